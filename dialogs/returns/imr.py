"""`imr REF`: what agencies send in for a review, who is in and who is out, and the asker's own steps."""

from collections.abc import Iterator, Mapping

from dialogs.dates import day_in_words, listed
from dialogs.desk import Exchange
from dialogs.paging import TEN, Place, page_in, turning
from dialogs.panel_work.panel_steps import named
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Show, Tone
from dialogs.returns.returns_card import read_button, with_answer
from dialogs.returns.returns_ledger import no_day, pressing, summary, without_a_day
from dialogs.returns.returns_theirs import DEEDS, agency_button, button, case_of, fits, of_their_own, readable, theirs
from dialogs.returns.returns_words import reads, said_of
from dialogs.words import say
from review.case import Case
from review.ledger import Return, ledger
from review.process import is_open
from review.returns import ReturnSubmitted
from review.roles import Role
from review.step import Act

#: who may see every agency's line; so does the panel member of an agency that was asked, also when its part is settled
MAY_SEE_LEDGER = frozenset(
    {
        Role.BUSINESS_TEAM,
        Role.CASE_PANEL_CHAIR,
        Role.ADMINISTRATOR,
        Role.REPORTING,
        Role.CHAIR,
        Role.DEPUTY,
        Role.STANDING_PANEL_CHAIR,
        Role.HEAD_OF_SAFEGUARDING,
    }
)
FRONT = 4
RECEIVER: Mapping[Role, str] = {
    Role.ADMINISTRATOR: "return.told.administrator",
    Role.CASE_PANEL_CHAIR: "return.told.case_panel_chair",
    Role.BUSINESS_TEAM: "return.told.business_team",
}


def typed(exchange: Exchange, about: str) -> Reply:
    reference, page = page_in(about)
    return _shown(exchange, readable(exchange, exchange.unit.case_called(reference)), page)


def show(exchange: Exchange) -> Reply:
    return _shown(exchange, case_of(exchange), 1)


def _may_see(exchange: Exchange, case: Case) -> bool:
    return not exchange.roles_in(case).isdisjoint(MAY_SEE_LEDGER) or bool(of_their_own(exchange, case))


def _shown(exchange: Exchange, case: Case, page: int) -> Reply:
    if not _may_see(exchange, case):
        return Refuse(reason=say("return.refuse.not_yours"))
    text = summary(case, exchange.today)
    own = of_their_own(exchange, case)
    found = sorted(pressing(ledger(case).values(), exchange.today), key=lambda one: one not in own)
    place = Place(page=page, total=len(found))
    lines = filter(None, (text, *no_day(case), place.line))
    return Show(
        card=Card(
            title=say("return.ledger.title", reference=case.reference),
            text=text,
            lines=tuple(lines),
            rows=tuple(_row(exchange, case, one) for one in found[place.after : place.after + TEN]),
            buttons=(*_steps(exchange, case), *turning(place, f"imr {case.reference}"))[:FRONT],
            notes=(say("return.one.note"),),
        )
    )


def _row(exchange: Exchange, case: Case, one: Return) -> Row:
    text = " ".join((with_answer(case, one, exchange.today), *_author(exchange, case, one)))
    return Row(label=one.agency, text=text, button=agency_button(case, say("return.open"), "return.one", one.agency))


def _author(exchange: Exchange, case: Case, one: Return) -> tuple[str, ...]:
    """As a reviewer's name, in an answer to one person alone: those who oversee the review, and the agency itself."""
    if not reads(exchange, case, one.agency):
        return ()
    if one.author is None:
        return (say("return.no_author"),)
    key = "return.author" if one.author.independent else "return.author.not_independent"
    return (say(key, name=one.author.name),)


def _steps(exchange: Exchange, case: Case) -> Iterator[Button]:
    """Those about several agencies at once."""
    roles, unset = exchange.roles_in(case), bool(without_a_day(case))
    offered = (
        (Act.ASK_RETURN, "return.ask", "return.asking", not ledger(case)),
        (Act.SET_RETURN_DUE, "return.due.button", "return.due", unset),
    )
    for act, label, press, main in offered:
        if is_open(act, case, roles):
            spoken = say("case.spoken", label=say(label), reference=case.reference)[:75]
            tone = Tone.MAIN if main else Tone.PLAIN
            yield Button(label=say(label), press=Press(act=press, subject=case.id), tone=tone, spoken=spoken)


# --- one agency --------------------------------------------------------------------------------------------------


def one_agency(exchange: Exchange) -> Reply:
    """How its return stands, with the steps of it that are the asker's."""
    case = case_of(exchange)
    one = ledger(case).get(named(ledger(case), exchange.press.detail))
    if one is None or not _may_see(exchange, case):
        return Refuse(reason=say("return.refuse.not_yours"))
    buttons = (*_deeds(exchange, case, one), *_reading(exchange, case, one))
    state = with_answer(case, one, exchange.today)
    lines = (state, *_sent(one), *_author(exchange, case, one))
    text = say("return.one.text", agency=one.agency, reference=case.reference, state=state)
    return Show(
        card=Card(
            title=say("return.one.title", agency=one.agency, reference=case.reference),
            text=text,
            lines=lines,
            buttons=buttons[:FRONT],
            more=buttons[FRONT:],
            notes=(say("return.one.note"),),
        )
    )


def _sent(one: Return) -> tuple[str, ...]:
    """How it was sent the last time, and who was told."""
    if one.submitted is None:
        return ()
    how = say("return.sent", day=day_in_words(one.submitted.sent_on), how=one.submitted.how)
    return (how, *told_of(one.submitted))


def told_of(sent: ReturnSubmitted) -> tuple[str, ...]:
    """Who was told that it was sent; before that was recorded, nothing is said."""
    named = tuple(say(RECEIVER[one]) for one in sent.told)
    return (say("return.told", whom=listed(named)),) if named else ()


def _deeds(exchange: Exchange, case: Case, one: Return) -> Iterator[Button]:
    roles = exchange.roles_in(case)
    for deed in DEEDS:
        if is_open(deed.act, case, roles) and fits(deed, one) and one in theirs(exchange, deed.act, case):
            yield button(case, deed, one.agency)


def _reading(exchange: Exchange, case: Case, one: Return) -> tuple[Button, ...]:
    return (read_button(case, one.agency),) if said_of(exchange, case, one.agency) else ()


PRESSES = {"return.ledger": show, "return.one": one_agency}
