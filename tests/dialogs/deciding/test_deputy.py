"""The Chair passes a case to the deputy, from day to day and with a reason; it is shown on the decision."""

from dataclasses import replace
from datetime import date

import pytest

from bot.teams.draw import draw_form
from dialogs.staffing.handover import hand_over
from review.panel import PassedToDeputy
from review.roles import Board, Holder, Office
from storage.outbox import Outbox
from tests.dialogs.chaired import REASONS, Chaired, chaired, deputy, four_boards
from tests.dialogs.house import House, Speaker, everything, find, text_of
from tests.dialogs.referred import SECRET, press, stands_in
from tests.invented import account, direct, holder

AWAY = {"step_from": "2026-03-03", "step_to_day": "2026-03-06", "step_reason": SECRET}


@pytest.fixture
def ben(house: House) -> Speaker:
    return house.person("UDEPUTY", "Ben Marsh")


def a_day_begins(house: House) -> None:
    """The hourly tick."""
    with house.open_unit(house.now) as unit:
        hand_over(house.desk, unit)
    house.deliver()


def passes(of: Chaired, **answers: str) -> None:
    of.chair.presses("Pass to the deputy", on=of.house.messages("UCHAIR")[0])
    given = {**of.chair.form.values, **AWAY, **answers}
    of.chair.presses("Pass it on", given)


@four_boards
def test_on_the_days_given_the_deputy_decides_and_it_is_shown(house: House, ben: Speaker, law: str) -> None:
    of = chaired(house, law)
    decide = find("Serious case review", house.messages("UCHAIR")[0]).press
    press(ben, decide.act, of.case, decide.detail)
    assert "There is no such case that you may see" in ben.refused.reason
    passes(of)
    assert of.chair.card.text == ("Ben Marsh decides LAN-2026-001 from 3 March 2026 to 6 March 2026, and is told now.")
    assert text_of(house.messages("UCHAIR")[0], "Passed to the deputy") == (
        "Ben Marsh, from 3 March 2026 to 6 March 2026"
    )
    press(ben, decide.act, of.case, decide.detail)
    assert ben.refused.reason.startswith("This case was passed to you to decide from 3 March 2026 to 6 March 2026,")
    house.later(days=1)
    a_day_begins(house)
    ben.presses("Serious case review", on=house.messages("UDEPUTY")[0])
    ben.presses("Record the decision", {"reasons": REASONS})
    by = "Ben Marsh (deputy, acting from 3 March 2026 to 6 March 2026, passed by Ada Quill)"
    card = house.messages("UCHAIR")[0]
    assert text_of(card, "Decided by") == by
    assert by in text_of(house.channel()[0], "Stands")
    told = stands_in(house, direct("USOCIAL"))[-1]
    assert told.text.startswith("The deputy, acting for the Chair, has decided on LAN-2026-001")
    assert SECRET not in everything(card)


def test_the_deputy_is_told_on_every_platform_and_once(house: House) -> None:
    of = chaired(house)
    passes(of)
    of.chair.again()
    for platform in ("slack", "teams"):
        (card,) = house.messages("UDEPUTY", platform)
        assert card.title == "Passed to the deputy: LAN-2026-001"
    assert len(house.messages("UCHAIR")) == 1
    assert [one.content.kind for one in of.kept.entries].count("passed_to_deputy") == 1


def test_after_the_last_day_the_deputy_decides_no_more(house: House, ben: Speaker) -> None:
    of = chaired(house)
    passes(of)
    house.later(days=5)
    press(ben, "decide.ask", of.case, "scr")
    assert ben.refused.reason.startswith("This case was passed to you to decide from 3 March 2026 to 6 March 2026,")
    of.decides()
    assert of.chair.card.title == "Decision recorded"


def test_the_first_decision_stands_whoever_of_the_two_makes_it(house: House, ben: Speaker) -> None:
    of = chaired(house)
    passes(of, step_from="2026-03-02")
    ben.presses("No review", on=house.messages("UDEPUTY")[0])
    of.decides()
    ben.presses("Record the decision", {"reasons": REASONS})
    assert ben.refused.reason.startswith("Ada Quill decided this on 2 March 2026 at 10:30: Serious case review.")


def test_it_is_recorded_with_its_days_accounts_and_reason(house: House) -> None:
    of = chaired(house)
    passes(of)
    assert of.kept.entries[-1].content == PassedToDeputy(
        deputy="Ben Marsh",
        accounts=(account("UDEPUTY"), account("UDEPUTY", "teams")),
        starts=date(2026, 3, 3),
        ends=date(2026, 3, 6),
        reason=SECRET,
    )
    assert of.kept.entries[-1].rule.endswith("(our reading)")
    of.chair.presses("Open", on=house.messages("UCHAIR")[0])
    assert "Passed to Ben Marsh, from 3 March 2026 to 6 March 2026" in everything(of.chair.card)
    assert SECRET in everything(of.chair.card)


def test_today_and_the_day_to_decide_by_are_offered(house: House) -> None:
    of = chaired(house)
    of.chair.presses("Pass to the deputy", on=house.messages("UCHAIR")[0])
    assert of.chair.form.values["step_from"] == "2026-03-02"
    assert of.chair.form.values["step_to_day"] == "2026-04-02"
    assert [one.label for one in of.chair.form.fields[0].options] == [
        "Ben Marsh (named to act from 20 December 2026 to 31 December 2026)"
    ]


@pytest.mark.parametrize(
    ("answers", "faults"),
    [
        ({"step_from": "2026-03-01"}, {"step_from"}),
        ({"step_to_day": "2026-03-02"}, {"step_to_day"}),
        ({"step_reason": ""}, {"step_reason"}),
        ({"step_deputy": "slack:T0001:USOMEBODY"}, {"step_deputy"}),
    ],
    ids=["past", "wrong way round", "no reason", "nobody's account"],
)
def test_what_is_wrong_is_asked_again_and_nothing_recorded(
    house: House, answers: dict[str, str], faults: set[str]
) -> None:
    of = chaired(house)
    passes(of, **answers)
    assert set(of.chair.form.errors) == faults
    assert of.kept.delegation is None
    assert SECRET[:20] not in str(draw_form(of.chair.form))
    assert of.chair.form.values["step_to_day"] == answers.get("step_to_day", "2026-03-06")


def test_a_deputy_who_acts_does_not_pass_it_on(house: House, ben: Speaker) -> None:
    of = chaired(house)
    passes(of, step_from="2026-03-02")
    press(ben, "deputy.ask", of.case)
    assert ben.refused.reason == "Only the Chair in office passes a case on. Nothing was changed."
    ben.says("decide LAN-2026-001")
    assert "Pass to the deputy" not in [one.label for one in (*ben.card.buttons, *ben.card.more)]
    press(ben, "more.ask", of.case)
    assert ben.form.title == "Ask for more: LAN-2026-001"


def test_of_two_deputies_the_chair_chooses_and_the_referrer_is_none_of_them(house: House) -> None:
    of = chaired(house)
    made = house.boards["lancashire"]
    two = (deputy(), holder("Eve Lunt", "UEVE"), holder("Imogen Tarrant", "USOCIAL"))
    house.boards["lancashire"] = replace(made, offices={**made.offices, Office.DEPUTY: two})
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Pass to the deputy")
    assert [one.label.partition(" (")[0] for one in of.chair.form.fields[0].options] == ["Ben Marsh", "Eve Lunt"]
    assert "step_deputy" not in of.chair.form.values
    of.chair.presses("Pass it on", {**AWAY, "step_deputy": of.chair.form.fields[0].options[1].value})
    assert of.kept.delegation
    assert of.kept.delegation.deputy == "Eve Lunt"


def test_what_the_referrer_left_to_somebody_else_the_deputy_decides(house: House, ben: Speaker) -> None:
    of = chaired(house, chair=holder("Ada Quill", "USOCIAL"))
    of.chair = house.person("USOCIAL", "Ada Quill")
    of.chair.says("decide LAN-2026-001")
    of.chair.presses("Pass to the deputy")
    of.chair.presses("Pass it on", {**of.chair.form.values, **AWAY, "step_from": "2026-03-02"})
    assert "Serious case review" in [one.label for one in house.messages("UDEPUTY")[0].buttons]
    ben.presses("Serious case review", on=house.messages("UDEPUTY")[0])
    ben.presses("Record the decision", {"reasons": REASONS})
    assert ben.card.title == "Decision recorded"


# --- the deputy's card, day by day -------------------------------------------------------------------------------


def test_the_deputys_card_has_its_buttons_on_their_days_alone(house: House) -> None:
    """From 3 March to 6 March 2026."""
    of = chaired(house)
    passes(of)
    (before,) = house.messages("UDEPUTY")
    assert (before.buttons, before.more) == ((), ())
    assert before.lines[0] == ("You decide on it from 3 March 2026 to 6 March 2026. The buttons come on 3 March 2026.")
    house.later(days=1)
    a_day_begins(house)
    (on_the_day,) = house.messages("UDEPUTY")
    assert on_the_day.title == "For your decision: LAN-2026-001"
    assert find("Serious case review", on_the_day)
    assert "Pass to the deputy" not in [one.label for one in on_the_day.more]
    house.later(days=4)
    a_day_begins(house)
    (after,) = house.messages("UDEPUTY")
    assert (after.buttons, after.more) == ((), ())
    assert after.lines[0] == "The days on which you decided on it ended on 6 March 2026. The Chair decides."
    assert find("Serious case review", house.messages("UCHAIR")[0])


def test_so_it_has_for_a_deputy_of_app_yaml(house: House) -> None:
    of = chaired(house)
    of.house.boards["lancashire"] = with_deputy(house, deputy(starts=date(2026, 3, 3), ends=date(2026, 3, 4)))
    house.later(days=1)
    a_day_begins(house)
    (card,) = house.messages("UDEPUTY")
    assert find("Serious case review", card)
    house.later(days=2)
    a_day_begins(house)
    (card,) = house.messages("UDEPUTY")
    assert card.buttons == ()


def test_it_is_redrawn_once_at_each_change_however_often_the_clock_ticks(house: House) -> None:
    of = chaired(house)
    passes(of)
    house.later(days=1)
    a_day_begins(house)
    with house.open_unit(house.now) as unit:
        hand_over(house.desk, unit)
    assert Outbox(house.database.engine).claim(house.now, ("slack", "teams"), 50) == ()


def with_deputy(house: House, one: Holder) -> Board:
    board = house.boards["lancashire"]
    return replace(board, offices={**board.offices, Office.DEPUTY: (one,)})


def test_a_deputy_from_whom_it_was_passed_on_has_no_buttons_and_is_told_in_words(house: House) -> None:
    of = chaired(house)
    two = tuple(holder(name, user) for name, user in (("Ann Low", "UDEPA"), ("Bea Hill", "UDEPB")))
    board = house.boards["lancashire"]
    named = tuple(replace(deputy(), name=one.name, accounts=one.accounts) for one in two)
    house.boards["lancashire"] = replace(board, offices={**board.offices, Office.DEPUTY: named})
    for one in named:
        passes(of, step_deputy=str(min(one.accounts)), step_from="2026-03-02")
        if one.name == "Ann Low":
            stale = find("Serious case review", house.messages("UDEPA")[0]).press
    (first,), (second,) = house.messages("UDEPA"), house.messages("UDEPB")
    assert first.text == "The Chair passed case LAN-2026-001 on to Bea Hill, so there is nothing for you to decide."
    assert first.buttons == first.more == ()
    assert find("Serious case review", second)
    ann = house.person("UDEPA", "Ann Low")
    press(ann, stale.act, of.case, stale.detail)
    assert ann.refused.reason.startswith("The Chair passed this case on to Bea Hill, so there is nothing for you")
