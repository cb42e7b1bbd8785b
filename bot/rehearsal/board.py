"""The two invented boards of the rehearsal, and who holds their offices. Nobody here is or was real."""

from datetime import date

from bot.rehearsal.cast import CAST, CHANNELS
from review.roles import Agency, Board, ChannelKind, Holder, Office

OF_USER = {player.user: player for player in CAST}
OF_CHANNEL = {channel.id: channel for channel in CHANNELS}

EMERGENCY = (
    "Call 999 if a child is in danger at this moment.",
    "Children's social care, at any hour: 01632 960000 (an invented number).",
    "Tell your agency's safeguarding lead. Then come back here: nothing is lost.",
)


#: the Chair's leave, long past: on any other day the deputy decides only what the Chair passes to them
LEAVE = (date(2026, 1, 5), date(2026, 1, 16))


def _holder(user: str, starts: date | None = None, ends: date | None = None) -> Holder:
    player = OF_USER[user]
    return Holder(name=player.name, accounts=frozenset({player.account}), starts=starts, ends=ends)


NORTHMOOR = Board(
    key="northmoor",
    name="Northmoor Safeguarding Children Board",
    procedure="pan-lancashire",
    prefix="LAN",
    areas=("Northmoor", "Saltby", "Wyre Vale"),
    channels={
        ChannelKind.BUSINESS: (OF_CHANNEL["business-team"].address,),
        ChannelKind.PANEL: (OF_CHANNEL["panel"].address,),
    },
    offices={
        Office.CHAIR: (_holder("margaret"),),
        Office.DEPUTY: (_holder("grace", *LEAVE),),
        Office.BUSINESS_MANAGER: (_holder("priya"),),
        Office.BUSINESS_TEAM: (_holder("jonah"),),
        Office.LOCAL_AUTHORITY_NOTIFIER: (_holder("leila"),),
    },
    agencies=(
        Agency(name="Police", panel_members=(_holder("tom"),)),
        Agency(name="Children’s social care"),
        Agency(name="Northmoor Hospital"),
        Agency(name="Schools of Northmoor"),
    ),
)

#: under Enfield's procedure, which gives the panel member of the referring agency a part
EASTMERE = Board(
    key="eastmere",
    name="Eastmere Safeguarding Children Board",
    procedure="enfield",
    prefix="EAS",
    areas=("Eastmere", "Holt Green"),
    channels={
        ChannelKind.BUSINESS: (OF_CHANNEL["eastmere-business-team"].address,),
        ChannelKind.PANEL: (OF_CHANNEL["eastmere-panel"].address,),
    },
    offices={
        Office.CHAIR: (_holder("edwin"),),
        Office.BUSINESS_MANAGER: (_holder("ines"),),
        Office.HEAD_OF_SAFEGUARDING: (_holder("hugo"),),
        Office.STANDING_PANEL_CHAIR: (_holder("petra"),),
        Office.ADMINISTRATOR: (_holder("dev"),),
        Office.HEAD_OF_CHILDREN_IN_NEED: (_holder("mina"),),
    },
    agencies=(
        Agency(name="Schools of Eastmere", panel_members=(_holder("colm"),)),
        Agency(name="Police", panel_members=(_holder("owen"),)),
        Agency(name="Eastmere Community Health"),
    ),
)

BOARDS = {board.key: board for board in (NORTHMOOR, EASTMERE)}
