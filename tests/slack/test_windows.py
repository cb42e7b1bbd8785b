"""In a window: what was typed is never lost in silence, and every press is answered."""

import asyncio
from dataclasses import replace

import pytest

from dialogs.parts import Ask, Pressed, Refuse, Said, Show
from review.roles import Account
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import CHECK, CHILD, DEFINITION, RECEIPT, press

pytestmark = pytest.mark.usefixtures("room")


async def test_a_referral_is_asked_corrected_and_received(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL", "Sam Okafor")
    office.answers(Ask(form=CHILD))
    await sam.command("refer")
    assert sam.view.title == "Refer a case"
    assert "Step 2 of 9" in sam.view.words
    sam.fill({"name": "Robin Example", "Was the child under 18 at the time?": "Not known", "born": "2020-03-01"})

    office.answers(Show(card=RECEIPT))
    await sam.submit()

    said, sent = office.turns
    assert said.what == Said(words="refer")
    assert isinstance(sent.what, Pressed)
    assert sent.what.press == CHILD.submit.press
    assert sent.what.answers == {"name": "Robin Example", "born": "2020-03-01", "under_18": "not_known", "email": ""}
    assert sent.account == Account(platform="slack", space="T0001", user="USOCIAL")
    assert sent.name == "Sam Okafor"
    assert sent.delivery != said.delivery
    assert sam.view.title == "Referral received"
    assert sam.view.submit_label == ""


async def test_what_was_typed_stays_under_an_error_on_its_field(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD))
    await sam.command("refer")
    sam.fill({"name": "Robin Example", "born": "2027-01-01", "under_18": "yes"})
    office.answers(Ask(form=replace(CHILD, errors={"born": "The date of birth must be in the past."})))
    await sam.submit()
    assert sam.view.errors == {"born": "The date of birth must be in the past."}
    assert sam.view.values["name"] == "Robin Example"
    assert len(sam.views) == 1


async def test_an_error_that_is_on_no_open_field_is_said_at_the_top(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Ask(form=replace(CHECK, errors={"name": "Give the name."})))
    await sam.command("refer")
    sam.fill({"name": "x", "under_18": "yes"})
    await sam.submit()
    assert "*There is a problem*\nGive the name." in sam.view.words


async def test_the_next_step_shows_nothing_of_what_was_typed_in_the_last(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Ask(form=replace(CHILD, step=(3, 9), values={"name": "", "under_18": "no"})))
    await sam.command("refer")
    sam.fill({"name": "Robin Example", "under_18": "yes"})
    await sam.submit()
    assert sam.view.values == {"name": None, "born": None, "under_18": "no", "email": None}


async def test_save_for_later_sends_what_stands_on_the_open_step(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Show(card=RECEIPT))
    await sam.command("refer")
    sam.fill({"name": "Robin Example"})
    await sam.press("Save for later")
    saved = office.turns[-1].what
    assert saved == Pressed(
        press=press("save"), answers={"name": "Robin Example", "born": "", "under_18": "", "email": ""}
    )
    assert sam.view.title == RECEIPT.title


async def test_back_takes_the_place_of_the_step(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Ask(form=replace(CHILD, step=(1, 9), title="Is a child at risk?")))
    await sam.command("refer")
    await sam.press("Back")
    assert sam.view.title == "Is a child at risk?"
    assert len(sam.views) == 1


async def test_a_definition_lies_upon_the_form_and_nothing_typed_is_lost(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Show(card=DEFINITION, beside=True))
    await sam.command("refer")
    sam.fill({"name": "Robin Example"})
    await sam.press("What “child” means")
    assert "18th birthday" in sam.view.words
    sam.closes()
    assert sam.view.values["name"] == "Robin Example"


async def test_when_nothing_could_be_saved_the_form_stays_with_what_was_typed(
    slack: SlackWorkspace, office: Office
) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Refuse(reason="Nothing was saved. Please try again in a minute."))
    await sam.command("refer")
    sam.fill({"name": "Robin Example", "under_18": "yes"})
    await sam.submit()
    assert "Nothing was saved." in sam.view.words
    sam.closes()
    assert sam.view.values["name"] == "Robin Example"


async def test_a_form_whose_matter_has_moved_on_gives_way_to_the_fresh_card(
    slack: SlackWorkspace, office: Office
) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Refuse(reason="This referral was sent already.", card=RECEIPT))
    await sam.command("refer")
    sam.fill({"name": "Robin Example", "under_18": "yes"})
    await sam.submit()
    assert "This referral was sent already." in sam.view.words
    assert "LAN-2026-001" in sam.view.words
    assert len(sam.views) == 1


async def test_a_window_that_changed_meanwhile_still_shows_the_latest_answer(
    slack: SlackWorkspace, office: Office
) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD), Ask(form=replace(CHILD, title="The first answer")), Ask(form=CHECK))
    await sam.command("refer")
    slack.latency = 0.05
    await asyncio.gather(sam.press("Back"), sam.press("Save for later"))
    await slack.settled(0.1)
    assert [method for method, _ in slack.calls].count("views.update") == 3
    assert sam.view.words.startswith(CHECK.title)
    assert sam.messages == []


async def test_a_window_that_was_closed_meanwhile_is_no_fault(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD))
    await sam.command("refer")
    view = sam.view
    sam.closes()
    await sam.press("Back", on=view, quiet=True)
    assert sam.messages == []
