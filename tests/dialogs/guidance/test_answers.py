"""`ask`: what the guidance answers, by board, with its source; the near ones when unsure; and never a guess."""

import time
from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from dialogs.guidance.answers import TOPICS, answers_of, topic_of
from dialogs.guidance.matching import Index, best
from dialogs.parts import Card, Press, Pressed
from review.law import PROVISIONS, provisions
from review.law.provisions import Answered, Asker
from review.law.terms import Citation
from review.roles import Board, Office
from tests.dialogs.house import DEATH, House, Speaker, buttons, everything, find
from tests.invented import board, holder

NONE = "That is not in the guidance. Ask your business team."


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


def under(house: House, procedure: str) -> None:
    house.boards["lancashire"] = replace(board(), procedure=procedure)


def brent() -> Board:
    return board(
        key="brent",
        name="Brent LSCB",
        procedure="brent",
        prefix="BRE",
        areas=("Brent",),
        channels={},
        offices={Office.HEAD_OF_SAFEGUARDING: (holder("Fay Orr", "UFAY"),)},
    )


def answer(procedure: str, key: str) -> Answered:
    return next(one for one in provisions(procedure).answers if one.key == key)


# --- a question in somebody's own words --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("will I be interviewed", "Will I be interviewed?"),
        ("WILL I BE INTERVIEWED??", "Will I be interviewed?"),
        ("interveiwed", "Will I be interviewed?"),
        ("can i bring my line manager", "Can I bring someone to the interview?"),
        ("imr", "What is an IMR?"),
        ("how fast is the decision", "Who decides, and how fast?"),
        ("can I keep working with the family", "Can I keep working on the case?"),
        ("whose fault is it", "What is a serious case review? Is it about whose fault it was?"),
        ("does the family have to take part", "Do we have to take part?"),
        ("inquest", "What if there is a trial or an inquest?"),
        ("what if the criteria aren't met", "What if the criteria are not met?"),
    ],
)
def test_a_plain_question_gets_its_answer(house: House, nurse: Speaker, words: str, question: str) -> None:
    under(house, "cambridgeshire-peterborough")
    nurse.says(f"ask {words}")
    assert nurse.card.title == question


def test_the_answer_has_its_source_its_day_its_board_and_says_what_is_historical(house: House, nurse: Speaker) -> None:
    nurse.says("ask who decides")
    expected = answer("pan-lancashire", "who_decides")
    assert nurse.card.text == expected.answer
    assert nurse.card.lines == (expected.answer,)
    source, of_board, historical = nurse.card.notes
    assert source.startswith(f"Source: {expected.citation}. Checked on ")
    assert str(expected.checked_on.year) in source
    assert of_board == "As answered for Pan-Lancashire Safeguarding Children Board."
    assert "no English board has started a serious case review since" in historical


def test_boards_answer_differently(house: House, nurse: Speaker) -> None:
    nurse.says("ask will I be interviewed")
    lancashire = nurse.card.text
    under(house, "enfield")
    nurse.says("ask will I be interviewed")
    assert nurse.card.text != lancashire


def test_what_families_ask_is_marked_to_pass_on(house: House, nurse: Speaker) -> None:
    nurse.says("ask whose fault is it")
    assert nurse.card.tone == "To pass on"
    assert "Pass it on yourself" in nurse.card.lines[-1]
    nurse.says("ask who decides")
    assert nurse.card.tone == ""


def test_when_unsure_the_near_ones_are_offered_and_one_press_reads(house: House, nurse: Speaker) -> None:
    nurse.says("ask what are the criteria")
    assert nurse.card.title == "Did you mean one of these?"
    labels = [row.label for row in nurse.card.rows]
    assert labels[:2] == ["What if the criteria are not met?", "When is there a serious case review?"]
    assert "If it is none of these, ask your business team." in nurse.card.notes
    nurse.presses("Read: When is there a serious case review?")
    assert nurse.card.title == "When is there a serious case review?"


def test_a_word_that_a_family_and_a_professional_mean_differently_is_asked_back(house: House, nurse: Speaker) -> None:
    nurse.says("ask why")
    assert {row.text for row in nurse.card.rows} == {"To pass on", "For you"}


@pytest.mark.parametrize(
    "words", ["what is the weather today", "how do I reset my password", "pizza", "???", "הלו", "x" * 3000, "a the is"]
)
def test_what_is_not_in_the_guidance_is_not_guessed(house: House, nurse: Speaker, words: str) -> None:
    nurse.says(f"ask {words}")
    assert nurse.card.text == NONE
    nurse.presses("Questions by topic")
    assert nurse.card.title == "What do you want to know?"


@pytest.mark.parametrize("words", ["Kezia Marlowe-Finch", "will Kezia Marlowe-Finch be interviewed", "Kezia report"])
def test_what_was_typed_is_never_said_again(house: House, nurse: Speaker, words: str) -> None:
    house.boards["brent"] = brent()
    nurse.says(f"ask {words}")
    shown = everything(nurse.card)
    if nurse.card.title == "Which board do you mean?":
        nurse.presses("Choose: Brent LSCB")
        shown += everything(nurse.card)
    assert "Kezia" not in shown
    assert "Marlowe" not in shown


# --- by topic ----------------------------------------------------------------------------------------------------


def test_without_a_question_the_topics_are_four_buttons_and_more(house: House, nurse: Speaker) -> None:
    under(house, "cambridgeshire-peterborough")
    nurse.says("ask")
    assert [one.label for one in nurse.card.buttons] == ["The review", "My part in it", "Afterwards", "For a family"]
    assert [one.label for one in nurse.card.more] == ["Rules and the board"]
    nurse.presses("For a family")
    assert {row.text for row in nurse.card.rows} == {"To pass on"}
    nurse.presses("Read: Whom can we contact?")
    assert nurse.card.text == answer("cambridgeshire-peterborough", "family_contact").answer


@pytest.mark.parametrize("procedure", sorted(PROVISIONS))
def test_every_answer_is_found_under_one_topic(house: House, nurse: Speaker, procedure: str) -> None:
    under(house, procedure)
    nurse.says("ask")
    read = []
    for topic in list(buttons(nurse.card)):
        nurse.presses_key(Pressed(press=topic.press))
        read += [row.label for row in nurse.card.rows]
    assert sorted(read) == sorted(one.question for one in answers_of(procedure))


def test_every_key_of_a_topic_is_a_question_that_some_board_answers() -> None:
    keys = {one.key for says in PROVISIONS.values() for one in says.answers}
    assert {key for listed in TOPICS.values() for key in listed} <= keys


def test_a_question_that_no_topic_lists_is_among_the_rules() -> None:
    one = Answered(
        key="may_i_smoke",
        asker=Asker.PROFESSIONAL,
        question="May I smoke?",
        words=(),
        answer="No.",
        citation=Citation(document="An invented text", place="page 1"),
        checked_on=date(2026, 11, 1),
    )
    assert topic_of(one) == "rules"
    assert topic_of(replace(one, asker=Asker.FAMILY)) == "family"


@pytest.mark.parametrize("procedure", sorted(PROVISIONS))
def test_every_answer_is_found_by_its_own_question(procedure: str) -> None:
    answers = answers_of(procedure)
    index = Index(answers)
    assert [best(index.near(one.question)) for one in answers] == list(answers)


@pytest.mark.parametrize("procedure", sorted(PROVISIONS))
def test_every_answer_and_topic_can_be_drawn_on_both_platforms(house: House, nurse: Speaker, procedure: str) -> None:
    under(house, procedure)
    for topic in TOPICS:
        nurse.presses_key(Pressed(press=Press(act="ask.topic", subject="lancashire", detail=topic)))
        drawn(nurse.card)
    for one in answers_of(procedure):
        nurse.presses_key(Pressed(press=Press(act="ask.show", subject="lancashire", detail=one.key)))
        assert nurse.card.title == one.question
        drawn(nurse.card)


def drawn(card: Card) -> None:
    assert card_message(card)
    assert draw_card(card, Manner.KEPT)


# --- which board -------------------------------------------------------------------------------------------------


def test_where_there_are_several_boards_and_no_other_sign_it_is_asked(house: House, nurse: Speaker) -> None:
    house.boards["brent"] = brent()
    nurse.says("ask will I be interviewed")
    assert nurse.card.title == "Which board do you mean?"
    nurse.presses("Choose: Brent LSCB")
    assert nurse.card.title == "Will I be interviewed?"
    assert nurse.card.text == answer("brent", "will_i_be_interviewed").answer
    assert "As answered for Brent LSCB." in nurse.card.notes


def test_asked_of_several_boards_what_is_near_or_not_there_is_said_once_the_board_is_known(
    house: House, nurse: Speaker
) -> None:
    house.boards["brent"] = brent()
    nurse.says("ask what are the criteria")
    nurse.presses("Choose: Brent LSCB")
    assert nurse.card.title == "Did you mean one of these?"
    nurse.says("ask pizza")
    nurse.presses("Choose: Brent LSCB")
    assert nurse.card.text == NONE
    nurse.says("ask")
    nurse.presses("Choose: Brent LSCB")
    assert nurse.card.title == "What do you want to know?"


@pytest.mark.parametrize(
    ("user", "of_board"), [("UFAY", "Brent LSCB"), ("UMANAGER", "Pan-Lancashire Safeguarding Children Board")]
)
def test_who_holds_an_office_is_answered_by_their_board(house: House, user: str, of_board: str) -> None:
    house.boards["brent"] = brent()
    officer = house.person(user, "Somebody")
    officer.says("ask who decides")
    assert f"As answered for {of_board}." in officer.card.notes
    officer.presses("Another board")
    assert officer.card.title == "Which board do you mean?"


def test_an_office_goes_before_a_referral(house: House) -> None:
    house.boards["brent"] = brent()
    officer = house.person("UFAY", "Fay Orr")
    officer.says("refer")
    officer.fills(DEATH)
    officer.says("ask who decides")
    assert "As answered for Brent LSCB." in officer.card.notes


def test_who_referred_is_answered_by_the_board_of_their_latest_referral(house: House, nurse: Speaker) -> None:
    house.boards["brent"] = brent()
    for area, of_board in (("Blackpool", "Pan-Lancashire Safeguarding Children Board"), ("Brent", "Brent LSCB")):
        house.later(hours=1)
        nurse.says("refer")
        nurse.fills({**DEATH, "area": area})
        nurse.says("ask who decides")
        assert f"As answered for {of_board}." in nurse.card.notes


@pytest.mark.parametrize("press", ["ask.topics|gone|", "ask.show|gone|who_decides", "ask.board||", "ask.topic|x|y"])
def test_a_button_of_a_board_that_is_gone_means_nothing(house: House, nurse: Speaker, press: str) -> None:
    nurse.presses_key(Pressed(press=Press.parse(press)))
    assert "no longer does anything" in nurse.refused.reason


@pytest.mark.parametrize("press", ["ask.show|lancashire|gone", "ask.topic|lancashire|gone"])
def test_a_button_of_a_question_that_is_gone_leads_to_the_topics(house: House, nurse: Speaker, press: str) -> None:
    nurse.presses_key(Pressed(press=Press.parse(press)))
    assert nurse.card.title == "What do you want to know?"
    assert find("The review", nurse.card)


def test_a_procedure_that_answers_nothing_says_so(
    house: House, nurse: Speaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dialogs.guidance.answers.answers_of", lambda _name: ())
    nurse.says("ask")
    assert nurse.card.text.startswith("Nothing is kept here that this board's guidance answers.")
    assert not nurse.card.buttons


def test_a_flood_of_words_keeps_nobody_waiting(house: House) -> None:
    """The work does not grow with what is typed: the beginning is looked up, and the rest left."""
    anybody = house.person("UOTHER", "Neil Garrow")
    began = time.process_time()
    anybody.says("ask " + " ".join(f"word{number}" for number in range(5000)))
    assert time.process_time() - began < 2.0
