"""The referral walked at random through the doors of Slack and of Teams: what is sent is what was answered."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from review.referral import Referred
from storage.database import open_database
from storage.unit import Units
from tests.databases import MASTER_KEY
from tests.end_to_end.deployment import Deployment, deployed
from tests.end_to_end.doors import ANSWERS, PRIVATE
from tests.end_to_end.hand import MOST_STEPS, Hand, SlackHand, TeamsHand
from tests.end_to_end.test_one_case import kept_words
from tests.invented import MONDAY, reckon

#: what somebody does before they go on: back, and away and back again; most often nothing
MOVES = st.lists(st.sampled_from(("", "", "Back", "Save for later", "Back")), min_size=4, max_size=MOST_STEPS)


async def hand_on(platform: str, deployment: Deployment) -> Hand:
    if platform == "slack":
        return SlackHand(deployment.slack_person("UNURSE", "Imogen Tarrant"))
    return TeamsHand(await deployment.teams_person("aad-nurse", "Imogen Tarrant"))


async def walks(hand: Hand, moves: Sequence[str]) -> None:
    """To the receipt, with these moves on the way."""
    await hand.says("refer")
    for move in (*moves, *[""] * MOST_STEPS):
        if move and move in hand.words.splitlines():
            await hand.press(move)
        if move == "Save for later" and "Continue" in hand.words.splitlines():
            await hand.press("Continue")
        if not move and not await hand.goes_on(ANSWERS):
            return


async def sent(platform: str, data: Path, moves: Sequence[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        async with deployed("", data, patched) as deployment, deployment.up():
            hand = await hand_on(platform, deployment)
            await walks(hand, moves)
            assert "LAN-2026-001" in hand.words
            await deployment.settles()
            assert not [one for one in PRIVATE if one in kept_words(deployment)]


def referral_in(data: Path) -> Referred:
    database = open_database("", data, MASTER_KEY)
    with Units(database.engine, database.vault, reckon)(MONDAY) as unit:
        found = unit.case_called("LAN-2026-001").referral
    database.close()
    return found


@pytest.mark.parametrize("platform", ["slack", "teams"])
@settings(max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(moves=MOVES)
def test_no_answer_is_lost_whatever_way_somebody_takes(platform: str, moves: list[str]) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(sent(platform, Path(folder) / "data", moves))
        found = referral_in(Path(folder) / "data")
    (child,) = found.children
    told = (child.child.name, child.child.address, found.summary, found.where, found.account, found.request)
    assert told == tuple(ANSWERS[key] for key in ("child_name", "address", "summary", "where", "account", "request"))
    assert (found.referrer.agency, found.referrer.phone) == (ANSWERS["agency"], ANSWERS["phone"])
