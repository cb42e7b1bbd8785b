"""What changed in the whole rehearsal since a moment: where, for whom, and the way there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from bot.rehearsal.players import Player
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
    user: str
    who: str
    where: str
    link: str


def link_to(user: str, place: str = "", fragment: str = "", **further: str) -> str:
    """The address of a page of the rehearsal. `words`: what stands ready to be said there."""
    query = urlencode({"as": user, **({"place": place} if place else {}), **further})
    return f"/?{query}#{fragment}" if fragment else f"/?{query}"


def news_since(
    moment: datetime, cast: Iterable[Player], places: Callable[[Player], Iterable[Place]], workspace: Workspace
) -> list[News]:
    """A line for every place where something was posted or redrawn, as the first who sees it; the way leads there."""
    changed = workspace.changed_since(moment)
    first = {place.address: (player, place) for player in reversed(tuple(cast)) for place in places(player)}
    return [
        News(
            user=player.user,
            who=player.name,
            where=place.name,
            link=_way(player, place, changed[place.address], workspace),
        )
        for player, place in reversed(first.values())
        if place.address in changed
    ]


def _way(player: Player, place: Place, message: int, workspace: Workspace) -> str:
    last = workspace.messages(place.address)[-1].id
    return link_to(player.user, place.key, "newest" if message == last else f"line-{message}")
