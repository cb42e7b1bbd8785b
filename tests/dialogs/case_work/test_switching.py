"""A case under the wrong procedure: moved by the business team, with a reason, once it is seen what that changes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Form, Pressed
from review.drafts import Value
from review.entries import ProcedureChanged
from review.law import PROCEDURES
from review.roles import Office
from tests.dialogs.case_work.switched import ENFIELD, REASON, WT2013, compares, kept_case, moves, referred, to_chair
from tests.dialogs.house import DEATH, HARM, House, Speaker, everything, text_of
from tests.invented import board, holder

#: a death in a children's home with abuse ruled out, of a child looked after: notifiable in 2015, unknown to 2013
NOTIFIABLE_ONLY: Mapping[str, Value] = {**DEATH, "abuse_or_neglect": "no", "looked_after": "yes"}


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


@pytest.fixture
def manager(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


@pytest.fixture
def chair(house: House) -> Speaker:
    return house.person("UCHAIR", "Ada Quill")


def beside(form: Form, label: str) -> str:
    return next(row.text for section in form.sections for row in section.rows if row.label == label)


def test_the_procedures_that_decide_on_reviews_are_offered_and_what_is_historical_says_so(
    house: House, nurse: Speaker, manager: Speaker
) -> None:
    referred(house, nurse)
    manager.says("procedure lan-2026-1")
    offered = {row.label: row.text for row in manager.card.rows}
    others = [one for one in PROCEDURES.values() if one.finds_reviews and one.name != "pan-lancashire"]
    assert offered == {one.title: one.historical for one in others}
    assert "England today" not in offered
    assert "replaced" in offered[ENFIELD]


def test_the_button_stands_in_the_case_for_the_team_alone(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    referred(house, nurse)
    for speaker, offered in ((manager, True), (chair, False), (nurse, False)):
        speaker.says("case LAN-2026-001")
        labels = [one.label for one in (*speaker.card.buttons, *speaker.card.more)]
        assert ("Wrong procedure?" in labels) is offered
        assert len(speaker.card.buttons) <= 4
    manager.says("case LAN-2026-001")
    manager.presses("Wrong procedure?")
    assert manager.card.title == "Procedure of LAN-2026-001"


def test_a_chair_who_is_of_the_team_finds_it_behind_more(house: House, nurse: Speaker, manager: Speaker) -> None:
    lancashire = board()
    both = {**lancashire.offices, Office.CHAIR: (holder("Cy Dale", "UMANAGER"),)}
    house.boards["lancashire"] = replace(lancashire, offices=both)
    referred(house, nurse)
    to_chair(house, manager)
    manager.says("case LAN-2026-001")
    assert "Wrong procedure?" in [one.label for one in manager.card.more]


def test_what_changes_is_shown_before_anything_does(house: House, nurse: Speaker, manager: Speaker) -> None:
    """Referred on Monday 2 March 2026; the authority aware on Friday 27 February."""
    referred(house, nurse, NOTIFIABLE_ONLY)
    form = compares(manager, WT2013)
    assert "Pan-Lancashire" in form.lines[0]
    assert beside(form, "Indicated") == (
        "Now: Criteria not met, but notifiable; a review may still be commissioned. "
        "Then: Criteria not met; a review may still be commissioned."
    )
    # five working days from 27 February in the edition of 2015; in that of 2013 nobody counts it
    told = beside(form, "Telling Ofsted and the board of the incident")
    assert told == "Now: by 6 March 2026. Then: no date is counted."
    # one month from 2 March in both
    decision = next(
        row.text for section in form.sections for row in section.rows if "No change: by 2 April 2026." in row.text
    )
    assert WT2013 in decision
    assert kept_case(house).version == 1


def test_every_date_is_compared_also_where_two_rules_apply(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse)
    form = compares(manager, ENFIELD)
    dates = next(one for one in form.sections if one.heading == "Dates, now and then")
    assert len(dates.rows) >= 2
    assert all(row.text.startswith(("Now: ", "No change: ")) for row in dates.rows)


def test_a_duty_that_is_recorded_already_says_so_in_the_comparison(
    house: House, nurse: Speaker, manager: Speaker
) -> None:
    referred(house, nurse)
    manager.says("record LAN-2026-001")
    manager.presses("Telling Ofsted and the board of the incident")
    manager.presses("Record as done", {"done_on": "2026-03-02", "done_to": "Ofsted", "done_how": "by its form"})
    told = beside(compares(manager, "Working Together 2015"), "Telling Ofsted and the board of the incident")
    assert told.startswith("Recorded as done. No change: by 6 March 2026.")


def test_moving_needs_a_reason(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse)
    moves(manager, ENFIELD, "   ")
    assert manager.form.errors == {"move_reason": "Enter an answer."}
    assert kept_case(house).version == 1
    manager.presses("Move the case", {"move_reason": REASON})
    assert manager.card.title == "Case moved"


def test_the_move_is_recorded_with_who_why_and_by_which_rule(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse)
    moves(manager, ENFIELD)
    case = kept_case(house)
    entry = case.entries[-1]
    assert isinstance(entry.content, ProcedureChanged)
    assert (entry.content.procedure, entry.content.reason) == ("enfield", REASON)
    assert entry.content.procedure_version == PROCEDURES["enfield"].checked_on
    assert entry.by.name == "Cy Dale"
    assert entry.rule == str(case.assessment.reasons[0].citation)
    assert case.assessment.procedure == "enfield"


def test_everybodys_cards_follow_without_the_reason(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    referred(house, nurse)
    to_chair(house, manager)
    moves(manager, ENFIELD)
    (card,) = house.channel()
    since = f"{ENFIELD}, since 2 March 2026 (Cy Dale)"
    assert text_of(card, "Procedure") == since
    assert text_of(house.messages("UCHAIR")[0], "Procedure") == since
    for shown in (card, *house.messages("UCHAIR"), *house.messages("USOCIAL")):
        assert "Kezia" not in everything(shown)
    manager.presses("Open", on=card)
    assert text_of(manager.card, f"Moved to {ENFIELD}").startswith(REASON)


def test_the_chair_decides_by_what_the_new_procedure_indicates(
    house: House, nurse: Speaker, manager: Speaker, chair: Speaker
) -> None:
    referred(house, nurse, NOTIFIABLE_ONLY)
    to_chair(house, manager)
    moves(manager, WT2013)
    chair.presses("No review", on=house.messages("UCHAIR")[0])
    assert "Criteria not met; a review may still be commissioned" in chair.form.lines[1]
    chair.presses("Record the decision", {"reasons": "No criterion is met."})
    assert chair.card.title == "Decision recorded"


def test_the_referrer_is_told_where_the_finding_changes(house: House, nurse: Speaker, manager: Speaker) -> None:
    referred(house, nurse, NOTIFIABLE_ONLY)
    assert len(house.messages("USOCIAL")) == 1
    moves(manager, WT2013)
    told = house.messages("USOCIAL")
    assert len(told) == 2
    assert told[-1].text.startswith(f"On 2 March 2026 the business team put this under {WT2013}, which changes")
    assert "Before, it was: Criteria not met, but notifiable" in told[-1].text


def test_the_referrer_is_not_disturbed_where_it_stays_but_sees_it_on_the_receipt(
    house: House, nurse: Speaker, manager: Speaker
) -> None:
    referred(house, nurse)
    moves(manager, "Working Together 2015")
    (receipt,) = house.messages("USOCIAL")
    assert "What your answers indicate is the same." in everything(receipt)


def test_no_reminder_of_the_old_procedure_comes_after_the_move(house: House, nurse: Speaker, manager: Speaker) -> None:
    """Telling Ofsted was due on 6 March; Working Together 2013 counts no such day."""
    referred(house, nurse)
    moves(manager, WT2013)
    house.moves_to(date(2026, 3, 9))
    assert not [one for one in house.channel() if "Telling Ofsted" in everything(one)]


@pytest.mark.parametrize("answers", [DEATH, HARM, NOTIFIABLE_ONLY], ids=["death", "harm", "notifiable"])
def test_every_comparison_can_be_drawn_on_both_platforms(
    house: House, nurse: Speaker, manager: Speaker, answers: Mapping[str, Value]
) -> None:
    referred(house, nurse, answers)
    manager.says("procedure LAN-2026-001")
    chooser = manager.card
    assert card_message(chooser)
    assert draw_card(chooser, Manner.KEPT)
    for row in chooser.rows:
        assert row.button
        manager.presses_key(Pressed(press=row.button.press))
        assert form_view(manager.form)
        assert draw_form(manager.form)
