"""What a procedure asks to be done, laid out: by a date, without one, and item by item."""

from collections.abc import Mapping

from bot.law.layout import Entry, Line, Part, labelled, lines
from dialogs.dates import listed
from dialogs.words import say
from review.law.provisions import Checklist, Provisions, UndatedDuty
from review.law.terms import DatedDuty, Decision, Event, Milestone, Procedure, Sense, Strength

STRENGTHS = {
    Strength.MUST: "The source says: must.",
    Strength.SHOULD: "The source says: should.",
    Strength.AIMS: "The source says: aims to.",
    Strength.NONE: "The source neither says must nor should.",
}


#: what opens a duty without a date on a case, as it is recorded there
OPENED_BY: Mapping[Event | Milestone, str] = {
    Event.INCIDENT: "the day of the incident",
    Event.BOARD_NOTIFIED: "the day the board was notified",
    Event.LA_AWARE: "the day the local authority became aware",
    Event.CHAIR_AWARE: "the case being put to the Chair",
    Event.OFSTED_NOTIFIED: "the notice to Ofsted",
    Event.DECIDED: "the decision",
    Event.INITIATED: "the start of the review",
    Event.PUBLICATION_PLANNED: "a planned day of publication",
    Event.PUBLISHED: "the publication",
    Event.PANEL_NOTIFIED: "the notice to the national panel",
    Milestone.SERIOUS_INCIDENT: "the referral",
    Milestone.REVIEWER_APPOINTED: "the appointment of a reviewer",
    Milestone.REVIEW_PANEL_MET: "the first meeting of those who oversee the review",
    Milestone.NATIONAL_PANEL_ASKED: "a request of the national panel",
    Milestone.NATIONAL_PANEL_CHALLENGED: "a challenge by the national panel",
    Milestone.PROCEEDINGS_KNOWN: "proceedings that became known",
    Milestone.SIX_MONTHS_NOT_POSSIBLE: "six months turning out not to be possible",
    Milestone.FINDINGS_AGREED: "the findings being agreed",
    Milestone.APPROVED: "the board's approval",
    Milestone.PUBLICATION_DOUBTED: "the board's doubt that the report should be published",
}


def opened_by(duty: UndatedDuty) -> str:
    """What the program takes for its beginning; the source's own words stand beside it."""
    if duty.opens is None:
        return "No case opens it."
    return f"On a case it is opened by {OPENED_BY[duty.opens]} ({duty.opens.value})."


def parts(law: Procedure, says: Provisions) -> tuple[Part, ...]:
    return (
        Part(heading="Duties with a date", entries=tuple(_dated(one) for one in law.dated)),
        Part(heading="Duties without a date", entries=tuple(_undated(one) for one in says.undated)),
        Part(heading="Checklists", entries=tuple(_checklist(one) for one in says.checklists)),
    )


def counted_from(law: DatedDuty) -> str:
    """Such as "1 month from the day the board was notified"."""
    return f"{law.period}{'' if law.period.back else ' from'} {law.event_words}"


def _dated(law: DatedDuty) -> Entry:
    decisions = listed(tuple(say(f"chair.{one.value}").lower() for one in Decision if one in law.decisions), "or")
    return Entry(
        title=f"{law.label} ({law.duty.value})",
        source=str(law.citation),
        lines=lines(
            law.task,
            f"Counted: {counted_from(law)} (event {law.counted_from.value}).",
            labelled("Who", law.who),
            labelled("To", listed(law.to)),
            STRENGTHS[law.strength],
            "It is a minimum: at least until that day." if law.sense is Sense.EARLIEST else "",
            f"Only where the decision is: {decisions}." if decisions else "",
            "Can be read in clear days, one working day earlier: offered beside it." if law.clear_days else "",
            "Only where the incident is, or may be, notifiable." if law.if_notifiable else "",
            f"{law.extended_by} may agree another day." if law.extended_by else "",
            labelled("Note", law.note),
        ),
    )


def _undated(duty: UndatedDuty) -> Entry:
    return Entry(
        title=duty.label,
        source=str(duty.citation),
        lines=lines(
            duty.task,
            labelled("Open from", duty.open_from),
            opened_by(duty),
            labelled("Who", duty.who),
            labelled("To", listed(duty.to)),
            STRENGTHS[duty.strength],
            labelled("Note", duty.note),
        ),
    )


def _checklist(found: Checklist) -> Entry:
    items = (
        Line(text=f"{number}. {one.text} ({one.who})" if one.who else f"{number}. {one.text}", source=str(one.citation))
        for number, one in enumerate(found.items, start=1)
    )
    return Entry(
        title=found.title,
        source=str(found.citation),
        lines=(*lines(labelled("When", found.when), STRENGTHS[found.strength]), *items),
    )
