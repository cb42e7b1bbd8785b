"""What the tests put in the place of the database and the dialogs."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.platform import Reception
from bot.teams.references import Reference
from dialogs.parts import Pressed, Refuse, Reply, Said, Turn
from review.roles import Account, Address, Standing

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@dataclass
class KeptReferences:
    kept: dict[Address, Reference] = field(default_factory=dict)

    async def remember(self, address: Address, reference: Reference) -> None:
        self.kept[address] = reference

    async def recall(self, address: Address) -> Reference | None:
        return self.kept.get(address)


@dataclass
class Desk:
    """Answers as it was told to: by the words that are said, or by the act of the button."""

    replies: dict[str, Reply | Exception] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    people: dict[Account, tuple[str, Standing]] = field(default_factory=dict)

    @property
    def said(self) -> list[str]:
        return [turn.what.words for turn in self.turns if isinstance(turn.what, Said)]

    @property
    def pressed(self) -> list[Pressed]:
        return [turn.what for turn in self.turns if isinstance(turn.what, Pressed)]

    async def take(self, turn: Turn) -> Reply:
        self.turns.append(turn)
        key = turn.what.words if isinstance(turn.what, Said) else turn.what.press.act
        reply = self.replies.get(key, Refuse(reason=f"Nothing is known of {key}."))
        if isinstance(reply, Exception):
            raise reply
        return reply

    async def introduce(self, account: Account, name: str, standing: Standing) -> None:
        self.people[account] = (name, standing)

    async def known(self, account: Account) -> tuple[str, Standing] | None:
        return self.people.get(account)

    @property
    def reception(self) -> Reception:
        return Reception(take=self.take, introduce=self.introduce, known=self.known, now=lambda: NOW)
