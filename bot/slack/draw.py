"""Cards and forms as Slack shows them. Pure: what goes in decides what comes out.

A message is kept by Slack, searched and exported, and a Home tab stays until the next; a modal is not kept. So
nothing private is drawn but in a modal.
"""

from datetime import datetime

from bot.slack.blocks import (
    Room,
    actions,
    button,
    card_blocks,
    fitted,
    header,
    labelled,
    lines,
    paragraph,
    row_blocks,
    section_blocks,
    small,
    walk,
)
from bot.slack.fields import in_full, input_block
from bot.slack.text import DoesNotFitError, Json, cut, escaped, fit, plain
from bot.slack.words import AS_AT, CLOSE, CONTINUE, LONG_SUBMIT, LOSES, ONE_MOMENT, PRODUCT, REFRESH
from dialogs.dates import moment_in_words
from dialogs.parts import Ask, Button, Card, Form, Press, Refuse, Reply, Show, Tone

MESSAGE_TEXT = 4000
#: Slack refuses a message at about 13,200 characters of blocks (slackapi/bolt-js issue 2509)
MESSAGE_CHARACTERS = 12_000
VIEW_TITLE = 24
METADATA = 3000
#: Back, Save for later, and what the step itself adds
FORM_BUTTONS = 5

MESSAGE = Room(kept=True, most=50)
WINDOW = Room(kept=False, most=100)
HOME = Room(kept=True, most=100, acts_first=True)
#: shows again what the Home tab shows
AGAIN = Press(act="command", subject="mine")


# --- what is shown -----------------------------------------------------------------------------------------------


def card_message(card: Card) -> tuple[str, list[Json]]:
    """A card as a message: its text, which stands alone, and its blocks."""
    return _message(card.text, fitted(MESSAGE, lambda room: card_blocks(card, room)))


def refusal_message(refuse: Refuse) -> tuple[str, list[Json]]:
    card = None if refuse.card is None or refuse.card.private else refuse.card
    blocks = fitted(MESSAGE, lambda room: _refusal_blocks(refuse.reason, card, room))
    return _message(f"{refuse.reason}\n{card.text}" if card else refuse.reason, blocks)


def card_view(card: Card) -> Json:
    """A card as a window to read and to press in, without a form to send."""
    title, head = _titled(card.title)
    return _view(title, fitted(WINDOW, lambda room: [*head, *card_blocks(card, room)[1:]]))


def refusal_view(refuse: Refuse) -> Json:
    return _view(PRODUCT, fitted(WINDOW, lambda room: _refusal_blocks(refuse.reason, refuse.card, room)))


def waiting_view() -> Json:
    """Opened while its trigger is still good, for what takes longer."""
    return _view(PRODUCT, [paragraph(ONE_MOMENT)])


def form_view(form: Form) -> Json:
    """A form as a window. Its submit press is all that Slack keeps with it."""
    title, head = _titled(form.title)
    blocks = fitted(WINDOW, lambda room: [*head, *_form_blocks(form, room)] or [header(form.title)])
    return _view(title, blocks) | {
        "callback_id": "form",
        "submit": plain(cut(form.submit.label, VIEW_TITLE), VIEW_TITLE, "label of submit"),
        "private_metadata": fit(str(form.submit.press), METADATA, "press of submit"),
    }


def home_view(reply: Reply, now: datetime) -> Json:
    """A reply as somebody's Home tab, which stays until the next: it says as of when it is."""
    again = button(Button(label=REFRESH, press=AGAIN))
    foot = paragraph(AS_AT.format(moment=moment_in_words(now))) | {"accessory": again}
    blocks = fitted(HOME, lambda room: [*_reply_blocks(reply, room), {"type": "divider"}, foot])
    return {"type": "home", "callback_id": "home", "blocks": blocks}


def continue_card(form: Form) -> Card:
    """For where a form cannot be opened without one more press."""
    go_on = Button(label=CONTINUE, press=form.resume, tone=Tone.MAIN)
    text = f"{form.title}. Press {CONTINUE} to open the form."
    return Card(title=form.title, text=text, lines=(f"Press {CONTINUE} to open the form.",), buttons=(go_on,))


# --- frames ------------------------------------------------------------------------------------------------------


def _message(text: str, blocks: list[Json]) -> tuple[str, list[Json]]:
    size = sum(len(one["text"]) for one in walk(blocks) if isinstance(one.get("text"), str))
    if size > MESSAGE_CHARACTERS:
        raise DoesNotFitError(f"a message of {size} characters, where {MESSAGE_CHARACTERS} may stand")
    return fit(escaped(text), MESSAGE_TEXT, "text of a message"), blocks


def _view(title: str, blocks: list[Json]) -> Json:
    return {
        "type": "modal",
        "callback_id": "card",
        "title": plain(title, VIEW_TITLE, "title of a view"),
        "close": plain(CLOSE),
        "blocks": blocks,
    }


def _titled(title: str) -> tuple[str, list[Json]]:
    """A window's title has room for 24 characters; a longer one stands as a heading."""
    return (title, []) if len(title) <= VIEW_TITLE else (PRODUCT, [header(title)])


def _refusal_blocks(reason: str, card: Card | None, room: Room) -> list[Json]:
    below = [{"type": "divider"}, *card_blocks(card, room)] if card else []
    return [*lines((reason,), room), *below]


def _reply_blocks(reply: Reply, room: Room) -> list[Json]:
    match reply:
        case Show(card=card):
            return card_blocks(card, room)
        case Ask(form=form):
            return card_blocks(continue_card(form), room)
        case Refuse(reason=reason, card=card):
            return _refusal_blocks(reason, None if card and card.private else card, room)


# --- a form ------------------------------------------------------------------------------------------------------


def _form_blocks(form: Form, room: Room) -> list[Json]:
    blocks = [*_step(form), *_errors(form, room), *lines(form.lines, room)]
    blocks += [block for section in form.sections for block in section_blocks(section, room)]
    blocks += [block for one in form.fields for block in _field(form, one.key, room)]
    blocks += [block for row in form.rows for block in row_blocks(row, room)]
    return [*blocks, *actions(form.others, most=FORM_BUTTONS), *small([*form.notes, *_foot(form)])]


def _step(form: Form) -> list[Json]:
    number, of = form.step
    said = f"Step {number} of {of}" if of else f"Step {number}"
    return small([said] if number else [])


def _errors(form: Form, room: Room) -> list[Json]:
    """Named again at the top: Slack shows an error under its field only in answer to a submission."""
    labels = {one.key: one.label for one in form.fields}
    said = [f"{_named(labels[key])} {error}" if key in labels else error for key, error in form.errors.items()]
    return labelled("There is a problem", "\n".join(said), room) if said else []


def _named(label: str) -> str:
    """A question ends with its own mark."""
    return label if label.endswith(("?", ".", ":")) else f"{label}:"


def _field(form: Form, key: str, room: Room) -> list[Json]:
    field = next(one for one in form.fields if one.key == key)
    definition = actions([field.definition] if field.definition else [])
    return [*lines(in_full(field), room), input_block(form, field), *definition]


def _foot(form: Form) -> list[str]:
    short = cut(form.submit.label, VIEW_TITLE)
    means = [LONG_SUBMIT.format(short=short, whole=form.submit.label)] if short != form.submit.label else []
    if not form.fields:
        return means
    saving = [short, *(one.label for one in form.others if form.kept_by_others)]
    named = " or ".join(filter(None, (", ".join(saving[:-1]), saving[-1])))
    return [*means, LOSES.format(saving=named)]
