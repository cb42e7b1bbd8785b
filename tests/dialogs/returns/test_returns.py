"""What agencies send in for a review, by conversation: a round of seven, under Enfield's procedure and one of 2015."""

from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card
from review.drafts import Value
from review.ledger import ReturnState
from review.returns import AuthorNamed, ReturnSubmitted
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.rounds import AGENCIES, SENIOR, Round, begun
from tests.invented import CANARIES

both = pytest.mark.parametrize("procedure", ["enfield", "pan-lancashire"])
PRIVATE = ("The ward was closed for a week.", "The chronology stops in May.", "Its records hold nothing.")
WHY, BACK, WAIVED = PRIVATE


def lines(card: Card) -> list[str]:
    return [one.label for section in card.sections for one in section.rows]


@both
def test_a_round_of_seven_agencies(house: House, procedure: str) -> None:
    """One late, one that asks for time, one whose author fails independence, one returned, one waived, two plain."""
    late, wants, author, returned, waived, *plain = AGENCIES
    played = begun(house, procedure)
    played.asks(*AGENCIES)
    assert "due by 16 March 2026" in played.letter(late).text
    assert played.live().text == f"{played.reference}. In: 0. Not in yet: 7."

    _plain(played, *plain)
    _wants_time(played, wants)
    _not_independent(played, author)
    _sent_back(played, returned)
    _waived(played, waived)
    assert played.live().text == f"{played.reference}. In: 3. Not in yet: 3. Not needed: 1."

    house.lives_until(date(2026, 3, 19))
    assert played.of(late).is_late(date(2026, 3, 19))
    assert played.live().text.endswith("In: 3. Not in yet: 3 (late: 2). Not needed: 1.")
    assert lines(played.live())[0] == late
    played.submits(late)
    assert played.of(late).state is ReturnState.SUBMITTED
    for one in house.posted.values():
        for card in one.values():
            assert not [word for word in (*PRIVATE, *CANARIES) if word in everything(card)], card
            assert card_message(card)
            assert size(draw_card(card, Manner.KEPT)) <= LARGEST


def _plain(played: Round, *agencies: str) -> None:
    for agency, receiver in zip(agencies, (played.admin, played.chair), strict=True):
        played.submits(agency)
        played.opens(receiver, agency)
        receiver.presses("Confirm receipt")
        assert played.of(agency).state is ReturnState.RECEIVED
        played.opens(played.chair, agency)
        played.chair.presses("Accept")
        assert played.of(agency).state is ReturnState.ACCEPTED


def _wants_time(played: Round, agency: str) -> None:
    somebody = played.member(agency)
    somebody.presses("Ask for more time", on=played.letter(agency))
    somebody.presses("Ask", {"step_until": "2026-03-10", "step_why": WHY})
    assert "not later than the day that is set" in somebody.form.errors["step_until"]
    somebody.presses("Ask", {"step_until": "2026-03-27", "step_why": WHY})
    assert "Until then the day that is set stands." in somebody.card.text
    wish = next(one for one in played.house.messages("UWEIR") if one.title.startswith("More time"))
    assert text_of(wish, agency) == "Until 27 March 2026. Due by 16 March 2026."
    played.chair.presses("Answer", on=wish)
    played.chair.presses("Answer", {"step_granted": "yes", "step_until": "2026-03-25"})
    assert played.of(agency).due == date(2026, 3, 25)
    assert "More time was given, until 25 March 2026." in text_of(played.letter(agency), agency)


def _not_independent(played: Round, agency: str) -> None:
    somebody = played.member(agency)
    somebody.presses("Name the author", on=played.letter(agency))
    somebody.presses("Record the author", {"step_author": "Una Holt", "step_independent": "no"})
    if played.procedure == "enfield":
        assert "author should be independent" in somebody.form.errors["step_reason"]
        assert somebody.form.values["step_author"] == "Una Holt"
        somebody.presses(
            "Record the author",
            {"step_author": "Una Holt", "step_independent": "no", "step_reason": "Nobody else knows the records."},
        )
    content = played.case.entries[-1].content
    assert isinstance(content, AuthorNamed)
    assert not content.independent
    assert bool(content.reason) is (played.procedure == "enfield")
    assert "Holt" not in everything(played.live())


def _sent_back(played: Round, agency: str) -> None:
    played.submits(agency)
    played.opens(played.chair, agency)
    played.chair.presses("Send back")
    played.chair.presses("Send back", {"step_reason": BACK, "step_due": "2026-03-20"})
    assert played.of(agency).state is ReturnState.SENT_BACK
    assert played.of(agency).due == date(2026, 3, 20)
    somebody = played.member(agency)
    somebody.presses("Read the reasons", on=played.letter(agency))
    assert somebody.card.private
    assert BACK in everything(somebody.card)
    played.submits(agency, step_chronology="no")
    assert played.of(agency).state is ReturnState.SUBMITTED
    assert played.of(agency).sent_back == 1


def _waived(played: Round, agency: str) -> None:
    played.opens(played.cy, agency)
    played.cy.presses("Waive")
    played.cy.presses("Waive", {"step_reason": ""})
    assert played.cy.form.errors["step_reason"] == "Enter an answer."
    played.cy.presses("Waive", {"step_reason": WAIVED})
    assert played.of(agency).state is ReturnState.WAIVED
    assert text_of(played.live(), agency).startswith("Not needed:")


# --- whose it is -------------------------------------------------------------------------------------------------


def test_a_member_acts_for_their_own_agency_alone(house: House) -> None:
    played = begun(house)
    played.asks("Police", "Schools")
    police = played.member("Police")
    for act in ("return.submit", "return.submitted", "return.time", "return.author"):
        played.presses(police, act, "Schools", step_sent_on="2026-03-02", step_how="post", step_chronology="no")
        assert police.refused.reason.startswith("You can do this for your own agency only.")
    assert played.of("Schools").state is ReturnState.ASKED
    for act in ("return.waive", "return.accept", "return.receive", "return.answer", "return.back", "return.asking"):
        played.presses(police, act, "Police")
        assert "belongs to somebody else" in police.refused.reason


def test_the_administrator_confirms_receipt_and_no_more(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    played.submits("Police")
    played.opens(played.admin, "Police")
    assert [one.label for one in buttons(played.admin.card)] == ["Confirm receipt"]
    played.presses(played.admin, "return.waive", "Police")
    assert played.admin.refused


def test_strangers_to_the_case_see_no_ledger(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    nurse, schools = house.person("USOCIAL", "Imogen Tarrant"), played.member("Schools")
    nurse.says(f"imr {played.reference}")
    assert "belongs to somebody else" in nurse.refused.reason
    schools.says(f"imr {played.reference}")
    assert "no case" in schools.refused.reason


def test_without_a_case_panel_the_business_team_answers_and_receives(house: House) -> None:
    played = begun(house, with_panel=False)
    played.asks("Police")
    police = played.member("Police")
    police.presses("Ask for more time", on=played.letter("Police"))
    police.presses("Ask", {"step_until": "2026-03-27", "step_why": WHY})
    house.deliver()
    wish = next(
        one
        for place in house.posted.values()
        for one in place.values()
        if one.title == f"More time: {played.reference}"
    )
    played.cy.presses("Answer", on=wish)
    played.cy.presses("Answer", {"step_granted": "no", "step_until": "2026-03-27"})
    assert played.cy.form.errors["step_reason"].startswith("Say why the day stays")
    played.cy.presses("Answer", {"step_granted": "no", "step_reason": WHY})
    assert played.of("Police").due == date(2026, 3, 16)
    assert "No more time was given." in text_of(played.letter("Police"), "Police")


def test_without_a_review_nothing_is_asked(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    assert played.case.stage.value == "initiated"
    chair = house.person("UCHAIR", "Ada Quill")
    played.presses(chair, "return.asking")
    assert "belongs to somebody else" in chair.refused.reason


# --- once only, and nothing private ------------------------------------------------------------------------------


def test_the_same_delivery_twice_is_recorded_once(house: House) -> None:
    played = begun(house)
    played.asks(*AGENCIES)
    version, first = played.case.version, played.cy.reply
    assert played.cy.again() == first
    played.submits("Police")
    somebody = played.member("Police")
    played.presses(
        somebody, "return.submitted", "Police", step_sent_on="2026-03-02", step_how="post", step_chronology="no"
    )
    assert "not open for Police now" in somebody.refused.reason
    assert played.case.version == version + 1
    (one,) = [it.content for it in played.case.entries if isinstance(it.content, ReturnSubmitted)]
    assert one.chronology


def test_how_it_was_sent_names_nobody_of_the_case(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    police = played.member("Police")
    police.presses("Confirm submitted", on=played.letter("Police"))
    answers: dict[str, Value] = {"step_sent_on": "2026-03-02", "step_how": "other", "step_chronology": "no"}
    police.presses("Confirm submitted", answers)
    assert police.form.errors["step_how_other"] == "Say in which other way it was sent."
    police.presses("Confirm submitted", {**answers, "step_how_other": "File Kezia"})
    assert "seems to name" in police.form.errors["step_how_other"]
    assert "never goes through this chat. A file that is put here is not read" in everything(police.form)
    police.presses("Confirm submitted", {**answers, "step_how_other": "By the courier of the force"})
    played.opens(played.cy, "Police")
    assert "Sent on 2 March 2026. How it was sent: By the courier of the force." in played.cy.card.lines
    assert "Without a chronology." in played.cy.card.lines[0]


# --- late ones ---------------------------------------------------------------------------------------------------


def test_a_late_one_is_chased_up_the_ladder(house: House) -> None:
    played = begun(house)
    played.asks("Police", due="2026-03-10")
    house.lives_until(date(2026, 3, 11))
    notice = house.messages("UPOLICE")[-1]
    row = "ENF-2026-001: IMR of your agency (Police) for the review"
    assert text_of(notice, row) == "Overdue: it was due by 10 March 2026."
    assert find("Confirm submitted", notice).press.act == "return.submit"
    assert not [one for one in house.messages(SENIOR) if "IMR" in everything(one)]
    house.lives_until(date(2026, 3, 13))
    senior = house.messages(SENIOR)[-1]
    assert text_of(senior, row) == "Overdue: it was due by 10 March 2026."
    assert not buttons(senior)
    chair = next(one for one in reversed(house.messages("UCHAIR")) if "Police, IMR for the review" in everything(one))
    assert text_of(chair, "ENF-2026-001: Police, IMR for the review") == "Overdue: it was due by 10 March 2026."
    played.submits("Police")
    notice = next(one for one in house.messages("UPOLICE") if row in everything(one) and one.title != "x")
    assert text_of(notice, row) == "Sent on 13 March 2026."


def test_of_more_time_that_was_given_too(house: House) -> None:
    played = begun(house)
    played.asks("Police")
    _wants_time(played, "Police")
    assert "Due by 25 March 2026. The panel moved this day from 16 March 2026." in text_of(played.live(), "Police")
