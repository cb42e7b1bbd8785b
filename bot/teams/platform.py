"""Where letters are sent on Teams: each call one attempt."""

from collections.abc import Sequence
from datetime import datetime

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import TeamsSettings
from bot.teams.connector import Body, Connector
from bot.teams.draw import PrivateCardError, draw_card, summary
from bot.teams.elements import Element, Manner
from bot.teams.references import Reference, References
from bot.teams.roster import Roster
from dialogs.parts import Card
from review.roles import Address, PlaceKind

CARD = "application/vnd.microsoft.card.adaptive"
BETWEEN = "|"
#: why nobody can be written to who has no chat with the bot; `doctor` has the sentence
NEVER_OPENED = "bot_never_opened"
NOT_FOR_THEM = "403:BotNotInConversationRoster"


def card_activity(card: Element, spoken: str) -> Body:
    """A card alone: with a text beside it, Teams makes two messages of it and tells no id."""
    attachment = {"contentType": CARD, "content": card}
    return {"type": "message", "summary": spoken, "attachments": [attachment]}


class TeamsPlatform:
    """`bot.platform.Platform` for Teams. A posted card's id is its conversation and its activity."""

    name = "teams"

    def __init__(
        self,
        settings: TeamsSettings,
        connector: Connector,
        references: References,
        channels: Sequence[Address] = (),
    ) -> None:
        """`channels` are the boards' own: who never spoke to the bot is looked for in their teams."""
        self._settings = settings
        self._connector = connector
        self._references = references
        self._roster = Roster(settings=settings, connector=connector, references=references, channels=channels)

    async def post(self, to: Address, card: Card, key: str) -> str:
        """Teams takes no mark: `key` is not sent. Letters also come up as a notification."""
        del key
        activity = _letter(card) | {"channelData": {"notification": {"alert": True}}}
        if to.kind is PlaceKind.PERSON:
            chat = await self.chat_with(to)
            return await self.post_in_chat(chat, activity)
        return await self._post_in_channel(to, activity)

    async def update(self, to: Address, remote_id: str, card: Card) -> None:
        conversation, _, activity_id = remote_id.rpartition(BETWEEN)
        if not activity_id:
            raise RefusedForGoodError("no_activity_id")
        service_url = await self._service_url(to)
        await self._connector.update(service_url, conversation, activity_id, _letter(card))

    async def find(self, to: Address, key: str, since: datetime) -> str | None:
        """Always None: a bot on Teams cannot look at a history. After an unknown outcome, one letter may come twice.

        Its text bears its number, so that the second copy reads as the same letter.
        """
        del to, key, since
        return None

    async def chat_with(self, person: Address) -> Reference:
        """Somebody's one-to-one chat, made where there is none yet; making it twice gives the same one."""
        known = await self._references.recall(person)
        if known and known.conversation:
            return known
        # A chat is made from what Teams calls them, which is told when the bot is opened or installed for them.
        told = known and known.mri
        found = known if told else await self._roster.find(person)
        if found is None:
            raise RefusedForGoodError(NEVER_OPENED)
        try:
            chat = await self._made(found)
        except RefusedForGoodError as refused:
            # In the team, and Teams keeps the chat shut until the app is installed for them too.
            shut = not told and str(refused) == NOT_FOR_THEM
            raise RefusedForGoodError(NEVER_OPENED) if shut else refused from None
        await self._references.remember(person, chat)
        return chat

    async def _made(self, found: Reference) -> Reference:
        parameters: Body = self._parameters() | {"isGroup": False, "members": [{"id": found.mri}]}
        try:
            conversation, _ = await self._connector.create(found.service_url, parameters)
        except UnknownOutcomeError as unclear:
            # The letter itself has not been sent, so there is nothing to look for first.
            raise NotAcceptedError(str(unclear)) from None
        return Reference(service_url=found.service_url, conversation=conversation, mri=found.mri)

    async def post_in_chat(self, chat: Reference, activity: Body) -> str:
        sent = await self._connector.send(chat.service_url, chat.conversation, activity)
        return f"{chat.conversation}{BETWEEN}{sent}"

    async def _post_in_channel(self, channel: Address, activity: Body) -> str:
        """A thread of its own; the answer names the thread's conversation and its first message."""
        parameters: Body = self._parameters() | {"isGroup": True, "activity": activity}
        parameters["channelData"] |= {"channel": {"id": channel.id}}
        thread, sent = await self._connector.create(await self._service_url(channel), parameters)
        return f"{thread}{BETWEEN}{sent}"

    def _parameters(self) -> Body:
        tenant = self._settings.tenant_id
        return {
            "bot": {"id": f"28:{self._settings.app_id}"},
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }

    async def _service_url(self, address: Address) -> str:
        known = await self._references.recall(address)
        return known.service_url if known else self._settings.service_url


def _letter(card: Card) -> Body:
    try:
        return card_activity(draw_card(card, Manner.KEPT), summary(card))
    except PrivateCardError:
        raise RefusedForGoodError("private_card") from None
