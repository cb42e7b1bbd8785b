"""`people`: a board's agencies, who sits for them, who is in office, and how that was changed. For its business team.

Names of staff stand here: in answers to one person, and on direct cards. `seats.py` changes what is shown.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from dialogs.dates import day_in_words, listed, moment_in_words
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Section, Show, Tone
from dialogs.row_pages import figure_in
from dialogs.staffing import offices
from dialogs.words import say
from review.errors import NotYoursError, UncheckedPersonError
from review.law import procedure
from review.people import AgencyAdded, AgencyEnded, BoardContent, BoardEntry, SeatEnded, SeatGiven
from review.roles import Agency, Board, Holder, Office, Role, Standing

#: so many lines of a list are shown at once
MOST = 10


def typed(exchange: Exchange, _words: str = "") -> Reply:
    """The board's people; of somebody who works for several boards, first which."""
    boards = team_boards(exchange)
    if not boards:
        return Refuse(reason=say("refuse.not_team"))
    return Show(card=card(exchange, boards[0]) if len(boards) == 1 else _which(boards))


def team_boards(exchange: Exchange) -> tuple[Board, ...]:
    return tuple(one for one in exchange.desk.boards.values() if Role.BUSINESS_TEAM in exchange.roles_on(one))


def board_pressed(exchange: Exchange) -> Board:
    """Raises NotYoursError for whoever is not of that board's business team."""
    found = next((one for one in team_boards(exchange) if one.key == exchange.press.subject), None)
    if found is None:
        raise NotYoursError(say("refuse.not_team"))
    return found


def board_to_change(exchange: Exchange) -> Board:
    """Raises UncheckedPersonError too: whom somebody names may see a case."""
    board = board_pressed(exchange)
    if exchange.person.standing is Standing.UNKNOWN:
        raise UncheckedPersonError
    return board


def _which(boards: tuple[Board, ...]) -> Card:
    text = say("people.choose.text")
    rows = tuple(
        Row(label=one.name, text=one.prefix, button=_button("people.open", "people.show", one)) for one in boards
    )
    return Card(title=say("people.choose.title"), text=text, lines=(text,), rows=rows)


# --- all of a board ----------------------------------------------------------------------------------------------


def show(exchange: Exchange) -> Reply:
    return Show(card=card(exchange, board_pressed(exchange), figure_in(exchange.press.detail)))


def card(exchange: Exchange, board: Board, first: int = 0) -> Card:
    """Ten agencies at a time, those that have ended last; then the offices and the guests."""
    every = sorted(board.agencies, key=lambda one: one.ended)
    count = sum(len(present(exchange, one.panel_members)) for one in every)
    text = say("people.text", board=board.name, agencies=sum(not one.ended for one in every), seats=count)
    return Card(
        title=say("people.title", board=board.name),
        text=text,
        lines=(text,),
        sections=(
            _agencies(exchange, board, every, first),
            _offices(exchange, board),
            *_guests(exchange, board),
        ),
        buttons=(
            _button("people.name_somebody", "people.seat.ask", board, tone=Tone.MAIN),
            _button("people.add_agency", "people.agency.ask", board),
            _button("people.changes", "people.changes", board),
            _button("people.code", "join.for.ask", board),
        ),
        notes=(say("people.offices.note"),),
    )


def _agencies(exchange: Exchange, board: Board, every: list[Agency], first: int) -> Section:
    rows = [_agency(exchange, board, one) for one in every[first : first + MOST]]
    left = len(every) - first - MOST
    if left > 0:
        press = Press(act="people.show", subject=board.key, detail=str(first + MOST))
        more = Button(label=say("people.open"), press=press, spoken=say("people.more", count=left))
        rows.append(Row(label="", text=say("people.more", count=left), button=more))
    lines = () if every else (say("people.no_agencies"),)
    return Section(heading=say("people.agencies"), lines=lines, rows=tuple(rows))


def _agency(exchange: Exchange, board: Board, agency: Agency) -> Row:
    button = _button("people.open", "people.agency", board, key_of(agency), spoken=agency.name)
    if agency.ended:
        return Row(label=agency.name, text=say("people.ended"), button=button)
    members = tuple(map(offices.in_words, present(exchange, agency.panel_members)))
    seniors = tuple(map(offices.in_words, present(exchange, agency.seniors)))
    text = say("people.members", names=listed(members)) if members else say("people.nobody")
    told = say("people.seniors", names=listed(seniors)) if seniors else ""
    return Row(label=agency.name, text=f"{text} {told}".strip(), button=button)


def present(exchange: Exchange, holders: Iterable[Holder]) -> tuple[Holder, ...]:
    """Those who sit there and those to come."""
    return tuple(one for one in holders if one.ends is None or one.ends >= exchange.today)


def _offices(exchange: Exchange, board: Board) -> Section:
    """Those that somebody holds, and those that the procedure needs."""
    wanted = {*(one for one, held in board.offices.items() if held), *offices.needed(procedure(board.procedure))}
    shown = (one for one in Office if one in wanted)
    rows = tuple(
        Row(label=offices.label(one), text=offices.holders_in_words(board, one, exchange.today)) for one in shown
    )
    return Section(heading=say("people.offices"), rows=rows)


def _guests(exchange: Exchange, board: Board) -> Iterator[Section]:
    """Guests may speak here because they are seated or in office: so it can be seen who they are."""
    seats = (one for agency in board.agencies for one in agency.panel_members)
    holders = (*(one for held in board.offices.values() for one in held), *seats)
    there = {one.name: None for one in holders if one.serves_on(exchange.today) and is_guest(exchange, one)}
    if there:
        names = say("people.guests.names", names=listed(tuple(there)))
        yield Section(heading=say("people.guests"), lines=(names,))


def is_guest(exchange: Exchange, holder: Holder) -> bool:
    return any(exchange.unit.person(one).standing is Standing.GUEST for one in holder.accounts)


# --- one agency --------------------------------------------------------------------------------------------------


def agency(exchange: Exchange) -> Reply:
    board = board_pressed(exchange)
    found = called(board, exchange.press.detail)
    return Show(card=agency_card(exchange, board, found)) if found else Refuse(reason=say("people.agency.gone"))


def agency_card(exchange: Exchange, board: Board, agency: Agency) -> Card:
    people = seats_of(exchange, agency)
    text = say("people.agency.text", agency=agency.name, count=len(people))
    if agency.ended:
        text = say("people.ended")
    rows = tuple(_seat(exchange, board, agency, one, senior=senior) for one, senior in people)
    name = _button("people.name_somebody", "people.seat.ask", board, key_of(agency), tone=Tone.MAIN)
    end = _button("people.end_agency", "people.agency.end", board, key_of(agency), tone=Tone.GRAVE)
    return Card(
        title=agency.name,
        text=text,
        lines=(text,),
        rows=rows if not agency.ended else (),
        buttons=(*(() if agency.ended else (name, end)), _button("people.back", "people.show", board)),
    )


def seats_of(exchange: Exchange, agency: Agency) -> tuple[tuple[Holder, bool], ...]:
    """Each with whether they are its senior contact."""
    members = ((one, False) for one in present(exchange, agency.panel_members))
    return (*members, *((one, True) for one in present(exchange, agency.seniors)))


def _seat(exchange: Exchange, board: Board, agency: Agency, holder: Holder, *, senior: bool) -> Row:
    name = offices.in_words(holder)
    text = say("people.guest", name=name) if is_guest(exchange, holder) else name
    detail = f"{key_of(agency)}.{key_of_seat(holder, senior=senior)}"
    gone = holder.ends is not None and holder.ends <= exchange.today
    button = None if gone else _button("people.change", "people.person", board, detail, spoken=holder.name)
    return Row(label=as_what(senior=senior), text=text, button=button)


def as_what(*, senior: bool) -> str:
    return say("people.agency.senior" if senior else "people.agency.panel")


# --- the history -------------------------------------------------------------------------------------------------


def changes(exchange: Exchange) -> Reply:
    """The latest first, ten at a time."""
    board, first = board_pressed(exchange), figure_in(exchange.press.detail)
    history = exchange.unit.people_of(board.key)[::-1]
    text = say("people.changes.text", count=len(history), board=board.name)
    rows = tuple(_change(board, one) for one in history[first : first + MOST])
    older = _button("people.changes.older", "people.changes", board, str(first + MOST))
    more = (older,) if len(history) > first + MOST else ()
    lines = (text,) if history else (say("people.changes.none"),)
    return Show(
        card=Card(
            title=say("people.changes.title", board=board.name),
            text=text,
            lines=lines,
            rows=rows,
            buttons=(*more, _button("people.back", "people.show", board)),
        )
    )


def _change(board: Board, entry: BoardEntry) -> Row:
    text = say("people.change.by", what=_what(board, entry.content), name=entry.by.name)
    return Row(label=moment_in_words(entry.recorded), text=text)


def _what(board: Board, content: BoardContent) -> str:
    match content:
        case AgencyAdded():
            return say("people.change.agency_added", agency=content.agency)
        case AgencyEnded():
            return say("people.change.agency_ended", agency=content.agency)
        case SeatGiven():
            key = "people.change.senior" if content.senior else "people.change.seat"
            return say(key, name=content.name, agency=content.agency, day=day_in_words(content.starts))
        case SeatEnded():
            name, day = _named(board, content), day_in_words(content.ends)
            return say("people.change.seat_ended", name=name, agency=content.agency, day=day)


def _named(board: Board, ended: SeatEnded) -> str:
    """Whoever it was, as they were last named there."""
    every = (seat for one in board.agencies if one.name == ended.agency for seat in (*one.panel_members, *one.seniors))
    found = [one.name for one in every if one.accounts.intersection(ended.accounts)]
    return found[-1] if found else say("people.change.somebody")


# --- what a press names ------------------------------------------------------------------------------------------


def key_of(agency: Agency) -> str:
    """For a press: the same for the same name, however the list changes."""
    return _key(agency.name)


def key_of_seat(holder: Holder, *, senior: bool) -> str:
    return _key("|".join((*map(str, sorted(holder.accounts)), str(holder.starts), str(senior))))


def _key(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]


def called(board: Board, key: str) -> Agency | None:
    return next((one for one in board.agencies if key_of(one) == key), None)


def _button(
    label: str, act: str, board: Board, detail: str = "", *, tone: Tone = Tone.PLAIN, spoken: str = ""
) -> Button:
    words = say(label)
    press = Press(act=act, subject=board.key, detail=detail)
    return Button(label=words, press=press, tone=tone, spoken=f"{words}: {spoken}"[:75] if spoken else "")


PRESSES = {"people.show": show, "people.agency": agency, "people.changes": changes}
