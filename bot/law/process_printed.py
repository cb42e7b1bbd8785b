"""The process as a table in a board's words: each step, who may take it and when, what it records, who is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.law.layout import labelled
from bot.law.text import underlined, wrapped
from dialogs.dates import listed
from dialogs.findings import capital
from dialogs.words import SENTENCES
from review.case import Stage
from review.law.provisions import Provisions
from review.law.terms import Procedure
from review.process import STEPS, Step, Telling
from review.roles import Role

STEP_WORDS: Mapping[str, str] = {
    "refer": "Refer a case",
    "look": "Open the private detail",
    "put_to_chair": "Put the case to the Chair",
    "decide": "Decide",
    "record_done": "Record that a duty was done",
    "move_procedure": "Move the case to another procedure",
}
ROLE_WORDS: Mapping[str, str] = {
    "chair": "the Chair",
    "deputy": "the deputy (while acting)",
    "business_team": "the business team",
    "panel_member": "a panel member",
    "referrer": "any professional",
}
RECORD_WORDS: Mapping[str, str] = {
    "Referred": "the referral, with what its answers indicated and by which rule",
    "Looked": "who looked, and when",
    "PutToChair": "when it went to the Chair, and who passed it on",
    "Decided": "the decision, with its reasons",
    "ProcedureChanged": "the procedure before and after, why, and what it changes in the finding",
    "DutyDone": "when the duty was done, to whom, how and under what reference",
}
AUDIENCE_WORDS: Mapping[str, str] = {
    "business_channel": "the business team's channel",
    "chair": "the Chair",
    "referrer": "the referrer",
}


@dataclass(frozen=True, kw_only=True)
class PrintedStep:
    step: str
    who: tuple[str, ...]
    stages: tuple[str, ...]
    records: str
    told: tuple[str, ...]


def process(law: Procedure | None = None, says: Provisions | None = None) -> tuple[PrintedStep, ...]:
    """In the words of a procedure, where one is given."""
    steps = tuple(_step(one, law) for one in STEPS)
    return tuple(_in_words_of(one, says) for one in steps) if says else steps


def _step(found: Step, law: Procedure | None) -> PrintedStep:
    return PrintedStep(
        step=_words(STEP_WORDS, found.act.value),
        who=tuple(_role(role, law) for role in Role if role in found.roles),
        stages=_stages(found, law),
        records=_words(RECORD_WORDS, found.records.__name__),
        told=tuple(_audience(one) for one in found.tells),
    )


def _role(role: Role, law: Procedure | None) -> str:
    return law.decider if law and role is Role.CHAIR else _words(ROLE_WORDS, role.value)


def _audience(one: Telling) -> str:
    limit = " (where what the answers indicate changes)" if one.if_finding_changes else ""
    return _words(AUDIENCE_WORDS, one.audience.value) + limit


def _stages(found: Step, law: Procedure | None) -> tuple[str, ...]:
    if not found.stages:
        return ("before there is a case",)
    if found.stages == frozenset(Stage):
        return ("any stage",)
    return tuple(_stage(stage, law) for stage in Stage if stage in found.stages)


def _stage(stage: Stage, law: Procedure | None) -> str:
    if law and stage is Stage.ALTERNATIVE_REVIEW:
        return capital(law.alternative_review)
    return _words(SENTENCES, f"stage.{stage.value}")


def _words(table: Mapping[str, str], key: str) -> str:
    """Of a step newer than these words, its name as it is written in the program."""
    return table.get(key, capital(key.removeprefix("stage.").replace("_", " ")))


def _in_words_of(found: PrintedStep, says: Provisions) -> PrintedStep:
    return replace(
        found,
        step=_said_here(found.step, says),
        who=tuple(_said_here(one, says) for one in found.who),
        stages=tuple(_said_here(one, says) for one in found.stages),
        records=_said_here(found.records, says),
        told=tuple(_said_here(one, says) for one in found.told),
    )


def _said_here(text: str, says: Provisions) -> str:
    """With the board's own word for a thing, wherever it is named in general ones; a name is not named twice."""
    for general, here in says.terms:
        if here.lower() not in text.lower():
            text = re.sub(rf"\b{re.escape(general)}\b", here, text, flags=re.IGNORECASE)
    return text


def printed(steps: tuple[PrintedStep, ...], title: str) -> str:
    lines = [*underlined(title, "=")]
    for one in steps:
        lines += ["", wrapped(one.step, 0)]
        lines += [wrapped(f"Who may: {listed(one.who, 'or')}", 2), wrapped(f"When: {listed(one.stages, 'or')}", 2)]
        lines += [wrapped(f"Records: {one.records}", 2), wrapped(_told(one), 2)]
    return "\n".join(lines)


def _told(one: PrintedStep) -> str:
    return labelled("Told", listed(one.told)) or "Told: nobody"
