"""The counting questions that no source settles: the reference answer, and what each other answer changes."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.counting_shape import CountingShape
from review.conventions import (
    REFERENCE,
    BeforePublication,
    BoardDays,
    Conventions,
    Counted,
    Months,
    Received,
    TriggerDay,
    WeekBefore,
    WeekendEnd,
    WithinOneDay,
    counted,
    day_of,
    departures,
)
from review.law import PROCEDURES
from review.law.terms import DatedDuty, Duty, Event, Sense
from review.timetable import deadlines
from tests.command_line.typed import as_json, refused
from tests.law.bank_holidays import WORKING_DAYS, day

ENFIELD, BRENT = PROCEDURES["enfield"], PROCEDURES["brent"]
EVERY_DUTY = [one for law in PROCEDURES.values() for one in law.dated]
DAYS = st.dates(min_value=date(2026, 2, 1), max_value=date(2027, 6, 30))
#: each alternative by itself
ALTERNATIVES: dict[str, dict[str, Any]] = {
    "K1": {"trigger_day": TriggerDay.DAY_1},
    "K5": {"months": Months.FIXED_DAYS},
    "K6": {"weekend_end": WeekendEnd.ROLLS_BACK},
    "K7": {"before_publication": BeforePublication.CLEAR_DAYS},
    "K8": {"week_before": WeekBefore.WORKING_DAYS},
    "K10": {"keep_longer_by_months": 3},
}


def under(**chosen: Any) -> BoardDays:
    return BoardDays(
        holidays=WORKING_DAYS.holidays, known_until=WORKING_DAYS.known_until, conventions=Conventions(**chosen)
    )


def due(law: DatedDuty, on: str, **chosen: Any) -> str:
    return counted(law, day(on), under(**chosen)).due.isoformat()


@given(on=DAYS, law=st.sampled_from(EVERY_DUTY))
def test_the_reference_is_what_cases_are_counted_by(on: date, law: DatedDuty) -> None:
    """No case's date moves because conventions can be chosen."""
    bare = replace(BRENT, dated=(replace(law, decisions=frozenset()),))
    (found,) = deadlines(bare, {law.counted_from: on}, None, WORKING_DAYS)
    expected = Counted(due=found.due, act_by=found.act_by, recommended=found.recommended)
    assert counted(law, on, WORKING_DAYS) == counted(law, on, under()) == expected


@pytest.mark.parametrize("chosen", ALTERNATIVES.values(), ids=ALTERNATIVES)
@given(on=DAYS, law=st.sampled_from([one for one in EVERY_DUTY if one.sense is Sense.LATEST]))
def test_no_way_of_counting_makes_a_date_later_than_the_reference(
    on: date, law: DatedDuty, chosen: dict[str, Any]
) -> None:
    own, reference = counted(law, on, under(**chosen)), counted(law, on, WORKING_DAYS)
    assert own.due <= reference.due
    assert own.act_by <= reference.act_by
    assert own.recommended <= own.act_by <= own.due


@pytest.mark.parametrize("chosen", [{}, *ALTERNATIVES.values()], ids=["reference", *ALTERNATIVES])
@given(on=DAYS, law=st.sampled_from(EVERY_DUTY))
def test_a_later_event_never_gives_an_earlier_date(on: date, law: DatedDuty, chosen: dict[str, Any]) -> None:
    days = under(**chosen)
    assert counted(law, on, days).due <= counted(law, on + timedelta(days=1), days).due


def test_k1_the_day_of_the_event_can_be_the_first() -> None:
    """Aware on Monday 2 March 2026: Friday 6 is the fifth day with Monday, Monday 9 without."""
    law = BRENT.dated_duty(Duty.NOTIFY_INCIDENT)
    assert due(law, "2026-03-02") == "2026-03-09"
    assert due(law, "2026-03-02", trigger_day=TriggerDay.DAY_1) == "2026-03-06"


def test_k1_no_period_ends_before_it_began() -> None:
    """One working day after Saturday 7 March 2026 is Monday; a working day earlier would be the Friday before."""
    law = ENFIELD.dated_duty(Duty.FIRST_DAY_TASKS)
    assert due(law, "2026-03-07") == "2026-03-09"
    assert due(law, "2026-03-07", trigger_day=TriggerDay.DAY_1) == "2026-03-07"


def test_k4_an_evening_can_be_deemed_the_next_working_day() -> None:
    """Friday 6 March 2026 at 18:00; Monday is the 9th. At 16:59 the office is open."""
    evening, afternoon = datetime(2026, 3, 6, 18, tzinfo=UTC), datetime(2026, 3, 6, 16, 59, tzinfo=UTC)
    deemed = under(received=Received.NEXT_WORKING_DAY)
    assert day_of(Event.LA_AWARE, evening, WORKING_DAYS) == day("2026-03-06")
    assert day_of(Event.LA_AWARE, evening, deemed) == day("2026-03-09")
    assert day_of(Event.LA_AWARE, afternoon, deemed) == day("2026-03-06")
    assert day_of(Event.LA_AWARE, day("2026-03-07"), deemed) == day("2026-03-09")


def test_k4_what_happened_is_not_deemed_to_have_happened_later() -> None:
    evening = datetime(2026, 3, 6, 18, tzinfo=UTC)
    assert day_of(Event.DECIDED, evening, under(received=Received.NEXT_WORKING_DAY)) == day("2026-03-06")


def test_k4_office_hours_are_those_of_a_london_clock() -> None:
    """16:30 UTC on Friday 5 June 2026 is half past five in London."""
    moment = datetime(2026, 6, 5, 16, 30, tzinfo=UTC)
    assert day_of(Event.LA_AWARE, moment, under(received=Received.NEXT_WORKING_DAY)) == day("2026-06-08")


def test_k5_fixed_days_never_pass_the_corresponding_date() -> None:
    """Thirty days from 2 March are 1 April, a day before the month is over; from 1 February they would be 3 March."""
    law = BRENT.dated_duty(Duty.DECISION)
    assert due(law, "2026-03-02", months=Months.FIXED_DAYS) == "2026-04-01"
    assert due(law, "2026-02-01", months=Months.FIXED_DAYS) == "2026-03-01"
    half_a_year = BRENT.dated_duty(Duty.COMPLETION)
    assert due(half_a_year, "2026-03-02") == "2026-09-02"
    assert due(half_a_year, "2026-03-02", months=Months.FIXED_DAYS) == "2026-08-31"


def test_k6_a_month_that_ends_on_a_saturday_can_roll_back_and_never_forward() -> None:
    """From 31 January 2026 to Saturday 28 February."""
    law = BRENT.dated_duty(Duty.DECISION)
    assert due(law, "2026-01-31") == "2026-02-28"
    assert due(law, "2026-01-31", weekend_end=WeekendEnd.ROLLS_BACK) == "2026-02-27"
    assert {one.value for one in WeekendEnd} == {"stands", "rolls_back"}


def test_k7_clear_days_can_be_the_rule_and_then_nothing_stricter_is_offered() -> None:
    law = BRENT.dated_duty(Duty.SEND_COPIES)
    found = counted(law, day("2027-01-11"), under(before_publication=BeforePublication.CLEAR_DAYS))
    assert (found.due, found.recommended) == (day("2026-12-29"), day("2026-12-29"))


def test_k8_a_week_can_be_five_working_days_and_is_then_never_shorter() -> None:
    """Before Thursday 7 January 2027: 31 December; in working days Wed, Tue, Mon 4, (1 January), Thu 31, Wed 30."""
    law = ENFIELD.dated_duty(Duty.SEND_COPIES)
    assert due(law, "2027-01-07") == "2026-12-31"
    assert due(law, "2027-01-07", week_before=WeekBefore.WORKING_DAYS) == "2026-12-30"
    # Before Saturday 7 March 2026 five working days are Monday 2 March, nearer than a week.
    assert due(law, "2026-03-07", week_before=WeekBefore.WORKING_DAYS) == "2026-02-28"


def test_k9_within_one_day_can_be_the_next_working_day() -> None:
    law = ENFIELD.dated_duty(Duty.CHAIR_DISCUSSION)
    assert due(law, "2026-03-06") == "2026-03-07"
    assert due(law, "2026-03-06", within_one_day=WithinOneDay.WORKING_DAY) == "2026-03-09"


def test_k10_a_report_can_be_kept_longer_and_never_shorter() -> None:
    law = BRENT.dated_duty(Duty.KEEP_PUBLISHED)
    assert due(law, "2026-03-31") == "2027-03-31"
    assert due(law, "2026-03-31", keep_longer_by_months=11) == "2028-02-29"
    assert due(law, "2026-03-31", months=Months.FIXED_DAYS) == "2027-03-31"


def test_departures_are_named() -> None:
    assert departures(REFERENCE) == ()
    assert departures(Conventions(trigger_day=TriggerDay.DAY_1, keep_longer_by_months=1)) == (
        "trigger_day",
        "keep_longer_by_months",
    )


def test_every_convention_can_be_set_in_app_yaml_and_defaults_to_the_reference() -> None:
    assert set(CountingShape.model_fields) == {one.name for one in fields(Conventions)}
    assert CountingShape().conventions() == REFERENCE


def configured(tmp_path: Path, text: str) -> tuple[str, ...]:
    path = tmp_path / "app.yaml"
    path.write_text(text, encoding="utf-8")
    return ("timetable", "--procedure", "brent", "--config", str(path), "--event")


def test_a_boards_own_counting_and_closures_are_used_and_said(tmp_path: Path) -> None:
    """Aware on Monday 2 March 2026, closed on the 4th: Tue 3, Thu 5, Fri 6, Mon 9, Tue 10; a day earlier, Monday 9."""
    closed = 'holidays: {add: {"2026-03-04": "local closure"}}\n'
    (found,) = as_json(*configured(tmp_path, closed), "la_aware=2026-03-02")
    assert (found["due"], found["note"]) == ("2026-03-10", "")
    own = closed + 'counting: {trigger_day: "day_1", day_ends: "office_closing", office_closes: "16:30"}\n'
    (found,) = as_json(*configured(tmp_path, own), "la_aware=2026-03-02")
    assert found["due"] == "2026-03-09"
    assert "own conventions (trigger_day, day_ends and office_closes)" in found["note"]
    assert "The last day ends at 16:30." in found["note"]


def test_the_bank_holidays_of_the_whole_kingdom(tmp_path: Path) -> None:
    """St Patrick's Day is Tuesday 17 March 2026, a bank holiday in Northern Ireland alone."""
    given = configured(tmp_path, 'counting: {bank_holidays: "united_kingdom"}\n')
    (found,) = as_json(*given, "la_aware=2026-03-16")
    assert found["due"] == "2026-03-24"
    (found,) = as_json(*configured(tmp_path, "counting: {}\n"), "la_aware=2026-03-16")
    assert found["due"] == "2026-03-23"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'counting: {weekend_end: "rolls_forward"}\n',
            "app.yaml, counting.weekend_end: must be one of stands, rolls_back.",
        ),
        ('counting: {trigger: "day_1"}\n', "app.yaml, counting.trigger:"),
        (
            'counting: {keep_longer_by_months: "-1"}\n',
            "app.yaml, counting.keep_longer_by_months: must be a whole number from 0",
        ),
        ('counting: {office_closes: "5pm"}\n', 'must be a time of day such as "09:00"'),
        ('holidays: {add: {"2026-02-30": "x"}}\n', "must be a day such as"),
        ('holidays: {remove: ["2026-03-02"]}\n', "2 March 2026 is not a bank holiday in England"),
    ],
)
def test_what_app_yaml_cannot_say(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in refused(*configured(tmp_path, text), "la_aware=2026-03-02")


def test_an_app_yaml_that_is_not_there(tmp_path: Path) -> None:
    given = ("timetable", "--procedure", "brent", "--event", "la_aware=2026-03-02", "--config")
    assert "cannot be read" in refused(*given, str(tmp_path / "none.yaml"))
