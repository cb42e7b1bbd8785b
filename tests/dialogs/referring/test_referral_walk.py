"""A referral walked at random, against a plain model of what was answered: nothing is lost, asked in vain or shown."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.teams.draw import draw_form
from dialogs.parts import Ask, Field, FieldKind, Form, Press, Pressed, Refuse, Show
from dialogs.referring.whom import Kind
from review.drafts import Value
from review.roles import Agency
from storage.database import Database, open_database
from storage.unit import Units
from tests.dialogs.house import House, Speaker, buttons, find
from tests.invented import board, reckon

KEY = bytes(range(32))
PRIVATE = "Zq7x"
HOSTILE = (
    "<@U123> <!channel> <https://x.example|here>",
    "*bold* _x_ `code` ~s~ [a](b) <b>&amp;</b>",
    "'; DROP TABLE drafts; --",
    "{format} {0} %s %(x)d {{jinja}}",
    "\u0645\u0631\u064a\u0645 \u05d3\u05d5\u05d3",
    "\U0001f469\u200d\U0001f467 \u00e9\u0301",
    "Orla O'Neill",
)
WRONG: Mapping[FieldKind, tuple[str, ...]] = {
    FieldKind.TEXT: ("x" * 201,),
    FieldKind.LONG_TEXT: ("x" * 3001,),
    FieldKind.DAY: ("2026-03-03", "1066-10-14", "31 February 2026", "soon"),
    FieldKind.PHONE: ("none", "call me"),
    FieldKind.EMAIL: ("nobody",),
    FieldKind.CHOICE: ("no such answer",),
    FieldKind.YES_NO_NOT_KNOWN: ("perhaps",),
}
#: days that contradict each other in no order of answering
DAYS = {"born": "2019-08-17", "adult_born": "1952-05-06", "incident_on": "2026-02-26", "la_aware_on": "2026-02-27"}
#: all else that is typed freely is private
OF_THE_REFERRER = {"agency", "role", "member_name"}
AFTER_A_DEATH = {"suspected_suicide", "detention", "looked_after", "regulated_setting"}


def question(key: str) -> str:
    return key.partition("#")[0]


def right(draw: st.DrawFn, field: Field) -> Value:
    """An answer that is right, or empty where it may be."""
    if not field.required and draw(st.booleans()):
        return () if field.kind is FieldKind.CHOICES else ""
    if field.options:
        return chosen(draw, field)
    plain = {**DAYS, "email": "nurse@example.org", "member_email": "panel@example.org", "age": "19"}
    phone = draw(st.sampled_from(("01632 960001", "+44 1632 960001 ext 45")))
    known = plain.get(question(field.key), phone if field.kind is FieldKind.PHONE else "")
    return known or said(draw, field)


def chosen(draw: st.DrawFn, field: Field) -> Value:
    values = [one.value for one in field.options]
    if field.kind is not FieldKind.CHOICES:
        return draw(st.sampled_from(values))
    several = [one for one in values if one not in {"none", "not_known"}]
    return tuple(draw(st.lists(st.sampled_from(several), min_size=1, unique=True)))


def said(draw: st.DrawFn, field: Field) -> str:
    private = "" if question(field.key) in OF_THE_REFERRER else f"{PRIVATE}{draw(st.integers(0, 99))} "
    long = "word " * 500 if field.kind is FieldKind.LONG_TEXT and draw(st.booleans()) else ""
    return f"{private}{long}{draw(st.sampled_from(HOSTILE))}"


@st.composite
def some_answers(draw: st.DrawFn, fields: tuple[Field, ...]) -> tuple[dict[str, Value], dict[str, Value]]:
    """What is typed, and of it what is right."""
    typed: dict[str, Value] = {}
    good: dict[str, Value] = {}
    for field in fields:
        fate = draw(st.sampled_from(("right", "right", "right", "wrong", "empty", "untouched")))
        if fate == "right":
            typed[field.key] = good[field.key] = right(draw, field)
        elif fate == "wrong" and question(field.key) != "age" and field.kind in WRONG:
            typed[field.key] = draw(st.sampled_from(WRONG[field.kind]))
        elif fate == "empty":
            typed[field.key] = ""
            good |= {} if field.required else {field.key: ""}
    return typed, good


@st.composite
def good_answers(draw: st.DrawFn, fields: tuple[Field, ...]) -> dict[str, Value]:
    return {field.key: right(draw, field) for field in fields}


class Walk(RuleBasedStateMachine):
    """One nurse, at one draft after the other; `model` is what was answered rightly, whatever applies now."""

    @initialize(law=st.sampled_from(("pan-lancashire", "enfield", "brent")))
    def begins(self, law: str) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.database: Database = open_database("", Path(self.place.name), KEY)
        self.house = House(database=self.database, open_unit=Units(self.database.engine, self.database.vault, reckon))
        agencies = (Agency(name="Police"), Agency(name="Health, north"))
        self.house.boards["lancashire"] = board(procedure=law, agencies=agencies)
        self.nurse: Speaker = self.house.person("USOCIAL", "Imogen Tarrant")
        self.other: Speaker = self.house.person("UOTHER", "Neil Garrow")
        self.sent = 0
        self.anew("refer")

    def anew(self, words: str) -> None:
        self.model: dict[str, Value] = {}
        self.nurse.says(words)
        if isinstance(self.nurse.reply, Show):
            self.nurse.presses("Begin another")
        self.draft = self.form.resume.subject

    def was_answered(self, good: Mapping[str, Value]) -> None:
        self.model |= {key: value.strip() if isinstance(value, str) else value for key, value in good.items()}

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()
            self.place.cleanup()

    @property
    def form(self) -> Form:
        return self.nurse.form

    @rule(data=st.data(), label=st.sampled_from(("Next", "Next", "Next", "Back", "Save for later")))
    def answers(self, data: st.DataObject, label: str) -> None:
        """Anything typed, anything pressed."""
        known = {one.label for one in buttons(self.form)}
        typed, good = data.draw(some_answers(self.form.fields))
        self.nurse.presses(label if label in known else self.form.submit.label, typed)
        self.was_answered(good)
        self.settles()

    @rule(data=st.data(), steps=st.integers(1, 20))
    def goes_on(self, data: st.DataObject, steps: int) -> None:
        """Everything right, step by step."""
        for _ in range(steps):
            given = data.draw(good_answers(self.form.fields))
            self.nurse.presses(self.form.submit.label, given)
            self.was_answered(given)
            self.settles()

    @rule(data=st.data())
    def changes(self, data: st.DataObject) -> None:
        rows = [row.button for section in self.form.sections for row in section.rows if row.button]
        if rows:
            self.nurse.presses_key(Pressed(press=data.draw(st.sampled_from(rows)).press))

    @rule(kind=st.sampled_from(Kind))
    def adds(self, kind: Kind) -> None:
        """From the list, or by a press on an older copy of it."""
        self.nurse.presses_key(Pressed(press=Press(act="refer.add", subject=self.draft, detail=kind.value)))

    @rule(data=st.data(), sure=st.booleans())
    def removes(self, data: st.DataObject, sure: bool) -> None:
        """What stands on the step is kept, until it is sure."""
        if "Remove" not in {one.label for one in buttons(self.form)}:
            return
        number = "#" + self.form.resume.detail.partition("#")[2]
        typed, good = data.draw(some_answers(self.form.fields))
        self.nurse.presses("Remove", typed)
        assert PRIVATE not in repr(self.nurse.card)
        self.was_answered(good)
        self.nurse.presses("Yes, remove" if sure else "No, keep")
        if sure:
            self.model = {key: value for key, value in self.model.items() if not key.endswith(number)}

    @rule()
    def resumes(self) -> None:
        """From the list, as after a night."""
        self.house.later(hours=1)
        self.nurse.says("refer")
        assert PRIVATE not in repr(self.nurse.card)
        resume = Press(act="refer.resume", subject=self.draft)
        press = next(one.press for one in buttons(self.nurse.card) if one.press == resume)
        self.nurse.presses_key(Pressed(press=press))

    @rule()
    def restarts(self) -> None:
        """The program stops between two steps and starts again."""
        self.database.close()
        self.database = open_database("", Path(self.place.name), KEY)
        self.house.database = self.database
        self.house.open_unit = Units(self.database.engine, self.database.vault, reckon)

    @rule()
    def is_redelivered(self) -> None:
        """A platform sends the last delivery once more."""
        self.nurse.again()
        self.settles()
        if not isinstance(self.nurse.reply, Ask) or self.form.resume.subject != self.draft:
            self.resumes()

    @rule(act=st.sampled_from(("resume", "next", "back", "save", "send", "add", "remove", "removed", "delete")))
    def is_tried_by_somebody_else(self, act: str) -> None:
        press = Press(act=f"refer.{act}", subject=self.draft, detail="child")
        self.other.presses_key(Pressed(press=press, answers={"child_name": "Not theirs"}))
        assert isinstance(self.other.reply, Refuse)

    @precondition(lambda self: self.form.submit.label == "Send the referral")
    @rule()
    def sends_twice(self) -> None:
        send = find("Send the referral", self.form).press
        self.nurse.presses_key(Pressed(press=send))
        self.settles()
        self.nurse.presses_key(Pressed(press=send))
        if isinstance(self.nurse.reply, Show):  # the receipt again, while another referral is begun
            self.resumes()

    def settles(self) -> None:
        """After a card in between, on to a form again: the referral was saved, or sent."""
        if isinstance(self.nurse.reply, Show) and self.nurse.card.title == "Saved":
            self.nurse.presses("Continue")
        elif isinstance(self.nurse.reply, Show) and self.nurse.card.title.startswith("Referral sent"):
            self.says_what_was_answered()
            self.anew("refer")
        if isinstance(self.nurse.reply, Ask):
            self.nothing_private_is_drawn_where_it_is_kept()
            self.nothing_is_asked_in_vain()

    def says_what_was_answered(self) -> None:
        """The case that was sent says exactly what was answered."""
        with self.house.open_unit(self.house.now) as unit:
            case = unit.case_from_draft(self.draft)
        assert case
        told, said = case.referral, self.model
        assert told.children[0].child.name == said["child_name"]
        assert [one.child.name for one in told.children[1:]] == [
            value for key, value in sorted(said.items(), key=_number) if key.startswith("child_name#")
        ]
        assert [one.name for one in told.adults] == [
            value for key, value in sorted(said.items(), key=_number) if key.startswith("adult_name#")
        ]
        assert told.summary == said["summary"]
        optional = tuple(said.get(key, "") for key in ("where", "account", "request"))
        assert (told.where, told.account, told.request) == optional
        assert set(told.other_processes) == set(said["other_processes"])
        assert (told.referrer.role, told.referrer.phone) == (said["role"], said["phone"])
        assert told.children[0].answers.what_happened == said["what_happened"]

    @invariant()
    def no_answer_is_lost(self) -> None:
        if not hasattr(self, "nurse"):
            return
        with self.house.open_unit(self.house.now) as unit:
            kept = unit.draft(self.draft).answers
        mine = {key: value for key, value in kept.items() if not key.startswith("_")}
        assert {key: value for key, value in mine.items() if value} == {k: v for k, v in self.model.items() if v}

    @invariant()
    def nothing_is_asked_in_vain(self) -> None:
        if not hasattr(self, "nurse"):
            return
        asked = {question(one.key) for one in self.form.fields}
        number = "#" + self.form.resume.detail.partition("#")[2]
        happened = self.model.get("what_happened" + (number if len(number) > 1 else ""))
        if self.form.resume.detail.partition("#")[0] not in ("harm", "check", "people"):
            assert not asked & AFTER_A_DEATH or happened == "died"
            assert "working_together_concern" not in asked or happened in ("seriously_harmed", "not_sure")
        if question(self.form.resume.detail) == "age":
            assert not self.model.get("born" + (number if len(number) > 1 else ""))
        assert "acknowledged" not in asked or self.model.get("at_risk_now") in ("yes", "not_known")

    @invariant()
    def nothing_private_is_drawn_where_it_is_kept(self) -> None:
        if hasattr(self, "nurse"):
            assert PRIVATE not in json.dumps(draw_form(self.form))


def _number(item: tuple[str, Value]) -> int:
    return int(item[0].partition("#")[2] or 0)


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=20,
    stateful_step_count=30,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
