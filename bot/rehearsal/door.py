"""The rehearsal's door: a page on loopback where one person plays everybody and moves the date.

It needs no account, since it opens on this machine alone and holds invented people; `guard` keeps it so.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from uuid import uuid4

from aiohttp import web

from bot.platform import Reception
from bot.rehearsal.board import INVENTED
from bot.rehearsal.clock import MovableClock
from bot.rehearsal.desk import Asked, Desk
from bot.rehearsal.draw import Drawing
from bot.rehearsal.filling import filled, invented
from bot.rehearsal.guide import DIRECT, HOME, GuideKept, Progress, progress
from bot.rehearsal.moving import Moved, Moving
from bot.rehearsal.news import Place, link_to
from bot.rehearsal.page import Before, Stage
from bot.rehearsal.players import Channel, InventedBoard, Player
from bot.rehearsal.posted import Posted, read_posted
from bot.rehearsal.records import Records
from bot.rehearsal.workspace import Workspace
from dialogs.parts import Form, Pressed, Reply, Said, Turn
from review.calendar import london_date
from review.roles import Address

STATIC = Path(__file__).parent / "static"
COMMAND = "/scr"
#: the word whose answer stands on everybody's own page
OWN_PAGE = "mine"
#: how many deliveries are remembered here, to meet a double press with the first one's page
REMEMBERED = 500
#: of what stands ready to be said, in a link
LONGEST_WORDS = 100

#: does what was posted, and gives the address of the page to show then
Act = Callable[[Posted, Player, Place], Awaitable[str]]
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
        records: Records,
        guide: GuideKept,
        boards: tuple[InventedBoard, ...] = INVENTED,
        emergency: Collection[str] = (),
    ) -> None:
        self._cast = {player.user: player for player in cast}
        self._reception, self._clock = reception, clock
        self._settle, self._records, self._guide = settle, records, guide
        self._moving = Moving(clock, records, after_move)
        self._boards = {one.key: one for one in boards}
        self._board_of = {player.user: one for one in boards for player in one.people}
        drawing = Drawing(emergency=emergency, directory={player.user: player.name for player in cast})
        self._stage = Stage(cast=cast, channels=channels, boards=boards, workspace=workspace, drawing=drawing)
        self._desks = {player.user: Desk() for player in cast}
        #: a delivery, and the page that it led to
        self._taken: OrderedDict[str, str] = OrderedDict()
        self._one_at_a_time = asyncio.Lock()
        self.platform = workspace

    def routes(self, app: web.Application) -> None:
        """Add the rehearsal's page, its forms and its two static files."""
        app.router.add_get("/", self._open_page)
        app.router.add_get("/rehearsal.css", _static("rehearsal.css"))
        app.router.add_get("/rehearsal.js", _static("rehearsal.js"))
        app.router.add_post("/be", self._be)
        app.router.add_post("/go", self._go)
        acts: dict[str, Act] = {
            "/say": self._say,
            "/press": self._press,
            "/submit": self._press,
            "/close": self._close,
            "/fill": self._fill,
            "/guide": self._put_guide,
            "/tomorrow": self._tomorrow,
            "/deadline": self._to_deadline,
            "/day": self._to_day,
        }
        for path, act in acts.items():
            app.router.add_post(path, self._posting(act))

    # --- the page

    async def _open_page(self, request: web.Request) -> web.Response:
        """Anybody unknown is the first of the cast; a place they cannot see is their own page."""
        first = next(iter(self._cast.values()))
        player = self._cast.get(request.query.get("as", ""), first)
        places = {place.key: place for place in self._stage.places(player)}
        place = places.get(request.query.get("place", ""), next(iter(places.values())))
        board = self._board(player, request.query.get("board", ""))
        before = Before(
            board=board,
            now=self._clock.now(),
            home=await self._own_page(player) if place.key == HOME else None,
            guide=await self._progress(board, player, place),
            words=request.query.get("words", "")[:LONGEST_WORDS],
        )
        html = self._stage.page(player, place, self._desks[player.user], before)
        return web.Response(text=html, content_type="text/html")

    def _board(self, player: Player, asked: str = "") -> InventedBoard:
        """Their own; for somebody of no board the one that was asked for last, or the first."""
        desk = self._desks[player.user]
        desk.board = asked if asked in self._boards else desk.board
        first = next(iter(self._boards))
        return self._board_of.get(player.user) or self._boards[desk.board or first]

    async def _progress(self, board: InventedBoard, player: Player, place: Place) -> Progress | None:
        """None where the guide is put away. Whoever has the messages before them is told by what stands there."""
        if self._guide.is_away(board.key):
            return None
        return await self._stands(board, reads=player == board.referrer and place.key == DIRECT)

    async def _stands(self, board: InventedBoard, *, reads: bool = False) -> Progress:
        since = self._guide.since(board.key, self._clock.now())
        case = await self._records.newest_case(board.key, since)
        waiting = self.platform.unseen(board.referrer.user)[board.referrer.direct_messages]
        return progress(board, case, was_told=reads or not waiting)

    async def _steps_done(self, player: Player) -> int:
        """0 where nobody is led."""
        board = self._board(player)
        return 0 if self._guide.is_away(board.key) else (await self._stands(board)).done

    async def _own_page(self, player: Player) -> Reply:
        """Asked anew whenever it is opened, as a platform asks when somebody opens their home."""
        return await self._reply(player, Said(words=OWN_PAGE), f"rehearsal:home:{uuid4().hex}", player.direct_messages)

    async def _be(self, request: web.Request) -> web.Response:
        posted = await read_posted(request)
        board = posted.one("board")
        raise web.HTTPSeeOther(link_to(self._player(posted.one("who")).user, **({"board": board} if board else {})))

    async def _go(self, request: web.Request) -> web.Response:
        """Where the guide leads: what was only to be read there is put away, an open form is not."""
        posted = await read_posted(request)
        player = self._player(posted.one("who"))
        place, desk = self._place(player, posted.one("where")), self._desks[player.user]
        if desk.panel and not isinstance(desk.panel.what, Form):
            desk.close()
        raise web.HTTPSeeOther(link_to(player.user, place.key, "guide" if place.key == HOME else "newest"))

    # --- what is posted

    def _posting(self, act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Read, do it once, deliver what waits, and lead back to the page."""

        async def post(request: web.Request) -> web.StreamResponse:
            posted = await read_posted(request)
            player = self._player(posted.user)
            place = self._place(player, posted.place)
            async with self._one_at_a_time:
                if posted.delivery not in self._taken:
                    before = await self._steps_done(player)
                    led_to = await act(posted, player, place)
                    await self._settle()
                    if await self._steps_done(player) > before:
                        led_to = link_to(player.user, place.key, "guide")
                    self._remember(posted.delivery, led_to)
            raise web.HTTPSeeOther(self._taken[posted.delivery])

        return post

    async def _say(self, posted: Posted, player: Player, place: Place) -> str:
        """After /scr only the asker sees what was said; a word stands in the place for everybody there."""
        words = posted.one("words").strip()
        command, _, rest = words.partition(" ")
        if command.lower() == COMMAND:
            words = rest.strip()
        elif words:
            self.platform.say(place.address, player.user, words)
        asked = Asked(where=place.address, from_panel=False, answers={})
        await self._take(posted, player, Said(words=words), asked)
        # What is said on one's own page is said to the assistant: it stands in the direct messages.
        return self._way_back(player, DIRECT if place.key == HOME else place.key)

    async def _press(self, posted: Posted, player: Player, place: Place) -> str:
        panel = self._desks[player.user].panel
        where = panel.where if panel and posted.in_panel else place.address
        asked = Asked(where=where, from_panel=posted.in_panel, answers=posted.answers)
        self._drop_answers(but=player)
        await self._take(posted, player, Pressed(press=posted.press, answers=posted.answers), asked)
        return self._way_back(player, place.key)

    async def _take(self, posted: Posted, player: Player, what: Said | Pressed, asked: Asked) -> None:
        desk = self._desks[player.user]
        desk.receive(await self._reply(player, what, posted.delivery, asked.where), asked)
        self.platform.keep_open_form(player.user, desk.resume)

    async def _reply(self, player: Player, what: Said | Pressed, delivery: str, where: Address) -> Reply:
        account = player.account
        if await self._reception.known(account) is None:
            await self._reception.introduce(account, player.name, player.standing)
        turn = Turn(account=account, name=player.name, delivery=delivery, now=self._clock.now(), what=what, where=where)
        return await self._reception.take(turn)

    async def _close(self, posted: Posted, player: Player, place: Place) -> str:  # noqa: ARG002 (one shape of act)
        self._desks[player.user].close()
        self.platform.keep_open_form(player.user, None)
        return self._way_back(player, place.key)

    async def _fill(self, posted: Posted, player: Player, place: Place) -> str:
        """Invented answers to whatever the open form asks; nothing is sent by it."""
        desk, board = self._desks[player.user], self._board(player)
        if desk.panel and isinstance(desk.panel.what, Form):
            played = len(self.platform.messages(board.business.address))
            answers = invented(board, london_date(self._clock.now()), played)
            desk.fill(filled(desk.panel.what, posted.answers, answers))
        return link_to(player.user, place.key, "panel")

    async def _put_guide(self, posted: Posted, player: Player, place: Place) -> str:
        board, now = self._board(player).key, self._clock.now()
        if posted.one("guide") == "again":
            self._guide.begin(board, now)
        else:
            self._guide.put_away(board, now, away=posted.one("guide") == "away")
        return link_to(player.user, place.key, "guide")

    # --- the date

    async def _tomorrow(self, posted: Posted, player: Player, place: Place) -> str:  # noqa: ARG002 (one shape of act)
        return self._moved(player, place, await self._moving.to_next_working_day(self._board(player)))

    async def _to_deadline(self, posted: Posted, player: Player, place: Place) -> str:  # noqa: ARG002 (one shape of act)
        return self._moved(player, place, await self._moving.to_next_deadline(self._board(player)))

    async def _to_day(self, posted: Posted, player: Player, place: Place) -> str:
        written = str(posted.answers.get("to_day", ""))
        return self._moved(player, place, await self._moving.to_day(self._board(player), written))

    def _moved(self, player: Player, place: Place, moved: Moved) -> str:
        self._desks[player.user].moved = moved
        if moved.first:
            self._drop_answers()
        return link_to(player.user, place.key, "moved")

    def _drop_answers(self, but: Player | None = None) -> None:
        """What only one person saw is the answer of its moment: it does not outlive another's step, or the day."""
        for user, desk in self._desks.items():
            if but is None or user != but.user:
                desk.passing = None

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

    def _remember(self, delivery: str, led_to: str) -> None:
        self._taken[delivery] = led_to
        if len(self._taken) > REMEMBERED:
            self._taken.popitem(last=False)

    def _way_back(self, player: Player, place: str) -> str:
        """To what has changed: a problem, the open panel, or the asker's own answer."""
        desk = self._desks[player.user]
        if desk.panel:
            wrong = getattr(desk.panel.what, "errors", None)
            return link_to(player.user, place, "problem" if wrong else "panel")
        return link_to(player.user, place, "newest" if desk.passing or place != HOME else "home")


def _static(name: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(_request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / name)

    return serve
