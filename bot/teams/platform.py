"""Where letters are sent on Teams: each call one attempt."""

from datetime import datetime

from bot.platform import RefusedForGoodError
from bot.settings import TeamsSettings
from bot.teams.connector import Body, Connector
from bot.teams.draw import PrivateCardError, draw_card, summary
from bot.teams.elements import Element, Manner
from bot.teams.references import Reference, References
from dialogs.parts import Card
from review.roles import Address, PlaceKind

CARD = "application/vnd.microsoft.card.adaptive"
BETWEEN = "|"


def card_activity(card: Element, spoken: str) -> Body:
    """A card alone: with a text beside it, Teams makes two messages of it and tells no id."""
    attachment = {"contentType": CARD, "content": card}
    return {"type": "message", "summary": spoken, "attachments": [attachment]}


class TeamsPlatform:
    """`bot.platform.Platform` for Teams. A posted card's id is its conversation and its activity."""

    name = "teams"

    def __init__(self, settings: TeamsSettings, connector: Connector, references: References) -> None:
        self._settings = settings
        self._connector = connector
        self._references = references

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
        if known is None or not known.mri:
            raise RefusedForGoodError("bot_never_opened")
        parameters: Body = self._parameters() | {"isGroup": False, "members": [{"id": known.mri}]}
        conversation, _ = await self._connector.create(known.service_url, parameters)
        chat = Reference(service_url=known.service_url, conversation=conversation, mri=known.mri)
        await self._references.remember(person, chat)
        return chat

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
