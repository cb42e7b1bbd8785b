"""`doctor` on Teams: every wrong turn of README's table is taken, and said in the table's words."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio

from bot.build import build
from bot.doctor import Asked, direct, findings
from bot.doctor_command import Report, examine
from bot.doctor_known import Known
from bot.doctor_teams import NOBODY_TO_ASK_WITH, NOT_ASKED, WHY_NOT_SIGNED_IN, ask_teams
from bot.settings import Settings, TeamsSettings
from bot.surroundings import NO_KEY, wrong_with_teams
from review.ladder import Ladder
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, PlaceKind
from storage.contacts import Contact, keep_contact
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.end_to_end import readme_teams as readme
from tests.fakes.teams_new_tenant import NewTenant, Resident, Team

CHANNEL = "Reviews"
NOWHERE = "http://127.0.0.1:9/"
APP_ID = "01234567-89ab-cdef-0123-456789abcdef"


@dataclass
class Place:
    """A tenant in which all is well, until a test breaks something."""

    tenant: NewTenant
    team: Team
    ada: Resident
    teams: TeamsSettings
    folder: Path
    channel: str
    chair: str
    contact: Contact | None = None

    @property
    def board(self) -> Board:
        where = Address(platform="teams", space=self.teams.tenant_id, kind=PlaceKind.CHANNEL, id=self.channel)
        account = Account(platform="teams", space=self.teams.tenant_id, user=self.chair)
        ada = Holder(name="Ada Quill", accounts=frozenset({account}))
        offices = (Office.CHAIR, Office.BUSINESS_MANAGER, Office.LOCAL_AUTHORITY_NOTIFIER)
        return Board(
            key="northmoor",
            name="Northmoor",
            procedure="pan-lancashire",
            prefix="LAN",
            areas=("Northmoor",),
            channels={ChannelKind.BUSINESS: (where,)},
            offices=dict.fromkeys(offices, (ada,)),
        )

    async def doctor(self) -> Report:
        settings = Settings(
            host="127.0.0.1",
            port=0,
            data=self.folder,
            database_url="",
            master_key=MASTER_KEY,
            slack=None,
            teams=self.teams,
            ladder=Ladder(),
            boards={"northmoor": self.board},
            emergency=(),
        )
        if self.contact:
            self._met(settings, self.contact)
        return await examine(settings, MovedClock(), online=True)

    def _met(self, settings: Settings, contact: Contact) -> None:
        program = build(settings, MovedClock())
        person = Address(platform="teams", space=self.teams.tenant_id, kind=PlaceKind.PERSON, id=self.chair)
        keep_contact(program.database.engine, person, contact, MovedClock().now())
        program.database.close()


@pytest_asyncio.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    async with NewTenant() as tenant:
        tenant.makes_bot(APP_ID, "https://scr.example.org/api/messages")
        ada = tenant.resident("Ada Quill")
        team = tenant.team("Business team", ada)
        team.channel(CHANNEL)
        team.channels[CHANNEL].refuses = ""  # the app is installed
        ada.installed = True
        yield Place(
            tenant=tenant,
            team=team,
            ada=ada,
            teams=tenant.settings(app_password=tenant.makes_secret()),
            folder=tmp_path,
            channel=team.channels[CHANNEL].id,
            chair=ada.aad,
            contact=Contact(service_url=tenant.service_url, conversation=ada.conversation.id, mri=ada.mri),
        )


async def test_where_all_is_well_nothing_is_found_and_nothing_was_posted(place: Place) -> None:
    report = await place.doctor()
    assert (report.status, report.lines) == (0, ("Nothing was found that keeps the bot from its work.",))
    assert {kind for kind, _, _ in place.tenant.calls} == {"member"}


# --- wrong turns -------------------------------------------------------------------------------------------------


def given(place: Place, **changed: object) -> None:
    place.teams = replace(place.teams, **changed)  # type: ignore[arg-type]


def in_another_tenant(place: Place) -> None:
    given(place, tenant_id=str(uuid4()))


def expired(place: Place) -> None:
    place.tenant.secrets = dict.fromkeys(place.tenant.secrets, False)


def clock(minutes: int) -> Callable[[Place], None]:
    def turned(place: Place) -> None:
        place.tenant.ahead = timedelta(minutes=minutes)

    return turned


def not_in_the_team(place: Place) -> None:
    place.team.channels[CHANNEL].refuses = "BotNotInConversationRoster"


def of_another_team(place: Place) -> None:
    other = place.tenant.team("Housing", place.tenant.resident("Ivo Penn"))
    other.channel(CHANNEL)
    other.channels[CHANNEL].refuses = ""
    place.channel = other.channels[CHANNEL].id


def named(**changed: str) -> Callable[[Place], None]:
    def other(place: Place) -> None:
        for name, value in changed.items():
            setattr(place, name, value)

    return other


def of_another_organisation(place: Place) -> None:
    place.ada.home = str(uuid4())


def never_opened(place: Place) -> None:
    place.contact = None


def set_to(**changed: object) -> Callable[[Place], None]:
    return lambda place: given(place, **changed)


def failing(what: str, status: int) -> Callable[[Place], None]:
    return lambda place: place.tenant.fails(what, status=status, times=3)


#: README's words, and how one gets there
WRONG_TURNS: Mapping[str, Callable[[Place], None]] = {
    "MICROSOFT_APP_PASSWORD is not a secret of this app": set_to(app_password="the-secret-id"),
    "The client secret has expired": expired,
    "There is no app MICROSOFT_APP_ID in the tenant": set_to(app_id=str(uuid4())),
    "There is no tenant teams.tenant_id": in_another_tenant,
    "Teams does not know the bot": failing("member", 401),
    "is not an object id": named(chair="ada-quill"),
    "(the app is not installed in its team)": not_in_the_team,
    "(there is no such channel)": named(channel="19:abc%40thread.tacv2"),
    "they have never opened the assistant there": never_opened,
    "belongs to another organisation": of_another_organisation,
    "minutes slow": clock(10),
    "minutes fast": clock(-10),
    "cannot be reached": set_to(service_url=NOWHERE),
    "cannot be fetched": failing("keys", 500),
}
#: worth knowing, and no fault by itself
REMARKS: Mapping[str, Callable[[Place], None]] = {"is not a member of the team with the channel": of_another_team}
#: in the table for those who do not find the host
MORE: Mapping[str, Callable[[Place], None]] = {
    "127.0.0.1 does not sign the bot in (ConnectionError)": set_to(login_url=NOWHERE),
    "127.0.0.1 does not sign the bot in (503)": failing("login", 503),
    "MICROSOFT_APP_ID is not an id such as 01234567-": set_to(app_id="case-review"),
    "teams.tenant_id is not an id such as 01234567-": set_to(tenant_id="northmoor"),
    "Nothing may be sent to smba.trafficmanager.net": set_to(service_url="https://smba.trafficmanager.net/uk/"),
}
#: before anything is asked, the start is refused
REFUSED = "Teams is configured, but MICROSOFT_APP_PASSWORD is missing"
WITHOUT_A_KEY = "SCR_MASTER_KEY is missing"


@pytest.mark.parametrize("said", [*WRONG_TURNS, *MORE])
async def test_a_wrong_turn_is_said_in_the_words_of_readme(place: Place, said: str) -> None:
    {**WRONG_TURNS, **MORE}[said](place)
    report = await place.doctor()
    faults = [line for line in report.lines if line[0].isdigit()]
    assert any(said in line for line in faults), report.lines
    assert report.status == 1
    for never in (place.teams.app_password, "Trace", "AADSTS7000215: No"):
        assert never not in "\n".join(report.lines)


@pytest.mark.parametrize("said", REMARKS)
async def test_what_may_be_meant_is_a_note(place: Place, said: str) -> None:
    REMARKS[said](place)
    report = await place.doctor()
    assert any(said in line for line in report.lines if line.startswith("Note: ")), report.lines
    assert report.status == 0


def test_readme_lists_each_of_them_and_no_other() -> None:
    assert set(readme.what_doctor_says()) == {REFUSED, WITHOUT_A_KEY, *WRONG_TURNS, *REMARKS}


def test_what_is_missing_in_the_environment_is_refused_at_the_start(place: Place) -> None:
    assert f"{REFUSED}." in wrong_with_teams(replace(place.teams, app_password=""), place.teams.tenant_id)
    assert NO_KEY.startswith(WITHOUT_A_KEY)


async def test_signing_in_comes_first_and_what_depends_on_it_is_not_asked(place: Place) -> None:
    not_in_the_team(place)
    expired(place)
    never_opened(place)
    report = await place.doctor()
    assert report.lines[0].startswith("1. Microsoft does not sign the bot in (AADSTS7000222). The client secret has")
    assert "is not installed" not in "\n".join(report.lines)
    assert f"Note: {NOT_ASKED}" in report.lines


@pytest.mark.parametrize(
    ("turn", "done"),
    [
        ("(the app is not installed in its team)", "Have an owner of the team add it: Manage team, Apps."),
        ("(there is no such channel)", "it begins with 19: and ends with @thread.tacv2."),
    ],
)
async def test_what_to_do_about_a_channel(place: Place, turn: str, done: str) -> None:
    WRONG_TURNS[turn](place)
    (line,) = (await place.doctor()).lines
    assert done in line


async def test_an_id_that_is_somebody_elses_is_noticed_by_the_name(place: Place) -> None:
    place.ada.name = "Ben Marsh"
    report = await place.doctor()
    assert any("is called Ben Marsh there. Check that it is theirs." in line for line in report.lines)


async def test_a_board_without_accounts_on_teams_has_a_note(place: Place) -> None:
    slack = Holder(name="Ada Quill", accounts=frozenset({Account(platform="slack", space="T1", user="UCHAIR")}))
    board = place.board
    board = replace(board, offices=dict.fromkeys(board.offices, (slack,)))
    said = await ask_teams(place.teams, (board,), date(2026, 3, 2))
    assert said.remarks == (NOBODY_TO_ASK_WITH,)


def test_every_number_of_microsofts_has_a_sentence_that_says_what_to_do() -> None:
    for number, sentence in WHY_NOT_SIGNED_IN.items():
        assert number.startswith("AADSTS")
        assert any(word in sentence for word in ("Make a new one", "Copy", "let users", "Ask")), sentence


async def test_a_block_is_said_as_one_though_there_never_was_a_chat(place: Place) -> None:
    """Of somebody who was looked for in the team, and would not be written to."""
    account = Account(platform="teams", space=place.teams.tenant_id, user=place.chair)
    there = Known(refused={direct(account): "403:ConversationBlockedByUser"})
    found = [one.text for one in findings((place.board,), there, Asked(), date(2026, 11, 23)) if not one.remark]
    assert [one for one in found if "they have blocked the assistant" in one]
    assert not [one for one in found if "never opened" in one]
