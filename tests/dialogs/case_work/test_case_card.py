"""The business team's card: what it says, what it offers, and that it names nobody."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card, Press, Pressed, Tone
from review.case_work import PassedOn, PutOnAgenda, QuestionAsked, Transferred
from review.roles import Office, Role
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.referred import SECRET, added, another, answered, append, as_kept, press, referred, withdrawal
from tests.dialogs.sent_cases import done, sent_to_enfield
from tests.invented import CANARIES, actor, board, holder, manager, put_to_chair_entry, referred_child
from tests.invented import _entry as entry


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


def asked(number: int = 1, by: date = date(2026, 3, 6)) -> QuestionAsked:
    return QuestionAsked(number=number, question="When did your agency last see the child?", answer_by=by)


def labels(card: Card) -> tuple[list[str], list[str]]:
    return [one.label for one in card.buttons], [one.label for one in card.more]


def test_at_most_four_buttons_and_the_rest_behind_more(house: House) -> None:
    referred(house)
    assert labels(house.channel()[0]) == (
        ["Open", "To the Chair", "Record as done", "Ask the referrer"],
        [
            "Agenda",
            "Panel and advice",
            "Another area's case",
            "Close the case",
            "Wrong procedure?",
            "Something happened",
        ],
    )


def test_where_a_panel_advises_the_panel_comes_before_the_chair(house: House, nurse: Speaker) -> None:
    sent_to_enfield(house, nurse)
    (card,) = house.channel()
    assert labels(card)[0] == ["Open", "Agenda", "To the Chair", "Record as done"]
    assert [one.label for one in card.buttons if one.tone is Tone.MAIN] == ["Agenda"]
    agenda = PutOnAgenda(meeting="SCR Sub-Committee", on=date(2026, 3, 10), screening=True)
    done(house, Act.PUT_ON_AGENDA, agenda, reference="ENF-2026-001")
    assert labels(house.channel()[0])[0] == ["Open", "Panel and advice", "To the Chair", "Record as done"]


def test_what_stands_in_the_channel_names_nobody(house: House) -> None:
    """A referral with everything in it, and everything that can come since."""
    children = (referred_child(), referred_child())
    agenda = PutOnAgenda(meeting="Standing panel", on=date(2026, 3, 10))
    later = [added(), entry(asked(), manager(), ""), entry(agenda, manager(), ""), withdrawal()]
    lead = actor(Role.PANEL_LEAD, "ULEAD", name="Dee Ross")
    referred(house, *later, entry(PassedOn(comment=SECRET), lead, ""), children=children)
    another(house, 2)
    for card in [*house.channel(), *house.channel("teams")]:
        assert not [one for one in (*CANARIES, "Kezia", "uncle") if one in everything(card)]
        assert card_message(card)
        assert size(draw_card(card, Manner.KEPT)) < LARGEST


def test_it_says_how_many_children_and_what_waits(house: House) -> None:
    agenda = PutOnAgenda(meeting="Standing panel", on=date(2026, 3, 10))
    later = [entry(asked(), manager(), ""), entry(agenda, manager(), ""), added(), answered()]
    case = referred(house, *later[:3], children=(referred_child(), referred_child()))
    (card,) = house.channel()
    assert text_of(card, "Children") == "2"
    assert text_of(card, "Agenda") == "Standing panel, 10 March 2026"
    assert text_of(card, "Question to the referrer") == "Asked on 2 March 2026; answer by 6 March 2026."
    assert text_of(card, "New") == "Information from the referrer, 2 March 2026 at 10:30. Open shows it."
    append(house, case, later[3])
    (card,) = house.channel()
    assert text_of(card, "New") == "Answer to question 1, 2 March 2026 at 10:30. Open shows it."
    assert "Question to the referrer" not in [row.label for row in card.rows]


def test_why_it_must_be_notified_stands_there_in_words(house: House) -> None:
    referred(house)
    assert text_of(house.channel()[0], "Notifiable").startswith(
        "Yes (a child has died and abuse or neglect is known or suspected)."
    )


def test_where_a_transferred_case_went_stands_there(house: House) -> None:
    moved = Transferred(to="Dover Safeguarding Children Board", told="By telephone.", reason=SECRET)
    referred(house, entry(moved, manager(), ""))
    (card,) = house.channel()
    assert text_of(card, "Transferred to") == "Dover Safeguarding Children Board"
    assert text_of(card, "Stands").startswith("Transferred to another board, Cy Dale, 2 March 2026")
    assert labels(card) == (["Open", "Record as done", "Reopen", "Something happened"], [])


def test_a_wish_to_withdraw_comes_first_and_can_be_settled_there(house: House, cy: Speaker) -> None:
    referred(house, withdrawal())
    (card,) = house.channel()
    assert text_of(card, "Next") == "The business team settles whether it goes on."
    assert labels(card)[0] == ["Open", "Go on with it", "Close the case", "To the Chair"]
    cy.presses("Go on with it", on=card)
    assert cy.form.title == "Go on with LAN-2026-001"


# --- case REF ----------------------------------------------------------------------------------------------------


def test_every_step_has_its_typed_way(house: House, cy: Speaker) -> None:
    referred(house)
    another(house, 2)
    cy.says("case LAN-2026-001")
    front, more = labels(cy.card)
    assert front == ["Open", "To the Chair", "Record as done", "Ask the referrer"]
    assert more == [
        "Agenda",
        "Panel and advice",
        "Another area's case",
        "Close the case",
        "Wrong procedure?",
        "Something happened",
        "Possibly the same child",
    ]
    for label in [*front, *more]:
        cy.says("case LAN-2026-001")
        cy.presses(label)
        assert cy.reply


def test_the_chair_reads_it_without_the_teams_buttons(house: House) -> None:
    referred(house)
    chair = house.person("UCHAIR", "Ada Quill")
    chair.says("case LAN-2026-001")
    assert labels(chair.card) == (["Open", "Panel and advice"], [])


def test_somebody_who_is_chair_and_of_the_team_has_both(house: House) -> None:
    lancashire = board()
    both = {**lancashire.offices, Office.CHAIR: (holder("Cy Dale", "UMANAGER"),)}
    house.boards["lancashire"] = replace(lancashire, offices=both)
    referred(house, put_to_chair_entry())
    cy = house.person("UMANAGER", "Cy Dale")
    cy.says("case LAN-2026-001")
    front, more = labels(cy.card)
    assert front[:3] == ["Serious case review", "Another kind of review", "No review"]
    assert {"Record as done", "Ask the referrer", "Agenda", "Close the case", "Wrong procedure?"} <= {*front, *more}


# --- the Chair's card --------------------------------------------------------------------------------------------


def test_the_chair_sees_what_came_in_since_it_was_put_to_them(house: House) -> None:
    case = referred(house, added(), put_to_chair_entry())
    chair = house.person("UCHAIR", "Ada Quill")
    chair.says("decide LAN-2026-001")
    assert not chair.card.lines
    house.later(hours=1)
    append(house, case, added())
    append(house, case, withdrawal())
    chair.says("decide LAN-2026-001")
    wish, new = chair.card.lines
    assert wish.startswith("The referrer asked on ")
    assert new == (
        "New since this was put to you: Information from the referrer, 2 March 2026 at 11:30. Open shows it."
    )
    assert "Kezia" not in everything(chair.card)


def test_of_a_case_that_ended_the_chair_decides_nothing(house: House, cy: Speaker) -> None:
    case = referred(house)
    chair = house.person("UCHAIR", "Ada Quill")
    cy.presses("To the Chair", on=house.channel()[0])
    (card,) = house.messages("UCHAIR")
    press(cy, "close.save", case, "withdrawn", step_reason="The referrer asked for it.")
    after, told = house.messages("UCHAIR")
    assert told.title == "No decision is needed: LAN-2026-001"
    assert after.title == "Ended: LAN-2026-001"
    assert "There is nothing to decide." in after.text
    assert after.buttons == ()
    chair.presses("Serious case review", on=card)
    assert as_kept(house, case).decision is None


def test_put_to_the_chair_once_whoever_presses(house: House, cy: Speaker) -> None:
    case = referred(house)
    for _ in range(2):
        press(cy, "case.to_chair", case)
    assert cy.refused.reason.startswith("This is already with the Chair: Cy Dale passed it on")
    press(cy, "close.save", case, "withdrawn", step_reason="The referrer asked for it.")
    press(cy, "case.to_chair", case)
    assert cy.refused.reason.startswith("Closed: withdrawn, since")


def test_a_press_with_a_guessed_case_tells_nothing(house: House) -> None:
    case = referred(house)
    nobody = house.person("UNOBODY", "Nobody")
    for act in ("case.open", "case.to_chair", "alike.show", "transfer.choose"):
        there = press(nobody, act, case)
        nowhere = nobody.presses_key(Pressed(press=Press(act=act, subject="0" * 32)))
        assert there == nowhere
