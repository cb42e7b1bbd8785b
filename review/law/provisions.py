"""What a procedure says besides its dates and criteria: duties without a date, offices, documents, checklists, answers.

The records only; no value of any law stands here. Texts are our own words; where they are read from stands beside them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from review.law.terms import Citation, Event, Milestone, Strength


class Topic(StrEnum):
    """What a statement is about; the order is that of the printed law."""

    FUNCTION = "function"  # what the board is for, in reviews
    PURPOSE = "purpose"
    NOT_FOR = "not_for"
    REFERRING = "referring"
    REVIEW_KINDS = "review_kinds"
    BELOW_THRESHOLD = "below_threshold"
    PRINCIPLES = "principles"
    CONDUCT = "conduct"  # the five tests
    LEARNING_MODELS = "learning_models"
    FRAMEWORK = "framework"
    NATIONAL_PANEL = "national_panel"
    ENGAGEMENT = "engagement"
    PROCEEDINGS = "proceedings"
    FAMILY = "family"
    REPORT_TESTS = "report_tests"
    PUBLICATION = "publication"
    CONFIDENTIALITY = "confidentiality"
    LEARNING = "learning"  # feedback, events, monitoring


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One thing that a text says, in our words, with the word of the source."""

    key: str
    topic: Topic
    text: str
    strength: Strength
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class UndatedDuty:
    """A duty without a date: open on a case until it is recorded as done (our choice)."""

    key: str
    label: str
    task: str
    #: what opens it, in words
    open_from: str
    #: what opens it on a case; None where it is no case that opens it (each year)
    opens: Event | Milestone | None = None
    who: str
    to: tuple[str, ...]
    strength: Strength
    citation: Citation
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ChecklistItem:
    key: str
    text: str
    who: str
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class Checklist:
    key: str
    title: str
    #: what it belongs to, in words
    when: str
    strength: Strength
    items: tuple[ChecklistItem, ...]
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class OfficeRule:
    """An office or body as the procedure knows it: what it does, and within what limits."""

    key: str
    name: str
    duties: tuple[str, ...]
    limits: str
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class Membership:
    """Who sits on a panel, each as the source names them."""

    key: str
    body: str
    members: tuple[str, ...]
    citation: Citation


class Effect(StrEnum):
    """What the program does about a rule of independence (ours)."""

    REFUSES = "refuses"
    WARNS = "warns"  # goes on only with a recorded reason
    ASKS = "asks"  # the declaration is asked for, and nothing is stopped


@dataclass(frozen=True, kw_only=True)
class Independence:
    key: str
    whom: str
    rule: str
    strength: Strength
    effect: Effect
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class DocumentPart:
    """A section, a field or a column of a document, under its printed name where it has one."""

    name: str
    contains: tuple[str, ...]
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class Document:
    key: str
    title: str
    parts: tuple[DocumentPart, ...]
    citation: Citation
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Where texts disagree or err: what they say, and the safe reading that is taken (ours)."""

    key: str
    point: str
    texts: tuple[str, ...]
    taken: str
    citations: tuple[Citation, ...]


class Asker(StrEnum):
    PROFESSIONAL = "professional"
    FAMILY = "family"  # for a professional to pass on


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A question people ask, with this procedure's answer in plain words."""

    key: str
    asker: Asker
    question: str
    #: words people use for it, for finding the answer
    words: tuple[str, ...]
    answer: str
    citation: Citation
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class Provisions:
    """All of it, for one procedure. Each key is unique in its tuple; a procedure on a base replaces by key."""

    statements: tuple[Statement, ...] = ()
    undated: tuple[UndatedDuty, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    offices: tuple[OfficeRule, ...] = ()
    memberships: tuple[Membership, ...] = ()
    independence: tuple[Independence, ...] = ()
    documents: tuple[Document, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    answers: tuple[Answered, ...] = ()
    #: the board's own words for things: ("serious case review", "SCR"), ("alternative review", "management review")
    terms: tuple[tuple[str, str], ...] = ()


Item = TypeVar(
    "Item", Statement, UndatedDuty, Checklist, OfficeRule, Membership, Independence, Document, Conflict, Answered
)


def over(base: Provisions, own: Provisions) -> Provisions:
    """What a procedure on a base says: its own, and of the base what its own text does not say, by key."""
    return Provisions(
        statements=_over(base.statements, own.statements),
        undated=_over(base.undated, own.undated),
        checklists=_over(base.checklists, own.checklists),
        offices=_over(base.offices, own.offices),
        memberships=_over(base.memberships, own.memberships),
        independence=_over(base.independence, own.independence),
        documents=_over(base.documents, own.documents),
        conflicts=_over(base.conflicts, own.conflicts),
        answers=_over(base.answers, own.answers),
        terms=tuple((dict(base.terms) | dict(own.terms)).items()),
    )


def _over(base: tuple[Item, ...], own: tuple[Item, ...]) -> tuple[Item, ...]:
    """In the base's order, with what is new at the end."""
    return tuple(({one.key: one for one in base} | {one.key: one for one in own}).values())
