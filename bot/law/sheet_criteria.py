"""Definitions and criteria of a procedure, laid out: what words mean, which answers lead where, what is notifiable."""

from collections.abc import Mapping

from bot.law.layout import Entry, Line, Part, lines
from dialogs.dates import listed
from dialogs.findings import capital, shortly
from dialogs.words import asked
from review.criteria import RULES
from review.law.terms import Finding, FindingRule, Procedure

#: where a procedure finds no reviews, a finding says nothing of them
ONLY_NOTIFYING: Mapping[Finding, str] = {
    Finding.NOTIFIABLE_ONLY: "The incident is notifiable",
    Finding.INSUFFICIENT_INFORMATION: "Whether the incident is notifiable is not settled",
    Finding.NOT_MET: "On these answers the incident need not be notified",
}


def parts(law: Procedure) -> tuple[Part, ...]:
    return (
        Part(heading="Definitions", entries=_definitions(law)),
        Part(heading="Who is a child, and which detentions are listed", entries=(_age(law), *_detentions(law))),
        Part(heading="Criteria, in the order in which they are tried: the first that holds leads", entries=_rules(law)),
        Part(heading="What may still be done, the presumption, and lessons", entries=_open(law)),
        Part(heading="Through whom a referral goes", entries=_panel_lead(law)),
        Part(heading="The standing panel, which advises before the decision", entries=_standing_panel(law)),
        Part(heading="Other reviews that can be decided on, the usual one first", entries=_other_reviews(law)),
        Part(heading="Situations in which a review should be considered", entries=_situations(law)),
        Part(heading="Notifiable incidents: every criterion that is met counts", entries=_notifiable(law)),
    )


def in_short(finding: Finding, law: Procedure) -> str:
    return shortly(finding) if law.finds_reviews else ONLY_NOTIFYING.get(finding, shortly(finding))


def _definitions(law: Procedure) -> tuple[Entry, ...]:
    return tuple(Entry(title=one.term, source=str(one.citation), lines=lines(one.text)) for one in law.definitions)


def _age(law: Procedure) -> Entry:
    text = f"From the age of {law.adult_age} nobody is a child."
    return Entry(title="Age", source=str(law.adult_citation), lines=lines(text))


def _detentions(law: Procedure) -> tuple[Entry, ...]:
    """Where no detention is listed, no rule of detention is there to be cited."""
    if not law.listed_detentions:
        return ()
    listed_here = tuple(Line(text=asked(f"detention.{one}")) for one in sorted(law.listed_detentions))
    ages = listed(tuple(str(age) for age in sorted(law.mental_capacity_ages)), "or")
    limit = f"Mental Capacity Act 2005: only at the age of {ages}." if ages else "Mental Capacity Act 2005: at any age."
    return (Entry(title="Detentions", source=str(law.detention_citation), lines=(*listed_here, Line(text=limit))),)


def _words(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _rules(law: Procedure) -> tuple[Entry, ...]:
    """In the order of the decision table; what is only in the procedure's own table comes last."""
    codes = dict.fromkeys((*(code for code, _ in RULES), *(one.code for one in law.findings)))
    by_code = {one.code: one for one in law.findings}
    return tuple(_rule(by_code[code], law) for code in codes if code in by_code)


def _rule(rule: FindingRule, law: Procedure) -> Entry:
    still = "The decision stays open whatever the finding says." if rule.still_open else ""
    return Entry(
        title=f"{rule.code}: {rule.finding.value} ({in_short(rule.finding, law)})",
        source=str(rule.citation),
        lines=lines(rule.meaning, still),
    )


def _open(law: Procedure) -> tuple[Entry, ...]:
    return (
        Entry(title="Where the criteria are not met", source=str(law.still_open_citation), lines=lines(law.still_open)),
        Entry(title="The presumption is written in", source=str(law.presumption)),
        Entry(title="That lessons or good practice also call for a review", source=str(law.lessons_citation)),
    )


def _panel_lead(law: Procedure) -> tuple[Entry, ...]:
    """Only where the procedure gives the referring agency's own panel member a part."""
    if law.panel_lead is None:
        return ()
    title = "Through the panel lead of the referring agency, who passes it on to the business manager"
    said = "The program tells the panel lead, who may pass it on or comment. Nothing waits for that (our choice)."
    return (Entry(title=title, source=str(law.panel_lead), lines=lines(said)),)


def _standing_panel(law: Procedure) -> tuple[Entry, ...]:
    """Where there is none, a case goes from the business team to whoever decides."""
    panel = law.standing_panel
    if panel is None:
        return ()
    called = "Where the criteria may be met, it is called to an extraordinary meeting with all relevant agencies."
    without = "No extraordinary meeting stands in this procedure."
    meeting = Line(text=called, source=str(panel.extraordinary_meeting)) if panel.extraordinary_meeting else None
    return (Entry(title=panel.name, source=str(panel.citation), lines=(meeting or Line(text=without),)),)


def _other_reviews(law: Procedure) -> tuple[Entry, ...]:
    return tuple(Entry(title=capital(one.label), source=str(one.citation)) for one in law.other_reviews)


def _situations(law: Procedure) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            title=_words(one.key),
            source=str(one.citation),
            lines=lines(one.text, "It is abuse or neglect in itself." if one.is_abuse else ""),
        )
        for one in law.situations
    )


def _notifiable(law: Procedure) -> tuple[Entry, ...]:
    return tuple(
        Entry(title=f"Criterion {one.number}", source=str(one.citation), lines=lines(one.text))
        for one in law.notifiable
    )
