"""The moved clock: the next working morning, on through real time, kept, never back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.rehearsal.clock import MovableClock, day_in_words, time_in_words
from bot.rehearsal.kept import open_kept
from review.errors import UnknownDayError
from tests.rehearsal.played import EASTER, THURSDAY

TUESDAY_MORNING = datetime(2026, 4, 7, 8, 0, 5, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Engine]:
    engine = open_kept(tmp_path / "rehearsal.db")
    yield engine
    engine.dispose()


def test_from_maundy_thursday_to_tuesday_after_easter_at_nine_in_london(kept: Engine) -> None:
    clock = MovableClock(kept, EASTER, real=lambda: THURSDAY)
    assert clock.go_to_next_working_day() == TUESDAY_MORNING
    assert clock.now() == TUESDAY_MORNING
    assert (day_in_words(clock.now()), time_in_words(clock.now())) == ("Tuesday 7 April 2026", "9:00am")


def test_real_time_goes_on_after_the_leap(kept: Engine) -> None:
    real = [THURSDAY]
    clock = MovableClock(kept, EASTER, real=lambda: real[-1])
    clock.go_to_next_working_day()
    real.append(THURSDAY + timedelta(minutes=7))
    assert clock.now() == TUESDAY_MORNING + timedelta(minutes=7)


def test_a_restart_keeps_the_moment(kept: Engine) -> None:
    MovableClock(kept, EASTER, real=lambda: THURSDAY).go_to_next_working_day()
    again = MovableClock(kept, EASTER, begins=THURSDAY, real=lambda: THURSDAY + timedelta(hours=1))
    assert again.now() == TUESDAY_MORNING + timedelta(hours=1)


def test_it_begins_where_it_is_told(kept: Engine) -> None:
    begins = THURSDAY - timedelta(days=30)
    assert MovableClock(kept, EASTER, begins=begins, real=lambda: THURSDAY).now() == begins


def test_it_never_goes_back_even_where_the_machines_clock_does(kept: Engine) -> None:
    real = [THURSDAY]
    clock = MovableClock(kept, EASTER, real=lambda: real[-1])
    clock.go_to_next_working_day()
    real.append(THURSDAY - timedelta(days=2))
    assert clock.now() == TUESDAY_MORNING
    assert MovableClock(kept, EASTER, real=lambda: real[-1]).now() == TUESDAY_MORNING


def test_past_the_known_holidays_it_stays_where_it_is(kept: Engine) -> None:
    begins = datetime(2026, 5, 6, 11, 0, tzinfo=UTC)
    clock = MovableClock(kept, EASTER, begins=begins, real=lambda: THURSDAY)
    with pytest.raises(UnknownDayError):
        clock.go_to_next_working_day()
    assert clock.now() == begins


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "12:00am"), (9, "9:00am"), (12, "12:00pm"), (13, "1:00pm"), (23, "11:00pm")]
)
def test_the_time_of_day_in_words(hour: int, words: str) -> None:
    assert time_in_words(datetime(2026, 1, 5, hour, tzinfo=UTC)) == words
