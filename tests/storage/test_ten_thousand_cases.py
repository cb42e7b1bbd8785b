"""Lists are as good with ten thousand cases, and forty thousand open deadlines, as with a hundred."""

from collections.abc import Mapping
from datetime import timedelta
from time import perf_counter
from typing import Any

from sqlalchemy import func, insert, literal, select, text

from review.case import Case
from review.ports import CasesAsked, DeadlinesAsked
from storage.agencies import LISTED, agency_digest
from storage.database import Database
from storage.tables import case_agencies, cases, deadlines
from storage.unit import Units
from tests.invented import MONDAY
from tests.storage.post import refer

FEW, MANY = 100, 10_000
#: how much longer a page of many may take than one of few
AT_MOST_TIMES = 12
TIMES_ASKED = 15
STAGES = ("referred", "awaiting_chair", "initiated", "declined")


def fill(database: Database, like: Case, board: str, count: int) -> None:
    """So many lines of the read tables, on days and at stages of their own."""
    with database.engine.begin() as connection:
        line = connection.execute(select(cases).where(cases.c.id == like.id)).one()._asdict()
        agency = agency_digest(database.vault, board, "Police")
        ids = [f"{board}-{number}" for number in range(count)]
        days = [MONDAY.date() + timedelta(days=number % 300) for number in range(count)]
        lines = [
            {
                **line,
                **dict.fromkeys(("id", "reference", "draft"), one),
                **dict.fromkeys(("next_act_by", "pressing"), day),
                "board": board,
                "stage": STAGES[number % len(STAGES)],
                "opened": MONDAY + timedelta(minutes=number),
            }
            for number, (one, day) in enumerate(zip(ids, days, strict=True))
        ]
        connection.execute(insert(cases), lines)
        theirs = [
            {"case_id": one["id"], "agency": agency, "owes": 0, **{name: one[name] for name in LISTED}}
            for one in lines[::3]
        ]
        connection.execute(insert(case_agencies), theirs)
        dated = {"duty": "decision", "recommended": MONDAY.date(), "done": 0, "open": 1, "board": board}
        rows = [
            {**dated, "case_id": one, "reference": one, "place": place, "due": day, "act_by": day}
            for one, day in zip(ids, days, strict=True)
            for place in range(4)
        ]
        connection.execute(insert(deadlines), rows)
        connection.execute(text("analyze"))


ASKED: Mapping[str, Mapping[str, Any]] = {
    "all": {},
    "far down": {"after": 80},
    "one stage": {"stages": frozenset({"awaiting_chair"})},
    "this week": {"due_by": MONDAY.date() + timedelta(days=7)},
    "one agency": {"agency": "Police"},
    "mine": {"referrers": frozenset({"person-social-worker"})},
}


def seconds(units: Units, board: str, asked: Mapping[str, Any]) -> float:
    """How long a page takes where nothing else holds the machine up."""
    took = []
    for _ in range(TIMES_ASKED):
        with units(MONDAY) as unit:
            began = perf_counter()
            unit.cases_like(CasesAsked(board=board, **asked))
            unit.deadlines_like(DeadlinesAsked(board=board, due_by=asked.get("due_by"), after=asked.get("after", 0)))
            took.append(perf_counter() - began)
    return min(took)


def test_a_page_of_ten_thousand_costs_a_few_times_that_of_a_hundred(database: Database, units: Units) -> None:
    like = refer(units)
    fill(database, like, "few", FEW)
    fill(database, like, "many", MANY)
    for name, asked in ASKED.items():
        few, many = (seconds(units, board, asked) for board in ("few", "many"))
        print(f"{database.engine.dialect.name:>10} {name:>10}: {few * 1000:6.2f} ms {many * 1000:6.2f} ms")  # noqa: T201
        assert many < AT_MOST_TIMES * few, f"{name}: {few * 1000:.2f} ms of {FEW}, {many * 1000:.2f} ms of {MANY}"
    with database.engine.begin() as connection:
        counted = connection.execute(select(func.count(literal(1))).where(cases.c.board == "many")).scalar_one()
    with units(MONDAY) as unit:
        assert unit.cases_like(CasesAsked(board="many")).total == counted == MANY
        assert unit.deadlines_like(DeadlinesAsked(board="many")).total == 4 * MANY
