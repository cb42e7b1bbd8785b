"""A referrer wishes to withdraw, and learns what becomes of their case."""

import pytest

from dialogs.parts import Press, Pressed
from review.case_work import Closed, Closing, Reopened, Transferred, WithdrawalAsked
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.sent_cases import done, kept, labels, letter, said, sent


@pytest.fixture
def nurse(house: House) -> Speaker:
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    sent(house, speaker)
    return speaker


def test_withdrawing_is_asked_with_a_reason_and_the_board_decides(house: House, nurse: Speaker) -> None:
    nurse.says("case LAN-2026-001")
    nurse.presses("Withdraw")
    assert "it is the board's duty to review such cases" in nurse.form.lines[0]
    nurse.presses("Ask to withdraw", {"said": ""})
    assert nurse.form.errors
    nurse.presses("Ask to withdraw", {"said": "I named the wrong family."})
    assert "The board decides whether it goes on" in nurse.card.text
    assert said(house, WithdrawalAsked) == [WithdrawalAsked(reason="I named the wrong family.")]
    nurse.says("case LAN-2026-001")
    assert "Withdraw" not in labels(nurse.card)
    assert "On 2 March 2026 you asked that this be withdrawn." in everything(nurse.card)


def test_withdrawing_twice_says_since_when_it_is_asked(house: House, nurse: Speaker) -> None:
    press = Press(act="withdraw.save", subject=kept(house).id)
    nurse.presses_key(Pressed(press=press, answers={"said": "The wrong family."}))
    nurse.presses_key(Pressed(press=press, answers={"said": "Again."}))
    assert nurse.refused.reason.startswith("You asked on 2 March 2026 at 10:30")
    nurse.presses_key(Pressed(press=press, answers={"said": "The wrong family."}))
    assert nurse.card.title == "The business team was asked"
    assert len(said(house, WithdrawalAsked)) == 1


def test_after_it_went_on_the_same_reason_can_be_given_again(house: House, nurse: Speaker) -> None:
    press = Press(act="withdraw.save", subject=kept(house).id)
    nurse.presses_key(Pressed(press=press, answers={"said": "The wrong family."}))
    done(house, Act.GO_ON, Reopened(reason="The duty is the board's."))
    nurse.presses_key(Pressed(press=press, answers={"said": "The wrong family."}))
    assert len(said(house, WithdrawalAsked)) == 2


def test_what_was_decided_is_not_withdrawn(house: House, nurse: Speaker) -> None:
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.DECIDE, Decided(decision=Decision.SCR, reasons="Because."), "UCHAIR")
    nurse.presses_key(Pressed(press=Press(act="withdraw.ask", subject=kept(house).id)))
    assert nurse.refused.reason.startswith("LAN-2026-001 was decided on 2 March 2026")


# --- what becomes of it ------------------------------------------------------------------------------------------


def asked_to_withdraw(house: House, nurse: Speaker) -> None:
    press = Press(act="withdraw.save", subject=kept(house).id)
    nurse.presses_key(Pressed(press=press, answers={"said": "The wrong family."}))


def test_the_referrer_learns_that_it_was_closed_without_the_teams_reasons(house: House, nurse: Speaker) -> None:
    asked_to_withdraw(house, nurse)
    done(house, Act.CLOSE, Closed(why=Closing.WITHDRAWN, reason="Another Kezia altogether."))
    closed = letter(house, "Closed: LAN-2026-001")
    assert "it was withdrawn" in closed.text
    assert "Kezia" not in everything(closed)
    assert labels(closed) == ["What I sent", "Where it stands"]
    nurse.presses("Where it stands", on=closed)
    assert text_of(nurse.card, "Stands") == "Closed: withdrawn"
    assert labels(nurse.card) == ["What I sent"]


def test_the_referrer_of_a_duplicate_does_not_learn_which_case_it_is(house: House, nurse: Speaker) -> None:
    done(house, Act.CLOSE, Closed(why=Closing.DUPLICATE, reason="The same.", other="LAN-2026-009"))
    closed = letter(house, "Closed: LAN-2026-001")
    assert "has a case about this already" in closed.text
    assert "LAN-2026-009" not in everything(closed)


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        ("ENF-2026-004", "Its reference there is ENF-2026-004. To see where it stands, type case ENF-2026-004."),
        ("", "That board says what comes next. The business team here knows whom they told."),
    ],
)
def test_the_referrer_learns_where_it_went(house: House, nurse: Speaker, reference: str, line: str) -> None:
    to = "Northern Board <@U123>"
    done(house, Act.TRANSFER, Transferred(to=to, reference=reference, told="Their manager.", reason="Lives there."))
    passed = letter(house, "Passed to another board: LAN-2026-001")
    assert passed.lines[1:] == (f"It went to: {to}. That board decides now.", line)
    assert to not in passed.text
    assert "Their manager" not in everything(passed)
    nurse.says("case LAN-2026-001")
    assert to in everything(nurse.card)


def test_going_on_and_reopening_are_told_apart(house: House, nurse: Speaker) -> None:
    asked_to_withdraw(house, nurse)
    done(house, Act.GO_ON, Reopened(reason="The duty is the board's."))
    assert "settled that it goes on" in letter(house, "It goes on: LAN-2026-001").text
    done(house, Act.CLOSE, Closed(why=Closing.WITHDRAWN, reason="After all."))
    done(house, Act.REOPEN, Reopened(reason="A mistake."))
    assert "reopened LAN-2026-001" in letter(house, "Reopened: LAN-2026-001").text
    nurse.says("case LAN-2026-001")
    assert "Add information" in labels(nurse.card)
