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
from bot.operations.erased_since import erase_again
from bot.operations.given import APP_YAML, Config, settings_of
from bot.refused import refusals
from bot.settings import StartRefusedError
from bot.surroundings import KEY_DIGITS, Given
from storage.restore import restore as restore_into
from storage.verify import verify

File = Annotated[Path, typer.Argument(metavar="FILE", help="Made by backup, of either kind of database.")]
BEFORE = "SCR_MASTER_KEY_BEFORE"
KEY = re.compile(f"[0-9a-fA-F]{{{KEY_DIGITS}}}")
Erased = Annotated[Path | None, typer.Option("--erased", help="The list of what was erased; else that in data.")]


def restore(file: File, config: Config = APP_YAML, erased: Erased = None) -> None:
    """Bring a backup back into a new database, and check all of it. Exit status 1 if anything differs."""
    configure()
    with refusals():
        settings = settings_of(config)
        found = restore_into(file, settings.database_url, settings.data, settings.master_key, _key_before(os.environ))
        typer.echo(f"Restored {held(found)}.")
        program = build(settings, SystemClock())
        try:
            again = erase_again(program, erased)
            differences = _checked(program)
        finally:
            program.database.close()
    if again:
        typer.echo(f"Erased again, as they were after this backup: {again}.")
    for line in differences:
        typer.echo(line)
    if differences:
        raise typer.Exit(1)
    typer.echo(
        "Sound: every chain holds, and the read tables are what the history says. "
        "What was done after the backup is not in it: OPERATIONS.md says whom to tell."
    )


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
