"""The referral: asked step by step, saved at every step, sent once."""

from dataclasses import replace

from dialogs.checking import clean
from dialogs.desk import Exchange
from dialogs.following import receipt
from dialogs.parts import LONGEST, Button, FieldKind, Press, Reply, Show, Tone, statement
from dialogs.referring import drafts_listed, people_asked, sending
from dialogs.referring.answering import (
    SEEN,
    TAKEN,
    after,
    first_unfinished,
    marks,
    mine,
    move,
    new,
    not_sent,
    take_answers,
)
from dialogs.referring.asking import ask, page_count
from dialogs.referring.route import PAGED, path, stage_called
from dialogs.referring.whom import Kind, called, page, plain, room_for, with_another, without
from dialogs.telling import tell
from dialogs.words import say
from review.drafts import Draft, Value
from review.steps import REFER


def begin(exchange: Exchange, words: str = "") -> Reply:
    """`refer`: a new referral, or the choice where one is under way; with words, one that begins with them."""
    if clean(words, one_line=False) and not exchange.repeat:
        return from_message(exchange, words)
    drafts = not_sent(exchange)
    if drafts:
        return Show(card=drafts_listed.under_way(drafts, exchange.desk.boards))
    return another(exchange)


def another(exchange: Exchange) -> Reply:
    drafts = not_sent(exchange) if exchange.repeat else ()
    draft = drafts[0] if drafts else new(exchange)
    exchange.unit.keep_draft(draft)
    return ask(exchange, draft, draft.step)


def from_message(exchange: Exchange, words: str) -> Reply:
    """The text of a message as the summary of a new referral, whatever else is under way."""
    text, limit = clean(words, one_line=False), LONGEST[FieldKind.LONG_TEXT]
    begun = new(exchange)
    draft = replace(begun, answers={**begun.answers, "summary": text[:limit].strip(), TAKEN: "yes"})
    exchange.unit.keep_draft(draft)
    key = "refer.from_message.cut" if len(text) > limit else "refer.from_message"
    return ask(exchange, draft, draft.step, lines=(say(key, limit=f"{limit:,}"),))


def resume(exchange: Exchange) -> Reply:
    """Where they were, on whichever device; or a step named by the press."""
    draft = mine(exchange)
    return ask(exchange, draft, exchange.press.detail or draft.step)


def proceed(exchange: Exchange) -> Reply:
    """Next: keep what is right, ask again what is not."""
    step = exchange.press.detail
    draft, faults, typed = take_answers(exchange, step)
    if faults:
        exchange.unit.keep_draft(draft)
        return ask(exchange, draft, step, faults=faults, typed=typed)
    turned = _next_page(exchange, draft, step)
    return _go(exchange, draft, turned or after(exchange, draft, step))


def _next_page(exchange: Exchange, draft: Draft, step: str) -> str:
    """The further page of a step that goes over several; "" from the last one on."""
    further = plain(step) in PAGED and page(step) < page_count(exchange, draft, step)
    return f"{plain(step)}#{page(step) + 1}" if further else ""


def back(exchange: Exchange) -> Reply:
    """What stands on the step is kept as far as it is right, and not held against anyone."""
    step = exchange.press.detail
    draft, _faults, _typed = take_answers(exchange, step)
    if plain(step) in PAGED and page(step) > 1:
        before = page(step) - 1
        return _go(exchange, draft, plain(step) if before == 1 else f"{plain(step)}#{before}")
    stages, _ = path(draft.answers, exchange.desk.boards)
    keys = [one.key for one in stages]
    here = stage_called(stages, step)
    at = keys.index(here.key) if here else 1
    return _go(exchange, draft, keys[max(at - 1, 0)])


def change(exchange: Exchange) -> Reply:
    return _go(exchange, mine(exchange), exchange.press.detail)


def save(exchange: Exchange) -> Reply:
    draft, _faults, _typed = take_answers(exchange, exchange.press.detail)
    exchange.unit.keep_draft(replace(draft, step=exchange.press.detail or draft.step))
    press = Press(act="refer.resume", subject=draft.id)
    button = Button(label=say("refer.continue"), press=press, tone=Tone.MAIN)
    return Show(card=statement(say("refer.saved.title"), say("refer.saved.text"), button))


def send(exchange: Exchange) -> Reply:
    """Submit, once: the draft makes one case, however often this is pressed."""
    sent = exchange.unit.case_from_draft(exchange.press.subject)
    if sent and exchange.person.is_one(sent.referred.by.person):
        return Show(card=receipt.card(exchange.desk, sent, exchange.now))
    draft = mine(exchange)
    unfinished = first_unfinished(exchange, draft)
    if unfinished != "check":
        return _go(exchange, draft, unfinished)
    case = exchange.unit.open_case(sending.entry(exchange, draft))
    exchange.unit.erase_draft(draft.id)
    tell(exchange, case, REFER.tells)
    return Show(card=receipt.card(exchange.desk, case, exchange.now))


def _go(exchange: Exchange, draft: Draft, step: str) -> Reply:
    return ask(exchange, move(exchange, draft, step), step)


# --- whom it is about --------------------------------------------------------------------------------------------


def add(exchange: Exchange) -> Reply:
    """Another child, or an adult."""
    draft = mine(exchange)
    kind = Kind.ADULT if exchange.press.detail == Kind.ADULT else Kind.CHILD
    if not room_for(draft.answers, kind):
        return _go(exchange, draft, "people")
    answers, who = with_another(draft.answers, kind)
    again = tuple(one for one in marks(draft.answers, SEEN) if one != "people")
    return _go(exchange, replace(draft, answers={**answers, SEEN: again}), who.key)


def remove(exchange: Exchange) -> Reply:
    """Asks first. What stands on the step is kept: it may be that they stay."""
    draft, _faults, _typed = take_answers(exchange, exchange.press.detail)
    exchange.unit.keep_draft(draft)
    who = called(draft.answers, exchange.press.detail)
    if who is None or who.first:
        return _go(exchange, draft, "people")
    return Show(card=people_asked.is_it_sure(draft, who))


def removed(exchange: Exchange) -> Reply:
    draft = mine(exchange)
    who = called(draft.answers, exchange.press.detail)
    if who and not who.first:
        draft = replace(draft, answers=_seen_again(without(draft.answers, who)))
    return _go(exchange, draft, "people")


def _seen_again(answers: dict[str, Value]) -> dict[str, Value]:
    """Whoever is there no longer may have led what is indicated."""
    return {**answers, SEEN: tuple(one for one in marks(answers, SEEN) if one != "account")}


PRESSES = {
    "refer": begin,
    "refer.another": another,
    "refer.resume": resume,
    "refer.next": proceed,
    "refer.back": back,
    "refer.change": change,
    "refer.save": save,
    "refer.send": send,
    "refer.add": add,
    "refer.remove": remove,
    "refer.removed": removed,
    **drafts_listed.PRESSES,
}
