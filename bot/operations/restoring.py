"""`restore FILE`: a backup into a new database, checked, with what was erased since erased again."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.build import Program, build
from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.backing_up import held
from bot.operations.erased_since import add_line, erase_again
from bot.operations.given import APP_YAML, Config, settings_of
from bot.refused import refusals
from bot.settings import StartRefusedError
from bot.surroundings import KEY_DIGITS, Given
from review.calendar import london_date
from storage.backup import Backup
from storage.columns import EPOCH, MICROSECOND
from storage.references import prefixes_of, skip_ahead
from storage.restore import restore as restore_into
from storage.verify import verify

File = Annotated[Path, typer.Argument(metavar="FILE", help="Made by backup, of either kind of database.")]
BEFORE = "SCR_MASTER_KEY_BEFORE"
KEY = re.compile(f"[0-9a-fA-F]{{{KEY_DIGITS}}}")
Erased = Annotated[Path | None, typer.Option("--erased", help="The list of what was erased; else that in data.")]
NothingLost = Annotated[
    bool,
    typer.Option("--nothing-lost", help="The program has not run since the backup: references go on as they were."),
]
FILE_NAME = "restored.txt"
#: so many numbers of each board's references are left out: what was given in the lost time is not given again
LEFT_OUT = 100


def restore(file: File, config: Config = APP_YAML, erased: Erased = None, nothing_lost: NothingLost = False) -> None:
    """Bring a backup back into a new database, and check all of it. Exit status 1 if anything differs."""
    configure()
    with refusals():
        settings = settings_of(config)
        found = restore_into(file, settings.database_url, settings.data, settings.master_key, _key_before(os.environ))
        typer.echo(f"Restored {held(found)}.")
        program = build(settings, SystemClock())
        try:
            again = erase_again(program, erased)
            following = {} if nothing_lost else _left_out(program, found)
            differences = _checked(program)
        finally:
            program.database.close()
    if again:
        typer.echo(f"Erased again, as they were after this backup: {again}.")
    if following:
        told = ", ".join(f"{one}" for one in following.values())
        typer.echo(f"{LEFT_OUT} references of each board are left out, as they may have been given. Next: {told}.")
    for line in differences:
        typer.echo(line)
    if differences:
        raise typer.Exit(1)
    typer.echo("Sound: every chain holds, and the read tables are what the history says.")
    if not nothing_lost:
        typer.echo("What was done after the backup is not in it: OPERATIONS.md says whom to tell.")


def _left_out(program: Program, found: Backup) -> dict[str, str]:
    """The next reference of each board, noted in the data folder as well."""
    made, now = EPOCH + found.heading.made * MICROSECOND, program.clock.now()
    years = range(london_date(made).year, london_date(now).year + 1)
    ours = {board.prefix for board in program.settings.boards.values()}
    with program.database.engine.begin() as connection:
        following = skip_ahead(connection, ours | prefixes_of(connection), years, LEFT_OUT)
    line = f"{now.isoformat(timespec='seconds')} a backup of {made.isoformat(timespec='seconds')}, then"
    add_line(program.settings.data / FILE_NAME, " ".join((line, *following.values())))
    return following


def _key_before(environment: Mapping[str, str]) -> bytes:
    """The master key that the backup was made with, where it is another now; empty where it is the same."""
    given = Given(environment)
    digits = given.secret(BEFORE)
    if given.reasons:
        raise StartRefusedError(*given.reasons)
    if digits and not KEY.fullmatch(digits):
        raise StartRefusedError(f"{BEFORE} is not {KEY_DIGITS} hexadecimal digits.")
    return bytes.fromhex(digits)


def _checked(program: Program) -> list[str]:
    return verify(program.database.engine, program.database.vault, program.reckon)
