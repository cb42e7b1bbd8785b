"""Dates that moved: each duty with its old day, its new day and the rule. The reason stands behind Open alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from dialogs.clocks.duties import Duties, duties_of
from dialogs.clocks.happenings import words_of
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Desk
from dialogs.findings import capital
from dialogs.parts import Card, Row, statement
from dialogs.words import say
from review.case import Case
from review.entries import Entry
from review.law import procedure
from review.law.terms import Duty, Sense
from review.recorded import DutyDone, EventRecorded, Extended
from review.timetable import Deadline

#: what can move a day that was counted before
MOVES = (EventRecorded, Extended, DutyDone)
#: how many moves before the latest one are named
EARLIER = 5


@dataclass(frozen=True, kw_only=True)
class Moved:
    """One entry of the case, and the deadlines before and after it."""

    entry: Entry
    before: Duties
    after: Duties

    @property
    def rows(self) -> tuple[Row, ...]:
        return moved_rows(self.before, self.after)


def moved_rows(before: Duties, after: Duties) -> tuple[Row, ...]:
    """Each duty that was counted before and has another day now; of one name with two rules, the day that binds."""
    duties = dict.fromkeys(one.duty for one in before.found)
    return tuple(row for duty in duties for row in _row(before.of(duty), after.of(duty), after))


def _row(old: Deadline | None, new: Deadline | None, after: Duties) -> Iterator[Row]:
    if old is None or new is None or old.due == new.due:
        return
    yield Row(label=new.law.label, text=f"{_says(old, new)}{_lapsed(new)}{_was_done(after, new.duty)}")


def _says(old: Deadline, new: Deadline) -> str:
    agreed = new.extended
    words = {"before": _day(old), "after": _day(new), "citation": new.law.citation}
    if agreed and agreed != old.extended:
        return say("moved.row.agreed", who=new.law.extended_by, on=day_in_words(agreed.agreed_on), **words)
    return say("moved.row", how=capital(new.how_counted), day=day_in_words(new.counted_on), **words)


def _lapsed(new: Deadline) -> str:
    one = new.lapsed
    return f" {say('moved.lapsed', day=day_in_words(one.to), who=new.law.extended_by)}" if one else ""


def _day(deadline: Deadline) -> str:
    if deadline.law.sense is Sense.EARLIEST:
        return say("moved.keep", day=day_in_words(deadline.due))
    return say("moved.by", day=day_in_words(deadline.act_by))


def _was_done(duties: Duties, duty: Duty) -> str:
    return f" {say('moved.row.was_done')}" if duties.case.done(duty) else ""


# --- the message -------------------------------------------------------------------------------------------------


def card(desk: Desk, case: Case, now: datetime) -> Card:
    """The latest move in full, and in a line each those before it: every copy says the same, whenever it is drawn."""
    moves = _moves(desk, case, now)
    title = say("moved.title", reference=case.reference)
    if not moves:
        return statement(title, say("moved.none", reference=case.reference))
    latest, *earlier = reversed(moves)
    text = say("moved.text", reference=case.reference, **_signed(case, latest))
    lines = tuple(say("moved.earlier", **_signed(case, one)) for one in earlier[:EARLIER])
    return Card(title=title, text=text, lines=(text, *lines), rows=latest.rows, notes=(say("moved.note"),))


def _moves(desk: Desk, case: Case, now: datetime) -> list[Moved]:
    """In order, those after which a day was another."""
    found = []
    for number, entry in enumerate(case.entries):
        if isinstance(entry.content, MOVES):
            before, after = (Case(id=case.id, entries=case.entries[:end]) for end in (number, number + 1))
            one = Moved(entry=entry, before=duties_of(desk, before, now), after=duties_of(desk, after, now))
            found += [one] if one.rows else []
    return found


def _signed(case: Case, one: Moved) -> dict[str, str]:
    return {"what": _what(case, one), "when": moment_in_words(one.entry.recorded), "name": one.entry.by.name}


def _what(case: Case, one: Moved) -> str:
    content = one.entry.content
    if isinstance(content, EventRecorded):
        return say("moved.event", event=words_of(content.event), day=day_in_words(content.on))
    assert isinstance(content, Extended | DutyDone)
    duty = procedure(case.procedure).dated_duty(content.duty).label
    return say("moved.agreed" if isinstance(content, Extended) else "moved.done", duty=duty)
