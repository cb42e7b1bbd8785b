"""The guided case at every board, in the rehearsal itself: invented answers alone carry a referral to its end."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from sqlalchemy import text

from bot.rehearsal.board import INVENTED
from bot.rehearsal.kept import open_kept
from bot.rehearsal.players import InventedBoard
from bot.rehearsal.programme import rehearsing

TODAY = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
MOST_STEPS = 20
TAGS = re.compile(r"<[^>]+>")


class Seat:
    """One person at the rehearsal's page, without a browser."""

    def __init__(self, session: ClientSession, address: str, user: str, place: str = "home") -> None:
        self._session, self._address, self.user, self.place = session, address, user, place
        self.page = ""

    async def opens(self) -> None:
        async with self._session.get(self._address, params={"as": self.user, "place": self.place}) as answer:
            self.page = await answer.text()

    async def posts(self, path: str, **fields: str) -> None:
        token = re.findall(r'name="delivery" value="([^"]+)"', self.page)[-1]
        sent = {"as": self.user, "place": self.place, "delivery": token, **fields}
        async with self._session.post(f"{self._address}{path}", data=sent) as answer:
            assert answer.status == 200, await answer.text()
            self.page = await answer.text()

    @property
    def form(self) -> str:
        found = re.search(r'<form class="asked".*?</form>', self.page, re.DOTALL)
        return found.group() if found else ""

    @property
    def words(self) -> str:
        return re.sub(r"\s+", " ", unescape(TAGS.sub(" ", self.page.partition("<main>")[2])))

    def stands(self) -> dict[str, str]:
        """What the open form has in it, as a browser would send it."""
        inputs = [dict(re.findall(r'(\w+)="([^"]*)"', one)) for one in re.findall(r"<input [^>]+>", self.form)]
        checked = re.findall(r"<input [^>]+checked[^>]*>", self.form)
        ticked = [dict(re.findall(r'(\w+)="([^"]*)"', one)) for one in checked]
        typed = [one for one in inputs if one.get("type") not in {"hidden", "radio", "checkbox"}]
        long = re.findall(r'<textarea [^>]*name="([^"]+)"[^>]*>\n?([^<]*)</textarea>', self.form)
        chosen = re.findall(r'<select [^>]*name="([^"]+)".*?<option value="([^"]*)" selected', self.form, re.DOTALL)
        found = {one["name"]: one.get("value", "") for one in (*typed, *ticked)}
        return {name: unescape(value) for name, value in {**found, **dict(long), **dict(chosen)}.items()}


@pytest_asyncio.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    async with rehearsing(tmp_path / "rehearsal", 0, TODAY) as found:
        yield found


async def refers(seat: Seat) -> None:
    """Fill in, read, go on, until no form is open."""
    await seat.opens()
    await seat.posts("say", words="refer")
    for _ in range(MOST_STEPS):
        if not seat.form:
            return
        if 'formaction="/fill"' in seat.form:
            await seat.posts("fill", panel="1", **seat.stands())
        onward = re.search(r'name="press" value="([^"]+)"', seat.form)
        assert onward
        await seat.posts("submit", panel="1", press=unescape(onward.group(1)), **seat.stands())
        assert "There is a problem" not in seat.page, seat.words
    pytest.fail(seat.words)


async def test_at_every_board_a_referral_is_played_with_invented_answers_alone(address: str) -> None:
    async with ClientSession() as session:
        for board in INVENTED:
            number = {"northmoor": "003", "eastmere": "002"}.get(board.key, "001")
            seat = Seat(session, address, board.referrer.user)
            await refers(seat)
            assert f"Referral sent: {board.prefix}-2026-{number}" in seat.words, board.key
            assert "A serious case review must be commissioned" in seat.words, board.key
            await _the_team_has_it(session, address, board, f"{board.prefix}-2026-{number}")


async def _the_team_has_it(session: ClientSession, address: str, board: InventedBoard, reference: str) -> None:
    (manager,) = (one for one in board.people if one.what == "Business manager")
    seat = Seat(session, address, manager.user, board.business.id)
    await seat.opens()
    assert f"You are {manager.name}, business manager. Read what was found of {reference}" in seat.words
    assert f"Case {reference}" in seat.words
    assert "(invented)" not in seat.words


async def test_played_twice_it_is_two_children(address: str) -> None:
    async with ClientSession() as session:
        seat = Seat(session, address, "rosa")
        for _ in range(2):
            await refers(seat)
        (board,) = (one for one in INVENTED if one.key == "oxmarsh")
        team = Seat(session, address, "stefan", board.business.id)
        await team.opens()
        assert "Case OXM-2026-002" in team.words
        assert "same child" not in team.words


async def test_a_data_folder_of_before_the_guide_and_the_new_boards_opens_and_goes_on(tmp_path: Path) -> None:
    data = tmp_path / "rehearsal"
    async with rehearsing(data, 0, TODAY):
        pass
    kept = open_kept(data / "workspace.sqlite")
    with kept.begin() as connection:
        connection.execute(text("DROP TABLE guides"))
    kept.dispose()
    async with rehearsing(data, 0, TODAY) as address, ClientSession() as session:
        priya = Seat(session, address, "priya", "business-team")
        await priya.opens()
        assert "Case LAN-2026-001" in priya.words
        assert "As Sam Okoro, social worker: Press “Refer a case”" in priya.words
        dina = Seat(session, address, "dina")
        await refers(dina)
        assert "Referral sent: WEN-2026-001" in dina.words


async def test_the_next_deadline_is_also_a_day_that_somebody_set(address: str) -> None:
    async with ClientSession() as session:
        ines = Seat(session, address, "ines")
        await ines.opens()
        said = ""
        for _ in range(3):
            await ines.posts("deadline")
            said += ines.words
        assert "EAS-2026-001: the referrer’s answer to a question, by" in said
