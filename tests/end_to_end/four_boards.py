"""One deployment of four boards, each under a procedure of its own: two work in Slack, two in Teams. All invented."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from review.roles import Account, Address, Agency, Board, ChannelKind, Holder, Office, PlaceKind
from tests.fakes.slack_state import TEAM as SLACK
from tests.fakes.teams_service import TENANT as TEAMS

SPACES = {"slack": SLACK, "teams": TEAMS}
#: which board works where in the long story
USUALLY = {"lan": "slack", "enf": "slack", "bre": "teams", "cap": "teams"}
#: who refers, works, decides and sits on panels; the first three letters are those of their board
NAMES = {
    "lan_nurse": "Imogen Tarrant",
    "lan_manager": "Cy Dale",
    "lan_chair": "Ada Quill",
    "lan_notifier": "Noor Ansell",
    "enf_nurse": "Josie Wren",
    "enf_manager": "Lou Vane",
    "enf_chair": "Ora Pike",
    "enf_head": "Hal Brough",
    "enf_panel_chair": "Pia Stone",
    "enf_police": "Sol Harker",
    "enf_senior": "Vic Thorn",
    "enf_health": "Dee Ross",
    "enf_schools": "May Ilford",
    "bre_worker": "Kit Farrow",
    "bre_manager": "Bea Lunt",
    "bre_chair": "Ivo Marsh",
    "bre_deputy": "Una Field",
    "cap_teacher": "Rae Colby",
    "cap_manager": "Jo Penhale",
    "cap_chair": "Win Sadler",
}
CHANNELS = ("lan", "enf", "enf_panel", "bre", "cap")
#: the Chair of Brent is on leave then: the board's own delegation
LEAVE = (date(2026, 11, 30), date(2026, 12, 11))


@dataclass(frozen=True, kw_only=True)
class Player:
    """Somebody of the story, with the one account by which they are known."""

    key: str
    name: str
    platform: str

    @property
    def account(self) -> Account:
        user = f"U{self.key.upper()}" if self.platform == "slack" else f"aad-{self.key}"
        return Account(platform=self.platform, space=SPACES[self.platform], user=user)


@dataclass(frozen=True)
class Cast:
    """Everybody, every channel and every board, with the platform that each board works on."""

    platforms: Mapping[str, str]

    @property
    def players(self) -> tuple[Player, ...]:
        return tuple(Player(key=key, name=name, platform=self.platforms[key[:3]]) for key, name in NAMES.items())

    @property
    def channels(self) -> Mapping[str, Address]:
        return {name: self._channel(name) for name in CHANNELS}

    @property
    def boards(self) -> dict[str, Board]:
        return {one.key: one for one in (self._lancashire(), self._enfield(), self._brent(), self._cambridgeshire())}

    def _channel(self, name: str) -> Address:
        platform = self.platforms[name[:3]]
        place = f"C0{name.upper()}" if platform == "slack" else f"19:{name}@thread.tacv2"
        return Address(platform=platform, space=SPACES[platform], kind=PlaceKind.CHANNEL, id=place)

    def _hold(self, key: str, starts: date | None = None, ends: date | None = None) -> tuple[Holder, ...]:
        found = next(one for one in self.players if one.key == key)
        return (Holder(name=found.name, accounts=frozenset({found.account}), starts=starts, ends=ends),)

    def _lancashire(self) -> Board:
        return Board(
            key="lancashire",
            name="Northmoor Safeguarding Children Board",
            procedure="pan-lancashire",
            prefix="LAN",
            areas=("Northmoor", "Saltby"),
            channels={ChannelKind.BUSINESS: (self._channel("lan"),)},
            offices={
                Office.CHAIR: self._hold("lan_chair"),
                Office.BUSINESS_MANAGER: self._hold("lan_manager"),
                Office.LOCAL_AUTHORITY_NOTIFIER: self._hold("lan_notifier"),
            },
            agencies=(Agency(name="Northmoor Hospital"),),
        )

    def _enfield(self) -> Board:
        return Board(
            key="enfield",
            name="Eastmere Safeguarding Children Board",
            procedure="enfield",
            prefix="ENF",
            areas=("Eastmere",),
            channels={
                ChannelKind.BUSINESS: (self._channel("enf"),),
                ChannelKind.PANEL: (self._channel("enf_panel"),),
            },
            offices={
                Office.CHAIR: self._hold("enf_chair"),
                Office.BUSINESS_MANAGER: self._hold("enf_manager"),
                Office.HEAD_OF_SAFEGUARDING: self._hold("enf_head"),
                Office.STANDING_PANEL_CHAIR: self._hold("enf_panel_chair"),
            },
            agencies=(
                Agency(name="Eastmere Hospital", panel_members=self._hold("enf_health")),
                Agency(name="Police", panel_members=self._hold("enf_police"), seniors=self._hold("enf_senior")),
                Agency(name="Schools", panel_members=self._hold("enf_schools")),
            ),
        )

    def _brent(self) -> Board:
        return Board(
            key="brent",
            name="Wendle Safeguarding Children Board",
            procedure="brent",
            prefix="BRE",
            areas=("Wendle",),
            channels={ChannelKind.BUSINESS: (self._channel("bre"),)},
            offices={
                Office.CHAIR: self._hold("bre_chair"),
                Office.DEPUTY: self._hold("bre_deputy", *LEAVE),
                Office.BUSINESS_MANAGER: self._hold("bre_manager"),
            },
            agencies=(Agency(name="Wendle Children's Services"),),
        )

    def _cambridgeshire(self) -> Board:
        return Board(
            key="cambridgeshire",
            name="Fenby Safeguarding Children Board",
            procedure="cambridgeshire-peterborough",
            prefix="CAP",
            areas=("Fenby",),
            channels={ChannelKind.BUSINESS: (self._channel("cap"),)},
            offices={Office.CHAIR: self._hold("cap_chair"), Office.BUSINESS_MANAGER: self._hold("cap_manager")},
            agencies=(Agency(name="Fenby Schools"),),
        )
