# ruff: noqa: E501 - a thing said is a line, so that it can be compared with the source at a glance
"""What working-together-2013 says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
function                 | function        | must   |
responsible_board        | function        | must   |
final_decision           | function        | none   |
peer_challenge           | function        | none   |
below_threshold          | below_threshold | none   |
panel_scrutiny           | national_panel  | none   |
panel_regard             | national_panel  | should |
not_published            | national_panel  | none   |
appointing_reviewers     | conduct         | should |
representation           | engagement      | should |
in_writing               | engagement      | none   |
proceedings_delay        | proceedings     | should |
report_analysis          | report_tests    | should |
report_plain             | report_tests    | should |
report_unredacted        | report_tests    | should |
report_harmless          | report_tests    | should |
publish_on_website       | publication     | should |
publish_actions          | publication     | should |
publish_impact_on_people | publication     | should |
data_protection          | confidentiality | must   |
court_orders             | confidentiality | must   |
learning_actions         | learning        | should |
"""

UNDATED = """
tell_decision              | decided                 | the LSCB                                     | Ofsted, the national panel | should | noted
reviewer_names             | reviewer_appointed      | the LSCB                                     | the national panel         | should |
not_publishing             | publication_doubted     | the LSCB                                     | the national panel         | should |
panel_requests             | national_panel_asked    | the LSCB and its Chair                       | the national panel         | should |
panel_advice_on_reviewers  | initiated               | the LSCB                                     |                            | should | noted
learning_before_completion | six_months_not_possible | the LSCB                                     |                            | should |
completion_date_set        | review_panel_met        | whoever oversees the review                  | the agencies               | none   | ours
improvement_actions        | findings_agreed         | the LSCB and the owner of each action (ours) |                            | should |
publication_in_mind        | initiated               | the LSCB                                     |                            | should |
publish_report             | approved                | the LSCB                                     | the public                 | should | noted
publish_actions            | approved                | the LSCB                                     | the public                 | should | noted
"""

CHECKLISTS = """
managing_the_review                 | should   |
managing_the_review / initiate      | the LSCB |
managing_the_review / appoint       | the LSCB |
managing_the_review / represent     | the LSCB |
managing_the_review / in_writing    | the LSCB |
managing_the_review / six_months    | the LSCB |
managing_the_review / improve       | the LSCB |
managing_the_review / publish       | the LSCB |
publication_gates                   | should   |
publication_gates / website         | the LSCB |
publication_gates / harmless        | the LSCB |
publication_gates / analysis        | the LSCB |
publication_gates / plain_english   | the LSCB |
publication_gates / unredacted      | the LSCB |
publication_gates / actions         | the LSCB |
publication_gates / people          | the LSCB |
publication_gates / data_protection | the LSCB |
publication_gates / court_orders    | the LSCB |
publication_gates / copies          | the LSCB |
"""

OFFICES = """
chair          | 3 duties | limited |
board          | 4 duties |         |
lead_reviewer  | 2 duties | limited |
organisations  | 2 duties |         |
national_panel | 2 duties | limited |
"""

INDEPENDENCE = """
lead_reviewer           | the lead reviewer                  | should | warns |
lead_reviewer_qualified | the lead reviewer                  | should | asks  |
imr_author              | whoever writes an agency's account | none   | asks  | ours
chair_own_agency        | the LSCB Chair                     | none   | warns | ours
"""

DOCUMENTS = """
referral                                            | ours, noted
referral / The child                                | 3 things    | ours
referral / What happened                            | 5 things    | ours
referral / When                                     | 2 things    | ours
referral / Who refers                               | 3 things    | ours
decision_record                                     | noted
decision_record / Decision                          | 2 things    |
decision_record / What it rests on                  | 1 thing     | ours
decision_record / Peer challenge                    | 2 things    |
decision_record / Reasons                           | 2 things    | ours
decision_record / Instead                           | 1 thing     |
panel_advice_record                                 | noted
panel_advice_record / On reviewers                  | 1 thing     |
panel_advice_record / On publication                | 1 thing     |
panel_advice_record / Advice                        | 3 things    | ours
reviewer_record                                     |
reviewer_record / Each reviewer                     | 3 things    |
terms_of_reference                                  | ours, noted
terms_of_reference / Scope                          | 4 things    | ours
terms_of_reference / Publication                    | 1 thing     |
information_in_writing                              | noted
information_in_writing / Involvement                | 1 thing     |
interview_record                                    | ours, noted
interview_record / Record                           | 2 things    | ours
report                                              |
report / Analysis                                   | 3 things    |
report / How it is written                          | 3 things    |
report / Actions, here or apart                     | 3 things    |
action_plan                                         | noted
action_plan / Each action                           | 2 things    |
action_plan / Owner and timescale                   | 2 things    | ours
impact_plan                                         | noted
impact_plan / Whom it touches                       | 3 things    |
publication_record                                  |
publication_record / Publication                    | 4 things    |
publication_record / Published with it              | 3 things    |
publication_record / Checked                        | 2 things    |
non_publication_record                              |
non_publication_record / Told and advised           | 2 things    |
non_publication_record / Reasons and final decision | 2 things    | ours
notification_record                                 | ours, noted
notification_record / Each notice                   | 5 things    | ours
"""

CONFLICTS = """
below_threshold      | 2 texts | 2 places |
detention_list       | 3 texts | 2 places |
send_copies          | 2 texts | 2 places |
telling_of_no_review | 3 texts | 3 places |
"""

ANSWERS = """
when_is_there_an_scr       | professional |
what_is_its_purpose        | professional |
what_happens_in_the_review | professional |
will_i_be_involved         | professional |
who_decides                | professional |
what_is_an_imr             | professional |
what_happens_at_the_end    | professional |
where_is_it_published      | professional |
what_if_criteria_not_met   | professional |
where_is_the_guidance      | professional |
family_what_is_it          | family       |
family_why                 | family       |
family_who_does_it         | family       |
family_who_sees_it         | family       |
family_how_long            | family       |
family_if_there_is_a_trial | family       |
"""

TERMS = """
serious case review | serious case review (SCR)
alternative review  | alternative form of case review
national panel      | national panel of independent experts
reviewer            | lead reviewer
agency's return     | information in writing
board               | Local Safeguarding Children Board (LSCB)
"""

PERIODS = """
findings R1                                | 18 or over
dated decision from board_notified         | one month
dated send_copies from publication_planned | one week
statements proceedings_delay               | six months
statements publish_on_website              | a year
undated learning_before_completion         | six months
checklists managing_the_review             | six months
checklists publication_gates               | 12 months, a week
conflicts detention_list                   | 16 or 17
conflicts send_copies                      | one week, seven working days, a week, seven calendar days
conflicts telling_of_no_review             | 14 days, five working days, 14 days
answers who_decides                        | one month
answers where_is_it_published              | a year
answers family_how_long                    | six months
"""
