"""One case from referral to decision to reminder, through the real doors of Slack and Teams."""

from datetime import UTC, datetime

import pytest

from tests.end_to_end.deployment import Deployment
from tests.end_to_end.doors import ANSWERS, PRIVATE, REASONS, Door, OnSlack, OnTeams, asked_on

REBUTTED = {"clear": "yes", "why_clear": "No other agency was involved.", "reasons": REASONS}


async def people(deployment: Deployment, platform: str) -> tuple[Door, Door, Door, Door]:
    """A nurse, the business manager, the Chair and somebody else, on one platform."""
    names = {"nurse": "Imogen Tarrant", "manager": "Cy Dale", "chair": "Ada Quill", "other": "Neil Garrow"}
    if platform == "slack":
        return tuple(  # type: ignore[return-value]
            OnSlack(deployment, deployment.slack_person(f"U{who.upper()}", name)) for who, name in names.items()
        )
    return tuple(  # type: ignore[return-value]
        [OnTeams(deployment, await deployment.teams_person(f"aad-{who}", name)) for who, name in names.items()]
    )


def kept_words(deployment: Deployment) -> str:
    """Everything that either platform keeps: every version of every message, and every notification."""
    on_slack = [
        f"{message.words} {message.text} {message.metadata}"
        for place in deployment.slack.channels.values()
        for message in place.messages
    ]
    on_teams = [
        f"{versions} {message.summary} {message.text}"
        for place in deployment.teams.conversations.values()
        for message in place.messages
        if message.sender == "bot"
        for versions in [message.versions]
    ]
    return "\n".join([*on_slack, *on_teams])


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_a_case_from_referral_to_decision_to_reminder(deployment: Deployment, platform: str) -> None:
    async with deployment.up():
        nurse, manager, chair, other = await people(deployment, platform)
        chair_on_teams = await deployment.teams_person("aad-chair", "Ada Quill")
        receipt = await nurse.refers(ANSWERS)
        assert "LAN-2026-001" in receipt
        assert "The LSCB Chair decides by 2 April 2026." in receipt

        await deployment.until(lambda: len(deployment.slack_channel.messages) == 1)
        await deployment.until(lambda: len(deployment.teams_channel.cards) == 1)
        told = deployment.slack_channel.messages[0].words
        assert "unless it is clear that there are no concerns" in told
        assert "Working Together 2015, chapter 4, paragraph 19" in told

        assert "Kezia Marlowe-Finch" in await manager.opens_detail()
        await manager.puts_to_chair()
        await deployment.until(lambda: "Another kind of review" in chair_on_teams.card.kept.buttons)
        await deployment.until(lambda: "No review" in deployment.slack.person("UCHAIR", "").messages[-1].labels)

        said = await chair.decides("No review", REBUTTED)
        assert "Your decision on LAN-2026-001 is recorded: No review." in said
        assert "There is no case LAN-2026-001 that you may see" in await other.asks("case LAN-2026-001")
        assert "No review" in await nurse.asks("case LAN-2026-001")

        await deployment.until(lambda: "No review, 2 March 2026" in deployment.slack_channel.messages[0].words)
        await deployment.until(lambda: "No review, 2 March 2026" in deployment.teams_channel.cards[0].kept.words)
        # Nobody recorded that the local authority told Ofsted: overdue from Monday 9 March.
        deployment.clock.at = datetime(2026, 3, 9, 9, 1, tzinfo=UTC)
        await deployment.until(
            lambda: "Overdue: it was due by 6 March 2026" in deployment.slack_channel.messages[-1].words
        )
        await deployment.until(
            lambda: "Overdue: it was due by 6 March 2026" in deployment.teams_channel.cards[-1].kept.words
        )
        assert not [one for one in PRIVATE if one in kept_words(deployment)]
        assert REASONS not in kept_words(deployment)


async def test_a_decision_on_one_platform_takes_the_buttons_from_the_other(deployment: Deployment) -> None:
    async with deployment.up():
        nurse, *_ = await people(deployment, "slack")
        _, manager, _, _ = await people(deployment, "teams")
        chair = deployment.slack_person("UCHAIR", "Ada Quill")
        chair_on_teams = await deployment.teams_person("aad-chair", "Ada Quill")
        await nurse.refers(ANSWERS)
        await deployment.until(lambda: len(deployment.teams_channel.cards) == 1)
        await manager.puts_to_chair()
        await deployment.until(lambda: "No review" in chair.messages[-1].labels)
        await deployment.until(lambda: "No review" in chair_on_teams.card.kept.buttons)
        slack_card, teams_card = chair.messages[-1], chair_on_teams.card
        await OnSlack(deployment, chair).decides("Serious case review", {"reasons": REASONS})
        await deployment.until(lambda: "No review" not in slack_card.labels)
        await deployment.until(lambda: not teams_card.kept.buttons)
        assert "Decided by" in teams_card.kept.words
        await deployment.until(
            lambda: "Serious case review" in deployment.slack.person("UNURSE", "").messages[-1].words
        )


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_a_restart_in_the_middle_loses_nothing(deployment: Deployment, platform: str) -> None:
    async with deployment.up():
        nurse, *_ = await people(deployment, platform)
        if isinstance(nurse, OnSlack):
            await nurse.person.command("refer")
            nurse.person.fill({"at_risk_now": "no"})
            await nurse.person.submit()
            nurse.person.fill({key: ANSWERS[key] for key in nurse.person.view.fields})
            await nurse.person.submit()
            assert nurse.person.view.title == "The child"
        elif isinstance(nurse, OnTeams):
            await nurse.person.says("refer")
            await nurse.person.press(nurse.person.card, "Next", {"at_risk_now": "no"})
            given = {key: ANSWERS[key] for key in asked_on(nurse.person.card)}
            await nurse.person.press(nurse.person.card, "Next", given)
            assert "The child" in nurse.person.card.words
    async with deployment.up():
        if isinstance(nurse, OnSlack):
            nurse.person.closes()
            await nurse.person.command("refer")
            await nurse.person.press("Continue", on=nurse.person.ephemerals[-1])
            assert nurse.person.view.title == "The child"
        elif isinstance(nurse, OnTeams):
            # The very card of before the restart still works.
            given = {key: ANSWERS[key] for key in asked_on(nurse.person.card)}
            await nurse.person.press(nurse.person.card, "Next", given)
            assert "Who it is about" in nurse.person.card.words


async def test_the_same_click_delivered_twice_decides_once(deployment: Deployment) -> None:
    async with deployment.up():
        nurse, manager, _, _ = await people(deployment, "teams")
        chair = await deployment.teams_person("aad-chair", "Ada Quill")
        await nurse.refers(ANSWERS)
        await deployment.until(lambda: len(deployment.teams_channel.cards) == 1)
        await manager.puts_to_chair()
        await deployment.until(lambda: "No review" in chair.card.card.buttons)
        await chair.press(chair.card, "Serious case review")
        form = chair.card
        await chair.press(form, "Record the decision", {"reasons": REASONS})
        chair_messages = len(chair.chat)
        await chair.press(
            form, "Record the decision", again=True
        ) if "Record the decision" in form.card.buttons else None
        await deployment.settles()
        assert len(chair.chat) == chair_messages
        nurse_person = deployment.teams.person("aad-nurse", "")
        decided = [one for one in nurse_person.chat if one.versions and "Decision on LAN-2026-001" in one.kept.words]
        assert len(decided) == 1
