"""Enfield Safeguarding Children Board: its forms, letters and records, field by field under their printed names."""

from review.law.enfield_criteria import enfield, ours
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.provisions import Document, DocumentPart
from review.law.working_together_2013_criteria import INITIATING

REFERRAL_FORM = "Form for referral of case to SCR Panel"
HEADER = "Chronology template, header"
COLUMNS = "Chronology template, columns"


def _part(name: str, place: str, *contains: str) -> DocumentPart:
    return DocumentPart(name=name, contains=contains, citation=enfield(place))


def _field(name: str, *contains: str) -> DocumentPart:
    return _part(name, f"{REFERRAL_FORM}, '{name}'", *contains)


REFERRAL = Document(
    key="referral",
    title=REFERRAL_FORM,
    parts=(
        _field("Meeting", "SCR"),
        _field(
            "Child and adult names, dates of birth and address",
            "each child's name, date of birth and address",
            "each adult's name, date of birth and address",
        ),
        _field("Date", "the day of the referral"),
        _field("Summary", "what happened"),
        _field("Request/Recommendations to the LSCB", "what the board is asked for"),
        _field(
            "Please state how the case meets the criteria for an SCR using the criteria in Working Together 2013",
            "why the criteria are met",
        ),
        _field("Name of SCR Panel Member of the referring agency", "the agency's SCR Panel lead"),
        _field("Telephone", "the panel member's number"),
        _field("Email", "the panel member's address"),
    ),
    citation=enfield(REFERRAL_FORM),
    note="Headed 'Referral of case for consideration under SCR processes'. The form has no field for the referrer's "
    "own name and agency, the day of the incident, the agencies that are known, or other review processes, though step "
    "1 says that these should be considered: those fields are ours.",
)

INITIAL_REPORT = Document(
    key="initial_report",
    title="Initial report or chronology of an agency",
    parts=(
        _part("Involvement", f"{LOCAL_PROCESS}, step 2", "how the agency was involved"),
        _part("Concerns", f"{LOCAL_PROCESS}, step 2", "concerns about practice and about work between agencies"),
        _part("Recommendation", f"{LOCAL_PROCESS}, step 2", "what the agency recommends to the Chair"),
    ),
    citation=enfield(f"{LOCAL_PROCESS}, step 2"),
    note="As the Panel Chair directs; not a full chronology. No form is printed.",
)

CHRONOLOGY = Document(
    key="chronology",
    title="Chronology",
    parts=(
        _part("Child's full name", HEADER),
        _part("DOB", HEADER, "the child's date of birth"),
        _part("Language/s spoken at home", HEADER),
        _part("Ethnic origin", HEADER),
        _part("Religion", f"{HEADER} (printed out of place, among the columns)"),
        _part("Legal status of child", HEADER),
        _part("Dates of any period subject to child protection plan", HEADER),
        _part("Dates covered by chronology", HEADER),
        _part("Date", COLUMNS),
        _part(
            "Family Contact: Child",
            COLUMNS,
            "whether the child's views were recorded",
            "whether the child was seen alone",
        ),
        _part("Family Contact: Adult", COLUMNS, "whether the adult's views were recorded"),
        _part("Communication: Within Agency", COLUMNS, "whether by phone, in writing or in a meeting"),
        _part("Communication: External to Agency", COLUMNS, "whether by phone, in writing or in a meeting"),
        _part("Response for Outcome", COLUMNS, "the response, or what came of it"),
        _part("Source of Evidence", COLUMNS),
        _part("Comment", COLUMNS),
    ),
    citation=enfield("Chronology template"),
    note="'Response for Outcome' is printed so; 'response or outcome' is meant (our reading). The layout of the "
    "columns is reconstructed from the text.",
)

TERMS_OF_REFERENCE = Document(
    key="terms_of_reference",
    title="Terms of reference",
    parts=(
        _part("Scope", f"{LOCAL_PROCESS}, step 4", "the scope of the review"),
        _part("Interviews", "3.5", "which professionals, and which members of the family, may be interviewed"),
        DocumentPart(
            name="Dates",
            contains=("the day of completion", "each agency's day for its review"),
            citation=ours("3.11"),
        ),
        DocumentPart(
            name="Publication",
            contains=("that the report will be published is borne in mind from the start",),
            citation=ours("Appendix 2, 'Publication of reports'"),
        ),
    ),
    citation=enfield("3.11"),
    note="They may change on the way: each version is kept (ours).",
)

DECISION_RECORD = Document(
    key="decision_record",
    title="Record of the decision",
    parts=(
        _part("Agencies' recommendations", f"{LOCAL_PROCESS}, step 2", "what each agency recommended"),
        _part("Information considered", f"{LOCAL_PROCESS}, step 2", "the discussion, and what the agencies gave"),
        DocumentPart(name="Peer challenge", contains=("another board's Chair, where asked",), citation=INITIATING),
        _part("Decision", "1.1 and 4.2", "what was decided, by whom, on which day"),
        DocumentPart(
            name="Reasons",
            contains=(
                "why it was so decided",
                "where 'must, unless it is clear' was set aside: why it is clear that there are no concerns",
            ),
            citation=ours("1.1"),
        ),
    ),
    citation=enfield(f"{LOCAL_PROCESS}, step 2"),
)

OFSTED_FORM = Document(
    key="ofsted_notification",
    title="Notification of Serious Child Care Incident",
    parts=(),
    citation=enfield("3.4 and Appendix 1"),
    note="Ofsted's own form, once on its website; its fields are not reproduced. The program does not send it (ours).",
)

LETTERS = (
    Document(
        key="letter_to_chief_executives",
        title="Letter to chief executives",
        parts=(_part("What is owed", "4.3, sixth task", "an internal management review, for the whole review"),),
        citation=enfield("4.3, sixth task"),
        note="From the LSCB Chair, to the chief executive of each agency that was involved.",
    ),
    Document(
        key="letter_to_board",
        title="Letter to all board members",
        parts=(
            _part("What will happen", f"{LOCAL_PROCESS}, step 3", "a serious case review will take place"),
            _part(
                "What each agency confirms",
                f"{LOCAL_PROCESS}, step 3",
                "its part in an individual management review",
                "its representative on the case panel",
            ),
        ),
        citation=enfield(f"{LOCAL_PROCESS}, step 3"),
        note="From the LSCB Chair.",
    ),
    Document(
        key="letter_to_other_boards",
        title="Letter to other boards",
        parts=(_part("What is asked", f"{LOCAL_PROCESS}, step 3", "contact details of the agencies involved"),),
        citation=enfield(f"{LOCAL_PROCESS}, step 3"),
        note="From the LSCB Chair, to each other LSCB that is involved.",
    ),
)

CONTRACT_RECORD = Document(
    key="contract_record",
    title="Record of the contract",
    parts=(
        _part(
            "Parties",
            f"3.6 and {LOCAL_PROCESS}, step 5",
            "the author",
            "where required, the chair of the case panel",
            "the Head of SQAS",
        ),
        _part("Quotes", "3.6", "three quotes"),
        _part("Contract", "3.6", "the council contract, issued and signed"),
        _part("Purchase order", "3.6"),
        _part("Fee", "3.6", "a fixed fee"),
        _part("Timescales", "3.6", "when the work is due"),
    ),
    citation=enfield("3.6"),
)

PAPERS = (
    REFERRAL,
    INITIAL_REPORT,
    CHRONOLOGY,
    TERMS_OF_REFERENCE,
    DECISION_RECORD,
    OFSTED_FORM,
    *LETTERS,
    CONTRACT_RECORD,
)
