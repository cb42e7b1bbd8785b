"""The referral, declared: its steps in order, the questions of each, and when each is asked.

Only answers are stored, by question; where somebody is, and what still applies, is computed from them every time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from dialogs.parts import Button, Field, FieldKind, Option, Press
from dialogs.reading import ELSEWHERE, NONE_OF_THESE, NOT_KNOWN, Boards, Values, answers_from, procedure_for
from dialogs.words import asked, say
from review.answers import Abuse, Concern, Detention, Harm, Setting, YesNo
from review.criteria import assess, concern_is_asked, is_adult
from review.drafts import Value
from review.law.terms import Finding, Procedure


def question(key: str, kind: FieldKind, *, required: bool = True, private: bool = False) -> Field:
    """A question with its words; its options and definition are added when it is asked."""
    return Field(
        key=key,
        kind=kind,
        label=asked(f"{key}.label"),
        why=asked(f"{key}.why"),
        example=asked(f"{key}.example"),
        required=required,
        private=private,
    )


def choice(key: str, values: Iterable[StrEnum]) -> Field:
    options = tuple(Option(value=one.value, label=asked(f"{key}.{one.value}")) for one in values)
    return replace(question(key, FieldKind.CHOICE), options=options)


def yes_no_not_known(key: str) -> Field:
    options = tuple(Option(value=one.value, label=say(one.value)) for one in YesNo)
    return replace(question(key, FieldKind.YES_NO_NOT_KNOWN), options=options)


#: which definition opens beside which question
DEFINED_BY = {
    "what_happened": "seriously_harmed",
    "suspected_suicide": "died",
    "abuse_or_neglect": "serious_case",
    "working_together_concern": "working_together",
    "detention": "detention",
    "regulated_setting": "regulated_setting",
    "area": "normally_resident",
    "la_aware_on": "la_aware",
}


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing at a time. `asked_if` sees only the answers of the earlier steps that apply."""

    key: str
    questions: tuple[Field, ...] = ()
    asked_if: Callable[[Values, Boards], bool] = lambda _values, _boards: True

    @property
    def title(self) -> str:
        return asked(f"step.{self.key}")


def _died(values: Values, boards: Boards) -> bool:
    return values.get("what_happened") == Harm.DIED and _is_child(values, boards)


def _is_child(values: Values, boards: Boards) -> bool:
    return not is_adult(procedure_for(values, boards), answers_from(values))


def _concern(values: Values, boards: Boards) -> bool:
    """Without abuse it decides nothing, but where the procedure has situations in which to consider a review."""
    harmed = values.get("what_happened") in (Harm.SERIOUSLY_HARMED, Harm.NOT_SURE)
    matters = values.get("abuse_or_neglect") != Abuse.NO or bool(procedure_for(values, boards).situations)
    return harmed and matters and _is_child(values, boards) and concern_is_asked(answers_from(values))


def _situations(values: Values, boards: Boards) -> bool:
    """Where abuse is known or suspected, the criteria decide and the situations add nothing."""
    harmed = values.get("what_happened") == Harm.SERIOUSLY_HARMED
    open_to_them = values.get("abuse_or_neglect") in (Abuse.NO, Abuse.NOT_KNOWN)
    return harmed and open_to_them and bool(procedure_for(values, boards).situations) and _is_child(values, boards)


#: where the finding is one of these, lessons decide nothing that is asked here
SETTLED = frozenset(
    {
        Finding.MUST_COMMISSION,
        Finding.MUST_COMMISSION_UNLESS_CLEAR,
        Finding.SHOULD_ALWAYS_COMMISSION,
        Finding.OUT_OF_SCOPE,
        Finding.ROUTE_ELSEWHERE,
    }
)


def _lessons(values: Values, boards: Boards) -> bool:
    return assess(procedure_for(values, boards), answers_from(values)).finding not in SETTLED


def _board_is_open(values: Values, boards: Boards) -> bool:
    return len(boards) > 1 and values.get("area") in (ELSEWHERE, NOT_KNOWN)


STEPS: tuple[Step, ...] = (
    Step(key="safety", questions=(yes_no_not_known("at_risk_now"),)),
    Step(
        key="act_first",
        questions=(
            replace(
                question("acknowledged", FieldKind.CHOICE),
                options=(Option(value="done", label=asked("acknowledged.done")),),
            ),
        ),
        asked_if=lambda values, _boards: values.get("at_risk_now") in (YesNo.YES, YesNo.NOT_KNOWN),
    ),
    Step(
        key="child",
        questions=(
            question("child_name", FieldKind.TEXT, private=True),
            question("born", FieldKind.DAY, required=False, private=True),
            question("address", FieldKind.LONG_TEXT, required=False, private=True),
            question("area", FieldKind.CHOICE),
        ),
    ),
    Step(
        key="age",
        questions=(yes_no_not_known("under_18"),),
        asked_if=lambda values, _boards: not values.get("born"),
    ),
    Step(key="board", questions=(question("board", FieldKind.CHOICE),), asked_if=_board_is_open),
    Step(
        key="happened",
        questions=(
            choice("what_happened", Harm),
            question("incident_on", FieldKind.DAY),
            question("la_aware_on", FieldKind.DAY, required=False),
            question("summary", FieldKind.LONG_TEXT, private=True),
        ),
    ),
    Step(key="suicide", questions=(yes_no_not_known("suspected_suicide"),), asked_if=_died),
    Step(key="abuse", questions=(choice("abuse_or_neglect", Abuse),), asked_if=_is_child),
    Step(key="concern", questions=(choice("working_together_concern", Concern),), asked_if=_concern),
    Step(key="situations", questions=(question("situations", FieldKind.CHOICES),), asked_if=_situations),
    Step(key="detention", questions=(choice("detention", Detention),), asked_if=_died),
    Step(
        key="care",
        questions=(yes_no_not_known("looked_after"), choice("regulated_setting", Setting)),
        asked_if=_died,
    ),
    Step(key="lessons", questions=(yes_no_not_known("lessons_or_good_practice"),), asked_if=_lessons),
    Step(
        key="you",
        questions=(
            question("agency", FieldKind.TEXT),
            question("role", FieldKind.TEXT),
            question("phone", FieldKind.PHONE),
        ),
    ),
    Step(key="indication"),
    Step(key="check"),
)


def path(values: Values, boards: Boards) -> tuple[tuple[Step, ...], Values]:
    """The steps that apply to these answers, in order, and the answers that still apply."""
    steps: list[Step] = []
    kept: dict[str, Value] = {}
    for step in STEPS:
        if not step.asked_if(kept, boards):
            continue
        asked_now = tuple(one for one in step.questions if _applies(one.key, kept))
        steps.append(replace(step, questions=tuple(_with_options(one, kept, boards) for one in asked_now)))
        kept.update({one.key: values[one.key] for one in asked_now if values.get(one.key)})
    return tuple(steps), kept


def _applies(key: str, kept: Values) -> bool:
    """A death in a secure children's home was in a regulated setting: that is not asked a second time."""
    return key != "regulated_setting" or kept.get("detention") != Detention.SECURE_CHILDRENS_HOME


def _with_options(field: Field, kept: Values, boards: Boards) -> Field:
    """The options that depend on this deployment, and the definition under the procedure the answers lead to."""
    if field.key == "area":
        areas = [Option(value=area, label=area) for board in boards.values() for area in board.areas]
        others = [Option(value=one, label=asked(f"area.{one}")) for one in (ELSEWHERE, NOT_KNOWN)]
        field = replace(field, options=(*areas, *others))
    if field.key == "board":
        field = replace(field, options=tuple(Option(value=one.key, label=one.name) for one in boards.values()))
    law = procedure_for(kept, boards)
    if field.key == "situations":
        keys = [*(one.key for one in law.situations), NONE_OF_THESE, NOT_KNOWN]
        field = replace(field, options=tuple(Option(value=key, label=asked(f"situations.{key}")) for key in keys))
    label, why = (words.format(adult_age=law.adult_age) for words in (field.label, field.why))
    return _with_definition(replace(field, label=label, why=why), law)


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
