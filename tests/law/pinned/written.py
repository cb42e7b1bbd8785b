"""A record of the law as a line of a table, to be compared with the line that was written down by hand."""

from collections.abc import Iterable, Sequence

from review.law.provisions import Provisions
from review.law.terms import Citation, DatedDuty, FindingRule, Procedure, StandingPanel


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a literal table, cell by cell."""
    lines = (line.strip() for line in table.strip().splitlines())
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines if line]


def marks(citation: Citation, note: str = "") -> str:
    """Nothing where the source itself says it, and nothing stands beside it."""
    said = {"ours": citation.ours, "unverified": citation.unverified, "noted": bool(note)}
    return listed(word for word, holds in said.items() if holds)


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def dated_row(law: DatedDuty) -> tuple[str, ...]:
    direction = "back" if law.period.back else "on"
    conditions = {
        "clear days too": law.clear_days,
        "if notifiable": law.if_notifiable,
        **{f"decided {one}": True for one in sorted(law.decisions)},
        f"{law.extended_by} may agree another day": bool(law.extended_by),
        marks(law.citation, law.note): True,
    }
    return (
        law.duty.value,
        law.counted_from.value,
        f"{law.period.count} {law.period.unit} {direction}",
        law.sense.value,
        law.strength.value,
        law.who,
        listed(law.to),
        listed(condition for condition, holds in conditions.items() if condition and holds),
    )


def panel_row(panel: StandingPanel | None) -> str:
    """Its name, and where its extraordinary meetings stand; nothing where there is no such panel."""
    return "" if panel is None else f"{panel.name} | {panel.extraordinary_meeting or 'no extraordinary meeting'}"


def other_rows(law: Procedure) -> tuple[str, ...]:
    return tuple(f"{one.key}: {one.label}; {one.citation}" for one in law.other_reviews)


def finding_row(rule: FindingRule) -> tuple[str, ...]:
    return (rule.code, rule.finding.value, "open" if rule.still_open else "closed", marks(rule.citation))


Row = tuple[str, ...]


def statement_rows(says: Provisions) -> list[Row]:
    return [(one.key, one.topic.value, one.strength.value, marks(one.citation)) for one in says.statements]


def undated_rows(says: Provisions) -> list[Row]:
    return [
        (one.key, one.opens or "", one.who, listed(one.to), one.strength.value, marks(one.citation, one.note))
        for one in says.undated
    ]


def checklist_rows(says: Provisions) -> list[Row]:
    """A line for the list, and one for each thing to be done."""
    found: list[Row] = []
    for one in says.checklists:
        found.append((one.key, one.strength.value, marks(one.citation)))
        found += [(f"{one.key} / {item.key}", item.who, marks(item.citation)) for item in one.items]
    return found


def office_rows(says: Provisions) -> list[Row]:
    return [
        (one.key, counted(one.duties, "duty", "duties"), "limited" if one.limits else "", marks(one.citation))
        for one in says.offices
    ]


def membership_rows(says: Provisions) -> list[Row]:
    """A line for the body, and one for each who sits on it."""
    found: list[Row] = []
    for one in says.memberships:
        found.append((one.key, one.body, marks(one.citation)))
        found += [(f"{one.key} / {member}",) for member in one.members]
    return found


def independence_rows(says: Provisions) -> list[Row]:
    return [(one.key, one.whom, one.strength.value, one.effect.value, marks(one.citation)) for one in says.independence]


def document_rows(says: Provisions) -> list[Row]:
    """A line for the document, and one for each part of it, by its number where it has no printed name."""
    found: list[Row] = []
    for one in says.documents:
        found.append((one.key, marks(one.citation, one.note)))
        found += [
            (f"{one.key} / {part.name or number}", counted(part.contains, "thing", "things"), marks(part.citation))
            for number, part in enumerate(one.parts, 1)
        ]
    return found


def conflict_rows(says: Provisions) -> list[Row]:
    return [
        (
            one.key,
            counted(one.texts, "text", "texts"),
            counted(one.citations, "place", "places"),
            "; ".join(filter(None, map(marks, one.citations))),
        )
        for one in says.conflicts
    ]


def answer_rows(says: Provisions) -> list[Row]:
    return [(one.key, one.asker.value, marks(one.citation)) for one in says.answers]


def term_rows(says: Provisions) -> list[Row]:
    return list(says.terms)


def counted(things: Sequence[object], one: str, many: str) -> str:
    return f"{len(things)} {one if len(things) == 1 else many}"
