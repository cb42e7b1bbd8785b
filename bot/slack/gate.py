"""Who may come in: the signature over the raw bytes first, then which workspace and app; all before Bolt.

Bolt reads a body before it verifies it, writes it to the log where it does not verify, and has no list of workspaces.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from bot.settings import StartRefusedError
from bot.slack.text import Json

LARGEST_BODY = 1_000_000
CLOCK_TOLERANCE = 300
SIGNATURE = "X-Slack-Signature"
NAMELESS = frozenset({"shortcut", "message_action"})
#: docs.slack.dev/authentication/verifying-requests-from-slack; ASCII digits alone, and no more than a moment needs
TIMESTAMP = re.compile(r"[0-9]{1,11}", re.ASCII)


class MissingSecretError(StartRefusedError):
    """Without a signing secret anybody could say that they are Slack."""

    def __init__(self) -> None:
        super().__init__(
            "Slack's signing secret is not set, so nobody could be told from Slack. Set SLACK_SIGNING_SECRET, or "
            "SLACK_APP_TOKEN for Socket Mode."
        )


@dataclass(frozen=True, kw_only=True)
class Gate:
    """The checks of one workspace and app. What is refused is not read further and not logged."""

    signing_secret: str
    team_id: str
    app_id: str
    now: Callable[[], datetime]

    async def admit(self, request: web.Request) -> tuple[str, Json]:
        """The body as text and as values; raises the HTTP answer for whoever may not come in."""
        raw = await _read(request)
        if not self._is_signed(raw, request.headers):
            raise web.HTTPUnauthorized
        try:
            text = raw.decode()
            return text, values(text, request.content_type)
        except (ValueError, RecursionError):
            raise web.HTTPBadRequest from None

    def is_ours(self, body: Json) -> bool:
        """Whether it comes from our workspace, by our app, installed there and not across an organisation."""
        team = body.get("team_id") or (body.get("team") or {}).get("id")
        user = body.get("user")
        theirs = user.get("team_id") if isinstance(user, dict) else None
        if theirs and theirs != self.team_id:  # somebody of another workspace, in a shared channel
            return False
        across = str(body.get("is_enterprise_install", "false")).lower() == "true"
        return team == self.team_id and self._is_by_our_app(body) and not across

    def _is_by_our_app(self, body: Json) -> bool:
        """A shortcut names no app (docs.slack.dev, shortcuts interaction payloads): the signature has to do."""
        app = body.get("api_app_id")
        return app == self.app_id or (app is None and body.get("type") in NAMELESS)

    def _is_signed(self, raw: bytes, headers: Mapping[str, str]) -> bool:
        if not self.signing_secret:
            return False
        stamp = headers.get("X-Slack-Request-Timestamp", "")
        if not TIMESTAMP.fullmatch(stamp) or abs(self.now().timestamp() - int(stamp)) > CLOCK_TOLERANCE:
            return False
        expected = hmac.new(self.signing_secret.encode(), f"v0:{stamp}:".encode() + raw, hashlib.sha256).hexdigest()
        given = headers.get(SIGNATURE, "").encode(errors="surrogateescape")
        return hmac.compare_digest(f"v0={expected}".encode(), given)


async def _read(request: web.Request) -> bytes:
    """The raw bytes, never more than the largest body."""
    if (request.content_length or 0) > LARGEST_BODY:
        raise web.HTTPRequestEntityTooLarge(LARGEST_BODY, request.content_length or 0)
    raw = bytearray()
    async for piece in request.content.iter_any():
        raw += piece
        if len(raw) > LARGEST_BODY:
            raise web.HTTPRequestEntityTooLarge(LARGEST_BODY, len(raw))
    return bytes(raw)


def values(text: str, content_type: str) -> Json:
    """A body as Slack sends it: JSON, a form with one JSON payload, or a form (a slash command).

    Raises ValueError for anything else.
    """
    if content_type == "application/json":
        return _object(text)
    form = parse_qs(text, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=100)
    if any(len(each) != 1 for each in form.values()):
        raise ValueError("a field twice")
    return _object(form["payload"][0]) if "payload" in form else {key: each[0] for key, each in form.items()}


def _object(text: str) -> Json:
    found: Any = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("not an object")  # noqa: TRY004 (a faulty body, not a faulty caller)
    return found
