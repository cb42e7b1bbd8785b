"""What the platforms say when they are asked: their directories of every account, Slack of every channel.

Nothing is posted. A platform that does not answer is asked no further, and the report says so.
"""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import AsyncExitStack
from datetime import UTC, datetime

from bot.build import Program
from bot.contacts import Contacts
from bot.doctor import Asked, accounts_of, channels_of, direct
from bot.doctor_known import known
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import Settings
from bot.slack.room import SlackRoom
from bot.teams.room import TeamsRoom
from review.calendar import london_date
from review.roles import Account, Address, Board

PATIENCE = 10.0
Rooms = Mapping[str, SlackRoom | TeamsRoom]
NO_SLACK_CHANNELS = "Slack could not be asked about its channels."
NO_TEAMS_CHANNELS = "Teams tells a bot nothing of a channel until something is posted there, so none was asked about."


def rooms_of(program: Program) -> Rooms:
    """Each platform of app.yaml, as `serve` opens it, but with no door on any server."""
    rooms: dict[str, SlackRoom | TeamsRoom] = {}
    settings: Settings = program.settings
    if settings.slack:
        rooms["slack"] = SlackRoom(settings.slack, program.reception)
    if settings.teams:
        contacts = Contacts(program.database.engine, program.worker, program.clock)
        rooms["teams"] = TeamsRoom(settings.teams, program.reception, contacts)
    return rooms


async def ask(program: Program, boards: tuple[Board, ...]) -> Asked:
    """Keeps what the directories say, and gives what they do not keep."""
    rooms = rooms_of(program)
    async with AsyncExitStack() as stack:
        for room in rooms.values():
            await room.start()
            stack.push_async_callback(room.stop)
        silent = await _directories(program, rooms, boards)
        channels, unknown = await _channels(rooms, channels_of(boards))
    return Asked(channels=channels, not_asked=(*silent, *unknown))


async def _directories(program: Program, rooms: Rooms, boards: tuple[Board, ...]) -> tuple[str, ...]:
    accounts = accounts_of(boards, london_date(program.clock.now()))
    silent: dict[str, str] = {}
    for account in accounts:
        room = rooms.get(account.platform)
        if room and account.platform not in silent and _can_be_asked(program, account):
            before = _said(program, account)
            await _refresh(room, account)
            if _said(program, account) == before:
                silent[account.platform] = f"{account.platform.capitalize()}'s directory did not answer."
    return tuple(silent.values())


def _can_be_asked(program: Program, account: Account) -> bool:
    """Teams tells of somebody only where they have a conversation with the bot."""
    address = direct(account)
    contact = known(program.database.engine, (), (address,)).contacts.get(address)
    return account.platform != "teams" or bool(contact and contact.conversation and contact.mri)


def _said(program: Program, account: Account) -> datetime:
    told = known(program.database.engine, (account,), ()).told.get(account)
    return told.when if told and told.when else datetime.min.replace(tzinfo=UTC)


async def _refresh(room: SlackRoom | TeamsRoom, account: Account) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            await room.refresh(account)
    except TimeoutError:
        return


async def _channels(rooms: Rooms, channels: Iterable[Address]) -> tuple[dict[Address, str], tuple[str, ...]]:
    """Why nothing can be posted in a channel, and what could not be asked."""
    found: dict[Address, str] = {}
    unknown: dict[str, None] = {}
    for one in channels:
        room = rooms.get(one.platform)
        if not isinstance(room, SlackRoom):
            unknown |= {NO_TEAMS_CHANNELS: None} if one.platform == "teams" else {}
            continue
        try:
            # It is looked whether the channel is private and our own, and read as after an unclear outcome.
            await room.platform.find(one, "doctor", room.platform.now())
        except RefusedForGoodError as refused:
            found[one] = str(refused)
        except (NotAcceptedError, UnknownOutcomeError):
            unknown[NO_SLACK_CHANNELS] = None
    return found, tuple(unknown)
