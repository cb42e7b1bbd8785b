"""Where the leaflets disagree, with each other or with Working Together 2015, and the reading that is taken."""

from review.law.cambridgeshire_peterborough import families, practitioners
from review.law.cambridgeshire_peterborough_answers import (
    AT_THE_END,
    FAMILY_HOW_LONG,
    FAMILY_SEES,
    FAMILY_TAKE_PART,
    FAMILY_WHO,
    HAPPENS,
)
from review.law.provisions import Conflict
from review.law.working_together_2015_criteria import DETENTION, PRESUMPTION, REGULATION_5_2
from review.law.working_together_2015_places import APPOINTING, PRINCIPLES, PUBLICATION, TIMESCALE

WHEN = practitioners("When do you have a SCR?")
WHY = families("Why are you carrying out a Serious Case Review?")

CONFLICTS = (
    Conflict(
        key="concern_after_a_death",
        point="Whether concern about working together matters after a death",
        texts=(
            "The practitioners' leaflet has no comma after 'died', so its concern could be read into deaths.",
            "The regulation numbers the two limbs apart: the concern belongs to serious harm alone.",
        ),
        taken="After a death the concern is never asked about.",
        citations=(WHEN, REGULATION_5_2),
    ),
    Conflict(
        key="thought_to_be_a_factor",
        point="How sure one has to be of abuse or neglect",
        texts=(
            "The families' leaflet: abuse or neglect is 'thought' to have played a part.",
            "The regulation: abuse or neglect is known or suspected.",
        ),
        taken="Known or suspected: suspicion is enough, and it need not have been the cause.",
        citations=(WHY, REGULATION_5_2),
    ),
    Conflict(
        key="what_the_leaflets_leave_out",
        point="What the leaflets do not repeat",
        texts=(
            "The leaflets have neither the presumption after serious harm nor deaths in custody and detention.",
            "Working Together 2015 has both.",
        ),
        taken="Both hold, from chapter 4, which the leaflets name.",
        citations=(WHEN, PRESUMPTION, DETENTION),
    ),
    Conflict(
        key="what_is_published",
        point="What is published, and how names are kept out of it",
        texts=(
            "Families' leaflet: the overview report, fully anonymised.",
            "Practitioners' leaflet: overview report and executive summary, anonymised or 'redacted'.",
            "Working Together 2015: written so that nothing needs redacting.",
        ),
        taken="Both documents, anonymised, and written so that nothing has to be blacked out.",
        citations=(FAMILY_SEES, AT_THE_END, PUBLICATION),
    ),
    Conflict(
        key="who_writes",
        point="Who writes the report",
        texts=(
            "Families' leaflet: the panel prepares a report.",
            "Practitioners' leaflet: an independent writer writes the overview report.",
        ),
        taken="The independent writer writes; the panel discusses.",
        citations=(FAMILY_WHO, HAPPENS),
    ),
    Conflict(
        key="who_agrees_the_terms",
        point="Who agrees the terms of reference",
        texts=("Practitioners' leaflet: the panel.", "Working Together 2015 knows no terms of reference."),
        taken="The panel of the case.",
        citations=(HAPPENS, TIMESCALE),
    ),
    Conflict(
        key="who_appoints",
        point="Who appoints the reviewer",
        texts=(
            "Practitioners' leaflet: the LSCB identifies the writer of the overview report.",
            "Working Together 2015: the LSCB appoints one or more people to lead the review.",
        ),
        taken="The LSCB appoints; the writer of the overview report is the lead reviewer.",
        citations=(HAPPENS, APPOINTING),
    ),
    Conflict(
        key="how_long_it_takes",
        point="How long a review takes",
        texts=(
            "Families' leaflet: usually six to nine months from the event to publication.",
            "Working Together 2015: aim for completion within six months of initiating.",
        ),
        taken="Six months is the aim that is counted; the six to nine months are what families are told to expect.",
        citations=(FAMILY_HOW_LONG, TIMESCALE),
    ),
    Conflict(
        key="family_part",
        point="How the family takes part",
        texts=(
            "Families' leaflet: the chance to give views, and no obligation.",
            "Working Together 2015: families should be invited.",
        ),
        taken="They are invited, and free to decline.",
        citations=(FAMILY_TAKE_PART, PRINCIPLES),
    ),
    Conflict(
        key="trial",
        point="What a trial does to the report",
        texts=(
            "Families' leaflet: not available until the end of the trial (criminal proceedings only).",
            "Working Together 2015: timing with due regard to legal proceedings, an inquest included.",
        ),
        taken="Held until the end of a trial; due regard for every other proceeding.",
        citations=(FAMILY_SEES, PUBLICATION),
    ),
)
