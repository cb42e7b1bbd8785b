"""Somebody's seat: its last day is set, or they are moved to another agency."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from dialogs.case_work.team_steps import Check, faults, form, given
from dialogs.checking import as_day
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Refuse, Reply, Row, Show
from dialogs.referring.whom import Values
from dialogs.staffing import people
from dialogs.staffing.people import agency_card, board_to_change, called, key_of, key_of_seat, seats_of
from dialogs.staffing.people_changed import STARTS, active, agency_field, last_day, near, record, shown
from dialogs.words import say
from review.people import SeatGiven
from review.roles import Agency, Board, Holder


@dataclass(frozen=True, kw_only=True)
class _Seat:
    """Whom a press speaks of, where they still sit there."""

    board: Board
    agency: Agency
    holder: Holder
    senior: bool

    @property
    def detail(self) -> str:
        return f"{key_of(self.agency)}.{key_of_seat(self.holder, senior=self.senior)}"

    @property
    def first_day(self) -> str:
        starts = self.holder.starts
        return day_in_words(starts) if starts else say("people.person.from_start")


def _seat_pressed(exchange: Exchange) -> _Seat | None:
    board = board_to_change(exchange)
    of, _, which = exchange.press.detail.partition(".")
    agency = called(board, of)
    for holder, senior in seats_of(exchange, agency) if agency else ():
        if agency and _still_sits(exchange, holder) and key_of_seat(holder, senior=senior) == which:
            return _Seat(board=board, agency=agency, holder=holder, senior=senior)
    return None


def _still_sits(exchange: Exchange, holder: Holder) -> bool:
    """A last day that is set may be brought forward while it is to come."""
    return holder.ends is None or holder.ends > exchange.today


def _gone(exchange: Exchange) -> Reply:
    """A repeated delivery finds them gone because it is the one that ended their seat: then it shows the agency."""
    board = board_to_change(exchange)
    agency = called(board, exchange.press.detail.partition(".")[0])
    card = agency_card(exchange, board, agency) if agency else people.card(exchange, board)
    return Show(card=card) if exchange.repeat else Refuse(reason=say("people.person.gone"), card=card)


def person(exchange: Exchange) -> Reply:
    """One seat, and what can be done about it."""
    seat = _seat_pressed(exchange)
    return Show(card=_person_card(seat)) if seat else _gone(exchange)


def _person_card(seat: _Seat) -> Card:
    name, agency = seat.holder.name, seat.agency.name
    rows = (
        Row(label=say("people.person.as"), text=people.as_what(senior=seat.senior)),
        Row(label=say("people.person.since"), text=seat.first_day),
    )
    acts = (("people.leave", "people.leave.ask"), *(() if seat.holder.ends else (("people.move", "people.move.ask"),)))
    buttons = tuple(
        Button(label=say(label), press=Press(act=act, subject=seat.board.key, detail=seat.detail))
        for label, act in acts
    )
    text = say("people.person.text", name=name, agency=agency)
    return Card(title=say("people.person.title", name=name, agency=agency), text=text, rows=rows, buttons=buttons)


def _last_day(seat: _Seat) -> Field:
    label = say("people.leave.day", agency=seat.agency.name)
    return Field(key="seat_until", kind=FieldKind.DAY, label=label)


def ask_leave(exchange: Exchange) -> Reply:
    seat = _seat_pressed(exchange)
    return Ask(form=_leave_form(seat, {"seat_until": exchange.today.isoformat()}, {})) if seat else _gone(exchange)


def _leave_form(seat: _Seat, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="people.leave.save", subject=seat.board.key, detail=seat.detail)
    title, lead = say("people.leave.title", name=seat.holder.name), (say("people.leave.lead"),)
    submit = (say("people.leave.save"), press)
    return form(title, submit, "people.leave.ask", (_last_day(seat),), values, errors, lines=lead)


def leave(exchange: Exchange) -> Reply:
    seat = _seat_pressed(exchange)
    if seat is None:
        return _gone(exchange)
    fields = (_last_day(seat),)
    values = given(exchange, fields)
    wrong = faults(exchange, fields, values, seat_until=_after_the_first(exchange, seat))
    last = as_day(values["seat_until"])
    if wrong or last is None:
        return Ask(form=_leave_form(seat, values, wrong))
    if seat.holder.ends and last >= seat.holder.ends:  # brought forward, never put off: then they are named anew
        return shown(exchange, seat.board, key_of(seat.agency))
    after = record(exchange, seat.board, last_day(seat.agency, seat.holder, last))
    return shown(exchange, after, key_of(seat.agency))


def _after_the_first(exchange: Exchange, seat: _Seat) -> Check:
    def check(value: object) -> str:
        day, starts = as_day(str(value)), seat.holder.starts
        if day and starts and day < starts:
            return say("people.leave.early", day=day_in_words(starts))
        return near(exchange)(str(value))

    return check


def _elsewhere(seat: _Seat) -> tuple[Agency, ...]:
    return tuple(one for one in active(seat.board) if one.name != seat.agency.name)


def _move_fields(seat: _Seat) -> tuple[Field, ...]:
    return (agency_field(_elsewhere(seat)), STARTS)


def ask_move(exchange: Exchange) -> Reply:
    seat = _seat_pressed(exchange)
    if seat is None or seat.holder.ends:
        return _gone(exchange)
    if not _elsewhere(seat):
        return Refuse(reason=say("people.move.nowhere"))
    return Ask(form=_move_form(seat, {STARTS.key: exchange.today.isoformat()}, {}))


def _move_form(seat: _Seat, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="people.move.save", subject=seat.board.key, detail=seat.detail)
    title = say("people.move.title", name=seat.holder.name)
    lead = (say("people.move.lead", agency=seat.agency.name),)
    submit = (say("people.move.save"), press)
    return form(title, submit, "people.move.ask", _move_fields(seat), values, errors, lines=lead)


def move(exchange: Exchange) -> Reply:
    """The last day at the one is the day before the first at the other: who has a last day is named there instead."""
    seat = _seat_pressed(exchange)
    if seat is None or seat.holder.ends:
        return _gone(exchange)
    if not _elsewhere(seat):
        return Refuse(reason=say("people.move.nowhere"))
    fields = _move_fields(seat)
    values = given(exchange, fields)
    wrong = faults(exchange, fields, values, **{STARTS.key: _after_the_first(exchange, seat)})
    to, starts = called(seat.board, str(values["seat_agency"])), as_day(values[STARTS.key])
    if wrong or to is None or starts is None:
        return Ask(form=_move_form(seat, values, wrong))
    holder = seat.holder
    ended = last_day(seat.agency, holder, starts - timedelta(days=1))
    begun = SeatGiven(
        agency=to.name, name=holder.name, accounts=ended.accounts, starts=starts, senior=seat.senior
    )  # fmt: skip
    return shown(exchange, record(exchange, seat.board, ended, begun), key_of(to))


PRESSES = {
    "people.person": person,
    "people.leave.ask": ask_leave,
    "people.leave.save": leave,
    "people.move.ask": ask_move,
    "people.move.save": move,
}
