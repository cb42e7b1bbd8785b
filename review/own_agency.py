"""Nobody judges what their own agency sends in, or gives it more time: the business team does it in their place.

A board always has a business team (`bot.app_boards`), so there is always somebody else. It keeps the record for
agencies too, so it is not kept out itself.
"""

from collections.abc import Collection

from review.case import Case
from review.ledger import ledger
from review.panel_work import PanelWork
from review.roles import Account, Role
from review.step import Act

JUDGING = frozenset(
    {
        Act.SET_RETURN_DUE,
        Act.ANSWER_MORE_TIME,
        Act.RECEIVE_RETURN,
        Act.SEND_BACK_RETURN,
        Act.ACCEPT_RETURN,
        Act.WAIVE_RETURN,
        Act.ANSWER_REPORT_TIME,
    }
)


def is_left_to_others(act: Act, case: Case, role: Role, agency: str, own: Collection[str]) -> bool:
    """Whether this step about this agency belongs to somebody who does not sit for it. `own` are the asker's."""
    if act not in JUDGING or role is Role.BUSINESS_TEAM or not _is_among(agency, own):
        return False
    return act is not Act.SET_RETURN_DUE or _has_a_day(case, agency)


def _is_among(agency: str, own: Collection[str]) -> bool:
    return agency.casefold() in {one.casefold() for one in own}


def _has_a_day(case: Case, agency: str) -> bool:
    """A first day is set for all alike; another one is more time."""
    one = ledger(case).get(agency)
    return one is not None and one.due is not None


def seated_for(case: Case, accounts: Collection[Account]) -> frozenset[str]:
    """The agencies for which somebody sits on the panel of this case."""
    panel = PanelWork(case).case_panel
    seats = panel.seats if panel else ()
    return frozenset(one.agency for one in seats if one.agency and set(one.accounts).intersection(accounts))
