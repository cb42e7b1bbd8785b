"""Who holds which role on which London day, and who is admitted at all."""

from dataclasses import replace
from datetime import date

import pytest

from review.roles import (
    MAY_SEE_CASE,
    MAY_SEE_PRIVATE,
    Account,
    Agency,
    Board,
    Holder,
    Office,
    Person,
    Role,
    Standing,
    is_admitted,
    office_roles,
)

QUILL, MARSH, DALE, ROSS, MINA, VANE, NOBODY = (
    Account(platform="slack", space="T0", user=user) for user in ("U1", "U2", "U3", "U4", "U5", "U6", "U7")
)
DAY = date(2026, 12, 24)


def holder(account: Account, starts: date | None = None, ends: date | None = None) -> Holder:
    return Holder(name="Somebody invented", accounts=frozenset({account}), starts=starts, ends=ends)


BOARD = Board(
    key="lancashire",
    name="An invented board",
    procedure="pan-lancashire",
    prefix="LAN",
    areas=("Blackburn with Darwen",),
    offices={
        Office.CHAIR: (holder(QUILL),),
        Office.DEPUTY: (holder(MARSH, date(2026, 12, 20), date(2027, 1, 5)),),
        Office.BUSINESS_MANAGER: (holder(DALE),),
        Office.BUSINESS_TEAM: (holder(MINA, None, date(2026, 12, 24)),),
        Office.HEAD_OF_SAFEGUARDING: (holder(ROSS),),
    },
    agencies=(
        Agency(name="Police", panel_members=(holder(ROSS),)),
        Agency(name="Health", panel_members=(holder(VANE, date(2026, 12, 1), date(2026, 12, 24)),)),
    ),
)


def person(*accounts: Account, standing: Standing = Standing.MEMBER) -> Person:
    return Person(id="p", name="Somebody", accounts=frozenset(accounts), standing=standing)


HELD = [
    ("the Chair", (QUILL,), DAY, {Role.CHAIR}),
    ("the deputy on the first day", (MARSH,), date(2026, 12, 20), {Role.DEPUTY}),
    ("the deputy on the last day", (MARSH,), date(2027, 1, 5), {Role.DEPUTY}),
    ("the deputy the day before", (MARSH,), date(2026, 12, 19), set()),
    ("the deputy the day after", (MARSH,), date(2027, 1, 6), set()),
    ("the business manager is of the business team", (DALE,), DAY, {Role.BUSINESS_TEAM}),
    ("the team's member on her last day", (MINA,), DAY, {Role.BUSINESS_TEAM}),
    ("and the day after", (MINA,), date(2026, 12, 25), set()),
    ("a panel member who is Head of Safeguarding too", (ROSS,), DAY, {Role.PANEL_MEMBER, Role.HEAD_OF_SAFEGUARDING}),
    ("a panel member on the last day of the seat", (VANE,), date(2026, 12, 24), {Role.PANEL_MEMBER}),
    ("and the day after", (VANE,), date(2026, 12, 25), set()),
    ("one person on two accounts", (NOBODY, QUILL), DAY, {Role.CHAIR}),
    ("nobody in office", (NOBODY,), DAY, set()),
]


@pytest.mark.parametrize(("accounts", "day", "roles"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_what_somebodys_offices_give(accounts: tuple[Account, ...], day: date, roles: set[Role]) -> None:
    assert office_roles(BOARD, person(*accounts), day) == roles


def test_the_same_user_id_in_another_workspace_or_platform_is_somebody_else() -> None:
    for other in (replace(QUILL, space="T9"), replace(QUILL, platform="teams")):
        assert office_roles(BOARD, person(other), DAY) == frozenset()


ADMITTED = [
    (Standing.MEMBER, False, True),
    (Standing.MEMBER, True, True),
    (Standing.GUEST, False, False),
    (Standing.GUEST, True, True),
    (Standing.STRANGER, True, False),
    (Standing.BOT, True, False),
    (Standing.DEACTIVATED, True, False),
    (Standing.UNKNOWN, False, True),  # may refer, and is flagged
]


@pytest.mark.parametrize(("standing", "listed", "admitted"), ADMITTED)
def test_who_is_admitted(standing: Standing, listed: bool, admitted: bool) -> None:
    assert is_admitted(person(NOBODY, standing=standing), listed) is admitted


def test_who_cannot_do_their_part_without_the_names_sees_them_and_nobody_else() -> None:
    hidden = {Role.ADMINISTRATOR, Role.OPERATOR, Role.PANEL_LEAD, Role.PANEL_MEMBER, Role.REFERRER}
    assert hidden == set(Role) - MAY_SEE_PRIVATE


def test_a_panel_member_of_an_agency_that_was_not_asked_sees_no_case() -> None:
    assert {Role.OPERATOR, Role.PANEL_MEMBER} == set(Role) - MAY_SEE_CASE


SEATED = [
    ("by the agency's name", "Health", date(2026, 12, 1), [VANE]),
    ("however it is typed", " hEALTH ", DAY, [VANE]),
    ("the day before the seat", "Health", date(2026, 11, 30), []),
    ("the day after it", "Health", date(2026, 12, 25), []),
    ("an agency that the board does not know", "Healthcare", DAY, []),
    ("no agency", "", DAY, []),
]


@pytest.mark.parametrize(("agency", "day", "accounts"), [row[1:] for row in SEATED], ids=[row[0] for row in SEATED])
def test_who_sits_on_the_panel_for_an_agency(agency: str, day: date, accounts: list[Account]) -> None:
    assert [one.accounts for one in BOARD.seats(agency, day)] == [frozenset({one}) for one in accounts]


def test_an_agency_that_ended_gives_no_seat_and_no_role() -> None:
    board = replace(BOARD, agencies=tuple(replace(one, ended=one.name == "Health") for one in BOARD.agencies))
    assert board.seats("Health", DAY) == ()
    assert office_roles(board, person(VANE), DAY) == frozenset()
    assert len(board.seats("Police", DAY)) == 1


def test_who_was_joined_is_one_person_under_every_earlier_id() -> None:
    joined = replace(person(QUILL, NOBODY), former=frozenset({"p-old", "p-older"}))
    assert joined.ids == {"p", "p-old", "p-older"}
    assert all(joined.is_one(known) for known in joined.ids)
    assert not joined.is_one("p-other")
    assert not person(QUILL).is_one("p-old")
