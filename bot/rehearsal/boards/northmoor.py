"""Northmoor, an invented board under the Pan-Lancashire procedure."""

from bot.rehearsal.players import InventedBoard, Player
from review.roles import Office

NORTHMOOR = InventedBoard(
    key="northmoor",
    name="Northmoor",
    procedure="pan-lancashire",
    prefix="LAN",
    areas=("Northmoor", "Saltby", "Wyre Vale"),
    agencies=("Police", "Children’s social care", "Northmoor Hospital", "Schools of Northmoor"),
    channels_begin="",
    people=(
        Player(
            user="sam",
            name="Sam Okoro",
            what="Social worker",
            greeting="A child you know of has been seriously harmed, or has died. Say “refer”.",
            works_for="Children’s social care",
        ),
        Player(
            user="priya",
            name="Priya Nair",
            what="Business manager",
            greeting="You run the board’s business team. New referrals and deadlines come to your channel. Open it.",
            office=Office.BUSINESS_MANAGER,
        ),
        Player(
            user="jonah",
            name="Jonah Feld",
            what="Business team",
            greeting="You work in the business team and do the same steps as its manager. Open your channel.",
            office=Office.BUSINESS_TEAM,
        ),
        Player(
            user="margaret",
            name="Margaret Holloway",
            what="Independent Chair",
            greeting="You decide whether the board carries out a review. What waits for your decision comes here.",
            office=Office.CHAIR,
        ),
        Player(
            user="tom",
            name="Tom Adeyemi",
            what="Panel member, police",
            greeting="You sit on the board’s panel for the police. Say “help” to see what you can ask.",
            seat="Police",
        ),
        Player(
            user="grace",
            name="Grace Oduya",
            what="Deputy Chair",
            greeting="You decide a case when the Chair passes it to you, on the days that the Chair gives.",
            office=Office.DEPUTY,
        ),
        Player(
            user="leila",
            name="Leila Haddad",
            what="The local authority’s notifier",
            greeting="You tell Ofsted of incidents for the local authority. What is due comes here. Say “mine”.",
            office=Office.LOCAL_AUTHORITY_NOTIFIER,
        ),
        Player(
            user="ruth",
            name="Ruth Calloway",
            what="Chair of the standing panel",
            greeting="You lead the panel that advises the Chair. Say “help” to see what you can ask.",
            office=Office.STANDING_PANEL_CHAIR,
        ),
        Player(
            user="noel",
            name="Noel Tranter",
            what="Panel member, hospital",
            greeting="You sit on the panel for the hospital, and send in its report when a review asks for one.",
            seat="Northmoor Hospital",
        ),
        Player(
            user="imani",
            name="Imani Frost",
            what="Senior contact, police",
            greeting="You are told when the police have not sent in what a review asked of them.",
            senior_of="Police",
        ),
    ),
)
