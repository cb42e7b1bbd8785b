"""Cambridgeshire and Peterborough LSCBs: two leaflets, for practitioners and for families, on Working Together 2015.

The leaflets name chapter 4 of Working Together 2015; what they do not say is taken from there (our reading). They set
no date of their own: the six to nine months that families are told of is an expectation, and stands with the answers.
"""

from dataclasses import replace

from review.law.terms import Citation
from review.law.working_together_2015 import WORKING_TOGETHER_2015

PRACTITIONERS = "Cambridgeshire LSCB leaflet for practitioners"
FAMILIES = "Cambridgeshire and Peterborough LSCBs' leaflet for families"


def practitioners(place: str) -> Citation:
    return Citation(document=PRACTITIONERS, place=f"under '{place}'")


def families(place: str) -> Citation:
    return Citation(document=FAMILIES, place=f"under '{place}'")


CAMBRIDGESHIRE_PETERBOROUGH = replace(
    WORKING_TOGETHER_2015,
    name="cambridgeshire-peterborough",
    title="Cambridgeshire and Peterborough LSCBs, on Working Together 2015",
    base=WORKING_TOGETHER_2015.name,
    historical="The leaflets rest on Working Together 2015, which was replaced: no English board has started a serious "
    "case review since 29 September 2019, and the successor of these two boards carries out none.",
)
