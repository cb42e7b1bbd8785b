"""What a procedure asks to be done, laid out: by a date, without one, and item by item."""

from bot.law.layout import Entry, Line, Part, labelled, lines
from dialogs.dates import listed
from dialogs.words import say
from review.law.provisions import Checklist, Provisions, UndatedDuty
from review.law.terms import DatedDuty, Decision, Procedure, Sense, Strength

STRENGTHS = {
    Strength.MUST: "The source says: must.",
    Strength.SHOULD: "The source says: should.",
    Strength.AIMS: "The source says: aims to.",
    Strength.NONE: "The source neither says must nor should.",
}


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
