"""The Chair asks for more before deciding: of the business team, or of another board's Chair."""

from review.panel import MoreInformationAsked, PeerChallengeAnswered, PeerChallengeAsked
from review.ports import Letter
from review.roles import ChannelKind
from review.tellings import Kind
from tests.dialogs.chaired import chaired, four_boards, put
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.referred import SECRET, press

ASKED = "What did the second hospital record?"


@four_boards
def test_the_chair_asks_for_more_and_the_clock_runs_on(house: House, law: str) -> None:
    of = chaired(house, law)
    cy = house.person("UMANAGER", "Cy Dale")
    of.chair.presses("Ask for more information", on=house.messages("UCHAIR")[0])
    of.chair.presses("Ask", {"step_more": ASKED})
    assert of.chair.card.text.endswith("The time limit runs on: decide by 2 April 2026.")
    (for_chair,) = house.messages("UCHAIR")
    assert for_chair.title == "More was asked for: LAN-2026-001"
    assert "2 April 2026" in text_of(for_chair, "Decide by")
    assert [one.label for one in for_chair.buttons] == ["Open"]
    told = house.channel()[-1]
    assert told.title == "The Chair asks for more: LAN-2026-001"
    assert ASKED not in everything(told)
    cy.presses("Open", on=told)
    assert ASKED in everything(cy.card)
    assert find("To the Chair again", told).press.act == "case.to_chair"
    of.case = put(house, of.kept)
    assert house.channel()[-1].title == "No longer waiting: LAN-2026-001"
    of.decides()
    assert of.chair.card.title == "Decision recorded"
    assert "Serious case review" in house.channel()[1].text


def test_the_business_team_puts_it_to_the_chair_again_from_the_message(house: House) -> None:
    of = chaired(house)
    of.happens(MoreInformationAsked(what=ASKED))
    cy = house.person("UMANAGER", "Cy Dale")
    with house.open_unit(house.now) as unit:
        to = next(one for one in house.boards["lancashire"].channels[ChannelKind.BUSINESS])
        unit.post(Letter(key="more", to=to, kind=Kind.MORE_ASKED, subject=of.case.id))
    cy.presses("To the Chair again", on=house.channel()[-1])
    assert cy.card.text == "Case LAN-2026-001 is with the Chair for decision, by 2 April 2026."
    again = house.messages("UCHAIR")[-1]
    assert again.title == "For your decision: LAN-2026-001"
    assert "Serious case review" in [one.label for one in again.buttons]


def test_while_more_is_asked_for_nobody_decides_and_the_word_says_why(house: House) -> None:
    of = chaired(house)
    old = find("Serious case review", house.messages("UCHAIR")[0])
    of.happens(MoreInformationAsked(what=ASKED))
    press(of.chair, old.press.act, of.case, old.press.detail)
    assert of.chair.refused.reason.startswith("Cy Dale asked for more information on 2 March 2026 at 10:30, and the")
    of.chair.says("decide LAN-2026-001")
    assert of.chair.card.title == "More was asked for: LAN-2026-001"


def test_asking_for_more_says_something_and_once(house: House) -> None:
    of = chaired(house)
    of.chair.presses("Ask for more information", on=house.messages("UCHAIR")[0])
    of.chair.presses("Ask", {"step_more": " "})
    assert of.chair.form.errors == {"step_more": "Enter an answer."}
    of.chair.presses("Ask", {"step_more": ASKED})
    of.chair.again()
    assert of.chair.card.title == "More information asked for"
    assert [one.content.kind for one in of.kept.entries].count("more_information_asked") == 1


# --- another board's Chair ---------------------------------------------------------------------------------------


@four_boards
def test_another_chair_is_asked_to_challenge_and_the_answer_recorded(house: House, law: str) -> None:
    of = chaired(house, law)
    of.chair.presses("Ask another board's Chair", on=house.messages("UCHAIR")[0])
    of.chair.presses("Record that I ask", {"step_peer": "The Chair of the Dover board"})
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Challenge by another Chair").startswith("Asked for, recorded on 2 March 2026")
    assert "Dover" not in everything(card)
    of.chair.presses("Record what they answered", on=card)
    of.chair.presses("Record the answer", {"step_peer_answer": SECRET})
    (card,) = house.messages("UCHAIR")
    assert text_of(card, "Challenge by another Chair").startswith("Answered, recorded on 2 March 2026")
    assert "Record what they answered" not in [one.label for one in buttons(card)]
    assert SECRET not in everything(card)
    of.chair.presses("Open", on=card)
    assert "The Chair of the Dover board" in everything(of.chair.card)
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def test_whom_is_asked_names_nobody_of_the_case(house: House) -> None:
    of = chaired(house)
    of.chair.presses("Ask another board's Chair", on=house.messages("UCHAIR")[0])
    of.chair.presses("Record that I ask", {"step_peer": "Kezia's uncle"})
    assert of.chair.form.errors["step_peer"].startswith("This seems to name a child or an adult")


def test_the_business_team_records_the_answer_too(house: House) -> None:
    of = chaired(house)
    cy = house.person("UMANAGER", "Cy Dale")
    press(cy, "challenge.answer", of.case)
    assert cy.refused.reason == "This is not open at this stage of the case. Nothing was changed."
    of.happens(PeerChallengeAsked(of="The Chair of the Dover board"))
    cy.presses("Record what they answered", on=house.channel()[0])
    cy.presses("Record the answer", {"step_peer_answer": "They agree."})
    assert isinstance(of.kept.entries[-1].content, PeerChallengeAnswered)
