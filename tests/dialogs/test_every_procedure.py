"""The same case under every procedure by which cases are run: asked, indicated, decided, reminded of and drawn."""

from datetime import date

import pytest

from bot.slack.draw import card_message, card_view, form_view
from bot.teams.draw import LARGEST, draw_card, draw_form, size
from bot.teams.elements import Manner
from dialogs.parts import Ask, Card
from review.law import PROCEDURES
from review.law.terms import Duty, Procedure
from tests.dialogs.house import DEATH, HARM, House, Speaker, everything
from tests.invented import CANARIES, board

RUN_BY = [law for law in PROCEDURES.values() if law.finds_reviews]
every_procedure = pytest.mark.parametrize("law", RUN_BY, ids=lambda law: law.name)


def drawn(card: Card) -> None:
    """Both platforms take it."""
    if card.private:
        assert card_view(card)
        assert draw_card(card, Manner.DIALOG)
    else:
        assert card_message(card)
        assert size(draw_card(card, Manner.KEPT)) <= LARGEST


def refers(house: House, answers: dict[str, object]) -> Speaker:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    while isinstance(nurse.reply, Ask):
        assert form_view(nurse.form)
        assert size(draw_form(nurse.form)) <= LARGEST
        given = {one.key: answers[one.key] for one in nurse.form.fields if one.key in answers}
        nurse.presses(nurse.form.submit.label, given)  # type: ignore[arg-type]
        assert not (isinstance(nurse.reply, Ask) and nurse.form.errors)
    drawn(nurse.card)
    return nurse


def goes_to_the_chair(manager: Speaker, card: Card) -> None:
    """Where the procedure has a panel that has not advised, it is asked why."""
    manager.presses("To the Chair", on=card)
    if isinstance(manager.reply, Ask):
        manager.presses("To the Chair", {"step_reason": "The panel meets too late for the month."})


@every_procedure
@pytest.mark.parametrize(
    "answers", [DEATH, HARM, {**HARM, "abuse_or_neglect": "no", "situations": ("parent_murdered",)}]
)
def test_a_case_is_played_from_referral_to_decision(house: House, law: Procedure, answers: dict[str, object]) -> None:
    house.boards["lancashire"] = board(procedure=law.name)
    refers(house, {"lessons_or_good_practice": "yes", **answers})
    manager, chair = house.person("UMANAGER", "Cy Dale"), house.person("UCHAIR", "Ada Quill")
    (card,) = house.channel()
    drawn(card)
    manager.presses("Open", on=card)
    drawn(manager.card)
    manager.says("case LAN-2026-001")
    drawn(manager.card)
    goes_to_the_chair(manager, card)
    (for_chair,) = house.messages("UCHAIR")
    drawn(for_chair)
    chair.presses("Serious case review", on=for_chair)
    chair.presses(
        "Record the decision", {"reasons": "Reasons enough.", "clear": "yes", "why_clear": "It is quite clear."}
    )
    house.moves_to(date(2026, 9, 14))
    for one in (*house.channel(), *house.messages("UCHAIR"), *house.messages("USOCIAL")):
        drawn(one)
        assert not [canary for canary in CANARIES if canary in everything(one)]


def test_enfields_situations_are_asked_where_abuse_is_not_known(house: House) -> None:
    house.boards["lancashire"] = board(procedure="enfield")
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    answers = {**HARM, "abuse_or_neglect": "no", "working_together_concern": "yes", "situations": ("violent_assault",)}
    answers |= {"lessons_or_good_practice": "yes"}
    nurse.fills(answers, until="What this indicates")
    indicated = "\n".join(line for section in nurse.form.sections for line in section.lines)
    assert "The board should consider a serious case review" in indicated


def test_of_enfields_two_clocks_for_the_decision_the_earlier_binds(house: House) -> None:
    house.boards["lancashire"] = board(procedure="enfield")
    refers(house, dict(DEATH))
    manager = house.person("UMANAGER", "Cy Dale")
    house.later(days=1)
    goes_to_the_chair(manager, house.channel()[0])
    # The board was notified on 2 March, the Chair on 3 March: 2 April comes before 3 April.
    assert "by 2 April 2026" in manager.card.text
    with house.open_unit(house.now) as unit:
        case = unit.case_called("LAN-2026-001")
    found = [one.due for one in house.desk.deadlines_of(case, house.now) if one.duty is Duty.DECISION]
    assert found == [date(2026, 4, 2), date(2026, 4, 3)]
