"""Which questions each procedure's text answers, and which duties without a date it has: read from the sources."""

#: the questions that the text of Working Together 2015 answers, for every procedure on it
WT2015_ANSWERS = frozenset(
    {
        "when_is_there_an_scr",
        "what_is_its_purpose",
        "what_happens_in_the_review",
        "will_i_be_involved",
        "who_can_refer",
        "who_decides",
        "what_happens_at_the_end",
        "what_is_an_imr",
        "where_is_it_published",
        "what_if_criteria_not_met",
        "where_is_the_guidance",
        "what_must_be_notified",
        "family_why",
        "family_must_i_take_part",
        "family_do_i_get_a_copy",
        "family_if_there_is_a_trial",
    }
)
#: what only the leaflets of Cambridgeshire and Peterborough answer
LEAFLET_ANSWERS = frozenset(
    {
        "what_will_it_not_do",
        "who_secures_the_files",
        "can_i_keep_working",
        "will_i_be_interviewed",
        "can_i_bring_someone",
        "do_i_see_what_was_written",
        "disciplinary_risk",
        "will_i_hear_the_outcome",
        "what_is_an_lscb",
        "family_what_is_the_lscb",
        "family_what_is_it",
        "family_who_does_it",
        "family_what_will_agencies_provide",
        "family_who_sees_it",
        "family_how_long",
        "family_contact",
        "family_read_more",
    }
)
WT2013_ANSWERS = frozenset({"when_is_there_an_scr", "who_decides", "where_is_it_published", "what_if_criteria_not_met"})
ENFIELD_ANSWERS = frozenset(
    {
        "what_happens_in_the_review",
        "who_can_refer",
        "who_secures_the_files",
        "will_i_be_interviewed",
        "what_happens_at_the_end",
        "will_i_hear_the_outcome",
        "what_is_an_imr",
        "does_my_regulator_get_told",
        "where_is_the_guidance",
        "family_must_i_take_part",
        "family_do_i_get_a_copy",
    }
)

ANSWERED = {
    "working-together-2015": WT2015_ANSWERS,
    "pan-lancashire": WT2015_ANSWERS,
    "brent": WT2015_ANSWERS | {"national_scrs"},
    "cambridgeshire-peterborough": WT2015_ANSWERS | LEAFLET_ANSWERS,
    "working-together-2013": WT2013_ANSWERS,
    "enfield": WT2013_ANSWERS | ENFIELD_ANSWERS,
    "england-today": frozenset({"what_must_be_notified", "where_is_the_guidance"}),
}

WT2015_UNDATED = {
    "reviewer_names": "should",
    "not_publishing": "should",
    "challenge_outcome": "should",
    "panel_requests": "should",
    "panel_advice_on_deciding": "should",
    "panel_advice_on_reviewers": "should",
    "panel_advice_on_publication": "should",
    "proceedings": "should",
    "learning_before_completion": "should",
    "completion_date_set": "none",
    "improvement_actions": "should",
    "annual_impact": "must",
    "annual_progress": "should",
    "annual_restraint": "should",
    "publication_in_mind": "should",
    "publish_report": "must",
    "publish_actions": "should",
}
WT2013_UNDATED = {
    "tell_decision": "should",
    "reviewer_names": "should",
    "not_publishing": "should",
    "panel_requests": "should",
    "panel_advice_on_reviewers": "should",
    "learning_before_completion": "should",
    "improvement_actions": "should",
    "publication_in_mind": "should",
    "publish_report": "should",
}

UNDATED = {
    "working-together-2015": WT2015_UNDATED,
    "pan-lancashire": WT2015_UNDATED,
    "brent": WT2015_UNDATED | {"tell_decision": "must"},
    "cambridgeshire-peterborough": WT2015_UNDATED | {"after_the_trial": "none"},
    "working-together-2013": WT2013_UNDATED,
    "enfield": WT2013_UNDATED | {"tell_decision": "must", "notify_ofsted": "must", "publish_report": "must"},
    "england-today": {},
}
