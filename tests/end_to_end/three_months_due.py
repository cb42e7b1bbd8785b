"""The due days of the twelve cases, each counted by hand: what the program finds has to be these."""

#: the last day that each rule allows, counted by hand from law.md (A2.1), a calendar and the bank holidays
DUE = {
    # la_aware Monday 5 October + 5 working days (6, 7, 8, 9, 12); board notified 5 October + 1 month;
    # corrected on Thursday 12 November + 5 (13, 16, 17, 18, 19); another kind of review is completed by no date
    "LAN-2026-001": {"notify_incident": "12 Oct", "decision": "5 Nov", "notify_decision": "19 Nov"},
    # Tuesday 27 October + 5 (28, 29, 30, 2, 3); 28 October + 1 month, a Saturday; Tuesday 1 December + 5
    "LAN-2026-002": {"notify_incident": "3 Nov", "decision": "28 Nov", "notify_decision": "8 Dec"},
    # Friday 18 December + 5 (21, 22, 23, 24, 29: the 25th and the 28th are bank holidays)
    "LAN-2026-003": {"notify_incident": "29 Dec", "decision": "18 Jan"},
    # Monday 26 October + 5 (27, 28, 29, 30, 2)
    "BRE-2026-001": {"notify_incident": "12 Oct", "decision": "6 Nov", "notify_decision": "2 Nov"},
    # Thursday 3 December + 5 (4, 7, 8, 9, 10), + 6 months
    "BRE-2026-002": {
        "notify_incident": "16 Nov",
        "decision": "9 Dec",
        "notify_decision": "10 Dec",
        "completion": "3 Jun",
    },
    # Monday 21 December + 5 (22, 23, 24, 29, 30); closed, but the incident still has to be told
    "BRE-2026-003": {"notify_incident": "30 Dec"},
    # incident 12 October + 1 day, + 1 month; notified 12 October + 1 month and put to the Chair 26 October + 1 month;
    # decided Thursday 5 November + 1 working day, + 6 months; Ofsted told 14 October + 6 months, agreed: 30 June
    "ENF-2026-001": {
        "chair_discussion": "13 Oct",
        "notify_intention": "12 Nov",
        "decision": "12 Nov",
        "decision, the later": "26 Nov",
        "first_day_tasks": "6 Nov",
        "completion": "30 Jun",
        "completion_aim": "5 May",
    },
    # incident Friday 16 October + 1 day, a Saturday; put to the Chair 9 November + 1 month
    "ENF-2026-002": {"chair_discussion": "17 Oct", "decision": "16 Nov", "decision, the later": "9 Dec"},
    "ENF-2026-003": {"chair_discussion": "24 Dec", "notify_intention": "23 Jan", "decision": "23 Jan"},
    # 8 October + 1 month, a Sunday; Monday 19 October + 5, + 6 months; publication on Monday 11 January, back 7 working
    # days (8, 7, 6, 5, 4 January, 31, 30 December: 1 January is a bank holiday)
    "CAP-2026-001": {
        "notify_incident": "15 Oct",
        "decision": "8 Nov",
        "notify_decision": "26 Oct",
        "completion": "19 Apr",
        "send_copies": "30 Dec",
    },
    # Friday 23 October + 5 (26, 27, 28, 29, 30), over the end of summer time; Wednesday 11 November + 5, + 6 months
    "CAP-2026-002": {
        "notify_incident": "30 Oct",
        "decision": "23 Nov",
        "notify_decision": "18 Nov",
        "completion": "11 May",
    },
    # not notifiable; Monday 14 December + 5 (15, 16, 17, 18, 21)
    "CAP-2026-003": {"decision": "1 Jan", "notify_decision": "21 Dec"},
}
