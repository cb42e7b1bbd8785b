"""What a browser posts, read: who and where, the delivery, the press, and the answers of a form."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from bot.rehearsal.boxes import in_boxes
from dialogs.parts import Press
from review.drafts import Value

TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
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
        return in_boxes({part: values[-1] for part, values in found.items()})
    return found.get("answer", [""])[-1].replace("\r\n", "\n")
