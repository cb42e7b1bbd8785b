"""Calls to the Bot Connector service. One call is one attempt, and each outcome is named for what may be done next.

Our own client on the event loop: the SDK's runs on the default executor's few threads, waits up to 100 seconds, and
repeats an update on its own (it is kept for what comes in).
"""

import asyncio
import re
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import TeamsSettings
from bot.teams.bearer import NotSignedInError, TokenFromLogin
from bot.teams.fitting import compact
from bot.teams.hosts import may_serve

LONGEST_CALL = 10.0
#: shorter than servers keep an idle connection: a post on one just closed would end as an unknown outcome
IDLE = 15.0
#: Microsoft's own list of what to try again (msteams-docs, conversation-messages), with 401 after signing in anew
TRY_AGAIN = frozenset({401, 412, 429, 502, 503, 504})
OK, SERVER_FAULT, REQUEST_TIMEOUT, UNAUTHORISED = range(200, 300), 500, 408, 401

Body = dict[str, Any]


class Connector:
    def __init__(self, settings: TeamsSettings, credentials: TokenFromLogin) -> None:
        self._settings = settings
        self._credentials = credentials
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(keepalive_timeout=IDLE),
            cookie_jar=aiohttp.DummyCookieJar(),
            json_serialize=compact,
        )

    async def stop(self) -> None:
        if self._session:
            await self._session.close()

    async def create(self, service_url: str, parameters: Body) -> tuple[str, str]:
        """A new conversation: its id, and its first activity's where it was given one."""
        told = await self._call("POST", service_url, "v3/conversations", parameters)
        return str(told.get("id", "")), str(told.get("activityId", ""))

    async def send(self, service_url: str, conversation: str, activity: Body) -> str:
        told = await self._call("POST", service_url, f"v3/conversations/{_part(conversation)}/activities", activity)
        return str(told.get("id", ""))

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Body) -> None:
        path = f"v3/conversations/{_part(conversation)}/activities/{_part(activity_id)}"
        await self._call("PUT", service_url, path, activity | {"id": activity_id})

    async def member(self, service_url: str, conversation: str, user: str, seconds: float) -> Body:
        """What the directory says of somebody in a conversation."""
        path = f"v3/conversations/{_part(conversation)}/members/{_part(user)}"
        return await self._call("GET", service_url, path, None, seconds)

    async def _call(
        self, method: str, service_url: str, path: str, body: Body | None, seconds: float = LONGEST_CALL
    ) -> Body:
        if not may_serve(service_url, self._settings):
            raise RefusedForGoodError("service_url_not_allowed")
        try:
            async with asyncio.timeout(seconds):
                headers = await self._signed()
                return await self._attempt(method, service_url.rstrip("/") + "/" + path, body, headers)
        except TimeoutError:
            raise UnknownOutcomeError("no_answer_in_time") from None

    async def _signed(self) -> dict[str, str]:
        if self._settings.unsigned:
            return {}
        try:
            token = self._credentials.held or await asyncio.to_thread(self._credentials.get_access_token)
        except NotSignedInError as error:
            raise NotAcceptedError(f"no_token:{error}") from None
        return {"Authorization": f"Bearer {token}"}

    async def _attempt(self, method: str, url: str, body: Body | None, headers: dict[str, str]) -> Body:
        assert self._session, "start() comes first"
        try:
            async with self._session.request(
                method, URL(url, encoded=True), json=body, headers=headers, allow_redirects=False
            ) as answer:
                told = await _json(answer)
                self._judge(answer, told)
                return told
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise NotAcceptedError("not_connected") from None
        except aiohttp.ClientError as error:
            raise UnknownOutcomeError(type(error).__name__) from None

    def _judge(self, answer: aiohttp.ClientResponse, told: Body) -> None:
        status = answer.status
        if status in OK:
            return
        if status == UNAUTHORISED:
            self._credentials.forget()
        reason = f"{status}:{_code(told)}".rstrip(":")
        if status in TRY_AGAIN:
            raise NotAcceptedError(reason, _seconds(answer.headers.get("Retry-After")))
        if status >= SERVER_FAULT or status == REQUEST_TIMEOUT:
            raise UnknownOutcomeError(reason)
        raise RefusedForGoodError(reason)


def _part(text: str) -> str:
    return quote(text, safe="")


async def _json(answer: aiohttp.ClientResponse) -> Body:
    """A gateway answers with HTML; the status then says all."""
    try:
        told = await answer.json(content_type=None)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _code(told: Body) -> str:
    """The service's own word for what is wrong ("BotNotInConversationRoster"); never its sentence."""
    error = told.get("error")
    code = str(error.get("code", "")) if isinstance(error, dict) else ""
    return code if re.fullmatch(r"\w{1,60}", code) else ""


def _seconds(text: str | None) -> float | None:
    return float(text) if text and re.fullmatch(r"\d{1,5}(\.\d+)?", text) else None
