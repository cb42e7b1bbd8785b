"""A short scripted play for the room: a reception that answers a few words and presses, and records every turn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from aiohttp import web

from bot.platform import Reception
from bot.rehearsal.cast import CAST, CHANNELS, places_of
from bot.rehearsal.clock import MovableClock
from bot.rehearsal.door import RehearsalRoom
from bot.rehearsal.guard import guard
from bot.rehearsal.guide import GuideKept
from bot.rehearsal.kept import open_kept
from bot.rehearsal.records import Due, PlayedCase
from bot.rehearsal.workspace import Workspace
from dialogs.parts import Ask, Form, Pressed, Refuse, Reply, Said, Show, Turn
from review.calendar import WorkingDays
from review.roles import Account, Standing
from tests.rehearsal.shown import CASE, DEFINITION, EMERGENCY, FIELDS, FORM, FULL, HELP, MINE, OPENED, SAVED

#: Thursday 2 April 2026, 10:30 in London: the day before Good Friday
THURSDAY = datetime(2026, 4, 2, 9, 30, tzinfo=UTC)
EASTER = WorkingDays(
    holidays=frozenset({date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4)}), known_until=date(2026, 5, 6)
)
BUSINESS, PANEL, *_ = CHANNELS
OF_USER = {player.user: player for player in CAST}


@dataclass
class Play:
    """The reception. It answers what stands in its two tables, and anything else with a refusal."""

    words: dict[str, Reply] = field(
        default_factory=lambda: {
            "help": Show(card=HELP),
            "refer": Ask(form=FORM),
            "everything": Ask(form=FULL),
            "mine": Show(card=MINE),
            "": Show(card=HELP),
        }
    )
    acts: dict[str, Callable[[Pressed], Reply]] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    #: those by which somebody's own page was made
    homes: list[Turn] = field(default_factory=list)
    introduced: dict[Account, Standing] = field(default_factory=dict)

    def __post_init__(self) -> None:
        plain: dict[str, Callable[[Pressed], Reply]] = {
            "next": lambda pressed: Ask(form=corrected(pressed)),
            "back": lambda _: Ask(form=replace(FORM, title="Safety first", fields=FIELDS[:1], step=(1, 7))),
            "begin": lambda _: Ask(form=FORM),
            "resume": lambda _: Ask(form=FORM),
            "save": lambda _: Show(card=SAVED),
            "define": lambda _: Show(card=DEFINITION, beside=True),
            "look": lambda _: Show(card=OPENED),
            "put": lambda _: Refuse(reason="This step belongs to somebody else.", card=CASE),
            "withdraw": lambda _: Refuse(reason="This could not be saved. Press again."),
            "lose": lambda _: Refuse(reason="This referral was sent already.", card=SAVED),
        }
        self.acts = plain | self.acts

    async def take(self, turn: Turn) -> Reply:
        (self.homes if turn.what == Said(words="mine") else self.turns).append(turn)
        match turn.what:
            case Said(words=words):
                return self.words.get(words, Refuse(reason=f"I do not know “{words}”.", card=HELP))
            case Pressed(press=press) as pressed:
                act = self.acts.get(press.act)
                return act(pressed) if act else Refuse(reason="Unknown.")

    async def introduce(self, account: Account, name: str, standing: Standing) -> None:
        self.introduced[account] = standing

    async def known(self, account: Account) -> tuple[str, Standing] | None:
        return ("known", self.introduced[account]) if account in self.introduced else None


@dataclass
class Told:
    """The records: what a test says of the board's cases."""

    case: PlayedCase | None = None
    since: datetime | None = None
    days: tuple[Due, ...] = ()

    async def newest_case(self, board: str, since: datetime) -> PlayedCase | None:
        self.since = since
        return self.case if board == "northmoor" else None

    async def open_days(self, board: str) -> tuple[Due, ...]:
        return self.days if board == "northmoor" else ()


def corrected(pressed: Pressed) -> Form:
    """The same step asked again, with what was typed and a sentence on every empty answer."""
    empty: Mapping[str, str] = {key: f"Answer this: {key}" for key, value in pressed.answers.items() if not value}
    return replace(FORM, values=pressed.answers, errors=empty)


@dataclass(kw_only=True)
class Stood:
    """A room with its play, on a file: `again` is the same after a restart."""

    path: Path
    play: Play
    clock: MovableClock
    workspace: Workspace
    room: RehearsalRoom
    app: web.Application
    settled: list[datetime]
    records: Told
    real: list[datetime]


def stand_up(path: Path, real: list[datetime] | None = None) -> Stood:
    now = real or [THURSDAY]
    kept = open_kept(path)
    clock = MovableClock(kept, EASTER, real=lambda: now[-1])
    workspace = Workspace(kept, now=clock.now, places=places_of(CAST, CHANNELS))
    play, settled, records = Play(), list[datetime](), Told()

    async def settle() -> None:
        settled.append(clock.now())

    async def after_move() -> None:
        await workspace.post(BUSINESS.address, replace(CASE, title="Reminders of the morning"), f"r{clock.now()}")

    reception = Reception(take=play.take, introduce=play.introduce, known=play.known, now=clock.now)
    room = RehearsalRoom(
        cast=CAST,
        channels=CHANNELS,
        reception=reception,
        workspace=workspace,
        clock=clock,
        settle=settle,
        after_move=after_move,
        records=records,
        guide=GuideKept(kept),
        emergency=EMERGENCY,
    )
    app = web.Application(middlewares=[guard])
    room.routes(app)
    return Stood(
        path=path,
        play=play,
        clock=clock,
        workspace=workspace,
        room=room,
        app=app,
        settled=settled,
        records=records,
        real=now,
    )
