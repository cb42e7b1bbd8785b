"""The answers of a referral, read for what the law needs: the board, its procedure, the age, the criteria."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dialogs.checking import as_day
from dialogs.referring import whom
from dialogs.referring.whom import Who, children, said_of
from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.criteria import Assessment, assess, strongest
from review.drafts import Value
from review.law import procedure
from review.law.terms import Finding, Procedure
from review.roles import Board

Values = whom.Values
Boards = Mapping[str, Board]
ELSEWHERE, NOT_KNOWN, NONE_OF_THESE, OTHER = "elsewhere", "not_known", "none", "other"
#: what a platform shows of an option
OPTION_LABEL = 75


def board_for(values: Values, boards: Boards) -> Board:
    """The board of the first child's area; where that is none of ours, the one chosen, or the only one there is."""
    area = values.get("area")
    of_area = next((one for one in boards.values() if area in one.areas), None)
    chosen = boards.get(str(values.get("board", "")))
    return of_area or chosen or next(iter(boards.values()))


def procedure_for(values: Values, boards: Boards) -> Procedure:
    return procedure(board_for(values, boards).procedure)


def agency_value(name: str) -> str:
    """An agency among the options; no platform takes a comma in one."""
    return name.casefold().replace(",", " ")[:OPTION_LABEL]


def agency_of(values: Values, board: Board) -> str:
    """The referrer's agency: as the board calls it, or as it was typed."""
    chosen = values.get("agency_listed")
    listed = next((one.name for one in board.agencies if agency_value(one.name) == chosen), "")
    return listed or str(values.get("agency", ""))


def age_at(born: date | None, incident: date | None) -> int | None:
    """Whole years on the day of the incident."""
    if born is None or incident is None:
        return None
    return incident.year - born.year - ((incident.month, incident.day) < (born.month, born.day))


Chosen = TypeVar("Chosen", bound=StrEnum)


def _chosen(values: Values, kind: type[Chosen], key: str, default: Chosen) -> Chosen:
    value = values.get(key)
    return kind(value) if isinstance(value, str) and value else default


def _situations(chosen: Value) -> tuple[str, ...] | None:
    """Those that are named; None where nothing was said, or it is not known."""
    named = tuple(one for one in chosen if one not in (NOT_KNOWN, NONE_OF_THESE)) if isinstance(chosen, tuple) else ()
    return named if named or NONE_OF_THESE in chosen else None


def _residence(area: Value | None, board: Board) -> Residence:
    """One board takes up a referral: a child who lives in another's area lives elsewhere."""
    if not area or area == NOT_KNOWN:
        return Residence.NOT_KNOWN
    return Residence.HERE if area in board.areas else Residence.ELSEWHERE


def _age(values: Values) -> int | None:
    """By the dates; where no date of birth is known, as it was given."""
    given = values.get("age")
    about = int(given) if isinstance(given, str) and given.isdecimal() else None
    return age_at(as_day(values.get("born")), as_day(values.get("incident_on"))) if values.get("born") else about


def answers_from(values: Values, board: Board) -> Answers:
    """What the criteria read of one child (`whom.said_of`). An answer that was not given stays not known."""
    happened = values.get("what_happened")
    return Answers(
        under_18=_chosen(values, YesNo, "under_18", YesNo.NOT_KNOWN),
        age=_age(values),
        normally_resident=_residence(values.get("area"), board),
        abuse_or_neglect=_chosen(values, Abuse, "abuse_or_neglect", Abuse.NOT_KNOWN),
        what_happened=Harm(happened) if isinstance(happened, str) and happened else None,
        suspected_suicide=_chosen(values, YesNo, "suspected_suicide", YesNo.NOT_KNOWN),
        working_together_concern=_chosen(values, Concern, "working_together_concern", Concern.NOT_SURE),
        detention=_chosen(values, Detention, "detention", Detention.NOT_KNOWN),
        looked_after=_chosen(values, YesNo, "looked_after", YesNo.NOT_KNOWN),
        regulated_setting=_chosen(values, Setting, "regulated_setting", Setting.NOT_KNOWN),
        at_risk_now=_chosen(values, YesNo, "at_risk_now", YesNo.NOT_KNOWN),
        lessons_or_good_practice=_chosen(values, YesNo, "lessons_or_good_practice", YesNo.NOT_KNOWN),
        situations=_situations(values.get("situations", ())),
    )


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


@dataclass(frozen=True, kw_only=True)
class Read:
    """One child of the referral as the criteria read it, and what that indicates."""

    who: Who
    answers: Answers
    found: Assessment


def each_child(values: Values, boards: Boards) -> tuple[Read, ...]:
    """Child by child, in the order in which they were named."""
    board = board_for(values, boards)
    law = procedure(board.procedure)
    return tuple(_read(who, answers_from(said_of(who, values), board), law) for who in children(values))


def _read(who: Who, answers: Answers, law: Procedure) -> Read:
    """Lessons are asked once, of all the children: for one whose finding is settled they say nothing."""
    found = assess(law, answers)
    if found.finding in SETTLED and answers.lessons_or_good_practice is not YesNo.NOT_KNOWN:
        return _read(who, replace(answers, lessons_or_good_practice=YesNo.NOT_KNOWN), law)
    return Read(who=who, answers=answers, found=found)


def together(read: tuple[Read, ...]) -> Assessment:
    return strongest([one.found for one in read])
