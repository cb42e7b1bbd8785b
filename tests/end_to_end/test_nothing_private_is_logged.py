"""A whole story on both platforms, with everything failing that can, and every library at its most talkative.

Of all that was typed and of all that people are called, nothing stands in what was logged or printed.
"""

import asyncio
import io
import logging
from functools import partial

import aiohttp
import pytest
from sqlalchemy import create_engine

from bot import build
from bot.reception import NOT_KNOWN
from dialogs import turns
from dialogs.desk import Desk
from dialogs.parts import Reply, Turn
from review.ports import OpenUnit
from tests.bot.conftest import logged
from tests.end_to_end.deployment import Deployment
from tests.end_to_end.doors import ANSWERS, PRIVATE, REASONS, OnSlack, OnTeams
from tests.end_to_end.test_one_case import REBUTTED, people

__all__ = ["logged"]
#: whole, since fewer figures could stand in a time or an id by chance
PHONE = str(ANSWERS["phone"]).replace(" ", "")
#: what was typed freely, by whom, and about whom
TYPED = frozenset(
    [
        *(value for value in ANSWERS.values() if isinstance(value, str) and (" " in value or "@" in value)),
        *(*PRIVATE, REASONS, *(str(one) for one in REBUTTED.values() if len(str(one)) > len("yes"))),
        *("Imogen", "Tarrant", "Cy Dale", "Ada Quill", "Garrow", PHONE),
    ]
)


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_nothing_that_was_typed_or_anybody_is_called_is_logged(
    deployment: Deployment,
    platform: str,
    logged: io.StringIO,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    talkative(monkeypatch)
    failing = stumbles(monkeypatch)
    async with deployment.up():
        troubled(deployment)
        nurse, manager, chair, other = await people(deployment, platform)
        assert "LAN-2026-001" in await nurse.refers(ANSWERS)
        await told(deployment)
        await manager.opens_detail()
        await manager.puts_to_chair()
        await chair.decides("No review", REBUTTED)
        await other.asks(f"case {ANSWERS['child_name']}")
        await garbled(deployment.address)
        failing.append(True)
        assert "Something went wrong on our side" in await nurse.asks(f"ask {ANSWERS['summary']}")
        failing.clear()
        await without_drafts(deployment, nurse)
    printed = capfd.readouterr()
    found = f"{logged.getvalue()}{printed.out}{printed.err}"
    assert '"event": "turn_failed"' in found
    assert '"event": "letter_unclear"' in found
    assert '"event": "library_log"' in found
    assert [one for one in TYPED if one in found] == []


def talkative(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every library says all that it can, also those that the program keeps quiet."""
    for name in [*logging.root.manager.loggerDict]:
        monkeypatch.setattr(logging.getLogger(name), "level", logging.DEBUG)
    logging.getLogger().setLevel(logging.DEBUG)
    monkeypatch.setattr("storage.engine.create_engine", partial(create_engine, echo="debug"))


async def told(deployment: Deployment) -> None:
    """What failed at first is tried again some minutes later."""
    async with asyncio.timeout(60):
        while not (deployment.slack_channel.messages and deployment.teams_channel.cards):
            await asyncio.sleep(0.3)
            deployment.clock.goes_on(minutes=2)


def stumbles(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """As long as the list holds something, a turn fails with what was typed in its exception, and in another's."""
    failing: list[bool] = []

    def take(desk: Desk, units: OpenUnit, turn: Turn) -> Reply:
        return failed(turn) if failing else turns.take(desk, units, turn)

    monkeypatch.setattr(build, "take", take)
    return failing


def failed(turn: Turn) -> Reply:
    """As a fault of ours might: with private values in its text, and in that of what led to it."""
    kept: dict[str, Reply] = {}
    try:
        return kept[str(ANSWERS["child_name"])]
    except KeyError as trouble:
        raise ValueError(ANSWERS["child_name"], repr(turn)) from trouble


def troubled(deployment: Deployment) -> None:
    """The first that is sent there fails, in ways whose outcome is not known."""
    for kind in ("500", "drop", "429"):
        deployment.slack.trouble("chat.postMessage", kind)
    deployment.teams.fails("activities", times=1, status=500)
    deployment.teams.fails("activities", times=1, after_applying=True)


async def garbled(address: str) -> None:
    """Bodies with private words that no door takes."""
    words = f"{ANSWERS['child_name']}, {ANSWERS['address']}"
    bodies = (words, f'{{"text": "{words}"', f'{{"type": "message", "text": "{words}", "from": {{"name": "{words}"}}}}')
    signed = {"X-Slack-Signature": f"v0={words}", "X-Slack-Request-Timestamp": "0", "Authorization": f"Bearer {words}"}
    async with aiohttp.ClientSession() as asking:
        for path in ("slack/events", "api/messages", "healthz", ANSWERS["child_name"]):
            for body in bodies:
                async with asking.post(f"{address}{path}", data=body, headers=signed) as answer:
                    assert answer.status in (400, 401, 403, 404, 405, 415)


async def without_drafts(deployment: Deployment, nurse: object) -> None:
    """The database fails while private words are being kept: the statement's values are in the driver's exception."""
    assert isinstance(nurse, OnSlack | OnTeams)
    program = build.build(deployment.settings, deployment.clock) if _is_shared(deployment) else None
    if program is None:
        return
    with program.database.engine.begin() as connection:
        connection.exec_driver_sql("alter table drafts rename to drafts_away")
    program.database.close()
    if isinstance(nurse, OnSlack):
        await nurse.person.command("refer")
        assert nurse.person.ephemerals[-1].words == NOT_KNOWN
    else:
        await nurse.person.says("refer")
        assert NOT_KNOWN in nurse.person.chat[-1].words


def _is_shared(deployment: Deployment) -> bool:
    """Another process may open it meanwhile."""
    return deployment.settings.database_url.startswith("postgresql")
