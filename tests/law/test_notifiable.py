"""Working Together 2015, Notifiable Incidents: four criteria, any of which suffices, apart from the finding."""

import pytest

from review.answers import Detention, Setting
from review.criteria import Notifiable, assess
from review.law.terms import Procedure
from tests.law.answered import answered
from tests.law.families import OF_2015

every_procedure = pytest.mark.parametrize("procedure", OF_2015.values(), ids=OF_2015)

#: sentence; answers; notifiable; the criteria that are met
INCIDENTS = [
    # (1) a child has died (including cases of suspected suicide), and abuse or neglect is known or suspected
    ("a death, abuse known", "died, abuse known", "yes", (1,)),
    ("a death, abuse suspected", "died, abuse suspected", "yes", (1,)),
    ("a suspected suicide, abuse suspected", "died, suicide, abuse suspected", "yes", (1,)),
    ("a death, abuse not known", "died, abuse ?", "ask", ()),
    ("a death without abuse", "died", "no", ()),
    ("a suspected suicide without abuse", "died, suicide", "no", ()),
    # (2) a child has been seriously harmed and abuse or neglect is known or suspected
    ("harm, abuse known, whatever the concern", "harmed, abuse known", "yes", (2,)),
    ("harm, abuse suspected", "harmed, abuse suspected, concern", "yes", (2,)),
    ("harm, abuse not known", "harmed, abuse ?", "ask", ()),
    ("harm without abuse", "harmed", "no", ()),
    ("not sure whether harm was serious, abuse known", "unsure of harm, abuse known", "ask", ()),
    ("not sure whether harm was serious, no abuse", "unsure of harm", "ask", ()),
    ("what happened was not answered", "what happened ?", "ask", ()),
    # (3) a looked after child has died (including cases where abuse or neglect is not known or suspected)
    ("a looked-after child's death without abuse", "died, looked after", "yes", (3,)),
    ("abuse not known: an open question does not hide it", "died, looked after, abuse ?", "yes", (3,)),
    ("perhaps looked after", "died, looked after ?", "ask", ()),
    ("a looked-after child who lived", "harmed, looked after", "no", ()),
    # (4) a child in a regulated setting or service has died (with the same words)
    ("a death in a residential family centre", "died, residential_family_centres", "yes", (4,)),
    ("a death in a secure children's home, no second answer needed", "died, secure_childrens_home", "yes", (4,)),
    ("that home, the setting not known", "died, secure_childrens_home, setting ?", "yes", (4,)),
    ("perhaps in a setting", "died, setting ?", "ask", ()),
    ("perhaps detained, so perhaps in a secure children's home", "died, detention ?", "ask", ()),
    ("a child at a childminder's who lived", "harmed, childminder", "no", ()),
    # cumulative
    ("three at once", "died, abuse known, looked after, childrens_homes", "yes", (1, 3, 4)),
    ("a met criterion is not undone by an open one", "died, looked after, setting ?, abuse ?", "yes", (3,)),
    # paragraph 15 speaks of "criteria", paragraph 20 of a review even if one of them is not met: somebody has to ask
    ("under the Mental Health Act, nothing else", "died, mental_health_act_1983", "ask", ()),
    ("in police custody, nothing else", "died, police_custody", "ask", ()),
    ("detained and alive", "police_custody", "no", ()),
    ("under the Mental Capacity Act at 15, which is not listed", "died, mental_capacity_act_2005, aged 15", "no", ()),
    ("under the Mental Capacity Act at 16", "died, mental_capacity_act_2005, aged 16", "ask", ()),
    ("under the Mental Capacity Act, age not given", "died, mental_capacity_act_2005", "ask", ()),
    # whose child it is changes who decides, and nothing about telling
    ("another board's child", "elsewhere, died, abuse known", "yes", (1,)),
    # age
    ("an adult", "adult, died, abuse known, looked after", "no", ()),
    ("an adult, nothing known", "adult, what happened ?", "no", ()),
    ("perhaps an adult: yes becomes ask", "under 18 ?, died, abuse known", "ask", (1,)),
    ("contradicted by the age", "aged 40, died, looked after", "ask", (3,)),
    ("perhaps an adult, nothing to notify either way", "under 18 ?, harmed", "no", ()),
    # nothing
    ("nothing happened, abuse known", "abuse known", "no", ()),
    ("nothing happened, nothing known", "abuse ?, looked after ?, setting ?, detention ?", "no", ()),
]


@every_procedure
@pytest.mark.parametrize(
    ("words", "notifiable", "criteria"), [row[1:] for row in INCIDENTS], ids=[row[0] for row in INCIDENTS]
)
def test_whether_the_incident_is_notifiable(
    procedure: Procedure, words: str, notifiable: str, criteria: tuple[int, ...]
) -> None:
    found = assess(procedure, answered(words))
    assert (found.notifiable.value, found.notifiable_criteria) == (notifiable, criteria)


@every_procedure
@pytest.mark.parametrize("setting", [one for one in Setting if one not in (Setting.NONE, Setting.NOT_KNOWN)])
def test_a_death_in_each_of_the_ten_settings_is_notifiable(procedure: Procedure, setting: Setting) -> None:
    found = assess(procedure, answered(f"died, {setting.value}"))
    assert (found.finding.value, found.notifiable, found.notifiable_criteria) == (
        "notifiable_only",
        Notifiable.YES,
        (4,),
    )


def test_footnote_52_names_ten_settings() -> None:
    assert len(set(Setting) - {Setting.NONE, Setting.NOT_KNOWN}) == 10


@every_procedure
def test_the_eight_places_of_paragraph_20(procedure: Procedure) -> None:
    assert set(procedure.listed_detentions) == {one.value for one in Detention} - {"none", "not_known"}
    assert procedure.mental_capacity_ages == {16, 17}


@every_procedure
def test_the_four_criteria_are_numbered_as_in_the_source(procedure: Procedure) -> None:
    assert [one.number for one in procedure.notifiable] == [1, 2, 3, 4]
