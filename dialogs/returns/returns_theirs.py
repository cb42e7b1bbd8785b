"""Whose an agency's return is, which step of it is open to whom, and the one that a press speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.desk import Exchange
from dialogs.panel_work.panel_steps import agency_key, named
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Show, Tone
from dialogs.returns.returns_ledger import cited, goes_on, stands
from dialogs.words import say
from review.case import Case
from review.entries import Content, Entry
from review.errors import NotYoursError, UnknownCaseError
from review.ledger import FITS, SETTLED, Return, ledger
from review.own_agency import is_left_to_others
from review.process import acting_role, is_open
from review.return_steps import OF_THE_AGENCY
from review.returns import (
    AuthorNamed,
    MoreTimeAnswered,
    MoreTimeAsked,
    ReturnAccepted,
    ReturnContent,
    ReturnDue,
    ReturnReceived,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.roles import MAY_SEE_CASE, Role
from review.step import Act
from review.steps import step


@dataclass(frozen=True, kw_only=True)
class Deed:
    """A step that is taken of one agency's return, and the press that begins it."""

    act: Act
    records: type[ReturnContent]
    press: str
    label: str
    tone: Tone = Tone.PLAIN


#: in the order in which they stand on a card
DEEDS: tuple[Deed, ...] = (
    Deed(
        act=Act.SUBMIT_RETURN,
        records=ReturnSubmitted,
        press="return.submit",
        label="return.submit",
        tone=Tone.MAIN,
    ),
    Deed(act=Act.ANSWER_MORE_TIME, records=MoreTimeAnswered, press="return.answer", label="return.wanted.answer"),
    Deed(act=Act.RECEIVE_RETURN, records=ReturnReceived, press="return.receive", label="return.receive"),
    Deed(act=Act.ACCEPT_RETURN, records=ReturnAccepted, press="return.accept", label="return.accept"),
    Deed(act=Act.ASK_MORE_TIME, records=MoreTimeAsked, press="return.time", label="return.time"),
    Deed(act=Act.NAME_AUTHOR, records=AuthorNamed, press="return.author", label="return.author.button"),
    Deed(act=Act.SEND_BACK_RETURN, records=ReturnSentBack, press="return.back", label="return.back"),
    Deed(act=Act.SET_RETURN_DUE, records=ReturnDue, press="return.due", label="return.due.button"),
    Deed(act=Act.WAIVE_RETURN, records=ReturnWaived, press="return.waive", label="return.waive"),
)
DEED_OF: Mapping[Act, Deed] = {one.act: one for one in DEEDS}


@dataclass(frozen=True, kw_only=True)
class Taken:
    """The case and the return that a press speaks of, where the step is open to the presser."""

    case: Case
    one: Return

    @property
    def agency(self) -> str:
        return self.one.agency

    @property
    def rule(self) -> str:
        """Where the procedure speaks of such a return."""
        return str(cited(self.case, self.one.form))


def case_of(exchange: Exchange) -> Case:
    """What a press is about. Raises UnknownCaseError as `readable` does."""
    return readable(exchange, exchange.unit.case(exchange.press.subject))


def readable(exchange: Exchange, case: Case) -> Case:
    """The case, to whoever sees it, and to an agency that was asked also when its part is settled: to read, no more.

    Raises UnknownCaseError for others, as for a case that is not there.
    """
    if exchange.roles_in(case).isdisjoint(MAY_SEE_CASE) and not of_their_own(exchange, case):
        raise UnknownCaseError
    return case


def refused(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """Why this person cannot take this step now; None where they can. Raises UncheckedPersonError."""
    try:
        exchange.actor(act, case)
    except NotYoursError:
        return _settled(exchange, act, case) or Refuse(reason=say("return.refuse.not_yours"))
    if not goes_on(case):
        return Refuse(reason=say("return.refuse.no_review"))
    return None if is_open(act, case, exchange.roles_in(case)) else Refuse(reason=say("return.refuse.none"))


def _settled(exchange: Exchange, act: Act, case: Case) -> Refuse | None:
    """The step was theirs while their agency's part was open."""
    own = tuple(one for one in of_their_own(exchange, case) if one.state in SETTLED)
    if not own or Role.REPORTING not in step(act).roles:
        return None
    state = " ".join(stands(one, exchange.today) for one in own)
    return Refuse(reason=say("return.refuse.settled", state=state))


def of_their_own(exchange: Exchange, case: Case) -> tuple[Return, ...]:
    """The returns of the agencies that the asker sits for."""
    board = exchange.desk.board_of(case)
    return tuple(
        one
        for agency, one in ledger(case).items()
        if any(seat.accounts & exchange.person.accounts for seat in board.seats(agency, exchange.today))
    )


def theirs(exchange: Exchange, act: Act, case: Case) -> tuple[Return, ...]:
    """The returns of which the asker may take this step: their own agency's, or all but those left to others."""
    held = step(act).roles & exchange.roles_in(case)
    only_own = held <= OF_THE_AGENCY - {Role.BUSINESS_TEAM}
    found = of_their_own(exchange, case) if only_own else tuple(ledger(case).values())
    return tuple(one for one in found if not left_to_others(exchange, act, case, one.agency))


def left_to_others(exchange: Exchange, act: Act, case: Case, agency: str) -> bool:
    """Whether the asker sits for that agency, so that somebody else judges what it sends in."""
    held = step(act).roles.intersection(exchange.roles_in(case))
    own = exchange.sits_for(case)
    return bool(held) and is_left_to_others(act, case, acting_role(act, held), agency, own)


def repeated_of(exchange: Exchange, case: Case, kind: type[Content]) -> Entry | None:
    """As `repeated`, of the agency that the press names: what it made the first time is never another agency's."""
    named_one = exchange.press.detail
    found = (one for one in reversed(case.entries) if isinstance(one.content, kind) and exchange.repeat)
    about = (one for one in found if not named_one or agency_key(str(getattr(one.content, "agency", ""))) == named_one)
    latest = next(about, None)
    return latest if latest and exchange.person.is_one(latest.by.person) else None


def fits(deed: Deed, one: Return) -> bool:
    """Whether it can be recorded of the return as it stands."""
    return one.state in FITS[deed.records] and (deed.act is not Act.ANSWER_MORE_TIME or one.wants is not None)


def taken(exchange: Exchange, act: Act) -> Taken | Reply:
    """What the press speaks of. With no agency in it: the one that is theirs; of several, each with its own button."""
    case, deed = case_of(exchange), DEED_OF[act]
    no = refused(exchange, act, case)
    if no:
        return no
    if exchange.press.detail:
        return _named(exchange, deed, case)
    found = tuple(one for one in theirs(exchange, act, case) if fits(deed, one))
    if not found:
        return Refuse(reason=_none_left(exchange, deed, case))
    return Taken(case=case, one=found[0]) if len(found) == 1 else Show(card=_choice(exchange, case, deed, found))


def _none_left(exchange: Exchange, deed: Deed, case: Case) -> str:
    """There may be one that the asker leaves to others."""
    fitting = (one.agency for one in ledger(case).values() if fits(deed, one))
    agency = next((one for one in fitting if left_to_others(exchange, deed.act, case, one)), "")
    return say("return.refuse.own_agency", agency=agency) if agency else say("return.refuse.none")


def _named(exchange: Exchange, deed: Deed, case: Case) -> Taken | Refuse:
    found = ledger(case).get(named(ledger(case), exchange.press.detail))
    if found and left_to_others(exchange, deed.act, case, found.agency):
        return Refuse(reason=say("return.refuse.own_agency", agency=found.agency))
    if found is None or found not in theirs(exchange, deed.act, case):
        return Refuse(reason=say("return.refuse.not_your_agency"))
    if not fits(deed, found):
        state = stands(found, exchange.today)
        return Refuse(reason=say("return.refuse.not_now", agency=found.agency, state=state))
    return Taken(case=case, one=found)


def _choice(exchange: Exchange, case: Case, deed: Deed, found: tuple[Return, ...]) -> Card:
    rows = tuple(
        Row(label=one.agency, text=stands(one, exchange.today), button=button(case, deed, one.agency)) for one in found
    )
    return which_agency(case, rows)


def which_agency(case: Case, rows: tuple[Row, ...]) -> Card:
    """Of several agencies, each with its own button."""
    text = say("return.pick.text", reference=case.reference)
    return Card(title=say("return.pick.title", reference=case.reference), text=text, lines=(text,), rows=rows)


def button(case: Case, deed: Deed, agency: str = "") -> Button:
    return agency_button(case, say(deed.label), deed.press, agency, deed.tone)


def agency_button(case: Case, label: str, act: str, agency: str = "", tone: Tone = Tone.PLAIN) -> Button:
    """A press about one agency's return; without one, about the presser's own."""
    press = Press(act=act, subject=case.id, detail=agency_key(agency) if agency else "")
    if agency:
        spoken = say("return.spoken", reference=case.reference, agency=agency, label=label)
    else:
        spoken = say("case.spoken", label=label, reference=case.reference)
    return Button(label=label, press=press, tone=tone, spoken=spoken[:75])
