"""The days that a time limit is counted by: England's bank holidays, and what a board's app.yaml says otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import TypeVar

import holidays
from pydantic import BaseModel, ValidationError

from bot import app_yaml
from bot.app_shape import HolidaysShape
from bot.holidays_england import FIRST_YEAR, bank_holidays, is_bank_holiday, working_days
from bot.law.counting_shape import CountingShape
from bot.law.refused import InputRefusedError
from bot.settings import SettingsError
from dialogs.dates import day_in_words
from review.conventions import REFERENCE, BoardDays, Conventions, DayEnds, HolidayList

Shape = TypeVar("Shape", bound=BaseModel)
ELSEWHERE_IN_THE_KINGDOM = ("SCT", "NIR")


@dataclass(frozen=True, kw_only=True)
class Counting:
    """A board's list of bank holidays and its conventions. The list is sure up to `horizon`, and computed beyond."""

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    conventions: Conventions = REFERENCE

    def horizon(self, today: date) -> date:
        return working_days(today).known_until

    def days(self, last_year: int) -> BoardDays:
        """Counting to the end of a year, known or only computed."""
        found = bank_holidays(last_year) | set(map(date.fromisoformat, self.added))
        if self.conventions.bank_holidays is HolidayList.UNITED_KINGDOM:
            found |= rest_of_the_kingdom(last_year)
        kept = frozenset(found - set(map(date.fromisoformat, self.removed)))
        return BoardDays(holidays=kept, known_until=date(last_year, 12, 31), conventions=self.conventions)


@cache
def rest_of_the_kingdom(last_year: int) -> frozenset[date]:
    years = range(FIRST_YEAR, last_year + 1)
    parts = (holidays.country_holidays("GB", subdiv=part, years=years) for part in ELSEWHERE_IN_THE_KINGDOM)
    return frozenset(day for part in parts for day in part)


def counting_in(config: Path | None) -> Counting:
    """What `holidays:` and `counting:` of an app.yaml say; without one, the reference. Needs no secret."""
    if config is None:
        return Counting()
    typed = _typed(config)
    listed = _read(HolidaysShape, typed, "holidays", config.name)
    chosen = _read(CountingShape, typed, "counting", config.name)
    strange = next((one for one in listed.remove if not is_bank_holiday(one)), None)
    if strange:
        day = day_in_words(strange)
        raise InputRefusedError(f"{config.name}, holidays.remove: {day} is not a bank holiday in England.")
    return Counting(added=_iso(listed.add), removed=_iso(listed.remove), conventions=chosen.conventions())


def _read(shape: type[Shape], typed: Mapping[str, object], key: str, file: str) -> Shape:
    try:
        return shape.model_validate(typed.get(key, {}))
    except ValidationError as found:
        first = found.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in (key, *first["loc"]) if part != "[key]")
        raise InputRefusedError(f"{file}, {place}: {first['msg'].removeprefix('Value error, ').rstrip('.')}.") from None


def _typed(config: Path) -> Mapping[str, object]:
    try:
        return app_yaml.read(config.read_text(encoding="utf-8-sig"), config.name).content
    except OSError as trouble:
        raise InputRefusedError(f"{config.name} cannot be read ({trouble.strerror}).") from None
    except UnicodeDecodeError:
        raise InputRefusedError(f"{config.name} is not text in UTF-8.") from None
    except SettingsError as refused:
        raise InputRefusedError(" ".join(str(refused).split())) from None


def _iso(days: Iterable[date]) -> frozenset[str]:
    return frozenset(day.isoformat() for day in days)


def closing(chosen: Conventions) -> time | None:
    """The hour at which the last day is over, where that is not midnight."""
    return chosen.office_closes if chosen.day_ends is DayEnds.OFFICE_CLOSING else None
