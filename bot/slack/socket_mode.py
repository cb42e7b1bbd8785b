"""Socket Mode: the same deliveries over a connection that we open, for networks that let nothing in."""

import asyncio
import time

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.settings import SlackSettings
from bot.slack.gate import Gate
from bot.slack.web_api import client_of, quiet


class Socket:
    """Keeps one connection. Connecting goes on in the background: Slack being away stops nothing else."""

    def __init__(self, *, bolt: AsyncApp, gate: Gate, settings: SlackSettings) -> None:
        self._bolt, self._gate, self._settings = bolt, gate, settings
        self._client: SocketModeClient | None = None
        self._connecting: asyncio.Task[None] | None = None

    def start(self) -> None:
        web = client_of(self._settings)
        self._client = SocketModeClient(app_token=self._settings.app_token, logger=quiet, web_client=web)
        self._client.proxy = web.proxy
        self._client.socket_mode_request_listeners.append(self._receive)
        self._connecting = asyncio.create_task(self._client.connect())  # type: ignore[no-untyped-call]

    async def stop(self) -> None:
        if self._connecting:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        if self._client:
            await self._client.close()  # type: ignore[no-untyped-call]

    async def _receive(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Slack vouches for what comes here, so there is no signature; the list of workspaces is the same."""
        if not self._gate.is_ours(request.payload):
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))
            return
        answer = await run_async_bolt_app(self._bolt, request)
        await send_async_response(client, request, answer, time.time())
