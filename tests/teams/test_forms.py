"""The long forms of a referral on a card: many people, many answers, every kind of question, on a telephone."""

from dataclasses import replace

import pytest

from bot.teams import fields, sentences
from bot.teams.draw import LARGEST, draw_card, draw_form, size
from bot.teams.elements import Manner
from bot.teams.fields import answers
from dialogs.parts import Ask, Field, FieldKind, Form, Row, Section
from tests.fakes.teams_cards import NotSentError, Seen, Typed, elements, require_good
from tests.fakes.teams_people import Person
from tests.teams.invented_forms import ANSWERED, EVERY_KIND, LEFT, PEOPLE, PRINTED, WELCOME, change, check_page
from tests.teams.memory import Desk

#: answers of a common length, and of the greatest that a line takes
SHORT = tuple((step, label, "26 February 2026") for step, label, _ in ANSWERED)
LONGEST = tuple((step, PRINTED, "é" * 200) for step, _, _ in ANSWERED)


def drawn(form: Form) -> Seen:
    card = draw_form(form)
    require_good(card)
    return Seen(card)


def test_who_it_is_about_is_listed_without_a_name_and_each_can_be_changed() -> None:
    seen = drawn(PEOPLE)
    assert seen.words.count("given") == 3
    assert "Vale" not in str(seen.card)
    assert seen.buttons == [
        *["Change"] * 3,
        *["Next", "Back", "Save for later", "Add a child", "Add an adult", "Remove somebody"],
    ]
    assert seen.words.index("Children") < seen.words.index("Second child") < seen.words.index("Adults")


def test_on_a_telephone_no_button_stands_where_it_is_cut_off_and_what_is_grave_stands_alone() -> None:
    sets = [[one["title"] for one in each["actions"]] for each in elements(draw_form(PEOPLE)) if "actions" in each]
    assert sets[3:] == [["Next"], ["Back", "Save for later"], ["Add a child", "Add an adult"], ["Remove somebody"]]


async def test_a_press_beside_one_of_several_people_names_that_one(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=PEOPLE), "refer.change": Ask(form=EVERY_KIND)}
    await worker.says("refer")
    await worker.press(worker.card, "Change", about="Second child")
    assert desk.pressed[0].press.detail == "child#2"
    assert worker.card.card.title == EVERY_KIND.title
    assert len(worker.conversation.cards) == 1


def test_what_stands_on_a_form_goes_along_with_a_press_in_its_rows() -> None:
    row = Row(label="Police", text="named", button=change("involved", "Police"))
    seen = drawn(replace(EVERY_KIND, sections=(Section(rows=(row,)),), rows=(row,), values={}, errors={}))
    for press in (one for one in elements(seen.card) if one.get("title") == "Change"):
        sent = seen.content(press, {"email": "wyn@example.org"})
        assert answers(sent)["email"] == "wyn@example.org"


# --- thirty answers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answered", [SHORT, ANSWERED, LONGEST], ids=["short", "mixed", "the longest"])
def test_thirty_answers_with_a_change_beside_each_fit_on_a_card(answered: tuple[tuple[str, str, str], ...]) -> None:
    seen = drawn(check_page(30, answered))
    assert size(seen.card) <= LARGEST
    assert seen.buttons == [*["Change"] * 30, "Send", "Back", "Save for later"]
    assert LEFT in seen.words
    presses = [one["data"]["press"] for one in elements(seen.card) if "tooltip" in one]
    assert [one.rpartition("|")[2] for one in presses] == [step for step, _, _ in answered] * 5


def test_what_sends_it_all_keeps_both_its_ways_longest() -> None:
    seen = drawn(check_page(30))
    assert seen.button("Change")["type"] == "Action.Submit"
    assert seen.button("Send")["type"] == "Action.Execute"


def test_answers_are_shown_whole_as_long_as_there_is_room() -> None:
    for rows in (6, 24):
        seen = drawn(check_page(rows))
        assert all(text.strip() in seen.words for _, _, text in ANSWERED)
        assert seen.button("Change")["type"] == "Action.Execute"


def test_a_long_answer_is_shortened_before_a_button_is_touched() -> None:
    long = (*ANSWERED[:5], ("account", PRINTED, "two agencies knew " * 160))
    seen = drawn(check_page(20, long))
    assert "…" in seen.words
    assert seen.button("Change")["type"] == "Action.Execute"
    assert all(text in seen.words for _, _, text in ANSWERED[:5])


async def test_a_press_that_has_only_its_older_way_is_answered_in_place(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=check_page(30)), "refer.change": Ask(form=EVERY_KIND)}
    await worker.says("refer")
    assert worker.card.card.button("Change")["type"] == "Action.Submit"
    await worker.press(worker.card, "Change")
    assert worker.card.card.title == EVERY_KIND.title
    assert len(worker.conversation.cards) == 1


# --- what is asked, why, and what was wrong ----------------------------------------------------------------------


async def test_every_kind_of_question_arrives_as_it_was_answered(worker: Person, desk: Desk) -> None:
    desk.replies |= {"refer": Ask(form=EVERY_KIND), "refer.next": Ask(form=PEOPLE)}
    await worker.says("refer")
    typed: dict[str, Typed] = {
        "Email": "wyn@example.org",
        "Telephone": "01632 960001 ext 45",
        "When was the child found?": "2026-11-20T07:45",
        "Which agencies are involved?": ("Police", "Other"),
        "Name of SCR Panel Member": "Police",
        PRINTED: "Two agencies knew.\nNeither told the other.",
    }
    await worker.press(worker.card, "Next", typed)
    assert desk.pressed[0].answers == {
        "email": "wyn@example.org",
        "phone": "01632 960001 ext 45",
        "found": "2026-11-20T07:45",
        "agencies": ("a0", "a3"),
        "member": "a0",
        "account": "Two agencies knew.\nNeither told the other.",
    }


def test_what_was_wrong_is_said_at_the_top_and_again_at_the_question() -> None:
    lines = drawn(EVERY_KIND).words.splitlines()
    assert lines[2] == sentences.FAULTS
    error = lines.index("Error: Enter an email address, like name@example.org")
    assert lines[error + 1].startswith("Email")
    assert sentences.FAULTS not in drawn(replace(EVERY_KIND, errors={})).words


def test_a_private_answer_that_was_wrong_is_said_to_be_withheld_and_one_that_was_right_to_be_kept() -> None:
    assert fields.NOT_SHOWN_AGAIN in drawn(EVERY_KIND).words
    kept = drawn(replace(EVERY_KIND, errors={}))
    assert fields.NOT_SHOWN_AGAIN not in kept.words
    assert fields.GIVEN in kept.words
    empty = drawn(replace(EVERY_KIND, values={}))
    assert fields.NOT_SHOWN_AGAIN not in empty.words
    assert fields.GIVEN not in empty.words


async def test_where_no_draft_keeps_it_every_private_answer_is_asked_again(worker: Person, desk: Desk) -> None:
    """It would be lost, if the card said that it may be left empty."""
    told = tuple(Field(key=key, kind=FieldKind.TEXT, label=key, private=True) for key in ("To", "Reason"))
    transfer = replace(EVERY_KIND, fields=told, values={}, errors={}, others=(), kept_by_others=False)
    wrong = replace(transfer, values={"To": "Brent", "Reason": "Lives there"}, errors={"Reason": "Say a little more."})
    desk.replies |= {"transfer": Ask(form=transfer), "refer.next": Ask(form=wrong)}
    await worker.says("transfer")
    await worker.press(worker.card, "Next", {"To": "Brent", "Reason": "Lives there"})
    assert worker.card.words.count(fields.NOT_SHOWN_AGAIN) == 2
    assert fields.GIVEN not in worker.card.words
    with pytest.raises(NotSentError, match="To"):
        await worker.press(worker.card, "Next", {"Reason": "The child lives there with an aunt."})
    await worker.press(worker.card, "Next", {"To": "Brent", "Reason": "The child lives there with an aunt."})
    assert desk.pressed[-1].answers == {"To": "Brent", "Reason": "The child lives there with an aunt."}


def test_why_and_examples_are_as_large_as_the_question() -> None:
    why = {one.why for one in EVERY_KIND.fields if one.why} | {one.example for one in EVERY_KIND.fields if one.example}
    runs = [run for one in elements(draw_form(EVERY_KIND)) for run in one.get("inlines", ())]
    found = [run for run in runs if run["text"] in why]
    assert len(found) == len(why)
    assert not [run for run in found if run.get("size") == "Small"]


def test_keyboards_for_an_address_and_a_number_come_up_by_themselves() -> None:
    styles = {one["id"]: one.get("style") for one in drawn(EVERY_KIND).inputs.values() if one["type"] == "Input.Text"}
    assert styles["email.email"] == "Email"
    assert styles["phone.phone"] == "Tel"


def test_the_welcome_is_one_small_card() -> None:
    card = draw_card(WELCOME, Manner.FLOW)
    require_good(card)
    assert size(card) < 3000
