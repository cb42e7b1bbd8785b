"""Whom a step tells: from an audience to addresses, and one letter to each."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from dialogs.desk import Desk, Exchange
from review.case import Case
from review.ports import Letter
from review.roles import Address, ChannelKind, Holder, Office, PlaceKind
from review.tellings import Audience, Telling


def tell(exchange: Exchange, case: Case, tellings: Iterable[Telling]) -> None:
    """Put the letters in the outbox, in this transaction. The key says once for this version of the case."""
    for telling in tellings:
        for address in addresses(exchange.desk, case, telling.audience, exchange.today):
            where = f"{address.platform}:{address.kind}:{address.id}"
            key = f"{telling.kind}:{case.id}:{case.version}:{where}"
            exchange.unit.post(Letter(key=key, to=address, kind=telling.kind, subject=case.id))


def addresses(desk: Desk, case: Case, audience: Audience, today: date) -> Iterable[Address]:
    """Who that is on this London day, on every platform that they use; nobody where the office is empty."""
    return ADDRESSES[audience](desk, case, today)


def _business_channel(desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    return desk.board_of(case).channels.get(ChannelKind.BUSINESS, ())


def _chair(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The Chair in office and a deputy who is acting."""
    board = desk.board_of(case)
    return _of([one for office in (Office.CHAIR, Office.DEPUTY) for one in board.holders(office, today)])


def _referrer(_desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    account = case.referred.by.account
    return [_direct(account.platform, account.space, account.user)]


def _panel_lead(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The panel members of the referring agency, where the procedure gives them a part."""
    if desk.procedure_of(case).panel_lead is None:
        return ()
    return _of(desk.board_of(case).seats(case.referral.referrer.agency, today))


def _of(holders: Iterable[Holder]) -> Iterable[Address]:
    accounts = sorted({account for holder in holders for account in holder.accounts})
    return [_direct(account.platform, account.space, account.user) for account in accounts]


def _direct(platform: str, space: str, user: str) -> Address:
    return Address(platform=platform, space=space, kind=PlaceKind.PERSON, id=user)


ADDRESSES: Mapping[Audience, Callable[[Desk, Case, date], Iterable[Address]]] = {
    Audience.BUSINESS_CHANNEL: _business_channel,
    Audience.CHAIR: _chair,
    Audience.REFERRER: _referrer,
    Audience.PANEL_LEAD: _panel_lead,
}
