"""The answers of a referral, read for what the law needs: the board, its procedure, the age, the criteria."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dialogs.checking import as_day
from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.drafts import Value
from review.law import procedure
from review.law.terms import Procedure
from review.roles import Board

Values = Mapping[str, Value]
Boards = Mapping[str, Board]
ELSEWHERE, NOT_KNOWN, NONE_OF_THESE = "elsewhere", "not_known", "none"


def board_for(values: Values, boards: Boards) -> Board:
    """The board of the area; where that is none of ours, the one that was chosen, or the only one there is."""
    area = values.get("area")
    of_area = next((one for one in boards.values() if area in one.areas), None)
    chosen = boards.get(str(values.get("board", "")))
    return of_area or chosen or next(iter(boards.values()))


def procedure_for(values: Values, boards: Boards) -> Procedure:
    return procedure(board_for(values, boards).procedure)


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


def answers_from(values: Values) -> Answers:
    """What the criteria read. An answer that was not given stays not known."""
    residences = {ELSEWHERE: Residence.ELSEWHERE, NOT_KNOWN: Residence.NOT_KNOWN, None: Residence.NOT_KNOWN}
    happened = values.get("what_happened")
    area = values.get("area")
    return Answers(
        under_18=_chosen(values, YesNo, "under_18", YesNo.NOT_KNOWN),
        age=age_at(as_day(values.get("born")), as_day(values.get("incident_on"))),
        normally_resident=residences.get(area if isinstance(area, str) else None, Residence.HERE),
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
