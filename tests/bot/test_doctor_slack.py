"""What doctor finds of Slack's tokens, app and scopes: each fault that can be made with them, in plain words."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.doctor_command import SOUND
from bot.doctor_slack import NO_FURTHER
from tests.bot.set_up_in_slack import examined, faults, remarks, settings_for, slack
from tests.bot.time_moved import MovedClock
from tests.fakes.slack_workspace import SlackWorkspace

__all__ = ["slack"]  # the fixture


async def test_where_all_is_well_nothing_is_found_and_nothing_is_posted(slack: SlackWorkspace, tmp_path: Path) -> None:
    report = await examined(settings_for(slack, tmp_path))
    assert (report.lines, report.status) == ((SOUND,), 0)
    assert not [name for name, _ in slack.calls if name.startswith(("chat.", "views.", "conversations.open"))]


async def test_the_same_by_socket_mode_which_needs_no_address(slack: SlackWorkspace, tmp_path: Path) -> None:
    settings = settings_for(slack, tmp_path, signing_secret="", app_token=slack.ids.app_token)
    report = await examined(replace(settings, public_url=""))
    assert (report.lines, report.status) == ((SOUND,), 0)
    assert slack.sockets.opened == []  # what is delivered meanwhile goes to the program that serves


# --- the environment and the app -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"bot_token": "xoxb-wrong"}, "Slack refuses the token in SLACK_BOT_TOKEN. Slack does not know it."),
        ({"bot_token": ""}, "Slack refuses the token in SLACK_BOT_TOKEN. It is empty."),
        (
            {"bot_token": "xapp-1-A0001-1-invented"},
            "Slack refuses the token in SLACK_BOT_TOKEN. It is a token of another kind.",
        ),
        ({"team_id": "T0002"}, "The token is of the workspace T0001 (Invented), and app.yaml says T0002"),
    ],
)
async def test_without_the_right_token_nothing_more_is_asked(
    changes: dict[str, str], said: str, slack: SlackWorkspace, tmp_path: Path
) -> None:
    report = await examined(settings_for(slack, tmp_path, **changes))
    assert [one.startswith(said) for one in faults(report)] == [True], faults(report)
    assert (remarks(report), report.status) == ([NO_FURTHER], 1)
    assert {name for name, _ in slack.calls} == {"auth.test"}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("account_inactive", "The app was removed from the workspace."),
        ("token_revoked", "It was withdrawn."),
        ("token_expired", "It has expired: token rotation is on"),
        ("something_new", "Slack says something_new."),
    ],
)
async def test_why_slack_refuses_a_token(code: str, said: str, slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.trouble("auth.test", f"refused:{code}")
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert found.startswith(f"Slack refuses the token in SLACK_BOT_TOKEN. {said}")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"app_id": "A0002"}, "The token is of the app A0001, and app.yaml says A0002"),
        ({"signing_secret": "xoxb-invented"}, "SLACK_SIGNING_SECRET holds a token."),
        ({"app_token": "xapp-1-A0001-1-other"}, "Slack refuses the token in SLACK_APP_TOKEN. Slack does not know it."),
        ({"app_token": "invented"}, "SLACK_APP_TOKEN does not begin with xapp-."),
    ],
)
async def test_what_else_is_wrong_with_what_was_pasted(
    changes: dict[str, str], said: str, slack: SlackWorkspace, tmp_path: Path
) -> None:
    found = faults(await examined(settings_for(slack, tmp_path, **changes)))
    assert found[0].startswith(said)


async def test_a_token_for_socket_mode_without_its_scope(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.trouble("apps.connections.open", "refused:missing_scope")
    (found,) = faults(await examined(settings_for(slack, tmp_path, app_token=slack.ids.app_token)))
    assert "It lacks connections:write." in found


async def test_two_tokens_of_two_apps(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.ids = replace(slack.ids, app_token="xapp-1-A0009-1-invented")
    (found,) = faults(await examined(settings_for(slack, tmp_path, app_token=slack.ids.app_token)))
    assert found.startswith("SLACK_APP_TOKEN is of another app than SLACK_BOT_TOKEN.")


async def test_a_persons_token_is_not_the_bots(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.ids = replace(slack.ids, bot_id="")
    report = await examined(settings_for(slack, tmp_path))
    assert [one.startswith("SLACK_BOT_TOKEN is a person's token") for one in faults(report)] == [True]
    assert remarks(report) == [NO_FURTHER]


async def test_a_key_that_was_typed_and_not_made(slack: SlackWorkspace, tmp_path: Path) -> None:
    settings = replace(settings_for(slack, tmp_path), master_key=b"\x01\x23\x45\x67" * 8)
    (found,) = faults(await examined(settings))
    assert found.startswith("SCR_MASTER_KEY could be guessed")
    assert settings.master_key.hex() not in found


async def test_what_would_let_other_workspaces_in(
    slack: SlackWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "invented")
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert found.startswith("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are set")


async def test_without_socket_mode_an_https_address_is_needed(slack: SlackWorkspace, tmp_path: Path) -> None:
    settings = settings_for(slack, tmp_path)
    for address in ("", "http://127.0.0.1:3978"):
        (found,) = faults(await examined(replace(settings, public_url=address)))
        assert found.startswith("Slack cannot reach this program: app.yaml needs listen: public_url")


async def test_what_does_not_look_like_a_signing_secret_is_worth_a_look(slack: SlackWorkspace, tmp_path: Path) -> None:
    report = await examined(settings_for(slack, tmp_path, signing_secret="not-one"))
    assert (faults(report), report.status) == ([], 0)
    assert remarks(report)[0].startswith("SLACK_SIGNING_SECRET does not look like one")


async def test_a_scope_that_is_missing_is_named_with_what_it_is_for(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.scopes.discard("groups:read")
    found = faults(await examined(settings_for(slack, tmp_path)))
    assert found[0].startswith("The app lacks a scope: groups:read (to see that a channel is private")
    assert "(the bot may not look). The app lacks a scope: see above." in found[1]


async def test_a_scope_too_many_is_worth_knowing(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.scopes.add("files:read")
    report = await examined(settings_for(slack, tmp_path))
    assert (faults(report), report.status) == ([], 0)
    assert remarks(report)[0].startswith("The app may do more than it needs: files:read.")


@pytest.mark.parametrize(("minutes", "side"), [(12, "behind"), (-12, "ahead of")])
async def test_a_clock_that_differs(minutes: int, side: str, slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.now = lambda: MovedClock().now() + timedelta(minutes=minutes)
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert found.startswith(f"This machine's clock is 12 minutes {side} Slack's.")
