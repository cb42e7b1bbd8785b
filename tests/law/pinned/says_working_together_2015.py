# ruff: noqa: E501 - a thing said is a line, so that it can be compared with the source at a glance
"""What working-together-2015 says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
function                  | function        | must   |
restraint_report          | function        | should |
purpose                   | purpose         | should |
both_tests                | referring       | none   |
out_of_area               | referring       | should |
responsible_board         | referring       | should |
review_kinds              | review_kinds    | none   |
good_practice_reviews     | review_kinds    | none   |
below_threshold           | below_threshold | should |
below_threshold_oversight | below_threshold | should |
principle_learning        | principles      | should |
principle_proportionate   | principles      | should |
principle_independent     | principles      | should |
principle_professionals   | principles      | must   |
principle_families        | principles      | should |
principle_published       | principles      | must   |
principle_impact          | principles      | must   |
principle_sustained       | principles      | must   |
test_complexity           | conduct         | should |
test_who_and_why          | conduct         | should |
test_no_hindsight         | conduct         | should |
test_transparent          | conduct         | should |
test_research             | conduct         | should |
learning_models           | learning_models | none   |
framework                 | framework       | should |
framework_range           | framework       | should |
panel_advises             | national_panel  | none   |
panel_regard              | national_panel  | should |
panel_requests            | national_panel  | should |
panel_scrutiny            | national_panel  | should |
peer_challenge            | national_panel  | none   |
representation            | engagement      | should |
in_writing                | engagement      | none   |
proceedings_timing        | proceedings     | should |
proceedings_delay         | proceedings     | should |
family_invited            | family          | should |
report_analysis           | report_tests    | should |
report_plain              | report_tests    | should |
report_unredacted         | report_tests    | should |
report_harmless           | report_tests    | should |
publish_on_website        | publication     | should |
publish_from_the_start    | publication     | should |
publish_response          | publication     | must   |
publish_actions           | publication     | should |
publish_impact_on_people  | publication     | should |
not_published             | publication     | should |
data_protection           | confidentiality | must   |
court_orders              | confidentiality | must   |
transparent_method        | confidentiality | should |
learning_shared           | learning        | should |
learning_actions          | learning        | should |
learning_sustained        | learning        | must   |
"""

UNDATED = """
panel_advice_on_deciding    | chair_aware               | the LSCB                    |                                 | should | noted
panel_advice_on_reviewers   | initiated                 | the LSCB                    |                                 | should | noted
reviewer_names              | reviewer_appointed        | the LSCB                    | the national panel              | should |
panel_requests              | national_panel_asked      | the LSCB Chair and members  | the national panel              | should |
challenge_outcome           | national_panel_challenged | the LSCB                    | Ofsted, DfE, the national panel | should |
publication_in_mind         | initiated                 | the LSCB                    |                                 | should |
completion_date_set         | review_panel_met          | whoever oversees the review | the agencies                    | none   | ours, noted
learning_before_completion  | six_months_not_possible   | the LSCB                    |                                 | should |
proceedings                 | proceedings_known         | the LSCB                    |                                 | should |
improvement_actions         | findings_agreed           | the LSCB                    | the board's partners            | should | noted
panel_advice_on_publication | approved                  | the LSCB                    |                                 | should | noted
publish_report              | approved                  | the LSCB                    | the public                      | must   | noted
publish_actions             | approved                  | the LSCB                    | the public                      | should |
not_publishing              | publication_doubted       | the LSCB                    | DfE, the national panel         | should |
annual_impact               |                           | the LSCB                    | the annual report               | must   |
annual_progress             |                           | the LSCB                    | the annual report               | should |
annual_restraint            |                           | the LSCB                    | the Youth Justice Board         | should |
"""

CHECKLISTS = """
managing_the_review                   | should                                           |
managing_the_review / initiate        | the LSCB; the final decision is the LSCB Chair's |
managing_the_review / initiate_advice | the LSCB                                         |
managing_the_review / appoint         | the LSCB                                         |
managing_the_review / appoint_advice  | the LSCB                                         |
managing_the_review / represent       | the LSCB                                         |
managing_the_review / in_writing      | the LSCB                                         |
managing_the_review / six_months      | the LSCB                                         |
managing_the_review / improve         | the LSCB                                         |
managing_the_review / publish         | the LSCB                                         |
managing_the_review / publish_advice  | the LSCB                                         |
publication_gates                     | should                                           |
publication_gates / website           | the LSCB                                         |
publication_gates / harmless          | the LSCB                                         |
publication_gates / analysis          | the LSCB                                         |
publication_gates / plain_english     | the LSCB                                         |
publication_gates / unredacted        | the LSCB                                         |
publication_gates / response          | the LSCB                                         |
publication_gates / actions           | the LSCB                                         |
publication_gates / people            | the LSCB                                         |
publication_gates / data_protection   | the LSCB                                         |
publication_gates / court_orders      | the LSCB                                         |
publication_gates / proceedings       | the LSCB                                         |
publication_gates / copies            | the LSCB                                         |
learning_framework                    | should                                           |
learning_framework / shared           | the LSCB                                         |
learning_framework / responsibilities | the LSCB                                         |
learning_framework / range            | the LSCB                                         |
learning_framework / criteria         | the LSCB                                         |
learning_framework / regular          | the LSCB                                         |
learning_framework / what_and_why     | the LSCB                                         |
learning_framework / lasting          | the LSCB                                         |
learning_framework / open             | the LSCB                                         |
"""

OFFICES = """
chair               | 4 duties | limited |
board               | 5 duties | limited |
lead_reviewer       | 2 duties | limited |
local_authority     | 1 duty   | limited |
organisations       | 2 duties | limited |
professionals       | 2 duties | limited |
family              | 2 duties | limited |
national_panel      | 3 duties | limited |
ofsted_and_dfe      | 2 duties | limited |
youth_justice_board | 1 duty   | limited |
standing_panel      | 1 duty   | limited | ours
case_panel          | 2 duties | limited | ours
"""

MEMBERSHIPS = """
review                                                                       | The review: the guidance has no panel, and asks for appropriate representation |
review / professionals who were involved
review / organisations that were involved
attending_the_national_panel                                                 | Giving evidence to the national panel after a decision against a review        |
attending_the_national_panel / the LSCB Chair, or the Chair's representative
complying_with_the_national_panel                                            | Complying with the national panel's requests                                   |
complying_with_the_national_panel / LSCB Chairs
complying_with_the_national_panel / LSCB members
"""

INDEPENDENCE = """
lead_reviewer           | Lead reviewer                | should | warns |
review_leader           | Whoever leads a review       | should | warns |
lead_reviewer_qualified | Lead reviewer                | must   | asks  |
imr_author              | Author of an agency's return | none   | asks  | ours
chair_own_agency        | LSCB Chair                   | none   | warns | ours
"""

DOCUMENTS = """
referral                                  | ours, noted
referral / The child                      | 3 things    | ours
referral / What happened                  | 6 things    | ours
referral / When                           | 3 things    | ours
referral / Lessons                        | 2 things    | ours
referral / Who refers                     | 3 things    | ours
ofsted_notification                       | noted
ofsted_notification / Which incident      | 2 things    |
decision_record                           | noted
decision_record / Decision                | 2 things    |
decision_record / What it rests on        | 2 things    | ours
decision_record / Peer challenge          | 2 things    |
decision_record / National panel          | 2 things    |
decision_record / Reasons                 | 2 things    | ours
panel_advice_record                       | noted
panel_advice_record / At which point      | 3 things    |
panel_advice_record / Advice              | 3 things    | ours
reviewer_record                           |
reviewer_record / Each reviewer           | 3 things    |
terms_of_reference                        | ours, noted
terms_of_reference / Scope                | 4 things    | ours
terms_of_reference / Publication          | 1 thing     |
information_in_writing                    | noted
information_in_writing / Involvement      | 1 thing     |
interview_record                          | ours, noted
interview_record / Record                 | 2 things    | ours
report                                    |
report / Analysis                         | 3 things    |
report / How it is written                | 3 things    |
report / Actions, here or apart           | 3 things    |
report / Response                         | 1 thing     |
action_plan                               | noted
action_plan / Each action                 | 5 things    |
action_plan / Owner                       | 1 thing     | ours
impact_plan                               | noted
impact_plan / Whom it touches             | 3 things    |
publication_record                        |
publication_record / Publication          | 4 things    |
publication_record / Published with it    | 4 things    |
publication_record / Checked              | 2 things    |
non_publication_record                    |
non_publication_record / Told and advised | 3 things    |
non_publication_record / Final decision   | 2 things    |
non_publication_record / Reasons          | 1 thing     | ours
notification_record                       | ours, noted
notification_record / Each notice         | 5 things    | ours
"""

CONFLICTS = """
below_threshold          | 2 texts | 2 places |
whose_decision           | 2 texts | 2 places |
notifiable_and_detention | 2 texts | 2 places |
secure_home              | 2 texts | 2 places |
initiating               | 1 text  | 2 places | ours
notified                 | 1 text  | 2 places |
clear_days               | 1 text  | 1 place  |
lost_numbering           | 2 texts | 2 places |
data_protection_wording  | 2 texts | 2 places |
"""

ANSWERS = """
when_is_there_an_scr              | professional |
what_is_its_purpose               | professional |
what_happens_in_the_review        | professional |
will_i_be_involved                | professional |
who_can_refer                     | professional |
who_decides                       | professional |
will_i_be_interviewed             | professional |
disciplinary_risk                 | professional |
what_happens_at_the_end           | professional |
what_is_an_imr                    | professional |
where_is_it_published             | professional |
what_if_criteria_not_met          | professional |
where_is_the_guidance             | professional |
what_must_be_notified             | professional |
family_what_is_it                 | family       |
family_why                        | family       |
family_who_does_it                | family       |
family_what_will_agencies_provide | family       |
family_must_i_take_part           | family       |
family_who_sees_it                | family       |
family_do_i_get_a_copy            | family       |
family_how_long                   | family       |
family_if_there_is_a_trial        | family       |
family_read_more                  | family       |
"""

TERMS = """
serious case review | SCR
alternative review  | alternative form of case review
reviewer            | lead reviewer
agency's return     | information in writing
national panel      | national panel of independent experts
report              | SCR report
"""

PERIODS = """
definitions detention              | 16 or 17
definitions la_aware               | five working days
findings R1                        | 18 or over
dated decision from board_notified | one month
statements proceedings_delay       | six months
statements publish_on_website      | 12 months
undated completion_date_set        | a day
undated learning_before_completion | six months
checklists managing_the_review     | six months
checklists publication_gates       | 12 months
conflicts initiating               | six months
conflicts clear_days               | seven working days, one working day
answers when_is_there_an_scr       | 16 or 17
answers who_decides                | one month, five working days
answers where_is_it_published      | 12 months
answers what_must_be_notified      | five working days
answers family_how_long            | six months
"""
