"""Who is not let in on Teams, and that nothing of what they sent is logged."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.teams import bearer
from bot.teams.gate import NotConfiguredError
from bot.teams.room import TeamsRoom
from bot.turned_away import Why
from tests.fakes.teams_people import Person
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import Desk, KeptReferences

CANARY = "Robin Vale of 12 Mill Lane"
STRANGER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
LONG_ENOUGH = "a-secret-that-is-long-enough-for-hmac-256"
Token = Callable[[FakeTenant], str | None]

UNSIGNED: dict[str, Token] = {
    "none": lambda tenant: None,
    "empty": lambda tenant: "Bearer ",
    "another scheme": lambda tenant: "Basic " + tenant.token(),
    "garbage": lambda tenant: "Bearer x.y.z",
    "three parts": lambda tenant: "Bearer a b",
    "HS256": lambda tenant: "Bearer " + tenant.token(LONG_ENOUGH, "HS256"),
    "no signature": lambda tenant: "Bearer " + tenant.token("", "none"),
    "another key": lambda tenant: "Bearer " + tenant.token(STRANGER_KEY),
    "an unknown key id": lambda tenant: "Bearer " + tenant.token(kid="key-2"),
    "no key id": lambda tenant: "Bearer " + tenant.token(kid=None),
    "expired": lambda tenant: "Bearer " + tenant.token(exp=int(time.time()) - 301),
    "not yet": lambda tenant: "Bearer " + tenant.token(nbf=int(time.time()) + 900),
    "for another bot": lambda tenant: "Bearer " + tenant.token(aud="another"),
    "for nobody": lambda tenant: "Bearer " + tenant.token(aud=None),
    "by another issuer": lambda tenant: "Bearer " + tenant.token(iss="https://sts.windows.net/x/"),
    "by the emulator's issuer": lambda tenant: (
        "Bearer "
        + tenant.token(iss=f"https://login.microsoftonline.com/{tenant.tenant_id}/v2.0", appid=tenant.app_id, ver="2.0")
    ),
    "for another service": lambda tenant: "Bearer " + tenant.token(serviceurl="https://smba.trafficmanager.net/uk/"),
    "for no service": lambda tenant: "Bearer " + tenant.token(serviceurl=None),
    "altered": lambda tenant: "Bearer " + tenant.token()[:-6] + "AAAAAA",
}


def said(worker: Person, **others: Any) -> dict[str, Any]:
    sent = worker.tenant.activity(worker, worker.conversation.id) | {"type": "message", "text": CANARY}
    return {**sent, **others}


@pytest.mark.parametrize("token", UNSIGNED.values(), ids=UNSIGNED.keys())
async def test_who_is_not_signed_in_is_refused(
    tenant: FakeTenant, worker: Person, desk: Desk, token: Token, logged: Callable[[], str]
) -> None:
    bears = token(tenant)
    status, told = await tenant.post(json.dumps(said(worker)).encode(), bears)
    assert (status, told) == (401, b"")
    assert not desk.turns
    written = logged()
    assert CANARY not in written
    assert len(bears or "") < 20 or str(bears).partition(" ")[2] not in written
    assert '"event": "teams_request_refused"' in written
    assert '"code": 401' in written


FOREIGN: dict[str, dict[str, Any]] = {
    "another tenant": {"conversation": {"id": "a:1", "tenantId": "other"}, "channelData": {"tenant": {"id": "other"}}},
    "two tenants": {"channelData": {"tenant": {"id": "other"}}},
    "no tenant": {"conversation": {"id": "a:1"}, "channelData": {}},
    "channelData that is no object": {"conversation": {"id": "a:1"}, "channelData": "x"},
    "to another bot": {"recipient": {"id": "28:another"}},
    "to nobody": {"recipient": None},
}


@pytest.mark.parametrize("change", FOREIGN.values(), ids=FOREIGN.keys())
async def test_what_is_signed_but_foreign_is_refused(
    tenant: FakeTenant, worker: Person, desk: Desk, change: dict[str, Any], logged: Callable[[], str]
) -> None:
    status, _ = await tenant.post(json.dumps(said(worker, **change)).encode(), f"Bearer {tenant.token()}")
    assert status == 403
    assert not desk.turns
    assert CANARY not in logged()


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/uk/",
        "https://trafficmanager.net.evil.example/",
        "https://eviltrafficmanager.net/",
        "http://smba.trafficmanager.net/uk/",
        "https://127.0.0.1@evil.example/",
        "https://user@smba.trafficmanager.net/",
        "https://[broken/",
        "",
    ],
)
async def test_no_answer_goes_to_a_host_that_is_not_listed(
    tenant: FakeTenant, desk: Desk, references: KeptReferences, address: str
) -> None:
    settings = tenant.settings(service_hosts=(".trafficmanager.net", "127.0.0.1"))
    async with Bot(settings, desk, references) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        bears = f"Bearer {tenant.token(serviceurl=address)}"
        status, _ = await tenant.post(json.dumps(said(worker, serviceUrl=address)).encode(), bears)
    assert status == 403
    assert not desk.turns
    assert not references.kept


UNREADABLE: dict[str, tuple[bytes, str, int]] = {
    "nothing": (b"", "application/json", 400),
    "not JSON": (b"{" + CANARY.encode(), "application/json", 400),
    "not UTF-8": (b'{"type": "\xff\xfe"}', "application/json", 400),
    "a list": (b"[]", "application/json", 400),
    "null": (b"null", "application/json", 400),
    "no type": (b'{"text": "x"}', "application/json", 400),
    "very deep": (b'{"type":"message","value":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001, "application/json", 400),
    "a form": (b"payload=" + CANARY.encode(), "application/x-www-form-urlencoded", 415),
    "too large": (b'{"text": "' + b"x" * 1024 * 1024 + b'"}', "application/json", 413),
}


@pytest.mark.parametrize("sent", UNREADABLE.values(), ids=UNREADABLE.keys())
async def test_what_is_no_activity_is_refused(
    tenant: FakeTenant, worker: Person, desk: Desk, sent: tuple[bytes, str, int], logged: Callable[[], str]
) -> None:
    body, kind, status = sent
    assert (await tenant.post(body, f"Bearer {tenant.token()}", kind))[0] == status
    assert not desk.turns
    assert CANARY not in logged()


JUNK: list[Any] = [None, 7, "x", "\ud800", [], [1], {}, {"id": {"a": []}}, True]
PARTS = ["type", "id", "channelId", "from", "recipient", "conversation", "channelData", "text", "value", "entities"]


@pytest.mark.parametrize("part", [*PARTS, "replyToId", "name", "membersAdded", "timestamp", "deliveryMode"])
@pytest.mark.parametrize("kind", ["message", "invoke", "conversationUpdate"])
async def test_no_part_of_an_activity_can_be_such_that_we_fail(
    tenant: FakeTenant, worker: Person, part: str, kind: str
) -> None:
    worker.installed = True
    for junk in JUNK:
        sent = said(worker, **{"type": kind, "name": "adaptiveCard/action", part: junk})
        status, told = await tenant.post(json.dumps(sent).encode(), f"Bearer {tenant.token()}")
        assert status in (200, 400, 401, 403), (part, junk)
        assert b"Traceback" not in told


@pytest.mark.parametrize("depth", [30, 300, 900])
async def test_deep_values_do_not_fail_us(tenant: FakeTenant, worker: Person, depth: int) -> None:
    worker.installed = True
    sent = json.dumps(said(worker, value="DEEP")).replace('"DEEP"', '{"a":' * depth + "1" + "}" * depth)
    assert (await tenant.post(sent.encode(), f"Bearer {tenant.token()}"))[0] in (200, 400)


async def test_without_keys_nobody_comes_in_until_they_can_be_had(
    tenant: FakeTenant, desk: Desk, references: KeptReferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant.fails("keys", times=2, status=503)
    monkeypatch.setattr(bearer, "COOL_DOWN", 0.0)
    async with Bot(tenant.settings(), desk, references) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        worker.installed = True
        body = json.dumps(said(worker)).encode()
        assert (await tenant.post(body, f"Bearer {tenant.token()}"))[0] == 503
        assert not desk.turns
        assert (await tenant.post(body, f"Bearer {tenant.token()}"))[0] == 200
        assert len(desk.turns) == 1


async def test_unknown_key_ids_do_not_make_us_ask_for_keys_each_time(tenant: FakeTenant, worker: Person) -> None:
    tenant.fails("keys", times=3, seconds=0.5)
    for _ in range(3):
        assert (await tenant.post(json.dumps(said(worker)).encode(), f"Bearer {tenant.token(kid='no')}"))[0] == 401
    assert tenant.slowest < 0.4


@pytest.mark.parametrize("missing", ["app_id", "app_password", "tenant_id"])
async def test_a_start_without_sign_in_is_refused(tenant: FakeTenant, desk: Desk, missing: str) -> None:
    with pytest.raises(NotConfiguredError, match="MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and the tenant"):
        TeamsRoom(tenant.settings(**{missing: ""}), desk.reception, KeptReferences())


async def test_local_clients_without_sign_in_reach_loopback_only(
    tenant: FakeTenant, desk: Desk, references: KeptReferences
) -> None:
    settings = tenant.settings(unsigned=True, app_id="", app_password="", service_hosts=())
    async with Bot(settings, desk, references) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        sent = said(worker, channelId="emulator", conversation={"id": worker.conversation.id}, channelData=None)
        assert (await tenant.post(json.dumps(sent).encode(), None))[0] == 200
        assert len(desk.turns) == 1
        sent["serviceUrl"] = "https://smba.trafficmanager.net/uk/"
        assert (await tenant.post(json.dumps(sent).encode(), None))[0] == 403
    assert len(desk.turns) == 1


async def test_what_is_refused_is_counted_by_its_reason(tenant: FakeTenant, worker: Person, bot: Bot) -> None:
    sent = json.dumps(said(worker)).encode()
    foreign = json.dumps(said(worker, channelData={"tenant": {"id": "another"}})).encode()
    signed = f"Bearer {tenant.token()}"
    for body, bears in ((sent, None), (sent, "Bearer x.y.z"), (foreign, signed), (b"[]", signed), (sent, signed)):
        await tenant.post(body, bears)
    counted = {why: bot.room.turned_away[why] for why in Why}
    expected = {Why.UNSIGNED: 1, Why.SIGNATURE: 1, Why.NOT_OURS: 1, Why.NO_KEYS: 0, Why.UNREADABLE: 1}
    assert counted == expected


# --- another of Microsoft's clouds -----------------------------------------------------------------------------------

GOVERNMENT = "https://api.botframework.us"


async def test_another_cloud_has_an_issuer_and_a_scope_of_its_own(
    tenant: FakeTenant, desk: Desk, references: KeptReferences
) -> None:
    tenant.issuer = tenant.scope = GOVERNMENT
    async with Bot(tenant.settings(issuer=GOVERNMENT, scope=GOVERNMENT), desk, references) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        await worker.says("status")  # signed there, and answered with a token for there
        assert worker.conversation.texts == ["Nothing is known of status."]
        public = f"Bearer {tenant.token(iss='https://api.botframework.com')}"
        assert (await tenant.post(json.dumps(said(worker)).encode(), public))[0] == 401
    assert len(desk.turns) == 1


async def test_that_clouds_word_is_nothing_here(tenant: FakeTenant, worker: Person, desk: Desk) -> None:
    theirs = f"Bearer {tenant.token(iss=GOVERNMENT)}"
    assert (await tenant.post(json.dumps(said(worker)).encode(), theirs))[0] == 401
    assert not desk.turns
