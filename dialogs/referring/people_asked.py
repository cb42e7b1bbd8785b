"""Whom a referral is about, as a list: each with Change; another child, an adult; and taking one out again."""

from dialogs.parts import Button, Card, Press, Row, Tone, statement
from dialogs.referring.reading import Boards
from dialogs.referring.route import path
from dialogs.referring.whom import Kind, Values, Who, adults, children, everybody, room_for
from dialogs.words import say
from review.drafts import Draft

#: so many lines with a press fit on a card of Teams, whatever else stands there
ROWS = 18
ADD = {Kind.CHILD: "refer.add.child", Kind.ADULT: "refer.add.adult"}
NAMES = {Kind.CHILD: "child_name", Kind.ADULT: "adult_name"}


def rows(draft: Draft, boards: Boards) -> tuple[Row, ...]:
    """By number: on a card that is kept no name is drawn."""
    _stages, values = path(draft.answers, boards)
    return tuple(_row(draft, who, values) for who in everybody(draft.answers))


def _row(draft: Draft, who: Who, values: Values) -> Row:
    name = str(values.get(who.of(NAMES[who.kind]), ""))
    press = Press(act="refer.change", subject=draft.id, detail=who.key)
    return Row(
        label=who.label,
        text=name or say("refer.not_given"),
        private=bool(name),
        button=Button(label=say("refer.change"), press=press, spoken=f"{say('refer.change')}: {who.label}"),
    )


def counted(values: Values) -> str:
    """Such as "Children: 2, adults: 1"."""
    return say(
        "refer.people.count",
        children=say("refer.people.children", count=len(children(values))),
        adults=say("refer.people.adults", count=len(adults(values))),
    )


def adding(draft: Draft) -> tuple[Button, ...]:
    return tuple(
        Button(label=say(ADD[kind]), press=Press(act="refer.add", subject=draft.id, detail=kind.value))
        for kind in Kind
        if room_for(draft.answers, kind)
    )


def removing(draft: Draft, who: Who) -> Button:
    return Button(
        label=say("refer.remove"),
        press=Press(act="refer.remove", subject=draft.id, detail=who.key),
        spoken=say("refer.remove.spoken", who=who.label),
    )


def is_it_sure(draft: Draft, who: Who) -> Card:
    """It erases what was entered, so it takes a second press."""
    sure = Press(act="refer.removed", subject=draft.id, detail=who.key)
    keep = Press(act="refer.change", subject=draft.id, detail=who.key)
    return statement(
        say("refer.remove.title", who=who.label),
        say("refer.remove.text", who=who.label),
        Button(label=say("refer.remove.keep"), press=keep, tone=Tone.MAIN),
        Button(label=say("refer.remove.sure"), press=sure, tone=Tone.GRAVE),
    )
