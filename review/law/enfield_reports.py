"""Enfield Safeguarding Children Board: what its reports contain, section by section, and its action plan."""

from review.law.enfield_criteria import enfield, ours
from review.law.provisions import Document, DocumentPart


def _part(name: str, place: str, *contains: str) -> DocumentPart:
    return DocumentPart(name=name, contains=contains, citation=enfield(place))


MANAGEMENT_REVIEW = Document(
    key="imr",
    title="Individual management review (IMR)",
    parts=(
        _part("Chronology", "3.10", "the agency's chronology"),
        _part("Review", "3.10 and 4.3", "the agency's own practice, for the whole review"),
        _part("Recommendations", "5.2.4", "what the agency should change"),
    ),
    citation=enfield("3.10"),
    note="No form and no day is printed. 4.3 calls it an internal management review; it is the same.",
)

OVERVIEW_REPORT = Document(
    key="overview_report",
    title="Overview report",
    parts=(
        _part(
            "Introduction",
            "5.2.1",
            "the circumstances that led to the review",
            "the terms of reference",
            "the systems methodology, the documents reviewed, and whether information came by interview or in writing",
            "the agencies or kinds of contributors, and what each contributed",
            "names and roles of the LSCB Chair, the panel chair and the author",
            "job titles and employers only of the other members of the panel",
            "other investigations that are under way",
        ),
        _part(
            "The facts",
            "5.2.2",
            "an anonymised genogram of the family, the extended family and the household",
            "an integrated chronology of all who contributed",
            "in it, each time the child was seen, whether alone, and whether wishes and feelings were sought or "
            "expressed",
            "ethnic, cultural and other equalities issues, and whether they bear on what organisations did",
            "what was known of the parents or carers, of any perpetrator, and of the home",
        ),
        _part(
            "Analysis",
            "5.2.3",
            "how and why things happened, were decided, were done or not done",
            "objectively and openly, where systems could improve",
            "examples of good practice",
            "earlier reviews of the board, and research",
            "a systems methodology",
        ),
        _part(
            "Conclusions and recommendations",
            "5.2.4",
            "the lessons",
            "recommendations with their timescales, the agencies' own among others",
            "few, focused, specific, and capable of being carried out",
            "lessons for national policy, sent to the government department concerned",
        ),
    ),
    citation=enfield("5.2"),
    note="5.2.3 speaks of 'Working Together 2014', which does not exist; that of 2013 is meant (our reading). It also "
    "allows hindsight, against the later edition: see the conflicts.",
)

EXECUTIVE_SUMMARY = Document(
    key="executive_summary",
    title="Executive summary",
    parts=(
        _part("Overview", "5.1", "a brief account of the incident"),
        _part("Terms of reference", "5.1"),
        _part("Summary", "5.1", "a summary of the incident"),
        _part("Themes and lessons", "5.1", "the key themes, and the lessons learned"),
        _part("Recommendations", "5.1"),
        _part(
            "Who took part",
            "5.1",
            "names of the LSCB Chair, the panel chair and the author of the overview report",
            "job titles and employers of all members of the panel",
        ),
    ),
    citation=enfield("5.1"),
    note="Written so that it can be shared with the family.",
)

ACTION_PLAN = Document(
    key="action_plan",
    title="Integrated action plan",
    parts=(
        _part(
            "Recommendation",
            "5.3.2",
            "one that is specific, measurable, achievable, relevant and timely",
        ),
        DocumentPart(
            name="Action",
            contains=("the agency", "the owner", "by when", "what success looks like", "progress", "impact"),
            citation=ours("5.3.2"),
        ),
        DocumentPart(
            name="What is published of it",
            contains=("what was done", "what difference it made", "what more will be done"),
            citation=enfield("Appendix 2, 'Publication of reports'"),
        ),
    ),
    citation=enfield("5.3.2"),
    note="In draft when the quality of the review is assured, final after the board's approval (our reading).",
)

REPORTS = (MANAGEMENT_REVIEW, OVERVIEW_REPORT, EXECUTIVE_SUMMARY, ACTION_PLAN)
