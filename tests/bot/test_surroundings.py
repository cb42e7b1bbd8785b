"""What a start takes from the environment: secrets, the address, the database; and when it would be wrong or weak."""

from pathlib import Path
from secrets import token_bytes

import pytest

from bot.configuration import load
from bot.surroundings import GUESSED, could_be_guessed
from tests.bot.app_yaml import EVERYWHERE, SECRETS, SMALL, Typed, refusal, typed
from tests.databases import MASTER_KEY
from tests.example import EXAMPLE

__all__ = ["typed"]


def test_the_environment_goes_before_the_file(typed: Typed) -> None:
    over = {"HOST": EVERYWHERE, "PORT": "8080", "DATABASE_URL": "postgresql://db/scr"}
    settings = load(typed(SMALL), SECRETS | over)
    assert (settings.host, settings.port, settings.database_url) == (EVERYWHERE, 8080, "postgresql://db/scr")


def test_a_secret_may_stand_in_a_file(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{MASTER_KEY.hex()}\n")
    environment = {**SECRETS, "SCR_MASTER_KEY": "", "SCR_MASTER_KEY_FILE": str(tmp_path / "key")}
    assert load(typed(SMALL), environment).master_key == MASTER_KEY


REFUSED = {
    "no key": ({"SCR_MASTER_KEY": ""}, "SCR_MASTER_KEY is missing"),
    "a short key": ({"SCR_MASTER_KEY": "ab" * 31}, "SCR_MASTER_KEY is not 64 hexadecimal digits"),
    "a key that is no hex": ({"SCR_MASTER_KEY": "zz" * 32}, "SCR_MASTER_KEY is not 64 hexadecimal digits"),
    "a key of one byte": ({"SCR_MASTER_KEY": "00" * 32}, GUESSED),
    "a key of a few bytes": ({"SCR_MASTER_KEY": "0123456789abcdef" * 4}, GUESSED),
    "a key that goes up": ({"SCR_MASTER_KEY": bytes(range(32)).hex()}, GUESSED),
    "half a key, twice": ({"SCR_MASTER_KEY": MASTER_KEY.hex()[:32] * 2}, GUESSED),
    "a key twice": ({"SCR_MASTER_KEY_FILE": "/nowhere"}, "SCR_MASTER_KEY and SCR_MASTER_KEY_FILE are both set"),
    "a key's file that is not there": (
        {"SCR_MASTER_KEY": "", "SCR_MASTER_KEY_FILE": "/nowhere"}, "file named by SCR_MASTER_KEY_FILE cannot be read"),
    "Slack without a token": ({"SLACK_BOT_TOKEN": " "}, "SLACK_BOT_TOKEN is missing"),
    "Slack without a signing secret": ({"SLACK_SIGNING_SECRET": ""}, "neither SLACK_SIGNING_SECRET nor SLACK_APP"),
    "Slack's tokens exchanged": ({"SLACK_BOT_TOKEN": "xapp-1"}, "seem to be exchanged"),
    "Teams without an id": ({"MICROSOFT_APP_ID": ""}, "MICROSOFT_APP_ID is missing"),
    "Teams without a password": ({"MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD is missing"),
    "Teams without a tenant": ({"MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID is missing"),
    "another tenant": ({"MICROSOFT_APP_TENANT_ID": "another"}, "is another tenant than teams.tenant_id"),
    "a port that is none": ({"PORT": "http"}, "PORT must be a whole number"),
    "another database": ({"DATABASE_URL": "mysql://db"}, "DATABASE_URL must begin with"),
}  # fmt: skip


@pytest.mark.parametrize(("environment", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_start_that_would_be_wrong_or_weak_is_refused(environment: dict[str, str], said: str) -> None:
    reasons = refusal(EXAMPLE, SECRETS | environment)
    assert said in reasons
    assert "invented" not in reasons


def test_a_key_that_was_made_is_taken_and_the_way_out_of_another_stays_open() -> None:
    assert not any(could_be_guessed(token_bytes(32)) for _ in range(2000))
    weak = SECRETS | {"SCR_MASTER_KEY": "cd" * 32}
    assert load(EXAMPLE, weak, platforms=False).master_key == b"\xcd" * 32, "a backup is needed to change it"


def test_every_reason_is_given_at_once() -> None:
    assert len(refusal(EXAMPLE, {}).splitlines()) == 6


def test_socket_mode_needs_no_signing_secret(typed: Typed) -> None:
    settings = load(typed(SMALL), {**SECRETS, "SLACK_SIGNING_SECRET": "", "SLACK_APP_TOKEN": "xapp-invented"})
    assert settings.slack
    assert settings.slack.app_token == "xapp-invented"


def test_unsigned_teams_is_for_this_machine_alone() -> None:
    nothing = {"MICROSOFT_APP_ID": "", "MICROSOFT_APP_PASSWORD": "", "MICROSOFT_APP_TENANT_ID": ""}
    settings = load(EXAMPLE, SECRETS | nothing, unsigned_teams=True)
    assert settings.teams
    assert settings.teams.unsigned
    for host in (EVERYWHERE, "192.0.2.1", "scr.example.org"):
        assert "--unsigned-teams is only for this machine" in refusal(
            EXAMPLE, SECRETS | {"HOST": host}, unsigned_teams=True
        )
