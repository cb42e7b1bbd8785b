"""The warning before a referral that was not sent is erased. It names nobody: it is kept in a direct message."""

from datetime import datetime

from dialogs.dates import day_in_words
from dialogs.desk import Desk
from dialogs.parts import Button, Card, Press, Tone, statement
from dialogs.words import say
from review.calendar import london_date
from review.drafts import Draft


def card(desk: Desk, draft: Draft, now: datetime) -> Card:
    """Where the warning comes late, since the program was not running, the day is still to come: "in a few days"."""
    day, changed = desk.keeping.erased_on(draft.changed), day_in_words(london_date(draft.changed))
    text = say("expiring.text", changed=changed, day=day_in_words(day))
    if day <= london_date(now):
        text = say("expiring.soon", changed=changed)
    press = Press(act="refer.resume", subject=draft.id)
    button = Button(label=say("mine.continue"), press=press, tone=Tone.MAIN)
    shown = statement(say("expiring.title"), text, button)
    return Card(title=shown.title, text=text, lines=(text, say("expiring.note")), buttons=shown.buttons)
