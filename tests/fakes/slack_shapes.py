"""How the fake workspace says what may stand where: shapes of keys, and small checks of values."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class RefusedPayloadError(Exception):
    """Slack would refuse this payload."""

    def __init__(self, at: str, why: str, code: str = "invalid_blocks") -> None:
        super().__init__(f"{at}: {why}")
        self.code = code


def refuse_unless(holds: object, at: str, why: str, code: str = "invalid_blocks") -> None:
    if not holds:
        raise RefusedPayloadError(at, why, code)


Check = Callable[[Any, str], None]


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The keys that something may have; an unknown key is refused."""

    needs: Mapping[str, Check] = field(default_factory=dict)
    may: Mapping[str, Check] = field(default_factory=dict)

    def check(self, what: Any, at: str) -> None:
        refuse_unless(isinstance(what, dict), at, "not an object")
        for key in self.needs:
            refuse_unless(key in what, at, f"{key} is missing")
        for key, value in what.items():
            if key == "type":
                continue
            check = self.needs.get(key) or self.may.get(key)
            refuse_unless(check, f"{at}/{key}", "unknown key")
            assert check
            check(value, f"{at}/{key}")


# --- small checks ------------------------------------------------------------------------------------------------


def text(most: int, least: int = 1) -> Check:
    def check(value: Any, at: str) -> None:
        refuse_unless(isinstance(value, str), at, "not a string")
        refuse_unless(least <= len(value) <= most, at, f"{len(value)} characters, {least} to {most} may stand")

    return check


def text_object(most: int, *kinds: str) -> Check:
    def check(value: Any, at: str) -> None:
        refuse_unless(
            isinstance(value, dict) and value.get("type") in kinds, at, f"a text object of {kinds} stands here"
        )
        extra = {"emoji"} if value["type"] == "plain_text" else {"verbatim"}
        refuse_unless(set(value) <= {"type", "text", *extra}, at, "unknown key in a text object")
        text(most)(value.get("text"), f"{at}/text")

    return check


def flag(value: Any, at: str) -> None:
    refuse_unless(isinstance(value, bool), at, "not true or false")


def number(value: Any, at: str) -> None:
    refuse_unless(isinstance(value, int) and not isinstance(value, bool), at, "not a number")


def matching(pattern: str) -> Check:
    def check(value: Any, at: str) -> None:
        refuse_unless(isinstance(value, str) and re.fullmatch(pattern, value), at, f"does not match {pattern}")

    return check


def up_to(limit: int) -> Check:
    def check(value: Any, at: str) -> None:
        number(value, at)
        refuse_unless(0 <= value <= limit, at, f"{value}, at most {limit}")

    return check


def listed(most: int, each: Check, least: int = 1) -> Check:
    def check(value: Any, at: str) -> None:
        refuse_unless(isinstance(value, list), at, "not a list")
        refuse_unless(least <= len(value) <= most, at, f"{len(value)} stand here, {least} to {most} may")
        for place, one in enumerate(value):
            each(one, f"{at}/{place}")

    return check
