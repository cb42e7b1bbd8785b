"""Cards and forms as HTML: every text is shown as text, and every kind of question can be answered."""

import re
from dataclasses import replace
from html import unescape

import pytest

from bot.rehearsal.draw import MACROS, Bearings, Drawing, UndrawnKindError
from dialogs.parts import Button, Card, Field, FieldKind, Form, Press, Row, Section
from review.drafts import Value
from tests.rehearsal.shown import CASE, FIELDS, FORM

AT = Bearings(user="sam", place="direct")
HOSTILE = "<script>alert('x')</script>\"'&<!channel> *_~`"
RIGHT_TO_LEFT = "مرحبا \N{RIGHT-TO-LEFT OVERRIDE}abc"
FAMILY = "👩‍👧 é ༀ"


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return Drawing(directory={"tom": "Tom Adeyemi", "priya": "Priya Nair"})


ASKED = (*FIELDS, Field(key="account", kind=FieldKind.ACCOUNT, label="Who is it?"))


def form_asking(kind: FieldKind, **values: Value) -> Form:
    asked = next(field for field in ASKED if field.kind is kind)
    return replace(FORM, fields=(asked,), values=values)


@pytest.mark.parametrize("text", [HOSTILE, RIGHT_TO_LEFT, FAMILY])
def test_what_somebody_typed_is_shown_as_it_was_typed_and_is_never_markup(drawing: Drawing, text: str) -> None:
    button = Button(label=text, press=Press(act="look", subject='"><i>'), spoken=text)
    row = Row(label=text, text=text, button=button)
    html = drawing.card(replace(CASE, title=text, lines=(text,), rows=(row,), notes=(text,)), AT, "one")
    assert text in unescape(html)
    assert "<script" not in html
    assert "<i>" not in html


@pytest.mark.parametrize("kind", [FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.EMAIL, FieldKind.PHONE])
def test_a_hostile_answer_is_put_back_into_its_box_whole(drawing: Drawing, kind: FieldKind) -> None:
    form = form_asking(kind)
    html = drawing.form(replace(form, values={form.fields[0].key: HOSTILE}), AT)
    assert HOSTILE in unescape(html)
    assert "<script" not in html


def test_a_text_that_begins_with_an_empty_line_keeps_it(drawing: Drawing) -> None:
    html = drawing.form(form_asking(FieldKind.LONG_TEXT, happened="\nOn Sunday."), AT)
    # A browser drops the first newline after the tag.
    assert ">\n\nOn Sunday.</textarea>" in html


@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_of_question_is_asked_with_its_label_and_a_name_to_answer_under(
    drawing: Drawing, kind: FieldKind
) -> None:
    form = form_asking(kind)
    html = drawing.form(form, AT)
    assert form.fields[0].label in unescape(html)
    assert re.search(rf'name="(answer|any|day):{form.fields[0].key}"', html)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' for="([^"]+)"', html)) <= set(ids)


def test_somebody_is_picked_from_the_cast(drawing: Drawing) -> None:
    html = drawing.form(form_asking(FieldKind.ACCOUNT, account="priya"), AT)
    assert '<option value="tom">Tom Adeyemi</option>' in html
    assert '<option value="priya" selected>Priya Nair</option>' in html


def test_a_kind_without_a_way_to_ask_it_is_found_at_start() -> None:
    some: dict[FieldKind, str] = {kind: macro for kind, macro in MACROS.items() if kind is not FieldKind.MOMENT}
    with pytest.raises(UndrawnKindError, match="moment"):
        Drawing(some)
    with pytest.raises(UndrawnKindError, match="day"):
        Drawing({**MACROS, FieldKind.DAY: "no_such_macro"})


@pytest.mark.parametrize(
    ("kind", "key", "value", "drawn"),
    [
        (FieldKind.CHOICE, "abuse", "suspected", 'value="suspected" checked'),
        (FieldKind.YES_NO_NOT_KNOWN, "looked_after", "not_known", 'value="not_known" checked'),
        (FieldKind.CHOICES, "agencies", ("health",), 'value="health" checked'),
        (FieldKind.PERSON, "manager", "p2", 'value="p2" selected'),
        (FieldKind.DAY, "born", "2019-03-07", 'name="month:born" value="3"'),
        (FieldKind.MOMENT, "aware", "2026-03-02T14:05", 'name="time:aware" value="14:05"'),
    ],
)
def test_what_was_answered_before_stands_there_again(
    drawing: Drawing, kind: FieldKind, key: str, value: Value, drawn: str
) -> None:
    html = drawing.form(form_asking(kind, **{key: value}), AT)
    assert drawn in html
    assert len(re.findall(r" (?:checked|selected)>", html)) == (kind not in {FieldKind.DAY, FieldKind.MOMENT})


def test_what_is_wrong_is_summed_up_first_and_leads_to_its_question(drawing: Drawing) -> None:
    errors = {"born": "Enter a date that is not in the future.", "name": "Enter the name.", "": "It was not saved."}
    html = drawing.form(replace(FORM, errors=errors), AT)
    summary, rest = html.split('<h2 id="panel-title"')
    assert 'role="alert"' in summary
    for where, error in (("question-0", "Enter the name."), ("question-1-day", errors["born"])):
        assert re.search(rf'<a href="#{where}">\S[^<]*[:?] {re.escape(error)}</a>', summary), "it names its question"
        assert f'id="{where}"' in rest
    assert summary.index("Enter the name.") < summary.index("Enter a date")
    assert "It was not saved." in summary
    assert rest.count('aria-invalid="true"') == 1 + 3
    assert "question-1-why question-1-example question-1-error" in rest


def test_nothing_is_summed_up_where_nothing_is_wrong(drawing: Drawing) -> None:
    html = drawing.form(FORM, AT)
    assert "There is a problem" not in html
    assert "aria-invalid" not in html


def test_a_definition_is_folded_out_in_place(drawing: Drawing) -> None:
    html = drawing.form(form_asking(FieldKind.CHOICE), AT)
    assert "<summary>What abuse and neglect mean</summary>" in html
    assert "A form of maltreatment" in html
    assert "define|abuse" not in html


def test_a_definition_without_a_text_is_a_press_that_is_not_the_first_button_of_the_form(drawing: Drawing) -> None:
    form = form_asking(FieldKind.CHOICE)
    html = drawing.form(replace(form, fields=(replace(form.fields[0], definition_text=""),)), AT)
    assert re.search(r'name="press" value="define\|abuse\|"', html)
    assert html.index("next|d1|child") < html.index("define|abuse|")


def test_enter_means_next_also_where_rows_have_buttons(drawing: Drawing) -> None:
    change = Button(label="Change", press=Press(act="change"), spoken="Change the child’s name")
    row = Row(label="Name", text="Kezia", button=change)
    html = drawing.form(replace(FORM, rows=(row,), sections=(Section(heading="The child", rows=(row,)),)), AT)
    # A browser presses the first button of the form that the box belongs to.
    presses = re.findall(r'<button[^>]* value="([^"|]*)', html[html.index('action="/submit"') :])
    assert presses == ["next", "change", "change", "next", "back", "save"]


def test_what_stands_on_a_form_is_sent_with_every_press_of_it(drawing: Drawing) -> None:
    change = Button(label="Change", press=Press(act="change"))
    html = drawing.form(replace(FORM, rows=(Row(label="Name", text="Kezia", button=change),)), AT)
    assert html.count("<form") == html.count("</form>") == 1


def test_a_form_shows_its_sections_with_their_rows(drawing: Drawing) -> None:
    change = Button(label="Change", press=Press(act="change"), spoken="Change: name of child 2")
    rows = (Row(label="Name", text="Kezia", button=change, private=True), Row(label="Born", text="17 August 2019"))
    section = Section(heading="Child 2", lines=("As you told us.",), rows=rows)
    html = unescape(drawing.form(replace(FORM, sections=(section,)), AT))
    for text in (
        "<h3",
        "Child 2",
        "As you told us.",
        "Kezia",
        "17 August 2019",
        'aria-label="Change: name of child 2"',
    ):
        assert text in html


def test_a_number_to_ring_in_an_emergency_is_tapped_and_no_other_number_is() -> None:
    lines = ("Call 999, or (01632) 960-000 at any hour.", "999 is said elsewhere too.")
    card = Card(title="Help", text="Help", lines=lines, rows=(Row(label="Ring", text=lines[0]),))
    html = Drawing(emergency=lines[:1]).card(card, AT, "one")
    assert html.count('<a class="telephone" href="tel:999">999</a>') == 2
    assert '<a class="telephone" href="tel:01632960000">(01632) 960-000</a>' in html
    assert '<p dir="auto">999 is said' in html
    hostile = "Call 999 <b>now</b>"
    assert "<b>" not in Drawing(emergency=(hostile,)).card(Card(title="x", text="x", lines=(hostile,)), AT, "one")


def test_a_button_says_more_to_those_who_do_not_see_but_always_what_is_seen(drawing: Drawing) -> None:
    html = drawing.card(CASE, AT, "one")
    assert 'aria-label="Record as done: tell Ofsted of the incident"' in html
    other = replace(CASE, buttons=(Button(label="Open", press=Press(act="look"), spoken="the case LAN-2026-001"),))
    assert 'aria-label="Open: the case LAN-2026-001"' in drawing.card(other, AT, "one")


def test_a_card_that_is_only_a_title_and_a_text_shows_its_text(drawing: Drawing) -> None:
    assert "Nothing waits." in drawing.card(Card(title="Cases", text="Nothing waits."), AT, "one")
    assert CASE.text not in unescape(drawing.card(CASE, AT, "one"))


def test_an_optional_question_says_so_and_none_is_said_to_be_private(drawing: Drawing) -> None:
    asked = Field(key="k", kind=FieldKind.TEXT, label="Anything else?", required=False, private=True)
    html = drawing.form(replace(FORM, fields=(asked,)), AT)
    assert "(optional)" in html
    # Field.private says that an answer is drawn back on no kept card, not that nobody else sees it
    assert "Private" not in html
