"""The rehearsal's door: a page on loopback where one person plays everybody and moves the date.

It needs no account, since it opens on this machine alone and holds invented people; `guard` keeps it so.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlencode

from aiohttp import web

from bot.platform import Reception
from bot.rehearsal.cast import GUIDE, Channel, GuideStep, Player
from bot.rehearsal.clock import MovableClock, day_in_words, time_in_words
from bot.rehearsal.desk import Asked, Desk
from bot.rehearsal.draw import Drawing
from bot.rehearsal.guard import guarded
from bot.rehearsal.page import Place, Stage
from bot.rehearsal.posted import Posted, read_posted
from bot.rehearsal.workspace import Workspace
from dialogs.parts import Pressed, Said, Turn
from review.errors import ReviewError

STATIC = Path(__file__).parent / "static"
COMMAND = "/scr"
#: how many deliveries are remembered here, to meet a double press with the first one's page
REMEMBERED = 500

Act = Callable[[Posted, Player, Place], Awaitable[None]]
Settle = Callable[[], Awaitable[None]]


class RehearsalRoom:
    """`settle` delivers everything that waits; `after_move` lets the clock's own work run once the date has moved."""

    def __init__(
        self,
        *,
        cast: tuple[Player, ...],
        channels: tuple[Channel, ...],
        reception: Reception,
        workspace: Workspace,
        clock: MovableClock,
        settle: Settle,
        after_move: Settle,
        guide: tuple[GuideStep, ...] = GUIDE,
    ) -> None:
        self._cast = {player.user: player for player in cast}
        self._reception, self._clock = reception, clock
        self._settle, self._after_move = settle, after_move
        self._stage = Stage(cast=cast, channels=channels, guide=guide, workspace=workspace, drawing=Drawing())
        self._desks = {player.user: Desk() for player in cast}
        self._taken: OrderedDict[str, None] = OrderedDict()
        self._one_at_a_time = asyncio.Lock()
        self.platform = workspace

    def routes(self, app: web.Application) -> None:
        """Add the rehearsal's page, its forms and its two static files."""
        app.router.add_get("/", guarded(self._open_page))
        app.router.add_get("/rehearsal.css", guarded(_static("rehearsal.css")))
        app.router.add_get("/rehearsal.js", guarded(_static("rehearsal.js")))
        app.router.add_post("/be", guarded(self._be))
        acts: dict[str, Act] = {
            "/say": self._say,
            "/press": self._press,
            "/submit": self._press,
            "/close": self._close,
            "/tomorrow": self._tomorrow,
        }
        for path, act in acts.items():
            app.router.add_post(path, guarded(self._posting(act)))

    # --- the page

    async def _open_page(self, request: web.Request) -> web.Response:
        """Anybody unknown is the first of the cast; a place they cannot see is their direct messages."""
        first = next(iter(self._cast.values()))
        player = self._cast.get(request.query.get("as", ""), first)
        places = {place.key: place for place in self._stage.places(player)}
        place = places.get(request.query.get("place", ""), next(iter(places.values())))
        html = self._stage.page(player, place, self._desks[player.user], self._clock.now())
        return web.Response(text=html, content_type="text/html")

    async def _be(self, request: web.Request) -> web.Response:
        posted = await read_posted(request)
        raise web.HTTPSeeOther(_address(self._player(posted.one("who")).user))

    # --- what is posted

    def _posting(self, act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Read, do it once, deliver what waits, and lead back to the page."""

        async def post(request: web.Request) -> web.StreamResponse:
            posted = await read_posted(request)
            player = self._player(posted.user)
            place = self._place(player, posted.place)
            async with self._one_at_a_time:
                if posted.delivery not in self._taken:
                    await act(posted, player, place)
                    self._remember(posted.delivery)
                    await self._settle()
            raise web.HTTPSeeOther(self._way_back(player, place))

        return post

    async def _say(self, posted: Posted, player: Player, place: Place) -> None:
        """After /scr only the asker sees what was said; a word stands in the place for everybody there."""
        words = posted.one("words").strip()
        command, _, rest = words.partition(" ")
        if command.lower() == COMMAND:
            words = rest.strip()
        elif words:
            self.platform.say(place.address, player.user, words)
        asked = Asked(where=place.address, from_panel=False, answers={})
        await self._take(posted, player, Said(words=words), asked)

    async def _press(self, posted: Posted, player: Player, place: Place) -> None:
        panel = self._desks[player.user].panel
        where = panel.where if panel and posted.in_panel else place.address
        asked = Asked(where=where, from_panel=posted.in_panel, answers=posted.answers)
        await self._take(posted, player, Pressed(press=posted.press, answers=posted.answers), asked)

    async def _take(self, posted: Posted, player: Player, what: Said | Pressed, asked: Asked) -> None:
        account = player.account
        if await self._reception.known(account) is None:
            await self._reception.introduce(account, player.name, player.standing)
        turn = Turn(
            account=account,
            name=player.name,
            delivery=posted.delivery,
            now=self._clock.now(),
            what=what,
            where=asked.where,
        )
        desk = self._desks[player.user]
        desk.receive(await self._reception.take(turn), asked)
        self.platform.keep_open_form(player.user, desk.resume)

    async def _close(self, posted: Posted, player: Player, place: Place) -> None:  # noqa: ARG002 (one shape of act)
        self._desks[player.user].close()
        self.platform.keep_open_form(player.user, None)

    async def _tomorrow(self, posted: Posted, player: Player, place: Place) -> None:  # noqa: ARG002 (one shape of act)
        desk = self._desks[player.user]
        try:
            morning = self._clock.go_to_next_working_day()
        except ReviewError as refused:
            desk.announcement = str(refused)
            return
        desk.announcement = f"It is now {day_in_words(morning)}, {time_in_words(morning)}."
        await self._after_move()

    # --- who, where, and back

    def _player(self, user: str) -> Player:
        if user not in self._cast:
            raise web.HTTPBadRequest(text="There is nobody of that name in the rehearsal.")
        return self._cast[user]

    def _place(self, player: Player, key: str) -> Place:
        found = next((place for place in self._stage.places(player) if place.key == key), None)
        if found is None:
            raise web.HTTPForbidden(text=f"{player.name} does not see that place.")
        return found

    def _remember(self, delivery: str) -> None:
        self._taken[delivery] = None
        if len(self._taken) > REMEMBERED:
            self._taken.popitem(last=False)

    def _way_back(self, player: Player, place: Place) -> str:
        """To what has changed: a problem, the open panel, the asker's own answer, or the top with its date."""
        desk = self._desks[player.user]
        if desk.panel:
            wrong = getattr(desk.panel.what, "errors", None)
            return _address(player.user, place.key, "problem" if wrong else "panel")
        return _address(player.user, place.key, "top" if desk.announcement else "newest")


def _address(user: str, place: str = "", fragment: str = "") -> str:
    query = urlencode({"as": user, "place": place} if place else {"as": user})
    return f"/?{query}#{fragment}" if fragment else f"/?{query}"


def _static(name: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(_request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / name)

    return serve
