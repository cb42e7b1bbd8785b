"""What the people of the rehearsal answer when they refer: three invented cases, by question."""

from collections.abc import Mapping
from datetime import date, timedelta

from dialogs.referring.reading import OTHER, agency_value
from review.drafts import Value

Answers = Mapping[str, Value]


def death(today: date) -> Answers:
    """A death with neglect suspected: a review must be commissioned."""
    return {
        "at_risk_now": "no",
        "area": "Northmoor",
        "child_name": "Robin Ashdown (invented)",
        "born": "2024-05-14",
        "address": "3 Tithe Row, Northmoor (invented)",
        "incident_on": (today - timedelta(days=4)).isoformat(),
        "where": "At home",
        "la_aware_on": (today - timedelta(days=1)).isoformat(),
        "summary": "Found unresponsive at home. Health visitor and nursery had each noted concerns about neglect.",
        "what_happened": "died",
        "abuse_or_neglect": "suspected",
        "suspected_suicide": "no",
        "detention": "none",
        "looked_after": "no",
        "regulated_setting": "none",
        "other_processes": ("child_death_review", "coronial"),
        "lessons_or_good_practice": "yes",
        "account": "The child died, and neglect is suspected: two agencies had written it down and neither asked.",
        "request": "To look at how concerns about neglect are passed on.",
        "agency_listed": agency_value("Northmoor Hospital"),
        "role": "Named nurse",
        "phone": "01632 960017",
        "email": "named.nurse@example.org",
        "discussed_with": "The named doctor",
    }


def harm(today: date) -> Answers:
    """Serious harm, with nobody sure about working together: must, unless it is clear."""
    return {
        "at_risk_now": "not_known",
        "acknowledged": "done",
        "area": "Saltby",
        "child_name": "Jamie Pell (invented)",
        "born": "2017-11-02",
        "incident_on": (today - timedelta(days=6)).isoformat(),
        "la_aware_on": (today - timedelta(days=2)).isoformat(),
        "summary": "Admitted with injuries that do not fit the explanation given. School had raised two concerns.",
        "what_happened": "seriously_harmed",
        "abuse_or_neglect": "known",
        "working_together_concern": "not_sure",
        "other_processes": ("criminal",),
        "lessons_or_good_practice": "yes",
        "agency_listed": OTHER,
        "agency": "Saltby Primary School (invented)",
        "role": "Designated safeguarding lead",
        "phone": "01632 960042 ext 3",
    }


def sisters(today: date) -> Answers:
    """Two children and their mother's partner, under the procedure that gives the panel lead a part."""
    return {
        "at_risk_now": "no",
        "area": "Eastmere",
        "child_name": "Ada Quennell (invented)",
        "born": "2015-03-09",
        "child_name#2": "Lois Quennell (invented)",
        "age#2": "4",
        "under_18#2": "yes",
        "area#2": "Eastmere",
        "adult_name#3": "Dale Rusk (invented)",
        "relationship#3": "Partner of the mother",
        "incident_on": (today - timedelta(days=3)).isoformat(),
        "where": "At home",
        "la_aware_on": (today - timedelta(days=3)).isoformat(),
        "summary": "Both were taken to hospital after a fire for which no adult can account.",
        "what_happened": "seriously_harmed",
        "abuse_or_neglect": "suspected",
        "working_together_concern": "yes",
        "what_happened#2": "seriously_harmed",
        "abuse_or_neglect#2": "not_known",
        "working_together_concern#2": "not_sure",
        "situations#2": ("not_known",),
        "other_processes": ("criminal", "family_court"),
        "lessons_or_good_practice": "not_known",
        "account": "School and housing each knew a part, and there was never a meeting.",
        "request": "To look at what was known about the household, and by whom.",
        "agency_listed": agency_value("Schools of Eastmere"),
        "role": "Teacher",
        "phone": "01632 960071",
        "email": "teacher@example.org",
    }
