"""Stories around the decision: a fact is found out, a Chair is called away, a case goes to another deputy."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from review.answers import Abuse, YesNo
from review.case import Case
from review.criteria import assess
from review.entries import FoundOut
from review.law import procedure
from review.panel import PeerChallengeAsked
from review.ports import Letter
from review.roles import Office
from review.tellings import Kind
from tests import invented
from tests.dialogs.chaired import deputy, put
from tests.dialogs.house import DEATH
from tests.dialogs.referred import append, referred
from tests.gallery.exploring import explore
from tests.gallery.filling import PRIVATE
from tests.gallery.people import CHAIR, REF, TEAM
from tests.gallery.referring import refers
from tests.gallery.watched import WatchedHouse

REASONS = "Three agencies each knew a part of it, and nobody asked the others."


def an_answer_is_changed(house: WatchedHouse) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    refers(nurse, DEATH, until="refer.send")
    nurse.presses("Change")


def not_known(house: WatchedHouse, **answers: Any) -> Case:
    """A case before the Chair of which something that was asked is not known."""
    told = replace(invented.answers(), **answers)
    found = assess(procedure("pan-lancashire"), told)
    child = invented.referred_child(answers=told, assessment=found, asked=tuple(answers))
    return put(house, referred(house, children=(child,), assessment=found))


def found_out(house: WatchedHouse) -> None:
    """Whether a child is at risk, and whether there was abuse."""
    not_known(house, at_risk_now=YesNo.NOT_KNOWN, abuse_or_neglect=Abuse.NOT_KNOWN)
    explore(house, TEAM | CHAIR, (REF,))


def found_out_and_corrected(house: WatchedHouse) -> None:
    case = not_known(house, at_risk_now=YesNo.NOT_KNOWN)
    how = "The school nurse saw them today."
    yes = FoundOut(question="at_risk_now", answer="yes", child=0, how=how, assessment=case.assessment)
    append(house, case, replace(invented.looked_entry(), content=yes))
    explore(house, TEAM | CHAIR, (REF,))


def called_away(house: WatchedHouse) -> None:
    """What the Chair typed is saved, and nobody comes back to it."""
    put(house, referred(house))
    chair = house.person("UCHAIR", "Ada Quill")
    chair.says(f"decide {REF}")
    chair.presses("Serious case review")
    chair.presses("Save for later", {"reasons": REASONS})
    with house.open_unit(house.now) as unit:
        (begun,) = unit.drafts_of(unit.person(chair.account))
        unit.post(Letter(key="soon", to=invented.direct("UCHAIR"), kind=Kind.DRAFT, subject=begun.id))
    house.deliver()


def called_away_from_a_question(house: WatchedHouse) -> None:
    """What the Chair typed of another Chair's answer and of what is asked for is kept, and they are warned of it."""
    case = put(house, referred(house))
    append(house, case, invented._entry(PeerChallengeAsked(of="The Chair of the Dover board"), invented.chair(), ""))
    chair = house.person("UCHAIR", "Ada Quill")
    for step, typed in {
        "Record what they answered": {"step_peer_answer": PRIVATE},
        "Ask for more information": {"step_more": PRIVATE},
    }.items():
        chair.says(f"decide {REF}")
        chair.presses(step)
        chair.presses("Save for later", typed)
    with house.open_unit(house.now) as unit:
        for number, begun in enumerate(unit.drafts_of(unit.person(chair.account))):
            unit.post(Letter(key=f"soon{number}", to=invented.direct("UCHAIR"), kind=Kind.DRAFT, subject=begun.id))
    explore(house, CHAIR, (REF,))


def passed_to_another_deputy(house: WatchedHouse) -> None:
    first, second = (
        replace(deputy(), name=one.name, accounts=one.accounts)
        for one in (invented.holder("Ann Low", "UDEPA"), invented.holder("Bea Hill", "UDEPB"))
    )
    board = house.boards["lancashire"]
    house.boards["lancashire"] = replace(board, offices={**board.offices, Office.DEPUTY: (first, second)})
    put(house, referred(house))
    chair = house.person("UCHAIR", "Ada Quill")
    for one in (first, second):
        chair.presses("Pass to the deputy", on=house.messages("UCHAIR")[0])
        days = {"step_from": "2026-03-02", "step_to_day": "2026-03-06"}
        who = {"step_deputy": str(min(one.accounts)), "step_reason": "Annual leave."}
        chair.presses("Pass it on", {**chair.form.values, **days, **who})
        house.deliver()


SCENES: Mapping[str, Callable[[WatchedHouse], None]] = {
    "an answer is changed": an_answer_is_changed,
    "found out": found_out,
    "found out and corrected": found_out_and_corrected,
    "called away": called_away,
    "called away from a question": called_away_from_a_question,
    "passed to another deputy": passed_to_another_deputy,
}
