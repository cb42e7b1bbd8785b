"""Who people are on the platforms, the offices they hold, and the roles that follow in a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, kw_only=True, order=True)
class Account:
    """One account: platform ("slack", "teams", "rehearsal"), workspace or tenant, immutable user id.

    Never a display name or an e-mail address.
    """

    platform: str
    space: str
    user: str

    def __str__(self) -> str:
        return f"{self.platform}:{self.space}:{self.user}"


class PlaceKind(StrEnum):
    CHANNEL = "channel"
    PERSON = "person"  # that person's direct messages with the bot


@dataclass(frozen=True, kw_only=True, order=True)
class Address:
    """Where something can be posted: a channel's id, or a user's id for their direct messages."""

    platform: str
    space: str
    kind: PlaceKind
    id: str


class Standing(StrEnum):
    """What the platform says an account is. UNKNOWN: it could not be asked."""

    MEMBER = "member"
    GUEST = "guest"
    STRANGER = "stranger"
    BOT = "bot"
    DEACTIVATED = "deactivated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who speaks to the bot. One person may have several accounts, joined."""

    id: str
    name: str
    accounts: frozenset[Account]
    standing: Standing = Standing.UNKNOWN
    #: the ids of those who turned out to be the same person, by `join`
    former: frozenset[str] = frozenset()

    def is_one(self, person_id: str) -> bool:
        """Whether an entry or a draft of that person is theirs."""
        return person_id == self.id or person_id in self.former

    @property
    def ids(self) -> frozenset[str]:
        return self.former | {self.id}


class Office(StrEnum):
    CHAIR = "chair"
    DEPUTY = "deputy"
    BUSINESS_MANAGER = "business_manager"
    BUSINESS_TEAM = "business_team"
    HEAD_OF_SAFEGUARDING = "head_of_safeguarding"
    STANDING_PANEL_CHAIR = "standing_panel_chair"
    ADMINISTRATOR = "administrator"
    LOCAL_AUTHORITY_NOTIFIER = "local_authority_notifier"
    HEAD_OF_CHILDREN_IN_NEED = "head_of_children_in_need"


class Role(StrEnum):
    """What somebody is in one case, at the moment of asking."""

    CHAIR = "chair"
    DEPUTY = "deputy"  # only on the days of the board's own delegation
    BUSINESS_TEAM = "business_team"
    HEAD_OF_SAFEGUARDING = "head_of_safeguarding"
    STANDING_PANEL_CHAIR = "standing_panel_chair"
    ADMINISTRATOR = "administrator"
    NOTIFIER = "notifier"  # who tells of incidents for the local authority
    CASE_PANEL_CHAIR = "case_panel_chair"  # of this case's panel
    REPORTING = "reporting"  # the panel member of an agency that was asked to report on this case
    PANEL_LEAD = "panel_lead"  # the panel member of the referring agency, where the procedure gives them a part
    PANEL_MEMBER = "panel_member"
    REFERRER = "referrer"
    OPERATOR = "operator"  # whoever keeps the program running: no part in any case


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Somebody in office, as app.yaml says; `starts` and `ends` are the first and last London day."""

    name: str
    accounts: frozenset[Account]
    starts: date | None = None
    ends: date | None = None
    agency: str = ""

    def serves_on(self, day: date) -> bool:
        return (self.starts is None or self.starts <= day) and (self.ends is None or day <= self.ends)


class ChannelKind(StrEnum):
    BUSINESS = "business"
    PANEL = "panel"  # the standing panel's
    CASE_PANEL = "case_panel"  # of the panels convened for cases; the standing panel's where it is not named


@dataclass(frozen=True, kw_only=True)
class Agency:
    name: str
    panel_members: tuple[Holder, ...] = ()
    #: who is told where the agency is late
    seniors: tuple[Holder, ...] = ()
    #: it is asked no longer; its past stays
    ended: bool = False


@dataclass(frozen=True, kw_only=True)
class Board:
    """One board of this deployment, as app.yaml describes it."""

    key: str
    name: str
    procedure: str
    #: the first part of its case references, "LAN"
    prefix: str
    areas: tuple[str, ...]
    channels: Mapping[ChannelKind, tuple[Address, ...]] = field(default_factory=dict)
    offices: Mapping[Office, tuple[Holder, ...]] = field(default_factory=dict)
    agencies: tuple[Agency, ...] = ()

    def seats(self, agency: str, day: date) -> tuple[Holder, ...]:
        """The panel members of an agency, by its name, on a London day; nobody sits for one that has ended."""
        wanted = agency.strip().casefold()
        named = (one for one in self.agencies if one.name.casefold() == wanted and not one.ended)
        return tuple(seat for one in named for seat in one.panel_members if seat.serves_on(day))

    def holders(self, office: Office, day: date) -> tuple[Holder, ...]:
        return tuple(one for one in self.offices.get(office, ()) if one.serves_on(day))


#: which office gives which role. A deputy decides only while acting (their `starts` and `ends`).
ROLE_OF_OFFICE = {
    Office.CHAIR: Role.CHAIR,
    Office.DEPUTY: Role.DEPUTY,
    Office.BUSINESS_MANAGER: Role.BUSINESS_TEAM,
    Office.BUSINESS_TEAM: Role.BUSINESS_TEAM,
    Office.HEAD_OF_SAFEGUARDING: Role.HEAD_OF_SAFEGUARDING,
    Office.STANDING_PANEL_CHAIR: Role.STANDING_PANEL_CHAIR,
    Office.ADMINISTRATOR: Role.ADMINISTRATOR,
    Office.LOCAL_AUTHORITY_NOTIFIER: Role.NOTIFIER,
}

#: who may see a case's names, dates of birth and addresses; the referrer sees what they gave in their own referral
MAY_SEE_PRIVATE = frozenset(
    {
        Role.BUSINESS_TEAM,
        Role.CHAIR,
        Role.DEPUTY,
        Role.HEAD_OF_SAFEGUARDING,  # secures the files and tells Ofsted (Enfield 4.3)
        Role.STANDING_PANEL_CHAIR,  # whose panel discusses the referral
        Role.NOTIFIER,  # who cannot tell of an incident without knowing whose
        Role.CASE_PANEL_CHAIR,  # who oversees the review
        Role.REPORTING,  # who cannot search their records without a name
    }
)
#: who may see where a case stands
MAY_SEE_CASE = MAY_SEE_PRIVATE | {Role.ADMINISTRATOR, Role.REFERRER, Role.PANEL_LEAD}


def office_roles(board: Board, person: Person, day: date) -> frozenset[Role]:
    """The roles that somebody's offices and panel seats give them on this board, on this London day."""
    found = {
        role
        for office, role in ROLE_OF_OFFICE.items()
        for holder in board.holders(office, day)
        if holder.accounts & person.accounts
    }
    asked = (one for one in board.agencies if not one.ended)
    seated = (one for agency in asked for one in (*agency.panel_members, *agency.seniors))
    seats = (seat for seat in seated if seat.serves_on(day))
    if any(seat.accounts & person.accounts for seat in seats):
        found.add(Role.PANEL_MEMBER)
    return frozenset(found)


def is_admitted(person: Person, listed: bool) -> bool:
    """Members are; guests once the board has listed them; strangers, bots and closed accounts never.

    Where the platform could not be asked, a person may speak (a referral is saved and flagged) but not decide.
    """
    if person.standing is Standing.GUEST:
        return listed
    return person.standing in (Standing.MEMBER, Standing.UNKNOWN)
