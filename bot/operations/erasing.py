"""`erase REF`: a case's key is destroyed, and nobody can read it any more. It cannot be undone."""

from typing import Annotated

import structlog
import typer

from bot.build import Program, build
from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.erased_since import FILE_NAME, note_erased
from bot.operations.given import APP_YAML, Config, settings_of
from bot.refused import refusals
from bot.settings import StartRefusedError
from storage.erasure import case_to_erase, erase_case, is_erased
from storage.references import as_kept

Reference = Annotated[str, typer.Argument(metavar="REF", help="The reference of the case.")]
Yes = Annotated[str, typer.Option("--yes", metavar="REF", help="The same reference again, instead of being asked.")]
NOT_THE_SAME = "The two references are not the same. Nothing was erased."

log = structlog.get_logger()


def erase(reference: Reference, config: Config = APP_YAML, yes: Yes = "") -> None:
    """Destroy a case's key: what was said of it can never be read again. Asks for the reference a second time."""
    configure()
    with refusals():
        program = build(settings_of(config), SystemClock())
        try:
            said = _erased(program, reference, yes)
        finally:
            program.database.close()
    typer.echo(said)


def _erased(program: Program, reference: str, yes: str) -> str:
    called, now = as_kept(reference), program.clock.now()
    with program.database.engine.begin() as connection:
        case_id = case_to_erase(connection, reference)
        if is_erased(connection, case_id):
            return f"{called} was erased before. Nothing was changed."
    _confirm(called, yes)
    # First the list: where only one of the two is done, a restore still does what was asked.
    note_erased(program.settings.data, case_id, called, now)
    with program.database.engine.begin() as connection:
        erase_case(connection, program.database.vault, case_id, now)
    log.info("case_erased", reference=called)
    return (
        f"{called} is erased. Its messages in Slack and Teams will say so once the program runs. Backups and exports "
        f"made before still hold it: delete them in their time. {program.settings.data / FILE_NAME} lists it, so that "
        "a restore erases it again: keep a copy of that list away from this machine."
    )


def _confirm(called: str, yes: str) -> None:
    asked = f"This cannot be undone. Type {called} again to erase it"
    if as_kept(yes or typer.prompt(asked, default="", show_default=False)) != called:
        raise StartRefusedError(NOT_THE_SAME)
