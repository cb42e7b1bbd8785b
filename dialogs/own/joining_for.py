"""A code that the business team makes for somebody, who types it on the other platform.

Whoever types a code becomes its owner here. So it is made for panel members and for people of no office alone: those in
an office make their own, and a decision stays with whoever the board appointed.
"""

from collections.abc import Mapping

from dialogs.case_work.team_steps import form, given
from dialogs.desk import Exchange
from dialogs.own import joining
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Refuse, Reply, Show, Tone
from dialogs.referring.whom import Values
from dialogs.staffing.people import board_to_change, team_boards
from dialogs.words import say
from review.errors import NotYoursError
from review.roles import Account, Board, Person, Role, Standing, office_roles

LONGEST_ID = 100
NOBODY = frozenset({Standing.STRANGER, Standing.BOT, Standing.DEACTIVATED})
ACCOUNT = Field(
    key="join_account", kind=FieldKind.ACCOUNT, label=say("join.for.account"), why=say("join.for.why")
)  # fmt: skip


def ask(exchange: Exchange) -> Reply:
    return Ask(form=_form(board_to_change(exchange), {}, {}))


def _form(board: Board, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="join.for.next", subject=board.key)
    submit, lead = (say("join.for.next"), press), (say("join.for.text"),)
    return form(say("join.for.title"), submit, "join.for.ask", (ACCOUNT,), values, errors, lines=lead)


def ready(exchange: Exchange) -> Reply:
    """The code itself is shown in a view that the platform does not keep."""
    board = board_to_change(exchange)
    values = given(exchange, (ACCOUNT,))
    user = str(values[ACCOUNT.key])
    if not _is_id(user):
        return Ask(form=_form(board, values, {ACCOUNT.key: say("people.seat.no_account")}))
    person = exchange.unit.person(_account(exchange, user))
    if person.standing in NOBODY:
        return Ask(form=_form(board, values, {ACCOUNT.key: say("people.seat.not_admitted")}))
    return _refused(exchange, person) or Show(card=_ready(board, user))


def _ready(board: Board, user: str) -> Card:
    press = Press(act="join.for.show", subject=board.key, detail=user)
    show = Button(label=say("join.for.ready"), press=press, tone=Tone.MAIN, private_view=True)
    text, why = say("join.for.ready.text"), say("join.for.why")
    return Card(title=say("join.for.ready.title"), text=text, lines=(text, why), buttons=(show,))


def show(exchange: Exchange) -> Reply:
    """Shown once. The same delivery come again makes none: it would void the one that is in sight."""
    board, user = board_to_change(exchange), exchange.press.detail
    if not _is_id(user):
        raise NotYoursError
    account = _account(exchange, user)
    no = _refused(exchange, exchange.unit.person(account))
    if no or exchange.repeat:
        return no or Show(card=_ready(board, user))
    code = exchange.unit.make_code(account)
    return Show(card=joining.code_card(exchange, code, say("join.for.code.text")))


def _is_id(user: str) -> bool:
    return 0 < len(user) <= LONGEST_ID and not any(sign.isspace() for sign in user)


def _account(exchange: Exchange, user: str) -> Account:
    asking = exchange.turn.account
    return Account(platform=asking.platform, space=asking.space, user=user)


def _refused(exchange: Exchange, person: Person) -> Refuse | None:
    """For nobody in an office, and for no panel member of a board that is not the asker's."""
    own = {one.key for one in team_boards(exchange)}
    allowed = frozenset({Role.PANEL_MEMBER})
    for board in exchange.desk.boards.values():
        roles = office_roles(board, person, exchange.today)
        if not roles <= (allowed if board.key in own else frozenset()):
            return Refuse(reason=say("join.for.own"))
    return None


PRESSES = {"join.for.ask": ask, "join.for.next": ready, "join.for.show": show}
