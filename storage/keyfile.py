"""What stands beside an SQLite database: its own random key, wrapped by the master key, and the lock of its process."""

import fcntl
import os
from pathlib import Path
from typing import BinaryIO

from storage.errors import DatabaseInUseError, KeyFileError, UnsealedError, WrongMasterKeyError
from storage.seals import KEY_BYTES, Seal, place

FILE_KEY = "file"
WHERE = place("file", "key", "0")
OTHERS = 0o077


def beside(database: Path, ending: str) -> Path:
    return database.with_name(database.name + ending)


def make_private(folder: Path) -> None:
    """A folder that only we can enter; made with its parents where it is missing."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def hold(database: Path) -> BinaryIO:
    """Hold the database for this process until the file returned is closed. Raises DatabaseInUseError."""
    held = os.fdopen(os.open(beside(database, ".lock"), os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        held.close()
        raise DatabaseInUseError from None
    return held


def file_key(database: Path, master: bytes) -> bytes:
    """The key of the database file, made with an empty private file at first.

    Raises WrongMasterKeyError, or KeyFileError where the key file is missing or readable by others.
    """
    path = beside(database, ".key")
    if not path.exists():
        if database.exists() and database.stat().st_size:
            raise KeyFileError(f"{path.name} is missing: without it the database cannot be opened.")
        _write(path, Seal.of(master, FILE_KEY).seal(os.urandom(KEY_BYTES), WHERE))
    if path.stat().st_mode & OTHERS:
        raise KeyFileError(f"{path.name} can be read by others: allow it to its owner alone (chmod 600).")
    os.close(os.open(database, os.O_RDWR | os.O_CREAT, 0o600))
    try:
        return Seal.of(master, FILE_KEY).open(path.read_bytes(), WHERE)
    except UnsealedError:
        raise WrongMasterKeyError from None


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and on the disk before anything is encrypted with it."""
    draft = beside(path, ".new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:
        made.write(content)
        made.flush()
        os.fsync(made.fileno())
    draft.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
