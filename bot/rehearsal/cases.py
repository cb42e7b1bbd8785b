"""Three invented cases under way, made as any case is made: by people speaking to the dialogs, on days gone by."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from uuid import uuid4

from bot.rehearsal.answers import Answers, death, harm, sisters
from bot.rehearsal.boards.eastmere import EASTMERE
from bot.rehearsal.boards.northmoor import NORTHMOOR
from bot.rehearsal.cast import CAST
from bot.rehearsal.clock import MovableClock
from bot.rehearsal.players import Player
from dialogs.parts import Ask, Form, Press, Pressed, Reply, Said, Turn
from review.calendar import london_date
from review.roles import Account, Standing

Take = Callable[[Turn], Awaitable[Reply]]
Introduce = Callable[[Account, str, Standing], Awaitable[None]]
Settle = Callable[[], Awaitable[None]]
#: a case's id, by its board and the end of its reference
Find = Callable[[str, str], Awaitable[str]]

#: how many working days before the rehearsal's first day the first case was referred
DAYS_OF_HISTORY = 14
#: a referral has at most this many steps; more would mean that the script answers wrongly
MOST_STEPS = 40
#: the presses that add somebody to a referral, as often as its answers name one more
ADD = "refer.add"


class ScriptError(Exception):
    """The script of an invented case no longer answers what is asked."""


class Script:
    """Plays turns as the people of the cast would, at the rehearsal's own time."""

    def __init__(self, take: Take, clock: MovableClock) -> None:
        self._take, self._clock = take, clock

    async def says(self, player: Player, words: str) -> Reply:
        return await self._turn(player, Said(words=words))

    async def presses(self, player: Player, press: Press, answers: Answers | None = None) -> Reply:
        return await self._turn(player, Pressed(press=press, answers=answers or {}))

    async def fills(self, player: Player, reply: Reply, answers: Answers, further: Sequence[str] = ()) -> Reply:
        """Answer each form and go on, until something else than a form is shown; `further`: whom to add, in turn."""
        waiting = list(further)
        for _ in range(MOST_STEPS):
            if not isinstance(reply, Ask):
                return reply
            added = _adding(reply.form, waiting[0]) if waiting else None
            if added:
                waiting.pop(0)
            press = added or reply.form.submit.press
            reply = await self.presses(player, press, _asked_of(reply.form, answers))
        raise ScriptError(reply.form.title if isinstance(reply, Ask) else "")

    async def _turn(self, player: Player, what: Said | Pressed) -> Reply:
        return await self._take(
            Turn(account=player.account, name=player.name, delivery=uuid4().hex, now=self._clock.now(), what=what)
        )


def _asked_of(form: Form, answers: Answers) -> Answers:
    return {field.key: answers[field.key] for field in form.fields if field.key in answers}


def _adding(form: Form, whom: str) -> Press | None:
    """The press of this form that adds a child or an adult, where it has one."""
    return next((one.press for one in form.others if (one.press.act, one.press.detail) == (ADD, whom)), None)


async def play_history(script: Script, introduce: Introduce, clock: MovableClock, settle: Settle, find: Find) -> None:
    """Fourteen working days with three cases: one decided, one waiting for the Chair, one with an open question.

    `settle` sweeps and delivers, once a morning as the clock would; `find` gives a case's id by its reference.
    """
    sam, priya, margaret, nadia, ines = (_player(one) for one in ("sam", "priya", "margaret", "nadia", "ines"))
    for player in CAST:
        await introduce(player.account, player.name, player.standing)
    acts: Mapping[int, Callable[[], Awaitable[object]]] = {
        0: lambda: _refer(script, sam, death(london_date(clock.now()))),
        1: lambda: _to_chair(script, priya, find, "001"),
        3: lambda: _record(script, priya, find, "001", "notify_incident"),
        7: lambda: _refer(script, sam, harm(london_date(clock.now()))),
        8: lambda: _to_chair(script, priya, find, "002"),
        9: lambda: _refer(script, nadia, sisters(london_date(clock.now())), further=("child", "adult")),
        10: lambda: _question(script, ines, find, "001"),
        11: lambda: _decide(script, margaret, find, "001"),
    }
    for day in range(DAYS_OF_HISTORY):
        await settle()
        if day in acts:
            await acts[day]()
        await settle()
        clock.go_to_next_working_day()
    await settle()


def _player(user: str) -> Player:
    return next(one for one in CAST if one.user == user)


async def _refer(script: Script, player: Player, answers: Answers, further: Sequence[str] = ()) -> Reply:
    return await script.fills(player, await script.says(player, "refer"), answers, further)


async def _to_chair(script: Script, player: Player, find: Find, number: str) -> Reply:
    return await script.presses(player, Press(act="case.to_chair", subject=await find(NORTHMOOR.key, number)))


async def _record(script: Script, player: Player, find: Find, number: str, duty: str) -> Reply:
    asked = await script.presses(
        player, Press(act="record.ask", subject=await find(NORTHMOOR.key, number), detail=duty)
    )
    told = {"done_how": "Ofsted's online form", "done_reference": "OF-1"}
    if not isinstance(asked, Ask):
        raise ScriptError
    return await script.fills(player, asked, {**asked.form.values, **told})


async def _decide(script: Script, player: Player, find: Find, number: str) -> Reply:
    asked = await script.presses(
        player, Press(act="decide.ask", subject=await find(NORTHMOOR.key, number), detail="scr")
    )
    reasons = "Neglect is suspected and the child died: the criteria are met. (Invented.)"
    return await script.fills(player, asked, {"reasons": reasons})


async def _question(script: Script, player: Player, find: Find, number: str) -> Reply:
    """It waits for its answer on the rehearsal's first day."""
    asked = await script.presses(player, Press(act="asking.ask", subject=await find(EASTMERE.key, number)))
    if not isinstance(asked, Ask):
        raise ScriptError
    question = "Which agencies had been told of the earlier concerns, and when?"
    return await script.fills(player, asked, {**asked.form.values, "step_question": question})
