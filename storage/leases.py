"""The database's own clock, which judges leases and nothing else: real time, one clock for every replica."""

from typing import Any

from sqlalchemy import Double
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

#: much longer than any call to a platform may take, so that a lease runs out only under a process that is gone
LEASE_SECONDS = 120.0


class RealSeconds(FunctionElement[float]):
    """Seconds since 1970, by the database."""

    type = Double()
    inherit_cache = True


@compiles(RealSeconds, "sqlite")
def _on_sqlite(_element: RealSeconds, _compiler: Any, **_options: Any) -> str:
    return "unixepoch('subsec')"


@compiles(RealSeconds, "postgresql")
def _on_postgres(_element: RealSeconds, _compiler: Any, **_options: Any) -> str:
    return "extract(epoch from clock_timestamp())::double precision"
