"""What Working Together 2013 and Enfield say besides dates and criteria: what must not be lost, with its reason."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from review.law import PROVISIONS
from review.law.enfield_says import ENFIELD_SAYS, OWN
from review.law.provisions import Asker, Effect, Provisions, Topic
from review.law.terms import Citation, Strength
from review.law.working_together_2013_says import WORKING_TOGETHER_2013_SAYS

both = pytest.mark.parametrize(
    "says", [WORKING_TOGETHER_2013_SAYS, ENFIELD_SAYS], ids=["working-together-2013", "enfield"]
)


# --- independence and panels --------------------------------------------------------------------------------------

#: whom; how strongly; what the program does (ours)
INDEPENDENCE = [
    ("lead_reviewer", "should", Effect.WARNS),
    ("overview_author", "should", Effect.WARNS),
    ("imr_author", "should", Effect.WARNS),
    ("case_panel_chair", "none", Effect.REFUSES),
    ("lead_reviewer_qualified", "should", Effect.ASKS),
    ("chair_own_agency", "none", Effect.WARNS),
]


@pytest.mark.parametrize(("key", "strength", "effect"), INDEPENDENCE)
def test_who_has_to_be_independent_and_what_the_program_does(key: str, strength: str, effect: Effect) -> None:
    (rule,) = [one for one in ENFIELD_SAYS.independence if one.key == key]
    assert (rule.strength.value, rule.effect) == (strength, effect)


def test_in_the_base_edition_an_agencys_author_only_declares() -> None:
    (rule,) = [one for one in WORKING_TOGETHER_2013_SAYS.independence if one.key == "imr_author"]
    assert (rule.effect, rule.citation.ours) == (Effect.ASKS, True)


def test_eight_sit_on_the_case_panel_doctor_and_nurse_among_them() -> None:
    (panel,) = [one for one in ENFIELD_SAYS.memberships if one.key == "case_panel"]
    assert len(panel.members) == 8
    assert {"the Designated Doctor", "the Designated Nurse", "the LSCB Business Manager"} <= set(panel.members)


# --- duties without a date ----------------------------------------------------------------------------------------


def test_telling_ofsted_of_the_incident_is_the_chairs_and_has_no_date() -> None:
    (duty,) = [one for one in ENFIELD_SAYS.undated if one.key == "notify_ofsted"]
    assert (duty.to, duty.strength) == (("Ofsted",), Strength.MUST)
    assert "the LSCB Chair" in duty.who
    assert "as soon as possible" in duty.task


@pytest.mark.parametrize(
    ("says", "strength"), [(WORKING_TOGETHER_2013_SAYS, Strength.SHOULD), (ENFIELD_SAYS, Strength.MUST)]
)
def test_the_decision_is_told_to_ofsted_and_the_panel_without_a_period_and_not_to_dfe(
    says: Provisions, strength: Strength
) -> None:
    (duty,) = [one for one in says.undated if one.key == "tell_decision"]
    assert (duty.to, duty.strength) == (("Ofsted", "the national panel"), strength)


@both
@pytest.mark.parametrize("key", ["challenge_outcome", "annual_impact", "proceedings", "panel_advice_on_deciding"])
def test_what_only_the_edition_of_2015_asks_for_is_not_there(says: Provisions, key: str) -> None:
    assert key in {one.key for one in PROVISIONS["working-together-2015"].undated}
    assert key not in {one.key for one in says.undated}


@both
def test_not_publishing_is_told_to_the_national_panel_alone(says: Provisions) -> None:
    (duty,) = [one for one in says.undated if one.key == "not_publishing"]
    assert duty.to == ("the national panel",)


@both
def test_the_data_protection_act_is_that_of_the_text(says: Provisions) -> None:
    (said,) = [one for one in says.statements if one.key == "data_protection"]
    assert "1998" in said.text
    assert "replaced" in said.text


# --- conflicts and answers ----------------------------------------------------------------------------------------

POINTS = [
    "whose_decision",
    "scr_panel",
    "two_clocks_decision",
    "two_clocks_completion",
    "which_notice",
    "telling_of_a_review",
    "who_appoints",
    "who_agrees_the_terms",
    "action_plan_order",
    "situations_without_abuse",
    "detention_list",
    "hindsight",
    "family",
    "working_together_2014",
    "domestic_violence_act",
    "numbering",
]


@pytest.mark.parametrize("key", POINTS)
def test_where_texts_disagree_or_err_a_reading_is_taken(key: str) -> None:
    (conflict,) = [one for one in ENFIELD_SAYS.conflicts if one.key == key]
    assert conflict.texts
    assert conflict.taken
    assert conflict.citations


#: what a professional asks, and a word that Enfield's own answer cannot do without
ASKED = [
    ("when_is_there_an_scr", "four situations"),
    ("who_can_refer", "SCR Panel lead"),
    ("who_decides", "attention"),
    ("who_secures_the_files", "Head of SQAS"),
    ("will_i_be_interviewed", "likely"),
    ("what_happens_in_the_review", "individual management review"),
    ("what_happens_at_the_end", "learning event"),
    ("will_i_hear_the_outcome", "debriefed"),
    ("what_is_an_imr", "individual management review"),
    ("where_is_it_published", "at least a year"),
    ("what_if_criteria_not_met", "management review"),
    ("does_my_regulator_get_told", "your own agency"),
    ("family_do_i_get_a_copy", "Head of the Children in Need Service"),
    ("family_must_i_take_part", "No."),
]


@pytest.mark.parametrize(("key", "word"), ASKED)
def test_what_enfield_answers(key: str, word: str) -> None:
    (answer,) = [one for one in ENFIELD_SAYS.answers if one.key == key]
    assert word in answer.answer
    assert (answer.asker is Asker.FAMILY) is key.startswith("family_")


@both
def test_what_the_texts_do_not_say_is_not_answered(says: Provisions) -> None:
    assert not {"disciplinary_risk", "family_contact", "what_is_an_lscb"} & {one.key for one in says.answers}


def test_enfield_states_only_its_own_and_shows_it_beside_what_it_inherits() -> None:
    base = {one.key for one in WORKING_TOGETHER_2013_SAYS.statements}
    own = {one.key for one in OWN.statements}
    assert base & own == set()
    assert {one.key for one in ENFIELD_SAYS.statements} == base | own


@both
def test_no_topic_is_empty_that_the_text_speaks_of(says: Provisions) -> None:
    spoken = {Topic.FUNCTION, Topic.NATIONAL_PANEL, Topic.ENGAGEMENT, Topic.REPORT_TESTS, Topic.PUBLICATION}
    assert spoken <= {one.topic for one in says.statements}


# --- citations ----------------------------------------------------------------------------------------------------


def _citations(record: object) -> Iterator[Citation]:
    if isinstance(record, Citation):
        yield record
    elif isinstance(record, tuple):
        for one in record:
            yield from _citations(one)
    elif is_dataclass(record):
        for field in fields(record):
            yield from _citations(getattr(record, field.name))


@both
def test_only_documents_that_a_reader_could_open_are_cited(says: Provisions) -> None:
    assert {one.document for one in _citations(says)} <= {
        "Enfield SCB procedure",
        "Working Together 2013",
        "Working Together 2015",
        "LSCB Regulations 2006",
        "National panel, operating guidance of 2013",
    }


@both
def test_a_place_is_named_as_a_reader_would_find_it(says: Provisions) -> None:
    odd = [str(one) for one in _citations(says) if re.search(r"\bL\d|\bS[0-4]\b|lines?\b", one.place)]
    assert odd == []
