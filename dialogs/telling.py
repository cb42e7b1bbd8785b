"""Whom a step tells: from an audience to addresses, and one letter to each."""

from collections.abc import Callable, Iterable, Mapping

from dialogs.desk import Exchange
from review.case import Case
from review.ports import Letter
from review.process import Audience, Telling
from review.roles import Address, ChannelKind, Office, PlaceKind


def tell(exchange: Exchange, case: Case, tellings: Iterable[Telling]) -> None:
    """Put the letters in the outbox, in this transaction. The key says once for this version of the case."""
    for telling in tellings:
        for address in ADDRESSES[telling.audience](exchange, case):
            where = f"{address.platform}:{address.kind}:{address.id}"
            key = f"{telling.kind}:{case.id}:{case.version}:{where}"
            exchange.unit.post(Letter(key=key, to=address, kind=telling.kind, subject=case.id))


def _business_channel(exchange: Exchange, case: Case) -> Iterable[Address]:
    return exchange.desk.board_of(case).channels.get(ChannelKind.BUSINESS, ())


def _chair(exchange: Exchange, case: Case) -> Iterable[Address]:
    """The Chair in office and a deputy who is acting, on every account they have."""
    board = exchange.desk.board_of(case)
    holders = [one for office in (Office.CHAIR, Office.DEPUTY) for one in board.holders(office, exchange.today)]
    accounts = sorted({account for holder in holders for account in holder.accounts})
    return [_direct(account.platform, account.space, account.user) for account in accounts]


def _referrer(_exchange: Exchange, case: Case) -> Iterable[Address]:
    account = case.referred.by.account
    return [_direct(account.platform, account.space, account.user)]


def _direct(platform: str, space: str, user: str) -> Address:
    return Address(platform=platform, space=space, kind=PlaceKind.PERSON, id=user)


ADDRESSES: Mapping[Audience, Callable[[Exchange, Case], Iterable[Address]]] = {
    Audience.BUSINESS_CHANNEL: _business_channel,
    Audience.CHAIR: _chair,
    Audience.REFERRER: _referrer,
}
