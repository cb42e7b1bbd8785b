"""What the answers indicate, in words: the finding with its rule, and whether the incident must be notified."""

from datetime import date

from dialogs.dates import day_in_words, listed
from dialogs.parts import Section
from dialogs.words import say
from review.criteria import Assessment, Notifiable
from review.law.terms import Duty, Finding, Procedure


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def shortly(finding: Finding) -> str:
    return say(f"finding.{finding.value}")


def indication(
    assessment: Assessment, law: Procedure, *, to_referrer: bool = False, risk_found: bool = False
) -> Section:
    """The leading reason, its rule, what else holds and what is still open.

    The referrer is not told what they said themselves a few steps before. Of a risk that was found out since the
    referral it is not claimed that anybody acted on it.
    """
    lead, *further = assessment.reasons
    lines = [
        lead.meaning,
        say("indicated.rule", citation=lead.citation),
        *(say("indicated.further", meaning=one.meaning, citation=one.citation) for one in further),
    ]
    if assessment.still_open:
        lines.append(f"{law.still_open} ({law.still_open_citation})")
    unsaid = {"child_at_risk_now": to_referrer, "lessons": not assessment.still_open}
    since = {"child_at_risk_now": "found_at_risk"} if risk_found else {}
    lines += [say(f"flag.{since.get(flag, flag)}") for flag in assessment.flags if not unsaid.get(flag, False)]
    return Section(heading=say("indicated.heading"), lines=tuple(lines))


def notification(assessment: Assessment, law: Procedure, act_by: date | None) -> Section:
    """Whether it must be notified, under which criterion and whose duty it is."""
    criteria = [one for one in law.notifiable if one.number in assessment.notifiable_criteria]
    told = next((one.to for one in law.dated if one.duty is Duty.NOTIFY_INCIDENT), ())
    line = say(
        f"notifiable.{assessment.notifiable.value}" if law.notifiable else "notifiable.not_quoted",
        criteria=listed(tuple(one.text for one in criteria)),
        citation=law.notifiable[0].citation if law.notifiable else "",
        notifier=law.notifier if assessment.notifiable is Notifiable.YES else capital(law.notifier),
        to=listed(told),
        by=say("notifiable.by", day=day_in_words(act_by)) if act_by else "",
    )
    return Section(heading=say("notifiable.heading"), lines=(line,))


def notifiable_shortly(assessment: Assessment, law: Procedure) -> str:
    """In a few words, with what makes it so."""
    because = tuple(one.text for one in law.notifiable if one.number in assessment.notifiable_criteria)
    return say(f"notify.{assessment.notifiable.value}", criteria=listed(because), notifier=capital(law.notifier))
