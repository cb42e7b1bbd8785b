"""A day said of an event: whether it can be, which dates it moves, and what is said once it is recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from dialogs.case_work.team_steps import FURTHEST_MONTHS, form, reason
from dialogs.checking import EARLIEST_YEAR, as_day
from dialogs.clocks.dates_moved import moved_rows
from dialogs.clocks.duties import duties_of
from dialogs.clocks.follows import follows
from dialogs.clocks.happenings import Happening, known_day, words_of
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Field, FieldKind, Form, Press, Section
from dialogs.referring.whom import Values
from dialogs.words import say
from review.calendar import add_months, london_date
from review.case import Case
from review.drafts import Value
from review.entries import PutToChair
from review.errors import UnknownDayError
from review.law.terms import Event
from review.recorded import EventRecorded

ON = Field(key="event_on", kind=FieldKind.DAY, label=say("event.on"), why=say("event.on.why"))
REASON = reason(say("event.reason"), say("event.reason.why"))


@dataclass(frozen=True, kw_only=True)
class Said:
    """A day said of an event, beside the one that the case has."""

    case: Case
    one: Happening
    on: date
    reason: str = ""

    @property
    def content(self) -> EventRecorded:
        return EventRecorded(event=self.one.event, on=self.on, reason=self.reason)

    @property
    def corrects(self) -> bool:
        known = known_day(self.case, self.one.event)
        return known is not None and known != self.on

    @property
    def after(self) -> Case:
        """The case as it would stand; only to be compared, never kept."""
        return self.case.with_entry(replace(self.case.referred, content=self.content))

    def press(self, act: str) -> Press:
        """It names the day, so that what is recorded is what was compared."""
        return Press(act=act, subject=self.case.id, detail=f"{self.one.event.value}>{self.on.isoformat()}")


# --- whether it can be -------------------------------------------------------------------------------------------


def day_fault(exchange: Exchange, case: Case, one: Happening, value: Value) -> str:
    day = as_day(value)
    if day is None:
        return say("error.day")
    if day.year < EARLIEST_YEAR:
        return say("error.long_ago")
    if day == known_day(case, one.event):
        return say("event.same")
    return _too_late(exchange, case, one, day) or _too_early(case, one, day)


def _too_late(exchange: Exchange, case: Case, one: Happening, day: date) -> str:
    referred = london_date(case.referred.happened)
    if one.by_referral and day > referred:
        return say("event.after_referral", day=day_in_words(referred))
    put = next((entry for entry in case.entries if isinstance(entry.content, PutToChair)), None)
    if one.event is Event.CHAIR_AWARE and put and day > london_date(put.happened):
        return say("event.after_chair", day=day_in_words(london_date(put.happened)))
    if one.ahead:
        return say("error.far") if day > add_months(exchange.today, FURTHEST_MONTHS) else ""
    return say("error.future") if day > exchange.today else ""


def _too_early(case: Case, one: Happening, day: date) -> str:
    incident = known_day(case, Event.INCIDENT)
    if incident and day < incident and one.event is not Event.INCIDENT:
        return say("event.before_incident", day=day_in_words(incident))
    decided = london_date(case.decisions[0].happened) if case.decisions else None
    if one.after_decision and decided and day < decided:
        return say("event.before_decision", day=day_in_words(decided))
    return ""


# --- what it moves -----------------------------------------------------------------------------------------------


def compared(exchange: Exchange, said: Said, values: Values, errors: Mapping[str, str]) -> Form:
    """The old day and the new, each date that moves by it, and the question why."""
    known = known_day(said.case, said.one.event)
    assert known is not None
    text = say("event.compare.text", event=said.one.label, before=day_in_words(known), after=day_in_words(said.on))
    title = say("event.title", reference=said.case.reference)
    made = form(title, (say("event.save"), said.press("event.save")), "", (REASON,), values, errors, lines=(text,))
    back = Press(act="event.ask", subject=said.case.id, detail=said.one.event.value)
    return replace(
        made,
        resume=said.press("event.compare"),
        sections=(_moving(exchange, said),),
        others=(Button(label=say("event.back"), press=back),),
    )


def _moving(exchange: Exchange, said: Said) -> Section:
    heading = say("event.compare.dates")
    try:
        rows = moved_rows(*(duties_of(exchange.desk, one, exchange.now) for one in (said.case, said.after)))
    except UnknownDayError:
        return Section(heading=heading, lines=(say("deadline.cannot"),))
    return Section(heading=heading, lines=() if rows else (say("event.compare.none"),), rows=rows)


def recorded(exchange: Exchange, before: Case, after: Case, content: EventRecorded) -> Card:
    """What was recorded, what moved by it, and what is to be done now that was not before."""
    words = {"event": words_of(content.event), "day": day_in_words(content.on)}
    text = say("event.done.text", reference=after.reference, **words)
    return Card(title=say("event.done.title"), text=text, lines=(text,), sections=follows(exchange, before, after))
