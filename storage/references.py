"""References: LAN-2026-001, counted a prefix and year, and read however they are typed."""

import re
from collections.abc import Collection
from itertools import product
from unicodedata import normalize

from sqlalchemy import Connection, select

from storage.tables import counters
from storage.upsert import insert

DASHES = re.compile(r"[\u00ad\u2010-\u2015\u2212_/.]")
TYPED = re.compile(r"([A-Z]+)-*([0-9]{4})-*([0-9]{1,9})")


def reference(prefix: str, year: int, number: int) -> str:
    return f"{prefix}-{year}-{number:03}"


def next_reference(connection: Connection, prefix: str, year: int) -> str:
    counted = (
        insert(connection, counters)
        .values(prefix=prefix, year=year, last=1)
        .on_conflict_do_update(index_elements=["prefix", "year"], set_={"last": counters.c.last + 1})
        .returning(counters.c.last)
    )
    return reference(prefix, year, connection.execute(counted).scalar_one())


def skip_ahead(connection: Connection, prefixes: Collection[str], years: Collection[int], by: int) -> dict[str, str]:
    """Leave out so many numbers of each prefix and year: what might be given twice never is. The next, by prefix."""
    for prefix, year in product(sorted(prefixes), sorted(years)):
        row = insert(connection, counters).values(prefix=prefix, year=year, last=by)
        further = row.on_conflict_do_update(index_elements=["prefix", "year"], set_={"last": counters.c.last + by})
        connection.execute(further)
    last = select(counters).where(counters.c.year == max(years)).order_by(counters.c.prefix)
    return {row.prefix: reference(row.prefix, row.year, row.last + 1) for row in connection.execute(last)}


def prefixes_of(connection: Connection) -> frozenset[str]:
    """Under which references were ever given."""
    return frozenset(connection.execute(select(counters.c.prefix)).scalars())


def as_kept(typed: str) -> str:
    """`lan 2026–1` is LAN-2026-001; what is no reference at all stays what it is, and finds nothing."""
    plain = DASHES.sub("-", normalize("NFKC", typed).upper())
    plain = "".join(plain.split())
    found = TYPED.fullmatch(plain)
    return reference(found[1], int(found[2]), int(found[3])) if found else plain
