"""The Chair's card in full: what was advised, what else can be done with it, whose it is, and when."""

from datetime import date

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import LARGEST, draw_card, draw_form, size
from bot.teams.elements import Manner
from bot.teams.fields import GIVEN
from review.law import procedure
from review.law.terms import Decision
from review.panel import PanelRecommended, ReportKind, ReportReceived, ReportsAsked
from review.roles import Office
from tests.dialogs.chaired import PANEL_SLACK, REASONS, Chaired, chaired, four_boards
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.referred import SECRET, press, stands_in
from tests.invented import CANARIES, board, holder


def report(agency: str, recommendation: Decision | None) -> ReportReceived:
    return ReportReceived(
        agency=agency,
        received_on=date(2026, 3, 2),
        involvement=SECRET,
        concerns=SECRET,
        recommendation=recommendation,
        reasons=SECRET,
    )


def drawn(of: Chaired) -> None:
    for one in of.house.messages("UCHAIR"):
        assert card_message(one)
        assert size(draw_card(one, Manner.KEPT)) <= LARGEST


# --- the three decisions, and what was advised -------------------------------------------------------------------


@four_boards
def test_another_kind_of_review_is_one_that_the_procedure_names(house: House, law: str) -> None:
    of = chaired(house, law)
    kinds = procedure(law).other_reviews
    drawn(of)
    for kind in kinds:
        assert kind.label in text_of(house.messages("UCHAIR")[0], "Another kind of review")
    of.chair.presses("Another kind of review", on=house.messages("UCHAIR")[0])
    asked = [one.key for one in of.chair.form.fields]
    assert asked == (["other_review", "reasons"] if len(kinds) > 1 else ["reasons"])
    assert form_view(of.chair.form)
    assert size(draw_form(of.chair.form)) <= LARGEST
    of.chair.presses("Record the decision", {"reasons": REASONS, "other_review": kinds[-1].key})
    what = f"Another kind of review: {kinds[-1].label}"
    assert of.chair.card.text.startswith(f"Your decision on LAN-2026-001 is recorded: {what}.")
    assert of.kept.decision
    assert of.kept.decision.other_review == kinds[-1].key
    for shown in (house.messages("UCHAIR")[0], *house.messages("USOCIAL"), *house.channel()):
        assert what in everything(shown)
    of.chair.presses("Open", on=house.channel()[0])
    assert what in everything(of.chair.card)


def test_which_other_review_is_asked_again_where_it_was_left_out(house: House) -> None:
    of = chaired(house)
    of.decides("Another kind of review")
    assert of.chair.form.errors == {"other_review": "Choose one of the answers."}
    assert of.chair.form.values["reasons"] == REASONS
    assert not of.kept.decided


def test_what_was_typed_is_not_drawn_back_on_a_card_that_teams_keeps(house: House) -> None:
    of = chaired(house)
    of.decides("Another kind of review", reasons=SECRET)
    drawn_form = str(draw_form(of.chair.form))
    assert SECRET[:20] not in drawn_form
    assert GIVEN in drawn_form


def test_the_recommendation_and_the_reports_are_counted_and_never_quoted(house: House) -> None:
    of = chaired(house, "enfield")
    agencies = ("Police", "Health", "Education", "Probation")
    assert text_of(house.messages("UCHAIR")[0], "Panel's recommendation").startswith("None: it was put to you without")
    of.happens(ReportsAsked(agencies=agencies, report=ReportKind.SHORT_REPORT, by=date(2026, 3, 6)))
    for agency, said in (("Police", Decision.SCR), ("Health", Decision.SCR), ("Education", Decision.NONE)):
        of.happens(report(agency, said))
    of.happens(PanelRecommended(recommendation=Decision.SCR, reasons=SECRET))
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Panel's recommendation") == (
        "Serious case review, recorded on 2 March 2026 at 10:30. The reasons are behind Open."
    )
    drawn(of)
    assert text_of(card, "Agencies' reports") == "3 of 4 received. 2 for Serious case review and 1 for No review."
    assert SECRET not in everything(card)


FORMS = (
    "Ask for more information",
    "Ask another board's Chair",
    "Pass to the deputy",
    "I have an interest",
    "No review",
)


@four_boards
@pytest.mark.parametrize("label", FORMS)
def test_both_platforms_show_each_form_of_the_chairs(house: House, law: str, label: str) -> None:
    of = chaired(house, law)
    of.chair.presses(label, on=house.messages("UCHAIR")[0])
    assert form_view(of.chair.form)
    assert size(draw_form(of.chair.form)) <= LARGEST
    of.chair.presses(of.chair.form.submit.label)
    assert of.chair.form.errors
    assert form_view(of.chair.form)
    assert size(draw_form(of.chair.form)) <= LARGEST


# --- whose it is, and when ---------------------------------------------------------------------------------------

STEPS = ("more.ask", "more.save", "challenge.ask", "challenge.save", "deputy.ask", "deputy.save", "interest.ask")


@pytest.mark.parametrize("act", STEPS)
def test_nobody_but_the_chair_takes_the_chairs_steps(house: House, act: str) -> None:
    of = chaired(house)
    for someone in (house.person("UMANAGER", "Cy Dale"), house.person("USOCIAL", "Imogen Tarrant")):
        press(someone, act, of.case)
        assert someone.refused.reason == "Only the Chair, or a deputy who is acting, does this. Nothing was changed."
    stranger = house.person("UNOBODY", "Neil Garrow")
    press(stranger, act, of.case)
    assert stranger.refused.reason.startswith("There is no such case that you may see.")


def test_once_it_is_decided_the_other_steps_say_so(house: House) -> None:
    of = chaired(house)
    old = [find(label, house.messages("UCHAIR")[0]) for label in ("Ask for more information", "Pass to the deputy")]
    of.decides()
    for one in old:
        press(of.chair, one.press.act, of.case)
        assert of.chair.refused.reason.startswith("Ada Quill decided this on 2 March 2026 at 10:30")


def test_case_by_word_offers_the_chair_all_of_it(house: House) -> None:
    of = chaired(house)
    of.chair.says("case LAN-2026-001")
    offered = {one.label for one in buttons(of.chair.card)}
    assert {"Serious case review", "Ask for more information", "Pass to the deputy", "I have an interest"} <= offered


def test_the_chair_comes_back_on_the_other_platform_and_goes_on(house: House) -> None:
    of = chaired(house)
    of.chair.presses("No review", on=house.messages("UCHAIR")[0])
    house.later(days=3)
    teams = house.person("UCHAIR", "Ada Quill", platform="teams")
    teams.says("decide LAN-2026-001")
    teams.presses("No review")
    teams.presses("Record the decision", {"reasons": REASONS})
    of.chair.presses("Record the decision", {"reasons": REASONS})
    assert of.chair.refused.reason.startswith("Ada Quill decided this on 5 March 2026 at 10:30: No review.")
    assert len(of.kept.decisions) == 1


def test_the_panels_channel_and_the_business_team_learn_of_it_without_names(house: House) -> None:
    of = chaired(house, "enfield")
    of.decides("No review", reasons=SECRET + " and more")
    (known,) = stands_in(house, PANEL_SLACK)
    assert known.text == "The Chair has decided on LAN-2026-001: No review."
    assert text_of(known, "Decided by") == "Ada Quill"
    assert known.text in [one.text for one in house.channel()]
    for shown in (known, *house.channel(), *house.messages("USOCIAL")):
        assert not [one for one in (*CANARIES, SECRET) if one in everything(shown)]


def test_an_unanswered_decision_reaches_the_chair_before_its_day_and_after(house: House) -> None:
    chaired(house)
    seen = len(house.messages("UCHAIR"))
    house.moves_to(date(2026, 3, 26))
    before = house.messages("UCHAIR")[seen:]
    assert len(before) == 1
    assert "LAN-2026-001" in everything(before[0])
    house.moves_to(date(2026, 4, 7))
    assert len(house.messages("UCHAIR")) == seen + 2


def test_an_office_handed_over_while_the_card_is_open_decides_no_more(house: House) -> None:
    of = chaired(house)
    house.boards["lancashire"] = board(offices={Office.CHAIR: (holder("Ora Pike", "UORA"),)})
    press(of.chair, "decide.ask", of.case, "scr")
    assert of.chair.refused.reason == "There is no such case that you may see. Check the reference and try again."
