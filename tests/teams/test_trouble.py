"""What goes wrong on the way, and what nobody asked for: people are answered all the same."""

from collections.abc import Callable
from dataclasses import replace

from bot.teams import sentences
from bot.teams.references import Reference
from dialogs.parts import Ask, Refuse
from review.roles import Address
from tests.fakes.teams_people import Person
from tests.fakes.teams_tenant import FakeTenant
from tests.teams.conftest import Bot
from tests.teams.memory import Desk, KeptReferences
from tests.teams.scripted import CASE, WHAT, address_of


async def test_the_same_delivery_has_the_same_key(worker: Person, desk: Desk) -> None:
    await worker.says("help")
    await worker.says("help", again=True)
    await worker.says("help")
    first, second, third = (turn.delivery for turn in desk.turns)
    assert first == second != third


async def test_trouble_inside_is_told_in_a_sentence(worker: Person, desk: Desk, logged: Callable[[], str]) -> None:
    desk.replies |= {"refer": Ask(form=WHAT), "help": RuntimeError("Robin Vale"), "send": RuntimeError("Robin Vale")}
    await worker.says("help")
    assert worker.conversation.texts == [sentences.TROUBLE]
    await worker.says("refer")
    await worker.press(worker.card, "Send", {"account": "Robin Vale"})
    assert worker.told == sentences.TROUBLE
    written = logged()
    assert "Robin" not in written
    assert "RuntimeError at tests/teams/memory.py" in written


async def test_what_no_database_keeps_is_taken_out_of_what_is_typed(worker: Person, desk: Desk) -> None:
    desk.replies["refer"] = Ask(form=WHAT)
    await worker.says("refer")
    await worker.press(worker.card, "Send", {"account": "a\x00b\ud800c 👩‍👧 **x** <at>y</at>"})
    assert desk.pressed[0].answers == {"account": "abc 👩‍👧 **x** <at>y</at>"}
    await worker.says("ca\x00se\ud800")
    assert desk.said[-1] == "case"


async def test_edits_and_unknown_events_are_let_pass(worker: Person, desk: Desk, tenant: FakeTenant) -> None:
    for kind in ("messageUpdate", "messageDelete", "messageReaction", "typing", "endOfConversation"):
        sent = tenant.activity(worker, worker.conversation.id) | {"type": kind, "text": "refer"}
        assert await tenant.deliver(sent) == {}
    assert not desk.turns


async def test_other_bots_are_not_answered_and_the_unnamed_are_told(
    worker: Person, desk: Desk, tenant: FakeTenant
) -> None:
    worker.installed = True
    sent = tenant.activity(worker, worker.conversation.id) | {"type": "message", "text": "refer"}
    await tenant.deliver(sent | {"from": {"id": "28:another-bot", "name": "Bot", "aadObjectId": "aad-bot"}})
    assert not worker.chat
    await tenant.deliver(sent | {"from": {"id": "29:somebody", "name": "Somebody"}})
    assert worker.conversation.texts == [sentences.NOT_RECOGNISED]
    assert not desk.turns


async def test_an_unknown_invoke_is_answered(worker: Person, tenant: FakeTenant) -> None:
    sent = tenant.activity(worker, worker.conversation.id) | {"type": "invoke", "name": "composeExtension/query"}
    assert (await tenant.deliver(sent))["value"] == sentences.NOT_UNDERSTOOD


class Broken(KeptReferences):
    async def recall(self, address: Address) -> Reference | None:
        raise OSError


async def test_without_the_database_people_still_get_an_answer(tenant: FakeTenant, desk: Desk) -> None:
    async with Bot(tenant.settings(), desk, Broken()) as bot:
        tenant.bot_at = bot.address
        worker = tenant.person("aad-worker", "Wyn Okafor")
        desk.replies["refer"] = Refuse(reason="This could not be saved.")
        await worker.says("refer")
    assert worker.conversation.texts == ["This could not be saved."]


async def test_a_service_that_moved_is_followed(worker: Person, tenant: FakeTenant, references: KeptReferences) -> None:
    before = Reference(service_url="http://127.0.0.1:1/", conversation=worker.conversation.id, mri=worker.mri)
    references.kept[address_of(worker)] = before
    await worker.says("help")
    assert references.kept[address_of(worker)] == replace(before, service_url=tenant.service_url)


async def test_references_outlive_the_process(
    worker: Person, desk: Desk, tenant: FakeTenant, references: KeptReferences
) -> None:
    await worker.says("help")
    async with Bot(tenant.settings(), desk, references) as restarted:
        await restarted.room.platform.post(address_of(worker), CASE, "k2")
    assert worker.card.alerted
