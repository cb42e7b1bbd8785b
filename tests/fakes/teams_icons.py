"""A PNG as it is seen: its size and every pixel. For icons alone (8 bits a channel, red, green, blue and alpha)."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = b"\x89PNG\r\n\x1a\n"
EIGHT_BITS, WITH_ALPHA, NOT_INTERLACED = 8, 6, 0
CHANNELS = 4
Pixel = tuple[int, int, int, int]


class BadIconError(AssertionError):
    """Not a picture that can be shown."""


@dataclass(frozen=True, kw_only=True)
class Icon:
    width: int
    height: int
    pixels: tuple[Pixel, ...]


def icon(content: bytes) -> Icon:
    """Raises BadIconError; a chunk whose checksum is wrong counts too."""
    if not content.startswith(SIGNATURE):
        raise BadIconError("not a PNG")
    parts = list(_chunks(content[len(SIGNATURE) :]))
    width, height, *form = struct.unpack(">IIBBBBB", dict(parts)[b"IHDR"])
    if (form[0], form[1], form[4]) != (EIGHT_BITS, WITH_ALPHA, NOT_INTERLACED):
        raise BadIconError(f"not 8 bits of red, green, blue and alpha: {form}")
    rows = zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT"))
    return Icon(width=width, height=height, pixels=tuple(_pixels(rows, width, height)))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        (told,) = struct.unpack(">I", content[at + 8 + length : at + 12 + length])
        if zlib.crc32(kind + body) != told:
            raise BadIconError(f"{kind!r} is damaged")
        yield kind, body
        at += 12 + length


def _pixels(rows: bytes, width: int, height: int) -> Iterator[Pixel]:
    """Row by row: each begins with the way in which it is told from the pixels left of it and above it."""
    long = width * CHANNELS
    above = bytes(long)
    for number in range(height):
        start = number * (long + 1)
        above = _row(rows[start], rows[start + 1 : start + 1 + long], above)
        for at in range(0, long, CHANNELS):
            yield above[at], above[at + 1], above[at + 2], above[at + 3]


def _row(manner: int, told: bytes, above: bytes) -> bytes:
    row = bytearray()
    for at, byte in enumerate(told):
        left = row[at - CHANNELS] if at >= CHANNELS else 0
        corner = above[at - CHANNELS] if at >= CHANNELS else 0
        guess = (0, left, above[at], (left + above[at]) // 2, _paeth(left, above[at], corner))[manner]
        row.append((byte + guess) % 256)
    return bytes(row)


def _paeth(left: int, above: int, corner: int) -> int:
    """Whichever of the three is nearest to left + above - corner (PNG specification 9.4)."""
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
