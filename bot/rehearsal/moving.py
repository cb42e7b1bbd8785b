"""The date, moved: to the next working day, the next deadline or a day; every morning on the way is lived through."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.rehearsal.boxes import pieces_of
from bot.rehearsal.clock import MovableClock, day_in_words, time_in_words
from bot.rehearsal.players import InventedBoard
from bot.rehearsal.records import Records, next_day
from dialogs.spellings import MONTHS
from review.calendar import london_date
from review.errors import ReviewError

#: the day of the example lies ahead
AHEAD = timedelta(weeks=1)
Whither = Callable[[], Awaitable[date]]


class NothingDueError(ReviewError):
    """Nothing is due on this board’s cases after today. Refer a case, or choose another day."""


class NoDayError(ReviewError):
    """Give the day to go to as day, month and year."""

    def __init__(self, written: str, today: date) -> None:
        ahead = today + AHEAD
        super().__init__(
            f"{_no_such(written)}Give the day to go to as day, month and year, such as {ahead:%-d %-m %Y}."
        )


def _no_such(written: str) -> str:
    """Said of a day that no calendar has; "" where it is no date at all."""
    numbers = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", written)
    if numbers is None or not 1 <= int(numbers[2]) <= len(MONTHS):
        return ""
    return f"There is no {int(numbers[3])} {MONTHS[int(numbers[2]) - 1].capitalize()} {int(numbers[1])}. "


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What to say of it; `first` is the first morning that was lived through, None where the date stayed."""

    says: str
    first: datetime | None = None
    #: what fell due on the way, in words
    fell_due: tuple[str, ...] = ()
    #: the day that was typed, where it could not be gone to: it is asked again with what was typed
    typed: str = ""

    @property
    def boxes(self) -> Mapping[str, str]:
        return pieces_of(self.typed)


class Moving:
    def __init__(self, clock: MovableClock, records: Records, after_move: Callable[[], Awaitable[None]]) -> None:
        self._clock, self._records, self._after_move = clock, records, after_move

    async def to_next_working_day(self, board: InventedBoard) -> Moved:
        async def whither() -> date:
            return self._clock.next_working_day()

        return await self._move(board, whither)

    async def to_next_deadline(self, board: InventedBoard) -> Moved:
        """Of the cases of this board; what others have due on the way happens too."""

        async def whither() -> date:
            day = next_day(await self._records.open_days(board.key), self._clock.now())
            if day is None:
                raise NothingDueError
            return day

        return await self._move(board, whither)

    async def to_day(self, board: InventedBoard, written: str) -> Moved:
        async def whither() -> date:
            try:
                return date.fromisoformat(written)
            except ValueError as mistyped:
                raise NoDayError(written, london_date(self._clock.now())) from mistyped

        moved = await self._move(board, whither)
        return moved if moved.first else replace(moved, typed=written)

    async def _move(self, board: InventedBoard, whither: Whither) -> Moved:
        before, due = london_date(self._clock.now()), await self._records.open_days(board.key)
        try:
            day = await whither()
            mornings = tuple(self._clock.mornings_to(day))
        except ReviewError as refused:
            return Moved(says=str(refused))
        for morning in mornings:
            self._clock.go_to(morning)
            await self._after_move()
        now = self._clock.now()
        return Moved(
            says=f"It is now {day_in_words(now)}, {time_in_words(now)}.",
            first=mornings[0],
            fell_due=tuple(str(one) for one in due if before < one.on <= day),
        )
