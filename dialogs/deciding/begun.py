"""What somebody began for a decision and has not recorded: kept as a draft of theirs, which nobody else sees.

Each decision of a case has its own, so that reasons typed for one are never recorded with another, and so has each
question of the Chair's other steps. Storage erases them all when the case is decided, decided anew, or ends.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from dialogs.case_work.heard import heard
from dialogs.dates import day_in_words, moment_in_words
from dialogs.deciding.chair_questions import ANSWER, QUESTIONS, Question
from dialogs.desk import Desk, Exchange
from dialogs.parts import Button, Press, Row
from dialogs.referring.whom import Values
from dialogs.words import say
from review.case import Case
from review.case_work import WithdrawalAsked
from review.drafts import Draft, Value, ids_about
from review.entries import Content, FoundOut
from review.errors import StaleCaseError, UnknownDraftError
from review.law.terms import Decision
from review.panel import PanelRecommended, PeerChallengeAnswered, ReportReceived

#: the draft's own marks, beside the answers: when it was begun, what the form showed, how much the history held then
BEGUN, SHOWN, SEEN = "_begun", "_shown", "_seen"
#: what bears on a decision and may come while it lies
NEWS: Mapping[type[Content], str] = {
    FoundOut: say("decide.news.found_out"),
    ReportReceived: say("decide.news.report"),
    PanelRecommended: say("decide.news.recommended"),
    PeerChallengeAnswered: say("decide.news.challenge"),
    WithdrawalAsked: say("decide.news.withdrawal"),
}


def theirs(exchange: Exchange, case: Case) -> tuple[Draft, ...]:
    """What the asker began about this case and can still go on with, the latest changed first."""
    return tuple(one for one in exchange.unit.drafts_of(exchange.person) if is_of_use(case, one))


def is_of_use(case: Case, draft: Draft) -> bool:
    """The first decision while there is none; a correction while it is still that decision it replaces."""
    question, count = question_of(draft), resume(draft).detail.partition("@")[2]
    if question and (case.ended or _answered_since(case, draft, question)):
        return False
    return draft.case == case.id and count == (str(len(case.decisions)) if case.decided else "")


def _answered_since(case: Case, draft: Draft, question: Question) -> bool:
    """The other Chair's answer was recorded by somebody else: storage erases this then, but what slipped in."""
    answered = case.latest(PeerChallengeAnswered) if question is ANSWER else None
    return answered is not None and answered.recorded >= draft.changed


def found(exchange: Exchange, case: Case, step: str) -> Draft | None:
    return next((one for one in theirs(exchange, case) if one.step == step), None)


def keep(exchange: Exchange, case: Case, asks: Press, shown: str, given: Values) -> Draft | None:
    """What was typed so far, right or wrong. None where nothing was; the same delivery come again keeps nothing anew.

    `asks` is the press that asks the form again: what the draft is to become. Raises StaleCaseError where it was
    erased at this moment, since somebody else decided or ended the case.
    """
    before = found(exchange, case, step_of(asks))
    if exchange.repeat or (before is None and not any(given.values())):
        return before
    begun = before or _new(exchange, case, asks)
    marks: dict[str, Value] = {SHOWN: shown, SEEN: str(case.version)}
    draft = replace(begun, answers={**begun.answers, **given, **marks}, changed=exchange.now)
    try:
        exchange.unit.keep_draft(draft)
    except UnknownDraftError as erased:
        raise StaleCaseError from erased
    return draft


def _new(exchange: Exchange, case: Case, asks: Press) -> Draft:
    return Draft(
        id=f"{_ids(case, asks)}{uuid4().hex}",
        owner=exchange.person.id,
        answers={BEGUN: exchange.now.isoformat()},
        step=step_of(asks),
        changed=exchange.now,
    )


def _ids(case: Case, asks: Press) -> str:
    """What was begun of one question is found by its step, so that it can be erased with that step alone."""
    question = QUESTIONS.get(asks.act)
    return ids_about(case.id, question.act) if question else ids_about(case.id)


def step_of(asks: Press) -> str:
    return f"{asks.act} {asks.detail}".strip()


def resume(draft: Draft) -> Press:
    """The press that asks the form again."""
    act, _, detail = draft.step.partition(" ")
    return Press(act=act, subject=draft.case, detail=detail)


def question_of(draft: Draft) -> Question | None:
    """None of a decision."""
    return QUESTIONS.get(resume(draft).act)


def named(draft: Draft) -> str:
    """In the words of its button."""
    question = question_of(draft)
    if question:
        return say(question.button)
    value = resume(draft).detail.partition("@")[0]
    return next((say(f"chair.{one.value}") for one in Decision if one.value == value), "")


def when(draft: Draft) -> str:
    begun = draft.answers.get(BEGUN)
    return moment_in_words(datetime.fromisoformat(begun) if isinstance(begun, str) and begun else draft.changed)


def shown_otherwise(draft: Draft, shown: str) -> bool:
    """The procedure is another than the form showed then."""
    return draft.answers.get(SHOWN) != shown


# --- what is said of it ------------------------------------------------------------------------------------------


#: the press of the card that leads to a form, where it is not the one that asks it
LEADS: Mapping[str, str] = {"correct.choose": "correct.ask"}


def on_the_card(exchange: Exchange, case: Case, offered: Collection[str]) -> tuple[str, ...]:
    """For the asker alone: what they began, and how they go on. `offered`: the acts of the card's buttons."""
    can = [one for one in theirs(exchange, case) if LEADS.get(resume(one).act, resume(one).act) in offered]
    return tuple(say(_begun(case, one), when=when(one), decision=named(one)) for one in can)


def _begun(case: Case, draft: Draft) -> str:
    if question_of(draft):
        return "chair.begun.step"
    return "chair.begun.correction" if case.decided else "chair.begun"


def in_the_list(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """Beside what waits for the asker: when the latest was begun."""
    return tuple(
        say("chair.begun.step_short" if question_of(one) else "chair.begun.short", when=when(one), step=named(one))
        for one in theirs(exchange, case)[:1]
    )


def to_read(desk: Desk, draft: Draft) -> Row:
    """A card that is kept never shows what was typed, so whoever comes back reads it in a view that is not."""
    return Row(label=say("decide.typed"), text=kept_until(desk, draft), button=read_button(draft))


def read_button(draft: Draft) -> Button:
    press = Press(act="begun.read", subject=draft.case, detail=draft.step)
    return Button(label=say("decide.read"), press=press, private_view=True)


def kept_until(desk: Desk, draft: Draft) -> str:
    """For whom, until which day, and what erases it earlier."""
    key = "step.typed.text" if question_of(draft) else "decide.typed.text"
    return say(key, day=day_in_words(desk.keeping.erased_on(draft.changed)))


def on_the_form(case: Case, draft: Draft) -> tuple[str, ...]:
    """When it was begun, and what is new since it was last changed."""
    news = "; ".join(_news(case, draft))
    new = (say("decide.since", what=news, reference=case.reference),) if news else ()
    return (say("decide.begun", when=when(draft)), *new)


def _news(case: Case, draft: Draft) -> Iterable[str]:
    seen = str(draft.answers.get(SEEN, ""))
    before = int(seen) if seen.isdecimal() else case.version
    said = heard(Case(id=case.id, entries=case.entries[:before]))
    yield from (one.what for one in heard(case)[len(said) :])
    kinds = dict.fromkeys(type(one.content) for one in case.entries[before:])
    yield from (NEWS[kind] for kind in kinds if kind in NEWS)
