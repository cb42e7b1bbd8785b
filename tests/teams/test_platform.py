"""Letters to Teams: where they go, and what each answer of the service means for the outbox."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.teams import connector
from bot.teams.platform import TeamsPlatform
from bot.teams.references import Reference
from dialogs.parts import Button, Card, Press, Show
from review.roles import Address, PlaceKind
from tests.fakes.teams_people import Person
from tests.fakes.teams_service import TENANT
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import Desk, KeptReferences

TEAM = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2")
CHAIR = Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id="aad-chair")
DUE = Card(
    title="LAN-2026-001: the decision is due",
    text="Reminder 12: LAN-2026-001 must be decided by 22 December 2026",
    buttons=(Button(label="Record as done", press=Press(act="record", subject="c1")),),
)
DONE = Card(title="LAN-2026-001: decided", text="LAN-2026-001 was decided")


@pytest.fixture
def platform(bot: Bot) -> TeamsPlatform:
    return bot.room.platform


@pytest.fixture
async def chair(tenant: FakeTenant, bot: Bot) -> Person:
    chair = tenant.person("aad-chair", "Ada Quill")
    await chair.installs()
    return chair


async def test_a_letter_to_a_channel_begins_a_thread_and_is_redrawn_in_place(
    tenant: FakeTenant, platform: TeamsPlatform
) -> None:
    team = tenant.channel(TEAM.id)
    remote = await platform.post(TEAM, DUE, "key-1")
    assert team.card.summary == DUE.text
    assert team.card.alerted
    await platform.update(TEAM, remote, DONE)
    await platform.update(TEAM, remote, DONE)
    assert [one.kept.title for one in team.cards] == ["LAN-2026-001: decided"]
    assert not team.card.kept.buttons


async def test_a_letter_to_a_person_goes_to_their_chat(
    tenant: FakeTenant, platform: TeamsPlatform, chair: Person
) -> None:
    remote = await platform.post(CHAIR, DUE, "key-1")
    await platform.update(CHAIR, remote, DONE)
    assert chair.card.kept.title == "LAN-2026-001: decided"
    assert chair.card.alerted is True


async def test_a_chat_is_made_from_what_was_heard_in_a_channel_and_once(
    tenant: FakeTenant, platform: TeamsPlatform, references: KeptReferences
) -> None:
    chair = tenant.person("aad-chair", "Ada Quill")
    chair.installed = True
    references.kept[CHAIR] = Reference(service_url=tenant.service_url, mri=chair.mri)
    await platform.post(CHAIR, DUE, "key-1")
    await platform.post(CHAIR, DUE, "key-2")
    assert [what for what, _, _ in tenant.calls] == ["create", "send", "send"]
    assert references.kept[CHAIR].conversation == chair.conversation.id


async def test_who_never_opened_the_bot_cannot_be_reached_and_that_is_final(platform: TeamsPlatform) -> None:
    with pytest.raises(RefusedForGoodError, match="bot_never_opened"):
        await platform.post(CHAIR, DUE, "key-1")


async def test_a_history_cannot_be_looked_at(platform: TeamsPlatform) -> None:
    assert await platform.find(TEAM, "key-1", datetime(2026, 11, 23, tzinfo=UTC)) is None


async def test_one_login_serves_many_calls_and_a_refused_token_is_renewed(
    tenant: FakeTenant, platform: TeamsPlatform
) -> None:
    tenant.channel(TEAM.id)
    await platform.post(TEAM, DUE, "key-1")
    await platform.post(TEAM, DUE, "key-2")
    assert tenant.logins == 1
    tenant.forget_tokens()
    with pytest.raises(NotAcceptedError, match="401"):
        await platform.post(TEAM, DUE, "key-3")
    await platform.post(TEAM, DUE, "key-3")
    assert tenant.logins == 2


async def test_letters_that_leave_together_sign_in_once(tenant: FakeTenant, platform: TeamsPlatform) -> None:
    tenant.channel(TEAM.id)
    await asyncio.gather(*[platform.post(TEAM, DUE, f"key-{n}") for n in range(5)])
    assert tenant.logins == 1


OUTCOMES: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"status": 429, "headers": {"Retry-After": "7"}}, NotAcceptedError, "429"),
    ({"status": 412}, NotAcceptedError, "412"),
    ({"status": 502, "html": True}, NotAcceptedError, "502"),
    ({"status": 503}, NotAcceptedError, "503"),
    ({"status": 504}, NotAcceptedError, "504"),
    ({"status": 500}, UnknownOutcomeError, "500"),
    ({"status": 408}, UnknownOutcomeError, "408"),
    ({"status": 400, "code": "BadSyntax"}, RefusedForGoodError, "^400:BadSyntax$"),
    ({"status": 403, "code": "BotNotInConversationRoster"}, RefusedForGoodError, "^403:BotNotInConversationRoster$"),
    ({"status": 404, "code": "a sentence, which is not passed on"}, RefusedForGoodError, "^404$"),
    ({"status": 302, "headers": {"Location": "https://evil.example/"}}, RefusedForGoodError, "302"),
]


@pytest.mark.parametrize(("fault", "outcome", "reason"), OUTCOMES)
@pytest.mark.parametrize("what", ["create", "update"])
async def test_what_each_answer_means(
    tenant: FakeTenant,
    platform: TeamsPlatform,
    what: str,
    fault: dict[str, Any],
    outcome: type[Exception],
    reason: str,
) -> None:
    team = tenant.channel(TEAM.id)
    remote = await platform.post(TEAM, DUE, "key-0")
    tenant.fails(what, **fault)
    before = len(tenant.calls)
    with pytest.raises(outcome, match=reason) as raised:
        await (platform.post(TEAM, DUE, "key-1") if what == "create" else platform.update(TEAM, remote, DONE))
    if isinstance(raised.value, NotAcceptedError):
        assert raised.value.retry_after == (7.0 if "headers" in fault else None)
    assert len(tenant.calls) == before, "one attempt a call: the outbox decides on another"
    assert len(team.cards) == 1


@pytest.mark.parametrize("reused", [False, True], ids=["on a new connection", "on one used before"])
async def test_a_letter_that_arrived_before_the_connection_broke_is_not_sent_again_by_us(
    tenant: FakeTenant, platform: TeamsPlatform, reused: bool
) -> None:
    team = tenant.channel(TEAM.id)
    if reused:
        await platform.post(TEAM, DUE, "key-0")
    tenant.fails("create", after_applying=True)
    with pytest.raises(UnknownOutcomeError):
        await platform.post(TEAM, DUE, "key-1")
    assert len(team.cards) == 1 + reused


async def test_a_service_that_hangs_is_given_up_with_an_unknown_outcome(
    tenant: FakeTenant, platform: TeamsPlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant.channel(TEAM.id)
    assert connector.LONGEST_CALL <= 10
    tenant.fails("create", seconds=3)
    with pytest.raises(UnknownOutcomeError, match="no_answer_in_time"):
        async with asyncio.timeout(2):
            await platform._connector._call("POST", tenant.service_url, "v3/conversations", {}, 0.2)


async def test_nothing_listens(tenant: FakeTenant, platform: TeamsPlatform, references: KeptReferences) -> None:
    references.kept[TEAM] = Reference(service_url="http://127.0.0.1:1/", conversation=TEAM.id)
    with pytest.raises(NotAcceptedError, match="not_connected"):
        await platform.post(TEAM, DUE, "key-1")


async def test_a_login_host_that_fails_is_tried_again_later_and_its_secret_stays_one(
    tenant: FakeTenant, platform: TeamsPlatform
) -> None:
    tenant.channel(TEAM.id)
    tenant.fails("login", status=500)
    with pytest.raises(NotAcceptedError, match="no_token") as raised:
        await platform.post(TEAM, DUE, "key-1")
    assert "a-secret" not in str(raised.value)
    await platform.post(TEAM, DUE, "key-1")


async def test_a_host_that_is_not_listed_is_never_posted_to(
    platform: TeamsPlatform, references: KeptReferences
) -> None:
    references.kept[TEAM] = Reference(service_url="https://evil.example/", conversation=TEAM.id)
    with pytest.raises(RefusedForGoodError, match="service_url_not_allowed"):
        await platform.post(TEAM, DUE, "key-1")


async def test_a_channel_that_the_bot_was_taken_out_of(tenant: FakeTenant, platform: TeamsPlatform) -> None:
    tenant.channel(TEAM.id).refuses = "BotNotInConversationRoster"
    with pytest.raises(RefusedForGoodError, match="BotNotInConversationRoster"):
        await platform.post(TEAM, DUE, "key-1")
    unknown = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:none@thread.tacv2")
    with pytest.raises(RefusedForGoodError, match="404"):
        await platform.post(unknown, DUE, "key-1")


async def test_private_detail_is_never_posted(tenant: FakeTenant, platform: TeamsPlatform) -> None:
    tenant.channel(TEAM.id)
    with pytest.raises(RefusedForGoodError, match="private"):
        await platform.post(TEAM, Card(title="LAN-2026-001", text="Detail", private=True), "key-1")
    assert not tenant.calls


# --- answers that Teams does not take at once ----------------------------------------------------------------------


async def test_an_answer_is_sent_once_more_where_it_was_not_taken(
    tenant: FakeTenant, chair: Person, desk: Desk
) -> None:
    tenant.fails("send", status=429, headers={"Retry-After": "0"})
    await chair.says("status")
    assert chair.conversation.texts[-1] == "Nothing is known of status."


async def test_a_slow_update_of_the_kept_card_does_not_keep_the_person_waiting(
    tenant: FakeTenant, chair: Person, bot: Bot, desk: Desk
) -> None:
    desk.replies |= {"case": Show(card=DUE), "record": Show(card=DONE)}
    await chair.says("case")
    card = chair.card
    tenant.fails("update", seconds=1.6)
    await chair.press(card, "Record as done")
    assert card.card.title == "LAN-2026-001: decided", "they see it at once"
    assert card.kept.title == "LAN-2026-001: the decision is due"
    await bot.room.stop()
    assert card.kept.title == "LAN-2026-001: decided"


async def test_an_update_that_fails_is_repeated(tenant: FakeTenant, chair: Person, bot: Bot, desk: Desk) -> None:
    desk.replies |= {"case": Show(card=DUE), "record": Show(card=DONE)}
    await chair.says("case")
    tenant.fails("update", times=2, status=503, headers={"Retry-After": "0"})
    await chair.press(chair.card, "Record as done")
    await bot.room.stop()
    assert chair.card.kept.title == "LAN-2026-001: decided"


async def test_a_card_that_is_gone_is_answered_by_a_new_one(tenant: FakeTenant, chair: Person, desk: Desk) -> None:
    desk.replies |= {"case": Show(card=DUE), "record": Show(card=DONE)}
    await chair.says("case")
    tenant.fails("update", status=404)
    await chair.press(chair.card, "Record as done", execute=False)
    assert chair.card.kept.title == "LAN-2026-001: decided"
    assert len(chair.conversation.cards) == 2
