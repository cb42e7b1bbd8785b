"""What changed in the whole rehearsal since a moment: where, for whom, and the way there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from bot.rehearsal.cast import Player
from bot.rehearsal.workspace import Workspace
from review.roles import Address


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place as one player sees it; `key` stands in the address of the page."""

    key: str
    name: str
    address: Address


@dataclass(frozen=True, kw_only=True)
class News:
    who: str
    where: str
    link: str


def link_to(user: str, place: str = "", fragment: str = "") -> str:
    """The address of a page of the rehearsal."""
    query = urlencode({"as": user, "place": place} if place else {"as": user})
    return f"/?{query}#{fragment}" if fragment else f"/?{query}"


def news_since(
    moment: datetime, cast: Iterable[Player], places: Callable[[Player], Iterable[Place]], workspace: Workspace
) -> list[News]:
    """A line for every player and place where something was posted or redrawn; the way leads to the first of it."""
    changed = workspace.changed_since(moment)
    return [
        News(who=player.name, where=place.name, link=_way(player, place, changed[place.address], workspace))
        for player in cast
        for place in places(player)
        if place.address in changed
    ]


def _way(player: Player, place: Place, message: int, workspace: Workspace) -> str:
    last = workspace.messages(place.address)[-1].id
    return link_to(player.user, place.key, "newest" if message == last else f"line-{message}")
