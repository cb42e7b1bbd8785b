"""On a message that others see too: the asker alone is answered, and the message stays."""

import pytest

from bot.slack.room import SlackRoom
from dialogs.parts import Ask, Press, Pressed, Refuse, Show
from review.roles import Address, PlaceKind
from tests.fakes.slack_views import Message
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Clock, Office
from tests.slack.invented_forms import CASE, CHECK, CHILD, PRIVATE, RECEIPT, press

pytestmark = pytest.mark.usefixtures("room")


async def posted(slack: SlackWorkspace, room: SlackRoom, channel: str = "C0BUSINESS") -> Message:
    where = slack.channel(channel)
    to = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id=channel)
    await room.platform.post(to, CASE, key="k1")
    return where.messages[-1]


async def test_a_press_in_a_channel_opens_the_form_and_leaves_the_message(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER", "Cy Dale")
    office.answers(Ask(form=CHECK))
    await cy.press("To the Chair", on=message)
    assert cy.view.words.startswith(CHECK.title)
    assert message.edited == 0
    [turn] = office.turns
    assert turn.what == Pressed(press=press("to_chair"))
    assert turn.where == Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0BUSINESS")


async def test_private_detail_opens_in_a_window_and_never_in_the_channel(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER", "Cy Dale")
    assert "Robin" not in message.words
    assert "*Name of the child*\ngiven" in message.words
    office.answers(Show(card=PRIVATE))
    await cy.press("Open", on=message)
    assert "Robin Example" in cy.view.words
    assert cy.view.submit_label == ""
    assert "Robin" not in str(slack.channel("C0BUSINESS").messages) + str(cy.ephemerals)


async def test_a_button_that_opens_gets_a_window_whatever_is_in_it(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER", "Cy Dale")
    office.answers(Show(card=RECEIPT))
    await cy.press("Open", on=message)
    assert cy.view.title == RECEIPT.title
    assert cy.ephemerals == []


async def test_a_button_of_an_earlier_version_is_answered(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER", "Cy Dale")
    message.blocks = [
        {
            "type": "actions",
            "elements": [{"type": "button", "action_id": "approve", "value": "42", "text": {"text": "Approve"}}],
        }
    ]
    office.answers(Refuse(reason="This button is no longer in use."))
    await cy.press("Approve", on=message)
    assert cy.ephemerals[-1].text == "This button is no longer in use."
    assert office.turns[-1].what == Pressed(press=Press(act="unknown"))


async def test_a_wrong_person_alone_is_told(slack: SlackWorkspace, office: Office, room: SlackRoom) -> None:
    message, eve, cy = await posted(slack, room), slack.person("UEVE"), slack.person("UMANAGER")
    office.answers(Refuse(reason="This step belongs to somebody else. Nothing has been changed.", card=RECEIPT))
    await eve.press("To the Chair", on=message)
    assert eve.ephemerals[-1].words.startswith("This step belongs to somebody else.")
    assert cy.ephemerals == []
    assert len(slack.channel("C0BUSINESS").messages) == 1
    assert message.edited == 0


async def test_of_buttons_that_read_alike_the_one_in_its_line_is_pressed(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER")
    office.answers(Show(card=RECEIPT))
    await cy.press("Record as done", on=message, row="Tell Ofsted")
    await cy.press("Record: decided", on=message)
    await cy.press("History", on=message)
    pressed = [turn.what.press for turn in office.turns if isinstance(turn.what, Pressed)]
    assert pressed == [press("record", "notify"), press("record", "decide"), press("history")]


async def test_an_answer_that_only_the_asker_sees_is_replaced_by_the_next(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER")
    office.answers(Show(card=CASE), Show(card=RECEIPT))
    await cy.press("To the Chair", on=message)
    await cy.press("To the Chair", on=cy.ephemerals[-1])
    assert [one.text for one in cy.ephemerals] == [RECEIPT.text]


async def test_a_press_whose_response_address_fails_is_still_answered(
    slack: SlackWorkspace, office: Office, room: SlackRoom, clock: Clock
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER")
    office.answers(Show(card=RECEIPT))
    slack.trouble("response_url", "500")
    slack.trouble("chat.postEphemeral", "refused:user_not_in_channel")
    await cy.press("To the Chair", on=message)
    assert cy.messages[-1].text == RECEIPT.text


async def test_a_form_that_slack_opens_too_late_is_one_press_away(
    slack: SlackWorkspace, office: Office, clock: Clock
) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Ask(form=CHILD))
    slack.trouble("views.open", "refused:expired_trigger_id")
    await sam.command("refer")
    assert sam.views == []
    await sam.press("Continue", on=sam.ephemerals[-1])
    assert office.turns[-1].what == Pressed(press=CHILD.resume)
    assert sam.view.title == "Refer a case"


async def test_private_detail_that_slack_opens_too_late_is_one_press_away(
    slack: SlackWorkspace, office: Office, room: SlackRoom
) -> None:
    message, cy = await posted(slack, room), slack.person("UMANAGER")
    office.answers(Show(card=PRIVATE))
    slack.trouble("views.open", "500")
    await cy.press("Open", on=message)
    assert "Robin" not in cy.ephemerals[-1].words
    await cy.press("Continue", on=cy.ephemerals[-1])
    assert "Robin Example" in cy.view.words
