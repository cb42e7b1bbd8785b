"""Signing in: the token that our own calls carry, and the keys by which inbound requests are verified.

Both are fetched in threads with time-outs. The SDK would fetch them in the event loop without one, and so stall
every other door; its MSAL accepts no login host but Microsoft's public one.
"""

import asyncio
import json
import threading
import time
from dataclasses import dataclass
from typing import Any

import requests
import structlog
from botframework.connector.auth import AppCredentials
from jwt.algorithms import RSAAlgorithm

from bot.logs import fault
from bot.settings import TeamsSettings

log = structlog.get_logger()

CONNECT_AND_READ = (3.0, 5.0)
#: a token is renewed this long before it ends
MARGIN = 300.0
KEYS_KEPT = 24 * 3600.0
#: keys are asked for again at most this often, whoever sends unknown ones
COOL_DOWN = 30.0


class NotSignedInError(Exception):
    """The login host gave no token. Holds Microsoft's number for why ("AADSTS7000215"), or the kind of fault."""


class KeysUnavailableError(Exception):
    """The keys that requests are signed with could not be fetched."""


class UnknownKeyError(Exception):
    """The request is signed with a key that is none of the Bot Framework's."""


class TokenFromLogin(AppCredentials):  # type: ignore[misc]  # the SDK has no types
    """The bot's own token, by client credentials from the configured login host."""

    def __init__(self, settings: TeamsSettings) -> None:
        super().__init__(settings.app_id, settings.tenant_id, settings.scope)
        self._secret = settings.app_password
        self._url = f"{settings.login_url.rstrip('/')}/{settings.tenant_id}/oauth2/v2.0/token"
        self._token = ""
        self._good_until = 0.0
        #: the login host's clock when it last answered, as HTTP writes it
        self.clock_there = ""
        self._one_at_a_time = threading.Lock()

    @property
    def held(self) -> str:
        """The token, if there is one that will last; empty otherwise."""
        return self._token if time.monotonic() < self._good_until else ""

    def get_access_token(self, force_refresh: bool = False) -> str:
        """Blocking; raises NotSignedInError."""
        with self._one_at_a_time:
            if force_refresh or not self.held:
                self._fetch()
            return self._token

    def forget(self) -> None:
        """After a 401: the next call signs in again."""
        self._good_until = 0.0

    def _fetch(self) -> None:
        form = {
            "grant_type": "client_credentials",
            "client_id": self.microsoft_app_id,
            "client_secret": self._secret,
            "scope": f"{self.oauth_scope}/.default",
        }
        try:
            answer = requests.post(self._url, data=form, timeout=CONNECT_AND_READ, allow_redirects=False)
            self.clock_there = answer.headers.get("Date", "")
            granted = answer.json()
            if not answer.ok:
                raise NotSignedInError(_number(granted) or str(answer.status_code))
            token, lasts = str(granted["access_token"]), float(granted.get("expires_in", 0))
        except (requests.RequestException, ValueError, KeyError, TypeError) as error:
            # Its own text may quote the form, and so the secret.
            raise NotSignedInError(type(error).__name__) from None
        self._token, self._good_until = token, time.monotonic() + max(lasts - MARGIN, 0.0)


def _number(told: object) -> str:
    """Why, by Microsoft's list of error codes; its sentence is left out, since it quotes ids."""
    numbers = told.get("error_codes") if isinstance(told, dict) else None
    first = numbers[0] if isinstance(numbers, list) and numbers else None
    return f"AADSTS{first}" if isinstance(first, int) else ""


@dataclass(frozen=True, kw_only=True)
class SigningKey:
    """What the SDK's token extractor reads of a key."""

    public_key: Any
    endorsements: tuple[str, ...]


class WarmKeys:
    """The Bot Framework's signing keys, in the place of the SDK's own which fetches them in the event loop."""

    def __init__(self, metadata_url: str) -> None:
        self._url = metadata_url
        self._keys: dict[str, SigningKey] = {}
        self._fetched = self._asked = -KEYS_KEPT

    async def get(self, key_id: str | None) -> SigningKey:
        """Called by the SDK with the `kid` of a token."""
        if self._should_ask(key_id):
            await self.refresh()
        if not self._keys:
            raise KeysUnavailableError
        found = self._keys.get(key_id or "")
        if found is None:
            raise UnknownKeyError
        return found

    async def refresh(self) -> None:
        """Keeps the old keys where new ones cannot be had."""
        self._asked = time.monotonic()
        try:
            self._keys = await asyncio.to_thread(_signing_keys, self._url)
            self._fetched = time.monotonic()
        except (requests.RequestException, ValueError, KeyError, TypeError) as error:
            log.warning("teams_keys_not_fetched", fault=fault(error))

    def _should_ask(self, key_id: str | None) -> bool:
        now = time.monotonic()
        wanted = key_id not in self._keys or now - self._fetched > KEYS_KEPT
        return wanted and now - self._asked > COOL_DOWN


def _signing_keys(metadata_url: str) -> dict[str, SigningKey]:
    keys = _fetched(_fetched(metadata_url)["jwks_uri"])["keys"]
    return {
        key["kid"]: SigningKey(
            public_key=RSAAlgorithm.from_jwk(json.dumps(key)), endorsements=tuple(key.get("endorsements", ()))
        )
        for key in keys
        if key.get("kty") == "RSA"
    }


def _fetched(url: str) -> dict[str, Any]:
    answer = requests.get(url, timeout=CONNECT_AND_READ, allow_redirects=False)
    answer.raise_for_status()
    content = answer.json()
    if not isinstance(content, dict):
        raise TypeError
    return content
