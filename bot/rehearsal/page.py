"""The page: who you are, the places you see, what stands in the open one, and what lies before you."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from markupsafe import Markup

from bot.rehearsal.cast import Channel, GuideStep, Player
from bot.rehearsal.clock import day_in_words, time_in_words
from bot.rehearsal.desk import Desk, Panel, Passing
from bot.rehearsal.draw import Bearings, Drawing
from bot.rehearsal.news import News, Place, news_since
from bot.rehearsal.workspace import NEWEST, Message, Workspace
from dialogs.parts import Ask, Form, Press, Refuse, Reply
from review.roles import Address

HOME, DIRECT = "home", "direct"


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
        """Their own page, their direct messages, and the channels that they are a member of."""
        home = Place(key=HOME, name="Home", address=player.direct_messages)
        return (home, *self._rooms(player))

    def _rooms(self, player: Player) -> tuple[Place, ...]:
        """Where messages stand."""
        direct = Place(key=DIRECT, name="Direct messages", address=player.direct_messages)
        member = (channel for channel in self._channels if player.user in channel.members)
        return (direct, *(Place(key=one.id, name=one.name, address=one.address) for one in member))

    def page(
        self,
        player: Player,
        place: Place,
        desk: Desk,
        now: datetime,
        *,
        home: Reply | None = None,
        is_new: bool = False,
    ) -> str:
        """`home`: what the player's own page shows, where that is the place."""
        at = Bearings(user=player.user, place=place.key)
        unseen = self._workspace.unseen(player.user)
        lines = [] if place.key == HOME else self._lines(place, at, unseen[place.address])
        if lines:
            self._workspace.mark_seen(player.user, place.address, lines[-1].id)
        return self._drawing.part(
            "page.html",
            at=at,
            player=player,
            place=place,
            is_home=place.key == HOME,
            is_direct=place.key == DIRECT,
            people=self._people(player),
            places=[self._spot(one, place, unseen) for one in self.places(player)],
            today=day_in_words(now),
            time=time_in_words(now),
            **self._announced(desk),
            home=self._home(home, at),
            lines=lines,
            newest=NEWEST,
            panel=self._panel(desk.panel, player, place),
            passing=self._passing(desk.passing, at, place),
            resume=self._resume(desk, player),
            is_new=is_new,
            guide=[(self._names[step.user], step) for step in self._guide],
        )

    def _announced(self, desk: Desk) -> dict[str, object]:
        """Said once: the next page is without it."""
        news: list[News] = []
        if desk.moved_to:
            news = news_since(desk.moved_to, self._cast, self._rooms, self._workspace)
        said = {"announcement": desk.announcement, "has_moved": desk.moved_to is not None, "news": news}
        desk.announcement, desk.moved_to = "", None
        return said

    def _people(self, player: Player) -> list[tuple[str, list[Choice]]]:
        return [
            (group, [self._person(one, player) for one in members])
            for group, members in groupby(self._cast, key=lambda one: one.group)
        ]

    def _person(self, one: Player, player: Player) -> Choice:
        unseen = self._workspace.unseen(one.user)
        fresh = sum(unseen[place.address] for place in self._rooms(one)) if one != player else 0
        return Choice(key=one.user, name=one.name, what=one.what, fresh=fresh, current=one == player)

    @staticmethod
    def _spot(one: Place, open_place: Place, unseen: Mapping[Address, int]) -> Choice:
        current = one == open_place
        fresh = 0 if current or one.key == HOME else unseen[one.address]
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

    def _home(self, home: Reply | None, at: Bearings) -> dict[str, object] | None:
        if home is None or isinstance(home, Ask):
            return None
        reason = home.reason if isinstance(home, Refuse) else ""
        return {"reason": reason, "html": self._drawing.card(home.card, at, "home") if home.card else None}

    def _panel(self, panel: Panel | None, player: Player, place: Place) -> dict[str, object] | None:
        if panel is None:
            return None
        at = Bearings(user=player.user, place=place.key, panel=True)
        what, beside = panel.what, panel.beside
        form = what if isinstance(what, Form) else None
        return {
            "html": self._drawing.form(what, at) if isinstance(what, Form) else self._drawing.card(what, at, "panel"),
            "is_form": form is not None,
            "is_wrong": bool(form and form.errors),
            "title": what.title,
            "step": f" (step {form.step[0]} of {form.step[1]})" if form and form.step[1] else "",
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
