"""The services around the fake tenant: login host, signing keys, and the Bot Connector with its rules."""

import asyncio
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote
from uuid import uuid4

import aiohttp
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.fakes.teams_cards import BadCardError, Json, require_good
from tests.fakes.teams_login import NO_SUCH_TENANT, UNAUTHORISED, refusal, why_not
from tests.fakes.teams_people import CARD, Conversation, Message, Person

APP_ID = "11111111-2222-3333-4444-555555555555"
SECRET = "a-secret-of-the-test"
TENANT = "99999999-8888-7777-6666-555555555555"
PUBLIC_CLOUD = "https://api.botframework.com"
KEY_ID = "key-1"


@cache
def signing_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Fault:
    #: 0: no error by itself, only slow
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    code: str = "ServiceError"
    html: bool = False
    after_applying: bool = False
    seconds: float = 0.0


class Service:
    """One host on loopback that is all of Microsoft. Use as an async context manager."""

    def __init__(self, *, tenant_id: str, app_id: str) -> None:
        self.tenant_id, self.app_id, self.bot_id = tenant_id, app_id, f"28:{app_id}"
        self.url = ""
        self.people: dict[str, Person] = {}
        self.conversations: dict[str, Conversation] = {}
        self.calls: list[tuple[str, str, Json]] = []
        self.refused: list[tuple[str, str]] = []
        #: every card that was refused; leaving the tenant with one fails the test
        self.bad_cards: list[str] = []
        self.logins = 0
        #: who signs, and what a token is asked for: another of Microsoft's clouds has others
        self.issuer = self.scope = PUBLIC_CLOUD
        #: whether being in a team with the app is enough to be written to, as Microsoft documents it
        self.teams_open_chats = False
        #: False is a local client, which signs nothing and asks for no token
        self.signs = True
        #: each client secret that was made, and whether it is still good
        self.secrets = {SECRET: True}
        #: by how much Microsoft's clock goes before this machine's
        self.ahead = timedelta()
        self._faults: dict[str, deque[Fault]] = {}
        self._granted: set[str] = set()
        self._numbers = 0

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._login)
        app.router.add_get("/openid", self._metadata)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/uk/v3/conversations", self._create)
        app.router.add_post("/uk/v3/conversations/{conversation}/activities", self._activities)
        app.router.add_put("/uk/v3/conversations/{conversation}/activities/{id}", self._update)
        app.router.add_get("/uk/v3/conversations/{conversation}/members/{member}", self._member)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()
        await self._runner.cleanup()
        assert error or not self.bad_cards, self.bad_cards

    @property
    def service_url(self) -> str:
        return f"{self.url}/uk/"

    def fails(self, what: str, times: int = 1, **fault: Any) -> None:
        self._faults.setdefault(what, deque()).extend(Fault(**fault) for _ in range(times))

    def forget_tokens(self) -> None:
        """Every token granted so far is refused from now on."""
        self._granted.clear()

    # --- login and keys ----------------------------------------------------------------------------------------------

    async def _login(self, request: web.Request) -> web.StreamResponse:
        if fault := await self._fault("login"):
            return self._faulty(fault)
        here = request.match_info["tenant"] == self.tenant_id
        wrong = why_not(await request.post(), self.app_id, self.secrets, self.scope) if here else NO_SUCH_TENANT
        said = {"Date": format_datetime(datetime.now(UTC) + self.ahead, usegmt=True)}
        if wrong:
            return web.json_response(refusal(wrong), status=401 if wrong in UNAUTHORISED else 400, headers=said)
        self.logins += 1
        self._granted.add(token := uuid4().hex)
        told = {"token_type": "Bearer", "expires_in": 3599, "access_token": token}
        return web.json_response(told, headers=said)

    async def _metadata(self, request: web.Request) -> web.StreamResponse:
        if fault := await self._fault("keys"):
            return self._faulty(fault)
        return web.json_response({"issuer": self.issuer, "jwks_uri": f"{self.url}/keys"})

    async def _keys(self, request: web.Request) -> web.StreamResponse:
        public = json.loads(RSAAlgorithm.to_jwk(signing_key().public_key()))
        return web.json_response({"keys": [public | {"kid": KEY_ID, "use": "sig", "endorsements": ["msteams"]}]})

    # --- the Bot Connector service -----------------------------------------------------------------------------------

    async def _create(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()

        def create() -> Json:
            _require(body.get("tenantId") == self.tenant_id, 403, "TenantMismatch")
            _require(body.get("bot", {}).get("id") == self.bot_id, 400, "BadSyntax")
            if body.get("isGroup"):
                return self._thread(body)
            _require(len(body.get("members", ())) == 1 and "activity" not in body, 400, "BadSyntax")
            found = [one for one in self.people.values() if one.mri == body["members"][0]["id"]]
            _require(bool(found), 400, "BadSyntax")
            _require(found[0].installed or self._opens_for(found[0]), 403, "BotNotInConversationRoster")
            found[0].installed = True
            return {"id": found[0].conversation.id}

        return await self._serve("create", request, "", body, create)

    def _thread(self, body: Json) -> Json:
        channel_id = body.get("channelData", {}).get("channel", {}).get("id", "")
        _require("activity" in body and not body.get("members"), 400, "BadSyntax")
        _require(channel_id in self.conversations, 404, "ConversationNotFound")
        channel = self.conversations[channel_id]
        _require(not channel.refuses, 403, channel.refuses)
        message = self._message(f"{channel_id};messageid=", body["activity"])
        thread = f"{channel_id};messageid={message.id}"
        message.conversation = thread
        self.conversations[thread] = Conversation(thread, channel.members, channel.messages)
        channel.messages.append(message)
        return {"id": thread, "activityId": message.id}

    async def _activities(self, request: web.Request) -> web.StreamResponse:
        body, name = await request.json(), unquote(request.match_info["conversation"])

        def send() -> Json:
            conversation = self._open(name)
            message = self._message(name, body)
            conversation.messages.append(message)
            return {"id": message.id}

        return await self._serve("send", request, name, body, send)

    async def _update(self, request: web.Request) -> web.StreamResponse:
        body, name = await request.json(), unquote(request.match_info["conversation"])

        def update() -> Json:
            conversation = self._open(name)
            found = [one for one in conversation.messages if one.id == request.match_info["id"]]
            _require(bool(found) and found[0].sender == "bot", 404, "ActivityNotFoundInConversation")
            fresh = self._message(name, body)
            found[0].versions += fresh.versions
            found[0].text, found[0].summary, found[0].before_them = fresh.text, fresh.summary, None
            return {"id": found[0].id}

        return await self._serve("update", request, name, body, update)

    async def _member(self, request: web.Request) -> web.StreamResponse:
        name, member = unquote(request.match_info["conversation"]), unquote(request.match_info["member"])

        def find() -> Json:
            _require(name in self.conversations, 404, "ConversationNotFound")
            found = [one for one in self.people.values() if member in (one.mri, one.aad)]
            found = [one for one in found if self._is_in(self.conversations[name], one)]
            _require(bool(found), 404, "MemberNotFoundInConversation")
            one = found[0]
            return {
                "id": one.mri,
                "aadObjectId": one.aad,
                "name": one.name,
                "tenantId": one.home,
                "userRole": one.role,
            }

        return await self._serve("member", request, name, {}, find)

    def _is_in(self, conversation: Conversation, who: Person) -> bool:
        """Everybody is everywhere here who was not taken out. Raises what the service would answer."""
        _require(not conversation.refuses, 403, conversation.refuses)
        return who not in conversation.left

    def _opens_for(self, who: Person) -> bool:
        """Whether the bot may begin a chat with somebody who does not have it: those of its teams, where allowed."""
        of_teams = [one for one in self.conversations.values() if one.id.startswith("19:") and not one.refuses]
        return self.teams_open_chats and any(who in one.members and who not in one.left for one in of_teams)

    def _open(self, name: str) -> Conversation:
        _require(name in self.conversations, 404, "ConversationNotFound")
        conversation = self.conversations[name]
        _require(not conversation.refuses, 403, conversation.refuses)
        alone = [one for one in conversation.members if one.conversation is conversation]
        _require(not alone or alone[0].installed, 403, "BotNotInConversationRoster")
        return conversation

    def _message(self, conversation: str, body: Json) -> Message:
        """Raises what Teams would answer; a card that is no good fails the test by itself."""
        _require(body.get("type") == "message", 400, "BadSyntax")
        attachments = body.get("attachments", [])
        _require(bool(attachments) != bool(body.get("text")), 400, "TextAndAttachmentTogether")
        _require(len(attachments) <= 1 and "entities" not in body, 400, "BadSyntax")
        _require(len(json.dumps(body).encode("utf-16")) <= 100_000, 413, "MessageSizeTooBig")
        if attachments:
            _require(attachments[0].get("contentType") == CARD, 400, "BadSyntax")
            _require(bool(body.get("summary")), 400, "NoSummary")
            require_good(attachments[0]["content"])
        else:
            _require(body.get("textFormat") == "plain" and "<at" not in body["text"], 400, "BadSyntax")
        self._numbers += 1
        alerted = body.get("channelData", {}).get("notification", {}).get("alert") is True
        return Message(
            id=f"1{self._numbers:012d}",
            conversation=conversation,
            sender="bot",
            text=body.get("text", ""),
            summary=body.get("summary", ""),
            alerted=alerted,
            versions=[one["content"] for one in attachments],
        )

    async def _serve(self, what: str, request: web.Request, name: str, body: Json, apply: Any) -> web.StreamResponse:
        if self.signs and request.headers.get("Authorization", "").removeprefix("Bearer ") not in self._granted:
            self.refused.append((what, "401"))
            return web.json_response({"error": {"code": "Unauthorized"}}, status=401)
        fault = await self._fault(what)
        if fault and not fault.after_applying and fault.status:
            return self._faulty(fault)
        try:
            told = apply()
        except _AnswerError as error:
            self.refused.append((what, error.code))
            return web.json_response({"error": {"code": error.code, "message": "no"}}, status=error.status)
        except BadCardError as error:
            self.bad_cards.append(str(error))
            return web.json_response({"error": {"code": "BadSyntax", "message": str(error)}}, status=400)
        self.calls.append((what, name, body))
        if fault and fault.after_applying:
            assert request.transport
            request.transport.abort()
        return web.json_response(told, status=200 if request.method == "GET" else 201)

    async def _fault(self, what: str) -> Fault | None:
        waiting = self._faults.get(what)
        fault = waiting.popleft() if waiting else None
        if fault and fault.seconds:
            await asyncio.sleep(fault.seconds)
        return fault

    def _faulty(self, fault: Fault) -> web.Response:
        if fault.html:
            return web.Response(status=fault.status, headers=fault.headers, text="<html>Bad gateway</html>")
        return web.json_response({"error": {"code": fault.code}}, status=fault.status, headers=fault.headers)


class _AnswerError(Exception):
    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


def _require(holds: bool, status: int, code: str) -> None:
    if not holds:
        raise _AnswerError(status, code)
