"""Cards and forms as Slack shows them. Pure: what goes in decides what comes out.

A message is kept by Slack, searched and exported; a modal is not. So nothing private is drawn but in a modal.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.slack.fields import input_block
from bot.slack.text import SECTION_TEXT, DoesNotFitError, Json, bold, escaped, fit, is_plain, plain
from dialogs.parts import Button, Card, Form, Refuse, Row, Section, Tone

MESSAGE_TEXT = 4000
MESSAGE_BLOCKS = 50
#: Slack refuses a message at about 13,200 characters of blocks (slackapi/bolt-js issue 2509)
MESSAGE_CHARACTERS = 12_000
VIEW_BLOCKS = 100
VIEW_TITLE = 24
METADATA = 3000
HEADER = 150
BUTTON_LABEL = 75
BUTTON_VALUE = 2000
BUTTONS = 4
OVERFLOW = 5
SELECT = 100
MENU_VALUE = 150
CONTEXT = 10

PRODUCT = "Case review"
GIVEN = "given"
CLOSE = "Close"
MORE = "More"
CONTINUE = "Continue"

PRESS = "press"  # the action_id of a button, before its number
OPEN = "open"  # of a button whose answer goes into a view
STYLES: Mapping[Tone, Json] = {Tone.PLAIN: {}, Tone.MAIN: {"style": "primary"}, Tone.GRAVE: {"style": "danger"}}


# --- the four things that are shown ------------------------------------------------------------------------------


def card_message(card: Card) -> tuple[str, list[Json]]:
    """A card as a message: its text, which stands alone, and its blocks."""
    return _message(card.text, _card_blocks(card, kept=True))


def refusal_message(refuse: Refuse) -> tuple[str, list[Json]]:
    card = None if refuse.card is None or refuse.card.private else refuse.card
    below = [{"type": "divider"}, *_card_blocks(card, kept=True)] if card else []
    blocks = [_section(refuse.reason), *below]
    return _message(f"{refuse.reason}\n{card.text}" if card else refuse.reason, blocks)


def card_view(card: Card) -> Json:
    """A card as a window to read and to press in, without a form to send."""
    title, head = _titled(card.title)
    return _view(title, [*head, *_card_blocks(card, kept=False)[1:]])


def refusal_view(refuse: Refuse) -> Json:
    below = [{"type": "divider"}, *_card_blocks(refuse.card, kept=False)] if refuse.card else []
    return _view(PRODUCT, [_section(refuse.reason), *below])


def form_view(form: Form) -> Json:
    """A form as a window. Its submit press is all that Slack keeps with it."""
    title, head = _titled(form.title)
    blocks = [*head, *_step(form), *_errors(form), *_lines(form.lines)]
    blocks += [block for section in form.sections for block in _section_blocks(section, kept=False)]
    blocks += [block for one in form.fields for block in _field(form, one.key)]
    blocks += [block for row in form.rows for block in _row(row, kept=False)]
    blocks += [*_actions(form.others), *_small([*form.notes, *_foot(form)])]
    blocks = blocks or [_header(form.title)]  # Slack opens no empty window
    return _view(title, blocks) | {
        "callback_id": "form",
        "submit": plain(form.submit.label, VIEW_TITLE, "label of submit"),
        "private_metadata": fit(str(form.submit.press), METADATA, "press of submit"),
    }


def continue_card(form: Form) -> Card:
    """For where a form cannot be opened without one more press."""
    button = Button(label=CONTINUE, press=form.resume, tone=Tone.MAIN)
    text = f"{form.title}. Press {CONTINUE} to open the form."
    return Card(title=form.title, text=text, lines=(f"Press {CONTINUE} to open the form.",), buttons=(button,))


# --- frames ------------------------------------------------------------------------------------------------------


def _message(text: str, blocks: list[Json]) -> tuple[str, list[Json]]:
    _at_most(blocks, MESSAGE_BLOCKS, "blocks in a message")
    size = sum(len(one) for one in _texts(blocks))
    if size > MESSAGE_CHARACTERS:
        raise DoesNotFitError(f"a message of {size} characters, where {MESSAGE_CHARACTERS} may stand")
    return fit(escaped(text), MESSAGE_TEXT, "text of a message"), _numbered(blocks)


def _view(title: str, blocks: list[Json]) -> Json:
    return {
        "type": "modal",
        "callback_id": "card",
        "title": plain(title, VIEW_TITLE, "title of a view"),
        "close": plain(CLOSE),
        "blocks": _numbered(_at_most(blocks, VIEW_BLOCKS, "blocks in a view")),
    }


def _titled(title: str) -> tuple[str, list[Json]]:
    """A window's title has room for 24 characters; a longer one stands as a heading."""
    return (title, []) if len(title) <= VIEW_TITLE else (PRODUCT, [_header(title)])


def _at_most(blocks: list[Json], most: int, what: str) -> list[Json]:
    if len(blocks) > most:
        raise DoesNotFitError(f"{len(blocks)} {what}, where {most} may stand")
    return blocks


def _numbered(blocks: list[Json]) -> list[Json]:
    """With a number to each press: an action_id must be unique where it stands."""
    presses = (one for one in _walk(blocks) if one.get("action_id") in (PRESS, OPEN))
    for number, element in enumerate(presses):
        element["action_id"] += f":{number}"
    return blocks


def _walk(part: object) -> Iterable[Json]:
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _walk(one)


def _texts(blocks: list[Json]) -> Iterable[str]:
    return (one["text"] for one in _walk(blocks) if isinstance(one.get("text"), str))


# --- a card ------------------------------------------------------------------------------------------------------


def _card_blocks(card: Card, *, kept: bool) -> list[Json]:
    """`kept`: Slack keeps what is drawn here. The title is the first block; below it there is always something."""
    if kept and card.private:
        raise DoesNotFitError("a private card, where Slack would keep it")
    lines = card.lines if card.lines or card.rows or card.sections else (card.text,)
    blocks = [_header(card.title), *_small([card.tone] if card.tone else []), *_lines(lines)]
    blocks += [block for row in card.rows for block in _row(row, kept=kept)]
    blocks += [block for section in card.sections for block in _section_blocks(section, kept=kept)]
    return [*blocks, *_actions(card.buttons, card.more), *_small(card.notes)]


def _section_blocks(section: Section, *, kept: bool) -> list[Json]:
    head: list[Json] = (
        [{"type": "divider"}, {"type": "section", "text": bold(section.heading)}] if section.heading else []
    )
    rows = [block for row in section.rows for block in _row(row, kept=kept)]
    return [*head, *_lines(section.lines), *rows]


def _row(row: Row, *, kept: bool) -> list[Json]:
    text = GIVEN if kept and row.private and row.text else row.text
    return _labelled(row.label, text, {"accessory": _button(row.button)} if row.button else {})


def _labelled(label: str, text: str, accessory: Json) -> list[Json]:
    """In one section; in two where the text is long, or such that it may stand in no mrkdwn."""
    if is_plain(text) and len(escaped(label + text)) < SECTION_TEXT - len("**\n"):
        return [{"type": "section", "text": bold(label, text)} | accessory]
    return [{"type": "section", "text": bold(label)} | accessory, *_lines((text,))]


def _actions(buttons: Sequence[Button], more: Sequence[Button] = ()) -> list[Json]:
    if len(buttons) > BUTTONS:
        raise DoesNotFitError(f"{len(buttons)} buttons, where {BUTTONS} may stand")
    elements = [*(_button(one) for one in buttons), *([_menu(more)] if more else ())]
    return [{"type": "actions", "elements": elements}] if elements else []


def _button(button: Button) -> Json:
    drawn = {
        "type": "button",
        "action_id": OPEN if button.private_view else PRESS,
        "text": plain(button.label, BUTTON_LABEL, "label of a button"),
        "value": fit(str(button.press), BUTTON_VALUE, "press of a button"),
    }
    spoken = {"accessibility_label": fit(button.spoken, BUTTON_LABEL, "spoken label")} if button.spoken else {}
    return drawn | STYLES[button.tone] | spoken


def _menu(more: Sequence[Button]) -> Json:
    """The rest of the buttons: behind three dots, or in a list where there are more than Slack puts there."""
    if len(more) > SELECT:
        raise DoesNotFitError(f"{len(more)} buttons behind More, where {SELECT} may stand")
    options = [_menu_option(one) for one in more]
    if len(more) <= OVERFLOW:
        return {"type": "overflow", "action_id": PRESS, "options": options}
    return {"type": "static_select", "action_id": PRESS, "placeholder": plain(MORE), "options": options}


def _menu_option(button: Button) -> Json:
    value = fit(str(button.press), MENU_VALUE, "press of a button behind More")
    return {"text": plain(button.label, BUTTON_LABEL, "label of a button"), "value": value}


# --- a form ------------------------------------------------------------------------------------------------------


def _step(form: Form) -> list[Json]:
    number, of = form.step
    return _small([f"Step {number} of {of}"] if of else [])


def _errors(form: Form) -> list[Json]:
    """Named again at the top: Slack shows an error under its field only in answer to a submission."""
    labels = {one.key: one.label for one in form.fields}
    lines = [f"{labels[key]}: {error}" if key in labels else error for key, error in form.errors.items()]
    return _labelled("There is a problem", "\n".join(lines), {}) if lines else []


def _field(form: Form, key: str) -> list[Json]:
    field = next(one for one in form.fields if one.key == key)
    return [input_block(form, field), *_actions([field.definition] if field.definition else [])]


def _foot(form: Form) -> list[str]:
    if not form.fields:
        return []
    saving = [form.submit.label, *(one.label for one in form.others if form.kept_by_others)]
    named = " or ".join(filter(None, (", ".join(saving[:-1]), saving[-1])))
    return [f"What you enter on this step is saved when you press {named}. Closing the window loses it."]


# --- text --------------------------------------------------------------------------------------------------------


def _header(title: str) -> Json:
    return {"type": "header", "text": plain(title, HEADER, "title")}


def _section(text: str) -> Json:
    return {"type": "section", "text": plain(text)}


def _lines(lines: Sequence[str]) -> list[Json]:
    """A section a line: each a paragraph. A line longer than a section goes on in the next."""
    pieces = (line[at : at + SECTION_TEXT] for line in lines for at in range(0, len(line), SECTION_TEXT))
    return [_section(piece) for piece in pieces if piece.strip()]


def _small(notes: Sequence[str]) -> list[Json]:
    elements = [plain(one, what="note") for one in notes]
    return [{"type": "context", "elements": elements[at : at + CONTEXT]} for at in range(0, len(elements), CONTEXT)]
