"""app.yaml: what is wrong is said with its line, its key and what is allowed; all of it at once."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.configuration import load
from bot.settings import SettingsError
from review.law import PROCEDURES
from review.roles import Account, Address, ChannelKind, Office, PlaceKind
from tests.bot.app_yaml import EVERYWHERE, SECRETS, SMALL, TENANT, Typed, refusal, typed, wrong
from tests.example import EXAMPLE

__all__ = ["typed"]


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
    text = SMALL.replace('"pan-lancashire"', '"pan-lancs"').replace('"LAN"', '"lan"').replace('"T0001"', '"northmoor"')
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
    "a secret's key": ('app_id: "A0001"', 'app_id: "A0001", bot_token: "hush"', "secrets are never kept in this file"),
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


def test_a_start_without_any_platform_is_refused(typed: Typed) -> None:
    text = SMALL.replace('slack: {team_id: "T0001", app_id: "A0001"}\n', "").replace("slack:", "rehearsal:")
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


def test_the_rehearsal_has_people_of_its_own_and_reaches_no_platform(typed: Typed) -> None:
    own = SMALL.replace('slack: {team_id: "T0001", app_id: "A0001"}\n', "").replace("slack:", "rehearsal:")
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
    assert senior.accounts == {Account(platform="slack", space="T0001", user="USUPER")}


def test_a_senior_contact_who_cannot_be_reached_is_said(typed: Typed) -> None:
    elsewhere = AGENCIES.replace('"USUPER"', '"USUPER", teams: "aad-super"')
    said = wrong(typed(SMALL + elsewhere))
    assert "senior_contacts" in said
    assert "cannot be reached: there is no `teams:` in this configuration." in said


def test_a_board_may_have_a_channel_for_the_panels_of_cases(typed: Typed) -> None:
    text = SMALL.replace('business: {slack: "C1"}', 'business: {slack: "C1"}\n      case_panel: {slack: "C2"}')
    channels = load(typed(text), SECRETS).boards["northmoor"].channels
    (address,) = channels[ChannelKind.CASE_PANEL]
    assert address == Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C2")
