"""The business team's steps alike: whose they are, taken once, and nothing private where it would be kept."""

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Ask, Refuse, Show
from review.case import Case
from review.case_work import Closed, Reopened
from review.entries import Decided, PutToChair
from review.law.terms import Decision
from review.roles import Standing
from tests.dialogs.house import House, Speaker, everything
from tests.dialogs.referred import (
    AGENDA,
    ASKING,
    CLOSING,
    REASON,
    SECRET,
    STEPS,
    TRANSFERRING,
    Step,
    another,
    append,
    as_kept,
    press,
    referred,
    second_board,
    withdrawal,
)
from tests.invented import CANARIES, chair, manager
from tests.invented import _entry as entry

NOT_THEIRS = "Only the board's business team does this. Nothing was changed."
NO_CASE = "There is no such case that you may see. Check the reference and try again."


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def take(speaker: Speaker, case: object, step: Step) -> None:
    press(speaker, step.save, case, step.detail, **step.answers)  # type: ignore[arg-type]


@STEPS
def test_the_team_takes_it_and_it_is_recorded_with_who_and_why(house: House, cy: Speaker, step: Step) -> None:
    case = referred(house)
    assert isinstance(press(cy, step.ask, case, step.detail), Ask)
    take(cy, case, step)
    assert isinstance(cy.reply, Show)
    kept = as_kept(house, case)
    assert kept.version == 2
    assert kept.entries[-1].by.name == "Cy Dale"
    assert kept.entries[-1].rule


@STEPS
@pytest.mark.parametrize(
    ("user", "sentence"),
    [("UCHAIR", NOT_THEIRS), ("USOCIAL", NOT_THEIRS), ("UNOBODY", NO_CASE), ("UFOLMANAGER", NO_CASE)],
)
def test_nobody_else_can(house: House, step: Step, user: str, sentence: str) -> None:
    """Neither the Chair nor the referrer; and to others it is as if there were no such case."""
    house.boards["folkestone"] = second_board()
    case = referred(house)
    someone = house.person(user, "Somebody")
    for act in (step.ask, step.save):
        press(someone, act, case, step.detail, **step.answers)
        assert someone.refused == Refuse(reason=sentence)
    assert as_kept(house, case).version == 1


@STEPS
@pytest.mark.parametrize("standing", [Standing.STRANGER, Standing.GUEST, Standing.DEACTIVATED, Standing.BOT])
def test_nor_a_stranger_or_a_guest_who_is_not_listed(house: House, step: Step, standing: Standing) -> None:
    case = referred(house)
    someone = house.person("USOMEBODY", "Somebody", standing=standing)
    take(someone, case, step)
    assert isinstance(someone.reply, Refuse)
    assert as_kept(house, case).version == 1


@STEPS
def test_whoever_the_platform_cannot_vouch_for_is_asked_to_try_again(house: House, step: Step) -> None:
    case = referred(house)
    unknown = house.person("UMANAGER", "Cy Dale", standing=Standing.UNKNOWN)
    take(unknown, case, step)
    assert "could not be checked" in unknown.refused.reason
    assert as_kept(house, case).version == 1


@STEPS
def test_the_same_delivery_again_changes_nothing_and_shows_the_same(house: House, cy: Speaker, step: Step) -> None:
    house.boards["folkestone"] = second_board()
    case = referred(house)
    take(cy, case, step)
    first, version = cy.reply, as_kept(house, case).version
    assert cy.again() == first
    assert as_kept(house, case).version == version


@STEPS
def test_what_is_wrong_is_asked_again_and_records_nothing(house: House, cy: Speaker, step: Step) -> None:
    case = referred(house)
    press(cy, step.save, case, step.detail)
    assert set(cy.form.errors) == set(step.answers)
    blank = dict.fromkeys(step.answers, "\u200b \n")
    press(cy, step.save, case, step.detail, **blank)
    assert cy.form.errors
    assert as_kept(house, case).version == 1


@pytest.mark.parametrize("step", [CLOSING, TRANSFERRING], ids=["close", "transfer"])
def test_of_two_who_press_at_once_the_second_is_told_who_was_first(house: House, cy: Speaker, step: Step) -> None:
    case = referred(house)
    take(cy, case, step)
    ann = house.person("UMANAGER", "Ann Dale", platform="teams")
    take(ann, case, step)
    assert "(Cy Dale)" in ann.refused.reason
    assert ann.refused.card
    assert as_kept(house, case).version == 2


@STEPS
def test_nothing_is_open_once_the_case_has_ended(house: House, cy: Speaker, step: Step) -> None:
    case = referred(house)
    take(cy, case, CLOSING)
    take(cy, case, step)
    assert cy.refused.reason.startswith("Closed: withdrawn, since 2 March 2026")


@STEPS
def test_a_press_with_a_case_that_is_none_says_that_there_is_none(house: House, cy: Speaker, step: Step) -> None:
    case = referred(house)
    press(cy, step.save, type(case)(id="0" * 32, entries=case.entries), step.detail, **step.answers)
    assert cy.refused.reason == NO_CASE


@STEPS
def test_hostile_text_is_kept_as_it_is_and_stands_in_no_channel(house: House, cy: Speaker, step: Step) -> None:
    """What is shown in a channel may not name anybody; what may, is shown behind Open alone."""
    case = referred(house)
    private = {key: SECRET for key in step.answers if key in ("step_reason", "step_told")}
    press(cy, step.save, case, step.detail, **{**step.answers, **private})
    for card in [*house.channel(), *house.channel("teams"), *house.messages("USOCIAL")]:
        assert not [
            one for one in (*CANARIES, "Kezia", "{child}") if one in everything(card) and one != "Imogen Tarrant"
        ]


@STEPS
def test_every_form_and_answer_can_be_drawn_on_both_platforms(house: House, cy: Speaker, step: Step) -> None:
    case = referred(house)
    press(cy, step.ask, case, step.detail)
    assert form_view(cy.form)
    assert draw_form(cy.form)
    press(cy, step.save, case, step.detail, **step.answers)
    assert card_message(cy.card)
    assert draw_card(cy.card, Manner.FLOW)


def test_what_is_private_is_marked_so(house: House, cy: Speaker) -> None:
    case = referred(house)
    for step in (ASKING, AGENDA, CLOSING, TRANSFERRING):
        press(cy, step.ask, case, step.detail)
        typed = [one for one in cy.form.fields if one.kind.value in ("text", "long_text")]
        assert all(one.private for one in typed)


# --- closing, reopening and going on -----------------------------------------------------------------------------


def test_a_closed_case_says_what_others_still_have_to_be_told(house: House, cy: Speaker) -> None:
    """The authority was aware on 27 February: five working days end on 6 March, whatever becomes of the case."""
    case = referred(house)
    take(cy, case, CLOSING)
    assert any("Telling Ofsted" in line and "6 March 2026" in line for line in cy.card.lines)
    (card,) = house.channel()
    assert [one.label for one in card.buttons] == ["Open", "Record as done", "Reopen", "Something happened"]
    assert card.more == ()
    assert "Telling Ofsted" in card.text


def test_a_closed_case_is_reopened_with_a_reason_and_stands_where_it_stood(house: House, cy: Speaker) -> None:
    case = referred(house)
    take(cy, case, CLOSING)
    cy.presses("Reopen", on=house.channel()[0])
    cy.presses("Reopen the case", {"step_reason": " "})
    assert cy.form.errors
    cy.presses("Reopen the case", {"step_reason": REASON})
    assert cy.card.text == "Case LAN-2026-001 is open again: With the business team. The referrer is told."
    kept = as_kept(house, case)
    assert isinstance(kept.entries[-1].content, Reopened)
    assert "To the Chair" in [one.label for one in house.channel()[0].buttons]


def test_what_never_ended_cannot_be_reopened(house: House, cy: Speaker) -> None:
    case = referred(house)
    press(cy, "reopen.save", case, step_reason=REASON)
    assert cy.refused.reason.startswith("This case has not ended")


def test_a_duplicate_names_the_case_that_goes_on_and_both_are_linked(house: House, cy: Speaker) -> None:
    case, other = referred(house), another(house, 2)
    press(cy, "close.save", case, step_why="duplicate", step_other="lan-2026-2", step_reason=REASON)
    assert cy.card.text == "Case LAN-2026-001: Closed: a duplicate of another case. The referrer is told."
    kept, goes_on = as_kept(house, case), as_kept(house, other)
    assert isinstance(kept.entries[-1].content, Closed)
    assert kept.entries[-1].content.other == "LAN-2026-002"
    assert [one.reference for one in goes_on.linked] == ["LAN-2026-001"]
    assert [one.reference for one in kept.linked] == ["LAN-2026-002"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter the reference of the case that goes on."),
        ("LAN-2026-001", "There is no other case of this board"),
        ("LAN-2026-009", "There is no other case of this board"),
        ("FOL-2026-001", "There is no other case of this board"),
        ("LAN-2026-003", "That case has ended itself."),
    ],
    ids=["none", "itself", "unknown", "of another board", "ended"],
)
def test_a_duplicate_of_nothing_is_not_closed(house: House, cy: Speaker, typed: str, sentence: str) -> None:
    house.boards["folkestone"] = second_board()
    case = referred(house)
    referred(house, draft="draft-9", reference="FOL-2026-001", board="folkestone")
    take(cy, another(house, 3), CLOSING)
    press(cy, "close.save", case, step_why="duplicate", step_other=typed, step_reason=REASON)
    assert cy.form.errors["step_other"].startswith(sentence)
    assert as_kept(house, case).version == 1


def test_a_wish_to_withdraw_is_settled_from_its_own_card(house: House, cy: Speaker) -> None:
    case = referred(house, withdrawal())
    (card,) = house.channel()
    assert card.lines[0].startswith("The referrer asked on 2 March 2026")
    press(cy, "go_on.save", case, step_reason=REASON)
    assert cy.card.text == "Case LAN-2026-001 goes on: With the business team. The referrer is told."
    assert as_kept(house, case).withdrawal is None
    (after,) = house.channel()
    assert not [line for line in after.lines if "withdraw" in line]


@pytest.fixture
def wish(house: House) -> Case:
    """The referrer's own, so that its card stands in the channel."""
    case = referred(house)
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    press(nurse, "withdraw.save", case, said=SECRET)
    assert [one for one in house.channel() if one.title == "Withdrawal asked: LAN-2026-001"]
    return case


def test_a_wish_is_settled_by_a_transfer_on_its_own_card(house: House, cy: Speaker, wish: Case) -> None:
    take(cy, wish, TRANSFERRING)
    (settled,) = [one for one in house.channel() if one.title == "Settled: LAN-2026-001"]
    assert settled.text.startswith("Cy Dale transferred LAN-2026-001 on 2 March 2026")
    assert settled.text.endswith("It stands: Transferred to another board.")


def test_a_wish_is_settled_by_the_decision_on_its_own_card(house: House, wish: Case) -> None:
    append(house, wish, entry(PutToChair(), manager(), ""))
    append(house, wish, entry(Decided(decision=Decision.SCR, reasons="The criteria are met."), chair(), "R3"))
    (settled,) = [one for one in house.channel() if one.title == "Settled: LAN-2026-001"]
    assert settled.text.startswith("Ada Quill decided LAN-2026-001 on 2 March 2026")
    assert settled.text.endswith("It stands: Serious case review.")


def test_without_a_wish_there_is_nothing_to_go_on_from(house: House, cy: Speaker) -> None:
    case = referred(house)
    press(cy, "go_on.save", case, step_reason=REASON)
    assert cy.refused.reason.startswith("The referrer does not ask to withdraw this")


def test_after_the_decision_it_is_neither_closed_nor_transferred(house: House, cy: Speaker) -> None:
    case = referred(house)
    append(house, case, entry(PutToChair(), manager(), ""))
    append(house, case, entry(Decided(decision=Decision.SCR, reasons="The criteria are met."), chair(), "R3"))
    for step in (CLOSING, TRANSFERRING, AGENDA):
        take(cy, case, step)
        assert cy.refused.reason.startswith("Ada Quill decided this on 2 March 2026")
