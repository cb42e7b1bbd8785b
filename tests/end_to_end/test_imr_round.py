"""A round of seven agencies at either door: one late, one wants time, one author fails, one is returned, one waived."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from dialogs.panel_work.panel_steps import agency_key
from review.drafts import Value
from review.ledger import ReturnState, ledger
from review.roles import Agency, Board
from tests.end_to_end import story as stories
from tests.end_to_end.acts import CHILDREN, DIED, decides, puts_to_chair, refers
from tests.end_to_end.driven import at
from tests.end_to_end.four_boards import Cast, Player
from tests.end_to_end.story import Story, begun

REFERENCE = "ENF-2026-001"
#: who sits for which agency
SEATS = {
    "Police": ("enf_seat_1", "Sol Harker"),
    "Hospital": ("enf_seat_2", "Dee Ross"),
    "Schools": ("enf_seat_3", "May Ilford"),
    "Housing": ("enf_seat_4", "Ty Barrow"),
    "Probation": ("enf_seat_5", "Liv Sand"),
    "Ambulance": ("enf_seat_6", "Kai Brook"),
    "Children's Services": ("enf_seat_7", "Ros Vane"),
}
LATE, WANTS_TIME, AUTHOR, RETURNED, WAIVED, *PLAIN = SEATS
OUTCOME = {
    LATE: ReturnState.ASKED,
    WANTS_TIME: ReturnState.ASKED,
    AUTHOR: ReturnState.SUBMITTED,
    RETURNED: ReturnState.SUBMITTED,
    WAIVED: ReturnState.WAIVED,
    PLAIN[0]: ReturnState.ACCEPTED,
    PLAIN[1]: ReturnState.ACCEPTED,
}
MONDAY = date(2026, 10, 5)
#: who learns on which day of October that a return due on the 9th is late
CHASED = {
    12: {"Sol Harker (enf_seat_1)"},
    13: {"#enf_panel"},
    14: {"Vic Thorn (enf_senior)", "Ora Pike (enf_chair)"},
}
PRIVATE = ("Nobody else knows the records", "The ward was closed", "The chronology stops", "It holds nothing")


@dataclass(frozen=True)
class SevenAgencies(Cast):
    """The four boards, with seven agencies at Enfield's."""

    @property
    def players(self) -> tuple[Player, ...]:
        platform = self.platforms["enf"]
        seats = (Player(key=key, name=name, platform=platform) for key, name in SEATS.values())
        return (*super().players, *seats)

    def _enfield(self) -> Board:
        agencies = tuple(Agency(name=one, panel_members=self._hold(key)) for one, (key, _) in SEATS.items())
        police = replace(agencies[0], seniors=self._hold("enf_senior"))
        return replace(super()._enfield(), agencies=(police, *agencies[1:]))


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_a_round_of_seven(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "Cast", SevenAgencies)
    platforms = dict.fromkeys(("lan", "enf", "bre", "cap"), platform)
    async with begun("", tmp_path, MONDAY, monkeypatch, platforms=platforms) as story:
        await _decided(story)
        await _asked(story)
        for agency in (*PLAIN, AUTHOR, RETURNED):
            if agency == AUTHOR:
                await _author_fails(story)
            await _submitted(story, agency)
        await _received_from_the_message(story, PLAIN[0])
        await _does(story, "enf_manager", PLAIN[1], ("Confirm receipt", {}), ("Accept", {}))
        await _still_read(story, PLAIN[0])
        await _wants_time(story)
        back: Mapping[str, Value] = {"step_reason": "The chronology stops in May.", "step_due": "2026-10-21"}
        await _does(story, "enf_manager", RETURNED, ("Send back", {}), ("Send back", back))
        await _submitted(story, RETURNED)
        await _does(
            story, "enf_manager", WAIVED, ("Waive", {}), ("Waive", {"step_reason": "It holds nothing on the family."})
        )
        await _late(story)
        assert _states(story) == OUTCOME
        assert not [word for word in (*CHILDREN, *PRIVATE) if word in _in_the_panels_channel(story)]


async def _decided(story: Story) -> None:
    steps = (
        refers("enf_nurse", "Eastmere", "Kezia Marlowe", date(2026, 10, 3), MONDAY, DIED),
        puts_to_chair("enf_manager", REFERENCE, without="The month ends before the panel meets."),
        decides("enf_chair", REFERENCE, "Serious case review", {"reasons": "Two agencies knew, and neither asked."}),
    )
    for minute, step in enumerate(steps):
        await story.does(at(MONDAY, 10, minute), step)


async def _acts(story: Story, who: str, words: str, *then: tuple[str, Mapping[str, Value]]) -> None:
    async def act(played: Story) -> None:
        hand = played.who(who)
        if words:
            await hand.says(words)
        for label, answers in then:
            await (hand.sends(label, answers) if answers else hand.press(*label.split("|")))

    await story.does(story.clock.at.replace(second=story.clock.at.second + 1), act)


async def _does(story: Story, who: str, agency: str, *then: tuple[str, Mapping[str, Value]]) -> None:
    """From one agency's line of `imr REF`."""
    await _acts(story, who, f"imr {REFERENCE}", (f"See|{agency}", {}), *then)


async def _asked(story: Story) -> None:
    answers: Mapping[str, Value] = {
        "step_agencies": tuple(map(agency_key, SEATS)),
        "step_form": "imr",
        "step_due": "2026-10-09",
    }
    await _acts(story, "enf_manager", f"imr {REFERENCE}", ("Ask agencies", {}), ("Ask", answers))
    assert "Agencies asked" in story.who("enf_manager").words
    assert f"{REFERENCE}. In: 0. Not in yet: 7." in _in_the_panels_channel(story)


def _turned(story: Story, agency: str) -> str:
    """The agency's member has the card before them."""
    key, _ = SEATS[agency]
    story.who(key).turns_to(f"For the review {REFERENCE}")
    return key


async def _submitted(story: Story, agency: str) -> None:
    sent: Mapping[str, Value] = {"step_sent_on": "2026-10-05", "step_how": "secure_email", "step_chronology": "yes"}
    key = _turned(story, agency)
    await _acts(story, key, "", ("Confirm submitted", {}), ("Confirm submitted", sent))
    assert _states(story)[agency] is ReturnState.SUBMITTED


async def _received_from_the_message(story: Story, agency: str) -> None:
    """No administrator serves and no case panel is named, so the business team is told, and confirms it there."""
    channel = story.heard.cast.channels["enf"].id
    letters = [one for one in story.heard.posted if f"Sent for the review: {REFERENCE}" in one.words]
    assert len(letters) == 1, "four were sent on this day: one letter, brought up to date"
    story.who("enf_manager").turns_to(f"Sent for the review: {REFERENCE}", channel)
    await _acts(story, "enf_manager", "", (f"Confirm receipt|{agency}", {}))
    assert _states(story)[agency] is ReturnState.RECEIVED
    await _does(story, "enf_manager", agency, ("Accept", {}))


async def _still_read(story: Story, agency: str) -> None:
    """Its part is accepted: its member reads where it stands, and does nothing more."""
    key, _ = SEATS[agency]
    await _acts(story, key, f"imr {REFERENCE}", (f"See|{agency}", {}))
    assert "accepted on 5 October 2026" in story.who(key).words
    assert "Confirm submitted" not in story.who(key).words


async def _author_fails(story: Story) -> None:
    """Enfield warns, and goes on with a recorded reason."""
    reason = "Nobody else knows the records of the ward."
    named: Mapping[str, Value] = {"step_author": "Una Holt", "step_independent": "no", "step_reason": reason}
    await _acts(story, _turned(story, AUTHOR), "", ("Name the author", {}), ("Record the author", named))
    assert "not independent" in story.who(SEATS[AUTHOR][0]).words


async def _wants_time(story: Story) -> None:
    asked: Mapping[str, Value] = {"step_until": "2026-10-23", "step_why": "The ward was closed for a week."}
    await _acts(story, _turned(story, WANTS_TIME), "", ("Ask for more time", {}), ("Ask", asked))
    given: Mapping[str, Value] = {"step_granted": "yes", "step_until": "2026-10-23"}
    await _does(story, "enf_manager", WANTS_TIME, ("Answer", {}), ("Answer", given))


async def _late(story: Story) -> None:
    """Due on Friday the 9th: one after the other, a working day each."""
    told: set[str] = set()
    for day in range(6, 15):
        await story.goes_to(at(date(2026, 10, day), 9))
        told |= CHASED.get(day, set())
        assert _have_heard(story) == told, f"on {day} October"
    assert "(late: 1)" in _in_the_panels_channel(story)
    story.who("enf_senior").turns_to("Late at your agency, 14 October 2026")
    assert "You have nothing to record." in story.who("enf_senior").words
    live = [one for one in story.heard.posted if f"Returns: {REFERENCE}" in one.words.splitlines()]
    assert len(live) == 1, "the panel's channel has one message of a case, brought up to date in its place"


def _have_heard(story: Story) -> set[str]:
    late = [one for one in story.heard.posted if "Overdue: it was due by 9 October 2026" in one.words]
    assert all("IMR" in one.words for one in late)
    return {one.place for one in late}


def _in_the_panels_channel(story: Story) -> str:
    place = story.heard.cast.channels["enf_panel"].id
    hand = story.who("enf_manager")
    before = getattr(hand, "where", None)
    hand.turns_to(f"Returns: {REFERENCE}", place)
    words = hand.words
    hand.where = before  # type: ignore[attr-defined]  # both hands have it
    return words


def _states(story: Story) -> Mapping[str, ReturnState]:
    assert story.process
    with story.process.program.units(story.clock.now()) as unit:
        return {agency: one.state for agency, one in ledger(unit.case_called(REFERENCE)).items()}
