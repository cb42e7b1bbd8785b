"""The boards of app.yaml: what must hold between their parts, and the records of `review.roles` that they become."""

from collections.abc import Hashable, Iterator
from typing import Protocol

from bot.app_shape import AgencyShape, AppShape, BoardShape, ChannelShape, HolderShape
from bot.app_yaml import Place
from review.roles import Account, Address, Agency, Board, ChannelKind, Holder, Office, PlaceKind

PLATFORMS = ("slack", "teams", "rehearsal")
Wrong = Iterator[tuple[Place, str]]


class Named(Protocol):
    """What has a name on each platform: somebody's account, or a channel."""

    @property
    def slack(self) -> str | None: ...
    @property
    def teams(self) -> str | None: ...
    @property
    def rehearsal(self) -> str | None: ...


def board_of(key: str, app: AppShape) -> Board:
    shape = app.boards[key]
    spaces = spaces_of(app)
    return Board(
        key=key,
        name=shape.name,
        procedure=shape.procedure,
        prefix=shape.reference,
        areas=shape.areas,
        channels={kind: _addresses(channel, spaces) for kind, channel in shape.channels.items()},
        offices={office: _holders(people, spaces) for office, people in shape.offices.items()},
        agencies=tuple(_agency(one, spaces) for one in shape.agencies),
    )


def spaces_of(app: AppShape) -> dict[str, str]:
    """The workspace or tenant of each platform there is."""
    found = {"rehearsal": "rehearsal"}
    if app.slack:
        found["slack"] = app.slack.team_id
    if app.teams:
        found["teams"] = app.teams.tenant_id
    return found


def wrong_with_boards(app: AppShape, *, rehearsal: bool) -> Wrong:
    reached = {"rehearsal"} if rehearsal else set(spaces_of(app)) - {"rehearsal"}
    for key, board in app.boards.items():
        place: Place = ("boards", key)
        yield from _wrong_offices(board, place)
        yield from _wrong_channels(board, place)
        for at, named in _named(board, place):
            yield from _out_of_reach(at, named, reached)
    yield from _said_twice(app)


def _wrong_offices(board: BoardShape, place: Place) -> Wrong:
    if not board.offices.get(Office.CHAIR):
        yield (*place, "offices", "chair"), "is missing: without a Chair in office nobody can decide."
    if not board.offices.get(Office.BUSINESS_MANAGER) and not board.offices.get(Office.BUSINESS_TEAM):
        yield (*place, "offices", "business_manager"), "is missing: somebody must put referrals to the Chair."
    for index, deputy in enumerate(board.offices.get(Office.DEPUTY, ())):
        if not (deputy.starts and deputy.ends):
            sentence = "needs `from` and `to`: a deputy decides only on the days of the board's own delegation."
            yield (*place, "offices", "deputy", index), sentence


def _wrong_channels(board: BoardShape, place: Place) -> Wrong:
    business = board.channels.get(ChannelKind.BUSINESS)
    if not business or not any(_names(business)):
        yield (*place, "channels", "business"), "is missing: the business team needs a channel to be told in."


def _named(board: BoardShape, place: Place) -> Iterator[tuple[Place, Named]]:
    for kind, channel in board.channels.items():
        yield (*place, "channels", kind.value), channel
    for office, people in board.offices.items():
        for index, holder in enumerate(people):
            yield (*place, "offices", office.value, index), holder
    for number, agency in enumerate(board.agencies):
        listed = (("panel_members", agency.panel_members), ("senior_contacts", agency.senior_contacts))
        for list_of, people in listed:
            for index, one in enumerate(people):
                yield (*place, "agencies", number, list_of, index), one


def _out_of_reach(place: Place, named: Named, reached: set[str]) -> Wrong:
    for platform, name in zip(PLATFORMS, _names(named), strict=True):
        if name and platform not in reached:
            yield (*place, platform), f"cannot be reached: there is no `{platform}:` in this configuration."


def _said_twice(app: AppShape) -> Wrong:
    """References, areas and channels each lead to one board."""
    seen: dict[Hashable, str] = {}
    for place, what in _unique(app):
        if what in seen:
            yield place, f"is already at {seen[what]}: it can stand in one place only."
        seen.setdefault(what, ".".join(map(str, place)))


def _unique(app: AppShape) -> Iterator[tuple[Place, Hashable]]:
    for key, board in app.boards.items():
        yield ("boards", key, "reference"), ("reference", board.reference)
        for index, area in enumerate(board.areas):
            yield ("boards", key, "areas", index), ("area", area.casefold())
        for kind, channel in board.channels.items():
            for platform, name in zip(PLATFORMS, _names(channel), strict=True):
                if name:
                    yield ("boards", key, "channels", kind.value, platform), (platform, name)


def _names(named: Named) -> tuple[str | None, ...]:
    return named.slack, named.teams, named.rehearsal


def _addresses(channel: ChannelShape, spaces: dict[str, str]) -> tuple[Address, ...]:
    return tuple(
        Address(platform=platform, space=spaces[platform], kind=PlaceKind.CHANNEL, id=name)
        for platform, name in zip(PLATFORMS, _names(channel), strict=True)
        if name
    )


def _holders(people: tuple[HolderShape, ...], spaces: dict[str, str]) -> tuple[Holder, ...]:
    return tuple(_holder(one, spaces) for one in people)


def _holder(shape: HolderShape, spaces: dict[str, str]) -> Holder:
    named = zip(PLATFORMS, _names(shape), strict=True)
    accounts = frozenset(Account(platform=one, space=spaces[one], user=user) for one, user in named if user)
    return Holder(name=shape.name, accounts=accounts, starts=shape.starts, ends=shape.ends, agency=shape.agency)


def _agency(shape: AgencyShape, spaces: dict[str, str]) -> Agency:
    return Agency(
        name=shape.name,
        panel_members=_holders(shape.panel_members, spaces),
        seniors=_holders(shape.senior_contacts, spaces),
    )
