"""What Slack sends where somebody opens the app's Home tab or uses one of its shortcuts.

Neither kind of shortcut names the app, and one from anywhere has no channel and no response_url
(docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload).
"""

from typing import TYPE_CHECKING

from tests.fakes.slack_shapes import Json

if TYPE_CHECKING:
    from tests.fakes.slack_people import Person


def home_opened(person: "Person", tab: str) -> Json:
    """The view is there from the second time on."""
    workspace = person.workspace
    event = {"type": "app_home_opened", "user": person.id, "channel": f"D{person.id}", "tab": tab}
    published = (
        {"view": workspace.homes[person.id].as_json(person.ids.team, person.ids.app)}
        if person.id in workspace.homes
        else {}
    )
    return event | {"event_ts": workspace.new_ts()} | published


def global_shortcut(person: "Person", callback: str) -> Json:
    return _shortcut(person, "shortcut", callback)


def message_shortcut(person: "Person", callback: str, channel: str, text: str) -> Json:
    """On a message of somebody else. The bot need not be in the channel."""
    workspace = person.workspace
    ts = workspace.new_ts()
    message = {
        "type": "message",
        "user": "UELSE",
        "ts": ts,
        "text": text,
        "team": person.ids.team,
        "client_msg_id": "0-0",
    }
    return _shortcut(person, "message_action", callback) | {
        "channel": {"id": channel, "name": "privategroup"},
        "message_ts": ts,
        "message": message,
        "response_url": workspace.new_response_url(person.id, channel),
    }


def _shortcut(person: "Person", kind: str, callback: str) -> Json:
    team = "T9999" if person.stranger else person.ids.team
    return {
        "type": kind,
        "token": "t",
        "action_ts": person.workspace.new_ts(),
        "team": {"id": person.ids.team, "domain": "invented"},
        "user": {"id": person.id, "username": person.handle, "team_id": team},
        "is_enterprise_install": "false",
        "enterprise": None,
        "callback_id": callback,
        "trigger_id": person.workspace.new_trigger(person.id),
    }
