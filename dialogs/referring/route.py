"""The way through a referral: the steps that apply to the answers so far, in order; and which answers still apply."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from dialogs.parts import Button, Field, Option, Press
from dialogs.referring.conditions import Seen
from dialogs.referring.printed_form import printed
from dialogs.referring.questions import DEFINED_BY, STEPS, Step
from dialogs.referring.reading import (
    ELSEWHERE,
    NONE_OF_THESE,
    NOT_KNOWN,
    OPTION_LABEL,
    OTHER,
    Boards,
    agency_value,
    board_for,
    procedure_for,
)
from dialogs.referring.whom import LISTS, THE_CHILD, Kind, Values, Who, adults, children, plain
from dialogs.words import asked, say
from review.drafts import Value
from review.law.terms import Procedure


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A step as it is asked: of one child or adult, where it is asked of each. Its keys say of whom."""

    step: Step
    who: Who
    questions: tuple[Field, ...]
    #: there are several children, so that it has to be said which
    several: bool

    @property
    def key(self) -> str:
        return self.who.of(self.step.key) if self.step.each else self.step.key

    @property
    def title(self) -> str:
        if not self.step.each or not (self.several or self.step.each is Kind.ADULT):
            return self.step.title
        return say("refer.title_of", title=self.step.title, who=self.who.label)

    @property
    def named(self) -> bool:
        """Whether it is about one of several."""
        return self.step.each is not None and (self.several or self.step.each is Kind.ADULT)


def path(values: Values, boards: Boards) -> tuple[tuple[Stage, ...], Values]:
    stages: list[Stage] = []
    kept: dict[str, Value] = {key: values[key] for key in LISTS.values() if values.get(key)}
    for step, who in _laid_out(values):
        if not step.asked_if(Seen(everything=kept, who=who, boards=boards)):
            continue
        here: list[Field] = []
        for field in step.questions:
            if _applies(step, field, who, kept, boards):
                asked_now = _as_asked(field, who, kept, boards)
                here.append(asked_now)
                kept.update({asked_now.key: values[asked_now.key]} if values.get(asked_now.key) else {})
        stages.append(Stage(step=step, who=who, questions=tuple(here), several=len(children(values)) > 1))
    return tuple(stages), kept


def _laid_out(values: Values) -> list[tuple[Step, Who]]:
    """Steps that are asked of each stand together: all of one child, then all of the next."""
    whose = {Kind.CHILD: children(values), Kind.ADULT: adults(values), None: (THE_CHILD,)}
    laid: list[tuple[Step, Who]] = []
    for each, steps in groupby(STEPS, key=lambda one: one.each):
        together = tuple(steps)
        laid += [(step, who) for who in whose[each] for step in together]
    return laid


def _applies(step: Step, field: Field, who: Who, kept: Values, boards: Boards) -> bool:
    condition = step.only_if.get(field.key)
    return condition is None or condition(Seen(everything=kept, who=who, boards=boards))


def _as_asked(field: Field, who: Who, kept: Values, boards: Boards) -> Field:
    """With the options that depend on this deployment, and the words of the procedure that the answers lead to."""
    law = procedure_for(kept, boards)
    options = _options(field.key, kept, boards) or field.options
    name = printed(law.name, field.key)
    label, why = (words.format(adult_age=law.adult_age) for words in (name or field.label, field.why))
    made = _with_definition(replace(field, options=options, label=label, why=why), law)
    if field.key == "agency" and board_for(kept, boards).agencies:
        made = replace(made, required=kept.get("agency_listed") == OTHER, label=asked("agency.unlisted"))
    own = who.first or field.key not in OF_EACH
    return made if own else replace(made, key=who.of(field.key))


#: the questions that are asked of each child or adult
OF_EACH = frozenset(one.key for step in STEPS if step.each for one in step.questions)


def _options(key: str, kept: Values, boards: Boards) -> tuple[Option, ...]:
    """Those that depend on this deployment or on the procedure; the others stand with their question."""
    made = OPTIONS.get(key)
    return tuple(made(kept, boards)) if made else ()


def _worded(key: str, values: Iterable[str]) -> list[Option]:
    return [Option(value=one, label=asked(f"{key}.{one}")) for one in values]


def _areas(_kept: Values, boards: Boards) -> list[Option]:
    areas = [Option(value=area, label=area) for board in boards.values() for area in board.areas]
    return [*areas, *_worded("area", (ELSEWHERE, NOT_KNOWN))]


def _boards(_kept: Values, boards: Boards) -> list[Option]:
    return [Option(value=one.key, label=one.name) for one in boards.values()]


def _situations(kept: Values, boards: Boards) -> list[Option]:
    keys = [one.key for one in procedure_for(kept, boards).situations]
    return _worded("situations", (*keys, NONE_OF_THESE, NOT_KNOWN))


def _agencies(kept: Values, boards: Boards) -> list[Option]:
    return [
        Option(value=agency_value(one.name), label=one.name[:OPTION_LABEL]) for one in board_for(kept, boards).agencies
    ]


OPTIONS: Mapping[str, Callable[[Values, Boards], list[Option]]] = {
    "area": _areas,
    "board": _boards,
    "situations": _situations,
    "agencies": _agencies,
    "agency_listed": lambda kept, boards: [*_agencies(kept, boards), *_worded("agency_listed", (OTHER,))],
}


def _with_definition(field: Field, law: Procedure) -> Field:
    if field.key not in DEFINED_BY:
        return field
    defined = law.definition(DEFINED_BY[field.key])
    press = Press(act="explain", subject=law.name, detail=defined.key)
    return replace(
        field,
        source=str(defined.citation),
        definition=Button(
            label=say("form.what_means"), press=press, spoken=f"{say('form.what_means')}: {defined.term}"
        ),
        definition_text=defined.text,
    )


def stage_called(stages: tuple[Stage, ...], key: str) -> Stage | None:
    """The step of that key; of one over several pages, whichever page."""
    return next((one for one in stages if key == one.key or _is_page(one, key)), None)


def _is_page(stage: Stage, key: str) -> bool:
    return stage.step.key in PAGED and plain(key) == stage.step.key


#: what may go over several pages
PAGED = frozenset({"people", "check"})
