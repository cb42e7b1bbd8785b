"""What a sender can still say of a case: add information, comment, pass on, answer, ask to withdraw. One form each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from dialogs.case_work.team_steps import case_pressed
from dialogs.checking import kept, wrong
from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Exchange
from dialogs.following import panel_lead, receipt, senders, to_answer
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Press, Refuse, Reply, Show, Tone, statement
from dialogs.stages import stage_in_words
from dialogs.telling import tell
from dialogs.words import say
from review.case import Case, Question
from review.case_work import (
    Closed,
    InformationAdded,
    PassedOn,
    QuestionAnswered,
    Reopened,
    Transferred,
    WithdrawalAsked,
)
from review.entries import Content
from review.errors import NotYoursError
from review.process import take
from review.roles import Role
from review.step import Act

TEXT = "said"


@dataclass(frozen=True, kw_only=True)
class Saying:
    """One thing that can be said: who says it, how it is asked ("add.title"), and what it is kept as."""

    key: str
    act: Act
    role: Role
    records: Callable[[Exchange, str], Content]
    required: bool = True
    tone: Tone = Tone.MAIN

    @property
    def field(self) -> Field:
        return Field(
            key=TEXT,
            kind=FieldKind.LONG_TEXT,
            label=say(f"{self.key}.label"),
            why=say(f"{self.key}.why"),
            required=self.required,
            private=True,
        )

    def press(self, what: str, case: Case, detail: str) -> Press:
        return Press(act=f"{self.key}.{what}", subject=case.id, detail=detail)


SAYINGS = (
    Saying(
        key="add",
        act=Act.ADD_INFORMATION,
        role=Role.REFERRER,
        records=lambda _exchange, text: InformationAdded(text=text),
    ),
    Saying(
        key="comment",
        act=Act.ADD_INFORMATION,
        role=Role.PANEL_LEAD,
        records=lambda _exchange, text: InformationAdded(text=text),
    ),
    Saying(
        key="pass_on",
        act=Act.HAND_ON,
        role=Role.PANEL_LEAD,
        records=lambda _exchange, text: PassedOn(comment=text),
        required=False,
    ),
    Saying(
        key="answer",
        act=Act.ANSWER,
        role=Role.REFERRER,
        records=lambda exchange, text: QuestionAnswered(number=_number(exchange), answer=text),
    ),
    Saying(
        key="withdraw",
        act=Act.ASK_WITHDRAWAL,
        role=Role.REFERRER,
        records=lambda _exchange, text: WithdrawalAsked(reason=text),
        tone=Tone.GRAVE,
    ),
)


def pick(exchange: Exchange) -> Reply:
    """Answer: the one open question at once; of several, each with its own button; of none, who answered when."""
    case = case_pressed(exchange)
    try:
        exchange.actor(Act.ANSWER, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_sender"))
    waiting = to_answer.open_questions(case)
    if len(waiting) == 1:
        return Ask(form=_form(exchange, case, ANSWER, str(waiting[0].content.number)))
    return Show(card=to_answer.card(exchange.desk, case, exchange.now))


def ask(saying: Saying, exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    refused = _refused(exchange, case, saying)
    return refused or Ask(form=_form(exchange, case, saying, exchange.press.detail))


def save(saying: Saying, exchange: Exchange) -> Reply:
    """What was said, kept once: said again word for word, it is shown as said."""
    case = case_pressed(exchange)
    text = str(kept(saying.field, exchange.answers.get(TEXT)))
    content = saying.records(exchange, text)
    if _said_already(exchange, case, content):
        return Show(card=_done(case, saying))
    refused = _refused(exchange, case, saying)
    if refused:
        return refused
    fault = wrong(saying.field, text, exchange.today)
    if fault:
        form = _form(exchange, case, saying, exchange.press.detail)
        return Ask(form=replace(form, values={TEXT: text}, errors={TEXT: fault}))
    return _take(exchange, case, saying, content)


def _take(exchange: Exchange, case: Case, saying: Saying, content: Content) -> Reply:
    by = senders.actor(exchange, saying.act, case, saying.role)
    lead = exchange.desk.procedure_of(case).panel_lead
    rule = str(lead) if by.role is Role.PANEL_LEAD else case.referred.rule
    after, tellings = take(saying.act, case, content, by, rule, exchange.now)
    kept_case = exchange.unit.append(case, after.entries[-1])
    tell(exchange, kept_case, tellings)
    return Show(card=_done(kept_case, saying))


def _said_already(exchange: Exchange, case: Case, content: Content) -> bool:
    """By the same person, since the case was last closed or went on: a second tap, or the delivery come again."""
    since = max((n for n, one in enumerate(case.entries) if isinstance(one.content, ENDINGS)), default=0)
    return any(one.content == content and exchange.person.is_one(one.by.person) for one in case.entries[since:])


ENDINGS = Closed | Transferred | Reopened


def not_now(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    text = say("own.cancelled.text", reference=case.reference)
    return Show(card=statement(say("own.cancelled.title"), text, _back_to(case)))


def _form(exchange: Exchange, case: Case, saying: Saying, detail: str) -> Form:
    return Form(
        title=say(f"{saying.key}.title", reference=case.reference),
        submit=Button(label=say(f"{saying.key}.save"), press=saying.press("save", case, detail), tone=saying.tone),
        resume=saying.press("ask", case, detail),
        lines=_lead(exchange, case, saying, detail),
        fields=(saying.field,),
        values={},
        others=(Button(label=say("own.not_now"), press=Press(act="own.not_now", subject=case.id)),),
    )


def _lead(exchange: Exchange, case: Case, saying: Saying, detail: str) -> tuple[str, ...]:
    question = _question(case, detail) if saying is ANSWER else None
    if question is None:
        return (say(f"{saying.key}.lead"),)
    day = question.content.answer_by
    key = "answer.lead" if exchange.today <= day else "answer.lead_late"
    return (say(key, day=day_in_words(day)), question.content.question)


def _done(case: Case, saying: Saying) -> Card:
    text = say(f"{saying.key}.done.text", reference=case.reference)
    return statement(say(f"{saying.key}.done.title"), text, _back_to(case))


def _back_to(case: Case) -> Button:
    return senders.see(case.id, case.reference, "own.case")


def _number(exchange: Exchange) -> int:
    """Of the question that the press names; 0 is none."""
    case = exchange.unit.case(exchange.press.subject)
    question = _question(case, exchange.press.detail)
    return question.content.number if question else 0


def _question(case: Case, detail: str) -> Question | None:
    return next((one for one in case.questions if str(one.content.number) == detail), None)


# --- why not -----------------------------------------------------------------------------------------------------


def _refused(exchange: Exchange, case: Case, saying: Saying) -> Refuse | None:
    """Why this person cannot say this now; None where they can. Raises UncheckedPersonError."""
    try:
        exchange.actor(saying.act, case)
    except NotYoursError:
        return Refuse(reason=say("refuse.not_sender"))
    reason = WHY_NOT.get(saying.act, _why_ended)(case, exchange.press.detail)
    if reason:
        shown = panel_lead if saying.role is Role.PANEL_LEAD else receipt
        return Refuse(reason=reason, card=shown.card(exchange.desk, case, exchange.now))
    return None


def _why_ended(case: Case, _detail: str) -> str:
    if not case.ended:
        return ""
    return say("refuse.ended", reference=case.reference, stage=stage_in_words(case))


def _why_passed_on(case: Case, detail: str) -> str:
    entry = case.passed_on
    if entry is None:
        return _why_ended(case, detail)
    return say("refuse.passed_on", name=entry.by.name, when=moment_in_words(entry.happened))


def _why_answered(case: Case, detail: str) -> str:
    question = _question(case, detail)
    if question is None:
        return say("refuse.no_question", reference=case.reference)
    if question.answered is None and case.goes_on_as:
        return say("question.goes_on", reference=case.reference, other=case.goes_on_as)
    if question.answered is None:
        return ""
    entry = question.answered
    return say("refuse.answered", name=entry.by.name, when=moment_in_words(entry.happened))


def _why_not_withdrawn(case: Case, detail: str) -> str:
    if case.decided and not case.ended:
        when = moment_in_words(case.decided.happened)
        return say("refuse.decided_already", reference=case.reference, when=when)
    if case.withdrawal and not case.ended:
        return say("refuse.withdrawal_asked", when=moment_in_words(case.withdrawal.happened))
    return _why_ended(case, detail)


WHY_NOT: Mapping[Act, Callable[[Case, str], str]] = {
    Act.HAND_ON: _why_passed_on,
    Act.ANSWER: _why_answered,
    Act.ASK_WITHDRAWAL: _why_not_withdrawn,
}
ANSWER = next(one for one in SAYINGS if one.act is Act.ANSWER)
PRESSES: Mapping[str, Callable[[Exchange], Reply]] = {
    **{f"{one.key}.ask": partial(ask, one) for one in SAYINGS},
    **{f"{one.key}.save": partial(save, one) for one in SAYINGS},
    "answer.pick": pick,
    "own.not_now": not_now,
}
