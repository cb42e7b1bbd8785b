"""`python -m bot serve`: Slack and Teams, as far as app.yaml has them, on one server with one clock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.build import Program, build
from bot.clock import Clock, SystemClock, Tick
from bot.contacts import Contacts
from bot.doctor import channels_of
from bot.running import running
from bot.settings import Settings
from bot.slack.room import SlackRoom
from bot.teams.room import TeamsRoom

#: 02:10 in UTC, whatever the season: an hour at which nobody waits
NIGHTLY = (2, 10)
HOURS = 3600.0
A_NIGHT = 2 * HOURS


@asynccontextmanager
async def serving(settings: Settings, clock: Clock | None = None) -> AsyncIterator[str]:
    """The program at its address, until the context is left."""
    program = build(settings, clock or SystemClock())
    rooms = _rooms(program)
    program.platforms.update({name: room.platform for name, room in rooms.items()})
    deliverer = program.deliverer()
    ticks = [*program.ticks(deliverer), _directory_tick(program, rooms), *_teams_ticks(rooms)]
    gauges = tuple(one for room in rooms.values() for one in room.turned_away.gauges())
    async with running(program, tuple(rooms.values()), ticks, settings.host, settings.port, gauges) as address:
        yield address


def _rooms(program: Program) -> dict[str, SlackRoom | TeamsRoom]:
    rooms: dict[str, SlackRoom | TeamsRoom] = {}
    settings = program.settings
    if settings.slack:
        rooms["slack"] = SlackRoom(settings.slack, program.reception)
    if settings.teams:
        contacts = Contacts(program.database.engine, program.worker, program.clock)
        channels = [one for one in channels_of(settings.boards.values()) if one.platform == "teams"]
        rooms["teams"] = TeamsRoom(settings.teams, program.reception, contacts, tuple(dict.fromkeys(channels)))
    return rooms


def _directory_tick(program: Program, rooms: dict[str, SlackRoom | TeamsRoom]) -> Tick:
    """Ask the platforms' directories once a night about everybody in office and everybody who spoke lately."""
    refreshers = {name: room.refresh for name, room in rooms.items()}

    async def refresh() -> None:
        await program.directory.refresh(refreshers, await program.boards())

    return Tick(name="directory", body=refresh, daily_at=NIGHTLY, limit=A_NIGHT)


def _teams_ticks(rooms: dict[str, SlackRoom | TeamsRoom]) -> list[Tick]:
    """Microsoft's keys change; they are fetched apart from any turn."""
    room = rooms.get("teams")
    return [Tick(name="teams_keys", body=room.refresh_keys, every=HOURS)] if isinstance(room, TeamsRoom) else []
