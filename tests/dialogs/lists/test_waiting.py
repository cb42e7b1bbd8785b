"""What waits for the business team: the same in `mine`, which is the Home tab, and in the Monday digest."""

from datetime import UTC, date, datetime

import pytest

from bot.slack.draw import card_message, home_view
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card, Show
from review.case_work import Looked, PutOnAgenda, QuestionAnswered, QuestionAsked, WithdrawalAsked
from review.entries import PutToChair
from review.law.terms import Decision
from review.panel import MoreInformationAsked, PanelRecommended
from review.ports import Letter
from review.step import Act
from review.tellings import Kind
from storage.outbox import Outbox
from tests.dialogs.house import PLATFORMS, House, Speaker, everything, text_of
from tests.dialogs.offices import child, staff
from tests.dialogs.referred import stands_in
from tests.dialogs.sent_cases import done, kept, sent, sent_to_enfield
from tests.invented import BUSINESS_SLACK, CANARIES

DECIDE_BY = "The decision is due by 2 April 2026."


@pytest.fixture
def nurse(house: House) -> Speaker:
    staff(house)
    return house.person("USOCIAL", "Imogen Tarrant")


def waiting(card: Card) -> list[tuple[str, str]]:
    return [(row.label, row.text) for one in card.sections if one.heading == "Waiting for you" for row in one.rows]


def mine(house: House, user: str = "UMANAGER") -> Card:
    speaker = house.person(user, "Cy Dale")
    speaker.says("mine")
    return speaker.card


def monday(house: House, board: str = "lancashire") -> Card:
    house.now = datetime(2026, 3, 16, 9, 0, 30, tzinfo=UTC)
    with house.open_unit(house.now) as unit:
        letter = Letter(key="digest", to=BUSINESS_SLACK, kind=Kind.DIGEST, subject=f"{board}|2026-03-16")
        unit.post(letter)
    return stands_in(house, BUSINESS_SLACK)[-1]


def test_a_new_case_waits_to_be_put_to_the_chair_until_it_is(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    assert waiting(mine(house)) == [("LAN-2026-001", f"Put it to the Chair. {DECIDE_BY}")]
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    assert waiting(mine(house)) == []


def next_of(house: House) -> str:
    """As the case's own card says it."""
    manager = house.person("UMANAGER", "Cy Dale")
    manager.says("case ENF-2026-001")
    return text_of(manager.card, "Next")


def test_where_there_is_a_standing_panel_the_agenda_comes_first(house: House, nurse: Speaker) -> None:
    sent_to_enfield(house, nurse)
    ((_, before),) = waiting(mine(house))
    assert before.startswith("Put it on the agenda of the SCR Sub-Committee.")
    assert next_of(house) == "The business team puts it on the agenda of the SCR Sub-Committee."
    advice = PanelRecommended(recommendation=Decision.SCR, reasons="The criteria are met.")
    done(house, Act.RECOMMEND, advice, reference="ENF-2026-001")
    ((_, after),) = waiting(mine(house))
    assert after.startswith("Put it to the Chair.")
    assert next_of(house) == "The business team puts it to the Chair."


def test_on_its_agenda_the_panel_comes_next(house: House, nurse: Speaker) -> None:
    sent_to_enfield(house, nurse)
    agenda = PutOnAgenda(meeting="SCR panel", on=date(2026, 3, 10), screening=True)
    done(house, Act.PUT_ON_AGENDA, agenda, reference="ENF-2026-001")
    assert next_of(house) == "The SCR Sub-Committee says what it recommends."


def test_a_wish_to_withdraw_goes_before_everything_else(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    sent(house, nurse, "LAN-2026-002", children=child(2))
    done(house, Act.ASK_WITHDRAWAL, WithdrawalAsked(reason="It was Kezia's cousin."), "USOCIAL", "LAN-2026-002")
    first, second = waiting(mine(house))
    assert first == (
        "LAN-2026-002",
        "The referrer asked on 2 March 2026 at 10:30 to withdraw it. Say whether it goes on.",
    )
    assert second[0] == "LAN-2026-001"


def test_what_the_chair_asks_waits_until_it_is_back_with_the_chair(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.ASK_MORE, MoreInformationAsked(what="Was the mother known?"), "UCHAIR")
    assert waiting(mine(house)) == [
        ("LAN-2026-001", f"The Chair asked for more on 2 March 2026 at 10:30. {DECIDE_BY}"),
    ]
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    assert waiting(mine(house)) == []


def test_an_answer_waits_until_somebody_of_the_team_opens_it(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    done(house, Act.ASK_REFERRER, QuestionAsked(number=1, question="Who visited?", answer_by=date(2026, 3, 9)))
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    house.later(hours=1)
    done(house, Act.ANSWER, QuestionAnswered(number=1, answer="Nobody."), "USOCIAL")
    came_in = [("LAN-2026-001", "Something came in on 2 March 2026 at 11:30 that nobody of the team has read yet.")]
    assert waiting(mine(house)) == came_in
    done(house, Act.LOOK, Looked(), "UCHAIR")
    assert waiting(mine(house)) == came_in
    done(house, Act.LOOK, Looked())
    assert waiting(mine(house)) == []


def test_a_letter_that_could_not_be_delivered_waits_for_somebody_to_tell_them(house: House, nurse: Speaker) -> None:
    case = sent(house, nurse)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    with house.open_unit(house.now) as unit:
        unit.post(Letter(key="q", to=BUSINESS_SLACK, kind=Kind.QUESTION, subject=case.id))
    outbox = Outbox(house.database.engine)
    (parcel,) = (one for one in outbox.claim(house.now, PLATFORMS, 50) if one.kind is Kind.QUESTION)
    outbox.give_up(parcel, "unreachable", house.now)
    ((_, text),) = waiting(mine(house))
    assert text == "The referrer could not be asked on Slack so far. Ask them another way; it is tried again."


def test_the_digest_says_the_same_as_home(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    sent(house, nurse, "LAN-2026-002", children=child(2))
    done(house, Act.ASK_WITHDRAWAL, WithdrawalAsked(reason="A mistake."), "USOCIAL", "LAN-2026-002")
    assert waiting(monday(house)) == waiting(mine(house)) != []
    assert home_view(Show(card=mine(house)), house.now)


def test_it_is_nobodys_but_the_teams(house: House, nurse: Speaker) -> None:
    sent(house, nurse)
    assert waiting(mine(house, "UADMIN")) == []
    assert waiting(mine(house, "USOCIAL")) == []


def test_many_are_ten_and_how_many_more_and_no_card_names_anybody(house: House, nurse: Speaker) -> None:
    for number in range(1, 13):
        reference = f"LAN-2026-{number:03}"
        sent(house, nurse, reference, children=child(number))
        done(house, Act.ASK_WITHDRAWAL, WithdrawalAsked(reason=CANARIES[0]), "USOCIAL", reference)
    for card in (mine(house), monday(house)):
        rows = waiting(card)
        assert len(rows) == 11
        assert rows[-1][1].startswith("And 2 more.")
        assert not any(canary in everything(card) for canary in CANARIES)
        assert card_message(card)
        assert size(draw_card(card, Manner.KEPT)) <= LARGEST
    assert kept(house).withdrawal
