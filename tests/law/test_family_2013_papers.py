"""Enfield's lists of tasks and its papers: the seven tasks of the first day, each form field by field."""

import pytest

from review.law.enfield_says import ENFIELD_SAYS
from review.law.provisions import Document
from review.law.terms import Strength


def document(key: str) -> Document:
    return next(one for one in ENFIELD_SAYS.documents if one.key == key)


def printed(key: str) -> list[str]:
    return [part.name for part in document(key).parts]


def contains(key: str, part: str) -> str:
    return " | ".join(next(one for one in document(key).parts if one.name == part).contains)


# --- the first working day (4.3) ----------------------------------------------------------------------------------

#: in the order of the source: which task; words it cannot do without
FIRST_DAY = [
    ("safety_of_others", ("strategy meeting", "other children or family members")),
    ("client_index", ("client index", "adults and children")),
    ("police_and_health", ("police", "designated doctor and nurse")),
    ("secure_files", ("children's social care files",)),
    ("inform_director", ("Director of Children's Services",)),
    ("alert_chief_executives", ("chief executive", "letter from the LSCB Chair", "internal management review")),
    ("confirm_to_ofsted_and_panel", ("Ofsted", "national panel", "serious case review")),
]


def test_there_are_seven_tasks_on_the_first_working_day_each_by_itself() -> None:
    (checklist,) = [one for one in ENFIELD_SAYS.checklists if one.key == "first_day_tasks"]
    assert [item.key for item in checklist.items] == [key for key, _ in FIRST_DAY]
    assert (checklist.strength, checklist.citation.place) == (Strength.MUST, "4.3")
    assert "one working day" in checklist.when
    assert len({str(item.citation) for item in checklist.items}) == len(FIRST_DAY)


@pytest.mark.parametrize(("key", "words"), FIRST_DAY)
def test_what_each_of_the_seven_tasks_is(key: str, words: tuple[str, ...]) -> None:
    (checklist,) = [one for one in ENFIELD_SAYS.checklists if one.key == "first_day_tasks"]
    item = next(one for one in checklist.items if one.key == key)
    assert [word for word in words if word not in item.text] == []
    assert "the Head of SQAS" in item.who
    assert ("Business Manager" in item.who) is (key == "alert_chief_executives")


def test_procurement_has_its_five_steps() -> None:
    (checklist,) = [one for one in ENFIELD_SAYS.checklists if one.key == "procurement"]
    assert [item.key for item in checklist.items] == [
        "three_quotes",
        "council_contract",
        "purchase_order",
        "fixed_fee",
        "timescales",
    ]


def test_the_plan_is_assured_in_draft_and_completed_after_approval() -> None:
    (checklist,) = [one for one in ENFIELD_SAYS.checklists if one.key == "completion"]
    keys = [item.key for item in checklist.items]
    order = ["draft_plan", "quality_assurance", "sign_off", "approval", "final_plan", "publication"]
    assert [key for key in keys if key in order] == order


# --- forms --------------------------------------------------------------------------------------------------------


def test_the_referral_form_has_its_printed_fields_in_their_order() -> None:
    assert printed("referral") == [
        "Meeting",
        "Child and adult names, dates of birth and address",
        "Date",
        "Summary",
        "Request/Recommendations to the LSCB",
        "Please state how the case meets the criteria for an SCR using the criteria in Working Together 2013",
        "Name of SCR Panel Member of the referring agency",
        "Telephone",
        "Email",
    ]
    assert document("referral").title == "Form for referral of case to SCR Panel"


def test_what_the_printed_form_has_no_field_for_is_said() -> None:
    note = document("referral").note
    assert all(words in note for words in ("own name and agency", "day of the incident", "other review processes"))


def test_the_chronology_has_its_header_and_its_columns() -> None:
    header, columns = printed("chronology")[:8], printed("chronology")[8:]
    assert header == [
        "Child's full name",
        "DOB",
        "Language/s spoken at home",
        "Ethnic origin",
        "Religion",
        "Legal status of child",
        "Dates of any period subject to child protection plan",
        "Dates covered by chronology",
    ]
    assert columns == [
        "Date",
        "Family Contact: Child",
        "Family Contact: Adult",
        "Communication: Within Agency",
        "Communication: External to Agency",
        "Response for Outcome",
        "Source of Evidence",
        "Comment",
    ]
    assert "seen alone" in contains("chronology", "Family Contact: Child")
    assert "views" in contains("chronology", "Family Contact: Adult")


def test_the_overview_report_has_its_four_parts() -> None:
    assert printed("overview_report") == ["Introduction", "The facts", "Analysis", "Conclusions and recommendations"]
    places = [part.citation.place for part in document("overview_report").parts]
    assert places == ["5.2.1", "5.2.2", "5.2.3", "5.2.4"]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("Introduction", ("terms of reference", "job titles and employers only", "other investigations")),
        ("The facts", ("anonymised genogram", "whether alone", "wishes and feelings", "equalities", "perpetrator")),
        ("Analysis", ("how and why", "good practice", "research", "systems methodology")),
        ("Conclusions and recommendations", ("timescales", "few", "government department")),
    ],
)
def test_what_each_part_of_the_overview_report_contains(part: str, words: tuple[str, ...]) -> None:
    assert [word for word in words if word not in contains("overview_report", part)] == []


def test_the_summary_names_three_people_and_the_panel_by_title_and_employer() -> None:
    said = contains("executive_summary", "Who took part")
    assert all(words in said for words in ("LSCB Chair", "panel chair", "author", "job titles and employers"))


@pytest.mark.parametrize(
    "key", ["letter_to_chief_executives", "letter_to_board", "letter_to_other_boards", "contract_record"]
)
def test_the_letters_and_the_record_of_the_contract_are_there(key: str) -> None:
    assert document(key).parts
