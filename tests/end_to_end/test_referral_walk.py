"""The referral walked at random through each door: what is sent is what was answered."""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.rehearsal.programme import KEY
from review.drafts import Value
from review.referral import Referred
from storage.database import open_database
from storage.unit import Units
from tests.databases import MASTER_KEY
from tests.end_to_end.deployment import Deployment, deployed
from tests.end_to_end.doors import ANSWERS, PRIVATE
from tests.end_to_end.hand import MOST_STEPS, Hand, SlackHand, TeamsHand
from tests.end_to_end.test_one_case import kept_words
from tests.end_to_end.window import CHROMIUM, opened
from tests.invented import MONDAY, reckon

#: what somebody does before they go on: back, and away and back again; most often nothing
MOVES = st.lists(st.sampled_from(("", "", "Back", "Save for later", "Back")), min_size=4, max_size=MOST_STEPS)


class Once(Mapping[str, Value]):
    """Answers of which each is given once: what a form lost of them stays empty, and is seen to be."""

    def __init__(self) -> None:
        self._left = dict(ANSWERS)

    def __getitem__(self, key: str) -> Value:
        return self._left.pop(key)

    def __contains__(self, key: object) -> bool:
        return key in self._left

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._left))

    def __len__(self) -> int:
        return len(self._left)


async def hand_on(platform: str, deployment: Deployment) -> Hand:
    if platform == "slack":
        return SlackHand(deployment.slack_person("UNURSE", "Imogen Tarrant"))
    return TeamsHand(await deployment.teams_person("aad-nurse", "Imogen Tarrant"))


async def walks(hand: Hand, moves: Sequence[str]) -> None:
    """To the receipt, with these moves on the way."""
    answers = Once()
    await hand.says("refer")
    for move in (*moves, *[""] * MOST_STEPS):
        if move and move in hand.words.splitlines():
            await hand.press(move)
        if move == "Save for later" and "Continue" in hand.words.splitlines():
            await hand.press("Continue")
        if not move and not await hand.goes_on(answers):
            return


async def sent(platform: str, data: Path, moves: Sequence[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        async with deployed("", data, patched) as deployment, deployment.up():
            hand = await hand_on(platform, deployment)
            await walks(hand, moves)
            assert "LAN-2026-001" in hand.words
            await deployment.settles()
            assert not [one for one in PRIVATE if one in kept_words(deployment)]


async def sent_in_the_rehearsal(data: Path, moves: Sequence[str]) -> None:
    async with opened(data) as window:
        await window.be("sam")
        await window.say("refer")
        answers = Once()
        for move in (*moves, *[""] * MOST_STEPS):
            lines = (await window.words()).splitlines()
            if move and move in lines:
                await window.press(move)
            if move == "Save for later" and "Continue" in (await window.words()).splitlines():
                await window.press("Continue")
            if not move and not await window.goes_on(answers):
                break
        assert "LAN-2026-003" in await window.words()


def referral_in(data: Path, key: bytes = MASTER_KEY, reference: str = "LAN-2026-001") -> Referred:
    database = open_database("", data, key)
    with Units(database.engine, database.vault, reckon)(MONDAY) as unit:
        found = unit.case_called(reference).referral
    database.close()
    return found


@pytest.mark.parametrize("platform", ["slack", "teams"])
@settings(max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(moves=MOVES)
def test_no_answer_is_lost_whatever_way_somebody_takes(platform: str, moves: list[str]) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(sent(platform, Path(folder) / "data", moves))
        says_what_was_answered(referral_in(Path(folder) / "data"))


@settings(max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(moves=MOVES)
def test_nor_in_the_rehearsal(moves: list[str]) -> None:
    if not CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip("NOT PLAYED IN A BROWSER: /usr/bin/chromium is missing")
    with TemporaryDirectory() as folder:
        asyncio.run(sent_in_the_rehearsal(Path(folder) / "data", moves))
        says_what_was_answered(referral_in(Path(folder) / "data", KEY, "LAN-2026-003"))


def says_what_was_answered(found: Referred) -> None:
    (child,) = found.children
    told = (child.child.name, child.child.address, found.summary, found.where, found.account, found.request)
    assert told == tuple(ANSWERS[key] for key in ("child_name", "address", "summary", "where", "account", "request"))
    assert (found.referrer.agency, found.referrer.phone) == (ANSWERS["agency"], ANSWERS["phone"])
