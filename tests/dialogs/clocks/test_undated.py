"""Duties without a date: counted on the card, listed with who, how strong and since when, recorded; and whose."""

import pytest

from bot.slack.draw import card_message, form_view
from bot.teams.draw import LARGEST, draw_card, draw_form, size
from bot.teams.elements import Manner
from dialogs.parts import Press, Pressed
from review.law.terms import Duty
from review.recorded import DutyDone
from review.step import Act
from review.undated import open_undated
from tests.dialogs.cases_at_work import DONE, REF, decided, every_board, happens, referred
from tests.dialogs.house import House, buttons, everything, find, text_of
from tests.dialogs.sent_cases import done, kept
from tests.invented import CANARIES

IN_MIND = "Publication borne in mind"


def test_the_card_counts_them_and_the_case_says_who_how_strong_and_since_when(house: House) -> None:
    manager = decided(house)
    count = len(open_undated(kept(house)))
    assert text_of(house.channel()[0], "Without a date") == f"{count} open. Type record {REF} to see each"
    manager.says(f"case {REF}")
    said = text_of(manager.card, f"Without a date: {IN_MIND}")
    assert said.startswith("The LSCB should do it. Open since 2 March 2026: the start of the review. Working Together")


def test_one_is_recorded_with_when_to_whom_how_and_reference(house: House) -> None:
    manager = decided(house)
    manager.says(f"record {REF}")
    manager.presses(IN_MIND)
    assert form_view(manager.form)
    manager.presses("Record as done", {"done_on": "2026-03-01", "done_how": "", "done_reference": ""})
    assert manager.form.errors == {
        "done_on": "This is before the day since when it is to be done (2 March 2026). Check the date.",
        "done_how": "Enter an answer.",
    }
    count = len(open_undated(kept(house)))
    manager.presses("Record as done", {"done_on": "2026-03-02", "done_how": "In the plan", "done_reference": ""})
    assert manager.card.text == f"{IN_MIND} ({REF}): recorded as done on 2 March 2026."
    manager.again()
    assert manager.card.title == "Recorded"
    assert len(open_undated(kept(house))) == count - 1
    press = Press(act="undated.save", subject=kept(house).id, detail="publication_in_mind")
    manager.presses_key(Pressed(press=press, answers=DONE))
    assert manager.refused.reason == "Cy Dale recorded this on 2 March 2026 at 10:30. Nothing was changed."


def test_what_would_name_somebody_is_refused_and_drawn_back_nowhere(house: House) -> None:
    manager = decided(house)
    manager.says(f"record {REF}")
    manager.presses(IN_MIND)
    given = {"done_on": "2026-03-02", "done_how": "In Kezia's plan", "done_reference": "MF-1"}
    manager.presses("Record as done", given)
    assert manager.form.errors["done_how"].startswith("This seems to name a child or an adult")
    assert manager.form.values == {"done_on": "2026-03-02", "done_reference": "MF-1"}


@every_board
def test_each_is_recorded_once_on_every_board_and_drawn(house: House, law: str) -> None:
    manager = decided(house, law)
    for event in ("The board approved the review", "Publication is planned", "The national panel asked for something"):
        if event != "The national panel asked for something" or law != "enfield":
            happens(manager, event, "2026-03-02")
    pages, page = 0, "1"
    while page:
        manager.presses_key(Pressed(press=Press(act="record.pick", subject=kept(house).id, detail=page)))
        assert card_message(manager.card)
        assert size(draw_card(manager.card, Manner.KEPT)) <= LARGEST
        pages += 1
        ahead = [one.press.detail for one in manager.card.buttons if one.press.act == "record.pick"]
        page = next((one for one in ahead if int(one) > pages), "")
    for duty in open_undated(kept(house)):
        manager.presses_key(Pressed(press=Press(act="undated.ask", subject=kept(house).id, detail=duty.key)))
        assert size(draw_form(manager.form)) <= LARGEST
        manager.presses("Record as done", DONE)
        assert manager.card.title == "Recorded"
    assert open_undated(kept(house)) == ()
    assert not [row for row in house.channel()[0].rows if row.label == "Without a date"]
    assert not [one for one in CANARIES if one in everything(house.channel()[0])]


def test_the_local_authority_records_its_own_five_days_and_nothing_else(house: House) -> None:
    decided(house)
    notifier = house.person("UNOTIFIER", "Noor Ashby")
    notifier.says(f"record {REF}")
    assert [one.label for one in buttons(notifier.card)] == ["Record as done"]
    notifier.presses("Telling Ofsted and the board of the incident")
    assert not notifier.form.others
    notifier.presses("Record as done", DONE)
    assert "Done on 2 March 2026, recorded by Noor Ashby" in everything(house.channel()[0])
    for act, duty in (("record.save", "notify_decision"), ("undated.save", "publication_in_mind")):
        press = Press(act=act, subject=kept(house).id, detail=duty)
        notifier.presses_key(Pressed(press=press, answers=DONE))
        assert "Nothing was changed." in notifier.refused.reason


def test_enfields_head_of_safeguarding_records_the_discussion_and_the_first_day_tasks(house: House) -> None:
    decided(house, "enfield")
    head = house.person("UHEAD", "Hal Orme")
    head.says(f"record {REF}")
    assert [row.label for section in head.card.sections for row in section.rows] == [
        "The Chair's discussion with the Head of SQAS",
        "The first-day tasks",
        "Telling Ofsted of the serious incident",
    ]


def test_a_referral_that_comes_late_says_that_the_discussion_was_due_before_it(house: House) -> None:
    referred(house, "enfield")
    said = text_of(house.channel()[0], "The Chair's discussion with the Head of SQAS")
    assert said == "Overdue: it was due by 27 February 2026, before the case was referred"


@pytest.mark.parametrize("user", ["USOCIAL", "UCHAIR"])
def test_others_record_nothing(house: House, user: str) -> None:
    decided(house)
    other = house.person(user, "Somebody Else")
    other.says(f"record {REF}")
    assert other.refused.reason == "Only the board's business team does this. Nothing was changed."
    press = Press(act="undated.save", subject=find("Open", house.channel()[0]).press.subject, detail="tell_decision")
    other.presses_key(Pressed(press=press, answers=DONE))
    assert other.refused.reason


def test_the_notice_that_enfield_sends_to_ofsted_starts_the_six_months(house: House) -> None:
    manager = decided(house, "enfield")
    manager.says(f"record {REF}")
    manager.presses("Telling Ofsted of the serious incident")
    manager.presses("Record as done", DONE)
    assert [section.heading for section in manager.card.sections] == ["What is to be done now"]
    assert text_of(manager.card, "Completing the review").startswith("By 2 September 2026")


def test_where_only_duties_without_a_date_are_left_the_card_still_opens_the_list(house: House) -> None:
    decided(house)
    for duty in ("notify_incident", "notify_decision", "completion"):
        content = DutyDone(duty=Duty(duty), done_on=house.now.date(), to="Ofsted", how="By form", reference="")
        done(house, Act.RECORD_DONE, content)
    assert [one.label for one in buttons(house.channel()[0])].count("Record as done") == 1


def test_what_must_be_done_stands_before_what_should_be_and_the_oldest_first(house: House) -> None:
    manager = decided(house, "enfield")
    happens(manager, "The findings were agreed", "2026-03-02")
    manager.says(f"record {REF}")
    (_dated, undated) = manager.card.sections
    assert [row.label for row in undated.rows][:2] == [
        "Telling Ofsted of the serious incident",
        "Telling Ofsted and the national panel of the decision",
    ]
    manager.says(f"case {REF}")
    first = next(row for row in manager.card.sections[-1].rows if row.label.startswith("Without a date: "))
    assert first.label == "Without a date: Telling Ofsted of the serious incident"
    assert "Open since 26 February 2026" in first.text
