"""Draws every card and form of the dialogs as Slack and Teams get them: `python -m tests.gallery FILE.json`.

They are the real ones, met by playing a case; FILE.json maps a name to {"slack": ...} or {"teams": ...}.
"""

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.slack.draw import card_message, card_view, form_view, home_view, refusal_message
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Ask, Card, Form, Pressed, Refuse, Reply, Show
from dialogs.referring import expiring
from review.drafts import Value
from storage.database import open_database
from storage.unit import Units
from tests.dialogs.house import DEATH, HARM, House, Speaker, buttons
from tests.dialogs.sent_cases import enfield, sent_to_enfield
from tests.gallery_of_the_panel import the_lists, the_panel
from tests.invented import reckon

Pictures = dict[str, dict[str, Any]]
Answers = Mapping[str, Value]
MOST_STEPS = 40
#: two children and an adult
FAMILY: Answers = {
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

    def home(self, name: str, reply: Reply, house: House) -> None:
        """Somebody's own page on Slack, and the same as Teams shows it."""
        self.reply(name, reply)
        self.pictures[f"{name} slack"] = {"slack": home_view(reply, house.now)}

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


def steps(gallery: Gallery, speaker: Speaker, answers: Answers, name: str, further: Sequence[str] = ()) -> None:
    """Each step as it is asked, once with its faults, and the receipt. `further`: whom to add, as the buttons say."""
    speaker.says("refer")
    if isinstance(speaker.reply, Show):
        speaker.presses("Begin another")
    waiting = list(further)
    for number in range(1, MOST_STEPS):
        if not isinstance(speaker.reply, Ask):
            break
        form = speaker.form
        title = f"{name} {number:02} {form.title}"
        gallery.form(title, form)
        if waiting and waiting[0] in [one.label for one in form.others]:
            speaker.presses(waiting.pop(0))
            continue
        if form.fields:
            speaker.presses(form.submit.label, {one.key: "" for one in form.fields})
            if isinstance(speaker.reply, Ask) and speaker.form.errors:
                gallery.form(f"{title} faults", speaker.form)
        if isinstance(speaker.reply, Ask) and speaker.form.resume == form.resume:
            fill(speaker, **answers)
    assert isinstance(speaker.reply, Show), speaker.form.title
    gallery.reply(f"{name} 99 receipt", speaker.reply)


def fill(speaker: Speaker, **answers: Value) -> Reply:
    """The form as it stands, with these answers, sent."""
    form = speaker.form
    asked = {one.key: answers.get(one.key, form.values.get(one.key, "")) for one in form.fields}
    return speaker.presses(form.submit.label, asked)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What is drawn, and who plays."""

    gallery: Gallery
    house: House
    nurse: Speaker
    manager: Speaker
    chair: Speaker

    def asked_and_done(self, name: str, speaker: Speaker, **answers: Value) -> None:
        """The form before somebody, and what follows it."""
        self.gallery.reply(name, speaker.reply)
        self.gallery.reply(f"{name} done", fill(speaker, **answers))
        assert isinstance(speaker.reply, Show), name

    def on_case(self, reference: str) -> Card:
        """The card of a case, as the business team asks for it."""
        self.manager.says(f"case {reference}")
        return self.manager.card


def words_said(scene: Scene) -> None:
    gallery, nurse = scene.gallery, scene.nurse
    for words in ("help", "hello", "reffer", "ask will I be interviewed", "ask", "ask what is the weather", "join"):
        gallery.reply(f"said {words}", nurse.says(words))
    nurse.says("join")
    gallery.reply("said join, the code", nurse.presses("Show a code"))


def referrals(scene: Scene) -> None:
    gallery, nurse = scene.gallery, scene.nurse
    steps(gallery, nurse, {**DEATH, "at_risk_now": "yes", "acknowledged": "done"}, "death")
    steps(gallery, nurse, {**HARM, "born": "", "under_18": "yes"}, "harm")
    steps(gallery, nurse, FAMILY, "family", ("Add another child", "Add an adult"))
    nurse.says("refer")
    gallery.reply("saved", nurse.presses("Save for later"))
    gallery.reply("under way", nurse.says("refer"))
    gallery.reply("refer from a message", nurse.says("refer The family was seen on Friday, and nobody was told."))
    gallery.home("mine", nurse.says("mine"), scene.house)
    with scene.house.open_unit(scene.house.now) as unit:
        draft = unit.drafts_of(unit.person(nurse.account))[0]
    gallery.message("a draft before it is erased", expiring.card(scene.house.desk, draft, scene.house.now))


def decided(scene: Scene) -> None:
    gallery, house, manager, chair = scene.gallery, scene.house, scene.manager, scene.chair
    card = house.channel()[1]
    gallery.message("channel referred", card)
    gallery.reply("private detail", manager.presses("Open", on=card))
    gallery.reply("put to chair", manager.presses("To the Chair", on=card))
    gallery.reply("already with chair", manager.presses("To the Chair", on=card))
    before = house.messages("UCHAIR")[0]
    gallery.message("chair", before)
    gallery.home("chair mine", chair.says("mine"), house)
    gallery.reply("decide scr", chair.presses("Serious case review", on=before))
    gallery.reply("decide none", chair.presses("No review", on=before))
    gallery.reply("decide none faults", chair.presses("Record the decision"))
    chair.presses("Serious case review", on=before)
    gallery.reply("decided", chair.presses("Record the decision", {"reasons": "The criteria are met."}))
    gallery.message("chair decided", house.messages("UCHAIR")[0])
    gallery.message("referrer told", house.messages("USOCIAL")[-1])
    gallery.message("channel decided", house.channel()[1])
    gallery.reply("not the chair", manager.says("decide LAN-2026-001"))


def recorded(scene: Scene) -> None:
    gallery, manager, nurse = scene.gallery, scene.manager, scene.nurse
    gallery.reply("status team", manager.says("case LAN-2026-002"))
    gallery.reply("status referrer", nurse.says("case LAN-2026-002"))
    gallery.reply("record pick", manager.says("record LAN-2026-002"))
    gallery.reply("record form", manager.presses("Telling Ofsted and the board of the incident"))
    gallery.reply("record faults", manager.presses("Record as done", {"done_on": "2027-01-01"}))
    gallery.reply("procedure", manager.says("procedure LAN-2026-001"))
    gallery.reply("procedure compared", compared(manager))


def between(scene: Scene) -> None:
    """What the business team and the referrer ask of each other while a case is open."""
    gallery, house, manager, nurse = scene.gallery, scene.house, scene.manager, scene.nurse
    manager.presses("Ask the referrer", on=scene.on_case("LAN-2026-001"))
    scene.asked_and_done("ask the referrer", manager, step_question="When did your agency last see the family?")
    letter = house.messages("USOCIAL")[-1]
    gallery.message("question letter", letter)
    gallery.home("mine with a question", nurse.says("mine"), house)
    nurse.presses("Answer", on=letter)
    scene.asked_and_done("answer", nurse, said="On 12 January. The record is attached to the case.")
    gallery.message("question letter answered", house.messages("USOCIAL")[-1])
    gallery.message("channel news", house.channel()[-1])
    nurse.says("case LAN-2026-001")
    gallery.reply("what I sent", nurse.presses("What I sent"))
    nurse.says("case LAN-2026-001")
    nurse.presses("Add information")
    scene.asked_and_done("add information", nurse, said="The school has since found a second record.")
    manager.presses("Agenda", on=scene.on_case("LAN-2026-001"))
    scene.asked_and_done("agenda", manager, step_meeting="Standing panel", step_meeting_on="2026-03-12")
    nurse.says("case LAN-2026-001")
    nurse.presses("Withdraw")
    scene.asked_and_done("withdraw", nurse, said="It was found to be an accident after all.")
    gallery.message("channel withdrawal", house.channel()[-1])
    manager.presses("Go on", on=house.channel()[-1])
    scene.asked_and_done("go on", manager, step_reason="The duty to review is the board's.")
    gallery.message("referrer told it goes on", house.messages("USOCIAL")[-1])


def alike_and_elsewhere(scene: Scene) -> None:
    gallery, house, manager = scene.gallery, scene.house, scene.manager
    gallery.reply(
        "possibly the same child", manager.presses("Possibly the same child", on=scene.on_case("LAN-2026-001"))
    )
    gallery.reply("linked", manager.presses("Link: the same child"))
    manager.presses("Close", on=scene.on_case("LAN-2026-001"))
    gallery.reply("close", manager.reply)
    manager.presses("Another area's case", on=scene.on_case("LAN-2026-003"))
    gallery.reply("transfer, which board", manager.reply)
    manager.presses("Choose: Enfield Safeguarding Children Board")
    scene.asked_and_done("transfer", manager, step_reason="The children have always lived in Enfield.")
    gallery.reply("transferred, the team", manager.says("case LAN-2026-003"))
    gallery.message("referrer told of the transfer", house.messages("USOCIAL")[-1])


def panel_lead(scene: Scene) -> None:
    gallery, house = scene.gallery, scene.house
    lead = house.person("ULEAD", "Dee Ross")
    sent_to_enfield(house, scene.nurse, "ENF-2026-009")
    letter = house.messages("ULEAD")[-1]
    gallery.message("panel lead", letter)
    gallery.home("panel lead mine", lead.says("mine"), house)
    gallery.reply("panel lead, what was sent", lead.presses("What was sent", on=letter))
    lead.presses("Pass on", on=letter)
    scene.asked_and_done("pass on", lead, said="Our records agree with what was sent.")


def play(house: House) -> Pictures:
    house.boards.setdefault("enfield", enfield())
    scene = Scene(
        gallery=Gallery(),
        house=house,
        nurse=house.person("USOCIAL", "Imogen Tarrant"),
        manager=house.person("UMANAGER", "Cy Dale"),
        chair=house.person("UCHAIR", "Ada Quill"),
    )
    for part in (
        words_said,
        referrals,
        decided,
        recorded,
        between,
        alike_and_elsewhere,
        panel_lead,
        the_panel,
        the_lists,
    ):
        part(scene)
    house.moves_to(date(2026, 3, 9))
    scene.gallery.message("notice", house.channel()[-1])
    return scene.gallery.pictures


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
