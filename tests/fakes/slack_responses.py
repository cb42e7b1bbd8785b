"""The addresses that come with a press or a command: five answers within thirty minutes, for the asker alone."""

from typing import TYPE_CHECKING

from aiohttp import web

from tests.fakes import slack_api
from tests.fakes.slack_shapes import Json, RefusedPayloadError
from tests.fakes.slack_state import RESPOND_FOR, RESPONSES, ResponseUrl
from tests.fakes.slack_windows import named

if TYPE_CHECKING:
    from tests.fakes.slack_workspace import SlackWorkspace


async def respond(workspace: "SlackWorkspace", request: web.Request) -> web.Response:
    found = workspace.response_urls.get(request.match_info["key"])
    trouble = next((one for one in workspace.troubles if one.method == "response_url"), None)
    if trouble:
        workspace.troubles.remove(trouble)
        return web.json_response({"ok": False}, status=500)
    if found is None or found.uses >= RESPONSES or workspace.now() - found.at > RESPOND_FOR:
        return web.json_response({"ok": False, "error": "used_url"}, status=404)
    found.uses += 1
    said = await request.json()
    try:
        slack_api.check_said(workspace, "response_url", said.get("text"), said.get("blocks"))
    except RefusedPayloadError as refused:
        return web.json_response({"ok": False, "error": refused.code}, status=400)
    _show(workspace, found, said)
    return web.json_response({"ok": True})


def _show(workspace: "SlackWorkspace", to: ResponseUrl, said: Json) -> None:
    if said.get("replace_original") and to.original is not None:
        to.original.text, to.original.blocks = said["text"], named(workspace, said.get("blocks") or [])
    elif said.get("response_type", "ephemeral") == "ephemeral":
        workspace.people[to.user].take_ephemeral(to.channel, said)
    else:
        workspace.fault("a response for everybody by response_url")
    workspace.shown(to.user)
