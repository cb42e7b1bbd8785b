"""Everybody who can be played, board by board, and the channels of the pretend workspace."""

from bot.rehearsal.board import INVENTED
from bot.rehearsal.players import Channel, Player
from review.roles import Address, Standing

#: of no board, and so found under each of them
STRANGER = Player(
    user="alex",
    name="Alex Brandt",
    what="Stranger",
    greeting="You belong to no board here. Say “case LAN-2026-001”, and see that you are told nothing of any case.",
    standing=Standing.STRANGER,
)
CAST = (*(player for one in INVENTED for player in one.people), STRANGER)
CHANNELS = tuple(channel for one in INVENTED for channel in (one.business, one.panel))


def places_of(cast: tuple[Player, ...], channels: tuple[Channel, ...]) -> frozenset[Address]:
    """Everywhere that something can be posted."""
    return frozenset({player.direct_messages for player in cast} | {channel.address for channel in channels})
