"""The bank holidays of England and Wales, 2026 to 2028, written by hand, with Good Friday and Christmas Day."""

from datetime import date

from review.calendar import WorkingDays

BANK_HOLIDAYS = {
    "2026-01-01": "New Year's Day, a Thursday",
    "2026-04-03": "Good Friday",
    "2026-04-06": "Easter Monday",
    "2026-05-04": "early May",
    "2026-05-25": "spring",
    "2026-08-31": "summer",
    "2026-12-25": "Christmas Day, a Friday",
    "2026-12-28": "Monday, instead of Boxing Day, which is a Saturday",
    "2027-01-01": "New Year's Day, a Friday",
    "2027-03-26": "Good Friday",
    "2027-03-29": "Easter Monday",
    "2027-05-03": "early May",
    "2027-05-31": "spring",
    "2027-08-30": "summer",
    "2027-12-27": "Monday, instead of Christmas Day, which is a Saturday",
    "2027-12-28": "Tuesday, instead of Boxing Day, which is a Sunday",
    "2028-01-03": "Monday, instead of New Year's Day, which is a Saturday",
    "2028-04-14": "Good Friday",
    "2028-04-17": "Easter Monday",
    "2028-05-01": "early May",
    "2028-05-29": "spring",
    "2028-08-28": "summer",
    "2028-12-25": "Christmas Day, a Monday",
    "2028-12-26": "Boxing Day",
}

HORIZON = date(2028, 12, 31)
WORKING_DAYS = WorkingDays(holidays=frozenset(map(date.fromisoformat, BANK_HOLIDAYS)), known_until=HORIZON)


def day(written: str) -> date:
    return date.fromisoformat(written)
