"""Those from whom a referral came, the referrer and their agency's panel lead: what they reach, and what is offered."""

from dialogs.desk import Exchange
from dialogs.parts import Button, Press, Tone
from dialogs.words import say
from review.case import Case
from review.entries import Actor
from review.process import is_open
from review.roles import Role
from review.step import Act
from review.steps import step


def actor(exchange: Exchange, act: Act, case: Case, meant: Role) -> Actor:
    """The asker, in the role that the button meant where it is theirs: a panel lead may be the referrer as well.

    Raises NotYoursError, and UncheckedPersonError where the platform could not say who they are.
    """
    by = exchange.actor(act, case)
    theirs = meant in exchange.roles_in(case) & step(act).roles
    return exchange.acting(meant) if theirs else by


def for_referrer(case: Case) -> tuple[Button, ...]:
    """What a referrer can do now, as the receipt offers it."""
    offered = (
        (Act.LOOK_BACK, look_back(case, "own.look")),
        (Act.ADD_INFORMATION, _button(case, "own.add", "add.ask")),
        (Act.ANSWER, _button(case, "own.answer", "answer.pick", Tone.MAIN)),
        (Act.ASK_WITHDRAWAL, _button(case, "own.withdraw", "withdraw.ask")),
    )
    return tuple(button for act, button in offered if is_open(act, case, {Role.REFERRER}))


def for_panel_lead(case: Case) -> tuple[Button, ...]:
    offered = (
        (Act.LOOK_BACK, look_back(case, "own.look_lead")),
        (Act.HAND_ON, _button(case, "own.pass_on", "pass_on.ask", Tone.MAIN)),
        (Act.ADD_INFORMATION, _button(case, "own.comment", "comment.ask")),
    )
    return tuple(button for act, button in offered if is_open(act, case, {Role.PANEL_LEAD}))


def look_back(case: Case, label: str) -> Button:
    return Button(
        label=say(label),
        press=Press(act="own.look", subject=case.id),
        private_view=True,
        spoken=say(f"{label}.spoken", reference=case.reference),
    )


def see(case_id: str, reference: str, label: str = "mine.see") -> Button:
    """Where it stands, one press away."""
    spoken = say("mine.see.spoken", reference=reference)
    return Button(label=say(label), press=Press(act="own.case", subject=case_id), spoken=spoken)


def _button(case: Case, label: str, act: str, tone: Tone = Tone.PLAIN) -> Button:
    spoken = f"{say(label)}: {case.reference}"
    return Button(label=say(label), press=Press(act=act, subject=case.id), tone=tone, spoken=spoken)
