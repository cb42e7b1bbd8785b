"""What is drawn: every kind of field; nothing private where Slack keeps it, nothing that pings, nothing cut."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.slack.draw import card_message, card_view, continue_card, form_view, refusal_message
from bot.slack.fields import DRAWERS, Drawer, UndrawableError, answers, check_drawable
from bot.slack.text import DoesNotFitError, clean, spoken
from dialogs.parts import Button, Card, Field, FieldKind, Form, Option, Press, Refuse, Row, Section
from review.drafts import Value
from tests.fakes.slack_rules import check_message, check_view, pings, walk
from tests.fakes.slack_views import View, words_in
from tests.slack.invented_forms import CASE, CHECK, CHILD, DEFINITION, PRIVATE, RECEIPT, press

OPTIONS = tuple(Option(value=f"v{n}", label=f"Choice {n}") for n in range(12))
NASTY = [
    "<!channel> <!here> <!subteam^S1> <@U1> <#C1> <https://evil.example|safe>",
    "*bold* _slanted_ ~gone~ `code` ```block```",
    "[x](http://evil.example) https://evil.example www.evil.example",
    "> quoted\n- listed\n1. numbered",
    ":warning: &amp; &lt;",
    "@here @channel #general",
    "'; drop table cases;-- %s {0.__class__} {{DATE(1)}} =cmd|'/c calc'!A0",
]


def form(kind: FieldKind, *, options: tuple[Option, ...] = (), value: Value = "") -> Form:
    field = Field(key="q", kind=kind, label="Question", options=options, required=False)
    return replace(CHILD, fields=(field,), values={"q": value})


def standing(view: dict[str, Any]) -> dict[str, Value]:
    """What Slack would send back from a window that nobody touched."""
    opened = View(id="V1", root="V1", hash="h1", payload=view)
    opened.take(view, "h1")
    return answers(opened.state)


@pytest.mark.parametrize(
    ("kind", "options", "value"),
    [
        (FieldKind.TEXT, (), "Robin Example"),
        (FieldKind.LONG_TEXT, (), "x" * 3000),
        (FieldKind.EMAIL, (), "sam@example.org"),
        (FieldKind.PHONE, (), "01632 960001"),
        (FieldKind.DAY, (), "2026-03-02"),
        (FieldKind.MOMENT, (), "2026-07-02T14:05"),
        (FieldKind.MOMENT, (), "2026-01-02T00:00"),
        (FieldKind.CHOICE, OPTIONS[:10], "v3"),
        (FieldKind.CHOICE, OPTIONS, "v11"),
        (FieldKind.YES_NO_NOT_KNOWN, OPTIONS[:3], "v2"),
        (FieldKind.PERSON, OPTIONS[:2], "v1"),
        (FieldKind.ACCOUNT, (), "U0POLICE"),
        (FieldKind.CHOICES, OPTIONS[:10], ("v1", "v9")),
        (FieldKind.CHOICES, OPTIONS, ("v1", "v11")),
    ],
)
def test_what_was_answered_is_drawn_again_and_read_back_the_same(
    kind: FieldKind, options: tuple[Option, ...], value: Value
) -> None:
    view = form_view(form(kind, options=options, value=value))
    check_view(view)
    assert standing(view) == {"q": value}


@pytest.mark.parametrize("kind", list(FieldKind))
def test_an_empty_field_of_every_kind_is_an_empty_answer(kind: FieldKind) -> None:
    view = form_view(form(kind, options=OPTIONS[:3]))
    check_view(view)
    assert standing(view) in ({"q": ""}, {"q": ()})


def test_a_kind_that_cannot_be_drawn_is_found_at_start() -> None:
    without: dict[FieldKind, Drawer] = dict(DRAWERS)
    del without[FieldKind.MOMENT]
    with pytest.raises(UndrawableError, match="moment"):
        check_drawable(FieldKind, without)


def test_an_account_that_is_none_of_slacks_is_left_out() -> None:
    assert standing(form_view(form(FieldKind.ACCOUNT, value="aad-police"))) == {"q": ""}


def test_a_day_from_elsewhere_that_is_none_is_left_out() -> None:
    assert standing(form_view(form(FieldKind.DAY, value="31.2.2026"))) == {"q": ""}


@pytest.mark.parametrize("view", [form_view(CHILD), form_view(CHECK), card_view(PRIVATE), card_view(DEFINITION)])
def test_windows_are_what_slack_takes(view: dict[str, Any]) -> None:
    check_view(view)


@pytest.mark.parametrize("card", [CASE, RECEIPT, DEFINITION, continue_card(CHILD), continue_card(CHECK)])
def test_messages_are_what_slack_takes(card: Card) -> None:
    check_message(*card_message(card))


def test_slack_keeps_of_a_form_its_press_alone() -> None:
    view = form_view(replace(CHILD, values={"name": "Robin Example"}))
    assert view["private_metadata"] == str(CHILD.submit.press)
    outside = [one for one in walk(view["blocks"]) if "initial_value" not in one]
    assert "Robin" not in str([one for one in outside if one.get("type") == "button"])


def test_private_rows_are_given_in_a_message_and_read_in_a_window() -> None:
    row = Row(label="Name", text="Robin Example", private=True)
    card = Card(title="A case", text="A case", rows=(row,))
    assert "Robin" not in str(card_message(card))
    assert "Robin Example" in words_in(card_view(card)["blocks"])


def test_a_private_card_is_never_a_message() -> None:
    with pytest.raises(DoesNotFitError):
        card_message(PRIVATE)
    assert "Robin" not in str(refusal_message(Refuse(reason="Not now.", card=PRIVATE)))


@pytest.mark.parametrize("typed", NASTY)
def test_what_somebody_typed_is_shown_as_text_and_pings_nobody(typed: str) -> None:
    """In mrkdwn stands only what mrkdwn shows as it is; everything else in plain_text, letter by letter."""
    card = Card(
        title="A case",
        text=typed,
        tone=typed[:40],
        lines=(typed,),
        rows=(Row(label="Said", text=typed, button=Button(label="Change", press=press("change"))),),
        notes=(typed,),
    )
    text, blocks = card_message(card)
    check_message(text, blocks)
    assert pings([{"type": "mrkdwn", "text": text}, blocks]) == []
    assert [one["text"] for one in walk(blocks) if one.get("type") == "mrkdwn"] == ["*Said*"]
    assert sum(one.get("text") == typed for one in walk(blocks)) >= 3


@given(st.text(min_size=1, max_size=500))
@example("\u202eright to left \U0001f468\u200d\U0001f469\u200d\U0001f467 e\u0301\u0301\u0301")
def test_any_text_is_shown_whole(typed: str) -> None:
    _, blocks = card_message(Card(title="A case", text="A case", rows=(Row(label="Said", text=typed),)))
    shown = words_in(blocks).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert typed in shown or not typed.strip()
    assert pings(blocks) == []


def test_a_text_longer_than_a_section_is_shown_whole() -> None:
    _, blocks = card_message(Card(title="A case", text="A case", rows=(Row(label="Said", text="ab" * 3500),)))
    check_message("A case", blocks)
    assert words_in(blocks).replace("\n", "").count("ab") == 3500


@pytest.mark.parametrize(
    "card",
    [
        replace(CASE, title=""),
        replace(CASE, text="x" * 4001),
        replace(CASE, buttons=(Button(label="Go", press=press("go")),) * 5),
        replace(CASE, buttons=(Button(label="x" * 76, press=press("go")),)),
        replace(CASE, buttons=(Button(label="Go", press=Press(act="go", detail="x" * 2000)),)),
        replace(CASE, more=(Button(label="Go", press=Press(act="go", detail="x" * 150)),)),
        replace(CASE, sections=(Section(rows=(Row(label="x", text="x"),) * 50),)),
        replace(CASE, lines=("x" * 3000,) * 5),
    ],
)
def test_what_does_not_fit_fails_aloud_and_says_nothing_private(card: Card) -> None:
    with pytest.raises(DoesNotFitError) as failed:
        card_message(replace(card, rows=(Row(label="Name", text="Robin Example"),)))
    assert "Robin" not in str(failed.value)


@pytest.mark.parametrize(
    "asked",
    [
        form(FieldKind.CHOICE, options=OPTIONS * 9),
        form(FieldKind.CHOICE),
        form(FieldKind.CHOICE, options=(Option(value="v", label=""),)),
        replace(CHILD, submit=replace(CHILD.submit, press=Press(act="go", detail="x" * 3000))),
    ],
)
def test_a_form_that_does_not_fit_fails_aloud(asked: Form) -> None:
    with pytest.raises(DoesNotFitError):
        form_view(asked)


def test_a_long_title_stands_as_a_heading() -> None:
    view = form_view(CHECK)
    assert view["title"]["text"] == "Case review"
    assert view["blocks"][0] == {
        "type": "header",
        "text": {"type": "plain_text", "text": CHECK.title, "emoji": False},
    }


def test_a_field_keeps_its_id_on_its_step_and_changes_it_on_another() -> None:
    def ids(drawn: Form) -> list[str]:
        return [one["block_id"] for one in form_view(drawn)["blocks"] if one["type"] == "input"]

    assert ids(CHILD) == ids(replace(CHILD, errors={"name": "Give a name."}, values={"name": "x"}))
    assert not set(ids(CHILD)) & set(ids(replace(CHILD, step=(3, 9))))


def test_more_than_five_behind_more_stand_in_a_list() -> None:
    many = tuple(Button(label=f"Act {n}", press=press(f"act{n}")) for n in range(9))
    text, blocks = card_message(replace(CASE, more=many))
    check_message(text, blocks)
    assert len({one["action_id"] for one in walk(blocks) if "action_id" in one}) == 5


def test_the_foot_says_what_closing_loses() -> None:
    assert (
        "What you enter on this step is saved when you press Next, Back or Save for later. "
        "Closing the window loses it." in words_in(form_view(replace(CHILD, kept_by_others=True))["blocks"])
    )
    assert "Closing the window" not in words_in(form_view(CHECK)["blocks"])


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("case LAN-2026-001 &amp; &lt;more&gt;", "case LAN-2026-001 & <more>"),
        ("ask <@U123> about <https://example.org|example.org>", "ask  about example.org"),
        ("<mailto:sam@example.org|sam@example.org> <!here>", "sam@example.org"),
        ("a\x00b\ud800c", "abc"),
    ],
)
def test_what_slack_makes_of_words_is_undone(sent: str, meant: str) -> None:
    assert spoken(sent) == meant


def test_nothing_but_nul_and_lone_surrogates_is_taken_away() -> None:
    kept = "אב Ł \U0001f468\u200d\U0001f469 \u202e"
    assert clean(kept + "\x00\udfff") == kept


def test_a_card_of_a_title_alone_says_its_text() -> None:
    card = Card(title="Recorded", text="Your decision is recorded.")
    check_view(card_view(card))
    assert words_in(card_view(card)["blocks"]) == "Your decision is recorded."
    assert words_in(card_message(card)[1]) == "Recorded\nYour decision is recorded."


def test_a_form_of_a_title_alone_is_still_a_window() -> None:
    check_view(form_view(Form(title="Sure?", submit=CHILD.submit, resume=CHILD.resume)))


def test_text_that_is_longer_than_its_box_is_drawn_up_to_the_limit() -> None:
    """Slack lets nobody type more: it came from elsewhere, and its fault is said beside it."""
    assert "x" * 200 in str(form_view(form(FieldKind.TEXT, value="x" * 201)))
    assert "x" * 201 not in str(form_view(form(FieldKind.TEXT, value="x" * 201)))
