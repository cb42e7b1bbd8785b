"""Draws every card and form of the dialogs as Slack and Teams get them: `python -m tests.gallery FILE.json`.

They are the real ones, met by playing a case; FILE.json maps a name to {"slack": ...} or {"teams": ...}.
"""

import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from bot.slack.draw import card_message, card_view, form_view, refusal_message
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Ask, Card, Form, Pressed, Refuse, Reply
from storage.database import open_database
from storage.unit import Units
from tests.dialogs.house import DEATH, HARM, House, Speaker, buttons
from tests.invented import reckon

Pictures = dict[str, dict[str, Any]]


class Gallery:
    """Collects what is met, under a name each."""

    def __init__(self) -> None:
        self.pictures: Pictures = {}

    def form(self, name: str, form: Form) -> None:
        self.pictures[f"{name} slack"] = {"slack": form_view(form)}
        self.pictures[f"{name} teams"] = {"teams": draw_form(form)}

    def message(self, name: str, card: Card) -> None:
        text, blocks = card_message(card)
        self.pictures[f"{name} slack"] = {"slack": {"text": text, "blocks": blocks}}
        self.pictures[f"{name} teams"] = {"teams": draw_card(card, Manner.KEPT)}

    def window(self, name: str, card: Card) -> None:
        self.pictures[f"{name} slack"] = {"slack": card_view(card)}
        self.pictures[f"{name} teams"] = {"teams": draw_card(card, Manner.DIALOG)}

    def reply(self, name: str, reply: Reply | None) -> None:
        if isinstance(reply, Ask):
            self.form(name, reply.form)
        elif isinstance(reply, Refuse):
            text, blocks = refusal_message(reply)
            self.pictures[f"{name} slack"] = {"slack": {"text": text, "blocks": blocks}}
        elif reply and reply.card.private:
            self.window(name, reply.card)
        elif reply:
            self.message(name, reply.card)


def steps(gallery: Gallery, speaker: Speaker, answers: dict[str, Any], name: str) -> None:
    """Each step as it is asked, once with its faults, and the receipt."""
    speaker.says("refer")
    while isinstance(speaker.reply, Ask):
        form = speaker.form
        gallery.form(f"{name} {form.step[0]:02} {form.title}", form)
        if form.fields:
            speaker.presses(form.submit.label, {one.key: "" for one in form.fields})
            if isinstance(speaker.reply, Ask) and speaker.form.errors:
                gallery.form(f"{name} {form.step[0]:02} {form.title} faults", speaker.form)
        given = {one.key: answers[one.key] for one in form.fields if one.key in answers}
        if speaker.reply and isinstance(speaker.reply, Ask) and speaker.form.title == form.title:
            speaker.presses(form.submit.label, given)
    gallery.reply(f"{name} 99 receipt", speaker.reply)


def play(house: House) -> Pictures:
    gallery = Gallery()
    nurse, manager = house.person("USOCIAL", "Imogen Tarrant"), house.person("UMANAGER", "Cy Dale")
    chair = house.person("UCHAIR", "Ada Quill")
    gallery.reply("help", nurse.says("help"))
    gallery.reply("unknown word", nurse.says("reffer"))
    steps(gallery, nurse, {**DEATH, "at_risk_now": "yes", "acknowledged": "done"}, "death")
    steps(gallery, nurse, {**HARM, "born": "", "under_18": "yes"}, "harm")
    nurse.says("refer")
    gallery.reply("saved", nurse.presses("Save for later"))
    gallery.reply("under way", nurse.says("refer"))
    card = house.channel()[1]
    gallery.message("channel referred", card)
    gallery.reply("private detail", manager.presses("Open", on=card))
    gallery.reply("put to chair", manager.presses("To the Chair", on=card))
    gallery.reply("already with chair", manager.presses("To the Chair", on=card))
    gallery.message("chair", house.messages("UCHAIR")[0])
    gallery.reply("decide scr", chair.presses("Serious case review", on=house.messages("UCHAIR")[0]))
    gallery.reply("decide none", chair.presses("No review", on=house.messages("UCHAIR")[0]))
    gallery.reply("decide none faults", chair.presses("Record the decision"))
    chair.presses("Serious case review", on=house.messages("UCHAIR")[0])
    gallery.reply("decided", chair.presses("Record the decision", {"reasons": "The criteria are met."}))
    gallery.message("chair decided", house.messages("UCHAIR")[0])
    gallery.message("referrer told", house.messages("USOCIAL")[-1])
    gallery.message("channel decided", house.channel()[1])
    gallery.reply("not the chair", manager.says("decide LAN-2026-001"))
    gallery.reply("status team", manager.says("case LAN-2026-002"))
    gallery.reply("status referrer", nurse.says("case LAN-2026-002"))
    gallery.reply("record pick", manager.says("record LAN-2026-002"))
    gallery.reply("record form", manager.presses("Telling Ofsted and the board of the incident"))
    gallery.reply("record faults", manager.presses("Record as done", {"done_on": "2027-01-01"}))
    gallery.reply("ask", nurse.says("ask will I be interviewed"))
    gallery.reply("ask topics", nurse.says("ask"))
    gallery.reply("ask nothing near", nurse.says("ask what is the weather"))
    gallery.reply("procedure", manager.says("procedure LAN-2026-001"))
    gallery.reply("procedure compared", compared(manager))
    house.moves_to(date(2026, 3, 9))
    gallery.message("notice", house.channel()[-1])
    return gallery.pictures


def compared(manager: Speaker) -> Reply:
    """What would change under Enfield's procedure."""
    enfield = next(one for one in buttons(manager.seen) if "enfield" in one.press.detail)
    return manager.presses_key(Pressed(press=enfield.press))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database("", Path(folder), bytes(range(32)))
        pictures = play(House(database=database, open_unit=Units(database.engine, database.vault, reckon)))
        database.close()
    Path(sys.argv[1]).write_text(json.dumps(pictures, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
