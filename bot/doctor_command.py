"""`python -m bot doctor`: whom the bot cannot reach and why, and what else keeps it from its work.

It runs beside the program that serves: an SQLite database that is in use is read and not written to.
"""

from dataclasses import dataclass

from bot.build import Program, Reckoning, build
from bot.clock import Clock
from bot.doctor import Asked, Finding, accounts_of, channels_of, direct, findings
from bot.doctor_asking import ask, refresh_teams
from bot.doctor_known import Known, known, known_in
from bot.settings import Settings, StartRefusedError
from bot.surroundings import GUESSED, could_be_guessed
from review.calendar import london_date
from review.people import with_people
from review.roles import Account, Address, Board
from storage.errors import DatabaseInUseError
from storage.snapshot import snapshot
from storage.transaction import Transaction
from storage.unit import StoredUnit
from storage.vault import read_vault

OFFLINE = "The platforms were not asked: this is what was known before."
BESIDE = "The program is serving from this database, so Teams's people were not asked about anew: it asks each night."
SOUND = "Nothing was found that keeps the bot from its work."


@dataclass(frozen=True, kw_only=True)
class Report:
    found: tuple[Finding, ...]

    @property
    def status(self) -> int:
        """Of the process: 1 where something has to be put right."""
        return int(any(not one.remark for one in self.found))

    @property
    def lines(self) -> tuple[str, ...]:
        """Numbered, in the order to put it right; then what is worth knowing."""
        faults = [one.text for one in self.found if not one.remark]
        numbered = tuple(f"{number}. {text}" for number, text in enumerate(faults, 1))
        return (*(numbered or (SOUND,)), *(f"Note: {one.text}" for one in self.found if one.remark))


async def examine(settings: Settings, clock: Clock, *, online: bool) -> Report:
    """Asks the platforms where it may; what they do not say, the database says as far as it knows.

    Raises StartRefusedError where nothing can be kept, and what `build` raises.
    """
    try:
        program = build(settings, clock)
    except DatabaseInUseError:
        return await _beside(settings, clock, online=online)
    except OSError as trouble:
        raise StartRefusedError(
            f"Nothing can be kept in {settings.data} ({trouble.strerror}). Give a folder in app.yaml, under data, that "
            "belongs to the user who runs this program, and that nobody else uses."
        ) from None
    try:
        boards = _boards(program)
        asked = await ask(settings, clock, boards) + await refresh_teams(program, boards) if online else _offline()
        asked = _of_key(settings) + asked
        return _report(boards, known(program.database.engine, *_asked_for(boards, clock)), asked, clock)
    finally:
        await program.close()


async def _beside(settings: Settings, clock: Clock, *, online: bool) -> Report:
    boards, there = _read(settings, clock)
    asked = await ask(settings, clock, boards) if online else _offline()
    more = Asked(not_asked=(BESIDE,)) if settings.teams and online else Asked()
    return _report(boards, there, _of_key(settings) + asked + more, clock)


def _of_key(settings: Settings) -> Asked:
    return Asked(faults=(GUESSED,)) if could_be_guessed(settings.master_key) else Asked()


def _offline() -> Asked:
    return Asked(not_asked=(OFFLINE,))


def _boards(program: Program) -> tuple[Board, ...]:
    with program.units(program.clock.now()) as unit:
        return tuple(program.desk.with_people(unit).boards.values())


def _read(settings: Settings, clock: Clock) -> tuple[tuple[Board, ...], Known]:
    """The same, of a database that another process serves."""
    reckon = Reckoning(settings=settings, clock=clock).reckon
    with snapshot(settings.database_url, settings.data, settings.master_key) as connection:
        vault = read_vault(connection, settings.master_key)
        unit = StoredUnit(Transaction(connection=connection, vault=vault, reckon=reckon, now=clock.now()))
        boards = tuple(with_people(board, unit.people_of(key)) for key, board in settings.boards.items())
        return boards, known_in(connection, *_asked_for(boards, clock))


def _asked_for(boards: tuple[Board, ...], clock: Clock) -> tuple[tuple[Account, ...], tuple[Address, ...]]:
    accounts = accounts_of(boards, london_date(clock.now()))
    return accounts, (*map(direct, accounts), *channels_of(boards))


def _report(boards: tuple[Board, ...], there: Known, asked: Asked, clock: Clock) -> Report:
    return Report(found=findings(boards, there, asked, london_date(clock.now())))
