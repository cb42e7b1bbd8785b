"""The blocks of a card and of the parts that cards and forms share. Pure: what goes in decides what comes out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.slack.text import SECTION_TEXT, DoesNotFitError, Json, bold, escaped, fit, is_plain, pieces, plain
from bot.slack.words import MORE
from dialogs.parts import Button, Card, Row, Section, Tone

HEADER = 150
BUTTON_LABEL = 75
BUTTON_VALUE = 2000
BUTTONS = 4
OVERFLOW = 5
SELECT = 100
MENU_VALUE = 150
CONTEXT = 10
#: words that take more have their button below them: beside it, a telephone leaves them half of its width
BESIDE = 120
#: a letter of a button takes from the words beside it what so many of theirs do, over all their lines
OF_A_BUTTON = 4

GIVEN = "given"
PRESS = "press"  # the action_id of a button, before its number
OPEN = "open"  # of a button whose answer goes into a view
STYLES: Mapping[Tone, Json] = {Tone.PLAIN: {}, Tone.MAIN: {"style": "primary"}, Tone.GRAVE: {"style": "danger"}}


@dataclass(frozen=True, kw_only=True)
class Room:
    """Where blocks stand."""

    #: Slack keeps what is drawn here: nothing private may stand in it
    kept: bool
    #: how many blocks there may be
    most: int
    #: as few blocks as the same words take
    packed: bool = False
    #: the buttons of a card stand under its heading: on a page that may be long, nobody looks for them at its end
    acts_first: bool = False


def fitted(room: Room, draw: Callable[[Room], list[Json]]) -> list[Json]:
    """Drawn with air between its parts; packed where there is no room for that. Never cut."""
    drawn = draw(room)
    blocks = drawn if len(drawn) <= room.most else draw(replace(room, packed=True))
    if len(blocks) > room.most:
        raise DoesNotFitError(f"{len(blocks)} blocks, where {room.most} may stand")
    return numbered(blocks)


def numbered(blocks: list[Json]) -> list[Json]:
    """With a number to each press: an action_id must be unique where it stands."""
    presses = (one for one in walk(blocks) if one.get("action_id") in (PRESS, OPEN))
    for number, element in enumerate(presses):
        element["action_id"] += f":{number}"
    return blocks


def walk(part: object) -> Iterable[Json]:
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from walk(one)


# --- a card ------------------------------------------------------------------------------------------------------


def card_blocks(card: Card, room: Room) -> list[Json]:
    """The title is the first block; below it there is always something."""
    if room.kept and card.private:
        raise DoesNotFitError("a private card, where Slack would keep it")
    shown = card.lines if card.lines or card.rows or card.sections else (card.text,)
    acts = actions(card.buttons, card.more)
    blocks = [header(card.title), *small([card.tone] if card.tone else []), *lines(shown, room)]
    blocks += acts if room.acts_first else []
    blocks += [block for row in card.rows for block in row_blocks(row, room)]
    blocks += [block for section in card.sections for block in section_blocks(section, room)]
    return [*blocks, *([] if room.acts_first else acts), *small(card.notes)]


def section_blocks(section: Section, room: Room) -> list[Json]:
    air: list[Json] = [] if room.packed else [{"type": "divider"}]
    head = [*air, *labelled(section.heading, "", room)] if section.heading else []
    rows = [block for row in section.rows for block in row_blocks(row, room)]
    return [*head, *lines(section.lines, room), *rows]


def row_blocks(row: Row, room: Room) -> list[Json]:
    text = GIVEN if room.kept and row.private and row.text else row.text
    if row.button is None:
        return labelled(row.label, text, room)
    if len(row.label + text) + OF_A_BUTTON * len(row.button.label) > BESIDE and not room.packed:
        return [*labelled(row.label, text, room), *actions([row.button])]
    return labelled(row.label, text, room, {"accessory": button(row.button)})


def labelled(label: str, text: str, room: Room, accessory: Json | None = None) -> list[Json]:
    """In one section; in two where the text is long, or such that it may stand in no mrkdwn."""
    beside = accessory or {}
    room_left = len(escaped(label + text)) < SECTION_TEXT - len("**\n")
    if room_left and (room.packed or is_plain(text)):
        return [{"type": "section", "text": bold(label, text)} | beside]
    first, *rest = pieces(label, SECTION_TEXT - len("**\n"))
    return [{"type": "section", "text": bold(first)} | beside, *lines((*rest, text), room)]


# --- buttons -----------------------------------------------------------------------------------------------------


def actions(buttons: Sequence[Button], more: Sequence[Button] = (), most: int = BUTTONS) -> list[Json]:
    if len(buttons) > most:
        raise DoesNotFitError(f"{len(buttons)} buttons, where {most} may stand")
    elements = [*(button(one) for one in buttons), *([_menu(more)] if more else ())]
    return [{"type": "actions", "elements": elements}] if elements else []


def button(drawn: Button) -> Json:
    element = {
        "type": "button",
        "action_id": OPEN if drawn.private_view else PRESS,
        "text": plain(drawn.label, BUTTON_LABEL, "label of a button"),
        "value": fit(str(drawn.press), BUTTON_VALUE, "press of a button"),
    }
    spoken = {"accessibility_label": fit(drawn.spoken, BUTTON_LABEL, "spoken label")} if drawn.spoken else {}
    return element | STYLES[drawn.tone] | spoken


def _menu(more: Sequence[Button]) -> Json:
    """The rest of the buttons: behind three dots, or in a list where there are more than Slack puts there."""
    if len(more) > SELECT:
        raise DoesNotFitError(f"{len(more)} buttons behind More, where {SELECT} may stand")
    options = [_menu_option(one) for one in more]
    if len(more) <= OVERFLOW:
        return {"type": "overflow", "action_id": PRESS, "options": options}
    return {"type": "static_select", "action_id": PRESS, "placeholder": plain(MORE), "options": options}


def _menu_option(drawn: Button) -> Json:
    value = fit(str(drawn.press), MENU_VALUE, "press of a button behind More")
    return {"text": plain(drawn.label, BUTTON_LABEL, "label of a button"), "value": value}


# --- text --------------------------------------------------------------------------------------------------------


def header(title: str) -> Json:
    """A heading; a title that is longer than Slack's headings stands in bold."""
    if len(title) > HEADER:
        return {"type": "section", "text": bold(title)}
    return {"type": "header", "text": plain(title, HEADER, "title")}


def paragraph(text: str) -> Json:
    return {"type": "section", "text": plain(text)}


def lines(texts: Sequence[str], room: Room) -> list[Json]:
    """A section a line: each a paragraph. A line longer than a section goes on in the next."""
    joined = ("\n\n".join(one for one in texts if one.strip()),) if room.packed else texts
    return [paragraph(one) for text in joined for one in pieces(text, SECTION_TEXT) if one.strip()]


def small(notes: Sequence[str]) -> list[Json]:
    elements = [plain(one, what="note") for one in notes]
    return [{"type": "context", "elements": elements[at : at + CONTEXT]} for at in range(0, len(elements), CONTEXT)]
