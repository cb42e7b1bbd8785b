"""A referral is begun on Slack, the accounts are joined by a code, and it is finished on Teams, after a restart."""

import re

from tests.end_to_end.deployment import Deployment
from tests.end_to_end.doors import ANSWERS, PRIVATE
from tests.end_to_end.hand import SlackHand, TeamsHand
from tests.end_to_end.test_one_case import kept_words

CODE = re.compile(r"\bjoin ([A-Z0-9-]{8,9})\b")


async def test_a_referral_begun_on_slack_is_finished_on_teams(deployment: Deployment) -> None:
    on_slack = SlackHand(deployment.slack_person("UNURSE", "Imogen Tarrant"))
    async with deployment.up():
        await on_slack.says("refer")
        for _ in range(3):
            await on_slack.goes_on(ANSWERS)
        assert "Who it is about" in on_slack.words
    async with deployment.up():
        await on_slack.says("join")
        await on_slack.press("Make a code")
        found = CODE.search(on_slack.words)
        assert found, on_slack.words
        on_teams = TeamsHand(await deployment.teams_person("aad-nurse", "Imogen Tarrant"))
        await on_teams.says(f"join {found[1]}")
        assert "Your accounts are joined" in on_teams.words
        await on_teams.says("refer")
        await on_teams.press("Continue")
        assert "Who it is about" in on_teams.words
        await on_teams.goes_through(ANSWERS)
        assert "Referral sent: LAN-2026-001" in on_teams.words
        await on_slack.says("mine")
        assert "LAN-2026-001" in on_slack.words
        await deployment.settles()
        assert not [one for one in (*PRIVATE, found[1]) if one in kept_words(deployment)]


async def test_somebody_else_does_not_get_it_by_guessing(deployment: Deployment) -> None:
    async with deployment.up():
        nurse = SlackHand(deployment.slack_person("UNURSE", "Imogen Tarrant"))
        await nurse.says("refer")
        await nurse.goes_on(ANSWERS)
        other = TeamsHand(await deployment.teams_person("aad-other", "Neil Garrow"))
        await other.says("join ABCDEFGH")
        assert "does not join accounts" in other.words
        await other.says("mine")
        assert "Continue" not in other.words.splitlines()
