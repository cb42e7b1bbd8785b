"""Whatever part a procedure, or the program, has for somebody: at its board somebody of the cast plays it."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from bot.rehearsal.board import BOARDS, INVENTED
from bot.rehearsal.cast import CAST, CHANNELS
from bot.rehearsal.players import InventedBoard
from dialogs.staffing.offices import needed
from review.law import PROCEDURES, procedure, provisions
from review.roles import ROLE_OF_OFFICE, ChannelKind, Office, Person, Role, office_roles
from review.steps import STEPS

ANY_DAY = date(2026, 11, 23)
RUN = sorted(name for name, one in PROCEDURES.items() if one.finds_reviews)
Played = Callable[[InventedBoard], bool]


def held(office: Office) -> Played:
    return lambda board: any(one.office is office for one in board.people)


def seated(board: InventedBoard) -> bool:
    return any(one.seat for one in board.people)


def refers(board: InventedBoard) -> bool:
    """Somebody of an agency, in no office: whoever refers, and whoever writes a report."""
    return board.referrer.office is None and board.referrer.works_for in board.agencies


def leads(board: InventedBoard) -> bool:
    """The referrer's own agency has a panel member."""
    return any(one.seat == board.referrer.works_for for one in board.people)


def is_nobody(board: InventedBoard) -> bool:
    """A body, or people, who do not speak to the program: nobody plays them."""
    return bool(board)


#: each office and body of the procedures' own lists, and how it is played; a new one has to be added here
PLAYED: Mapping[str, Played] = {
    "chair": held(Office.CHAIR),
    "business_manager": held(Office.BUSINESS_MANAGER),
    "business_team": held(Office.BUSINESS_TEAM),
    "head_of_service": held(Office.BUSINESS_MANAGER),
    "head_of_safeguarding": held(Office.HEAD_OF_SAFEGUARDING),
    "head_of_children_in_need": held(Office.HEAD_OF_CHILDREN_IN_NEED),
    "administrator": held(Office.ADMINISTRATOR),
    "local_authority": held(Office.LOCAL_AUTHORITY_NOTIFIER),
    "standing_panel": held(Office.STANDING_PANEL_CHAIR),
    "standing_panel_chair": held(Office.STANDING_PANEL_CHAIR),
    # named in chat from the panel's members and these offices
    "case_panel": seated,
    "case_panel_chair": held(Office.STANDING_PANEL_CHAIR),
    "panel_member": seated,
    "agencies": seated,
    "organisations": seated,
    "agency_lead": leads,
    "professionals": refers,
    # by name only: the program records who they are, and they never speak to it
    "lead_reviewer": is_nobody,
    "overview_author": is_nobody,
    "imr_author": is_nobody,
    "management_review_author": is_nobody,
    "managers": is_nobody,
    "concerned_manager": is_nobody,
    "board": is_nobody,
    "family": is_nobody,
    "national_panel": is_nobody,
    "ofsted_and_dfe": is_nobody,
    "youth_justice_board": is_nobody,
    "coroner": is_nobody,
    "director_of_childrens_services": is_nobody,
}


def board_under(name: str) -> InventedBoard:
    return next(one for one in INVENTED if one.procedure == name)


def test_there_is_a_board_for_every_procedure_by_which_cases_are_run() -> None:
    assert sorted(one.procedure for one in INVENTED) == RUN


@pytest.mark.parametrize("name", RUN)
def test_every_office_that_a_procedure_speaks_of_is_played(name: str) -> None:
    board = board_under(name)
    assert [one.key for one in provisions(name).offices if not PLAYED[one.key](board)] == []


@pytest.mark.parametrize("name", RUN)
def test_a_board_has_every_office_that_its_procedure_cannot_do_without(name: str) -> None:
    offices = board_under(name).board.offices
    always = {Office.CHAIR, Office.DEPUTY, Office.BUSINESS_MANAGER, Office.BUSINESS_TEAM, Office.STANDING_PANEL_CHAIR}
    assert {*needed(procedure(name)), *always} <= set(offices)


@pytest.mark.parametrize("office", Office)
def test_every_office_of_the_program_is_held_somewhere(office: Office) -> None:
    assert any(board.offices.get(office) for board in BOARDS.values())


def test_every_role_that_a_step_asks_for_is_somebodys() -> None:
    asked = {role for step in STEPS for role in step.roles}
    by_office = {role for one in INVENTED for role in roles_at(one)} | {ROLE_OF_OFFICE[Office.DEPUTY]}
    # a case gives these: to whoever referred it, sits for their agency, was asked to report, or was named its chair
    by_case = {Role.REFERRER, Role.PANEL_LEAD, Role.REPORTING, Role.CASE_PANEL_CHAIR}
    assert asked - by_case <= by_office


def roles_at(board: InventedBoard) -> set[Role]:
    people = (Person(id=one.user, name=one.name, accounts=frozenset({one.account})) for one in board.people)
    return {role for person in people for role in office_roles(board.board, person, ANY_DAY)}


@pytest.mark.parametrize("board", INVENTED, ids=lambda one: one.key)
def test_an_agency_has_a_panel_member_and_one_a_senior_contact(board: InventedBoard) -> None:
    agencies = board.board.agencies
    assert sum(bool(one.panel_members) for one in agencies) >= 2
    assert any(one.seniors for one in agencies)


def test_nobody_is_two_people_and_everybody_has_something_to_try() -> None:
    assert len({one.user for one in CAST}) == len({one.name for one in CAST}) == len(CAST)
    assert all(one.greeting and one.what for one in CAST)
    assert len({one.id for one in CHANNELS}) == len(CHANNELS)
    assert len({one.prefix for one in INVENTED}) == len({one.name for one in INVENTED}) == len(INVENTED)


@pytest.mark.parametrize("board", INVENTED, ids=lambda one: one.key)
def test_the_business_team_and_nobody_else_is_in_its_channel(board: InventedBoard) -> None:
    described = board.board
    team = [*described.offices[Office.BUSINESS_MANAGER], *described.offices[Office.BUSINESS_TEAM]]
    users = {account.user for holder in team for account in holder.accounts}
    (there,) = described.channels[ChannelKind.BUSINESS]
    assert users == next(one.members for one in CHANNELS if one.address == there)


def test_what_a_kept_rehearsal_knows_people_and_channels_by_is_unchanged() -> None:
    """A data folder of the first rehearsals has these in it."""
    users = {one.user for one in CAST}
    assert users >= {"sam", "priya", "jonah", "margaret", "tom", "grace", "leila", "nadia", "colm", "ines", "edwin"}
    assert users >= {"petra", "hugo", "owen", "dev", "mina", "alex"}
    channels = {one.id for one in CHANNELS}
    assert channels >= {"business-team", "panel", "eastmere-business-team", "eastmere-panel"}
    assert {"northmoor", "eastmere"} <= set(BOARDS)
    assert (BOARDS["northmoor"].prefix, BOARDS["eastmere"].prefix) == ("LAN", "EAS")
