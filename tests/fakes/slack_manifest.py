"""What Slack takes as an app's manifest, and what it says of one that it does not take.

The lengths and keys are those of Slack's published schema, version 2 (github.com/slackapi/manifest-schema); what hangs
together (events and their scopes, addresses and Socket Mode) is what the app's settings page refuses
(docs.slack.dev/reference/app-manifest and docs.slack.dev/reference/events). Of the key families only those are known
here that this app may have: another is a fault.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakes.slack_shapes import Json


class ManifestRefusedError(AssertionError):
    """Slack does not take this manifest. The text is a line for each fault."""


@dataclass(frozen=True, kw_only=True)
class Text:
    least: int = 1
    most: int
    like: str = ""
    needed: bool = False


@dataclass(frozen=True, kw_only=True)
class Several:
    """A list of objects of one shape, or of words."""

    of: "Mapping[str, Rule] | Text"
    most: int
    needed: bool = False


Rule = Text | Several | type | Mapping[str, Any]
URL = r"https?://\S+"
ADDRESS = Text(most=3500, like=URL)
NAMES = Several(of=Text(most=50, like=r"[a-z_.:]+"), most=100)
SHORTCUT: Mapping[str, Rule] = {
    "name": Text(most=24, needed=True),
    "type": Text(most=7, like="message|global", needed=True),
    "callback_id": Text(most=255, needed=True),
    "description": Text(most=150, needed=True),
}
COMMAND: Mapping[str, Rule] = {
    "command": Text(least=2, most=32, like=r"/[a-z0-9_-]+", needed=True),
    "description": Text(most=2000, needed=True),
    "url": Text(most=3000, like=URL),
    "usage_hint": Text(most=1000),
    "should_escape": bool,
}
#: the schema lets ten shortcuts pass; its own words, and the settings page, say five
SHAPE: Mapping[str, Rule] = {
    "_metadata": {"major_version": int, "minor_version": int},
    "display_information": {
        "name": Text(most=35, needed=True),
        "description": Text(most=140),
        "long_description": Text(least=175, most=4000),
        "background_color": Text(least=4, most=7, like="#([0-9a-fA-F]{3}){1,2}"),
    },
    "features": {
        "app_home": {"home_tab_enabled": bool, "messages_tab_enabled": bool, "messages_tab_read_only_enabled": bool},
        "bot_user": {"display_name": Text(most=80, like=r"[\w .-]+", needed=True), "always_online": bool},
        "shortcuts": Several(of=SHORTCUT, most=5),
        "slash_commands": Several(of=COMMAND, most=50),
    },
    "oauth_config": {"scopes": {"bot": Several(of=Text(most=50, like=r"[a-z_.:]+"), most=255)}},
    "settings": {
        "event_subscriptions": {"request_url": ADDRESS, "bot_events": NAMES},
        "interactivity": {"is_enabled": bool, "request_url": ADDRESS},
        "org_deploy_enabled": bool,
        "socket_mode_enabled": bool,
        "token_rotation_enabled": bool,
    },
}
#: each event with the scope that it asks for, if any
EVENTS: Mapping[str, str] = {
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "app_uninstalled": "",
    "channel_archive": "channels:read",
    "group_archive": "groups:read",
    "member_joined_channel": "groups:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "team_join": "users:read",
    "tokens_revoked": "",
    "user_change": "users:read",
}
SCOPES = frozenset(
    {
        *(scope for scope in EVENTS.values() if scope),
        "chat:write",
        "chat:write.public",
        "commands",
        "files:read",
        "files:write",
        "im:read",
        "im:write",
        "mpim:read",
        "team:read",
        "users.profile:read",
        "users:read.email",
    }
)


def check_manifest(manifest: Json) -> None:
    """Raises ManifestRefusedError with every fault."""
    found = [*_wrong("", manifest, SHAPE), *_wrong_together(manifest)]
    if found:
        raise ManifestRefusedError("\n".join(found))


def _wrong(place: str, value: Any, rule: Rule) -> Iterator[str]:
    if isinstance(rule, type):
        if type(value) is not rule:
            yield f"{place}: must be {rule.__name__}"
    elif isinstance(rule, Text):
        yield from _wrong_text(place, value, rule)
    elif isinstance(rule, Several):
        yield from _wrong_list(place, value, rule)
    else:
        yield from _wrong_object(place, value, rule)


def _wrong_text(place: str, value: Any, rule: Text) -> Iterator[str]:
    if not isinstance(value, str) or not rule.least <= len(value) <= rule.most:
        yield f"{place}: must be text of {rule.least} to {rule.most} characters"
    elif rule.like and not re.fullmatch(rule.like, value):
        yield f"{place}: is not like {rule.like}"


def _wrong_list(place: str, value: Any, rule: Several) -> Iterator[str]:
    if not isinstance(value, list) or not 1 <= len(value) <= rule.most:
        yield f"{place}: must be a list of 1 to {rule.most}"
        return
    if len({str(one) for one in value}) < len(value):
        yield f"{place}: one of them stands twice"
    for number, one in enumerate(value):
        yield from _wrong(f"{place}[{number}]", one, rule.of)


def _wrong_object(place: str, value: Any, rule: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{place}: must be an object"
        return
    yield from (f"{place}.{key}: is not known" for key in value if key not in rule)
    for key, inner in rule.items():
        if key in value:
            yield from _wrong(f"{place}.{key}", value[key], inner)
        elif getattr(inner, "needed", False):
            yield f"{place}.{key}: is missing"


def _wrong_together(manifest: Json) -> Iterator[str]:
    """What each part needs of the others."""
    features, settings = manifest.get("features", {}), manifest.get("settings", {})
    scopes = set(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ()))
    yield from (f"scope {one}: is not known" for one in sorted(scopes - SCOPES))
    yield from _wrong_events(settings, features, scopes)
    if scopes and "bot_user" not in features:
        yield "features.bot_user: is missing, and bot scopes are asked for"
    if (features.get("slash_commands") or features.get("shortcuts")) and "commands" not in scopes:
        yield "scope commands: is missing, and there are commands or shortcuts"
    yield from _wrong_addresses(settings, features)


def _wrong_events(settings: Json, features: Json, scopes: set[str]) -> Iterator[str]:
    for event in settings.get("event_subscriptions", {}).get("bot_events", ()):
        if event not in EVENTS:
            yield f"event {event}: is not known"
        elif EVENTS[event] and EVENTS[event] not in scopes:
            yield f"event {event}: needs the scope {EVENTS[event]}"
        if event == "app_home_opened" and not features.get("app_home", {}).get("home_tab_enabled"):
            yield "event app_home_opened: the Home tab is not enabled"


def _wrong_addresses(settings: Json, features: Json) -> Iterator[str]:
    """Without Socket Mode every address is needed, and is https; with it there is none."""
    by_socket = settings.get("socket_mode_enabled") is True
    asked = {
        "settings.event_subscriptions.request_url": settings.get("event_subscriptions", {}).get("request_url"),
        "settings.interactivity.request_url": settings.get("interactivity", {}).get("request_url"),
    }
    for one in features.get("slash_commands", ()):
        asked[f"the url of {one.get('command')}"] = one.get("url")
    for place, address in asked.items():
        if by_socket and address:
            yield f"{place}: is given, and Socket Mode uses none"
        if not by_socket and not str(address or "").startswith("https://"):
            yield f"{place}: needs an https address"
    if features.get("shortcuts") and not settings.get("interactivity", {}).get("is_enabled"):
        yield "settings.interactivity: is not enabled, and there are shortcuts"
