"""Who can be played, and the channels of the pretend workspace. Everybody here is invented."""

from dataclasses import dataclass

from review.roles import Account, Address, PlaceKind, Standing

PLATFORM = "rehearsal"
SPACE = "rehearsal"
NORTHMOOR, EASTMERE, NO_BOARD = "Northmoor", "Eastmere", "Of no board"


@dataclass(frozen=True, kw_only=True)
class Player:
    """Somebody to be. `greeting` stands at the top of their own page and says what to try."""

    user: str
    name: str
    what: str
    greeting: str
    #: whose people they are, as the list of people is divided
    group: str = NORTHMOOR
    standing: Standing = Standing.MEMBER

    @property
    def account(self) -> Account:
        return Account(platform=PLATFORM, space=SPACE, user=self.user)

    @property
    def direct_messages(self) -> Address:
        return Address(platform=PLATFORM, space=SPACE, kind=PlaceKind.PERSON, id=self.user)


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
class GuideStep:
    """One line of "Play a referral in five minutes": who to be, and what to do."""

    user: str
    text: str


def places_of(cast: tuple[Player, ...], channels: tuple[Channel, ...]) -> frozenset[Address]:
    """Everywhere that something can be posted."""
    return frozenset({player.direct_messages for player in cast} | {channel.address for channel in channels})


CAST = (
    Player(
        user="sam",
        name="Sam Okoro",
        what="Social worker",
        greeting="You are a social worker. A child you know of has been seriously harmed, or has died. Say “refer”.",
    ),
    Player(
        user="priya",
        name="Priya Nair",
        what="Business manager",
        greeting="You run the board’s business team. New referrals and deadlines come to your channel. Open it.",
    ),
    Player(
        user="margaret",
        name="Margaret Holloway",
        what="Independent Chair",
        greeting="You decide whether the board carries out a review. What waits for your decision comes here.",
    ),
    Player(
        user="tom",
        name="Tom Adeyemi",
        what="Panel member, police",
        greeting="You sit on the board’s panel for the police. Say “help” to see what you can ask.",
    ),
    Player(
        user="nadia",
        name="Nadia Rahman",
        what="Teacher",
        greeting="You teach in Eastmere, and have referred the case of two children. The board may ask you something.",
        group=EASTMERE,
    ),
    Player(
        user="colm",
        name="Colm Reilly",
        what="Panel member, education",
        greeting="What your own agency refers to the Eastmere board is told to you too. You may pass it on or comment.",
        group=EASTMERE,
    ),
    Player(
        user="ines",
        name="Ines Duarte",
        what="Business manager",
        greeting="You run the Eastmere board’s business team. Its new referrals and deadlines come to your channel.",
        group=EASTMERE,
    ),
    Player(
        user="edwin",
        name="Edwin Asare",
        what="Independent Chair",
        greeting="You decide for the Eastmere board. What waits for your decision comes here.",
        group=EASTMERE,
    ),
    Player(
        user="alex",
        name="Alex Brandt",
        what="Stranger",
        greeting="You belong to no board here. Say “case LAN-2026-001”, and see that you are told nothing of any case.",
        group=NO_BOARD,
        standing=Standing.STRANGER,
    ),
)

CHANNELS = (
    Channel(id="business-team", name="Business team", members=frozenset({"priya"})),
    Channel(id="panel", name="Standing panel", members=frozenset({"priya", "margaret", "tom"})),
    Channel(id="eastmere-business-team", name="Business team", members=frozenset({"ines"})),
    Channel(id="eastmere-panel", name="Standing panel", members=frozenset({"ines", "edwin", "colm"})),
)

GUIDE = (
    GuideStep(user="sam", text="press “Refer a case” or say “refer”, and answer the questions. Invent everything."),
    GuideStep(user="priya", text="open the Business team channel, read the new case and send it to the Chair."),
    GuideStep(user="margaret", text="read what the answers indicate, decide, and give your reasons."),
    GuideStep(user="sam", text="see that you have been told of the decision."),
    GuideStep(user="priya", text="go to the next working day, again and again, and see what falls due."),
)
