"""What a door is given, and what a platform gives: the two edges between a platform's room and the rest of `bot`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from dialogs.parts import Card, Reply, Turn
from review.roles import Account, Address, Standing


@dataclass(frozen=True, kw_only=True)
class Reception:
    """What every door is given. Neither call raises or takes longer than its time: trouble comes back as words."""

    #: answers a turn; also when nothing could be saved (a Refuse that says so)
    take: Callable[[Turn], Awaitable[Reply]]
    #: keeps what the platform's directory says of an account
    introduce: Callable[[Account, str, Standing], Awaitable[None]]
    #: what was kept of an account at most a day ago, if anything: (name, standing)
    known: Callable[[Account], Awaitable[tuple[str, Standing] | None]]
    #: the one clock, aware
    now: Callable[[], datetime]


class Platform(Protocol):
    """Where letters are sent. One call is one attempt: the outbox alone decides whether there is another."""

    @property
    def name(self) -> str: ...

    async def post(self, to: Address, card: Card, key: str) -> str:
        """Post a card and return the platform's id of it. `key` is opaque and marks the message where possible."""
        ...

    async def update(self, to: Address, remote_id: str, card: Card) -> None:
        """Redraw a card that was posted. Safe to repeat."""
        ...

    async def find(self, to: Address, key: str, since: datetime) -> str | None:
        """The platform's id of the message marked with `key`, if it is there: asked before a message is sent again.

        Raises as `post` does where it cannot be known.
        """
        ...


class NotAcceptedError(Exception):
    """The platform did not take it; it may be tried again, not before `retry_after` seconds (None: our back-off)."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class UnknownOutcomeError(Exception):
    """The platform may have taken it: look before sending it again."""


class RefusedForGoodError(Exception):
    """The platform will never take it like this (no such channel, removed from it, account closed)."""
