"""A board's agencies and panel members as they are kept in chat: joiners, movers and leavers, on top of app.yaml."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from review.people import AgencyAdded, AgencyEnded, BoardContent, BoardEntry, SeatEnded, SeatGiven, with_people
from review.roles import Account, Agency, Board, Holder, Person, Role, office_roles
from tests.review.invented_cases import actor

DAY = date(2026, 11, 16)
ROSS, VANE, MINA = (Account(platform="slack", space="T0", user=user) for user in ("U1", "U2", "U3"))
BOARD = Board(
    key="enfield",
    name="An invented board",
    procedure="enfield",
    prefix="ENF",
    areas=("Enfield",),
    agencies=(Agency(name="Police", panel_members=(Holder(name="Dee Ross", accounts=frozenset({ROSS})),)),),
)


def history(contents: Iterable[BoardContent]) -> list[BoardEntry]:
    at = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
    return [BoardEntry(recorded=at, by=actor(Role.BUSINESS_TEAM), content=one) for one in contents]


def board(*contents: BoardContent) -> Board:
    return with_people(BOARD, history(contents))


def given_seat(agency: str, account: Account, starts: date = DAY, senior: bool = False) -> SeatGiven:
    return SeatGiven(agency=agency, name="Somebody invented", accounts=(account,), starts=starts, senior=senior)


def seated(found: Board, agency: str, day: date = DAY) -> set[Account]:
    return {account for seat in found.seats(agency, day) for account in seat.accounts}


def roles(found: Board, account: Account, day: date) -> frozenset[Role]:
    return office_roles(found, Person(id="p", name="Somebody", accounts=frozenset({account})), day)


def test_without_a_history_the_board_is_that_of_app_yaml() -> None:
    assert board() == BOARD


def test_a_joiner_sits_from_their_first_day_beside_those_of_app_yaml() -> None:
    found = board(AgencyAdded(agency="Health"), given_seat("Health", VANE), given_seat("Police", MINA))
    assert seated(found, "Health") == {VANE}
    assert seated(found, "Health", DAY - timedelta(days=1)) == set()
    assert seated(found, "Police") == {ROSS, MINA}
    assert roles(found, VANE, DAY) == {Role.PANEL_MEMBER}


def test_a_leaver_of_app_yaml_or_of_the_chat_sits_to_their_last_day_and_their_past_stays() -> None:
    found = board(
        given_seat("Police", MINA), *(SeatEnded(agency="Police", accounts=(one,), ends=DAY) for one in (ROSS, MINA))
    )
    assert seated(found, "Police") == {ROSS, MINA}
    assert seated(found, "Police", DAY + timedelta(days=1)) == set()
    assert roles(found, ROSS, DAY + timedelta(days=1)) == frozenset()


def test_a_mover_leaves_one_agency_and_sits_for_another_from_the_next_day() -> None:
    after = DAY + timedelta(days=1)
    found = board(SeatEnded(agency="Police", accounts=(ROSS,), ends=DAY), given_seat("Health", ROSS, after))
    assert (seated(found, "Police"), seated(found, "Health")) == ({ROSS}, set())
    assert (seated(found, "Police", after), seated(found, "Health", after)) == (set(), {ROSS})


def test_who_comes_back_sits_again_and_the_first_time_ended_when_it_ended() -> None:
    again = DAY + timedelta(days=30)
    found = board(SeatEnded(agency="Police", accounts=(ROSS,), ends=DAY), given_seat("Police", ROSS, again))
    days = (DAY, DAY + timedelta(days=1), again)
    assert [seated(found, "Police", day) for day in days] == [{ROSS}, set(), {ROSS}]
    left = with_people(found, history([SeatEnded(agency="Police", accounts=(ROSS,), ends=again)]))
    assert seated(left, "Police", DAY + timedelta(days=1)) == set()


def test_a_last_day_that_is_set_is_brought_forward_and_never_put_off() -> None:
    later, sooner = DAY + timedelta(days=30), DAY + timedelta(days=1)
    for days in ((later, sooner), (sooner, later)):
        found = board(*(SeatEnded(agency="Police", accounts=(ROSS,), ends=one) for one in days))
        assert [one.ends for one in found.agencies[0].panel_members] == [sooner]


def test_nobody_sits_for_an_agency_that_ended_from_that_moment() -> None:
    ended = board(given_seat("Police", VANE, senior=True), AgencyEnded(agency="Police"))
    assert seated(ended, "Police") == set()
    assert roles(ended, ROSS, DAY) == roles(ended, VANE, DAY) == frozenset()


def test_who_is_told_where_an_agency_is_late_has_no_seat() -> None:
    found = board(given_seat("Police", VANE, senior=True))
    (police,) = found.agencies
    assert [one.accounts for one in police.seniors] == [frozenset({VANE})]
    assert seated(found, "Police") == {ROSS}
    ended = with_people(found, history([SeatEnded(agency="Police", accounts=(VANE,), ends=DAY)]))
    assert [one.ends for one in ended.agencies[0].seniors] == [DAY]


def test_an_agency_that_ended_is_known_by_its_past_and_may_come_back() -> None:
    ended = board(AgencyEnded(agency="Police"))
    assert [(one.name, one.ended) for one in ended.agencies] == [("Police", True)]
    assert ended.agencies[0].panel_members == BOARD.agencies[0].panel_members
    back = with_people(ended, history([AgencyAdded(agency="Police")]))
    assert back == BOARD


AGENCIES = st.sampled_from(("Police", "Health", "Education"))
ACCOUNTS = st.sampled_from((ROSS, VANE, MINA))
DAYS = st.dates(min_value=DAY, max_value=DAY + timedelta(days=60))
CHANGES = st.one_of(
    st.builds(AgencyAdded, agency=AGENCIES),
    st.builds(AgencyEnded, agency=AGENCIES),
    st.builds(given_seat, AGENCIES, ACCOUNTS, DAYS, st.booleans()),
    st.builds(SeatEnded, agency=AGENCIES, accounts=st.tuples(ACCOUNTS), ends=DAYS),
)
HISTORIES = st.lists(CHANGES, max_size=12)


@given(HISTORIES, HISTORIES)
def test_a_history_read_in_two_parts_is_the_same_history(first: list[BoardContent], then: list[BoardContent]) -> None:
    assert with_people(board(*first), history(then)) == board(*first, *then)


@given(HISTORIES)
def test_nobody_is_ever_forgotten(changes: list[BoardContent]) -> None:
    """Who sat and left stays, with their last day; only the first ones and those given a seat are there."""
    found = board(*changes)
    kept = sum(len(one.panel_members) + len(one.seniors) for one in found.agencies)
    assert kept == 1 + sum(isinstance(one, SeatGiven) for one in changes)
    assert len({one.name for one in found.agencies}) == len(found.agencies)


@given(HISTORIES, AGENCIES, ACCOUNTS)
def test_who_left_sits_no_longer_the_day_after(changes: list[BoardContent], agency: str, account: Account) -> None:
    last = DAY + timedelta(days=60)
    found = board(*changes, SeatEnded(agency=agency, accounts=(account,), ends=last))
    assert account not in seated(found, agency, last + timedelta(days=1))
    others = {"Police", "Health", "Education"} - {agency}
    before = board(*changes)
    assert all(seated(found, one, day) == seated(before, one, day) for one in others for day in (DAY, last))
