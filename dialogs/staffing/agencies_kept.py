"""An agency is added to a board's people, or ended: then it is asked for nothing more, and nobody sits for it."""

from collections.abc import Mapping

from dialogs.case_work.team_steps import Check, faults, form, given
from dialogs.desk import Exchange
from dialogs.parts import Ask, Field, FieldKind, Form, Press, Refuse, Reply, Tone
from dialogs.referring.whom import Values
from dialogs.staffing.people import board_to_change, called, key_of, seats_of
from dialogs.staffing.people_changed import last_day, record, shown
from dialogs.words import say
from review.people import AgencyAdded, AgencyEnded
from review.roles import Agency, Board

#: as much as a choice in a list has room for
LONGEST_AGENCY = 70
AGENCY_NAME = Field(
    key="agency_name",
    kind=FieldKind.TEXT,
    label=say("people.agency.add.name"),
    why=say("people.agency.add.why"),
)


def ask_agency(exchange: Exchange) -> Reply:
    return Ask(form=_agency_form(board_to_change(exchange), {}, {}))


def _agency_form(board: Board, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="people.agency.save", subject=board.key)
    submit = (say("people.agency.add.save"), press)
    return form(say("people.agency.add.title"), submit, "people.agency.ask", (AGENCY_NAME,), values, errors)


def add_agency(exchange: Exchange) -> Reply:
    """One that had ended is taken up again under its old name."""
    board = board_to_change(exchange)
    values = given(exchange, (AGENCY_NAME,))
    known = _named(board, str(values[AGENCY_NAME.key]))
    if exchange.repeat and known:
        return shown(exchange, board, key_of(known))
    wrong = faults(exchange, (AGENCY_NAME,), values, **{AGENCY_NAME.key: _not_known(known)})
    if wrong:
        return Ask(form=_agency_form(board, values, wrong))
    name = known.name if known else str(values[AGENCY_NAME.key])
    after = record(exchange, board, AgencyAdded(agency=name))
    return shown(exchange, after, key_of(Agency(name=name)))


def _named(board: Board, name: str) -> Agency | None:
    return next((one for one in board.agencies if one.name.casefold() == name.casefold()), None)


def _not_known(known: Agency | None) -> Check:
    def check(value: object) -> str:
        if known and not known.ended:
            return say("people.agency.known")
        length = len(str(value))
        return say("error.too_long", limit=LONGEST_AGENCY, length=length) if length > LONGEST_AGENCY else ""

    return check


def ask_end_of_agency(exchange: Exchange) -> Reply:
    board = board_to_change(exchange)
    agency = called(board, exchange.press.detail)
    if agency is None or agency.ended:
        return Refuse(reason=say("people.agency.gone"))
    press = Press(act="people.agency.end.save", subject=board.key, detail=key_of(agency))
    return Ask(
        form=form(
            say("people.agency.end.title", agency=agency.name),
            (say("people.agency.end.save"), press),
            "people.agency.end",
            (),
            {},
            {},
            lines=(say("people.agency.end.lead"),),
            tone=Tone.GRAVE,
        )
    )


def end_agency(exchange: Exchange) -> Reply:
    """With it, those who sit for it have their last day."""
    board = board_to_change(exchange)
    agency = called(board, exchange.press.detail)
    if agency is None:
        return Refuse(reason=say("people.agency.gone"))
    if agency.ended:
        return shown(exchange, board, key_of(agency))
    # Also those whose last day is set for later: taken up again, the agency would have them back.
    leaving = (one for one, _ in seats_of(exchange, agency) if one.ends is None or one.ends > exchange.today)
    last_days = (last_day(agency, one, exchange.today) for one in leaving)
    after = record(exchange, board, *last_days, AgencyEnded(agency=agency.name))
    return shown(exchange, after, key_of(agency))


PRESSES = {
    "people.agency.ask": ask_agency,
    "people.agency.save": add_agency,
    "people.agency.end": ask_end_of_agency,
    "people.agency.end.save": end_agency,
}
