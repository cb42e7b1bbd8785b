"""How a reply is shown, by what it answers: a word, a press, or a window that was opened. Decides nothing else."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.logs import code
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.teams import sentences
from bot.teams.arrival import Arrival
from bot.teams.connector import Body, Connector
from bot.teams.draw import draw_card, draw_form, summary
from bot.teams.elements import Element, Manner
from bot.teams.later import Later
from bot.teams.platform import CARD, TeamsPlatform, card_activity
from bot.teams.redraws import Redraws
from bot.teams.text import inert
from dialogs.parts import Ask, Button, Card, Form, Press, Refuse, Reply, Show, Tone

log = structlog.get_logger()

#: Teams gives up on a person's press after a few seconds, and then shows an error of its own
PATIENCE = 2.5
LONGEST_PAUSE = 1.5
MESSAGE = "application/vnd.microsoft.activity.message"

Shown = Card | Form


class NotToldError(Exception):
    """Teams did not take an answer in time; `for_good` where it never will."""

    def __init__(self, *, for_good: bool) -> None:
        super().__init__()
        self.for_good = for_good


class Replies:
    def __init__(self, connector: Connector, platform: TeamsPlatform, redraws: Redraws) -> None:
        self._connector = connector
        self._platform = platform
        self._redraws = redraws
        self._later = Later()

    async def finish(self) -> None:
        """What is still being said is said."""
        await self._later.finish()

    async def to_words(self, who: Arrival, reply: Reply) -> None:
        """In the one-to-one chat, wherever it was said; in a channel only that it was answered."""
        try:
            await self.tell(who, reply, None)
        except NotToldError as error:
            if error.for_good:
                sentence = sentences.NOT_SHOWN if who.personal else sentences.NO_CHAT
                await self.say(who.service_url, who.conversation, sentence)
            else:
                self._later.again(lambda: self._send(who, reply, None))
        else:
            if not who.personal:
                await self.say(who.service_url, who.conversation, sentences.ANSWERED_PRIVATELY)

    async def to_press(self, who: Arrival, press: Press, reply: Reply, *, flow: bool) -> Body:
        """To an invoke: the next card in place where it was pressed in an exchange, else a card of its own."""
        shown = _shown(reply, press)
        if shown is None:
            return message(_reason(reply))
        if _replaces(who, reply, flow=flow):
            card, spoken = drawn(shown, Manner.FLOW)
            await self._redraws.redraw((who.service_url, who.conversation, who.card), card_activity(card, spoken))
            return {"statusCode": 200, "type": CARD, "value": card}
        try:
            await self.tell(who, reply, press)
        except NotToldError as error:
            return message(sentences.NO_CHAT if error.for_good else sentences.NOT_SHOWN)
        return message(sentences.ANSWERED_BELOW if who.personal else sentences.SENT_TO_CHAT)

    async def to_fallback_press(self, who: Arrival, press: Press, reply: Reply, *, flow: bool) -> None:
        """To a press that came as a message, from a client that does not know Action.Execute: nothing to answer in."""
        shown = _shown(reply, press)
        if shown and _replaces(who, reply, flow=flow):
            activity = card_activity(*drawn(shown, Manner.FLOW))
            if await self._redraws.redraw((who.service_url, who.conversation, who.card), activity):
                return
        await self.tell(who, reply, press)

    def to_window(self, reply: Reply) -> Body:
        """To a dialog that was opened or submitted. Private detail is shown here alone."""
        shown = _content(reply)
        if shown is None:
            return window_message(_reason(reply))
        card, _ = drawn(shown, Manner.DIALOG)
        attachment = {"contentType": CARD, "content": card}
        window = {"title": inert(shown.title), "height": "large", "width": "medium", "card": attachment}
        return {"task": {"type": "continue", "value": window}}

    async def tell(self, who: Arrival, reply: Reply, press: Press | None) -> None:
        """A new message in somebody's one-to-one chat. Raises NotToldError."""
        await _insist(lambda: self._send(who, reply, press))

    async def _send(self, who: Arrival, reply: Reply, press: Press | None) -> None:
        shown = _shown(reply, press)
        await self._post(who, _text(_reason(reply)) if shown is None else card_activity(*drawn(shown, Manner.FLOW)))

    async def _post(self, who: Arrival, activity: Body) -> None:
        chat = who.chat or await self._platform.chat_with(who.person)
        await self._platform.post_in_chat(chat, activity)

    async def say(self, service_url: str, conversation: str, sentence: str) -> None:
        """A sentence where somebody spoke. Raises NotToldError."""

        async def send() -> None:
            await self._connector.send(service_url, conversation, _text(sentence))

        await _insist(send)


def message(sentence: str) -> Body:
    return {"statusCode": 200, "type": MESSAGE, "value": inert(sentence)}


def window_message(sentence: str) -> Body:
    return {"task": {"type": "message", "value": inert(sentence)}}


def drawn(shown: Shown, manner: Manner) -> tuple[Element, str]:
    """The card, and what a notification says of it."""
    if isinstance(shown, Form):
        return draw_form(shown, manner), inert(shown.title)
    return draw_card(shown, manner), summary(shown)


def _text(sentence: str) -> Body:
    return {"type": "message", "text": inert(sentence), "textFormat": "plain"}


def _reason(reply: Reply) -> str:
    return reply.reason if isinstance(reply, Refuse) else sentences.ONLY_FROM_BUTTON


def _replaces(who: Arrival, reply: Reply, *, flow: bool) -> bool:
    """Only what was drawn in an exchange is replaced; a card that others see never is by one person's press."""
    beside = isinstance(reply, Show) and reply.beside
    return flow and who.personal and bool(who.card) and not beside


def _content(reply: Reply) -> Shown | None:
    if isinstance(reply, Ask):
        return reply.form
    if isinstance(reply, Show):
        return reply.card
    return replace(reply.card, lines=(reply.reason, *reply.card.lines)) if reply.card else None


def _shown(reply: Reply, press: Press | None) -> Shown | None:
    """What can be kept: for private detail a button that opens it, or nothing where no press would show it again."""
    shown = _content(reply)
    if not (isinstance(shown, Card) and shown.private):
        return shown
    if press is None:
        return None
    button = Button(label=sentences.OPEN, press=press, tone=Tone.MAIN, private_view=True)
    return Card(title=shown.title, text=shown.text, lines=(sentences.NOT_KEPT,), buttons=(button,))


async def _insist(send: Callable[[], Awaitable[None]]) -> None:
    """Once more where Teams says that it did not take it: a person is waiting, and there is no letter behind this."""
    try:
        async with asyncio.timeout(PATIENCE):
            try:
                await send()
            except NotAcceptedError as error:
                await asyncio.sleep(min(error.retry_after or LONGEST_PAUSE / 3, LONGEST_PAUSE))
                await send()
    except RefusedForGoodError as error:
        log.warning("teams_answer_refused", code=code(error))
        raise NotToldError(for_good=True) from None
    except (NotAcceptedError, UnknownOutcomeError, TimeoutError) as error:
        log.warning("teams_answer_not_taken", code=code(error))
        raise NotToldError(for_good=False) from None
