"""The pretend platform keeps what was posted, finds it by its mark, and never keeps what is private."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.platform import Platform, RefusedForGoodError
from bot.rehearsal.cast import CAST
from bot.rehearsal.players import PLATFORM, SPACE
from review.roles import Address, PlaceKind
from tests.rehearsal.played import BUSINESS, PANEL, THURSDAY, Stood, stand_up
from tests.rehearsal.shown import CASE, FORM, HELP, OPENED, SAVED

SAM = CAST[0].direct_messages
NOWHERE = Address(platform=PLATFORM, space=SPACE, kind=PlaceKind.CHANNEL, id="nowhere")


def test_it_is_a_platform(stood: Stood) -> None:
    platform: Platform = stood.room.platform
    assert platform.name == "rehearsal"


async def test_what_was_posted_stands_there_after_a_restart_as_it_was(stood: Stood) -> None:
    public = replace(CASE, rows=CASE.rows[:2])
    await stood.workspace.post(BUSINESS.address, public, "k1")
    stood.workspace.say(SAM, "sam", "<b>refer</b> 👩‍👧")
    again = stand_up(stood.path)
    (message,) = again.workspace.messages(BUSINESS.address)
    assert (message.card, message.posted_at) == (public, THURSDAY)
    assert again.workspace.messages(SAM)[0].words == "<b>refer</b> 👩‍👧"
    again.workspace.close()


async def test_an_update_redraws_in_place_and_says_when(stood: Stood) -> None:
    first = await stood.workspace.post(BUSINESS.address, HELP, "k1")
    await stood.workspace.post(BUSINESS.address, HELP, "k2")
    stood.real.append(THURSDAY + timedelta(minutes=5))
    for _ in range(2):
        await stood.workspace.update(BUSINESS.address, first, SAVED)
    one, two = stood.workspace.messages(BUSINESS.address)
    assert (one.card, two.card) == (SAVED, HELP)
    assert (one.posted_at, one.updated_at) == (THURSDAY, THURSDAY + timedelta(minutes=5))


async def test_a_message_is_found_by_its_mark_in_its_place_and_time(stood: Stood) -> None:
    remote = await stood.workspace.post(BUSINESS.address, HELP, "k1")
    find = stood.workspace.find
    assert await find(BUSINESS.address, "k1", THURSDAY) == remote
    assert await find(BUSINESS.address, "k2", THURSDAY) is None
    assert await find(PANEL.address, "k1", THURSDAY) is None
    assert await find(BUSINESS.address, "k1", THURSDAY + timedelta(seconds=1)) is None


async def test_two_posts_are_two_messages_since_a_platform_does_not_look(stood: Stood) -> None:
    await stood.workspace.post(BUSINESS.address, HELP, "k1")
    await stood.workspace.post(BUSINESS.address, HELP, "k1")
    assert len(stood.workspace.messages(BUSINESS.address)) == 2


async def test_a_private_row_is_kept_as_given_only(stood: Stood) -> None:
    remote = await stood.workspace.post(BUSINESS.address, CASE, "k1")
    await stood.workspace.update(BUSINESS.address, remote, CASE)
    (message,) = stood.workspace.messages(BUSINESS.address)
    assert message.card
    assert message.card.rows[-1].text == "given"
    assert b"Marlowe" not in stood.path.read_bytes()


async def test_a_private_card_is_refused_for_good(stood: Stood) -> None:
    with pytest.raises(RefusedForGoodError):
        await stood.workspace.post(SAM, OPENED, "k1")
    assert not stood.workspace.messages(SAM)


async def test_what_is_not_there_is_refused_for_good(stood: Stood) -> None:
    with pytest.raises(RefusedForGoodError):
        await stood.workspace.post(NOWHERE, HELP, "k1")
    with pytest.raises(RefusedForGoodError):
        await stood.workspace.find(NOWHERE, "k1", THURSDAY)
    remote = await stood.workspace.post(BUSINESS.address, HELP, "k1")
    for place, message in ((PANEL.address, remote), (BUSINESS.address, "999"), (BUSINESS.address, "x")):
        with pytest.raises(RefusedForGoodError):
            await stood.workspace.update(place, message, HELP)


async def test_what_is_new_is_counted_for_each_person_until_they_look(stood: Stood) -> None:
    await stood.workspace.post(BUSINESS.address, HELP, "k1")
    last = int(await stood.workspace.post(BUSINESS.address, HELP, "k2"))
    stood.workspace.mark_seen("tom", BUSINESS.address, last)
    assert stood.workspace.unseen("priya")[BUSINESS.address] == 2
    assert stood.workspace.unseen("tom")[BUSINESS.address] == 0
    stood.workspace.say(BUSINESS.address, "tom", "help")
    assert stood.workspace.unseen("tom")[BUSINESS.address] == 0
    assert stood.workspace.unseen("priya")[PANEL.address] == 0


def test_an_open_form_is_remembered_by_its_keys_alone(stood: Stood) -> None:
    stood.workspace.keep_open_form("sam", FORM.resume)
    assert stood.workspace.open_form("sam") == FORM.resume
    assert stood.workspace.open_form("priya") is None
    stood.workspace.keep_open_form("sam", None)
    assert stood.workspace.open_form("sam") is None


def test_the_file_is_its_owners_alone(stood: Stood) -> None:
    assert stood.path.stat().st_mode & 0o777 == 0o600
