"""Whoever guesses, is of another board or not admitted learns nothing: not even whether there is such a case."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.parts import Card, Press, Pressed, Refuse
from review.drafts import Draft
from review.entries import PutToChair
from review.roles import Agency, Office, Standing
from review.step import Act
from tests.dialogs.house import House, Speaker, everything
from tests.dialogs.sent_cases import done, enfield, kept, sent, sent_to_enfield
from tests.invented import CANARIES, CHILD, holder

#: every press of a sender's side that names a case
OF_A_CASE = (
    *("own.look", "own.case", "own.not_now", "answer.pick"),
    *(f"{one}.{what}" for one in ("add", "comment", "pass_on", "answer", "withdraw") for what in ("ask", "save")),
)
NO_CASE = "There is no such case that you may see. Check the reference and try again."


@pytest.fixture
def nurse(house: House) -> Speaker:
    """Referrals to both boards; the one under Enfield's procedure is with its Chair."""
    northern = holder("Una Frey", "UNORTH")
    offices = {Office.CHAIR: (northern,), Office.BUSINESS_MANAGER: (northern,)}
    agencies = (*enfield().agencies, Agency(name="Guests", panel_members=(holder("Guest", "UGUEST"),)))
    house.boards["enfield"] = replace(enfield(), offices=offices, agencies=agencies)
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    sent(house, speaker)
    sent_to_enfield(house, speaker)
    return speaker


def stranger(house: House) -> Speaker:
    return house.person("UOTHER", "Neil Garrow")


def of_another_board(house: House) -> Speaker:
    return house.person("UNORTH", "Una Frey")


def panel_member_who_is_not_the_lead(house: House) -> Speaker:
    return house.person("UPOLICE", "Sol Harker")


def lead_of_the_other_boards_case(house: House) -> Speaker:
    return house.person("ULEAD", "Dee Ross")


NOT_ENTITLED: tuple[Callable[[House], Speaker], ...] = (
    stranger,
    of_another_board,
    panel_member_who_is_not_the_lead,
    lead_of_the_other_boards_case,
)


@pytest.mark.parametrize("who", NOT_ENTITLED)
@pytest.mark.parametrize("act", OF_A_CASE)
def test_a_guessed_press_is_refused_as_if_there_were_no_case(
    house: House, nurse: Speaker, who: Callable[[House], Speaker], act: str
) -> None:
    done(house, Act.PUT_TO_CHAIR, PutToChair())
    speaker, before = who(house), kept(house)
    for subject in (before.id, "no-such-case", "", before.reference):
        press = Press(act=act, subject=subject, detail="1")
        speaker.presses_key(Pressed(press=press, answers={"said": "Something."}))
        assert speaker.refused == Refuse(reason=NO_CASE)
    assert kept(house) == before


@pytest.mark.parametrize("who", NOT_ENTITLED)
@pytest.mark.parametrize("word", ["case ", "", "status "])
def test_a_guessed_reference_is_refused_as_if_there_were_none(
    house: House, nurse: Speaker, who: Callable[[House], Speaker], word: str
) -> None:
    speaker = who(house)
    for reference in ("LAN-2026-001", "LAN-2026-777"):
        speaker.says(f"{word}{reference}")
        assert speaker.refused == Refuse(
            reason=f"There is no case {reference} that you may see. Check the reference and try again."
        )


@pytest.mark.parametrize("act", ["refer.resume", "refer.next", "refer.back", "refer.save", "refer.send"])
def test_a_guessed_draft_is_refused_as_if_there_were_none(house: House, nurse: Speaker, act: str) -> None:
    with house.open_unit(house.now) as unit:
        owner = unit.person(nurse.account).id
        draft = Draft(id="draft-9", owner=owner, answers={"child_name": CHILD}, step="child", changed=house.now)
        unit.keep_draft(draft)
    other = stranger(house)
    replies = []
    for subject in ("draft-9", "no-such-draft", "draft-LAN-2026-001"):
        other.presses_key(Pressed(press=Press(act=act, subject=subject, detail="child"), answers={"child_name": "X"}))
        replies.append(other.refused)
    assert len(set(replies)) == 1
    assert CHILD not in everything_refused(replies)
    with house.open_unit(house.now) as unit:
        assert unit.draft("draft-9") == draft


def everything_refused(replies: list[Refuse]) -> str:
    return " ".join(one.reason for one in replies)


@pytest.mark.parametrize("standing", [Standing.STRANGER, Standing.BOT, Standing.DEACTIVATED, Standing.GUEST])
def test_who_is_not_admitted_reaches_not_even_their_own(house: House, nurse: Speaker, standing: Standing) -> None:
    before = kept(house)
    closed = house.person("USOCIAL", "Imogen Tarrant", standing=standing)
    for words in ("mine", "join", "hello", "case LAN-2026-001", "LAN-2026-001", "help"):
        closed.says(words)
        assert not [one for one in (*CANARIES, "LAN-2026") if one in closed.refused.reason]
    for act in (*OF_A_CASE, "join.make"):
        closed.presses_key(Pressed(press=Press(act=act, subject=before.id, detail="1"), answers={"said": "X"}))
        assert closed.refused.card is None
    assert kept(house) == before


def test_a_listed_guest_who_leads_is_admitted(house: House, nurse: Speaker) -> None:
    guest = house.person("ULEAD", "Dee Ross", standing=Standing.GUEST)
    guest.says("case ENF-2026-001")
    assert isinstance(guest.card, Card)


def test_each_board_sees_its_own_alone(house: House, nurse: Speaker) -> None:
    northern, manager = of_another_board(house), house.person("UMANAGER", "Cy Dale")
    northern.says("mine")
    assert "LAN-" not in everything(northern.card)
    assert "Enfield" in everything(northern.card)
    manager.says("mine")
    assert "Enfield" not in everything(manager.card)
    manager.says("case ENF-2026-001")
    assert isinstance(manager.reply, Refuse)
