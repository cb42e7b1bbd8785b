"""Something happened: a day is recorded, or corrected once it is seen which dates move; reminders move with them."""

from datetime import date

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import LARGEST, draw_card, draw_form, size
from bot.teams.elements import Manner
from dialogs.parts import Press, Pressed
from review.law.terms import Decision, Duty
from tests.dialogs.cases_at_work import DONE, REF, decided, every_board, happens, referred
from tests.dialogs.house import House, Speaker, buttons, everything, find, rows_of, text_of
from tests.dialogs.sent_cases import kept
from tests.invented import CANARIES

AWARE = "The local authority became aware of the incident"
TELLING = "Telling Ofsted and the board of the incident"
COPIES = "Sending copies before publication"


def due(house: House, duty: Duty) -> date:
    return min(one.due for one in house.desk.deadlines_of(kept(house), house.now) if one.duty is duty)


def test_a_day_that_nobody_knew_starts_its_clock_once_it_is_recorded(house: House) -> None:
    manager = referred(house, la_aware_on="")
    assert "When the local authority became aware is not known" in everything(house.channel()[0])
    manager.says(f"record {REF}")
    assert text_of(manager.card, TELLING).startswith("No date yet. It runs from the day the local authority")
    manager.presses("Record the day")
    manager.presses("Next", {"event_on": "2026-02-27"})
    assert manager.card.text == (f"{AWARE}, on {REF}: 27 February 2026. Dates and reminders follow from it.")
    assert text_of(manager.card, TELLING).startswith("By 6 March 2026, in 4 working days")
    manager.says(f"record {REF}")
    manager.presses(TELLING)
    assert manager.form.submit.label == "Record as done"
    assert "is not known" not in everything(house.channel()[0])
    assert len(house.channel()) == 1  # nothing moved: nobody is told of a move


def test_a_correction_shows_old_day_and_new_before_it_is_recorded_and_asks_why(house: House) -> None:
    manager = referred(house)
    happens(manager, AWARE, "2026-03-02")
    assert manager.form.lines == (f"{AWARE}: 27 February 2026 so far, 2 March 2026 now.",)
    (moving,) = rows_of(manager)
    assert moving.label == TELLING
    assert moving.text.startswith("Was by 6 March 2026, is now by 9 March 2026. 5 working days from the day")
    assert due(house, Duty.NOTIFY_INCIDENT) == date(2026, 3, 6)
    manager.presses("Record this day")
    assert manager.form.errors == {"step_reason": "Enter an answer."}
    manager.presses("Record this day", {"step_reason": "Their log says Monday, of Marlowe-Finch."})
    assert due(house, Duty.NOTIFY_INCIDENT) == date(2026, 3, 9)
    manager.again()
    assert manager.card.title == "Recorded"
    assert [row.label for section in manager.card.sections for row in section.rows] == [TELLING]
    assert len(kept(house).entries) == 2


def test_the_team_is_told_of_the_old_day_and_the_new_and_never_of_the_reason(house: House) -> None:
    manager = referred(house)
    happens(manager, AWARE, "2026-03-02")
    manager.presses("Record this day", {"step_reason": "Their log says Monday, of Marlowe-Finch."})
    told = house.channel()[1]
    assert told.title == f"Dates moved: {REF}"
    assert text_of(told, TELLING).startswith("Was by 6 March 2026, is now by 9 March 2026.")
    assert "Working Together 2015, chapter 4" in text_of(told, TELLING)
    assert not [one for one in (*CANARIES, "Their log") if one in everything(told)]
    manager.presses("Open", on=house.channel()[0])
    assert "Their log says Monday" in everything(manager.card)


def test_reminders_follow_the_day_that_stands(house: House) -> None:
    manager = referred(house)
    happens(manager, AWARE, "2026-03-02")
    manager.presses("Record this day", {"step_reason": "Their log says Monday."})
    house.moves_to(date(2026, 3, 9))
    assert "Overdue" not in everything(house.channel()[-1])
    house.moves_to(date(2026, 3, 10))
    assert "Overdue: it was due by 9 March 2026" in everything(house.channel()[-1])


def test_publication_moves_twice_and_each_message_says_how_it_stands_now(house: House) -> None:
    manager = decided(house)
    before = len(house.channel())
    happens(manager, "Publication is planned", "2026-09-30")
    # Seven working days before Wednesday 30 September: Monday 21 September.
    assert text_of(manager.card, COPIES).startswith("By 21 September 2026")
    for day in ("2026-10-14", "2026-11-04"):
        happens(manager, "Publication is planned", day)
        manager.presses("Record this day", {"step_reason": "The coroner asked for more time."})
    told = house.channel()[before:]
    assert [card.title for card in told] == [f"Dates moved: {REF}"] * 2
    for card in told:
        assert text_of(card, COPIES).startswith("Was by 5 October 2026, is now by 26 October 2026.")
        assert "Before that: Publication is planned (14 October 2026)" in card.lines[1]
    assert due(house, Duty.SEND_COPIES) == date(2026, 10, 26)


def test_copies_are_recorded_as_sent_before_the_planned_publication(house: House) -> None:
    manager = decided(house)
    happens(manager, "Publication is planned", "2026-03-20")
    manager.says(f"record {REF}")
    manager.presses(COPIES)
    manager.presses("Record as done", DONE)
    assert manager.card.title == "Recorded"


@pytest.mark.parametrize(
    ("event", "day", "sentence"),
    [
        (AWARE, "2026-03-03", "This date is in the future. Enter today or a day before."),
        (AWARE, "2026-02-25", "This is before the incident (26 February 2026). Check the date."),
        (AWARE, "2026-02-27", "This is the day that is recorded already. Enter another, or leave it as it is."),
        (AWARE, "", "Enter the date."),
        (AWARE, "31 February 2026", "Enter a real date, like 2 March 2026."),
        ("Publication is planned", "2026-03-01", "This is before the decision (2 March 2026). Check the date."),
        ("Publication is planned", "2036-03-01", "This date is too far ahead to be right. Check the year."),
        (
            "The board was notified",
            "2026-03-03",
            "The case was referred on 2 March 2026. Enter that day or one before.",
        ),
    ],
)
def test_a_day_that_cannot_be_is_said_on_its_field(house: House, event: str, day: str, sentence: str) -> None:
    manager = decided(house)
    happens(manager, event, day)
    assert manager.form.errors == {"event_on": sentence}


def test_the_chair_was_aware_no_later_than_the_case_was_put_to_the_chair(house: House) -> None:
    manager = decided(house, "enfield")
    house.later(days=2)
    happens(manager, "The case came to the Chair's attention", "2026-03-03")
    sentence = "The case was put to the Chair on 2 March 2026. Enter that day or one before."
    assert manager.form.errors == {"event_on": sentence}


@pytest.mark.parametrize("act", ["event.compare", "event.save"])
def test_a_day_that_nobody_knew_is_not_corrected(house: House, act: str) -> None:
    manager = referred(house, la_aware_on="")
    press = Press(act=act, subject=kept(house).id, detail="la_aware>2026-03-02")
    manager.presses_key(Pressed(press=press))
    assert manager.refused.reason == "This cannot be recorded on this case now. Nothing was changed."
    assert len(kept(house).entries) == 1


@every_board
def test_every_event_of_each_board_can_be_recorded_and_drawn(house: House, law: str) -> None:
    manager = decided(house, law)
    press = Press(act="event.choose", subject=find("Open", house.channel()[0]).press.subject)
    manager.presses_key(Pressed(press=press))
    events = [button.press for button in buttons(manager.card) if button.press.act == "event.ask"]
    if len(manager.card.buttons) == 1:
        manager.presses("Page 2 of 2")
        events += [button.press for button in buttons(manager.card) if button.press.act == "event.ask"]
    assert len(events) >= 8
    for event in events:
        manager.presses_key(Pressed(press=event))
        assert form_view(manager.form)
        manager.presses("Next", {"event_on": "2026-03-02"})
        if hasattr(manager.reply, "form") and not manager.form.errors:
            assert size(draw_form(manager.form)) <= LARGEST
            manager.presses("Record this day", {"step_reason": "It was told late."})
    for card in house.channel():
        assert card_message(card)
        assert size(draw_card(card, Manner.KEPT)) <= LARGEST
    manager.says(f"case {REF}")
    assert card_message(manager.card)
    assert size(draw_card(manager.card, Manner.KEPT)) <= LARGEST


def test_in_enfield_a_corrected_incident_moves_what_is_counted_from_it(house: House) -> None:
    manager = decided(house, "enfield")
    happens(manager, "The incident", "2026-02-20")
    moving = {row.label: row.text for row in rows_of(manager)}
    assert (
        "Was by 26 March 2026, is now by 20 March 2026."
        in moving["Telling Ofsted and the national panel that a review is intended"]
    )
    assert "The Chair's discussion with the Head of SQAS" in moving


def test_what_the_procedure_counts_nothing_from_is_not_offered(house: House) -> None:
    manager = decided(house, decision=Decision.NONE)
    subject = find("Open", house.channel()[0]).press.subject
    manager.presses_key(Pressed(press=Press(act="event.choose", subject=subject)))
    shown = everything(manager.card)
    assert "Ofsted was notified of the incident" not in shown
    assert "The review was initiated" not in shown
    for event in ("initiated", "decided", "incident", "nonsense", ""):
        manager.presses_key(Pressed(press=Press(act="event.ask", subject=subject, detail=event)))
        assert manager.refused.reason == "This cannot be recorded on this case now. Nothing was changed."


@pytest.mark.parametrize("user", ["USOCIAL", "UCHAIR", "UNOTIFIER"])
def test_only_the_business_team_records_what_happened(house: House, user: str) -> None:
    referred(house)
    subject = find("Open", house.channel()[0]).press.subject
    other: Speaker = house.person(user, "Somebody Else")
    press = Press(act="event.save", subject=subject, detail="la_aware>2026-03-02")
    other.presses_key(Pressed(press=press, answers={"step_reason": "Because."}))
    assert other.refused.reason == "Only the board's business team does this. Nothing was changed."
    assert len(kept(house).entries) == 1


def test_an_early_notice_to_the_board_makes_the_decision_due_sooner_and_says_so(house: House) -> None:
    manager = referred(house)
    manager.says(f"record {REF}")
    manager.presses(TELLING)
    manager.presses("Record as done", {**DONE, "done_on": "2026-02-27"})
    (section,) = manager.card.sections
    assert section.heading == "What moves"
    assert text_of(manager.card, "The Chair's decision").startswith("Was by 2 April 2026, is now by 27 March 2026.")
