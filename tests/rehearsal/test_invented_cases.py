"""What has happened when the rehearsal is opened for the first time: three cases, and something for everybody."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest_asyncio
from aiohttp import ClientSession

from bot.rehearsal.board import INVENTED
from bot.rehearsal.cast import CHANNELS, STRANGER
from bot.rehearsal.programme import rehearsing

TODAY = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
NAMES = ("Ashdown", "Pell", "Quennell", "Rusk", "Tithe Row")


class Pages:
    def __init__(self, session: ClientSession, address: str) -> None:
        self._session, self._address = session, address

    async def of(self, user: str, place: str = "home") -> str:
        async with self._session.get(self._address, params={"as": user, "place": place}) as answer:
            assert answer.status == 200
            return unescape(await answer.text())


@pytest_asyncio.fixture
async def pages(tmp_path: Path) -> AsyncIterator[Pages]:
    async with rehearsing(tmp_path / "rehearsal", 0, TODAY) as address, ClientSession() as session:
        yield Pages(session, address)


async def test_everybody_finds_what_is_theirs_and_no_name_stands_where_it_is_kept(pages: Pages) -> None:
    theirs = {
        ("sam", "home"): ("My referrals sent", "LAN-2026-001", "LAN-2026-002"),
        ("priya", "business-team"): ("Case LAN-2026-001", "Case LAN-2026-002"),
        ("margaret", "home"): ("LAN-2026-002", "Waits for the Chair's decision"),
        ("margaret", "direct"): ("For your decision: LAN-2026-002",),
        ("nadia", "home"): ("Answer the business team's question by", "EAS-2026-001"),
        ("nadia", "direct"): ("Question about EAS-2026-001",),
        ("colm", "home"): ("Your agency referred this. You may pass it on or comment",),
        ("colm", "direct"): ("Your agency referred EAS-2026-001",),
        ("ines", "eastmere-business-team"): ("Case EAS-2026-001", "Question to the referrer"),
        ("edwin", "home"): ("Nothing waits for you.",),
        ("alex", "home"): ("works for the boards' own people only",),
    }
    for (user, place), sentences in theirs.items():
        page = await pages.of(user, place)
        for sentence in sentences:
            assert sentence in page, (user, place)
        assert not [name for name in NAMES if name in page], (user, place)


async def test_no_board_learns_of_the_other_boards_cases(pages: Pages) -> None:
    prefixes = {f"{one.prefix}-2026" for one in INVENTED}
    for board in INVENTED:
        for player in (*board.people, STRANGER):
            places = ["home", "direct", *(one.id for one in CHANNELS if player.user in one.members)]
            drawn = "".join([(await pages.of(player.user, place)).partition("<main>")[2] for place in places])
            own = {f"{board.prefix}-2026"} if player != STRANGER else set()
            said = drawn.replace(player.greeting, "")
            assert not [prefix for prefix in prefixes - own if prefix in said], player.name
