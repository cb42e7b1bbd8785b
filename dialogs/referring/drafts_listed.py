"""Referrals that were not sent: listed by when they were begun, never by name; continued, or deleted."""

from datetime import datetime

from dialogs.dates import moment_in_words
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Press, Reply, Row, Show, Tone, statement
from dialogs.referring.answering import BEGUN, mine, not_sent
from dialogs.referring.reading import Boards
from dialogs.referring.route import path, stage_called
from dialogs.referring.time_left import minutes_left
from dialogs.referring.whom import plain
from dialogs.words import asked, say
from review.drafts import Draft

#: the latest are shown; a card has room for so many
MOST_DRAFTS = 8


def under_way(drafts: tuple[Draft, ...], boards: Boards) -> Card:
    """The choice where there is one or more."""
    text = say("refer.resume.several" if len(drafts) > 1 else "refer.resume.text")
    new = Button(label=say("refer.another"), press=Press(act="refer.another"))
    return Card(
        title=say("refer.resume.title"),
        text=text,
        lines=(text,),
        rows=tuple(row(draft, boards) for draft in drafts[:MOST_DRAFTS]),
        buttons=(new, _deleting(drafts)),
        notes=_not_shown(drafts),
    )


def row(draft: Draft, boards: Boards) -> Row:
    """One draft: when it was begun, what comes next and how long that takes."""
    press = Press(act="refer.resume", subject=draft.id)
    return _row(draft, boards, Button(label=say("refer.continue"), press=press, tone=Tone.MAIN))


def _row(draft: Draft, boards: Boards, button: Button) -> Row:
    stages, _ = path(draft.answers, boards)
    here = stage_called(stages, draft.step)
    left = say("refer.left.short", minutes=minutes_left(stages, here.key if here else stages[0].key))
    where = asked(f"step.{plain(draft.step)}") or stages[0].title
    step = where if where.endswith("?") else f"{where}."
    text = say("refer.resume.where", when=moment_in_words(draft.changed), step=step, left=left)
    return Row(label=begun(draft), text=text, button=button)


def begun(draft: Draft) -> str:
    return say("refer.resume.begun", when=moment_in_words(_begun(draft)))


def _begun(draft: Draft) -> datetime:
    """Of a draft kept by an earlier version, when it was last changed is all that is known."""
    when = draft.answers.get(BEGUN)
    return datetime.fromisoformat(when) if isinstance(when, str) and when else draft.changed


def _not_shown(drafts: tuple[Draft, ...]) -> tuple[str, ...]:
    more = len(drafts) - MOST_DRAFTS
    return (say("refer.resume.more", count=more),) if more > 0 else ()


# --- deleting ----------------------------------------------------------------------------------------------------


def _deleting(drafts: tuple[Draft, ...]) -> Button:
    if len(drafts) == 1:
        return Button(label=say("refer.delete"), press=Press(act="refer.delete", subject=drafts[0].id))
    return Button(label=say("refer.delete.one"), press=Press(act="refer.delete.which"))


def which(exchange: Exchange) -> Reply:
    drafts = not_sent(exchange)
    text = say("refer.delete.which.text")
    rows = tuple(_row(one, exchange.desk.boards, _choose(one)) for one in drafts[:MOST_DRAFTS])
    title = say("refer.delete.which.title")
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows, notes=_not_shown(drafts)))


def _choose(draft: Draft) -> Button:
    spoken = f"{say('refer.delete.choose')}: {begun(draft)}"
    return Button(label=say("refer.delete.choose"), press=Press(act="refer.delete", subject=draft.id), spoken=spoken)


def is_it_sure(exchange: Exchange) -> Reply:
    draft = mine(exchange)
    text = say("refer.delete.text", when=moment_in_words(_begun(draft)))
    keep = Button(label=say("refer.delete.keep"), press=Press(act="refer.resume", subject=draft.id), tone=Tone.MAIN)
    sure = Button(label=say("refer.delete.sure"), press=Press(act="refer.deleted", subject=draft.id), tone=Tone.GRAVE)
    return Show(card=statement(say("refer.delete.title"), text, keep, sure))


def delete(exchange: Exchange) -> Reply:
    """Its key is erased with it."""
    exchange.unit.erase_draft(mine(exchange).id)
    return Show(card=statement(say("refer.deleted.title"), say("refer.deleted.text")))


PRESSES = {"refer.delete.which": which, "refer.delete": is_it_sure, "refer.deleted": delete}
