"""How long the rest of a referral takes: by step, as long as somebody needs who has the file at hand."""

from collections.abc import Iterable, Mapping

from dialogs.referring.route import Stage
from dialogs.words import say

SECONDS: Mapping[str, int] = {
    "safety": 15,
    "act_first": 60,
    "area": 15,
    "board": 20,
    "child": 45,
    "age": 15,
    "adult": 45,
    "people": 15,
    "incident": 150,
    "harm": 30,
    "death": 45,
    "concern": 20,
    "situations": 30,
    "involved": 45,
    "account": 150,
    "you": 45,
    "member": 20,
    "check": 60,
}
A_MINUTE = 60


def minutes_left(stages: Iterable[Stage], step: str) -> str:
    """From this step on, such as "4 minutes"; rounded, and never less than a minute."""
    keys = list(stages)
    here = next((number for number, one in enumerate(keys) if one.key == step), len(keys) - 1)
    minutes = max(round(sum(SECONDS[one.step.key] for one in keys[here:]) / A_MINUTE), 1)
    return say("refer.left.one") if minutes == 1 else say("refer.left.several", minutes=minutes)
