"""`verify`: is what is kept what was kept? It reads beside the program that serves."""

import typer

from bot.build import Reckoning
from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.given import APP_YAML, Config, reading, settings_of
from bot.refused import refusals
from storage.erasure import erased_count
from storage.vault import read_vault
from storage.verify import differences


def verify(config: Config = APP_YAML) -> None:
    """Check every chain, rebuild every read table from the history and compare. Exit status 1 if anything differs."""
    configure()
    with refusals():
        settings = settings_of(config)
        reckoning = Reckoning(settings=settings, clock=SystemClock())
        with reading(settings) as connection:
            found = differences(connection, read_vault(connection, settings.master_key), reckoning.reckon)
            erased = erased_count(connection)
    for line in found:
        typer.echo(line)
    if found:
        raise typer.Exit(1)
    typer.echo("Sound: every chain holds, and the read tables are what the history says.")
    if erased:
        typer.echo(f"Erased: {erased}. Of these the chains alone can be checked, and they hold.")
