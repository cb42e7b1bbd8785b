"""A hand at either door: say, press, fill in, read. The same calls do what each platform lets people do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from review.drafts import Value
from tests.end_to_end.doors import asked_on
from tests.fakes.slack_people import Person as SlackPerson
from tests.fakes.slack_views import Message as SlackMessage
from tests.fakes.slack_views import NothingThereError, View, presses_in
from tests.fakes.teams_people import Conversation
from tests.fakes.teams_people import Message as TeamsMessage
from tests.fakes.teams_people import Person as TeamsPerson

MOST_STEPS = 40
MORE = "More"
#: of a form of several steps
FORWARD = ("Next", "Next page", "Check your answers", "Send the referral")


class StuckError(AssertionError):
    """A form would not be sent; the text is what it says."""


class Hand(Protocol):
    """One person. `words` is what is before them."""

    @property
    def words(self) -> str: ...
    async def says(self, words: str) -> None: ...
    async def press(self, label: str, about: str = "") -> None: ...
    async def sends(self, label: str, answers: Mapping[str, Value]) -> None:
        """Fill in the one form in sight, and send it by this button."""
        ...

    async def goes_through(self, answers: Mapping[str, Value]) -> None:
        """Form after form, to the end."""
        ...

    async def goes_on(self, answers: Mapping[str, Value]) -> bool:
        """One form further; False where none is open."""
        ...

    def turns_to(self, phrase: str, channel: str = "") -> None:
        """Look at the latest message with this phrase: in their own messages, or in a channel."""
        ...


@dataclass
class SlackHand:
    person: SlackPerson
    where: SlackMessage | View | None = None

    @property
    def words(self) -> str:
        assert self.where is not None
        title = self.where.title if isinstance(self.where, View) else self.where.text
        return f"{title}\n{self.where.words}"

    async def says(self, words: str) -> None:
        self.person.views.clear()
        before = len(self.person.ephemerals)
        await self.person.command(words)
        self._look(before)

    async def press(self, label: str, about: str = "") -> None:
        assert self.where is not None
        before = len(self.person.ephemerals)
        await self.person.press(_named(self.where.blocks, label, about), on=self.where)
        self._look(before)

    async def sends(self, label: str, answers: Mapping[str, Value]) -> None:
        view = self.person.view
        assert label.startswith(view.submit_label), view.submit_label
        self.person.fill({key: value for key, value in answers.items() if isinstance(value, str | tuple)})
        await self._submit(view)

    async def goes_through(self, answers: Mapping[str, Value]) -> None:
        for _ in range(MOST_STEPS):
            if not await self.goes_on(answers):
                return
        raise StuckError(self.words)

    async def goes_on(self, answers: Mapping[str, Value]) -> bool:
        if not (self.person.views and self.person.view.submit_label):
            return False
        given = {key: answers[key] for key in self.person.view.fields if key in answers}
        self.person.fill({key: value for key, value in given.items() if isinstance(value, str | tuple)})
        await self._submit(self.person.view)
        return True

    async def _submit(self, view: View) -> None:
        before = len(self.person.ephemerals)
        await self.person.submit()
        if view.errors and view in self.person.views:
            raise StuckError(f"{view.title}: {view.errors}")
        self._look(before)

    def _look(self, before: int) -> None:
        """At what is new: an answer to them alone, or the top window."""
        if len(self.person.ephemerals) > before:
            self.where = self.person.ephemerals[-1]
        elif self.person.views:
            self.where = self.person.view

    def turns_to(self, phrase: str, channel: str = "") -> None:
        self.person.views.clear()
        place = self.person.workspace.channel(channel).messages if channel else self.person.messages
        self.where = _latest(place, phrase)


@dataclass
class TeamsHand:
    person: TeamsPerson
    where: TeamsMessage | None = None

    @property
    def words(self) -> str:
        assert self.where is not None
        return f"{self.person.told}\n{self.where.words}"

    async def says(self, words: str) -> None:
        before = len(self.person.chat)
        await self.person.says(words)
        self._look(before + 1)

    async def press(self, label: str, about: str = "") -> None:
        await self._press(label, {}, about)

    async def sends(self, label: str, answers: Mapping[str, Value]) -> None:
        await self._press(label, answers)

    async def goes_through(self, answers: Mapping[str, Value]) -> None:
        for _ in range(MOST_STEPS):
            if not await self.goes_on(answers):
                return
        raise StuckError(self.words)

    async def goes_on(self, answers: Mapping[str, Value]) -> bool:
        assert self.where is not None
        forward = next((one for one in FORWARD if one in self.where.card.buttons), "")
        if forward:
            await self._press(forward, {key: answers[key] for key in asked_on(self.where) if key in answers})
        return bool(forward)

    async def _press(self, label: str, answers: Mapping[str, Value], about: str = "") -> None:
        assert self.where is not None
        typed = {key: value for key, value in answers.items() if isinstance(value, str | tuple)}
        if label not in self.where.card.buttons and MORE in self.where.card.buttons:
            self.where.before_them = self.where.card  # what is folded out stays so before their eyes
            await self.person.press(self.where, MORE)
        before = len(self.person.chat)
        await self.person.press(self.where, label, typed, about=about)
        self._look(before)

    def _look(self, before: int) -> None:
        """At a new card in their chat, which no letter is; otherwise the card they pressed was replaced in place."""
        new = [one for one in self.person.chat[before:] if one.sender == "bot" and not one.alerted]
        self.where = new[-1] if new else self.where

    def turns_to(self, phrase: str, channel: str = "") -> None:
        self.person.told = ""
        place: Conversation = self.person.tenant.conversations[channel] if channel else self.person.conversation
        self.where = _latest([one for one in place.messages if one.sender == "bot"], phrase)


Found = TypeVar("Found", SlackMessage, TeamsMessage)


def _latest(messages: Iterable[Found], phrase: str) -> Found:
    found = [one for one in messages if phrase in one.words]
    if not found:
        raise NothingThereError(f"nobody was told {phrase!r}")
    return found[-1]


def _named(blocks: list[dict[str, Any]], label: str, about: str) -> str:
    """The name under which the press is found: where several are labelled alike, by what is spoken of it."""
    named = {name: action for name, (_, action) in presses_in(blocks).items() if about in name}
    for name, action in named.items():
        if name == label or action.get("text", {}).get("text") == label:
            return name
    if about:
        raise NothingThereError(f"there is no {label!r} about {about!r}, but {sorted(named)}")
    return label
