"""What Microsoft says when it is asked: is the bot signed in, do the keys come, is it in the teams of its channels.

Nothing is posted. Each fault is a sentence that says what to do; Microsoft's own numbers stand in it, since they can be
looked up, and never its sentences, which quote ids and times.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from bot.doctor import NO_SUCH_CHANNEL, NOT_IN_TEAM, Somebody, everybody
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import TeamsSettings
from bot.teams.bearer import KeysUnavailableError, NotSignedInError, TokenFromLogin, UnknownKeyError, WarmKeys
from bot.teams.connector import Connector
from bot.teams.text import keepable
from review.roles import Account, Address, Board

PLATFORM = "teams"
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
PATIENCE = 5.0
#: a message's token is refused by a clock that is five minutes wrong
MOST_MINUTES_WRONG = 4
MINUTE = 60

HOW_TO_RENEW = (
    "Make a new one (the Azure Bot, Configuration, Manage Password), put its Value into MICROSOFT_APP_PASSWORD, "
    "and restart."
)
NO_APP = (
    "There is no app MICROSOFT_APP_ID in the tenant teams.tenant_id. Copy both again from the Azure Bot's "
    "Configuration page: Microsoft App ID and App Tenant ID."
)
NO_TENANT = (
    "There is no tenant teams.tenant_id. Copy App Tenant ID again from the Azure Bot's Configuration page, into "
    "app.yaml and MICROSOFT_APP_TENANT_ID."
)
#: learn: Microsoft Entra authentication and authorization error codes
WHY_NOT_SIGNED_IN: Mapping[str, str] = {
    "AADSTS7000215": "MICROSOFT_APP_PASSWORD is not a secret of this app. It must be the Value of the client secret, "
    f"not its Secret ID. {HOW_TO_RENEW}",
    "AADSTS7000222": f"The client secret has expired. {HOW_TO_RENEW}",
    "AADSTS700016": NO_APP,
    "AADSTS90002": NO_TENANT,
    "AADSTS900023": NO_TENANT,
    "AADSTS7000112": "The app is disabled in the tenant. In Entra, Enterprise applications, let users sign in to it.",
    "AADSTS53003": "A Conditional Access policy of your organisation keeps the app out. Ask its administrator.",
}
NOT_ASKED = "Teams could not be asked about its channels until the bot is signed in."
NOT_ANSWERED = "Teams did not answer about its channels."
NOBODY_TO_ASK_WITH = "Nobody of the board has a Teams account, so Teams could not be asked about its channels."
#: how the service's answers about somebody in a channel begin
NO_SUCH_MEMBER, FORBIDDEN, NOT_FOUND, MALFORMED, UNAUTHORISED = "404:Member", "403", "404", "400", "401"
#: why nothing can be posted there, by how the answer begins
WHY_NOT_IN_CHANNEL: Mapping[str, str] = {
    FORBIDDEN: NOT_IN_TEAM,
    NOT_FOUND: NO_SUCH_CHANNEL,
    MALFORMED: NO_SUCH_CHANNEL,
}


@dataclass(frozen=True, kw_only=True)
class TeamsSaid:
    #: what keeps all of it from working, whole sentences in the order to put them right
    faults: tuple[str, ...] = ()
    #: why nothing can be posted in a channel
    channels: Mapping[Address, str] = field(default_factory=dict)
    #: what Teams calls whoever was asked about
    names: Mapping[Account, str] = field(default_factory=dict)
    #: what is worth knowing, and what could not be asked
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """Of one channel."""

    why: str = ""
    fault: str = ""
    remark: str = ""
    name: tuple[Account, str] | None = None


async def ask_teams(settings: TeamsSettings, boards: tuple[Board, ...], today: date) -> TeamsSaid:
    credentials = TokenFromLogin(settings)
    connector = Connector(settings, credentials)
    await connector.start()
    try:
        faults = [*_ids(settings, boards, today), *await _sign_in(settings, credentials)]
        faults += await _keys(settings)
        if not credentials.held:
            return TeamsSaid(faults=tuple(faults), remarks=(NOT_ASKED,))
        asked = {
            one: await _channel(settings, connector, one, board, today) for board in boards for one in _channels(board)
        }
    finally:
        await connector.stop()
    return TeamsSaid(
        faults=(*faults, *dict.fromkeys(one.fault for one in asked.values() if one.fault)),
        channels={where: one.why for where, one in asked.items() if one.why},
        names=dict(one.name for one in asked.values() if one.name),
        remarks=tuple(dict.fromkeys(one.remark for one in asked.values() if one.remark)),
    )


# --- ids ---------------------------------------------------------------------------------------------------------


def _ids(settings: TeamsSettings, boards: tuple[Board, ...], today: date) -> Iterator[str]:
    like = "is not an id such as 01234567-89ab-cdef-0123-456789abcdef."
    if not GUID.fullmatch(settings.app_id):
        yield f"MICROSOFT_APP_ID {like} Copy Microsoft App ID from the Azure Bot's Configuration page."
    if not GUID.fullmatch(settings.tenant_id):
        yield f"teams.tenant_id {like} Copy App Tenant ID from the Azure Bot's Configuration page."
    for board in boards:
        for who, account in _on_teams(board, today):
            if not GUID.fullmatch(account.user):
                yield (
                    f"{board.name}: the Teams id {account.user} of {who} is not an object id, so they are not known "
                    "there. Copy Object ID from their page under Users in the Microsoft Entra admin centre."
                )


def _on_teams(board: Board, today: date) -> Iterator[tuple[Somebody, Account]]:
    for who in everybody(board, today):
        yield from ((who, one) for one in sorted(who.holder.accounts) if one.platform == PLATFORM)


def _channels(board: Board) -> Iterator[Address]:
    yield from (one for every in board.channels.values() for one in every if one.platform == PLATFORM)


# --- signing in --------------------------------------------------------------------------------------------------


async def _sign_in(settings: TeamsSettings, credentials: TokenFromLogin) -> list[str]:
    try:
        await asyncio.wait_for(asyncio.to_thread(credentials.get_access_token), PATIENCE)
    except NotSignedInError as why:
        return [_not_signed_in(settings, str(why))]
    except TimeoutError:
        return [_not_signed_in(settings, "no answer")]
    return list(_clock(credentials.clock_there))


def _not_signed_in(settings: TeamsSettings, why: str) -> str:
    if why in WHY_NOT_SIGNED_IN:
        return f"Microsoft does not sign the bot in ({why}). {WHY_NOT_SIGNED_IN[why]}"
    if why.startswith("AADSTS"):
        return f"Microsoft does not sign the bot in ({why}). Look the number up at login.microsoftonline.com/error."
    host = urlsplit(settings.login_url).hostname
    return (
        f"{host} does not sign the bot in ({why}). Let this machine reach it by HTTPS, and check teams.login_url in "
        "app.yaml."
    )


def _clock(told: str) -> Iterator[str]:
    """Judged by the machine's own clock, by which the tokens of messages are judged too."""
    try:
        wrong = (datetime.now(UTC) - parsedate_to_datetime(told)).total_seconds() / MINUTE
    except (TypeError, ValueError):
        return
    if abs(wrong) >= MOST_MINUTES_WRONG:
        way = "fast" if wrong > 0 else "slow"
        yield (
            f"This machine's clock is {abs(wrong):.0f} minutes {way}. Have it set by NTP: while it is wrong, messages "
            "from Teams are refused."
        )


async def _keys(settings: TeamsSettings) -> list[str]:
    keys = WarmKeys(settings.openid_metadata_url)
    await keys.refresh()
    try:
        await keys.get("")
    except KeysUnavailableError:
        host = urlsplit(settings.openid_metadata_url).hostname
        said = f"The keys that Teams signs with cannot be fetched from {host}, so nobody is answered."
        return [f"{said} Let this machine reach it by HTTPS, and check teams.openid_metadata_url in app.yaml."]
    except UnknownKeyError:
        return []  # there are keys, and none has an empty name
    return []


# --- channels ----------------------------------------------------------------------------------------------------


async def _channel(
    settings: TeamsSettings, connector: Connector, channel: Address, board: Board, today: date
) -> _Asked:
    """By asking about somebody of the board in it: Teams answers that only to a bot that is in the team."""
    somebody = next(_on_teams(board, today), None)
    if somebody is None:
        return _Asked(remark=NOBODY_TO_ASK_WITH)
    who, account = somebody
    try:
        told = await connector.member(settings.service_url, channel.id, account.user, PATIENCE)
    except RefusedForGoodError as refused:
        return _refused(settings, str(refused), f"{board.name}: {who}", channel)
    except NotAcceptedError as refused:
        return _not_accepted(settings, str(refused))
    except UnknownOutcomeError:
        return _Asked(remark=NOT_ANSWERED)
    return _Asked(name=(account, keepable(str(told.get("name", "")))))


def _refused(settings: TeamsSettings, answer: str, who: str, channel: Address) -> _Asked:
    if answer == "service_url_not_allowed":
        host = urlsplit(settings.service_url).hostname
        return _Asked(fault=f"Nothing may be sent to {host}. Add it to teams.service_hosts in app.yaml.")
    if answer.startswith(NO_SUCH_MEMBER):
        said = f"{who} is not a member of the team with the channel {channel.id}."
        return _Asked(remark=f"{said} Check that it is the right channel.")
    return _Asked(why=next((why for begins, why in WHY_NOT_IN_CHANNEL.items() if answer.startswith(begins)), answer))


def _not_accepted(settings: TeamsSettings, answer: str) -> _Asked:
    if answer.startswith(UNAUTHORISED):
        return _Asked(
            fault="Teams does not know the bot. In the Azure Bot, under Channels, add Microsoft Teams; and see that "
            "its Microsoft App ID is MICROSOFT_APP_ID."
        )
    if answer == "not_connected":
        host = urlsplit(settings.service_url).hostname
        how = "Let this machine reach it by HTTPS, and check teams.service_url in app.yaml."
        return _Asked(fault=f"{host} cannot be reached. {how}")
    return _Asked(remark=NOT_ANSWERED)
