"""The papers and lists that the leaflets of Cambridgeshire and Peterborough speak of."""

from review.law.cambridgeshire_peterborough import PRACTITIONERS
from review.law.cambridgeshire_peterborough_answers import AT_THE_END, FAMILY_SEES, FAMILY_TAKE_PART, HAPPENS, INTERVIEW
from review.law.provisions import Checklist, ChecklistItem, Document, DocumentPart
from review.law.terms import Citation, Strength

OURS = Citation(document=PRACTITIONERS, place="under 'What happens in the Review?'", ours=True)

DOCUMENTS = (
    Document(
        key="terms_of_reference",
        title="Terms of Reference",
        citation=HAPPENS,
        note="Each change makes a new version (our choice).",
        parts=(
            DocumentPart(
                name="Scope",
                contains=(
                    "main issues to be looked at",
                    "period under review",
                    "agencies involved",
                    "when the review will be completed",
                ),
                citation=HAPPENS,
            ),
            DocumentPart(
                name="Returns and interviews",
                contains=("a day for each IMR", "who is interviewed", "that the report will be published"),
                citation=OURS,
            ),
        ),
    ),
    Document(
        key="imr",
        title="Individual Management Report (IMR)",
        citation=HAPPENS,
        note="Usual, not required. The leaflet has no template and no day for it.",
        parts=(
            DocumentPart(
                name="Own practice",
                contains=("the agency's own practice in the case", "review of the record"),
                citation=HAPPENS,
            ),
            DocumentPart(
                name="Interviews",
                contains=("staff and managers who were involved", "front-line staff consulted about the findings"),
                citation=HAPPENS,
            ),
            DocumentPart(name="Lessons", contains=("lessons, openly and honestly",), citation=HAPPENS),
        ),
    ),
    Document(
        key="interview_record",
        title="Written record of an interview",
        citation=INTERVIEW,
        parts=(
            DocumentPart(name="Record", contains=("what was said",), citation=INTERVIEW),
            DocumentPart(
                name="The practitioner's answer",
                contains=("confirmed as accurate", "or a change asked for"),
                citation=INTERVIEW,
            ),
            DocumentPart(name="Support", contains=("whether somebody came along for support",), citation=INTERVIEW),
        ),
    ),
    Document(
        key="overview_report",
        title="Overview Report",
        citation=HAPPENS,
        note="By an independent writer, out of the analysis of all IMRs.",
        parts=(
            DocumentPart(name="Analysis", contains=("analysis of all IMRs",), citation=HAPPENS),
            DocumentPart(
                name="Outcome",
                contains=("key findings", "recommendations", "no personal details"),
                citation=FAMILY_SEES,
            ),
        ),
    ),
    Document(
        key="executive_summary",
        title="Executive Summary",
        citation=AT_THE_END,
        note="Published with the overview report; what it contains is not stated.",
        parts=(DocumentPart(name="Summary", contains=("anonymised summary of the report",), citation=AT_THE_END),),
    ),
    Document(
        key="multi_agency_action_plan",
        title="Multi-agency action plan",
        citation=AT_THE_END,
        note="The Serious Case Review Sub Committee monitors and reviews it.",
        parts=(
            DocumentPart(
                name="Plan",
                contains=("how the learning becomes changed practice", "improvements for other children"),
                citation=AT_THE_END,
            ),
        ),
    ),
)


def _item(key: str, text: str, who: str, citation: Citation) -> ChecklistItem:
    return ChecklistItem(key=key, text=text, who=who, citation=citation)


PANEL = "the panel"
#: where the leaflets say that a thing is done, and not by whom
PANEL_AS_READ = "the panel (our reading)"
AUTHOR_AS_READ = "the IMR author (our reading)"

CHECKLISTS = (
    Checklist(
        key="setting_up",
        title="Setting up the review",
        when="after the decision for a serious case review",
        strength=Strength.NONE,
        citation=HAPPENS,
        items=(
            _item("files", "All case files about the child or children are secured.", "managers", HAPPENS),
            _item(
                "go_on_working",
                "Staff know that they can go on working on the case.",
                "managers (our reading)",
                HAPPENS,
            ),
            _item(
                "panel",
                "The panel has an independent Chair and senior managers of key agencies.",
                PANEL_AS_READ,
                HAPPENS,
            ),
            _item("experts", "Further experts are co-opted, if required.", PANEL, HAPPENS),
            _item("scope", "Scope, period, agencies and day of completion are in terms of reference.", PANEL, HAPPENS),
            _item("author", "An independent writer of the overview report is identified.", "the LSCB", HAPPENS),
        ),
    ),
    Checklist(
        key="interviews",
        title="Around an interview",
        when="for each practitioner interviewed",
        strength=Strength.NONE,
        citation=INTERVIEW,
        items=(
            _item(
                "support",
                "A person for support was offered, not the line manager and able to understand confidentiality.",
                AUTHOR_AS_READ,
                INTERVIEW,
            ),
            _item("record", "The practitioner has received a written record.", AUTHOR_AS_READ, INTERVIEW),
            _item("confirmed", "The record is confirmed, or the change asked for is made.", AUTHOR_AS_READ, INTERVIEW),
            _item("consulted", "Front-line staff were consulted about the findings.", "the IMR author", HAPPENS),
        ),
    ),
    Checklist(
        key="family",
        title="With the family",
        when="during the review and at its end",
        strength=Strength.NONE,
        citation=FAMILY_TAKE_PART,
        items=(
            _item(
                "invited",
                "They had the chance to give their views, with someone to help.",
                PANEL_AS_READ,
                FAMILY_TAKE_PART,
            ),
            _item("children", "Children old enough to contribute were thought of.", PANEL_AS_READ, FAMILY_TAKE_PART),
            _item(
                "copy",
                "A copy of the report was offered and talked through.",
                "the personal contact or the chair of the review",
                FAMILY_SEES,
            ),
        ),
    ),
    Checklist(
        key="at_the_end",
        title="At the end of the review",
        when="from the agreed report on",
        strength=Strength.NONE,
        citation=AT_THE_END,
        items=(
            _item("plan", "A multi-agency action plan is agreed.", PANEL_AS_READ, AT_THE_END),
            _item(
                "monitored", "The plan is monitored and reviewed.", "the Serious Case Review Sub Committee", AT_THE_END
            ),
            _item("feedback", "Those involved in the review have had feedback.", PANEL_AS_READ, AT_THE_END),
            _item(
                "events",
                "Training and briefing events have taken the learning to all agencies.",
                PANEL_AS_READ,
                AT_THE_END,
            ),
            _item(
                "published", "Overview report and executive summary are published, anonymised.", "the LSCB", AT_THE_END
            ),
            _item("national", "They are on a national website as well.", "the LSCB (our reading)", AT_THE_END),
        ),
    ),
)
