"""Everything that was said of a case, section by section: only ever drawn in a view that the platform does not keep."""

from collections.abc import Iterable

from dialogs.dates import day_in_words, moment_in_words
from dialogs.findings import shortly
from dialogs.parts import Field, Row, Section
from dialogs.referring.printed_form import FIXED, printed
from dialogs.referring.questions import STEPS
from dialogs.words import asked, say
from review.calendar import london_date
from review.case import Case
from review.law import procedure
from review.referral import Adult, Child, ReferredChild


def as_sent(case: Case) -> tuple[Section, ...]:
    """The referral as it was sent, and nothing that came later: under the printed names where there is a form."""
    return (
        *_fixed(case),
        *(_child(case, one, number) for number, one in enumerate(case.referral.children, 1)),
        *(_adult(case, one, number) for number, one in enumerate(case.referral.adults, 1)),
        _happened(case),
        _account(case),
        _referrer(case),
        *_member(case),
    )


def _named(case: Case, key: str, ours: str) -> str:
    """The name on the board's printed form; ours where it prints none."""
    return printed(case.referral.procedure, key) or say(ours)


def _known(text: str) -> str:
    return text or say("detail.not_known")


def _fixed(case: Case) -> tuple[Section, ...]:
    """What the form prints and does not ask."""
    sent = day_in_words(london_date(case.referred.happened))
    rows = tuple(Row(label=label, text=text or sent) for label, text in FIXED.get(case.referral.procedure, ()))
    law = procedure(case.referral.procedure)
    return (Section(heading=law.referral_title, rows=rows),) if rows else ()


# --- children and adults -----------------------------------------------------------------------------------------


def _person(one: Child | Adult) -> Iterable[Row]:
    yield Row(label=say("detail.name"), text=one.name)
    yield Row(label=say("detail.born"), text=_known(day_in_words(one.born) if one.born else ""))
    yield Row(label=say("detail.address"), text=_known(one.address))


def _child(case: Case, one: ReferredChild, number: int) -> Section:
    """The child, what was answered of this child, and what that indicates."""
    of = len(case.referral.children)
    heading = say("detail.child_of", number=number, of=of) if of > 1 else say("detail.child")
    rows = (
        *_person(one.child),
        Row(label=say("detail.area"), text=one.area),
        *_criteria(case, one),
        Row(label=say("detail.indicates"), text=shortly(one.assessment.finding)),
    )
    over = printed(case.referral.procedure, "people") if number == 1 else ""
    return Section(heading=heading, lines=(over,) if over else (), rows=rows)


def _criteria(case: Case, one: ReferredChild) -> Iterable[Row]:
    """Each criteria question with its answer, as it was asked; what was not asked is left out."""
    law = procedure(case.referral.procedure)
    fields = (field for step in STEPS for field in step.questions if field.key in one.asked)
    for field in fields:
        text = _answered(field, getattr(one.answers, field.key))
        yield Row(label=field.label.format(adult_age=law.adult_age), text=_known(text))


def _answered(field: Field, value: object) -> str:
    """The answer as it was offered; of several (Enfield's situations), each; an age as it is."""
    if isinstance(value, tuple):
        return ", ".join(asked(f"{field.key}.{one}") for one in value) or asked(f"{field.key}.none")
    offered = next((option.label for option in field.options if option.value == value), "")
    return offered or ("" if value is None or field.options else str(value))


def _adult(case: Case, one: Adult, number: int) -> Section:
    of = len(case.referral.adults)
    heading = say("detail.adult_of", number=number, of=of) if of > 1 else say("detail.adult")
    relationship = Row(label=say("detail.relationship"), text=_known(one.relationship))
    return Section(heading=heading, rows=(*_person(one), relationship))


# --- what happened, and who says so ------------------------------------------------------------------------------


def _happened(case: Case) -> Section:
    told = case.referral
    aware = day_in_words(told.la_aware_on) if told.la_aware_on else ""
    agencies = "\n".join(filter(None, (", ".join(told.agencies), told.other_agencies)))
    processes = ", ".join(asked(f"other_processes.{one}") or one for one in told.other_processes)
    rows = (
        Row(label=say("detail.incident"), text=day_in_words(told.incident_on)),
        Row(label=say("detail.where"), text=_known(told.where)),
        Row(label=say("detail.aware"), text=_known(aware)),
        Row(label=_named(case, "summary", "detail.summary"), text=told.summary),
        Row(label=say("detail.agencies"), text=_known(agencies)),
        Row(label=say("detail.processes"), text=_known(processes)),
        *((Row(label=say("detail.about_processes"), text=told.about_processes),) if told.about_processes else ()),
    )
    return Section(heading=say("detail.happened"), rows=rows)


def _account(case: Case) -> Section:
    """The referrer's own account, and what they ask for; left out where nothing was written."""
    written = (
        ("account", "detail.account", case.referral.account),
        ("request", "detail.request", case.referral.request),
    )
    rows = tuple(Row(label=_named(case, key, ours), text=text) for key, ours, text in written if text)
    return Section(rows=rows)


def _referrer(case: Case) -> Section:
    told = case.referral.referrer
    rows = (
        Row(label=say("detail.who"), text=case.referred.by.name),
        Row(label=say("detail.agency"), text=f"{told.agency}, {told.role}"),
        Row(label=say("detail.phone"), text=told.phone),
        *((Row(label=say("detail.email"), text=told.email),) if told.email else ()),
        *((Row(label=say("detail.discussed"), text=told.discussed_with),) if told.discussed_with else ()),
        Row(label=say("detail.sent"), text=moment_in_words(case.referred.happened)),
    )
    return Section(heading=say("detail.referrer"), rows=rows)


def _member(case: Case) -> tuple[Section, ...]:
    member = case.referral.panel_member
    if member is None:
        return ()
    rows = (
        Row(label=_named(case, "member_name", "detail.name"), text=_known(member.name)),
        Row(label=_named(case, "member_phone", "detail.phone"), text=_known(member.phone)),
        Row(label=_named(case, "member_email", "detail.email"), text=_known(member.email)),
    )
    return (Section(heading=say("detail.member"), rows=rows),)
