"""Where Teams has people and channels: what must be known of somebody before anything can be sent to them."""

from dataclasses import dataclass
from typing import Protocol

from review.roles import Address


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What Teams told of a person or a channel when last heard of. Empty where it has not told."""

    #: the regional host to post to; it may change
    service_url: str
    #: for a person, their one-to-one chat with the bot; for a channel, the channel itself
    conversation: str = ""
    #: a person's id on Teams ("29:…"), which differs from bot to bot; their account is their directory object
    mri: str = ""


class References(Protocol):
    """Kept across restarts: without them nobody can be written to before they speak again."""

    async def remember(self, address: Address, reference: Reference) -> None:
        """Keep it, in place of what was kept of this address."""
        ...

    async def recall(self, address: Address) -> Reference | None: ...


def joined(kept: Reference | None, heard: Reference) -> Reference:
    """What is heard now, with what was known before where nothing is said of it."""
    if kept is None:
        return heard
    conversation = heard.conversation or kept.conversation
    return Reference(service_url=heard.service_url, conversation=conversation, mri=heard.mri or kept.mri)
