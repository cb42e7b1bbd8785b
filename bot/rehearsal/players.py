"""Who can be played, at which board, and the offices and seats they hold. Nobody here is or was real."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from review.roles import Account, Address, Agency, Board, ChannelKind, Holder, Office, PlaceKind, Standing

PLATFORM = "rehearsal"
SPACE = "rehearsal"

#: the Chair's leave, long past: on any other day the deputy decides only what the Chair passes to them
LEAVE = (date(2026, 1, 5), date(2026, 1, 16))
#: who is a member of the business team's channel, and which of those in office sit in the panel's
IN_THE_TEAM = frozenset({Office.BUSINESS_MANAGER, Office.BUSINESS_TEAM})
AT_THE_PANEL = frozenset(
    {
        Office.CHAIR,
        Office.DEPUTY,
        Office.BUSINESS_MANAGER,
        Office.STANDING_PANEL_CHAIR,
        Office.HEAD_OF_SAFEGUARDING,
        Office.ADMINISTRATOR,
    }
)


@dataclass(frozen=True, kw_only=True)
class Player:
    """Somebody to be. `greeting` stands at the top of their own page and says what to try."""

    user: str
    name: str
    what: str
    greeting: str
    office: Office | None = None
    #: the agency that they work for, of those who refer
    works_for: str = ""
    #: the agency for which they sit on the panel
    seat: str = ""
    #: the agency that is late, of which they are told
    senior_of: str = ""
    standing: Standing = Standing.MEMBER

    @property
    def account(self) -> Account:
        return Account(platform=PLATFORM, space=SPACE, user=self.user)

    @property
    def direct_messages(self) -> Address:
        return Address(platform=PLATFORM, space=SPACE, kind=PlaceKind.PERSON, id=self.user)

    @property
    def holder(self) -> Holder:
        starts, ends = LEAVE if self.office is Office.DEPUTY else (None, None)
        return Holder(name=self.name, accounts=frozenset({self.account}), starts=starts, ends=ends)


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A channel that only its members (users of the cast) see."""

    id: str
    name: str
    members: frozenset[str]

    @property
    def address(self) -> Address:
        return Address(platform=PLATFORM, space=SPACE, kind=PlaceKind.CHANNEL, id=self.id)


@dataclass(frozen=True, kw_only=True)
class InventedBoard:
    """A board that can be played: its people say who holds what, and its channels and offices follow from them."""

    key: str
    #: of the place
    name: str
    procedure: str
    prefix: str
    areas: tuple[str, ...]
    agencies: tuple[str, ...]
    people: tuple[Player, ...]
    #: before the ids of its channels
    channels_begin: str

    @property
    def business(self) -> Channel:
        members = frozenset(one.user for one in self.people if one.office in IN_THE_TEAM)
        return Channel(id=f"{self.channels_begin}business-team", name="Business team", members=members)

    @property
    def panel(self) -> Channel:
        members = frozenset(one.user for one in self.people if one.office in AT_THE_PANEL or one.seat)
        return Channel(id=f"{self.channels_begin}panel", name="Standing panel", members=members)

    @property
    def board(self) -> Board:
        """As app.yaml would describe it."""
        return Board(
            key=self.key,
            name=f"{self.name} Safeguarding Children Board",
            procedure=self.procedure,
            prefix=self.prefix,
            areas=self.areas,
            channels={
                ChannelKind.BUSINESS: (self.business.address,),
                ChannelKind.PANEL: (self.panel.address,),
            },
            offices={office: holders for office in Office if (holders := tuple(self._holding(office)))},
            agencies=tuple(self._agency(name) for name in self.agencies),
        )

    @property
    def referrer(self) -> Player:
        """Who works for an agency and refers: the first of the people."""
        return self.people[0]

    def holding(self, office: Office) -> Player:
        """Raises StopIteration where nobody holds it."""
        return next(one for one in self.people if one.office is office)

    def _holding(self, office: Office) -> Iterator[Holder]:
        return (one.holder for one in self.people if one.office is office)

    def _agency(self, name: str) -> Agency:
        return Agency(
            name=name,
            panel_members=tuple(one.holder for one in self.people if one.seat == name),
            seniors=tuple(one.holder for one in self.people if one.senior_of == name),
        )
