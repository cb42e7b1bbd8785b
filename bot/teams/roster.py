"""What Teams calls somebody who never spoke to the bot: asked of the boards' channels, whose teams list their people.

learn, "Send proactive messages": a person can be written to where the app is installed for them, or for a team that
they are in; "Get conversation member" takes their Microsoft Entra object id. Whether it lets us is seen in the asking.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import TeamsSettings
from bot.teams.connector import Connector
from bot.teams.directory import standing
from bot.teams.references import Reference, References
from review.roles import Address, Standing

#: for all channels together: a letter's one attempt has to hold the making of the chat and the sending too
LONGEST_SEARCH = 6.0
#: how Teams' ids of people begin; a bot's begin with 28:
OF_A_PERSON = "29:"


@dataclass(frozen=True, kw_only=True)
class Roster:
    settings: TeamsSettings
    connector: Connector
    references: References
    #: the boards' channels on Teams
    channels: Sequence[Address] = ()

    async def find(self, person: Address) -> Reference | None:
        """None where they are in none of the teams. Raises NotAcceptedError where Teams did not say."""
        silent: Exception | None = None
        try:
            async with asyncio.timeout(LONGEST_SEARCH):
                for channel in self.channels:
                    try:
                        found = await self._in(channel, person)
                    except (NotAcceptedError, UnknownOutcomeError) as trouble:
                        silent = trouble
                    else:
                        if found:
                            return found
        except TimeoutError:
            raise NotAcceptedError("no_answer_in_time") from None
        if silent:
            raise NotAcceptedError(str(silent), getattr(silent, "retry_after", None))
        return None

    async def _in(self, channel: Address, person: Address) -> Reference | None:
        known = await self.references.recall(channel)
        service_url = known.service_url if known else self.settings.service_url
        try:
            told = await self.connector.member(service_url, channel.id, person.id, LONGEST_SEARCH)
        except RefusedForGoodError:  # they are not in the team, or the bot is not
            return None
        mri = str(told.get("id", ""))
        is_theirs = person.id in (told.get("aadObjectId"), told.get("objectId")) and mri.startswith(OF_A_PERSON)
        if not is_theirs or standing(told, person.space) is Standing.STRANGER:
            return None
        return Reference(service_url=service_url, mri=mri)
