"""A professional refers a case: step by step, saved at every step, sent once."""

import pytest

from dialogs.parts import Ask, Press, Pressed, Refuse
from review.drafts import Value
from tests.dialogs.house import DEATH, HARM, House, checks, everything, find, rows_of, text_of
from tests.invented import CANARIES


def test_a_death_with_abuse_suspected_must_be_reviewed(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="What this indicates")
    indicated = "\n".join(line for section in nurse.form.sections for line in section.lines)
    assert "A serious case review must be commissioned." in indicated
    assert "Working Together 2015, chapter 4, paragraph 18" in indicated
    assert "It is the duty of the local authority, not yours," in indicated
    assert "to tell Ofsted and the relevant LSCB or LSCBs by 6 March 2026." in indicated
    nurse.fills(DEATH, until="Check your answers")
    assert nurse.form.title == "Referral Form for Consideration of a Case Review"
    nurse.presses("Next page")
    nurse.presses("Send the referral")
    assert nurse.card.title == "Referral sent: LAN-2026-001"
    assert "decides by 2 April 2026" in nurse.card.text


def test_safety_comes_first_and_is_acknowledged(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    assert nurse.form.title == "Is anyone at risk now?"
    nurse.presses("Next", {"at_risk_now": "yes"})
    assert "Call 999." in nurse.form.sections[0].lines
    nurse.presses("Next")
    assert nurse.form.errors == {"acknowledged": "Do this first, then say that it has been done."}
    nurse.presses("Next", {"acknowledged": "done"})
    assert nurse.form.title == "Where the child lives"


def test_not_being_sure_about_risk_is_not_no(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.presses("Next", {"at_risk_now": "not_known"})
    assert nurse.form.title == "Do this first"


def _titles(house: House, answers: dict[str, object]) -> list[str]:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    titles = [nurse.form.title]
    while nurse.form.title != "What this indicates":
        given = {one.key: answers[one.key] for one in nurse.form.fields if one.key in answers}
        nurse.presses("Next", given)  # type: ignore[arg-type]
        titles.append(nurse.form.title)
    return titles


def test_the_concern_is_never_asked_after_a_death(house: House) -> None:
    titles = _titles(house, dict(DEATH))
    assert "Working together" not in titles
    assert "How the child died" in titles


def test_custody_and_care_are_not_asked_where_the_child_lives(house: House) -> None:
    titles = _titles(house, dict(HARM))
    assert "Working together" in titles
    assert "How the child died" not in titles


def test_without_abuse_the_concern_decides_nothing_and_is_not_asked(house: House) -> None:
    assert "Working together" not in _titles(
        house, {**HARM, "abuse_or_neglect": "no", "lessons_or_good_practice": "no"}
    )


def test_a_secure_childrens_home_is_a_regulated_setting_without_a_second_question(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(
        {**DEATH, "detention": "secure_childrens_home", "regulated_setting": ""}, until="Agencies and processes"
    )
    nurse.presses("Back")
    assert [one.key for one in nurse.form.fields] == ["suspected_suicide", "detention", "looked_after"]


def test_an_adult_is_asked_nothing_more_about_the_criteria(house: House) -> None:
    titles = _titles(house, {**HARM, "born": "2001-01-01"})
    assert "Abuse or neglect" not in titles


@pytest.mark.parametrize(
    ("step", "given", "field", "sentence"),
    [
        ("The child", {"child_name": " "}, "child_name", "Enter the child's full name."),
        ("The child", {"child_name": "x" * 201}, "child_name", "Use at most 200 characters; this has 201."),
        ("The child", {"born": "2026-03-03"}, "born", "This date is in the future. Enter today or a day before."),
        ("The child", {"born": "2 March"}, "born", "Enter a real date, like 2 March 2026."),
        ("Where the child lives", {"area": "Atlantis"}, "area", "Choose one of the answers."),
        ("The incident", {"incident_on": ""}, "incident_on", "Enter the date it happened, or the date it was found."),
        ("The incident", {"incident_on": "2026-03-03"}, "incident_on", "This date is in the future."),
        ("The incident", {"incident_on": "2019-08-16"}, "incident_on", "The date of birth is after the incident."),
        ("The incident", {"la_aware_on": "2026-02-25"}, "la_aware_on", "cannot have become aware before the incident"),
        ("The incident", {"summary": "x" * 3001}, "summary", "Use at most 3,000 characters; this has 3,001."),
        ("Agencies and processes", {"other_processes": ("none", "coronial")}, "other_processes", "each stand alone"),
        ("About you", {"phone": "none"}, "phone", "Enter a telephone number, like 01632 960001."),
        ("About you", {"email": "nurse"}, "email", "Enter an e-mail address"),
    ],
)
def test_what_is_wrong_is_said_on_its_field_and_the_rest_is_kept(
    house: House, step: str, given: dict[str, Value], field: str, sentence: str
) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until=step)
    good = {one.key: DEATH[one.key] for one in nurse.form.fields if one.key in DEATH}
    nurse.presses("Next", {**good, **given})
    assert nurse.form.title == step
    assert list(nurse.form.errors) == [field]
    assert sentence in nurse.form.errors[field]
    typed = given[field]
    assert nurse.form.values[field] == (typed.strip() if isinstance(typed, str) else typed)
    assert all(nurse.form.values[key] == value for key, value in good.items() if key != field)


def test_any_script_is_kept_and_what_cannot_be_kept_is_taken_out(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="The child")
    name = "Zoë \u0645\u0631\u064a\u0645 \U0001f469\u200d\U0001f467 <!channel> *x*"
    given = {one.key: DEATH[one.key] for one in nurse.form.fields}
    nurse.presses("Next", {**given, "child_name": f"{name}\x00\ud800\u202e"})
    nurse.presses("Back")
    assert nurse.form.values["child_name"] == name


def test_saved_step_by_step_and_resumed_where_it_was(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="The incident")
    house.later(hours=2)
    nurse.says("refer")
    line = text_of(nurse.card, "Begun 2 March 2026 at 10:30")
    assert line == "Last changed 2 March 2026 at 10:30. About 8 minutes left. Next: The incident."
    nurse.presses("Continue")
    assert nurse.form.title == "The incident"
    nurse.presses("Back")
    nurse.presses("Back")
    assert nurse.form.values["child_name"] == DEATH["child_name"]


def test_save_for_later_keeps_what_stands_on_the_step(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="The child")
    nurse.presses("Save for later", {"child_name": "Kezia"})
    assert nurse.card.title == "Saved"
    nurse.presses("Continue")
    assert nurse.form.values["child_name"] == "Kezia"
    assert nurse.form.errors == {}


def test_an_early_answer_changed_keeps_the_later_ones_that_still_apply(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="Check your answers")
    nurse.presses("Change: What happened to the child?")
    assert nurse.form.title == "What happened"
    nurse.presses(
        "Next", {**{one.key: DEATH[one.key] for one in nurse.form.fields}, "what_happened": "seriously_harmed"}
    )
    assert nurse.form.title == "Working together"
    nurse.presses("Next", {"working_together_concern": "yes"})
    # Something else is indicated now, so that is to be seen again; what was said of it stands there still.
    assert nurse.form.title == "What this indicates"
    assert nurse.form.values["account"] == DEATH["account"]
    nurse.presses("Next", {"account": DEATH["account"], "request": DEATH["request"]})
    checked = checks(nurse)
    assert "Was the child in custody or detained at the time?" not in checked
    assert checked["Your role"] == "Named nurse"


def test_what_changes_nothing_that_is_indicated_leads_straight_back_to_the_check(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="check#2")
    nurse.presses("Change: Your role")
    given = {one.key: DEATH.get(one.key, "") for one in nurse.form.fields}
    nurse.presses("Next", {**given, "role": "Matron"})
    assert nurse.stands_at("Check your answers")
    assert checks(nurse)["Your role"] == "Matron"


def test_sent_once_however_often_it_is_pressed(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="check#2")
    send = find("Send the referral", nurse.form)
    nurse.presses("Send the referral")
    nurse.again()
    assert nurse.card.title == "Referral sent: LAN-2026-001"
    nurse.presses_key(Pressed(press=send.press))
    assert nurse.card.title == "Referral sent: LAN-2026-001"
    assert len(house.channel()) == 1


def test_a_button_of_a_sent_referral_answers_with_its_receipt(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="check#2")
    back = find("Back", nurse.form)
    nurse.presses("Send the referral")
    nurse.presses_key(Pressed(press=back.press))
    assert nurse.card.title == "Referral sent: LAN-2026-001"


def test_nobody_opens_somebody_elses_draft(house: House) -> None:
    nurse, other = house.person("USOCIAL", "Imogen Tarrant"), house.person("UOTHER", "Neil Garrow")
    nurse.says("refer")
    nurse.fills(DEATH, until="What happened")
    resume = nurse.form.resume
    other.presses_key(Pressed(press=resume))
    assert other.refused.reason.startswith("This referral is no longer open")
    other.presses_key(Pressed(press=Press(act="refer.send", subject=resume.subject)))
    assert isinstance(other.reply, Refuse)


def test_sending_before_everything_is_answered_leads_to_what_is_missing(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="What happened")
    nurse.presses_key(Pressed(press=Press(act="refer.send", subject=nurse.form.resume.subject)))
    assert isinstance(nurse.reply, Ask)
    assert nurse.form.title == "What happened"


def test_another_areas_child_is_passed_on_and_still_kept(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills({**DEATH, "area": "elsewhere"})
    assert "passes it to the board of the area" in nurse.card.text
    assert "Another area's board decides" in everything(house.channel()[0])


def test_the_receipt_and_the_channel_hold_nothing_private(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH)
    for card in (*house.channel("slack"), *house.channel("teams"), *house.messages("USOCIAL")):
        assert not [one for one in CANARIES if one in everything(card)]


def test_private_answers_are_marked_private_on_the_last_step(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    nurse.fills(DEATH, until="Check your answers")
    checks(nurse)
    nurse.presses("Back")
    private = {row.label for row in rows_of(nurse) if row.private}
    nurse.presses("Next page")
    private |= {row.label for row in rows_of(nurse) if row.private}
    assert private == {
        *("Child's full name", "Date of birth", "Home address", "Where did it happen?"),
        *(
            "What happened, in your own words",
            "How are the criteria met, in your view?",
            "What do you ask of the board?",
        ),
    }
