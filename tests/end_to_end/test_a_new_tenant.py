"""From an empty Teams tenant to a decision, by README's steps and nothing else; everything runs as its own program."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from review.calendar import london_date
from review.drafts import Value
from tests.end_to_end import readme_teams as readme
from tests.end_to_end.doors import ANSWERS, PRIVATE, REASONS
from tests.end_to_end.hand import SlackHand, TeamsHand
from tests.end_to_end.stranger import CHANNEL, SetUp, prepared, until
from tests.fakes.slack_workspace import SlackWorkspace
from tests.fakes.teams_cards import NotSentError
from tests.fakes.teams_new_tenant import NewTenant
from tests.fakes.teams_package import App

TODAY = london_date(datetime.now(UTC))  # the programs' clock is the machine's
CASE = f"LAN-{TODAY.year}-001"
MET = {"reasons": REASONS}


ANSWERED: dict[str, Value] = {
    **ANSWERS,
    "incident_on": (TODAY - timedelta(days=3)).isoformat(),
    "la_aware_on": (TODAY - timedelta(days=2)).isoformat(),
}


@pytest_asyncio.fixture
async def tenant() -> AsyncIterator[NewTenant]:
    async with NewTenant() as made:
        made.patience = 15.0  # programs of their own, on a machine that has other work
        yield made


async def refers(place: SetUp) -> None:
    hand = TeamsHand(place.worker)
    await hand.says("refer")
    await hand.goes_through(ANSWERED)
    assert CASE in hand.words, hand.words


async def puts_to_chair(place: SetUp) -> None:
    await until(lambda: CASE in place.channel.card.words)
    manager = TeamsHand(place.manager)
    manager.turns_to(CASE, place.channel.id)
    await manager.press("To the Chair")


async def test_from_an_empty_tenant_to_a_decision(tenant: NewTenant, tmp_path: Path) -> None:
    place = await prepared(tenant, tmp_path)

    before = await place.stranger.doctor()
    assert before.status == 1
    assert "(the app is not installed in its team)" in before.said
    assert before.said.count("they have never opened the assistant there") == 3
    assert len(numbered(before.said)) == 4, before.said  # as step 8 says: nothing but these

    async with place.stranger.serves():
        with pytest.raises(NotSentError):
            await place.worker.says("refer")  # nobody has the app yet
        await place.brings_the_app()
        assert [one.sender for one in place.chair.chat] == ["bot"]  # the greeting, before she said anything
        assert place.channel.texts[0].startswith("In a channel I post the board’s own messages only.")

        await place.worker.installs()  # from “Built for your org”
        await refers(place)
        await puts_to_chair(place)
        await until(lambda: "Serious case review" in place.chair.card.card.buttons)
        assert {one.sender for one in place.chair.chat} == {"bot"}  # she has still not said a word
        chair = TeamsHand(place.chair)
        chair.turns_to(CASE)
        await chair.press("Serious case review")
        await chair.sends("Record the decision", MET)
        assert f"Your decision on {CASE}" in chair.words
        await until(lambda: "Serious case review" in place.channel.cards[0].kept.words)
        kept = "\n".join(one.kept.words + one.summary for one in place.channel.cards)
        assert not [one for one in PRIVATE if one in kept]

        beside = await place.stranger.doctor()
        assert (beside.status, numbered(beside.said)) == (0, []), beside

    after = await place.stranger.doctor()
    assert (after.status, numbered(after.said)) == (0, []), after
    assert "Nothing was found that keeps the bot from its work." in after.said


async def test_a_chair_whose_install_nobody_heard_of_gets_her_card_all_the_same(
    tenant: NewTenant, tmp_path: Path
) -> None:
    """Teams brought her the app while nothing served. She is in the team that has it, and is found there."""
    place = await prepared(tenant, tmp_path)
    place.team.members.append(place.chair)
    tenant.uploads(await place.stranger.makes_the_package())
    tenant.installs_for(place.chair, place.manager, place.notifier)
    tenant.bot_is_down = True
    await place.chair.starts_teams()
    tenant.bot_is_down = False
    async with place.stranger.serves():
        for one in (place.manager, place.notifier):
            await one.starts_teams()
        await place.manager.adds_to_team(place.team, CHANNEL)
        await place.worker.installs()
        await refers(place)
        assert not place.chair.chat
        await puts_to_chair(place)
        await until(lambda: "Serious case review" in place.chair.card.card.buttons)


def numbered(said: str) -> list[str]:
    return [line for line in said.splitlines() if line[:1].isdigit()]


async def test_the_menu_is_the_manifests_and_each_word_of_it_is_answered(tenant: NewTenant, tmp_path: Path) -> None:
    place = await prepared(tenant, tmp_path)
    async with place.stranger.serves():
        await place.brings_the_app()
        assert isinstance(tenant.app, App)
        said = tenant.activity(place.manager, "19:group@thread.v2") | {"type": "message", "text": "refer"}
        said["conversation"]["conversationType"] = "groupChat"
        with pytest.raises(NotSentError, match="not made for groupchat"):  # which the manifest does not declare
            await tenant.deliver(said)
        for word in tenant.menu("personal"):
            before = len(place.manager.chat)
            await place.manager.says(word)
            assert [one for one in place.manager.chat[before:] if one.sender == "bot"], word


async def test_a_guest_is_admitted_once_named_and_another_is_not(tenant: NewTenant, tmp_path: Path) -> None:
    place = await prepared(tenant, tmp_path)
    async with place.stranger.serves():
        await place.brings_the_app()
        dee, gus = tenant.guest("Dee Ross"), tenant.guest("Gus Orme")
        place.team.members += [dee, gus]
        with pytest.raises(NotSentError):
            await dee.installs()  # guests add no apps
        await place.manager.says("people")
        await place.manager.press(place.manager.card, "Name somebody")
        named = {"seat_account": dee.aad, "seat_name": "Dee Ross", "seat_agency": "Police"}
        await place.manager.press(place.manager.card, "Save", named)
        for guest, admitted in ((dee, True), (gus, False)):
            guest.reaches_bot_in(place.team)
            await guest.says("mine")
            assert ("has not been added yet" not in guest.chat[-1].words) is admitted, guest.chat[-1].words
    report = (await place.stranger.doctor()).said
    assert "Dee Ross (Police) has a guest account on teams, which is admitted." in report
    assert "Gus" not in report


async def test_slack_and_teams_on_one_deployment(tenant: NewTenant, tmp_path: Path) -> None:
    """The Chair decides on Slack, and the buttons go from the card on Teams."""
    async with SlackWorkspace(now=lambda: datetime.now(UTC)) as slack:
        chair = slack.person("UCHAIR", "Ada Quill")
        channel = slack.channel("C0BUSINESS")
        place = await prepared(tenant, tmp_path, both(slack))
        place.stranger.environment |= {
            "SLACK_BOT_TOKEN": slack.settings.bot_token,
            "SLACK_SIGNING_SECRET": slack.settings.signing_secret,
        }
        async with place.stranger.serves() as address:
            slack.target = f"{address}slack/events"
            await place.brings_the_app()
            await place.worker.installs()
            await refers(place)
            await puts_to_chair(place)
            await until(lambda: "Serious case review" in place.chair.card.card.buttons)
            await until(lambda: "Serious case review" in chair.messages[-1].labels)
            await until(lambda: CASE in channel.messages[0].words)
            on_teams = place.chair.card
            hand = SlackHand(chair)
            hand.turns_to(CASE)
            await hand.press("Serious case review")
            await hand.sends("Record the decision", MET)
            await until(lambda: not on_teams.kept.buttons)
            await until(lambda: "Serious case review" in place.channel.cards[0].kept.words)
        slack.assert_clean()


def both(slack: SlackWorkspace) -> dict[str, str]:
    """What is added to README's app.yaml where the board is on Slack too."""
    ours = slack.settings
    said = f'team_id: "{ours.team_id}", app_id: "{ours.app_id}", api_url: "{ours.api_url}"'
    return {
        "emergency:": f"slack: {{{said}}}\nemergency:",
        "business: {": 'business: {slack: "C0BUSINESS", ',
        '{name: "Ada Quill", ': '{name: "Ada Quill", slack: "UCHAIR", ',
    }


async def test_local_clients_without_sign_in_are_answered_on_this_machine_alone(
    tenant: NewTenant, tmp_path: Path
) -> None:
    place = await prepared(tenant, tmp_path)
    (option,) = [word for word in readme.command("serve --config app.yaml --unsigned") if word.startswith("--uns")]
    for name in ("MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD_FILE", "MICROSOFT_APP_TENANT_ID"):
        del place.stranger.environment[name]
    package = await place.stranger.makes_the_package()
    tenant.uploads(package)
    tenant.signs, tenant.bot_id = False, "28:"
    async with place.stranger.serves(option):
        for one in (place.manager, place.chair, place.worker):
            await one.installs()
        await place.manager.adds_to_team(place.team, CHANNEL)
        await refers(place)
        await puts_to_chair(place)
        await until(lambda: "Serious case review" in place.chair.card.card.buttons)
    place.stranger.environment["HOST"] = "0.0.0.0"  # noqa: S104 (it has to be refused)
    refused = await place.stranger.types([*place.stranger._there(readme.command("serve --config app.yaml")), option])
    assert refused.status == 2
    assert refused.complained.strip().endswith("bind to 127.0.0.1, or leave it out.")
