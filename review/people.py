"""A board's agencies and panel members, as the business team keeps them in chat: a history of its own, a board.

app.yaml names the first ones; what is recorded here comes on top. Nothing is edited: somebody who leaves is ended.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from review.entries import Actor
from review.roles import Account, Agency, Board, Holder


@dataclass(frozen=True, kw_only=True)
class AgencyAdded:
    agency: str
    kind: Literal["agency_added"] = "agency_added"


@dataclass(frozen=True, kw_only=True)
class AgencyEnded:
    agency: str
    kind: Literal["agency_ended"] = "agency_ended"


@dataclass(frozen=True, kw_only=True)
class SeatGiven:
    """Somebody sits on the panel for an agency from a London day on; `senior`: as its contact where it is late."""

    agency: str
    name: str
    accounts: tuple[Account, ...]
    starts: date
    senior: bool = False
    kind: Literal["seat_given"] = "seat_given"


@dataclass(frozen=True, kw_only=True)
class SeatEnded:
    """They sit there no longer; `ends` is their last London day."""

    agency: str
    accounts: tuple[Account, ...]
    ends: date
    kind: Literal["seat_ended"] = "seat_ended"


BoardContent = AgencyAdded | AgencyEnded | SeatGiven | SeatEnded


@dataclass(frozen=True, kw_only=True)
class BoardEntry:
    """One change of a board's people: when it was recorded (aware, UTC), and by whom."""

    recorded: datetime
    by: Actor
    content: BoardContent


def with_people(board: Board, history: Iterable[BoardEntry]) -> Board:
    """The board with its people as its history leaves them."""
    agencies = {one.name: one for one in board.agencies}
    for entry in history:
        _apply(agencies, entry.content)
    return replace(board, agencies=tuple(agencies.values()))


def _apply(agencies: dict[str, Agency], content: BoardContent) -> None:
    agency = agencies.get(content.agency, Agency(name=content.agency))
    match content:
        case AgencyAdded():
            agencies[content.agency] = replace(agency, ended=False)
        case AgencyEnded():
            agencies[content.agency] = replace(agency, ended=True)
        case SeatGiven():
            agencies[content.agency] = _with(agency, content)
        case SeatEnded():
            ended = frozenset(content.accounts)
            agencies[content.agency] = replace(
                agency,
                panel_members=_until(agency.panel_members, ended, content.ends),
                seniors=_until(agency.seniors, ended, content.ends),
            )


def _with(agency: Agency, given: SeatGiven) -> Agency:
    holder = Holder(name=given.name, accounts=frozenset(given.accounts), starts=given.starts, agency=given.agency)
    if given.senior:
        return replace(agency, seniors=(*agency.seniors, holder))
    return replace(agency, panel_members=(*agency.panel_members, holder))


def _until(holders: tuple[Holder, ...], accounts: frozenset[Account], ends: date) -> tuple[Holder, ...]:
    """The earlier day counts: a last day that is set is brought forward, and who left earlier has left."""
    return tuple(replace(one, ends=min(ends, one.ends or ends)) if one.accounts & accounts else one for one in holders)
