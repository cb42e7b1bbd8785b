"""How days are counted where no source says: each question with the answer that is taken unless a board chose another.

The numbers K1 to K12 are those of the list of counting questions. Two of them are no settings: days are decided in
Europe/London (K11), and the decision's day stands for that of initiating unless it is recorded apart (K12).
"""

from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from review.calendar import LONDON, WorkingDays, add_months, london_date
from review.law.terms import DatedDuty, Event, Period, Sense, Unit


class TriggerDay(StrEnum):
    DAY_0 = "day_0"
    DAY_1 = "day_1"  # one working day earlier


class DayEnds(StrEnum):
    MIDNIGHT = "midnight"
    OFFICE_CLOSING = "office_closing"  # the same date, with the hour said beside it


class HolidayList(StrEnum):
    ENGLAND_AND_WALES = "england_and_wales"
    UNITED_KINGDOM = "united_kingdom"  # also those of Scotland and Northern Ireland alone


class Received(StrEnum):
    THAT_DAY = "that_day"
    NEXT_WORKING_DAY = "next_working_day"  # after office hours and on days off; a later date


class Months(StrEnum):
    CORRESPONDING_DATE = "corresponding_date"
    FIXED_DAYS = "fixed_days"  # never past the corresponding date


class WeekendEnd(StrEnum):
    """Rolling forward is not offered: a date later than the rule allows is never shown."""

    STANDS = "stands"
    ROLLS_BACK = "rolls_back"


class BeforePublication(StrEnum):
    DAY_0 = "day_0"
    CLEAR_DAYS = "clear_days"


class WeekBefore(StrEnum):
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"  # never nearer to publication than the calendar week


class WithinOneDay(StrEnum):
    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"  # a later date where a weekend follows


@dataclass(frozen=True, kw_only=True)
class Conventions:
    """A board's own conventions. Each default is the reference answer."""

    trigger_day: TriggerDay = TriggerDay.DAY_0  # K1: Lester v Garland, as stated in Dodds v Walker
    day_ends: DayEnds = DayEnds.MIDNIGHT  # K2
    bank_holidays: HolidayList = HolidayList.ENGLAND_AND_WALES  # K3; days of the board's own are added to the list
    received: Received = Received.THAT_DAY  # K4
    months: Months = Months.CORRESPONDING_DATE  # K5: Dodds v Walker
    weekend_end: WeekendEnd = WeekendEnd.STANDS  # K6
    before_publication: BeforePublication = BeforePublication.DAY_0  # K7
    week_before: WeekBefore = WeekBefore.CALENDAR_DAYS  # K8
    within_one_day: WithinOneDay = WithinOneDay.CALENDAR_DAY  # K9
    keep_longer_by_months: int = 0  # K10: the minimum is never shorter than the rule
    #: when a working day is over, for K2 and K4 where a board departs from them
    office_closes: time = time(17)


REFERENCE = Conventions()


@dataclass(frozen=True, kw_only=True)
class BoardDays(WorkingDays):
    """The counting days of a board that has conventions of its own."""

    conventions: Conventions = REFERENCE


def conventions_of(days: WorkingDays) -> Conventions:
    return days.conventions if isinstance(days, BoardDays) else REFERENCE


def departures(chosen: Conventions) -> tuple[str, ...]:
    """The names of the conventions that differ from the reference."""
    return tuple(one.name for one in fields(chosen) if getattr(chosen, one.name) != getattr(REFERENCE, one.name))


#: what people learn of; the day of the others is a fact and not a matter of office hours
LEARNED = frozenset({Event.LA_AWARE, Event.BOARD_NOTIFIED, Event.CHAIR_AWARE})


def day_of(event: Event, when: date | datetime, days: WorkingDays) -> date:
    """The London day from which a period counts: the day it stands under, or that of deemed receipt (K4)."""
    chosen = conventions_of(days)
    day = london_date(when) if isinstance(when, datetime) else when
    if chosen.received is Received.THAT_DAY or event not in LEARNED:
        return day
    evening = isinstance(when, datetime) and when.astimezone(LONDON).time() >= chosen.office_closes
    return days.after(day, 1) if evening or not days.is_working_day(day) else day


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The end of a period: the last day of the rule, the last working day it leaves, and a stricter reading."""

    due: date
    act_by: date
    recommended: date


def counted(law: DatedDuty, counted_on: date, days: WorkingDays) -> Counted:
    chosen = conventions_of(days)
    due = COUNTS[law.period.unit](law, counted_on, days, chosen)
    act_by = due if _stands(law) else days.on_or_before(due)
    stricter = law.clear_days and chosen.before_publication is BeforePublication.DAY_0
    return Counted(due=due, act_by=act_by, recommended=days.before(act_by, 1) if stricter else act_by)


def _stands(law: DatedDuty) -> bool:
    """A minimum is not shortened, and "within one day" is also a Saturday or a Sunday (K9)."""
    return law.sense is Sense.EARLIEST or (law.period.unit is Unit.CALENDAR_DAYS and not law.period.back)


#: what months are in days, for boards that count so; of other numbers of months each has the days of the first
FIXED_DAYS = {1: 30, 6: 182, 12: 365}


def _months(law: DatedDuty, start: date, days: WorkingDays, chosen: Conventions) -> date:
    earliest = law.sense is Sense.EARLIEST
    count = law.period.count + (chosen.keep_longer_by_months if earliest else 0)
    end = add_months(start, -count if law.period.back else count)
    if earliest or law.period.back:
        return end
    if chosen.months is Months.FIXED_DAYS:
        end = min(end, start + timedelta(days=FIXED_DAYS.get(count, count * FIXED_DAYS[1])))
    return days.on_or_before(end) if chosen.weekend_end is WeekendEnd.ROLLS_BACK else end


WEEK = timedelta(days=7)
WORKING_DAYS_OF_A_WEEK = 5


def _calendar_days(law: DatedDuty, start: date, days: WorkingDays, chosen: Conventions) -> date:
    span = timedelta(days=law.period.count)
    if law.period.back:
        by_week = chosen.week_before is WeekBefore.WORKING_DAYS and span == WEEK
        return min(start - span, days.before(start, WORKING_DAYS_OF_A_WEEK)) if by_week else start - span
    by_day = chosen.within_one_day is WithinOneDay.WORKING_DAY and law.period.count == 1
    return days.after(start, 1) if by_day else start + span


def _working_days(law: DatedDuty, start: date, days: WorkingDays, chosen: Conventions) -> date:
    if law.period.back:
        clear = law.clear_days and chosen.before_publication is BeforePublication.CLEAR_DAYS
        return days.before(start, law.period.count + clear)
    end = days.after(start, law.period.count)
    return end if chosen.trigger_day is TriggerDay.DAY_0 else max(start, days.before(end, 1))


COUNTS = {Unit.MONTHS: _months, Unit.CALENDAR_DAYS: _calendar_days, Unit.WORKING_DAYS: _working_days}


def needs_holidays(period: Period, days: WorkingDays) -> bool:
    """Whether the last day of the rule itself hangs on the list of bank holidays."""
    chosen = conventions_of(days)
    rolled = period.unit is Unit.MONTHS and chosen.weekend_end is WeekendEnd.ROLLS_BACK
    by_week = period.back and chosen.week_before is WeekBefore.WORKING_DAYS
    by_day = not period.back and chosen.within_one_day is WithinOneDay.WORKING_DAY
    return period.unit is Unit.WORKING_DAYS or rolled or (period.unit is Unit.CALENDAR_DAYS and (by_week or by_day))
