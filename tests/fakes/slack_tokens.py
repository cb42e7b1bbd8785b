"""Which token a method of the fake Web API takes, and which scopes it needs (docs.slack.dev/reference/methods)."""

from collections.abc import Callable, Mapping
from email.utils import format_datetime
from typing import TYPE_CHECKING

from aiohttp import web

from tests.fakes.slack_shapes import Json
from tests.fakes.slack_state import ApiError

if TYPE_CHECKING:
    from tests.fakes.slack_workspace import SlackWorkspace

#: of a conversation: direct messages, private channels, public ones
HISTORY = ("im:history", "groups:history", "channels:history")
READ = ("im:read", "groups:read", "channels:read")
OF_APP_TOKENS = frozenset({"apps.connections.open"})


def check(workspace: "SlackWorkspace", request: web.Request, method: str, arguments: Json) -> None:
    """Raises ApiError as Slack would."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ") or arguments.pop("token", "")
    right, other = workspace.ids.token, workspace.ids.app_token
    if method in OF_APP_TOKENS:
        right, other = other, right
    if given and given == other:
        raise ApiError("not_allowed_token_type")
    if not given or given != right:
        raise ApiError("invalid_auth" if given else "not_authed")
    needed = NEEDED.get(method, _nothing)(workspace, arguments)
    if needed and needed not in workspace.scopes:
        raise ApiError("missing_scope", more={"needed": needed, "provided": ",".join(sorted(workspace.scopes))})


def headers(workspace: "SlackWorkspace") -> dict[str, str]:
    """Slack says with every answer what the token may do, and what time it is."""
    said = workspace.now()
    return {"X-OAuth-Scopes": ",".join(sorted(workspace.scopes)), "Date": format_datetime(said, usegmt=True)}


def _nothing(_workspace: "SlackWorkspace", _arguments: Json) -> str:
    return ""


def _always(scope: str) -> Callable[["SlackWorkspace", Json], str]:
    return lambda _workspace, _arguments: scope


def _by_kind(scopes: tuple[str, str, str]) -> Callable[["SlackWorkspace", Json], str]:
    def needed(workspace: "SlackWorkspace", arguments: Json) -> str:
        found = workspace.channels.get(arguments["channel"])
        direct, private, public = scopes
        if str(arguments["channel"]).startswith("D"):
            return direct
        return public if found and not found.private else private

    return needed


NEEDED: Mapping[str, Callable[["SlackWorkspace", Json], str]] = {
    "apps.connections.open": _nothing,
    "bots.info": _always("users:read"),
    "chat.postEphemeral": _always("chat:write"),
    "chat.postMessage": _always("chat:write"),
    "chat.update": _always("chat:write"),
    "conversations.history": _by_kind(HISTORY),
    "conversations.info": _by_kind(READ),
    "conversations.open": _always("im:write"),
    "users.info": _always("users:read"),
}
