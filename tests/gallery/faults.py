"""What is wrong with a drawing, in words: the rules that everything drawn keeps to."""

import re
from collections.abc import Callable, Iterator, Mapping

from bot.slack.words import LONG_SUBMIT
from dialogs.parts import Card, Form, Refuse
from tests.fakes.slack_rules import check_home, check_message, check_view
from tests.fakes.slack_shapes import RefusedPayloadError
from tests.fakes.teams_cards import BadCardError, require_good
from tests.gallery.album import Specimen, texts_of
from tests.gallery.drawn import Drawn, drawings
from tests.gallery.filling import PRIVATE
from tests.gallery.reading import Read, read
from tests.invented import ADDRESS, CHILD, SUMMARY

#: of the invented families, and of whatever stood in a private box: in nothing that a platform keeps
CANARIES = (CHILD, ADDRESS, SUMMARY, "Marlowe", "Plumtree", "17 August 2019", "Inglebright", PRIVATE, "Thornbeck")
#: what a person should never read -> how it is called
NEVER: Mapping[str, re.Pattern[str]] = {
    "two spaces": re.compile(r"\S  +\S"),
    "a value that is none": re.compile(r"\bNone\b(?!$|,|:| met| of)|\bTrue\b|\bFalse\b|\bnull\b"),
    "a date in figures": re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"),
    "a key": re.compile(r"\b[a-z]+_[a-z_]+\b"),
    "an empty place": re.compile(r"\{[a-z_]*\}|\(\)|: \.|, \.|\.\.|,,| ,| \.(?!\w)"),
    "cut off": re.compile(r"(…|\.\.\.)$"),
}


def faults(one: Specimen) -> list[str]:
    """Of every drawing of it, and of what they have in common."""
    found = [f"{one.name}: {fault}" for fault in _of_its_words(one)]
    for drawn in drawings(one):
        seen = read(drawn)
        said = (*_refused(drawn), *_read(drawn, seen), *_otherwise(drawn, seen))
        found += [f"{drawn.name}: {fault}" for fault in said]
    return found


def _of_its_words(one: Specimen) -> Iterator[str]:
    for card in [one.seen, getattr(one.seen, "card", None)]:
        if isinstance(card, Card) and not re.search(r"\w+\W+\w+.*[.?!:]$", card.text, re.DOTALL):
            yield f"a text that does not stand alone: {card.text!r}"
    for text in texts_of(one.seen):
        for named, pattern in NEVER.items():
            if found := pattern.search(text):
                yield f"{named}: {found.group()!r} in {text[:80]!r}"


# --- one drawing -------------------------------------------------------------------------------------------------


def _refused(drawn: Drawn) -> Iterator[str]:
    """What the platform itself would not take."""
    try:
        CHECKS[drawn.door, drawn.way](drawn.content)
    except (RefusedPayloadError, BadCardError) as refused:
        yield f"refused: {refused}"


CHECKS: Mapping[tuple[str, str], Callable[..., None]] = {
    ("slack", "message"): lambda content: check_message(content["text"], content["blocks"]),
    ("slack", "window"): check_view,
    ("slack", "home"): check_home,
    ("teams", "chat"): require_good,
    ("teams", "dialog"): require_good,
    ("rehearsal", "page"): lambda _page: None,
}


def _read(drawn: Drawn, seen: Read) -> Iterator[str]:
    if not seen.heading.strip():
        yield "no heading"
    if any(not one.strip() for one in (*seen.texts, *seen.buttons)):
        yield "something blank"
    if not isinstance(drawn.of.seen, Refuse) and not [
        one for one in seen.texts if one not in (seen.heading, *seen.buttons)
    ]:
        yield "nothing under the heading"
    means = [one for one in seen.texts if one.startswith(LONG_SUBMIT.partition("{")[0])]
    for text in seen.texts:
        if NEVER["cut off"].search(text) and not [one for one in means if text in one]:
            yield f"cut off: {text[-60:]!r}"
    if drawn.kept:
        yield from (f"private: {one}" for one in CANARIES if one in "\n".join(seen.texts))


# --- as on the others --------------------------------------------------------------------------------------------


def _otherwise(drawn: Drawn, seen: Read) -> Iterator[str]:
    """The same heading and the same buttons, in the order that the dialog gave them."""
    of = drawn.of.seen
    shown = of.card if isinstance(of, Refuse) and drawn.door == "teams" else of
    if shown is None:
        return
    if isinstance(shown, Card | Form) and seen.heading != shown.title:
        yield f"another heading: {seen.heading!r} for {shown.title!r}"
    wanted = words_of_buttons(shown)
    if drawn.way == "home":
        wanted, seen.buttons = sorted(wanted), sorted(seen.buttons)
    if isinstance(shown, Form):
        wanted, seen.buttons = _without_submit(wanted, shown), _without_submit(seen.buttons, shown)
    if wanted != seen.buttons:
        yield f"other buttons: {seen.buttons} for {wanted}"


def _without_submit(labels: list[str], form: Form) -> list[str]:
    """Slack's frame holds it at the very end."""
    return [one for one in labels if one not in (form.submit.label, form.submit.label[:23] + "…")]


def words_of_buttons(shown: Card | Form | Refuse) -> list[str]:
    if isinstance(shown, Refuse):
        return words_of_buttons(shown.card) if shown.card else []
    above, below = (shown.rows, ()) if isinstance(shown, Card) else ((), shown.rows)
    rows = (*above, *(row for section in shown.sections for row in section.rows), *below)
    of_rows = [row.button.label for row in rows if row.button]
    if isinstance(shown, Card):
        return [*of_rows, *(one.label for one in (*shown.buttons, *shown.more))]
    asked = [
        (one.definition.label if one.definition else "What this means")
        for one in shown.fields
        if one.definition or one.definition_text
    ]
    return [*of_rows, *asked, shown.submit.label, *(one.label for one in shown.others)]
