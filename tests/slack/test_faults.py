"""Our own faults are said and not passed over."""

from dataclasses import replace

import pytest

from bot.slack.words import TROUBLE
from dialogs.parts import Ask, Press, Row, Show
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import CASE, CHILD

pytestmark = pytest.mark.usefixtures("room")


async def test_what_cannot_be_drawn_is_said_not_passed_over(
    slack: SlackWorkspace, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=replace(CASE, rows=(Row(label="Name", text="Robin Example"),) * 60)))
    await sam.command("help")
    assert sam.ephemerals[-1].words == TROUBLE
    office.answers(Ask(form=CHILD))
    await sam.command("refer")
    sam.fill({"name": "Robin Example", "under_18": "yes"})
    office.answers(Ask(form=replace(CHILD, submit=replace(CHILD.submit, press=Press(act="go", detail="x" * 3000)))))
    await sam.submit()
    assert sam.view.words == TROUBLE
    assert "Robin" not in caplog.text


async def test_what_nobody_listens_to_is_acknowledged(slack: SlackWorkspace, office: Office) -> None:
    ack = await slack.event({"type": "channel_rename", "channel": {"id": "C1"}})
    assert ack.status == 200
    assert office.turns == []
