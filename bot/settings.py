"""app.yaml and the environment, checked at once, as frozen settings."""

from dataclasses import dataclass
from pathlib import Path

from review.ladder import Ladder
from review.roles import Board


@dataclass(frozen=True, kw_only=True)
class SlackSettings:
    team_id: str
    app_id: str
    #: ends with "/"
    api_url: str
    bot_token: str
    #: empty only in Socket Mode
    signing_secret: str
    #: Socket Mode is used where this is given
    app_token: str = ""


@dataclass(frozen=True, kw_only=True)
class TeamsSettings:
    tenant_id: str
    #: where to post before anyone has spoken
    service_url: str
    #: suffixes (".trafficmanager.net") or whole hosts ("127.0.0.1") to which anything may ever be posted
    service_hosts: tuple[str, ...]
    login_url: str
    openid_metadata_url: str
    app_id: str
    app_password: str
    #: local clients without sign-in: refused at start unless bound to loopback
    unsigned: bool = False


@dataclass(frozen=True, kw_only=True)
class Settings:
    host: str
    port: int
    data: Path
    database_url: str
    #: 32 bytes
    master_key: bytes
    slack: SlackSettings | None
    teams: TeamsSettings | None
    ladder: Ladder
    boards: dict[str, Board]
    #: what to do when a child is at risk now, a line each
    emergency: tuple[str, ...]
    holidays_added: frozenset[str] = frozenset()
    holidays_removed: frozenset[str] = frozenset()
