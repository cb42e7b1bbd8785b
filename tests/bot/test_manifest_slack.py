"""`manifest slack`: what Slack is asked for is what the program uses, and no more."""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot import doctor_slack
from bot.slack import asked, door
from bot.slack.manifest import EVENTS, SCOPES
from tests.bot.manifests import APP_YAML, config, refused
from tests.command_line.typed import typed
from tests.fakes.slack_manifest import check_manifest

__all__ = ["config"]  # the fixture

DOOR = Path(door.__file__).parent
#: where Slack's Web API is called
CALLERS = (*DOOR.glob("*.py"), Path(doctor_slack.__file__))

#: what Slack asks for each method, for the conversations in which it is called: private channels, direct messages, and
#: public channels only to see that they are public (docs.slack.dev/reference/methods)
OF_METHODS: Mapping[str, frozenset[str]] = {
    "apps.connections.open": frozenset(),  # with a token of its own
    "auth.test": frozenset(),
    "bots.info": frozenset({"users:read"}),
    "chat.postEphemeral": frozenset({"chat:write"}),
    "chat.postMessage": frozenset({"chat:write"}),
    "chat.update": frozenset({"chat:write"}),
    "conversations.history": frozenset({"groups:history", "im:history"}),
    "conversations.info": frozenset({"channels:read", "groups:read"}),
    "conversations.open": frozenset({"im:write"}),
    "users.info": frozenset({"users:read"}),
    "views.open": frozenset(),
    "views.publish": frozenset(),
    "views.push": frozenset(),
    "views.update": frozenset(),
}
#: and for each event
OF_EVENTS: Mapping[str, frozenset[str]] = {
    "app_home_opened": frozenset(),
    "app_mention": frozenset({"app_mentions:read"}),
    "message.im": frozenset({"im:history"}),
    "team_join": frozenset({"users:read"}),
    "user_change": frozenset({"users:read"}),
}
#: slash commands and shortcuts
OF_COMMANDS = frozenset({"commands"})


def slack(config: Path, *words: str) -> dict[str, Any]:
    result = typed("manifest", "slack", "--config", str(config), *words)
    assert result.exit_code == 0, result.output
    made: dict[str, Any] = json.loads(result.stdout)
    return made


def called() -> Iterator[str]:
    """The methods of the Web API that the source names."""
    for path in CALLERS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and "_" in node.attr and node.attr in vars(AsyncWebClient):
                family, _, rest = node.attr.partition("_")
                yield f"{family}.{rest.replace('_', '.')}"


def test_exactly_the_scopes_are_asked_for_that_are_used(config: Path) -> None:
    assert set(called()) == set(OF_METHODS)
    needed = frozenset().union(*OF_METHODS.values(), *OF_EVENTS.values(), OF_COMMANDS)
    asked_for = slack(config)["oauth_config"]["scopes"]
    assert set(asked_for["bot"]) == needed
    assert list(asked_for) == ["bot"]  # nothing is done in a person's name


def test_every_event_that_is_asked_for_is_handled_and_no_other(config: Path) -> None:
    events = slack(config)["settings"]["event_subscriptions"]["bot_events"]
    source = (DOOR / "door.py").read_text(encoding="utf-8")
    handled = set(re.findall(r'^\s+\("(\w+)", door\.on_\w+\),$', source, re.MULTILINE))
    assert {one.removesuffix(".im") for one in events} == handled
    assert set(events) == set(OF_EVENTS)


def test_the_command_and_the_shortcuts_are_those_the_door_knows(config: Path) -> None:
    features = slack(config)["features"]
    assert {one["callback_id"] for one in features["shortcuts"]} == set(asked.SHORTCUTS)
    assert [one["command"] for one in features["slash_commands"]] == [door.COMMAND]
    assert features["app_home"]["messages_tab_read_only_enabled"] is False


def test_the_texts_are_as_long_as_slack_takes_them(config: Path) -> None:
    made = slack(config)
    display, features = made["display_information"], made["features"]
    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert re.fullmatch("#[0-9a-f]{6}", display["background_color"])
    assert len(features["bot_user"]["display_name"]) <= 80
    for one in features["shortcuts"]:
        assert len(one["name"]) <= 24, one
        assert len(one["description"]) <= 150, one


@pytest.mark.parametrize("words", [(), ("--socket-mode",)])
def test_slack_takes_it(words: tuple[str, ...], config: Path) -> None:
    check_manifest(slack(config, *words))


def test_over_http_slack_is_told_one_address_everywhere(config: Path) -> None:
    made = slack(config)
    addresses = {
        made["settings"]["event_subscriptions"]["request_url"],
        made["settings"]["interactivity"]["request_url"],
        made["features"]["slash_commands"][0]["url"],
    }
    assert addresses == {"https://scr.example.org/slack/events"}
    assert made["settings"]["socket_mode_enabled"] is False


@pytest.mark.parametrize("by", ["the option", "SLACK_APP_TOKEN", "SLACK_APP_TOKEN_FILE"])
def test_with_socket_mode_no_address_is_needed(by: str, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text(APP_YAML.replace(', public_url: "https://scr.example.org"', ""))
    if by != "the option":
        monkeypatch.setenv(by, "xapp-invented")
    made = slack(config, *(["--socket-mode"] if by == "the option" else []))
    assert made["settings"]["socket_mode_enabled"] is True
    assert "example.org" not in json.dumps(made)
    assert "url" not in made["features"]["slash_commands"][0]


def test_each_scope_and_event_is_said_with_its_reason(config: Path) -> None:
    said = typed("manifest", "slack", "--config", str(config)).stderr
    for name, why in (*SCOPES.items(), *EVENTS.items()):
        assert f"{name}: {why}" in said


# --- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "http://scr.example.org"])
def test_without_an_https_address_nothing_is_made(address: str, config: Path) -> None:
    config.write_text(APP_YAML.replace("https://scr.example.org", address))
    said = refused(typed("manifest", "slack", "--config", str(config)))
    assert "public_url" in said


def test_another_platform_is_refused_with_the_two_that_there_are(config: Path) -> None:
    said = refused(typed("manifest", "zoom", "--config", str(config)))
    assert "slack" in said
    assert "teams" in said


def test_an_address_with_the_path_in_it_is_refused(config: Path) -> None:
    config.write_text(APP_YAML.replace("https://scr.example.org", "https://scr.example.org/slack/events"))
    assert "Leave /slack/events out of listen: public_url" in refused(
        typed("manifest", "slack", "--config", str(config))
    )
