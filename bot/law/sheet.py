"""A procedure laid out for checking against its source: parts, entries, lines, each with where it is written.

One layout; `bot.law.text` prints it and `bot.law.word` makes a document of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from bot.law import sheet_criteria, sheet_duties, sheet_says
from bot.law.layout import Part
from dialogs.dates import day_in_words
from dialogs.findings import capital
from review.law.provisions import Provisions
from review.law.terms import Citation, Procedure


@dataclass(frozen=True, kw_only=True)
class Sheet:
    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]


def sheet(law: Procedure, says: Provisions) -> Sheet:
    parts = (*sheet_criteria.parts(law), *sheet_duties.parts(law, says), *sheet_says.parts(law, says))
    return Sheet(title=law.title, facts=_facts(law, says), parts=tuple(one for one in parts if one.entries))


def _facts(law: Procedure, says: Provisions) -> tuple[tuple[str, str], ...]:
    found = (
        ("Name", law.name),
        ("Rests on", law.base or "no other edition: it is a base"),
        ("Checked against its source on", day_in_words(law.checked_on)),
        ("Whether it is in use", law.historical),
        ("Who decides", capital(law.decider)),
        ("Who notifies of incidents", capital(law.notifier)),
        ("Any other review is called", law.alternative_review),
        ("Title of the referral", law.referral_title),
        ("Whether it finds that reviews are due", _finds(law)),
        *_marks((law, says)),
    )
    return tuple((label, value) for label, value in found if value)


def _finds(law: Procedure) -> str:
    if law.finds_reviews:
        return "Yes."
    return "No: only whether an incident must be notified, and to whom."


def _marks(records: object) -> Iterator[tuple[str, str]]:
    """How often a reading of our own, or something not verified, is in what follows."""
    cited = list(citations(records))
    own, unverified = sum(one.ours for one in cited), sum(one.unverified for one in cited)
    yield "Values with a citation", str(len(cited))
    yield "Marked (our reading)", f"{own}: a reading or a choice of this program, which no source supports"
    yield "Marked (not verified)", f"{unverified}: not checked against the guidance now in force"


def citations(value: object) -> Iterator[Citation]:
    """Every citation in a record, however deep it stands."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from citations(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from citations(getattr(value, field.name))
