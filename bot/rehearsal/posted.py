"""What a browser posts, read: who and where, the delivery, the press, and the answers of a form."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from dialogs.parts import Press
from review.drafts import Value

TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
LONGEST_NUMBER = 4
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Posted:
    """`delivery` is the same whenever the same page is sent again, and for nothing else."""

    user: str
    place: str
    delivery: str
    pairs: Pairs

    def one(self, name: str) -> str:
        """The last value under a name: a browser sends what was chosen after the empty value that stands for none."""
        return next((value for found, value in reversed(self.pairs) if found == name), "")

    @property
    def press(self) -> Press:
        return Press.parse(self.one("press"))

    @property
    def in_panel(self) -> bool:
        return bool(self.one("panel"))

    @property
    def answers(self) -> Mapping[str, Value]:
        return answers_in(self.pairs)


async def read_posted(request: web.Request) -> Posted:
    """Raises HTTPBadRequest for anything that no page of ours sends."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise web.HTTPUnsupportedMediaType
    try:
        fields = await request.post()
    except ValueError as malformed:
        raise web.HTTPBadRequest(text="That could not be read.") from malformed
    pairs = tuple((name, value) for name, value in fields.items() if isinstance(value, str))
    given = dict(pairs)
    if not TOKEN.fullmatch(given.get("delivery", "")):
        raise web.HTTPBadRequest(text="Open the page again, and send it from there.")
    delivery = _delivery(request.path, pairs)
    return Posted(user=given.get("as", ""), place=given.get("place", ""), delivery=delivery, pairs=pairs)


def _delivery(path: str, pairs: Pairs) -> str:
    """The page's one-use token and all that was sent with it, as a digest that tells nothing of either."""
    sent = f"{path}?{urlencode(pairs)}"
    return f"rehearsal:{hashlib.sha256(sent.encode()).hexdigest()}"


def answers_in(pairs: Iterable[tuple[str, str]]) -> dict[str, Value]:
    """The answers by key. A name tells the part of an answer that it holds: "answer:", "any:", "day:" and so on."""
    parts: dict[str, dict[str, list[str]]] = {}
    for name, value in pairs:
        part, colon, key = name.partition(":")
        if colon:
            parts.setdefault(key, {}).setdefault(part, []).append(value)
    return {key: _answer(found) for key, found in parts.items()}


def _answer(found: Mapping[str, list[str]]) -> Value:
    if "any" in found:
        return tuple(one for one in found["any"] if one)
    if "day" in found:
        return _moment({part: values[-1] for part, values in found.items()})
    return found.get("answer", [""])[-1].replace("\r\n", "\n")


def _moment(found: Mapping[str, str]) -> str:
    """As the vocabulary writes it; what is no date or time is put together as it was typed, to be corrected."""
    pieces = [_number(found.get(part, "")) for part in ("year", "month", "day")]
    day = "-".join(pieces) if any(pieces) else ""
    if "time" not in found:
        return day
    time = _time(found["time"])
    return f"{day}T{time}" if day or time else ""


def _number(typed: str) -> str:
    """Two digits at least; a year is never guessed from two."""
    text = typed.strip()
    if _is_short_number(text):
        return f"{int(text):02d}"
    return text.replace("-", "/").replace("T", "t")


def _is_short_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= LONGEST_NUMBER


def _time(typed: str) -> str:
    """As 14:05 is written, also from 14.05 and from 9:05."""
    text = typed.strip().replace(".", ":")
    hour, colon, minute = text.partition(":")
    return f"{_number(hour)}:{_number(minute)}" if colon else text


def pieces_of(value: str) -> dict[str, str]:
    """What stands in each box of a day or moment, from the answer that was put together."""
    day, _, time = value.partition("T")
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    return {"day": _as_typed(number), "month": _as_typed(month), "year": year, "time": time}


def _as_typed(number: str) -> str:
    return str(int(number)) if _is_short_number(number) else number
