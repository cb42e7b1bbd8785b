"""`join`: two accounts become one person, by a code that is shown once and typed on the other platform."""

import pytest

from dialogs.parts import Card, Press, Pressed
from review.drafts import Draft
from review.roles import Standing
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.sent_cases import sent
from tests.invented import CHILD


@pytest.fixture
def on_slack(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


@pytest.fixture
def on_teams(house: House) -> Speaker:
    return house.person("aad-social", "Imogen Tarrant", platform="teams")


def code_of(speaker: Speaker) -> str:
    speaker.says("join")
    speaker.presses("Make a code")
    return text_of(speaker.card, "Code")


def kept_draft(house: House, speaker: Speaker, draft_id: str = "draft-1") -> None:
    with house.open_unit(house.now) as unit:
        owner = unit.person(speaker.account).id
        answers = {"child_name": CHILD}
        unit.keep_draft(Draft(id=draft_id, owner=owner, answers=answers, step="child", changed=house.now))


def test_the_code_is_shown_only_where_it_is_not_kept(house: House, on_slack: Speaker) -> None:
    on_slack.says("join")
    assert not on_slack.card.private
    assert find("Make a code", on_slack.card).private_view
    on_slack.presses("Make a code")
    assert on_slack.card.private
    code = text_of(on_slack.card, "Code")
    assert code not in on_slack.card.text + on_slack.card.title
    assert text_of(on_slack.card, "On the other platform, type to the assistant") == f"join {code}"
    assert "until 2 March 2026 at 10:45" in on_slack.card.notes[0]


def test_a_draft_begun_on_one_platform_goes_on_on_the_other(house: House, on_slack: Speaker, on_teams: Speaker) -> None:
    kept_draft(house, on_slack)
    sent(house, on_slack)
    on_teams.says(f"join {code_of(on_slack)}")
    assert on_teams.card.text == (
        "Your accounts on Slack and Teams are one now. Referrals not sent: 1. Referrals sent: 1."
    )
    on_teams.presses("My referrals")
    assert "Slack and Teams" in everything(on_teams.card)
    on_teams.presses("Continue")
    assert on_teams.form.title
    on_teams.says("case LAN-2026-001")
    on_teams.presses("Add information")
    on_teams.presses("Add it", {"said": "An aunt has come forward."})
    assert on_teams.card.title == "Added"


def test_what_either_had_is_together_whichever_made_the_code(
    house: House, on_slack: Speaker, on_teams: Speaker
) -> None:
    kept_draft(house, on_slack)
    kept_draft(house, on_teams, "draft-2")
    sent(house, on_slack)
    on_slack.says(f"join {code_of(on_teams)}")
    for speaker in (on_slack, on_teams):
        speaker.says("mine")
        assert speaker.card.text == "Waiting for you: 0. Referrals not sent: 2. Referrals sent: 1."


@pytest.mark.parametrize("typed", ["{}", " {} ", "{} "])
def test_a_code_is_read_as_people_type_it(house: House, on_slack: Speaker, on_teams: Speaker, typed: str) -> None:
    on_teams.says(f"JOIN {typed.format(code_of(on_slack)).lower()}")
    assert isinstance(on_teams.card, Card)


@pytest.mark.parametrize("typed", ["ABCD2345", "x", "' OR 1=1 --", "é" * 300])
def test_a_wrong_code_joins_nobody_and_is_not_repeated(
    house: House, on_slack: Speaker, on_teams: Speaker, typed: str
) -> None:
    code_of(on_slack)
    on_teams.says(f"join {typed}")
    assert on_teams.refused.reason.startswith("That code does not join accounts")
    assert typed not in on_teams.refused.reason.split()


def test_a_code_works_once_and_for_a_quarter_of_an_hour(house: House, on_slack: Speaker, on_teams: Speaker) -> None:
    code, third = code_of(on_slack), house.person("aad-other", "Neil Garrow", platform="teams")
    house.later(minutes=16)
    on_teams.says(f"join {code}")
    assert on_teams.refused.reason.startswith("That code does not join accounts")
    code = code_of(on_slack)
    house.later(minutes=14)
    on_teams.says(f"join {code}")
    assert on_teams.card.title == "Your accounts are joined"
    third.says(f"join {code}")
    assert third.refused.reason.startswith("That code does not join accounts")


def test_two_people_on_one_platform_are_not_joined(house: House, on_slack: Speaker) -> None:
    other = house.person("UOTHER", "Neil Garrow")
    other.says(f"join {code_of(on_slack)}")
    assert other.refused.reason.startswith("These two accounts cannot be joined")


def test_the_delivery_that_comes_again_voids_no_code_and_joins_no_one_else(
    house: House, on_slack: Speaker, on_teams: Speaker
) -> None:
    code = code_of(on_slack)
    on_slack.again()
    assert find("Make a new code", on_slack.card).private_view
    on_teams.says(f"join {code}")
    on_teams.again()
    assert on_teams.card.title == "Your accounts are joined"


@pytest.mark.parametrize("turn", ["join.make", "join"])
def test_an_account_that_cannot_be_checked_is_not_joined(
    house: House, on_slack: Speaker, on_teams: Speaker, turn: str
) -> None:
    code = code_of(on_slack)
    unchecked = house.person("aad-social", "Imogen Tarrant", platform="teams", standing=Standing.UNKNOWN)
    if turn == "join":
        unchecked.says(f"join {code}")
    else:
        unchecked.presses_key(Pressed(press=Press(act="join.make")))
    assert "could not be checked" in unchecked.refused.reason
