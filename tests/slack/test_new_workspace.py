"""The empty workspace: what the manifest does not ask for cannot be done, and a faulty manifest is refused."""

import json
from collections.abc import AsyncIterator, Callable
from copy import deepcopy
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.manifest import manifest
from tests.bot.time_moved import MovedClock
from tests.fakes.slack_manifest import ManifestRefusedError, check_manifest
from tests.fakes.slack_new import NewWorkspace, NotApprovedError, NotOfferedError, NotReachedError, SlackApp

ADDRESS = "https://scr.example.org"
Change = Callable[[dict[str, Any]], object]
SHORTCUT = {"name": "One more", "type": "global", "callback_id": "more", "description": "One more"}
#: a fault, and what is said of it
FAULTS: dict[str, tuple[Change, str]] = {
    "a long name": (lambda one: one["display_information"].update(name="n" * 36), "display_information.name"),
    "an unknown key": (lambda one: one["features"].update(bots={}), "features.bots: is not known"),
    "six shortcuts": (
        lambda one: one["features"].update(shortcuts=[SHORTCUT | {"callback_id": f"c{n}"} for n in range(6)]),
        "must be a list of 1 to 5",
    ),
    "a long shortcut": (lambda one: one["features"]["shortcuts"][0].update(name="n" * 25), "shortcuts[0].name"),
    "a command without its stroke": (
        lambda one: one["features"]["slash_commands"][0].update(command="scr"),
        "slash_commands[0].command: is not like",
    ),
    "a command without words": (lambda one: one["features"]["slash_commands"][0].pop("description"), "is missing"),
    "an unknown scope": (
        lambda one: one["oauth_config"]["scopes"]["bot"].append("chat:read"),
        "chat:read: is not known",
    ),
    "an event without its scope": (
        lambda one: one["oauth_config"]["scopes"]["bot"].remove("app_mentions:read"),
        "event app_mention: needs the scope app_mentions:read",
    ),
    "commands without their scope": (
        lambda one: one["oauth_config"]["scopes"]["bot"].remove("commands"),
        "scope commands",
    ),
    "an event twice": (
        lambda one: one["settings"]["event_subscriptions"]["bot_events"].append("message.im"),
        "stands twice",
    ),
    "no Home tab": (
        lambda one: one["features"]["app_home"].update(home_tab_enabled=False),
        "the Home tab is not enabled",
    ),
    "no https": (
        lambda one: one["settings"]["interactivity"].update(request_url="http://scr.example.org/slack/events"),
        "needs an https address",
    ),
    "no address": (lambda one: one["features"]["slash_commands"][0].pop("url"), "the url of /scr: needs an https"),
    "an address in Socket Mode": (
        lambda one: one["settings"].update(socket_mode_enabled=True),
        "Socket Mode uses none",
    ),
    "no interactivity": (
        lambda one: one["settings"]["interactivity"].update(is_enabled=False),
        "there are shortcuts",
    ),
}


def asked(change: Change = lambda _: None) -> str:
    made = deepcopy(manifest(ADDRESS, socket_mode=False))
    change(made)
    return json.dumps(made)


@pytest.mark.parametrize("name", FAULTS)
def test_a_manifest_that_slack_would_not_take(name: str) -> None:
    change, said = FAULTS[name]
    with pytest.raises(ManifestRefusedError) as refused:
        check_manifest(json.loads(asked(change)))
    assert said in str(refused.value)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[NewWorkspace]:
    async with NewWorkspace(now=MovedClock().now) as made:
        yield made


@pytest_asyncio.fixture
async def behind(slack: NewWorkspace) -> AsyncIterator[list[str]]:
    """A server that answers anything with its own words; what was delivered to it."""
    received: list[str] = []

    async def take(request: web.Request) -> web.Response:
        received.append(await request.text())
        return web.Response(text=received[-1] if "challenge" in received[-1] else "")

    app = web.Application()
    app.router.add_post("/slack/events", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.network[ADDRESS] = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield received
    await runner.cleanup()


async def installed(slack: NewWorkspace, change: Change = lambda _: None) -> SlackApp:
    """Where the change makes it one that Slack refuses, it is changed on the app's settings page instead."""
    app = slack.create_app(asked())
    change(app.manifest)
    app.install()
    tabs = app.manifest["features"]["app_home"]
    slack.home_tab, slack.messages_tab = tabs["home_tab_enabled"], tabs["messages_tab_enabled"]
    await app.verifies_address()
    return app


async def test_nothing_can_be_done_before_an_app_is_installed(slack: NewWorkspace) -> None:
    sam = slack.person("U1")
    slack.create_app(asked())
    with pytest.raises(NotOfferedError):
        await sam.command("help")
    with pytest.raises(NotOfferedError):
        slack.invites("C1")


async def test_where_apps_are_approved_somebody_has_to(slack: NewWorkspace) -> None:
    slack.approval = True
    with pytest.raises(NotApprovedError):
        slack.create_app(asked()).install()


@pytest.mark.usefixtures("behind")
async def test_only_what_the_manifest_lists_is_offered(slack: NewWorkspace) -> None:
    app = await installed(slack, lambda one: one["features"]["shortcuts"].pop(0))
    sam = slack.person("U1")
    with pytest.raises(NotOfferedError, match="/case is not a valid command"):
        await sam.command("help", name="/case")
    with pytest.raises(NotOfferedError, match="no global shortcut refer"):
        await sam.uses_shortcut("refer")
    app.manifest["settings"]["interactivity"]["is_enabled"] = False
    with pytest.raises(NotOfferedError, match="interactivity is off"):
        await sam.uses_shortcut("refer_message", on_message="words")


async def test_an_event_is_delivered_only_where_it_is_subscribed(slack: NewWorkspace, behind: list[str]) -> None:
    await installed(slack, lambda one: one["settings"]["event_subscriptions"]["bot_events"].remove("message.im"))
    sam = slack.person("U1")
    before = len(behind)
    await sam.says("help", quiet=True)
    assert (len(behind), len(slack.undelivered)) == (before, 1)
    await sam.mentions("C1", "help", quiet=True)  # the bot is not in the channel
    assert (len(behind), len(slack.undelivered)) == (before, 2)
    slack.invites("C1")
    await sam.mentions("C1", "help", quiet=True)
    assert len(behind) == before + 1


async def test_no_event_comes_before_the_address_is_verified(slack: NewWorkspace, behind: list[str]) -> None:
    app = await installed(slack)
    app.verified = False
    before = len(behind)
    await slack.person("U1").says("help", quiet=True)
    assert len(behind) == before
    slack.network.clear()
    with pytest.raises(NotReachedError):
        await app.verifies_address()


@pytest.mark.usefixtures("behind")
@pytest.mark.parametrize("tab", [{"messages_tab_enabled": False}, {"messages_tab_read_only_enabled": True}])
async def test_where_the_messages_tab_is_closed_nobody_can_write(tab: dict[str, bool], slack: NewWorkspace) -> None:
    await installed(slack, lambda one: one["features"]["app_home"].update(tab))
    with pytest.raises(NotOfferedError, match="has been turned off"):
        await slack.person("U1").says("help")


async def test_by_socket_mode_nothing_comes_before_we_connect(slack: NewWorkspace) -> None:
    slack.create_app(json.dumps(manifest("", socket_mode=True))).install()
    with pytest.raises(NotReachedError, match="no connection"):
        await slack.person("U1").command("help")


@pytest.mark.usefixtures("behind")
async def test_a_method_needs_its_scope_and_its_token(slack: NewWorkspace) -> None:
    app = await installed(slack)
    slack.person("U1")
    client = AsyncWebClient(token=slack.ids.token, base_url=slack.settings.api_url, retry_handlers=[])
    assert (await client.users_info(user="U1"))["ok"]
    slack.scopes.discard("users:read")
    for call, code in (
        (client.users_info(user="U1"), "missing_scope"),
        (client.conversations_info(channel="C1"), "channel_not_found"),
        (client.apps_connections_open(app_token=slack.ids.token), "not_allowed_token_type"),
        (client.apps_connections_open(app_token="xapp-1-A1-1-other"), "invalid_auth"),
    ):
        with pytest.raises(SlackApiError) as refused:
            await call
        assert refused.value.response["error"] == code
    assert (await client.apps_connections_open(app_token=app.app_level_token()))["ok"]
