"""The file of a backup: lines, compressed and sealed part by part under a key made from the master key.

Each part is bound to its file and its place in it, and the last one to being the last: a file that was cut short,
joined from two or altered does not open. It says nothing without the master key.
"""

import os
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from storage.errors import UnreadableBackupError, UnsealedError
from storage.seals import Seal, place

LABEL = "backup"
MAGIC = b"case-review backup 1\n"
NAME_BYTES = 16
PART_BYTES = 1 << 20
LENGTH_BYTES = 4
#: of a part, before its length
LAST, MORE = b"L", b"M"


def write_lines(path: Path, master: bytes, lines: Iterable[bytes]) -> None:
    """Whole or not at all; for its owner alone. Raises FileExistsError: a backup never overwrites anything."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        try:
            _write(file, Seal.of(master, LABEL), lines)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            path.unlink()
            raise


def read_lines(path: Path, master: bytes) -> Iterator[bytes]:
    """Raises UnreadableBackupError where it is not whole, or was made with another key."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise UnreadableBackupError
        try:
            yield from _read(file, Seal.of(master, LABEL))
        except (UnsealedError, zlib.error):
            raise UnreadableBackupError from None


def _write(file: BinaryIO, seal: Seal, lines: Iterable[bytes]) -> None:
    name = os.urandom(NAME_BYTES)
    file.write(MAGIC + name)
    for number, (which, part) in enumerate(_parts(lines)):
        sealed = seal.seal(zlib.compress(part), _where(name, number, which))
        file.write(which + len(sealed).to_bytes(LENGTH_BYTES, "big") + sealed)


def _read(file: BinaryIO, seal: Seal) -> Iterator[bytes]:
    name, which, number = file.read(NAME_BYTES), MORE, 0
    while which != LAST:
        which, length = file.read(1), int.from_bytes(file.read(LENGTH_BYTES), "big")
        yield from zlib.decompress(seal.open(file.read(length), _where(name, number, which))).splitlines()
        number += 1
    if file.read(1):
        raise UnreadableBackupError


def _parts(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Each of whole lines; there is always a last one, which may be empty."""
    held, size = [], 0
    for line in lines:
        held.append(line + b"\n")
        size += len(line)
        if size >= PART_BYTES:
            yield MORE, b"".join(held)
            held, size = [], 0
    yield LAST, b"".join(held)


def _where(name: bytes, number: int, which: bytes) -> str:
    return place(LABEL, name.hex(), f"{number}{which.hex()}")
