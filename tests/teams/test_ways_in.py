"""How people come to the bot on Teams: the menu of words, the welcome on install, a mention, and leaving again."""

import asyncio
from typing import Any

import pytest

from bot.platform import RefusedForGoodError
from bot.teams import commands, sentences
from bot.teams.commands import MenuTooLargeError, command_lists
from bot.teams.references import Reference
from dialogs.parts import Refuse, Show
from dialogs.turns import COMMANDS
from review.roles import Address, PlaceKind
from tests.fakes.teams_people import Conversation, Person
from tests.fakes.teams_service import TENANT
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.invented_forms import WELCOME
from tests.teams.memory import Desk, KeptReferences

WORKER = Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id="aad-worker")
TEAM = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2")


@pytest.fixture
def team(tenant: FakeTenant) -> Conversation:
    return tenant.channel(TEAM.id)


@pytest.fixture(autouse=True)
def welcoming(desk: Desk) -> None:
    desk.replies["hello"] = Show(card=WELCOME)


# --- the menu ----------------------------------------------------------------------------------------------------


def menu(scope: str) -> list[dict[str, str]]:
    (found,) = [one for one in command_lists() if one["scopes"] == [scope]]
    return list(found["commands"])


@pytest.mark.parametrize("scope", ["personal", "team"])
def test_the_menu_holds_words_that_the_bot_knows_as_the_manifest_allows_them(scope: str) -> None:
    assert 0 < len(menu(scope)) <= 10
    for one in menu(scope):
        assert set(one) == {"title", "description"}
        assert one["title"] in COMMANDS
        assert 0 < len(one["title"]) <= 32
        assert 0 < len(one["description"]) <= 128


def test_to_refer_and_to_ask_for_help_are_offered_everywhere_and_to_join_only_in_private() -> None:
    everywhere = [[one["title"] for one in menu(scope)] for scope in ("personal", "team")]
    assert all({"refer", "case", "help"} <= set(titles) for titles in everywhere)
    assert "join" not in everywhere[1]


@pytest.mark.parametrize("words", [("help",) * 11, ("help" * 9,)], ids=["eleven words", "a long word"])
def test_a_menu_that_teams_would_not_take_is_not_made(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "COMMANDS", words)
    monkeypatch.setattr(commands, "say", lambda _key: "This list.")
    with pytest.raises(MenuTooLargeError):
        command_lists()


# --- installed for somebody --------------------------------------------------------------------------------------


async def test_who_installs_it_is_welcomed_once_though_teams_tells_of_it_twice(worker: Person, desk: Desk) -> None:
    await worker.installs()
    assert desk.said == ["hello"]
    assert [one.card.title for one in worker.conversation.cards] == [WELCOME.title]
    assert worker.card.summary == WELCOME.text


class Slow(KeptReferences):
    async def recall(self, address: Address) -> Reference | None:
        found = await super().recall(address)
        await asyncio.sleep(0.05)
        return found


async def test_and_also_where_both_are_told_in_the_same_moment(tenant: FakeTenant, desk: Desk) -> None:
    async with Bot(tenant.settings(), desk, Slow()) as bot:
        tenant.bot_at = bot.address
        await tenant.person("aad-worker", "Wyn Okafor").installs()
    assert desk.said == ["hello"]


@pytest.mark.parametrize(
    "told",
    [
        {"type": "installationUpdate", "action": "add"},
        {"type": "installationUpdate", "action": "add-upgrade"},
        {"type": "conversationUpdate", "membersAdded": [{"id": "the bot"}]},
    ],
    ids=["installationUpdate", "an upgrade of the app", "conversationUpdate"],
)
async def test_either_way_of_telling_is_enough(
    tenant: FakeTenant, worker: Person, desk: Desk, told: dict[str, Any]
) -> None:
    worker.installed = True
    if "membersAdded" in told:
        told = told | {"membersAdded": [{"id": tenant.bot_id}]}
    for _ in range(3):
        await tenant.deliver(tenant.activity(worker, worker.conversation.id) | told)
    assert desk.said == ["hello"]


async def test_a_new_version_of_the_app_is_no_reason_to_welcome_again(worker: Person, desk: Desk) -> None:
    await worker.says("help")
    await worker.installs(upgrade=True)
    assert desk.said == ["help"]


async def test_the_welcome_reaches_a_telephone_whole(worker: Person) -> None:
    await worker.installs()
    assert worker.card.card.buttons == ["Refer a case", "My referrals", "What you can do"]
    assert "999 in an emergency" in worker.card.words


async def test_who_may_not_come_in_is_told_so_instead(worker: Person, desk: Desk) -> None:
    desk.replies["hello"] = Refuse(reason="Your guest account has not been added yet.")
    await worker.installs()
    assert worker.conversation.texts == ["Your guest account has not been added yet."]


async def test_a_welcome_that_teams_does_not_take_at_once_is_said_again(worker: Person, tenant: FakeTenant) -> None:
    tenant.fails("send", status=429, headers={"Retry-After": "0.1"})
    await worker.installs()
    assert worker.card.card.title == WELCOME.title


# --- and removed -------------------------------------------------------------------------------------------------


async def test_who_removed_it_is_not_written_to_until_they_install_it_again(
    worker: Person, desk: Desk, tenant: FakeTenant, bot: Bot, references: KeptReferences
) -> None:
    await worker.installs()
    await worker.removes()
    assert references.kept[WORKER] == Reference(service_url=tenant.service_url)
    sent = len(tenant.calls)
    with pytest.raises(RefusedForGoodError):
        await bot.room.platform.post(WORKER, WELCOME, "key")
    await bot.room.refresh(desk.turns[0].account)
    assert len(tenant.calls) == sent, "nothing is tried where nothing can arrive"
    await worker.installs()
    assert references.kept[WORKER].conversation == worker.conversation.id
    assert desk.said == ["hello", "hello"]
    assert await bot.room.platform.post(WORKER, WELCOME, "key")


async def test_a_removal_of_what_was_never_known_is_let_pass(worker: Person, references: KeptReferences) -> None:
    await worker.removes()
    assert not references.kept
    assert not worker.chat


async def test_a_word_that_cannot_be_answered_any_more_ends_quietly(worker: Person, desk: Desk) -> None:
    await worker.installs()
    worker.conversation.refuses = "BotNotInConversationRoster"
    await worker.says("help")
    assert desk.said[-1] == "help"
    assert worker.conversation.texts == []


# --- in a team ---------------------------------------------------------------------------------------------------


async def test_a_channel_is_told_in_a_sentence_what_the_bot_does_there(
    worker: Person, desk: Desk, team: Conversation, references: KeptReferences
) -> None:
    await worker.installs_in(team)
    assert team.texts == [sentences.IN_A_CHANNEL]
    assert not desk.turns
    assert references.kept[TEAM].conversation == team.id


async def test_a_team_that_removed_it_hears_the_sentence_again_when_it_is_back(
    worker: Person, team: Conversation, bot: Bot
) -> None:
    await worker.installs_in(team)
    await worker.removes_from(team)
    with pytest.raises(RefusedForGoodError, match="BotNotInConversationRoster"):
        await bot.room.platform.post(TEAM, WELCOME, "key")
    await worker.installs_in(team)
    assert team.texts == [sentences.IN_A_CHANNEL] * 2
    assert await bot.room.platform.post(TEAM, WELCOME, "key")


async def test_a_new_member_of_the_team_is_nothing_to_speak_about(
    tenant: FakeTenant, worker: Person, desk: Desk, team: Conversation
) -> None:
    await worker.is_added_to(team, tenant.person("aad-manager", "Cy Dale"))
    assert not team.messages
    assert not desk.turns


async def test_leaving_a_team_keeps_the_chats_of_its_people(
    worker: Person, team: Conversation, references: KeptReferences
) -> None:
    await worker.installs()
    await worker.installs_in(team)
    await worker.removes_from(team)
    assert references.kept[WORKER].conversation == worker.conversation.id


async def test_a_mention_is_answered_in_the_chat_and_the_channel_learns_nothing(
    worker: Person, team: Conversation
) -> None:
    await worker.installs()
    await worker.says_in(team, "hello")
    assert worker.card.card.title == WELCOME.title
    assert team.texts == [sentences.ANSWERED_PRIVATELY]


class Broken(KeptReferences):
    async def recall(self, address: Address) -> Reference | None:
        raise OSError


async def test_without_the_database_an_install_is_still_taken(tenant: FakeTenant, desk: Desk) -> None:
    async with Bot(tenant.settings(), desk, Broken()) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        await worker.installs()
        await worker.removes()
    assert not worker.chat
