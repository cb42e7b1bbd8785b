"""A Chair is called away from a question of theirs: what was typed is kept for them alone until it is recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest

from bot.slack.draw import card_message, form_view
from bot.slack.words import LOSES
from bot.teams.draw import draw_form
from bot.teams.fields import GIVEN
from dialogs.parts import Press, Pressed
from review.panel import MoreInformationAsked, PeerChallengeAnswered, PeerChallengeAsked
from review.roles import Standing
from tests.dialogs.chaired import Chaired, put
from tests.dialogs.deciding.called_away import acting_deputy, begins, kept_by
from tests.dialogs.house import House, Speaker, everything, find, text_of

TYPED = "The second hospital saw them in May, and nobody here has read what it wrote."
LATER = "Ask the school too."


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question of the Chair's: its button, its field, what records it and what says that it is recorded."""

    button: str
    key: str
    submit: str
    done: str


MORE = Asked(
    button="Ask for more information", key="step_more", submit="Ask", done="More information asked for"
)  # fmt: skip
PEER = Asked(button="Ask another board's Chair", key="step_peer", submit="Record that I ask", done="Recorded")
ANSWER = Asked(
    button="Record what they answered", key="step_peer_answer", submit="Record the answer", done="Recorded"
)  # fmt: skip
INTEREST = Asked(
    button="I have an interest", key="step_interest", submit="Declare it", done="Interest declared"
)  # fmt: skip
QUESTIONS: Mapping[str, Asked] = {"more": MORE, "peer": PEER, "answer": ANSWER, "interest": INTEREST}


@pytest.fixture(autouse=True)
def _another_chair_was_asked(of: Chaired) -> None:
    of.happens(PeerChallengeAsked(of="The Chair of the Dover board"))


@pytest.fixture(params=QUESTIONS)
def asked(request: pytest.FixtureRequest, of: Chaired) -> Asked:
    """The Chair is asked for an answer only while one is waited for, and asks another Chair at any time."""
    return QUESTIONS[str(request.param)]


def comes_to(who: Speaker, asked: Asked) -> None:
    who.says("decide LAN-2026-001")
    who.presses(asked.button)


def types(who: Speaker, asked: Asked, words: str = TYPED) -> None:
    """Opens the form, types, is called away."""
    comes_to(who, asked)
    who.presses("Save for later", {asked.key: words})


def test_what_was_typed_is_there_a_day_later_until_it_is_recorded(house: House, of: Chaired, asked: Asked) -> None:
    entries = len(of.kept.entries)
    types(of.chair, asked)
    assert of.chair.card.title == "Saved"
    assert of.chair.card.text == (
        f"What you typed for {asked.button} is saved, and only you can see it. Nothing is recorded. To go on later, "
        "type decide LAN-2026-001."
    )
    assert of.chair.card.notes[0] == (
        "Kept for you alone until 30 March 2026, or longer if you change it. It is erased when it is recorded, and "
        "when the case is decided or ends."
    )
    assert len(of.kept.entries) == entries
    house.later(days=1)
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.lines[0] == (
        f"You began to type on 2 March 2026 at 10:30: {asked.button}. Nothing is recorded yet. To go on, press "
        f"{asked.button}. If you do not see it, press More first."
    )
    of.chair.presses(asked.button)
    assert of.chair.form.lines[0] == "You began this on 2 March 2026 at 10:30. What you typed then is kept."
    assert of.chair.form.values[asked.key] == TYPED
    assert not of.chair.form.errors
    of.chair.presses(asked.submit, {asked.key: TYPED})
    assert of.chair.card.title == asked.done
    assert kept_by(house, of.chair.account) == ()
    of.chair.says("decide LAN-2026-001")
    assert "You began" not in everything(of.chair.card)


def test_teams_keeps_what_was_given_and_never_draws_it(of: Chaired, asked: Asked) -> None:
    types(of.chair, asked)
    of.chair.presses("Continue")
    drawn = str(draw_form(of.chair.form))
    assert GIVEN in drawn
    assert TYPED not in drawn
    of.chair.presses(asked.submit)  # an empty box keeps what was given
    assert of.chair.card.title == asked.done
    of.chair.says("case LAN-2026-001")
    of.chair.presses("Open")
    assert TYPED in everything(of.chair.card)


def test_sent_wrong_it_is_kept(house: House, of: Chaired, asked: Asked) -> None:
    long = "x" * 3001
    comes_to(of.chair, asked)
    of.chair.presses(asked.submit, {asked.key: long})
    assert of.chair.form.errors[asked.key]
    house.later(days=1)
    comes_to(of.chair, asked)
    assert of.chair.form.values[asked.key] == long
    assert of.chair.form.errors[asked.key]


def test_an_empty_form_keeps_nothing_and_says_so(house: House, of: Chaired, asked: Asked) -> None:
    types(of.chair, asked, " ")
    assert of.chair.card.text == "There was nothing to keep on LAN-2026-001: no answer was given."
    assert kept_by(house, of.chair.account) == ()
    comes_to(of.chair, asked)
    of.chair.presses(asked.submit, {asked.key: " "})
    assert of.chair.form.errors[asked.key]
    assert kept_by(house, of.chair.account) == ()


def test_the_form_says_what_keeps_it(of: Chaired, asked: Asked) -> None:
    comes_to(of.chair, asked)
    assert LOSES.format(saving=f"{asked.submit} or Save for later") in str(form_view(of.chair.form))


def test_it_is_read_where_nothing_is_kept_and_deleted_when_they_say_so_twice(
    house: House, of: Chaired, asked: Asked
) -> None:
    types(of.chair, asked)
    saved = of.chair.card
    assert find("Read what I typed", saved).private_view
    of.chair.presses("Continue")
    assert find("Read what I typed", of.chair.form).private_view
    of.chair.presses("Read what I typed")
    assert of.chair.card.private
    assert text_of(of.chair.card, QUESTION[asked.key]) == TYPED
    assert TYPED not in of.chair.card.text + of.chair.card.title
    of.chair.presses("Delete it", on=saved)
    of.chair.presses("Delete what I typed")
    assert of.chair.card.text == "What you typed on LAN-2026-001 is erased. Nothing was recorded."
    assert kept_by(house, of.chair.account) == ()


QUESTION: Mapping[str, str] = {
    "step_more": "What do you still need to know?",
    "step_peer": "Whom do you ask?",
    "step_peer_answer": "What did they answer?",
    "step_interest": "How does this case touch you or your work?",
}


def test_they_are_warned_and_go_on_from_the_letter(house: House, of: Chaired, asked: Asked) -> None:
    types(of.chair, asked)
    house.later(days=house.desk.keeping.warn_after_days)
    with house.open_unit(house.now) as unit:
        unit.tend_drafts(house.desk.keeping)
    letter = house.messages("UCHAIR")[-1]
    assert letter.title == "What you typed is not recorded"
    assert letter.text == (
        f"You began to type on LAN-2026-001 for {asked.button}, last changed on 2 March 2026, and it is not recorded. "
        "What you typed is erased on 30 March 2026 unless you continue."
    )
    assert TYPED not in everything(letter)
    assert card_message(letter)
    of.chair.presses("Continue", on=letter)
    assert of.chair.form.values[asked.key] == TYPED


def test_it_is_erased_with_the_decision(house: House, of: Chaired, asked: Asked) -> None:
    types(of.chair, asked)
    of.decides()
    assert kept_by(house, of.chair.account) == ()


def test_nobody_else_sees_that_or_what_was_typed(house: House, of: Chaired, asked: Asked) -> None:
    types(of.chair, asked)
    ben = acting_deputy(house)
    ben.says("decide LAN-2026-001")
    assert "You began" not in everything(ben.card)
    ben.presses(asked.button)
    assert not ben.form.values
    for place in house.posted.values():
        for card in place.values():
            assert "You began" not in everything(card)
            assert TYPED not in everything(card)


def test_each_is_kept_apart(house: House, of: Chaired) -> None:
    begins(of.chair, reasons=LATER)
    types(of.chair, MORE)
    house.later(minutes=1)
    types(of.chair, ANSWER, LATER)
    of.chair.says("mine")
    assert "You began to type on 2 March 2026 at 10:31: Record what they answered." in everything(of.chair.card)
    comes_to(of.chair, MORE)
    assert of.chair.form.values == {"step_more": TYPED}
    comes_to(of.chair, ANSWER)
    of.chair.presses("Record the answer", {"step_peer_answer": LATER})
    assert sorted(one.step for one in kept_by(house, of.chair.account)) == ["decide.ask scr", "more.ask"]


def test_where_they_cannot_be_checked_it_is_kept(house: House, of: Chaired, asked: Asked) -> None:
    comes_to(of.chair, asked)
    house.person("UCHAIR", "Ada Quill", standing=Standing.UNKNOWN)
    of.chair.presses(asked.submit, {asked.key: TYPED})
    assert of.chair.refused.reason.startswith("Your account could not be checked just now")
    assert of.chair.refused.reason.endswith("What you typed is kept for you alone, and you can go on with it later.")
    house.person("UCHAIR", "Ada Quill")
    comes_to(of.chair, asked)
    assert of.chair.form.values[asked.key] == TYPED


def test_while_the_case_is_with_the_business_team_it_is_not_offered_and_waits(house: House, of: Chaired) -> None:
    comes_to(of.chair, MORE)
    of.happens(MoreInformationAsked(what="Which school?"))
    of.chair.presses("Ask", {"step_more": TYPED})
    assert of.chair.refused.reason.endswith("What you typed is kept for you alone, and you can go on with it later.")
    of.chair.says("decide LAN-2026-001")
    assert "You began" not in everything(of.chair.card)
    put(house, of.kept)
    comes_to(of.chair, MORE)
    assert of.chair.form.values["step_more"] == TYPED


def test_an_answer_that_somebody_else_recorded_erases_it(house: House, of: Chaired) -> None:
    types(of.chair, ANSWER)
    saved = of.chair.card
    types(of.chair, MORE)
    house.later(minutes=1)
    of.happens(PeerChallengeAnswered(answer="They agree."))
    assert [one.step for one in kept_by(house, of.chair.account)] == ["more.ask"]
    of.chair.presses("Read what I typed", on=saved)
    assert of.chair.refused.reason.startswith("Nothing that you typed on LAN-2026-001 is kept")


def test_what_slips_in_while_it_is_recorded_is_offered_to_nobody(house: House, of: Chaired) -> None:
    types(of.chair, ANSWER)
    (draft,) = kept_by(house, of.chair.account)
    of.happens(PeerChallengeAnswered(answer="They agree."))
    of.happens(PeerChallengeAsked(of="The Chair of the Kent board"))
    with house.open_unit(house.now) as unit:
        unit.keep_draft(replace(draft, id=f"{draft.id}2"))
    comes_to(of.chair, ANSWER)
    assert not of.chair.form.values


def test_what_is_typed_after_the_decision_is_not_kept(house: House, of: Chaired, asked: Asked) -> None:
    comes_to(of.chair, asked)
    records = find(asked.submit, of.chair.form).press
    of.decides("No review")
    of.chair.presses_key(Pressed(press=records, answers={asked.key: TYPED}))
    assert "is kept" not in of.chair.refused.reason
    assert kept_by(house, of.chair.account) == ()


def test_the_business_team_keeps_an_answer_too_and_is_led_back(house: House, of: Chaired) -> None:
    cy = house.person("UMANAGER", "Cy Dale")
    cy.presses("Record what they answered", on=house.channel()[0])
    cy.presses("Save for later", {"step_peer_answer": TYPED})
    assert cy.card.text.endswith("To go on later, type case LAN-2026-001.")
    cy.says("case LAN-2026-001")
    cy.presses("Record what they answered")
    assert cy.form.values["step_peer_answer"] == TYPED


def test_nobody_elses_words_are_kept(house: House, of: Chaired) -> None:
    cy = house.person("UMANAGER", "Cy Dale")
    for act in ("more.save", "more.later"):
        cy.presses_key(Pressed(press=Press(act=act, subject=of.case.id), answers={"step_more": TYPED}))
        assert cy.refused.reason.startswith("Only the Chair, or a deputy who is acting, does this.")
    assert kept_by(house, cy.account) == ()


def test_the_same_delivery_again_neither_brings_it_back_nor_overwrites(house: House, of: Chaired) -> None:
    types(of.chair, MORE)
    first = of.chair.last
    types(of.chair, MORE, LATER)
    of.chair.last = first
    of.chair.again()
    assert [one.answers["step_more"] for one in kept_by(house, of.chair.account)] == [LATER]
