"""What doctor finds of Slack's channels and people, beside the program that serves as well."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.build import build
from bot.doctor_command import BESIDE, SOUND, examine
from bot.doctor_slack import NO_ANSWER, NO_PEOPLE
from bot.settings import StartRefusedError
from review.ports import Letter
from review.roles import ChannelKind, Office
from review.tellings import Kind
from storage.outbox import Outbox
from tests.bot.set_up_in_slack import BOARD, BUSINESS, examined, faults, remarks, settings_for, slack
from tests.bot.time_moved import MovedClock
from tests.fakes.slack_workspace import SlackWorkspace

__all__ = ["slack"]  # the fixture

CHANNELS: dict[str, tuple[dict[str, bool], str]] = {
    "public": ({"private": False}, "the channel is public). Use a private channel of your own"),
    "shared": ({"shared": True}, "the channel is shared with others). Use a private channel of your own"),
    "archived": ({"archived": True}, "the channel is archived). Use a private channel of your own"),
    "without the bot": (
        {"bot_inside": False},
        "the bot does not see it). Slack shows it only to those in it: type /invite",
    ),
}


@pytest.mark.parametrize("name", CHANNELS)
async def test_a_channel_in_which_nothing_can_be_posted(name: str, slack: SlackWorkspace, tmp_path: Path) -> None:
    facts, said = CHANNELS[name]
    for fact, value in facts.items():
        setattr(slack.channel(BUSINESS), fact, value)
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert found.startswith(f"Northmoor: nothing can be posted in the business channel C0BUSINESS on slack ({said}")


async def test_what_was_refused_before_the_bot_was_invited_is_past(slack: SlackWorkspace, tmp_path: Path) -> None:
    settings, there = settings_for(slack, tmp_path), BOARD.channels[ChannelKind.BUSINESS][0]
    program = build(settings, MovedClock())
    with program.units(MovedClock().now()) as unit:
        unit.post(Letter(key="one", to=there, kind=Kind.RECEIPT, subject="one"))
    (parcel,) = Outbox(program.database.engine).claim(MovedClock().now(), ("slack",), 1)
    Outbox(program.database.engine).give_up(parcel, "not_in_channel", MovedClock().now())
    await program.close()
    offline = await examine(settings, MovedClock(), online=False)
    assert "Type /invite @Case review in the channel." in faults(offline)[0]
    assert faults(await examined(settings)) == []


async def test_a_channel_that_there_is_not(slack: SlackWorkspace, tmp_path: Path) -> None:
    del slack.channels[BUSINESS]
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert "copy Channel ID at the end of About" in found


async def test_a_chair_who_is_not_in_the_workspace(slack: SlackWorkspace, tmp_path: Path) -> None:
    del slack.people["UCHAIR"]
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert found.startswith("Northmoor: nobody has the slack account UCHAIR, which stands for Ada Quill (Chair).")


async def test_an_id_that_is_somebody_elses_is_worth_a_look(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.person("UCHAIR").name = "Neil Garrow"
    report = await examined(settings_for(slack, tmp_path))
    assert (faults(report), report.status) == ([], 0)
    assert remarks(report) == [
        "Northmoor: the slack account UCHAIR of Ada Quill (Chair) is called Neil Garrow there. Check that it is theirs."
    ]


@pytest.mark.parametrize(("fact", "said"), [("deleted", "is deactivated"), ("bot", "is a bot's")])
async def test_an_account_that_can_do_nothing(fact: str, said: str, slack: SlackWorkspace, tmp_path: Path) -> None:
    setattr(slack.person("UCHAIR"), fact, True)
    (found,) = faults(await examined(settings_for(slack, tmp_path)))
    assert f"the slack account UCHAIR of Ada Quill (Chair) {said}" in found


@pytest.mark.parametrize(("method", "said"), [("auth.test", NO_ANSWER), ("users.info", NO_PEOPLE)])
async def test_a_slack_that_does_not_answer_is_no_fault(
    method: str, said: str, slack: SlackWorkspace, tmp_path: Path
) -> None:
    slack.trouble(method, "500")
    report = await examined(settings_for(slack, tmp_path))
    assert (faults(report), remarks(report), report.status) == ([], [said], 0)


async def test_several_at_once_come_in_the_order_to_put_them_right(slack: SlackWorkspace, tmp_path: Path) -> None:
    slack.scopes.discard("commands")
    slack.channel(BUSINESS).bot_inside = False
    del slack.people["UMANAGER"]
    settings = settings_for(slack, tmp_path, app_id="A0002")
    board = replace(BOARD, offices={**BOARD.offices, Office.CHAIR: ()})
    found = faults(await examined(replace(settings, public_url="", boards={BOARD.key: board})))
    order = ["public_url", "commands", "A0002", "office of Chair", "business channel", "UMANAGER"]
    assert [words in fault for words, fault in zip(order, found, strict=True)] == [True] * len(order), found


# --- beside the program that serves, and where nothing can be kept -----------------------------------------------


async def test_it_reads_a_database_that_is_in_use(slack: SlackWorkspace, tmp_path: Path) -> None:
    settings = settings_for(slack, tmp_path / "data")
    serving = build(settings, MovedClock())
    try:
        assert (await examined(settings)).lines == (SOUND,)
        slack.channel(BUSINESS).private = False
        assert "the channel is public" in faults(await examined(settings))[0]
        offline = await examine(settings, MovedClock(), online=False)
        assert BESIDE not in remarks(offline)
    finally:
        await serving.close()


async def test_a_data_folder_that_is_none_is_said_in_words(slack: SlackWorkspace, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(
        StartRefusedError, match=r"Nothing can be kept in .*data .File exists.. Give a folder in app.yaml"
    ):
        await examine(settings_for(slack, tmp_path / "data"), MovedClock(), online=True)
