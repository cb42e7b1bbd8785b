"""`python -m bot timetable`: dates worked by hand, each with its arithmetic."""

import pytest

from bot.holidays_england import FIRST_YEAR
from tests.command_line.typed import as_json, dates, said, typed


def test_the_authority_has_five_working_days_over_easter() -> None:
    """Aware on Wednesday 1 April 2026: Thu 2, (Good Friday to Easter Monday), Tue 7, Wed 8, Thu 9, Fri 10."""
    assert dates("brent", "la_aware=2026-04-01") == [("notify_incident", "2026-04-10", "2026-04-10")]


def test_a_month_from_31_january_ends_with_february() -> None:
    """28 February 2026 is a Saturday: the date stands, and the last working day is Friday 27."""
    assert dates("brent", "board_notified=2026-01-31") == [("decision", "2026-02-28", "2026-02-27")]


def test_the_moment_decides_which_day_it_is_in_london() -> None:
    """23:30 UTC on 30 June is half past midnight on 1 July by a London clock; without an offset it is London time."""
    assert dates("brent", "board_notified=2026-06-30T23:30Z") == [("decision", "2026-08-01", "2026-07-31")]
    assert dates("brent", "board_notified=2026-06-30T23:30") == [("decision", "2026-07-30", "2026-07-30")]
    assert dates("brent", "board_notified=2026-07-01T00:30:00.5+01:00") == [("decision", "2026-08-01", "2026-07-31")]


def test_the_hour_that_comes_twice_is_the_same_day_either_way() -> None:
    """On 25 October 2026 the clocks go back and half past one comes twice. Five working days after a Sunday: Friday."""
    assert dates("brent", "la_aware=2026-10-25T01:30") == [("notify_incident", "2026-10-30", "2026-10-30")]


def test_a_decision_for_a_review_tells_bodies_and_starts_the_six_months() -> None:
    """Decided Wednesday 23 December 2026: Thu 24, (25 to 28 closed), Tue 29, Wed 30, Thu 31, (1 January), Mon 4."""
    assert dates("brent", "decided=2026-12-23", decision="scr") == [
        ("notify_decision", "2027-01-04", "2027-01-04"),
        ("completion", "2027-06-23", "2027-06-23"),
    ]


@pytest.mark.parametrize("decision", ["alternative", "none"])
def test_a_decision_for_anything_else_is_told_all_the_same_and_starts_no_six_months(decision: str) -> None:
    assert dates("brent", "decided=2026-12-23", decision=decision) == [("notify_decision", "2027-01-04", "2027-01-04")]
    assert dates("enfield", "decided=2026-12-23", decision=decision) == []


def test_a_review_that_was_initiated_runs_from_that_day_unless_the_decision_was_another() -> None:
    assert dates("brent", "initiated=2026-03-02") == [("completion", "2026-09-02", "2026-09-02")]
    assert dates("brent", "initiated=2026-03-02", "decided=2026-02-27", decision="scr")[1][1] == "2026-09-02"
    result = typed("timetable", "--procedure", "brent", "--event", "initiated=2026-03-02", "--decision", "none")
    assert result.exit_code == 0
    assert "Warning: a review was initiated although the decision was for none" in result.stderr
    assert "counts no time limit" in result.stdout


def test_copies_go_seven_working_days_before_and_one_earlier_is_safer() -> None:
    """Published Monday 11 January 2027: Fri 8, Thu 7, Wed 6, Tue 5, Mon 4, (1 January), Thu 31 December, Wed 30."""
    (found,) = as_json("timetable", "--procedure", "brent", "--event", "publication_planned=2027-01-11")
    assert (found["due"], found["act_by"], found["recommended"]) == ("2026-12-30", "2026-12-30", "2026-12-29")
    assert found["to"] == ["Ofsted", "DfE", "the national panel"]
    assert found["period"] == "7 working days before"


def test_enfields_two_clocks_for_the_decision_are_both_listed_the_earlier_first() -> None:
    both = dates("enfield", "chair_aware=2026-03-10", "board_notified=2026-03-02")
    assert both == [("decision", "2026-04-02", "2026-04-02"), ("decision", "2026-04-10", "2026-04-10")]
    turned = dates("enfield", "chair_aware=2026-03-02", "board_notified=2026-03-10")
    assert turned == both


def test_a_case_of_enfield_in_the_order_of_its_procedure() -> None:
    """Incident on Friday 27 November 2026: the next day is a Saturday and stands."""
    events = ("publication_planned=2027-09-01", "decided=2026-12-23", "ofsted_notified=2026-11-30")
    found = dates("enfield", *events, "incident=2026-11-27", "published=2027-09-01", decision="scr")
    assert found == [
        ("chair_discussion", "2026-11-28", "2026-11-28"),
        ("notify_intention", "2026-12-27", "2026-12-24"),
        ("first_day_tasks", "2026-12-24", "2026-12-24"),
        ("completion", "2027-05-30", "2027-05-28"),
        ("completion_aim", "2027-06-23", "2027-06-23"),
        ("send_copies", "2027-08-25", "2027-08-25"),
        ("keep_published", "2028-09-01", "2028-09-01"),
    ]


def test_what_a_deadline_says_of_itself() -> None:
    (found,) = as_json("timetable", "--procedure", "enfield", "--event", "ofsted_notified=2026-11-30")
    assert list(found) == [
        "deadline",
        "due",
        "act_by",
        "recommended",
        "counted_from",
        "counted_on",
        "period",
        "who",
        "to",
        "citations",
        "note",
    ]
    assert (found["counted_from"], found["counted_on"], found["period"]) == (
        "ofsted_notified",
        "2026-11-30",
        "6 months",
    )
    assert found["citations"] == ["Enfield SCB procedure, 4.4"]


def test_an_event_that_the_procedure_counts_nothing_from_yields_no_deadline() -> None:
    assert dates("brent", "incident=2026-03-02") == []
    words = said("timetable", "--procedure", "brent", "--event", "incident=2026-03-02")
    assert "counts no time limit from what was given" in words


def test_england_today_counts_a_rapid_review_and_marks_what_is_not_verified() -> None:
    """Fifteen working days after Monday 2 November 2026: three weeks."""
    (found,) = as_json("timetable", "--procedure", "england-today", "--event", "panel_notified=2026-11-02")
    assert (found["deadline"], found["due"]) == ("rapid_review", "2026-11-23")
    assert found["citations"][0].endswith("(not verified)")


def test_the_same_event_twice_on_the_same_day_is_one() -> None:
    twice = dates("brent", "la_aware=2026-04-01", "la_aware=2026-04-01T09:00")
    assert twice == dates("brent", "la_aware=2026-04-01")


def test_events_may_follow_one_option() -> None:
    found = as_json(
        "timetable", "--procedure", "enfield", "--event", "chair_aware=2026-03-10", "board_notified=2026-03-02"
    )
    assert [one["due"] for one in found] == ["2026-04-02", "2026-04-10"]


@pytest.mark.parametrize(
    ("events", "sentence"),
    [
        (["incident=2026-04-02", "la_aware=2026-04-01"], "la_aware (1 April 2026) is before incident (2 April 2026)"),
        (["incident=2026-04-02", "decided=2026-04-01"], "decided (1 April 2026) is before incident (2 April 2026)"),
        (["decided=2026-04-02T10:00", "initiated=2026-04-02T09:00"], "is before decided"),
        (["initiated=2026-04-02", "publication_planned=2026-04-01"], "is before initiated"),
    ],
)
def test_facts_arrive_late_so_a_wrong_order_is_only_a_warning(events: list[str], sentence: str) -> None:
    words = [word for event in events for word in ("--event", event)]
    result = typed("timetable", "--procedure", "brent", *words, "--decision", "scr", "--json")
    assert result.exit_code == 0
    assert result.stderr.count("Warning:") == 1
    assert sentence in result.stderr
    assert result.stdout.startswith("[")


def test_the_board_may_hear_before_the_authority_is_aware() -> None:
    assert len(dates("brent", "board_notified=2026-04-01", "la_aware=2026-04-02")) == 2


def test_beyond_the_known_bank_holidays_the_date_is_given_and_the_doubt_is_said() -> None:
    """Known until the end of 2028. From Wednesday 20 December 2028: Thu, Fri, (Christmas), Wed 27, Thu 28, Fri 29.

    A day later it is (New Year's Day) Tuesday 2 January 2029.
    """
    given = ("timetable", "--procedure", "brent", "--event")
    (inside,) = as_json(*given, "la_aware=2028-12-20")
    (beyond,) = as_json(*given, "la_aware=2028-12-21")
    assert (inside["due"], inside["note"]) == ("2028-12-29", "")
    assert beyond["due"] == "2029-01-02"
    assert "this date may move" in beyond["note"]
    (copies,) = as_json(*given, "publication_planned=2029-01-09")
    assert "this date may move" in copies["note"]


def test_a_month_beyond_the_known_bank_holidays_is_certain_and_its_working_day_is_not() -> None:
    (found,) = as_json("timetable", "--procedure", "brent", "--event", "board_notified=2028-12-30")
    assert found["due"] == "2029-01-30"
    assert "The date itself is certain; whether it is a working day is not." in found["note"]


def test_before_the_list_of_bank_holidays_begins_the_doubt_is_said_too() -> None:
    (found,) = as_json("timetable", "--procedure", "brent", "--event", f"la_aware={FIRST_YEAR - 1}-12-20")
    assert "may move" in found["note"]


def test_words_say_when_by_whom_how_counted_and_where_it_is_written() -> None:
    words = said("timetable", "--procedure", "brent", "--event", "board_notified=2026-01-31")
    for part in (
        "By Friday 27 February 2026: The Independent Chair's decision",
        "The rule ends on Saturday 28 February 2026, which is no working day.",
        "Counted: 1 month from the day the board was notified, Saturday 31 January 2026.",
        "The source says: should. [Brent LSCB page",
    ):
        assert part in words
