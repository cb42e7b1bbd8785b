"""`timetable REF`: each date of a case, its rule, how it was counted and what became of it; then what has no date."""

from dialogs.case_work.team_steps import case_pressed
from dialogs.clocks.duties import Duties, duties_of, how_counted, waiting_for_a_day, waits, when
from dialogs.clocks.undated import opened_on
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Exchange
from dialogs.findings import capital
from dialogs.parts import Card, Refuse, Reply, Row, Show
from dialogs.row_pages import by_date_or_not, number_in, page, turns
from dialogs.words import say
from review.case import Case
from review.entries import Entry
from review.law.provisions import UndatedDuty
from review.recorded import DutyDone, UndatedDone, Waived
from review.roles import MAY_SEE_PRIVATE, Role
from review.timetable import Deadline
from review.undated import undated_duties

#: those of the board; a sender sees when the decision is due in their own case
READERS = MAY_SEE_PRIVATE | {Role.ADMINISTRATOR}


def typed(exchange: Exchange, reference: str) -> Reply:
    return _shown(exchange, exchange.visible_case(reference), 1)


def turn(exchange: Exchange) -> Reply:
    return _shown(exchange, case_pressed(exchange), number_in(exchange.press.detail))


def _shown(exchange: Exchange, case: Case, asked: int) -> Reply:
    if exchange.roles_in(case).isdisjoint(READERS):
        return Refuse(reason=say("refuse.not_board", reference=case.reference))
    duties = duties_of(exchange.desk, case, exchange.now)
    dated = _dated(duties)
    rows, number, of = page((*dated, *_undated(case)), asked)
    text = say("timetable.text" if rows else "timetable.none", reference=case.reference)
    return Show(
        card=Card(
            title=_title(case, number, of),
            text=text,
            lines=(text,),
            sections=by_date_or_not(rows, dated),
            buttons=turns(case, "timetable.page", number, of),
        )
    )


def _title(case: Case, number: int, of: int) -> str:
    if of == 1:
        return say("timetable.title", reference=case.reference)
    return say("timetable.title.page", reference=case.reference, number=number, of=of)


def _dated(duties: Duties) -> tuple[Row, ...]:
    """In the order of the procedure; last what waits for the day that it runs from."""
    found = tuple(
        Row(label=one.law.label, text=f"{_stands(duties, one)}. {_agreed(one)}{how_counted(one)}")
        for one in duties.found
    )
    waiting = (Row(label=one.label, text=f"{waits(one)}. {one.citation}.") for one in waiting_for_a_day(duties.case))
    return (*found, *waiting)


def _stands(duties: Duties, deadline: Deadline) -> str:
    entry = duties.case.done(deadline.duty)
    return (_settled(entry) if entry else "") or when(duties, deadline)


def _agreed(deadline: Deadline) -> str:
    one = deadline.extended
    return f"{say('timetable.agreed', by=one.agreed_by, on=day_in_words(one.agreed_on))} " if one else ""


def _undated(case: Case) -> tuple[Row, ...]:
    return tuple(Row(label=one.label, text=_says(case, one)) for one in undated_duties(case))


def _says(case: Case, duty: UndatedDuty) -> str:
    entry = case.undated_done(duty.key)
    opened = say("timetable.open", day=day_in_words(opened_on(case, duty)), opened=duty.open_from)
    return say(
        "timetable.undated",
        how=(_settled(entry) if entry else "") or opened,
        task=duty.task,
        who=capital(duty.who),
        strength=say(f"strength.{duty.strength.value}"),
        citation=duty.citation,
    )


def _settled(entry: Entry) -> str:
    """When, to whom, how and under what reference it was done, and who recorded that; "" for the decision."""
    content, when_recorded = entry.content, moment_in_words(entry.recorded)
    if isinstance(content, Waived):
        return say("timetable.waived", name=entry.by.name, when=when_recorded)
    if not isinstance(content, DutyDone | UndatedDone):
        return ""
    parts = {
        "to": say("timetable.done.to", to=content.to) if content.to else "",
        "how": say("timetable.done.how", how=content.how) if content.how else "",
        "ref": say("timetable.done.ref", ref=content.reference) if content.reference else "",
    }
    day = day_in_words(content.done_on)
    return say("timetable.done", day=day, name=entry.by.name, when=when_recorded, **parts)


PRESSES = {"timetable.page": turn}
