"""What each procedure says: one table a procedure, every value cited. READ FIRST.

`PROCEDURES` holds what the program runs by; `PROVISIONS` everything else that the same text says.
"""

from review.errors import UnknownProcedureError
from review.law.brent import BRENT
from review.law.brent_says import BRENT_SAYS
from review.law.cambridgeshire_peterborough import CAMBRIDGESHIRE_PETERBOROUGH
from review.law.cambridgeshire_peterborough_says import CAMBRIDGESHIRE_PETERBOROUGH_SAYS
from review.law.enfield import ENFIELD
from review.law.enfield_says import ENFIELD_SAYS
from review.law.england_today import ENGLAND_TODAY
from review.law.england_today_says import ENGLAND_TODAY_SAYS
from review.law.pan_lancashire import PAN_LANCASHIRE
from review.law.pan_lancashire_says import PAN_LANCASHIRE_SAYS
from review.law.provisions import Provisions
from review.law.terms import Procedure
from review.law.working_together_2013 import WORKING_TOGETHER_2013
from review.law.working_together_2013_says import WORKING_TOGETHER_2013_SAYS
from review.law.working_together_2015 import WORKING_TOGETHER_2015
from review.law.working_together_2015_says import WORKING_TOGETHER_2015_SAYS

#: a procedure's table, and what it says besides, side by side
TABLES: tuple[tuple[Procedure, Provisions], ...] = (
    (WORKING_TOGETHER_2015, WORKING_TOGETHER_2015_SAYS),
    (PAN_LANCASHIRE, PAN_LANCASHIRE_SAYS),
    (BRENT, BRENT_SAYS),
    (CAMBRIDGESHIRE_PETERBOROUGH, CAMBRIDGESHIRE_PETERBOROUGH_SAYS),
    (WORKING_TOGETHER_2013, WORKING_TOGETHER_2013_SAYS),
    (ENFIELD, ENFIELD_SAYS),
    (ENGLAND_TODAY, ENGLAND_TODAY_SAYS),
)

PROCEDURES = {one.name: one for one, _ in TABLES}
PROVISIONS = {one.name: says for one, says in TABLES}


def procedure(name: str) -> Procedure:
    """Raises UnknownProcedureError, naming those there are."""
    _known(name)
    return PROCEDURES[name]


def provisions(name: str) -> Provisions:
    """What the procedure of that name says besides its dates and criteria; raises as `procedure` does."""
    _known(name)
    return PROVISIONS[name]


def _known(name: str) -> None:
    if name not in PROCEDURES:
        known = ", ".join(PROCEDURES)
        raise UnknownProcedureError(f"There is no procedure called {name!r}. There are: {known}.")
