"""What somebody reads off a drawing: its heading, its buttons in their order, and every text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from bot.slack.words import MORE, PRODUCT, REFRESH
from tests.fakes.slack_rules import walk
from tests.fakes.teams_cards import Seen, elements
from tests.gallery.drawn import Drawn

#: Teams reads no Markdown beyond this sign, which nobody sees
UNSEEN = "\u2060"


@dataclass
class Read:
    heading: str = ""
    buttons: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def read(drawn: Drawn) -> Read:
    return READERS[drawn.door](drawn.content)


# --- Slack -------------------------------------------------------------------------------------------------------


def _slack(content: Mapping[str, Any]) -> Read:
    """A window's heading stands in its frame; where it has no room there, it is the first block."""
    blocks = content["blocks"]
    title = content.get("title", {}).get("text", "")
    heading = title if title and title != PRODUCT else blocks[0].get("text", {}).get("text", "").strip("*")
    frame = [content[key]["text"] for key in ("submit",) if key in content]
    said = [content["text"]] if isinstance(content.get("text"), str) else []
    texts = [one["text"] for one in walk(blocks) if isinstance(one.get("text"), str)]
    return Read(heading=heading, buttons=[*_slack_buttons(blocks), *frame], texts=[*said, title or heading, *texts])


def _slack_buttons(blocks: object) -> list[str]:
    found: list[str] = []
    for one in walk(blocks):
        if one.get("type") == "button" and one["text"]["text"] != REFRESH:
            found.append(one["text"]["text"])
        if str(one.get("action_id", "")).startswith("press") and "options" in one:
            found += [option["text"]["text"] for option in one["options"]]
    return found


# --- Teams -------------------------------------------------------------------------------------------------------


def _teams(card: Mapping[str, Any]) -> Read:
    """What folds out in place is a button too, but for More, which holds buttons."""
    here = list(_without_fallbacks(dict(card)))
    acts = [one["title"] for one in here if str(one.get("type")).startswith("Action.")]
    texts = [text for one in here for text in _teams_texts(one)]
    heading = Seen(dict(card)).title
    return Read(
        heading=heading,
        buttons=[one.replace(UNSEEN, "") for one in acts if one != MORE],
        texts=[one.replace(UNSEEN, "") for one in texts],
    )


def _without_fallbacks(card: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    fallbacks = [id(one["fallback"]) for one in elements(dict(card)) if "fallback" in one]
    return (one for one in elements(dict(card)) if id(one) not in fallbacks)


def _teams_texts(one: Mapping[str, Any]) -> Iterator[str]:
    yield from (one[key] for key in ("text", "title", "label", "errorMessage", "tooltip") if key in one)
    if one.get("type") == "Input.Text" and one.get("value"):
        yield one["value"]
    yield from (choice["title"] for choice in one.get("choices", ()))


# --- the rehearsal -----------------------------------------------------------------------------------------------


class _Page(HTMLParser):
    """The first heading, the buttons that are seen, and every text."""

    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self._within: list[str] = []
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h2", "button", "summary", "p"):
            self._words = ""
        self._within.append(f"{tag} {dict(attrs).get('class')}")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._words += data
            self.read.texts.append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        opened = self._within.pop() if self._within else ""
        while self._within and not opened.startswith(f"{tag} "):
            opened = self._within.pop()
        words = self._words.strip()
        if tag == "h2" and words != "There is a problem":
            self.read.heading = self.read.heading or words
        if tag == "p" and "reason" in opened:
            self.read.heading = self.read.heading or words
        if tag in ("button", "summary") and "for-ears" not in opened and words != MORE:
            self.read.buttons.append(words)


def _rehearsal(page: str) -> Read:
    parser = _Page()
    parser.feed(page)
    return parser.read


READERS: Mapping[str, Callable[[Any], Read]] = {"slack": _slack, "teams": _teams, "rehearsal": _rehearsal}
