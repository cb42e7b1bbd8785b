"""What the Chair's steps beside the decision ask: one question each, answered in their own words."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.parts import Field, FieldKind
from dialogs.words import say
from review.step import Act


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, asked on a form of its own. `button`, `title`, `lead` and `submit` are keys of the words."""

    act: Act
    button: str
    title: str
    submit: str
    lead: str = ""
    field: Field
    #: the presses: that ask it, that record the answer, and that keep for later what was typed
    asks: str
    saves: str
    keeps: str


ASK_MORE = Question(
    act=Act.ASK_MORE,
    button="chair.more",
    title="more.title",
    submit="more.save",
    lead="more.lead",
    field=Field(
        key="step_more", kind=FieldKind.LONG_TEXT, label=say("more.what"), why=say("more.what.why"), private=True
    ),
    asks="more.ask",
    saves="more.save",
    keeps="more.later",
)
PEER = Question(
    act=Act.ASK_PEER,
    button="chair.peer",
    title="challenge.title",
    submit="challenge.save",
    lead="challenge.lead",
    field=Field(
        key="step_peer",
        kind=FieldKind.TEXT,
        label=say("challenge.whom"),
        why=say("challenge.whom.why"),
        example=say("challenge.whom.example"),
        private=True,
    ),
    asks="challenge.ask",
    saves="challenge.save",
    keeps="challenge.later",
)
ANSWER = Question(
    act=Act.PEER_ANSWERED,
    button="chair.peer_answered",
    title="challenge.title",
    submit="challenge.save_answer",
    field=Field(
        key="step_peer_answer",
        kind=FieldKind.LONG_TEXT,
        label=say("challenge.answer"),
        why=say("challenge.answer.why"),
        private=True,
    ),
    asks="challenge.answer",
    saves="challenge.save_answer",
    keeps="challenge.answer_later",
)
INTEREST = Question(
    act=Act.DECLARE_INTEREST,
    button="chair.interest",
    title="interest.title",
    submit="interest.save",
    lead="interest.lead",
    field=Field(
        key="step_interest",
        kind=FieldKind.LONG_TEXT,
        label=say("interest.what"),
        why=say("interest.what.why"),
        private=True,
    ),
    asks="interest.ask",
    saves="interest.save",
    keeps="interest.later",
)
#: by the press that asks it
QUESTIONS: Mapping[str, Question] = {one.asks: one for one in (ASK_MORE, PEER, ANSWER, INTEREST)}
