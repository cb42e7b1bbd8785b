"""The same referral, opened with another board of this deployment: what the answers indicate there, and since when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dialogs.case_work.heard import heard
from dialogs.desk import Exchange
from dialogs.telling import tell
from dialogs.words import say
from review.answers import Answers, Residence
from review.calendar import london_date
from review.case import Case, Question
from review.case_work import InformationAdded, PassedOn, QuestionAnswered, Reopened
from review.criteria import assess, strongest
from review.entries import Content, Entry, FoundOut
from review.events import events_of
from review.finding_out import carries, found_out
from review.law import procedure
from review.law.terms import Duty, Event, Procedure
from review.process import take, tellings_of
from review.recorded import DutyDone, EventRecorded
from review.referral import ReferredChild
from review.roles import Board
from review.stated import dates_move
from review.step import Act
from review.steps import DATES, NEWS, REFER, step
from review.tellings import Audience

#: the events before the referral or with it, whose days are the same whichever board decides
OF_THE_REFERRAL = frozenset({Event.INCIDENT, Event.LA_AWARE, Event.BOARD_NOTIFIED})


def carried_over(exchange: Exchange, case: Case, to: Board) -> Case:
    """The case as that board has it, with what came in since the referral. A second transfer finds the first."""
    known = exchange.unit.case_from_draft(_draft(case, to))
    if known:
        return _again(exchange, case, known)
    opened = exchange.unit.open_case(_entry(exchange, case, to))
    opened = _with(exchange, opened, _since(exchange, case, opened))
    # The referrer hears of it with the end of the first case.
    tell(exchange, opened, (one for one in REFER.tells if one.audience is not Audience.REFERRER))
    _tell_what_waits(exchange, opened, None)
    return opened


def _tell_what_waits(exchange: Exchange, there: Case, before: Case | None) -> None:
    """A question that waits for its answer, to the referrer; a wish to withdraw, to the team that has it now."""
    asked = len(before.questions) if before else 0
    if any(one.answered is None for one in there.questions[asked:]):
        tell(exchange, there, step(Act.ASK_REFERRER).tells)
    if there.withdrawal and not (before and before.withdrawal):
        tell(exchange, there, step(Act.ASK_WITHDRAWAL).tells)


def _again(exchange: Exchange, case: Case, known: Case) -> Case:
    """Opened again where that board had ended it, so that one of the two has it, and told what it does not know."""
    open_there = _reopened(exchange, case, known) if known.ended else known
    new = [one for one in _since(exchange, case, known) if not _moves_later(one, known)]
    there = _with(exchange, open_there, new)
    if known.ended or len(heard(there)) > len(heard(known)):
        tell(exchange, there, NEWS)
    if dates_move(open_there, there):
        tell(exchange, there, DATES)
    tell(exchange, there, tellings_of(Act.FIND_OUT, open_there, there))
    _tell_what_waits(exchange, there, known)
    return there


def _reopened(exchange: Exchange, case: Case, known: Case) -> Case:
    """By whoever transfers it again, in the business team of the board that does. The referrer hears of the end."""
    content = Reopened(reason=say("transfer.again.reason", reference=case.reference))
    rule = str(known.assessment.reasons[0].citation)
    after, _ = take(Act.REOPEN, known, content, exchange.actor(Act.TRANSFER, case), rule, exchange.now)
    return exchange.unit.append(known, after.entries[-1])


def _with(exchange: Exchange, there: Case, new: Iterable[Entry]) -> Case:
    for entry in new:
        if _is_news(there, entry):
            there = exchange.unit.append(there, _indicating(there, entry))
    return there


def _is_news(there: Case, entry: Entry) -> bool:
    """What that board found out itself, and later, is not undone by what the other knew before."""
    return not isinstance(entry.content, FoundOut) or carries(there, entry.content, entry.happened)


def _indicating(there: Case, entry: Entry) -> Entry:
    """What was found out says there what it indicates under that board's procedure."""
    found = entry.content
    if not isinstance(found, FoundOut):
        return entry
    content = found_out(there, found.question, found.child, found.answer, found.how, found.reason)
    return replace(entry, content=content)


def _moves_later(entry: Entry, known: Case) -> bool:
    """What that board found out itself gives way to an earlier day alone."""
    content = entry.content
    if not isinstance(content, EventRecorded) or not isinstance(content.event, Event):
        return False
    found = events_of(known).get(content.event)
    return found is not None and found < content.on


def _draft(case: Case, to: Board) -> str:
    """A draft makes one case, also with another board."""
    return f"{case.referral.draft}>{to.key}"


def _entry(exchange: Exchange, case: Case, to: Board) -> Entry:
    """Notified when it was first referred, by the same referrer: the earliest reading is the safe one."""
    law, told = procedure(to.procedure), case.referral
    children = tuple(_child(one, law, _third(exchange, case, to)) for one in told.children)
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


def _third(exchange: Exchange, case: Case, to: Board) -> frozenset[str]:
    """The areas of boards that are neither this case's nor the one it goes to."""
    others = (one for key, one in exchange.desk.boards.items() if key not in (case.referral.board, to.key))
    return frozenset(area for one in others for area in one.areas)


def _child(one: ReferredChild, law: Procedure, third: frozenset[str]) -> ReferredChild:
    answers = replace(one.answers, normally_resident=_residence(one.answers, one.area, third))
    return replace(one, answers=answers, assessment=assess(law, answers))


def _residence(answers: Answers, area: str, third: frozenset[str]) -> Residence:
    """There, says the business team that transfers it; unless it is a third board's, or was not known (flagged)."""
    if area in third:
        return Residence.ELSEWHERE
    return answers.normally_resident if answers.normally_resident is Residence.NOT_KNOWN else Residence.HERE


def _since(exchange: Exchange, case: Case, there: Case) -> Iterator[Entry]:
    """What came in since and is not there yet, word for word, as of when it was said; and what still waits."""
    for entry in case.entries:
        if _goes_along(case, entry) and not any(_is_same(entry, one) for one in there.entries):
            yield replace(entry, recorded=exchange.now)
    number = len(there.questions)
    for one in case.questions:
        known = _as_asked(one, there)
        number += known is None
        yield from _question(exchange, one, known, known.content.number if known else number)


def _question(exchange: Exchange, one: Question, known: Question | None, number: int) -> Iterator[Entry]:
    """The question, where it was not asked there, and its answer, where it has none there."""
    if known is None:
        yield replace(one.asked, recorded=exchange.now, content=replace(one.content, number=number))
    if one.answered and not (known and known.answered):
        assert isinstance(one.answered.content, QuestionAnswered)
        yield replace(one.answered, recorded=exchange.now, content=replace(one.answered.content, number=number))


def _goes_along(case: Case, entry: Entry) -> bool:
    """What was said, and the days that the clocks of the referral are counted from."""
    if isinstance(entry.content, EventRecorded):
        return entry.content.event in OF_THE_REFERRAL
    if isinstance(entry.content, FoundOut):  # whose area it is, the transfer itself says
        return entry.content.question != "normally_resident"
    said = isinstance(entry.content, InformationAdded | PassedOn) or entry is case.withdrawal
    return said or entry is _earlier_notice(case)


def _earlier_notice(case: Case) -> Entry | None:
    """The authority's notice, where it reached a board before the referral did: the board's clock runs from it."""
    notice = case.done(Duty.NOTIFY_INCIDENT)
    if notice is None or not isinstance(notice.content, DutyDone):
        return None
    return notice if notice.content.done_on < london_date(case.referred.happened) else None


def _is_same(entry: Entry, there: Entry) -> bool:
    said = (entry.happened, entry.by.person, _said(entry.content))
    return said == (there.happened, there.by.person, _said(there.content))


def _said(content: Content) -> object:
    """What was found out is the same under whichever procedure it was weighed."""
    if isinstance(content, FoundOut):
        return content.question, content.child, content.answer, content.how
    return content


def _as_asked(question: Question, there: Case) -> Question | None:
    """As it went along before; each board counts its questions for itself."""
    same = replace(question.asked, content=replace(question.content, number=0))
    numbered = ((one, replace(one.asked, content=replace(one.content, number=0))) for one in there.questions)
    return next((one for one, asked in numbered if _is_same(same, asked)), None)
