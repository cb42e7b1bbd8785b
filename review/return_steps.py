"""The steps of a review's returns: each agency's IMR, or information in writing, from asking to accepting."""

from collections.abc import Callable

from review.case import Case
from review.ledger import REVIEWING, ReturnState, ledger
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnAccepted,
    ReturnAsked,
    ReturnDue,
    ReturnReceived,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.roles import Role
from review.step import Act, Step
from review.tellings import Audience, Kind, Telling

#: who keeps the ledger, and who confirms what arrived
OVERSEERS = frozenset({Role.BUSINESS_TEAM, Role.CASE_PANEL_CHAIR})
RECEIVERS = OVERSEERS | {Role.ADMINISTRATOR}
#: the agency itself, and the business team for it
OF_THE_AGENCY = frozenset({Role.REPORTING, Role.BUSINESS_TEAM})
#: the agency's own card, and the panel's one live message
TOLD = (
    Telling(audience=Audience.RETURNING, kind=Kind.RETURN),
    Telling(audience=Audience.CASE_PANEL_CHANNEL, kind=Kind.RETURNS),
)
#: those who confirm that it arrived
CAME = (
    Telling(audience=Audience.ADMINISTRATOR, kind=Kind.RETURN_TO_RECEIVE),
    Telling(audience=Audience.RECEIVING, kind=Kind.RETURN_TO_READ),
)
OUT = frozenset({ReturnState.ASKED, ReturnState.SENT_BACK})


def _any_is(*states: ReturnState) -> Callable[[Case], bool]:
    return lambda case: any(one.state in states for one in ledger(case).values())


def _wants_time(case: Case) -> bool:
    return any(one.wants for one in ledger(case).values())


RETURN_STEPS: tuple[Step, ...] = (
    Step(act=Act.ASK_RETURN, roles=OVERSEERS, stages=REVIEWING, records=ReturnAsked, tells=TOLD),
    Step(
        act=Act.SET_RETURN_DUE,
        roles=OVERSEERS,
        stages=REVIEWING,
        records=ReturnDue,
        tells=TOLD[:1],
        open_if=_any_is(*OUT),
    ),
    Step(act=Act.NAME_AUTHOR, roles=OF_THE_AGENCY, stages=REVIEWING, records=AuthorNamed, open_if=_any_is(*OUT)),
    Step(
        act=Act.SUBMIT_RETURN,
        roles=OF_THE_AGENCY,
        stages=REVIEWING,
        records=ReturnSubmitted,
        tells=CAME,
        open_if=_any_is(*OUT),
    ),
    Step(
        act=Act.ASK_MORE_TIME,
        roles=OF_THE_AGENCY,
        stages=REVIEWING,
        records=MoreTimeAsked,
        tells=(Telling(audience=Audience.CASE_PANEL_CHAIR, kind=Kind.MORE_TIME),),
        open_if=_any_is(*OUT),
    ),
    Step(
        act=Act.ANSWER_MORE_TIME,
        roles=OVERSEERS,
        stages=REVIEWING,
        records=MoreTimeAnswered,
        tells=TOLD[:1],
        open_if=_wants_time,
    ),
    Step(
        act=Act.RECEIVE_RETURN,
        roles=RECEIVERS,
        stages=REVIEWING,
        records=ReturnReceived,
        open_if=_any_is(ReturnState.SUBMITTED),
    ),
    Step(
        act=Act.SEND_BACK_RETURN,
        roles=OVERSEERS,
        stages=REVIEWING,
        records=ReturnSentBack,
        tells=TOLD[:1],
        open_if=_any_is(ReturnState.SUBMITTED, ReturnState.RECEIVED),
    ),
    Step(
        act=Act.ACCEPT_RETURN,
        roles=OVERSEERS,
        stages=REVIEWING,
        records=ReturnAccepted,
        open_if=_any_is(ReturnState.RECEIVED),
    ),
    Step(
        act=Act.WAIVE_RETURN,
        roles=OVERSEERS,
        stages=REVIEWING,
        records=ReturnWaived,
        tells=TOLD[:1],
        open_if=_any_is(*OUT, ReturnState.SUBMITTED, ReturnState.RECEIVED),
    ),
)
