"""A birth date is told in words as in figures, and by a part of it; the days of everyday work may be said."""

from datetime import date

import pytest

from dialogs.names import names_anybody
from review.case import Case
from review.referral import Adult, Child
from tests.invented import referral, referred_child, referred_entry


def born(*days: date, incident_on: date = date(2026, 2, 10), parent: date | None = None) -> Case:
    children = tuple(referred_child(child=Child(name="", born=one, address="")) for one in days)
    adults = (Adult(name="", born=parent, address="", relationship=""),)
    content = referral(children=children, adults=adults, incident_on=incident_on)
    return Case(id="case-1", entries=(referred_entry(content=content),))


KEZIA = born(date(2014, 8, 17), parent=date(1991, 5, 3))


@pytest.mark.parametrize(
    "text",
    [
        "seventeenth August 2014",
        "the seventeenth of August two thousand and fourteen",
        "the Seventeenth day of August, Twenty-Fourteen",
        "August seventeenth, twenty fourteen",
        "seventeen August 2014",
        "seventeenth of the eighth 2014",
        "17 th August 2014",
        "17thAugust2014",
        "17 augst 2014",
        "the third of May nineteen ninety-one",
        "Third of May 1991",
    ],
)
def test_the_whole_date_is_told_in_words_too(text: str) -> None:
    assert names_anybody(KEZIA, text)


@pytest.mark.parametrize(
    "text",
    [
        "born on the seventeenth of August",
        "Her birthday is 17 Aug",
        "birthday: August 17",
        "Date of birth? It is 17/8",
        "D.O.B. 17.08.",
        "dob 8/14",
        "born Aug. '14",
        "born 17 Aug. of last year",
        "He turned twelve on 17 August 2026",
        "was born in Preston, in the month of August in the year 2014",
        "the mother, born in May 1991",
        "newborn in August '14",
        "Her birthday was the 17th of this August",
    ],
)
def test_where_a_birth_is_spoken_of_a_part_of_it_tells_it(text: str) -> None:
    assert names_anybody(KEZIA, text)


@pytest.mark.parametrize("text", ["in August 2014", "since Aug 2014", "08/2014", "2014-08", "August twenty fourteen"])
def test_the_month_and_the_year_of_a_child_s_birth_tell_it_alone(text: str) -> None:
    assert names_anybody(KEZIA, text)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting is in August 2026.",
        "Please answer by the seventeenth of August.",
        "On 17/8 at 14:00, or on 17 Aug at 9?",
        "The review covers 1 August 2014 to the eighteenth of August 2014.",
        "They have lived here since May 1991.",
        "The pre-birth assessment was held on 17 August.",
        "The birth mother came on the 17th of August.",
        "She was born abroad. The meeting is on 17 August.",
        "She was born on the eighteenth of September.",
        "It was born of a wish to learn, in 2014.",
        "Our reference is LAN-2014-08.",
        "The match 2014 and the jury 2014 were not recorded.",
        "It turned out on 17 August that nobody had called.",
    ],
)
def test_the_days_of_everyday_work_may_be_said(text: str) -> None:
    assert not names_anybody(KEZIA, text)


@pytest.mark.parametrize("text", ["The panel meets in November 2026.", "by December 2026", "Was 11/2026 agreed?"])
def test_the_months_in_which_the_case_runs_may_be_said_though_a_baby_was_born_in_one(text: str) -> None:
    assert not names_anybody(born(date(2026, 11, 3), date(2026, 12, 1), incident_on=date(2026, 11, 20)), text)


@pytest.mark.parametrize("text", ["The baby was born in November 2026.", "born on the third of November", "3/11/26"])
def test_but_not_that_it_was_born_then(text: str) -> None:
    assert names_anybody(born(date(2026, 11, 3), incident_on=date(2026, 11, 20)), text)


def test_a_month_before_the_incident_tells_when_a_baby_was_born() -> None:
    assert names_anybody(born(date(2026, 10, 3), incident_on=date(2026, 11, 2)), "Who called in October 2026?")
