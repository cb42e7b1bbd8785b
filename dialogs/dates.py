"""Days and moments in words, as London sees them."""

from datetime import date, datetime

from review.calendar import LONDON, WorkingDays, london_date


def day_in_words(day: date) -> str:
    """Such as "3 March 2026"."""
    return f"{day.day} {day:%B %Y}"


def weekday_in_words(day: date) -> str:
    """Such as "Tuesday 3 March 2026"."""
    return f"{day:%A} {day_in_words(day)}"


def moment_in_words(moment: datetime) -> str:
    """Such as "3 March 2026 at 14:05", by a London clock."""
    return f"{day_in_words(london_date(moment))} at {moment.astimezone(LONDON):%H:%M}"


def span_in_words(start: date, end: date) -> str:
    """Such as "from 3 March 2026 to 5 March 2026", and "on 3 March 2026" where it is one day."""
    return f"on {day_in_words(start)}" if start == end else f"from {day_in_words(start)} to {day_in_words(end)}"


def how_long(today: date, day: date, days: WorkingDays) -> str:
    """Such as "today", "in 3 working days", "2 working days ago": the distance as people plan by it."""
    count = days.between(today, day)
    if day == today:
        return "today"
    if count == 0:
        return "before the next working day" if day > today else "since the last working day"
    unit = "working day" if abs(count) == 1 else "working days"
    return f"in {count} {unit}" if day > today else f"{-count} {unit} ago"


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """Such as "Ofsted, DfE and the national panel"."""
    if len(words) < 2:  # noqa: PLR2004 (nothing to join)
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
