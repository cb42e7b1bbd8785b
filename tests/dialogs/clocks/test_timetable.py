"""`timetable REF`: each date with its rule, how it was counted and what became of it; then what has no date."""

import pytest

from bot.slack.draw import card_message
from bot.teams.draw import LARGEST, draw_card, size
from bot.teams.elements import Manner
from dialogs.parts import Card, Row
from review.undated import undated_duties
from tests.dialogs.cases_at_work import DONE, REF, decided, every_board, everything_happens, happens, referred
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.sent_cases import kept, sent
from tests.invented import CANARIES

TELLING = "Telling Ofsted and the board of the incident"


def pages(manager: Speaker) -> list[Card]:
    """Every page, from the first on."""
    manager.says(f"timetable {REF}")
    found = [manager.card]
    of = int(manager.card.title.rpartition(" of ")[2]) if " of " in manager.card.title else 1
    for number in range(2, of + 1):
        manager.presses(f"Page {number} of {of}")
        found.append(manager.card)
    return found


def rows(manager: Speaker) -> dict[str, Row]:
    return {row.label: row for card in pages(manager) for section in card.sections for row in section.rows}


def test_a_date_says_how_it_was_counted_and_under_which_rule(house: House) -> None:
    manager = referred(house)
    said = rows(manager)[TELLING].text
    assert said.startswith("By 6 March 2026, in 4 working days. 5 working days from the day the local authority")
    assert "27 February 2026. The local authority should do it. Working Together 2015, chapter 4" in said


def test_what_was_done_says_when_to_whom_how_and_who_recorded_it(house: House) -> None:
    manager = referred(house)
    manager.says(f"record {REF}")
    manager.presses(TELLING)
    manager.presses("Record as done", DONE)
    assert rows(manager)[TELLING].text.startswith(
        "Done on 2 March 2026, to Ofsted, Online form, reference OF-77. Recorded by Cy Dale on 2 March 2026 at 10:30. "
        "5 working days from"
    )


def test_a_safer_day_is_shown_where_the_rule_can_be_read_in_clear_days(house: House) -> None:
    manager = decided(house)
    happens(manager, "Publication is planned", "2026-09-30")
    said = rows(manager)["Sending copies before publication"].text
    assert "By 21 September 2026" in said
    assert "(18 September 2026 is safer: the rule can be read in clear days)" in said


def test_in_enfield_an_agreed_day_says_with_whom_and_both_clocks_stand(house: House) -> None:
    manager = decided(house, "enfield")
    manager.says(f"record {REF}")
    manager.presses("Telling Ofsted of the serious incident")
    manager.presses("Record as done", DONE)
    manager.says(f"record {REF}")
    manager.presses("Completing the review")
    manager.presses("Another day was agreed")
    given = {"step_extended_to": "2026-11-02", "step_agreed_by": "The regional lead", "step_agreed_on": "2026-03-02"}
    manager.presses("Record the new day", {**given, "step_reason": "The trial comes first."})
    said = rows(manager)
    assert "agreed with Ofsted on 2 March 2026; the rule gives 2 September 2026. The regional lead agreed on" in (
        said["Completing the review"].text
    )
    assert said["Completing the review, counted from its start"].text.startswith("By 2 September 2026")
    assert said["Telling Ofsted of the serious incident"].text.startswith("Done on 2 March 2026, to Ofsted")
    assert "The trial comes first." not in "".join(map(everything, pages(manager)))


def test_a_clock_that_waits_for_its_day_says_so(house: House) -> None:
    manager = referred(house, la_aware_on="")
    assert rows(manager)[TELLING].text.startswith("No date yet. It runs from the day the local authority")


@every_board
def test_every_board_s_timetable_is_drawn_whole_page_by_page(house: House, law: str) -> None:
    manager = decided(house, law)
    everything_happens(house, manager)
    shown = pages(manager)
    for card in shown:
        assert card_message(card)
        assert size(draw_card(card, Manner.KEPT)) <= LARGEST
        for section in card.sections:
            for row in section.rows:
                assert row.text in _drawn(card), "a line was shortened"
        assert not [one for one in CANARIES if one in everything(card)]
    case = kept(house)
    dated = house.desk.deadlines_of(case, house.now)
    assert sum(len(section.rows) for card in shown for section in card.sections) == len(dated) + len(
        undated_duties(case)
    )


def _drawn(card: Card) -> str:
    def texts(part: object) -> str:
        if isinstance(part, dict):
            return "".join(str(part["text"]) if "text" in part else texts(list(part.values())) for _ in (0,))
        return "".join(map(texts, part)) if isinstance(part, list) else ""

    return texts(draw_card(card, Manner.KEPT))


def test_it_is_for_the_board_s_own_people(house: House) -> None:
    referred(house)
    nurse, chair = house.person("USOCIAL", "Imogen Tarrant"), house.person("UCHAIR", "Ada Quill")
    chair.says(f"timetable {REF}")
    assert text_of(chair.card, "The Chair's decision").startswith("By 2 April 2026")
    nurse.says(f"timetable {REF}")
    assert nurse.refused.reason.startswith("The timetable is for the board's own people.")
    stranger = house.person("UOTHER", "Somebody Else")
    stranger.says(f"timetable {REF}")
    assert stranger.refused.reason == f"There is no case {REF} that you may see. Check the reference and try again."
    chair.says("timetable")
    assert chair.refused.reason.startswith("Say which case: timetable and its reference")


@pytest.mark.parametrize("reference", [REF.lower(), " LAN-2026-001 "])
def test_a_reference_is_found_however_it_is_typed(house: House, reference: str) -> None:
    sender = house.person("USOCIAL", "Imogen Tarrant")
    sent(house, sender)
    manager = house.person("UMANAGER", "Cy Dale")
    manager.says(f"timetable {reference}")
    assert manager.card.title == f"Timetable: {REF}"
