"""`counting:` of app.yaml: a board's own answers to the counting questions that no source settles."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.app_values import TimeOfDay
from review.conventions import (
    REFERENCE,
    BeforePublication,
    Conventions,
    DayEnds,
    HolidayList,
    Months,
    Received,
    TriggerDay,
    WeekBefore,
    WeekendEnd,
    WithinOneDay,
)

MOST_MONTHS, LONGEST = 1200, 4


def _one_of(kind: type[StrEnum]) -> BeforeValidator:
    def read(value: object) -> StrEnum:
        found = next((one for one in kind if one == value), None)
        if found is None:
            raise ValueError(f"must be one of {', '.join(one.value for one in kind)}.")
        return found

    return BeforeValidator(read)


def _months(value: object) -> int:
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST and int(text) <= MOST_MONTHS):
        raise ValueError(f"must be a whole number from 0 to {MOST_MONTHS}, in quotes.")
    return int(text)


class CountingShape(BaseModel):
    """What is left out is the reference answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    trigger_day: Annotated[TriggerDay, _one_of(TriggerDay)] = REFERENCE.trigger_day
    day_ends: Annotated[DayEnds, _one_of(DayEnds)] = REFERENCE.day_ends
    bank_holidays: Annotated[HolidayList, _one_of(HolidayList)] = REFERENCE.bank_holidays
    received: Annotated[Received, _one_of(Received)] = REFERENCE.received
    months: Annotated[Months, _one_of(Months)] = REFERENCE.months
    weekend_end: Annotated[WeekendEnd, _one_of(WeekendEnd)] = REFERENCE.weekend_end
    before_publication: Annotated[BeforePublication, _one_of(BeforePublication)] = REFERENCE.before_publication
    week_before: Annotated[WeekBefore, _one_of(WeekBefore)] = REFERENCE.week_before
    within_one_day: Annotated[WithinOneDay, _one_of(WithinOneDay)] = REFERENCE.within_one_day
    keep_longer_by_months: Annotated[int, BeforeValidator(_months)] = REFERENCE.keep_longer_by_months
    office_closes: TimeOfDay = Field(default=REFERENCE.office_closes)

    def conventions(self) -> Conventions:
        return Conventions(**dict(self))
