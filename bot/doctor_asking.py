"""What the platforms say when they are asked: Slack of everything, Teams of the bot, its channels and its people.

Nothing is posted, and no door is opened: what is delivered meanwhile goes to the program that serves. A platform that
does not answer is asked no further, and the report says so.
"""

import asyncio
from datetime import UTC, datetime

from bot.build import Program
from bot.clock import Clock
from bot.contacts import Contacts
from bot.doctor import Asked, accounts_of, channels_of, direct
from bot.doctor_known import known
from bot.doctor_slack import ask_slack
from bot.doctor_teams import ask_teams
from bot.settings import Settings
from bot.teams.room import TeamsRoom
from review.calendar import london_date
from review.roles import Account, Board

PATIENCE = 10.0
TEAMS_SILENT = "Teams's directory did not answer."


async def ask(settings: Settings, clock: Clock, boards: tuple[Board, ...]) -> Asked:
    """What needs no database."""
    return await _slack(settings, clock, boards) + await _teams(settings, clock, boards)


async def _slack(settings: Settings, clock: Clock, boards: tuple[Board, ...]) -> Asked:
    if settings.slack is None:
        return Asked()
    accounts = accounts_of(boards, london_date(clock.now()))
    return await ask_slack(settings, accounts, channels_of(boards), clock.now)


async def _teams(settings: Settings, clock: Clock, boards: tuple[Board, ...]) -> Asked:
    if settings.teams is None or settings.teams.unsigned:
        return Asked()
    said = await ask_teams(settings.teams, boards, london_date(clock.now()))
    return Asked(faults=said.faults, channels=said.channels, names=said.names, not_asked=said.remarks)


async def refresh_teams(program: Program, boards: tuple[Board, ...]) -> Asked:
    """Keeps what Teams's directory says of everybody, as the program does each night."""
    settings = program.settings.teams
    if settings is None:
        return Asked()
    room = TeamsRoom(settings, program.reception, Contacts(program.database.engine, program.worker, program.clock))
    await room.start()
    try:
        answered = await _refresh_all(program, room, boards)
    finally:
        await room.stop()
    return Asked() if answered else Asked(not_asked=(TEAMS_SILENT,))


async def _refresh_all(program: Program, room: TeamsRoom, boards: tuple[Board, ...]) -> bool:
    """Whether each of them was told of; whoever comes after one who was not is not asked about."""
    for account in accounts_of(boards, london_date(program.clock.now())):
        if account.platform != "teams" or not _can_be_asked(program, account):
            continue
        before = _said(program, account)
        await _refresh(room, account)
        if _said(program, account) == before:
            return False
    return True


def _can_be_asked(program: Program, account: Account) -> bool:
    """Teams tells of somebody only where they have a conversation with the bot."""
    address = direct(account)
    contact = known(program.database.engine, (), (address,)).contacts.get(address)
    return bool(contact and contact.conversation and contact.mri)


def _said(program: Program, account: Account) -> datetime:
    told = known(program.database.engine, (account,), ()).told.get(account)
    return told.when if told and told.when else datetime.min.replace(tzinfo=UTC)


async def _refresh(room: TeamsRoom, account: Account) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            await room.refresh(account)
    except TimeoutError:
        return
