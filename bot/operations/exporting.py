"""`export REF DIR`: one case, everything of it, for a court, an inquiry or somebody's own request, in two files."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import structlog
import typer
from sqlalchemy import Connection

from bot.build import Reckoning
from bot.clock import SystemClock
from bot.logs import configure
from bot.operations.case_in_words import in_words
from bot.operations.case_shape import as_json
from bot.operations.given import APP_YAML, Config, adding, operator, settings_of
from bot.refused import refusals
from bot.settings import Settings
from dialogs.checking import clean
from review.case import Case
from review.case_work import Exported
from review.entries import Entry
from review.law import procedure
from review.timetable import deadlines_of
from storage.cases import Cases
from storage.erasure import case_to_erase
from storage.keyfile import make_private
from storage.transaction import Transaction
from storage.vault import read_vault

Reference = Annotated[str, typer.Argument(metavar="REF", help="The reference of the case.")]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder for the files; made where it is missing.")]
AskedBy = Annotated[
    str, typer.Option("--asked-by", metavar="WORDS", help="Who asked for it and why: kept in the case.")
]

log = structlog.get_logger()


def export(reference: Reference, folder: Folder, config: Config = APP_YAML, asked_by: AskedBy = "") -> None:
    """Write everything that is kept of a case, as text and as JSON, for disclosure. Only you can read the files.

    That it was exported is recorded in the case, with your name on this machine.
    """
    configure()
    # in one line, so that nothing typed can look like an entry of the case
    asked_by = " ".join(clean(asked_by, one_line=True).split())
    with refusals():
        settings = settings_of(config)
        with _taken_back_if_it_fails() as written, adding(settings) as connection:
            case = _recorded(connection, settings, reference, asked_by)
            _write(folder, _parts(settings, case), written)
    log.info("case_exported", reference=case.reference)
    typer.echo(
        f"{' and '.join(map(str, written))}: everything that is kept of {case.reference}, about the child and about "
        "others. Have it checked for what must not be disclosed before it is handed on. That it was exported, when and "
        f"by whom is recorded in the case{'' if asked_by else '; who asked for it was not said (--asked-by)'}."
    )


def _recorded(connection: Connection, settings: Settings, reference: str, asked_by: str) -> Case:
    """The case, whose last entry says that it is exported. Raises UnknownCaseError or ErasedError."""
    clock = SystemClock()
    reckon = Reckoning(settings=settings, clock=clock).reckon
    vault = read_vault(connection, settings.master_key)
    here = Cases(Transaction(connection=connection, vault=vault, reckon=reckon, now=clock.now()))
    case = here.case(case_to_erase(connection, reference))
    content = Exported(asked_by=asked_by)
    entry = Entry(happened=here.now, recorded=here.now, by=operator(), rule=case.referred.rule, content=content)
    return here.append(case, entry)


def _parts(settings: Settings, case: Case) -> dict[str, str]:
    """What each file is called, and holds."""
    now = case.entries[-1].recorded
    days = Reckoning(settings=settings, clock=SystemClock()).days_at(now)
    dated = deadlines_of(case, procedure(case.procedure), days)
    return {f"{case.reference}.txt": in_words(case, dated, now), f"{case.reference}.json": as_json(case, dated)}


def _write(folder: Path, parts: Mapping[str, str], written: list[Path]) -> None:
    """Raises FileExistsError: what was exported before stays as it was handed on."""
    if not folder.exists():
        make_private(folder)
    taken = next((folder / name for name in parts if (folder / name).exists()), None)
    if taken:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(taken))
    for name, text in parts.items():
        made = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        written.append(folder / name)
        with os.fdopen(made, "w", encoding="utf-8") as file:
            file.write(text)


@contextmanager
def _taken_back_if_it_fails() -> Iterator[list[Path]]:
    """The files that were written: there are none where it could not be recorded that they were."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
