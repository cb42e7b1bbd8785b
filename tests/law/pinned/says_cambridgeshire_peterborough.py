"""What cambridgeshire-peterborough says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
purpose                    | purpose         | none   |
purpose_shared             | purpose         | none   |
not_criminal               | not_for         | none   |
not_blame                  | not_for         | none   |
not_cause_of_death         | not_for         | none   |
not_disciplinary           | not_for         | none   |
not_public_inquiry         | not_for         | none   |
agencies_review_themselves | engagement      | none   |
practitioners_meet         | engagement      | none   |
support_at_interview       | engagement      | should |
after_the_trial            | proceedings     | none   |
family_views_wait          | proceedings     | none   |
family_not_obliged         | family          | none   |
family_copy                | family          | none   |
family_expectation         | family          | none   |
published_anonymised       | publication     | none   |
confidential_reports       | confidentiality | none   |
coroner                    | confidentiality | none   |
identity_hidden            | confidentiality | none   |
learning_for_all           | learning        | none   |
feedback                   | learning        | none   |
"""

UNDATED = """
completion_date_set | review_panel_met  | the panel | the agencies | none | noted
after_the_trial     | proceedings_known | the LSCB  |              | none | noted
"""

CHECKLISTS = """
setting_up                 | none                                            |
setting_up / files         | managers                                        |
setting_up / go_on_working | managers (our reading)                          |
setting_up / panel         | the panel (our reading)                         |
setting_up / experts       | the panel                                       |
setting_up / scope         | the panel                                       |
setting_up / author        | the LSCB                                        |
interviews                 | none                                            |
interviews / support       | the IMR author (our reading)                    |
interviews / record        | the IMR author (our reading)                    |
interviews / confirmed     | the IMR author (our reading)                    |
interviews / consulted     | the IMR author                                  |
family                     | none                                            |
family / invited           | the panel (our reading)                         |
family / children          | the panel (our reading)                         |
family / copy              | the personal contact or the chair of the review |
at_the_end                 | none                                            |
at_the_end / plan          | the panel (our reading)                         |
at_the_end / monitored     | the Serious Case Review Sub Committee           |
at_the_end / feedback      | the panel (our reading)                         |
at_the_end / events        | the panel (our reading)                         |
at_the_end / published     | the LSCB                                        |
at_the_end / national      | the LSCB (our reading)                          |
"""

OFFICES = """
professionals    | 4 duties | limited |
standing_panel   | 1 duty   | limited |
case_panel       | 4 duties | limited |
case_panel_chair | 2 duties | limited |
overview_author  | 3 duties | limited |
imr_author       | 3 duties | limited |
managers         | 1 duty   | limited |
business_team    | 1 duty   | limited |
head_of_service  | 1 duty   | limited |
coroner          | 1 duty   | limited |
"""

MEMBERSHIPS = """
case_panel                                              | SCR Panel            |
case_panel / Health Services
case_panel / Children's Services
case_panel / the Police
case_panel / Cafcass
case_panel_sometimes                                    | SCR Panel, sometimes |
case_panel_sometimes / Housing
case_panel_sometimes / the NSPCC
case_panel_rank                                         | SCR Panel, by rank   |
case_panel_rank / an Independent Chair
case_panel_rank / senior managers of key agencies
case_panel_rank / further experts, co-opted if required
"""

INDEPENDENCE = """
case_panel_chair | Chair of the panel                 | none   | warns |
overview_author  | Writer of the overview report      | none   | warns |
support_person   | Person for support at an interview | should | asks  |
"""

DOCUMENTS = """
terms_of_reference                           | noted
terms_of_reference / Scope                   | 4 things |
terms_of_reference / Returns and interviews  | 3 things | ours
interview_record                             |
interview_record / Record                    | 1 thing  |
interview_record / The practitioner's answer | 2 things |
interview_record / Support                   | 1 thing  |
imr                                          | noted
imr / Own practice                           | 2 things |
imr / Interviews                             | 2 things |
imr / Lessons                                | 1 thing  |
overview_report                              | noted
overview_report / Analysis                   | 1 thing  |
overview_report / Outcome                    | 3 things |
executive_summary                            | noted
executive_summary / Summary                  | 1 thing  |
multi_agency_action_plan                     | noted
multi_agency_action_plan / Plan              | 2 things |
terms_of_reference / Publication             | gone
"""

CONFLICTS = """
concern_after_a_death       | 2 texts | 2 places |
thought_to_be_a_factor      | 2 texts | 2 places |
what_the_leaflets_leave_out | 2 texts | 3 places |
what_is_published           | 3 texts | 3 places |
who_writes                  | 2 texts | 2 places |
who_agrees_the_terms        | 2 texts | 2 places |
who_appoints                | 2 texts | 2 places |
how_long_it_takes           | 2 texts | 2 places |
family_part                 | 2 texts | 2 places |
trial                       | 2 texts | 2 places |
"""

ANSWERS = """
what_will_it_not_do       | professional |
who_secures_the_files     | professional |
can_i_keep_working        | professional |
can_i_bring_someone       | professional |
do_i_see_what_was_written | professional |
will_i_hear_the_outcome   | professional |
what_is_an_lscb           | professional |
family_what_is_the_lscb   | family       |
family_contact            | family       |
"""

TERMS = """
reviewer         | Independent Overview Report writer
agency's return  | Individual Management Report (IMR)
report           | Overview Report
standing panel   | Serious Case Review Sub Committee
case panel       | SCR Panel
case panel chair | Independent Chair
"""

PERIODS = """
statements family_expectation | six to nine months
documents terms_of_reference  | a day
conflicts how_long_it_takes   | six to nine months, six months, six months, six to nine months
answers family_how_long       | six to nine months
"""
