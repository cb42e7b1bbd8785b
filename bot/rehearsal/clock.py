"""The clock that one person moves: real time goes on, and a press leaps to the next working morning."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Engine, delete, insert, select

from bot.rehearsal.kept import CLOCK, read, written
from review.calendar import LONDON, WorkingDays, london_date, london_moment

#: just after the hour at which reminders fall due, so that the morning's are there
MORNING = time(9, 0, 5)
NOON = 12


def real_now() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """`now` is the real clock and what has been leapt over. It is kept, and it never goes back."""

    def __init__(
        self,
        kept: Engine,
        days: WorkingDays,
        *,
        begins: datetime | None = None,
        real: Callable[[], datetime] = real_now,
    ) -> None:
        self._kept, self._days, self._real = kept, days, real
        with kept.connect() as connection:
            row = connection.execute(select(CLOCK)).first()
        if row is None:
            self._latest = begins or real()
            self._ahead = self._latest - real()
            self._keep(self._ahead, self._latest)
        else:
            self._latest, self._ahead = read(row.latest), timedelta(seconds=row.ahead_seconds)

    def now(self) -> datetime:
        """The rehearsal's moment (aware, UTC); it stands still where the real clock is set back."""
        self._latest = max(self._latest, self._real() + self._ahead)
        return self._latest

    def go_to_next_working_day(self) -> datetime:
        """To the morning of the next working day after today in London. Raises UnknownDayError past the calendar."""
        morning = london_moment(self._days.after(london_date(self.now()), 1), MORNING)
        ahead = morning - self._real()
        self._keep(ahead, morning)
        self._ahead, self._latest = ahead, morning
        return morning

    def _keep(self, ahead: timedelta, latest: datetime) -> None:
        with self._kept.begin() as connection:
            connection.execute(delete(CLOCK))
            connection.execute(insert(CLOCK).values(id=1, ahead_seconds=ahead.total_seconds(), latest=written(latest)))


def day_in_words(moment: datetime) -> str:
    """Monday 2 March 2026, in London."""
    there = moment.astimezone(LONDON)
    return f"{there:%A} {there.day} {there:%B %Y}"


def time_in_words(moment: datetime) -> str:
    """9:05am, in London."""
    there = moment.astimezone(LONDON)
    half = "am" if there.hour < NOON else "pm"
    return f"{there.hour % NOON or NOON}:{there:%M}{half}"
