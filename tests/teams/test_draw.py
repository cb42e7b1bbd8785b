"""Cards and forms as Teams would take them, show them, and not read them as markup."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams import fields
from bot.teams.draw import PrivateCardError, draw_card, draw_form, size, summary
from bot.teams.elements import Manner
from bot.teams.fields import UndrawableError, answers
from bot.teams.room import TeamsRoom
from bot.teams.text import unmarked
from dialogs.parts import LONGEST, Button, Card, Field, FieldKind, Form, Option, Press, Row, Section, Tone
from tests.fakes.teams_cards import BadCardError, Seen, Typed, elements, require_good
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.memory import Desk, KeptReferences

YES_NO = (Option(value="yes", label="Yes"), Option(value="no", label="No"))
NEXT = Button(label="Next", press=Press(act="next", subject="d1"), tone=Tone.MAIN)
TYPED = [
    "**bold** _x_ `code` ~~gone~~ # no heading",
    "[safe](https://evil.example)",
    "- a list\n1. and another\n> a quotation",
    "<at>Everyone</at> </AT>",
    "{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{{TIME(x)}}}",
    "<!channel> <script>alert(1)</script> &amp;",
    "שלום \u202e 👩\u200d👧 e\u0301",
]
VALUES: dict[FieldKind, Any] = {
    FieldKind.TEXT: "a line",
    FieldKind.LONG_TEXT: "two\nlines",
    FieldKind.CHOICE: "yes",
    FieldKind.CHOICES: ("yes", "no"),
    FieldKind.YES_NO_NOT_KNOWN: "no",
    FieldKind.DAY: "2026-03-02",
    FieldKind.MOMENT: "2026-03-02T14:05",
    FieldKind.PERSON: "no",
    FieldKind.ACCOUNT: "6a1b0000-1111-2222-3333-444455556666",
    FieldKind.EMAIL: "wyn@example.org",
    FieldKind.PHONE: "01632 960000",
}


def asked(kind: FieldKind, **others: Any) -> Field:
    return Field(key="answer", kind=kind, label="The question", options=YES_NO, **others)


def form(*asked: Field, **others: Any) -> Form:
    return Form(title="A step", submit=NEXT, resume=Press(act="resume"), fields=asked, **others)


@pytest.mark.parametrize("kind", FieldKind)
def test_every_kind_of_question_is_drawn_and_read_back(kind: FieldKind) -> None:
    card = draw_form(form(asked(kind), values={"answer": VALUES[kind]}))
    require_good(card)
    seen = Seen(card)
    assert answers(seen.content(seen.button("Next"), {})) == {"answer": VALUES[kind]}


@pytest.mark.parametrize("kind", FieldKind)
def test_a_private_answer_is_never_in_the_card_and_stays_when_left_empty(kind: FieldKind) -> None:
    card = draw_form(form(asked(kind, private=True), values={"answer": VALUES[kind]}, kept_by_others=True))
    require_good(card)
    seen = Seen(card)
    assert not [one for one in elements(card) if one.get("value")]
    assert fields.GIVEN in seen.words
    assert answers(seen.content(seen.button("Next"), {})) == {}
    changed: dict[str, Typed] = {"answer": VALUES[kind]}
    assert answers(seen.content(seen.button("Next"), changed)) == {"answer": VALUES[kind]}


@pytest.mark.parametrize("kind", FieldKind)
def test_an_emptied_answer_is_said_to_be_empty(kind: FieldKind) -> None:
    """Clients leave empty inputs out of what they send."""
    seen = Seen(draw_form(form(asked(kind, required=False), values={"answer": VALUES[kind]})))
    emptied = () if kind is FieldKind.CHOICES else ""
    assert answers(seen.content(seen.button("Next"), {"answer": emptied})) == {"answer": emptied}


def test_somebody_whom_the_picker_does_not_list_is_named_by_the_id_of_their_account() -> None:
    seen = Seen(draw_form(form(asked(FieldKind.ACCOUNT))))
    assert list(seen.inputs) == ["The question", f"The question – {fields.TYPED_ID}"]
    typed: dict[str, Typed] = {f"The question – {fields.TYPED_ID}": " 6A1B0000-1111-2222-3333-444455557777 "}
    assert answers(seen.content(seen.button("Next"), typed)) == {"answer": "6a1b0000-1111-2222-3333-444455557777"}


async def test_a_kind_that_cannot_be_drawn_stops_the_start(
    tenant: FakeTenant, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer = {kind: draw for kind, draw in fields.DRAWERS.items() if kind is not FieldKind.MOMENT}
    monkeypatch.setattr(fields, "DRAWERS", fewer)
    with pytest.raises(UndrawableError, match="moment"):
        TeamsRoom(tenant.settings(), desk.reception, KeptReferences())


@pytest.mark.parametrize(
    "broken",
    [
        Field(key="a.b", kind=FieldKind.TEXT, label="x"),
        replace(asked(FieldKind.CHOICES), options=(Option(value="a,b", label="x"),)),
    ],
    ids=["key with a dot", "value with a comma"],
)
def test_what_could_not_be_read_back_is_not_drawn(broken: Field) -> None:
    with pytest.raises(UndrawableError):
        draw_form(form(broken))


def everywhere(text: str) -> Card:
    button = Button(label=text[:30], press=Press(act="x"), spoken=text[:75])
    row = Row(label=text, text=text, button=button)
    section = Section(heading=text, lines=(text,), rows=(row,))
    return Card(
        title=text,
        text=text,
        tone=text,
        lines=(text,),
        rows=(row,),
        sections=(section,),
        buttons=(button, button),
        more=(button,),
        notes=(text,),
    )


@pytest.mark.parametrize("text", TYPED)
@pytest.mark.parametrize("manner", Manner)
def test_what_was_typed_is_shown_as_typed_and_does_nothing(text: str, manner: Manner) -> None:
    card = draw_card(everywhere(text), manner)
    require_good(card)
    for line in text.splitlines():
        assert line in Seen(card).words
    options = (Option(value="a", label=text.splitlines()[0]),)
    require_good(draw_form(form(replace(asked(FieldKind.CHOICE), options=options, label=text))))


def test_the_check_itself_finds_markdown() -> None:
    card = draw_card(Card(title="x", text="x"), Manner.KEPT)
    card["body"][0]["text"] = "**x**"
    with pytest.raises(BadCardError, match="Markdown"):
        require_good(card)


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_at_all_makes_a_card_that_teams_takes(text: str) -> None:
    require_good(draw_card(everywhere("x" + text), Manner.KEPT))


@given(st.text())
def test_neutral_text_stays_neutral(text: str) -> None:
    assert unmarked(unmarked(text)) == unmarked(text)


def test_the_notification_cannot_mention_anybody() -> None:
    assert "<at" not in summary(Card(title="x", text="<at>Everyone</at>"))


@pytest.mark.parametrize("letters", ["a", "é", "漢", "👩"])
def test_a_card_is_never_larger_than_teams_takes(letters: str) -> None:
    long = letters * LONGEST[FieldKind.LONG_TEXT]
    card = draw_card(
        Card(title="x", text="x", lines=(long,) * 10, rows=(Row(label="What happened", text=long),)), Manner.KEPT
    )
    require_good(card)
    assert size(card) <= 20 * 1024
    assert "…" in Seen(card).words
    assert "What happened" in Seen(card).words


def test_two_full_answers_of_the_longest_kind_still_stand_in_a_form() -> None:
    long = "x" * LONGEST[FieldKind.LONG_TEXT]
    first, second = (Field(key=key, kind=FieldKind.LONG_TEXT, label=key) for key in ("first", "second"))
    card = draw_form(form(first, second, values={"first": long, "second": long}))
    require_good(card)
    seen = Seen(card)
    assert answers(seen.content(seen.button("Next"), {})) == {"first": long, "second": long}


def test_private_detail_is_drawn_in_a_window_only() -> None:
    card = Card(
        title="LAN-2026-001", text="x", private=True, rows=(Row(label="Name", text="Robin Vale", private=True),)
    )
    assert "Robin Vale" in Seen(draw_card(card, Manner.DIALOG)).words
    for kept in (Manner.FLOW, Manner.KEPT):
        with pytest.raises(PrivateCardError):
            draw_card(card, kept)
        assert "Name\ngiven" in Seen(draw_card(replace(card, private=False), kept)).words


def test_a_definition_folds_out_in_place() -> None:
    card = draw_form(form(asked(FieldKind.CHOICE, definition_text="It means this.\nAnd this.")))
    require_good(card)
    seen = Seen(card)
    assert "It means this." not in seen.words
    seen.fold_out("What this means")
    assert "It means this.\nAnd this." in seen.words


def test_more_buttons_fold_out_in_place() -> None:
    more = (Button(label="People", press=Press(act="people")),)
    seen = Seen(draw_card(Card(title="x", text="x", more=more), Manner.KEPT))
    assert seen.buttons == ["More"]
    seen.fold_out("More")
    assert "People" in seen.buttons


def test_each_button_says_where_it_was_drawn() -> None:
    card = Card(title="x", text="x", buttons=(NEXT, replace(NEXT, label="Open", private_view=True)))
    for manner in Manner:
        drawn = Seen(draw_card(card, manner))
        told = drawn.button("Next")["data"]
        assert told == {"press": "next|d1|", "flow": manner is Manner.FLOW}
        assert ("msteams" in drawn.button("Open")["data"]) is (manner is not Manner.DIALOG)
        assert drawn.button("Next")["type"] == ("Action.Submit" if manner is Manner.DIALOG else "Action.Execute")


@pytest.mark.parametrize("sent", [{}, {"asked": "x"}, {"asked": [7, None, "", ".", "a.b.c.d"]}, {"asked": {"a": 1}}])
def test_a_forged_list_of_questions_harms_nobody(sent: dict[str, Any]) -> None:
    assert all(value in ("", ()) for value in answers(sent).values())
