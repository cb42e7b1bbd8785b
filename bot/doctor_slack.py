"""What Slack says when it is asked: of the token, the app and its scopes, the people and the channels.

Nothing is posted. What is wrong with the whole comes in the order to put it right; where the token is no good, nothing
more is asked.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.doctor import Asked
from bot.doctor_known import Told
from bot.platform import NotAcceptedError, RefusedForGoodError, UnknownOutcomeError
from bot.settings import Settings, SlackSettings
from bot.slack.directory import name_in, standing_in
from bot.slack.door import ForeignInstallationError
from bot.slack.manifest import SCOPES
from bot.slack.platform import SlackPlatform
from bot.slack.web_api import asked, client_of, new_session
from review.roles import Account, Address

#: Slack's deliveries are refused where the clocks differ by five minutes (bot/slack/gate.py)
CLOCKS_DIFFER = timedelta(minutes=1)
NO_ANSWER = "Slack did not answer, so its part was not looked at. Run doctor again later."
NO_CHANNELS = "Slack could not be asked about its channels."
NO_PEOPLE = "Slack's directory did not answer."
NO_FURTHER = "Slack's channels and people were not asked about: first put right what is said of Slack above."
AGAIN = (
    "Make the manifest again (python -m bot manifest slack), paste it under App Manifest, save, and install it again."
)
COPY = "Copy it again: api.slack.com/apps, your app,"
#: what Slack says of the bot's token, and what to do
TOKEN: Mapping[str, str] = {
    "account_inactive": "The app was removed from the workspace. Install it again, and put its new token in place.",
    "token_revoked": "It was withdrawn. Install the app again, and put its new token in place.",
    "token_expired": "It has expired: token rotation is on, and this program does not renew tokens. Make the app anew "
    "from the manifest, which leaves it off.",
    "invalid_auth": f"Slack does not know it. {COPY} OAuth & Permissions, Bot User OAuth Token (xoxb-...).",
    "not_authed": f"It is empty. {COPY} OAuth & Permissions, Bot User OAuth Token (xoxb-...).",
    "not_allowed_token_type": f"It is a token of another kind. {COPY} OAuth & Permissions, Bot User OAuth Token "
    "(xoxb-...).",
}
#: the same of the token for Socket Mode
APP_TOKEN: Mapping[str, str] = {
    "invalid_auth": f"Slack does not know it. {COPY} Basic Information, App-Level Tokens (xapp-...).",
    "not_allowed_token_type": f"It is a token of another kind. {COPY} Basic Information, App-Level Tokens (xapp-...).",
    "missing_scope": "It lacks connections:write. Make another under Basic Information, App-Level Tokens, with it.",
    "no_permission": "It lacks connections:write. Make another under Basic Information, App-Level Tokens, with it.",
}
NOBODY = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


@dataclass(frozen=True, kw_only=True)
class Examination:
    """One visit to Slack."""

    settings: SlackSettings
    client: AsyncWebClient
    now: Callable[[], datetime]
    faults: list[str] = field(default_factory=list)
    told: dict[Account, Told] = field(default_factory=dict)
    names: dict[Account, str] = field(default_factory=dict)
    nobody: set[Account] = field(default_factory=set)
    channels: dict[Address, str] = field(default_factory=dict)
    sound: set[Address] = field(default_factory=set)
    remarks: dict[str, None] = field(default_factory=dict)

    def fault(self, text: str) -> None:
        self.faults.append(text)

    def remark(self, text: str) -> None:
        self.remarks[text] = None

    def result(self) -> Asked:
        return Asked(
            faults=tuple(self.faults),
            channels=self.channels,
            sound=frozenset(self.sound),
            told=self.told,
            names=self.names,
            nobody=frozenset(self.nobody),
            not_asked=tuple(self.remarks),
        )


async def ask_slack(
    settings: Settings, accounts: Iterable[Account], channels: Iterable[Address], now: Callable[[], datetime]
) -> Asked:
    """What is wrong by `app.yaml` and the environment alone, and then what Slack says."""
    assert settings.slack
    client = client_of(settings.slack)
    visit = Examination(settings=settings.slack, client=client, now=now)
    _look_at_settings(visit, settings)
    client.session = new_session()
    try:
        await _ask(visit, accounts, channels)
    finally:
        await client.session.close()
    return visit.result()


async def _ask(visit: Examination, accounts: Iterable[Account], channels: Iterable[Address]) -> None:
    try:
        app = await _ask_of_token(visit)
        if app is None:
            visit.remark(NO_FURTHER)
            return
        await _ask_of_socket(visit, app)
    except NotAcceptedError:
        visit.remark(NO_ANSWER)
        return
    await _ask_of_people(visit, (one for one in accounts if one.platform == "slack"))
    await _ask_of_channels(visit, (one for one in channels if one.platform == "slack"))


# --- before anything is asked ------------------------------------------------------------------------------------


def _look_at_settings(visit: Examination, settings: Settings) -> None:
    if os.environ.get("SLACK_CLIENT_ID") and os.environ.get("SLACK_CLIENT_SECRET"):
        visit.fault(str(ForeignInstallationError()))
    if not visit.settings.app_token and not settings.public_url.startswith("https://"):
        visit.fault(
            "Slack cannot reach this program: app.yaml needs listen: public_url, an address that begins with https://. "
            "Or use Socket Mode, which needs no address: set SLACK_APP_TOKEN."
        )
    if visit.settings.app_token and not visit.settings.app_token.startswith("xapp-"):
        visit.fault(f"SLACK_APP_TOKEN does not begin with xapp-. {COPY} Basic Information, App-Level Tokens.")
    if not visit.settings.app_token:
        _look_at_signing_secret(visit)


def _look_at_signing_secret(visit: Examination) -> None:
    """Slack does not say whether it is right. It is 32 hexadecimal digits, and the other secrets are not."""
    given = visit.settings.signing_secret
    if given.startswith(("xoxb-", "xapp-", "xoxp-")):
        visit.fault(f"SLACK_SIGNING_SECRET holds a token. {COPY} Basic Information, Signing Secret.")
    elif len(given) != 32 or not given.isalnum():  # noqa: PLR2004 (as long as Slack makes them)
        visit.remark(f"SLACK_SIGNING_SECRET does not look like one (32 letters and digits). {COPY} Basic Information.")


# --- the token and the app ---------------------------------------------------------------------------------------


async def _ask_of_token(visit: Examination) -> str | None:
    """Whose it is, an app's id; None where there is no sense in asking further.

    Raises NotAcceptedError where Slack does not answer.
    """
    try:
        said = await asked(visit.client.auth_test)
    except RefusedForGoodError as refused:
        code = str(refused)
        why = TOKEN.get(code, f"Slack says {code}. {COPY} OAuth & Permissions.")
        visit.fault(f"Slack refuses the token in SLACK_BOT_TOKEN. {why}")
        return None
    headers = {name.lower(): str(value) for name, value in dict(said.headers).items()}
    _compare_clocks(visit, headers.get("date", ""))
    if not said.get("bot_id"):
        visit.fault(f"SLACK_BOT_TOKEN is a person's token, not the bot's. {COPY} OAuth & Permissions, xoxb-...")
        return None
    if said.get("team_id") != visit.settings.team_id:
        visit.fault(
            f"The token is of the workspace {said.get('team_id')} ({said.get('team')}), and app.yaml says "
            f"{visit.settings.team_id} in slack: team_id. Put the first there, or install the app in the second."
        )
        return None
    _compare_scopes(visit, headers.get("x-oauth-scopes", ""))
    return await _compare_app(visit, str(said["bot_id"]))


def _compare_clocks(visit: Examination, date: str) -> None:
    try:
        behind = parsedate_to_datetime(date) - visit.now()
    except (TypeError, ValueError):
        return
    if abs(behind) > CLOCKS_DIFFER:
        minutes, side = round(abs(behind) / timedelta(minutes=1)), "behind" if behind > timedelta() else "ahead of"
        visit.fault(
            f"This machine's clock is {minutes} minutes {side} Slack's. Set it by NTP: from five minutes on what Slack "
            "delivers is refused."
        )


def _compare_scopes(visit: Examination, said: str) -> None:
    """The header names the token's scopes; where there is none, nothing is known."""
    given = {one.strip() for one in said.split(",") if one.strip()}
    lacking = [f"{name} ({why})" for name, why in SCOPES.items() if name not in given]
    if given and lacking:
        visit.fault(f"The app lacks {_listed(len(lacking))}: {'; '.join(lacking)}. {AGAIN}")
    if extra := sorted(given - SCOPES.keys()):
        visit.remark(f"The app may do more than it needs: {', '.join(extra)}. {AGAIN}")


def _listed(count: int) -> str:
    return "a scope" if count == 1 else f"{count} scopes"


async def _compare_app(visit: Examination, bot: str) -> str:
    """Needs users:read; where that is missing, it was said above."""
    try:
        found: Mapping[str, Any] = (await asked(lambda: visit.client.bots_info(bot=bot)))["bot"]
    except RefusedForGoodError:
        return visit.settings.app_id
    app = str(found.get("app_id") or "")
    if app != visit.settings.app_id:
        visit.fault(
            f"The token is of the app {app}, and app.yaml says {visit.settings.app_id} in slack: app_id. Put the first "
            "there: what another app delivers is turned away."
        )
    return app


async def _ask_of_socket(visit: Examination, app: str) -> None:
    token = visit.settings.app_token
    if not token:
        return
    try:
        await asked(lambda: visit.client.apps_connections_open(app_token=token))
    except RefusedForGoodError as refused:
        code = str(refused)
        why = APP_TOKEN.get(code, f"Slack says {code}. Check that Socket Mode is on in the app's settings.")
        visit.fault(f"Slack refuses the token in SLACK_APP_TOKEN. {why}")
        return
    if token.startswith("xapp-1-") and token.split("-")[2] != app:
        visit.fault(f"SLACK_APP_TOKEN is of another app than SLACK_BOT_TOKEN. {COPY} Basic Information.")


# --- people and channels -----------------------------------------------------------------------------------------


async def _ask_of_people(visit: Examination, accounts: Iterable[Account]) -> None:
    for account in accounts:
        try:
            said = await asked(partial(visit.client.users_info, user=account.user))
        except RefusedForGoodError as refused:
            if str(refused) not in NOBODY:
                visit.remark(NO_PEOPLE)
                return
            visit.nobody.add(account)
        except NotAcceptedError:
            visit.remark(NO_PEOPLE)
            return
        else:
            standing = standing_in(said["user"], visit.settings.team_id)
            visit.told[account] = Told(standing=standing, when=visit.now())
            visit.names[account] = name_in(said["user"])


async def _ask_of_channels(visit: Examination, channels: Iterable[Address]) -> None:
    platform = SlackPlatform(client=visit.client, now=visit.now)
    for one in channels:
        try:
            # It is looked whether the channel is private and our own, and read as after an unclear outcome.
            await platform.find(one, "doctor", visit.now())
            visit.sound.add(one)
        except RefusedForGoodError as refused:
            visit.channels[one] = str(refused)
        except (NotAcceptedError, UnknownOutcomeError):
            visit.remark(NO_CHANNELS)
