"""What follows from something recorded: the dates that move by it, and what is to be done that was not before."""

from dialogs.clocks.dates_moved import moved_rows
from dialogs.clocks.duties import Duties, duties_of, when
from dialogs.clocks.undated import says
from dialogs.desk import Exchange
from dialogs.parts import Row, Section
from dialogs.words import say
from review.case import Case
from review.errors import UnknownDayError
from review.undated import open_undated


def follows(exchange: Exchange, before: Case, after: Case) -> tuple[Section, ...]:
    try:
        old, new = (duties_of(exchange.desk, one, exchange.now) for one in (before, after))
    except UnknownDayError:
        return (Section(lines=(say("deadline.cannot"),)),)
    arisen = (*_dated(old, new), *_undated(before, after))
    kinds = (("event.compare.dates", moved_rows(old, new)), ("event.arises", arisen))
    return tuple(Section(heading=say(key), rows=rows) for key, rows in kinds if rows)


def _dated(old: Duties, new: Duties) -> tuple[Row, ...]:
    counted = {one.duty for one in old.found}
    return tuple(Row(label=one.law.label, text=f"{when(new, one)}.") for one in new.found if one.duty not in counted)


def _undated(before: Case, after: Case) -> tuple[Row, ...]:
    was_open = {one.key for one in open_undated(before)}
    return tuple(Row(label=one.label, text=says(after, one)) for one in open_undated(after) if one.key not in was_open)
