"""`doctor`: whom the bot cannot reach and why, and what else keeps it from its work, in the order to put it right."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.build import build
from bot.doctor import Asked, Finding, findings
from bot.doctor_command import OFFLINE, SOUND, Report, examine
from bot.doctor_known import Known, Told, known
from bot.doctor_teams import NOT_ASKED
from bot.settings import Settings
from review.entries import Actor
from review.ladder import Ladder
from review.people import AgencyAdded, BoardEntry, SeatGiven
from review.ports import Letter
from review.roles import Account, Address, Agency, Board, ChannelKind, Office, PlaceKind, Role, Standing
from review.tellings import Kind
from storage.contacts import Contact, keep_contact
from storage.outbox import Outbox
from tests import invented
from tests.bot.time_moved import MovedClock
from tests.databases import MASTER_KEY
from tests.end_to_end.deployment import BUSINESS_ON_SLACK, holder
from tests.fakes.slack_state import TEAM as SLACK
from tests.fakes.slack_workspace import SlackWorkspace
from tests.fakes.teams_service import TENANT as TEAMS
from tests.fakes.teams_tenant import FakeTenant

TODAY = date(2026, 3, 2)
CHANNEL = Address(platform="slack", space=SLACK, kind=PlaceKind.CHANNEL, id=BUSINESS_ON_SLACK)
ADA = holder("Ada Quill", "UCHAIR", "aad-chair")
ON_TEAMS = Account(platform="teams", space=TEAMS, user="aad-chair")
AT_TEAMS = Address(platform="teams", space=TEAMS, kind=PlaceKind.PERSON, id="aad-chair")
THERE = Contact(service_url="http://127.0.0.1/", conversation="19:chat", mri="29:ada")


def board(**changes: object) -> Board:
    made = Board(
        key="northmoor",
        name="Northmoor",
        procedure="pan-lancashire",
        prefix="LAN",
        areas=("Northmoor",),
        channels={ChannelKind.BUSINESS: (CHANNEL,)},
        offices={
            Office.CHAIR: (ADA,),
            Office.BUSINESS_MANAGER: (holder("Cy Dale", "UMANAGER", "aad-manager"),),
            Office.LOCAL_AUTHORITY_NOTIFIER: (replace(ADA, name="Ned Hale"),),
        },
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def said(board: Board, there: Known = Known(), asked: Asked = Asked()) -> list[Finding]:  # noqa: B008 (frozen)
    return list(findings((board,), there, asked, TODAY))


def only_chair(**changes: object) -> Board:
    """On Teams, with nobody else in sight."""
    ada = replace(ADA, accounts=frozenset({ON_TEAMS}))
    offices = dict.fromkeys((Office.CHAIR, Office.BUSINESS_TEAM, Office.LOCAL_AUTHORITY_NOTIFIER), (ada,))
    return board(**{"offices": offices, "channels": {}, **changes})


# --- what is found -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contact", "refused", "why"),
    [
        (None, "", "they have never opened the assistant there"),
        (Contact(service_url="http://127.0.0.1/", conversation="", mri=""), "", "they removed the assistant"),
        (THERE, "403:MessageWritesBlocked", "they have blocked the assistant"),
        (THERE, "403:ConversationBlockedByUser", "they have blocked the assistant"),
        (THERE, "403:BotNotInConversationRoster", "they have left the conversation"),
        (THERE, "403:BotDisabledByAdmin", "an administrator has disabled the app"),
        (THERE, "400:BadSyntax", "the last letter was refused (400:BadSyntax)"),
    ],
)
def test_whom_the_bot_cannot_reach_on_teams_and_why(contact: Contact | None, refused: str, why: str) -> None:
    there = Known(
        contacts={AT_TEAMS: contact} if contact else {},
        refused={AT_TEAMS: refused} if refused else {},
    )
    found = said(only_chair(), there)
    assert [one.remark for one in found] == [False] * 3
    assert f"Ada Quill (Chair) cannot be written to on teams: {why}" in found[0].text


def test_whoever_has_a_conversation_and_no_refusal_is_reached() -> None:
    assert said(only_chair(), Known(contacts={AT_TEAMS: THERE})) == []


def test_an_office_that_the_procedure_needs_and_nobody_holds_is_named_with_its_key() -> None:
    ended = replace(ADA, ends=date(2026, 3, 1))
    found = said(board(offices={Office.CHAIR: (ended,)}, channels={}))
    assert [one.text.rpartition("under ")[2] for one in found] == [
        "boards.northmoor.offices.chair.",
        "boards.northmoor.offices.local_authority_notifier.",
        "boards.northmoor.offices.business_team.",
    ]
    enfield = said(board(procedure="enfield", offices={}, channels={}))
    assert any("standing_panel_chair" in one.text for one in enfield)
    assert [one.text for one in enfield if one.remark and "boards.northmoor.channels.panel" in one.text]


@pytest.mark.parametrize("standing", [Standing.DEACTIVATED, Standing.STRANGER, Standing.BOT])
def test_a_closed_account_is_named_once_and_not_as_unreachable_too(standing: Standing) -> None:
    found = said(only_chair(), Known(told={ON_TEAMS: Told(standing=standing, when=None)}))
    assert {one.text for one in found if "cannot be written" in one.text} == set()
    assert "the teams account aad-chair of Ada Quill (Chair)" in found[0].text


def test_a_guest_is_worth_knowing_and_no_fault() -> None:
    there = Known(told={ON_TEAMS: Told(standing=Standing.GUEST, when=None)}, contacts={AT_TEAMS: THERE})
    found = said(only_chair(), there)
    assert all(one.remark for one in found)
    assert "Ada Quill (Chair) has a guest account on teams" in found[0].text
    assert Report(found=tuple(found)).status == 0


def test_somebody_seated_in_chat_is_looked_at_too() -> None:
    police = Agency(name="Police", seniors=(replace(ADA, accounts=frozenset({ON_TEAMS})),))
    found = said(only_chair(agencies=(police,)))
    assert any("Ada Quill (Police) cannot be written to" in one.text for one in found)


def test_faults_come_in_the_order_to_put_them_right_and_remarks_last() -> None:
    there = Known(told={ON_TEAMS: Told(standing=Standing.GUEST, when=None)}, refused={CHANNEL: "not_in_channel"})
    offices = {Office.CHAIR: (replace(ADA, accounts=frozenset({ON_TEAMS})),)}
    asked = Asked(not_asked=("Slack's directory did not answer.",))
    texts = [one.text for one in said(board(offices=offices), there, asked)]
    order = ["nobody is in the office", "nothing can be posted in the business channel", "cannot be written", "guest"]
    places = [next(number for number, text in enumerate(texts) if words in text) for words in order]
    assert places == sorted(places)
    assert texts[-1] == "Slack's directory did not answer."
    lines = Report(found=tuple(said(board(offices=offices), there, asked))).lines
    assert lines[0].startswith("1. Northmoor: nobody is in the office of ")
    assert lines[-1] == "Note: Slack's directory did not answer."


def test_a_refusal_is_forgotten_once_a_later_letter_arrived(tmp_path: Path) -> None:
    settings, clock = _settings(tmp_path), MovedClock()
    program = build(settings, clock)
    outbox = Outbox(program.database.engine)
    try:
        for key, refused in (("one", True), ("two", False)):
            with program.units(clock.now()) as unit:
                unit.post(Letter(key=key, to=AT_TEAMS, kind=Kind.RECEIPT, subject=key))
            (parcel,) = outbox.claim(clock.now(), ("teams",), 1)
            if refused:
                outbox.give_up(parcel, "403:MessageWritesBlocked", clock.now())
                assert known(program.database.engine, (), ()).refused == {AT_TEAMS: "403:MessageWritesBlocked"}
            else:
                outbox.sent(parcel, "m1", clock.now())
        assert known(program.database.engine, (), ()).refused == {}
    finally:
        program.database.close()


# --- the whole command, against the fakes ------------------------------------------------------------------------


def _settings(data: Path, slack: SlackWorkspace | None = None, teams: FakeTenant | None = None) -> Settings:
    return Settings(
        host="127.0.0.1",
        port=0,
        data=data,
        database_url="",
        master_key=MASTER_KEY,
        slack=slack.settings if slack else None,
        teams=teams.settings() if teams else None,
        ladder=Ladder(),
        boards={"northmoor": board()},
        emergency=(),
    )


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[SlackWorkspace]:
    async with SlackWorkspace(now=MovedClock().now) as made:
        made.person("UCHAIR", "Ada Quill")
        made.person("UMANAGER", "Cy Dale", deleted=True)
        yield made


@pytest_asyncio.fixture
async def teams() -> AsyncIterator[FakeTenant]:
    async with FakeTenant() as made:
        yield made


def texts(report: Report) -> str:
    return "\n".join(report.lines)


async def test_the_platforms_are_asked_and_nothing_is_posted(
    tmp_path: Path, slack: SlackWorkspace, teams: FakeTenant
) -> None:
    slack.channel(BUSINESS_ON_SLACK, private=False)
    ada = teams.person("aad-chair", "Ada Quill", role="guest")
    settings = _settings(tmp_path, slack, teams)
    _met(settings, Contact(service_url=teams.service_url, conversation=ada.conversation.id, mri=ada.mri))
    ada.installed = True
    report = await examine(settings, MovedClock(), online=True)
    said = texts(report)
    assert report.status == 1
    assert "nothing can be posted in the business channel C0BUSINESS on slack (the channel is public)" in said
    assert "the slack account UMANAGER of Cy Dale (Business manager) is deactivated" in said
    assert "Cy Dale (Business manager) cannot be written to on teams: they have never opened" in said
    assert "Ada Quill (Chair) has a guest account on teams" in said
    assert [name for name, _ in slack.calls if name.startswith("chat.")] == []


def _met(settings: Settings, contact: Contact) -> None:
    program = build(settings, MovedClock())
    keep_contact(program.database.engine, AT_TEAMS, contact, MovedClock().now())
    program.database.close()


async def test_a_channel_that_the_bot_is_not_in_is_named(tmp_path: Path, slack: SlackWorkspace) -> None:
    slack.channel(BUSINESS_ON_SLACK).bot_inside = False
    report = await examine(_settings(tmp_path, slack), MovedClock(), online=True)
    assert "(the bot does not see it). Slack shows it only to those in it: type /invite" in texts(report)


async def test_a_platform_that_is_silent_is_said_to_be(tmp_path: Path, slack: SlackWorkspace) -> None:
    slack.channel(BUSINESS_ON_SLACK)
    slack.trouble("users.info", "500")
    report = await examine(_settings(tmp_path, slack), MovedClock(), online=True)
    assert "Note: Slack's directory did not answer." in report.lines
    assert "deactivated" not in texts(report)


async def test_without_the_network_it_says_what_it_knows_and_that_it_did_not_ask(tmp_path: Path) -> None:
    report = await examine(_settings(tmp_path), MovedClock(), online=False)
    assert f"Note: {OFFLINE}" in report.lines
    assert "they have never opened the assistant there" in texts(report)


async def test_people_named_in_chat_are_looked_at(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    program = build(settings, MovedClock())
    by = Actor(person="p", name="Cy Dale", role=Role.BUSINESS_TEAM, account=invented.account("UMANAGER"))
    dee = Account(platform="teams", space=TEAMS, user="aad-dee")
    with program.units(MovedClock().now()) as unit:
        for content in (
            AgencyAdded(agency="Police"),
            SeatGiven(agency="Police", name="Dee Ross", accounts=(dee,), starts=TODAY),
        ):
            unit.keep_people("northmoor", BoardEntry(recorded=MovedClock().now(), by=by, content=content))
    program.database.close()
    report = await examine(settings, MovedClock(), online=False)
    assert "Dee Ross (Police) cannot be written to on teams" in texts(report)


def test_where_all_is_well_it_says_so() -> None:
    assert Report(found=()).lines == (SOUND,)
    assert Report(found=(Finding(text=NOT_ASKED, remark=True),)).lines[0] == SOUND
