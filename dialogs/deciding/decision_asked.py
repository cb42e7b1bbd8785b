"""What a decision asks of whoever makes it: its form, and what is wrong with what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from dialogs.checking import kept, wrong
from dialogs.dates import day_in_words
from dialogs.deciding import begun, decision_told
from dialogs.findings import shortly
from dialogs.parts import Button, Field, FieldKind, Form, Option, Press, Row, Tone
from dialogs.referring.questions import question
from dialogs.referring.whom import Values
from dialogs.words import asked, say
from review.calendar import london_date
from review.case import Case
from review.deciding import goes_against, must_say_why_clear
from review.drafts import Draft
from review.entries import Decided
from review.law.terms import Decision, Procedure
from review.step import Act

# Private: a card that is kept never shows again what was typed.
REASONS = replace(question("reasons", FieldKind.LONG_TEXT), private=True)
CLEAR = replace(question("clear", FieldKind.CHOICE), options=(Option(value="yes", label=asked("clear.yes")),))
WHY_CLEAR = replace(question("why_clear", FieldKind.LONG_TEXT), private=True)
OTHER_REVIEW = Field(key="other_review", kind=FieldKind.CHOICE, label=say("decide.other"), why=say("decide.other.why"))
#: what is shorter explains nothing to those who ask years later
SHORTEST = 12


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """A decision under way: the first of its case, or one that replaces another. `law` is what the case is under."""

    case: Case
    law: Procedure
    decision: Decision
    correcting: bool = False

    @property
    def act(self) -> Act:
        return Act.CORRECT_DECISION if self.correcting else Act.DECIDE

    @property
    def shown(self) -> str:
        """What the form showed, so that nothing is recorded over what has changed since."""
        return f"{self.case.procedure}@{len(self.case.decisions)}" if self.correcting else self.case.procedure

    @property
    def asks(self) -> Press:
        """The press that asks this form again. A correction is of the decision that stood then, and of no later one."""
        detail = self.decision.value
        if not self.correcting:
            return Press(act="decide.ask", subject=self.case.id, detail=detail)
        return Press(act="correct.choose", subject=self.case.id, detail=f"{detail}@{len(self.case.decisions)}")

    @property
    def fields(self) -> tuple[Field, ...]:
        several = self.decision is Decision.ALTERNATIVE and len(self.law.other_reviews) > 1
        which = (other_review(self.law),) if several else ()
        clear = (CLEAR, WHY_CLEAR) if must_say_why_clear(self.case, self.decision) else ()
        return (*which, *clear, REASONS)

    def content(self, given: Values) -> Decided:
        alone = self.law.other_reviews[0].key if len(self.law.other_reviews) == 1 else ""
        other = str(given.get(OTHER_REVIEW.key, alone)) if self.decision is Decision.ALTERNATIVE else ""
        why_clear = str(given.get(WHY_CLEAR.key, ""))
        return Decided(decision=self.decision, reasons=str(given[REASONS.key]), why_clear=why_clear, other_review=other)


def other_review(law: Procedure) -> Field:
    return replace(OTHER_REVIEW, options=tuple(Option(value=one.key, label=one.label) for one in law.other_reviews))


# --- what was typed ----------------------------------------------------------------------------------------------


def typed(deciding: Deciding, answers: Values, before: Draft | None) -> Values:
    """What stands on the form, and what was kept of it before where the form did not show it again."""
    was = before.answers if before else {}
    return {one.key: kept(one, answers.get(one.key, was.get(one.key))) for one in deciding.fields}


def faults(deciding: Deciding, given: Values, today: date) -> Mapping[str, str]:
    """One sentence a field."""
    found = {one.key: wrong(one, given[one.key], today) for one in deciding.fields}
    missing = {REASONS.key: "decide.reasons.missing", WHY_CLEAR.key: "decide.why_clear.missing"}
    found.update({key: say(words) for key, words in missing.items() if found.get(key) and not given[key]})
    short = [one.key for one in deciding.fields if one.private and len(given[one.key]) < SHORTEST]
    found |= {key: found[key] or say("error.too_short") for key in short}
    return {key: sentence for key, sentence in found.items() if sentence}


# --- the form ----------------------------------------------------------------------------------------------------


def begin(deciding: Deciding, draft: Draft | None, today: date, to_read: Row | None) -> Form:
    """As it is opened: with what was typed before, and what is wrong with that."""
    if draft is None:
        return form(deciding, {}, {})
    given = typed(deciding, {}, draft)
    found = {key: sentence for key, sentence in faults(deciding, given, today).items() if given[key]}
    moved = begun.shown_otherwise(draft, deciding.shown)
    made = form(deciding, given, found, moved=moved, to_read=to_read)
    return replace(made, lines=(*begun.on_the_form(deciding.case, draft), *made.lines))


def form(
    deciding: Deciding,
    values: Values,
    errors: Mapping[str, str],
    *,
    moved: bool = False,
    to_read: Row | None = None,
) -> Form:
    """Its press names the procedure that was shown: a decision is never recorded under another.

    `to_read`: the line that leads to what was typed, where something is kept.
    """
    case, words = deciding.case, "correct" if deciding.correcting else "decide"
    press = Press(act=f"{words}.record", subject=case.id, detail=f"{deciding.decision.value}@{deciding.shown}")
    return Form(
        title=say("correct.title" if deciding.correcting else "decide.title", reference=case.reference),
        submit=Button(label=say("decide.record"), press=press, tone=Tone.GRAVE),
        resume=deciding.asks,
        lines=_lines(deciding, moved=moved),
        fields=deciding.fields,
        rows=(to_read,) if to_read else (),
        values=values,
        errors=errors,
        others=(Button(label=say("decide.save"), press=replace(press, act=f"{words}.save")),),
        kept_by_others=True,
        notes=(say("decide.note", reference=case.reference),),
    )


def _lines(deciding: Deciding, *, moved: bool) -> tuple[str, ...]:
    case, found = deciding.case, deciding.case.assessment
    alone = deciding.law.other_reviews[0].key if len(deciding.law.other_reviews) == 1 else ""
    lead = decision_told.named(deciding.law, deciding.decision, alone)
    return (
        *((say("decide.moved", procedure=deciding.law.title),) if moved else ()),
        say("decide.lead", decision=lead),
        *((_replaces(case),) if deciding.correcting else ()),
        say("decide.indicated", indicated=shortly(found.finding), citation=found.reasons[0].citation),
        *((say("decide.against"),) if goes_against(case, deciding.decision) else ()),
    )


def _replaces(case: Case) -> str:
    assert case.decided is not None
    day = day_in_words(london_date(case.decided.happened))
    return say("correct.lead", day=day, decision=decision_told.what(case), name=decision_told.by(case))
