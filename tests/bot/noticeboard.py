"""A small platform of our own: it keeps what is posted, and is strict about how."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.platform import RefusedForGoodError
from dialogs.parts import Card
from review.roles import Address


@dataclass
class Posted:
    to: Address
    key: str
    card: Card
    redrawn: int = 0


@dataclass
class Noticeboard:
    """`before` and `after` stand for what happens on the way: they may raise, or take their time in raising."""

    now: Callable[[], datetime]
    name: str = "rehearsal"
    kept: dict[str, Posted] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    before: list[Exception] = field(default_factory=list)
    after: list[Exception] = field(default_factory=list)

    async def post(self, to: Address, card: Card, key: str) -> str:
        self._is_ours(to)
        self.calls.append(f"post {key}")
        self._stumble(self.before)
        assert card.text, "a message without a text of its own cannot be read aloud"
        remote_id = f"message-{len(self.kept) + 1}"
        self.kept[remote_id] = Posted(to, key, card)
        self._stumble(self.after)
        return remote_id

    async def update(self, to: Address, remote_id: str, card: Card) -> None:
        self._is_ours(to)
        self.calls.append(f"update {remote_id}")
        self._stumble(self.before)
        if remote_id not in self.kept or self.kept[remote_id].to != to:
            raise RefusedForGoodError("message_not_found")
        self.kept[remote_id].card = card
        self.kept[remote_id].redrawn += 1
        self._stumble(self.after)

    async def find(self, to: Address, key: str, since: datetime) -> str | None:
        self._is_ours(to)
        self.calls.append(f"find {key}")
        assert since <= self.now(), "nothing was sent in the future"
        return next((one for one, posted in self.kept.items() if posted.key == key and posted.to == to), None)

    @property
    def texts(self) -> list[str]:
        return [one.card.text for one in self.kept.values()]

    def _is_ours(self, to: Address) -> None:
        assert to.platform == self.name, f"{to} is not on {self.name}"

    def _stumble(self, over: list[Exception]) -> None:
        if over:
            raise over.pop(0)
