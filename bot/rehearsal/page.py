"""The page: who you are, the places you see, what stands in the open one, and what lies before you."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from bot.rehearsal.cast import Channel, GuideStep, Player
from bot.rehearsal.clock import day_in_words, time_in_words
from bot.rehearsal.desk import Desk, Panel, Passing
from bot.rehearsal.draw import Bearings, Drawing
from bot.rehearsal.workspace import NEWEST, Message, Workspace
from dialogs.parts import Form, Press
from review.roles import Address

DIRECT = "direct"


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place as one player sees it; `key` stands in the address of the page."""

    key: str
    name: str
    address: Address


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A line of a list of people or places."""

    key: str
    name: str
    what: str
    fresh: int
    current: bool


@dataclass(frozen=True, kw_only=True)
class Line:
    """A message as it is drawn."""

    id: int
    who: str
    when: str
    words: str
    html: Markup
    fresh: bool
    #: when it was redrawn, in words, if it was
    changed: str
    #: differs whenever it was redrawn
    version: str


class Stage:
    """Draws the page of one player at one place."""

    def __init__(
        self,
        *,
        cast: tuple[Player, ...],
        channels: tuple[Channel, ...],
        guide: tuple[GuideStep, ...],
        workspace: Workspace,
        drawing: Drawing,
    ) -> None:
        self._cast, self._channels, self._guide = cast, channels, guide
        self._workspace, self._drawing = workspace, drawing
        self._names = {player.user: player.name for player in cast}

    def places(self, player: Player) -> tuple[Place, ...]:
        """Their direct messages, and the channels that they are a member of."""
        direct = Place(key=DIRECT, name="Direct messages", address=player.direct_messages)
        member = (channel for channel in self._channels if player.user in channel.members)
        return (direct, *(Place(key=one.id, name=one.name, address=one.address) for one in member))

    def page(self, player: Player, place: Place, desk: Desk, now: datetime) -> str:
        at = Bearings(user=player.user, place=place.key)
        unseen = self._workspace.unseen(player.user)
        lines = self._lines(place, at, unseen[place.address])
        if lines:
            self._workspace.mark_seen(player.user, place.address, lines[-1].id)
        announcement, desk.announcement = desk.announcement, ""
        return self._drawing.part(
            "page.html",
            at=at,
            player=player,
            place=place,
            is_direct=place.key == DIRECT,
            people=[self._person(one, player) for one in self._cast],
            places=[self._spot(one, place, unseen) for one in self.places(player)],
            today=day_in_words(now),
            time=time_in_words(now),
            announcement=announcement,
            lines=lines,
            newest=NEWEST,
            panel=self._panel(desk.panel, player, place),
            passing=self._passing(desk.passing, at, place),
            resume=self._resume(desk, player),
            is_new=not self._workspace.has_been_spoken_in(),
            guide=[(self._names[step.user], step) for step in self._guide],
        )

    def _person(self, one: Player, player: Player) -> Choice:
        unseen = self._workspace.unseen(one.user)
        fresh = sum(unseen[place.address] for place in self.places(one)) if one != player else 0
        return Choice(key=one.user, name=one.name, what=one.what, fresh=fresh, current=one == player)

    @staticmethod
    def _spot(one: Place, open_place: Place, unseen: Mapping[Address, int]) -> Choice:
        current = one == open_place
        fresh = 0 if current else unseen[one.address]
        return Choice(key=one.key, name=one.name, what="", fresh=fresh, current=current)

    def _lines(self, place: Place, at: Bearings, fresh: int) -> list[Line]:
        messages = self._workspace.messages(place.address)
        first_fresh = len(messages) - fresh
        return [self._line(message, at, number >= first_fresh) for number, message in enumerate(messages)]

    def _line(self, message: Message, at: Bearings, fresh: bool) -> Line:
        changed = message.updated_at > message.posted_at
        return Line(
            id=message.id,
            who=self._names.get(message.author, "Case review"),
            when=_when(message.posted_at),
            words=message.words,
            html=self._drawing.card(message.card, at, f"message-{message.id}") if message.card else Markup(),
            fresh=fresh and not message.author,
            changed=_when(message.updated_at) if changed else "",
            version=message.updated_at.isoformat(),
        )

    def _panel(self, panel: Panel | None, player: Player, place: Place) -> dict[str, object] | None:
        if panel is None:
            return None
        at = Bearings(user=player.user, place=place.key, panel=True)
        what, beside = panel.what, panel.beside
        is_form = isinstance(what, Form)
        return {
            "html": self._drawing.form(what, at) if isinstance(what, Form) else self._drawing.card(what, at, "panel"),
            "is_form": is_form,
            "is_wrong": isinstance(what, Form) and bool(what.errors),
            "title": what.title,
            "reason": panel.reason,
            "beside": self._drawing.card(beside, at, "beside") if beside else None,
        }

    def _passing(self, passing: Passing | None, at: Bearings, place: Place) -> dict[str, object] | None:
        if passing is None or passing.where != place.address:
            return None
        card = passing.card
        return {"reason": passing.reason, "html": self._drawing.card(card, at, "passing") if card else None}

    def _resume(self, desk: Desk, player: Player) -> Press | None:
        """What a form left open when the program stopped is asked again by."""
        return None if desk.panel else self._workspace.open_form(player.user)


def _when(moment: datetime) -> str:
    return f"{day_in_words(moment)}, {time_in_words(moment)}"
