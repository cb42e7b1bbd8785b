"""Another area's case: it ends here and goes on there, and those who must be told are told."""

from datetime import timedelta

import pytest

from review.answers import Abuse, Residence, YesNo
from review.case import Case
from review.case_work import InformationAdded, QuestionAsked, Transferred
from review.criteria import assess
from review.entries import Entry
from review.finding_out import found_out
from review.law import procedure
from review.stages import Stage
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.referred import (
    CLOSING,
    FOLKESTONE,
    REASON,
    SECRET,
    TRANSFERRING,
    added,
    answered,
    append,
    as_kept,
    press,
    referred,
    second_board,
    stands_in,
    withdrawal,
)
from tests.invented import CANARIES, MONDAY, additions, answers, assessment, manager, referred_child
from tests.invented import _entry as entry

ELSEWHERE = referred_child(
    area="Somewhere else",
    answers=answers(normally_resident=Residence.ELSEWHERE),
    assessment=assessment(normally_resident=Residence.ELSEWHERE),
)


@pytest.fixture
def cy(house: House) -> Speaker:
    house.boards["folkestone"] = second_board()
    return house.person("UMANAGER", "Cy Dale")


def transfers(cy: Speaker, house: House) -> None:
    cy.presses("Another area's case", on=house.channel()[0])
    cy.presses("Choose: Folkestone Safeguarding Children Board")
    cy.presses("Transfer the case", {"step_reason": REASON})


def test_every_other_board_is_offered_and_one_that_is_none_of_ours(house: House, cy: Speaker) -> None:
    referred(house)
    cy.presses("Another area's case", on=house.channel()[0])
    assert [row.label for row in cy.card.rows] == ["Folkestone Safeguarding Children Board", "Another board"]


def test_a_board_of_ours_has_it_at_once_under_its_own_reference_and_procedure(house: House, cy: Speaker) -> None:
    case = referred(house, children=(ELSEWHERE, referred_child()), adults=())
    house.later(days=3)
    transfers(cy, house)
    assert cy.card.text.startswith(
        "Case LAN-2026-001 was transferred to Folkestone Safeguarding Children Board, which has it as FOL-2026-001."
    )
    kept = as_kept(house, case)
    assert kept.stage is Stage.TRANSFERRED
    assert isinstance(kept.entries[-1].content, Transferred)
    assert kept.entries[-1].content.reference == "FOL-2026-001"
    with house.open_unit(house.now) as unit:
        there = unit.case_called("FOL-2026-001")
    assert (there.referral.board, there.procedure) == ("folkestone", "enfield")
    assert there.referral.transferred_from == "LAN-2026-001"
    assert [one.answers.normally_resident for one in there.referral.children] == [Residence.HERE, Residence.HERE]
    assert there.referral.children[0].assessment.procedure == "enfield"
    assert there.referral.summary == case.referral.summary


def test_a_child_of_a_third_area_is_not_theirs_either(house: House, cy: Speaker) -> None:
    house.boards["dover"] = second_board(key="dover", name="Dover Board", prefix="DOV", areas=("Dover",))
    referred(house, children=(ELSEWHERE, referred_child(area="Dover")), adults=())
    transfers(cy, house)
    with house.open_unit(house.now) as unit:
        there = unit.case_called("FOL-2026-001")
    assert [one.answers.normally_resident for one in there.referral.children] == [Residence.HERE, Residence.ELSEWHERE]


def test_its_time_limits_run_from_the_first_day_and_the_referrer_stays(house: House, cy: Speaker) -> None:
    case = referred(house)
    house.later(days=3)
    transfers(cy, house)
    with house.open_unit(house.now) as unit:
        there = unit.case_called("FOL-2026-001")
    assert there.referred.happened == MONDAY
    assert there.referred.recorded == MONDAY + timedelta(days=3)
    assert there.referred.by == case.referred.by


def asking(number: int, question: str = "Where?") -> Entry:
    return entry(QuestionAsked(number=number, question=question, answer_by=MONDAY.date()), manager(), "")


def there(house: House) -> Case:
    with house.open_unit(house.now) as unit:
        return unit.case_called("FOL-2026-001")


def test_what_came_in_since_goes_with_it_and_what_is_still_asked(house: House, cy: Speaker) -> None:
    later = [added(), asking(1, "Where?"), asking(2, "When?"), answered(2, "In the autumn.")]
    referred(house, *later)
    transfers(cy, house)
    moved = there(house)
    assert [one.content.text for one in additions(moved) if isinstance(one.content, InformationAdded)] == [SECRET]
    assert [(one.content.number, one.content.question, bool(one.answered)) for one in moved.questions] == [
        (1, "Where?", False),
        (2, "When?", True),
    ]


def test_an_open_question_is_answered_to_the_board_that_has_the_case_now(house: House, cy: Speaker) -> None:
    referred(house, asking(1, "Where?"))
    transfers(cy, house)
    asked = next(one for one in house.messages("USOCIAL") if one.title == "Question about FOL-2026-001")
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.presses("Answer", on=asked)
    nurse.presses("Send the answer", {"said": "At home."})
    assert there(house).questions[0].answered
    assert any(one.title == "New: FOL-2026-001" for one in stands_in(house, FOLKESTONE))


def test_the_first_boards_question_says_where_it_is_asked_now(house: House, cy: Speaker) -> None:
    case = referred(house, asking(1, "Where?"))
    transfers(cy, house)
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    press(nurse, "answer.ask", case, "1")
    assert nurse.refused.reason == (
        "Case LAN-2026-001 was transferred and is FOL-2026-001 now. What was asked is asked there: answer it in the "
        "message about FOL-2026-001."
    )


def test_a_wish_to_withdraw_is_settled_by_the_board_that_has_the_case_now(house: House, cy: Speaker) -> None:
    referred(house, withdrawal())
    transfers(cy, house)
    assert there(house).withdrawal
    wish = next(one for one in stands_in(house, FOLKESTONE) if one.title == "Withdrawal asked: FOL-2026-001")
    lou = house.person("UFOLMANAGER", "Lou Vane")
    lou.presses("Go on with it", on=wish)
    lou.presses("Go on with the case", {"step_reason": REASON})
    assert there(house).withdrawal is None


def test_what_was_found_out_goes_along_and_is_weighed_under_the_procedure_there(house: House, cy: Speaker) -> None:
    unsure = answers(abuse_or_neglect=Abuse.NO, looked_after=YesNo.NOT_KNOWN)
    child = referred_child(answers=unsure, assessment=assess(procedure("pan-lancashire"), unsure))
    case = referred(house, children=(child,), assessment=child.assessment)
    append(house, case, entry(found_out(case, "looked_after", 1, "yes", "The worker says so."), manager(), ""))
    transfers(cy, house)
    assert there(house).answers[0].looked_after is YesNo.YES
    assert there(house).assessment.procedure == "enfield"


def test_both_business_teams_and_the_referrer_are_told(house: House, cy: Speaker) -> None:
    referred(house)
    transfers(cy, house)
    (there,) = stands_in(house, FOLKESTONE)
    assert there.title == "Case FOL-2026-001"
    assert text_of(there, "Transferred from") == "LAN-2026-001"
    (here,) = house.channel()
    assert text_of(here, "Transferred to") == "Folkestone Safeguarding Children Board (FOL-2026-001)"
    (told,) = house.messages("USOCIAL")
    assert "FOL-2026-001" in everything(told)
    for card in (here, there, told):
        assert not [one for one in (*CANARIES, REASON) if one in everything(card)]


def test_the_incident_has_to_be_told_of_all_the_same(house: House, cy: Speaker) -> None:
    """Ofsted and the board are told by the authority of this area, whoever decides (Working Together 2015)."""
    referred(house)
    transfers(cy, house)
    assert any("Telling Ofsted" in line and "6 March 2026" in line for line in cy.card.lines)
    (here,) = house.channel()
    assert text_of(here, "Telling Ofsted and the board of the incident").startswith("By 6 March 2026")
    assert find("Record as done", here)


def test_the_old_team_has_nothing_to_do_with_the_new_case(house: House, cy: Speaker) -> None:
    referred(house)
    transfers(cy, house)
    cy.says("case FOL-2026-001")
    assert cy.refused.reason.startswith("There is no case FOL-2026-001")
    lou = house.person("UFOLMANAGER", "Lou Vane")
    lou.says("case FOL-2026-001")
    assert "Close the case" in [one.label for one in lou.card.more]


def test_the_same_delivery_again_makes_no_second_case(house: House, cy: Speaker) -> None:
    referred(house)
    transfers(cy, house)
    first = cy.reply
    assert cy.again() == first
    with house.open_unit(house.now) as unit:
        assert [one.reference for one in unit.cases_of_board("folkestone")] == ["FOL-2026-001"]


def test_reopened_and_transferred_again_it_is_still_one_case_there(house: House, cy: Speaker) -> None:
    case = referred(house)
    transfers(cy, house)
    lou = house.person("UFOLMANAGER", "Lou Vane")
    press(lou, CLOSING.save, there(house), CLOSING.detail, **CLOSING.answers)
    press(cy, "reopen.save", case, step_reason=REASON)
    transfers(cy, house)
    with house.open_unit(house.now) as unit:
        assert [one.reference for one in unit.cases_of_board("folkestone")] == ["FOL-2026-001"]


def test_a_board_that_is_none_of_ours_is_said_in_words_with_who_was_told(house: House, cy: Speaker) -> None:
    case = referred(house)
    press(cy, "transfer.save", case, "-", **TRANSFERRING.answers)
    content = as_kept(house, case).entries[-1].content
    assert isinstance(content, Transferred)
    assert (content.to, content.reference, content.told) == ("Dover Safeguarding Children Board", "", "By telephone.")
    assert "Dover" not in cy.card.text


@pytest.mark.parametrize("typed", ["The board of Kezia's area", "Marlowe Board"])
def test_the_name_of_a_board_names_no_child(house: House, cy: Speaker, typed: str) -> None:
    case = referred(house)
    press(cy, "transfer.save", case, "-", **{**TRANSFERRING.answers, "step_to": typed})
    assert cy.form.errors["step_to"].startswith("This seems to name a child or an adult")
    assert as_kept(house, case).version == 1


@pytest.mark.parametrize("detail", ["", "lancashire", "nowhere"])
def test_a_press_that_names_no_other_board_offers_them(house: House, cy: Speaker, detail: str) -> None:
    case = referred(house)
    press(cy, "transfer.save", case, detail, **TRANSFERRING.answers)
    assert cy.card.title == "Another area's case: LAN-2026-001"
    assert as_kept(house, case).version == 1


def test_transferred_back_it_is_a_case_of_ours_again(house: House, cy: Speaker) -> None:
    referred(house)
    transfers(cy, house)
    lou = house.person("UFOLMANAGER", "Lou Vane")
    with house.open_unit(house.now) as unit:
        there = unit.case_called("FOL-2026-001")
        unit.next_reference("LAN", 2026)
    press(lou, "transfer.save", append(house, there, added()), "lancashire", step_reason=REASON)
    assert lou.card.text.startswith("Case FOL-2026-001 was transferred to Pan-Lancashire")
    with house.open_unit(house.now) as unit:
        assert len(unit.cases_of_board("lancashire")) == 2
