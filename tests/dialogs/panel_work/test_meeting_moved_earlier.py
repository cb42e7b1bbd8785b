"""The meeting is moved to a day before a report is due: the report is due for the meeting, and that is said."""

from datetime import date

from dialogs.panel_work.panel_steps import agency_key
from review.drafts import Value
from review.panel_work import PanelWork
from tests.dialogs.house import House, everything
from tests.dialogs.panels import ENF, asks_for_reports, calls_the_meeting, on_panel_agenda
from tests.dialogs.referred import press
from tests.dialogs.sent_cases import kept

POLICE = agency_key("Police")


def test_the_report_is_due_for_the_meeting_and_the_agency_may_ask_about_it(house: House) -> None:
    cy, sol = house.person("UMANAGER", "Cy Dale"), house.person("UPOLICE", "Sol Harker")
    lee = house.person("ULEE", "Lee Orr")
    on_panel_agenda(house)
    calls_the_meeting(cy, "Police")
    asks_for_reports(cy, "Police")
    calls_the_meeting(cy, "Police", step_at="2026-03-06T14:00")
    assert PanelWork(kept(house, ENF)).due("Police") == date(2026, 3, 6)
    letter = [one for one in house.messages("UPOLICE") if one.title.startswith("Report asked")][-1]
    assert "6 March 2026" in letter.text
    assert "moved this day from 9 March 2026" in everything(letter)

    wish: dict[str, Value] = {"step_until": "2026-03-09", "step_why": "The author is away until then."}
    press(sol, "report.time_asked", kept(house, ENF), POLICE, **wish)
    assert "until 9 March 2026" in sol.card.text
    answer: dict[str, Value] = {"step_granted": "yes", "step_until": "2026-03-09"}
    press(lee, "report.answered", kept(house, ENF), POLICE, **answer)
    assert "The panel meets on 6 March 2026" in lee.form.errors["step_until"]
    calls_the_meeting(cy, "Police", step_at="2026-03-12T14:00")
    work = PanelWork(kept(house, ENF))
    assert work.due("Police") == date(2026, 3, 9)
    assert not work.wishes, "they have the day that they asked for"
