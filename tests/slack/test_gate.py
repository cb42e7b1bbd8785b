"""Who comes in: forged, late, replayed, foreign, malformed and oversized deliveries do nothing and leave no trace."""

import json
import logging
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import pytest
from aiohttp import web

from bot.settings import SlackSettings
from bot.slack.door import ForeignInstallationError
from bot.slack.gate import LARGEST_BODY, SIGNATURE, MissingSecretError
from bot.slack.room import SlackRoom
from bot.turned_away import Why
from dialogs.parts import Show
from tests.fakes.slack_shapes import Json
from tests.fakes.slack_state import SECRET, Ack
from tests.fakes.slack_workspace import SlackWorkspace
from tests.slack.conftest import Office
from tests.slack.invented_forms import RECEIPT

CANARY = "Robin Canary Example"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def command(**changed: str) -> bytes:
    body = {
        "command": "/scr",
        "text": CANARY,
        "team_id": "T0001",
        "api_app_id": "A0001",
        "user_id": "USOCIAL",
        "user_name": "sam",
        "channel_id": "C0GENERAL",
        "trigger_id": "1.2.3",
        "response_url": "http://127.0.0.1:1/",
        "is_enterprise_install": "false",
    }
    return urlencode(body | changed).encode()


async def send(slack: SlackWorkspace, raw: bytes, headers: dict[str, str]) -> Ack:
    return await slack.send(raw, FORM | headers)


@pytest.mark.usefixtures("room")
class TestSignature:
    async def test_what_slack_signed_comes_in(self, slack: SlackWorkspace, office: Office) -> None:
        office.answers(Show(card=RECEIPT))
        assert (await send(slack, command(), slack.signed(command()))).status == 200
        assert len(office.turns) == 1

    @pytest.mark.parametrize("late", [-299, 299])
    async def test_clocks_may_differ_by_five_minutes(self, slack: SlackWorkspace, office: Office, late: int) -> None:
        office.answers(Show(card=RECEIPT))
        assert (await send(slack, command(), slack.signed(command(), late=late))).status == 200

    @pytest.mark.parametrize("late", [-301, 301, 600])
    async def test_and_no_more(self, slack: SlackWorkspace, office: Office, late: int) -> None:
        assert (await send(slack, command(), slack.signed(command(), late=late))).status == 401
        assert office.turns == []

    @pytest.mark.parametrize("stamp", ["", "abc", "1e9", "١٧٦٣", "9" * 5000, "-1", "1795426200.0", "+1795426200"])
    async def test_a_timestamp_that_is_none_is_refused(self, slack: SlackWorkspace, office: Office, stamp: str) -> None:
        headers = slack.signed(command()) | {"X-Slack-Request-Timestamp": stamp}
        assert (await send(slack, command(), headers)).status == 401
        assert office.turns == []

    @pytest.mark.parametrize("signature", ["", "v0=", "v0=" + "0" * 64, "ünicode", "v0=é"])
    async def test_a_forged_signature_is_refused(self, slack: SlackWorkspace, office: Office, signature: str) -> None:
        headers = slack.signed(command()) | {"X-Slack-Signature": signature}
        assert (await send(slack, command(), headers)).status == 401
        assert office.turns == []

    async def test_without_headers_nothing_comes_in(self, slack: SlackWorkspace, office: Office) -> None:
        assert (await send(slack, command(), {})).status == 401
        assert office.turns == []

    async def test_another_secret_or_one_byte_more_is_refused(self, slack: SlackWorkspace, office: Office) -> None:
        assert (await send(slack, command(), slack.signed(command(), secret=SECRET[:-1] + "x"))).status == 401
        assert (await send(slack, command() + b"x", slack.signed(command()))).status == 401
        assert office.turns == []

    async def test_nothing_of_a_refused_body_is_logged(
        self, slack: SlackWorkspace, office: Office, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        await send(slack, command(), slack.signed(command(), secret="wrong"))
        await send(slack, command(team_id="T6666"), slack.signed(command(team_id="T6666")))
        await send(slack, b"payload=" + CANARY.encode(), slack.signed(b"payload=" + CANARY.encode()))
        office.answers(Show(card=RECEIPT))
        slack.person("USOCIAL")
        await send(slack, command(), slack.signed(command()))
        assert CANARY not in caplog.text
        assert "Canary" not in caplog.text


@pytest.mark.usefixtures("room")
class TestBody:
    @pytest.mark.parametrize(
        "raw",
        [
            b"payload=garbage",
            b"payload=%5B%5D",
            b"payload=%7B%7D&payload=%7B%7D",
            b"command=%2Fscr&command=%2Fscr",
            b"\xff\xfe",
            b"payload=%ff",
            b"payload=" + b"[" * 100_000,
            b"&".join(b"f%d=1" % n for n in range(200)),
        ],
    )
    async def test_what_is_no_delivery_is_refused(self, slack: SlackWorkspace, office: Office, raw: bytes) -> None:
        assert (await send(slack, raw, slack.signed(raw))).status == 400
        assert office.turns == []

    async def test_a_body_beyond_the_cap_is_not_read(self, slack: SlackWorkspace, office: Office) -> None:
        raw = command(text="x" * LARGEST_BODY)
        assert (await send(slack, raw, slack.signed(raw))).status == 413
        assert office.turns == []

    async def test_nor_is_one_that_does_not_say_how_long_it_is(self, slack: SlackWorkspace, office: Office) -> None:
        raw = command(text="x" * LARGEST_BODY)

        async def pieces() -> AsyncIterator[bytes]:
            for at in range(0, len(raw), 50_000):
                yield raw[at : at + 50_000]

        ack = await slack.send(pieces(), FORM | slack.signed(raw))
        assert ack.status == 413
        assert office.turns == []

    async def test_words_with_lone_surrogates_and_nul_come_in_without_them(
        self, slack: SlackWorkspace, office: Office
    ) -> None:
        office.answers(Show(card=RECEIPT))
        await slack.person("USOCIAL").says("ca\ud800se\x00 1")
        assert str(office.turns[0].what) == "Said(words='case 1')"


@pytest.mark.usefixtures("room")
class TestAllowList:
    @pytest.mark.parametrize(
        "changed",
        [{"team_id": "T6666"}, {"api_app_id": "A6666"}, {"is_enterprise_install": "true"}, {"team_id": ""}],
    )
    async def test_another_workspace_or_app_does_nothing(
        self, slack: SlackWorkspace, office: Office, changed: dict[str, str]
    ) -> None:
        raw = command(**changed)
        assert (await send(slack, raw, slack.signed(raw))).status == 403
        assert office.turns == []
        assert office.register == {}
        assert slack.calls == []

    async def test_a_foreign_event_is_acknowledged_no_more(self, slack: SlackWorkspace, office: Office) -> None:
        event = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": CANARY}
        ack = await slack.event(event, team_id="T6666")
        assert (ack.status, ack.body) == (200, "")
        assert office.turns == []
        assert slack.calls == []

    async def test_a_foreign_press_does_nothing(self, slack: SlackWorkspace, office: Office) -> None:
        payload: Json = {"type": "block_actions", "team": {"id": "T6666"}, "api_app_id": "A0001", "user": {"id": "U1"}}
        raw = urlencode({"payload": json.dumps(payload)}).encode()
        assert (await send(slack, raw, slack.signed(raw))).status == 403
        assert office.turns == []

    async def test_slacks_own_checks_are_answered(self, slack: SlackWorkspace) -> None:
        raw = json.dumps({"type": "url_verification", "token": "t", "challenge": "3eZbrw1aB"}).encode()
        ack = await slack.send(raw, slack.signed(raw) | {"Content-Type": "application/json"})
        assert ack.json == {"challenge": "3eZbrw1aB"}
        raw = urlencode({"ssl_check": "1", "token": "t"}).encode()
        assert (await send(slack, raw, slack.signed(raw))).status == 200


async def test_without_a_secret_there_is_no_start(slack: SlackWorkspace, office: Office) -> None:
    settings = SlackSettings(team_id="T", app_id="A", api_url=slack.settings.api_url, bot_token="x", signing_secret="")
    with pytest.raises(MissingSecretError, match="Set SLACK_SIGNING_SECRET, or SLACK_APP_TOKEN"):
        SlackRoom(settings, office.reception)


async def test_installation_into_other_workspaces_is_not_turned_on_by_the_environment(
    slack: SlackWorkspace, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.1")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "s")
    with pytest.raises(ForeignInstallationError):
        SlackRoom(slack.settings, office.reception)


async def test_in_socket_mode_no_door_stands_open(slack: SlackWorkspace, office: Office) -> None:
    app = web.Application()
    SlackRoom(slack.settings_for_socket, office.reception).routes(app)
    assert list(app.router.routes()) == []


async def test_what_is_refused_is_counted_by_its_reason(slack: SlackWorkspace, room: SlackRoom, office: Office) -> None:
    """So that a signing secret that is not Slack's is seen somewhere."""
    office.answers(Show(card=RECEIPT))
    signed = slack.signed(command())
    for headers in ({}, signed | {SIGNATURE: "v0=00"}, slack.signed(command(), late=600), signed):
        await send(slack, command(), headers)
    other = command(team_id="T0009")
    await send(slack, other, slack.signed(other))
    await send(slack, b"%ff", slack.signed(b"%ff"))
    counted = {why: room.turned_away[why] for why in Why}
    expected = {Why.UNSIGNED: 1, Why.SIGNATURE: 2, Why.NOT_OURS: 1, Why.NO_KEYS: 0, Why.UNREADABLE: 1}
    assert counted == expected
