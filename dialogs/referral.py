"""The referral: asked step by step, saved at every step, sent once."""

from dataclasses import replace

from dialogs import questions, reading, receipt
from dialogs.answering import after, first_unfinished, mine, move, new, take_answers
from dialogs.asking import ask, in_words, under_way
from dialogs.checking import as_day
from dialogs.desk import Exchange
from dialogs.parts import Button, Field, Press, Reply, Show, Tone, statement
from dialogs.telling import tell
from dialogs.words import say
from review.case import Child, Entry, Referred, Referrer
from review.criteria import assess
from review.drafts import Draft
from review.process import REFER
from review.roles import Role, Standing


def begin(exchange: Exchange, _words: str = "") -> Reply:
    """`refer`: a new referral, or the choice where one is under way."""
    drafts = exchange.unit.drafts_of(exchange.person.id)
    if drafts:
        return Show(card=under_way(drafts))
    return another(exchange)


def another(exchange: Exchange) -> Reply:
    drafts = exchange.unit.drafts_of(exchange.person.id) if exchange.repeat else ()
    draft = drafts[0] if drafts else new(exchange)
    exchange.unit.keep_draft(draft)
    return ask(exchange, draft, draft.step)


def resume(exchange: Exchange) -> Reply:
    """Where they were, on whichever device; or a step named by the press."""
    draft = mine(exchange)
    return ask(exchange, draft, exchange.press.detail or draft.step)


def proceed(exchange: Exchange) -> Reply:
    """Next: keep what is right, ask again what is not."""
    draft, faults, typed = take_answers(exchange)
    step = exchange.press.detail
    if faults:
        exchange.unit.keep_draft(draft)
        return ask(exchange, draft, step, faults=faults, typed=typed)
    return _go(exchange, draft, after(exchange, draft, step))


def back(exchange: Exchange) -> Reply:
    """What stands on the step is kept as far as it is right, and not held against anyone."""
    draft, _faults, _typed = take_answers(exchange)
    steps, _ = questions.path(draft.answers, exchange.desk.boards)
    keys = [one.key for one in steps]
    here = keys.index(exchange.press.detail) if exchange.press.detail in keys else 1
    return _go(exchange, draft, keys[max(here - 1, 0)])


def change(exchange: Exchange) -> Reply:
    return _go(exchange, mine(exchange), exchange.press.detail)


def save(exchange: Exchange) -> Reply:
    draft, _faults, _typed = take_answers(exchange)
    exchange.unit.keep_draft(replace(draft, step=exchange.press.detail or draft.step))
    press = Press(act="refer.resume", subject=draft.id)
    button = Button(label=say("refer.continue"), press=press, tone=Tone.MAIN)
    return Show(card=statement(say("refer.saved.title"), say("refer.saved.text"), button))


def send(exchange: Exchange) -> Reply:
    """Submit, once: the draft makes one case, however often this is pressed."""
    sent = exchange.unit.case_from_draft(exchange.press.subject)
    if sent and sent.referred.by.person == exchange.person.id:
        return Show(card=receipt.card(exchange.desk, sent, exchange.now))
    draft = mine(exchange)
    unfinished = first_unfinished(exchange, draft)
    if unfinished != "check":
        return _go(exchange, draft, unfinished)
    case = exchange.unit.open_case(_entry(exchange, draft))
    exchange.unit.erase_draft(draft.id)
    tell(exchange, case, REFER.tells)
    return Show(card=receipt.card(exchange.desk, case, exchange.now))


def _go(exchange: Exchange, draft: Draft, step: str) -> Reply:
    return ask(exchange, move(exchange, draft, step), step)


def _entry(exchange: Exchange, draft: Draft) -> Entry:
    """The referral as it is sent, assessed under the procedure of that day, which stays with the case."""
    boards = exchange.desk.boards
    steps, values = questions.path(draft.answers, boards)
    board = reading.board_for(values, boards)
    law = reading.procedure_for(values, boards)
    answers = reading.answers_from(values)
    found = assess(law, answers)
    asked = tuple(one.key for step in steps for one in step.questions if hasattr(answers, one.key))
    incident = as_day(values.get("incident_on"))
    assert incident is not None
    content = Referred(
        draft=draft.id,
        reference=exchange.unit.next_reference(board.prefix, exchange.today.year),
        board=board.key,
        procedure=law.name,
        procedure_version=law.checked_on,
        child=Child(
            name=str(values["child_name"]), born=as_day(values.get("born")), address=str(values.get("address", ""))
        ),
        area=in_words(_field("area", draft, exchange), values["area"]),
        incident_on=incident,
        la_aware_on=as_day(values.get("la_aware_on")),
        summary=str(values["summary"]),
        answers=answers,
        assessment=found,
        referrer=Referrer(agency=str(values["agency"]), role=str(values["role"]), phone=str(values["phone"])),
        asked=asked,
        referrer_unchecked=exchange.person.standing is Standing.UNKNOWN,
    )
    by = exchange.acting(Role.REFERRER)
    return Entry(
        happened=exchange.now, recorded=exchange.now, by=by, rule=str(found.reasons[0].citation), content=content
    )


def _field(key: str, draft: Draft, exchange: Exchange) -> Field:
    steps, _ = questions.path(draft.answers, exchange.desk.boards)
    return next(one for step in steps for one in step.questions if one.key == key)


PRESSES = {
    "refer": begin,
    "refer.another": another,
    "refer.resume": resume,
    "refer.next": proceed,
    "refer.back": back,
    "refer.change": change,
    "refer.save": save,
    "refer.send": send,
}
