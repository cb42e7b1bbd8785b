"""`checkpoint`: one signed line over all histories, to be kept off the machine; `--check FILE` compares with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.given import APP_YAML, Config, reading, settings_of
from bot.refused import refusals
from dialogs.dates import moment_in_words
from storage.checkpoint import Checkpoint, UnsignedCheckpointError, departures, from_line, signed
from storage.checkpoint import checkpoint as made_now
from storage.columns import EPOCH, MICROSECOND

Check = Annotated[Path | None, typer.Option("--check", metavar="FILE", help="Lines that this command printed before.")]


def checkpoint(config: Config = APP_YAML, check: Check = None) -> None:
    """Print one signed line over every history; or compare with lines kept before, with exit status 1 if one differs.

    Keep the lines off this machine: whoever owns the database could otherwise shorten a history unseen.
    """
    configure()
    with refusals():
        settings = settings_of(config)
        kept = check.read_text(encoding="utf-8").splitlines() if check else []
        with reading(settings) as connection:
            if check is None:
                typer.echo(signed(made_now(connection, SystemClock().now()), settings.master_key))
                return
            found = list(_differences(connection, kept, settings.master_key))
    for line in found:
        typer.echo(line)
    if found:
        raise typer.Exit(1)
    typer.echo(f"Every history holds at least what it held at the checkpoints: {len(kept)} compared.")


def _differences(connection: Connection, kept: list[str], master: bytes) -> Iterator[str]:
    if not kept:
        yield "The file holds no checkpoint."
    for number, line in enumerate(kept, 1):
        try:
            before = from_line(line, master)
        except UnsignedCheckpointError as refused:
            yield f"Line {number}: {refused}"
        else:
            yield from (f"{_of(before)}: {found}" for found in departures(connection, before))


def _of(before: Checkpoint) -> str:
    return f"Since {moment_in_words(EPOCH + before.made * MICROSECOND)}"
