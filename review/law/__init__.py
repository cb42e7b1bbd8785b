"""What each procedure says: one table a procedure, every value cited. READ FIRST."""

from review.errors import UnknownProcedureError
from review.law.pan_lancashire import PAN_LANCASHIRE
from review.law.terms import Procedure
from review.law.working_together_2015 import WORKING_TOGETHER_2015

PROCEDURES = {one.name: one for one in (WORKING_TOGETHER_2015, PAN_LANCASHIRE)}


def procedure(name: str) -> Procedure:
    """Raises UnknownProcedureError, naming those there are."""
    if name not in PROCEDURES:
        known = ", ".join(PROCEDURES)
        raise UnknownProcedureError(f"There is no procedure called {name!r}. There are: {known}.")
    return PROCEDURES[name]
