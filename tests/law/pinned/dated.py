# ruff: noqa: E501 - a duty is a line, so that it can be compared with the source at a glance
"""The dated duties, read from the sources a second time: what, from which event, how long, who, to whom.

Columns: duty | counted from | period | sense | the source's word | who | to whom | conditions and marks
(ours, unverified; noted where the program says something more beside it).
"""

_2015 = """
notify_incident | la_aware            |  5 working days on   | latest   | should | the local authority | Ofsted, the relevant LSCB or LSCBs | if notifiable
decision        | board_notified      |  1 months on         | latest   | should | the LSCB Chair      |                                    | noted
notify_decision | decided             |  5 working days on   | latest   | should | the LSCB            | Ofsted, DfE, the national panel    |
completion      | initiated           |  6 months on         | latest   | aims   | the LSCB            |                                    | decided scr, noted
send_copies     | publication_planned |  7 working days back | latest   | should | the LSCB            | Ofsted, DfE, the national panel    | clear days too
keep_published  | published           | 12 months on         | earliest | should | the LSCB            | the public                         |
"""

_2013 = """
decision        | board_notified      |  1 months on         | latest   | should | the LSCB Chair      |                                    | noted
completion      | initiated           |  6 months on         | latest   | aims   | the LSCB            |                                    | decided scr, noted
send_copies     | publication_planned |  7 calendar days back | latest   | should | the LSCB            | the national panel                 | noted
keep_published  | published           | 12 months on         | earliest | should | the LSCB            | the public                         |
"""

_BRENT = """
notify_incident | la_aware            |  5 working days on   | latest   | should | the local authority   | Ofsted, the relevant LSCB or LSCBs | if notifiable
decision        | board_notified      |  1 months on         | latest   | should | the Independent Chair |                                    | noted
notify_decision | decided             |  5 working days on   | latest   | should | the LSCB              | Ofsted, DfE, the national panel    | noted
completion      | initiated           |  6 months on         | latest   | aims   | the LSCB              |                                    | decided scr, noted
send_copies     | publication_planned |  7 working days back | latest   | should | the LSCB              | Ofsted, DfE, the national panel    | clear days too
keep_published  | published           | 12 months on         | earliest | none   | Brent LSCB            | the public                         | noted
"""

_ENFIELD = """
chair_discussion | incident            |  1 calendar days on  | latest   | none   | the LSCB Chair and the Head of SQAS | | noted
notify_intention | incident            |  1 months on         | latest   | none   | the LSCB (the source names nobody)  | Ofsted, the national panel | decided scr, noted
decision         | chair_aware         |  1 months on         | latest   | must   | the LSCB Chair                      | | noted
decision         | board_notified      |  1 months on         | latest   | should | the LSCB Chair                      | | noted
first_day_tasks  | decided             |  1 working days on   | latest   | must   | the Head of SQAS (the local authority's child protection adviser) | Ofsted, the national panel | decided scr, noted
completion       | ofsted_notified     |  6 months on         | latest   | must   | the LSCB (which monitors the deadlines) | | decided scr, Ofsted may agree another day, noted
completion_aim   | initiated           |  6 months on         | latest   | aims   | the LSCB                            | | decided scr, noted
send_copies      | publication_planned |  7 calendar days back | latest   | must   | the LSCB                            | the national panel | noted
keep_published   | published           | 12 months on         | earliest | should | the LSCB                            | the public |
"""

_TODAY = """
notify_incident | la_aware            |  5 working days on   | latest   | must   | the local authority       | the Child Safeguarding Practice Review Panel, the safeguarding partners, the other areas concerned | if notifiable, unverified, noted
rapid_review    | panel_notified      | 15 working days on   | latest   | none   | the safeguarding partners | the Child Safeguarding Practice Review Panel | unverified, noted
completion      | initiated           |  6 months on         | latest   | must   | the safeguarding partners | | decided scr, unverified, noted
send_copies     | publication_planned |  7 working days back | latest   | must   | the safeguarding partners | the Child Safeguarding Practice Review Panel, the Secretary of State | clear days too, unverified, noted
keep_published  | published           | 12 months on         | earliest | must   | the safeguarding partners | the public | unverified, noted
"""

DATED = {
    "working-together-2013": _2013,
    "working-together-2015": _2015,
    "pan-lancashire": _2015,
    "cambridgeshire-peterborough": _2015,
    "brent": _BRENT,
    "enfield": _ENFIELD,
    "england-today": _TODAY,
}
