"""England today: who does what, on what paper, where the pages disagree, and the rest besides dates and criteria."""

from review.law.england_today import NATIONAL_PANEL, PARTNERS, SECRETARY_OF_STATE
from review.law.england_today_answers import ANSWERS
from review.law.england_today_criteria import (
    A_CHILD,
    AREA,
    DUTY_TO_NOTIFY,
    GOV_UK,
    LOOKED_AFTER,
    PARTNERS_DECIDE,
    ours,
    unverified,
)
from review.law.england_today_statements import (
    AUTOMATIC,
    EDITION,
    ENDED,
    ONE_NOTICE,
    RAPID_REVIEW,
    RECALLED,
    STATEMENTS,
    UNDATED,
)
from review.law.provisions import (
    Checklist,
    ChecklistItem,
    Conflict,
    Document,
    DocumentPart,
    Membership,
    OfficeRule,
    Provisions,
)
from review.law.terms import Citation, Strength

DEVON = unverified("Devon partnership's flow charts, older and newer", "from which day days are counted")
CAMBRIDGESHIRE = unverified("Cambridgeshire and Peterborough Safeguarding Partnership Board page", "rapid reviews")
THREE_PARTNERS = unverified("Nursery World, guide to Working Together", "the three safeguarding partners")

OFFICES = (
    OfficeRule(
        key="local_authority",
        name="Local authority",
        duties=(
            "notifies the national panel, the safeguarding partners and other areas concerned",
            "tells of a care leaver's death (our reading: what was found does not say who tells)",
        ),
        limits="",
        citation=DUTY_TO_NOTIFY,
    ),
    OfficeRule(
        key="safeguarding_partners",
        name="Safeguarding partners",
        duties=(
            "complete the rapid review",
            "decide whether there is a local child safeguarding practice review",
            "watch it for time and quality, and publish it",
        ),
        limits="There is no independent chair who decides.",
        citation=PARTNERS_DECIDE,
    ),
    OfficeRule(
        key="national_panel",
        name="Child Safeguarding Practice Review Panel",
        duties=(
            "receives notices, rapid reviews and reports",
            "passes notices on to the Department for Education and Ofsted",
        ),
        limits="It does not consider deaths without abuse or neglect.",
        citation=LOOKED_AFTER,
    ),
    OfficeRule(
        key="secretary_of_state",
        name="Secretary of State",
        duties=("receives the full report before publication", "is told of a care leaver's death"),
        limits="",
        citation=RECALLED,
    ),
)

MEMBERSHIPS = (
    Membership(
        key="safeguarding_partners",
        body="Safeguarding partners",
        members=("the local authority", "the health service", "the police"),
        citation=THREE_PARTNERS,
    ),
)

DOCUMENTS = (
    Document(
        key="notification",
        title="Notification of a serious child safeguarding incident",
        parts=(
            DocumentPart(name="Incident", contains=("one notification for an incident",), citation=ONE_NOTICE),
            DocumentPart(name="Children", contains=("up to four children, each by themselves",), citation=ONE_NOTICE),
        ),
        citation=unverified(GOV_UK, "how to notify"),
        note="Made online by the local authority; its other fields were not found. This program does not send it.",
    ),
    Document(
        key="rapid_review",
        title="Rapid review",
        parts=(
            DocumentPart(name="Facts", contains=("what is known of what happened",), citation=RAPID_REVIEW),
            DocumentPart(
                name="Safety", contains=("what is done at once for children's safety",), citation=RAPID_REVIEW
            ),
            DocumentPart(name="Improvement", contains=("what could be improved",), citation=RAPID_REVIEW),
            DocumentPart(
                name="Next steps", contains=("whether there is a local review, and what else",), citation=RAPID_REVIEW
            ),
        ),
        citation=RAPID_REVIEW,
    ),
)


def _item(key: str, text: str, who: str, citation: Citation) -> ChecklistItem:
    return ChecklistItem(key=key, text=text, who=who, citation=citation)


CHECKLISTS = (
    Checklist(
        key="notify",
        title="Notifying a serious incident",
        when="once the local authority is aware of it",
        strength=Strength.NONE,
        items=(
            _item("safe_now", "See that children are safe now.", "everybody", ours(GOV_UK, "before anything else")),
            _item("agree", "Agree the notification with the other partners, where it can be.", PARTNERS, AUTOMATIC),
            _item("panel", f"Notify {NATIONAL_PANEL}.", "the local authority", DUTY_TO_NOTIFY),
            _item("partners", "Tell the safeguarding partners and other areas.", "the local authority", AREA),
            _item("rapid_review", "Start the rapid review.", PARTNERS, AUTOMATIC),
        ),
        citation=unverified(GOV_UK, "how to notify"),
    ),
)

CONFLICTS = (
    Conflict(
        key="edition",
        point="Which edition of Working Together this rests on",
        texts=("the pages that were found rest on 2018 and 2023", "Working Together 2026 replaced 2023"),
        taken="What was found, each value marked as not verified against 2026.",
        citations=(EDITION,),
    ),
    Conflict(
        key="from_which_day",
        point="From which day the five working days run",
        texts=("within five working days of becoming aware", "some areas' charts: from the day of the incident"),
        taken="From becoming aware; the stricter habit is said beside it.",
        citations=(unverified(GOV_UK, "when to notify"), DEVON),
    ),
    Conflict(
        key="rapid_review_start",
        point="From which day the 15 working days run",
        texts=(
            "Cambridgeshire and Peterborough: from the day the notification was sent to the national panel",
            "Devon, older chart: the notification is working day 0, the copy to the business team working day 1",
        ),
        taken="From the day the notice went to the national panel, which is not counted.",
        citations=(CAMBRIDGESHIRE, DEVON),
    ),
    Conflict(
        key="responsible_area",
        point="Which area is responsible",
        texts=(
            "today: where the incident took place",
            "serious case reviews: where the child normally lived",
        ),
        taken="Where the incident took place; so a child who lives elsewhere is not passed on here.",
        citations=(AREA, ENDED),
    ),
    Conflict(
        key="unborn_children",
        point="Whether an unborn child is a child here",
        texts=("the guide of December 2025: can include unborn children", "the old regulation: 'a child'"),
        taken="Ask the local authority; nothing is decided on it here.",
        citations=(A_CHILD,),
    ),
    Conflict(
        key="how_many_notices",
        point="One notice an incident, or one a child",
        texts=("now: one for an incident, up to four children", "earlier: a separate form for each child who died"),
        taken="One for an incident.",
        citations=(ONE_NOTICE,),
    ),
    Conflict(
        key="recalled",
        point="Copies before publication, and how long a report stays available",
        texts=(
            f"recalled: to {NATIONAL_PANEL} and {SECRETARY_OF_STATE} seven working days before; a year",
            "not found",
        ),
        taken="As recalled, and marked as not verified wherever it is used.",
        citations=(RECALLED,),
    ),
)

ENGLAND_TODAY_SAYS = Provisions(
    statements=STATEMENTS,
    undated=UNDATED,
    checklists=CHECKLISTS,
    offices=OFFICES,
    memberships=MEMBERSHIPS,
    documents=DOCUMENTS,
    conflicts=CONFLICTS,
    answers=ANSWERS,
    terms=(
        ("serious case review", "no longer started in England"),
        ("alternative review", "local child safeguarding practice review (LCSPR)"),
        ("board", "safeguarding partners"),
        ("national panel", "Child Safeguarding Practice Review Panel (CSPRP)"),
        ("incident", "serious child safeguarding incident"),
    ),
)
