from bot.flood import MOST_ACCOUNTS, FloodGuard
from review.roles import Account


def somebody(user: str = "U1") -> Account:
    return Account(platform="slack", space="T1", user=user)


def test_somebody_who_sends_too_much_waits_and_then_goes_on() -> None:
    at = [0.0]
    guard = FloodGuard(burst=5, a_minute=60, monotonic=lambda: at[0])
    assert [guard.admits(somebody()) for _ in range(7)] == [True] * 5 + [False] * 2
    at[0] += 2.0
    assert [guard.admits(somebody()) for _ in range(3)] == [True, True, False]


def test_one_persons_flood_slows_nobody_else_down() -> None:
    guard = FloodGuard(burst=1, a_minute=1, monotonic=lambda: 0.0)
    assert guard.admits(somebody("U1"))
    assert not guard.admits(somebody("U1"))
    assert guard.admits(somebody("U2"))


def test_a_quiet_night_does_not_save_up_more_than_the_bucket_holds() -> None:
    at = [0.0]
    guard = FloodGuard(burst=3, a_minute=60, monotonic=lambda: at[0])
    guard.admits(somebody())
    at[0] += 100_000
    assert [guard.admits(somebody()) for _ in range(4)] == [True, True, True, False]


def test_it_remembers_so_many_accounts_and_no_more() -> None:
    guard = FloodGuard(monotonic=lambda: 0.0)
    for number in range(MOST_ACCOUNTS + 10):
        guard.admits(somebody(f"U{number}"))
    assert len(guard._left) == MOST_ACCOUNTS
