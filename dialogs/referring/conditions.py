"""When a question of the referral is asked: what the answers so far make irrelevant is never put to anybody."""

from dataclasses import dataclass

from dialogs.referring.reading import (
    ELSEWHERE,
    NOT_KNOWN,
    SETTLED,
    Boards,
    answers_from,
    board_for,
    each_child,
    procedure_for,
)
from dialogs.referring.whom import Values, Who, said_of
from review.answers import Abuse, Answers, Detention, Harm, YesNo
from review.criteria import concern_is_asked, is_adult
from review.law.terms import Procedure


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What a condition sees: the earlier answers that apply, and of several children the one it is about."""

    everything: Values
    who: Who
    boards: Boards

    @property
    def values(self) -> Values:
        return said_of(self.who, self.everything)

    @property
    def law(self) -> Procedure:
        return procedure_for(self.everything, self.boards)

    @property
    def answers(self) -> Answers:
        return answers_from(self.values, board_for(self.everything, self.boards))


def always(_seen: Seen) -> bool:
    return True


def first_alone(seen: Seen) -> bool:
    """Of the first child it is asked on a step of its own, before all else."""
    return not seen.who.first


def risk_is_open(seen: Seen) -> bool:
    return seen.values.get("at_risk_now") in (YesNo.YES, YesNo.NOT_KNOWN)


def board_is_open(seen: Seen) -> bool:
    return len(seen.boards) > 1 and seen.values.get("area") in (ELSEWHERE, NOT_KNOWN)


def not_born_known(seen: Seen) -> bool:
    return not seen.values.get("born")


def is_child(seen: Seen) -> bool:
    return not is_adult(seen.law, seen.answers)


def died(seen: Seen) -> bool:
    return seen.values.get("what_happened") == Harm.DIED and is_child(seen)


def no_setting_yet(seen: Seen) -> bool:
    """A death in a secure children's home was in a regulated setting: that is not asked a second time."""
    return seen.values.get("detention") != Detention.SECURE_CHILDRENS_HOME


def concern(seen: Seen) -> bool:
    """Without abuse it decides nothing, but where the procedure has situations in which to consider a review."""
    harmed = seen.values.get("what_happened") in (Harm.SERIOUSLY_HARMED, Harm.NOT_SURE)
    matters = seen.values.get("abuse_or_neglect") != Abuse.NO or bool(seen.law.situations)
    return harmed and matters and is_child(seen) and concern_is_asked(seen.answers)


def situations(seen: Seen) -> bool:
    """Where abuse is known or suspected, the criteria decide and the situations add nothing."""
    harmed = seen.values.get("what_happened") == Harm.SERIOUSLY_HARMED
    open_to_them = seen.values.get("abuse_or_neglect") in (Abuse.NO, Abuse.NOT_KNOWN)
    return harmed and open_to_them and bool(seen.law.situations) and is_child(seen)


def lessons(seen: Seen) -> bool:
    """Asked once, where there is a child for whom nothing is settled."""
    return any(one.found.finding not in SETTLED for one in each_child(seen.everything, seen.boards))


def agencies_listed(seen: Seen) -> bool:
    return bool(board_for(seen.everything, seen.boards).agencies)
