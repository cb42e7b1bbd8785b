"""A review's returns in words: what an agency is asked for, where that stands, who is in and who is out. No names."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from dialogs.dates import day_in_words, listed
from dialogs.desk import Desk, Exchange
from dialogs.parts import Button, Card, Press, Row, Section
from dialogs.telling import oversees_part
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.law import provisions
from review.law.terms import Citation
from review.ledger import REVIEWING, Return, ReturnState, ledger
from review.returns import ReturnKind, ReturnSubmitted
from review.roles import Role

#: so many agencies stand on the channel's message, those that are out first
MOST_AGENCIES = 15
#: so many agencies are named in one sentence
MOST_NAMED = 10
#: the document of a procedure that says what is asked for; a report through another body is either of these
DOCUMENTS = {ReturnKind.IMR: "imr", ReturnKind.INFORMATION: "information_in_writing"}
WHAT: Mapping[ReturnKind, str] = {
    ReturnKind.IMR: "return.kind.imr",
    ReturnKind.INFORMATION: "return.kind.information",
    ReturnKind.THROUGH_ANOTHER: "return.kind.through_another",
}
OVERSEERS: Mapping[Role, str] = {
    Role.CASE_PANEL_CHAIR: "return.told.case_panel_chair",
    Role.BUSINESS_TEAM: "return.told.business_team",
}
STATES: Mapping[ReturnState, str] = {
    ReturnState.ASKED: "return.state.asked",
    ReturnState.SUBMITTED: "return.state.submitted",
    ReturnState.RECEIVED: "return.state.received",
    ReturnState.SENT_BACK: "return.state.sent_back",
    ReturnState.ACCEPTED: "return.state.accepted",
    ReturnState.WAIVED: "return.state.waived",
}


# --- what the procedure has --------------------------------------------------------------------------------------


def forms(case: Case) -> tuple[ReturnKind, ...]:
    """What agencies can be asked for: an IMR only where the procedure's text knows it."""
    known = {one.key for one in provisions(case.procedure).documents}
    return tuple(one for one in ReturnKind if one is ReturnKind.THROUGH_ANOTHER or DOCUMENTS[one] in known)


def cited(case: Case, form: ReturnKind) -> Citation:
    """Where the procedure says it."""
    usual = forms(case)[0]
    key = DOCUMENTS[form if form in DOCUMENTS else usual]
    return next(one.citation for one in provisions(case.procedure).documents if one.key == key)


def imr_title(case: Case) -> str:
    """As the procedure calls it ("Individual management review (IMR)")."""
    return next((one.title for one in provisions(case.procedure).documents if one.key == "imr"), "")


# --- one agency's ------------------------------------------------------------------------------------------------


def what(one: Return) -> str:
    if one.form is ReturnKind.THROUGH_ANOTHER and one.through:
        return say("return.through", through=one.through)
    return say(WHAT[one.form])


def stands(one: Return, today: date) -> str:
    """In or out, since when, by when, and what is asked. It names nobody."""
    sent = day_in_words(one.submitted.sent_on) if one.submitted else ""
    state = say(STATES[one.state], what=what(one), day=day_in_words(one.since), sent=sent)
    return " ".join(filter(None, (state, *_with_it(one), *_still(one, today))))


def _still(one: Return, today: date) -> tuple[str, ...]:
    """Until when, and what is asked, while it is out."""
    return () if one.is_in else (when_due(one, today), _wants(one))


def _with_it(one: Return) -> tuple[str, ...]:
    is_here = one.is_in and one.state is not ReturnState.WAIVED
    return (with_chronology(one.submitted),) if is_here and one.submitted else ()


def with_chronology(sent: ReturnSubmitted) -> str:
    return say("return.chronology.yes" if sent.chronology else "return.chronology.no")


def when_due(one: Return, today: date) -> str:
    """By which day, and of a day that the panel moved also the one before."""
    if one.due is None:
        return say("return.no_due")
    due = say("return.late" if one.is_late(today) else "return.due", day=day_in_words(one.due))
    moved = say("return.due_before", day=day_in_words(one.due_before)) if one.due_before else ""
    return f"{due} {moved}".strip()


def _wants(one: Return) -> str:
    return say("return.wants", day=day_in_words(one.wants.until)) if one.wants else ""


# --- all of them -------------------------------------------------------------------------------------------------


def pressing(found: Iterable[Return], today: date) -> tuple[Return, ...]:
    """Late first, then who is out by the day, then who is in; within that in the order of asking."""
    return tuple(sorted(found, key=lambda one: (one.is_in, not one.is_late(today), one.due or date.max)))


def out(case: Case) -> tuple[Return, ...]:
    return tuple(one for one in ledger(case).values() if not one.is_in)


def without_a_day(case: Case) -> tuple[str, ...]:
    """The agencies for which the panel has to set a day."""
    return tuple(one.agency for one in out(case) if one.due is None)


def unseated(desk: Desk, case: Case, today: date) -> tuple[str, ...]:
    """The agencies whose part is out although nobody sits for them now: they were ended, or their members left."""
    board = desk.board_of(case)
    return tuple(one.agency for one in out(case) if not board.seats(one.agency, today))


def some(names: tuple[str, ...]) -> str:
    """As many as a message has room for, and how many more."""
    left = len(names) - MOST_NAMED
    if left < 1:
        return listed(names)
    return say("return.some", agencies=", ".join(names[:MOST_NAMED]), count=left)


def answerer(exchange: Exchange, case: Case, agency: str) -> str:
    """Who answers the panel's questions on this agency's part: the chair of the panel, if not its own member."""
    return say(OVERSEERS[oversees_part(exchange.desk, case, agency, exchange.today)])


def goes_on(case: Case) -> bool:
    return case.stage in REVIEWING


def summary(case: Case, today: date) -> str:
    """It stands alone: how many are in, out and late."""
    if not goes_on(case):
        return say(_none_under_way(case), reference=case.reference)
    found = ledger(case).values()
    if not found:
        return say("return.ledger.none", reference=case.reference)
    waived, late = sum(map(_is_waived, found)), sum(one.is_late(today) for one in found)
    count_in, left = sum(one.is_in for one in found) - waived, sum(not one.is_in for one in found)
    return say(
        "return.ledger.text",
        reference=case.reference,
        count_in=count_in,
        out=left,
        late=say("return.ledger.late", count=late) if late else "",
        waived=say("return.ledger.waived", count=waived) if waived else "",
    )


def _is_waived(one: Return) -> bool:
    return one.state is ReturnState.WAIVED


def _none_under_way(case: Case) -> str:
    """Not begun, ended, or never to come."""
    if ledger(case):
        return "return.ledger.over"
    return "return.ledger.no_review" if case.ended or case.decided else "return.ledger.not_begun"


def no_day(case: Case) -> tuple[str, ...]:
    agencies = without_a_day(case)
    return (say("return.ledger.no_day", agencies=some(agencies), reference=case.reference),) if agencies else ()


def card(_desk: Desk, case: Case, now: datetime) -> Card:
    """The one live message of the panel's channel."""
    today = london_date(now)
    text, found = summary(case, today), pressing(ledger(case).values(), today)
    left = len(found) - MOST_AGENCIES
    more = (say("return.ledger.more", count=left, reference=case.reference),) if left > 0 else ()
    going = goes_on(case)
    return Card(
        title=say("return.ledger.title", reference=case.reference),
        text=text,
        lines=(text, *(no_day(case) if going else ())),
        sections=_sections(found[:MOST_AGENCIES], today),
        buttons=(see(case),) if going else (),
        notes=(*more, say("return.ledger.note", reference=case.reference)),
    )


def _sections(found: Iterable[Return], today: date) -> tuple[Section, ...]:
    listed_all = tuple(found)
    grouped = {
        "return.ledger.out": [one for one in listed_all if not one.is_in],
        "return.ledger.in": [one for one in listed_all if one.is_in and not _is_waived(one)],
        "return.ledger.not_needed": [one for one in listed_all if _is_waived(one)],
    }
    return tuple(
        Section(heading=say(key), rows=tuple(Row(label=one.agency, text=stands(one, today)) for one in group))
        for key, group in grouped.items()
        if group
    )


def see(case: Case) -> Button:
    """As `imr REF` typed: answered to whoever presses it alone."""
    press = Press(act="command", subject=f"imr {case.reference}")
    return Button(label=say("return.see"), press=press, spoken=say("return.see.spoken", reference=case.reference)[:75])
