"""What I sent: the referral as it was sent and what the asker said since, in a view that the platform does not keep."""

from dialogs.case_work.detail import as_sent
from dialogs.dates import moment_in_words
from dialogs.desk import Exchange
from dialogs.pages import pages
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Section, Show
from dialogs.words import say
from review.case import Case
from review.case_work import InformationAdded, Looked, PassedOn, QuestionAnswered
from review.entries import Content, Entry
from review.errors import NotYoursError
from review.process import take
from review.step import Act


def look(exchange: Exchange) -> Reply:
    """To whoever sent it; that they looked is recorded, once for each page that is opened."""
    case = exchange.case_of_id(exchange.press.subject)
    try:
        by = exchange.actor(Act.LOOK_BACK, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_sender"))
    if not exchange.repeat:
        looked, _ = take(Act.LOOK_BACK, case, Looked(), by, case.referred.rule, exchange.now)
        case = exchange.unit.append(case, looked.entries[-1])
    return Show(card=_card(exchange, case))


def _card(exchange: Exchange, case: Case) -> Card:
    found = pages((*as_sent(case), *_since(exchange, case)))
    page = min(_page(exchange.press.detail), len(found))
    note = say("own.sent.note", when=moment_in_words(exchange.now))
    place = (say("refer.page", page=page, pages=len(found)),) if len(found) > 1 else ()
    return Card(
        title=say("own.sent.title", reference=case.reference),
        text=say("own.sent.text", reference=case.reference),
        private=True,
        sections=found[page - 1],
        buttons=_turning(case, page, len(found)),
        notes=(*place, note),
    )


def _page(detail: str) -> int:
    """What a press names, from 1; whatever else it holds is the first."""
    return max(int(detail), 1) if detail.isascii() and detail.isdecimal() and len(detail) < 4 else 1  # noqa: PLR2004 (a page has at most three figures)


def _turning(case: Case, page: int, last: int) -> tuple[Button, ...]:
    def turn(label: str, to: int) -> Button:
        press = Press(act="own.look", subject=case.id, detail=str(to))
        return Button(label=say(label), press=press, private_view=True)

    before = (turn("own.sent.before", page - 1),) if page > 1 else ()
    return (*before, turn("own.sent.next", page + 1)) if page < last else before


def _since(exchange: Exchange, case: Case) -> tuple[Section, ...]:
    """What the asker said since, in order; not what others said."""
    own = [one for one in case.entries if exchange.person.is_one(one.by.person)]
    rows = tuple(_row(one) for one in own if isinstance(one.content, InformationAdded | QuestionAnswered | PassedOn))
    return (Section(heading=say("own.sent.since"), rows=rows),) if rows else ()


def _row(entry: Entry) -> Row:
    when = moment_in_words(entry.happened)
    label, text = _said(entry.content, when)
    return Row(label=label, text=text, private=True)


def _said(content: Content, when: str) -> tuple[str, str]:
    if isinstance(content, QuestionAnswered):
        return say("own.sent.answer", number=content.number, when=when), content.answer
    if isinstance(content, PassedOn):
        return say("own.sent.passed_on", when=when), content.comment or say("own.sent.nothing")
    assert isinstance(content, InformationAdded)
    return say("own.sent.information", when=when), content.text


PRESSES = {"own.look": look}
