"""The door's own cost: what people wait for besides the dialogs. Limits are wide, since machines are shared."""

import asyncio
import time

import pytest

from dialogs.parts import Ask, Show
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import CHILD, RECEIPT

pytestmark = pytest.mark.usefixtures("room")


async def test_thirty_two_people_at_once_are_acknowledged_in_time(slack: SlackWorkspace, office: Office) -> None:
    office.answers(Show(card=RECEIPT))
    people = [slack.person(f"U{number}") for number in range(32)]
    await asyncio.gather(*(one.command("help") for one in people))
    slack.acks.clear()
    for _ in range(5):
        await asyncio.gather(*(one.command("help") for one in people))
    assert sorted(one.seconds for one in slack.acks)[int(len(slack.acks) * 0.99)] < 0.5


async def test_a_slow_slack_keeps_no_acknowledgement_waiting(slack: SlackWorkspace, office: Office) -> None:
    sam = slack.person("USOCIAL")
    office.answers(Show(card=RECEIPT), Ask(form=CHILD))
    await sam.command("help")
    slack.latency = 1.0
    began = time.perf_counter()
    ack = await sam.command("refer")
    assert ack.seconds < 0.3
    assert time.perf_counter() - began < 1.5
    slack.latency = 0
