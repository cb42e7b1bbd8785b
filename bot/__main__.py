"""The command line: `python -m bot serve`, `rehearse`, `key`, `migrate`, `verify`, `law`, `assess`, `timetable`."""

import asyncio
import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import OperationalError

from bot import leaflets
from bot.assess_command import assess_answers
from bot.build import build
from bot.clock import SystemClock
from bot.configuration import load
from bot.law_command import law
from bot.logs import configure
from bot.rehearsal.programme import rehearsing
from bot.running import until_told_to_stop
from bot.serve import serving
from bot.settings import SettingsError, StartRefusedError
from bot.timetable_command import timetable
from review.errors import ReviewError
from storage.errors import DatabaseInUseError, StorageError
from storage.verify import verify as differences_in

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

Config = Annotated[Path, typer.Option("--config", envvar="APP_CONFIG", help="This deployment's settings.")]
APP_YAML = Path("app.yaml")
REHEARSAL_DATA = Path("data/rehearsal")
DEFAULT_PORT = "3978"
HIGHEST_PORT = 65535


@contextmanager
def refusals() -> Iterator[None]:
    """What is refused is said in its own sentence, with exit status 2, and without a stack trace."""
    try:
        yield
    except (SettingsError, StartRefusedError, StorageError, ReviewError) as refused:
        said = str(refused)
    except OperationalError:
        said = "The database cannot be reached. Check DATABASE_URL, and that the server is running."
    except OSError as trouble:
        taken = trouble.errno == errno.EADDRINUSE
        said = "That port is taken. Choose another with PORT=4000, or end what holds it." if taken else str(trouble)
    else:
        return
    typer.echo(said, err=True)
    raise typer.Exit(2)


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
def verify(config: Config = APP_YAML) -> None:
    """Check every chain, rebuild every read table from the history and compare. Exit status 1 if anything differs."""
    configure()
    with refusals():
        program = build(load(config, os.environ, platforms=False), SystemClock())
        found = differences_in(program.database.engine, program.database.vault, program.reckon)
        program.database.close()
    for line in found:
        typer.echo(line)
    if found:
        raise typer.Exit(1)
    typer.echo("Sound: every chain holds, and the read tables are what the history says.")


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
