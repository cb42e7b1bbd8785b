"""What people meet on Teams: words, presses, windows. The dialogs are scripted; everything else is real."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.teams import sentences
from bot.teams.directory import standing
from bot.teams.references import Reference
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Option, Press, Refuse, Row, Show, Tone
from review.roles import Account, Address, PlaceKind, Standing
from tests.fakes.teams_cards import NotSentError, Typed
from tests.fakes.teams_people import Person
from tests.fakes.teams_service import TENANT
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import NOW, Desk, KeptReferences

CHILD = Form(
    title="The child",
    step=(2, 3),
    submit=Button(label="Next", press=Press(act="next", subject="d1"), tone=Tone.MAIN),
    others=(Button(label="Back", press=Press(act="back", subject="d1")),),
    kept_by_others=True,
    resume=Press(act="resume"),
    fields=(
        Field(key="child_name", kind=FieldKind.TEXT, label="The child's full name", private=True),
        Field(key="found", kind=FieldKind.MOMENT, label="When was it found?"),
        Field(
            key="harms",
            kind=FieldKind.CHOICES,
            label="What happened?",
            options=(Option(value="injury", label="An injury"), Option(value="neglect", label="Neglect")),
        ),
    ),
)
WHAT = Form(
    title="What happened",
    step=(3, 3),
    submit=Button(label="Send", press=Press(act="send", subject="d1")),
    resume=Press(act="resume"),
    fields=(Field(key="account", kind=FieldKind.LONG_TEXT, label="In your own words"),),
)
CASE = Card(
    title="LAN-2026-001",
    text="LAN-2026-001 awaits the Chair",
    buttons=(
        Button(label="Open", press=Press(act="open", subject="c1"), private_view=True),
        Button(label="To the Chair", press=Press(act="put", subject="c1")),
    ),
)
DETAIL = Card(title="LAN-2026-001", text="Private detail", private=True, rows=(Row(label="Name", text="Robin Vale"),))
TEAM = Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2")


async def test_a_word_in_the_chat_is_answered_there_with_a_form(worker: Person, desk: Desk) -> None:
    desk.replies["refer"] = Ask(form=CHILD)
    await worker.says("refer")
    assert "Step 2 of 3\nThe child" in worker.card.words
    assert worker.card.summary == "The child"
    turn = desk.turns[0]
    assert turn.account == Account(platform="teams", space=TENANT, user="aad-worker")
    assert (turn.name, turn.now, turn.where) == (
        "Wyn Okafor",
        NOW,
        Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id="aad-worker"),
    )


@pytest.mark.parametrize("execute", [True, False], ids=["Action.Execute", "the Action.Submit fallback"])
async def test_a_form_is_answered_and_the_next_one_takes_its_place(worker: Person, desk: Desk, execute: bool) -> None:
    desk.replies |= {"refer": Ask(form=CHILD), "next": Ask(form=WHAT)}
    await worker.says("refer")
    answers: dict[str, Typed] = {
        "The child's full name": "Robin Vale",
        "found": "2026-11-20T07:45",
        "What happened?": ("Neglect",),
    }
    await worker.press(worker.card, "Next", answers, execute=execute)
    assert desk.pressed[0].press == Press(act="next", subject="d1")
    assert desk.pressed[0].answers == {"child_name": "Robin Vale", "found": "2026-11-20T07:45", "harms": ("neglect",)}
    assert worker.card.card.title == worker.card.kept.title == "What happened"
    assert len(worker.conversation.cards) == 1, "replaced in place, not sent anew"


async def test_back_works_on_an_empty_form_and_what_is_empty_is_said_to_be_empty(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=CHILD), "back": Ask(form=WHAT)}
    await worker.says("refer")
    await worker.press(worker.card, "Back")
    assert desk.pressed[0].answers == {"child_name": "", "found": "", "harms": ()}


async def test_what_is_private_is_shown_as_given_and_kept_when_left_empty(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=replace(CHILD, values={"child_name": "Robin Vale", "harms": ("injury",)}))}
    await worker.says("refer")
    assert "Given. Leave this empty to keep what you gave." in worker.card.words
    assert "Robin" not in str(worker.card.versions)
    await worker.press(worker.card, "Next", {"What happened?": ()})
    assert desk.pressed[0].answers == {"found": "", "harms": ()}
    await worker.press(worker.card, "Next", {"child_name": "Robyn Vale"})
    assert desk.pressed[1].answers["child_name"] == "Robyn Vale"


async def test_a_private_answer_that_is_wrong_is_asked_again_and_not_drawn(worker: Person, desk: Desk) -> None:
    wrong = replace(CHILD, values={"child_name": "Robin"}, errors={"child_name": "Enter the full name"})
    desk.replies |= {"refer": Ask(form=CHILD), "next": Ask(form=wrong)}
    await worker.says("refer")
    await worker.press(worker.card, "Next", {"child_name": "Robin"})
    assert "Error: Enter the full name" in worker.card.words
    assert "Given" not in worker.card.words
    assert "Robin" not in str(worker.card.versions) + str(worker.card.card.card)


async def test_a_client_insists_on_an_answer_where_there_is_no_way_back(worker: Person, desk: Desk) -> None:
    desk.replies["refer"] = Ask(form=WHAT)
    await worker.says("refer")
    with pytest.raises(NotSentError, match="must be answered"):
        await worker.press(worker.card, "Send")


async def test_in_a_channel_the_answer_goes_to_the_chat(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    team = tenant.channel(TEAM.id)
    await worker.installs()
    desk.replies["case LAN-2026-001"] = Show(card=CASE)
    await worker.says_in(team, "case LAN-2026-001")
    assert desk.said[-1] == "case LAN-2026-001"
    assert desk.turns[-1].where == TEAM
    assert worker.card.summary == "LAN-2026-001 awaits the Chair"
    assert team.texts == ["Answered privately."]
    assert not team.cards


async def test_who_has_no_chat_yet_is_told_how_to_get_one(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    team = tenant.channel(TEAM.id)
    await worker.says_in(team, "help")
    assert team.texts == [sentences.NO_CHAT]


async def test_a_group_chat_is_like_a_channel(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    group = tenant.channel("19:group@thread.v2")
    await worker.installs()
    where = {"id": group.id, "conversationType": "groupChat", "tenantId": TENANT}
    await tenant.deliver(tenant.activity(worker, group.id) | {"type": "message", "text": "help", "conversation": where})
    assert group.texts == [sentences.ANSWERED_PRIVATELY]
    assert desk.turns[-1].where == Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id=group.id)


async def test_a_press_on_a_posted_card_is_answered_in_the_chat(
    worker: Person, desk: Desk, tenant: FakeTenant, bot: Bot
) -> None:
    await worker.installs()
    team = tenant.channel(TEAM.id)
    await bot.room.platform.post(TEAM, CASE, "k1")
    posted = team.card
    desk.replies["put"] = Show(card=replace(CASE, title="Put to the Chair"))
    await worker.press(posted, "To the Chair")
    assert worker.told == sentences.SENT_TO_CHAT
    assert worker.card.card.title == "Put to the Chair"
    assert len(posted.versions) == 1, "one person's press does not change what all see"
    await worker.press(posted, "To the Chair", execute=False)
    assert len(worker.conversation.cards) == 2


async def test_a_refusal_is_told_to_the_asker_alone(worker: Person, desk: Desk, tenant: FakeTenant, bot: Bot) -> None:
    await worker.installs()
    team = tenant.channel(TEAM.id)
    await bot.room.platform.post(TEAM, CASE, "k1")
    desk.replies["put"] = Refuse(reason="This step belongs to somebody else. Nothing has been changed.")
    await worker.press(team.card, "To the Chair")
    assert worker.told == "This step belongs to somebody else. Nothing has been changed."
    assert len(team.messages) == 1
    assert len(team.card.versions) == 1
    await worker.press(team.card, "To the Chair", execute=False)
    assert worker.conversation.texts[-1] == "This step belongs to somebody else. Nothing has been changed."
    desk.replies["put"] = Refuse(reason="It was decided meanwhile.", card=CASE)
    await worker.press(team.card, "To the Chair")
    assert "It was decided meanwhile." in worker.card.words
    assert len(team.card.versions) == 1


async def test_a_refusal_in_an_exchange_shows_the_fresh_card_in_place(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=CHILD), "next": Refuse(reason="It was sent already.", card=CASE)}
    await worker.says("refer")
    await worker.press(worker.card, "Next")
    assert "It was sent already." in worker.card.kept.words
    desk.replies["put"] = Refuse(reason="Not yours.")
    await worker.press(worker.card, "To the Chair")
    assert worker.told == "Not yours."


async def test_private_detail_opens_in_a_window_only(worker: Person, desk: Desk, tenant: FakeTenant, bot: Bot) -> None:
    await worker.installs()
    team = tenant.channel(TEAM.id)
    await bot.room.platform.post(TEAM, CASE, "k1")
    desk.replies |= {"open": Show(card=DETAIL), "put": Show(card=DETAIL), "names": Show(card=DETAIL)}
    await worker.opens(team.card, "Open")
    assert worker.window
    assert "Robin Vale" in worker.window.words
    await worker.press(team.card, "To the Chair")
    assert "Robin" not in worker.card.words
    await worker.opens(worker.card, "Open")
    assert worker.window
    assert "Robin Vale" in worker.window.words
    await worker.says("names")
    assert worker.conversation.texts[-1] == sentences.ONLY_FROM_BUTTON
    everything = str([one.versions for one in team.messages + worker.chat])
    assert "Robin" not in everything


async def test_a_window_is_worked_through_by_itself(worker: Person, desk: Desk) -> None:
    inside = replace(DETAIL, buttons=(Button(label="Close", press=Press(act="close")),))
    desk.replies |= {"case": Show(card=CASE), "open": Show(card=inside), "close": Refuse(reason="It is closed.")}
    await worker.says("case")
    await worker.opens(worker.card, "Open")
    await worker.submits("Close")
    assert worker.told == "It is closed."
    assert worker.window is None


async def test_beside_means_that_the_form_stays(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=CHILD), "next": Show(card=CASE, beside=True)}
    await worker.says("refer")
    form = worker.card
    await worker.press(form, "Next")
    assert worker.told == sentences.ANSWERED_BELOW
    assert len(form.versions) == 1
    assert worker.card.card.title == "LAN-2026-001"


async def test_the_directory_is_asked_once(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    await worker.says("help")
    await worker.says("help")
    assert [what for what, _, _ in tenant.calls].count("member") == 1
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.MEMBER)]


@pytest.mark.parametrize(
    ("role", "home", "expected"),
    [
        ("user", "", Standing.MEMBER),
        ("guest", "", Standing.GUEST),
        ("guest", "other", Standing.GUEST),
        ("user", "other", Standing.STRANGER),
        ("anonymous", "", Standing.STRANGER),
    ],
)
async def test_what_the_directory_says(
    tenant: FakeTenant, bot: Bot, desk: Desk, role: str, home: str, expected: Standing
) -> None:
    await tenant.person("aad-x", "Xan Roe", role=role, tenant=home).says("help")
    assert list(desk.people.values()) == [("Xan Roe", expected)]


def test_where_no_tenant_is_told_nothing_is_certain() -> None:
    assert standing({"userRole": "user"}, TENANT) is Standing.UNKNOWN


@pytest.mark.parametrize("fault", [{"status": 500}, {"status": 403}, {"seconds": 1.6}])
async def test_a_directory_that_does_not_answer_leaves_it_unknown(
    worker: Person, desk: Desk, tenant: FakeTenant, fault: dict[str, Any]
) -> None:
    tenant.fails("member", **fault)
    await worker.says("help")
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.UNKNOWN)]
    await worker.says("help")
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.MEMBER)], "asked again at the next contact"


async def test_the_nightly_look_keeps_what_is_known_when_teams_is_silent(
    worker: Person, desk: Desk, tenant: FakeTenant, bot: Bot
) -> None:
    await worker.says("help")
    worker.role = "guest"
    await bot.room.refresh(desk.turns[0].account)
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.GUEST)]
    tenant.fails("member", status=503)
    await bot.room.refresh(desk.turns[0].account)
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.GUEST)]


async def test_the_same_delivery_has_the_same_key(worker: Person, desk: Desk) -> None:
    await worker.says("help")
    await worker.says("help", again=True)
    await worker.says("help")
    first, second, third = (turn.delivery for turn in desk.turns)
    assert first == second != third


async def test_trouble_inside_is_told_in_a_sentence(worker: Person, desk: Desk, logged: Callable[[], str]) -> None:
    desk.replies |= {"refer": Ask(form=WHAT), "help": RuntimeError("Robin Vale"), "send": RuntimeError("Robin Vale")}
    await worker.says("help")
    assert worker.conversation.texts == [sentences.TROUBLE]
    await worker.says("refer")
    await worker.press(worker.card, "Send", {"account": "Robin Vale"})
    assert worker.told == sentences.TROUBLE
    written = logged()
    assert "Robin" not in written
    assert "RuntimeError at tests/teams/memory.py" in written


async def test_what_no_database_keeps_is_taken_out_of_what_is_typed(worker: Person, desk: Desk) -> None:
    desk.replies["refer"] = Ask(form=WHAT)
    await worker.says("refer")
    await worker.press(worker.card, "Send", {"account": "a\x00b\ud800c 👩‍👧 **x** <at>y</at>"})
    assert desk.pressed[0].answers == {"account": "abc 👩‍👧 **x** <at>y</at>"}
    await worker.says("ca\x00se\ud800")
    assert desk.said[-1] == "case"


async def test_edits_and_unknown_events_are_let_pass(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    for kind in ("messageUpdate", "messageDelete", "messageReaction", "typing", "endOfConversation"):
        sent = tenant.activity(worker, worker.conversation.id) | {"type": kind, "text": "refer"}
        assert await tenant.deliver(sent) == {}
    assert not desk.turns


async def test_other_bots_are_not_answered_and_the_unnamed_are_told(
    worker: Person, desk: Desk, tenant: FakeTenant
) -> None:
    worker.installed = True
    sent = tenant.activity(worker, worker.conversation.id) | {"type": "message", "text": "refer"}
    await tenant.deliver(sent | {"from": {"id": "28:another-bot", "name": "Bot", "aadObjectId": "aad-bot"}})
    assert not worker.chat
    await tenant.deliver(sent | {"from": {"id": "29:somebody", "name": "Somebody"}})
    assert worker.conversation.texts == [sentences.NOT_RECOGNISED]
    assert not desk.turns


async def test_an_unknown_invoke_is_answered(worker: Person, tenant: FakeTenant) -> None:
    sent = tenant.activity(worker, worker.conversation.id) | {"type": "invoke", "name": "composeExtension/query"}
    assert (await tenant.deliver(sent))["value"] == sentences.NOT_UNDERSTOOD


class Broken(KeptReferences):
    async def recall(self, address: Address) -> Reference | None:
        raise OSError


async def test_without_the_database_people_still_get_an_answer(tenant: FakeTenant, desk: Desk) -> None:
    async with Bot(tenant.settings(), desk, Broken()) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        desk.replies["refer"] = Refuse(reason="This could not be saved.")
        await worker.says("refer")
    assert worker.conversation.texts == ["This could not be saved."]


async def test_a_service_that_moved_is_followed(worker: Person, tenant: FakeTenant, references: KeptReferences) -> None:
    before = Reference(service_url="http://127.0.0.1:1/", conversation=worker.conversation.id, mri=worker.mri)
    references.kept[address_of(worker)] = before
    await worker.says("help")
    assert references.kept[address_of(worker)] == replace(before, service_url=tenant.service_url)


async def test_references_outlive_the_process(
    worker: Person, desk: Desk, tenant: FakeTenant, references: KeptReferences
) -> None:
    await worker.says("help")
    async with Bot(tenant.settings(), desk, references) as restarted:
        await restarted.room.platform.post(address_of(worker), CASE, "k2")
    assert worker.card.alerted


def address_of(worker: Person) -> Address:
    return Address(platform="teams", space=TENANT, kind=PlaceKind.PERSON, id=worker.aad)
