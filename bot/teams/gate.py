"""Who may come in: the SDK's check of the token, and the checks that it leaves to us.

Only the channel's own tokens are accepted (teams.issuer; each of Microsoft's clouds has one). The SDK also accepts
tokens of the emulator and of other bots; that path is not taken. Nothing of a token or a body is logged.
"""

from typing import Any

from botbuilder.core import BotFrameworkAdapter, BotFrameworkAdapterSettings
from botframework.connector.auth import AuthenticationConstants, ChannelValidation, ClaimsIdentity, JwtTokenExtractor
from botframework.connector.auth.verify_options import VerifyOptions

from bot.settings import StartRefusedError, TeamsSettings
from bot.teams.bearer import KeysUnavailableError, TokenFromLogin, WarmKeys
from bot.teams.hosts import may_serve

CLOCK_TOLERANCE = 300


class NotConfiguredError(StartRefusedError):
    """Without the application's id, its secret and the tenant, the SDK would let everybody in."""

    def __init__(self) -> None:
        super().__init__(
            "Teams cannot be told from anybody else without MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and the tenant. "
            "Set all three."
        )


class NotSignedError(Exception):
    """The request does not bear a token of the Bot Framework for this bot. Holds the kind of fault only."""


class ForeignRequestError(Exception):
    """Properly signed, but not from our tenant, not to our bot, or with an answer address that is not allowed."""


class GuardedAdapter(BotFrameworkAdapter):  # type: ignore[misc]  # the SDK has no types
    """The SDK's adapter, with our credentials, warm keys, and every failure of authentication told apart."""

    def __init__(self, settings: TeamsSettings, credentials: TokenFromLogin, keys: WarmKeys) -> None:
        named = settings.app_id and settings.app_password and settings.tenant_id
        if not named and not settings.unsigned:
            raise NotConfiguredError
        super().__init__(
            BotFrameworkAdapterSettings(
                settings.app_id,
                settings.app_password,
                channel_auth_tenant=settings.tenant_id,
                app_credentials=credentials,
            )
        )
        self._ours = settings
        self._extractor = JwtTokenExtractor(
            VerifyOptions([settings.issuer], None, CLOCK_TOLERANCE, False),
            settings.openid_metadata_url,
            AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS,
        )
        self._extractor.open_id_metadata = keys

    async def _authenticate_request(self, request: Any, auth_header: str) -> Any:
        """Called by the SDK before the turn. Raises one of the errors of this module, or KeysUnavailableError."""
        identity = await self._identity(request, auth_header)
        self._require_ours(request)
        return identity

    async def _identity(self, activity: Any, auth_header: str) -> Any:
        if self._ours.unsigned:
            return ClaimsIdentity({}, True, AuthenticationConstants.ANONYMOUS_AUTH_TYPE)
        try:
            identity = await self._extractor.get_identity_from_auth_header(auth_header, activity.channel_id, [])
        except KeysUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  the SDK raises whatever it met, down to IndexError; all of it denies
            raise NotSignedError(type(error).__name__) from None
        self._require_for_us(identity, activity.service_url)
        return identity

    def _require_for_us(self, identity: Any, service_url: str) -> None:
        """What the token says; its signature and its time have been checked."""
        if identity is None or not identity.is_authenticated:
            raise NotSignedError("no_identity")
        wanted = {
            AuthenticationConstants.ISSUER_CLAIM: self._ours.issuer,
            AuthenticationConstants.AUDIENCE_CLAIM: self._ours.app_id,
            ChannelValidation.SERVICE_URL_CLAIM: service_url,
        }
        for claim, value in wanted.items():
            if identity.get_claim_value(claim) != value:
                raise NotSignedError(claim)

    def _require_ours(self, activity: Any) -> None:
        if not may_serve(str(activity.service_url or ""), self._ours):
            raise ForeignRequestError("serviceUrl")
        if self._ours.unsigned:
            return  # local clients name neither a tenant nor our bot
        if _tenant(activity) != {self._ours.tenant_id}:
            raise ForeignRequestError("tenant")
        recipient = str(getattr(activity.recipient, "id", ""))
        if recipient.removeprefix("28:") != self._ours.app_id:
            raise ForeignRequestError("recipient")


def _tenant(activity: Any) -> set[str]:
    """Every tenant that the activity names; Teams names it in either place, and both must be ours."""
    told = activity.channel_data if isinstance(activity.channel_data, dict) else {}
    tenant = told.get("tenant")
    named = (tenant.get("id") if isinstance(tenant, dict) else None, getattr(activity.conversation, "tenant_id", None))
    return {str(one) for one in named if one}
