"""`people`: the business team adds agencies, names who sits for them, moves them and ends it; each change is kept."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import draw_card, draw_form
from bot.teams.elements import Manner
from dialogs.parts import Card, FieldKind, Press, Pressed, Refuse
from review.panel import ReportKind, ReportsAsked
from review.people import AgencyAdded, AgencyEnded, SeatEnded, SeatGiven
from review.roles import Agency, Board, Office, Role, Standing
from tests import invented
from tests.dialogs.house import House, Speaker, everything, text_of
from tests.dialogs.referred import append, press, referred, second_board
from tests.fakes.slack_rules import check_message, check_view
from tests.fakes.teams_cards import require_good

GIVEN = {"seat_account": "UPOLICE", "seat_name": "Dee Ross", "seat_as": "panel", "seat_from": "2026-03-02"}


@pytest.fixture
def house(house: House) -> House:
    police = Agency(name="Police", panel_members=(invented.holder("Wes Tarn", "UWES"),))
    house.boards = {"lancashire": invented.board(agencies=(police, Agency(name="Health")))}
    return house


@pytest.fixture
def cy(house: House) -> Speaker:
    return house.person("UMANAGER", "Cy Dale")


def history(house: House) -> list[object]:
    with house.open_unit(house.now) as unit:
        return [one.content for one in unit.people_of("lancashire")]


def board(house: House) -> Board:
    with house.open_unit(house.now) as unit:
        return house.desk.with_people(unit).boards["lancashire"]


def names(cy: Speaker, agency: str = "Health", **answers: str) -> None:
    """From the list to the form, and back."""
    cy.says("people")
    cy.presses("Name somebody")
    field = next(one for one in cy.form.fields if one.key == "seat_agency")
    value = next(one.value for one in field.options if one.label == agency)
    cy.presses("Save", {**GIVEN, "seat_agency": value, **answers})


def opens(cy: Speaker, agency: str) -> None:
    cy.says("people")
    cy.presses(f"Open: {agency}")


# --- looking -----------------------------------------------------------------------------------------------------


def test_agencies_offices_and_who_is_in_them_are_listed(cy: Speaker) -> None:
    cy.says("people")
    assert cy.card.title == "People: Pan-Lancashire Safeguarding Children Board"
    assert text_of(cy.card, "Police") == "Panel: Wes Tarn."
    assert text_of(cy.card, "Health") == "Nobody sits on the panel for it."
    assert text_of(cy.card, "Chair") == "Ada Quill."
    assert text_of(cy.card, "Local authority’s notifier") == "Nobody."
    assert "Deputy" not in everything(cy.card)


def test_the_days_of_an_office_stand_beside_its_holder(house: House, cy: Speaker) -> None:
    deputy = replace(invented.holder("Ben Marsh", "UBEN"), starts=date(2026, 12, 20), ends=date(2027, 1, 5))
    gone = replace(invented.holder("Old Hand", "UOLD"), ends=date(2026, 2, 1))
    offices = {**house.boards["lancashire"].offices, Office.DEPUTY: (deputy, gone)}
    house.boards["lancashire"] = replace(house.boards["lancashire"], offices=offices)
    cy.says("people")
    assert text_of(cy.card, "Deputy") == "Ben Marsh from 20 December 2026 to 5 January 2027."


@pytest.mark.parametrize(
    ("user", "name"), [("UCHAIR", "Ada Quill"), ("UWES", "Wes Tarn"), ("USOCIAL", "Imogen Tarrant")]
)
def test_it_is_for_the_business_team_alone(house: House, user: str, name: str) -> None:
    somebody = house.person(user, name)
    somebody.says("people")
    assert somebody.refused.reason == "Only the board's business team does this. Nothing was changed."
    for act in ("people.show", "people.seat.ask", "people.agency.save", "people.changes", "join.for.ask"):
        reply = somebody.presses_key(Pressed(press=Press(act=act, subject="lancashire")))
        assert isinstance(reply, Refuse)
    assert history(house) == []


def test_nobody_sees_across_boards(house: House, cy: Speaker) -> None:
    house.boards["folkestone"] = second_board()
    reply = cy.presses_key(Pressed(press=Press(act="people.show", subject="folkestone")))
    assert isinstance(reply, Refuse)
    cy.says("people")
    assert "Ora Pike" not in everything(cy.card)


def test_who_works_for_two_boards_says_which(house: House, cy: Speaker) -> None:
    both = second_board(offices={Office.BUSINESS_MANAGER: (invented.holder("Cy Dale", "UMANAGER"),)})
    house.boards["folkestone"] = both
    cy.says("people")
    assert [one.label for one in cy.card.rows] == [one.name for one in house.boards.values()]
    cy.presses_key(Pressed(press=Press(act="people.show", subject="folkestone")))
    assert cy.card.title == "People: Folkestone Safeguarding Children Board"


def test_of_many_agencies_ten_stand_there_and_the_rest_behind_them(house: House, cy: Speaker) -> None:
    many = tuple(Agency(name=f"Agency {number}") for number in range(23))
    house.boards["lancashire"] = invented.board(agencies=many)
    cy.says("people")
    agencies = cy.card.sections[0]
    assert len(agencies.rows) == 11
    assert agencies.rows[-1].text == "13 more agencies"
    cy.presses("13 more agencies")
    assert cy.card.sections[0].rows[0].label == "Agency 10"


def test_all_of_it_is_drawn_on_both_platforms(house: House, cy: Speaker) -> None:
    """With as many agencies, people and days as a large board has, and in the longest words."""
    long = "Children’s community health and school nursing service of the north"
    named = (invented.holder(f"Dame Wilhelmina Featherstone {n}", f"U{n}") for n in range(3))
    seats = tuple(replace(one, starts=date(2026, 3, 20), ends=date(2026, 12, 20)) for one in named)
    many = tuple(Agency(name=f"{long} {n}", panel_members=seats, seniors=seats) for n in range(23))
    offices = dict.fromkeys(Office, seats)
    offices |= {Office.BUSINESS_TEAM: (invented.holder("Cy Dale", "UMANAGER"),)}
    house.boards["lancashire"] = invented.board(agencies=many, offices=offices)
    cy.says("people")
    for label in ("13 more agencies", f"Open: {long} 10"[:75], "Name somebody"):
        _drawn(cy)
        cy.presses(label)
    _drawn(cy)
    for act in ("people.agency.ask", "people.changes", "join.for.ask"):
        cy.presses_key(Pressed(press=Press(act=act, subject="lancashire")))
        _drawn(cy)


def _drawn(speaker: Speaker) -> None:
    seen = speaker.seen
    if isinstance(seen, Card):
        check_message(*card_message(seen))
        require_good(draw_card(seen, Manner.FLOW))
    else:
        check_view(form_view(seen))
        require_good(draw_form(seen))


# --- agencies ----------------------------------------------------------------------------------------------------


def test_an_agency_is_added_once(house: House, cy: Speaker) -> None:
    cy.says("people")
    cy.presses("Add an agency")
    form = cy.form
    cy.presses("Add it", {"agency_name": "Housing"})
    assert cy.card.title == "Housing"
    assert history(house) == [AgencyAdded(agency="Housing")]
    cy.again()
    assert cy.card.title == "Housing"
    cy.presses_key(Pressed(press=form.submit.press, answers={"agency_name": "housing"}))
    assert cy.form.errors == {"agency_name": "This agency is there already."}
    assert cy.form.values == {"agency_name": "housing"}
    assert len(history(house)) == 1


def test_an_agency_that_is_ended_asks_nobody_any_more(house: House, cy: Speaker) -> None:
    opens(cy, "Police")
    cy.presses("End this agency")
    assert "asked for nothing from now on" in everything(cy.form)
    cy.presses("End it")
    wes = SeatEnded(
        agency="Police",
        accounts=tuple(sorted(board(house).agencies[0].panel_members[0].accounts)),
        ends=house.now.date(),
    )
    assert history(house) == [wes, AgencyEnded(agency="Police")]
    house.later(days=1)
    assert board(house).seats("Police", house.now.date()) == ()
    cy.says("people")
    assert text_of(cy.card, "Police") == "Ended. It is asked no longer; its past stays."
    cy.presses("Add an agency")
    cy.presses("Add it", {"agency_name": "POLICE"})
    assert history(house)[-1] == AgencyAdded(agency="Police")


def test_with_an_agency_those_leave_too_whose_last_day_was_set_for_later(house: House, cy: Speaker) -> None:
    wes = replace(invented.holder("Wes Tarn", "UWES"), ends=date(2026, 12, 31))
    house.boards = {"lancashire": invented.board(agencies=(Agency(name="Police", panel_members=(wes,)),))}
    opens(cy, "Police")
    cy.presses("End this agency")
    cy.presses("End it")
    assert board(house).agencies[0].panel_members[0].ends == house.now.date()
    assert board(house).seats("Police", house.now.date()) == ()
    cy.says("people")
    cy.presses("Add an agency")
    cy.presses("Add it", {"agency_name": "Police"})
    house.later(days=1)
    assert board(house).seats("Police", house.now.date()) == ()


@pytest.mark.parametrize("ends", [None, date(2026, 12, 31)])
def test_whoever_sat_for_an_ended_agency_opens_no_private_detail(house: House, cy: Speaker, ends: date | None) -> None:
    wes = replace(invented.holder("Wes Tarn", "UWES"), ends=ends)
    house.boards = {"lancashire": invented.board(agencies=(Agency(name="Police", panel_members=(wes,)),))}
    asked = ReportsAsked(agencies=("Police",), report=ReportKind.SHORT_REPORT, by=date(2026, 3, 9))
    entry = replace(invented.referred_entry(), by=invented.actor(role=Role.BUSINESS_TEAM), content=asked)
    case = append(house, referred(house, procedure="enfield"), entry)
    member = house.person("UWES", "Wes Tarn")
    press(member, "case.open", case, "1")
    assert invented.CHILD in everything(member.card)
    opens(cy, "Police")
    cy.presses("End this agency")
    cy.presses("End it")
    press(member, "case.open", case, "1")
    assert member.refused
    house.later(days=2)
    press(member, "case.open", case, "1")
    assert member.refused


# --- joiners -----------------------------------------------------------------------------------------------------


def test_somebody_is_named_by_their_account_and_may_act_from_their_first_day(house: House, cy: Speaker) -> None:
    names(cy, seat_from="2026-03-05")
    assert cy.card.title == "Health"
    assert text_of(cy.card, "Panel member") == "Dee Ross from 5 March 2026"
    accounts = (invented.account("UPOLICE"),)
    assert history(house) == [SeatGiven(agency="Health", name="Dee Ross", accounts=accounts, starts=date(2026, 3, 5))]
    assert board(house).seats("Health", date(2026, 3, 4)) == ()
    assert len(board(house).seats("Health", date(2026, 3, 5))) == 1


def test_the_name_of_the_account_is_used_where_none_is_given(house: House, cy: Speaker) -> None:
    names(cy, seat_name="")
    assert cy.form.errors == {"seat_name": "Enter the name: their account does not say it yet."}
    house.person("UPOLICE", "Dee Ross of Police")
    names(cy, seat_name="")
    assert text_of(cy.card, "Panel member") == "Dee Ross of Police from 2 March 2026"


def test_both_accounts_of_somebody_who_joined_them_are_theirs(house: House, cy: Speaker) -> None:
    dee, on_teams = house.person("UPOLICE", "Dee Ross"), house.person("aad-dee", "Dee Ross", platform="teams")
    dee.says("join")
    dee.presses("Show a code")
    on_teams.says(f"join {text_of(dee.card, 'Code')}")
    names(cy)
    (given,) = history(house)
    assert isinstance(given, SeatGiven)
    assert {one.platform for one in given.accounts} == {"slack", "teams"}


@pytest.mark.parametrize("standing", [Standing.BOT, Standing.STRANGER, Standing.DEACTIVATED])
def test_no_bot_stranger_or_closed_account_is_seated(house: House, cy: Speaker, standing: Standing) -> None:
    house.person("UPOLICE", "Dee Ross", standing=standing)
    names(cy)
    assert "Choose another." in cy.form.errors["seat_account"]
    assert history(house) == []


@pytest.mark.parametrize("typed", ["", "two words", "x" * 101])
def test_what_is_no_account_is_asked_again_and_nothing_typed_is_lost(house: House, cy: Speaker, typed: str) -> None:
    names(cy, seat_account=typed)
    assert cy.form.errors["seat_account"]
    assert cy.form.values["seat_name"] == "Dee Ross"
    assert next(one for one in cy.form.fields if one.key == "seat_account").kind is FieldKind.ACCOUNT
    assert history(house) == []


def test_a_day_years_away_is_a_slip(cy: Speaker) -> None:
    names(cy, seat_from="2062-03-02")
    assert cy.form.errors["seat_from"].startswith("This date is")


def test_the_same_person_is_named_once(house: House, cy: Speaker) -> None:
    names(cy)
    cy.again()
    assert cy.card.title == "Health"
    names(cy)
    assert cy.form.errors == {"seat_account": "They are named for this agency already."}
    names(cy, seat_as="senior")
    assert text_of(cy.card, "Senior contact") == "Dee Ross from 2 March 2026"
    assert len(history(house)) == 2


def test_a_guest_is_admitted_from_the_day_they_are_seated(house: House, cy: Speaker) -> None:
    dee = house.person("UPOLICE", "Dee Ross", standing=Standing.GUEST)
    dee.says("help")
    assert "has not been added yet" in dee.refused.reason
    names(cy, seat_from="2026-03-03")
    dee.says("help")
    assert "has not been added yet" in dee.refused.reason
    house.later(days=1)
    dee.says("help")
    assert dee.card.title
    cy.says("people")
    assert "Dee Ross." in next(one.lines[0] for one in cy.card.sections if one.heading == "Guests who are admitted")
    opens(cy, "Health")
    assert text_of(cy.card, "Panel member") == "Dee Ross from 3 March 2026 (guest)"


def test_whoever_cannot_be_checked_names_nobody(house: House) -> None:
    cy = house.person("UMANAGER", "Cy Dale", standing=Standing.UNKNOWN)
    cy.says("people")
    cy.presses("Name somebody")
    assert "could not be checked" in cy.refused.reason


# --- movers and leavers ------------------------------------------------------------------------------------------


def test_a_leaver_has_a_last_day_and_no_rights_after_it(house: House, cy: Speaker) -> None:
    wes = house.person("UWES", "Wes Tarn", standing=Standing.GUEST)
    opens(cy, "Police")
    cy.presses("Change: Wes Tarn")
    assert text_of(cy.card, "Since") == "From the start"
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-03"})
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026 (guest)"
    wes.says("help")
    assert wes.card
    house.later(days=2)
    wes.says("help")
    assert wes.refused


def last_day_set(cy: Speaker, day: str) -> Press:
    """The press that sets it, to be pressed again."""
    opens(cy, "Police")
    cy.presses("Change: Wes Tarn")
    cy.presses("Set the last day")
    press = cy.form.submit.press
    cy.presses("Set it", {"seat_until": day})
    return press


def test_a_last_day_that_is_to_come_is_brought_forward_and_never_put_off(house: House, cy: Speaker) -> None:
    save = last_day_set(cy, "2026-03-20")
    cy.presses_key(Pressed(press=save, answers={"seat_until": "2026-03-03"}))
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026"
    assert len(board(house).seats("Police", date(2026, 3, 3))) == 1
    assert board(house).seats("Police", date(2026, 3, 4)) == ()
    cy.again()
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026"
    cy.presses_key(Pressed(press=save, answers={"seat_until": "2026-03-20"}))
    assert text_of(cy.card, "Panel member") == "Wes Tarn until 3 March 2026"
    assert len(history(house)) == 2


def test_who_has_a_last_day_is_moved_nowhere(house: House, cy: Speaker) -> None:
    save = last_day_set(cy, "2026-03-20")
    cy.presses_key(Pressed(press=replace(save, act="people.person")))
    assert [one.label for one in cy.card.buttons] == ["Set the last day"]
    for act in ("people.move.ask", "people.move.save"):
        cy.presses_key(Pressed(press=replace(save, act=act)))
        assert cy.refused.reason.startswith("They do not sit there any more.")
    assert len(history(house)) == 1


def test_a_last_day_before_the_first_is_asked_again(cy: Speaker, house: House) -> None:
    names(cy)
    cy.presses("Change: Dee Ross")
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-01"})
    assert cy.form.errors["seat_until"] == "This is before their first day (2 March 2026). Check the date."
    cy.presses("Set it", {"seat_until": "2026-03-01x"})
    assert cy.form.errors["seat_until"].startswith("Enter a real date")
    assert len(history(house)) == 1


def test_a_mover_sits_for_one_agency_to_the_day_and_for_the_other_from_the_next(house: House, cy: Speaker) -> None:
    opens(cy, "Police")
    cy.presses("Change: Wes Tarn")
    cy.presses("Move to another agency")
    (health,) = cy.form.fields[0].options
    cy.presses("Move them", {"seat_agency": health.value, "seat_from": "2026-03-09"})
    assert cy.card.title == "Health"
    seats = board(house).seats
    assert [len(seats(name, date(2026, 3, 8))) for name in ("Police", "Health")] == [1, 0]
    assert [len(seats(name, date(2026, 3, 9))) for name in ("Police", "Health")] == [0, 1]
    cy.again()
    assert cy.card.title == "Police"
    assert len(history(house)) == 2


def test_a_button_for_somebody_who_has_left_says_so(house: House, cy: Speaker) -> None:
    opens(cy, "Police")
    listed = cy.card
    cy.presses("Change: Wes Tarn")
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-02"})
    cy.presses("Change: Wes Tarn", on=listed)
    assert cy.refused.reason == "They do not sit there any more. Nothing was changed. Type people."


# --- the history -------------------------------------------------------------------------------------------------


def test_each_change_is_shown_with_who_made_it_and_when_the_latest_first(house: House, cy: Speaker) -> None:
    cy.says("people")
    cy.presses("Changes")
    assert "The first people are those of app.yaml." in cy.card.lines[0]
    names(cy)
    house.later(hours=1)
    opens(cy, "Health")
    cy.presses("Change: Dee Ross")
    cy.presses("Set the last day")
    cy.presses("Set it", {"seat_until": "2026-03-20"})
    cy.says("people")
    cy.presses("Changes")
    assert [(row.label, row.text) for row in cy.card.rows] == [
        ("2 March 2026 at 11:30", "Dee Ross: last day for Health is 20 March 2026. Recorded by Cy Dale."),
        ("2 March 2026 at 10:30", "Dee Ross sits for Health from 2 March 2026. Recorded by Cy Dale."),
    ]


def test_ten_changes_are_shown_and_the_older_ones_behind_them(house: House, cy: Speaker) -> None:
    for number in range(12):
        cy.presses_key(
            Pressed(
                press=Press(act="people.agency.save", subject="lancashire"), answers={"agency_name": f"Agency {number}"}
            )
        )
    cy.says("people")
    cy.presses("Changes")
    assert len(cy.card.rows) == 10
    cy.presses("Older changes")
    assert [row.text for row in cy.card.rows] == [
        "Agency 1 was added. Recorded by Cy Dale.",
        "Agency 0 was added. Recorded by Cy Dale.",
    ]
