"""What people type: the words, what they say instead of them, and how near a slip of the finger is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.own.information import COMMANDS as HELPED
from dialogs.own.nearness import nearest_to, slips
from dialogs.own.said import command_of
from dialogs.turns import COMMANDS, NEED_A_CASE
from tests.dialogs.house import House, Speaker, everything
from tests.dialogs.sent_cases import sent


@pytest.fixture
def nurse(house: House) -> Speaker:
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    sent(house, speaker)
    return speaker


@pytest.mark.parametrize(
    "words",
    ["case LAN-2026-001", "LAN-2026-001", " lan 2026 1 ", "status LAN-2026-001", "/case lan-2026-1", "Lan-2026-001."],
)
def test_a_reference_shows_where_it_stands(nurse: Speaker, words: str) -> None:
    nurse.says(words)
    assert nurse.card.title == "Referral sent: LAN-2026-001"


@pytest.mark.parametrize("words", ["mine", "My referrals", "my cases!", "MY TASKS"])
def test_mine_by_many_names(nurse: Speaker, words: str) -> None:
    nurse.says(words)
    assert nurse.card.title == "My referrals and tasks"


@pytest.mark.parametrize("words", ["refer a case", "Refer a case.", "make a referral", "referral"])
def test_refer_a_case_is_not_taken_for_a_summary(nurse: Speaker, words: str) -> None:
    nurse.says(words)
    assert nurse.form.title == "Is anyone at risk now?"
    assert "a case" not in nurse.form.values.values()


@pytest.mark.parametrize("words", ["hello", "Hi!", "good morning", "Get started"])
def test_a_greeting_is_welcomed_with_what_to_do_first(house: House, words: str) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says(words)
    assert anybody.card.title == "Refer a case for review"
    assert "Call 999." in everything(anybody.card)
    anybody.presses("What else you can do")
    assert anybody.card.title == "What you can do here"


def test_help_lists_every_command_by_who_needs_it(house: House) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says("help")
    assert set(HELPED) == set(COMMANDS) - {"hello", "file"}  # the doors say these: of who comes, and in place of a file
    headings = [one.heading for one in anybody.card.sections]
    assert headings[:3] == ["For everybody", "For the Chair", "For the business team"]
    listed = {row.label.partition(" ")[0] for one in anybody.card.sections for row in one.rows}
    assert listed == set(HELPED)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("erfer", "refer"), ("reffer", "refer"), ("rfer", "refer"), ("refere", "refer"), ("mien", "mine")),
        *(("csae", "case"), ("cass", "case"), ("jion", "join"), ("hlep", "help"), ("decied", "decide")),
        *(("recrod", "record"), ("prcoedure", "procedure"), ("aks", "ask")),
    ],
)
def test_a_slip_of_the_finger_is_suggested(house: House, typed: str, meant: str) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says(typed)
    assert anybody.card.title == f"Did you mean {meant}?"
    assert typed not in everything(anybody.card)


def test_a_suggestion_keeps_the_reference_that_stood_beside_the_word(nurse: Speaker) -> None:
    nurse.says("csae LAN-2026-001 Kezia")
    assert "Kezia" not in everything(nurse.card)
    nurse.presses("Yes, case")
    assert nurse.card.title == "Referral sent: LAN-2026-001"


@pytest.mark.parametrize("words", ["Kezia was found on Sunday", "🙂"])
def test_a_sentence_gets_help_and_is_not_repeated(house: House, words: str) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says(words)
    assert anybody.card.title == "What you can do here"
    assert "Kezia" not in everything(anybody.card)


def test_a_sentence_that_begins_with_report_is_no_summary(house: House) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says("report a child called Kezia")
    assert anybody.card.title == "Did you mean refer?"
    anybody.presses("Yes, refer")
    assert "Kezia" not in everything(anybody.form)


def test_report_with_a_reference_leads_to_the_agencys_report_and_begins_no_referral() -> None:
    assert command_of("report EAS-2026-001") == ("panel", "EAS-2026-001")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read(words: str) -> None:
    word, about = command_of(words)
    assert isinstance(nearest_to(word, HELPED), str)
    assert word not in NEED_A_CASE or isinstance(about, str)


@given(st.text(max_size=8), st.text(max_size=8))
def test_slips_are_counted_alike_both_ways(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) is (one == other)
    assert slips(one, other) <= max(len(one), len(other))


def test_two_letters_that_changed_places_are_one_slip() -> None:
    assert slips("erfer", "refer") == 1
    assert slips("ab", "ba") == 1
    assert slips("", "abc") == 3
