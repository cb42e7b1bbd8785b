"""One request to `/api/messages`, before anybody is believed: its size, its form, and the status of each refusal."""

import json
from collections.abc import Mapping
from typing import Any

import structlog
from aiohttp import web
from msrest.exceptions import DeserializationError as NotAnActivityError  # type: ignore[attr-defined]

from bot.teams.bearer import KeysUnavailableError
from bot.teams.gate import ForeignRequestError, NotSignedError
from bot.turned_away import Why

log = structlog.get_logger()

LARGEST = 1024 * 1024
#: not even an attempt at signing in
NO_TOKEN = "no_token"  # noqa: S105 (a word for its absence)


class UnreadableError(Exception):
    """Not JSON of a reasonable size. Bears the status to answer with."""

    def __init__(self, status: int) -> None:
        super().__init__(f"unreadable ({status})")
        self.status = status


#: 503 asks Teams to come again; the others are final
STATUS: Mapping[type[Exception], int] = {
    NotSignedError: 401,
    ForeignRequestError: 403,
    KeysUnavailableError: 503,
    # what the SDK raises for JSON that is no activity
    NotAnActivityError: 400,
    TypeError: 400,
    ValueError: 400,
    AttributeError: 400,
    RecursionError: 400,
}
REFUSALS: tuple[type[Exception], ...] = (UnreadableError, *STATUS)


def refused(error: Exception) -> web.Response:
    """Says and logs the kind of fault; never anything of the request."""
    status = error.status if isinstance(error, UnreadableError) else _status(error)
    named = str(error) if isinstance(error, NotSignedError | ForeignRequestError) else type(error).__name__
    log.warning("teams_request_refused", code=status, reason=named)
    return web.Response(status=status)


def why(error: Exception) -> Why:
    """What it is counted as."""
    if isinstance(error, NotSignedError):
        return Why.UNSIGNED if str(error) == NO_TOKEN else Why.SIGNATURE
    if isinstance(error, ForeignRequestError):
        return Why.NOT_OURS
    return Why.NO_KEYS if isinstance(error, KeysUnavailableError) else Why.UNREADABLE


def _status(error: Exception) -> int:
    return next(status for kind, status in STATUS.items() if isinstance(error, kind))


async def content(request: web.Request) -> dict[str, Any]:
    """The JSON object of a request. Raises UnreadableError."""
    if request.content_type != "application/json":
        raise UnreadableError(415)
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST:
            raise UnreadableError(413)
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableError(400) from None
    if not isinstance(found, dict):
        raise UnreadableError(400)
    return found
