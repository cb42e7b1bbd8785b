"""Two accounts become one person by a code that is made on one and typed on the other, once, within minutes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import text

from review.drafts import Draft
from review.errors import CannotJoinError, ReviewError, UnknownCodeError
from review.roles import Account, Person, Standing
from storage.codes import ALPHABET, VALID_FOR
from storage.database import Database
from storage.unit import Units
from storage.verify import verify
from tests.invented import MONDAY, account, actor, reckon, referred_entry

SLACK, TEAMS = account("USOCIAL"), account("aad-social", "teams")
ELSEWHERE = Account(platform="rehearsal", space="rehearsal", user="imogen")


@pytest.fixture
def both(units: Units) -> None:
    """Somebody whom the two platforms know under two names."""
    meet(units, SLACK, "Imogen Tarrant")
    meet(units, TEAMS, "Tarrant, Imogen")


def meet(units: Units, who: Account, name: str, standing: Standing = Standing.MEMBER) -> Person:
    with units(MONDAY) as unit:
        return unit.introduce(who, name, standing)


def code_of(units: Units, who: Account = SLACK, now: datetime = MONDAY) -> str:
    with units(now) as unit:
        return unit.make_code(who)


def join(units: Units, code: str, who: Account = TEAMS, now: datetime = MONDAY) -> Person:
    with units(now) as unit:
        return unit.join(who, code)


def person(units: Units, who: Account) -> Person:
    with units(MONDAY) as unit:
        return unit.person(who)


def test_the_one_who_made_the_code_is_kept_with_both_accounts_and_names(units: Units, both: None) -> None:
    made, typed = person(units, SLACK), person(units, TEAMS)
    joined = join(units, code_of(units))
    assert (joined.id, joined.accounts) == (made.id, frozenset({SLACK, TEAMS}))
    assert joined.former == {typed.id}
    assert (person(units, SLACK).name, person(units, TEAMS).name) == ("Imogen Tarrant", "Tarrant, Imogen")
    assert joined.is_one(typed.id)


def test_what_each_referred_and_left_open_is_theirs_on_both(units: Units, both: None) -> None:
    ids = [person(units, who).id for who in (SLACK, TEAMS)]
    with units(MONDAY) as unit:
        for number, owner in enumerate(ids):
            unit.open_case(
                referred_entry(draft=f"sent-{number}", reference=f"LAN-2026-00{number}", by=actor(person=owner))
            )
            unit.keep_draft(Draft(id=f"open-{number}", owner=owner, answers={"a": "b"}, step="s", changed=MONDAY))
    join(units, code_of(units))
    for who in (SLACK, TEAMS):
        with units(MONDAY) as unit:
            now = unit.person(who)
            assert {one.reference for one in unit.cases_referred_by(now)} == {"LAN-2026-000", "LAN-2026-001"}
            assert {(one.id, one.owner) for one in unit.drafts_of(now)} == {("open-0", ids[0]), ("open-1", ids[0])}


def test_what_the_history_says_stays_as_it_says_it(database: Database, units: Units, both: None) -> None:
    typed = person(units, TEAMS)
    with units(MONDAY) as unit:
        case = unit.open_case(referred_entry(by=actor(person=typed.id)))
    join(units, code_of(units))
    with units(MONDAY) as unit:
        assert unit.case(case.id) == case
    assert verify(database.engine, database.vault, reckon) == []


@pytest.mark.parametrize("wait", [timedelta(0), VALID_FOR - timedelta(seconds=1)])
def test_a_code_is_good_for_a_quarter_of_an_hour(units: Units, both: None, wait: timedelta) -> None:
    assert len(join(units, code_of(units), now=MONDAY + wait).accounts) == 2


def test_then_it_is_too_old(units: Units, both: None) -> None:
    code = code_of(units)
    with pytest.raises(UnknownCodeError):
        join(units, code, now=MONDAY + VALID_FOR)
    assert person(units, TEAMS).accounts == {TEAMS}


def test_it_serves_once(units: Units, both: None) -> None:
    code = code_of(units)
    join(units, code)
    for who in (TEAMS, ELSEWHERE):
        with pytest.raises(UnknownCodeError):
            join(units, code, who)


def test_a_newer_code_voids_the_one_before(units: Units, both: None) -> None:
    first, second = code_of(units), code_of(units)
    with pytest.raises(UnknownCodeError):
        join(units, first)
    assert len(join(units, second).accounts) == 2


def test_joining_voids_the_codes_of_both(units: Units, both: None) -> None:
    code, others = code_of(units), code_of(units, TEAMS)
    join(units, code)
    with pytest.raises(UnknownCodeError):
        join(units, others, ELSEWHERE)


@pytest.mark.parametrize("typed", ["", " ", "ABCDEFGH", "%", "' or 1=1--", "\x00", "\ud800", "Ａ" * 500])
def test_what_is_no_code_joins_nothing(units: Units, both: None, typed: str) -> None:
    code_of(units)
    with pytest.raises(UnknownCodeError):
        join(units, typed)


def test_nobody_joins_themselves(units: Units, both: None) -> None:
    code = code_of(units)
    with pytest.raises(UnknownCodeError):
        join(units, code, SLACK)


@pytest.mark.parametrize(
    "how", [str.lower, " ".join, lambda code: f"{code[:4]}-{code[4:]}\n", lambda code: f"«{code}»"]
)
def test_a_code_is_read_however_it_was_typed(units: Units, both: None, how: object) -> None:
    assert callable(how)
    assert len(join(units, how(code_of(units))).accounts) == 2


def test_a_code_has_eight_characters_that_cannot_be_taken_for_each_other(units: Units) -> None:
    codes = {code_of(units) for _ in range(20)}
    assert len(codes) == 20
    assert {len(code) for code in codes} == {8}
    assert set("".join(codes)) <= set(ALPHABET)
    assert set(ALPHABET).isdisjoint("IL1O0")


def test_only_a_digest_of_it_is_kept(database: Database, units: Units, both: None) -> None:
    code = code_of(units)
    with database.engine.begin() as connection:
        (row,) = connection.execute(text("select * from codes")).all()
    assert len(row.digest) == 32
    assert code.encode() not in bytes(row.digest)


def test_two_people_of_one_platform_are_not_one(units: Units, both: None) -> None:
    meet(units, account("UOTHER"), "Somebody Else")
    with pytest.raises(CannotJoinError, match="account on that platform"):
        join(units, code_of(units), account("UOTHER"))
    join(units, code_of(units))
    with pytest.raises(CannotJoinError):
        join(units, code_of(units, account("UOTHER")), TEAMS)
    assert person(units, account("UOTHER")).accounts == {account("UOTHER")}


@pytest.mark.parametrize("standing", [Standing.STRANGER, Standing.BOT, Standing.DEACTIVATED])
@pytest.mark.parametrize("whose", [SLACK, TEAMS])
def test_a_closed_account_a_bot_and_a_stranger_are_joined_to_nobody(
    units: Units, both: None, whose: Account, standing: Standing
) -> None:
    code = code_of(units)
    meet(units, whose, "Imogen Tarrant", standing)
    with pytest.raises(CannotJoinError, match="closed, or is not a member's or a guest's"):
        join(units, code)
    assert person(units, TEAMS).accounts == {TEAMS}


@pytest.mark.parametrize("standing", [Standing.GUEST, Standing.UNKNOWN])
def test_a_guest_and_one_whose_platform_could_not_be_asked_may_join(units: Units, standing: Standing) -> None:
    meet(units, TEAMS, "Tarrant, Imogen", standing)
    joined = join(units, code_of(units))
    assert (joined.standing, len(joined.accounts)) == (standing, 2)


def test_a_third_account_comes_to_all_that_were_joined_before(units: Units, both: None) -> None:
    """Slack and Teams are one; then their owner types the code of a third."""
    slack, teams = person(units, SLACK), person(units, TEAMS)
    join(units, code_of(units))
    third = person(units, ELSEWHERE)
    joined = join(units, code_of(units, ELSEWHERE), TEAMS)
    assert joined.id == third.id
    assert joined.former == {slack.id, teams.id}
    assert joined.accounts == {SLACK, TEAMS, ELSEWHERE}
    assert (person(units, SLACK).name, person(units, TEAMS).name) == ("Imogen Tarrant", "Tarrant, Imogen")


def test_the_directory_goes_on_naming_each_account(units: Units, both: None) -> None:
    join(units, code_of(units))
    meet(units, TEAMS, "Imogen Tarrant-Vale")
    assert (person(units, SLACK).name, person(units, TEAMS).name) == ("Imogen Tarrant", "Imogen Tarrant-Vale")


def at_once(*tasks: object) -> list[object]:
    """What each came to: what it returned, or how it was refused."""
    ready = Barrier(len(tasks))

    def run(task: object) -> object:
        assert callable(task)
        ready.wait()
        try:
            return task()
        except ReviewError as refused:
            return type(refused)

    with ThreadPoolExecutor(len(tasks)) as people:
        return list(people.map(run, tasks))


def test_a_code_typed_twice_at_once_serves_once(units: Units, both: None) -> None:
    code = code_of(units)
    results = at_once(*[lambda: join(units, code)] * 4)
    assert results.count(UnknownCodeError) == 3
    assert len(person(units, TEAMS).accounts) == 2


def test_of_two_who_type_each_other_s_code_one_is_kept(units: Units) -> None:
    pairs = [(account(f"U{n}"), account(f"aad-{n}", "teams")) for n in range(6)]
    for slack, teams in pairs:
        codes = code_of(units, slack), code_of(units, teams)
        results = at_once(lambda: join(units, codes[1], slack), lambda: join(units, codes[0], teams))  # noqa: B023 (run at once)
        assert results.count(UnknownCodeError) == 1
        assert person(units, slack).id == person(units, teams).id
        assert len(person(units, slack).former) == 1


def test_a_directory_that_speaks_while_accounts_are_joined_leaves_every_name_readable(units: Units) -> None:
    for number in range(12):
        slack, teams = account(f"U{number}"), account(f"aad-{number}", "teams")
        meet(units, slack, "Imogen Tarrant")
        meet(units, teams, "Tarrant, Imogen")
        code = code_of(units, slack)
        at_once(
            lambda: join(units, code, teams),  # noqa: B023 (run at once)
            lambda: meet(units, teams, "Imogen Tarrant-Vale"),  # noqa: B023
            lambda: meet(units, slack, "I. Tarrant"),  # noqa: B023
        )
        assert (person(units, slack).name, person(units, teams).name) == ("I. Tarrant", "Imogen Tarrant-Vale")
        assert person(units, slack).id == person(units, teams).id
