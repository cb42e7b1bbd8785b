"""Parity is of effects: the same case through three doors leaves the same history."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.rehearsal.programme import KEY
from review.entries import Content
from review.referral import Referred
from storage.database import open_database
from storage.unit import Units
from tests.databases import MASTER_KEY
from tests.end_to_end.deployment import MONDAY, Deployment, deployed
from tests.end_to_end.doors import ANSWERS, REASONS
from tests.end_to_end.test_one_case import REBUTTED, people
from tests.end_to_end.window import CHROMIUM, opened
from tests.invented import reckon

#: what a story leaves: kind of entry, in which role, under which rule, with what content
History = list[tuple[str, str, str, Content]]


def history(data: Path, key: bytes, reference: str) -> History:
    """Of a case in a database that nobody serves any more, without what must differ."""
    database = open_database("", data, key)
    with Units(database.engine, database.vault, reckon)(MONDAY) as unit:
        entries = unit.case_called(reference).entries
    database.close()
    return [(one.content.kind, one.by.role.value, one.rule, _same(one.content)) for one in entries]


def _same(content: Content) -> Content:
    """Whom an agency has on the panel is each board's own: the rehearsal's fill in the name."""
    return replace(content, draft="", reference="", panel_member=None) if isinstance(content, Referred) else content


async def on(platform: str, data: Path) -> History:
    with pytest.MonkeyPatch.context() as patched:
        async with deployed("", data, patched) as deployment, deployment.up():
            await _story(deployment, platform)
    return history(data, MASTER_KEY, "LAN-2026-001")


async def _story(deployment: Deployment, platform: str) -> None:
    nurse, manager, chair, _ = await people(deployment, platform)
    await nurse.refers(ANSWERS)
    await deployment.until(lambda: len(deployment.slack_channel.messages) == 1)
    await deployment.until(lambda: len(deployment.teams_channel.cards) == 1)
    await manager.opens_detail()
    await manager.puts_to_chair()
    await chair.decides("No review", REBUTTED)


async def in_the_rehearsal(data: Path) -> History:
    async with opened(data) as window:
        await window.be("sam")
        await window.refers(ANSWERS)
        await window.be("priya", "business-team")
        await window.press("Open the private detail of LAN-2026-003")
        await window.press("Close")
        await window.press("To the Chair")
        await window.be("margaret")
        await window.press("No review: LAN-2026-003")
        await window.answers(REBUTTED)
        await window.press("Record the decision")
    return history(data, KEY, "LAN-2026-003")


async def test_the_same_case_leaves_the_same_history_whichever_door_it_came_through(tmp_path: Path) -> None:
    slack, teams = await on("slack", tmp_path / "slack"), await on("teams", tmp_path / "teams")
    assert [kind for kind, *_ in slack] == ["referred", "looked", "put_to_chair", "decided"]
    assert slack[0][3].incident_on == date(2026, 2, 26)  # type: ignore[union-attr]
    assert slack[3][3].reasons == REASONS  # type: ignore[union-attr]
    assert slack == teams
    if not CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip("NOT PLAYED IN A BROWSER: /usr/bin/chromium is missing")
    assert slack == await in_the_rehearsal(tmp_path / "rehearsal")
