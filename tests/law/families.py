"""The procedures by the edition that they rest on, for tests of what an edition says."""

from review.law import PROCEDURES

#: Working Together 2015 itself, and the boards whose own text changes none of its criteria
OF_2015 = {name: one for name, one in PROCEDURES.items() if "working-together-2015" in (name, one.base)}
#: those that say nothing of their own about dates
WORD_FOR_WORD = {name: one for name, one in OF_2015.items() if name != "brent"}
