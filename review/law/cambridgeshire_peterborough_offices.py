"""Who does what in Cambridgeshire and Peterborough, by the two leaflets; who sits on the panel; who is independent."""

from review.law.cambridgeshire_peterborough_answers import (
    AT_THE_END,
    BACK_PAGE,
    BACKGROUND,
    FAMILY_SEES,
    FAMILY_TAKE_PART,
    FAMILY_WHO,
    HAPPENS,
    INTERVIEW,
    THE_BOARD,
)
from review.law.provisions import Effect, Independence, Membership, OfficeRule
from review.law.terms import Strength

OFFICES = (
    OfficeRule(
        key="case_panel",
        name="SCR Panel",
        duties=(
            "oversees the review",
            "settles the scope and the terms of reference",
            "decides how the review is best conducted",
            "may co-opt further experts",
        ),
        limits="It has considerable discretion in how it goes about the review.",
        citation=HAPPENS,
    ),
    OfficeRule(
        key="case_panel_chair",
        name="Independent Chair of the panel",
        duties=("leads the panel", "or the personal contact, gives the family the report and talks it through"),
        limits="Independent, and an expert in child protection.",
        citation=FAMILY_WHO,
    ),
    OfficeRule(
        key="overview_author",
        name="Independent Overview Report writer",
        duties=(
            "analyses all IMRs and writes the overview report",
            "speaks with front-line staff and their managers",
            "may meet all practitioners and hold a discussion across agencies",
        ),
        limits="Identified by the LSCB; independent.",
        citation=HAPPENS,
    ),
    OfficeRule(
        key="imr_author",
        name="IMR author",
        duties=(
            "goes through the record",
            "interviews staff and managers who were involved",
            "consults front-line staff about the findings",
        ),
        limits="Open and honest about the lessons.",
        citation=HAPPENS,
    ),
    OfficeRule(
        key="managers",
        name="Managers",
        duties=("secure all case files about the child or children",),
        limits="Staff go on working on the case as needed.",
        citation=HAPPENS,
    ),
    OfficeRule(
        key="professionals",
        name="Practitioners",
        duties=(
            "are involved where it is one of their cases, and usually interviewed",
            "may bring a person for support",
            "confirm the written record of their interview or ask for a change",
            "know and use the learning from reviews",
        ),
        limits="Discipline is no part of the review.",
        citation=BACKGROUND,
    ),
    OfficeRule(
        key="standing_panel",
        name="Serious Case Review Sub Committee",
        duties=("monitors and reviews the multi-agency action plan",),
        limits="The leaflets give it no part before the decision: there its advice is optional (our reading).",
        citation=AT_THE_END,
    ),
    OfficeRule(
        key="business_team",
        name="Business Team",
        duties=("supports the partnership's work",),
        limits="A small team beside the independent Chair of the board.",
        citation=THE_BOARD,
    ),
    OfficeRule(
        key="head_of_service",
        name="Head of Service of both boards",
        duties=("answers families' questions",),
        limits="The contact details in the leaflet are old; the board's own are configured.",
        citation=BACK_PAGE,
    ),
    OfficeRule(
        key="family",
        name="Family",
        duties=(
            "may give their views of the services they received, with help",
            "receive a copy of the report if they wish",
        ),
        limits="Never obliged. Their views may have to wait for coronial or criminal proceedings.",
        citation=FAMILY_TAKE_PART,
    ),
    OfficeRule(
        key="coroner",
        name="Coroner",
        duties=("may ask to see reports, and use parts of them in an inquest",),
        limits="What is given is recorded (our choice).",
        citation=FAMILY_SEES,
    ),
)

MEMBERSHIPS = (
    Membership(
        key="case_panel",
        body="SCR Panel",
        members=("Health Services", "Children's Services", "the Police", "Cafcass"),
        citation=FAMILY_WHO,
    ),
    Membership(
        key="case_panel_sometimes",
        body="SCR Panel, sometimes",
        members=("Housing", "the NSPCC"),
        citation=FAMILY_WHO,
    ),
    Membership(
        key="case_panel_rank",
        body="SCR Panel, by rank",
        members=("an Independent Chair", "senior managers of key agencies", "further experts, co-opted if required"),
        citation=HAPPENS,
    ),
)

INDEPENDENCE = (
    Independence(
        key="case_panel_chair",
        whom="Chair of the panel",
        rule="independent, and an expert in child protection",
        strength=Strength.NONE,
        effect=Effect.WARNS,
        citation=FAMILY_WHO,
    ),
    Independence(
        key="overview_author",
        whom="Writer of the overview report",
        rule="independent",
        strength=Strength.NONE,
        effect=Effect.WARNS,
        citation=HAPPENS,
    ),
    Independence(
        key="support_person",
        whom="Person for support at an interview",
        rule="not the line manager of whoever is interviewed, and able to understand confidentiality",
        strength=Strength.SHOULD,
        effect=Effect.ASKS,
        citation=INTERVIEW,
    ),
)
