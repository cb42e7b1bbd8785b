"""Two invented cases under way, made as any case is made: by people speaking to the dialogs, on days gone by."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from uuid import uuid4

from bot.rehearsal.cast import CAST, Player
from bot.rehearsal.clock import MovableClock
from dialogs.parts import Ask, Form, Press, Pressed, Reply, Said, Turn
from review.calendar import london_date
from review.drafts import Value
from review.roles import Account, Standing

Answers = Mapping[str, Value]
Take = Callable[[Turn], Awaitable[Reply]]
Introduce = Callable[[Account, str, Standing], Awaitable[None]]
Settle = Callable[[], Awaitable[None]]

#: how many working days before the rehearsal's first day the first case was referred
DAYS_OF_HISTORY = 14
#: a referral has at most this many steps; more would mean that the script answers wrongly
MOST_STEPS = 30


class ScriptError(Exception):
    """The script of an invented case no longer answers what is asked."""


def death(today: date) -> Answers:
    """A death with neglect suspected: a review must be commissioned."""
    return {
        "at_risk_now": "no",
        "child_name": "Robin Ashdown (invented)",
        "born": "2024-05-14",
        "address": "3 Tithe Row, Northmoor (invented)",
        "area": "Northmoor",
        "what_happened": "died",
        "incident_on": (today - timedelta(days=4)).isoformat(),
        "la_aware_on": (today - timedelta(days=1)).isoformat(),
        "summary": "Found unresponsive at home. Health visitor and nursery had each noted concerns about neglect.",
        "suspected_suicide": "no",
        "abuse_or_neglect": "suspected",
        "detention": "none",
        "looked_after": "no",
        "regulated_setting": "none",
        "lessons_or_good_practice": "yes",
        "agency": "Northmoor Hospital (invented)",
        "role": "Named nurse",
        "phone": "01632 960017",
    }


def harm(today: date) -> Answers:
    """Serious harm, with nobody sure about working together: must, unless it is clear."""
    return {
        "at_risk_now": "not_known",
        "acknowledged": "done",
        "child_name": "Jamie Pell (invented)",
        "born": "2017-11-02",
        "address": "",
        "area": "Saltby",
        "what_happened": "seriously_harmed",
        "incident_on": (today - timedelta(days=6)).isoformat(),
        "la_aware_on": (today - timedelta(days=2)).isoformat(),
        "summary": "Admitted with injuries that do not fit the explanation given. School had raised two concerns.",
        "abuse_or_neglect": "known",
        "working_together_concern": "not_sure",
        "lessons_or_good_practice": "yes",
        "agency": "Saltby Primary School (invented)",
        "role": "Designated safeguarding lead",
        "phone": "01632 960042",
    }


class Script:
    """Plays turns as the people of the cast would, at the rehearsal's own time."""

    def __init__(self, take: Take, clock: MovableClock) -> None:
        self._take, self._clock = take, clock

    async def says(self, player: Player, words: str) -> Reply:
        return await self._turn(player, Said(words=words))

    async def presses(self, player: Player, press: Press, answers: Answers | None = None) -> Reply:
        return await self._turn(player, Pressed(press=press, answers=answers or {}))

    async def fills(self, player: Player, reply: Reply, answers: Answers) -> Reply:
        """Answer each form and go on, until something else than a form is shown."""
        for _ in range(MOST_STEPS):
            if not isinstance(reply, Ask):
                return reply
            reply = await self.presses(player, reply.form.submit.press, _asked_of(reply.form, answers))
        raise ScriptError

    async def _turn(self, player: Player, what: Said | Pressed) -> Reply:
        return await self._take(
            Turn(account=player.account, name=player.name, delivery=uuid4().hex, now=self._clock.now(), what=what)
        )


def _asked_of(form: Form, answers: Answers) -> Answers:
    return {field.key: answers[field.key] for field in form.fields}


async def play_history(
    script: Script, introduce: Introduce, clock: MovableClock, settle: Settle, find: Callable[[str], Awaitable[str]]
) -> None:
    """Fourteen working days with two cases: one decided and to be told, one waiting for the Chair.

    `settle` sweeps and delivers, once a morning as the clock would; `find` gives a case's id by its reference.
    """
    sam, priya, margaret = (_player(user) for user in ("sam", "priya", "margaret"))
    for player in CAST:
        await introduce(player.account, player.name, player.standing)
    acts: Mapping[int, Callable[[], Awaitable[object]]] = {
        0: lambda: _refer(script, sam, death(london_date(clock.now()))),
        1: lambda: _to_chair(script, priya, find, "001"),
        3: lambda: _record(script, priya, find, "001", "notify_incident"),
        7: lambda: _refer(script, sam, harm(london_date(clock.now()))),
        8: lambda: _to_chair(script, priya, find, "002"),
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


async def _refer(script: Script, player: Player, answers: Answers) -> Reply:
    return await script.fills(player, await script.says(player, "refer"), answers)


async def _to_chair(script: Script, player: Player, find: Callable[[str], Awaitable[str]], number: str) -> Reply:
    return await script.presses(player, Press(act="case.to_chair", subject=await find(number)))


async def _record(
    script: Script, player: Player, find: Callable[[str], Awaitable[str]], number: str, duty: str
) -> Reply:
    asked = await script.presses(player, Press(act="record.ask", subject=await find(number), detail=duty))
    told = {"done_how": "Ofsted's online form", "done_reference": "INVENTED-1"}
    if not isinstance(asked, Ask):
        raise ScriptError
    return await script.fills(player, asked, {**asked.form.values, **told})


async def _decide(script: Script, player: Player, find: Callable[[str], Awaitable[str]], number: str) -> Reply:
    asked = await script.presses(player, Press(act="decide.ask", subject=await find(number), detail="scr"))
    reasons = "Neglect is suspected and the child died: the criteria are met. (Invented.)"
    return await script.fills(player, asked, {"reasons": reasons})
