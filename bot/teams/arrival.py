"""What came in, read once: who, where, and how it can be answered. Nothing else looks into an activity."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.settings import TeamsSettings
from bot.teams.references import Reference
from bot.teams.text import keepable
from review.roles import Account, Address, PlaceKind

PLATFORM = "teams"
#: how Teams describes a file, or a picture that was pasted (a message also has its own text as HTML beside it, which is
#: none); and the word that is said in its place: no file is read
OF_A_FILE, FILE = ("application/vnd.microsoft.teams.file", "image/", "video/", "audio/"), "file"


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """An activity of somebody, from a chat or a channel."""

    account: Account
    #: as the activity has it; the directory's is used where it can be had
    name: str
    mri: str
    service_url: str
    conversation: str
    #: the one-to-one chat
    personal: bool
    #: the channel (or group chat) without its thread; empty in the one-to-one chat
    channel: str
    delivery: str
    #: the card that was pressed
    card: str

    @property
    def person(self) -> Address:
        return Address(platform=PLATFORM, space=self.account.space, kind=PlaceKind.PERSON, id=self.account.user)

    @property
    def where(self) -> Address:
        if self.personal:
            return self.person
        return Address(platform=PLATFORM, space=self.account.space, kind=PlaceKind.CHANNEL, id=self.channel)

    @property
    def chat(self) -> Reference | None:
        """The one-to-one chat, where it was in it."""
        if not self.personal:
            return None
        return Reference(service_url=self.service_url, conversation=self.conversation, mri=self.mri)

    @property
    def references(self) -> dict[Address, Reference]:
        """What this activity tells of where people and channels are."""
        found = {self.person: self.chat or Reference(service_url=self.service_url, mri=self.mri)}
        if self.channel:
            found[self.where] = Reference(service_url=self.service_url, conversation=self.channel)
        return found


def arrival(activity: Any, settings: TeamsSettings) -> Arrival | None:
    """None where Teams does not say who it was, or it was a bot."""
    sender, conversation = activity.from_property, activity.conversation
    if sender is None or conversation is None or not activity.id or not conversation.id:
        return None
    mri = str(sender.id or "")
    user = str(sender.aad_object_id or (mri if settings.unsigned else ""))
    if not user or is_bot(activity):
        return None
    personal = (conversation.conversation_type or "personal") == "personal"
    return Arrival(
        account=Account(platform=PLATFORM, space=settings.tenant_id, user=user),
        name=keepable(str(sender.name or "")),
        mri=mri,
        service_url=str(activity.service_url),
        conversation=str(conversation.id),
        personal=personal,
        channel="" if personal else str(conversation.id).partition(";")[0],
        delivery=f"{PLATFORM}|{conversation.id}|{activity.id}",
        card=str(activity.reply_to_id or ""),
    )


def is_bot(activity: Any) -> bool:
    return str(getattr(activity.from_property, "id", "")).startswith("28:")


def mapping(value: object) -> Mapping[str, Any]:
    """What should be an object of JSON; an empty one where it is anything else."""
    return value if isinstance(value, dict) else {}


def words(activity: Any) -> str:
    """What was said, without the mention of the bot, which may stand without a space before the next word."""
    if any(str(one.content_type).startswith(OF_A_FILE) for one in activity.attachments or ()):
        return FILE
    text = str(activity.text or "")
    ours = str(getattr(activity.recipient, "id", ""))
    for entity in activity.entities or ():
        told = mapping(getattr(entity, "additional_properties", None))
        if mapping(told.get("mentioned")).get("id") == ours and told.get("text"):
            text = text.replace(str(told["text"]), " ")
    spaced = text.replace("&nbsp;", " ").replace("\xa0", " ")
    return re.sub(r"[ \t]+", " ", keepable(spaced)).strip()
