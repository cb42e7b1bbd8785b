"""AES-256-GCM under one key: every sealed value is bound to the place (table, column, row) it was sealed for."""

import os
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import UnsealedError

KEY_BYTES = 32
VERSION = b"\x01"
KEY_ID_BYTES = 4
NONCE_BYTES = 12
HEADER_BYTES = len(VERSION) + KEY_ID_BYTES


def derive(key: bytes, label: str, length: int = KEY_BYTES) -> bytes:
    """A further key from a strong one, a label a use (RFC 5869; no salt, as the input is uniformly random)."""
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=f"case-review/{label}".encode()).derive(key)


def place(table: str, column: str, row: str) -> str:
    return f"{table}|{column}|{row}"


class Seal:
    """Seals and opens. The envelope is version, key id, nonce, ciphertext; the key id tells a rotated key apart."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("a key has 32 bytes")
        self._header = VERSION + derive(key, "key id", KEY_ID_BYTES)
        self._cipher = AESGCM(key)

    @classmethod
    def of(cls, master: bytes, label: str) -> Self:
        return cls(derive(master, label))

    def seal(self, plain: bytes, where: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return self._header + nonce + self._cipher.encrypt(nonce, plain, self._bound_to(where))

    def open(self, sealed: bytes, where: str) -> bytes:
        """Raises UnsealedError where it was altered, moved, or sealed with another key."""
        header, nonce = sealed[:HEADER_BYTES], sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES]
        if header != self._header or len(nonce) != NONCE_BYTES:
            raise UnsealedError
        try:
            return self._cipher.decrypt(nonce, sealed[HEADER_BYTES + NONCE_BYTES :], self._bound_to(where))
        except InvalidTag:
            raise UnsealedError from None

    def _bound_to(self, where: str) -> bytes:
        return self._header + where.encode()
