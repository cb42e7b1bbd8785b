"""Slack's Web API: one client that never repeats a call by itself, and what its failures mean.

Repeating is decided by the outbox alone: the SDK's own handlers would post twice (measured: two posts where Slack
had accepted the first and the connection then closed).
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import SlackSettings

TIMEOUT = 10
TOO_MANY = 429
#: what Slack says where it may be otherwise a moment later, and nothing was done
NOT_ACCEPTED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded", "service_unavailable"})
#: what Slack says where something may have been done before it failed
MAYBE_DONE = frozenset({"fatal_error", "internal_error", "request_timeout"})
MAYBE_STATUS = frozenset({408, *range(500, 600)})
#: the SDK looks at this logger's own level before it writes out whole bodies
quiet = logging.getLogger("slack_sdk.case_review")
quiet.setLevel(logging.ERROR)

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def client_of(settings: SlackSettings) -> AsyncWebClient:
    token, url = settings.bot_token, settings.api_url
    client = AsyncWebClient(token=token, base_url=url, timeout=TIMEOUT, retry_handlers=[], logger=quiet)
    if urlsplit(url).hostname in LOOPBACK:
        client.proxy = None
    return client


def new_session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))


def error_code(error: SlackApiError) -> str:
    """Slack's word for what went wrong, or the HTTP status: never what was sent."""
    answer = getattr(error.response, "data", None)
    code = answer.get("error") if isinstance(answer, Mapping) else None
    return str(code or f"http_{_status(error)}")


def meaning(error: BaseException) -> Exception:
    """What a failed call says of its effect: not accepted, unknown, or refused for good."""
    if isinstance(error, SlackApiError):
        return _meaning_of_answer(error)
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return NotAcceptedError(f"no connection: {type(error).__name__}")
    return UnknownOutcomeError(f"no answer: {type(error).__name__}")


def _meaning_of_answer(error: SlackApiError) -> Exception:
    code, status = error_code(error), _status(error)
    if status == TOO_MANY or code in NOT_ACCEPTED:
        return NotAcceptedError(code, _retry_after(error))
    if status in MAYBE_STATUS or code in MAYBE_DONE:
        return UnknownOutcomeError(code)
    return RefusedForGoodError(code)


def _status(error: SlackApiError) -> int:
    """`response` is the SDK's own, or aiohttp's where the body was no JSON."""
    response: Any = error.response
    return int(getattr(response, "status_code", 0) or getattr(response, "status", 0))


def _retry_after(error: SlackApiError) -> float | None:
    headers: Mapping[str, Any] = getattr(error.response, "headers", None) or {}
    given = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return float(given) if str(given).isdigit() else None


async def attempt(call: Callable[[], Awaitable[AsyncSlackResponse]]) -> AsyncSlackResponse:
    """One attempt; raises NotAcceptedError, UnknownOutcomeError or RefusedForGoodError."""
    try:
        return await call()
    except (TimeoutError, SlackApiError, aiohttp.ClientError, OSError) as error:
        raise meaning(error) from None


async def asked(call: Callable[[], Awaitable[AsyncSlackResponse]]) -> AsyncSlackResponse:
    """A question that changes nothing: where its outcome is unknown, it may simply be asked again."""
    try:
        return await attempt(call)
    except UnknownOutcomeError as error:
        raise NotAcceptedError(str(error)) from None
