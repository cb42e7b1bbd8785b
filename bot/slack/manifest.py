"""The app manifest for Slack: commands, shortcuts, events and scopes, no more than the program uses.

It is pasted at api.slack.com/apps ("From a manifest"). Source: Slack's manifest reference, version 2 of the schema.
"""

from collections.abc import Mapping
from typing import Any

NAME = "Case review"
EVENTS_PATH = "/slack/events"
#: each scope of the bot, and what it is needed for
SCOPES: Mapping[str, str] = {
    "app_mentions:read": "to answer somebody who mentions the assistant in a channel, privately",
    "channels:read": "to see whether a channel is public, where nothing is posted",
    "chat:write": "to post and to bring its own messages up to date",
    "commands": "for /scr and the shortcuts",
    "groups:history": "to find its own message again after an unclear answer, so that nothing is posted twice",
    "groups:read": "to see that a channel is private and not shared with another workspace",
    "im:history": "to read what is said to it in direct messages",
    "im:write": "to open a direct message with somebody who is to be told",
    "users:read": "to tell members from guests, strangers, bots and closed accounts",
}
#: each event, and what it is needed for
EVENTS: Mapping[str, str] = {
    "app_home_opened": "to show my referrals and tasks on the Home tab",
    "app_mention": "to answer a mention privately",
    "message.im": "to hear a word in a direct message",
    "team_join": "to know of new accounts",
    "user_change": "to know of accounts that were closed or became guests",
}
SHORTCUTS = (
    {
        "name": "Refer a case",
        "type": "global",
        "callback_id": "refer",
        "description": "Begin or continue a referral",
    },
    {
        "name": "Refer with this message",
        "type": "message",
        "callback_id": "refer_message",
        "description": "Begin a referral with the text of this message",
    },
)


def manifest(public_url: str, *, socket_mode: bool) -> dict[str, Any]:
    """As Slack takes it, in JSON. `public_url` is where Slack reaches the program; with Socket Mode it needs none."""
    address = {} if socket_mode else {"request_url": public_url.rstrip("/") + EVENTS_PATH}
    command = {
        "command": "/scr",
        "description": "Case reviews: refer, mine, case, help",
        "usage_hint": "help",
        "should_escape": False,
        **({} if socket_mode else {"url": public_url.rstrip("/") + EVENTS_PATH}),
    }
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": NAME,
            "description": "Runs the case reviews of a safeguarding children board",
            "background_color": "#1d4f7c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": NAME, "always_online": True},
            "shortcuts": list(SHORTCUTS),
            "slash_commands": [command],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket_mode,
            "token_rotation_enabled": False,
        },
    }
