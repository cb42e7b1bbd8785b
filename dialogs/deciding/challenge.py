"""Ask another board's Chair to challenge, and record what they answered. Neither stops the decision."""

from dialogs.case_work.team_steps import without_names
from dialogs.deciding import chair_questions, interest
from dialogs.deciding.one_question import Recording
from dialogs.desk import Exchange
from dialogs.parts import Card, statement
from dialogs.words import say
from review.case import Case
from review.panel import PeerChallengeAnswered, PeerChallengeAsked


def _rule(_exchange: Exchange, case: Case) -> str:
    return interest.rule(case)


def _asked(_exchange: Exchange, case: Case) -> Card:
    return statement(say("challenge.done.title"), say("challenge.asked.text", reference=case.reference))


def _answered(_exchange: Exchange, case: Case) -> Card:
    return statement(say("challenge.done.title"), say("challenge.answered.text", reference=case.reference))


ASKED = Recording(
    question=chair_questions.PEER,
    content=lambda typed: PeerChallengeAsked(of=typed),
    rule=_rule,
    done=_asked,
    check=without_names,
)
ANSWERED = Recording(
    question=chair_questions.ANSWER,
    content=lambda typed: PeerChallengeAnswered(answer=typed),
    rule=_rule,
    done=_answered,
)
PRESSES = {**ASKED.presses(), **ANSWERED.presses()}
