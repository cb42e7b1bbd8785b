"""The list of what was erased, beside the database: a backup made before would bring it back, so it is erased again.

A line a case: the moment, the case's id and its reference. Keep a copy where the checkpoints are kept.
"""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.build import Program
from bot.settings import StartRefusedError
from storage.erasure import erase_case, is_erased, those_there

FILE_NAME = "erased.txt"
WORDS = 3


def note_erased(data: Path, case_id: str, reference: str, now: datetime) -> None:
    """On the disk before this returns."""
    add_line(data / FILE_NAME, f"{now.isoformat(timespec='seconds')} {case_id} {reference}")


def add_line(path: Path, line: str) -> None:
    """To a list that is its owner's alone; on the disk before this returns."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8") as file:
        file.write(f"{line}\n")
        file.flush()
        os.fsync(file.fileno())


def erase_again(program: Program, named: Path | None) -> int:
    """How many cases the backup had brought back. Raises StartRefusedError where a list that was named is none."""
    now, again, ours = program.clock.now(), 0, program.settings.data / FILE_NAME
    listed = dict(_listed(named or ours, needed=named is not None))
    here = dict(_listed(ours, needed=False))
    for case_id in listed.keys() - here.keys():  # so that the next restore knows it without being told
        note_erased(program.settings.data, case_id, listed[case_id], now)
    with program.database.engine.begin() as connection:
        for case_id in those_there(connection, listed):
            if not is_erased(connection, case_id):
                erase_case(connection, program.database.vault, case_id, now)
                again += 1
    return again


def _listed(path: Path, *, needed: bool) -> Iterator[tuple[str, str]]:
    """Ids and references."""
    if not path.exists() and not needed:
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split()
        if len(words) != WORDS:
            raise StartRefusedError(f"{path}, line {number}: not a moment, an id and a reference.")
        yield words[1], words[2]
