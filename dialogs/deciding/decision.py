"""The Chair decides: a choice, reasons, and once. Everybody after the first valid press sees who decided and when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.checking import kept, wrong
from dialogs.dates import day_in_words
from dialogs.deciding import chair_card, decision_told
from dialogs.desk import Exchange
from dialogs.findings import shortly
from dialogs.parts import Ask, Button, Card, Field, FieldKind, Form, Option, Press, Refuse, Reply, Show, Tone, statement
from dialogs.referring.questions import question
from dialogs.referring.whom import Values
from dialogs.telling import tell
from dialogs.words import asked, say
from review.calendar import london_date
from review.case import Case
from review.deciding import goes_against, must_say_why_clear
from review.entries import Decided
from review.errors import NotYoursError, OwnReferralError
from review.law.terms import Decision, Procedure
from review.panel import PassedToDeputy
from review.process import acting_role, is_open, take
from review.roles import Standing
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
    def fields(self) -> tuple[Field, ...]:
        kinds = tuple(Option(value=one.key, label=one.label) for one in self.law.other_reviews)
        several = self.decision is Decision.ALTERNATIVE and len(kinds) > 1
        which = (replace(OTHER_REVIEW, options=kinds),) if several else ()
        clear = (CLEAR, WHY_CLEAR) if must_say_why_clear(self.case, self.decision) else ()
        return (*which, *clear, REASONS)

    def content(self, given: Values) -> Decided:
        alone = self.law.other_reviews[0].key if len(self.law.other_reviews) == 1 else ""
        other = str(given.get(OTHER_REVIEW.key, alone)) if self.decision is Decision.ALTERNATIVE else ""
        why_clear = str(given.get(WHY_CLEAR.key, ""))
        return Decided(decision=self.decision, reasons=str(given[REASONS.key]), why_clear=why_clear, other_review=other)


def typed(exchange: Exchange, reference: str) -> Reply:
    """`decide REF`: the Chair's card with what can be done now, also where the case was decided or went back."""
    case = exchange.visible_case(reference)
    refused = _not_the_chair(exchange, case)
    if refused or case.ended or not case.put_to_chair:
        return refused or Refuse(reason=chair_card.why_not(case))
    return Show(card=chair_card.shown(exchange, case))


def ask(exchange: Exchange) -> Reply:
    case = case_to_decide(exchange)
    refused = refusal(exchange, case, Act.DECIDE)
    deciding = _deciding(exchange, case)
    if refused or deciding is None:
        return refused or Show(card=chair_card.shown(exchange, case))
    return Ask(form=form(deciding, {}, {}))


def cancel(exchange: Exchange) -> Reply:
    case = case_to_decide(exchange)
    text = say("decide.kept.text", reference=case.reference)
    return refusal(exchange, case, Act.DECIDE) or Show(card=statement(say("decide.kept.title"), text))


def record(exchange: Exchange) -> Reply:
    """The decision of record, with the reasons that it needs."""
    case = case_to_decide(exchange)
    if recorded_before(exchange, case):
        return Show(card=recorded(case))
    refused = refusal(exchange, case, Act.DECIDE)
    deciding = _deciding(exchange, case)
    if refused or deciding is None:
        return refused or Show(card=chair_card.shown(exchange, case))
    return settle(exchange, deciding)


def _deciding(exchange: Exchange, case: Case) -> Deciding | None:
    decision = named(exchange)
    law = exchange.desk.procedure_of(case)
    return Deciding(case=case, law=law, decision=decision) if decision else None


def named(exchange: Exchange) -> Decision | None:
    """The decision that the press names."""
    value = exchange.press.detail.partition("@")[0]
    return next((one for one in Decision if one.value == value), None)


def recorded_before(exchange: Exchange, case: Case) -> bool:
    """This very delivery recorded it the first time."""
    return exchange.repeat and case.decided is not None and exchange.person.is_one(case.decided.by.person)


def case_to_decide(exchange: Exchange) -> Case:
    """Raises UnknownCaseError alike for a case that is not there and one not theirs to see.

    The deputy to whom it was passed was told of it, so on other days too they learn which days are theirs.
    """
    case = exchange.unit.case(exchange.press.subject)
    return case if _passed_to(exchange, case) else exchange.case_of_id(case.id)


# --- whether it is theirs, and open ------------------------------------------------------------------------------


def refusal(exchange: Exchange, case: Case, act: Act) -> Refuse | None:
    """Why this person cannot decide this case now, or correct it; None where they can."""
    refused = _not_the_chair(exchange, case)
    if refused:
        return refused
    card = chair_card.card(exchange.desk, case, exchange.now) if case.put_to_chair or case.ended else None
    if not is_open(act, case, exchange.roles_in(case)):
        return Refuse(reason=chair_card.why_not(case), card=card)
    if exchange.person.is_one(case.referred.by.person):
        return Refuse(reason=str(OwnReferralError()), card=chair_card.shown(exchange, case))
    return None


def _not_the_chair(exchange: Exchange, case: Case) -> Refuse | None:
    try:
        acting_role(Act.DECIDE, exchange.roles_in(case))
    except NotYoursError:
        return Refuse(reason=_other_days(exchange, case) or say("refuse.not_chair"))
    if exchange.person.standing is Standing.UNKNOWN:
        return Refuse(reason=say("refuse.unchecked"))
    return None


def _other_days(exchange: Exchange, case: Case) -> str:
    """To the deputy to whom this case was passed for other days than today."""
    passed = _passed_to(exchange, case)
    if passed is None:
        return ""
    return say("refuse.other_days", start=day_in_words(passed.starts), end=day_in_words(passed.ends))


def _passed_to(exchange: Exchange, case: Case) -> PassedToDeputy | None:
    """How the case was passed to the asker, where it was to them."""
    passed = case.delegation
    return passed if passed and not exchange.person.accounts.isdisjoint(passed.accounts) else None


# --- the form, and what is taken from it -------------------------------------------------------------------------


def settle(exchange: Exchange, deciding: Deciding) -> Reply:
    """Record it; or ask again for what is missing, or because the case has moved since the form was shown."""
    given = {one.key: kept(one, exchange.answers.get(one.key)) for one in deciding.fields}
    moved = exchange.press.detail != f"{deciding.decision.value}@{deciding.shown}"
    faults = _faults(exchange, deciding, given, moved=moved)
    if faults or moved:
        return Ask(form=form(deciding, given, faults, moved=moved))
    return _take(exchange, deciding, given)


def _take(exchange: Exchange, deciding: Deciding, given: Values) -> Reply:
    by = exchange.actor(deciding.act, deciding.case)
    rule, content = str(deciding.law.still_open_citation), deciding.content(given)
    after, tellings = take(deciding.act, deciding.case, content, by, rule, exchange.now)
    kept_case = exchange.unit.append(deciding.case, after.entries[-1])
    tell(exchange, kept_case, tellings)
    return Show(card=recorded(kept_case))


def _faults(exchange: Exchange, deciding: Deciding, given: Values, *, moved: bool) -> Mapping[str, str]:
    """One sentence a field; what was typed well is not shown again where it is kept, so its sentence says so."""
    if moved:
        return {one.key: say("error.again") for one in deciding.fields if one.private and given[one.key]}
    found = {one.key: wrong(one, given[one.key], exchange.today) for one in deciding.fields}
    short = [one.key for one in deciding.fields if one.private and len(given[one.key]) < SHORTEST]
    found |= {key: found[key] or say("error.too_short") for key in short}
    if not any(found.values()):
        return {}
    again = {one.key: say("error.again") for one in deciding.fields if one.private and not found[one.key]}
    return again | {key: sentence for key, sentence in found.items() if sentence}


def form(deciding: Deciding, values: Values, errors: Mapping[str, str], *, moved: bool = False) -> Form:
    """Its press names the procedure that was shown: a decision is never recorded under another."""
    case, words = deciding.case, "correct" if deciding.correcting else "decide"
    press = Press(act=f"{words}.record", subject=case.id, detail=f"{deciding.decision.value}@{deciding.shown}")
    asks = "correct.choose" if deciding.correcting else "decide.ask"
    return Form(
        title=say("correct.title" if deciding.correcting else "decide.title", reference=case.reference),
        submit=Button(label=say("decide.record"), press=press, tone=Tone.GRAVE),
        resume=replace(press, act=asks)
        if deciding.correcting
        else Press(act=asks, subject=case.id, detail=deciding.decision.value),
        lines=_lines(deciding, moved=moved),
        fields=deciding.fields,
        values=values,
        errors=errors,
        others=(Button(label=say("decide.cancel"), press=Press(act=f"{words}.cancel", subject=case.id)),),
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


def recorded(case: Case) -> Card:
    before, what = decision_told.replaced(case), decision_told.what(case)
    if before:
        replaced = decision_told.what_of(case, before)
        text = say("correct.done.text", reference=case.reference, decision=what, before=replaced)
        return statement(say("correct.done.title"), text)
    return statement(say("decide.done.title"), say("decide.done.text", reference=case.reference, decision=what))


PRESSES = {"decide.ask": ask, "decide.record": record, "decide.cancel": cancel}
