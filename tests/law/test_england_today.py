"""England today: notifiable or not, to whom and by when; nothing about a review, and nothing that looks verified."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace

import pytest

from review.answers import Detention, Setting
from review.criteria import assess
from review.law.england_today import ENGLAND_TODAY
from review.law.england_today_says import ENGLAND_TODAY_SAYS
from review.law.terms import Citation, Decision, Duty, Event, Finding
from review.timetable import deadlines
from tests.law.answered import answered
from tests.law.bank_holidays import WORKING_DAYS, day

#: sentence; answers; notifiable; criteria; finding; row
INCIDENTS = [
    ("a death, abuse known", "died, abuse known", "yes", (1,), "notifiable_only", "N1"),
    ("a death, abuse suspected", "died, abuse suspected", "yes", (1,), "notifiable_only", "N1"),
    ("harm, abuse known, no concern", "harmed, abuse known", "yes", (2,), "notifiable_only", "N1"),
    ("harm, abuse known, concern", "harmed, abuse known, concern", "yes", (2,), "notifiable_only", "N1"),
    ("a looked-after child's death", "died, looked after", "yes", (3,), "notifiable_only", "N1"),
    ("abuse not known, looked after", "died, looked after, abuse ?", "yes", (3,), "notifiable_only", "N1"),
    ("both", "died, abuse known, looked after", "yes", (1, 3), "notifiable_only", "N1"),
    ("abuse not known", "died, abuse ?", "ask", (), "insufficient_information", "N2"),
    ("harm, abuse not known", "harmed, abuse ?", "ask", (), "insufficient_information", "N2"),
    ("not sure of harm", "unsure of harm, abuse known", "ask", (), "insufficient_information", "N2"),
    ("perhaps looked after", "died, looked after ?", "ask", (), "insufficient_information", "N2"),
    ("perhaps an adult", "under 18 ?, died, abuse known", "ask", (1,), "insufficient_information", "N2"),
    ("a death without abuse", "died", "no", (), "not_met", "N3"),
    ("a suspected suicide without abuse", "died, suicide", "no", (), "not_met", "N3"),
    ("harm without abuse", "harmed, concern", "no", (), "not_met", "N3"),
    ("nothing happened", "", "no", (), "not_met", "N3"),
    # no rule of its own for detention, and a regulated setting is no criterion
    ("a death in police custody", "died, police_custody", "no", (), "not_met", "N3"),
    ("a death under the Mental Health Act", "died, mental_health_act_1983", "no", (), "not_met", "N3"),
    ("perhaps detained", "died, detention ?", "no", (), "not_met", "N3"),
    ("a death at a childminder's", "died, childminder", "no", (), "not_met", "N3"),
    ("perhaps in a setting", "died, setting ?", "no", (), "not_met", "N3"),
    # the area where it happened is responsible, wherever the child lives
    ("a child who lives elsewhere", "elsewhere, died, abuse known", "yes", (1,), "notifiable_only", "N1"),
    # adults
    ("an adult", "adult, died, abuse known", "no", (), "out_of_scope", "R1"),
    ("an adult who lives elsewhere", "adult, elsewhere", "no", (), "out_of_scope", "R1"),
]


@pytest.mark.parametrize(
    ("words", "notifiable", "criteria", "finding", "rule"),
    [row[1:] for row in INCIDENTS],
    ids=[row[0] for row in INCIDENTS],
)
def test_whether_it_is_notifiable_and_nothing_else(
    words: str, notifiable: str, criteria: tuple[int, ...], finding: str, rule: str
) -> None:
    found = assess(ENGLAND_TODAY, answered(words))
    assert (found.notifiable.value, found.notifiable_criteria) == (notifiable, criteria)
    assert (found.finding.value, [reason.rule for reason in found.reasons]) == (finding, [rule])
    assert not found.still_open


FLAGS = [
    ("a death in a setting is a flag to ask", "died, childminder", {"setting"}),
    ("a secure children's home is one", "died, secure_childrens_home", {"setting"}),
    ("alive in a setting", "harmed, childminder", set()),
    ("an adult's death may be a care leaver's", "adult, died", {"care_leaver"}),
    ("an adult who was harmed", "adult, harmed", set()),
    ("a child's death", "died", set()),
    ("a child at risk now", "at risk", {"child_at_risk_now"}),
]


@pytest.mark.parametrize(("words", "flags"), [row[1:] for row in FLAGS], ids=[row[0] for row in FLAGS])
def test_what_somebody_should_look_at(words: str, flags: set[str]) -> None:
    assert set(assess(ENGLAND_TODAY, answered(words)).flags) == flags


@pytest.mark.parametrize("setting", [one for one in Setting if one not in (Setting.NONE, Setting.NOT_KNOWN)])
def test_no_regulated_setting_is_a_criterion(setting: Setting) -> None:
    found = assess(ENGLAND_TODAY, replace(answered("died"), regulated_setting=setting))
    assert (found.notifiable.value, "setting" in found.flags) == ("no", True)


@pytest.mark.parametrize("place", Detention)
def test_no_place_of_detention_changes_the_answer(place: Detention) -> None:
    found = assess(ENGLAND_TODAY, replace(answered("died"), detention=place))
    assert found.finding is Finding.NOT_MET


def test_it_never_says_that_a_review_must_should_or_may_be_commissioned() -> None:
    assert {rule.finding.value for rule in ENGLAND_TODAY.findings} == {
        "out_of_scope",
        "notifiable_only",
        "insufficient_information",
        "not_met",
    }
    said = " ".join(rule.meaning for rule in ENGLAND_TODAY.findings) + ENGLAND_TODAY.still_open
    assert "commission" not in said
    assert "serious case review" not in said


@dataclass(frozen=True)
class Example:
    sentence: str
    duty: Duty
    event: Event
    happened: str
    due: str
    recommended: str = ""
    act_by: str = ""


DATES = (
    # Tue 10, Wed 11, Thu 12, Fri 13, Mon 16
    Example("aware on a Monday", Duty.NOTIFY_INCIDENT, Event.LA_AWARE, "2026-11-09", "2026-11-16"),
    # (25, weekend, 28), Tue 29, Wed 30, Thu 31, (Fri 1), Mon 4, Tue 5
    Example("aware on Christmas Eve", Duty.NOTIFY_INCIDENT, Event.LA_AWARE, "2026-12-24", "2027-01-05"),
    # 17 to 20 are 4, 23 to 27 are 9, 30 to 4 are 14; Mon 7 December
    Example("notified on a Monday", Duty.RAPID_REVIEW, Event.PANEL_NOTIFIED, "2026-11-16", "2026-12-07"),
    # 14 to 18 are 5, 21 to 24 are 9, (25, 28), 29 to 31 are 12, (1), 4, 5 and Wed 6 January
    Example("notified before Christmas", Duty.RAPID_REVIEW, Event.PANEL_NOTIFIED, "2026-12-11", "2027-01-06"),
    # 16 to 19 are 4, 22 to 25 are 8, (Good Friday 26, Easter Monday 29), 30 to 2 are 12, 5, 6 and Wed 7 April
    Example("notified before Easter", Duty.RAPID_REVIEW, Event.PANEL_NOTIFIED, "2027-03-15", "2027-04-07"),
    # notified on a Saturday: as on the Friday before; 16 to 20 are 5, 23 to 27 are 10, 30 to Fri 4 December are 15
    Example("notified on a Saturday", Duty.RAPID_REVIEW, Event.PANEL_NOTIFIED, "2026-11-14", "2026-12-04"),
    # Wednesday 9 June 2027
    Example("review started on 9 December", Duty.COMPLETION, Event.INITIATED, "2026-12-09", "2027-06-09"),
    # 31 February does not exist: Sunday 28, Friday 26 before it
    Example(
        "review started on 31 August",
        Duty.COMPLETION,
        Event.INITIATED,
        "2026-08-31",
        "2027-02-28",
        act_by="2027-02-26",
    ),
    # back from Mon 16: Fri 13, Thu 12, Wed 11, Tue 10, Mon 9, Fri 6, Thu 5; in clear days Wed 4
    Example(
        "publication on a Monday",
        Duty.SEND_COPIES,
        Event.PUBLICATION_PLANNED,
        "2026-11-16",
        "2026-11-05",
        recommended="2026-11-04",
    ),
    Example("published on 16 November", Duty.KEEP_PUBLISHED, Event.PUBLISHED, "2026-11-16", "2027-11-16"),
)


@pytest.mark.parametrize("example", DATES, ids=[one.sentence for one in DATES])
def test_each_dated_duty(example: Example) -> None:
    found = deadlines(ENGLAND_TODAY, {example.event: day(example.happened)}, Decision.SCR, WORKING_DAYS)
    (deadline,) = [one for one in found if one.duty is example.duty]
    act_by = day(example.act_by or example.due)
    assert (deadline.due, deadline.act_by) == (day(example.due), act_by)
    assert deadline.recommended == (day(example.recommended) if example.recommended else act_by)


def test_every_dated_duty_has_examples() -> None:
    assert {law.duty for law in ENGLAND_TODAY.dated} == {example.duty for example in DATES}


def test_decided_to_review_stands_for_initiated() -> None:
    found = deadlines(ENGLAND_TODAY, {Event.DECIDED: day("2026-12-09")}, Decision.SCR, WORKING_DAYS)
    assert [(one.duty, one.due) for one in found] == [(Duty.COMPLETION, day("2027-06-09"))]


@pytest.mark.parametrize("event", [Event.INCIDENT, Event.BOARD_NOTIFIED, Event.CHAIR_AWARE, Event.OFSTED_NOTIFIED])
def test_nothing_is_counted_from_the_events_of_the_old_boards(event: Event) -> None:
    assert deadlines(ENGLAND_TODAY, {event: day("2026-11-09")}, Decision.SCR, WORKING_DAYS) == ()


PANEL, PARTNERS = "the Child Safeguarding Practice Review Panel", "the safeguarding partners"


def test_who_tells_whom() -> None:
    assert {law.duty: (law.who, law.to) for law in ENGLAND_TODAY.dated} == {
        Duty.NOTIFY_INCIDENT: ("the local authority", (PANEL, PARTNERS, "the other areas concerned")),
        Duty.RAPID_REVIEW: (PARTNERS, (PANEL,)),
        Duty.COMPLETION: (PARTNERS, ()),
        Duty.SEND_COPIES: (PARTNERS, (PANEL, "the Secretary of State")),
        Duty.KEEP_PUBLISHED: (PARTNERS, ("the public",)),
    }


def _citations(record: object) -> Iterator[Citation]:
    """Every citation in a record, however deep."""
    if isinstance(record, Citation):
        yield record
    elif isinstance(record, tuple):
        for one in record:
            yield from _citations(one)
    elif is_dataclass(record):
        for field in fields(record):
            yield from _citations(getattr(record, field.name))


@pytest.mark.parametrize("record", [ENGLAND_TODAY, ENGLAND_TODAY_SAYS], ids=["table", "says"])
def test_no_value_looks_verified_against_the_guidance_now_in_force(record: object) -> None:
    found = list(_citations(record))
    assert len(found) > 20
    assert {str(one) for one in found if not one.unverified} == set()
    assert all(str(one).endswith("(not verified)") for one in found)


def test_it_says_that_it_is_in_force_and_not_verified() -> None:
    assert "in force" in ENGLAND_TODAY.historical
    assert "not verified against Working Together 2026" in ENGLAND_TODAY.historical


@pytest.mark.parametrize("duty", [law.duty for law in ENGLAND_TODAY.dated])
def test_each_date_says_so_beside_it(duty: Duty) -> None:
    assert "Not verified against Working Together 2026" in ENGLAND_TODAY.dated_duty(duty).note


@pytest.mark.parametrize("answer", ENGLAND_TODAY_SAYS.answers, ids=lambda one: one.key)
def test_each_answer_says_so_in_its_own_words(answer: object) -> None:
    assert "not checked against Working Together 2026" in str(getattr(answer, "answer", ""))


def test_a_care_leaver_up_to_and_including_24_is_told_of_by_another_way() -> None:
    text = ENGLAND_TODAY.finding_rule("R1").meaning
    assert all(words in text for words in ("care leaver", "including the age of 24", "Secretary of State", "Ofsted"))


def test_there_is_no_serious_case_review_to_refer_to() -> None:
    (answer,) = [one for one in ENGLAND_TODAY_SAYS.answers if one.key == "when_is_there_an_scr"]
    assert "none today" in answer.answer
