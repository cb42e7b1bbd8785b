"""A board that is set up in Slack as it should be, and doctor's visit to it; no secret is ever among what it says."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest_asyncio

from bot.doctor_command import Report, examine
from bot.settings import Settings
from review.ladder import Ladder
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, PlaceKind
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.fakes.slack_state import TEAM
from tests.fakes.slack_workspace import SlackWorkspace

BUSINESS = "C0BUSINESS"
SECRET = "0123456789abcdef0123456789abcdef"


def holder(name: str, user: str) -> Holder:
    return Holder(name=name, accounts=frozenset({Account(platform="slack", space=TEAM, user=user)}))


BOARD = Board(
    key="northmoor",
    name="Northmoor",
    procedure="pan-lancashire",
    prefix="LAN",
    areas=("Northmoor",),
    channels={
        kind: (Address(platform="slack", space=TEAM, kind=PlaceKind.CHANNEL, id=name),)
        for kind, name in ((ChannelKind.BUSINESS, BUSINESS), (ChannelKind.PANEL, "C0PANEL"))
    },
    offices={
        Office.CHAIR: (holder("Ada Quill", "UCHAIR"),),
        Office.BUSINESS_MANAGER: (holder("Cy Dale", "UMANAGER"),),
        Office.LOCAL_AUTHORITY_NOTIFIER: (holder("Eve Lane", "UNOTIFIER"),),
    },
)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[SlackWorkspace]:
    """In which all is well."""
    async with SlackWorkspace(now=MovedClock().now) as made:
        for user, name in (("UCHAIR", "Ada Quill"), ("UMANAGER", "Cy Dale"), ("UNOTIFIER", "Eve Lane")):
            made.person(user, name)
        made.channel(BUSINESS)
        made.channel("C0PANEL")
        yield made


def settings_for(slack: SlackWorkspace, data: Path, **changes: object) -> Settings:
    with_secret = replace(slack.settings, signing_secret=SECRET)
    return Settings(
        host="127.0.0.1",
        port=0,
        data=data,
        database_url="",
        master_key=MASTER_KEY,
        slack=replace(with_secret, **changes),  # type: ignore[arg-type]
        teams=None,
        ladder=Ladder(),
        boards={BOARD.key: BOARD},
        emergency=(),
        public_url="https://scr.example.org",
    )


async def examined(settings: Settings) -> Report:
    report = await examine(settings, MovedClock(), online=True)
    assert settings.slack
    for secret in (settings.slack.bot_token, settings.slack.signing_secret, settings.slack.app_token):
        assert not secret or secret not in "\n".join(report.lines)
    return report


def faults(report: Report) -> list[str]:
    return [one.text for one in report.found if not one.remark]


def remarks(report: Report) -> list[str]:
    return [one.text for one in report.found if one.remark]
