"""The same acts through each door: refer a case, press, read. What a hand does, in each platform's own way."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from review.drafts import Value
from tests.end_to_end.deployment import Deployment
from tests.fakes.slack_people import Person as SlackPerson
from tests.fakes.teams_people import Message
from tests.fakes.teams_people import Person as TeamsPerson

#: answers to every question a referral may ask; dates are of Monday 2 March 2026
ANSWERS: Mapping[str, Value] = {
    "at_risk_now": "no",
    "child_name": "Kezia Marlowe-Finch",
    "born": "2019-08-17",
    "address": "14 Plumtree Cutting",
    "area": "Northmoor",
    "what_happened": "seriously_harmed",
    "incident_on": "2026-02-26",
    "la_aware_on": "2026-02-27",
    "summary": "Found unwell by a neighbour on the Sunday evening.",
    "abuse_or_neglect": "known",
    "working_together_concern": "not_sure",
    "where": "At home",
    "other_processes": ("none",),
    "account": "Neglect is known, and the harm was serious.",
    "request": "That a review is considered.",
    "agency_listed": "other",
    "agency": "Northmoor Hospital",
    "role": "Named nurse",
    "phone": "01632 960123",
    "email": "nurse@example.org",
}
#: what must never stand where a platform keeps it
#: (a year alone stands in ids by chance)
PRIVATE = ("Kezia", "Marlowe", "Plumtree", "August 2019", "2019-08", "Found unwell")
REASONS = "One agency alone knew the family."
MOST_STEPS = 20


class Door(Protocol):
    """One person at one platform."""

    async def refers(self, answers: Mapping[str, Value]) -> str:
        """A whole referral, to its receipt's words."""
        ...

    async def puts_to_chair(self) -> None: ...
    async def decides(self, label: str, answers: Mapping[str, Value]) -> str: ...
    async def opens_detail(self) -> str: ...
    async def asks(self, words: str) -> str: ...


@dataclass
class OnSlack:
    deployment: Deployment
    person: SlackPerson

    async def refers(self, answers: Mapping[str, Value]) -> str:
        await self.person.command("refer")
        for _ in range(MOST_STEPS):
            if not self.person.view.submit_label:
                break
            self.person.fill({key: answers[key] for key in self.person.view.fields if key in answers})
            await self.person.submit()
        return self.person.view.words + self.person.view.title

    async def puts_to_chair(self) -> None:
        await self.person.press("To the Chair", on=self.deployment.slack_channel.messages[-1])

    async def decides(self, label: str, answers: Mapping[str, Value]) -> str:
        await self.deployment.until(lambda: label in self.person.messages[-1].labels)
        await self.person.press(label, on=self.person.messages[-1])
        self.person.fill(answers)
        await self.person.submit()
        return self.person.view.words

    async def opens_detail(self) -> str:
        await self.person.press("Open", on=self.deployment.slack_channel.messages[-1])
        return self.person.view.words

    async def asks(self, words: str) -> str:
        await self.person.command(words)
        return self.person.ephemerals[-1].words


@dataclass
class OnTeams:
    deployment: Deployment
    person: TeamsPerson

    async def refers(self, answers: Mapping[str, Value]) -> str:
        await self.person.says("refer")
        for _ in range(MOST_STEPS):
            form = self.person.card
            forward = next((one for one in FORWARD if one in form.card.buttons), "")
            if not forward:
                break
            await self.person.press(form, forward, {key: answers[key] for key in asked_on(form) if key in answers})
        return self.person.card.words

    async def puts_to_chair(self) -> None:
        await self.person.press(self.deployment.teams_channel.card, "To the Chair")

    async def decides(self, label: str, answers: Mapping[str, Value]) -> str:
        await self.deployment.until(lambda: label in self.person.card.card.buttons)
        await self.person.press(self.person.card, label)
        await self.person.press(self.person.card, "Record the decision", answers)
        return self.person.card.words

    async def opens_detail(self) -> str:
        await self.person.opens(self.deployment.teams_channel.card, "Open")
        assert self.person.window, self.person.told
        return self.person.window.words

    async def asks(self, words: str) -> str:
        await self.person.says(words)
        return self.person.chat[-1].words


def asked_on(form: Message) -> list[str]:
    """The keys of a card's questions."""
    return [one["id"].removeprefix("given.").partition(".")[2] for one in form.card.inputs.values()]


FORWARD = ("Next", "Next page", "Check your answers", "Send the referral")
