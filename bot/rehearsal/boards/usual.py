"""Who sits on a board that Working Together alone shapes: three invented boards, and the offices all of them have."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.rehearsal.players import InventedBoard, Player
from review.roles import Office


@dataclass(frozen=True, kw_only=True)
class Named:
    """The people of such a board, each as "user Full Name"."""

    referrer: str
    manager: str
    team: str
    chair: str
    deputy: str
    panel_chair: str
    police: str
    hospital: str
    senior: str
    #: empty where the edition counts no notice of an incident
    notifier: str = ""


def usual_board(
    *, key: str, name: str, procedure: str, prefix: str, areas: tuple[str, ...], named: Named, panel: str
) -> InventedBoard:
    """`panel`: what the board calls its standing panel."""
    hospital = f"{name} Hospital"
    return InventedBoard(
        key=key,
        name=name,
        procedure=procedure,
        prefix=prefix,
        areas=areas,
        agencies=("Police", "Children’s social care", hospital, f"Schools of {name}"),
        channels_begin=f"{key}-",
        people=tuple(_people(named, hospital, panel)),
    )


def _people(named: Named, hospital: str, panel: str) -> list[Player]:
    return [*_who_refer(named, hospital), *_in_office(named, panel), *_of_agencies(named, hospital)]


def _who_refer(named: Named, hospital: str) -> Iterator[Player]:
    greeting = "A child you know of has been seriously harmed, or has died. Say “refer”."
    yield _one(named.referrer, "Health visitor", greeting, works_for=hospital)


def _in_office(named: Named, panel: str) -> Iterator[Player]:
    yield _one(
        named.manager,
        "Business manager",
        "You run the board’s business team. New referrals and deadlines come to your channel. Open it.",
        Office.BUSINESS_MANAGER,
    )
    yield _one(
        named.team,
        "Business team",
        "You work in the business team and do the same steps as its manager. Open your channel.",
        Office.BUSINESS_TEAM,
    )
    yield _one(
        named.chair,
        "Independent Chair",
        "You decide whether the board carries out a review. What waits for your decision comes here.",
        Office.CHAIR,
    )
    yield _one(
        named.deputy,
        "Deputy Chair",
        "You decide a case when the Chair passes it to you, on the days that the Chair gives.",
        Office.DEPUTY,
    )
    yield _one(
        named.panel_chair,
        f"Chair of the {panel}",
        f"You lead the {panel}, which advises the Chair. Say “help” to see what you can ask.",
        Office.STANDING_PANEL_CHAIR,
    )
    if named.notifier:
        tells = "You tell Ofsted of incidents for the local authority. What is due comes here. Say “mine”."
        yield _one(named.notifier, "The local authority’s notifier", tells, Office.LOCAL_AUTHORITY_NOTIFIER)


def _of_agencies(named: Named, hospital: str) -> Iterator[Player]:
    reports = "You sit on the panel for your agency, and send in its report when a review asks for one."
    yield _one(named.police, "Panel member, police", reports, seat="Police")
    yield _one(named.hospital, "Panel member, hospital", reports, seat=hospital)
    told = "You are told when the police have not sent in what a review asked of them."
    yield _one(named.senior, "Senior contact, police", told, senior_of="Police")


def _one(
    who: str,
    what: str,
    greeting: str,
    office: Office | None = None,
    *,
    works_for: str = "",
    seat: str = "",
    senior_of: str = "",
) -> Player:
    user, _, name = who.partition(" ")
    return Player(
        user=user,
        name=name,
        what=what,
        greeting=greeting,
        office=office,
        works_for=works_for,
        seat=seat,
        senior_of=senior_of,
    )
