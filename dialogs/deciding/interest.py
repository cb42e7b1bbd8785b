"""Who decides, and what ties them to the case: the Chair who referred it, whose agency it names, or who says so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dialogs.dates import moment_in_words
from dialogs.desk import Desk
from dialogs.words import say
from review.case import Case
from review.law import provisions
from review.panel_work import PanelWork
from review.roles import Account, Holder, Office

#: the rule of independence of the Chair, by its key in the procedure's provisions
RULE = "chair_own_agency"


def deciders(desk: Desk, case: Case, today: date) -> tuple[Holder, ...]:
    """The Chair, a deputy in office, and one to whom the Chair passed this case."""
    board, passed = desk.board_of(case), case.delegation
    found = [one for office in (Office.CHAIR, Office.DEPUTY) for one in board.holders(office, today)]
    if passed and passed.acts_on(today) and not any(one.accounts & {*passed.accounts} for one in found):
        found.append(_as_holder(desk, case, passed.deputy, frozenset(passed.accounts)))
    return tuple(found)


def _as_holder(desk: Desk, case: Case, name: str, accounts: frozenset[Account]) -> Holder:
    known = desk.board_of(case).offices.get(Office.DEPUTY, ())
    found = next((one for one in known if one.accounts & accounts), Holder(name=name, accounts=accounts))
    return replace(found, name=name)


def deputies(desk: Desk, case: Case) -> tuple[Holder, ...]:
    """To whom the case can be passed: the deputies of app.yaml, but one who referred it."""
    found = desk.board_of(case).offices.get(Office.DEPUTY, ())
    return tuple(one for one in found if not has_referred(case, one))


def has_referred(case: Case, holder: Holder) -> bool:
    return case.referred.by.account in holder.accounts


def nobody_may(desk: Desk, case: Case, today: date) -> bool:
    """Whoever could decide today referred the case."""
    found = deciders(desk, case, today)
    return bool(found) and all(has_referred(case, one) for one in found)


def rule(case: Case) -> str:
    """Where the procedure's text is cited on what the Chair may do about an interest."""
    found = next(one for one in provisions(case.procedure).independence if one.key == RULE)
    return str(found.citation)


def warnings(desk: Desk, case: Case, today: date) -> tuple[str, ...]:
    """One sentence for each tie; none of them but the Chair's own referral stops anybody."""
    return tuple(_warnings(desk, case, today))


def _warnings(desk: Desk, case: Case, today: date) -> Iterator[str]:
    ways = say("interest.ways" if deputies(desk, case) else "interest.way")
    for one in deciders(desk, case, today):
        if has_referred(case, one):
            key = "interest.referred" if deputies(desk, case) else "interest.referred.nobody"
            yield say(key, name=one.name)
        elif _is_named(case, one.agency):
            yield say("interest.agency", name=one.name, agency=one.agency, ways=ways, citation=rule(case))
    declared = PanelWork(case).interest
    if declared:
        when = moment_in_words(declared.recorded)
        yield say("interest.declared", name=declared.by.name, when=when, ways=ways, citation=rule(case))


def _is_named(case: Case, agency: str) -> bool:
    """Among the agencies of the referral, however it is written."""
    named = {one.strip().casefold() for one in (*case.referral.agencies, case.referral.referrer.agency)}
    return bool(agency.strip()) and agency.strip().casefold() in named
