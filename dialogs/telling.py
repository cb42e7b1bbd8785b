"""Whom a step tells: from an audience to addresses, and one letter to each."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from dialogs.desk import Desk, Exchange
from review.case import Case
from review.panel import MeetingCalled, ReportsAsked
from review.panel_work import PanelWork
from review.ports import Letter
from review.returns import ReturnContent
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, PlaceKind
from review.tellings import Audience, Kind, Telling


def tell(exchange: Exchange, case: Case, tellings: Iterable[Telling]) -> None:
    """Put the letters in the outbox, in this transaction."""
    for telling in tellings:
        for address in addresses(exchange.desk, case, telling.audience, exchange.today):
            key = _key(telling, case, address)
            exchange.unit.post(Letter(key=key, to=address, kind=telling.kind, subject=case.id))


def _key(telling: Telling, case: Case, address: Address) -> str:
    """Once for this version of the case; the panel's channel has one live card for a case, brought up to date."""
    where = f"{address.platform}:{address.kind}:{address.id}"
    is_live = telling.audience is Audience.PANEL_CHANNEL and telling.kind in (Kind.MEETING, Kind.RETURNS)
    return f"{telling.kind}:{case.id}:{'live' if is_live else case.version}:{where}"


def addresses(desk: Desk, case: Case, audience: Audience, today: date, what: str = "") -> Iterable[Address]:
    """Who that is on this London day, on every platform that they use; nobody where the office is empty.

    `what` is what they are reminded of: of "report.Police" the audience AGENCY is the Police.
    """
    agency = what.partition(".")[2]
    if audience is Audience.AGENCY:
        return _agency(desk, case, agency, today)
    if audience is Audience.AGENCY_SENIORS:
        return _of(_seniors(desk.board_of(case), agency, today))
    return ADDRESSES[audience](desk, case, today)


def _business_channel(desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    return desk.board_of(case).channels.get(ChannelKind.BUSINESS, ())


def _chair(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The Chair in office, a deputy who is acting, and one to whom the Chair passed the case."""
    board, passed = desk.board_of(case), case.delegation
    acting = passed.accounts if passed and passed.acts_on(today) else ()
    holders = [one for office in (Office.CHAIR, Office.DEPUTY) for one in board.holders(office, today)]
    return _to({*acting, *(account for holder in holders for account in holder.accounts)})


def _deputy(_desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    """To whom the Chair passed the case, whether or not their days have begun."""
    return _to(case.delegation.accounts) if case.delegation else ()


def _office(office: Office) -> Callable[[Desk, Case, date], Iterable[Address]]:
    return lambda desk, case, today: _of(desk.board_of(case).holders(office, today))


def _panel_channel(desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    return desk.board_of(case).channels.get(ChannelKind.PANEL, ())


def _agencies(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The panel members of the agencies that were just asked for a report, or invited: also of those before."""
    latest = case.latest(MeetingCalled, ReportsAsked)
    asks = [one.content for one in case.entries if latest and isinstance(one.content, type(latest.content))]
    told = asks[-2:] if latest and isinstance(latest.content, MeetingCalled) else asks[-1:]
    named = [agency for one in told if isinstance(one, MeetingCalled | ReportsAsked) for agency in one.agencies]
    board = desk.board_of(case)
    return _of([seat for agency in dict.fromkeys(named) for seat in board.seats(agency, today)])


def _agency(desk: Desk, case: Case, agency: str, today: date) -> Iterable[Address]:
    """An agency's panel members; where its report is late, whoever is told of that there too."""
    asked = PanelWork(case).asked.get(agency)
    late = asked and isinstance(asked.content, ReportsAsked) and asked.content.by < today
    board = desk.board_of(case)
    return _of([*board.seats(agency, today), *(_seniors(board, agency, today) if late else ())])


def seated(desk: Desk, case: Case, agency: str, today: date) -> Iterable[Address]:
    """An agency's panel members alone, of whom something is asked."""
    return _of(desk.board_of(case).seats(agency, today))


def _seniors(board: Board, agency: str, today: date) -> tuple[Holder, ...]:
    listed = (one for named in board.agencies if named.name == agency and not named.ended for one in named.seniors)
    return tuple(one for one in listed if one.serves_on(today))


def _returning(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The panel members of the agency that the last entry speaks of."""
    content = case.entries[-1].content
    return _of(desk.board_of(case).seats(content.agency, today)) if isinstance(content, ReturnContent) else ()


def _case_panel_chair(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """Who chairs this case's panel; the business team where nobody does."""
    panel = PanelWork(case).case_panel
    accounts = {account for seat in (panel.seats if panel else ()) if seat.chairs for account in seat.accounts}
    return _to(accounts) or _business_channel(desk, case, today)


def _referrer(_desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    account = case.referred.by.account
    return [_direct(account.platform, account.space, account.user)]


def _panel_lead(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The panel members of the referring agency, where the procedure gives them a part."""
    if desk.procedure_of(case).panel_lead is None:
        return ()
    return _of(desk.board_of(case).seats(case.referral.referrer.agency, today))


def _of(holders: Iterable[Holder]) -> Iterable[Address]:
    return _to({account for holder in holders for account in holder.accounts})


def _to(accounts: Iterable[Account]) -> Iterable[Address]:
    return [_direct(account.platform, account.space, account.user) for account in sorted(accounts)]


def _direct(platform: str, space: str, user: str) -> Address:
    return Address(platform=platform, space=space, kind=PlaceKind.PERSON, id=user)


ADDRESSES: Mapping[Audience, Callable[[Desk, Case, date], Iterable[Address]]] = {
    Audience.BUSINESS_CHANNEL: _business_channel,
    Audience.CHAIR: _chair,
    Audience.DEPUTY: _deputy,
    Audience.REFERRER: _referrer,
    Audience.PANEL_LEAD: _panel_lead,
    Audience.PANEL_CHANNEL: _panel_channel,
    Audience.NOTIFIER: _office(Office.LOCAL_AUTHORITY_NOTIFIER),
    Audience.HEAD_OF_SAFEGUARDING: _office(Office.HEAD_OF_SAFEGUARDING),
    Audience.STANDING_PANEL_CHAIR: _office(Office.STANDING_PANEL_CHAIR),
    Audience.AGENCIES: _agencies,
    Audience.RETURNING: _returning,
    Audience.CASE_PANEL_CHAIR: _case_panel_chair,
}
