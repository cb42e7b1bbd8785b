"""What Teams' own directory says of somebody: their name, and whether they are a member here, a guest or a stranger."""

from collections.abc import Mapping
from typing import Any

import structlog

from bot.logs import code
from bot.platform import NotAcceptedError, Reception, RefusedForGoodError, UnknownOutcomeError
from bot.teams.arrival import Arrival
from bot.teams.connector import Connector
from bot.teams.references import Reference
from bot.teams.text import keepable
from review.roles import Account, Standing

log = structlog.get_logger()

#: somebody is waiting for an answer meanwhile
AT_CONTACT = 1.0
AT_NIGHT = 5.0
STANDINGS = {"guest": Standing.GUEST, "anonymous": Standing.STRANGER}


class Directory:
    def __init__(self, connector: Connector, reception: Reception) -> None:
        self._connector = connector
        self._reception = reception

    async def name_of(self, who: Arrival) -> str:
        """Somebody's name, asked for at first contact and once a day."""
        known = await self._reception.known(who.account)
        if known and known[1] is not Standing.UNKNOWN:
            return known[0]
        where = Reference(service_url=who.service_url, conversation=who.conversation, mri=who.mri)
        name, standing = await self._ask(who.account, where, AT_CONTACT) or (who.name, Standing.UNKNOWN)
        await self._reception.introduce(who.account, name, standing)
        return name

    async def refresh(self, account: Account, where: Reference) -> None:
        """Keeps what is known anew; where Teams does not answer, what is kept grows old and is then not relied on."""
        found = await self._ask(account, where, AT_NIGHT)
        if found:
            await self._reception.introduce(account, *found)

    async def _ask(self, account: Account, where: Reference, seconds: float) -> tuple[str, Standing] | None:
        try:
            told = await self._connector.member(where.service_url, where.conversation, where.mri, seconds)
        except (NotAcceptedError, UnknownOutcomeError, RefusedForGoodError) as error:
            log.info("teams_directory_silent", code=code(error))
            return None
        if account.user not in (told.get("aadObjectId"), told.get("objectId")):
            return None
        return keepable(str(told.get("name", ""))), standing(told, account.space)


def standing(told: Mapping[str, Any], tenant: str) -> Standing:
    """Guests first: theirs may be their home's tenant. Where no tenant is told, nothing is certain."""
    role = str(told.get("userRole", "")).lower()
    if role in STANDINGS:
        return STANDINGS[role]
    theirs = told.get("tenantId")
    if not theirs:
        return Standing.UNKNOWN
    return Standing.MEMBER if theirs == tenant else Standing.STRANGER
