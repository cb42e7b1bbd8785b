"""What Brent, Cambridgeshire and Peterborough, and Pan-Lancashire say of their own on Working Together 2015."""

import pytest

from review.criteria import Notifiable, assess
from review.law import PROCEDURES, PROVISIONS
from review.law.provisions import Answered, Effect, Provisions
from review.law.terms import Decision, Duty, Event, Strength
from review.timetable import deadlines
from tests.law.answered import answered
from tests.law.bank_holidays import WORKING_DAYS, day

BASE = PROCEDURES["working-together-2015"]
LOCAL = ("pan-lancashire", "brent", "cambridgeshire-peterborough")

#: what a procedure may say otherwise than its base, field by field; all else is inherited
OWN = {
    "pan-lancashire": {"name", "title", "base", "referral_title"},
    "brent": {
        *("name", "title", "base", "still_open", "dated", "decider", "alternative_review", "historical"),
        *("standing_panel", "other_reviews"),
    },
    "cambridgeshire-peterborough": {"name", "title", "base", "historical"},
}


@pytest.mark.parametrize("name", LOCAL)
def test_a_board_differs_from_the_guidance_only_where_its_own_text_does(name: str) -> None:
    own = PROCEDURES[name]
    differing = {field for field in vars(own) if getattr(own, field) != getattr(BASE, field)}
    assert differing == OWN[name]


def answer(name: str, key: str) -> Answered:
    return next(one for one in PROVISIONS[name].answers if one.key == key)


BRENT = PROCEDURES["brent"]


def test_brents_independent_chair_decides_within_a_month_without_normally() -> None:
    """'should be made within one month of the notification of the incident'; 'The Independent Chair makes'."""
    law = BRENT.dated_duty(Duty.DECISION)
    assert (BRENT.decider, law.who, law.strength) == ("the Independent Chair", "the Independent Chair", Strength.SHOULD)
    assert "without the 'normally'" in law.note
    assert "normally" in BASE.dated_duty(Duty.DECISION).note
    # 30 January 2026 and a month: there is no 30 February, so Saturday 28; Friday 27 before it
    (found,) = deadlines(BRENT, {Event.BOARD_NOTIFIED: day("2026-01-30")}, None, WORKING_DAYS)
    assert (found.due, found.act_by) == (day("2026-02-28"), day("2026-02-27"))


def test_brent_inherits_the_five_working_days_and_dfe_and_shows_its_own_must() -> None:
    law = BRENT.dated_duty(Duty.NOTIFY_DECISION)
    assert (law.to, law.strength) == (("Ofsted", "DfE", "the national panel"), Strength.SHOULD)
    assert "must notify the national panel and Ofsted" in law.note
    own = next(one for one in PROVISIONS["brent"].undated if one.key == "tell_decision")
    assert (own.to, own.strength) == (("Ofsted", "the national panel"), Strength.MUST)
    # Thu 24 December 2026: Tue 29, Wed 30, Thu 31, (Fri 1 January), Mon 4, Tue 5; 25 and 28 are holidays
    (found,) = deadlines(BRENT, {Event.DECIDED: day("2026-12-24")}, Decision.NONE, WORKING_DAYS)
    assert found.due == day("2027-01-05")


def test_brent_keeps_a_report_twelve_months_without_a_word_of_duty() -> None:
    """'has agreed that SCR Reports are published on this page for 12 months'."""
    law = BRENT.dated_duty(Duty.KEEP_PUBLISHED)
    assert law.strength is Strength.NONE
    assert "in writing" in law.task
    # Sunday 28 February 2027: a minimum stands on its day
    found = deadlines(BRENT, {Event.PUBLISHED: day("2026-02-28")}, None, WORKING_DAYS)
    assert [one.due for one in found if one.duty is Duty.KEEP_PUBLISHED] == [day("2027-02-28")]


def test_brent_may_commission_a_multi_agency_case_review_where_the_criteria_are_not_met() -> None:
    found = assess(BRENT, answered("lessons"))
    assert found.still_open
    assert "MACR" in BRENT.still_open
    assert BRENT.still_open.startswith(BASE.still_open)
    assert "MACR" in BRENT.alternative_review
    part = next(one for one in PROVISIONS["brent"].memberships if one.key == "macr")
    assert part.members == ("frontline staff", "managers", "parents", "carers", "young people")


@pytest.mark.parametrize(
    ("name", "strength", "effect"),
    [
        ("brent", Strength.MUST, Effect.REFUSES),
        ("pan-lancashire", Strength.SHOULD, Effect.WARNS),
        ("cambridgeshire-peterborough", Strength.SHOULD, Effect.WARNS),
        ("working-together-2015", Strength.SHOULD, Effect.WARNS),
    ],
)
def test_only_brents_reviewer_must_be_independent(name: str, strength: Strength, effect: Effect) -> None:
    rule = next(one for one in PROVISIONS[name].independence if one.key == "lead_reviewer")
    assert (rule.strength, rule.effect) == (strength, effect)


@pytest.mark.parametrize("name", [*LOCAL, "working-together-2015"])
def test_nothing_but_a_must_stops_anything(name: str) -> None:
    rules = PROVISIONS[name].independence
    assert {one.key for one in rules if one.effect is Effect.REFUSES} <= {
        one.key for one in rules if one.strength is Strength.MUST
    }
    author = next(one for one in rules if one.key == "imr_author")
    assert (author.effect, author.citation.ours) == (Effect.ASKS, True)


def test_brents_sub_group_advises_and_the_leaflets_sub_committee_only_monitors() -> None:
    advising = next(one for one in PROVISIONS["brent"].offices if one.key == "standing_panel")
    monitoring = next(one for one in PROVISIONS["cambridgeshire-peterborough"].offices if one.key == "standing_panel")
    assert (advising.name, advising.duties[0]) == ("SCR sub-group", "advises whether the criteria are met")
    assert monitoring.name == "Serious Case Review Sub Committee"
    assert [one for one in monitoring.duties if "advis" in one or "decid" in one] == []
    assert "our reading" in monitoring.limits


def test_who_sits_on_the_panel_in_cambridgeshire_and_peterborough() -> None:
    found = {one.key: one.members for one in PROVISIONS["cambridgeshire-peterborough"].memberships}
    assert found["case_panel"] == ("Health Services", "Children's Services", "the Police", "Cafcass")
    assert found["case_panel_sometimes"] == ("Housing", "the NSPCC")
    assert "an Independent Chair" in found["case_panel_rank"]


@pytest.mark.parametrize("name", LOCAL)
def test_what_a_board_does_not_repeat_still_holds(name: str) -> None:
    """No board's own text but Pan-Lancashire's has the presumption, or deaths in detention."""
    unsure = assess(PROCEDURES[name], answered("harmed, abuse suspected, unsure of concern"))
    detained = assess(PROCEDURES[name], answered("died, mental_health_act_1983"))
    assert (unsure.rule, detained.rule) == ("R5", "R7")
    assert detained.notifiable is Notifiable.ASK


def test_the_missing_comma_of_a_leaflet_never_asks_about_concern_after_a_death() -> None:
    law = PROCEDURES["cambridgeshire-peterborough"]
    assert assess(law, answered("died, abuse suspected")).rule == "R3"
    conflict = next(
        one for one in PROVISIONS["cambridgeshire-peterborough"].conflicts if one.key == "concern_after_a_death"
    )
    assert "never" in conflict.taken


@pytest.mark.parametrize("name", LOCAL)
def test_six_to_nine_months_are_told_to_families_and_counted_nowhere(name: str) -> None:
    law = PROCEDURES[name].dated_duty(Duty.COMPLETION)
    assert (law.period.count, law.strength) == (6, Strength.AIMS)
    said = answer(name, "family_how_long").answer
    assert ("six to nine months" in said) is (name == "cambridgeshire-peterborough")


#: board; question; what the answer cannot do without
SAID = [
    ("pan-lancashire", "when_is_there_an_scr", ("died", "seriously harmed", "'not sure' means yes", "custody")),
    ("pan-lancashire", "who_can_refer", ("Referral Form for Consideration of a Case Review",)),
    ("pan-lancashire", "who_decides", ("Chair", "normally within one month", "five working days")),
    ("pan-lancashire", "where_is_it_published", ("website", "at least 12 months", "on request")),
    ("pan-lancashire", "what_is_an_imr", ("information in writing", "may ask")),
    ("pan-lancashire", "where_is_the_guidance", ("North West", "ACPO", "Quality Markers", "Ofsted")),
    ("pan-lancashire", "what_must_be_notified", ("looked-after", "regulated setting", "five working days")),
    ("pan-lancashire", "family_must_i_take_part", ("invited", "surviving children")),
    ("pan-lancashire", "family_do_i_get_a_copy", ("does not say",)),
    ("pan-lancashire", "family_if_there_is_a_trial", ("legal proceedings", "inquest")),
    ("brent", "who_can_refer", ("professional", "agency")),
    ("brent", "who_decides", ("Independent Chair", "sub-group", "within one month", "Ofsted")),
    ("brent", "where_is_it_published", ("12 months", "in writing", "NSPCC")),
    ("brent", "what_if_criteria_not_met", ("multi-agency case review", "parents, carers and young people")),
    ("brent", "national_scrs", ("NSPCC", "triennial", "April 2011", "March 2014")),
    ("brent", "what_is_an_imr", ("information in writing",)),
    ("brent", "family_must_i_take_part", ("whenever possible",)),
    ("cambridgeshire-peterborough", "what_will_it_not_do", ("criminal", "blame", "coroner", "disciplinary")),
    ("cambridgeshire-peterborough", "what_happens_in_the_review", ("panel", "independent Chair", "IMR", "overview")),
    ("cambridgeshire-peterborough", "who_secures_the_files", ("Managers", "child or children")),
    ("cambridgeshire-peterborough", "can_i_keep_working", ("Yes", "secured")),
    ("cambridgeshire-peterborough", "will_i_be_interviewed", ("Usually", "author of your agency's IMR")),
    ("cambridgeshire-peterborough", "can_i_bring_someone", ("should not be your line manager", "confidential")),
    ("cambridgeshire-peterborough", "do_i_see_what_was_written", ("written record", "confirm", "changes")),
    ("cambridgeshire-peterborough", "disciplinary_risk", ("does not deal", "separate")),
    ("cambridgeshire-peterborough", "will_i_hear_the_outcome", ("feedback", "training and briefing")),
    ("cambridgeshire-peterborough", "where_is_it_published", ("executive summary", "national website", "12 months")),
    ("cambridgeshire-peterborough", "family_must_i_take_part", ("No, you do not have to", "someone will help")),
    ("cambridgeshire-peterborough", "family_who_does_it", ("health", "police", "Cafcass", "independent expert")),
    ("cambridgeshire-peterborough", "family_who_sees_it", ("coroner", "no personal details")),
    ("cambridgeshire-peterborough", "family_do_i_get_a_copy", ("Yes, if you wish", "personal contact")),
    ("cambridgeshire-peterborough", "family_how_long", ("six to nine months", "from the event")),
    ("cambridgeshire-peterborough", "family_if_there_is_a_trial", ("not available until the trial is over",)),
    ("cambridgeshire-peterborough", "family_contact", ("Old contact details", "Bayard Place", "business team")),
]


@pytest.mark.parametrize(("name", "key", "words"), SAID)
def test_what_an_answer_cannot_do_without(name: str, key: str, words: tuple[str, ...]) -> None:
    text = answer(name, key).answer
    assert [word for word in words if word not in text] == []


#: the five tests, the eight principles, the publication gates: none may go missing
COUNTED = [
    ("statements", "test_", 5),
    ("statements", "principle_", 8),
    ("statements", "report_", 4),
    ("undated", "panel_advice_", 3),
    ("undated", "annual_", 3),
]


@pytest.mark.parametrize("name", [*LOCAL, "working-together-2015"])
@pytest.mark.parametrize(("kind", "beginning", "count"), COUNTED)
def test_none_of_the_guidances_own_lists_is_short(name: str, kind: str, beginning: str, count: int) -> None:
    assert len([one for one in getattr(PROVISIONS[name], kind) if one.key.startswith(beginning)]) == count


def gates(says: Provisions) -> tuple[str, ...]:
    return tuple(
        item.key for checklist in says.checklists if checklist.key == "publication_gates" for item in checklist.items
    )


@pytest.mark.parametrize("name", [*LOCAL, "working-together-2015"])
def test_the_gates_before_publication(name: str) -> None:
    assert gates(PROVISIONS[name]) == (
        "website",
        "harmless",
        "analysis",
        "plain_english",
        "unredacted",
        "response",
        "actions",
        "people",
        "data_protection",
        "court_orders",
        "proceedings",
        "copies",
    )


def test_nobody_is_told_of_an_imr_where_the_text_has_none() -> None:
    assert {name: any(one.key == "imr" for one in PROVISIONS[name].documents) for name in LOCAL} == {
        "pan-lancashire": False,
        "brent": False,
        "cambridgeshire-peterborough": True,
    }


@pytest.mark.parametrize("name", LOCAL)
def test_the_form_of_a_referral_has_the_procedures_title(name: str) -> None:
    form = next(one for one in PROVISIONS[name].documents if one.key == "referral")
    assert form.title == PROCEDURES[name].referral_title
    # Only the page of the Pan-Lancashire boards names a form.
    assert form.citation.ours is (name != "pan-lancashire")


@pytest.mark.parametrize("name", LOCAL)
def test_a_procedure_that_was_replaced_says_so(name: str) -> None:
    assert "was replaced" in PROCEDURES[name].historical
    assert "29 September 2019" in PROCEDURES[name].historical
