"""The forms of the referral: one step of it, as everybody sees it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from dialogs.checking import as_day
from dialogs.desk import Exchange
from dialogs.findings import capital, indication, notification, shortly
from dialogs.parts import Ask, Button, Form, Press, Row, Section, Tone
from dialogs.referring import check_answers, people_asked, reading
from dialogs.referring.answering import TAKEN, first_unfinished, members_known
from dialogs.referring.people_asked import NAMES
from dialogs.referring.printed_form import printed
from dialogs.referring.route import Stage, path, stage_called
from dialogs.referring.time_left import minutes_left
from dialogs.referring.whom import Values, page
from dialogs.words import say
from review.drafts import Draft, Value
from review.law.terms import Duty, Event
from review.timetable import deadlines


def ask(
    exchange: Exchange,
    draft: Draft,
    step_key: str,
    *,
    faults: Mapping[str, str] | None = None,
    typed: Values | None = None,
    lines: tuple[str, ...] = (),
) -> Ask:
    """The form of that step; where it is no longer asked, the first that is not finished."""
    stages, values = path(draft.answers, exchange.desk.boards)
    stage = stage_called(stages, step_key)
    if stage is None:
        step_key = first_unfinished(exchange, draft)
        stage = stage_called(stages, step_key) or stages[0]
    asked = Asked(exchange, draft, stages, values, stage, page(step_key) if stage.step.key in PAGES else 1)
    form = Form(
        title=asked.title,
        step=_which(stages, stage),
        submit=asked.submit(),
        resume=Press(act="refer.resume", subject=draft.id, detail=asked.detail),
        lines=(*lines, *asked.lines()),
        sections=(*_whose(stage, values), *asked.sections()),
        fields=stage.questions,
        values={**asked.answers(), **(typed or {})},
        errors=faults or {},
        others=asked.others(first=stages.index(stage) == 0),
        kept_by_others=True,
        notes=(say("refer.left", minutes=minutes_left(stages, stage.key)),),
    )
    return Ask(form=form)


def _which(stages: tuple[Stage, ...], stage: Stage) -> tuple[int, int]:
    """Of how many is said on the last alone: until then an answer can still add steps, or leave some out."""
    number = stages.index(stage) + 1
    return number, number if number == len(stages) else 0


def page_count(exchange: Exchange, draft: Draft, step_key: str) -> int:
    """Over how many pages that step goes."""
    stages, values = path(draft.answers, exchange.desk.boards)
    stage = stage_called(stages, step_key)
    return max(len(Asked(exchange, draft, stages, values, stage, 1).pages), 1) if stage else 1


Piece = TypeVar("Piece")


def in_pages(pieces: Sequence[Piece], size: int) -> tuple[tuple[Piece, ...], ...]:
    return tuple(tuple(pieces[at : at + size]) for at in range(0, len(pieces), size)) or ((),)


class Asked:
    """One step under way: what stands on its form beside the questions."""

    def __init__(
        self, exchange: Exchange, draft: Draft, stages: tuple[Stage, ...], values: Values, stage: Stage, number: int
    ) -> None:
        self.exchange, self.draft, self.stages, self.values, self.stage = exchange, draft, stages, values, stage
        self.law = reading.procedure_for(values, exchange.desk.boards)
        self.pages = PAGES[stage.step.key](self) if stage.step.key in PAGES else ()
        self.number = min(max(number, 1), max(len(self.pages), 1))

    @property
    def last(self) -> bool:
        return self.number >= len(self.pages)

    @property
    def detail(self) -> str:
        return self.stage.key if self.number == 1 else f"{self.stage.key}#{self.number}"

    @property
    def title(self) -> str:
        if self.stage.key == "check":
            return self.law.referral_title
        return self.stage.title

    def lines(self) -> tuple[str, ...]:
        taken = self.stage.key == "incident" and self.draft.answers.get(TAKEN)
        return (
            *self._heading(),
            *((say("refer.from_message.here"),) if taken else ()),
        )

    def _heading(self) -> tuple[str, ...]:
        """Of several pages, which: people look for where they are before they read."""
        several, is_check = len(self.pages) > 1, self.stage.key == "check"
        where = {"page": self.number, "pages": len(self.pages)}
        if not is_check:
            return (say("refer.page", **where),) if several else ()
        return (say("refer.check.page", **where) if several else say("refer.check"), say("refer.check.lead"))

    def sections(self) -> tuple[Section, ...]:
        if self.pages:
            return self.pages[self.number - 1]
        return SHOWN_ON.get(self.stage.step.key, _nothing)(self)

    def answers(self) -> dict[str, Value]:
        """What was answered; and who is known to be the agency's panel member, as long as nothing was said of that."""
        given = self.draft.answers
        known = members_known(self.exchange, given)[:1] if "member_name" not in given else ()
        values: dict[str, Value] = {"member_name": "".join(known), **given}
        return {one.key: values.get(one.key, "") for one in self.stage.questions}

    def submit(self) -> Button:
        return self._button(*self._forward(), Tone.MAIN)

    def _forward(self) -> tuple[str, str]:
        if not self.last:
            return "refer.next", say("refer.check.next")
        return ("refer.send", say("refer.send")) if self.stage.key == "check" else ("refer.next", say("refer.next"))

    def others(self, *, first: bool) -> tuple[Button, ...]:
        adding = people_asked.adding(self.draft) if self.stage.key == "people" and self.last else ()
        back = () if first else (self._button("refer.back", say("refer.back")),)
        return (*adding, *back, self._button("refer.save", say("refer.save")), *self._removing())

    def _removing(self) -> tuple[Button, ...]:
        """Whoever was added can be taken out again; a referral is about one child at least."""
        named = self.stage.key == self.stage.who.key and not self.stage.who.first
        return (people_asked.removing(self.draft, self.stage.who),) if named else ()

    def _button(self, act: str, label: str, tone: Tone = Tone.PLAIN) -> Button:
        return Button(label=label, press=Press(act=act, subject=self.draft.id, detail=self.detail), tone=tone)


def _whose(stage: Stage, values: Values) -> tuple[Section, ...]:
    """Of several children or adults, which: by number, and by name where nothing is kept."""
    name = str(values.get(stage.who.of(NAMES[stage.who.kind]), "")) if stage.named else ""
    asks_name = any(one.key == stage.who.of(NAMES[stage.who.kind]) for one in stage.questions)
    return (Section(rows=(Row(label=stage.who.label, text=name, private=True),)),) if name and not asks_name else ()


# --- what stands on some steps beside the questions --------------------------------------------------------------


def _nothing(_asked: Asked) -> tuple[Section, ...]:
    return ()


def _emergency(asked: Asked) -> tuple[Section, ...]:
    return (Section(heading=say("help.emergency"), lines=asked.exchange.desk.emergency),)


def _situations(asked: Asked) -> tuple[Section, ...]:
    """What each situation means, and where it is written."""
    return (Section(lines=tuple(f"{capital(one.text)} ({one.citation})" for one in asked.law.situations)),)


def _indication(asked: Asked) -> tuple[Section, ...]:
    """What the answers indicate: of all children together, and child by child where there are several."""
    read = reading.each_child(asked.values, asked.exchange.desk.boards)
    found = reading.together(read)
    aware = as_day(asked.values.get("la_aware_on"))
    events = {Event.LA_AWARE: aware} if aware else {}
    due = deadlines(asked.law, events, None, asked.exchange.desk.days_at(asked.exchange.now))
    act_by = next((one.act_by for one in due if one.duty is Duty.NOTIFY_INCIDENT), None)
    lead = Section(lines=(say("indicated.lead", decider=asked.law.decider),))
    rows = tuple(Row(label=one.who.label, text=f"{shortly(one.found.finding)}. {_rule(one)}") for one in read)
    each = (Section(rows=rows),) if len(read) > 1 else ()
    whole = indication(found, asked.law, to_referrer=True)
    return (lead, whole, *each, notification(found, asked.law, act_by))


def _rule(one: reading.Read) -> str:
    return say("indicated.rule", citation=one.found.reasons[0].citation)


SHOWN_ON: Mapping[str, Callable[[Asked], tuple[Section, ...]]] = {
    "situations": _situations,
    "act_first": _emergency,
    "account": _indication,
}


def _people(asked: Asked) -> tuple[tuple[Section, ...], ...]:
    name = printed(asked.law.name, "people")
    rows = people_asked.rows(asked.draft, asked.exchange.desk.boards)
    parts = in_pages(rows, people_asked.ROWS)
    lines = (say("refer.people.lead"),) if people_asked.adding(asked.draft) else (say("refer.people.full"),)
    return tuple((Section(heading=name, lines=lines, rows=one),) for one in parts)


def _check(asked: Asked) -> tuple[tuple[Section, ...], ...]:
    return check_answers.pages(asked.draft, asked.exchange.desk.boards, asked.exchange.today)


PAGES: Mapping[str, Callable[[Asked], tuple[tuple[Section, ...], ...]]] = {"people": _people, "check": _check}
