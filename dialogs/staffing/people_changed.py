"""What changes of a board's people have in common: how they are recorded, and what is shown then."""

from dataclasses import replace
from datetime import date

from dialogs.case_work.team_steps import Check
from dialogs.checking import as_day
from dialogs.desk import Exchange
from dialogs.parts import Field, FieldKind, Option, Reply, Show
from dialogs.staffing import people
from dialogs.staffing.handover import tell_the_new
from dialogs.staffing.people import agency_card, called, key_of
from dialogs.words import say
from review.calendar import add_months
from review.people import BoardContent, BoardEntry, SeatEnded, with_people
from review.roles import Agency, Board, Holder, Role

#: a first or last day further from today is a slip of the year
FURTHEST_MONTHS = 24
STARTS = Field(key="seat_from", kind=FieldKind.DAY, label=say("people.seat.from"))


def agency_field(agencies: tuple[Agency, ...]) -> Field:
    options = tuple(Option(value=key_of(one), label=one.name) for one in agencies)
    return Field(key="seat_agency", kind=FieldKind.CHOICE, label=say("people.seat.agency"), options=options)


def active(board: Board) -> tuple[Agency, ...]:
    return tuple(one for one in board.agencies if not one.ended)


def record(exchange: Exchange, board: Board, *contents: BoardContent) -> Board:
    """Kept with who did it; those who came are told what waits. The board as it stands then."""
    by = exchange.acting(Role.BUSINESS_TEAM)
    entries = [BoardEntry(recorded=exchange.now, by=by, content=one) for one in contents]
    for one in entries:
        exchange.unit.keep_people(board.key, one)
    after = with_people(board, entries)
    desk = replace(exchange.desk, boards={**exchange.desk.boards, board.key: after})
    tell_the_new(desk, exchange.unit, after)
    return after


def shown(exchange: Exchange, board: Board, key: str) -> Reply:
    found = called(board, key)
    return Show(card=agency_card(exchange, board, found) if found else people.card(exchange, board))


def last_day(agency: Agency, holder: Holder, last: date) -> SeatEnded:
    return SeatEnded(agency=agency.name, accounts=tuple(sorted(holder.accounts)), ends=last)


def near(exchange: Exchange) -> Check:
    """A real day, not years away."""

    def check(value: object) -> str:
        day = as_day(str(value))
        if day is None:
            return say("error.day")
        earliest, latest = (add_months(exchange.today, months) for months in (-FURTHEST_MONTHS, FURTHEST_MONTHS))
        return "" if earliest <= day <= latest else say("error.far")

    return check
