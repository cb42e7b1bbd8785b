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
        user="jonah",
        name="Jonah Feld",
        what="Business team",
        greeting="You work in the business team and do the same steps as its manager. Open your channel.",
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
        user="grace",
        name="Grace Oduya",
        what="Deputy Chair",
        greeting="You decide a case when the Chair passes it to you, on the days that the Chair gives.",
    ),
    Player(
        user="leila",
        name="Leila Haddad",
        what="The local authority’s notifier",
        greeting="You tell Ofsted of incidents for the local authority. What is due comes here. Say “mine”.",
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
        user="petra",
        name="Petra Novak",
        what="Chair of the standing panel",
        greeting="You call the panel’s meeting, have the agencies asked, and record what the panel recommends.",
        group=EASTMERE,
    ),
    Player(
        user="hugo",
        name="Hugo Lindqvist",
        what="Head of safeguarding",
        greeting="You discuss each incident with the Chair within a day, and do the first-day tasks. Say “mine”.",
        group=EASTMERE,
    ),
    Player(
        user="owen",
        name="Owen Pryce",
        what="Panel member, police",
        greeting="You sit on the panel for the police, and send your agency’s report when it is asked for one.",
        group=EASTMERE,
    ),
    Player(
        user="dev",
        name="Dev Kapoor",
        what="Administrator of the panel",
        greeting="You keep the panel’s papers, and record the reports that come in.",
        group=EASTMERE,
    ),
    Player(
        user="mina",
        name="Mina Roth",
        what="Head of children in need",
        greeting="You share the summary of a review with the family. Say “help” to see what you can ask.",
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
    Channel(id="business-team", name="Business team", members=frozenset({"priya", "jonah"})),
    Channel(id="panel", name="Standing panel", members=frozenset({"priya", "margaret", "grace", "tom"})),
    Channel(id="eastmere-business-team", name="Business team", members=frozenset({"ines"})),
    Channel(
        id="eastmere-panel",
        name="Standing panel",
        members=frozenset({"ines", "edwin", "petra", "hugo", "colm", "owen", "dev"}),
    ),
)

GUIDE = (
    GuideStep(user="sam", text="press “Refer a case” or say “refer”, and answer the questions. Invent everything."),
    GuideStep(user="priya", text="open the Business team channel, read the new case and send it to the Chair."),
    GuideStep(user="margaret", text="read what the answers indicate, decide, and give your reasons."),
    GuideStep(user="sam", text="see that you have been told of the decision."),
    GuideStep(user="priya", text="go to the next working day, again and again, and see what falls due."),
)
