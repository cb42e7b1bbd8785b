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
Please reply by the first of May, or at the latest by the twenty-first day of May 2026.
The second of the two reports is late; the first of the three was accepted on the third of June.
The panel meets on the seventeenth of August and again on the eighteenth of September two thousand and twenty-six.
Is 17 th September too soon, or would the 2 nd of October suit?
The deadline is Monday the twentieth of April, at noon.
Twenty-one days, ten working days and one calendar month are three different periods.
One of seven agencies has answered; two have asked for more time, four have not been asked.
Plan A was shared with the school, plan B with the G P; plan C was never written.
Was A and E told? The A & E record and the M A S H minutes differ.
Options a b c and d were put to the panel; e f g were not.
Attach appendix A, appendix B and appendix C; sections a) to e) are enough.
Mr J, Ms K and Dr L were present; the minutes say "Mr A" for the father's employer.
The C P conference, the L A D O referral and the S 47 enquiry were all in the same week.
A five year old, a nine year old and a three month old baby were in the home.
The child was 7 years and 4 months at the time, the sibling sixteen.
The mother was nineteen when the eldest was born, and in care herself until she was eighteen.
When was the birth registered, and did the birth mother see the midwife on 19 August?
Was the pre-birth assessment of 17 August 2025 shared with the hospital?
Who was at the birthday party, and was the health visitor told afterwards?
She turned up at the clinic on 17 August without an appointment.
Working Together to Safeguard Children was revised in March 2013 and in March 2015.
The review covers the twelve months from January 2025 to January 2026.
In August 2026 the board will consider the report; in September 2026 it is published.
Quarter 3 of 2025-26 ends on 31/12/2025; the figures of 12/2025 are provisional.
The circular 4/2016 and the leaflet 11.2018 no longer apply.
The Children and Family Court Advisory and Support Service was informed on Tuesday.
NHS England, Lancashire Constabulary, Barnardo's and the NSPCC each hold a file.
Did the Youth Offending Team or the Probation Service hold a MARAC or a MAPPA meeting?
As her worker was on leave, the duty worker rang; the other one was off sick.
I am in the office; the analysis is late, so is la’ last report of the trust.
A young man and an old man of the street were seen with the good child in the white house.
The black burn on arm and bare foot was noted; the white head lice were treated.
David son of the landlord met Tom as a witness and Elia so that both were heard.
The new town centre and the hay ward of the old hospital are close to the north field.
For rest and just in time help, he can be seen at the all an day clinic.
He is well, or so his step mother said; we ll see, they re sure, it s agreed.
It was re opened, co ordinated and sub mitted through the multi agency hub.
Two reports, i.e. the G.P.'s and the school's, e.g. for Y5, are awaited a.s.a.p.
Who chaired? Who took notes? Who told whom, when, and by what means?
Please confirm: 1) the date, 2) the author, 3) the method; see item 17 of 8 in paper 19.
The author is not the line manager (1st or 2nd) of anybody who was directly concerned.
It is one year, two months and 17 days since the first referral of the eighth cohort.
The seventeenth meeting, eighth item, nineteenth line: no change.
Half term begins on the 25th of May; the schools are closed until 1 June.
He may march on 5 May or on 6 March, if the 7th of April and the eighth of August are full.
The trust has sixty-two wards, and seventy five thousand patients a year.
In Jan or Feb there were no visits; Mar, Apr and Jun are recorded, Jul is not.
The sum of 2014 pounds was paid in the week of 8 to 19 August.
""".strip().splitlines()


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_is_not_refused(text: str) -> None:
    assert not names_anybody(common_names(), text)


@pytest.mark.parametrize("text", ORDINARY)
def test_nor_where_a_name_could_be_put_together_from_words(text: str) -> None:
    assert not names_anybody(put_together(), text)


def test_a_word_after_a_shorter_name_makes_no_longer_one() -> None:
    assert not names_anybody(put_together(), "Ann a colleague of the school was present.")


def test_nor_does_what_follows_a_word() -> None:
    assert not names_anybody(put_together(), "A new ton of paper came, and all were north fielders.")
    assert names_anybody(put_together(), "The newt on family; Ala n.")


def put_together() -> Case:
    """Names that are made of words, or that a word and the beginning of the next would make."""
    named = (
        *("Anna Whitehead", "Thea Youngman", "Elias Davidson", "Tomas Goodchild", "Alan Newton"),
        *("Justin Forrest", "Robin Blackburn", "Isaac Barefoot", "Mabel Hayward", "Nora Northfield"),
    )
    children = tuple(referred_child(child=Child(name=one, born=date(2017, 4, 9), address="")) for one in named)
    return Case(id="case-1", entries=(referred_entry(content=referral(children=children, adults=())),))


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
