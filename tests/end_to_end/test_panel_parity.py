"""Parity is of effects: the panel's story under Enfield's procedure leaves the same history through either door."""

from dataclasses import replace
from pathlib import Path

import pytest

from review.calendar import london_date
from review.entries import Content
from review.referral import Referred
from tests.end_to_end.story import Story, begun, plays
from tests.end_to_end.three_months_enfield import ENF_1
from tests.end_to_end.three_months_said import FIRST, day

REFERENCE = "ENF-2026-001"
#: to the day on which the first-day tasks are done
UNTIL = day("6 Nov")
#: kind of entry, moment, in which role, under which rule, with what content
History = list[tuple[str, str, str, str, Content]]


def history(story: Story) -> History:
    assert story.process
    program = story.process.program
    with program.units(story.clock.now()) as unit:
        entries = unit.case_called(REFERENCE).entries
    return [
        (one.content.kind, f"{one.happened:%d %B %H:%M}", one.by.role.value, one.rule, _same(one.content))
        for one in entries
    ]


def _same(content: Content) -> Content:
    return replace(content, draft="") if isinstance(content, Referred) else content


async def played(platform: str, data: Path, patched: pytest.MonkeyPatch) -> History:
    platforms = dict.fromkeys(("lan", "enf", "bre", "cap"), platform)
    plan = [one for one in ENF_1 if london_date(one.at) <= UNTIL]
    async with begun("", data, FIRST, patched, platforms=platforms) as story:
        await plays(story, plan, day("12 Oct"), UNTIL)
        return history(story)


async def test_the_panels_story_leaves_the_same_history_whichever_door_it_came_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack = await played("slack", tmp_path / "slack", monkeypatch)
    assert [kind for kind, *_ in slack] == [
        "referred",
        "duty_done",  # the discussion
        "undated_done",  # Ofsted was told
        "put_on_agenda",
        "meeting_called",
        "reports_asked",
        "report_received",
        "report_received",
        "report_received",
        "meeting_held",
        "panel_recommended",
        "put_to_chair",
        "decided",
        "duty_done",  # the first-day tasks
    ]
    assert slack == await played("teams", tmp_path / "teams", monkeypatch)
