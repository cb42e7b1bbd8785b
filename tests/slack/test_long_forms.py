"""Large referrals and long words: everything is there to be read, and to be pressed, and Slack takes it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.draw import card_message, card_view, form_view, home_view
from bot.slack.fields import answers
from bot.slack.text import DoesNotFitError, cut, pieces
from dialogs.parts import Ask, Card, Field, FieldKind, Option, Pressed, Row, Section, Show
from tests.fakes.slack_rules import check_message, check_view, pings, walk
from tests.fakes.slack_shapes import Json
from tests.fakes.slack_views import View, words_in
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Clock, Office
from tests.slack.invented_families import FAMILY, HOSTILE, LABEL, LONG, PERSON
from tests.slack.invented_forms import CASE, CHILD, press

SHORT = "The child died and abuse or neglect is known or suspected"
MIDDLE = "Seriously harmed, and there is cause for concern about how the authority and its partners worked together"
WHOLE = f"{MIDDLE} to safeguard the child, or whether they did so in time, as far as is known on the day of referral"


def readable(view: Json) -> str:
    """As a person reads it, marks undone."""
    return words_in(view["blocks"]).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def choice(kind: FieldKind, *labels: str, value: str = "v1") -> Json:
    options = tuple(Option(value=f"v{n}", label=label) for n, label in enumerate(labels))
    return form_view(
        replace(CHILD, fields=(Field(key="q", kind=kind, label="Q", options=options),), values={"q": value})
    )


class TestFamily:
    def test_five_children_and_nine_adults_are_all_on_the_check_page(self) -> None:
        view = form_view(FAMILY)
        check_view(view)
        rows = [row for section in FAMILY.sections for row in section.rows]
        assert len(rows) == 30
        assert all(row.text.strip() in readable(view) for row in rows)
        changes = [one for one in walk(view["blocks"]) if (one.get("text") or "") == "Change"]
        assert len(changes) == 30
        assert len(view["blocks"]) <= 100
        assert len(json.dumps(view)) < 250_000
        assert pings(view) == []

    def test_even_where_every_person_takes_the_room_of_two(self) -> None:
        """Sixty rows, each such as needs two blocks where there is room for them."""
        twice = replace(FAMILY, sections=tuple(replace(one, rows=one.rows * 2) for one in FAMILY.sections[:3]) * 2)
        view = form_view(twice)
        check_view(view)
        assert readable(view).count("Robin-Hostile 9") == 4

    def test_what_is_beyond_all_packing_fails_aloud(self) -> None:
        with pytest.raises(DoesNotFitError) as failed:
            form_view(replace(FAMILY, sections=FAMILY.sections * 5))
        assert "Robin" not in str(failed.value)

    @pytest.mark.usefixtures("room")
    async def test_each_change_and_each_of_five_buttons_is_pressed(
        self, slack: SlackWorkspace, office: Office, clock: Clock
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=FAMILY))
        await sam.command("refer")
        assert "Robin-Hostile 9" in sam.view.words
        for label in ("Back", "Save for later", "Add a child", "Add an adult", "Remove", "Change Adult 9"):
            await sam.press(label)
        pressed = [turn.what.press for turn in office.turns[1:] if isinstance(turn.what, Pressed)]
        assert pressed == [
            *(one.press for one in FAMILY.others),
            press("change", "adult.9"),
        ]

    @pytest.mark.usefixtures("room")
    async def test_a_person_is_asked_about_with_every_kind_of_field(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        sam = slack.person("USOCIAL")
        office.answers(Ask(form=PERSON))
        await sam.command("refer")
        sam.fill({"child.1.name": HOSTILE, LABEL: LONG, "child.1.worker": "Invented Person 7"})
        sam.fill({"child.1.lives_with": ["Adult 1", "Adult 9"], "child.1.when": "2026-03-02T14:05"})
        sam.fill({"child.1.email": "sam@example.org", "child.1.phone": "01632 960001"})
        await sam.submit()
        sent = office.turns[-1].what
        assert isinstance(sent, Pressed)
        assert sent.answers == {
            "child.1.name": HOSTILE,
            "child.1.email": "sam@example.org",
            "child.1.phone": "01632 960001",
            "child.1.lives_with": ("adult.1", "adult.9"),
            "child.1.worker": "p7",
            "child.1.when": "2026-03-02T14:05",
            "child.1.how": LONG,
        }


class TestWords:
    def test_a_printed_label_stands_whole_above_its_field(self) -> None:
        labels = [one["label"]["text"] for one in form_view(PERSON)["blocks"] if one["type"] == "input"]
        assert LABEL in labels

    @pytest.mark.parametrize("kind", [FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.PERSON])
    def test_a_long_choice_goes_on_below_itself(self, kind: FieldKind) -> None:
        view = choice(kind, SHORT, MIDDLE)
        check_view(view)
        option = next(one for one in walk(view["blocks"]) if one.get("value") == "v1")
        assert f"{option['text']['text']} {option['description']['text']}" == MIDDLE

    def test_a_longer_one_is_written_out_above_and_counted(self) -> None:
        view = choice(FieldKind.CHOICE, SHORT, WHOLE)
        check_view(view)
        assert f"2. {WHOLE}" in readable(view)
        offered = [one["text"]["text"] for one in walk(view["blocks"]) if one.get("value") in ("v0", "v1")]
        assert offered[:2] == [f"1. {SHORT}", "2. Seriously harmed, and there is cause for concern about how the…"]

    @pytest.mark.parametrize("labels", [(SHORT, MIDDLE), (SHORT, WHOLE)])
    def test_what_was_chosen_of_long_choices_is_chosen_again(self, labels: tuple[str, ...]) -> None:
        view = choice(FieldKind.CHOICE, *labels)
        opened = View(id="V1", root="V1", hash="h", payload=view)
        opened.take(view, "h")
        assert answers(opened.state) == {"q": "v1"}

    def test_a_long_label_of_the_button_that_sends_is_said_whole(self) -> None:
        view = form_view(replace(CHILD, submit=replace(CHILD.submit, label="Send the referral to us now")))
        check_view(view)
        assert view["submit"]["text"] == "Send the referral to us…"
        assert "The button “Send the referral to us…” means: Send the referral to us now" in words_in(view["blocks"])

    def test_a_title_beyond_slacks_headings_stands_whole(self) -> None:
        title = LABEL * 2
        assert title in words_in(form_view(replace(CHILD, title=title))["blocks"])
        text, blocks = card_message(replace(CASE, title=title))
        check_message(text, blocks)
        assert title in words_in(blocks)

    def test_a_label_beyond_a_section_stands_whole(self) -> None:
        view = card_view(Card(title="A case", text="A case", rows=(Row(label="word " * 700, text=LONG),)))
        check_view(view)
        assert readable(view).replace("*", "").count("word") == 700

    def test_a_long_text_is_parted_between_words(self) -> None:
        words = ("safeguarding " * 500).strip()
        _, blocks = card_message(Card(title="A case", text="A case", lines=(words,)))
        shown = [one["text"]["text"] for one in blocks[1:]]
        assert all(one.strip().endswith("safeguarding") for one in shown)
        assert "".join(shown) == words

    @given(st.text(max_size=200), st.integers(min_value=2, max_value=40))
    def test_nothing_is_lost_between_pieces(self, text: str, most: int) -> None:
        assert "".join(pieces(text, most)) == text
        assert all(len(one) <= most for one in pieces(text, most))
        assert len(cut(text, most)) <= most

    def test_many_lines_and_rows_of_a_message_are_packed_not_refused(self) -> None:
        sections = tuple(Section(heading=f"Part {n}", lines=("One.", "Two."), rows=CASE.rows[:1]) for n in range(13))
        text, blocks = card_message(replace(CASE, sections=sections))
        check_message(text, blocks)
        assert words_in(blocks).count("Two.") == 13

    def test_a_home_tab_of_many_is_packed_too(self, clock: Clock) -> None:
        rows = tuple(Row(label=f"LAN-2026-{n:03}", text="Due *soon*.") for n in range(70))
        view = home_view(Show(card=replace(CASE, rows=rows)), clock.now())
        assert len(view["blocks"]) <= 100
        assert "LAN-2026-069" in words_in(view["blocks"])
