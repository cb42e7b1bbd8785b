"""What the fake workspace keeps, sends and raises."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from tests.fakes.slack_shapes import Json
from tests.fakes.slack_views import Message

TEAM, SECRET = "T0001", "8f742231b10e8888abcd99yyyzzz85a5"
ACK_WITHIN = 3.0
PATIENCE = 3.0
TRIGGER_FOR = timedelta(seconds=3)
RESPONSES, RESPOND_FOR = 5, timedelta(minutes=30)
DELIVERIES = 3


@dataclass(frozen=True, kw_only=True)
class Ids:
    """What a workspace calls itself, the app and its bot; and what it gives to whoever runs the app."""

    team: str = TEAM
    app: str = "A0001"
    bot: str = "UBOT"
    bot_id: str = "B0001"
    secret: str = SECRET
    token: str = "xoxb-invented"
    #: for Socket Mode
    app_token: str = "xapp-1-A0001-1-invented"


class SlowAckError(AssertionError):
    """Our server took longer than Slack waits."""


class FaultsError(AssertionError):
    """Our server sent what Slack would refuse."""


@dataclass(kw_only=True)
class Channel:
    id: str
    private: bool = True
    shared: bool = False
    archived: bool = False
    bot_inside: bool = True
    messages: list[Message] = field(default_factory=list)
    last_post: datetime | None = None


@dataclass(kw_only=True)
class Trigger:
    user: str
    at: datetime
    began: float
    in_view: bool
    used: bool = False


@dataclass(kw_only=True)
class ResponseUrl:
    user: str
    channel: str
    at: datetime
    original: Message | None
    uses: int = 0


@dataclass(frozen=True, kw_only=True)
class Ack:
    """What our server answered to a delivery, and after how many seconds."""

    status: int
    body: str
    seconds: float

    @property
    def json(self) -> Json:
        return dict(json.loads(self.body)) if self.body else {}


class ApiError(Exception):
    """Slack's `ok: false`."""

    def __init__(self, code: str, *, status: int = 200, retry_after: int = 0, more: Json | None = None) -> None:
        super().__init__(code)
        self.code, self.status, self.retry_after, self.more = code, status, retry_after, more or {}


@dataclass(frozen=True, kw_only=True)
class Trouble:
    method: str
    kind: str
    retry_after: int


def encoded(body: Json, kind: str) -> tuple[bytes, str]:
    form = "application/x-www-form-urlencoded"
    if kind == "event":
        return json.dumps(body).encode(), "application/json"
    return urlencode({"payload": json.dumps(body)} if kind == "interactive" else body).encode(), form
