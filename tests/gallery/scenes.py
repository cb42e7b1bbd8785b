"""The stories from which everything is explored: boards and cases at each moment of their work."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from dialogs.parts import Press, Pressed
from review.criteria import assess
from review.law import procedure
from review.law.terms import Decision
from review.ports import Letter
from review.roles import Agency, Board, ChannelKind, Office, Standing
from review.tellings import Kind
from storage.erasure import erase_case
from tests import invented
from tests.dialogs import panels
from tests.dialogs.cases_at_work import DONE, decided, everything_happens
from tests.dialogs.chaired import deputy, put
from tests.dialogs.house import DEATH, HARM, text_of
from tests.dialogs.offices import child
from tests.dialogs.referred import added, another, append, press, referred, second_board, withdrawal
from tests.dialogs.sent_cases import enfield
from tests.gallery.exploring import explore
from tests.gallery.filling import PRIVATE
from tests.gallery.people import CHAIR, DEPUTY, ENF, NURSE, REF, TEAM
from tests.gallery.referring import FAMILY, fill, refers
from tests.gallery.watched import WatchedHouse

FOUR = ("pan-lancashire", "brent", "enfield", "cambridgeshire-peterborough")


def staffed(law: str) -> Board:
    """A board of that procedure with everybody in office."""
    made = invented.board(procedure=law, agencies=panels.agencies())
    offices = {
        **made.offices,
        Office.DEPUTY: (deputy(),),
        Office.LOCAL_AUTHORITY_NOTIFIER: (invented.holder("Noor Ashby", "UNOTIFIER"),),
        Office.HEAD_OF_SAFEGUARDING: (invented.holder("Hal Orme", "UHEAD"),),
        Office.STANDING_PANEL_CHAIR: (invented.holder("Lee Orr", "ULEE", ("slack",)),),
        Office.ADMINISTRATOR: (invented.holder("Ann Pell", "UADMIN", ("slack",)),),
    }
    channels = {**made.channels, ChannelKind.PANEL: (panels.PANEL,)}
    return replace(made, offices=offices, channels=channels)


# --- before a case -----------------------------------------------------------------------------------------------


def refused(house: WatchedHouse) -> None:
    """People who are not admitted."""
    for standing in (Standing.STRANGER, Standing.GUEST):
        house.person(f"U{standing.upper()}", "Neil Garrow", standing=standing).says("help")


def referring(house: WatchedHouse) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    explore(house, NURSE)
    refers(nurse, {**DEATH, "at_risk_now": "yes", "acknowledged": "done"})
    refers(nurse, {**HARM, "born": "", "under_18": "yes"})
    refers(nurse, FAMILY, ("Add another child", "Add an adult"))
    nurse.says("refer")
    nurse.presses("Save for later")
    nurse.says("refer The family was seen on Friday, and nobody was told.")
    nurse.says("refer")
    nurse.presses("Begin another")
    fill(nurse, DEATH)
    fill(nurse, DEATH)
    refers(nurse, FAMILY, ("Add another child", "Add an adult"), until="refer.send")
    explore(house, NURSE)
    refers(nurse, FAMILY, ("Add an adult", "Remove"))
    nurse.presses("Yes, remove")
    with house.open_unit(house.now) as unit:
        draft = unit.drafts_of(unit.person(nurse.account))[0]
        unit.post(Letter(key="soon", to=invented.direct(), kind=Kind.DRAFT, subject=draft.id))
    house.deliver()


def joining(house: WatchedHouse) -> None:
    """Two accounts of one person, by a code."""
    on_slack = house.person("USOCIAL", "Imogen Tarrant")
    on_teams = house.person("aad-imogen", "Imogen Tarrant", platform="teams")
    on_slack.presses_key(Pressed(press=Press(act="join.make")))
    on_teams.says(f"join {text_of(on_slack.card, 'Code')}")
    explore(house, NURSE)


def referring_to_a_panel(house: WatchedHouse) -> None:
    """Where the procedure asks for more, and two boards share the deployment."""
    house.boards["enfield"] = enfield()
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    refers(nurse, {**FAMILY, "area": "Enfield", "area#2": "Enfield", "agency_listed": "other"}, ("Add another child",))
    explore(house, NURSE | TEAM, (ENF,))
    refers(nurse, {**FAMILY, "area": "not_known", "board": "enfield"}, until="refer.send")


def referring_harm_without_abuse(house: WatchedHouse) -> None:
    """Where the procedure has situations in which a review is considered all the same."""
    house.boards["lancashire"] = staffed("enfield")
    harm = {**FAMILY, "abuse_or_neglect": "not_known", "situations": ("none",)}
    refers(house.person("USOCIAL", "Imogen Tarrant"), harm, until="refer.send")


# --- a case ------------------------------------------------------------------------------------------------------


def at_the_board(law: str) -> Callable[[WatchedHouse], None]:
    """A case of a board of that procedure, from the referral to weeks after its decision."""

    def play(house: WatchedHouse) -> None:
        house.boards["lancashire"] = staffed(law)
        found = assess(procedure(law), invented.answers())
        one = invented.referred_child(assessment=found)
        case = referred(house, added(PRIVATE), procedure=law, assessment=found, children=(one,))
        explore(house, NURSE | TEAM | {"ULEE": "Lee Orr"}, (REF,))
        put(house, case)
        explore(house, CHAIR | TEAM, (REF,))
        append(house, case, invented.decided_entry())
        explore(house, CHAIR | TEAM | NURSE, (REF,))
        everything_happens(house, house.person("UMANAGER", "Cy Dale"))
        house.lives_until(date(2026, 3, 9))
        explore(house, TEAM | {"UNOTIFIER": "Noor Ashby", "UHEAD": "Hal Orme", "UADMIN": "Ann Pell"}, (REF,))
        house.lives_until(date(2026, 4, 20))
        explore(house, TEAM, (REF,))

    return play


def passed_to_the_deputy(house: WatchedHouse) -> None:
    house.boards["lancashire"] = staffed("pan-lancashire")
    put(house, referred(house))
    chair = house.person("UCHAIR", "Ada Quill")
    chair.presses("Pass to the deputy", on=house.messages("UCHAIR")[0])
    away = {"step_from": "2026-03-02", "step_to_day": "2026-03-06", "step_reason": "Annual leave."}
    chair.presses("Pass it on", {**chair.form.values, **away})
    explore(house, CHAIR | DEPUTY, (REF,))


def ended_before_the_decision(house: WatchedHouse) -> None:
    """Put to the Chair, who asks for more; put again; and closed then."""
    case = put(house, referred(house))
    manager, chair = house.person("UMANAGER", "Cy Dale"), house.person("UCHAIR", "Ada Quill")
    press(chair, "more.ask", case)
    fill(chair, {"step_more": "Was the school told?"})
    house.deliver()
    press(manager, "case.to_chair", case)
    explore(house, TEAM | CHAIR, (REF,))
    press(manager, "close.ask", case, "withdrawn")
    fill(manager, {"step_reason": "It was found to be an accident."})
    explore(house, TEAM | CHAIR, (REF,))
    press(manager, "reopen.ask", case)
    fill(manager, {"step_reason": "The inquest found otherwise."})


def agreed_with_ofsted(house: WatchedHouse) -> None:
    """A review that cannot be completed in its time."""
    manager = decided(house, "enfield")
    manager.says(f"record {REF}")
    manager.presses("Telling Ofsted of the serious incident")
    manager.presses("Record as done", DONE)
    explore(house, TEAM, (REF,))
    manager.says(f"record {REF}")
    manager.presses("Another day was agreed")
    manager.presses("Choose: Completing the review")
    agreed = {"step_extended_to": "2026-11-02", "step_agreed_by": "Ofsted's regional lead"}
    fill(manager, {**agreed, "step_agreed_on": "2026-03-02", "step_reason": "The trial comes first."})
    explore(house, TEAM, (REF,))


def asked_and_answered(house: WatchedHouse) -> None:
    """What the business team and the referrer ask of each other."""
    nurse, manager = house.person("USOCIAL", "Imogen Tarrant"), house.person("UMANAGER", "Cy Dale")
    case = referred(house)
    for question in ("When did your agency last see the family?", "Was the school told?"):
        press(manager, "asking.ask", case)
        fill(manager, {"step_question": question})
    explore(house, NURSE | TEAM, (REF,))
    nurse.presses("Answer", on=house.messages("USOCIAL")[-1])
    fill(nurse, {"said": "On 12 January."})
    house.lives_until(date(2026, 3, 10))
    append(house, case, withdrawal(PRIVATE))
    explore(house, NURSE | TEAM, (REF,))


def withdrawn(house: WatchedHouse) -> None:
    """The referrer wishes to withdraw; the team goes on, or closes and opens again."""
    nurse, manager = house.person("USOCIAL", "Imogen Tarrant"), house.person("UMANAGER", "Cy Dale")
    case = referred(house)
    press(nurse, "withdraw.ask", case)
    fill(nurse, {"said": "It was found to be an accident after all."})
    explore(house, TEAM, (REF,))
    press(manager, "close.ask", case, "withdrawn")
    fill(manager, {"step_reason": "It was found to be an accident."})
    explore(house, NURSE | TEAM, (REF,))


def alike_and_elsewhere(house: WatchedHouse) -> None:
    """Two cases of one child, and another board that a case may belong to."""
    house.boards["folkestone"] = second_board()
    referred(house)
    another(house, 2)
    case = another(house, 3)
    explore(house, TEAM, ("LAN-2026-002",))
    manager = house.person("UMANAGER", "Cy Dale")
    press(manager, "transfer.ask", case)
    manager.presses("Choose: Folkestone Safeguarding Children Board")
    fill(manager, {"step_reason": "The children have always lived there."})
    explore(house, NURSE | TEAM | {"UFOLMANAGER": "Lou Vane"}, ("LAN-2026-003",))


def erased(house: WatchedHouse) -> None:
    case = referred(house)
    with house.open_unit(house.now) as unit:
        erase_case(unit._in.connection, house.database.vault, case.id, house.now)
        unit.post(Letter(key="again", to=invented.BUSINESS_SLACK, kind=Kind.CASE, subject=case.id))
    house.deliver()


# --- panels and returns ------------------------------------------------------------------------------------------


# --- lists and people --------------------------------------------------------------------------------------------


def many_cases(house: WatchedHouse) -> None:
    house.boards["lancashire"] = staffed("pan-lancashire")
    for number in range(1, 26):
        another(house, number, children=child(number))
    for number in (26, 27):
        put(house, another(house, number, children=child(number)))
    explore(house, TEAM | CHAIR | NURSE)
    house.lives_until(date(2026, 4, 10))
    explore(house, TEAM)


def digests(house: WatchedHouse) -> None:
    panels.on_panel_agenda(house)
    lee = house.person("ULEE", "Lee Orr")
    panels.calls_the_meeting(lee, "Police")
    panels.asks_for_reports(lee, "Police")
    house.now = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
    with house.open_unit(house.now) as unit:
        for kind, to in ((Kind.DIGEST, invented.BUSINESS_SLACK), (Kind.PANEL_DIGEST, panels.PANEL)):
            unit.post(Letter(key=f"{kind}", to=to, kind=kind, subject="enfield|2026-03-16"))
    house.deliver()
    explore(house, TEAM)


def many_agencies(house: WatchedHouse) -> None:
    """A large board, and a manager of two."""
    seats = panels.agencies()
    many = tuple(Agency(name=f"Agency {number}", panel_members=seats[0].panel_members) for number in range(23))
    house.boards["lancashire"] = invented.board(agencies=(*seats, *many))
    explore(house, TEAM)
    house.boards["folkestone"] = second_board(offices={Office.BUSINESS_MANAGER: (invented.holder("Cy", "UMANAGER"),)})
    explore(house, TEAM)


def ended_without_review(house: WatchedHouse) -> None:
    house.boards["lancashire"] = staffed("pan-lancashire")
    case = put(house, referred(house))
    append(house, case, invented.decided_entry(Decision.NONE, "The criteria are not met."))
    explore(house, CHAIR | TEAM | NURSE, (REF,))


SCENES: Mapping[str, Callable[[WatchedHouse], None]] = {
    "refused": refused,
    "referring": referring,
    "joining": joining,
    "referring to a panel": referring_to_a_panel,
    "referring harm without abuse": referring_harm_without_abuse,
    **{law: at_the_board(law) for law in FOUR},
    "deputy": passed_to_the_deputy,
    "ended before the decision": ended_before_the_decision,
    "agreed with Ofsted": agreed_with_ofsted,
    "asked and answered": asked_and_answered,
    "withdrawn": withdrawn,
    "alike and elsewhere": alike_and_elsewhere,
    "erased": erased,
    "many cases": many_cases,
    "digests": digests,
    "many agencies": many_agencies,
    "no review": ended_without_review,
}
