"""Who does what from 5 October 2026 to 8 January 2027, in twelve cases of four boards. three_months.txt is the rest.

In it: the end of summer time (25 October), the program switched off for ten days (13 to 23 November), Christmas.
"""

from tests.end_to_end.acts import (
    DIED,
    HARMED,
    NOT_MET,
    asks,
    comes_up,
    decides,
    goes_down,
    puts_to_chair,
    records,
    refers,
)
from tests.end_to_end.three_months_enfield import ENF_1, ENF_2, ENF_3
from tests.end_to_end.three_months_said import CLEAR, INCIDENT, MACR, REASONS, TOLD, day, on

LAN_1 = (
    on("5 Oct 10:30", refers("lan_nurse", "Northmoor", "Kezia Marlowe", day("3 Oct"), day("5 Oct"), HARMED)),
    # A question, which the referrer does not answer in time.
    on(
        "6 Oct 11:00",
        asks(
            "lan_manager",
            "case LAN-2026-001",
            ("Ask the referrer", {}),
            ("Ask", {"step_question": "When was the child last seen?", "step_answer_by": "2026-10-14"}),
        ),
    ),
    on("9 Oct 15:00", records("lan_notifier", "LAN-2026-001", INCIDENT, day("9 Oct"), "Ofsted's form", number="OF-1")),
    on("20 Oct 10:00", puts_to_chair("lan_manager", "LAN-2026-001")),
    # The Chair asks for more; the clock runs on.
    on(
        "28 Oct 10:00",
        asks(
            "lan_chair",
            "decide LAN-2026-001",
            ("Ask for more information", {}),
            ("Ask", {"step_more": "What did the health visitor know in the spring?"}),
        ),
    ),
    on("30 Oct 10:00", puts_to_chair("lan_manager", "LAN-2026-001")),
    on("3 Nov 16:00", decides("lan_chair", "LAN-2026-001", "Serious case review", REASONS)),
    on("6 Nov 10:00", records("lan_manager", "LAN-2026-001", TOLD, day("6 Nov"), "By e-mail", number="L-1")),
    # Corrected: the five days to tell of it begin again, and end while the program is switched off.
    on(
        "12 Nov 10:00",
        asks(
            "lan_chair",
            "decide LAN-2026-001",
            ("Correct this decision", {}),
            ("Another kind of review", {}),
            ("Record the decision", {**CLEAR, "other_review": "practice_audit"}),
        ),
    ),
    on("24 Nov 11:00", records("lan_manager", "LAN-2026-001", TOLD, day("24 Nov"), "By e-mail", number="L-2")),
)

LAN_2 = (
    # The decision falls due on a Saturday, 28 November.
    on("28 Oct 14:00", refers("lan_nurse", "Saltby", "Tobin Ashgrove", day("26 Oct"), day("27 Oct"), HARMED)),
    on("6 Nov 11:00", records("lan_manager", "LAN-2026-002", INCIDENT, day("6 Nov"), "By telephone", number="OF-2")),
    on("9 Nov 09:30", puts_to_chair("lan_manager", "LAN-2026-002")),
    on("1 Dec 10:00", decides("lan_chair", "LAN-2026-002", "No review", CLEAR)),
    on("8 Dec 12:00", records("lan_manager", "LAN-2026-002", TOLD, day("8 Dec"), "By e-mail", number="L-3")),
)

LAN_3 = (
    # Five working days over Christmas: to 29 December.
    on("18 Dec 16:00", refers("lan_nurse", "Northmoor", "Kezia Marlowe", day("17 Dec"), day("18 Dec"), DIED)),
)

BRE_1 = (
    on("6 Oct 10:00", refers("bre_worker", "Wendle", "Tobin Ashgrove", day("4 Oct"), day("5 Oct"), DIED)),
    # The sub-group advises.
    on(
        "12 Oct 09:30",
        asks(
            "bre_manager",
            "panel BRE-2026-001",
            ("Recommendation", {}),
            ("Record", {"step_recommendation": "alternative", "step_reasons": "A learning review would do."}),
            says="The Chair sees it with its reasons",
        ),
    ),
    on("12 Oct 10:00", puts_to_chair("bre_manager", "BRE-2026-001")),
    on("12 Oct 11:00", records("bre_manager", "BRE-2026-001", INCIDENT, day("12 Oct"), "Ofsted's form", number="B-1")),
    # The day after the clocks went back.
    on("26 Oct 09:30", decides("bre_chair", "BRE-2026-001", "Another kind of review", MACR)),
    on("5 Nov 12:00", records("bre_manager", "BRE-2026-001", TOLD, day("5 Nov"), "By letter", number="B-2")),
)

BRE_2 = (
    on("9 Nov 10:00", refers("bre_worker", "Wendle", "Kezia Marlowe", day("6 Nov"), day("9 Nov"), HARMED)),
    on("25 Nov 10:00", puts_to_chair("bre_manager", "BRE-2026-002", without="The sub-group does not meet in time.")),
    # The Chair is on leave, and the deputy decides.
    on("3 Dec 14:00", decides("bre_deputy", "BRE-2026-002", "Serious case review", REASONS)),
    on("10 Dec 17:00", records("bre_manager", "BRE-2026-002", TOLD, day("10 Dec"), "By letter", number="B-3")),
)

BRE_3 = (
    on("21 Dec 11:00", refers("bre_worker", "Wendle", "Tobin Ashgrove", day("20 Dec"), day("21 Dec"), DIED)),
    on(
        "22 Dec 10:00",
        asks(
            "bre_worker",
            "case BRE-2026-003",
            ("Withdraw", {}),
            ("Ask to withdraw", {"Why should it be withdrawn?": "It was referred by another agency already."}),
        ),
    ),
    on(
        "23 Dec 10:00",
        asks(
            "bre_manager",
            "case BRE-2026-003",
            ("Close the case", {}),
            ("Close the case", {"step_why": "withdrawn", "step_reason": "It is reviewed elsewhere already."}),
        ),
    ),
)


PLANNED = "Publication is planned"

CAP_1 = (
    on("8 Oct 10:00", refers("cap_teacher", "Fenby", "Kezia Marlowe", day("7 Oct"), day("8 Oct"), HARMED)),
    on("12 Oct 14:00", puts_to_chair("cap_manager", "CAP-2026-001")),
    on("14 Oct 10:00", records("cap_manager", "CAP-2026-001", INCIDENT, day("14 Oct"), "Ofsted's form", number="C-3")),
    on("19 Oct 10:00", decides("cap_chair", "CAP-2026-001", "Serious case review", REASONS)),
    on("22 Oct 10:00", records("cap_manager", "CAP-2026-001", TOLD, day("22 Oct"), "By e-mail", number="C-4")),
    # Publication is planned for 17 December, and moved over the new year.
    on(
        "25 Nov 15:00",
        asks(
            "cap_manager",
            "record CAP-2026-001",
            ("Something happened", {}),
            ("Page 2 of 2", {}),
            (f"Record the day|{PLANNED}", {}),
            ("Next", {"event_on": "2026-12-17"}),
        ),
    ),
    on(
        "3 Dec 15:00",
        asks(
            "cap_manager",
            "record CAP-2026-001",
            ("Something happened", {}),
            ("Page 2 of 2", {}),
            (f"Correct the day|{PLANNED}", {}),
            ("Next", {"event_on": "2027-01-11"}),
            ("Record this day", {"step_reason": "The inquest is heard before that."}),
        ),
    ),
)

CAP_2 = (
    # The clocks go back between the day of awareness and the five days' end.
    on("23 Oct 16:00", refers("cap_teacher", "Fenby", "Tobin Ashgrove", day("22 Oct"), day("23 Oct"), DIED)),
    on("27 Oct 10:00", puts_to_chair("cap_manager", "CAP-2026-002")),
    on("30 Oct 12:00", records("cap_manager", "CAP-2026-002", INCIDENT, day("30 Oct"), "Ofsted's form", number="C-1")),
    on("11 Nov 10:00", decides("cap_chair", "CAP-2026-002", "Serious case review", REASONS)),
    # The five days to tell of it end while the program is switched off.
    on("24 Nov 10:00", records("cap_manager", "CAP-2026-002", TOLD, day("24 Nov"), "By e-mail", number="C-2")),
)

CAP_3 = (
    on("1 Dec 11:00", refers("cap_teacher", "Fenby", "Tobin Ashgrove", day("29 Nov"), day("1 Dec"), NOT_MET)),
    on("7 Dec 10:00", puts_to_chair("cap_manager", "CAP-2026-003")),
    on("14 Dec 10:00", decides("cap_chair", "CAP-2026-003", "No review", REASONS)),
    on("18 Dec 10:00", records("cap_manager", "CAP-2026-003", TOLD, day("18 Dec"), "By e-mail", number="C-5")),
)

#: the machine stands still for ten days
OUTAGE = (on("13 Nov 18:00", goes_down), on("23 Nov 18:05", comes_up))

PLAN = (
    *LAN_1,
    *LAN_2,
    *LAN_3,
    *BRE_1,
    *BRE_2,
    *BRE_3,
    *ENF_1,
    *ENF_2,
    *ENF_3,
    *CAP_1,
    *CAP_2,
    *CAP_3,
    *OUTAGE,
)
