"""Referrals told from the first step to the last: each step as it is asked, once with its faults, and the receipt."""

from collections.abc import Mapping, Sequence

from dialogs.parts import Ask, Reply, Show
from review.drafts import Value
from tests.dialogs.house import HARM, Speaker
from tests.gallery.filling import emptied, mistyped

MOST_STEPS = 40
#: two children and an adult
FAMILY: Mapping[str, Value] = {
    **HARM,
    "child_name": "Rowan Inglebright",
    "born": "2016-05-04",
    "child_name#2": "Wren Inglebright",
    "area#2": "Blackpool",
    "age#2": "4",
    "under_18#2": "yes",
    "what_happened#2": "not_sure",
    "abuse_or_neglect#2": "not_known",
    "working_together_concern#2": "not_sure",
    "adult_name#3": "Hollis Inglebright",
    "relationship#3": "Father",
    "lessons_or_good_practice": "yes",
    "situations": ("none",),
    "situations#2": ("none",),
}


def refers(speaker: Speaker, answers: Mapping[str, Value], further: Sequence[str] = (), until: str = "") -> None:
    """`further`: whom to add, as the buttons say; `until`: the press that is left to somebody else."""
    speaker.says("refer")
    if isinstance(speaker.reply, Show):
        speaker.presses("Begin another")
    waiting = list(further)
    for _ in range(MOST_STEPS):
        if not isinstance(speaker.reply, Ask) or speaker.form.submit.press.act == until:
            return
        if waiting and waiting[0] in [one.label for one in speaker.form.others]:
            speaker.presses(waiting.pop(0))
        else:
            _step(speaker, answers)
    raise AssertionError(speaker.form.title)


def _step(speaker: Speaker, answers: Mapping[str, Value]) -> None:
    before = speaker.form
    if before.fields:
        for wrong in (emptied(before), mistyped(before)):
            if isinstance(speaker.reply, Ask) and speaker.form.resume == before.resume:
                speaker.presses(before.submit.label, wrong)
    if isinstance(speaker.reply, Ask) and speaker.form.resume == before.resume:
        fill(speaker, {**emptied(before), **answers})


def fill(speaker: Speaker, answers: Mapping[str, Value]) -> Reply:
    """The form as it stands, with these answers, sent."""
    form = speaker.form
    asked = {one.key: answers.get(one.key, form.values.get(one.key, "")) for one in form.fields}
    return speaker.presses(form.submit.label, asked)
