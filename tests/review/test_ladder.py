"""When people are reminded: as a duty arises, working days before `act_by` at nine in London, and once it is late."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from review.case import Case
from review.ladder import ARISEN, OVERDUE, STILL_OVERDUE, Ladder, rungs
from review.law import procedure
from review.law.terms import Decision, Duty, Event, Sense
from review.panel import MoreInformationAsked
from review.recorded import EventRecorded
from review.roles import Role
from review.step import Act
from review.tellings import Audience
from review.timetable import Deadline, deadlines, deadlines_of
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import decided, done, entry, procedure_changed, put_to_chair, referred_case, then
from tests.review.invented_steps import CONTENTS, OFSTED_TOLD

LAW = procedure("pan-lancashire")
LADDER = Ladder(at=time(9, 0), days_before=(5,))


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def reminders(case: Case, ladder: Ladder = LADDER) -> set[tuple[Duty, str, datetime]]:
    found = deadlines_of(case, LAW, WORKING_DAYS)
    return {(Duty(one.what), one.name, one.at) for one in rungs(case, found, ladder, WORKING_DAYS)}


DECISIONS = [
    # sentence; referred (UTC); announced; five working days before; on the working day after; to the Chair, two after
    # due Wed 9 December; back 8, 7, 4, 3, 2
    (
        "in winter, nine o'clock is 09:00 UTC",
        "2026-11-09T10:00",
        "2026-11-10T09:00",
        "2026-12-02T09:00",
        "2026-12-10T09:00",
        "2026-12-11T09:00",
    ),
    # due Wed 1 July; back 30, 29, 26, 25, 24
    (
        "in summer, nine o'clock is 08:00 UTC",
        "2026-06-01T10:00",
        "2026-06-02T08:00",
        "2026-06-24T08:00",
        "2026-07-02T08:00",
        "2026-07-03T08:00",
    ),
    # due Sat 28 February, act by Fri 27; back 26, 25, 24, 23, 20; overdue on Mon 2 March
    (
        "a month that ends on a Saturday",
        "2026-01-31T10:00",
        "2026-02-01T09:00",
        "2026-02-20T09:00",
        "2026-03-02T09:00",
        "2026-03-03T09:00",
    ),
    # due Fri 25 December, act by Thu 24; back 23, 22, 21, 18, 17; overdue on Tue 29, the first working day after
    (
        "a month that ends on Christmas Day",
        "2026-11-25T10:00",
        "2026-11-26T09:00",
        "2026-12-17T09:00",
        "2026-12-29T09:00",
        "2026-12-30T09:00",
    ),
    # due Sat 28 March, act by Fri 27; back 26, 25, 24, 23, 20 before the clocks go forward; overdue on Mon 30
    (
        "the clocks go forward between the two",
        "2026-02-28T23:59",
        "2026-03-01T09:00",
        "2026-03-20T09:00",
        "2026-03-30T08:00",
        "2026-03-31T08:00",
    ),
    # due Mon 26 October; back 23, 22, 21, 20, 19 before the clocks go back; overdue on Tue 27
    (
        "the clocks go back between the two",
        "2026-09-26T10:00",
        "2026-09-27T08:00",
        "2026-10-19T08:00",
        "2026-10-27T09:00",
        "2026-10-28T09:00",
    ),
]


@pytest.mark.parametrize(
    ("referred", "arisen", "before", "after", "still"),
    [row[1:] for row in DECISIONS],
    ids=[row[0] for row in DECISIONS],
)
def test_the_decision_is_announced_reminded_of_and_then_overdue(
    referred: str, arisen: str, before: str, after: str, still: str
) -> None:
    assert reminders(referred_case(at=utc(referred))) == {
        (Duty.DECISION, ARISEN, utc(arisen)),
        (Duty.DECISION, "5", utc(before)),
        (Duty.DECISION, OVERDUE, utc(after)),
        (Duty.DECISION, STILL_OVERDUE, utc(still)),
    }


def test_the_rungs_are_those_of_the_deployment() -> None:
    # due Wed 9 December; ten working days back is Wed 25 November, two is Mon 7, one is Tue 8
    # the Chair is told after three working days: Thu 10, Fri 11, Mon 14
    ladder = Ladder(at=time(14, 30), days_before=(10, 2, 1), tell_chair_after=3)
    assert reminders(referred_case(), ladder) == {
        (Duty.DECISION, ARISEN, utc("2026-11-09T14:30")),
        (Duty.DECISION, "10", utc("2026-11-25T14:30")),
        (Duty.DECISION, "2", utc("2026-12-07T14:30")),
        (Duty.DECISION, "1", utc("2026-12-08T14:30")),
        (Duty.DECISION, OVERDUE, utc("2026-12-10T14:30")),
        (Duty.DECISION, STILL_OVERDUE, utc("2026-12-14T14:30")),
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
    found = {(name, at) for duty, name, at in reminders(case) if duty is Duty.NOTIFY_INCIDENT}
    assert found == {
        (ARISEN, utc("2026-11-09T10:00")),  # at once: no working day is left
        (OVERDUE, utc("2026-10-13T08:00")),
        (STILL_OVERDUE, utc("2026-10-14T08:00")),
    }


def test_what_is_done_is_not_reminded_of() -> None:
    case = referred_case(la_aware_on=date(2026, 11, 9))
    told = case.with_entry(entry(done(Duty.NOTIFY_INCIDENT), Role.BUSINESS_TEAM, utc("2026-11-10T12:00")))
    assert {duty for duty, _, _ in reminders(told)} == {Duty.DECISION}


def test_after_the_decision_nobody_is_reminded_to_decide() -> None:
    # decided on Wed 9 December 2026: told by Wed 16, completed by Wed 9 June 2027, five working days before: Wed 2 June
    case = decided(referred_case(), Decision.SCR, utc("2026-12-09T08:00"))
    assert reminders(case) == {
        (Duty.NOTIFY_DECISION, ARISEN, utc("2026-12-09T09:00")),
        (Duty.NOTIFY_DECISION, "5", utc("2026-12-09T09:00")),
        (Duty.NOTIFY_DECISION, OVERDUE, utc("2026-12-17T09:00")),
        (Duty.NOTIFY_DECISION, STILL_OVERDUE, utc("2026-12-18T09:00")),
        (Duty.COMPLETION, ARISEN, utc("2026-12-09T09:00")),
        (Duty.COMPLETION, "5", utc("2027-06-02T08:00")),
        (Duty.COMPLETION, OVERDUE, utc("2027-06-10T08:00")),
        (Duty.COMPLETION, STILL_OVERDUE, utc("2027-06-11T08:00")),
    }


def test_nobody_is_reminded_of_telling_a_decision_before_it_was_made() -> None:
    case = decided(referred_case(), Decision.NONE, utc("2026-12-09T14:00"))
    ladder = Ladder(days_before=(10, 5, 2))
    # due Wed 16: two working days before is Mon 14; five is the day of the decision itself, at nine, before it was made
    assert reminders(case, ladder) == {
        (Duty.NOTIFY_DECISION, ARISEN, utc("2026-12-10T09:00")),
        (Duty.NOTIFY_DECISION, "2", utc("2026-12-14T09:00")),
        (Duty.NOTIFY_DECISION, OVERDUE, utc("2026-12-17T09:00")),
        (Duty.NOTIFY_DECISION, STILL_OVERDUE, utc("2026-12-18T09:00")),
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
    assert len(first) == len(moved) == 4
    assert first.isdisjoint(moved)


# --- to whom, and from when -------------------------------------------------------------------------------------

EXTENDED = CONTENTS[Act.EXTEND]
BUSINESS, CHAIR, HEAD = Audience.BUSINESS_CHANNEL, Audience.CHAIR, Audience.HEAD_OF_SAFEGUARDING


def told(case: Case, duty: Duty, ladder: Ladder = LADDER) -> list[tuple[Audience, str, datetime]]:
    law = procedure(case.procedure)
    found = rungs(case, deadlines_of(case, law, WORKING_DAYS), ladder, WORKING_DAYS)
    return [(one.audience, one.name, one.at) for one in found if one.what == duty.value]


def enfield(at: str) -> Case:
    """Referred and under Enfield's procedure from that moment on."""
    return referred_case(at=utc(at)).with_entry(entry(procedure_changed("enfield"), Role.BUSINESS_TEAM, utc(at)))


def test_before_it_is_put_to_the_chair_the_business_team_is_reminded_and_late_the_chair_learns_of_it() -> None:
    assert told(referred_case(), Duty.DECISION) == [
        (BUSINESS, ARISEN, utc("2026-11-10T09:00")),
        (BUSINESS, "5", utc("2026-12-02T09:00")),
        (BUSINESS, OVERDUE, utc("2026-12-10T09:00")),
        (CHAIR, STILL_OVERDUE, utc("2026-12-11T09:00")),
    ]


def test_once_it_is_put_to_the_chair_the_chair_is_reminded_and_their_card_was_the_announcement() -> None:
    case = put_to_chair(referred_case(), utc("2026-11-20T12:00"))
    assert [one for one in told(case, Duty.DECISION) if one[0] is CHAIR] == [
        (CHAIR, "5", utc("2026-12-02T09:00")),
        (CHAIR, OVERDUE, utc("2026-12-10T09:00")),
    ]


def test_nobody_reminds_the_chair_of_days_before_it_was_put_to_them() -> None:
    case = put_to_chair(referred_case(), utc("2026-12-07T12:00"))
    assert [name for audience, name, _ in told(case, Duty.DECISION) if audience is CHAIR] == [OVERDUE]


def test_while_the_chair_waits_for_more_the_business_team_is_reminded_alone() -> None:
    case = then(put_to_chair(referred_case()), MoreInformationAsked(what="The school's records."), role=Role.CHAIR)
    found = told(case, Duty.DECISION)
    assert {(audience, name) for audience, name, _ in found if audience is CHAIR} == {(CHAIR, STILL_OVERDUE)}


def test_a_one_day_clock_is_announced_at_once_to_whoever_owes_it() -> None:
    # decided on Friday 27 November at two: the first-day tasks are due on Monday 30
    case = decided(enfield("2026-11-09T10:00"), at=utc("2026-11-27T14:00"))
    assert told(case, Duty.FIRST_DAY_TASKS, Ladder(days_before=(10, 1, 0))) == [
        (BUSINESS, ARISEN, utc("2026-11-27T14:00")),
        (BUSINESS, "0", utc("2026-11-30T09:00")),
        (BUSINESS, OVERDUE, utc("2026-12-01T09:00")),
        (HEAD, ARISEN, utc("2026-11-27T14:00")),
        (HEAD, "0", utc("2026-11-30T09:00")),
        (HEAD, OVERDUE, utc("2026-12-01T09:00")),
        (CHAIR, STILL_OVERDUE, utc("2026-12-02T09:00")),
    ]


def test_two_working_days_are_left_so_it_is_announced_in_the_morning() -> None:
    # aware on Tue 3 November, so due on Tue 10; known on Fri 6 at two: a working day, Mon 9, is left
    case = referred_case(at=utc("2026-11-06T14:00"), la_aware_on=date(2026, 11, 3))
    assert (BUSINESS, ARISEN, utc("2026-11-07T09:00")) in told(case, Duty.NOTIFY_INCIDENT)
    later = referred_case(at=utc("2026-11-09T14:00"), la_aware_on=date(2026, 11, 3))
    assert (BUSINESS, ARISEN, utc("2026-11-09T14:00")) in told(later, Duty.NOTIFY_INCIDENT)


def test_the_notifier_is_reminded_of_the_incident_beside_the_business_team() -> None:
    case = referred_case(la_aware_on=date(2026, 11, 9))
    assert {audience for audience, name, _ in told(case, Duty.NOTIFY_INCIDENT) if name == OVERDUE} == {
        BUSINESS,
        Audience.NOTIFIER,
    }


def test_a_review_that_ofsted_extended_is_reminded_of_before_the_new_day_and_not_announced_again() -> None:
    # Ofsted was told on Mon 9 November 2026: due on Sun 9 May 2027; on 4 May another day is agreed, Fri 9 July
    case = then(decided(enfield("2026-11-09T10:00")), OFSTED_TOLD)
    agreed = replace(case, entries=(*case.entries, entry(EXTENDED, Role.BUSINESS_TEAM, utc("2027-05-04T12:00"))))
    assert told(agreed, Duty.COMPLETION, Ladder(days_before=(50, 5))) == [
        (BUSINESS, "5", utc("2027-07-02T08:00")),
        (BUSINESS, OVERDUE, utc("2027-07-12T08:00")),
        (CHAIR, STILL_OVERDUE, utc("2027-07-13T08:00")),
    ]


def test_a_publication_that_moved_is_not_announced_again_to_those_who_were_told_of_both_days() -> None:
    def planned(on: date, reason: str = "") -> EventRecorded:
        return EventRecorded(event=Event.PUBLICATION_PLANNED, on=on, reason=reason)

    first = then(decided(referred_case()), planned(date(2027, 5, 4)))
    moved = then(first, planned(date(2027, 6, 15), "The inquest."), at=utc("2027-03-01T12:00"))
    again = then(first, planned(date(2027, 5, 4)), at=utc("2027-03-01T12:00"))
    assert ARISEN in {name for _, name, _ in told(first, Duty.SEND_COPIES)}
    assert ARISEN not in {name for _, name, _ in told(moved, Duty.SEND_COPIES)}
    assert ARISEN in {name for _, name, _ in told(again, Duty.SEND_COPIES)}
