"""The Chair's card in full: what was advised, what ties the Chair to the case, and what else can be done with it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import LARGEST, draw_card, draw_form, size
from bot.teams.elements import Manner
from review.law import procedure
from review.law.terms import Decision
from review.panel import (
    InterestDeclared,
    MoreInformationAsked,
    PanelRecommended,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportKind,
    ReportReceived,
    ReportsAsked,
)
from review.ports import Letter
from review.roles import ChannelKind, Office
from review.tellings import Kind
from tests.dialogs.chaired import PANEL_SLACK, REASONS, Chaired, chaired, four_boards, put
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.referred import SECRET, press, stands_in
from tests.invented import CANARIES, board, holder

ASKED = "What did the second hospital record?"


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
    assert of.chair.form.errors == {
        "other_review": "Choose one of the answers.",
        "reasons": "This was right. If the box is empty now, type it again.",
    }
    assert not of.kept.decided


def test_what_was_typed_is_not_drawn_back_on_a_card_that_teams_keeps(house: House) -> None:
    of = chaired(house)
    of.decides("Another kind of review", reasons=SECRET)
    drawn_form = str(draw_form(of.chair.form))
    assert SECRET[:20] not in drawn_form
    assert "type it again" in drawn_form


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


# --- more information --------------------------------------------------------------------------------------------


@four_boards
def test_the_chair_asks_for_more_and_the_clock_runs_on(house: House, law: str) -> None:
    of = chaired(house, law)
    cy = house.person("UMANAGER", "Cy Dale")
    of.chair.presses("Ask for more information", on=house.messages("UCHAIR")[0])
    of.chair.presses("Ask", {"step_more": ASKED})
    assert of.chair.card.text.endswith("The time limit runs on: decide by 2 April 2026.")
    (for_chair,) = house.messages("UCHAIR")
    assert for_chair.title == "More was asked for: LAN-2026-001"
    assert "2 April 2026" in text_of(for_chair, "Decide by")
    assert [one.label for one in for_chair.buttons] == ["Open"]
    told = house.channel()[-1]
    assert told.title == "The Chair asks for more: LAN-2026-001"
    assert ASKED not in everything(told)
    cy.presses("Open", on=told)
    assert ASKED in everything(cy.card)
    assert find("To the Chair again", told).press.act == "case.to_chair"
    of.case = put(house, of.kept)
    assert house.channel()[-1].title == "No longer waiting: LAN-2026-001"
    of.decides()
    assert of.chair.card.title == "Decision recorded"
    assert "Serious case review" in house.channel()[1].text


def test_the_business_team_puts_it_to_the_chair_again_from_the_message(house: House) -> None:
    of = chaired(house)
    of.happens(MoreInformationAsked(what=ASKED))
    cy = house.person("UMANAGER", "Cy Dale")
    with house.open_unit(house.now) as unit:
        to = next(one for one in house.boards["lancashire"].channels[ChannelKind.BUSINESS])
        unit.post(Letter(key="more", to=to, kind=Kind.MORE_ASKED, subject=of.case.id))
    cy.presses("To the Chair again", on=house.channel()[-1])
    assert cy.card.text == "Case LAN-2026-001 is with the Chair for decision, by 2 April 2026."
    again = house.messages("UCHAIR")[-1]
    assert again.title == "For your decision: LAN-2026-001"
    assert "Serious case review" in [one.label for one in again.buttons]


def test_while_more_is_asked_for_nobody_decides_and_the_word_says_why(house: House) -> None:
    of = chaired(house)
    old = find("Serious case review", house.messages("UCHAIR")[0])
    of.happens(MoreInformationAsked(what=ASKED))
    press(of.chair, old.press.act, of.case, old.press.detail)
    assert of.chair.refused.reason.startswith("Cy Dale asked for more information on 2 March 2026 at 10:30, and the")
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.title == "More was asked for: LAN-2026-001"


def test_asking_for_more_says_something_and_once(house: House) -> None:
    of = chaired(house)
    of.chair.presses("Ask for more information", on=house.messages("UCHAIR")[0])
    of.chair.presses("Ask", {"step_more": " "})
    assert of.chair.form.errors == {"step_more": "Enter an answer."}
    of.chair.presses("Ask", {"step_more": ASKED})
    of.chair.again()
    assert of.chair.card.title == "More information asked for"
    assert [one.content.kind for one in of.kept.entries].count("more_information_asked") == 1


# --- another board's Chair ---------------------------------------------------------------------------------------


@four_boards
def test_another_chair_is_asked_to_challenge_and_the_answer_recorded(house: House, law: str) -> None:
    of = chaired(house, law)
    of.chair.presses("Ask another board's Chair", on=house.messages("UCHAIR")[0])
    of.chair.presses("Record that I ask", {"step_peer": "The Chair of the Dover board"})
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Challenge by another Chair").startswith("Asked for, recorded on 2 March 2026")
    assert "Dover" not in everything(card)
    of.chair.presses("Record what they answered", on=card)
    of.chair.presses("Record the answer", {"step_peer_answer": SECRET})
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Challenge by another Chair").startswith("Answered, recorded on 2 March 2026")
    assert "Record what they answered" not in [one.label for one in buttons(card)]
    assert SECRET not in everything(card)
    of.chair.presses("Open", on=card)
    assert "The Chair of the Dover board" in everything(of.chair.card)
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def test_whom_is_asked_names_nobody_of_the_case(house: House) -> None:
    of = chaired(house)
    of.chair.presses("Ask another board's Chair", on=house.messages("UCHAIR")[0])
    of.chair.presses("Record that I ask", {"step_peer": "Kezia's uncle"})
    assert of.chair.form.errors["step_peer"].startswith("This seems to name a child or an adult")


def test_the_business_team_records_the_answer_too(house: House) -> None:
    of = chaired(house)
    cy = house.person("UMANAGER", "Cy Dale")
    press(cy, "challenge.answer", of.case)
    assert cy.refused.reason == "This is not open at this stage of the case. Nothing was changed."
    of.happens(PeerChallengeAsked(of="The Chair of the Dover board"))
    cy.presses("Record what they answered", on=house.channel()[0])
    cy.presses("Record the answer", {"step_peer_answer": "They agree."})
    assert isinstance(of.kept.entries[-1].content, PeerChallengeAnswered)


# --- interests ---------------------------------------------------------------------------------------------------


@four_boards
def test_a_chair_whose_agency_the_referral_names_is_warned_and_decides_all_the_same(house: House, law: str) -> None:
    chair = replace(holder("Ada Quill", "UCHAIR"), agency="Police")
    of = chaired(house, law, chair=chair, agencies=("Health", "police "))
    (card,) = house.messages("UCHAIR")
    warned = card.lines[0]
    assert warned.startswith("The referral names Police, which is the agency of Ada Quill. This does not stop the")
    assert "ask another board's Chair to challenge, or pass the case to the deputy" in warned
    assert "(our reading)" in warned
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def test_a_chair_of_no_agency_in_the_referral_is_not_warned(house: House) -> None:
    chaired(house, chair=replace(holder("Ada Quill", "UCHAIR"), agency="independent"), agencies=("Health",))
    assert house.messages("UCHAIR")[0].lines == ()


@four_boards
def test_an_interest_declared_warns_offers_two_ways_and_blocks_nothing(house: House, law: str) -> None:
    of = chaired(house, law)
    of.chair.presses("I have an interest", on=house.messages("UCHAIR")[0])
    of.chair.presses("Declare it", {"step_interest": SECRET})
    assert isinstance(of.kept.entries[-1].content, InterestDeclared)
    assert [one.label for one in of.chair.card.buttons] == ["Ask another board's Chair", "Pass to the deputy"]
    (card,) = house.messages("UCHAIR")
    assert card.lines[0].startswith("Ada Quill declared an interest on 2 March 2026 at 10:30. This does not stop")
    assert SECRET not in everything(card)
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def own_referral(house: House, law: str = "pan-lancashire") -> Chaired:
    """The Chair referred it: from the account that referred in every invented case."""
    of = chaired(house, law, chair=holder("Ada Quill", "USOCIAL"))
    of.chair = house.person("USOCIAL", "Ada Quill")
    return of


@four_boards
def test_a_chair_who_referred_the_case_sees_it_before_any_press_and_cannot_decide(house: House, law: str) -> None:
    of = own_referral(house, law)
    card = house.messages("USOCIAL")[-1]
    assert card.lines[0] == (
        "Ada Quill referred this case, so somebody else decides it. The Chair passes it to the deputy."
    )
    labels = [one.label for one in card.buttons]
    assert labels == ["Ask another board's Chair", "Pass to the deputy", "Open"]
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.lines[0] == "You referred this case, so somebody else decides it."
    for act in ("decide.ask", "decide.record"):
        press(of.chair, act, of.case, f"scr@{law}", reasons=REASONS)
        assert of.chair.refused.reason.startswith("You referred this case, so somebody else decides it")
    assert not of.kept.decided


def test_without_a_deputy_the_card_says_whom_to_ask(house: House) -> None:
    of = own_referral(house)
    made = house.boards["lancashire"]
    house.boards["lancashire"] = replace(made, offices={**made.offices, Office.DEPUTY: ()})
    of.chair.says("decide LAN-2026-001")
    assert "ask whoever runs this assistant to name one" in everything(of.chair.card)
    assert "Pass to the deputy" not in [one.label for one in buttons(of.chair.card)]
    press(of.chair, "deputy.ask", of.case)
    assert of.chair.refused.reason.startswith("The board has no other deputy")


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
