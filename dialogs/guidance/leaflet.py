"""What a leaflet says, for a family or for a practitioner: the same answers as `ask`, in one document."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.dates import day_in_words
from dialogs.words import say
from review.errors import NoLeafletError
from review.law import procedure, provisions
from review.law.provisions import Answered, Asker
from review.law.terms import Procedure

READERS: Mapping[Asker, str] = {Asker.FAMILY: "family", Asker.PROFESSIONAL: "practitioner"}


@dataclass(frozen=True, kw_only=True)
class Leaflet:
    title: str
    lead: tuple[str, ...]
    #: question and answer
    questions: tuple[tuple[str, str], ...]
    sources_heading: str
    sources: tuple[str, ...]
    #: the latest day on which one of its answers was checked
    checked_on: date


def leaflet_of(procedure_name: str, asker: Asker, board: str = "") -> Leaflet:
    """Raises NoLeafletError where the procedure's text answers nothing for these readers."""
    law = procedure(procedure_name)
    answers = tuple(one for one in provisions(procedure_name).answers if one.asker is asker)
    if not answers:
        raise NoLeafletError(say("leaflet.none", procedure=law.title))
    reader = READERS[asker]
    return Leaflet(
        title=say(f"leaflet.{reader}.title"),
        lead=(say(f"leaflet.{reader}.lead"), *((say("leaflet.board", board=board),) if board else ())),
        questions=tuple((one.question, one.answer) for one in answers),
        sources_heading=say("leaflet.sources"),
        sources=_sources(law, answers),
        checked_on=max(one.checked_on for one in answers),
    )


def _sources(law: Procedure, answers: tuple[Answered, ...]) -> tuple[str, ...]:
    """The procedure, what it is worth today, and each answer's place with the day it was checked."""
    of_answers = (
        say("leaflet.source", question=one.question, citation=one.citation, day=day_in_words(one.checked_on))
        for one in answers
    )
    standing = (law.historical,) if law.historical else ()
    return (say("leaflet.procedure", procedure=law.title), *standing, *of_answers)
