"""`python -m bot assess`: what the answers about one child indicate, in words to repeat or as JSON."""

from collections.abc import Iterator, Mapping
from typing import Annotated

import typer

from bot.law.answers_read import answers_in
from bot.law.as_json import written
from bot.law.refused import in_one_sentence, law_named
from bot.law.sheet_criteria import in_short
from bot.law.sheet_duties import counted_from
from bot.law.text import underlined, wrapped
from dialogs.dates import day_in_words, listed
from dialogs.findings import capital
from dialogs.words import say
from review.criteria import Assessment, Notifiable, assess
from review.law.terms import Duty, Finding, Procedure

#: what is open where the rule leaves the Chair no choice of its own
NOTHING_ELSE: Mapping[Finding, str] = {
    Finding.OUT_OF_SCOPE: "Nothing is open to the board under these rules.",
    Finding.ROUTE_ELSEWHERE: "Everything is open to the board of the area where the child normally lives; here, "
    "nothing is.",
    Finding.MUST_COMMISSION: "Nothing else: the rule leaves no choice.",
    Finding.MUST_COMMISSION_UNLESS_CLEAR: "One thing only: where it is clear that there are no concerns about how "
    "agencies worked together, the decision may say so, with reasons. The criteria are then not met.",
}
#: what is said of a flag where the area of the incident answers for it, and not that of residence
FLAGS_TODAY: Mapping[str, str] = {
    "residence_not_known": "Where the child normally lives is not known: that settles who notifies where the incident "
    "was outside England.",
}


def assess_answers(
    procedure: Annotated[str, typer.Option(help="Which procedure.")] = "",
    answers: Annotated[str, typer.Option(metavar="FILE.json", help="One object; - reads standard input.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """What the answers about one child indicate, by which rule, and what the board may still do."""
    with in_one_sentence():
        law = law_named(procedure)
        found = assess(law, answers_in(answers))
        typer.echo(written(_as_json(found, law)) if as_json else "\n".join(_in_words(found, law)))


def _as_json(found: Assessment, law: Procedure) -> Mapping[str, object]:
    return {
        "finding": found.finding.value,
        "reasons": [one.meaning for one in found.reasons],
        "citations": list(_citations(found, law)),
        "notifiable": found.notifiable.value,
        "notifiable_criteria": list(found.notifiable_criteria),
        "flags": list(found.flags),
    }


def _citations(found: Assessment, law: Procedure) -> dict[str, None]:
    """Of the reasons, and of the criteria for notifying that are met; each once."""
    met = (str(one.citation) for one in law.notifiable if one.number in found.notifiable_criteria)
    return dict.fromkeys((*(str(one.citation) for one in found.reasons), *met))


def _in_words(found: Assessment, law: Procedure) -> Iterator[str]:
    yield from underlined(f"{law.title}: {in_short(found.finding, law)}", "=")
    sections = {
        say("indicated.heading"): _indicated(found, law),
        "What the board may still do": _still_open(found, law),
        say("notifiable.heading"): _notifiable(found, law),
        "To be asked or looked at": _flags(found, law),
        "The procedure": _procedure(law),
    }
    for heading, lines in sections.items():
        yield from _section(heading, tuple(lines))


def _section(heading: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield ""
        yield from underlined(heading, "-")
        yield from (wrapped(one, 0) for one in lines)


def _indicated(found: Assessment, law: Procedure) -> Iterator[str]:
    lead, *further = found.reasons
    yield lead.meaning
    yield say("indicated.rule", citation=lead.citation)
    yield from (say("indicated.further", meaning=one.meaning, citation=one.citation) for one in further)
    decides = law.decider[0].lower() + law.decider[1:]
    yield f"The program indicates; {decides} decides." if law.finds_reviews else "The program decides nothing."


def _still_open(found: Assessment, law: Procedure) -> Iterator[str]:
    """Always said, also where it is nothing."""
    if not found.still_open and found.finding in NOTHING_ELSE:
        yield NOTHING_ELSE[found.finding]
    else:
        yield f"{law.still_open} ({law.still_open_citation})"


def _notifiable(found: Assessment, law: Procedure) -> Iterator[str]:
    """Where the procedure quotes no criteria, or nobody is a child, there is no criterion to cite."""
    if found.finding is Finding.OUT_OF_SCOPE:
        yield "No: the criteria speak of a child."
    elif law.notifiable:
        yield _by_criteria(found, law)
    else:
        yield f"{law.title} quotes no criteria for it. {capital(law.notifier)} should be asked today."


def _by_criteria(found: Assessment, law: Procedure) -> str:
    met = [one for one in law.notifiable if one.number in found.notifiable_criteria]
    because = listed(tuple(one.text for one in met))
    cited = listed(tuple(dict.fromkeys(str(one.citation) for one in met or law.notifiable)))
    if found.notifiable is Notifiable.YES:
        return f"Yes, because {because} ({cited}). {_whose_duty(law)}"
    if found.notifiable is Notifiable.NO:
        return f"No, on these answers ({cited})."
    settled = f" If it was a child, it is, because {because}." if met else ""
    return f"These answers do not settle it ({cited}).{settled} {capital(law.notifier)} should be asked today."


def _whose_duty(law: Procedure) -> str:
    duty = next((one for one in law.dated if one.duty is Duty.NOTIFY_INCIDENT), None)
    if duty is None:
        return f"It is the duty of {law.notifier}, not yours."
    told = f"to tell {listed(duty.to)} within {counted_from(duty)} ({duty.citation})"
    return f"It is the duty of {duty.who}, not yours, {told}."


def _flags(found: Assessment, law: Procedure) -> Iterator[str]:
    """That lessons call for a review is no news where one must be carried out, or where others decide on it."""
    shown = (one for one in found.flags if found.still_open or one != "lessons")
    own = {} if law.finds_reviews else FLAGS_TODAY
    yield from (own.get(one) or say(f"flag.{one}") for one in shown)


def _procedure(law: Procedure) -> Iterator[str]:
    yield f"Checked against its source on {day_in_words(law.checked_on)}."
    yield from (law.historical,) if law.historical else ()
