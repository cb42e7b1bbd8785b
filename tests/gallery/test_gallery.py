"""Everything that people can see is in the gallery; nothing in it is cut off, blank, private or unlike elsewhere."""

import os
from collections.abc import Mapping
from dataclasses import replace

import pytest

from dialogs.parts import Button, Card, Field, FieldKind, Form, Press
from dialogs.referring.questions import STEPS
from dialogs.turns import COMMANDS, PRESSES
from dialogs.words import SENTENCES
from review.tellings import Kind
from tests.gallery.album import Album, Place, Specimen
from tests.gallery.browser import CHROMIUM, chromium, cut_off
from tests.gallery.drawn import drawings
from tests.gallery.faults import faults
from tests.gallery.filling import PRIVATE
from tests.gallery.pages import WIDTHS
from tests.gallery.playing import played

#: titles that no story leads to, and why
UNTITLED: Mapping[str, str] = {
    "leaflet.family.title": "the leaflets are printed at the command line",
    "leaflet.practitioner.title": "the leaflets are printed at the command line",
}


@pytest.fixture(scope="module")
def album() -> Album:
    return played()


# --- complete ----------------------------------------------------------------------------------------------------


def test_every_button_that_a_dialog_knows_is_pressed(album: Album) -> None:
    assert set(PRESSES) - album.pressed == set()


def test_every_command_is_said(album: Album) -> None:
    assert set(COMMANDS) <= album.said


def test_every_kind_of_letter_is_drawn(album: Album) -> None:
    assert set(Kind) - album.letters == set()


def test_every_title_is_met(album: Album) -> None:
    titles = {key: text for key, text in SENTENCES.items() if key.endswith(".title")}
    assert {key for key, text in titles.items() if not album.has_read(text)} == set(UNTITLED)


def test_every_question_of_a_referral_is_asked(album: Album) -> None:
    asked = {one.key.partition("#")[0] for specimen in album.specimens.values() for one in _fields(specimen)}
    assert {one.key for step in STEPS for one in step.questions} - asked == set()


def _fields(specimen: Specimen) -> tuple[Field, ...]:
    return specimen.seen.fields if isinstance(specimen.seen, Form) else ()


# --- and whole ---------------------------------------------------------------------------------------------------


def test_nothing_is_wrong_with_anything_that_is_drawn(album: Album) -> None:
    assert [fault for one in album.specimens.values() for fault in faults(one)] == []


@pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true",
    reason="NOT TESTED IN A BROWSER: /usr/bin/chromium is missing (on Debian: apt install chromium)",
)
async def test_nothing_sticks_out_of_the_rehearsal_at_either_width(album: Album) -> None:
    async with chromium() as browser:
        found = [
            f"{room} {fault}"
            for room, specimens in album.of_rooms().items()
            for width in WIDTHS
            for fault in await cut_off(browser, specimens, width)
        ]
    assert found == []


# --- the rules themselves ----------------------------------------------------------------------------------------

OPEN = Button(label="Open", press=Press(act="case.open"))
CARD = Card(title="Case LAN-2026-001", text="Case LAN-2026-001 waits.", lines=("It waits.",), buttons=(OPEN,))
FORM = Form(
    title="Decide",
    submit=Button(label="Record", press=Press(act="decide.record")),
    resume=Press(act="decide.ask"),
    fields=(Field(key="reasons", kind=FieldKind.LONG_TEXT, label="Your reasons"),),
)


def specimen(seen: Card | Form, place: Place = Place.LETTER) -> Specimen:
    return Specimen(name="one", room="deciding", after="decide.ask", place=place, seen=seen)


@pytest.mark.parametrize("seen", [CARD, FORM])
def test_what_is_well_has_no_fault(seen: Card | Form) -> None:
    assert faults(specimen(seen)) == []
    assert {one.door for one in drawings(specimen(seen))} == {"slack", "teams", "rehearsal"}


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (replace(CARD, title=" "), "no heading"),
        (replace(CARD, text="Waiting"), "does not stand alone"),
        (replace(CARD, lines=("It was due on 2026-03-02.",)), "a date in figures"),
        (replace(CARD, lines=("Decided by None.",)), "a value that is none"),
        (replace(CARD, lines=("It stands at with_chair.",)), "a key"),
        (replace(CARD, lines=("Two  spaces.",)), "two spaces"),
        (replace(CARD, lines=("It was decided by {name}.",)), "an empty place"),
        (replace(CARD, lines=("What happened was…",)), "cut off"),
        (replace(CARD, lines=(PRIVATE,)), "private"),
        (replace(FORM, values={"reasons": PRIVATE}), "private"),
        (replace(CARD, buttons=(replace(OPEN, label=" "),)), "something blank"),
    ],
)
def test_each_rule_can_be_broken(wrong: Card | Form, fault: str) -> None:
    assert any(fault in one for one in faults(specimen(wrong)))
