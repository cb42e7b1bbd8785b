"""The records of the law as JSON: the names of their fields, dates in ISO, lists in the order of the tables."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from review.law.provisions import Provisions
from review.law.terms import Period, Procedure


def plain(value: object) -> Any:
    if isinstance(value, Period):
        return {**_fields(value), "words": str(value)}
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(plain(one) for one in value)
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def _fields(record: Any) -> dict[str, Any]:
    return {one.name: plain(getattr(record, one.name)) for one in fields(record)}


def whole(law: Procedure, says: Provisions) -> dict[str, Any]:
    """Everything one procedure says, as one object."""
    terms = [{"general": general, "here": here} for general, here in says.terms]
    return {**plain(law), **plain(says), "terms": terms}


def written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
