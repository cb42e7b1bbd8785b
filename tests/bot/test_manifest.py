"""`manifest slack` and `manifest teams`: what the platforms are asked for is what the program uses, and no more."""

import ast
import io
import json
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from typer.testing import Result

from bot.slack import asked, door
from bot.slack.manifest import EVENTS, SCOPES
from tests.command_line.typed import typed

DOOR = Path(door.__file__).parent
APP_ID = "01234567-89ab-cdef-0123-456789abcdef"
APP_YAML = """\
listen: {host: "127.0.0.1", port: "3978", public_url: "https://scr.example.org"}
slack: {team_id: "T0001", app_id: "A0001"}
emergency: ["999 in an emergency"]
boards:
  northmoor:
    name: "Northmoor Safeguarding Children Board"
    procedure: "pan-lancashire"
    reference: "LAN"
    areas: ["Northmoor"]
    channels:
      business: {slack: "C1"}
    offices:
      chair: [{name: "Ada Quill", slack: "UCHAIR"}]
      business_manager: [{name: "Cy Dale", slack: "UMANAGER"}]
"""

#: what Slack asks for each method, for the conversations in which it is called: private channels, direct messages, and
#: public channels only to see that they are public (docs.slack.dev/reference/methods)
OF_METHODS: Mapping[str, frozenset[str]] = {
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


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SLACK_APP_TOKEN", "MICROSOFT_APP_ID", "APP_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "app.yaml"
    path.write_text(APP_YAML, encoding="utf-8")
    return path


def slack(config: Path, *words: str) -> dict[str, Any]:
    result = typed("manifest", "slack", "--config", str(config), *words)
    assert result.exit_code == 0, result.output
    made: dict[str, Any] = json.loads(result.stdout)
    return made


# --- Slack --------------------------------------------------------------------------------------------------------


def called() -> Iterator[str]:
    """The methods of the Web API that the source of the door names."""
    for path in DOOR.glob("*.py"):
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


def test_over_http_slack_is_told_one_address_everywhere(config: Path) -> None:
    made = slack(config)
    addresses = {
        made["settings"]["event_subscriptions"]["request_url"],
        made["settings"]["interactivity"]["request_url"],
        made["features"]["slash_commands"][0]["url"],
    }
    assert addresses == {"https://scr.example.org/slack/events"}
    assert made["settings"]["socket_mode_enabled"] is False


@pytest.mark.parametrize("by", ["the option", "the token"])
def test_with_socket_mode_no_address_is_needed(by: str, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text(APP_YAML.replace(', public_url: "https://scr.example.org"', ""))
    if by == "the token":
        monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-invented")
    made = slack(config, *(["--socket-mode"] if by == "the option" else []))
    assert made["settings"]["socket_mode_enabled"] is True
    assert "example.org" not in json.dumps(made)
    assert "url" not in made["features"]["slash_commands"][0]


def test_each_scope_and_event_is_said_with_its_reason(config: Path) -> None:
    said = typed("manifest", "slack", "--config", str(config)).stderr
    for name, why in (*SCOPES.items(), *EVENTS.items()):
        assert f"{name}: {why}" in said


# --- Teams --------------------------------------------------------------------------------------------------------


def package(config: Path, out: Path, app_id: str = APP_ID) -> bytes:
    words = ("--config", str(config), "--out", str(out), "--app-id", app_id)
    result = typed("manifest", "teams", *words)
    assert result.exit_code == 0, result.output
    return out.read_bytes()


def teams(config: Path, tmp_path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(package(config, tmp_path / "app.zip"))) as file:
        made: dict[str, Any] = json.loads(file.read("manifest.json"))
    return made


def test_the_package_holds_the_manifest_and_the_two_icons(config: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(package(config, tmp_path / "app.zip"))) as file:
        assert sorted(file.namelist()) == ["color.png", "manifest.json", "outline.png"]
        assert file.testzip() is None
        assert (size(file.read("color.png")), size(file.read("outline.png"))) == ((192, 192), (32, 32))


def size(picture: bytes) -> tuple[int, int]:
    """From the header of a PNG."""
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert picture[12:16] == b"IHDR"
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_the_same_settings_make_the_same_package(config: Path, tmp_path: Path) -> None:
    assert package(config, tmp_path / "one.zip") == package(config, tmp_path / "two.zip")


def test_the_manifest_keeps_the_limits_of_its_schema(config: Path, tmp_path: Path) -> None:
    made = teams(config, tmp_path)
    assert made["$schema"].endswith(f"/v{made['manifestVersion']}/MicrosoftTeams.schema.json")
    assert re.fullmatch(r"\d+\.\d+\.\d+", made["version"])
    assert len(made["name"]["short"]) <= 30
    assert len(made["name"]["full"]) <= 100
    assert len(made["description"]["short"]) <= 80
    assert len(made["description"]["full"]) <= 4000
    assert len(made["developer"]["name"]) <= 32
    assert all(made["developer"][one].startswith("https://") for one in ("websiteUrl", "privacyUrl", "termsOfUseUrl"))
    assert re.fullmatch("#[0-9A-Fa-f]{6}", made["accentColor"])
    assert set(made["icons"].values()) == {"color.png", "outline.png"}
    assert made["validDomains"] == ["scr.example.org"]


def test_the_bot_is_the_registration_and_answers_people_and_teams(config: Path, tmp_path: Path) -> None:
    made = teams(config, tmp_path)
    (bot,) = made["bots"]
    assert made["id"] == bot["botId"] == APP_ID
    assert bot["scopes"] == ["personal", "team"]
    assert [one["scopes"] for one in bot["commandLists"]] == [["personal"], ["team"]]
    for one in (command for menu in bot["commandLists"] for command in menu["commands"]):
        assert len(one["title"]) <= 32
        assert len(one["description"]) <= 128


# --- what is refused ----------------------------------------------------------------------------------------------


def refused(result: Result) -> str:
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    return result.stderr


@pytest.mark.parametrize("platform", ["slack", "teams"])
@pytest.mark.parametrize("address", ["", "http://scr.example.org"])
def test_without_an_https_address_nothing_is_made(platform: str, address: str, config: Path, tmp_path: Path) -> None:
    config.write_text(APP_YAML.replace("https://scr.example.org", address))
    words = ("--config", str(config), "--app-id", APP_ID, "--out", str(tmp_path / "app.zip"))
    said = refused(typed("manifest", platform, *words))
    assert "public_url" in said
    assert not (tmp_path / "app.zip").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--app-id, or as MICROSOFT_APP_ID"),
        (("--app-id", "case-review"), "id in Azure is like 01234567-"),
        (("--app-id", APP_ID, "--out", "nowhere/there/app.zip"), "No such file or directory"),
        (("--config", "nowhere.yaml"), "nowhere.yaml cannot be read"),
    ],
)
def test_what_is_missing_for_teams_is_said(words: tuple[str, ...], said: str, config: Path) -> None:
    assert said in refused(typed("manifest", "teams", "--config", str(config), *words))


def test_another_platform_is_refused_with_the_two_that_there_are(config: Path) -> None:
    said = refused(typed("manifest", "zoom", "--config", str(config)))
    assert "slack" in said
    assert "teams" in said
