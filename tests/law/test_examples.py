"""Brent, Cambridgeshire and Peterborough on Working Together 2015, and England today: dated examples worked by hand.

The examples of Working Together 2015 itself are in `test_dated_duties`, those of Enfield in `test_examples_enfield`.
"""

import pytest

from tests.law.examples import Example, what_follows

#: "within one month of the notification of the incident" (Brent page); what its page does not say is its base's
BRENT = (
    # 9 December is a Wednesday
    Example("notified on a Monday", "board_notified 2026-11-09", ("decision: Wed 9 Dec 2026",)),
    # 31 February does not exist: Sunday 28 February 2027, Friday 26 before it
    Example(
        "notified on 31 January",
        "board_notified 2027-01-31",
        ("decision: Sun 28 Feb 2027, act by Fri 26 Feb 2027",),
    ),
    # Thu 10, Fri 11, Mon 14, Tue 15, Wed 16; 9 June 2027 is a Wednesday
    Example(
        "decided for a review: the base's five days, where Brent's page has no period",
        "decided 2026-12-09",
        ("completion: Wed 9 Jun 2027", "notify_decision: Wed 16 Dec 2026"),
        decision="scr",
    ),
    # Mon 4 (early May): Tue 5, Wed 6, Thu 7, Fri 8, Mon 11
    Example(
        "decided for a multi-agency case review on the Friday before a bank holiday",
        "decided 2026-05-01",
        ("notify_decision: Mon 11 May 2026",),
        decision="alternative",
    ),
    # back from Tue 6: Mon 5, Fri 2, Thu 1, Wed 31 March, Tue 30, (Easter Monday 29, Good Friday 26), Thu 25, Wed 24;
    # one clear day more, Tue 23
    Example(
        "publication planned for the week after Easter 2027",
        "publication_planned 2027-04-06",
        ("send_copies: Wed 24 Mar 2027, better Tue 23 Mar 2027",),
    ),
    # back from Tue 13, a week later: 12, 9, 8, 7, 6, 5, Fri 2 April; one clear day more, Thu 1
    Example(
        "that publication, moved by a week",
        "publication_planned 2027-04-13",
        ("send_copies: Fri 2 Apr 2027, better Thu 1 Apr 2027",),
    ),
    # "on this page for 12 months after which copies ... can be requested in writing"
    Example("on the page for twelve months", "published 2028-01-31", ("keep_published: Wed 31 Jan 2029",)),
    # aware on Friday evening, 17:30 in London: Mon 16 to Fri 20
    Example(
        "the local authority aware on a Friday evening",
        "la_aware 2026-11-13T17:30Z",
        ("notify_incident: Fri 20 Nov 2026",),
    ),
)


@pytest.mark.parametrize("example", BRENT, ids=[one.sentence for one in BRENT])
def test_brent(example: Example) -> None:
    assert what_follows("brent", example) == example.follows


#: the two boards' leaflets give no day of their own: their base's stand
CAMBRIDGESHIRE_AND_PETERBOROUGH = (
    # 23:15 UTC on Sun 30 August is 00:15 on the summer bank holiday, Mon 31: 1, 2, 3, 4, Mon 7 September
    Example(
        "the local authority aware a quarter past midnight of a bank holiday in summer",
        "la_aware 2026-08-30T23:15Z",
        ("notify_incident: Mon 7 Sep 2026",),
    ),
    # Mon 30 March, Tue 31, Wed 1, Thu 2, (Good Friday, Easter Monday), Tue 7
    Example(
        "aware in the weekend in which the clocks go forward",
        "la_aware 2026-03-29T01:10Z",
        ("notify_incident: Tue 7 Apr 2026",),
    ),
    # 29 March 2028 is a Wednesday
    Example("notified on a leap day", "board_notified 2028-02-29", ("decision: Wed 29 Mar 2028",)),
    # 22, 23, 24, (25, 28), 29, Wed 30 December; 21 June 2027 is a Monday
    Example(
        "decided before Christmas",
        "decided 2026-12-21",
        ("completion: Mon 21 Jun 2027", "notify_decision: Wed 30 Dec 2026"),
        decision="scr",
    ),
    # as any decision; no six months
    Example("decided against a review", "decided 2026-12-21", ("notify_decision: Wed 30 Dec 2026",), decision="none"),
    # "six to nine months from the event" is what families are told, and no deadline
    Example("the event alone starts no clock", "incident 2026-11-09", ()),
    # back from Tue 29 December: (28, 25), Thu 24, Wed 23, Tue 22, Mon 21, Fri 18, Thu 17, Wed 16; Tue 15
    Example(
        "publication planned for the first working day after Christmas",
        "publication_planned 2026-12-29",
        ("send_copies: Wed 16 Dec 2026, better Tue 15 Dec 2026",),
    ),
    Example("twelve months from a leap day", "published 2028-02-29", ("keep_published: Wed 28 Feb 2029",)),
)


@pytest.mark.parametrize(
    "example", CAMBRIDGESHIRE_AND_PETERBOROUGH, ids=[one.sentence for one in CAMBRIDGESHIRE_AND_PETERBOROUGH]
)
def test_cambridgeshire_and_peterborough(example: Example) -> None:
    assert what_follows("cambridgeshire-peterborough", example) == example.follows


#: the national panel's fifteen working days run from the notice to it, the five before it from becoming aware
ENGLAND_TODAY = (
    # Tue 10 to Fri 13 (4), Mon 16 to Fri 20 (9), Mon 23 to Fri 27 (14), Mon 30
    Example("the panel notified on a Monday", "panel_notified 2026-11-09", ("rapid_review: Mon 30 Nov 2026",)),
    # the Friday is day 0: Mon 16 to Fri 20 (5), to Fri 27 (10), to Fri 4 December
    Example(
        "the panel notified on a Friday evening",
        "panel_notified 2026-11-13T18:30Z",
        ("rapid_review: Fri 4 Dec 2026",),
    ),
    # Mon 23 to Fri 27 (5), Mon 30 to Thu 2 April (9), (Good Friday, Easter Monday), Tue 7 to Fri 10 (13), 13, Tue 14
    Example("fifteen days over Easter", "panel_notified 2026-03-20", ("rapid_review: Tue 14 Apr 2026",)),
    # Tue 15 to Fri 18 (4), Mon 21 to Thu 24 (8), (25, 28), 29, 30, 31 (11), (1 January), 4, 5, 6, Thu 7
    Example("fifteen days over Christmas", "panel_notified 2026-12-14", ("rapid_review: Thu 7 Jan 2027",)),
    # Fri 24 (1), (27, 28), 29, 30, 31 (4), (Mon 3 January 2028), Tue 4
    Example("aware before Christmas 2027", "la_aware 2027-12-23", ("notify_incident: Tue 4 Jan 2028",)),
    # 31 February does not exist: Tue 29 February 2028
    Example("a review initiated on 31 August 2027", "initiated 2027-08-31", ("completion: Tue 29 Feb 2028",), "scr"),
    # decided, read as "to review", stands for initiated; nobody need be told of it within days: Wed 9 June 2027
    Example("decided to review", "decided 2026-12-09", ("completion: Wed 9 Jun 2027",), "scr"),
    Example("decided not to review", "decided 2026-12-09", (), "none"),
    # back from Tue 1 December: Mon 30, Fri 27, Thu 26, Wed 25, Tue 24, Mon 23, Fri 20; one clear day more, Thu 19
    Example(
        "publication planned for 1 December",
        "publication_planned 2026-12-01",
        ("send_copies: Fri 20 Nov 2026, better Thu 19 Nov 2026",),
    ),
    Example("at least a year", "published 2026-11-16", ("keep_published: Tue 16 Nov 2027",)),
    # the board's month, the Chair's and Ofsted's notices belong to serious case reviews
    Example(
        "what is no longer counted from", "incident 2026-11-09, board_notified 2026-11-10, chair_aware 2026-11-11", ()
    ),
)


@pytest.mark.parametrize("example", ENGLAND_TODAY, ids=[one.sentence for one in ENGLAND_TODAY])
def test_england_today(example: Example) -> None:
    assert what_follows("england-today", example) == example.follows
