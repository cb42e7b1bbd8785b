"""The referral, declared: its steps in order, the questions of each, and when each is asked.

Only answers are stored, by question; where somebody is, and what still applies, is computed from them (`route.path`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dialogs.parts import Field, FieldKind, Option
from dialogs.referring import conditions
from dialogs.referring.conditions import Seen, always
from dialogs.referring.whom import Kind
from dialogs.words import asked, say
from review.answers import Abuse, Concern, Detention, Harm, Setting, YesNo


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


def choice(key: str, values: Iterable[str]) -> Field:
    options = tuple(Option(value=str(one), label=asked(f"{key}.{one}")) for one in values)
    return replace(question(key, FieldKind.CHOICE), options=options)


def yes_no_not_known(key: str) -> Field:
    options = tuple(Option(value=one.value, label=say(one.value)) for one in YesNo)
    return replace(question(key, FieldKind.YES_NO_NOT_KNOWN), options=options)


def line(key: str, *, required: bool = False) -> Field:
    """One private line."""
    return question(key, FieldKind.TEXT, required=required, private=True)


def words(key: str, *, required: bool = False) -> Field:
    """Private, at length."""
    return question(key, FieldKind.LONG_TEXT, required=required, private=True)


def born(key: str) -> Field:
    return question(key, FieldKind.DAY, required=False, private=True)


class Process(StrEnum):
    """Other processes that may be considered, or run already (Enfield, step 1); then that there are none."""

    CHILD_DEATH_REVIEW = "child_death_review"
    DOMESTIC_HOMICIDE_REVIEW = "domestic_homicide_review"
    CRIMINAL = "criminal"
    CORONIAL = "coronial"
    DISCIPLINARY = "disciplinary"
    FAMILY_COURT = "family_court"
    NONE = "none"
    NOT_KNOWN = "not_known"


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
    """One subject at a time; once, or for each child or adult. A condition sees the earlier answers that apply."""

    key: str
    questions: tuple[Field, ...] = ()
    each: Kind | None = None
    asked_if: Callable[[Seen], bool] = always
    #: of single questions
    only_if: Mapping[str, Callable[[Seen], bool]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return asked(f"step.{self.key}")


#: who it is about, what happened, what the criteria ask of each child, and the rest; in this order
STEPS: tuple[Step, ...] = (
    Step(key="safety", questions=(yes_no_not_known("at_risk_now"),)),
    Step(key="act_first", questions=(choice("acknowledged", ("done",)),), asked_if=conditions.risk_is_open),
    Step(key="area", questions=(question("area", FieldKind.CHOICE),)),
    Step(key="board", questions=(question("board", FieldKind.CHOICE),), asked_if=conditions.board_is_open),
    Step(
        key="child",
        each=Kind.CHILD,
        questions=(
            line("child_name", required=True),
            born("born"),
            words("address"),
            question("area", FieldKind.CHOICE),
        ),
        only_if={"area": conditions.first_alone},
    ),
    Step(
        key="age",
        each=Kind.CHILD,
        questions=(line("age"), yes_no_not_known("under_18")),
        asked_if=conditions.not_born_known,
    ),
    Step(
        key="adult",
        each=Kind.ADULT,
        questions=(
            line("adult_name", required=True),
            line("relationship"),
            born("adult_born"),
            words("adult_address"),
        ),
    ),
    Step(key="people"),
    Step(
        key="incident",
        questions=(
            question("incident_on", FieldKind.DAY),
            line("where"),
            question("la_aware_on", FieldKind.DAY, required=False),
            words("summary", required=True),
        ),
    ),
    Step(
        key="harm",
        each=Kind.CHILD,
        questions=(choice("what_happened", Harm), choice("abuse_or_neglect", Abuse)),
        only_if={"abuse_or_neglect": conditions.is_child},
    ),
    Step(
        key="death",
        each=Kind.CHILD,
        questions=(
            yes_no_not_known("suspected_suicide"),
            choice("detention", Detention),
            yes_no_not_known("looked_after"),
            choice("regulated_setting", Setting),
        ),
        asked_if=conditions.died,
        only_if={"regulated_setting": conditions.no_setting_yet},
    ),
    Step(
        key="concern",
        each=Kind.CHILD,
        questions=(choice("working_together_concern", Concern),),
        asked_if=conditions.concern,
    ),
    Step(
        key="situations",
        each=Kind.CHILD,
        questions=(question("situations", FieldKind.CHOICES),),
        asked_if=conditions.situations,
    ),
    Step(
        key="involved",
        questions=(
            question("agencies", FieldKind.CHOICES, required=False),
            words("other_agencies"),
            replace(choice("other_processes", Process), kind=FieldKind.CHOICES),
            words("about_processes"),
            yes_no_not_known("lessons_or_good_practice"),
        ),
        only_if={"agencies": conditions.agencies_listed, "lessons_or_good_practice": conditions.lessons},
    ),
    Step(key="account", questions=(words("account"), words("request"))),
    Step(
        key="you",
        questions=(
            question("agency_listed", FieldKind.CHOICE),
            question("agency", FieldKind.TEXT),
            question("role", FieldKind.TEXT),
            question("phone", FieldKind.PHONE),
            question("email", FieldKind.EMAIL, required=False),
            line("discussed_with"),
        ),
        only_if={"agency_listed": conditions.agencies_listed},
    ),
    Step(
        key="member",
        questions=(
            question("member_name", FieldKind.TEXT, required=False),
            question("member_phone", FieldKind.PHONE, required=False),
            question("member_email", FieldKind.EMAIL, required=False),
        ),
    ),
    Step(key="check"),
)
