"""The private detail: all that was said, page by page, to those entitled; and that they looked."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_view
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.case_work.detail import as_sent
from dialogs.pages import pages
from dialogs.parts import Card, Row, Section
from dialogs.referring.printed_form import FIXED, PRINTED
from review.case import Case
from review.case_work import Closed, Closing, PassedOn, Transferred
from review.referral import Adult, Child, NamedMember, Referrer
from review.roles import Role
from tests.dialogs.house import House, Speaker, everything
from tests.dialogs.referred import SECRET, added, append, as_kept, press, referred, second_board, withdrawal
from tests.invented import CANARIES, actor, answers, looked_entry, manager, referral, referred_child, referred_entry
from tests.invented import _entry as entry

ASKED = ("abuse_or_neglect", "what_happened", "detention", "situations", "lessons_or_good_practice")
LONG = "Zoë 🧒 <b>*_~ \u05d0\u05d1\u05d2 {x} " * 150
NAMED = NamedMember(name="Mo Birch", phone="01632 960777", email="mo.birch@example.org")


def full(**changes: object) -> Case:
    """A referral with everything that can be asked, under Enfield's form."""
    referrer = Referrer(
        agency="Barnet Hospital",
        role="Named nurse",
        phone="01632 960123",
        email="nurse@example.org",
        discussed_with="Her line manager",
    )
    told = referral(
        procedure="enfield",
        children=(referred_child(asked=ASKED), referred_child(asked=ASKED, area="Somewhere else")),
        adults=(Adult(name="Dariusz Finch", born=date(1990, 2, 1), address="", relationship="father"),),
        where="At home",
        agencies=("Police", "Barnet Hospital"),
        other_agencies="A nursery",
        other_processes=("criminal", "family_court"),
        about_processes="A trial is set for May.",
        account="Nobody told anybody.",
        request="A review of how agencies met.",
        referrer=referrer,
        panel_member=NAMED,
    )
    return Case(id="case-1", entries=(referred_entry(content=replace(told, **changes)),))  # type: ignore[arg-type]


def rows(case: Case) -> dict[str, str]:
    return {row.label: row.text for section in as_sent(case) for row in section.rows}


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def test_everything_that_was_said_is_there() -> None:
    shown = repr(as_sent(full()))
    for said in (
        *("Kezia Marlowe-Finch", "17 August 2019", "14 Plumtree Cutting", "Dariusz Finch", "1 February 1990", "father"),
        *("At home", "A nursery", "Police, Barnet Hospital", "A trial is set for May.", "Nobody told anybody."),
        *("A review of how agencies met.", "Barnet Hospital, Named nurse", "01632 960123", "nurse@example.org"),
        *("Her line manager", "Mo Birch", "01632 960777", "mo.birch@example.org", "Imogen Tarrant"),
        *("Criminal investigation or trial", "Family court", "Suspected", "The child died"),
    ):
        assert said in shown


def test_each_child_has_what_was_answered_of_it_and_what_that_indicates() -> None:
    alive = referred_child(asked=("abuse_or_neglect",), answers=answers(abuse_or_neglect="known"))
    sections = {one.heading: one.rows for one in as_sent(full(children=(referred_child(asked=ASKED), alive)))}
    first, second = sections["Child 1 of 2"], sections["Child 2 of 2"]
    assert len(first) == 4 + len(ASKED) + 1
    assert [row.text for row in second][4:5] == ["Known"]
    assert second[-1].label == "Indicates"


def test_under_a_printed_form_the_printed_names_stand() -> None:
    shown = repr(as_sent(full()))
    for label in (*PRINTED["enfield"].values(), *(label for label, _ in FIXED["enfield"])):
        assert label in shown
    elsewhere = repr(as_sent(full(procedure="pan-lancashire")))
    assert "Request/Recommendations to the LSCB" not in elsewhere
    assert "A review of how agencies met." in elsewhere


def test_what_was_not_known_says_so_and_what_was_not_asked_is_left_out() -> None:
    shown = rows(full(la_aware_on=None, where="", adults=(), panel_member=None, account="", request=""))
    assert shown["Local authority aware"] == shown["Where"] == "Not known"
    assert "Mo Birch" not in shown.values()


# --- since, and who looked ---------------------------------------------------------------------------------------


def test_what_came_since_stands_there_with_who_and_when(house: House, cy: Speaker) -> None:
    lead = actor(Role.PANEL_LEAD, "ULEAD", name="Dee Ross")
    moved = Transferred(to="Dover Board", told="By telephone.", reason="They live there.")
    later = [added("The school was told."), entry(PassedOn(comment="I agree."), lead, ""), withdrawal("A mistake.")]
    case = referred(house, *later, entry(moved, manager(), ""))
    press(cy, "case.open", case)
    shown = everything(cy.card)
    for said in ("The school was told.", "I agree. (Dee Ross", "A mistake.", "They live there.\\nTold: By telephone."):
        assert said in shown
    assert "Transferred to Dover Board" in shown


def test_who_looked_is_recorded_and_the_latest_ten_are_named(house: House, cy: Speaker) -> None:
    case = referred(house, *(looked_entry() for _ in range(12)))
    press(cy, "case.open", case)
    looks = next(one for one in cy.card.sections if one.heading == "Who looked")
    assert len(looks.lines) == 11
    assert looks.lines[0] == "Cy Dale, 2 March 2026 at 10:30"
    assert looks.lines[-1] == "And 3 more before these."
    assert len(as_kept(house, case).looks) == 13


def test_the_same_delivery_again_is_one_look(house: House, cy: Speaker) -> None:
    case = referred(house)
    press(cy, "case.open", case)
    cy.again()
    assert len(as_kept(house, case).looks) == 1


def test_turning_a_page_is_the_same_look_but_a_page_by_itself_is_one(house: House, cy: Speaker) -> None:
    case = referred(house, *(added(LONG[:3000]) for _ in range(8)))
    press(cy, "case.open", case, "2")
    assert len(as_kept(house, case).looks) == 1
    press(cy, "case.open", case)
    cy.presses("Page 2 of 3")
    assert len(as_kept(house, case).looks) == 2
    house.later(hours=1)
    cy.presses("Page 3 of 3")
    assert len(as_kept(house, case).looks) == 3


@pytest.mark.parametrize("detail", ["0", "-1", "99", "x", "²", "9" * 30, "1 or 1=1"])
def test_a_page_that_is_none_is_one_that_there_is(house: House, cy: Speaker, detail: str) -> None:
    case = referred(house)
    press(cy, "case.open", case, detail)
    assert cy.card.title == "LAN-2026-001: private detail"


@pytest.mark.parametrize("user", ["USOCIAL", "UNOBODY", "UFOLMANAGER"])
def test_nobody_else_sees_it_and_no_look_is_recorded(house: House, user: str) -> None:
    house.boards["folkestone"] = second_board()
    case = referred(house)
    someone = house.person(user, "Somebody")
    press(someone, "case.open", case)
    assert not [one for one in CANARIES if one in repr(someone.refused)]
    assert as_kept(house, case).version == 1


def test_the_reason_of_a_closing_is_shown_there_alone(house: House, cy: Speaker) -> None:
    case = referred(house, entry(Closed(why=Closing.WITHDRAWN, reason=SECRET), manager(), ""))
    assert SECRET not in everything(house.channel()[0])
    press(cy, "case.open", case)
    assert SECRET in everything(cy.card)
    assert cy.card.private
    assert SECRET not in cy.card.text + cy.card.title


# --- pages -------------------------------------------------------------------------------------------------------


def drawn(section: tuple[Section, ...]) -> None:
    card = Card(title="LAN-2026-001: private detail, page 1 of 9", text="Private.", private=True, sections=section)
    assert card_view(card)
    assert size(draw_card(card, Manner.DIALOG)) < LARGEST


@pytest.mark.parametrize(
    "text",
    ["short", LONG[:3000], "🧒" * 3000, "a\n" * 1500, "\u05d0" * 3000, "a." * 1500, '"' * 3000, "{{" * 1500],
    ids=["short", "mixed", "emoji", "lines", "right to left", "dots", "quotes", "templates"],
)
def test_five_children_and_nine_adults_can_be_drawn_on_both_platforms(text: str) -> None:
    """Every text as long as it may be: nothing is cut, and every page is one that Slack and Teams take."""
    line = text[:200].replace("\n", " ")
    child = referred_child(child=Child(name=line, born=None, address=text), asked=ASKED)
    adult = Adult(name=line, born=None, address=text, relationship=line)
    case = full(
        children=(child,) * 5,
        adults=(adult,) * 9,
        summary=text,
        other_agencies=text,
        about_processes=text,
        account=text,
        request=text,
    )
    sections = as_sent(case)
    made = pages(sections)
    for page in made:
        drawn(page)
    said = [row.text for section in sections for row in section.rows]
    shown = [row.text for page in made for section in page for row in section.rows]
    assert "".join(shown) == "".join(said)
    headings = [one.heading for one in sections if one.heading]
    assert list(dict.fromkeys(one.heading for page in made for one in page if one.heading)) == list(
        dict.fromkeys(headings)
    )


def test_a_short_referral_stands_on_one_page() -> None:
    case = full(children=(referred_child(asked=ASKED),))
    assert len(pages(as_sent(case))) == 1


def test_many_short_lines_that_slack_draws_in_two_blocks_each_are_paged_too() -> None:
    section = Section(heading="A", rows=tuple(Row(label="B", text="*c*") for _ in range(200)))
    made = pages((section,))
    assert sum(len(one.rows) for page in made for one in page) == 200
    for page in made:
        drawn(page)


def test_no_page_is_empty() -> None:
    assert pages(()) == ((),)
    assert pages((Section(heading="A", rows=(Row(label="B", text=""),)),)) == (
        (Section(heading="A", rows=(Row(label="B", text=""),)),),
    )


def test_a_referral_that_goes_on_while_pages_are_turned_still_opens(house: House, cy: Speaker) -> None:
    case = referred(house, *(added(LONG[:3000]) for _ in range(8)))
    press(cy, "case.open", case, "3")
    append(house, case, added())
    press(cy, "case.open", case, "3")
    assert "page 3 of" in cy.card.title
