"""app.yaml: what is wrong is said with its line, its key and what is allowed; all of it at once."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from secrets import token_bytes

import pytest

from bot.configuration import load
from bot.settings import SettingsError, StartRefusedError
from bot.surroundings import GUESSED, could_be_guessed
from review.law import PROCEDURES
from review.roles import Account, Address, ChannelKind, Office, PlaceKind
from tests.databases import MASTER_KEY
from tests.example import EXAMPLE

TENANT = "00000000-0000-0000-0000-000000000000"
#: every interface of a machine
EVERYWHERE = "0.0.0.0"  # noqa: S104 (what a deployment sets, and what must be refused)
SECRETS = {
    "SCR_MASTER_KEY": MASTER_KEY.hex(),
    "SLACK_BOT_TOKEN": "xoxb-invented",
    "SLACK_SIGNING_SECRET": "signing-invented",
    "MICROSOFT_APP_ID": "app-invented",
    "MICROSOFT_APP_PASSWORD": "password-invented",
    "MICROSOFT_APP_TENANT_ID": TENANT,
}
SMALL = """\
slack: {team_id: "T1", app_id: "A1"}
emergency: ["999 in an emergency"]
boards:
  northmoor:
    name: "Northmoor Safeguarding Children Board"
    procedure: "pan-lancashire"
    reference: "LAN"
    areas: ["Northmoor"]
    channels:
      business: {slack: "C1"}
    offices:
      chair: [{name: "Ada Quill", slack: "UCHAIR"}]
      business_manager: [{name: "Cy Dale", slack: "UMANAGER"}]
"""
Typed = Callable[[str], Path]


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    def write(text: str) -> Path:
        path = tmp_path / "app.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def wrong(path: Path) -> str:
    with pytest.raises(SettingsError) as refused:
        load(path, SECRETS)
    return str(refused.value)


def refusal(path: Path, environment: dict[str, str], **how: bool) -> str:
    with pytest.raises(StartRefusedError) as refused:
        load(path, environment, **how)
    return str(refused.value)


def test_the_example_loads() -> None:
    settings = load(EXAMPLE, SECRETS)
    board = settings.boards["northmoor"]
    assert (board.prefix, board.procedure, board.areas) == ("LAN", "pan-lancashire", ("Northmoor", "Eastmoor"))
    assert set(board.offices) == set(Office)
    assert board.channels[ChannelKind.BUSINESS] == (
        Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0BUSINESS"),
        Address(platform="teams", space=TENANT, kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2"),
    )
    (chair,) = board.offices[Office.CHAIR]
    assert chair.accounts == {
        Account(platform="slack", space="T0001", user="UCHAIR"),
        Account(platform="teams", space=TENANT, user="aad-chair"),
    }
    (deputy,) = board.offices[Office.DEPUTY]
    assert (deputy.starts, deputy.ends) == (date(2026, 12, 20), date(2027, 1, 5))
    assert settings.ladder.at == time(9)
    assert settings.ladder.days_before == (10, 5, 2, 1, 0)
    assert settings.data == EXAMPLE.parent / "data"


def test_a_small_file_has_defaults(typed: Typed) -> None:
    settings = load(typed(SMALL), SECRETS)
    assert (settings.host, settings.port, settings.teams) == ("127.0.0.1", 3978, None)
    assert settings.slack
    assert settings.slack.api_url == "https://slack.com/api/"
    assert settings.ladder.days_before == (5,)
    assert settings.database_url == ""


def test_everything_wrong_is_said_at_once_with_lines(typed: Typed) -> None:
    text = SMALL.replace('"pan-lancashire"', '"pan-lancs"').replace('"LAN"', '"lan"').replace('"T1"', '"northmoor"')
    said = wrong(typed(text))
    assert "line 1, slack.team_id: must be a workspace's id" in said
    assert "line 6, boards.northmoor.procedure: there is no such procedure to run cases by." in said
    assert "Did you mean pan-lancashire?" in said
    assert all((name in said) is law.finds_reviews for name, law in PROCEDURES.items())
    assert 'line 7, boards.northmoor.reference: must be two to six capital letters, "LAN"' in said


WRONG = {
    "an unknown key": ("emergency:", "emergencies: []\nemergency:", "line 2, emergencies: is not known here. Did you"),
    "a misspelt office": (
        "chair:",
        "chiar:",
        "line 12, boards.northmoor.offices.chiar: is not known here. Did you mean chair",
    ),
    "a misspelt channel": ("business: {", "busines: {", "boards.northmoor.channels.busines: is not known"),
    "a key given twice": (
        "    areas:",
        '    name: "Again"\n    areas:',
        "line 8, boards.northmoor.name: is given twice; the first is on line 5",
    ),
    "a board given twice": (
        "  northmoor:",
        "  northmoor: {}\n  northmoor:",
        "line 5, boards.northmoor: is given twice",
    ),
    "something left out": ('    reference: "LAN"\n', "", "line 4, boards.northmoor.reference: is missing"),
    "something left empty": ('reference: "LAN"', "reference:", "line 7, boards.northmoor.reference: is missing"),
    "no area": ('["Northmoor"]', "[]", "line 8, boards.northmoor.areas: is missing: give at least one"),
    "a list that is none": ('["Northmoor"]', '"Northmoor"', "boards.northmoor.areas: must be a list"),
    "a section that is none": ('{slack: "C1"}', '"C1"', "boards.northmoor.channels.business: must be keys"),
    "a channel's name": ('"C1"', '"#business"', "must be a Slack channel's id"),
    "a person's name": (
        '"UCHAIR"',
        '"@ada"',
        "line 12, boards.northmoor.offices.chair[0].slack: must be a Slack member's id",
    ),
    "nobody in the chair": ('chair: [{name: "Ada Quill", slack: "UCHAIR"}]', "chair: []", "without a Chair"),
    "no business team": ("business_manager:", "administrator:", "somebody must put referrals to the Chair"),
    "no business channel": ("business: {", "panel: {", "boards.northmoor.channels.business: is missing"),
    "a person without an account": (', slack: "UCHAIR"', "", "offices.chair[0]: needs an account"),
    "an account out of reach": ('slack: "UCHAIR"', 'teams: "aad-1"', "offices.chair[0].teams: cannot be reached"),
    "a rehearsal's person": ('slack: "UCHAIR"', 'rehearsal: "ada"', "chair[0].rehearsal: cannot be reached"),
    "an impossible day": ('"UCHAIR"', '"UCHAIR", from: "2026-02-30"', "offices.chair[0].from: must be a day such as"),
    "a time in office that ends before it begins": (
        '"UCHAIR"',
        '"UCHAIR", from: "2026-03-02", to: "2026-03-01"',
        "`to` must not be before `from`",
    ),
    "a deputy without dates": (
        "chair:",
        'deputy: [{name: "Ben Marsh", slack: "U2"}]\n      chair:',
        "deputy[0]: needs `from` and `to`",
    ),
    "a time of day": (
        "boards:",
        "reminders: {at: 25:00}\nboards:",
        'line 3, reminders.at: must be a time of day such as "09:00"',
    ),
    "no number of days": (
        "boards:",
        'reminders: {days_before: ["soon"]}\nboards:',
        "reminders.days_before[0]: must be a whole number",
    ),
    "an Arabic number": (
        "boards:",
        'reminders: {days_before: ["٥"]}\nboards:',
        "reminders.days_before[0]: must be a whole number",
    ),
    "a port": ("boards:", 'listen: {port: "70000"}\nboards:', "listen.port: must be a whole number from 0 to 65535"),
    "an address in the clear": (
        "boards:",
        'listen: {public_url: "http://scr.example.org"}\nboards:',
        "begins with https://",
    ),
    "a working day taken from the bank holidays": (
        "boards:",
        'holidays: {remove: ["2027-05-04"]}\nboards:',
        "holidays.remove[0]: is not a bank holiday",
    ),
    "a statutory number": ("boards:", 'completion_months: "6"\nboards:', "stands in review/law and is not set here"),
    "a secret's key": ('app_id: "A1"', 'app_id: "A1", bot_token: "hush"', "secrets are never kept in this file"),
    "a secret's value": ("boards:", 'data: "xoxb-123-abc"\nboards:', "line 3, data: this looks like a secret"),
    "a master key": ("boards:", f'data: "{"ab" * 32}"\nboards:', "line 3, data: this looks like a secret"),
    "an alias": ('["Northmoor"]', "*areas", "aliases (*) are not used here"),
    "broken YAML": ('["Northmoor"]', '["Northmoor"', "this is not YAML"),
}


@pytest.mark.parametrize(("instead_of", "typed_there", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said(typed: Typed, instead_of: str, typed_there: str, said: str) -> None:
    assert instead_of in SMALL
    if typed_there == "*areas":
        typed_there = '&areas ["Northmoor"]\n    agencies: *areas'
    assert said in wrong(typed(SMALL.replace(instead_of, typed_there, 1)))


def test_a_secret_that_was_typed_is_not_repeated(typed: Typed) -> None:
    said = wrong(typed(SMALL.replace("boards:", 'data: "xoxb-123-abc"\nboards:')))
    assert "xoxb" not in said


@pytest.mark.parametrize(
    ("text", "said"), [("", "it is empty"), ("- one\n", "not a list of keys"), ("a: \x00", "YAML")]
)
def test_what_is_no_app_yaml_at_all(typed: Typed, text: str, said: str) -> None:
    assert said in wrong(typed(text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "none.yaml", SECRETS)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "app.yaml").write_bytes(b"\xff\xfe\x00")
    assert "not text in UTF-8" in wrong(tmp_path / "app.yaml")


def test_an_area_a_reference_and_a_channel_lead_to_one_board(typed: Typed) -> None:
    second = SMALL.split("boards:\n")[1].replace("northmoor:", "eastmoor:").replace("Northmoor Safe", "Eastmoor Safe")
    said = wrong(typed(SMALL + second))
    assert "boards.eastmoor.areas[0]: is already at boards.northmoor.areas.0" in said
    assert "boards.eastmoor.reference: is already at" in said
    assert "boards.eastmoor.channels.business.slack: is already at" in said


def test_scalars_stay_what_was_typed(typed: Typed) -> None:
    text = SMALL.replace('"Ada Quill"', "01234567").replace("boards:", "reminders: {at: 10:30}\nboards:")
    settings = load(typed(text), SECRETS)
    assert settings.ladder.at == time(10, 30)
    assert settings.boards["northmoor"].offices[Office.CHAIR][0].name == "01234567"


def test_holidays_are_added_and_removed(typed: Typed) -> None:
    days = 'holidays: {add: {"2027-07-01": "local closure"}, remove: ["2027-05-03"]}\nboards:'
    settings = load(typed(SMALL.replace("boards:", days)), SECRETS)
    assert settings.holidays_added == frozenset({"2027-07-01"})
    assert settings.holidays_removed == frozenset({"2027-05-03"})


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


def test_a_start_without_any_platform_is_refused(typed: Typed) -> None:
    text = SMALL.replace('slack: {team_id: "T1", app_id: "A1"}\n', "").replace("slack:", "rehearsal:")
    assert "cannot be reached" in wrong(
        typed(text.replace("UCHAIR", "ada").replace("UMANAGER", "cy").replace("C1", "b"))
    )


def test_another_cloud_of_microsofts_is_set_under_teams(typed: Typed) -> None:
    usual = load(EXAMPLE, SECRETS).teams
    assert usual
    assert usual.issuer == usual.scope == "https://api.botframework.com"
    told = EXAMPLE.read_text(encoding="utf-8")
    cloud = "https://api.botframework.us"
    other = load(
        typed(told.replace("\nteams:\n", f'\nteams:\n  issuer: "{cloud}"\n  scope: "{cloud}"\n')), SECRETS
    ).teams
    assert other
    assert other.issuer == other.scope == cloud


def test_unsigned_teams_is_for_this_machine_alone() -> None:
    nothing = {"MICROSOFT_APP_ID": "", "MICROSOFT_APP_PASSWORD": "", "MICROSOFT_APP_TENANT_ID": ""}
    settings = load(EXAMPLE, SECRETS | nothing, unsigned_teams=True)
    assert settings.teams
    assert settings.teams.unsigned
    for host in (EVERYWHERE, "192.0.2.1", "scr.example.org"):
        assert "--unsigned-teams is only for this machine" in refusal(
            EXAMPLE, SECRETS | {"HOST": host}, unsigned_teams=True
        )


def test_the_rehearsal_has_people_of_its_own_and_reaches_no_platform(typed: Typed) -> None:
    own = SMALL.replace('slack: {team_id: "T1", app_id: "A1"}\n', "").replace("slack:", "rehearsal:")
    own = own.replace("UCHAIR", "ada").replace("UMANAGER", "cy").replace("C1", "business")
    settings = load(typed(own), {"SCR_MASTER_KEY": "ab" * 32}, rehearsal=True)
    (chair,) = settings.boards["northmoor"].offices[Office.CHAIR]
    assert chair.accounts == {Account(platform="rehearsal", space="rehearsal", user="ada")}
    assert "only for this machine" in refusal(
        typed(own),
        {"SCR_MASTER_KEY": "ab" * 32, "HOST": EVERYWHERE},
        rehearsal=True,
    )
    with pytest.raises(SettingsError, match="the rehearsal reaches no platform"):
        load(EXAMPLE, SECRETS, rehearsal=True)


# --- the panels of cases, and an agency's senior contacts --------------------------------------------------------

AGENCIES = """\
    agencies:
      - name: "Police"
        panel_members: [{name: "Sol Harker", slack: "UPOLICE"}]
        senior_contacts: [{name: "Vi Stone", slack: "USUPER"}]
"""


def test_an_agencys_senior_contacts_stand_beside_its_panel_members(typed: Typed) -> None:
    (agency,) = load(typed(SMALL + AGENCIES), SECRETS).boards["northmoor"].agencies
    assert [one.name for one in agency.panel_members] == ["Sol Harker"]
    (senior,) = agency.seniors
    assert senior.accounts == {Account(platform="slack", space="T1", user="USUPER")}


def test_a_senior_contact_who_cannot_be_reached_is_said(typed: Typed) -> None:
    elsewhere = AGENCIES.replace('"USUPER"', '"USUPER", teams: "aad-super"')
    said = wrong(typed(SMALL + elsewhere))
    assert "senior_contacts" in said
    assert "cannot be reached: there is no `teams:` in this configuration." in said


def test_a_board_may_have_a_channel_for_the_panels_of_cases(typed: Typed) -> None:
    text = SMALL.replace('business: {slack: "C1"}', 'business: {slack: "C1"}\n      case_panel: {slack: "C2"}')
    channels = load(typed(text), SECRETS).boards["northmoor"].channels
    (address,) = channels[ChannelKind.CASE_PANEL]
    assert address == Address(platform="slack", space="T1", kind=PlaceKind.CHANNEL, id="C2")
