"""What people type: days as they write them, telephone numbers with extensions, and text of every kind."""

from datetime import date, timedelta

import pytest

from bot.slack.draw import form_view
from bot.teams.draw import draw_form
from dialogs.checking import as_day, kept, wrong
from dialogs.dates import day_in_words
from dialogs.parts import Ask, Field, FieldKind
from tests.dialogs.house import DEATH, HARM, House, checks

TODAY = date(2026, 3, 2)
SECOND_OF_MARCH = ["2026-03-02", "2 March 2026", "2 mar 26", "2nd March 2026", "2/3/26", "02.03.2026", "2-3-2026"]


@pytest.mark.parametrize("typed", [*SECOND_OF_MARCH, "Monday 2 March 2026", "Mon, 2nd of Mar. 2026"])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert as_day(typed) == TODAY
    assert kept(Field(key="incident_on", kind=FieldKind.DAY, label="When?"), typed) == "2026-03-02"


@pytest.mark.parametrize(
    "typed",
    [
        "02032026",
        "20260302",
        "2026/3/2",
        "2026 March 2",
        "March 2, 2026",
        "Mar 2nd 2026",
        "mar/2/2026",
        "2Mar2026",
        "2 nd March 2026",
        "2 Mar '26",
        "2, March, 2026",
        "2\u20133\u20132026",
        "2\u00a0March\u00a02026",
        "2nd of the 3rd 2026",
        "2 Mrach 2026",
        "2/marhc/2026",
        "Monday the 2nd of March 2026",
        "on Munday 2 March 2026.",
        "the second of March two thousand and twenty-six",
        "Second day of March, twenty twenty-six",
    ],
)
def test_so_it_is_as_people_type_it_in_a_hurry(typed: str) -> None:
    assert as_day(typed) == TODAY


@pytest.mark.parametrize(
    ("typed", "day"), [("today", "2026-03-02"), ("Yesterday", "2026-03-01"), (" tomorrow.", "2026-03-03")]
)
def test_today_is_kept_as_the_day_that_it_is(typed: str, day: str) -> None:
    field = Field(key="incident_on", kind=FieldKind.DAY, label="When?")
    assert kept(field, typed, TODAY) == day
    assert as_day(typed) is None
    assert (wrong(field, day, TODAY) == "") is (day <= "2026-03-02")


@pytest.mark.parametrize(
    "typed", ["", "2 March", "31 February 2026", "13/13/26", "soon", "2 Ma 2026", "3 2026", "2/3/226"]
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert as_day(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "2/3",
        "2nd March",
        "Monday",
        "March 2026",
        "020326",
        "3/14/2026",
        "2 juny 2026",
        "2 mat 2026",
        "Tuesday 2 March 2026",
        "about 2 March 2026",
        "before 2 March 2026",
        "2 to 3 March 2026",
        "2 March 2026 10:30",
    ],
)
def test_nothing_is_guessed(typed: str) -> None:
    """Without its year, between two months, or on another weekday than it was: the refusal says what to type."""
    field = Field(key="incident_on", kind=FieldKind.DAY, label="When?")
    assert wrong(field, kept(field, typed, TODAY), TODAY) == "Enter a real date, like 2 March 2026."


def test_a_short_year_is_of_the_last_century_where_it_must_be() -> None:
    assert as_day("6/5/52") == date(1952, 5, 6)


@pytest.mark.parametrize(
    ("key", "typed", "right"),
    [
        ("born", "1952-05-06", False),
        ("adult_born#4", "1952-05-06", True),
        ("adult_born#4", "1852-05-06", False),
    ],
)
def test_an_adult_may_be_born_long_ago(key: str, typed: str, right: bool) -> None:
    assert (wrong(Field(key=key, kind=FieldKind.DAY, label="Born"), typed, TODAY) == "") is right


@pytest.mark.parametrize(
    "typed",
    [
        "01632 960001",
        "+44 1632 960001",
        "(01632) 960001",
        "01632 960001 ext 45",
        "01632 960001 Ext. 45",
        "01632960001x45",
        "01632-960001 extension 4501",
    ],
)
def test_a_telephone_number_may_have_an_extension(typed: str) -> None:
    assert wrong(Field(key="phone", kind=FieldKind.PHONE, label="Telephone"), typed, TODAY) == ""


@pytest.mark.parametrize("typed", ["none", "12", "01632 960001 or ask", "ext 45"])
def test_what_is_no_telephone_number_is_asked_again(typed: str) -> None:
    assert wrong(Field(key="phone", kind=FieldKind.PHONE, label="Telephone"), typed, TODAY)


def test_a_referrer_may_say_yesterday_and_reads_the_day_on_the_answers(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    said = {**DEATH, "incident_on": "yesterday", "la_aware_on": "today"}
    while isinstance(nurse.reply, Ask) and not nurse.stands_at("check"):
        nurse.presses(nurse.form.submit.label, {one.key: said.get(one.key, "") for one in nurse.form.fields})
        assert not (isinstance(nurse.reply, Ask) and nurse.form.errors)
    shown = "\n".join(checks(nurse).values())
    assert "yesterday" not in shown
    assert day_in_words(house.now.date() - timedelta(days=1)) in shown
    assert day_in_words(house.now.date()) in shown


HOSTILE = (
    "<@U123> <!channel> <https://x.example|here> &amp; &lt;",
    "*bold* _x_ `code` [a](javascript:alert(1)) <script>alert(1)</script>",
    "'; DROP TABLE drafts; -- \\x00 %s %(x)s",
    "{format} {0.__class__} {{ jinja }} {% raw %}",
    "\u0645\u0631\u064a\u0645 \u05d3\u05d5\u05d3 \U0001f469\u200d\U0001f467\u200d\U0001f466 \u1e9b\u0323",
    "w" * 199,
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=["mentions", "markup", "sql", "format", "scripts", "long"])
@pytest.mark.parametrize("answers", [DEATH, HARM], ids=["death", "harm"])
def test_any_text_in_every_field_is_kept_as_it_was_and_drawn(
    house: House, hostile: str, answers: dict[str, object]
) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    typed: dict[str, object] = {}
    while isinstance(nurse.reply, Ask):
        assert form_view(nurse.form)
        assert draw_form(nurse.form)
        given = {one.key: answers[one.key] for one in nurse.form.fields if one.key in answers}
        for one in nurse.form.fields:
            if one.kind is FieldKind.TEXT and one.key != "age":
                given[one.key] = f"{hostile}\x07\u202e"
            if one.kind is FieldKind.LONG_TEXT:
                given[one.key] = f"{hostile}\n" * 14
        typed |= {key: value for key, value in given.items() if hostile in str(value)}
        if nurse.stands_at("check"):
            break
        nurse.presses(nurse.form.submit.label, given)  # type: ignore[arg-type]
        assert not (isinstance(nurse.reply, Ask) and nurse.form.errors)
    shown = checks(nurse)
    assert sum(text.startswith(hostile) for text in shown.values()) == len(typed)
    nurse.presses("Send the referral")
    with house.open_unit(house.now) as unit:
        told = unit.case_called("LAN-2026-001").referral
    assert told.children[0].child.name == hostile
    assert told.account == (f"{hostile}\n" * 14).strip()


def test_the_longest_texts_still_fit_both_platforms(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    texts = ("address", "summary", "other_agencies", "about_processes", "account", "request")
    long = dict.fromkeys(texts, "x" * 3000)
    while isinstance(nurse.reply, Ask):
        assert form_view(nurse.form)
        assert draw_form(nurse.form)
        given = {one.key: {**DEATH, **long}.get(one.key, "") for one in nurse.form.fields}
        nurse.presses(nurse.form.submit.label, given)
    assert nurse.card.title == "Referral sent: LAN-2026-001"
