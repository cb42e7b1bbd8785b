"""The process as a table in a board's words: each step, who may take it and when, what it records, who is told."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.law.layout import labelled
from bot.law.process_words import (
    ANY_PROFESSIONAL,
    AUDIENCE_WORDS,
    CONDITION_WORDS,
    KIND_WORDS,
    RECORD_WORDS,
    ROLE_WORDS,
    STAGES_TOGETHER,
    STEP_WORDS,
)
from bot.law.text import underlined, wrapped
from dialogs.dates import listed
from dialogs.findings import capital
from dialogs.words import SENTENCES
from review.law.provisions import Provisions
from review.law.terms import Procedure
from review.roles import Role
from review.stages import Stage
from review.step import Act, Step
from review.steps import STEPS
from review.tellings import Audience, Telling


@dataclass(frozen=True, kw_only=True)
class PrintedStep:
    step: str
    who: tuple[str, ...]
    stages: tuple[str, ...]
    #: what else has to hold; empty where the stage is all
    only_if: str
    records: str
    told: tuple[str, ...]


def process(law: Procedure | None = None, says: Provisions | None = None) -> tuple[PrintedStep, ...]:
    """In the words of a procedure, where one is given; then without what it knows nothing of."""
    steps = tuple(_step(one, law) for one in STEPS if _roles(one, law) and _is_known(one, law))
    return tuple(_in_words_of(one, says) for one in steps) if says else steps


#: what a procedure has to know for there to be such a step under it
NEEDS: Mapping[Act, Callable[[Procedure], bool]] = {
    Act.EXTEND: lambda law: any(one.extended_by for one in law.dated),
    **dict.fromkeys(
        (Act.CALL_MEETING, Act.ASK_REPORTS, Act.RECEIVE_REPORT, Act.HOLD_MEETING), lambda law: law.has_meetings
    ),
}


def _is_known(found: Step, law: Procedure | None) -> bool:
    return law is None or found.act not in NEEDS or NEEDS[found.act](law)


def _step(found: Step, law: Procedure | None) -> PrintedStep:
    return PrintedStep(
        step=_words(STEP_WORDS, found.act.value),
        who=tuple(_role(role, found, law) for role in _roles(found, law)),
        stages=_stages(found, law),
        only_if=CONDITION_WORDS.get(found.act.value, ""),
        records=_words(RECORD_WORDS, found.records.__name__),
        told=tuple(_told_of(one) for one in found.tells if not (_without_lead(law) and _to_lead(one))),
    )


def _roles(found: Step, law: Procedure | None) -> tuple[Role, ...]:
    return tuple(role for role in Role if role in found.roles and not (_without_lead(law) and role is Role.PANEL_LEAD))


def _without_lead(law: Procedure | None) -> bool:
    """Only some procedures give the referring agency's panel lead a part."""
    return law is not None and law.panel_lead is None


def _to_lead(one: Telling) -> bool:
    return one.audience is Audience.PANEL_LEAD


def _role(role: Role, found: Step, law: Procedure | None) -> str:
    if found.act is Act.REFER:
        return ANY_PROFESSIONAL
    return law.decider if law and role is Role.CHAIR else _words(ROLE_WORDS, role.value)


def _told_of(one: Telling) -> str:
    limit = ", where what the answers indicate changes" if one.if_finding_changes else ""
    limit += ", where a date moves" if one.if_dates_move else ""
    limit += ", where the procedure has a standing panel" if one.if_screened else ""
    limit += ", where it was put to the Chair" if one.if_put else ""
    limit += ", where a child is found to be at risk now, or no longer" if one.if_risk_moves else ""
    return f"{_words(AUDIENCE_WORDS, one.audience.value)} ({_words(KIND_WORDS, one.kind.value)}{limit})"


def _stages(found: Step, law: Procedure | None) -> tuple[str, ...]:
    together = STAGES_TOGETHER.get(found.stages)
    return (together,) if together else tuple(_stage(stage, law) for stage in Stage if stage in found.stages)


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
        only_if=_said_here(found.only_if, says),
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
        lines += [wrapped(f"Who may: {listed(one.who, 'or')}", 2), wrapped(f"When: {_when(one)}", 2)]
        lines += [wrapped(f"Records: {one.records}", 2), wrapped(_told(one), 2)]
    return "\n".join(lines)


def _when(one: PrintedStep) -> str:
    stages = listed(one.stages, "or")
    return f"{stages}; only if {one.only_if}" if one.only_if else stages


def _told(one: PrintedStep) -> str:
    return labelled("Told", listed(one.told)) or "Told: nobody"
