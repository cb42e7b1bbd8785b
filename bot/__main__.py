"""The command line: `python -m bot serve`, `rehearse`, `key`, `migrate`, `verify`, `law`, `assess`, `timetable`."""

import asyncio
import os
import secrets
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Annotated

import typer

from bot import leaflets, manifest_command
from bot.assess_command import assess_answers
from bot.build import build
from bot.clock import SystemClock
from bot.configuration import load
from bot.doctor_command import examine
from bot.law_command import law
from bot.logs import configure
from bot.operations.backing_up import backup
from bot.operations.checkpoints import checkpoint
from bot.operations.erasing import erase
from bot.operations.exporting import export
from bot.operations.restoring import restore
from bot.operations.verifying import verify
from bot.refused import refusals
from bot.rehearsal.programme import rehearsing
from bot.running import until_told_to_stop
from bot.serve import serving
from bot.settings import StartRefusedError
from bot.timetable_command import timetable
from storage.errors import DatabaseInUseError

app = typer.Typer(
    help="Case reviews in Slack and Microsoft Teams.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(law)
app.command("assess")(assess_answers)
app.command()(timetable)
app.command("leaflet")(leaflets.command)
app.command("manifest")(manifest_command.command)
for operation in (backup, restore, verify, export, erase, checkpoint):
    app.command()(operation)

Config = Annotated[Path, typer.Option("--config", envvar="APP_CONFIG", help="This deployment's settings.")]
APP_YAML = Path("app.yaml")
REHEARSAL_DATA = Path("data/rehearsal")
DEFAULT_PORT = "3978"
HIGHEST_PORT = 65535


@app.command()
def serve(
    config: Config = APP_YAML,
    unsigned_teams: Annotated[
        bool, typer.Option("--unsigned-teams", help="Local Teams clients without sign-in; loopback only.")
    ] = False,
) -> None:
    """Serve Slack and Teams."""
    configure()
    with refusals():
        _run(serving(load(config, os.environ, unsigned_teams=unsigned_teams)), "Serving at {address}")


@app.command()
def rehearse() -> None:
    """Play it all on this machine, with invented people and a date that moves. Needs no account."""
    configure()
    port = os.environ.get("PORT", DEFAULT_PORT)
    with refusals():
        if not port.isdecimal() or int(port) > HIGHEST_PORT:
            raise StartRefusedError("PORT must be a number up to 65535, such as 4000.")
        try:
            _run(rehearsing(REHEARSAL_DATA, int(port)), "The rehearsal is at {address}  (Ctrl-C ends it)")
        except DatabaseInUseError:
            raise StartRefusedError(
                "The rehearsal is already running. Open its address, or end it with Ctrl-C first."
            ) from None


@app.command()
def key() -> None:
    """Make a master key for SCR_MASTER_KEY. Keep it apart from the database; without it nothing can be read."""
    typer.echo(secrets.token_hex(32))


@app.command()
def migrate(config: Config = APP_YAML) -> None:
    """Bring the database to the newest schema. Starting does it too."""
    configure()
    with refusals():
        build(load(config, os.environ, platforms=False), SystemClock()).database.close()
    typer.echo("The database is at the newest schema.")


@app.command()
def doctor(
    config: Config = APP_YAML,
    offline: Annotated[bool, typer.Option("--offline", help="Only what is known here; no platform is asked.")] = False,
) -> None:
    """Whom the bot cannot reach and why, in the order to put it right. Exit status 1 if something has to be."""
    configure()
    with refusals():
        settings = load(config, os.environ, platforms=not offline)
        report = asyncio.run(examine(settings, SystemClock(), online=not offline))
    for line in report.lines:
        typer.echo(line)
    raise typer.Exit(report.status)


def _run(program: AbstractAsyncContextManager[str], announcement: str) -> None:
    """Until told to stop."""

    async def run() -> None:
        async with program as address:
            typer.echo(announcement.format(address=address))
            await until_told_to_stop()

    asyncio.run(run())


if __name__ == "__main__":
    os.umask(0o077)  # what is written is its owner's alone
    app()
