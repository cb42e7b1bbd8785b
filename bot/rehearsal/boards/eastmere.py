"""Eastmere, an invented board under Enfield's procedure: a panel that meets, and an agency's panel lead."""

from bot.rehearsal.players import InventedBoard, Player
from review.roles import Office


def _member(user: str, name: str, short: str, agency: str) -> Player:
    greeting = "You sit on the panel for your agency, and send in its report when the panel or a review asks for one."
    return Player(user=user, name=name, what=f"Panel member, {short}", greeting=greeting, seat=agency)


EASTMERE = InventedBoard(
    key="eastmere",
    name="Eastmere",
    procedure="enfield",
    prefix="EAS",
    areas=("Eastmere", "Holt Green"),
    agencies=(
        "Schools of Eastmere",
        "Police",
        "Eastmere Community Health",
        "Eastmere Hospital",
        "Eastmere Housing",
        "Probation",
        "Ambulance",
    ),
    channels_begin="eastmere-",
    people=(
        Player(
            user="nadia",
            name="Nadia Rahman",
            what="Teacher",
            greeting="You teach in Eastmere, and have referred the case of two children. "
            "The board may ask you something.",
            works_for="Schools of Eastmere",
        ),
        Player(
            user="colm",
            name="Colm Reilly",
            what="Panel lead, education",
            greeting="What your own agency refers to the Eastmere board is told to you too. "
            "You may pass it on or comment.",
            seat="Schools of Eastmere",
        ),
        Player(
            user="ines",
            name="Ines Duarte",
            what="Business manager",
            greeting="You run Eastmere’s business team. Its new referrals and deadlines come to your channel.",
            office=Office.BUSINESS_MANAGER,
        ),
        Player(
            user="tove",
            name="Tove Sandoval",
            what="Business team",
            greeting="You work in the business team and do the same steps as its manager. Open your channel.",
            office=Office.BUSINESS_TEAM,
        ),
        Player(
            user="edwin",
            name="Edwin Asare",
            what="Independent Chair",
            greeting="You decide for the Eastmere board. What waits for your decision comes here.",
            office=Office.CHAIR,
        ),
        Player(
            user="amara",
            name="Amara Boateng",
            what="Deputy Chair",
            greeting="You decide a case when the Chair passes it to you, on the days that the Chair gives.",
            office=Office.DEPUTY,
        ),
        Player(
            user="petra",
            name="Petra Novak",
            what="Chair of the standing panel",
            greeting="You call the panel’s meeting, have the agencies asked, and record what the panel recommends.",
            office=Office.STANDING_PANEL_CHAIR,
        ),
        Player(
            user="hugo",
            name="Hugo Lindqvist",
            what="Head of safeguarding",
            greeting="You discuss each incident with the Chair within a day, and do the first-day tasks. Say “mine”.",
            office=Office.HEAD_OF_SAFEGUARDING,
        ),
        Player(
            user="dev",
            name="Dev Kapoor",
            what="Administrator of the panel",
            greeting="You keep the panel’s papers, and record the reports that come in.",
            office=Office.ADMINISTRATOR,
        ),
        Player(
            user="mina",
            name="Mina Roth",
            what="Head of children in need",
            greeting="You share the summary of a review with the family. Say “help” to see what you can ask.",
            office=Office.HEAD_OF_CHILDREN_IN_NEED,
        ),
        _member("owen", "Owen Pryce", "police", "Police"),
        _member("farah", "Farah Lindon", "community health", "Eastmere Community Health"),
        _member("lars", "Lars Holm", "hospital", "Eastmere Hospital"),
        _member("keira", "Keira Doyle", "housing", "Eastmere Housing"),
        _member("yusuf", "Yusuf Demir", "probation", "Probation"),
        _member("wren", "Wren Castle", "ambulance", "Ambulance"),
        Player(
            user="bea",
            name="Bea Fontaine",
            what="Senior contact, police",
            greeting="You are told when the police have not sent in what a review asked of them.",
            senior_of="Police",
        ),
    ),
)
