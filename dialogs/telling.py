"""Whom a step tells: from an audience to addresses, and one letter to each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from dialogs.desk import Desk, Exchange
from review.case import Case
from review.panel import MeetingCalled, ReportsAsked
from review.panel_work import PanelWork
from review.ports import Letter
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.returns import (
    MoreTimeAsked,
    ReturnContent,
    ReturnReceived,
    ReturnSentBack,
    ReturnSubmitted,
    ReturnWaived,
)
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, PlaceKind, Role
from review.tellings import Audience, Kind, Telling


def tell(exchange: Exchange, case: Case, tellings: Iterable[Telling]) -> None:
    """Put the letters in the outbox, in this transaction."""
    for telling in tellings:
        for address in addresses(exchange.desk, case, telling.audience, exchange.today):
            kind = kind_for(exchange.desk, case, telling.kind, address, exchange.today)
            key = _key(replace(telling, kind=kind), case, address, exchange.today)
            exchange.unit.post(Letter(key=key, to=address, kind=kind, subject=case.id))


def kind_for(desk: Desk, case: Case, kind: Kind, to: Address, today: date) -> Kind:
    """A deputy has the Chair's card for the days on which they decide."""
    if kind is not Kind.FOR_DECISION:
        return kind
    in_office = _of(desk.board_of(case).holders(Office.CHAIR, today))
    return kind if to in in_office else Kind.FOR_DEPUTY


def _key(telling: Telling, case: Case, address: Address, today: date) -> str:
    """A letter of a known key is not posted a second time: the one that stands is brought up to date."""
    where = f"{address.platform}:{address.kind}:{address.id}"
    return f"{telling.kind}:{case.id}:{_once_for(telling, case, today)}:{where}"


def _once_for(telling: Telling, case: Case, today: date) -> str:
    """The panel's channel has one live card for a case. Usually there is one for this version of the case."""
    if (telling.audience, telling.kind) in LIVE:
        return "live"
    return f"{today}.{_answered(case)}" if telling.kind in OF_THE_DAY else str(case.version)


LIVE = frozenset({(Audience.PANEL_CHANNEL, Kind.MEETING), (Audience.CASE_PANEL_CHANNEL, Kind.RETURNS)})
#: each lists all that was sent and waits: one a day, and a fresh one once somebody did what it asks for, so has read it
OF_THE_DAY = frozenset({Kind.RETURN_TO_RECEIVE, Kind.RETURN_TO_READ})


def _answered(case: Case) -> int:
    """How often the panel said of a return what became of it."""
    return sum(isinstance(one.content, ReturnReceived | ReturnSentBack | ReturnWaived) for one in case.entries)


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


def _standing_panel_chair(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """The business team where nobody does, or where their own agency asks."""
    asked = case.entries[-1].content
    agency = asked.agency if isinstance(asked, ReportTimeAsked) else ""
    return _of(standing_chairs(desk, case, today, agency)) or _business_channel(desk, case, today)


def standing_chairs(desk: Desk, case: Case, today: date, agency: str = "") -> tuple[Holder, ...]:
    """Those who answer for the standing panel; of that agency's wish, without who sits for it."""
    board = desk.board_of(case)
    seated = frozenset[Account]().union(*(one.accounts for one in board.seats(agency, today)))
    return tuple(one for one in board.holders(Office.STANDING_PANEL_CHAIR, today) if not one.accounts & seated)


def _panel_channel(desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    return desk.board_of(case).channels.get(ChannelKind.PANEL, ())


def _case_panel_channel(desk: Desk, case: Case, _today: date) -> Iterable[Address]:
    """Somebody has to see who is out, also where the board has no panel's channel."""
    channels = desk.board_of(case).channels
    kinds = (ChannelKind.CASE_PANEL, ChannelKind.PANEL, ChannelKind.BUSINESS)
    return next((channels[one] for one in kinds if channels.get(one)), ())


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
    work = PanelWork(case)
    late = agency in work.asked and work.due(agency) < today
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
    if not isinstance(content, ReturnContent | ReportTimeAnswered):
        return ()
    return _of(desk.board_of(case).seats(content.agency, today))


def _case_panel_chair(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """Who chairs this case's panel; the business team where nobody does, or where their own agency asks."""
    asked = case.entries[-1].content
    if isinstance(asked, MoreTimeAsked) and oversees_part(desk, case, asked.agency, today) is Role.BUSINESS_TEAM:
        return _business_channel(desk, case, today)
    return _to(_chairing(case)) or _business_channel(desk, case, today)


def _chairing(case: Case) -> frozenset[Account]:
    panel = PanelWork(case).case_panel
    return frozenset(account for seat in (panel.seats if panel else ()) if seat.chairs for account in seat.accounts)


def receivers(desk: Desk, case: Case, today: date, agency: str = "") -> tuple[Role, ...]:
    """Who is told that a return was sent, to confirm that it arrived; of that agency's, not the chair who sits for it.

    The business team has that chair's part then.
    """
    administrators = desk.board_of(case).holders(Office.ADMINISTRATOR, today)
    theirs = bool(agency) and oversees_part(desk, case, agency, today) is Role.BUSINESS_TEAM
    chairing = _chairing(case)
    held = {
        Role.ADMINISTRATOR: bool(administrators),
        Role.CASE_PANEL_CHAIR: bool(chairing) and not theirs,
        Role.BUSINESS_TEAM: bool(chairing) and theirs,
    }
    return tuple(role for role, holders in held.items() if holders) or (Role.BUSINESS_TEAM,)


def oversees(case: Case) -> Role:
    """Whom the panel's questions of a review wait for."""
    return Role.CASE_PANEL_CHAIR if _chairing(case) else Role.BUSINESS_TEAM


def oversees_part(desk: Desk, case: Case, agency: str, today: date) -> Role:
    """Whom the questions of one agency's part wait for: nobody judges what their own agency sends in."""
    return Role.CASE_PANEL_CHAIR if _chairing(case) - _of_the_agency(desk, case, agency, today) else Role.BUSINESS_TEAM


def _of_the_agency(desk: Desk, case: Case, agency: str, today: date) -> frozenset[Account]:
    """The accounts of who sits for it, on the board or on the panel of the case; of one person all that are known."""
    seated = [frozenset(one.accounts) for one in desk.board_of(case).seats(agency, today)]
    panel = PanelWork(case).case_panel
    seats = panel.seats if panel else ()
    own = [frozenset(one.accounts) for one in seats if one.agency.casefold() == agency.casefold()]
    found = frozenset[Account]().union(*seated, *own)
    return found.union(*(one.accounts for one in seats if found.intersection(one.accounts)))


def _receiving(desk: Desk, case: Case, today: date) -> Iterable[Address]:
    """Who may send it back too: the chair of the case panel; nobody in office, the business team."""
    sent = case.entries[-1].content
    told = receivers(desk, case, today, sent.agency if isinstance(sent, ReturnSubmitted) else "")
    is_left = Role.BUSINESS_TEAM in told
    return (_to(_chairing(case)) if Role.CASE_PANEL_CHAIR in told else ()) or (
        _business_channel(desk, case, today) if is_left else ()
    )


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
    Audience.STANDING_PANEL_CHAIR: _standing_panel_chair,
    Audience.AGENCIES: _agencies,
    Audience.RETURNING: _returning,
    Audience.CASE_PANEL_CHAIR: _case_panel_chair,
    Audience.CASE_PANEL_CHANNEL: _case_panel_channel,
    Audience.ADMINISTRATOR: _office(Office.ADMINISTRATOR),
    Audience.RECEIVING: _receiving,
}
