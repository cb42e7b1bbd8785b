"""Stories of the standing panel and of what agencies send in for a review."""

from collections.abc import Callable, Mapping
from datetime import date

from dialogs.panel_work.panel_steps import agency_key
from tests.dialogs import panels, rounds
from tests.dialogs.referred import press
from tests.dialogs.sent_cases import kept, sent_to_enfield
from tests.gallery.exploring import explore
from tests.gallery.filling import PRIVATE
from tests.gallery.people import CHAIR, ENF, TEAM
from tests.gallery.referring import fill
from tests.gallery.watched import WatchedHouse


def panel_lead(house: WatchedHouse) -> None:
    sent_to_enfield(house, house.person("USOCIAL", "Imogen Tarrant"))
    explore(house, {"ULEAD": "Dee Ross"}, (ENF,))


def before_brents_panel(house: WatchedHouse) -> None:
    panels.on_panel_agenda(house, "brent", panels.BRE)
    explore(house, TEAM | {"ULEE": "Lee Orr"}, (panels.BRE,))


def before_enfields_panel(house: WatchedHouse) -> None:
    """The standing panel meets, asks for reports and recommends."""
    panels.on_panel_agenda(house)
    people = TEAM | {"ULEE": "Lee Orr", "UPOLICE": "Sol Harker", "UADMIN": "Ann Pell"}
    explore(house, people, (ENF,))
    lee, police = house.person("ULEE", "Lee Orr"), house.person("UPOLICE", "Sol Harker")
    panels.calls_the_meeting(lee, "Police", "Schools")
    panels.asks_for_reports(lee, "Police", "Schools")
    explore(house, people, (ENF,))
    press(police, "report.time", kept(house, ENF), agency_key("Police"))
    fill(police, {"step_until": "2026-03-11", "step_why": PRIVATE})
    house.deliver()
    explore(house, {"ULEE": "Lee Orr"}, (ENF,))
    panels.records_own(police, ENF)
    house.lives_until(date(2026, 3, 13))
    explore(house, people, (ENF,))
    panels.presses(lee, ENF, "held.ask")
    panels.presses(lee, ENF, "held.save", {"step_held_on": "2026-03-12"})
    explore(house, people | CHAIR, (ENF,))


def returns(house: WatchedHouse) -> None:
    """What agencies send in: asked for, late, wanted later, sent back, accepted, waived."""
    played = rounds.begun(house)
    people = TEAM | {"UWEIR": "Pat Weir", "UADMIN": "Ann Pell", "UPOLICE": "Sol Harker", "USUPER": "Vi Stone"}
    explore(house, people, (ENF,))
    played.asks(*rounds.AGENCIES)
    explore(house, people, (ENF,))
    late, wants, author, back, *_ = rounds.AGENCIES
    for agency in (author, back):
        played.submits(agency)
    explore(house, {"UWEIR": "Pat Weir", "UADMIN": "Ann Pell"}, (ENF,))
    played.opens(played.chair, back)
    played.chair.presses("Send back")
    played.chair.presses("Send back", {"step_reason": "The chronology stops in May.", "step_due": "2026-03-20"})
    played.opens(played.chair, author)
    played.chair.presses("Confirm receipt")
    member = played.member(wants)
    member.presses("Ask for more time", on=played.letter(wants))
    member.presses("Ask", {"step_until": "2026-03-27", "step_why": "The ward was closed for a week."})
    explore(house, {"UWEIR": "Pat Weir", "USCHOOL": "Mo Lind", "UHOUSING": "Ty Barrow"}, (ENF,))
    house.lives_until(date(2026, 3, 19))
    assert played.of(late).due
    explore(house, people, (ENF,))


def returns_elsewhere(house: WatchedHouse) -> None:
    played = rounds.begun(house, "pan-lancashire", with_panel=False)
    press(played.cy, "case_panel.ask", played.case)
    fill(played.cy, {"case_panel_others": "Moira Lindqvist, Probation", "case_panel_chair": "first"})
    played.asks(*rounds.AGENCIES, due="")
    explore(house, TEAM, ("PAN-2026-001",))


SCENES: Mapping[str, Callable[[WatchedHouse], None]] = {
    "panel lead": panel_lead,
    "before Enfield's panel": before_enfields_panel,
    "before Brent's panel": before_brents_panel,
    "returns": returns,
    "returns elsewhere": returns_elsewhere,
}
