"""A referrer's own case: the receipt, questions, what they add, the wish to withdraw, and what becomes of it."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.following import receipt
from dialogs.parts import Press, Pressed
from review.case_work import Closed, Closing, InformationAdded, Looked, PutOnAgenda, QuestionAnswered, QuestionAsked
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.roles import Role, Standing
from review.step import Act
from tests.dialogs.house import House, Speaker, buttons, everything, find, text_of
from tests.dialogs.sent_cases import done, kept, labels, letter, said, sent
from tests.invented import CANARIES, additions, working_days

QUESTION = "Was a health visitor involved in the autumn?"
TYPED = "Kezia Marlowe-Finch's aunt says <@U123> {name} 'DROP TABLE cases;-- \u202eabc"


@pytest.fixture
def nurse(house: House) -> Speaker:
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    sent(house, speaker)
    return speaker


@pytest.fixture
def manager(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def asks(house: House, number: int = 1, day: date = date(2026, 3, 6), question: str = QUESTION) -> None:
    done(house, Act.ASK_REFERRER, QuestionAsked(number=number, question=question, answer_by=day))


# --- the receipt -------------------------------------------------------------------------------------------------


def test_the_receipt_offers_what_a_referrer_can_do(house: House, nurse: Speaker) -> None:
    sent_card = letter(house, "Referral sent: LAN-2026-001")
    assert labels(sent_card) == ["What I sent", "Add information", "Withdraw"]
    assert text_of(sent_card, "Stands") == "With the business team"
    asks(house)
    sent_card = letter(house, "Referral sent: LAN-2026-001")
    assert labels(sent_card) == ["What I sent", "Add information", "Answer", "Withdraw"]
    assert text_of(sent_card, "Question to you") == "Waits for your answer, by 6 March 2026"


def test_the_receipt_says_which_meeting_it_goes_to(house: House, nurse: Speaker) -> None:
    done(house, Act.PUT_ON_AGENDA, PutOnAgenda(meeting="Standing panel", on=date(2026, 3, 12)))
    nurse.says("LAN-2026-001")
    assert text_of(nurse.card, "On the agenda") == "Standing panel, 12 March 2026"


def test_the_decision_is_told_without_its_reasons(house: House, nurse: Speaker) -> None:
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.DECIDE, Decided(decision=Decision.SCR, reasons="Because of the autumn."), "UCHAIR")
    nurse.says("case LAN-2026-001")
    assert "Serious case review" in everything(nurse.card)
    assert "autumn" not in everything(nurse.card)
    assert labels(nurse.card) == ["What I sent", "Add information"]


def test_no_letter_to_the_referrer_holds_anything_private(house: House, nurse: Speaker) -> None:
    asks(house)
    nurse.presses("Add information", on=letter(house, "Referral sent: LAN-2026-001"))
    nurse.presses("Add it", {"said": TYPED})
    nurse.presses("Where it stands")
    nurse.presses("Withdraw")
    nurse.presses("Ask to withdraw", {"said": TYPED})
    drawn = [everything(one) for one in (*house.messages("USOCIAL"), *house.channel(), nurse.seen)]
    assert not [one for one in (*CANARIES, "aunt", "DROP TABLE") if any(one in text for text in drawn)]


# --- what I sent -------------------------------------------------------------------------------------------------


def test_what_i_sent_is_shown_privately_and_the_look_is_recorded(house: House, nurse: Speaker) -> None:
    nurse.says("case LAN-2026-001")
    assert find("What I sent", nurse.card).private_view
    nurse.presses("What I sent")
    assert nurse.card.private
    assert "Kezia Marlowe-Finch" in everything(nurse.card)
    assert "Kezia" not in nurse.card.text + nurse.card.title
    looked = kept(house).looks[-1]
    assert (looked.by.name, looked.by.role) == ("Imogen Tarrant", Role.REFERRER)
    nurse.again()
    assert len(said(house, Looked)) == 1


def test_what_i_sent_holds_what_i_said_since_and_not_what_others_said(house: House, nurse: Speaker) -> None:
    asks(house)
    nurse.says("case LAN-2026-001")
    nurse.presses("Add information")
    nurse.presses("Add it", {"said": "An aunt has come forward."})
    nurse.says("case LAN-2026-001")
    nurse.presses("What I sent")
    assert "An aunt has come forward." in everything(nurse.card)
    assert QUESTION not in everything(nurse.card)


@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "99999", "²"])
def test_a_page_that_is_not_there_is_the_nearest(house: House, nurse: Speaker, page: str) -> None:
    nurse.presses_key(Pressed(press=Press(act="own.look", subject=kept(house).id, detail="1")))
    first = nurse.card
    assert first.sections
    nurse.presses_key(Pressed(press=Press(act="own.look", subject=kept(house).id, detail=page)))
    assert nurse.card == first


# --- questions ---------------------------------------------------------------------------------------------------


def test_a_question_is_asked_and_answered_through_the_bot(house: House, nurse: Speaker) -> None:
    asks(house)
    question = letter(house, "Question about LAN-2026-001")
    assert QUESTION in everything(question)
    assert QUESTION not in question.text
    nurse.presses("Answer", on=question)
    assert nurse.form.lines == ("The business team wants to know by 6 March 2026:", QUESTION)
    assert all(one.private for one in nurse.form.fields)
    nurse.presses("Send the answer", {"said": "Yes, until November."})
    assert nurse.card.title == "Answer sent"
    assert said(house, QuestionAnswered) == [QuestionAnswered(number=1, answer="Yes, until November.")]
    question = letter(house, "Question about LAN-2026-001")
    assert "by Imogen Tarrant" in text_of(question, "Answer by")
    assert not buttons(question)


def test_an_answer_that_comes_again_is_kept_once(house: House, nurse: Speaker) -> None:
    asks(house)
    nurse.says("case LAN-2026-001")
    nurse.presses("Answer")
    sends = Pressed(press=nurse.form.submit.press, answers={"said": "Yes, until November."})
    nurse.presses_key(sends)
    nurse.again()
    assert nurse.card.title == "Answer sent"
    nurse.presses_key(sends)
    assert nurse.card.title == "Answer sent"
    assert len(said(house, QuestionAnswered)) == 1


def test_another_answer_to_the_same_question_says_who_answered_when(house: House, nurse: Speaker) -> None:
    asks(house)
    nurse.says("case LAN-2026-001")
    nurse.presses("Answer")
    press = nurse.form.submit.press
    nurse.presses("Send the answer", {"said": "Yes, until November."})
    nurse.presses_key(Pressed(press=press, answers={"said": "No."}))
    assert "Imogen Tarrant answered this question on 2 March 2026 at 10:30" in nurse.refused.reason
    assert len(said(house, QuestionAnswered)) == 1


def test_a_late_answer_is_welcome(house: House, nurse: Speaker) -> None:
    asks(house)
    house.later(days=8)
    nurse.says("case LAN-2026-001")
    assert "a late answer is welcome" in text_of(nurse.card, "Question to you")
    nurse.presses("Answer")
    assert "A late answer is welcome" in nurse.form.lines[0]
    nurse.presses("Send the answer", {"said": "Yes."})
    assert nurse.card.title == "Answer sent"


def test_each_of_several_questions_has_its_own_answer(house: House, nurse: Speaker) -> None:
    asks(house)
    asks(house, 2, date(2026, 3, 4), "Who was the school nurse's manager?")
    nurse.says("case LAN-2026-001")
    nurse.presses("Answer")
    assert [one.heading for one in nurse.card.sections] == ["Question 2", "Question 1"]
    nurse.presses("Answer question 1 on LAN-2026-001")
    assert QUESTION in nurse.form.lines
    nurse.presses("Send the answer", {"said": "Yes."})
    assert [one.content.number for one in kept(house).questions if not one.answered] == [2]


@pytest.mark.parametrize("number", ["", "2", "x", "01", "1|2", "9" * 5000])
def test_a_question_that_was_not_asked_is_not_answered(house: House, nurse: Speaker, number: str) -> None:
    asks(house)
    press = Press(act="answer.save", subject=kept(house).id, detail=number)
    nurse.presses_key(Pressed(press=press, answers={"said": "Yes."}))
    reason = nurse.refused.reason
    assert "no such question on LAN-2026-001" in reason or "no longer does anything" in reason
    assert not said(house, QuestionAnswered)


# --- adding ------------------------------------------------------------------------------------------------------


def test_information_is_added_as_often_as_somebody_likes(house: House, nurse: Speaker) -> None:
    for text in ("First.", TYPED):
        nurse.says("case LAN-2026-001")
        nurse.presses("Add information")
        nurse.presses("Add it", {"said": text})
        assert nurse.card.title == "Added"
    assert said(house, InformationAdded) == [
        InformationAdded(text="First."),
        InformationAdded(text=TYPED),
    ]
    assert {one.by.role for one in additions(kept(house))} == {Role.REFERRER}


@pytest.mark.parametrize(("typed", "fault"), [("  \u200b ", "Enter an answer."), ("x" * 3001, "Use at most 3,000")])
def test_what_cannot_be_kept_is_asked_again(house: House, nurse: Speaker, typed: str, fault: str) -> None:
    nurse.says("case LAN-2026-001")
    nurse.presses("Add information")
    nurse.presses("Add it", {"said": typed})
    assert nurse.form.errors["said"].startswith(fault)
    assert not said(house, InformationAdded)


def test_putting_it_away_records_nothing(house: House, nurse: Speaker) -> None:
    nurse.says("case LAN-2026-001")
    nurse.presses("Add information")
    nurse.presses("Not now", {"said": "Kezia"})
    assert nurse.card.title == "Nothing was recorded"
    assert kept(house).version == 1


def test_nothing_is_added_to_a_case_that_has_ended(house: House, nurse: Speaker) -> None:
    nurse.says("case LAN-2026-001")
    nurse.presses("Add information")
    done(house, Act.CLOSE, Closed(why=Closing.DUPLICATE, reason="The same.", other="LAN-2026-009"))
    nurse.presses("Add it", {"said": "An aunt has come forward."})
    assert nurse.refused.reason.startswith("Case LAN-2026-001 has ended here (Closed: a duplicate of another case).")
    assert not said(house, InformationAdded)


def test_somebody_who_cannot_be_checked_adds_nothing_and_sees_nothing(house: House, nurse: Speaker) -> None:
    nurse.says("case LAN-2026-001")
    presses = [find(label, nurse.card).press for label in ("What I sent", "Add information", "Withdraw")]
    unchecked = house.person("USOCIAL", "Imogen Tarrant", standing=Standing.UNKNOWN)
    for press in presses:
        unchecked.presses_key(Pressed(press=press))
        assert "could not be checked" in unchecked.refused.reason
    assert kept(house).version == 1


def test_a_receipt_is_drawn_where_no_date_can_be_given(house: House, nurse: Speaker) -> None:
    """The list of bank holidays ends before the decision is due."""
    ends_early = replace(working_days(), known_until=date(2026, 3, 10))
    desk = replace(house.desk, days_at=lambda _now: ends_early)
    assert "bank holidays" in receipt.card(desk, kept(house), house.now).text


def test_somebody_of_the_team_is_told_that_this_is_the_senders(house: House, nurse: Speaker, manager: Speaker) -> None:
    for act in ("own.look", "add.ask", "add.save", "answer.pick", "answer.save", "withdraw.ask", "withdraw.save"):
        manager.presses_key(Pressed(press=Press(act=act, subject=kept(house).id), answers={"said": "Yes."}))
        assert manager.refused.reason == "This is for whoever sent the referral. Nothing was changed."
    assert kept(house).version == 1


def test_a_manager_who_referred_it_finds_both_sides(house: House, manager: Speaker) -> None:
    sent(house, manager)
    manager.says("case LAN-2026-001")
    assert {"Add information", "Withdraw"} <= {one.label for one in manager.card.more}
