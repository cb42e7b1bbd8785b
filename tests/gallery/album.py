"""What was met: one specimen for each distinct thing that people can see."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum

from dialogs.parts import Ask, Card, Form, Press, Refuse, Reply
from dialogs.turns import COMMANDS, PRESSES
from review.tellings import Kind
from tests.dialogs.house import buttons

Seen = Card | Form | Refuse
FIGURES = re.compile(r"\d+")
DAYS = re.compile(
    r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? |"
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
PREFIXES = re.compile(r"\b[A-Z]{3}-0-0\b")

#: of an escaped sentence, where something is filled in
PLACES = re.compile(r"\\\{[a-z_]+\\\}")
#: of fields, options and forms
UNREAD = frozenset({"key", "value", "values"})


class Place(StrEnum):
    """Where it is met, which decides how it may be drawn."""

    REPLY = "reply"  # an answer to its asker
    LETTER = "letter"  # posted, kept and brought up to date
    HOME = "home"  # one's own page on Slack, which stays until the next


@dataclass(frozen=True, kw_only=True)
class Specimen:
    """`room` is the dialog's; `after` the word or press that led here."""

    name: str
    room: str
    after: str
    place: Place
    seen: Seen


@dataclass
class Album:
    """Collects specimens, and what was met on the way."""

    specimens: dict[str, Specimen] = field(default_factory=dict)
    #: acts that were pressed, words that were said, letters that were drawn
    pressed: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    letters: set[Kind] = field(default_factory=set)
    #: every text that stood anywhere, also where no specimen was kept of it
    read: set[str] = field(default_factory=set)
    #: which button on which page was pressed already: once is enough
    walked: set[str] = field(default_factory=set)

    def word(self, word: str, seen: Seen) -> None:
        self.said.add(word)
        home = word == "mine" and isinstance(seen, Card)
        self._keep(room_of(COMMANDS.get(word)), word, Place.HOME if home else Place.REPLY, seen)

    def press(self, press: Press, seen: Seen) -> None:
        self.pressed.add(press.act)
        dialog = COMMANDS.get(press.subject.split(" ")[0]) if press.act == "command" else PRESSES.get(press.act)
        self._keep(room_of(dialog), press.act, Place.REPLY, seen)

    def letter(self, kind: Kind, card: Card) -> None:
        self.letters.add(kind)
        self._keep("letters", kind, Place.LETTER, card)

    def has_read(self, sentence: str) -> bool:
        """Whether it stood anywhere, whatever its places were filled with."""
        pattern = re.compile(PLACES.sub(".+", re.escape(sentence)), re.DOTALL)
        return any(pattern.fullmatch(one) for one in self.read)

    def _keep(self, room: str, after: str, place: Place, seen: Seen) -> None:
        self.read.update(texts_of(seen))
        mark = f"{place is Place.LETTER}|{likeness(seen)}"
        if mark not in self.specimens:
            name = f"{room} {len(self.specimens):03} {after}: {title_of(seen)}"
            self.specimens[mark] = Specimen(name=name, room=room, after=after, place=place, seen=seen)

    def of_rooms(self) -> dict[str, list[Specimen]]:
        rooms: dict[str, list[Specimen]] = {}
        for one in self.specimens.values():
            rooms.setdefault(one.room, []).append(one)
        return rooms


def shown(reply: Reply) -> Seen:
    """What of a reply is seen."""
    match reply:
        case Ask(form=form):
            return form
        case Refuse():
            return reply
    return reply.card


def room_of(dialog: object) -> str:
    """The folder of `dialogs` that its code stands in."""
    written = getattr(dialog, "func", dialog)  # one function may serve several presses
    parts = str(getattr(written, "__module__", "")).split(".")
    return parts[1] if len(parts) > 2 else "own"


def title_of(seen: Seen) -> str:
    return seen.reason if isinstance(seen, Refuse) else seen.title


# --- what makes two things alike ---------------------------------------------------------------------------------


def likeness(seen: Seen) -> str:
    """The same for what differs in dates, figures and names of cases alone."""
    if isinstance(seen, Refuse):
        return f"refused {bare(seen.reason)} {likeness(seen.card) if seen.card else ''}"
    labels = sorted({bare(one.label) for one in buttons(seen)})
    headings = [bare(one.heading) for one in seen.sections]
    if isinstance(seen, Form):
        asked = [(one.key, one.kind.value) for one in seen.fields]
        return f"form {bare(seen.title)} {seen.step} {asked} {headings} {labels} {sorted(seen.errors)}"
    return f"card {bare(seen.title)} {seen.tone} {len(seen.lines)} {headings} {labels} {bool(seen.notes)}"


def bare(text: str) -> str:
    return PREFIXES.sub("REF", FIGURES.sub("0", DAYS.sub("", text)))


def texts_of(part: object) -> Iterator[str]:
    """Every text in it that is read: no keys, no values, no presses."""
    if isinstance(part, StrEnum | Press):
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts_of(one)
    elif isinstance(part, Mapping):
        yield from texts_of(tuple(part.values()))
    elif is_dataclass(part):
        yield from texts_of(tuple(getattr(part, one.name) for one in fields(part) if one.name not in UNREAD))
