"""Socket Mode's side of the fake workspace: the connections that our program opened, and what is answered on them."""

import asyncio
import itertools
import json
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from tests.fakes.slack_shapes import Json
from tests.fakes.slack_state import ACK_WITHIN

TYPES = {"event": "events_api", "interactive": "interactive", "command": "slash_commands"}


@dataclass
class Sockets:
    opened: list[web.WebSocketResponse] = field(default_factory=list)
    _answers: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    def __bool__(self) -> bool:
        return bool(self.opened)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.opened.append(socket)
        async for message in socket:
            if message.type is aiohttp.WSMsgType.TEXT and message.data.startswith("{"):
                answer = json.loads(message.data)
                self._answers[answer["envelope_id"]].set_result(answer.get("payload") or {})
        return socket

    async def deliver(self, body: Json, kind: str) -> Json:
        """The payload that acknowledged it, empty for none; TimeoutError after three seconds."""
        key = f"E{next(self._numbers)}"
        self._answers[key] = asyncio.get_running_loop().create_future()
        await self.opened[-1].send_json({"envelope_id": key, "type": TYPES[kind], "payload": body})
        return await asyncio.wait_for(self._answers[key], ACK_WITHIN)

    async def close(self) -> None:
        for socket in self.opened:
            await socket.close()
