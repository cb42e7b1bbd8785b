"""The panel convened for one case: who sits on it, who chairs it, and why, where the procedure wants that recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.case_work.team_steps import (
    Check,
    case_pressed,
    faults,
    form,
    given,
    refused,
    repeated,
    step,
    without_names,
)
from dialogs.dates import listed
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Field, FieldKind, Form, Option, Press, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.staffing import offices
from dialogs.staffing.people import key_of_seat
from dialogs.words import say
from review.case import Case
from review.drafts import Value
from review.law import provisions
from review.law.provisions import Effect, Independence
from review.panel import CasePanelNamed, Seat
from review.panel_work import PanelWork
from review.roles import Holder, Office
from review.step import Act

MEMBERS, CHAIR = "case_panel_members", "case_panel_chair"
#: the chair stands under Others
FIRST = "first"
#: who may be offered for the chair beside the panel members
CHAIRING = (Office.HEAD_OF_SAFEGUARDING, Office.STANDING_PANEL_CHAIR)
OTHERS = Field(
    key="case_panel_others",
    kind=FieldKind.LONG_TEXT,
    label=say("case_panel.others"),
    why=say("case_panel.others.why"),
    required=False,
    private=True,
)
REASON = Field(
    key="case_panel_reason",
    kind=FieldKind.LONG_TEXT,
    label=say("case_panel.reason"),
    why=say("case_panel.reason.why"),
    required=False,
    private=True,
)


@dataclass(frozen=True, kw_only=True)
class _Offered:
    """Whom the form offers, by the value of their option; and what the procedure says of the chair."""

    members: Mapping[str, Seat]
    chairs: Mapping[str, Seat]
    #: the options for which the procedure wants a reason
    with_reason: frozenset[str]
    rule: Independence | None

    @classmethod
    def of(cls, exchange: Exchange, case: Case) -> "_Offered":
        board, today = exchange.desk.board_of(case), exchange.today
        seats = [(one, agency.name) for agency in board.agencies for one in board.seats(agency.name, today)]
        held = [(office, one) for office in CHAIRING for one in board.holders(office, today)]
        members = {key_of_seat(one, senior=False): _seat(one, agency) for one, agency in seats}
        others = {_key(office, one): _seat(one, one.agency or offices.label(office)) for office, one in held}
        rule = next((one for one in provisions(case.procedure).independence if one.key == CHAIR), None)
        only_if = rule is not None and rule.effect is Effect.REFUSES
        head = (_key(office, one) for office, one in held if office is Office.HEAD_OF_SAFEGUARDING)
        return cls(
            members=members, chairs={**members, **others}, with_reason=frozenset(head if only_if else ()), rule=rule
        )

    @property
    def fields(self) -> tuple[Field, ...]:
        members = (_members(self.members),) if self.members else ()
        reason = (REASON,) if self.with_reason else ()
        return (*members, OTHERS, self._chair(), *reason)

    def _chair(self) -> Field:
        options = (*_options(self.chairs), Option(value=FIRST, label=say("case_panel.chair.first")))
        why = say("case_panel.chair.why", rule=self.rule.rule, citation=self.rule.citation) if self.rule else ""
        return Field(key=CHAIR, kind=FieldKind.PERSON, label=say("case_panel.chair"), why=why, options=options)


def _key(office: Office, holder: Holder) -> str:
    return f"{office}.{key_of_seat(holder, senior=False)}"


def _seat(holder: Holder, agency: str) -> Seat:
    return Seat(name=holder.name, agency=agency, accounts=tuple(sorted(holder.accounts)))


def _members(offered: Mapping[str, Seat]) -> Field:
    return Field(
        key=MEMBERS,
        kind=FieldKind.CHOICES,
        label=say("case_panel.members"),
        why=say("case_panel.members.why"),
        options=_options(offered),
        required=False,
    )


def _options(offered: Mapping[str, Seat]) -> tuple[Option, ...]:
    return tuple(
        Option(value=key, label=say("case_panel.seat", name=one.name, agency=one.agency))
        for key, one in offered.items()
    )


# --- the step ----------------------------------------------------------------------------------------------------


def ask(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    offered = _Offered.of(exchange, case)
    return refused(exchange, Act.NAME_CASE_PANEL, case) or Ask(form=_form(case, offered, _now(case, offered), {}))


def name(exchange: Exchange) -> Reply:
    """What is recorded replaces the panel as it was."""
    case = case_pressed(exchange)
    entry = repeated(exchange, case, CasePanelNamed)
    if entry and isinstance(entry.content, CasePanelNamed):
        return Show(card=_done(case, entry.content))
    no = refused(exchange, Act.NAME_CASE_PANEL, case)
    if no:
        return no
    offered = _Offered.of(exchange, case)
    values = given(exchange, offered.fields)
    wrong = _wrong(exchange, case, offered, values)
    if wrong:
        return Ask(form=_form(case, offered, values, wrong))
    reason = str(values.get(REASON.key, "")) if values[CHAIR] in offered.with_reason else ""
    content = CasePanelNamed(seats=_seats(offered, values), chair_reason=reason)
    return Show(card=_done(step(exchange, Act.NAME_CASE_PANEL, case, content, _rule(case)), content))


def _rule(case: Case) -> str:
    """Who sits on such a panel, where the procedure says it."""
    found = (one for one in provisions(case.procedure).memberships if one.key == "case_panel")
    return next((str(one.citation) for one in found), "")


def _seats(offered: _Offered, values: Values) -> tuple[Seat, ...]:
    """Each once; whoever chairs sits on it too, and stands first."""
    others = _others(values[OTHERS.key])
    chair = others[0] if values[CHAIR] == FIRST else offered.chairs[str(values[CHAIR])]
    chosen = (offered.members[one] for one in values.get(MEMBERS, ()))
    return (replace(chair, chairs=True), *dict.fromkeys(one for one in (*chosen, *others) if one != chair))


def _others(value: object) -> tuple[Seat, ...]:
    lines = (line.partition(",") for line in str(value).splitlines() if line.strip())
    return tuple(Seat(name=name.strip(), agency=agency.strip()) for name, _, agency in lines)


def _wrong(exchange: Exchange, case: Case, offered: _Offered, values: Values) -> Mapping[str, str]:
    """Seats are read out wherever the panel stands, so nobody of the case itself may be typed as one."""
    wanted = values[CHAIR] in offered.with_reason
    fields = tuple(replace(one, required=wanted) if one is REASON else one for one in offered.fields)
    found = faults(exchange, fields, values, **{OTHERS.key: _written(case), CHAIR: _has_first(values)})
    if REASON.key in found and not values[REASON.key]:
        return {**found, REASON.key: say("case_panel.reason.missing")}
    return found


def _written(case: Case) -> Check:
    def check(value: Value) -> str:
        if not all(one.name and one.agency for one in _others(value)):
            return say("case_panel.others.wrong")
        return without_names(case)(value)

    return check


def _has_first(values: Values) -> Check:
    return lambda value: say("case_panel.chair.missing") if value == FIRST and not _others(values[OTHERS.key]) else ""


# --- what is shown -----------------------------------------------------------------------------------------------


def _now(case: Case, offered: _Offered) -> Values:
    """The panel as it stands, in the fields of the form."""
    there = PanelWork(case).case_panel
    if there is None:
        return {}
    keys = {one.accounts: key for key, one in offered.members.items()}
    chairs = {one.accounts: key for key, one in offered.chairs.items()}
    others = [one for one in there.seats if one.accounts not in chairs]
    chair = next((one for one in there.seats if one.chairs), None)
    return {
        MEMBERS: tuple(keys[one.accounts] for one in there.seats if one.accounts in keys),
        OTHERS.key: "\n".join(f"{one.name}, {one.agency}" for one in others),
        CHAIR: chairs.get(chair.accounts, FIRST) if chair else "",
        REASON.key: there.chair_reason,
    }


def now(case: Case) -> str:
    """Who sits on it, in a sentence, for an answer to one person."""
    there = PanelWork(case).case_panel
    if there is None:
        return say("case_panel.none")
    return say("case_panel.now", names=listed(tuple(_in_words(one) for one in there.seats)))


def _in_words(seat: Seat) -> str:
    key = "case_panel.chaired" if seat.chairs else "case_panel.seat"
    return say(key, name=seat.name, agency=seat.agency)


def _form(case: Case, offered: _Offered, values: Values, errors: Mapping[str, str]) -> Form:
    press = Press(act="case_panel.save", subject=case.id)
    submit = (say("case_panel.save"), press)
    title = say("case_panel.title", reference=case.reference)
    return form(title, submit, "case_panel.ask", offered.fields, values, errors, lines=(now(case),))


def _done(case: Case, content: CasePanelNamed) -> Card:
    text = say("case_panel.done.text", reference=case.reference, count=len(content.seats))
    return statement(say("case_panel.done.title"), text)


PRESSES = {"case_panel.ask": ask, "case_panel.save": name}
