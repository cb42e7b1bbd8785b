"""From README alone to a workspace in which a case is decided: each step is done in its order, as it is printed.

The workspace is empty at first, and lets the app do what the printed manifest says and nothing else.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.doctor_command import SOUND
from bot.slack.manifest import EVENTS, SCOPES
from tests.end_to_end.doors import ANSWERS, MOST_STEPS, PRIVATE, REASONS
from tests.end_to_end.newcomer import WAYS, Newcomer, section, steps, table
from tests.example import ROOT
from tests.fakes.slack_new import NewWorkspace, NotReachedError, SlackApp
from tests.fakes.slack_people import Person

TITLE = "Connect Slack"
ADDRESS = "https://scr.example.org"
BUSINESS, PANEL = "C07BUSINESS", "C07PANEL"
CHAIR, MANAGER, NOTIFIER, MEMBER = "U07CHAIR", "U07MANAGER", "U07NOTIFIER", "U07MEMBER"
PATIENCE = 30.0


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[NewWorkspace]:
    async with NewWorkspace(now=lambda: datetime.now(UTC)) as made:
        made.patience = PATIENCE  # the program is one of its own, on a machine that has other work
        yield made


async def until(seen: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not seen():
            await asyncio.sleep(0.05)


def newcomer(folder: Path, way: str) -> Newcomer:
    return Newcomer(folder=folder / "clone", way=way, title=TITLE)


def makes_channels(slack: NewWorkspace) -> None:
    """Step 1, and the people who are in the workspace already."""
    for name in (BUSINESS, PANEL):
        slack.channel(name)
    for user, name in (
        (CHAIR, "Ada Quill"),
        (MANAGER, "Cy Dale"),
        (NOTIFIER, "Eve Lane"),
        (MEMBER, "Dee Ross"),
        ("U07NURSE", "Imogen Tarrant"),
    ):
        slack.person(user, name)


def writes_app_yaml(slack: NewWorkspace, who: Newcomer) -> None:
    """Steps 2 and 3; and that this Slack is at another address."""
    people = {"U00000001": CHAIR, "U00000002": MANAGER, "U00000003": NOTIFIER, "U00000004": MEMBER}
    who.writes_app_yaml(3, {"T00000001": slack.ids.team, "C00000001": BUSINESS, "C00000002": PANEL} | people)
    who.corrects_app_yaml('app_id: "A00000001"', f'app_id: "A00000001", api_url: "{slack.origin}/api/"')


async def makes_app(slack: NewWorkspace, who: Newcomer) -> SlackApp:
    """Step 4, but for the app's id in app.yaml."""
    made = await who.types(4)
    assert made.status == 0, made.err
    for name, why in (*SCOPES.items(), *EVENTS.items()):
        assert f"{name}: {why}" in made.err
    app = slack.create_app((who.folder / "slack.json").read_text(encoding="utf-8"))
    who.pasted["secrets/slack_bot_token"] = app.install()
    if who.way == "Socket Mode":
        who.pasted["secrets/slack_app_token"] = app.app_level_token()
    else:
        who.pasted["secrets/slack_signing_secret"] = app.signing_secret
        slack.network[ADDRESS] = f"http://127.0.0.1:{who.port}"
    return app


async def asks_doctor(who: Newcomer) -> list[str]:
    """Step 7. What is to be put right; nothing secret is ever printed, and nothing of the program's inside."""
    done = await who.types(7)
    assert done.status == (1 if done.faults else 0), done.err
    assert "Traceback" not in done.err
    assert not [one for one in who.pasted.values() if one in done.out + done.err]
    assert bool(done.faults) is not (SOUND in done.out), done.out
    return done.faults


async def is_connected(slack: NewWorkspace, app: SlackApp) -> None:
    """The end of step 8."""
    if app.by_socket:
        await until(lambda: slack.sockets)
    else:
        await app.verifies_address()


async def refers(nurse: Person) -> None:
    await nurse.uses_shortcut("refer")
    for _ in range(MOST_STEPS):
        if not nurse.view.submit_label:
            break
        nurse.fill({key: ANSWERS[key] for key in nurse.view.fields if key in ANSWERS})
        await nurse.submit()


async def decides_a_case(slack: NewWorkspace) -> None:
    """Step 9: a shortcut, the business team's channel, the Chair's card."""
    nurse, manager, chair = (slack.person(one) for one in ("U07NURSE", MANAGER, CHAIR))
    channel = slack.channel(BUSINESS)
    await nurse.command("help", channel="C07GENERAL")
    assert "refer" in nurse.ephemerals[-1].words
    await refers(nurse)
    await until(lambda: channel.messages)
    assert "LAN-" in channel.messages[0].text
    await manager.press("To the Chair", on=channel.messages[0])
    await until(lambda: chair.messages and "No review" in chair.messages[-1].labels)
    await chair.press("Serious case review", on=chair.messages[-1])
    chair.fill({"reasons": REASONS})
    await chair.submit()
    await until(lambda: "Serious case review" in nurse.messages[-1].words)
    await nurse.opens_home()
    assert "LAN-" in nurse.home.words
    await manager.mentions(BUSINESS, "deadlines")
    assert "LAN-" in manager.ephemerals[-1].words
    kept = "".join(
        f"{one.words} {one.text} {one.metadata}" for place in slack.channels.values() for one in place.messages
    )
    assert not [one for one in PRIVATE if one in kept]


@pytest.mark.parametrize("way", WAYS)
async def test_from_readme_alone_to_a_case_that_is_decided(way: str, slack: NewWorkspace, tmp_path: Path) -> None:
    who = newcomer(tmp_path, way)
    makes_channels(slack)
    writes_app_yaml(slack, who)
    app = await makes_app(slack, who)
    told = await who.types(7)
    assert (told.status, "SLACK_BOT_TOKEN is missing" in told.err) == (2, True)
    done = await who.types(5)
    assert done.status == 0, done.err

    faults = await asks_doctor(who)
    expected = ["The token is of the app", f"business channel {BUSINESS}", f"panel channel {PANEL}"]
    assert [words in fault for words, fault in zip(expected, faults, strict=True)] == [True] * 3, faults
    who.corrects_app_yaml("A00000001", app.app_id)
    for name in (BUSINESS, PANEL):
        slack.invites(name)
    assert await asks_doctor(who) == []

    async with who.keeps_running(8) as said:
        assert said == f"Serving at http://127.0.0.1:{who.port}/\n"
        await is_connected(slack, app)
        assert await asks_doctor(who) == []  # beside the program that serves
        assert len(slack.sockets.opened) == int(app.by_socket)  # and it takes nothing from it
        await decides_a_case(slack)
    slack.assert_clean()


async def test_a_wrong_signing_secret_is_seen_where_readme_says(slack: NewWorkspace, tmp_path: Path) -> None:
    who = newcomer(tmp_path, "HTTPS")
    makes_channels(slack)
    writes_app_yaml(slack, who)
    app = await makes_app(slack, who)
    who.pasted["secrets/slack_signing_secret"] = "0" * 32
    assert (await who.types(5)).status == 0
    async with who.keeps_running(8):
        with pytest.raises(NotReachedError, match="401"):
            await app.verifies_address()
        async with slack._session.get(f"http://127.0.0.1:{who.port}/slack/events") as answer:
            assert await answer.text() in steps(TITLE)[8]  # what the browser shows


def test_readme_names_every_scope_and_event_with_its_reason() -> None:
    page = section(TITLE)
    assert table(page, "scope") == dict(SCOPES)
    assert table(page, "event") == dict(EVENTS)


def test_what_readme_says_that_doctor_says_is_what_it_says() -> None:
    sources = " ".join(
        path.read_text(encoding="utf-8")
        for path in (*(ROOT / "bot").glob("*.py"), ROOT / "bot/slack/platform.py", ROOT / "storage/errors.py")
    )
    said = re.sub(r'"\s+f?"', "", re.sub(r"\{\w+\.platform\}", "slack", sources))
    for words in table(section(TITLE), "it says"):
        assert words in said, words
    assert SOUND.rstrip(".") in section(TITLE)
