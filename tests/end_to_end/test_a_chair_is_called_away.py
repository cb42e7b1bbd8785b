"""A Chair begins something, is called away, and finishes it a day later, after a restart: on either platform."""

from datetime import UTC, datetime

from tests.end_to_end.deployment import Deployment
from tests.end_to_end.doors import ANSWERS, REASONS
from tests.end_to_end.hand import SlackHand, TeamsHand
from tests.end_to_end.test_on_the_other_platform import CODE
from tests.end_to_end.test_one_case import kept_words, people

CLEAR = "No other agency knew the family."


async def test_a_decision_begun_on_slack_is_recorded_on_teams(deployment: Deployment) -> None:
    on_slack = SlackHand(deployment.slack_person("UCHAIR", "Ada Quill"))
    async with deployment.up():
        nurse, manager, *_ = await people(deployment, "slack")
        await nurse.refers(ANSWERS)
        await deployment.until(lambda: len(deployment.slack_channel.messages) == 1)
        await manager.puts_to_chair()
        await on_slack.says("decide LAN-2026-001")
        await on_slack.press("No review")
        assert "is saved when you press Record the decision or Save for later" in on_slack.words
        on_slack.person.fill({"why_clear": CLEAR, "reasons": REASONS})
        await on_slack.press("Save for later")
        await deployment.until(lambda: "only you can see it. Nothing is recorded." in on_slack.words)
        await on_slack.press("Read what I typed")
        assert REASONS in on_slack.words
    deployment.clock.at = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    async with deployment.up():
        await on_slack.says("join")
        await on_slack.press("Make a code")
        found = CODE.search(on_slack.words)
        assert found, on_slack.words
        on_teams = TeamsHand(await deployment.teams_person("aad-chair", "Ada Quill"))
        await on_teams.says(f"join {found[1]}")
        await on_teams.says("decide LAN-2026-001")
        assert "You began to decide on 2 March 2026 at 10:30: No review." in on_teams.words
        await on_teams.press("No review")
        assert "Given." in on_teams.words
        assert on_teams.where
        await on_teams.person.opens(on_teams.where, "Read what I typed")
        assert on_teams.person.window
        assert REASONS in on_teams.person.window.words
        await on_teams.sends("Record the decision", {})
        assert "Error: Choose one of the answers." in on_teams.words
        assert "Given." in on_teams.words
        await on_teams.sends("Record the decision", {"clear": "yes"})
        assert "Your decision on LAN-2026-001 is recorded: No review." in on_teams.words
        await on_slack.says("decide LAN-2026-001")
        assert "began" not in on_slack.words
        await deployment.settles()
        assert not [one for one in (REASONS, CLEAR) if one in kept_words(deployment)]


async def test_a_request_for_more_is_begun_and_sent_a_day_later(deployment: Deployment) -> None:
    chair = SlackHand(deployment.slack_person("UCHAIR", "Ada Quill"))
    async with deployment.up():
        nurse, manager, *_ = await people(deployment, "slack")
        await nurse.refers(ANSWERS)
        await deployment.until(lambda: len(deployment.slack_channel.messages) == 1)
        await manager.puts_to_chair()
        await chair.says("decide LAN-2026-001")
        await chair.press("Ask for more information")
        chair.person.fill({"step_more": REASONS})
        await chair.press("Save for later")
        assert "What you typed for Ask for more information is saved, and only you can see it." in chair.words
    deployment.clock.at = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    async with deployment.up():
        await chair.says("decide LAN-2026-001")
        assert "You began to type on 2 March 2026 at 10:30: Ask for more information." in chair.words
        await chair.press("Ask for more information")
        assert REASONS in str(chair.where)
        await chair.sends("Ask", {})
        assert "Case LAN-2026-001 is back with the business team" in chair.words
        await chair.says("decide LAN-2026-001")
        assert "You began" not in chair.words
        await deployment.settles()
        assert REASONS not in kept_words(deployment)
