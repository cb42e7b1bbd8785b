"""A question to the referrer waits for its answer: who is reminded of it, when, and until when."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from review.awaited import Awaited, AwaitedKind, awaited
from review.case import Case
from review.case_work import QuestionAnswered, QuestionAsked
from review.errors import UnknownDayError
from review.ladder import OVERDUE, Ladder, rungs
from review.roles import Role
from review.stages import ENDED, Stage
from review.tellings import Audience
from tests.law.bank_holidays import WORKING_DAYS
from tests.review.invented_cases import case_at, closed, entry, question, referred_case, reopened, then

#: as app.yaml has it: ten, five, two and one working day before, and on the morning itself
LADDER = Ladder(at=time(9, 0), days_before=(10, 5, 2, 1, 0))
REFERRER, TEAM = Audience.REFERRER, Audience.BUSINESS_CHANNEL


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def asked(when: str, by: str, case: Case | None = None) -> Case:
    """With one more question, put at a moment (UTC) and to be answered by a London day."""
    case = case or referred_case(at=utc("2026-11-09T10:00"))
    one = question(len(case.questions) + 1, date.fromisoformat(by))
    return case.with_entry(entry(one, Role.BUSINESS_TEAM, utc(when)))


def answered(case: Case, when: str, number: int = 1) -> Case:
    content = QuestionAnswered(number=number, answer="The invented school.")
    return case.with_entry(entry(content, Role.REFERRER, utc(when)))


def reminded(case: Case, ladder: Ladder = LADDER) -> list[tuple[str, str, Audience, datetime]]:
    return [(one.what, one.name, one.audience, one.at) for one in rungs(case, (), ladder, WORKING_DAYS)]


WHEN = [
    (
        "asked on Friday 13 November to answer by Wednesday: on Monday, on Tuesday and on the day itself",
        asked("2026-11-13T15:00", "2026-11-18"),
        [
            ("answer.1", "2", REFERRER, utc("2026-11-16T09:00")),
            ("answer.1", "1", REFERRER, utc("2026-11-17T09:00")),
            ("answer.1", "0", REFERRER, utc("2026-11-18T09:00")),
        ],
        "2026-11-19T09:00",
    ),
    (
        "asked at four in the afternoon to answer tomorrow: only in the morning",
        asked("2026-11-17T16:00", "2026-11-18"),
        [("answer.1", "0", REFERRER, utc("2026-11-18T09:00"))],
        "2026-11-19T09:00",
    ),
    (
        "asked at eight to answer today: at nine",
        asked("2026-11-18T08:00", "2026-11-18"),
        [("answer.1", "0", REFERRER, utc("2026-11-18T09:00"))],
        "2026-11-19T09:00",
    ),
    (
        "asked at nine to answer today: the question itself was the reminder",
        asked("2026-11-18T09:00", "2026-11-18"),
        [],
        "2026-11-19T09:00",
    ),
    (
        "by Sunday 22 November: as if by the Friday, and overdue on the Monday",
        asked("2026-11-19T12:00", "2026-11-22"),
        [("answer.1", "0", REFERRER, utc("2026-11-20T09:00"))],
        "2026-11-23T09:00",
    ),
    (
        "by Christmas Eve: overdue on the first working day after the holidays",
        asked("2026-12-23T12:00", "2026-12-24"),
        [("answer.1", "0", REFERRER, utc("2026-12-24T09:00"))],
        "2026-12-29T09:00",
    ),
    (
        "in summer, nine in London is eight in the log",
        asked("2026-07-01T12:00", "2026-07-02"),
        [("answer.1", "0", REFERRER, utc("2026-07-02T08:00"))],
        "2026-07-03T08:00",
    ),
]


@pytest.mark.parametrize(("case", "before", "overdue"), [row[1:] for row in WHEN], ids=[row[0] for row in WHEN])
def test_the_referrer_is_reminded_and_overdue_both_are_told(
    case: Case, before: list[tuple[str, str, Audience, datetime]], overdue: str
) -> None:
    late = [("answer.1", OVERDUE, audience, utc(overdue)) for audience in (REFERRER, TEAM)]
    assert reminded(case) == [*before, *late]


def test_what_is_awaited_says_of_whom_by_when_and_since_when() -> None:
    assert awaited(asked("2026-11-13T15:00", "2026-11-18")) == (
        Awaited(
            what="answer.1",
            kind=AwaitedKind.ANSWER,
            audience=REFERRER,
            by=date(2026, 11, 18),
            since=utc("2026-11-13T15:00"),
        ),
    )


def test_once_it_is_answered_nobody_is_reminded() -> None:
    case = answered(asked("2026-11-13T15:00", "2026-11-18"), "2026-11-16T11:00")
    assert awaited(case) == ()
    assert reminded(case) == []


def test_of_two_questions_the_one_that_is_out_is_reminded_of_under_its_own_number() -> None:
    both = asked("2026-11-14T10:00", "2026-11-20", asked("2026-11-13T15:00", "2026-11-18"))
    assert [one.what for one in awaited(both)] == ["answer.1", "answer.2"]
    assert {what for what, *_ in reminded(answered(both, "2026-11-16T11:00", number=1))} == {"answer.2"}
    assert {what for what, *_ in reminded(answered(both, "2026-11-16T11:00", number=2))} == {"answer.1"}


@pytest.mark.parametrize("stage", sorted(ENDED))
def test_a_case_that_ended_reminds_nobody_of_an_answer(stage: Stage) -> None:
    assert reminded(case_at(stage, asked("2026-11-06T15:00", "2026-11-18"))) == []


def test_a_case_that_goes_on_reminds_of_it_again() -> None:
    open_question = asked("2026-11-13T15:00", "2026-11-18")
    assert reminded(then(open_question, closed(), reopened())) == reminded(open_question) != []


@pytest.mark.parametrize("stage", sorted(set(Stage) - ENDED))
def test_a_question_outlives_the_decision(stage: Stage) -> None:
    assert [one.what for one in awaited(case_at(stage, asked("2026-11-09T09:00", "2026-11-18")))] == ["answer.1"]


def test_the_rungs_of_a_question_are_those_of_the_deployment() -> None:
    case = asked("2026-11-13T15:00", "2026-11-18")
    assert [name for _, name, *_ in reminded(case, Ladder(days_before=(5,)))] == [OVERDUE, OVERDUE]
    (_, _, _, at), *_ = reminded(case, Ladder(at=time(16, 30), days_before=(1,)))
    assert at == utc("2026-11-17T16:30")


def test_a_day_that_nobody_knows_the_holidays_of_is_refused() -> None:
    late = replace(question(), answer_by=date(2029, 1, 5))
    with pytest.raises(UnknownDayError):
        reminded(then(referred_case(), late))


def test_a_question_keeps_what_was_asked_and_what_was_answered() -> None:
    (one,) = answered(asked("2026-11-13T15:00", "2026-11-18"), "2026-11-16T11:00").questions
    assert isinstance(one.asked.content, QuestionAsked)
    assert one.content is one.asked.content
    assert one.answered
    assert one.answered.content == QuestionAnswered(number=1, answer="The invented school.")
