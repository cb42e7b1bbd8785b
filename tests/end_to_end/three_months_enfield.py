"""Enfield's three cases of the three months: with its standing panel, without its advice, and before Christmas."""

from collections.abc import Mapping

from review.drafts import Value
from tests.end_to_end.acts import DIED, HARMED, NOT_MET, Act, asks, decides, puts_to_chair, records, refers
from tests.end_to_end.three_months_said import REASONS, day, on

DISCUSSION = "The Chair's discussion with the Head of SQAS"
BOTH = "The Chair and the Head of SQAS"
#: of a press
NOTHING: Mapping[str, Value] = {}
REPORT = {
    "step_involvement": "Known since the spring, by two visits.",
    "step_concerns": "What was seen was not passed on.",
    "step_recommendation": "scr",
    "step_reasons": "The agencies could learn from it.",
}


def reports(who: str, received: str, agency: str = "") -> Act:
    label = f"Record that it was sent|{agency}" if agency else "Record that it was sent"
    pick = (("Record that it was sent", NOTHING),) if agency else ()
    answers = {"step_received_on": day(received).isoformat(), **REPORT}
    return asks(who, "panel ENF-2026-001", *pick, (label, NOTHING), ("Record", answers), says="Report recorded")


ENF_1 = (
    # One day for the discussion; announced at once.
    on("12 Oct 10:30", refers("enf_nurse", "Eastmere", "Kezia Marlowe", day("12 Oct"), day("12 Oct"), DIED)),
    on("13 Oct 16:00", records("enf_head", "ENF-2026-001", DISCUSSION, day("13 Oct"), "At a meeting", BOTH)),
    on(
        "14 Oct 10:00",
        records(
            "enf_manager", "ENF-2026-001", "Telling Ofsted of the serious incident", day("14 Oct"), "Form", number="E-1"
        ),
    ),
    on(
        "14 Oct 11:30",
        asks(
            "enf_manager",
            "panel ENF-2026-001",
            ("Agenda", {}),
            ("Put on the agenda", {"step_meeting": "Standing panel", "step_meeting_on": "2026-10-23"}),
        ),
    ),
    on(
        "14 Oct 12:00",
        asks(
            "enf_panel_chair",
            "panel ENF-2026-001",
            ("Call the meeting", {}),
            (
                "Call the meeting",
                {
                    "step_at": "2026-10-23T14:00",
                    "step_place": "Civic Centre, room 2",
                    "step_agencies": ("Eastmere Hospital", "Police", "Schools"),
                },
            ),
        ),
    ),
    on(
        "14 Oct 12:10",
        asks(
            "enf_panel_chair",
            "panel ENF-2026-001",
            ("Ask for reports", {}),
            (
                "Ask",
                {
                    "step_report": "short_report",
                    "step_by": "2026-10-21",
                    "step_agencies": ("Eastmere Hospital", "Police", "Schools"),
                },
            ),
        ),
    ),
    on("19 Oct 15:00", reports("enf_health", "19 Oct")),
    on("21 Oct 10:00", reports("enf_schools", "21 Oct")),
    # The Police are late by two days.
    on("23 Oct 11:00", reports("enf_manager", "23 Oct", "Police")),
    on(
        "23 Oct 16:00",
        asks(
            "enf_panel_chair",
            "panel ENF-2026-001",
            ("Who attended", {}),
            ("Record", {"step_held_on": "2026-10-23", "step_attended": "Police, inspector; Health, nurse; Schools"}),
        ),
    ),
    on(
        "23 Oct 16:30",
        asks(
            "enf_panel_chair",
            "panel ENF-2026-001",
            ("Recommendation", {}),
            ("Record", {"step_recommendation": "scr", "step_reasons": "All three agencies say so."}),
        ),
    ),
    on("26 Oct 10:00", puts_to_chair("enf_manager", "ENF-2026-001")),
    on("5 Nov 15:00", decides("enf_chair", "ENF-2026-001", "Serious case review", REASONS)),
    on("6 Nov 12:00", records("enf_head", "ENF-2026-001", "The first-day tasks", day("6 Nov"), "All seven")),
    on(
        "9 Nov 10:00",
        records(
            "enf_manager",
            "ENF-2026-001",
            "Telling Ofsted and the national panel that a review is intended",
            day("9 Nov"),
            "By letter",
        ),
    ),
    # Ofsted agrees to another day for completing the review.
    on(
        "2 Dec 10:00",
        asks(
            "enf_manager",
            "record ENF-2026-001",
            ("Another day was agreed", {}),
            ("Choose|Completing the review", {}),
            (
                "Record the new day",
                {
                    "step_extended_to": "2027-06-30",
                    "step_agreed_by": "Ofsted, regional office",
                    "step_agreed_on": "2026-12-01",
                    "step_reason": "The trial is not before May.",
                },
            ),
        ),
    ),
)
ENF_2 = (
    # The discussion falls due on a Saturday: act on the Friday.
    on("16 Oct 15:00", refers("enf_nurse", "Eastmere", "Tobin Ashgrove", day("16 Oct"), day("16 Oct"), NOT_MET)),
    on("20 Oct 10:00", records("enf_head", "ENF-2026-002", DISCUSSION, day("20 Oct"), "By telephone", BOTH)),
    # To the Chair without the panel's advice, which needs a reason.
    on("9 Nov 11:00", puts_to_chair("enf_manager", "ENF-2026-002", without="The panel does not meet in time.")),
    on("10 Nov 12:00", decides("enf_chair", "ENF-2026-002", "No review", REASONS)),
)
ENF_3 = (
    # One day for the discussion, before Christmas.
    on("23 Dec 11:00", refers("enf_nurse", "Eastmere", "Kezia Marlowe", day("23 Dec"), day("23 Dec"), HARMED)),
)
