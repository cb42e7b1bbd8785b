"""What people meet on Teams: words, presses, windows. The dialogs are scripted; everything else is real."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.teams import sentences
from dialogs.parts import Ask, Button, Press, Refuse, Show
from review.roles import Account, Address, PlaceKind
from tests.fakes.teams_cards import NotSentError, Typed
from tests.fakes.teams_people import Person
from tests.fakes.teams_service import TENANT
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import NOW, Desk
from tests.teams.scripted import CASE, CHILD, DETAIL, TEAM, WHAT


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


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ("application/vnd.microsoft.teams.file.download.info", "file"),
        ("image/png", "file"),
        ("text/html", "mine"),  # as Teams sends the text of every message once more
    ],
)
async def test_of_a_file_it_is_said_that_it_is_not_read(
    worker: Person, desk: Desk, content: str, read: str, logged: Callable[[], str]
) -> None:
    """What the file is called may name a child: it is not passed on, said again or logged."""
    desk.replies |= {"file": Show(card=CASE), "mine": Show(card=CASE)}
    called = {"name": "Robin Vale imr.docx", "contentUrl": "https://files.example.org/Robin Vale imr.docx"}
    await worker.says("mine", attachments=[{"contentType": content, **called}])
    assert desk.said == [read]
    assert "Robin" not in f"{desk.turns}{worker.card}{logged()}"
