"""The same referral, opened with another board of this deployment: what the answers indicate there, and since when."""

from collections.abc import Iterator
from dataclasses import replace

from dialogs.desk import Exchange
from dialogs.telling import tell
from review.answers import Answers, Residence
from review.case import Case
from review.criteria import assess, strongest
from review.entries import Entry, InformationAdded, PassedOn, QuestionAnswered
from review.law import procedure
from review.law.terms import Procedure
from review.referral import ReferredChild
from review.roles import Board
from review.steps import REFER
from review.tellings import Audience


def carried_over(exchange: Exchange, case: Case, to: Board) -> Case:
    """The case as that board has it, with what came in since the referral. A second transfer finds the first."""
    known = exchange.unit.case_from_draft(_draft(case, to))
    if known:
        return known
    opened = exchange.unit.open_case(_entry(exchange, case, to))
    for entry in _since(exchange, case):
        opened = exchange.unit.append(opened, entry)
    # The referrer hears of it with the end of the first case.
    tell(exchange, opened, (one for one in REFER.tells if one.audience is not Audience.REFERRER))
    return opened


def _draft(case: Case, to: Board) -> str:
    """A draft makes one case, also with another board."""
    return f"{case.referral.draft}>{to.key}"


def _entry(exchange: Exchange, case: Case, to: Board) -> Entry:
    """Notified when it was first referred, by the same referrer: the earliest reading is the safe one."""
    law, told = procedure(to.procedure), case.referral
    children = tuple(_child(one, law, to, exchange) for one in told.children)
    found = strongest(tuple(one.assessment for one in children))
    content = replace(
        told,
        draft=_draft(case, to),
        reference=exchange.unit.next_reference(to.prefix, exchange.today.year),
        board=to.key,
        procedure=law.name,
        procedure_version=law.checked_on,
        children=children,
        assessment=found,
        transferred_from=case.reference,
    )
    return replace(case.referred, recorded=exchange.now, rule=str(found.reasons[0].citation), content=content)


def _child(one: ReferredChild, law: Procedure, to: Board, exchange: Exchange) -> ReferredChild:
    answers = replace(one.answers, normally_resident=_residence(one.answers, one.area, to, exchange))
    return replace(one, answers=answers, assessment=assess(law, answers))


def _residence(answers: Answers, area: str, to: Board, exchange: Exchange) -> Residence:
    """As that board sees it. What was not known stays so: it is flagged there too."""
    if area in to.areas:
        return Residence.HERE
    of_another = any(area in one.areas for one in exchange.desk.boards.values())
    if of_another:
        return Residence.ELSEWHERE
    # Somewhere else, said the referrer; there, says the business team that transfers it.
    return Residence.HERE if answers.normally_resident is Residence.ELSEWHERE else answers.normally_resident


def _since(exchange: Exchange, case: Case) -> Iterator[Entry]:
    """What came in since, word for word, as of when it was said; a question that nobody answered stays behind."""
    for entry in case.entries:
        if isinstance(entry.content, InformationAdded | PassedOn):
            yield replace(entry, recorded=exchange.now)
    answered = ((one, one.answered) for one in case.questions if one.answered)
    for number, (one, answer) in enumerate(answered, 1):
        assert isinstance(answer.content, QuestionAnswered)
        for entry, content in ((one.asked, one.content), (answer, answer.content)):
            yield replace(entry, recorded=exchange.now, content=replace(content, number=number))
