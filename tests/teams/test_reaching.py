"""Letters to people of whom Teams has told nothing: they are looked for in the teams that the assistant is in."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.platform import NotAcceptedError, RefusedForGoodError
from bot.teams.platform import NEVER_OPENED, TeamsPlatform
from bot.teams.references import Reference
from bot.teams.roster import OF_A_PERSON
from dialogs.parts import Card
from review.roles import Address, PlaceKind
from tests.fakes.teams_people import Conversation, Person
from tests.fakes.teams_service import TENANT
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import Desk, KeptReferences

BUSINESS = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2")
PANEL = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:panel@thread.tacv2")
CHAIR = Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id="aad-chair")
DUE = Card(title="LAN-2026-001: the decision is due", text="Reminder 12: LAN-2026-001 must be decided")


@pytest.fixture
async def bot(tenant: FakeTenant, desk: Desk, references: KeptReferences) -> AsyncIterator[Bot]:
    async with Bot(tenant.settings(), desk, references, (BUSINESS, PANEL)) as bot:
        tenant.bot_at = bot.address
        yield bot


@pytest.fixture
def platform(bot: Bot) -> TeamsPlatform:
    return bot.room.platform


@pytest.fixture
async def chair(tenant: FakeTenant) -> Person:
    """She got the app while `serve` did not run, so that nobody was told of it."""
    chair = tenant.person("aad-chair", "Ada Quill")
    tenant.bot_is_down = True
    await chair.installs()
    tenant.bot_is_down = False
    return chair


@pytest.fixture
def business(tenant: FakeTenant, chair: Person) -> Conversation:
    return tenant.channel(BUSINESS.id)


@pytest.fixture
def panel(tenant: FakeTenant, chair: Person) -> Conversation:
    return tenant.channel(PANEL.id)


def asked(tenant: FakeTenant) -> list[str]:
    return [what for what, _, _ in tenant.calls]


async def test_an_install_that_nobody_heard_of_is_made_up_for_with_the_first_letter(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person, references: KeptReferences
) -> None:
    remote = await platform.post(CHAIR, DUE, "key-1")
    assert chair.card.kept.title == DUE.title
    assert chair.card.alerted is True
    await platform.update(CHAIR, remote, DUE)
    await platform.post(CHAIR, DUE, "key-2")
    assert asked(tenant) == ["member", "create", "send", "update", "send"], "she is looked for once"
    told = Reference(service_url=tenant.service_url, conversation=chair.conversation.id, mri=chair.mri)
    assert references.kept[CHAIR] == told


async def test_who_never_had_the_app_but_is_in_its_team_is_written_to_where_teams_lets_us(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person
) -> None:
    chair.installed = False
    tenant.teams_open_chats = True
    await platform.post(CHAIR, DUE, "key-1")
    assert chair.card.kept.title == DUE.title


async def test_where_teams_does_not_let_us_they_have_never_opened_it_and_nothing_is_kept(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person, references: KeptReferences
) -> None:
    chair.installed = False
    for key in ("key-1", "key-2"):
        with pytest.raises(RefusedForGoodError, match=NEVER_OPENED):
            await platform.post(CHAIR, DUE, key)
    assert not references.kept
    chair.installed = True  # by a policy of the admin centre, and again nobody was told
    await platform.post(CHAIR, DUE, "key-3")
    assert len(chair.conversation.cards) == 1


async def test_a_block_keeps_its_own_name(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person
) -> None:
    tenant.fails("create", status=403, code="ConversationBlockedByUser")
    with pytest.raises(RefusedForGoodError, match="403:ConversationBlockedByUser"):
        await platform.post(CHAIR, DUE, "key-1")


async def test_each_channel_is_asked_until_one_has_them(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, panel: Conversation, chair: Person
) -> None:
    business.left.append(chair)
    await platform.post(CHAIR, DUE, "key-1")
    assert chair.card.kept.title == DUE.title
    assert tenant.refused == [("member", "MemberNotFoundInConversation")]


async def test_who_is_in_none_of_the_teams_cannot_be_reached(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, panel: Conversation, chair: Person
) -> None:
    business.left.append(chair)
    panel.refuses = "BotNotInConversationRoster"
    with pytest.raises(RefusedForGoodError, match=NEVER_OPENED):
        await platform.post(CHAIR, DUE, "key-1")
    assert not chair.chat
    assert "create" not in asked(tenant)


async def test_a_guest_of_the_team_is_written_to(
    tenant: FakeTenant, platform: TeamsPlatform, chair: Person, references: KeptReferences
) -> None:
    guest = tenant.person("aad-guest", "Dee Ross", role="guest", tenant="another")
    tenant.channel(BUSINESS.id)
    tenant.teams_open_chats = True
    where = Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id="aad-guest")
    await platform.post(where, DUE, "key-1")
    assert guest.card.kept.title == DUE.title


async def test_who_belongs_to_another_organisation_is_not_written_to_first(
    tenant: FakeTenant, platform: TeamsPlatform
) -> None:
    stranger = tenant.person("aad-chair", "Ada Quill", tenant="another")
    stranger.installed = True
    tenant.channel(BUSINESS.id)
    with pytest.raises(RefusedForGoodError, match=NEVER_OPENED):
        await platform.post(CHAIR, DUE, "key-1")
    assert not stranger.chat


async def test_who_removed_the_app_is_written_to_again_once_it_is_back(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person
) -> None:
    await platform.post(CHAIR, DUE, "key-1")
    await chair.removes()
    with pytest.raises(RefusedForGoodError, match=NEVER_OPENED):
        await platform.post(CHAIR, DUE, "key-2")
    tenant.bot_is_down = True
    await chair.installs()
    await platform.post(CHAIR, DUE, "key-2")
    assert len(chair.conversation.cards) == 2


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_where_teams_does_not_say_the_letter_waits_and_is_not_held_to_have_arrived(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person, status: int
) -> None:
    business.left.append(chair)  # and the panel's channel does not exist
    tenant.fails("member", status=status, headers={"Retry-After": "7"})
    with pytest.raises(NotAcceptedError, match=f"{status}") as raised:
        await platform.post(CHAIR, DUE, "key-1")
    assert raised.value.retry_after == (None if status == 500 else 7.0)


async def test_one_channel_that_does_not_answer_does_not_keep_the_next_from_being_asked(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, panel: Conversation, chair: Person
) -> None:
    tenant.fails("member", status=503)
    await platform.post(CHAIR, DUE, "key-1")
    assert chair.card.kept.title == DUE.title


async def test_teams_that_hangs_is_given_up_in_time_for_the_letters_one_attempt(
    tenant: FakeTenant,
    platform: TeamsPlatform,
    business: Conversation,
    panel: Conversation,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.teams.roster.LONGEST_SEARCH", 0.2)
    tenant.fails("member", times=2, seconds=1.0)
    with pytest.raises(NotAcceptedError, match="no_answer_in_time"):
        await platform.post(CHAIR, DUE, "key-1")


@pytest.mark.parametrize("fault", [{"status": 500}, {"after_applying": True}])
async def test_a_chat_whose_making_is_unclear_has_no_letter_in_it_yet(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person, fault: dict[str, Any]
) -> None:
    tenant.fails("create", **fault)
    with pytest.raises(NotAcceptedError):
        await platform.post(CHAIR, DUE, "key-1")
    await platform.post(CHAIR, DUE, "key-1")
    assert len(chair.conversation.cards) == 1


async def test_a_bot_is_not_taken_for_a_person(
    tenant: FakeTenant, platform: TeamsPlatform, business: Conversation, chair: Person
) -> None:
    """A bot has an id of its own kind, and every person an object id."""
    assert chair.mri.startswith(OF_A_PERSON)
    chair.mri = "28:another-bot"
    with pytest.raises(RefusedForGoodError, match=NEVER_OPENED):
        await platform.post(CHAIR, DUE, "key-1")
