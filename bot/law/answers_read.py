"""A file of answers to the criteria questions: one JSON object, checked key by key. What is left out is not known.

A sentence about a value names its key and never quotes the value: people may type anything there.
"""

import json
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from bot.law.refused import InputRefusedError, known
from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo

STANDARD_INPUT = "-"
YES_OR_NO: tuple[StrEnum, ...] = (YesNo.YES, YesNo.NO)
#: what each question offers
OFFERED: Mapping[str, tuple[StrEnum, ...]] = {
    "under_18": tuple(YesNo),
    "normally_resident": tuple(Residence),
    "abuse_or_neglect": tuple(Abuse),
    "what_happened": tuple(Harm),
    "suspected_suicide": tuple(YesNo),
    "working_together_concern": tuple(Concern),
    "detention": tuple(Detention),
    "looked_after": tuple(YesNo),
    "regulated_setting": tuple(Setting),
    "at_risk_now": YES_OR_NO,
    "lessons_or_good_practice": YES_OR_NO,
}
#: a procedure without such situations takes no notice of the answer
SITUATIONS = ("life_threatening_or_permanent", "sexual_abuse", "parent_murdered", "violent_assault")
NOT_KNOWN = "not_known"
LEAVE_OUT = "Leave it out where it is not known."


def answers_in(file: str) -> Answers:
    """The answers in a file, or on standard input where it is called "-". Raises InputRefusedError."""
    if not file:
        raise InputRefusedError("Say where the answers are: --answers FILE.json, or - for standard input.")
    return answers_of(_object(_text(file)))


def answers_of(found: Mapping[str, Any]) -> Answers:
    keys = {known(key, (*OFFERED, *OF_ITS_OWN), "answer") for key in found}
    return Answers(**{key: _value(key, found[key]) for key in keys})


#: a megabyte
LARGEST = 1_000_000


def _text(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if file == STANDARD_INPUT else _bytes(file)
        if len(raw) > LARGEST:
            raise InputRefusedError("The answers are larger than those of one child can be.")
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputRefusedError("The answers are not text in UTF-8.") from None
    except (OSError, ValueError) as trouble:  # a name with a null character is a ValueError
        why = trouble.strerror if isinstance(trouble, OSError) else "no such name is possible"
        raise InputRefusedError(f"The file of answers cannot be read ({why}).") from None


def _bytes(file: str) -> bytes:
    with open(file, "rb") as opened:  # noqa: PTH123 (a Path would change "./-" into "-")
        return opened.read(LARGEST + 1)


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text, object_pairs_hook=_each_once)
    except json.JSONDecodeError as broken:
        raise InputRefusedError(f"The answers are no JSON (line {broken.lineno}, column {broken.colno}).") from None
    except (ValueError, RecursionError):
        raise InputRefusedError(
            "The answers are no JSON that can be read: a number or a nesting goes too far."
        ) from None
    if not isinstance(found, dict):
        raise InputRefusedError("The answers must be one JSON object, for one child.")
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _ in pairs]
        twice = next(key for key in names if names.count(key) > 1)
        raise InputRefusedError(f"The answers give {twice!a} twice; give it once.")
    return found


def _value(key: str, value: Any) -> Any:
    if key in OF_ITS_OWN:
        return OF_ITS_OWN[key](value)
    found = next((one for one in OFFERED[key] if one.value == value), None)
    if found is None:
        allowed = ", ".join(one.value for one in OFFERED[key])
        raise InputRefusedError(f"The answer to {key} is not one that is offered: {allowed}. {LEAVE_OUT}")
    return found


def _age(value: Any) -> int:
    """In whole years; true is a number to Python and none to us."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InputRefusedError(f"The answer to age must be a whole number of years, 0 or more. {LEAVE_OUT}")
    return value


def _situations(value: Any) -> tuple[str, ...] | None:
    if value == NOT_KNOWN:
        return None
    if not isinstance(value, list) or not all(one in SITUATIONS for one in value):
        allowed = ", ".join(SITUATIONS)
        raise InputRefusedError(f"The answer to situations must be a list of these: {allowed}; or {NOT_KNOWN}.")
    return tuple(dict.fromkeys(value))


OF_ITS_OWN: Mapping[str, Callable[[Any], Any]] = {"age": _age, "situations": _situations}
