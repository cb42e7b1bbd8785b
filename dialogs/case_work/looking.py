"""Open the private detail, page by page, to somebody entitled; that they looked is recorded."""

from datetime import timedelta

from dialogs.case_work.detail import as_sent
from dialogs.case_work.since import since
from dialogs.case_work.team_steps import case_pressed
from dialogs.dates import moment_in_words
from dialogs.desk import Exchange
from dialogs.pages import pages
from dialogs.panel_work.panel_detail import sections
from dialogs.parts import Button, Card, Press, Refuse, Reply, Show
from dialogs.row_pages import number_in
from dialogs.words import say
from review.case import Case
from review.case_work import Looked
from review.entries import Actor
from review.errors import NotYoursError
from review.process import take
from review.step import Act

#: turning a page within this time is still the same look
ONE_LOOK = timedelta(minutes=30)


def look(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    try:
        by = exchange.actor(Act.LOOK, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_private"))
    number = number_in(exchange.press.detail)
    if not exchange.repeat and (number == 1 or not _looks_already(exchange, case, by)):
        looked, _ = take(Act.LOOK, case, Looked(), by, case.referred.rule, exchange.now)
        case = exchange.unit.append(case, looked.entries[-1])
    return Show(card=_card(exchange, case, number))


def _looks_already(exchange: Exchange, case: Case, by: Actor) -> bool:
    own = (one.recorded for one in reversed(case.looks) if one.by.person == by.person)
    last = next(own, None)
    return last is not None and exchange.now - last < ONE_LOOK


def _card(exchange: Exchange, case: Case, asked: int) -> Card:
    made = pages((*as_sent(case), *since(case), *sections(exchange, case)))
    of, number = len(made), min(asked, len(made))
    title = say("detail.title", reference=case.reference)
    if of > 1:
        title = say("detail.page.title", reference=case.reference, number=number, of=of)
    return Card(
        title=title,
        text=say("detail.text", reference=case.reference),
        private=True,
        sections=made[number - 1],
        buttons=tuple(_turn(case, to, of) for to in (number - 1, number + 1) if 1 <= to <= of),
        notes=(say("detail.note", when=moment_in_words(exchange.now)),),
    )


def _turn(case: Case, number: int, of: int) -> Button:
    return Button(
        label=say("detail.page", number=number, of=of),
        press=Press(act="case.open", subject=case.id, detail=str(number)),
        private_view=True,
        spoken=say("detail.page.spoken", reference=case.reference, number=number, of=of),
    )


PRESSES = {"case.open": look}
