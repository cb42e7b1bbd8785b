"""app.yaml and the environment, checked at once, as frozen settings. `bot/configuration.py` makes them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from review.conventions import REFERENCE, Conventions
from review.drafts import Keeping
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
    #: who signs what comes in, and what our own token is asked for: Microsoft's public cloud, or another of its clouds
    issuer: str = "https://api.botframework.com"
    scope: str = "https://api.botframework.com"
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
    #: ISO days
    holidays_added: frozenset[str] = frozenset()
    holidays_removed: frozenset[str] = frozenset()
    #: how long a referral that is not sent is kept
    keeping: Keeping = field(default_factory=Keeping)
    #: how days are counted where no source says
    conventions: Conventions = REFERENCE
    #: where platforms reach us, for the manifests; may be empty
    public_url: str = ""
    #: the weekday of the digest; its hour is the ladder's
    digest_on: str = "monday"


@dataclass(frozen=True, kw_only=True, order=True)
class Fault:
    """One thing wrong in app.yaml: where it stands, and a sentence that says what is allowed."""

    line: int
    key: str
    sentence: str

    def __str__(self) -> str:
        place = f"line {self.line}, {self.key}" if self.key else f"line {self.line}"
        return f"{place}: {self.sentence}"


class SettingsError(Exception):
    """app.yaml cannot be used. The text names every line and key at fault, and is for people."""

    def __init__(self, file: str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n  ".join([f"{file} cannot be used:", *map(str, self.faults)]))


class StartRefusedError(Exception):
    """The program will not start like this. The text says why, a sentence for each reason, and is for people."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons
        super().__init__("\n".join(reasons))
