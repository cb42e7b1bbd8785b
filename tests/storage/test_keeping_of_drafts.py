"""How long a draft is kept: from app.yaml, through the program's own tick, to the letter in the outbox."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.build import Program, build
from bot.configuration import load
from bot.settings import Settings, SettingsError
from review.drafts import Draft, Keeping
from review.roles import Standing
from review.tellings import Kind
from storage.outbox import Outbox
from tests.bot.app_yaml import SMALL
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.invented import MONDAY, account

SECRETS = {
    "SCR_MASTER_KEY": MASTER_KEY.hex(),
    "SLACK_BOT_TOKEN": "xoxb-invented",
    "SLACK_SIGNING_SECRET": "signing-invented",
}


def settings(folder: Path, more: str = "") -> Settings:
    path = folder / "app.yaml"
    path.write_text(SMALL + more, encoding="utf-8")
    return load(path, SECRETS)


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    made = build(settings(tmp_path, 'drafts: {warn_after_days: "3", erase_after_days: "5"}\n'), MovedClock(MONDAY))
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ("", Keeping(warn_after_days=21, erase_after_days=28)),
        ('drafts: {warn_after_days: "7"}\n', Keeping(warn_after_days=7, erase_after_days=28)),
        ('drafts: {warn_after_days: "1", erase_after_days: "2"}\n', Keeping(warn_after_days=1, erase_after_days=2)),
        (
            'drafts: {warn_after_days: "364", erase_after_days: "365"}\n',
            Keeping(warn_after_days=364, erase_after_days=365),
        ),
    ],
)
def test_it_is_as_the_board_says_and_else_three_weeks_and_four(tmp_path: Path, more: str, kept: Keeping) -> None:
    assert settings(tmp_path, more).keeping == kept


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('drafts: {warn_after_days: "0"}\n', "line 14, drafts.warn_after_days: must be a whole number from 1 to 365"),
        (
            'drafts: {erase_after_days: "-1"}\n',
            "line 14, drafts.erase_after_days: must be a whole number from 1 to 365",
        ),
        ('drafts: {erase_after_days: "366"}\n', "from 1 to 365"),
        ('drafts: {warn_after_days: "seven"}\n', "from 1 to 365"),
        ('drafts: {warn_after_days: "28"}\n', "`warn_after_days` must be smaller than `erase_after_days`"),
        ('drafts: {erase_after_days: "21"}\n', "line 14, drafts: `warn_after_days` must be smaller"),
        ('drafts: {warn_after: "7"}\n', "Did you mean warn_after_days?"),
        ('drafts: "28"\n', "must be keys with values under it"),
    ],
)
def test_what_cannot_be_is_said_with_its_line_and_what_is_allowed(tmp_path: Path, more: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        settings(tmp_path, more)
    assert said in str(refused.value)


async def test_the_program_tends_them_as_its_settings_say(program: Program) -> None:
    with program.units(MONDAY) as unit:
        owner = unit.introduce(account(), "Imogen Tarrant", Standing.MEMBER)
        unit.keep_draft(Draft(id="d", owner=owner.id, answers={}, step="s", changed=MONDAY))
    outbox, clock = Outbox(program.database.engine), program.clock
    assert isinstance(clock, MovedClock)
    clock.at = MONDAY + timedelta(days=3)
    await program.tend_drafts()
    (letter,) = outbox.claim(clock.now(), ("slack",), 9)
    assert (letter.kind, letter.subject) == (Kind.DRAFT, "d")
    clock.at = MONDAY + timedelta(days=5)
    await program.tend_drafts()
    with program.units(clock.now()) as unit:
        assert unit.drafts_of(owner) == ()


def test_the_dialogs_know_how_long_and_the_clock_sees_to_it(program: Program) -> None:
    assert program.desk.keeping == Keeping(warn_after_days=3, erase_after_days=5)
    (tick,) = [one for one in program.ticks(program.deliverer()) if one.name == "drafts"]
    assert (tick.body, tick.every) == (program.tend_drafts, 24 * 3600.0)
