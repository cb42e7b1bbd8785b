"""Presses and words that no button and no keyboard of ours makes: they do no more than a fresh card would."""

import pytest

from bot.slack.draw import form_view
from dialogs.parts import Ask, Press, Pressed, Refuse, Show
from dialogs.row_pages import figure_in, number_in
from tests.dialogs.house import House, Speaker
from tests.dialogs.referred import another, press, referred

#: the machine refuses to read a number of more than 4,300 figures; a button holds no more than 2,000 signs
FIGURES = ["9" * 5000, "9" * 1900, "99999", "\u0665", "-1"]


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


@pytest.mark.parametrize("figures", FIGURES)
@pytest.mark.parametrize("act", ["case.open", "panel.read", "event.choose"])
def test_a_page_of_any_number_is_a_page_or_refused(house: House, cy: Speaker, act: str, figures: str) -> None:
    case = referred(house)
    assert isinstance(press(cy, act, case, figures), Show | Refuse)


@pytest.mark.parametrize("figures", FIGURES)
@pytest.mark.parametrize("act", ["people.show", "people.changes"])
def test_a_page_of_people_too(house: House, cy: Speaker, act: str, figures: str) -> None:
    referred(house)
    reply = cy.presses_key(Pressed(press=Press(act=act, subject="lancashire", detail=figures)))
    assert isinstance(reply, Show | Refuse)


def test_no_more_than_four_figures_count() -> None:
    assert [number_in(one) for one in ("", "0", "3", "9999", "10000", "9" * 5000)] == [1, 1, 3, 9999, 1, 1]
    assert [figure_in(one) for one in ("", "3", "9" * 5000)] == [0, 3, 0]


@pytest.mark.parametrize(
    ("detail", "understood"),
    [("", ""), ("withdrawn", "withdrawn"), ("Kezia Marlowe", ""), ("duplicate", "duplicate"), ("9" * 1900, "")],
)
def test_a_close_asks_on_with_what_it_understood(house: House, cy: Speaker, detail: str, understood: str) -> None:
    press(cy, "close.ask", referred(house), detail)
    assert cy.form.submit.press.detail == understood
    assert cy.form.resume.detail == understood


def test_a_duplicate_that_is_known_stays_named(house: House, cy: Speaker) -> None:
    case, other = referred(house), another(house, 2)
    press(cy, "close.ask", case, f"duplicate@{other.id}")
    assert cy.form.submit.press.detail == f"duplicate@{other.id}"


@pytest.mark.parametrize(("subject", "detail"), [("Kezia Marlowe", "incident"), ("brent", "Kezia Marlowe")])
def test_a_refusal_to_explain_repeats_nothing(cy: Speaker, subject: str, detail: str) -> None:
    cy.presses_key(Pressed(press=Press(act="explain", subject=subject, detail=detail)))
    assert "Kezia" not in cy.refused.reason


@pytest.mark.parametrize("word", ["case", "decide", "record", "timetable", "procedure", "panel", "imr", ""])
def test_half_a_sign_after_a_command_is_as_if_it_were_not_there(house: House, cy: Speaker, word: str) -> None:
    case = referred(house)
    assert cy.says(f"{word} {case.reference}\ud83d") == cy.says(f"{word} {case.reference}")
    assert cy.says(f"{word} \ud83d")


@pytest.mark.parametrize("act", ["case.open", "close.ask", "people.show", "answer.ask"])
def test_half_a_sign_in_a_press_too(house: House, cy: Speaker, act: str) -> None:
    referred(house)
    assert cy.presses_key(Pressed(press=Press(act=act, subject="\ud83d", detail="\ud83d")))


def test_a_press_longer_than_a_button_is_none_of_ours(house: House, cy: Speaker) -> None:
    press(cy, "close.ask", referred(house), "9" * 2000)
    assert cy.refused.reason.startswith("This button is from an older message")


def test_what_was_typed_too_long_is_kept_on_the_form_and_can_be_drawn(house: House, cy: Speaker) -> None:
    answers = {"step_question": "x" * 5000, "step_answer_by": "2026-03-06"}
    reply = press(cy, "asking.send", referred(house), **answers)
    assert isinstance(reply, Ask)
    assert cy.form.errors["step_question"] == "Use at most 3,000 characters; this has 5,000."
    assert cy.form.values == answers
    assert form_view(cy.form)
