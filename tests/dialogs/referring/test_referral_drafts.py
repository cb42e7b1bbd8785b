"""Referrals under way: several, listed, deleted; begun from a message; kept by an earlier version; prefilled."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from dialogs.parts import Ask, Press, Pressed
from review.drafts import Draft, Value
from review.errors import UnknownDraftError
from review.roles import Agency
from tests.dialogs.house import DEATH, House, Speaker, checks, everything, text_of
from tests.invented import CANARIES, board, holder


@pytest.fixture
def nurse(house: House) -> Speaker:
    return house.person("USOCIAL", "Imogen Tarrant")


def draft_of(house: House, nurse: Speaker) -> Draft:
    with house.open_unit(house.now) as unit:
        return unit.drafts_of(unit.person(nurse.account))[0]


def test_several_are_listed_by_when_they_were_begun_and_never_by_name(house: House, nurse: Speaker) -> None:
    nurse.says("refer")
    nurse.fills(DEATH, until="What happened")
    house.later(hours=1)
    nurse.says("refer")
    nurse.presses("Begin another")
    house.later(hours=1)
    nurse.says("refer")
    assert [row.label for row in nurse.card.rows] == ["Begun 2 March 2026 at 11:30", "Begun 2 March 2026 at 10:30"]
    first = text_of(nurse.card, "Begun 2 March 2026 at 10:30")
    assert first == "Last changed 2 March 2026 at 10:30. About 6 minutes left. Next: What happened."
    assert not [one for one in CANARIES if one in everything(nurse.card)]


def test_one_is_deleted_after_a_second_press_and_gone_with_its_key(house: House, nurse: Speaker) -> None:
    nurse.says("refer")
    nurse.fills(DEATH, until="What happened")
    resume = nurse.form.resume
    nurse.says("refer")
    nurse.presses("Delete it")
    assert nurse.card.title == "Delete this referral?"
    nurse.presses("Keep it as it is")
    assert nurse.form.title == "What happened"
    nurse.says("refer")
    nurse.presses("Delete it")
    nurse.presses("Delete the referral")
    assert nurse.card.title == "Deleted"
    nurse.presses_key(Pressed(press=resume))
    assert nurse.refused.reason.startswith("This referral is no longer open")
    with house.open_unit(house.now) as unit, pytest.raises(UnknownDraftError):
        unit.draft(resume.subject)


def test_of_several_one_is_chosen_to_be_deleted(house: House, nurse: Speaker) -> None:
    nurse.says("refer")
    nurse.says("refer")
    house.later(hours=1)
    nurse.presses("Begin another")
    nurse.says("refer")
    nurse.presses("Delete one")
    nurse.presses("Delete: Begun 2 March 2026 at 10:30")
    nurse.presses("Delete the referral")
    nurse.says("refer")
    assert [row.label for row in nurse.card.rows] == ["Begun 2 March 2026 at 11:30"]


@pytest.mark.parametrize("act", ["refer.delete", "refer.deleted", "refer.add", "refer.remove", "refer.removed"])
def test_nobody_deletes_or_changes_somebody_elses(house: House, nurse: Speaker, act: str) -> None:
    nurse.says("refer")
    other = house.person("UOTHER", "Neil Garrow")
    other.presses_key(Pressed(press=Press(act=act, subject=nurse.form.resume.subject, detail="child")))
    assert other.refused.reason.startswith("This referral is no longer open")
    assert draft_of(house, nurse)


def test_a_message_begins_a_new_one_with_its_text_and_says_so(house: House, nurse: Speaker) -> None:
    nurse.says("refer")
    nurse.says("refer Kezia was found unwell.\nThe neighbour called.")
    assert nurse.form.title == "Is anyone at risk now?"
    assert nurse.form.lines[0].startswith("The text of the message is kept as what happened.")
    assert "Kezia" not in everything(nurse.form)
    given = {key: value for key, value in DEATH.items() if key != "summary"}
    nurse.fills(given, until="The incident")
    assert nurse.form.values["summary"] == "Kezia was found unwell.\nThe neighbour called."
    assert "What happened is the text of the message that you chose. Change it as you like." in nurse.form.lines


def test_a_long_message_is_cut_and_that_is_said(house: House, nurse: Speaker) -> None:
    nurse.says("refer " + "x" * 4000)
    assert "The first 3,000 characters are kept" in nurse.form.lines[0]
    assert draft_of(house, nurse).answers["summary"] == "x" * 3000


#: as the version before kept them: other steps, no marks of when it was begun, or of further people
EARLIER: Mapping[str, Value] = {
    "at_risk_now": "no",
    "child_name": "Kezia Marlowe-Finch",
    "born": "2019-08-17",
    "area": "Blackpool",
    "what_happened": "died",
    "incident_on": "2026-02-26",
    "summary": "Found unwell.",
    "_seen": ("safety", "child", "happened", "suicide"),
}


def test_one_kept_by_an_earlier_version_goes_on(house: House, nurse: Speaker) -> None:
    nurse.says("refer")
    begun = draft_of(house, nurse)
    with house.open_unit(house.now) as unit:
        unit.keep_draft(replace(begun, answers=EARLIER, step="abuse"))
    nurse.says("refer")
    nurse.presses("Continue")
    assert nurse.form.title == "Where the child lives"
    assert nurse.form.values["area"] == "Blackpool"
    nurse.fills({**DEATH, "summary": "Found unwell.", "child_name": "Kezia Marlowe-Finch"})
    assert nurse.card.title == "Referral sent: LAN-2026-001"


def test_the_agency_is_chosen_and_its_panel_member_filled_in(house: House, nurse: Speaker) -> None:
    police = Agency(name="Police, North West", panel_members=(holder("Dee Ross", "UPOLICE"),))
    house.boards["lancashire"] = board(agencies=(police, Agency(name="Health")))
    member = {key: value for key, value in DEATH.items() if not key.startswith("member")}
    nurse.says("refer")
    given = {**member, "agency_listed": "police  north west", "agency": "", "agencies": ("health",)}
    nurse.fills(given, until="Your agency's panel member")
    assert nurse.form.values["member_name"] == "Dee Ross"
    nurse.presses("Next", {"member_name": "Dee Ross", "member_phone": "01632 960001 ext 45", "member_email": ""})
    checks(nurse)
    nurse.presses("Change: Your agency")
    nurse.presses(
        "Next", {**{one.key: nurse.form.values[one.key] for one in nurse.form.fields}, "agency_listed": "health"}
    )
    # Who was filled in for the police does not stand for the health service.
    assert "member_name" not in draft_of(house, nurse).answers


def test_an_agency_that_is_not_listed_has_to_be_named(house: House, nurse: Speaker) -> None:
    house.boards["lancashire"] = board(agencies=(Agency(name="Health"),))
    nurse.says("refer")
    nurse.fills({**DEATH, "agency_listed": "other", "agency": ""}, until="About you")
    nurse.presses("Next", {"agency_listed": "other", "agency": "", "role": "Nurse", "phone": "01632 960001"})
    assert nurse.form.errors == {"agency": "Enter the name of your agency."}
    nurse.presses("Next", {"agency_listed": "health", "agency": "", "role": "Nurse", "phone": "01632 960001"})
    assert nurse.form.title == "Your agency's panel member"


def test_everything_that_was_answered_is_sent(house: House, nurse: Speaker) -> None:
    house.boards["lancashire"] = board(agencies=(Agency(name="Health"), Agency(name="Police")))
    nurse.says("refer")
    nurse.fills(
        {
            **DEATH,
            "agencies": ("health", "police"),
            "other_agencies": "Plumtree School",
            "other_processes": ("criminal", "coronial"),
            "about_processes": "The inquest opens in May.",
            "discussed_with": "The named doctor",
            "agency_listed": "health",
            "agency": "",
        }
    )
    assert not isinstance(nurse.reply, Ask)
    with house.open_unit(house.now) as unit:
        told = unit.case_called("LAN-2026-001").referral
    assert told.agencies == ("Health", "Police")
    assert (told.other_agencies, told.about_processes) == ("Plumtree School", "The inquest opens in May.")
    assert told.other_processes == ("criminal", "coronial")
    assert (told.where, told.account, told.request) == tuple(DEATH[key] for key in ("where", "account", "request"))
    assert told.referrer.agency == "Health"
    assert (told.referrer.email, told.referrer.discussed_with) == ("nurse@example.org", "The named doctor")
    assert told.panel_member
    assert (told.panel_member.name, told.panel_member.email) == ("Dee Ross", "panel@example.org")
