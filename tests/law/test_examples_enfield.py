"""Enfield's procedure and the Working Together 2013 that it quotes: dated examples, the arithmetic beside each.

Enfield runs its own clocks and those of its base; where two stand under one thing, both are shown and the earlier
binds. The day of the event is day 0. A day that a rule names stands, even on a Sunday; "act by" is the last working
day that it leaves.
"""

import pytest

from tests.law.examples import Example, what_follows

#: "Discussion between Chair of LSCB and Head of SQAS within 1 day": the next calendar day, whatever day it is.
#: The flow begins with the serious incident, so "intention to complete ... within 1 month" counts from it as well.
FROM_THE_INCIDENT = (
    # Tue 10 November; 9 December is a Wednesday
    Example(
        "an incident on a Monday",
        "incident 2026-11-09",
        ("chair_discussion: Tue 10 Nov 2026", "notify_intention: Wed 9 Dec 2026"),
    ),
    # Fri 13 + 1 = Sat 14, which is not put off to Monday; 13 December is a Sunday, Friday 11 before it
    Example(
        "an incident on a Friday is discussed on the Saturday",
        "incident 2026-11-13",
        ("chair_discussion: Sat 14 Nov 2026", "notify_intention: Sun 13 Dec 2026, act by Fri 11 Dec 2026"),
    ),
    # Sat 14 + 1 = Sun 15; 14 December is a Monday
    Example(
        "an incident on a Saturday is discussed on the Sunday",
        "incident 2026-11-14",
        ("chair_discussion: Sun 15 Nov 2026", "notify_intention: Mon 14 Dec 2026"),
    ),
    # Thu 24 + 1 = Christmas Day; 24 January 2027 is a Sunday, Friday 22 before it
    Example(
        "an incident on Christmas Eve is discussed on Christmas Day",
        "incident 2026-12-24",
        ("chair_discussion: Fri 25 Dec 2026", "notify_intention: Sun 24 Jan 2027, act by Fri 22 Jan 2027"),
    ),
    # Sun 31 + 1 = Mon 1 February; 31 February does not exist, Sun 28 February 2027, Friday 26 before it
    Example(
        "an incident on 31 January",
        "incident 2027-01-31",
        ("chair_discussion: Mon 1 Feb 2027", "notify_intention: Sun 28 Feb 2027, act by Fri 26 Feb 2027"),
    ),
    # Mon 28 + 1 = the leap day, Tue 29 February 2028; 28 March is a Tuesday
    Example(
        "an incident on the day before a leap day",
        "incident 2028-02-28",
        ("chair_discussion: Tue 29 Feb 2028", "notify_intention: Tue 28 Mar 2028"),
    ),
    # 23:30 UTC is 00:30 of Thu 2 July in London; + 1 = Fri 3; 2 August is a Sunday, Friday 31 July before it
    Example(
        "half past midnight of a summer night",
        "incident 2026-07-01T23:30Z",
        ("chair_discussion: Fri 3 Jul 2026", "notify_intention: Sun 2 Aug 2026, act by Fri 31 Jul 2026"),
    ),
    # Sat 28 March 23:30 UTC is winter time still: Sat 28, + 1 = Sun 29; 28 April is a Tuesday
    Example(
        "the evening before the clocks go forward",
        "incident 2026-03-28T23:30Z",
        ("chair_discussion: Sun 29 Mar 2026", "notify_intention: Tue 28 Apr 2026"),
    ),
    # Sat 24 October 23:30 UTC is summer time still: Sun 25 at 00:30, + 1 = Mon 26; 25 November is a Wednesday
    Example(
        "the night in which the clocks go back",
        "incident 2026-10-24T23:30Z",
        ("chair_discussion: Mon 26 Oct 2026", "notify_intention: Wed 25 Nov 2026"),
    ),
)

#: "within one month of the case coming to the attention of the ESCB Chair" (4.2), and Working Together's
#: "within one month of notification of the incident": two entries
THE_DECISION = (
    # 9 December is a Wednesday; 12 December a Saturday, Friday 11 before it
    Example(
        "the Chair heard first: 4.2 binds",
        "chair_aware 2026-11-09, board_notified 2026-11-12",
        ("decision: Wed 9 Dec 2026", "decision: Sat 12 Dec 2026, act by Fri 11 Dec 2026"),
    ),
    # 5 December is a Saturday, Friday 4 before it; 9 December a Wednesday
    Example(
        "the board was notified first: Working Together binds",
        "chair_aware 2026-11-09, board_notified 2026-11-05",
        ("decision: Sat 5 Dec 2026, act by Fri 4 Dec 2026", "decision: Wed 9 Dec 2026"),
    ),
    # 25 December 2026 is Christmas Day, a Friday: Thursday 24
    Example(
        "only the Chair's month is known",
        "chair_aware 2026-11-25",
        ("decision: Fri 25 Dec 2026, act by Thu 24 Dec 2026",),
    ),
    # 31 February does not exist: the leap day, a Tuesday
    Example("only the board's month is known", "board_notified 2028-01-31", ("decision: Tue 29 Feb 2028",)),
)

#: "within one working day of the decision that a SCR is required" (4.3), and six months from initiating it
AFTER_A_DECISION = (
    # Mon 23 is the first working day after Fri 20; 20 May 2027 is a Thursday
    Example(
        "decided on a Friday: the weekend does not count",
        "decided 2026-11-20",
        ("completion_aim: Thu 20 May 2027", "first_day_tasks: Mon 23 Nov 2026"),
        decision="scr",
    ),
    # a Friday evening is still Friday: Mon 23
    Example(
        "decided on a Friday evening",
        "decided 2026-11-20T19:45Z",
        ("completion_aim: Thu 20 May 2027", "first_day_tasks: Mon 23 Nov 2026"),
        decision="scr",
    ),
    # Sat 21 is day 0: Mon 23; 21 May 2027 is a Friday
    Example(
        "decided on a Saturday",
        "decided 2026-11-21",
        ("completion_aim: Fri 21 May 2027", "first_day_tasks: Mon 23 Nov 2026"),
        decision="scr",
    ),
    # (Good Friday 3, Sat 4, Sun 5, Easter Monday 6) Tue 7 April; 2 October 2026 is a Friday
    Example(
        "decided on Maundy Thursday",
        "decided 2026-04-02",
        ("completion_aim: Fri 2 Oct 2026", "first_day_tasks: Tue 7 Apr 2026"),
        decision="scr",
    ),
    # (Sat 25, Sun 26, substitutes Mon 27 and Tue 28) Wed 29 December; 24 June 2028 is a Saturday, Friday 23 before it
    Example(
        "decided on Christmas Eve 2027, with two substitute days",
        "decided 2027-12-24",
        ("completion_aim: Sat 24 Jun 2028, act by Fri 23 Jun 2028", "first_day_tasks: Wed 29 Dec 2027"),
        decision="scr",
    ),
    # first day: Thu 10 December, from the decision; six months from Mon 4 January 2027: Sun 4 July, Friday 2 before it
    Example(
        "initiating recorded apart",
        "decided 2026-12-09, initiated 2027-01-04",
        ("completion_aim: Sun 4 Jul 2027, act by Fri 2 Jul 2027", "first_day_tasks: Thu 10 Dec 2026"),
        decision="scr",
    ),
    # 10 May 2027 is a Monday; 9 June 2027 a Wednesday; Thu 10 December
    Example(
        "completion from the notice to Ofsted is the earlier, and binds",
        "ofsted_notified 2026-11-10, decided 2026-12-09",
        ("completion: Mon 10 May 2027", "completion_aim: Wed 9 Jun 2027", "first_day_tasks: Thu 10 Dec 2026"),
        decision="scr",
    ),
    # telling Ofsted and the national panel of it has no period here
    Example("a management review starts no clock", "decided 2026-11-20", (), decision="alternative"),
    Example("no review starts no clock", "decided 2026-11-20", (), decision="none"),
)

#: "within 6 months of the notification to OFSTED" (4.4); the notice may come before the decision
COMPLETION = (
    # 31 February does not exist: Sunday 28 February 2027, Friday 26 before it
    Example(
        "Ofsted notified on 31 August",
        "ofsted_notified 2026-08-31",
        ("completion: Sun 28 Feb 2027, act by Fri 26 Feb 2027",),
        decision="scr",
    ),
    # 26 March 2027 is Good Friday: Thursday 25
    Example(
        "six months that end on Good Friday",
        "ofsted_notified 2026-09-26",
        ("completion: Fri 26 Mar 2027, act by Thu 25 Mar 2027",),
        decision="scr",
    ),
)

#: "advised of publication one week before publication is due" (5.3.3); "at least one week before" (Working Together
#: 2013, Publication of reports): seven calendar days back, on or before; twelve months on the website
PUBLICATION = (
    # 16 - 7 = Mon 9
    Example("publication on a Monday", "publication_planned 2026-11-16", ("send_copies: Mon 9 Nov 2026",)),
    # moved by ten days, the week moves with it: 26 - 7 = Thu 19
    Example("that publication, moved", "publication_planned 2026-11-26", ("send_copies: Thu 19 Nov 2026",)),
    # 10 - 7 = Good Friday 3 April: Thursday 2
    Example(
        "a week that begins on Good Friday",
        "publication_planned 2026-04-10",
        ("send_copies: Fri 3 Apr 2026, act by Thu 2 Apr 2026",),
    ),
    # Mon 4 January - 7 = Mon 28 December, a substitute day; Christmas Day and the weekend before it: Thu 24
    Example(
        "a week that begins on a substitute day",
        "publication_planned 2027-01-04",
        ("send_copies: Mon 28 Dec 2026, act by Thu 24 Dec 2026",),
    ),
    # 7 March 2028 - 7 = Tue 29 February
    Example("a week back to a leap day", "publication_planned 2028-03-07", ("send_copies: Tue 29 Feb 2028",)),
    # Thu 29 October - 7 = Thu 22, in summer time
    Example(
        "a week over the change of the clocks", "publication_planned 2026-10-29", ("send_copies: Thu 22 Oct 2026",)
    ),
    # Sun 14 November 2027: a minimum does not end on the Friday before
    Example("twelve months on the website", "published 2026-11-14", ("keep_published: Sun 14 Nov 2027",)),
)

ENFIELD = (*FROM_THE_INCIDENT, *THE_DECISION, *AFTER_A_DECISION, *COMPLETION, *PUBLICATION)


@pytest.mark.parametrize("example", ENFIELD, ids=[one.sentence for one in ENFIELD])
def test_enfield(example: Example) -> None:
    assert what_follows("enfield", example) == example.follows


#: its base knows one month, six months, a week and twelve months, and nothing else with a date
ON_ITS_OWN = (
    # 31 April does not exist: Thursday 30
    Example("notified on 31 March", "board_notified 2026-03-31", ("decision: Thu 30 Apr 2026",)),
    # 28 March 2027 is Easter Sunday; Saturday 27 and Good Friday 26 before it: Thursday 25.
    Example(
        "a month that ends on Easter Sunday, whenever the Chair heard",
        "board_notified 2027-02-28, chair_aware 2027-02-20",
        ("decision: Sun 28 Mar 2027, act by Thu 25 Mar 2027",),
    ),
    # 30 August 2027 + six months: 30 February does not exist, Tue 29 February 2028
    Example("initiated before a leap year", "initiated 2027-08-30", ("completion: Tue 29 Feb 2028",), decision="scr"),
    # decided stands for initiated: 9 June 2027 is a Wednesday; telling of the decision has no period
    Example("decided for a review", "decided 2026-12-09", ("completion: Wed 9 Jun 2027",), decision="scr"),
    Example("decided against one", "decided 2026-12-09", (), decision="none"),
    # no notifiable incidents are quoted, no discussion within a day, no notice of intention
    Example("the incident, and the local authority aware", "incident 2026-11-09, la_aware 2026-11-10", ()),
    Example("Ofsted notified", "ofsted_notified 2026-11-10", (), decision="scr"),
)


@pytest.mark.parametrize("example", ON_ITS_OWN, ids=[one.sentence for one in ON_ITS_OWN])
def test_working_together_2013(example: Example) -> None:
    assert what_follows("working-together-2013", example) == example.follows


@pytest.mark.parametrize("example", PUBLICATION, ids=[one.sentence for one in PUBLICATION])
def test_publication_under_working_together_2013(example: Example) -> None:
    assert what_follows("working-together-2013", example) == example.follows
