"""`backup FILE`: everything that is kept, at one moment, in one file that says nothing without the master key."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.given import APP_YAML, Config, reading, settings_of
from bot.refused import refusals
from dialogs.dates import moment_in_words
from storage.backup import Backup, back_up
from storage.columns import EPOCH, MICROSECOND

File = Annotated[Path, typer.Argument(metavar="FILE", help="A file that does not exist yet.")]
#: the tables that people count by, and what they call them
COUNTED: Mapping[str, str] = {
    "cases": "cases",
    "entries": "entries of their history",
    "drafts": "referrals not yet sent and decisions not yet recorded",
    "people": "people",
    "board_entries": "changes of boards' people",
    "outbox": "letters sent and unsent",
}


def backup(file: File, config: Config = APP_YAML) -> None:
    """Copy everything that is kept into one encrypted file, while the program runs. It opens with the master key."""
    configure()
    with refusals():
        settings = settings_of(config)
        with reading(settings, any_schema=True) as connection:
            made = back_up(connection, file, settings.master_key, SystemClock().now())
    typer.echo(f"{file}: {held(made)}. It was read again to its end. It opens only with this SCR_MASTER_KEY.")


def held(one: Backup) -> str:
    """What a backup holds, in words."""
    counts = ", ".join(f"{one.counts.get(table, 0)} {words}" for table, words in COUNTED.items())
    return f"as it was on {moment_in_words(EPOCH + one.heading.made * MICROSECOND)}: {counts}"
