"""A case that was put to the Chair ends before a decision, or is opened again: the Chair is told, not left to find."""

from review.case_work import Closed, Closing, Reopened, Transferred
from review.entries import PutToChair
from review.step import Act
from tests.dialogs.house import House, Speaker, everything, find
from tests.dialogs.referred import referred
from tests.dialogs.sent_cases import done
from tests.invented import CANARIES

CLOSED = Closed(why=Closing.WITHDRAWN, reason="Kezia Marlowe-Finch was another child.")


def titles(house: House) -> list[str]:
    return [one.title for one in house.messages("UCHAIR")]


def test_the_chair_is_told_that_no_decision_is_needed(house: House) -> None:
    referred(house)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.CLOSE, CLOSED)
    told = house.messages("UCHAIR")[-1]
    assert told.title == "No decision is needed: LAN-2026-001"
    assert told.text == (
        "Case LAN-2026-001, which was put to you, ended on 2 March 2026 at 10:30: Closed: withdrawn. "
        "No decision is needed now."
    )
    assert not any(canary in everything(told) for canary in CANARIES)
    chair = house.person("UCHAIR", "Ada Quill")
    chair.presses("See", on=told)
    assert "LAN-2026-001" in chair.card.title


def test_so_they_are_of_a_transfer(house: House) -> None:
    referred(house)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.TRANSFER, Transferred(to="Kent", told="By telephone.", reason="The child lives there."))
    assert "Transferred to another board" in house.messages("UCHAIR")[-1].text


def test_opened_again_it_waits_for_them_again(house: House) -> None:
    referred(house)
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    done(house, Act.CLOSE, CLOSED)
    house.later(hours=1)
    done(house, Act.REOPEN, Reopened(reason="It was the same child."))
    told = house.messages("UCHAIR")[-1]
    assert told.title == "Open again: LAN-2026-001"
    assert "decides by 2 April 2026" in told.text
    chair: Speaker = house.person("UCHAIR", "Ada Quill")
    chair.presses("See", on=told)
    assert find("Serious case review", chair.card)


def test_a_case_that_never_came_to_the_chair_ends_without_a_word_to_them(house: House) -> None:
    referred(house)
    done(house, Act.CLOSE, CLOSED)
    assert titles(house) == []
