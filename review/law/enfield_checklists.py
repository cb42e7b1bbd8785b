"""Enfield Safeguarding Children Board: its lists of tasks, from the referral to the learning; the first day first."""

from review.law.enfield_criteria import enfield
from review.law.enfield_statements import LOCAL_PROCESS
from review.law.provisions import Checklist, ChecklistItem
from review.law.terms import Strength

HEAD_OF_SQAS = "the Head of SQAS"
BUSINESS_MANAGER = "the Business Manager"
CHAIR = "the LSCB Chair"
CASE_PANEL = "the case panel"
SUB_COMMITTEE = "the SCR Sub-Committee"
BOARD = "the LSCB"
AGENCIES = "each agency"
FIRST_DAY = "4.3"


def _item(key: str, who: str, place: str, text: str) -> ChecklistItem:
    return ChecklistItem(key=key, text=text, who=who, citation=enfield(place))


def _first_day(key: str, number: str, text: str, who: str = HEAD_OF_SQAS) -> ChecklistItem:
    return _item(key, who, f"{FIRST_DAY}, {number} task", text)


FIRST_DAY_TASKS = Checklist(
    key="first_day_tasks",
    title="The seven tasks of the first working day",
    when="within one working day of the decision that a serious case review is required",
    strength=Strength.MUST,
    items=(
        _first_day(
            "safety_of_others",
            "first",
            "Confirm that arrangements are made, by a strategy meeting where necessary, for the safety of other "
            "children or family members.",
        ),
        _first_day(
            "client_index",
            "second",
            "Look in the children's social care client index whether the adults and children are known.",
        ),
        _first_day(
            "police_and_health",
            "third",
            "Ask the police, and the designated doctor and nurse, for relevant information.",
        ),
        _first_day("secure_files", "fourth", "Secure the local authority's children's social care files."),
        _first_day("inform_director", "fifth", "Inform the Director of Children's Services."),
        _first_day(
            "alert_chief_executives",
            "sixth",
            "Find out which agencies were involved, and alert each chief executive, by a letter from the LSCB Chair, "
            "that an internal management review is owed.",
            who=f"{HEAD_OF_SQAS}, supported by {BUSINESS_MANAGER}",
        ),
        _first_day(
            "confirm_to_ofsted_and_panel",
            "seventh",
            "Confirm to Ofsted and to the national panel that the incident is a serious case review.",
        ),
    ),
    citation=enfield(FIRST_DAY),
)

SCREENING = Checklist(
    key="screening",
    title="From referral to decision",
    when="from a concern in an agency to the Chair's decision",
    strength=Strength.NONE,
    items=(
        _item(
            "written_report",
            "the concerned manager",
            f"{LOCAL_PROCESS}, step 1",
            "Write why the case meets the criteria for a serious case review.",
        ),
        _item(
            "other_processes",
            "the concerned manager",
            f"{LOCAL_PROCESS}, step 1",
            "Consider any other review process.",
        ),
        _item(
            "agency_lead",
            "the agency's SCR Panel lead",
            f"{LOCAL_PROCESS}, step 1",
            "Pass the case to the Business Manager.",
        ),
        _item("agenda", BUSINESS_MANAGER, f"{LOCAL_PROCESS}, step 1", "Put the case on the panel's agenda."),
        _item(
            "extraordinary_meeting",
            SUB_COMMITTEE,
            f"{LOCAL_PROCESS}, step 2",
            "Where the criteria may be met, call an extraordinary meeting with all relevant agencies.",
        ),
        _item(
            "position_papers",
            AGENCIES,
            f"{LOCAL_PROCESS}, step 2",
            "Before it, consider the agency's position and give a report or short chronology as the Panel Chair "
            "directs.",
        ),
        _item(
            "involvement_and_concerns",
            AGENCIES,
            f"{LOCAL_PROCESS}, step 2",
            "At the meeting, set out the agency's involvement and its concerns about practice.",
        ),
        _item("recommendation", AGENCIES, f"{LOCAL_PROCESS}, step 2", "Make a recommendation to the Chair."),
        _item(
            "decision",
            CHAIR,
            f"{LOCAL_PROCESS}, step 2, with Appendix 2",
            "Decide, on the discussion and the agencies' information.",
        ),
        _item(
            "tell_decision",
            BOARD,
            f"{LOCAL_PROCESS}, step 2",
            "Inform the national panel and Ofsted of the decision.",
        ),
    ),
    citation=enfield(f"{LOCAL_PROCESS}, steps 1 and 2"),
)

SET_UP = Checklist(
    key="set_up",
    title="Setting up the review",
    when="once a serious case review is agreed",
    strength=Strength.NONE,
    items=(
        _item(
            "letter_to_board",
            CHAIR,
            f"{LOCAL_PROCESS}, step 3",
            "Write to all board members that a serious case review will take place.",
        ),
        _item(
            "agencies_confirm",
            AGENCIES,
            f"{LOCAL_PROCESS}, step 3",
            "Confirm the agency's part in an individual management review, and a representative for the case panel.",
        ),
        _item(
            "other_boards",
            CHAIR,
            f"{LOCAL_PROCESS}, step 3",
            "Ask other boards that are involved for the contact details of their agencies.",
        ),
        _item(
            "case_panel",
            SUB_COMMITTEE,
            "3.8",
            "Convene the panel for the case.",
        ),
        _item(
            "terms_and_scope",
            CASE_PANEL,
            f"{LOCAL_PROCESS}, step 4",
            "Agree terms of reference and scope; the SCR Sub-Committee agrees the terms.",
        ),
        _item("author", CASE_PANEL, f"{LOCAL_PROCESS}, step 4", "Agree the author or lead reviewer."),
        _item(
            "contract",
            HEAD_OF_SQAS,
            f"{LOCAL_PROCESS}, step 5",
            "Set up the contract with the author and, where required, with the chair of the case panel.",
        ),
        _item(
            "process_meeting",
            CASE_PANEL,
            f"{LOCAL_PROCESS}, step 6",
            "Meet again on the process, the agencies' reviews and what follows from the systems methodology.",
        ),
    ),
    citation=enfield(f"{LOCAL_PROCESS}, steps 3 to 6"),
)

PROCUREMENT = Checklist(
    key="procurement",
    title="Commissioning an independent consultant",
    when="before a consultant is contracted",
    strength=Strength.MUST,
    items=(
        _item("three_quotes", HEAD_OF_SQAS, "3.6", "Obtain three quotes under the tendering process."),
        _item(
            "council_contract",
            HEAD_OF_SQAS,
            "3.6",
            "Issue and sign a council contract between the report's author and the Head of SQAS.",
        ),
        _item("purchase_order", HEAD_OF_SQAS, "3.6", "Secure a purchase order."),
        _item("fixed_fee", HEAD_OF_SQAS, "3.6", "Agree a fixed fee."),
        _item("timescales", HEAD_OF_SQAS, "3.6", "Agree the timescales of the work."),
    ),
    citation=enfield("3.6; the council's Guidance Note 7"),
)

COMPLETION = Checklist(
    key="completion",
    title="From the draft to the learning",
    when="from the draft overview report on",
    strength=Strength.NONE,
    items=(
        _item("draft_discussed", CASE_PANEL, f"{LOCAL_PROCESS}, step 8", "Discuss the draft overview report."),
        _item(
            "draft_plan",
            CASE_PANEL,
            "5.3.2",
            "Draft the integrated action plan from the recommendations, so that it is assured with the rest.",
        ),
        _item(
            "quality_assurance",
            SUB_COMMITTEE,
            "5.3.1",
            "Assure the quality of the agencies' reviews, the overview report, the executive summary and the action "
            "plan.",
        ),
        _item(
            "sign_off",
            SUB_COMMITTEE,
            f"{LOCAL_PROCESS}, step 9",
            "Sign the overview report off, ideally presented by its author.",
        ),
        _item("approval", BOARD, "5.3.1", "Approve the final review."),
        _item("final_plan", CASE_PANEL, "5.3.2 and section 6", "Complete the integrated action plan."),
        _item("publication", BOARD, "5.3.3", "Arrange for publication on the website."),
        _item(
            "advise_panel",
            BOARD,
            f"5.3.3 and {LOCAL_PROCESS}, first step 10",
            "Advise the national panel one week before publication.",
        ),
        _item(
            "share_summary",
            "the Head of CIN Service",
            "section 6, last step",
            "Share the executive summary with the family.",
        ),
        _item("debriefing", SUB_COMMITTEE, "4.5", "Decide how the agencies are debriefed."),
        _item(
            "feedback",
            CASE_PANEL,
            "5.4.1",
            "Arrange for those who wrote or took part to give feedback and pass on the lessons in each agency.",
        ),
        _item("learning_event", BOARD, "5.4.2", "Arrange the learning event for all agencies."),
        _item(
            "monitoring",
            SUB_COMMITTEE,
            f"{LOCAL_PROCESS}, second step 10",
            "Follow the action plans up and monitor them.",
        ),
        _item(
            "dissemination",
            SUB_COMMITTEE,
            f"{LOCAL_PROCESS}, step 11",
            "Agree how the learning is spread, and have it done.",
        ),
    ),
    citation=enfield(f"5.3 and 5.4, with {LOCAL_PROCESS}, steps 8 to 11"),
)

CHECKLISTS = (FIRST_DAY_TASKS, SCREENING, SET_UP, PROCUREMENT, COMPLETION)
