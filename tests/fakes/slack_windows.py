"""Windows of the fake workspace: opened by a trigger, pushed upon each other, brought up to date by their hash; and
the Home tab of each person, published at any time.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.fakes.slack_rules import check_home, check_view, pings
from tests.fakes.slack_shapes import Json, RefusedPayloadError
from tests.fakes.slack_state import ApiError
from tests.fakes.slack_views import View

if TYPE_CHECKING:
    from tests.fakes.slack_workspace import SlackWorkspace

WINDOWS = 3


def checked_view(
    workspace: "SlackWorkspace", method: str, view: Json, check: Callable[[Json], None] = check_view
) -> Json:
    """With names for the blocks that came without; raises ApiError, and keeps the fault."""
    try:
        check(view)
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
    return {"view": view.as_json(workspace.ids.team, workspace.ids.app)}


def views_push(workspace: "SlackWorkspace", arguments: Json) -> Json:
    payload = checked_view(workspace, "views.push", arguments["view"])
    trigger = workspace.take_trigger(arguments["trigger_id"], in_view=True)
    view = push_view(workspace, trigger.user, payload)
    return {"view": view.as_json(workspace.ids.team, workspace.ids.app)}


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
    return {"view": view.as_json(workspace.ids.team, workspace.ids.app)}


def views_publish(workspace: "SlackWorkspace", arguments: Json) -> Json:
    """Somebody's Home tab, for a member of the workspace; what was pressed or typed in the last one is gone."""
    unknown = set(arguments) - {"user_id", "view", "hash"}
    if unknown:
        workspace.fault(f"views.publish: {unknown}")
        raise ApiError("invalid_arguments")
    payload = checked_view(workspace, "views.publish", arguments["view"], check_home)
    if not workspace.home_tab:
        raise ApiError("not_enabled")
    user, before = arguments["user_id"], workspace.homes.get(arguments["user_id"])
    if user not in workspace.people:
        raise ApiError("invalid_arguments")
    if arguments.get("hash") and (before is None or arguments["hash"] != before.hash):
        raise ApiError("hash_conflict")
    workspace.homes[user] = new_view(workspace, payload)
    workspace.shown(user)
    return {"view": workspace.homes[user].as_json(workspace.ids.team, workspace.ids.app)}
