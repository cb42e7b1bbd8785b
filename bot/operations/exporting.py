"""`export REF DIR`: one case, everything of it, for a court, an inquiry or somebody's own request, in two files."""

import errno
import os
from pathlib import Path
from typing import Annotated

import structlog
import typer

from bot.build import Reckoning
from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.case_in_words import in_words
from bot.operations.case_shape import as_json
from bot.operations.given import APP_YAML, Config, reading, settings_of
from bot.refused import refusals
from bot.settings import Settings
from review.case import Case
from review.law import procedure
from review.timetable import Deadline, deadlines_of
from storage.erasure import case_to_erase
from storage.history import read_case
from storage.keyfile import make_private
from storage.vault import read_vault

Reference = Annotated[str, typer.Argument(metavar="REF", help="The reference of the case.")]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder for the files; made where it is missing.")]

log = structlog.get_logger()


def export(reference: Reference, folder: Folder, config: Config = APP_YAML) -> None:
    """Write everything that is kept of a case, as text and as JSON, for disclosure. Only you can read the files."""
    configure()
    with refusals():
        settings = settings_of(config)
        case = _read(settings, reference)
        now = SystemClock().now()
        days = Reckoning(settings=settings, clock=SystemClock()).days_at(now)
        dated = deadlines_of(case, procedure(case.procedure), days)
        written = _write(folder, case, dated, in_words(case, dated, now))
    log.info("case_exported", reference=case.reference)
    typer.echo(
        f"{' and '.join(map(str, written))}: everything that is kept of {case.reference}, about the child and about "
        "others. Have it checked for what must not be disclosed before it is handed on. That it was exported stands "
        "in the log and not in the case: record there who asked for it, and why."
    )


def _read(settings: Settings, reference: str) -> Case:
    """Raises UnknownCaseError or ErasedError."""
    with reading(settings) as connection:
        vault = read_vault(connection, settings.master_key)
        return read_case(connection, vault, case_to_erase(connection, reference))


def _write(folder: Path, case: Case, dated: tuple[Deadline, ...], words: str) -> tuple[Path, ...]:
    """Raises FileExistsError: what was exported before stays as it was handed on."""
    make_private(folder)
    parts = {f"{case.reference}.txt": words, f"{case.reference}.json": as_json(case, dated)}
    taken = next((folder / name for name in parts if (folder / name).exists()), None)
    if taken:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(taken))
    for name, text in parts.items():
        made = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "w", encoding="utf-8") as file:
            file.write(text)
    return tuple(folder / name for name in parts)
