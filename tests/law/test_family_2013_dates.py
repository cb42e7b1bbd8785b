"""Working Together 2013 and Enfield: each dated duty by dated examples, the arithmetic beside each."""

from dataclasses import dataclass

import pytest

from review.law.enfield import ENFIELD
from review.law.terms import DatedDuty, Decision, Duty, Event, Procedure
from review.law.working_together_2013 import WORKING_TOGETHER_2013
from review.timetable import deadlines
from tests.law.bank_holidays import WORKING_DAYS, day

SCR = Decision.SCR
both = pytest.mark.parametrize("procedure", [WORKING_TOGETHER_2013, ENFIELD], ids=lambda one: one.name)


@dataclass(frozen=True)
class Example:
    sentence: str
    happened: str
    due: str
    #: where it differs from `due`
    act_by: str = ""


#: "within 1 day" (section 6): the next calendar day, which stands whatever day it is
DISCUSSION = (
    Example("on an ordinary Tuesday", "2026-06-09", "2026-06-10"),
    # Saturday 21
    Example("on a Friday", "2026-11-20", "2026-11-21"),
    # Friday 1 January, a bank holiday
    Example("on New Year's Eve", "2026-12-31", "2027-01-01"),
    # 29 February 2028 is there, so the day after the 28th is no 1 March
    Example("on 28 February of a leap year", "2028-02-28", "2028-02-29"),
)
#: "within 1 month" (section 6), read from the serious incident
INTENTION = (
    # Thursday 9 July
    Example("after an incident on 9 June", "2026-06-09", "2026-07-09"),
    # 30 February does not exist: Sunday 28, Friday 26 before it
    Example("after an incident on 30 January", "2027-01-30", "2027-02-28", act_by="2027-02-26"),
    # Sunday 27 December; Saturday 26 and Christmas Day before it
    Example("after an incident on 27 November", "2026-11-27", "2026-12-27", act_by="2026-12-24"),
)
#: "within one month of the case coming to the attention of the ESCB Chair" (4.2)
THE_CHAIRS_MONTH = (
    # Friday 10 July
    Example("from the Chair on 10 June", "2026-06-10", "2026-07-10"),
    # 31 November does not exist: Tuesday 30
    Example("from the Chair on 31 October", "2027-10-31", "2027-11-30"),
    # Sunday 3 May; Friday 1 before it
    Example("from the Chair on Good Friday", "2026-04-03", "2026-05-03", act_by="2026-05-01"),
)
#: "normally be made within one month of notification of the incident" (Appendix 2)
THE_BOARDS_MONTH = (
    # Wednesday 8 July
    Example("notified on 8 June", "2026-06-08", "2026-07-08"),
    # 31 February does not exist: Tuesday 29, for 2028 is a leap year
    Example("notified on 31 January 2028", "2028-01-31", "2028-02-29"),
    # Monday 3 May 2027 is a bank holiday; Friday 30 April before it
    Example("notified on 3 April 2027", "2027-04-03", "2027-05-03", act_by="2027-04-30"),
)
#: "within one working day of the decision that a SCR is required" (4.3)
FIRST_DAY = (
    Example("decided on a Wednesday", "2026-07-08", "2026-07-09"),
    # Sat 29, Sun 30, the summer bank holiday Mon 31; Tuesday 1 September
    Example("decided before the summer bank holiday", "2026-08-28", "2026-09-01"),
    # Christmas Day, weekend, substitute Mon 28; Tuesday 29
    Example("decided on Christmas Eve 2026", "2026-12-24", "2026-12-29"),
    # the Sunday is not counted: Monday 29 March is Easter Monday, Tuesday 30
    Example("decided on Easter Sunday 2027", "2027-03-28", "2027-03-30"),
)
#: "within 6 months of the notification to OFSTED, unless an alternative timescale is agreed" (4.4)
SIX_MONTHS = (
    # Thursday 10 December
    Example("Ofsted told on 10 June", "2026-06-10", "2026-12-10"),
    # Monday 28 December, a substitute day; Sunday, Saturday and Christmas Day before it
    Example("Ofsted told on 28 June", "2026-06-28", "2026-12-28", act_by="2026-12-24"),
    # Tuesday 29 February 2028
    Example("Ofsted told on 31 August before a leap year", "2027-08-31", "2028-02-29"),
)
#: "should aim for completion of an SCR within six months of initiating it" (Appendix 2)
AIM = (
    # Friday 8 January 2027
    Example("initiated on 8 July", "2026-07-08", "2027-01-08"),
    # Saturday 1 January 2028; Friday 31 December before it
    Example("initiated on 1 July 2027", "2027-07-01", "2028-01-01", act_by="2027-12-31"),
)
#: "one week before publication is due" (5.3.3), "at least one week before publication" (Appendix 2)
ADVICE = (
    # 27 - 7 = 20, a Wednesday
    Example("publication on Wednesday 27 January", "2027-01-27", "2027-01-20"),
    # 2 April - 7 = Good Friday 26 March; Thursday 25 before it
    Example("publication a week after Good Friday", "2027-04-02", "2027-03-26", act_by="2027-03-25"),
    # 7 June - 7 = Monday 31 May, the spring bank holiday; Friday 28 before it
    Example("publication a week after a bank holiday", "2027-06-07", "2027-05-31", act_by="2027-05-28"),
    # 4 March - 7 = 26 February: 2028 has a 29 February between
    Example("publication just after a leap day", "2028-03-04", "2028-02-26", act_by="2028-02-25"),
)
#: "for a minimum of 12 months" (Appendix 2): the last day of the minimum
A_YEAR = (
    Example("published on 27 January", "2027-01-27", "2028-01-27"),
    # Sunday 16 January 2028: a minimum is not cut short
    Example("a year that ends on a Sunday", "2027-01-16", "2028-01-16"),
)

BASE = {
    (Duty.DECISION, Event.BOARD_NOTIFIED): THE_BOARDS_MONTH,
    (Duty.SEND_COPIES, Event.PUBLICATION_PLANNED): ADVICE,
    (Duty.KEEP_PUBLISHED, Event.PUBLISHED): A_YEAR,
}
EXAMPLES = {
    "working-together-2013": BASE | {(Duty.COMPLETION, Event.INITIATED): AIM},
    "enfield": BASE
    | {
        (Duty.CHAIR_DISCUSSION, Event.INCIDENT): DISCUSSION,
        (Duty.NOTIFY_INTENTION, Event.INCIDENT): INTENTION,
        (Duty.DECISION, Event.CHAIR_AWARE): THE_CHAIRS_MONTH,
        (Duty.FIRST_DAY_TASKS, Event.DECIDED): FIRST_DAY,
        (Duty.COMPLETION, Event.OFSTED_NOTIFIED): SIX_MONTHS,
        (Duty.COMPLETION_AIM, Event.INITIATED): AIM,
    },
}
TABLES = {one.name: one for one in (WORKING_TOGETHER_2013, ENFIELD)}
ROWS = [
    (name, duty, event, example)
    for name, table in EXAMPLES.items()
    for (duty, event), examples in table.items()
    for example in examples
]


@pytest.mark.parametrize(
    ("name", "duty", "event", "example"), ROWS, ids=[f"{row[0]} {row[1]}: {row[3].sentence}" for row in ROWS]
)
def test_each_dated_duty(name: str, duty: Duty, event: Event, example: Example) -> None:
    found = deadlines(TABLES[name], {event: day(example.happened)}, SCR, WORKING_DAYS)
    (deadline,) = [one for one in found if one.duty is duty]
    assert deadline.due == day(example.due)
    assert deadline.act_by == deadline.recommended == day(example.act_by or example.due)


@both
def test_every_dated_duty_has_examples(procedure: Procedure) -> None:
    assert {(law.duty, law.counted_from) for law in procedure.dated} == set(EXAMPLES[procedure.name])


def test_enfields_two_months_for_the_decision_both_run() -> None:
    events = {Event.CHAIR_AWARE: day("2026-06-10"), Event.BOARD_NOTIFIED: day("2026-06-08")}
    found = deadlines(ENFIELD, events, None, WORKING_DAYS)
    # from the Chair: 10 July; from the notice: 8 July, which binds
    assert {(one.law.strength.value, one.due) for one in found} == {
        ("must", day("2026-07-10")),
        ("should", day("2026-07-08")),
    }


@pytest.mark.parametrize("event", [Event.CHAIR_AWARE, Event.BOARD_NOTIFIED])
def test_one_of_the_two_events_gives_one_entry(event: Event) -> None:
    assert len(deadlines(ENFIELD, {event: day("2026-06-10")}, None, WORKING_DAYS)) == 1


@pytest.mark.parametrize("decision", [Decision.ALTERNATIVE, Decision.NONE])
def test_a_decision_against_a_review_starts_neither_first_day_nor_six_months(decision: Decision) -> None:
    assert deadlines(ENFIELD, {Event.DECIDED: day("2026-07-08")}, decision, WORKING_DAYS) == ()


BEFORE_A_DECISION = {Event.INCIDENT: day("2026-06-09"), Event.OFSTED_NOTIFIED: day("2026-06-09")}
INTENDED = {Duty.NOTIFY_INTENTION: day("2026-07-09"), Duty.COMPLETION: day("2026-12-09")}


@pytest.mark.parametrize("decision", [None, SCR])
def test_the_intention_and_the_six_months_run_before_a_decision_and_after_one_for_a_review(
    decision: Decision | None,
) -> None:
    found = {one.duty: one.due for one in deadlines(ENFIELD, BEFORE_A_DECISION, decision, WORKING_DAYS)}
    assert found == {Duty.CHAIR_DISCUSSION: day("2026-06-10")} | INTENDED


@pytest.mark.parametrize("decision", [Decision.ALTERNATIVE, Decision.NONE])
def test_a_decision_against_a_review_ends_the_intention_and_the_six_months(decision: Decision) -> None:
    found = [one.duty for one in deadlines(ENFIELD, BEFORE_A_DECISION, decision, WORKING_DAYS)]
    assert found == [Duty.CHAIR_DISCUSSION]


def test_a_decision_for_a_review_starts_the_first_day_and_stands_for_initiating() -> None:
    found = deadlines(ENFIELD, {Event.DECIDED: day("2026-07-08")}, SCR, WORKING_DAYS)
    assert [(one.duty.value, one.due) for one in found] == [
        ("first_day_tasks", day("2026-07-09")),
        ("completion_aim", day("2027-01-08")),
    ]


def test_initiating_recorded_apart_is_what_the_aim_is_counted_from() -> None:
    events = {Event.DECIDED: day("2026-07-08"), Event.INITIATED: day("2026-07-13")}
    found = {one.duty: one.due for one in deadlines(ENFIELD, events, SCR, WORKING_DAYS)}
    # 13 January 2027; the first day runs from the decision all the same
    assert found == {Duty.FIRST_DAY_TASKS: day("2026-07-09"), Duty.COMPLETION_AIM: day("2027-01-13")}


@both
def test_nothing_is_counted_from_the_local_authoritys_knowledge(procedure: Procedure) -> None:
    assert deadlines(procedure, {Event.LA_AWARE: day("2026-06-09")}, None, WORKING_DAYS) == ()


@both
@pytest.mark.parametrize("duty", [Duty.NOTIFY_INCIDENT, Duty.NOTIFY_DECISION, Duty.RAPID_REVIEW])
def test_no_period_is_quoted_for_telling_of_the_incident_or_the_decision(procedure: Procedure, duty: Duty) -> None:
    assert duty not in {law.duty for law in procedure.dated}


#: who, to whom, how strongly
WHO = {
    Duty.CHAIR_DISCUSSION: ("the LSCB Chair and the Head of SQAS", (), "none"),
    Duty.NOTIFY_INTENTION: ("the LSCB (the source names nobody)", ("Ofsted", "the national panel"), "none"),
    Duty.FIRST_DAY_TASKS: (
        "the Head of SQAS (the local authority's child protection adviser)",
        ("Ofsted", "the national panel"),
        "must",
    ),
    Duty.COMPLETION: ("the LSCB (which monitors the deadlines)", (), "must"),
    Duty.COMPLETION_AIM: ("the LSCB", (), "aims"),
    Duty.SEND_COPIES: ("the LSCB", ("the national panel",), "must"),
    Duty.KEEP_PUBLISHED: ("the LSCB", ("the public",), "should"),
}


def _who(law: DatedDuty) -> tuple[str, tuple[str, ...], str]:
    return law.who, law.to, law.strength.value


def test_who_does_it_to_whom_and_how_strongly_enfield_says_so() -> None:
    assert {law.duty: _who(law) for law in ENFIELD.dated if law.duty is not Duty.DECISION} == WHO


def test_the_chairs_month_must_and_the_boards_month_should() -> None:
    decisions = [law for law in ENFIELD.dated if law.duty is Duty.DECISION]
    assert [(law.counted_from.value, law.strength.value) for law in decisions] == [
        ("chair_aware", "must"),
        ("board_notified", "should"),
    ]
    assert "normally" in decisions[1].note
    assert all("the earlier binds" in law.note for law in decisions)


def test_in_the_base_edition_copies_should_go_to_the_national_panel_alone() -> None:
    assert _who(WORKING_TOGETHER_2013.dated_duty(Duty.SEND_COPIES)) == ("the LSCB", ("the national panel",), "should")


@pytest.mark.parametrize(
    ("duty", "words"),
    [
        (Duty.CHAIR_DISCUSSION, "within 1 day"),
        (Duty.NOTIFY_INTENTION, "does not say where the month starts"),
        (Duty.COMPLETION, "which notice to Ofsted"),
        (Duty.COMPLETION_AIM, "the earlier binds"),
        (Duty.SEND_COPIES, "Enfield must advise"),
    ],
)
def test_what_is_doubtful_in_the_source_is_said_beside_the_date(duty: Duty, words: str) -> None:
    assert words in ENFIELD.dated_duty(duty).note


def test_completion_may_be_agreed_otherwise_with_ofsted() -> None:
    assert "unless Ofsted has agreed another timescale" in ENFIELD.dated_duty(Duty.COMPLETION).task
