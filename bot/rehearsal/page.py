"""The page: who you are, the places you see, what stands in the open one, and what lies before you."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from bot.rehearsal.clock import day_in_words, time_in_words
from bot.rehearsal.desk import Desk, Panel, Passing
from bot.rehearsal.draw import Bearings, Drawing
from bot.rehearsal.filling import can_fill
from bot.rehearsal.guide import DIRECT, HOME, Progress
from bot.rehearsal.news import News, Place, news_since
from bot.rehearsal.players import Channel, InventedBoard, Player
from bot.rehearsal.workspace import NEWEST, Message, Workspace
from dialogs.parts import Ask, Card, Form, Press, Refuse, Reply
from review.law import procedure
from review.roles import Address


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A line of a list of people, places or boards."""

    key: str
    name: str
    what: str
    fresh: int
    current: bool


@dataclass(frozen=True, kw_only=True)
class Before:
    """What the page shows besides the place itself."""

    board: InventedBoard
    now: datetime
    #: what the player's own page shows, where that is the place
    home: Reply | None = None
    #: None where it is put away
    guide: Progress | None = None
    #: stands ready to be said
    words: str = ""


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
        boards: tuple[InventedBoard, ...],
        workspace: Workspace,
        drawing: Drawing,
    ) -> None:
        self._cast, self._channels, self._boards = cast, channels, boards
        self._of_no_board = tuple(one for one in cast if not any(one in board.people for board in boards))
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

    def page(self, player: Player, place: Place, desk: Desk, before: Before) -> str:
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
            board=before.board,
            boards=[self._board(one, before.board) for one in self._boards],
            people=self._people(player, before.board),
            places=[self._spot(one, place, unseen) for one in self.places(player)],
            today=day_in_words(before.now),
            time=time_in_words(before.now),
            **self._announced(desk, before.board),
            home=self._home(before.home, at),
            lines=lines,
            newest=NEWEST,
            panel=self._panel(desk.panel, player, place),
            passing=self._passing(desk.passing, at, place),
            resume=self._resume(desk, player),
            words=before.words,
            guide=before.guide,
            is_there=before.guide is not None and _is_there(before.guide, player, place),
        )

    def _announced(self, desk: Desk, board: InventedBoard) -> dict[str, object]:
        """Said once: the next page is without it."""
        moved, desk.moved = desk.moved, None
        news: list[News] = []
        if moved and moved.first:
            news = news_since(moved.first, self._cast, self._rooms, self._workspace)
        ours = {one.user for one in board.people}
        return {
            "moved": moved,
            "news": [one for one in news if one.user in ours],
            "elsewhere": [self._board(one, board) for one in self._boards if one != board and _speaks_of(news, one)],
        }

    def _people(self, player: Player, board: InventedBoard) -> list[tuple[str, list[Choice]]]:
        groups = ((board.name, board.people), ("Of no board", self._of_no_board))
        return [(name, [self._person(one, player) for one in members]) for name, members in groups if members]

    @staticmethod
    def _board(one: InventedBoard, open_board: InventedBoard) -> Choice:
        what = procedure(one.procedure).title
        return Choice(key=one.referrer.user, name=one.name, what=what, fresh=0, current=one == open_board)

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
            "html": self._drawn(what, at),
            "is_form": form is not None,
            "is_wrong": bool(form and form.errors),
            "title": what.title,
            "step": _step(form),
            "reason": panel.reason,
            "beside": self._drawing.card(beside, at, "beside") if beside else None,
        }

    def _drawn(self, what: Form | Card, at: Bearings) -> Markup:
        if isinstance(what, Form):
            return self._drawing.form(what, at, can_fill=can_fill(what))
        return self._drawing.card(what, at, "panel")

    def _passing(self, passing: Passing | None, at: Bearings, place: Place) -> dict[str, object] | None:
        if passing is None or passing.where != place.address:
            return None
        card = passing.card
        return {"reason": passing.reason, "html": self._drawing.card(card, at, "passing") if card else None}

    def _resume(self, desk: Desk, player: Player) -> Press | None:
        """What a form left open when the program stopped is asked again by."""
        return None if desk.panel else self._workspace.open_form(player.user)


def _is_there(guide: Progress, player: Player, place: Place) -> bool:
    """Whether the present step can be taken where one is."""
    step = guide.now
    own = {HOME, DIRECT}
    return step is not None and step.who == player and (step.place == place.key or {step.place, place.key} <= own)


def _speaks_of(news: list[News], board: InventedBoard) -> bool:
    return any(one.user == player.user for one in news for player in board.people)


def _when(moment: datetime) -> str:
    return f"{day_in_words(moment)}, {time_in_words(moment)}"


def _step(form: Form | None) -> str:
    """As it stands in the window's title."""
    number, of = form.step if form else (0, 0)
    if not number:
        return ""
    return f" (step {number} of {of})" if of else f" (step {number})"
