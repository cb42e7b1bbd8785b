"""A decision that somebody began and has not recorded: kept as a draft of theirs, which nobody else sees.

Each decision of a case has its own, so that reasons typed for one are never recorded with another. Storage erases them
all when the case is decided, decided anew, or ends.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from dialogs.case_work.heard import heard
from dialogs.dates import moment_in_words
from dialogs.desk import Exchange
from dialogs.parts import Press
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
    count = resume(draft).detail.partition("@")[2]
    return draft.case == case.id and count == (str(len(case.decisions)) if case.decided else "")


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
        id=f"{ids_about(case.id)}{uuid4().hex}",
        owner=exchange.person.id,
        answers={BEGUN: exchange.now.isoformat()},
        step=step_of(asks),
        changed=exchange.now,
    )


def step_of(asks: Press) -> str:
    return f"{asks.act} {asks.detail}"


def resume(draft: Draft) -> Press:
    """The press that asks the form again."""
    act, _, detail = draft.step.partition(" ")
    return Press(act=act, subject=draft.case, detail=detail)


def decision_of(draft: Draft) -> str:
    """In the words of its button."""
    value = resume(draft).detail.partition("@")[0]
    return next((say(f"chair.{one.value}") for one in Decision if one.value == value), "")


def when(draft: Draft) -> str:
    begun = draft.answers.get(BEGUN)
    return moment_in_words(datetime.fromisoformat(begun) if isinstance(begun, str) and begun else draft.changed)


def shown_otherwise(draft: Draft, shown: str) -> bool:
    """The procedure is another than the form showed then."""
    return draft.answers.get(SHOWN) != shown


# --- what is said of it ------------------------------------------------------------------------------------------


def on_the_card(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """For the asker alone: what they began, and how they go on."""
    key = "chair.begun.correction" if case.decided else "chair.begun"
    return tuple(say(key, when=when(one), decision=decision_of(one)) for one in theirs(exchange, case))


def in_the_list(exchange: Exchange, case: Case) -> tuple[str, ...]:
    """Beside what waits for the asker: when the latest was begun."""
    return tuple(say("chair.begun.short", when=when(one)) for one in theirs(exchange, case)[:1])


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
