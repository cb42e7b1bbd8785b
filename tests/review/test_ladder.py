"""When people are reminded: working days before `act_by` at nine in London, and once on the working day after."""

from datetime import UTC, date, datetime, time

import pytest

from review.case import Case
from review.ladder import OVERDUE, Ladder, rungs
from review.law import procedure
from review.law.terms import Decision, Duty, Event, Sense
from review.roles import Role
from review.timetable import Deadline, deadlines, deadlines_of
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import decided, done, entry, referred_case

LAW = procedure("pan-lancashire")
LADDER = Ladder(at=time(9, 0), days_before=(5,))


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def reminders(case: Case, ladder: Ladder = LADDER) -> set[tuple[Duty, str, datetime]]:
    found = deadlines_of(case, LAW, WORKING_DAYS)
    return {(Duty(one.what), one.name, one.at) for one in rungs(case, found, ladder, WORKING_DAYS)}


DECISIONS = [
    # sentence; referred (UTC); five working days before; on the working day after
    # due Wed 9 December; back 8, 7, 4, 3, 2
    ("in winter, nine o'clock is 09:00 UTC", "2026-11-09T10:00", "2026-12-02T09:00", "2026-12-10T09:00"),
    # due Wed 1 July; back 30, 29, 26, 25, 24
    ("in summer, nine o'clock is 08:00 UTC", "2026-06-01T10:00", "2026-06-24T08:00", "2026-07-02T08:00"),
    # due Sat 28 February, act by Fri 27; back 26, 25, 24, 23, 20; overdue on Mon 2 March
    ("a month that ends on a Saturday", "2026-01-31T10:00", "2026-02-20T09:00", "2026-03-02T09:00"),
    # due Fri 25 December, act by Thu 24; back 23, 22, 21, 18, 17; overdue on Tue 29, the first working day after
    ("a month that ends on Christmas Day", "2026-11-25T10:00", "2026-12-17T09:00", "2026-12-29T09:00"),
    # due Tue 31 March; back 30, 27, 26, 25, 24 before the clocks go forward; overdue on Wed 1 April
    ("the clocks go forward between the two", "2026-02-28T23:59", "2026-03-20T09:00", "2026-03-30T08:00"),
    # due Mon 26 October; back 23, 22, 21, 20, 19 before the clocks go back; overdue on Tue 27
    ("the clocks go back between the two", "2026-09-26T10:00", "2026-10-19T08:00", "2026-10-27T09:00"),
]


@pytest.mark.parametrize(
    ("referred", "before", "after"), [row[1:] for row in DECISIONS], ids=[row[0] for row in DECISIONS]
)
def test_the_decision_is_reminded_of_and_then_overdue(referred: str, before: str, after: str) -> None:
    assert reminders(referred_case(at=utc(referred))) == {
        (Duty.DECISION, "5", utc(before)),
        (Duty.DECISION, OVERDUE, utc(after)),
    }


def test_the_rungs_are_those_of_the_deployment() -> None:
    # due Wed 9 December; ten working days back is Wed 25 November, two is Mon 7, one is Tue 8
    ladder = Ladder(at=time(14, 30), days_before=(10, 2, 1))
    assert reminders(referred_case(), ladder) == {
        (Duty.DECISION, "10", utc("2026-11-25T14:30")),
        (Duty.DECISION, "2", utc("2026-12-07T14:30")),
        (Duty.DECISION, "1", utc("2026-12-08T14:30")),
        (Duty.DECISION, OVERDUE, utc("2026-12-10T14:30")),
    }


def test_nobody_is_reminded_before_the_case_was_there() -> None:
    # aware on Mon 9 November, so due on Mon 16: five working days before is that Monday at nine
    aware = date(2026, 11, 9)
    at_eight, at_ten = (referred_case(at=utc(f"2026-11-09T{hour}:00"), la_aware_on=aware) for hour in ("08", "10"))
    reminder = (Duty.NOTIFY_INCIDENT, "5", utc("2026-11-09T09:00"))
    assert reminder in reminders(at_eight)
    assert reminder not in reminders(at_ten)
    assert (Duty.NOTIFY_INCIDENT, OVERDUE, utc("2026-11-17T09:00")) in reminders(at_ten)


def test_what_was_overdue_before_the_referral_is_said_to_be_overdue() -> None:
    # aware on 5 October, due on Mon 12: the referral comes four weeks later
    case = referred_case(la_aware_on=date(2026, 10, 5))
    found = [reminder for reminder in reminders(case) if reminder[0] is Duty.NOTIFY_INCIDENT]
    assert found == [(Duty.NOTIFY_INCIDENT, OVERDUE, utc("2026-10-13T08:00"))]


def test_what_is_done_is_not_reminded_of() -> None:
    case = referred_case(la_aware_on=date(2026, 11, 9))
    told = case.with_entry(entry(done(Duty.NOTIFY_INCIDENT), Role.BUSINESS_TEAM, utc("2026-11-10T12:00")))
    assert {duty for duty, _, _ in reminders(told)} == {Duty.DECISION}


def test_after_the_decision_nobody_is_reminded_to_decide() -> None:
    # decided on Wed 9 December 2026: told by Wed 16, completed by Wed 9 June 2027, five working days before: Wed 2 June
    case = decided(referred_case(), Decision.SCR, utc("2026-12-09T08:00"))
    assert reminders(case) == {
        (Duty.NOTIFY_DECISION, "5", utc("2026-12-09T09:00")),
        (Duty.NOTIFY_DECISION, OVERDUE, utc("2026-12-17T09:00")),
        (Duty.COMPLETION, "5", utc("2027-06-02T08:00")),
        (Duty.COMPLETION, OVERDUE, utc("2027-06-10T08:00")),
    }


def test_nobody_is_reminded_of_telling_a_decision_before_it_was_made() -> None:
    case = decided(referred_case(), Decision.NONE, utc("2026-12-09T14:00"))
    ladder = Ladder(days_before=(10, 5, 2))
    # due Wed 16: two working days before is Mon 14; five is the day of the decision itself, at nine, before it was made
    assert reminders(case, ladder) == {
        (Duty.NOTIFY_DECISION, "2", utc("2026-12-14T09:00")),
        (Duty.NOTIFY_DECISION, OVERDUE, utc("2026-12-17T09:00")),
    }


def test_a_minimum_has_no_reminders() -> None:
    found = deadlines(LAW, {Event.PUBLISHED: date(2026, 11, 9)}, None, WORKING_DAYS)
    assert [one.law.sense for one in found] == [Sense.EARLIEST]
    assert rungs(referred_case(), found, LADDER, WORKING_DAYS) == ()


def test_a_deadline_that_moved_makes_new_reminders() -> None:
    def of(planned: date) -> tuple[Deadline, ...]:
        return deadlines(LAW, {Event.PUBLICATION_PLANNED: planned}, None, WORKING_DAYS)

    first, moved = (
        {(one.due, one.name) for one in rungs(referred_case(), of(day), LADDER, WORKING_DAYS)}
        for day in (date(2027, 2, 8), date(2027, 2, 9))
    )
    assert len(first) == len(moved) == 2
    assert first.isdisjoint(moved)
