"""What the tenant says of who is asking: asked once, kept in step, and unknown where nobody answers."""

from typing import Any

import pytest

from bot.teams.directory import standing
from review.roles import Standing
from tests.fakes.teams_people import Person
from tests.fakes.teams_service import TENANT
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import Desk


async def test_the_directory_is_asked_once(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    await worker.says("help")
    await worker.says("help")
    assert [what for what, _, _ in tenant.calls].count("member") == 1
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.MEMBER)]


@pytest.mark.parametrize(
    ("role", "home", "expected"),
    [
        ("user", "", Standing.MEMBER),
        ("guest", "", Standing.GUEST),
        ("guest", "other", Standing.GUEST),
        ("user", "other", Standing.STRANGER),
        ("anonymous", "", Standing.STRANGER),
    ],
)
async def test_what_the_directory_says(
    tenant: FakeTenant, bot: Bot, desk: Desk, role: str, home: str, expected: Standing
) -> None:
    await tenant.person("aad-x", "Xan Roe", role=role, tenant=home).says("help")
    assert list(desk.people.values()) == [("Xan Roe", expected)]


def test_where_no_tenant_is_told_nothing_is_certain() -> None:
    assert standing({"userRole": "user"}, TENANT) is Standing.UNKNOWN


@pytest.mark.parametrize("fault", [{"status": 500}, {"status": 403}, {"seconds": 1.6}])
async def test_a_directory_that_does_not_answer_leaves_it_unknown(
    worker: Person, desk: Desk, tenant: FakeTenant, fault: dict[str, Any]
) -> None:
    tenant.fails("member", **fault)
    await worker.says("help")
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.UNKNOWN)]
    await worker.says("help")
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.MEMBER)], "asked again at the next contact"


async def test_the_nightly_look_keeps_what_is_known_when_teams_is_silent(
    worker: Person, desk: Desk, tenant: FakeTenant, bot: Bot
) -> None:
    await worker.says("help")
    worker.role = "guest"
    await bot.room.refresh(desk.turns[0].account)
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.GUEST)]
    tenant.fails("member", status=503)
    await bot.room.refresh(desk.turns[0].account)
    assert list(desk.people.values()) == [("Wyn Okafor", Standing.GUEST)]
