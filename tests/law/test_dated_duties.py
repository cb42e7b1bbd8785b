"""Working Together 2015, chapter 4, and Pan-Lancashire on it: each dated duty, by dated examples.

Every comment is the arithmetic, done by hand with the bank holidays of `bank_holidays`. `due` is the last day that the
rule allows, `act_by` the last working day on or before it, `recommended` the stricter reading in clear days.
"""

from dataclasses import dataclass

import pytest

from review.errors import UnknownDayError
from review.law.terms import Decision, Duty, Event, Procedure
from review.timetable import deadlines
from tests.law.bank_holidays import WORKING_DAYS, day
from tests.law.families import WORD_FOR_WORD

every_procedure = pytest.mark.parametrize("procedure", WORD_FOR_WORD.values(), ids=WORD_FOR_WORD)


@dataclass(frozen=True)
class Example:
    sentence: str
    happened: str
    due: str
    #: where they differ from `due`
    act_by: str = ""
    recommended: str = ""


#: "promptly, and within five working days of becoming aware that the incident has occurred" (Notifiable Incidents)
TELLING_OF_THE_INCIDENT = (
    # Mon 9 is day 0: Tue 10, Wed 11, Thu 12, Fri 13, Mon 16
    Example("aware on an ordinary Monday", "2026-11-09", "2026-11-16"),
    # Mon 16, Tue 17, Wed 18, Thu 19, Fri 20; an evening is not the next working day
    Example("aware on a Friday evening", "2026-11-13", "2026-11-20"),
    # as the Friday before it
    Example("aware on a Saturday", "2026-11-14", "2026-11-20"),
    Example("aware on a Sunday", "2026-11-15", "2026-11-20"),
    # Tue 31, Wed 1, Thu 2, (Good Friday 3, Easter Monday 6), Tue 7, Wed 8
    Example("aware in the week before Easter", "2026-03-30", "2026-04-08"),
    # Tue 7, Wed 8, Thu 9, Fri 10, Mon 13
    Example("aware on Good Friday", "2026-04-03", "2026-04-13"),
    # Tue 22, Wed 23, Thu 24, (Fri 25, substitute Mon 28), Tue 29, Wed 30
    Example("aware before Christmas 2026, with Boxing Day kept on the Monday", "2026-12-21", "2026-12-30"),
    # Tue 29, Wed 30, Thu 31, (Fri 1 January), Mon 4, Tue 5
    Example("aware on Christmas Eve 2026", "2026-12-24", "2027-01-05"),
    # Thu 23, Fri 24, (substitutes Mon 27 and Tue 28), Wed 29, Thu 30, Fri 31
    Example("aware before Christmas 2027, with two substitute days", "2027-12-22", "2027-12-31"),
    # Wed 29, Thu 30, Fri 31, (substitute Mon 3 January), Tue 4, Wed 5
    Example("aware on Christmas Eve 2027", "2027-12-24", "2028-01-05"),
    # Fri 1, (Mon 4), Tue 5, Wed 6, Thu 7, Fri 8
    Example("aware before the early May bank holiday", "2026-04-30", "2026-05-08"),
    # Mon 30, Tue 31, Wed 1, Thu 2, (Easter), Tue 7
    Example("aware on the Friday before the clocks go forward", "2026-03-27", "2026-04-07"),
    # Mon 26, Tue 27, Wed 28, Thu 29, Fri 30
    Example("aware on the Friday before the clocks go back", "2026-10-23", "2026-10-30"),
    # Mon 28, Tue 29, Wed 1, Thu 2, Fri 3
    Example("aware in the last week of a February with 29 days", "2028-02-25", "2028-03-03"),
)

#: "normally be made within one month of notification of the incident" (Decisions whether to initiate an SCR)
THE_DECISION = (
    Example("notified on 9 November", "2026-11-09", "2026-12-09"),
    # 28 February 2026 is a Saturday: the date stands, and the last working day before it is Friday 27
    Example("a month that ends on a Saturday", "2026-01-31", "2026-02-28", act_by="2026-02-27"),
    # 28 February 2027 is a Sunday
    Example("31 January, where February has 28 days", "2027-01-31", "2027-02-28", act_by="2027-02-26"),
    # 29 February 2028 is a Tuesday
    Example("31 January, where February has 29 days", "2028-01-31", "2028-02-29"),
    # 28 March 2027 is Easter Sunday; Saturday 27 and Good Friday 26 before it
    Example("a month that ends on Easter Sunday", "2027-02-28", "2027-03-28", act_by="2027-03-25"),
    # Friday 25 December 2026
    Example("a month that ends on Christmas Day", "2026-11-25", "2026-12-25", act_by="2026-12-24"),
    # Monday 28 December 2026; Sunday 27, Saturday 26 and Christmas Day before it
    Example("a month that ends on a substitute day", "2026-11-28", "2026-12-28", act_by="2026-12-24"),
    # Friday 1 January 2027
    Example("a month that ends on New Year's Day", "2026-12-01", "2027-01-01", act_by="2026-12-31"),
    # Wednesday 29 March 2028
    Example("notified on a leap day", "2028-02-29", "2028-03-29"),
    # 31 November does not exist; Monday 30
    Example("notified on 31 October", "2026-10-31", "2026-11-30"),
    # Wednesday 28 October is in winter time, 28 September in summer time; days are days
    Example("a month over the change of the clocks", "2026-09-28", "2026-10-28"),
)

#: "within five working days of the Chair's decision" (Decisions whether to initiate an SCR)
TELLING_OF_THE_DECISION = (
    # Thu 10, Fri 11, Mon 14, Tue 15, Wed 16
    Example("decided on an ordinary Wednesday", "2026-12-09", "2026-12-16"),
    # Fri 18, Mon 21, Tue 22, Wed 23, Thu 24
    Example("decided so that the days end on Christmas Eve", "2026-12-17", "2026-12-24"),
    # Mon 21, Tue 22, Wed 23, Thu 24, (25, 28), Tue 29
    Example("decided a day later", "2026-12-18", "2026-12-29"),
    # Tue 1, Wed 2, Thu 3, Fri 4, Mon 7
    Example("decided on the summer bank holiday", "2026-08-31", "2026-09-07"),
)

#: "should aim for completion of an SCR within six months of initiating it" (Timescale for SCR completion)
COMPLETION = (
    # Wednesday 9 June 2027
    Example("initiated on 9 December", "2026-12-09", "2027-06-09"),
    # 31 February does not exist; Sunday 28 February 2027
    Example("initiated on 31 August", "2026-08-31", "2027-02-28", act_by="2027-02-26"),
    # Tuesday 29 February 2028
    Example("initiated on 31 August before a leap year", "2027-08-31", "2028-02-29"),
    # Saturday 25 December 2027
    Example("six months that end on Christmas Day", "2027-06-25", "2027-12-25", act_by="2027-12-24"),
    # Friday 26 March 2027
    Example("six months that end on Good Friday", "2026-09-26", "2027-03-26", act_by="2027-03-25"),
)

#: "at least seven working days before publication" (Publication of reports); clear days are one day stricter
COPIES = (
    # back from Mon 16: Fri 13, Thu 12, Wed 11, Tue 10, Mon 9, Fri 6, Thu 5; one clear day more, Wed 4
    Example("publication on an ordinary Monday", "2026-11-16", "2026-11-05", recommended="2026-11-04"),
    # back from Wed 8: Tue 7, (Easter Monday, Good Friday), Thu 2, Wed 1, Tue 31, Mon 30, Fri 27, Thu 26; Wed 25
    Example("publication after Easter", "2026-04-08", "2026-03-26", recommended="2026-03-25"),
    # back from Tue 5: Mon 4, (Fri 1), Thu 31, Wed 30, Tue 29, (28, 25), Thu 24, Wed 23, Tue 22; Mon 21
    Example("publication after the new year", "2027-01-05", "2026-12-22", recommended="2026-12-21"),
    # back from Sat 14: Fri 13 is the first day
    Example("publication on a Saturday", "2026-11-14", "2026-11-05", recommended="2026-11-04"),
    # back from Mon 13: Fri 10, Thu 9, Wed 8, Tue 7, (Easter), Thu 2, Wed 1, Tue 31; the clear day is Mon 30
    Example("seven days of which three stand before Easter", "2026-04-13", "2026-03-31", recommended="2026-03-30"),
    # back from Wed 15: 14, 13, 10, 9, 8, 7, (Easter), Thu 2; the clear day Wed 1
    Example("the seventh day is Maundy Thursday", "2026-04-15", "2026-04-02", recommended="2026-04-01"),
    # back from Thu 16: 15, 14, 13, 10, 9, 8, Tue 7; the clear day is before Easter, Thu 2
    Example("the clear day alone lies before Easter", "2026-04-16", "2026-04-07", recommended="2026-04-02"),
)

#: "on the LSCB's website for a minimum of 12 months" (Publication of reports): the last day of the minimum
KEEPING_IT_PUBLISHED = (
    Example("published on 16 November", "2026-11-16", "2027-11-16"),
    # Sunday 14 November 2027: a minimum does not end on the Friday before
    Example("twelve months that end on a Sunday stay on the Sunday", "2026-11-14", "2027-11-14"),
    Example("twelve months from a leap day", "2028-02-29", "2029-02-28"),
)

EXAMPLES = {
    (Duty.NOTIFY_INCIDENT, Event.LA_AWARE): TELLING_OF_THE_INCIDENT,
    (Duty.DECISION, Event.BOARD_NOTIFIED): THE_DECISION,
    (Duty.NOTIFY_DECISION, Event.DECIDED): TELLING_OF_THE_DECISION,
    (Duty.COMPLETION, Event.INITIATED): COMPLETION,
    (Duty.SEND_COPIES, Event.PUBLICATION_PLANNED): COPIES,
    (Duty.KEEP_PUBLISHED, Event.PUBLISHED): KEEPING_IT_PUBLISHED,
}
ROWS = [(duty, event, example) for (duty, event), examples in EXAMPLES.items() for example in examples]


@every_procedure
@pytest.mark.parametrize(
    ("duty", "event", "example"), ROWS, ids=[f"{duty}: {example.sentence}" for duty, _, example in ROWS]
)
def test_each_dated_duty(procedure: Procedure, duty: Duty, event: Event, example: Example) -> None:
    decided = Decision.SCR if event is Event.INITIATED else None
    found = deadlines(procedure, {event: day(example.happened)}, decided, WORKING_DAYS)
    (deadline,) = [one for one in found if one.duty is duty]
    assert deadline.counted_on == day(example.happened)
    assert deadline.due == day(example.due)
    assert deadline.act_by == day(example.act_by or example.due)
    assert deadline.recommended == day(example.recommended or example.act_by or example.due)


@every_procedure
def test_every_dated_duty_of_the_procedure_has_examples(procedure: Procedure) -> None:
    assert {(law.duty, law.counted_from) for law in procedure.dated} == set(EXAMPLES)


#: who tells or sends, to whom, with which word of the source, and whether it is the last day or the least
WHO_AND_WHOM = [
    ("notify_incident", "the local authority", ("Ofsted", "the relevant LSCB or LSCBs"), "should", "latest"),
    ("decision", "the LSCB Chair", (), "should", "latest"),
    ("notify_decision", "the LSCB", ("Ofsted", "DfE", "the national panel"), "should", "latest"),
    ("completion", "the LSCB", (), "aims", "latest"),
    ("send_copies", "the LSCB", ("Ofsted", "DfE", "the national panel"), "should", "latest"),
    ("keep_published", "the LSCB", ("the public",), "should", "earliest"),
]


@every_procedure
def test_who_does_it_to_whom_and_how_strongly_the_source_says_so(procedure: Procedure) -> None:
    said = [(law.duty.value, law.who, law.to, law.strength.value, law.sense.value) for law in procedure.dated]
    assert said == WHO_AND_WHOM


@every_procedure
def test_normally_within_one_month_is_not_shown_as_an_absolute_rule(procedure: Procedure) -> None:
    assert "normally" in procedure.dated_duty(Duty.DECISION).note


HOW_COUNTED = [
    ("notify_incident", "5 working days from the day the local authority became aware"),
    ("decision", "1 month from the day the board was notified"),
    ("notify_decision", "5 working days from the day of the Chair's decision"),
    ("completion", "6 months from the day the review was initiated"),
    ("send_copies", "7 working days before the planned day of publication"),
    ("keep_published", "12 months from the day of publication"),
]


@every_procedure
def test_each_deadline_says_how_it_was_counted(procedure: Procedure) -> None:
    found = deadlines(procedure, dict.fromkeys(Event, day("2026-11-09")), Decision.SCR, WORKING_DAYS)
    assert [(one.duty.value, one.how_counted) for one in found] == HOW_COUNTED


WHAT_A_DECISION_STARTS = [
    ("a serious case review", Decision.SCR, ["notify_decision", "completion"]),
    ("another kind of review: told all the same, no six months", Decision.ALTERNATIVE, ["notify_decision"]),
    ("no review: told all the same, no six months", Decision.NONE, ["notify_decision"]),
]


@every_procedure
@pytest.mark.parametrize(
    ("decision", "started"),
    [row[1:] for row in WHAT_A_DECISION_STARTS],
    ids=[row[0] for row in WHAT_A_DECISION_STARTS],
)
def test_what_the_decision_starts(procedure: Procedure, decision: Decision, started: list[str]) -> None:
    found = deadlines(procedure, {Event.DECIDED: day("2026-12-09")}, decision, WORKING_DAYS)
    assert [one.duty.value for one in found] == started
    assert {one.counted_on for one in found} == {day("2026-12-09")}


@every_procedure
def test_initiating_recorded_apart_starts_the_six_months_and_not_the_decision(procedure: Procedure) -> None:
    events = {Event.DECIDED: day("2026-12-09"), Event.INITIATED: day("2027-01-04")}
    found = {one.duty: one for one in deadlines(procedure, events, Decision.SCR, WORKING_DAYS)}
    # six months from 4 January: Sunday 4 July 2027, so act by Friday 2
    assert found[Duty.COMPLETION].due == day("2027-07-04")
    assert found[Duty.COMPLETION].act_by == day("2027-07-02")
    # telling of the decision runs from the decision all the same: 10, 11, 14, 15, 16 December
    assert found[Duty.NOTIFY_DECISION].due == day("2026-12-16")


@every_procedure
@pytest.mark.parametrize("decision", [Decision.ALTERNATIVE, Decision.NONE])
def test_a_review_that_was_not_commissioned_has_no_six_months(procedure: Procedure, decision: Decision) -> None:
    found = deadlines(procedure, {Event.INITIATED: day("2027-01-04")}, decision, WORKING_DAYS)
    assert found == ()


@every_procedure
@pytest.mark.parametrize("event", [Event.INCIDENT])
def test_nothing_is_counted_from_the_incident_itself(procedure: Procedure, event: Event) -> None:
    # "of becoming aware that the incident has occurred": aware is not occurred
    assert deadlines(procedure, {event: day("2026-11-09")}, None, WORKING_DAYS) == ()


@every_procedure
def test_what_has_not_happened_starts_nothing(procedure: Procedure) -> None:
    assert deadlines(procedure, {}, None, WORKING_DAYS) == ()


@every_procedure
def test_a_date_beyond_the_known_holidays_is_refused_and_not_guessed(procedure: Procedure) -> None:
    with pytest.raises(UnknownDayError):
        deadlines(procedure, {Event.LA_AWARE: day("2028-12-27")}, None, WORKING_DAYS)
    with pytest.raises(UnknownDayError):
        deadlines(procedure, {Event.BOARD_NOTIFIED: day("2028-12-05")}, None, WORKING_DAYS)
