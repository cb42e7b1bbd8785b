"""How a reply is shown, by what it answers: the table of DESIGN section 4. What is drawn here is decided elsewhere.

Each method returns what goes into the HTTP answer; calls of the Web API run in tasks that the room keeps, so that Slack
has its acknowledgement at once. A press is never met with silence: what cannot be shown where it belongs is shown to
the asker elsewhere.
"""

import asyncio
from dataclasses import dataclass, replace

from bot.slack.afterwards import Afterwards
from bot.slack.asked import Asked
from bot.slack.draw import (
    card_message,
    card_view,
    continue_card,
    form_view,
    refusal_message,
    refusal_view,
    waiting_view,
)
from bot.slack.fields import block_id
from bot.slack.speech import Speech
from bot.slack.text import Json
from bot.slack.words import (
    CONTINUE,
    DIVERTED,
    NOT_OPENED,
    NOT_OPENED_WORDS,
    PRIVATE_BY_COMMAND,
)
from dialogs.parts import Ask, Button, Card, Form, Refuse, Reply, Said, Show, Tone, statement

UPDATE = "update"


@dataclass(frozen=True, kw_only=True)
class Replies:
    speech: Speech
    afterwards: Afterwards

    def to_command(self, reply: Reply, asked: Asked) -> Json:
        """A form or private detail opens a window; anything else stands in the answer, for the asker alone."""
        match reply:
            case Ask(form=form):
                self._open(asked, form_view(form), continue_card(form))
            case Show(card=card) if card.private:
                self._open(asked, card_view(card), _again(asked))
            case _:
                text, blocks = _drawn(reply)
                return {"response_type": "ephemeral", "text": text, "blocks": blocks}
        return {}

    def to_press(self, reply: Reply, asked: Asked) -> Json:
        """On a message, which itself is never changed here: others see it too."""
        match reply:
            case Ask(form=form):
                self._open(asked, form_view(form), continue_card(form))
            case Show(card=card) if card.private or asked.opens:
                self._open(asked, card_view(card), _again(asked))
            case _:
                text, blocks = _drawn(reply)
                self.afterwards.do(self.speech.aside(asked, text, blocks))
        return {}

    def to_view_press(self, reply: Reply, asked: Asked) -> Json:
        """In a window: a form or card takes its place; a definition or a refusal lies upon it, so that what was
        typed below is still there.
        """
        match reply:
            case Ask(form=form):
                self.afterwards.do(self._replace(asked, form_view(form)))
            case Show(card=card, beside=False):
                self.afterwards.do(self._replace(asked, card_view(card)))
            case Show(card=card):
                self.afterwards.do(self._put_upon(asked, card_view(card), reply))
            case Refuse():
                self.afterwards.do(self._put_upon(asked, refusal_view(reply), reply))
        return {}

    def to_submission(self, reply: Reply, asked: Asked) -> Json:
        """A refusal without a new state lies upon the form, which keeps what was typed; else the form's time is up."""
        match reply:
            case Ask(form=form):
                errors = _errors_on(asked.view, form)
                return (
                    {"response_action": "errors", "errors": errors}
                    if errors
                    else {"response_action": UPDATE, "view": form_view(form)}
                )
            case Show(card=card):
                return {"response_action": UPDATE, "view": card_view(card)}
            case Refuse(card=None):
                return {"response_action": "push", "view": refusal_view(reply)}
        return {"response_action": UPDATE, "view": refusal_view(reply)}

    def to_word(self, reply: Reply, asked: Asked) -> Json:
        """In a direct message, which Slack keeps and which has no trigger to open a window with."""
        text, blocks = _spoken(reply)
        self.afterwards.do(self.speech.direct(asked, text, blocks))
        return {}

    def to_mention(self, reply: Reply, asked: Asked) -> Json:
        """In a channel the answer is for the asker alone; the others see only that there was one."""
        text, blocks = _spoken(reply)
        self.afterwards.do(self.speech.privately(asked, text, blocks))
        return {}

    def to_window(self, reply: Reply, asked: Asked, held: asyncio.Task[str] | None = None) -> Json:
        """By a shortcut, or in the Home tab: whatever it is, it belongs in a window. `held` keeps its place."""
        text, blocks = _instead(reply, asked)
        self.afterwards.do(self._in_window(asked, _window(reply), (text, blocks), held))
        return {}

    def hold(self, asked: Asked) -> asyncio.Task[str]:
        """A window that says to wait, opened while the trigger is still good; the task gives its id."""
        return self.afterwards.do(self.speech.hold(asked, waiting_view()))

    # --- windows -------------------------------------------------------------------------------------------------

    def _open(self, asked: Asked, view: Json, otherwise: Card) -> None:
        text, blocks = card_message(otherwise)
        self.afterwards.do(self._opened_or(asked, view, text, blocks))

    async def _opened_or(self, asked: Asked, view: Json, text: str, blocks: list[Json]) -> None:
        if not await self.speech.open_view(asked, view):
            await self.speech.aside(asked, text, blocks)

    async def _in_window(
        self, asked: Asked, view: Json, otherwise: tuple[str, list[Json]], held: asyncio.Task[str] | None
    ) -> None:
        """Where the window that keeps the place may or may not have opened, its trigger may be used up."""
        if held is None:
            await self._opened_or(asked, view, *otherwise)
            return
        standing = await held
        if not standing or not await self.speech.update_view(replace(asked, view={"id": standing}), view):
            await self.speech.aside(asked, *otherwise)

    async def _replace(self, asked: Asked, view: Json) -> None:
        if not await self.speech.update_view(asked, view):
            await self.speech.direct(asked, DIVERTED, [])

    async def _put_upon(self, asked: Asked, view: Json, reply: Show | Refuse) -> None:
        if await self.speech.push_view(asked, view):
            return
        text, blocks = _spoken(reply)
        await self.speech.direct(asked, text, blocks)


def _drawn(reply: Reply) -> tuple[str, list[Json]]:
    """As a message to the asker."""
    match reply:
        case Show(card=card):
            return card_message(card)
        case Ask(form=form):
            return card_message(continue_card(form))
        case Refuse():
            return refusal_message(reply)


def _spoken(reply: Reply) -> tuple[str, list[Json]]:
    """As a message where no window can be opened."""
    if isinstance(reply, Show) and reply.card.private:
        return refusal_message(Refuse(reason=PRIVATE_BY_COMMAND))
    return _drawn(reply)


def _window(reply: Reply) -> Json:
    match reply:
        case Ask(form=form):
            return form_view(form)
        case Show(card=card):
            return card_view(card)
        case Refuse():
            return refusal_view(reply)


def _instead(reply: Reply, asked: Asked) -> tuple[str, list[Json]]:
    """Of what belongs in a window, what may stand in a message."""
    if isinstance(reply, Show) and reply.card.private:
        return card_message(_again(asked))
    return _drawn(reply)


def _again(asked: Asked) -> Card:
    """Instead of a private window that did not open: the same press once more, where there was one."""
    if isinstance(asked.what, Said):
        return statement("Not opened", NOT_OPENED_WORDS)
    button = Button(label=CONTINUE, press=asked.press, tone=Tone.MAIN, private_view=True)
    return statement("Not opened", NOT_OPENED, button)


def _errors_on(view: Json, form: Form) -> dict[str, str]:
    """The errors by block, where the form is the one that stands open and every error has its input there."""
    inputs = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
    errors = {block_id(form, key): error for key, error in form.errors.items()}
    return errors if errors.keys() <= inputs else {}
