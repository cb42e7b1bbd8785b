"""Where people and channels are, kept from what each activity tells; a place is met once, until it is left."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import structlog

from bot.logs import fault
from bot.teams.arrival import Arrival
from bot.teams.references import Reference, References, joined
from review.roles import Address

log = structlog.get_logger()


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"


#: `installationUpdate` says it so; in an upgrade of the app the bot may come new or go
ACTIONS: Mapping[str, Change] = {
    "add": Change.ADDED,
    "add-upgrade": Change.ADDED,
    "remove": Change.REMOVED,
    "remove-upgrade": Change.REMOVED,
}


def change(activity: Any) -> Change | None:
    """Whether the bot itself was added or removed. Teams tells of it in either of two ways, mostly in both."""
    if activity.type == "installationUpdate":
        return ACTIONS.get(str(activity.action).lower())
    ours = str(getattr(activity.recipient, "id", ""))
    if any(one.id == ours for one in activity.members_added or ()):
        return Change.ADDED
    return Change.REMOVED if any(one.id == ours for one in activity.members_removed or ()) else None


class Whereabouts:
    """None of its calls raises: not being able to keep something must not keep an answer from anybody."""

    def __init__(self, references: References) -> None:
        self._references = references
        self._being_met: set[Address] = set()

    async def note(self, who: Arrival) -> None:
        """Keep what an activity tells."""
        try:
            for address, heard in who.references.items():
                kept = await self._references.recall(address)
                if joined(kept, heard) != kept:
                    await self._references.remember(address, joined(kept, heard))
        except Exception as error:  # noqa: BLE001  whatever the database meets
            log.warning("teams_reference_not_kept", fault=fault(error))

    async def meet(self, who: Arrival) -> bool:
        """Keep what it tells. True where this chat or channel was not known before, to one of several that tell it."""
        place = who.where
        if place in self._being_met:
            return False
        self._being_met.add(place)
        try:
            known = await self._references.recall(place)
            await self.note(who)
        except Exception as error:  # noqa: BLE001  whatever the database meets
            log.warning("teams_reference_not_read", fault=fault(error))
            return False
        else:
            return known is None or not known.conversation
        finally:
            self._being_met.discard(place)

    async def leave(self, who: Arrival) -> None:
        """Nothing can be sent there any more, until it is heard from again."""
        try:
            if await self._references.recall(who.where):
                await self._references.remember(who.where, Reference(service_url=who.service_url))
        except Exception as error:  # noqa: BLE001  whatever the database meets
            log.warning("teams_reference_not_forgotten", fault=fault(error))
