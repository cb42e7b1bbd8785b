"""What Teams delivers, made into a Turn, and the reply shown. Whoever comes here has passed the gate."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from botbuilder.core import TurnContext
from botbuilder.schema import Activity, InvokeResponse

from bot.logs import fault
from bot.platform import Reception
from bot.settings import TeamsSettings
from bot.teams import sentences
from bot.teams.arrival import Arrival, arrival, is_bot, mapping, words
from bot.teams.connector import Body
from bot.teams.directory import Directory
from bot.teams.fields import answers
from bot.teams.replies import NotToldError, Replies, message, window_message
from bot.teams.whereabouts import Change, Whereabouts, change
from dialogs.parts import Press, Pressed, Reply, Said, Turn

log = structlog.get_logger()

#: what a new person would say first
WELCOME = "hello"

Handler = Callable[[Any, Arrival], Awaitable[Body | None]]


class Door:
    def __init__(
        self,
        settings: TeamsSettings,
        reception: Reception,
        whereabouts: Whereabouts,
        directory: Directory,
        replies: Replies,
    ) -> None:
        self._settings = settings
        self._reception = reception
        self._whereabouts = whereabouts
        self._directory = directory
        self._replies = replies
        self._handlers: Mapping[str, Handler] = {
            "message": self._message,
            "invoke": self._invoke,
            "conversationUpdate": self._installed,
            "installationUpdate": self._installed,
        }

    async def turn(self, context: TurnContext) -> None:
        """Called by the SDK once the request is known to be genuine. Raises nothing."""
        activity = context.activity
        body = await self._answered(activity)
        if activity.type == "invoke":
            answer = InvokeResponse(status=200, body=body)
            await context.send_activity(Activity(type="invokeResponse", value=answer))

    async def _answered(self, activity: Any) -> Body | None:
        """Always an answer: a person is never met with silence, nor shown what went wrong inside."""
        handle = self._handlers.get(str(activity.type))
        who = arrival(activity, self._settings)
        if handle is None:
            return None
        try:
            if who is None:
                return await self._not_recognised(activity)
            return await handle(activity, who)
        except NotToldError:
            return _sentence(activity, sentences.NOT_SHOWN)
        except Exception as error:  # noqa: BLE001  its text may quote what was typed: only its kind is logged
            log.error("teams_turn_failed", fault=fault(error))  # noqa: TRY400  so that its text cannot be written
            return await self._apologise(activity)

    async def _message(self, activity: Any, who: Arrival) -> Body | None:
        value = mapping(activity.value)
        if "press" not in value:
            await self._replies.to_words(who, await self._take(who, Said(words=words(activity))))
            return None
        pressed = _pressed(value)
        reply = await self._take(who, pressed)
        await self._replies.to_fallback_press(who, pressed.press, reply, flow=value.get("flow") is True)
        return None

    async def _invoke(self, activity: Any, who: Arrival) -> Body:
        sent = mapping(activity.value)
        if activity.name == "adaptiveCard/action":
            value = mapping(mapping(sent.get("action")).get("data"))
            pressed = _pressed(value)
            reply = await self._take(who, pressed)
            return await self._replies.to_press(who, pressed.press, reply, flow=value.get("flow") is True)
        if activity.name in ("task/fetch", "task/submit"):
            return self._replies.to_window(await self._take(who, _pressed(mapping(sent.get("data")))))
        return message(sentences.NOT_UNDERSTOOD)

    async def _installed(self, activity: Any, who: Arrival) -> None:
        """Whoever gets the bot is told once what it can do, and a channel in a sentence what it is for there."""
        what = change(activity)
        if what is None:
            await self._whereabouts.note(who)
        elif what is Change.REMOVED:
            await self._whereabouts.leave(who)
        elif await self._whereabouts.meet(who):
            if who.personal:
                await self._replies.to_words(who, await self._take(who, Said(words=WELCOME)))
            else:
                await self._replies.say(who.service_url, who.conversation, sentences.IN_A_CHANNEL)

    async def _take(self, who: Arrival, what: Said | Pressed) -> Reply:
        # The moment of arrival: what the directory's answer takes is taken off the time that is left.
        now = self._reception.now()
        await self._whereabouts.note(who)
        turn = Turn(
            account=who.account,
            name=await self._directory.name_of(who),
            delivery=who.delivery,
            now=now,
            what=what,
            where=who.where,
        )
        return await self._reception.take(turn)

    async def _not_recognised(self, activity: Any) -> Body | None:
        """An anonymous person is told; another bot is not, since it might answer for ever."""
        if activity.type == "message" and not is_bot(activity):
            await self._replies.say(str(activity.service_url), str(activity.conversation.id), sentences.NOT_RECOGNISED)
        return _sentence(activity, sentences.NOT_RECOGNISED)

    async def _apologise(self, activity: Any) -> Body | None:
        if activity.type == "message":
            try:
                await self._replies.say(str(activity.service_url), str(activity.conversation.id), sentences.TROUBLE)
            except NotToldError:
                log.warning("teams_apology_not_taken")
        return _sentence(activity, sentences.TROUBLE)


def _pressed(value: Mapping[str, Any]) -> Pressed:
    return Pressed(press=Press.parse(str(value.get("press", ""))), answers=answers(value))


def _sentence(activity: Any, sentence: str) -> Body | None:
    """As the answer to an invoke; other activities are answered by sending."""
    if activity.type != "invoke":
        return None
    return window_message(sentence) if str(activity.name).startswith("task/") else message(sentence)
