"""`python -m bot doctor`: whom the bot cannot reach and why, and what else keeps it from its work."""

from dataclasses import dataclass

from bot.build import Program, build
from bot.clock import Clock
from bot.doctor import Asked, Finding, accounts_of, channels_of, direct, findings
from bot.doctor_asking import ask
from bot.doctor_known import known
from bot.settings import Settings
from review.calendar import london_date
from review.roles import Board

OFFLINE = "The platforms were not asked: this is what was known before."
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
    """Asks the platforms where it may; what they do not say, the database says as far as it knows."""
    program = build(settings, clock)
    try:
        boards = _boards(program)
        asked = await ask(program, boards) if online else Asked(not_asked=(OFFLINE,))
        return _report(program, boards, asked)
    finally:
        await program.close()


def _boards(program: Program) -> tuple[Board, ...]:
    with program.units(program.clock.now()) as unit:
        return tuple(program.desk.with_people(unit).boards.values())


def _report(program: Program, boards: tuple[Board, ...], asked: Asked) -> Report:
    today = london_date(program.clock.now())
    accounts = accounts_of(boards, today)
    addresses = (*map(direct, accounts), *channels_of(boards))
    there = known(program.database.engine, accounts, addresses)
    return Report(found=findings(boards, there, asked, today))
