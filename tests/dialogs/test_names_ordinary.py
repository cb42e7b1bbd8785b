"""Ordinary sentences of professionals about a case: none is refused, though the child is called May, Rose or Theo."""

from datetime import date

import pytest

from dialogs.names import names_anybody
from review.case import Case
from review.referral import Adult, Child
from tests.invented import referral, referred_child, referred_entry

ORDINARY = """
When did your agency last see the child?
Please send the chronology by 17 September 2026, at 10.30am or 5pm.
Was the 17th of August a contact day? The review covers 17/09/2019 to 17/10/2019.
The meeting is on 8 May 2026; the next may be in August 2026.
The strategy meeting of 17.IX.2019 was at 9am on the 18th day of August, 2019.
Telephone 01632 960123 or 020 7946 0123 ext. 19, or 07700 900 817.
Our reference is ENF-2026-001, yours is LAN/2019/17-08, form CP1, section 47 of the Act of 1989.
Did the G.P., the H.V. or the A&E doctor know? He/she and his/her manager may say.
It will rise in price, and I hope we will mark the long way home.
A rose garden is by the hall; the police will hunt for a bay.
I'm told that he'd said they'll come, and I've not seen who's who; it's all I'd ask.
As her mother is at work, the other carer is there and/or the aunt.
The e-mail of the co-ordinator is duty@example.org, see https://example.org/a-b/c_d.html?x=1&y=2
In the re-referral of 2019-08-18, the pre-birth assessment was not up-to-date: see 3.2.1 and 4(b).
Was she in Year 5 or Y6, at 7yrs or 18mths, 1st or 2nd child of 3; on the A1 or the M25; in EN1 or BB4?
What was the 2nd H1N1 and C19 advice of the NHS 111 line, on 5mg or 10ml of medicine, 3x a day?
Items 1, 2, 3, 4, 5, 6, 7 and 8 of the agenda; paragraphs 1.7 to 8.19; 17 of 2019 children.
Did the half-sister's step-father hit-and-run? The so-called well-being check is on-going.
The court is at 14 High Street, SW1A 1AA; the school is in Cutting Lane.
It was the least that the agencies could do; one illness, so is lack of sleep and an amber light.
""".strip().splitlines()


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_is_not_refused(text: str) -> None:
    assert not names_anybody(common_names(), text)


def common_names() -> Case:
    """Children whose names sound like common words, or like what such a sentence has by the way."""
    named = (
        "Will Hope",
        "Rose Long",
        "Theo Asher",
        "Sam Isla",
        "Ana Amin",
        "Eva Amber",
        "Noah Price",
        "Isa Stella",
    )
    born = date(2019, 8, 17)
    address = "14 Plumtree Cutting, Rossendale BB4 7QX"
    children = tuple(referred_child(child=Child(name=one, born=born, address=address)) for one in named)
    adults = tuple(
        Adult(name=one, born=date(1991, 5, 3), address="Flat 2, 5 Quay Row, London", relationship="")
        for one in ("Will Hunt", "Hope Bay", "Imran O'Neill", "Stephen Hall", "Mark Rich", "Ann-Marie Way", "Al May")
    )
    entry = referred_entry(content=referral(children=children, adults=adults))
    return Case(id="case-1", entries=(entry,))
