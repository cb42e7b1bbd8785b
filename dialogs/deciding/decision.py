"""The Chair decides: a choice, reasons, and once. Everybody after the first valid press sees who decided and when."""

from dataclasses import replace

from dialogs.dates import span_in_words
from dialogs.deciding import begun, begun_kept, chair_card, decision_told
from dialogs.deciding.decision_asked import Deciding, begin, faults, form
from dialogs.deciding.decision_asked import typed as what_was_typed
from dialogs.deciding.whose_decision import case_to_decide, decides, passed_to
from dialogs.desk import Exchange
from dialogs.parts import Ask, Card, Refuse, Reply, Show, statement
from dialogs.referring.whom import Values
from dialogs.telling import tell
from dialogs.words import say
from review.case import Case
from review.drafts import Draft
from review.errors import NotYoursError, OwnReferralError
from review.law.terms import Decision
from review.process import acting_role, is_open, take
from review.roles import Standing
from review.step import Act


def typed(exchange: Exchange, reference: str) -> Reply:
    """`decide REF`: the Chair's card with what can be done now, also where the case was decided or went back."""
    case = exchange.visible_case(reference)
    refused = _not_the_chair(exchange, case)
    if refused or case.ended or not case.put_to_chair:
        return refused or Refuse(reason=chair_card.why_not(case))
    return Show(card=chair_card.shown(exchange, case))


def ask(exchange: Exchange) -> Reply:
    """The form, with what they typed before where they come back to it."""
    case = case_to_decide(exchange)
    refused = refusal(exchange, case, Act.DECIDE)
    deciding = _deciding(exchange, case)
    if refused or deciding is None:
        return refused or Show(card=chair_card.shown(exchange, case))
    return open_form(exchange, deciding)


def save(exchange: Exchange) -> Reply:
    """Save for later: what was typed is kept, right or wrong, for the asker alone."""
    case = case_to_decide(exchange)
    refused = refusal(exchange, case, Act.DECIDE)
    deciding = _deciding(exchange, case)
    if deciding is None:
        return refused or Show(card=chair_card.shown(exchange, case))
    return kept_all_the_same(exchange, deciding, refused) if refused else keep_for_later(exchange, deciding)


def record(exchange: Exchange) -> Reply:
    """The decision of record, with the reasons that it needs."""
    case = case_to_decide(exchange)
    if recorded_before(exchange, case):
        return Show(card=recorded(case))
    refused = refusal(exchange, case, Act.DECIDE)
    deciding = _deciding(exchange, case)
    if deciding is None:
        return refused or Show(card=chair_card.shown(exchange, case))
    return kept_all_the_same(exchange, deciding, refused) if refused else settle(exchange, deciding)


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
    passed = passed_to(exchange, case)
    if passed is None:
        return ""
    return say("refuse.other_days", days=span_in_words(passed.starts, passed.ends))


# --- what is kept, and what is recorded --------------------------------------------------------------------------


def open_form(exchange: Exchange, deciding: Deciding) -> Reply:
    draft = begun.found(exchange, deciding.case, begun.step_of(deciding.asks))
    to_read = begun.to_read(exchange.desk, draft) if draft else None
    return Ask(form=begin(deciding, draft, exchange.today, to_read))


def keep_for_later(exchange: Exchange, deciding: Deciding) -> Reply:
    draft, _given = _keep(exchange, deciding)
    if draft is None:
        text = say("decide.kept.text", reference=deciding.case.reference)
        return Show(card=statement(say("decide.kept.title"), text))
    return Show(card=begun_kept.saved(exchange, deciding.case, draft))


def kept_all_the_same(exchange: Exchange, deciding: Deciding, refused: Refuse) -> Refuse:
    """Refused for now alone (they could not be checked, more was asked for): they come back to what they typed."""
    case = deciding.case
    over = case.ended or bool(case.decided) != deciding.correcting
    if over or not decides(exchange, case):
        return refused
    draft, _given = _keep(exchange, deciding)
    return replace(refused, reason=f"{refused.reason} {say('decide.typed_kept')}") if draft else refused


def _keep(exchange: Exchange, deciding: Deciding) -> tuple[Draft | None, Values]:
    before = begun.found(exchange, deciding.case, begun.step_of(deciding.asks))
    given = what_was_typed(deciding, exchange.answers, before)
    return begun.keep(exchange, deciding.case, deciding.asks, deciding.shown, given), given


def settle(exchange: Exchange, deciding: Deciding) -> Reply:
    """Record it; or ask again for what is missing, or because the case has moved since the form was shown."""
    before = begun.found(exchange, deciding.case, begun.step_of(deciding.asks))
    given = what_was_typed(deciding, exchange.answers, before)
    moved = exchange.press.detail != f"{deciding.decision.value}@{deciding.shown}"
    found = {} if moved else faults(deciding, given, exchange.today)
    if not (found or moved):
        return _take(exchange, deciding, given)
    draft = begun.keep(exchange, deciding.case, deciding.asks, deciding.shown, given)
    to_read = begun.to_read(exchange.desk, draft) if draft else None
    return Ask(form=form(deciding, given if draft else {}, found, moved=moved, to_read=to_read))


def _take(exchange: Exchange, deciding: Deciding, given: Values) -> Reply:
    """What was begun about the case, by whomever, is erased with it."""
    by = exchange.actor(deciding.act, deciding.case)
    rule, content = str(deciding.law.still_open_citation), deciding.content(given)
    after, tellings = take(deciding.act, deciding.case, content, by, rule, exchange.now)
    kept_case = exchange.unit.append(deciding.case, after.entries[-1])
    tell(exchange, kept_case, tellings)
    return Show(card=recorded(kept_case))


def recorded(case: Case) -> Card:
    before, what = decision_told.replaced(case), decision_told.what(case)
    if before:
        replaced = decision_told.what_of(case, before)
        text = say("correct.done.text", reference=case.reference, decision=what, before=replaced)
        return statement(say("correct.done.title"), text)
    return statement(say("decide.done.title"), say("decide.done.text", reference=case.reference, decision=what))


PRESSES = {
    "decide.ask": ask,
    "decide.save": save,
    "decide.record": record,
    **begun_kept.PRESSES,
}
