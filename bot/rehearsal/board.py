"""The invented board of the rehearsal, and who holds its offices. Nobody here is or was real."""

from bot.rehearsal.cast import CAST, CHANNELS
from review.roles import Agency, Board, ChannelKind, Holder, Office

OF_USER = {player.user: player for player in CAST}
OF_CHANNEL = {channel.id: channel for channel in CHANNELS}

EMERGENCY = (
    "Call 999 if a child is in danger at this moment.",
    "Children's social care, at any hour: 01632 960000 (an invented number).",
    "Tell your agency's safeguarding lead. Then come back here: nothing is lost.",
)


def _holder(user: str) -> Holder:
    player = OF_USER[user]
    return Holder(name=player.name, accounts=frozenset({player.account}))


BOARD = Board(
    key="northmoor",
    name="Northmoor Safeguarding Children Board",
    procedure="pan-lancashire",
    prefix="LAN",
    areas=("Northmoor", "Saltby", "Wyre Vale"),
    channels={
        ChannelKind.BUSINESS: (OF_CHANNEL["business-team"].address,),
        ChannelKind.PANEL: (OF_CHANNEL["panel"].address,),
    },
    offices={Office.CHAIR: (_holder("margaret"),), Office.BUSINESS_MANAGER: (_holder("priya"),)},
    agencies=(Agency(name="Police", panel_members=(_holder("tom"),)),),
)
