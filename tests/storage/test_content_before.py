"""Entries as the first version wrote them, read in today's shape."""

import json
from datetime import date
from typing import Any

import pytest

from review.answers import Harm, YesNo
from review.entries import ProcedureChanged
from review.law.terms import Finding
from review.referral import Referred
from storage.content import entry_from_json, entry_to_json
from storage.errors import UnreadableRecordError
from tests.invented import CHILD, procedure_changed_entry, referred_entry

BY = {
    "person": "person-social-worker",
    "name": "Imogen Tarrant",
    "role": "referrer",
    "account": {"platform": "slack", "space": "T0001", "user": "USOCIAL"},
}
WHEN = {"happened": "2026-03-02T10:30:00Z", "recorded": "2026-03-02T10:30:00Z"}
ASSESSMENT = {
    "procedure": "pan-lancashire",
    "finding": "must_commission",
    "reasons": [
        {
            "rule": "R3",
            "finding": "must_commission",
            "meaning": "A child has died and abuse or neglect is known or suspected.",
            "citation": {
                "document": "Working Together 2015",
                "place": "chapter 4, paragraph 18",
                "ours": False,
                "unverified": False,
            },
        }
    ],
    "notifiable": "yes",
    "notifiable_criteria": [1],
    "flags": ["lessons"],
    "still_open": False,
}
REFERRED = {
    "draft": "draft-1",
    "reference": "LAN-2026-001",
    "board": "lancashire",
    "procedure": "pan-lancashire",
    "procedure_version": "2026-11-22",
    "child": {"name": CHILD, "born": "2019-08-17", "address": "14 Plumtree Cutting, Rossendale"},
    "area": "Lancashire",
    "incident_on": "2026-02-26",
    "la_aware_on": "2026-02-27",
    "summary": "Found unwell by a neighbour on the Sunday evening.",
    "answers": {
        "under_18": "yes",
        "age": None,
        "normally_resident": "here",
        "abuse_or_neglect": "suspected",
        "what_happened": "died",
        "suspected_suicide": "no",
        "working_together_concern": "not_sure",
        "detention": "none",
        "looked_after": "no",
        "regulated_setting": "none",
        "at_risk_now": "no",
        "lessons_or_good_practice": "yes",
        "situations": None,
    },
    "assessment": ASSESSMENT,
    "referrer": {"agency": "Lancashire County Council", "role": "Social worker", "phone": "01632 960123"},
    "asked": ["under_18", "what_happened"],
    "referrer_unchecked": True,
    "kind": "referred",
}
MOVED = {
    "procedure": "enfield",
    "procedure_version": "2026-11-22",
    "assessment": ASSESSMENT,
    "reason": "The child lives in another area.",
    "kind": "procedure_changed",
}


def written(content: dict[str, Any]) -> bytes:
    return json.dumps({**WHEN, "by": BY, "rule": "R3", "content": content}).encode()


def test_the_one_child_is_the_first_of_the_children() -> None:
    read = entry_from_json(written(REFERRED)).content
    assert isinstance(read, Referred)
    (only,) = read.children
    assert (only.child.name, only.child.born, only.area) == (CHILD, date(2019, 8, 17), "Lancashire")
    assert (only.asked, only.answers.what_happened) == (("under_18", "what_happened"), Harm.DIED)
    assert only.assessment == read.assessment
    assert read.assessment.finding is Finding.MUST_COMMISSION
    assert (read.died, read.at_risk_now, read.names) == (True, YesNo.NO, (CHILD,))


def test_everything_else_is_as_it_was_and_what_was_never_asked_is_empty() -> None:
    read = entry_from_json(written(REFERRED)).content
    assert isinstance(read, Referred)
    assert (read.reference, read.la_aware_on, read.referrer_unchecked) == ("LAN-2026-001", date(2026, 2, 27), True)
    assert (read.referrer.phone, read.referrer.email, read.panel_member) == ("01632 960123", "", None)
    assert (read.adults, read.agencies, read.account, read.transferred_from) == ((), (), "", "")


def test_a_referral_older_than_what_was_asked_reads_too() -> None:
    older = {name: value for name, value in REFERRED.items() if name != "asked"}
    read = entry_from_json(written(older)).content
    assert isinstance(read, Referred)
    assert read.children[0].asked == ()


def test_the_one_assessment_is_that_of_the_one_child() -> None:
    read = entry_from_json(written(MOVED)).content
    assert isinstance(read, ProcedureChanged)
    assert read.by_child == (read.assessment,)
    assert read.reason == "The child lives in another area."


def test_what_was_read_so_is_written_and_read_in_todays_shape() -> None:
    for content in (REFERRED, MOVED):
        read = entry_from_json(written(content))
        assert entry_from_json(entry_to_json(read)) == read


def test_todays_entries_read_as_they_were_written() -> None:
    for entry in (referred_entry(), procedure_changed_entry()):
        assert entry_from_json(entry_to_json(entry)) == entry


@pytest.mark.parametrize("text", [b"", b"[]", b"7", b"{}", b'{"content": 3}', b'{"content": {"kind": ["x"]}}', b"\xff"])
def test_what_is_no_entry_is_refused_and_not_quoted(text: bytes) -> None:
    with pytest.raises(UnreadableRecordError):
        entry_from_json(text)


def test_a_damaged_old_entry_is_refused_and_not_quoted() -> None:
    with pytest.raises(UnreadableRecordError) as refused:
        entry_from_json(written({**REFERRED, "child": CHILD}))
    assert CHILD not in str(refused.value)
    with pytest.raises(UnreadableRecordError):
        entry_from_json(written({name: value for name, value in MOVED.items() if name != "assessment"}))
