"""The environment: secrets, each from NAME or from a file named by NAME_FILE, and what it sets over app.yaml.

What is wrong is collected as sentences; none quotes a value.
"""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from bot.app_values import LARGEST_PORT
from bot.settings import SlackSettings, TeamsSettings

KEY_DIGITS = 64
#: whoever makes a second key, since a terminal was not told of the first, can open nothing with it
NO_KEY = (
    "SCR_MASTER_KEY is missing: give it, or name its file in SCR_MASTER_KEY_FILE. Only where none was ever made, "
    "`python -m bot key` makes one; keep it apart from the database."
)
WRONG_KEY = f"SCR_MASTER_KEY is not {KEY_DIGITS} hexadecimal digits, as `python -m bot key` makes them."
#: of 32 bytes made at random, and of the steps between them, hardly any are alike; a key of so few kinds was typed
KINDS_OF_BYTES = 16
GUESSED = (
    "SCR_MASTER_KEY could be guessed: it was not made by `python -m bot key`. Where nothing is kept yet, make one and "
    "delete the database; else change it as OPERATIONS.md says."
)
DATABASES = ("sqlite:///", "postgresql://")


class Given:
    """What the environment gives. A name that is set to nothing is as good as not set."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.reasons: list[str] = []

    def plain(self, name: str) -> str:
        return self._environment.get(name, "").strip()

    def secret(self, name: str) -> str:
        file = self.plain(f"{name}_FILE")
        value = self.plain(name)
        if file and value:
            self.refuse(f"{name} and {name}_FILE are both set: set one of them.")
        return value or (self._kept_in(name, Path(file)) if file else "")

    def refuse(self, reason: str) -> None:
        if reason not in self.reasons:
            self.reasons.append(reason)

    def _kept_in(self, name: str, file: Path) -> str:
        try:
            return file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as trouble:
            why = trouble.strerror if isinstance(trouble, OSError) else "not text"
            self.refuse(f"The file named by {name}_FILE cannot be read ({why}).")
            return ""


def address(given: Given, host: str, port: int) -> tuple[str, int]:
    typed = given.plain("PORT")
    if typed and not (typed.isascii() and typed.isdigit() and int(typed) <= LARGEST_PORT):
        given.refuse(f"PORT must be a whole number from 0 to {LARGEST_PORT}.")
        typed = ""
    return given.plain("HOST") or host, int(typed) if typed else port


def database_url(given: Given) -> str:
    """Empty where it is not given: the file in `data`."""
    url = given.secret("DATABASE_URL")
    if url and not url.startswith(DATABASES):
        given.refuse("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    return url


def master_key(given: Given) -> bytes:
    digits = given.secret("SCR_MASTER_KEY")
    try:
        if len(digits) == KEY_DIGITS:
            return bytes.fromhex(digits)
    except ValueError:
        pass
    given.refuse(WRONG_KEY if digits else NO_KEY)
    return b""


def could_be_guessed(key: bytes) -> bool:
    """Whether it was typed by hand: one byte or a few over and over, or bytes that go up or down evenly."""
    steps = {(later - earlier) % 256 for earlier, later in pairwise(key)}
    return bool(key) and min(len(set(key)), len(steps)) <= KINDS_OF_BYTES


def wrong_with_slack(slack: SlackSettings) -> list[str]:
    reasons = []
    if not slack.bot_token:
        reasons.append("Slack is configured, but SLACK_BOT_TOKEN is missing.")
    if not (slack.signing_secret or slack.app_token):
        reasons.append("Slack is configured, but there is neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN.")
    if slack.bot_token.startswith("xapp-") or slack.app_token.startswith("xoxb-"):
        reasons.append("SLACK_BOT_TOKEN and SLACK_APP_TOKEN seem to be exchanged: the first begins with xoxb-.")
    return reasons


def wrong_with_teams(teams: TeamsSettings, tenant: str) -> list[str]:
    """An empty app id would let anybody be anybody, so it is never accepted with sign-in on."""
    needed = {
        "MICROSOFT_APP_ID": teams.app_id,
        "MICROSOFT_APP_PASSWORD": teams.app_password,
        "MICROSOFT_APP_TENANT_ID": tenant,
    }
    reasons = [f"Teams is configured, but {name} is missing." for name, value in needed.items() if not value]
    if tenant and tenant != teams.tenant_id:
        reasons.append("MICROSOFT_APP_TENANT_ID is another tenant than teams.tenant_id of app.yaml.")
    return reasons
