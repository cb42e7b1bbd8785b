"""Text objects of Block Kit, and text as Slack sends it. What somebody typed is never read as markup in either."""

import html
import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

SECTION_TEXT = 3000
#: what mrkdwn would draw as something else: marks, emoji, names of people and channels, links, and a quotation
MARKUP = re.compile(r"[*_~`@#]|:[\w+'-]+:|://|\S\.[A-Za-z]{2,}|^\s*>", re.MULTILINE)
#: <@U1>, <#C1|name>, <!here>, <https://example.org|example.org>
TOKEN = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
SURROGATES = re.compile("[\ud800-\udfff]")


class DoesNotFitError(Exception):
    """Something to be shown is larger than Slack takes. The words must be shortened: nothing is cut in silence."""


def fit(text: str, most: int, what: str) -> str:
    if not 1 <= len(text) <= most:
        raise DoesNotFitError(f"{what}: {len(text)} characters, where 1 to {most} may stand")
    return text


def cut(text: str, most: int) -> str:
    """For where Slack leaves no more room and the whole stands elsewhere: whole words, and a sign that it goes on."""
    if len(text) <= most:
        return text
    head = next(pieces(text, most)).rstrip()
    return f"{head[: most - 1]}…"


def pieces(text: str, most: int) -> Iterator[str]:
    """The whole of a text in pieces of at most so many characters, parted between words where there are words."""
    while len(text) > most:
        at = max(text.rfind(" ", 0, most), text.rfind("\n", 0, most)) + 1 or most
        yield text[:at]
        text = text[at:]
    yield text


def plain(text: str, most: int = SECTION_TEXT, what: str = "text") -> Json:
    return {"type": "plain_text", "text": fit(text, most, what), "emoji": False}


def escaped(text: str) -> str:
    """So that no channel, person or link is named by it (docs.slack.dev, formatting message text)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def is_plain(text: str) -> bool:
    """Whether mrkdwn would show this as it stands, so that it may share a text object with something bold."""
    return not MARKUP.search(text)


def bold(label: str, text: str = "") -> Json:
    """A label in bold, with its text under it. A label that mrkdwn would draw otherwise is left plain."""
    if not is_plain(f"{label}\n{text}"):
        return plain(f"{label}\n{text}" if text else label)
    marked = escaped(f"*{label}*\n{text}" if text else f"*{label}*")
    return {"type": "mrkdwn", "text": fit(marked, SECTION_TEXT, "text")}


def clean(text: str) -> str:
    """Without NUL and lone surrogates, which neither database nor platform keeps."""
    return SURROGATES.sub("", text).replace("\x00", "")


def spoken(text: str) -> str:
    """What somebody wrote, from what Slack makes of it: mentions gone, links as their words, entities undone."""
    return clean(html.unescape(TOKEN.sub(_words_of_token, text))).strip()


def quoted(text: str) -> str:
    """A message that somebody points at, as it would be read aloud: of who and what it names, nothing is dropped."""
    return clean(html.unescape(TOKEN.sub(_quoted_token, text))).strip()


def _quoted_token(found: re.Match[str]) -> str:
    target, label = found.group(1), found.group(2) or ""
    if target.startswith("@"):
        return f"@{label}" if label else "[someone]"
    if target.startswith("#"):
        return f"#{label}" if label else "[a channel]"
    if target.startswith("!"):  # a date with its words, or everybody here
        return label or f"@{target[1:].partition('^')[0]}"
    address = target.removeprefix("mailto:").removeprefix("tel:")
    return address if label in ("", address) else f"{label} ({address})"


def _words_of_token(found: re.Match[str]) -> str:
    target, label = found.group(1), found.group(2)
    if target.startswith(("@", "!")):
        return ""
    return label or target.removeprefix("mailto:").removeprefix("tel:")
