"""Each step of the process, taken in an invented case."""

from collections.abc import Mapping
from datetime import date

from review.case import Case, Stage
from review.entries import (
    Compared,
    Content,
    Decided,
    InformationAdded,
    Looked,
    PassedOn,
    PutOnAgenda,
    PutToChair,
    QuestionAnswered,
    Verdict,
)
from review.law.terms import Decision
from review.process import take
from review.roles import Role
from review.steps import Act
from tests.review.invented_cases import (
    MORNING,
    actor,
    aware_case,
    case_at,
    closed,
    done,
    procedure_changed,
    question,
    referral,
    reopened,
    then,
    transferred,
    withdrawal,
)

CONTENTS: Mapping[Act, Content] = {
    Act.REFER: referral(),
    Act.LOOK: Looked(),
    Act.LOOK_BACK: Looked(),
    Act.ADD_INFORMATION: InformationAdded(text="A neighbour has telephoned."),
    Act.HAND_ON: PassedOn(comment="We agree with the referral."),
    Act.ASK_REFERRER: question(),
    Act.ANSWER: QuestionAnswered(number=1, answer="The invented school."),
    Act.ASK_WITHDRAWAL: withdrawal(),
    Act.GO_ON: reopened(),
    Act.CLOSE: closed(),
    Act.REOPEN: reopened(),
    Act.TRANSFER: transferred(),
    Act.COMPARE: Compared(other="c-9", reference="LAN-2026-009", verdict=Verdict.SAME_CHILD),
    Act.PUT_ON_AGENDA: PutOnAgenda(meeting="The SCR sub-group", on=date(2026, 11, 26)),
    Act.PUT_TO_CHAIR: PutToChair(),
    Act.DECIDE: Decided(decision=Decision.SCR, reasons="Invented reasons."),
    Act.RECORD_DONE: done(),
    Act.MOVE_PROCEDURE: procedure_changed(),
}
#: what has to have happened, beside the stage
BEFORE: Mapping[Act, Content] = {Act.ANSWER: question(), Act.GO_ON: withdrawal()}


def ready_for(act: Act, stage: Stage) -> Case:
    """A case at this stage in which the step waits for nothing else."""
    before = (BEFORE[act],) if act in BEFORE else ()
    return case_at(stage, then(aware_case(), *before))


def attempt(act: Act, case: Case, role: Role, content: Content | None = None) -> Case:
    return take(act, case, content or CONTENTS[act], actor(role), "R3", MORNING)[0]
