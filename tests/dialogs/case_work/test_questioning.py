"""A question to the referrer names nobody; its day may be today; several may be open, and they are reminded."""

from datetime import date

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from dialogs.lists.reminders import card as notice
from dialogs.parts import Pressed, Row
from review.case_work import QuestionAsked
from review.ports import DueReminder
from review.tellings import Audience
from tests.dialogs.house import House, Speaker, everything, find
from tests.dialogs.referred import QUESTION, SECRET, added, answered, append, as_kept, press, referred, withdrawal
from tests.invented import CANARIES, manager
from tests.invented import _entry as entry

QUESTIONED = entry(QuestionAsked(number=1, question=QUESTION, answer_by=date(2026, 3, 6)), manager(), "")


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def asks(cy: Speaker, house: House, question: str = QUESTION, by: str = "2026-03-06") -> None:
    cy.presses("Ask the referrer", on=house.channel()[0])
    cy.presses("Ask", {"step_question": question, "step_answer_by": by})


def test_five_working_days_are_offered(house: House, cy: Speaker) -> None:
    referred(house)
    cy.presses("Ask the referrer", on=house.channel()[0])
    assert cy.form.values == {"step_answer_by": "2026-03-09"}


def test_it_is_recorded_and_sent_to_the_referrer(house: House, cy: Speaker) -> None:
    case = referred(house)
    asks(cy, house)
    assert cy.card.text.startswith("Question 1 on LAN-2026-001 is on its way to the referrer. Answer by 6 March 2026.")
    assert QUESTION not in everything(cy.card)
    content = as_kept(house, case).entries[-1].content
    assert content == QuestionAsked(number=1, question=QUESTION, answer_by=date(2026, 3, 6))
    (letter,) = house.messages("USOCIAL")
    assert QUESTION in everything(letter)
    assert QUESTION not in letter.text + letter.title


def test_the_channel_sees_that_it_waits_and_not_what_is_asked(house: House, cy: Speaker) -> None:
    referred(house)
    asks(cy, house)
    assert QUESTION not in everything(house.channel()[0])


@pytest.mark.parametrize("question", ["When was Kezia seen?", "Is marlowe at home?", SECRET])
def test_a_question_with_a_name_is_kindly_refused_and_nowhere_shown(house: House, cy: Speaker, question: str) -> None:
    case = referred(house)
    asks(cy, house, question)
    assert cy.form.errors["step_question"].startswith("This seems to name a child or an adult of the case, or to give")
    assert not [one for one in CANARIES if one in cy.form.errors["step_question"]]
    assert next(one for one in cy.form.fields if one.key == "step_question").private
    assert as_kept(house, case).version == 1


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("2026-03-01", "This date has passed. Enter today or a day to come."),
        ("", "Enter the date."),
        ("2206-03-06", "This date is too far ahead to be right. Check the year."),
        ("soon", "Enter a real date, like 2 March 2026."),
    ],
)
def test_the_day_is_today_or_later(house: House, cy: Speaker, by: str, sentence: str) -> None:
    case = referred(house)
    asks(cy, house, by=by)
    assert cy.form.errors["step_answer_by"] == sentence
    assert list(cy.form.errors) == ["step_answer_by"]
    assert as_kept(house, case).version == 1
    asks(cy, house, by="2026-03-02")
    assert as_kept(house, case).version == 2


def test_several_questions_may_be_open_at_once(house: House, cy: Speaker) -> None:
    case = referred(house)
    asks(cy, house)
    asks(cy, house, "Who was at home?", "2026-03-04")
    kept = as_kept(house, case)
    assert [one.content.number for one in kept.questions] == [1, 2]
    append(house, case, answered(1))
    (card,) = house.channel()
    waiting = [row.text for row in card.rows if row.label == "Question to the referrer"]
    assert waiting == ["Asked on 2 March 2026; answer by 4 March 2026."]


# --- news --------------------------------------------------------------------------------------------------------


def test_the_channel_hears_of_an_answer_without_its_words(house: House, cy: Speaker) -> None:
    case = referred(house)
    asks(cy, house)
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.presses(find("Answer", house.messages("USOCIAL")[0]).label, on=house.messages("USOCIAL")[0])
    key = nurse.form.fields[0].key
    nurse.presses_key(Pressed(press=nurse.form.submit.press, answers={key: SECRET}))
    news = house.channel()[-1]
    assert news.title == "New: LAN-2026-001"
    assert news.text.startswith("Something new on LAN-2026-001: Answer to question 1, 2 March 2026 at 10:30.")
    assert [one.label for one in news.buttons] == ["Open", "Ask the referrer"]
    for card in house.channel():
        assert not [one for one in (*CANARIES, "uncle") if one in everything(card)]
    cy.presses("Open", on=news)
    assert "uncle" in everything(cy.card)
    assert as_kept(house, case).questions[0].answered


def test_of_much_news_the_latest_stand_there(house: House) -> None:
    from dialogs.case_work import news  # noqa: PLC0415

    case = referred(house, *(added() for _ in range(6)))
    append(house, case, QUESTIONED)
    house.later(hours=1)
    case = append(house, case, answered())
    card = news.card(house.desk, case, house.now)
    assert len(card.rows) == 5
    assert card.rows[0] == Row(label="Answer to question 1", text="2 March 2026 at 11:30")
    assert card.notes == ("And 2 more before these.",)
    assert card_message(card)
    assert draw_card(card, Manner.KEPT)


def test_a_wish_to_withdraw_has_a_card_of_its_own_until_it_is_settled(house: House, cy: Speaker) -> None:
    from dialogs.case_work import news  # noqa: PLC0415

    case = referred(house, withdrawal())
    card = news.withdrawal(house.desk, case, house.now)
    assert [one.label for one in card.buttons] == ["Open", "Close the case", "Go on with it"]
    assert SECRET not in everything(card)
    cy.presses("Close the case", on=card)
    assert [one.key for one in cy.form.fields] == ["step_reason"]
    cy.presses("Close the case", {"step_reason": "The referrer was mistaken."})
    settled = news.withdrawal(house.desk, as_kept(house, case), house.now)
    assert settled.text == (
        "The wish to withdraw LAN-2026-001 was settled by Cy Dale on 2 March 2026 at 10:30. "
        "It stands: Closed: withdrawn."
    )
    assert [one.label for one in settled.buttons] == ["Open"]


# --- reminders ---------------------------------------------------------------------------------------------------


def test_the_referrer_is_reminded_in_a_message_that_is_theirs(house: House, cy: Speaker) -> None:
    referred(house)
    asks(cy, house, by="2026-03-12")
    house.moves_to(date(2026, 3, 5))
    mine = house.messages("USOCIAL")[-1]
    assert mine.title == "Your answer is asked for, 5 March 2026"
    assert mine.text.startswith("The business team asks for your answer: LAN-2026-001.")
    (section,) = mine.sections
    assert section.rows[0].text == "By 12 March 2026, in 5 working days."
    assert [one.button.label for one in section.rows if one.button] == ["Answer"]
    assert QUESTION not in everything(mine)


def test_overdue_both_hear_of_it_and_the_team_has_no_answer_button(house: House, cy: Speaker) -> None:
    referred(house)
    asks(cy, house)
    house.moves_to(date(2026, 3, 9))
    teams = next(one for one in house.channel() if one.title.startswith("Deadlines"))
    row = next(row for one in teams.sections for row in one.rows if "answer of the referrer" in row.label)
    assert row.text == "Overdue: it was due by 6 March 2026."
    assert row.button is None
    assert house.messages("USOCIAL")[-1].sections[0].heading == "Overdue"


def test_answered_since_it_says_so_in_place(house: House, cy: Speaker) -> None:
    case = referred(house)
    asks(cy, house)
    house.moves_to(date(2026, 3, 9))
    append(house, case, answered())
    for card in (house.messages("USOCIAL")[-1], next(one for one in house.channel() if "Deadlines" in one.title)):
        row = next(row for one in card.sections for row in one.rows if "question 1" in row.label)
        assert row.text == "Answered on 9 March 2026."
        assert row.button is None


def test_of_a_case_that_ended_nobody_is_asked_for_an_answer(house: House, cy: Speaker) -> None:
    case = referred(house)
    asks(cy, house)
    house.moves_to(date(2026, 3, 9))
    press(cy, "close.save", case, "withdrawn", step_reason="Settled.")
    mine = next(one for one in house.messages("USOCIAL") if one.title.startswith("Your answer"))
    assert mine.sections[0].rows[0].text == "No longer needed: the case has ended."


def test_a_notice_of_what_is_gone_is_still_a_sentence(house: House) -> None:
    case = referred(house)
    gone = DueReminder(
        case=case,
        what="answer.9",
        audience=Audience.REFERRER,
        rung="5",
        at=house.now,
        told_on=house.now.date(),
    )
    assert "nothing is left to do" in notice(house.desk, (gone,), house.now).text
