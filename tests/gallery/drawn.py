"""A specimen as each platform draws it, in every way that it can be met there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.rehearsal.draw import Bearings, Drawing
from bot.slack.draw import card_message, card_view, form_view, home_view, refusal_message
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Card, Form, Refuse, Show
from tests.gallery.album import Place, Specimen
from tests.invented import MONDAY

Json = dict[str, Any]
AT = Bearings(user="somebody", place="direct")
DRAWING = Drawing(emergency=("Call 999.",), directory={"UNEW1": "Noor Ashby"})


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One drawing. `kept`: the platform keeps it, so that nothing private may stand in it."""

    of: Specimen
    door: str
    way: str
    content: Any
    kept: bool

    @property
    def name(self) -> str:
        return f"{self.of.name} [{self.door} {self.way}]"


def drawings(one: Specimen) -> Iterator[Drawn]:
    """On Slack, on Teams and in the rehearsal."""
    for way, content, kept in _slack(one):
        yield Drawn(of=one, door="slack", way=way, content=content, kept=kept)
    for way, card, kept in _teams(one):
        yield Drawn(of=one, door="teams", way=way, content=card, kept=kept)
    yield Drawn(of=one, door="rehearsal", way="page", content=rehearsed(one), kept=False)


def _slack(one: Specimen) -> Iterator[tuple[str, Json, bool]]:
    match one.seen:
        case Form():
            yield "window", form_view(one.seen), False
        case Refuse():
            yield "message", _message(*refusal_message(one.seen)), True
        case Card(private=True):
            yield "window", card_view(one.seen), False
        case Card():
            yield "message", _message(*card_message(one.seen)), True
            if one.place is not Place.LETTER:
                yield "window", card_view(one.seen), False
            if one.place is Place.HOME:
                yield "home", home_view(Show(card=one.seen), MONDAY), True


def _message(text: str, blocks: list[Json]) -> Json:
    return {"text": text, "blocks": blocks}


def _teams(one: Specimen) -> Iterator[tuple[str, Json, bool]]:
    """A refusal is a sentence there, and the fresh card where there is one."""
    shown = one.seen.card if isinstance(one.seen, Refuse) else one.seen
    match shown:
        case Form():
            yield "chat", draw_form(shown), True
        case Card(private=True):
            yield "dialog", draw_card(shown, Manner.DIALOG), False
        case Card():
            manner = Manner.KEPT if one.place is Place.LETTER else Manner.FLOW
            yield "chat", draw_card(shown, manner), True


def rehearsed(one: Specimen) -> str:
    match one.seen:
        case Form():
            return str(DRAWING.form(one.seen, AT))
        case Refuse(reason=reason, card=card):
            said = Markup('<p class="reason" role="alert">{}</p>').format(reason)
            return str(said + DRAWING.card(card, AT, "card")) if card else str(said)
        case Card():
            return str(DRAWING.card(one.seen, AT, "card"))
