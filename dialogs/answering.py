"""The answers of a referral under way: what is kept of what was typed, what is wrong, and which step comes next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import uuid4

from dialogs import questions
from dialogs.checking import as_day, kept, wrong
from dialogs.desk import Exchange
from dialogs.questions import Step
from dialogs.reading import Values
from dialogs.words import say
from review.drafts import Draft, Value
from review.errors import UnknownDraftError

#: the draft's own marks, beside the answers: which steps were gone through, and that the last one was reached
SEEN, REACHED = "_seen", "_reached_check"


def new(exchange: Exchange) -> Draft:
    first = questions.STEPS[0].key
    return Draft(id=uuid4().hex, owner=exchange.person.id, answers={}, step=first, changed=exchange.now)


def mine(exchange: Exchange) -> Draft:
    """Raises UnknownDraftError for a draft that is somebody else's, as for one that is gone."""
    draft = exchange.unit.draft(exchange.press.subject)
    if draft.owner != exchange.person.id:
        raise UnknownDraftError
    return draft


def take_answers(exchange: Exchange) -> tuple[Draft, Mapping[str, str], Values]:
    """The draft with this step's answers that are right, the faults of the others, and those as they were typed."""
    draft = mine(exchange)
    steps, _ = questions.path(draft.answers, exchange.desk.boards)
    step = next((one for one in steps if one.key == exchange.press.detail), None)
    if step is None:
        return draft, {}, {}
    given = {one.key: kept(one, exchange.answers[one.key]) for one in step.questions if one.key in exchange.answers}
    everything: dict[str, Value] = {**draft.answers, **given}
    faults = _faults(step, everything, exchange.today)
    answers = {**everything, **{key: draft.answers.get(key, "") for key in faults if key in given}}
    answers[SEEN] = _seen_with(draft, step.key, changed=answers != draft.answers)
    typed = {key: value for key, value in given.items() if key in faults}
    return replace(draft, answers=answers, changed=exchange.now), faults, typed


def _faults(step: Step, values: Values, today: date) -> dict[str, str]:
    found = {one.key: wrong(one, values.get(one.key, ""), today) for one in step.questions}
    faults = {key: sentence for key, sentence in found.items() if sentence}
    incident, born, aware = (as_day(values.get(key)) for key in ("incident_on", "born", "la_aware_on"))
    here = {one.key for one in step.questions}
    if "incident_on" in faults:
        return faults
    if incident and born and born > incident:
        faults.setdefault("born" if "born" in here else "incident_on", say("error.born_after"))
    if incident and aware and aware < incident:
        faults.setdefault("la_aware_on", say("error.aware_before"))
    return {key: sentence for key, sentence in faults.items() if key in here}


def _seen_with(draft: Draft, step: str, *, changed: bool) -> tuple[str, ...]:
    """The steps gone through; where an answer changed, what it indicates is to be seen again."""
    again = {"indication"} if changed else set()
    return tuple(dict.fromkeys((*(one for one in _marks(draft, SEEN) if one not in again), step)))


def _marks(draft: Draft, key: str) -> tuple[str, ...]:
    value = draft.answers.get(key, ())
    return value if isinstance(value, tuple) else (value,)


def first_unfinished(exchange: Exchange, draft: Draft) -> str:
    """The first step not gone through or with something wrong; "check" where all is there."""
    steps, values = questions.path(draft.answers, exchange.desk.boards)
    seen = _marks(draft, SEEN)
    return next(
        (one.key for one in steps if one.key not in seen or _faults(one, values, exchange.today)),
        "check",
    )


def after(exchange: Exchange, draft: Draft, step: str) -> str:
    """The next step; for somebody who changed an answer from the last one, what that left open, or the last again."""
    if draft.answers.get(REACHED):
        return first_unfinished(exchange, draft)
    steps, _ = questions.path(draft.answers, exchange.desk.boards)
    keys = [one.key for one in steps]
    return keys[min(keys.index(step) + 1, len(keys) - 1)] if step in keys else first_unfinished(exchange, draft)


def move(exchange: Exchange, draft: Draft, step: str) -> Draft:
    """The draft, kept, with this as the step to show next."""
    marks: dict[str, Value] = {}
    if step == "check":
        marks = {REACHED: "yes", SEEN: tuple(dict.fromkeys((*_marks(draft, SEEN), "check")))}
    moved = replace(draft, step=step, answers={**draft.answers, **marks}, changed=exchange.now)
    exchange.unit.keep_draft(moved)
    return moved
