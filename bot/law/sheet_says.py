"""Everything else that a procedure says, laid out: people, documents, statements by topic, conflicts, answers."""

from bot.law.layout import Entry, Line, Part, labelled, lines
from bot.law.sheet_duties import STRENGTHS
from dialogs.dates import day_in_words, listed
from review.law.provisions import Asker, Conflict, Document, Effect, Independence, Provisions, Statement, Topic
from review.law.terms import Procedure

TOPICS = {
    Topic.FUNCTION: "What the board is for, in reviews",
    Topic.PURPOSE: "What a review is for",
    Topic.NOT_FOR: "What a review is not for",
    Topic.REFERRING: "Referring a case",
    Topic.REVIEW_KINDS: "Kinds of review",
    Topic.BELOW_THRESHOLD: "Reviews below the threshold",
    Topic.PRINCIPLES: "Principles of every review",
    Topic.CONDUCT: "How a review is conducted",
    Topic.LEARNING_MODELS: "Learning models",
    Topic.FRAMEWORK: "The learning and improvement framework",
    Topic.NATIONAL_PANEL: "The national panel",
    Topic.ENGAGEMENT: "Engaging organisations and professionals",
    Topic.PROCEEDINGS: "Proceedings in court, and inquests",
    Topic.FAMILY: "The family",
    Topic.REPORT_TESTS: "What the report must stand up to",
    Topic.PUBLICATION: "Publication",
    Topic.CONFIDENTIALITY: "Confidentiality",
    Topic.LEARNING: "Learning, feedback and monitoring",
}
EFFECTS = {
    Effect.REFUSES: "The program refuses somebody who is not (our choice).",
    Effect.WARNS: "The program warns, and goes on only with a recorded reason (our choice).",
    Effect.ASKS: "The program asks for the declaration, and stops nothing (our choice).",
}
ASKERS = {Asker.PROFESSIONAL: "Asked by a professional.", Asker.FAMILY: "Asked by a family, for passing on."}


def parts(law: Procedure, says: Provisions) -> tuple[Part, ...]:
    statements = (Part(heading=TOPICS[topic], entries=_statements(says, topic)) for topic in Topic)
    return (
        Part(heading="Offices and bodies", entries=_offices(says)),
        Part(heading="Who sits on which panel", entries=_memberships(says)),
        Part(heading="Independence", entries=tuple(_independence(one) for one in says.independence)),
        Part(heading="Documents", entries=tuple(_document(one) for one in says.documents)),
        *statements,
        Part(heading="Where texts disagree or err", entries=tuple(_conflict(one) for one in says.conflicts)),
        Part(heading="The board's own words", entries=_terms(law, says)),
        Part(heading="Questions people ask", entries=_answers(says)),
    )


def _statements(says: Provisions, topic: Topic) -> tuple[Entry, ...]:
    return tuple(_statement(one) for one in says.statements if one.topic is topic)


def _statement(one: Statement) -> Entry:
    return Entry(title=one.text, source=str(one.citation), lines=lines(STRENGTHS[one.strength]))


def _offices(says: Provisions) -> tuple[Entry, ...]:
    return tuple(
        Entry(title=one.name, source=str(one.citation), lines=lines(*one.duties, labelled("Limits", one.limits)))
        for one in says.offices
    )


def _memberships(says: Provisions) -> tuple[Entry, ...]:
    return tuple(Entry(title=one.body, source=str(one.citation), lines=lines(*one.members)) for one in says.memberships)


def _independence(one: Independence) -> Entry:
    said = lines(one.rule, STRENGTHS[one.strength], EFFECTS[one.effect])
    return Entry(title=one.whom, source=str(one.citation), lines=said)


def _document(one: Document) -> Entry:
    contents = (
        Line(text=f"{part.name}: {'; '.join(part.contains)}" if part.contains else part.name, source=str(part.citation))
        for part in one.parts
    )
    return Entry(title=one.title, source=str(one.citation), lines=(*contents, *lines(labelled("Note", one.note))))


def _conflict(one: Conflict) -> Entry:
    sources = "; ".join(str(citation) for citation in one.citations)
    texts = lines(*one.texts, labelled("Taken (our reading)", one.taken))
    return Entry(title=one.point, source=sources, lines=texts)


def _terms(law: Procedure, says: Provisions) -> tuple[Entry, ...]:
    """The words of a board have no place of their own: they are used throughout its text."""
    used = f"used throughout {law.title}"
    return tuple(Entry(title=f"{general}: here {here}", source=used) for general, here in says.terms)


def _answers(says: Provisions) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            title=one.question,
            source=str(one.citation),
            lines=lines(
                one.answer,
                ASKERS[one.asker],
                labelled("Found by", listed(one.words)),
                f"Checked on {day_in_words(one.checked_on)}.",
            ),
        )
        for one in says.answers
    )
