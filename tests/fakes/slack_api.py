"""The Web API of the fake workspace, as far as it is used; an unknown method or argument is a fault."""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from aiohttp import web

from tests.fakes import slack_tokens, slack_windows
from tests.fakes.slack_rules import check_message, pings
from tests.fakes.slack_shapes import Json, RefusedPayloadError
from tests.fakes.slack_state import ApiError, Channel, Trouble
from tests.fakes.slack_views import Message
from tests.fakes.slack_windows import named

if TYPE_CHECKING:
    from tests.fakes.slack_workspace import SlackWorkspace

PAGE = 1000


async def answer(workspace: "SlackWorkspace", request: web.Request) -> web.StreamResponse:
    """One call: latency, troubles, the token, the method, and `ok`."""
    method, arguments = request.match_info["method"], await _arguments(request)
    workspace.calls.append((method, arguments))
    await asyncio.sleep(workspace.latency)
    trouble = next((one for one in workspace.troubles if one.method == method), None)
    if trouble:
        workspace.troubles.remove(trouble)
    try:
        _before(trouble)
        slack_tokens.check(workspace, request, method, arguments)
        found = METHODS[method](workspace, arguments) if method in METHODS else _unknown(workspace, method)
    except ApiError as error:
        return _refusal(workspace, error)
    if trouble and trouble.kind == "drop" and request.transport:
        request.transport.abort()
    return web.json_response({"ok": True} | found, headers=slack_tokens.headers(workspace))


def _before(trouble: Trouble | None) -> None:
    if trouble is None or trouble.kind == "drop":
        return
    if trouble.kind == "429":
        raise ApiError("ratelimited", status=429, retry_after=trouble.retry_after)
    if trouble.kind == "500":
        raise ApiError("internal_error", status=500)
    raise ApiError(trouble.kind.removeprefix("refused:"))


def _refusal(workspace: "SlackWorkspace", error: ApiError) -> web.Response:
    headers = slack_tokens.headers(workspace) | (
        {"Retry-After": str(error.retry_after)} if error.retry_after else {}
    )  # fmt: skip
    return web.json_response({"ok": False, "error": error.code} | error.more, status=error.status, headers=headers)


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        found = dict(await request.json())
    else:
        found = dict(request.query) | dict(await request.post())
    for key in ("blocks", "view", "metadata"):
        if isinstance(found.get(key), str):
            found[key] = json.loads(found[key])
    return found


def _unknown(workspace: "SlackWorkspace", method: str) -> Json:
    workspace.fault(f"unknown method {method}")
    raise ApiError("unknown_method")


def check_said(workspace: "SlackWorkspace", method: str, text: str | None, blocks: object) -> None:
    """A message's payload; raises RefusedPayloadError, and keeps the fault."""
    try:
        check_message(text, blocks)
    except RefusedPayloadError as refused:
        workspace.fault(f"{method}: {refused}")
        raise
    rung = pings([{"type": "mrkdwn", "text": text}, blocks])
    if rung:
        workspace.fault(f"{method}: would name or ring somebody")


def _said(workspace: "SlackWorkspace", method: str, arguments: Json) -> None:
    try:
        check_said(workspace, method, arguments.get("text"), arguments.get("blocks"))
    except RefusedPayloadError as refused:
        raise ApiError(refused.code) from None


# --- people and conversations ------------------------------------------------------------------------------------


def _users_info(workspace: "SlackWorkspace", arguments: Json) -> Json:
    person = workspace.people.get(arguments["user"])
    if person is None:
        raise ApiError("user_not_found")
    return {"user": person.as_json()}


def _conversations_open(workspace: "SlackWorkspace", arguments: Json) -> Json:
    person = workspace.people.get(arguments["users"])
    if person is None:
        raise ApiError("user_not_found")
    if person.deleted:
        raise ApiError("user_disabled")
    return {"channel": {"id": direct(workspace, person.id).id}}


def direct(workspace: "SlackWorkspace", user: str) -> Channel:
    return workspace.channel(f"D{user}")


def _channel(workspace: "SlackWorkspace", name: str) -> Channel:
    """A channel's id, or a user's for their direct messages; the bot must be inside."""
    if name.removeprefix("D") in workspace.people:
        return direct(workspace, name.removeprefix("D"))
    found = workspace.channels.get(name)
    if found is None or (found.private and not found.bot_inside):
        raise ApiError("channel_not_found")
    if not found.bot_inside:
        raise ApiError("not_in_channel")
    if found.archived:
        raise ApiError("is_archived")
    return found


def _conversations_info(workspace: "SlackWorkspace", arguments: Json) -> Json:
    found = workspace.channels.get(arguments["channel"])
    if found is None or (found.private and not found.bot_inside):
        raise ApiError("channel_not_found")
    facts = {"is_channel": True, "is_im": found.id.startswith("D"), "is_member": found.bot_inside}
    shared = {"is_shared": found.shared, "is_ext_shared": found.shared, "is_org_shared": False}
    return {"channel": {"id": found.id, "is_private": found.private, "is_archived": found.archived} | facts | shared}


def _conversations_history(workspace: "SlackWorkspace", arguments: Json) -> Json:
    channel = _channel(workspace, arguments["channel"])
    with_metadata = str(arguments.get("include_all_metadata", "")).lower() in ("1", "true")
    oldest, limit = float(arguments.get("oldest", 0)), min(int(arguments.get("limit", 100)), PAGE)
    newest = [one for one in reversed(channel.messages) if float(one.ts) > oldest and not one.thread]
    start = int(arguments.get("cursor") or 0)
    more = str(start + limit) if len(newest) > start + limit else ""
    page = [one.as_json(with_metadata=with_metadata) for one in newest[start : start + limit]]
    return {"messages": page, "has_more": bool(more), "response_metadata": {"next_cursor": more}}


# --- messages ----------------------------------------------------------------------------------------------------


def _post_message(workspace: "SlackWorkspace", arguments: Json) -> Json:
    channel = _channel(workspace, arguments["channel"])
    if channel.id.startswith("D") and not workspace.messages_tab:
        raise ApiError("messages_tab_disabled")
    _said(workspace, "chat.postMessage", arguments)
    _check_pace(workspace, channel)
    if arguments.get("unfurl_links") is not False or arguments.get("unfurl_media") is not False:
        workspace.fault("chat.postMessage: unfurling is on")
    message = Message(
        channel=channel.id,
        ts=workspace.new_ts(),
        text=arguments["text"],
        blocks=named(workspace, arguments.get("blocks") or []),
        by=workspace.ids.bot,
        metadata=arguments.get("metadata"),
        thread=arguments.get("thread_ts") or "",
    )
    channel.messages.append(message)
    if channel.id.startswith("D"):
        if not message.metadata:  # a letter comes of its own accord, and answers nobody
            workspace.shown(channel.id[1:])
        if workspace.target or workspace.sockets:
            workspace.echo(message, "im")
    workspace.changed.set()
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def _check_pace(workspace: "SlackWorkspace", channel: Channel) -> None:
    now = workspace.now()
    if workspace.one_a_second and channel.last_post and (now - channel.last_post).total_seconds() < 1:
        raise ApiError("ratelimited", status=429, retry_after=1)
    channel.last_post = now


def _update(workspace: "SlackWorkspace", arguments: Json) -> Json:
    """Metadata that is not given stays."""
    channel = _channel(workspace, arguments["channel"])
    message = next((one for one in channel.messages if one.ts == arguments["ts"]), None)
    if message is None:
        raise ApiError("message_not_found")
    if message.by != workspace.ids.bot:
        raise ApiError("cant_update_message")
    _said(workspace, "chat.update", arguments)
    message.text, message.edited = arguments["text"], message.edited + 1
    message.blocks = named(workspace, arguments.get("blocks") or [])
    message.metadata = arguments.get("metadata", message.metadata)
    workspace.changed.set()
    return {"channel": channel.id, "ts": message.ts, "text": message.text}


def _post_ephemeral(workspace: "SlackWorkspace", arguments: Json) -> Json:
    channel, user = _channel(workspace, arguments["channel"]), arguments["user"]
    if user not in workspace.people:
        raise ApiError("user_not_in_channel")
    _said(workspace, "chat.postEphemeral", arguments)
    workspace.people[user].take_ephemeral(channel.id, arguments)
    workspace.shown(user)
    return {"message_ts": workspace.new_ts()}


# --- the app itself --------------------------------------------------------------------------------------------------


def _auth_test(workspace: "SlackWorkspace", _arguments: Json) -> Json:
    ids = workspace.ids
    return {"team_id": ids.team, "team": "Invented", "user_id": ids.bot, "bot_id": ids.bot_id}


def _bots_info(workspace: "SlackWorkspace", arguments: Json) -> Json:
    ids = workspace.ids
    if arguments.get("bot") != ids.bot_id:
        raise ApiError("bot_not_found")
    return {"bot": {"id": ids.bot_id, "app_id": ids.app, "user_id": ids.bot, "name": "Case review", "deleted": False}}


def _connections_open(workspace: "SlackWorkspace", _arguments: Json) -> Json:
    return {"url": f"{workspace.origin.replace('http', 'ws')}/socket"}


METHODS: Mapping[str, Callable[["SlackWorkspace", Json], Json]] = {
    "auth.test": _auth_test,
    "bots.info": _bots_info,
    "apps.connections.open": _connections_open,
    "users.info": _users_info,
    "conversations.open": _conversations_open,
    "conversations.info": _conversations_info,
    "conversations.history": _conversations_history,
    "chat.postMessage": _post_message,
    "chat.update": _update,
    "chat.postEphemeral": _post_ephemeral,
    "views.open": slack_windows.views_open,
    "views.push": slack_windows.views_push,
    "views.update": slack_windows.views_update,
    "views.publish": slack_windows.views_publish,
}
