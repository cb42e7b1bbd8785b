"""Windows of the fake workspace: opened by a trigger, pushed upon each other, brought up to date by their hash."""

from typing import TYPE_CHECKING

from tests.fakes.slack_rules import Json, RefusedPayloadError, check_view, pings
from tests.fakes.slack_state import APP, TEAM, ApiError
from tests.fakes.slack_views import View

if TYPE_CHECKING:
    from tests.fakes.slack_workspace import SlackWorkspace

WINDOWS = 3


def checked_view(workspace: "SlackWorkspace", method: str, view: Json) -> Json:
    """With names for the blocks that came without; raises ApiError, and keeps the fault."""
    try:
        check_view(view)
    except RefusedPayloadError as refused:
        workspace.fault(f"{method}: {refused}")
        raise ApiError("invalid_arguments") from None
    if pings(view):
        workspace.fault(f"{method}: would name or ring somebody")
    return view | {"blocks": named(workspace, view["blocks"])}


def named(workspace: "SlackWorkspace", blocks: list[Json]) -> list[Json]:
    return [{"block_id": workspace.new("b")} | one for one in blocks]


def new_view(workspace: "SlackWorkspace", payload: Json, root: str = "") -> View:
    identifier = workspace.new("V")
    view = View(id=identifier, root=root or identifier, hash="", payload=payload)
    view.take(payload, workspace.new("h"))
    return view


def views_open(workspace: "SlackWorkspace", arguments: Json) -> Json:
    payload = checked_view(workspace, "views.open", arguments["view"])
    trigger = workspace.take_trigger(arguments["trigger_id"])
    view = new_view(workspace, payload)
    workspace.views[trigger.user] = [view]
    workspace.shown(trigger.user)
    return {"view": view.as_json(TEAM, APP)}


def views_push(workspace: "SlackWorkspace", arguments: Json) -> Json:
    payload = checked_view(workspace, "views.push", arguments["view"])
    trigger = workspace.take_trigger(arguments["trigger_id"], in_view=True)
    view = push_view(workspace, trigger.user, payload)
    return {"view": view.as_json(TEAM, APP)}


def push_view(workspace: "SlackWorkspace", user: str, payload: Json) -> View:
    stack = workspace.views.get(user) or []
    if not stack:
        raise ApiError("not_found")
    if len(stack) >= WINDOWS:
        raise ApiError("push_limit_reached")
    stack.append(new_view(workspace, payload, stack[0].id))
    workspace.shown(user)
    return stack[-1]


def views_update(workspace: "SlackWorkspace", arguments: Json) -> Json:
    payload = checked_view(workspace, "views.update", arguments["view"])
    open_views = [(user, one) for user, stack in workspace.views.items() for one in stack]
    found = next((pair for pair in open_views if pair[1].id == arguments.get("view_id")), None)
    if found is None:
        raise ApiError("not_found")
    user, view = found
    if arguments.get("hash") and arguments["hash"] != view.hash:
        raise ApiError("hash_conflict")
    view.take(payload, workspace.new("h"))
    workspace.shown(user)
    return {"view": view.as_json(TEAM, APP)}
