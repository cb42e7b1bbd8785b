"""The answers of a referral under way: what is kept of what was typed, what is wrong, and which step comes next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import uuid4

from dialogs.checking import as_day, kept, wrong
from dialogs.desk import Exchange
from dialogs.referring.questions import STEPS
from dialogs.referring.reading import agency_of, board_for, each_child
from dialogs.referring.route import Stage, path, stage_called
from dialogs.referring.whom import Values, plain
from dialogs.words import say
from review.drafts import Draft, Value, referrals_among
from review.errors import UnknownDraftError

#: the draft's own marks, beside the answers: which steps were gone through, that the last one was reached, when it was
#: begun, and that its summary came from a message
SEEN, REACHED, BEGUN, TAKEN = "_seen", "_reached_check", "_begun", "_from_message"


def new(exchange: Exchange) -> Draft:
    begun = {BEGUN: exchange.now.isoformat()}
    return Draft(id=uuid4().hex, owner=exchange.person.id, answers=begun, step=STEPS[0].key, changed=exchange.now)


def not_sent(exchange: Exchange) -> tuple[Draft, ...]:
    """The asker's referrals, the latest changed first."""
    return referrals_among(exchange.unit.drafts_of(exchange.person))


def mine(exchange: Exchange) -> Draft:
    """Raises UnknownDraftError for a draft that is somebody else's or no referral, as for one that is gone."""
    draft = exchange.unit.draft(exchange.press.subject)
    if draft.case or not exchange.person.is_one(draft.owner):
        raise UnknownDraftError
    return draft


def take_answers(exchange: Exchange, step: str) -> tuple[Draft, Mapping[str, str], Values]:
    """The draft with this step's answers that are right, the faults of the others, and those as they were typed."""
    draft = mine(exchange)
    stage = stage_called(path(draft.answers, exchange.desk.boards)[0], step)
    if stage is None:
        return draft, {}, {}
    answered = [one for one in stage.questions if one.key in exchange.answers]
    given = {one.key: kept(one, exchange.answers[one.key], exchange.today) for one in answered}
    everything: dict[str, Value] = {**draft.answers, **given}
    faults = _faults_now(exchange, stage, draft.answers, everything)
    right = {**everything, **{key: draft.answers.get(key, "") for key in faults if key in given}}
    answers = _with_mark(exchange, draft.answers, _agency_changed(exchange, draft.answers, right), stage.key)
    typed = {key: value for key, value in given.items() if key in faults}
    return replace(draft, answers=answers, changed=exchange.now), faults, typed


def _faults_now(exchange: Exchange, stage: Stage, before: Values, values: Values) -> dict[str, str]:
    """Of the questions that apply with these answers: one on the step itself may have settled another."""
    wrong_now = faults_of(stage, values, exchange.today)
    sound = {**values, **{key: before.get(key, "") for key in wrong_now}}
    again = stage_called(path(sound, exchange.desk.boards)[0], stage.key)
    return faults_of(again, values, exchange.today) if again else {}


def faults_of(stage: Stage, values: Values, today: date) -> dict[str, str]:
    here = {one.key for one in stage.questions}
    found = {one.key: wrong(one, values.get(one.key, ""), today) for one in stage.questions}
    if not found.get("incident_on"):
        found |= {key: sentence for key, sentence in _together(here, values).items() if not found.get(key)}
    return {key: sentence for key, sentence in found.items() if sentence}


def _together(here: set[str], values: Values) -> Mapping[str, str]:
    """What is wrong between two answers; it is said on the step that is shown."""
    incident, aware = (as_day(values.get(key)) for key in ("incident_on", "la_aware_on"))
    found: dict[str, str] = {}
    for key in (one for one in values if plain(one) == "born"):
        born = as_day(values[key])
        if incident and born and born > incident:
            found |= {one: say("error.born_after") for one in (key, "incident_on") if one in here}
    if incident and aware and aware < incident and "la_aware_on" in here:
        found["la_aware_on"] = say("error.aware_before")
    return found


def _agency_changed(exchange: Exchange, before: Values, after: dict[str, Value]) -> dict[str, Value]:
    """The panel member that was filled in for another agency does not stand for this one."""
    was = members_known(exchange, before)
    if was == members_known(exchange, after) or after.get("member_name") not in was:
        return after
    return {key: value for key, value in after.items() if plain(key) != "member_name"}


def members_known(exchange: Exchange, values: Values) -> tuple[str, ...]:
    """The panel members of the referrer's agency, as far as the board has named them."""
    _stages, still = path(values, exchange.desk.boards)
    board = board_for(still, exchange.desk.boards)
    return tuple(one.name for one in board.seats(agency_of(still, board), exchange.today))


def _with_mark(exchange: Exchange, before: Values, after: Values, step: str) -> dict[str, Value]:
    """The step is gone through. Where the answers indicate something else now, that is to be seen again."""
    again = {"account"} if step != "account" and _indicated(exchange, before) != _indicated(exchange, after) else set()
    seen = (*(one for one in marks(before, SEEN) if one not in again), step)
    return {**after, SEEN: tuple(dict.fromkeys(seen))}


def _indicated(exchange: Exchange, values: Values) -> tuple[object, ...]:
    _stages, still = path(values, exchange.desk.boards)
    return tuple(
        (one.found.procedure, one.found.reasons, one.found.notifiable)
        for one in each_child(still, exchange.desk.boards)
    )


def marks(values: Values, key: str) -> tuple[str, ...]:
    value = values.get(key, ())
    return value if isinstance(value, tuple) else (value,)


# --- where next --------------------------------------------------------------------------------------------------


def first_unfinished(exchange: Exchange, draft: Draft, among: frozenset[str] | None = None) -> str:
    """The first step not gone through or with something wrong; "check" where all is there."""
    stages, values = path(draft.answers, exchange.desk.boards)
    seen = marks(draft.answers, SEEN)
    return next(
        (
            one.key
            for one in stages
            if (among is None or one.step.key in among)
            and (one.key not in seen or faults_of(one, values, exchange.today))
        ),
        "check",
    )


#: whom it is about: after each of these the next of them that is unfinished, and so back to the list
PEOPLE = frozenset({"child", "age", "adult", "people"})


def after(exchange: Exchange, draft: Draft, step: str) -> str:
    """The next step; for somebody who changed an answer from the last one, what that left open, or the last again."""
    stages, _ = path(draft.answers, exchange.desk.boards)
    keys = [one.key for one in stages]
    here = stage_called(stages, step)
    if here and here.step.key in PEOPLE:
        open_one = first_unfinished(exchange, draft, PEOPLE)
        if open_one != "check":
            return open_one
    if draft.answers.get(REACHED) or here is None:
        return first_unfinished(exchange, draft)
    return keys[min(keys.index(here.key) + 1, len(keys) - 1)]


def move(exchange: Exchange, draft: Draft, step: str) -> Draft:
    """The draft, kept, with this as the step to show next."""
    reached: dict[str, Value] = {}
    if plain(step) == "check":
        reached = {REACHED: "yes", SEEN: tuple(dict.fromkeys((*marks(draft.answers, SEEN), "check")))}
    moved = replace(draft, step=step, answers={**draft.answers, **reached}, changed=exchange.now)
    exchange.unit.keep_draft(moved)
    return moved
