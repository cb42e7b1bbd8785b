"""What somebody typed, made safe to keep, and what is wrong with it: one sentence a field, by key."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime

from dialogs.parts import LONGEST, Field, FieldKind
from dialogs.words import asked, say
from dialogs.written_days import said_today, written_day
from review.drafts import Value

#: C0 and C1 controls but tab and newline; and lone surrogates, which neither database keeps
UNKEEPABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
#: characters that turn the direction of what follows them; harmless in long text, misleading in a line
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: and the separators of lines and paragraphs, which some readers show as new lines
NEXT_LINE = re.compile("[\n\u2028\u2029]")
#: no child whom this concerns was born before; a year typed short is caught by it
EARLIEST_YEAR = 1990
#: by question, where older days are right
EARLIEST: Mapping[str, int] = {"adult_born": 1900}
PHONE = re.compile(r"[+()\d][\d ()+./-]{5,}(?: *(?:x|ext\.?|extension) *\d{1,6})?", re.IGNORECASE)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def clean(text: str, *, one_line: bool) -> str:
    """Any script and any emoji is kept as it is; what cannot be kept is taken out; what nobody can see is nothing."""
    text = UNKEEPABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if one_line:
        text = NEXT_LINE.sub(" ", TURNING.sub("", text))
    text = unicodedata.normalize("NFC", text).strip()
    return text if any(unicodedata.category(one)[0] not in "CZ" for one in text) else ""


def kept(field: Field, value: Value | None, today: date | None = None) -> Value:
    """The value as it is kept; an empty one is "" or (). A day that was typed in words is kept as the day it is.

    "Yesterday" is read where `today` is given.
    """
    if field.kind is FieldKind.CHOICES:
        chosen = value if isinstance(value, tuple) else (value or "",)
        return tuple(clean(one, one_line=True) for one in chosen if one)
    text = value if isinstance(value, str) else "".join((value or ())[:1])
    text = clean(text, one_line=field.kind is not FieldKind.LONG_TEXT)
    if field.kind is not FieldKind.DAY:
        return text
    day = (said_today(text, today) if today else None) or as_day(text)
    return day.isoformat() if day else text


def _question(field: Field) -> str:
    """Without whom it is asked of ("born#2")."""
    return field.key.partition("#")[0]


def wrong(field: Field, value: Value, today: date) -> str:
    """The sentence that says what is wrong and how to put it right; "" where nothing is."""
    if not value:
        return _missing(field) if field.required else ""
    if field.options:
        return _not_offered(field, value)
    assert isinstance(value, str)
    longest = LONGEST.get(field.kind)
    if longest and len(value) > longest:
        return say("error.too_long", limit=f"{longest:,}", length=f"{len(value):,}")
    if field.kind is FieldKind.DAY:
        return _day(value, today, EARLIEST.get(_question(field), EARLIEST_YEAR))
    return FAULTS_OF.get(_question(field), FAULTS.get(field.kind, _nothing))(value, today)


def _missing(field: Field) -> str:
    """In the words of the question, where it has its own."""
    own = asked(f"{_question(field)}.missing")
    if own:
        return own
    key = "error.choose" if field.options else "error.empty"
    return say("error.day_missing" if field.kind is FieldKind.DAY else key)


def _not_offered(field: Field, value: Value) -> str:
    offered = {option.value for option in field.options}
    chosen = (value,) if isinstance(value, str) else value
    if not offered.issuperset(chosen):
        return say("error.choose")
    return say("error.alone") if len(chosen) > 1 and not ALONE.isdisjoint(chosen) else ""


#: of several answers: what contradicts every other
ALONE = frozenset({"none", "not_known"})


def _nothing(_value: str, _today: date) -> str:
    return ""


def _day(value: str, today: date, earliest: int) -> str:
    day = as_day(value)
    if day is None:
        return say("error.day")
    if day.year < earliest:
        return say("error.long_ago")
    return say("error.future") if day > today else ""


def _moment(value: str, today: date) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return say("error.moment")
    return say("error.future") if moment.date() > today else ""


def _phone(value: str, _today: date) -> str:
    return "" if PHONE.fullmatch(value) else say("error.phone")


def _email(value: str, _today: date) -> str:
    return "" if EMAIL.fullmatch(value) else say("error.email")


def _age(value: str, _today: date) -> str:
    return "" if value.isascii() and value.isdecimal() and int(value) <= OLDEST else say("error.age")


OLDEST = 120
FAULTS_OF: Mapping[str, Callable[[str, date], str]] = {"age": _age}
FAULTS: Mapping[FieldKind, Callable[[str, date], str]] = {
    FieldKind.MOMENT: _moment,
    FieldKind.PHONE: _phone,
    FieldKind.EMAIL: _email,
}


def as_day(value: Value | None) -> date | None:
    """The day that a field of kind DAY holds, also where it was typed as people write it; or None."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return written_day(value)
