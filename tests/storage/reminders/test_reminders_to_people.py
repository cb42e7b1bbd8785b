"""A person is reminded in their own messages, once a day, of what is still awaited of them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from review.case import Case
from review.case_work import QuestionAnswered, QuestionAsked
from review.roles import PlaceKind
from review.tellings import Audience
from storage.database import Database
from storage.outbox import Outbox
from storage.unit import Units
from tests.invented import BUSINESS_SLACK, direct, looked_entry
from tests.storage.post import claim, move_on, team_s_rungs
from tests.storage.reminders.sweeping import OVERDUE, refer


def ask(units: Units, case: Case, number: int = 1) -> Case:
    """The referrer has until Friday 6 March to answer."""
    asked = QuestionAsked(number=number, question="Which school?", answer_by=date(2026, 3, 6))
    return move_on(units, case, replace(looked_entry(), content=asked))


def tell_each(database: Database, now: datetime) -> int:
    """The business team in its channel, the referrer in their own messages."""
    with Units(database.engine, database.vault, team_s_rungs)(now) as unit:
        return unit.gather(lambda _case, who, _what: (direct(),) if who is Audience.REFERRER else (BUSINESS_SLACK,))


def test_the_referrer_is_reminded_of_a_question_in_their_own_messages(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    assert tell_each(database, OVERDUE) == 3  # the incident and the answer for the team, the answer for the referrer
    notices = {one.to: one for one in claim(outbox, OVERDUE)}
    assert set(notices) == {BUSINESS_SLACK, direct()}
    with units(OVERDUE) as unit:
        (theirs,) = unit.notice(notices[direct()].subject)
        assert {one.what for one in unit.notice(notices[BUSINESS_SLACK].subject)} == {"notify_incident", "answer.1"}
    assert (theirs.what, theirs.audience, theirs.rung) == ("answer.1", Audience.REFERRER, "overdue")


def test_a_person_has_one_notice_a_day_of_all_their_cases(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    other = refer(units, 2)
    for one in (case, other):
        ask(units, one)
    tell_each(database, OVERDUE)
    (notice,) = [one for one in claim(outbox, OVERDUE) if one.to == direct()]
    with units(OVERDUE) as unit:
        assert {one.case.id for one in unit.notice(notice.subject)} == {case.id, other.id}
    ask(units, other, 2)
    assert tell_each(database, OVERDUE + timedelta(hours=3)) == 2
    outbox.sent(notice, "ts-1", OVERDUE + timedelta(hours=3))
    (again,) = [one for one in claim(outbox, OVERDUE + timedelta(hours=3)) if one.to == direct()]
    assert (again.op, again.remote_id) == ("update", "ts-1")


def test_an_answer_redraws_the_notice_in_which_it_was_reminded_of(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    tell_each(database, OVERDUE)
    for one in claim(outbox, OVERDUE):
        outbox.sent(one, f"ts-{one.to.kind}", OVERDUE)
    move_on(units, case, replace(looked_entry(), content=QuestionAnswered(number=1, answer="The one in the square")))
    redrawn = claim(outbox, OVERDUE)
    assert {(one.op, one.to, one.remote_id) for one in redrawn} == {
        ("update", BUSINESS_SLACK, "ts-channel"),
        ("update", direct(), "ts-person"),
    }


def test_what_was_answered_in_time_is_not_reminded_of(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    move_on(units, case, replace(looked_entry(), content=QuestionAnswered(number=1, answer="None")))
    assert tell_each(database, OVERDUE) == 1
    assert [one.to for one in claim(outbox, OVERDUE)] == [BUSINESS_SLACK]


def test_a_person_whose_id_is_a_channel_s_is_another_place(
    database: Database, outbox: Outbox, units: Units, case: Case
) -> None:
    ask(units, case)
    person = replace(BUSINESS_SLACK, kind=PlaceKind.PERSON)
    with units(OVERDUE) as unit:
        unit.gather(lambda _case, who, _what: (person,) if who is Audience.REFERRER else (BUSINESS_SLACK,))
    assert {one.to for one in claim(outbox, OVERDUE)} == {BUSINESS_SLACK, person}
