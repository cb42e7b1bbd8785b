"""Who reviews: the case panel and its chair, and the reviewer with what is declared of their independence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from review.case import Case
from review.drafts import Value
from review.law.terms import Decision
from review.panel import CasePanelNamed, ReviewerAppointed, Seat
from review.roles import Agency, Office
from tests import invented
from tests.dialogs.house import House, Speaker, everything, find
from tests.dialogs.referred import append, as_kept, press, referred

APPOINTED = {
    "reviewer_name": "Nell Farrow",
    "reviewer_organisation": "independent",
    "reviewer_qualified": "Led eleven systems reviews.",
    "reviewer_independent": "yes",
    "reviewer_reason": "",
    "reviewer_on": "2026-03-02",
}
REASON = "Nobody else could begin before the summer."
HEAD = invented.holder("Hal Quint", "UHEAD")


@pytest.fixture
def house(house: House) -> House:
    agencies = (
        Agency(name="Police", panel_members=(invented.holder("Wes Tarn", "UWES"),)),
        Agency(name="Health", panel_members=(invented.holder("Gus Orme", "UGUS"),)),
    )
    made = invented.board(agencies=agencies)
    house.boards = {"lancashire": replace(made, offices={**made.offices, Office.HEAD_OF_SAFEGUARDING: (HEAD,)})}
    return house


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def reviewed(house: House, procedure: str = "pan-lancashire", decision: Decision = Decision.SCR) -> Case:
    return append(house, referred(house, procedure=procedure), invented.decided_entry(decision))


def latest(house: House, case: Case) -> Any:
    return as_kept(house, case).entries[-1].content


# --- the reviewer ------------------------------------------------------------------------------------------------


def test_the_reviewer_is_offered_once_there_is_a_review_and_is_recorded(house: House, cy: Speaker) -> None:
    case = reviewed(house)
    cy.says(f"case {case.reference}")
    cy.presses("Reviewer")
    assert cy.form.lines[0] == "Nobody has been appointed yet."
    assert "independent of the board" in everything(cy.form)
    cy.presses("Record the appointment", APPOINTED)
    assert cy.card.text == "The reviewer of LAN-2026-001 is recorded, appointed on 2 March 2026."
    assert latest(house, case) == ReviewerAppointed(
        name="Nell Farrow",
        organisation="independent",
        qualified="Led eleven systems reviews.",
        independent=True,
        appointed_on=date(2026, 3, 2),
    )
    cy.again()
    assert cy.card.title == "Reviewer recorded"
    assert len(as_kept(house, case).entries) == 3
    press(cy, "reviewer.ask", case)
    assert cy.form.lines[0] == "Now: Nell Farrow, independent, appointed on 2 March 2026."


def test_the_channels_card_names_no_reviewer(house: House, cy: Speaker) -> None:
    case = reviewed(house)
    press(cy, "reviewer.save", case, **APPOINTED)
    assert not [one for one in house.channel() if "Farrow" in everything(one)]


def test_without_a_review_there_is_nobody_to_appoint(house: House, cy: Speaker) -> None:
    case = reviewed(house, decision=Decision.NONE)
    cy.says(f"case {case.reference}")
    assert "Reviewer" not in [one.label for one in (*cy.card.buttons, *cy.card.more)]
    press(cy, "reviewer.save", case, **APPOINTED)
    assert cy.refused


def test_one_who_is_not_independent_needs_a_reason(house: House, cy: Speaker) -> None:
    case = reviewed(house)
    press(cy, "reviewer.save", case, **{**APPOINTED, "reviewer_independent": "no"})
    assert cy.form.errors["reviewer_reason"] == "Give the reason: they are not independent."
    assert cy.form.values["reviewer_name"] == "Nell Farrow"
    press(cy, "reviewer.save", case, **{**APPOINTED, "reviewer_independent": "no", "reviewer_reason": REASON})
    assert latest(house, case).reason == REASON


def test_brent_refuses_one_who_is_not_and_asks_for_no_reason(house: House, cy: Speaker) -> None:
    case = reviewed(house, "brent")
    press(cy, "reviewer.ask", case)
    assert "reviewer_reason" not in [one.key for one in cy.form.fields]
    press(cy, "reviewer.save", case, **{**APPOINTED, "reviewer_independent": "no", "reviewer_reason": REASON})
    assert cy.form.errors["reviewer_independent"].startswith("Under this procedure the reviewer must be independent.")
    assert len(as_kept(house, case).entries) == 2


@pytest.mark.parametrize("user", ["UCHAIR", "UWES", "USOCIAL"])
def test_only_the_business_team_staffs_a_review(house: House, user: str) -> None:
    case, somebody = reviewed(house), house.person(user, "Somebody")
    for act in ("reviewer.ask", "reviewer.save", "case_panel.ask", "case_panel.save"):
        press(somebody, act, case, **APPOINTED)
        assert somebody.refused
    assert len(as_kept(house, case).entries) == 2


# --- the case panel ----------------------------------------------------------------------------------------------


def value(cy: Speaker, key: str, label: str) -> str:
    field = next(one for one in cy.form.fields if one.key == key)
    return next(one.value for one in field.options if one.label == label)


def test_the_panel_is_chosen_from_the_boards_and_others_are_written(house: House, cy: Speaker) -> None:
    case = reviewed(house)
    cy.says(f"case {case.reference}")
    cy.presses("Case panel")
    members = tuple(value(cy, "case_panel_members", one) for one in ("Wes Tarn, Police", "Gus Orme, Health"))
    answers: dict[str, Value] = {
        "case_panel_members": members,
        "case_panel_others": "Moira Lindqvist, Probation\n\nTed Abara, Housing, Fylde",
        "case_panel_chair": members[1],
    }
    cy.presses("Record the panel", answers)
    assert cy.card.text == "The panel of LAN-2026-001 is recorded. People on it: 4."
    seats = latest(house, case).seats
    assert [(one.name, one.agency, one.chairs) for one in seats] == [
        ("Gus Orme", "Health", True),
        ("Wes Tarn", "Police", False),
        ("Moira Lindqvist", "Probation", False),
        ("Ted Abara", "Housing, Fylde", False),
    ]
    assert seats[1].accounts == tuple(sorted(invented.holder("Wes Tarn", "UWES").accounts))
    cy.again()
    assert len(as_kept(house, case).entries) == 3


def test_the_form_shows_the_panel_as_it_stands(house: House, cy: Speaker) -> None:
    case = reviewed(house)
    press(cy, "case_panel.ask", case)
    wes = value(cy, "case_panel_members", "Wes Tarn, Police")
    answers: dict[str, Value] = {
        "case_panel_members": (wes,),
        "case_panel_others": "Moira Lindqvist, Probation",
        "case_panel_chair": "first",
    }
    cy.presses("Record the panel", answers)
    press(cy, "case_panel.ask", case)
    assert cy.form.lines == ("Now: Moira Lindqvist, Probation (in the chair) and Wes Tarn, Police.",)
    shown = {key: cy.form.values[key] for key in answers}
    assert shown == answers
    cy.presses("Record the panel", shown)
    first, second = (one.content for one in as_kept(house, case).entries[-2:])
    assert first == second


@pytest.mark.parametrize(
    ("answers", "key"),
    [
        ({"case_panel_others": "Moira Lindqvist", "case_panel_chair": "first"}, "case_panel_others"),
        ({"case_panel_others": "", "case_panel_chair": "first"}, "case_panel_chair"),
        ({"case_panel_others": "Moira Lindqvist, Probation", "case_panel_chair": ""}, "case_panel_chair"),
    ],
)
def test_what_is_missing_is_asked_again_with_what_was_typed(
    house: House, cy: Speaker, answers: dict[str, str], key: str
) -> None:
    case = reviewed(house)
    press(cy, "case_panel.save", case, **answers)
    assert list(cy.form.errors) == [key]
    assert cy.form.values["case_panel_others"] == answers["case_panel_others"]
    assert len(as_kept(house, case).entries) == 2


@pytest.mark.parametrize(
    "typed", [f"{invented.CHILD}, Police", "Moira Lindqvist, Probation\nkezia, Housing", "Ted Abara, Kézia's school"]
)
def test_nobody_of_the_case_is_taken_for_a_seat(house: House, cy: Speaker, typed: str) -> None:
    case = reviewed(house)
    press(cy, "case_panel.save", case, case_panel_others=typed, case_panel_chair="first")
    assert cy.form.errors["case_panel_others"].startswith(
        "This seems to name a child or an adult of the case, or to give"
    )
    assert next(one for one in cy.form.fields if one.key == "case_panel_others").private
    assert len(as_kept(house, case).entries) == 2


def test_in_enfield_the_head_of_safeguarding_chairs_only_with_the_reason_recorded(house: House, cy: Speaker) -> None:
    case = reviewed(house, "enfield")
    press(cy, "case_panel.ask", case)
    assert "very little involvement" in everything(cy.form)
    head = value(cy, "case_panel_chair", "Hal Quint, Head of safeguarding")
    cy.presses("Record the panel", {"case_panel_chair": head})
    assert cy.form.errors["case_panel_reason"].startswith("Say why: the Head of Safeguarding chairs only")
    cy.presses("Record the panel", {"case_panel_chair": head, "case_panel_reason": "One call in 2019."})
    assert latest(house, case) == CasePanelNamed(
        seats=(
            Seat(name="Hal Quint", agency="Head of safeguarding", accounts=tuple(sorted(HEAD.accounts)), chairs=True),
        ),
        chair_reason="One call in 2019.",
    )


def test_elsewhere_no_reason_is_asked_for(house: House, cy: Speaker) -> None:
    case = reviewed(house)
    press(cy, "case_panel.ask", case)
    assert "case_panel_reason" not in [one.key for one in cy.form.fields]
    assert find("Record the panel", cy.form)
