"""Somebody is named for an agency, as its panel member or its senior contact: by the account, never by the name."""

from collections.abc import Mapping

from dialogs.case_work.team_steps import faults, form, given
from dialogs.checking import as_day
from dialogs.desk import Exchange
from dialogs.parts import Ask, Field, FieldKind, Form, Option, Press, Refuse, Reply
from dialogs.referring.whom import Values
from dialogs.staffing.people import board_to_change, called, key_of, seats_of
from dialogs.staffing.people_changed import STARTS, active, agency_field, near, record, shown
from dialogs.words import say
from review.people import SeatGiven
from review.roles import Account, Board, Person, Standing

#: an account of these is nobody's who could sit anywhere
NOBODY = frozenset({Standing.STRANGER, Standing.BOT, Standing.DEACTIVATED})
LONGEST_ID = 100
PANEL, SENIOR = "panel", "senior"

ACCOUNT = Field(
    key="seat_account",
    kind=FieldKind.ACCOUNT,
    label=say("people.seat.account"),
    why=say("people.seat.account.why"),
)
NAME = Field(
    key="seat_name",
    kind=FieldKind.TEXT,
    label=say("people.seat.name"),
    why=say("people.seat.name.why"),
    required=False,
)
AS = Field(
    key="seat_as",
    kind=FieldKind.CHOICE,
    label=say("people.seat.as"),
    options=(
        Option(value=PANEL, label=say("people.seat.as.panel")),
        Option(value=SENIOR, label=say("people.seat.as.senior")),
    ),
)


def ask_seat(exchange: Exchange) -> Reply:
    """For the agency that it was asked from, as a panel member, from today: until somebody says otherwise."""
    board = board_to_change(exchange)
    if not active(board):
        return Refuse(reason=say("people.seat.no_agency"))
    first = {"seat_agency": exchange.press.detail, AS.key: PANEL, STARTS.key: exchange.today.isoformat()}
    return Ask(form=_seat_form(board, exchange.press.detail, first, {}))


def _seat_fields(board: Board) -> tuple[Field, ...]:
    return (ACCOUNT, NAME, agency_field(active(board)), AS, STARTS)


def _seat_form(board: Board, agency: str, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="people.seat.save", subject=board.key, detail=agency)
    submit, lead = (say("people.seat.save"), press), (say("people.seat.lead"),)
    return form(say("people.seat.title"), submit, "people.seat.ask", _seat_fields(board), values, errors, lines=lead)


def give_seat(exchange: Exchange) -> Reply:
    board = board_to_change(exchange)
    if not active(board):
        return Refuse(reason=say("people.seat.no_agency"))
    values = given(exchange, _seat_fields(board))
    agency = called(board, str(values["seat_agency"]))
    if exchange.repeat and agency:
        return shown(exchange, board, key_of(agency))
    picked = _picked(exchange, str(values[ACCOUNT.key]))
    wrong = _wrong_with_seat(exchange, board, values, picked)
    starts = as_day(values[STARTS.key])
    if wrong or agency is None or picked is None or starts is None:
        return Ask(form=_seat_form(board, exchange.press.detail, values, wrong))
    content = SeatGiven(
        agency=agency.name,
        name=str(values[NAME.key]) or picked.name,
        accounts=tuple(sorted(picked.accounts)),
        starts=starts,
        senior=values[AS.key] == SENIOR,
    )
    return shown(exchange, record(exchange, board, content), key_of(agency))


def _picked(exchange: Exchange, user: str) -> Person | None:
    """Whoever that account is, with the accounts that were joined to it; None where it is no account's id."""
    if not user or len(user) > LONGEST_ID or any(sign.isspace() for sign in user):
        return None
    asking = exchange.turn.account
    return exchange.unit.person(Account(platform=asking.platform, space=asking.space, user=user))


def _wrong_with_seat(exchange: Exchange, board: Board, values: Values, picked: Person | None) -> Mapping[str, str]:
    fields = _seat_fields(board)
    found = dict(faults(exchange, fields, values, **{STARTS.key: near(exchange)}))
    if ACCOUNT.key not in found:
        fault = _wrong_with_account(exchange, board, values, picked)
        found |= {ACCOUNT.key: fault} if fault else {}
    if picked and not (values[NAME.key] or picked.name):
        found.setdefault(NAME.key, say("people.seat.no_name"))
    return found


def _wrong_with_account(exchange: Exchange, board: Board, values: Values, picked: Person | None) -> str:
    if picked is None:
        return say("people.seat.no_account")
    if picked.standing in NOBODY:
        return say("people.seat.not_admitted")
    agency = called(board, str(values["seat_agency"]))
    seats = seats_of(exchange, agency) if agency else ()
    wanted = values[AS.key] == SENIOR
    there = any(one.accounts & picked.accounts and senior is wanted and not one.ends for one, senior in seats)
    return say("people.seat.known") if there else ""


PRESSES = {"people.seat.ask": ask_seat, "people.seat.save": give_seat}
