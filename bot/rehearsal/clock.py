"""The clock that one person moves: real time goes on, and a press leaps to a morning to come."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Engine, delete, insert, select

from bot.rehearsal.kept import CLOCK, read, written
from review.calendar import LONDON, ONE_DAY, WorkingDays, london_date, london_moment
from review.errors import ReviewError

#: just after the hour at which reminders fall due, so that the morning's are there
MORNING = time(9, 0, 5)
NOON = 12
#: every morning on the way is lived through, which takes its time
MOST_DAYS = 190


class NotLaterError(ReviewError):
    """That day is not after today. The rehearsal’s date only moves forward."""


class TooFarError(ReviewError):
    """That day is more than six months away. Move there in shorter steps, so that you see what happens on the way."""


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

    def next_working_day(self) -> date:
        """The one after today in London. Raises UnknownDayError past the calendar."""
        return self._days.after(london_date(self.now()), 1)

    def mornings_to(self, day: date) -> Iterator[datetime]:
        """Those after today, up to that day's. Raises UnknownDayError, NotLaterError or TooFarError at once."""
        today = london_date(self.now())
        if day <= today:
            raise NotLaterError
        self._days.is_working_day(day)
        if (day - today).days > MOST_DAYS:
            raise TooFarError
        return (london_moment(today + ONE_DAY * count, MORNING) for count in range(1, (day - today).days + 1))

    def go_to(self, moment: datetime) -> None:
        """Never back: a moment that has passed changes nothing."""
        latest = max(moment, self.now())
        ahead = latest - self._real()
        self._keep(ahead, latest)
        self._ahead, self._latest = ahead, latest

    def go_to_next_working_day(self) -> datetime:
        """To its morning, with nothing done on the days between. Raises UnknownDayError past the calendar."""
        morning = london_moment(self.next_working_day(), MORNING)
        self.go_to(morning)
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
