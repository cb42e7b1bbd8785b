# ruff: noqa: E501 - a thing said is a line, so that it can be compared with the source at a glance
"""What enfield says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
edition                   | function        | none   |
adherence                 | function        | none   |
sub_committee_accountable | function        | none   |
level_of_review           | function        | none   | ours
should_consider           | function        | should |
who_may_refer             | referring       | none   |
route_of_referral         | referring       | none   |
written_report            | referring       | should |
initial_reports           | referring       | should |
serious_case_review       | review_kinds    | none   |
management_review         | review_kinds    | none   |
child_death_process       | review_kinds    | none   |
interviews                | engagement      | none   |
agency_reviews            | engagement      | none   |
own_regulators            | engagement      | none   |
monitoring_deadlines      | engagement      | none   |
systems_methodology       | learning_models | none   |
terms_may_change          | conduct         | none   |
objective_analysis        | conduct         | should |
hindsight                 | conduct         | none   | ours
procurement               | conduct         | must   |
family_interviews         | family          | none   |
summary_for_family        | family          | none   |
smart_recommendations     | report_tests    | should |
quality_assurance         | report_tests    | should |
arrangements_to_publish   | publication     | must   |
names_in_reports          | confidentiality | should |
debriefing                | learning        | none   |
feedback_in_agencies      | learning        | none   |
learning_event            | learning        | none   |
actions_monitored         | learning        | none   |
national_lessons          | learning        | should |
"""

UNDATED = """
tell_decision       | decided             | the LSCB                                                  | Ofsted, the national panel         | must | noted
completion_date_set | review_panel_met    | the case panel                                            | the agencies                       | none | noted
publish_report      | approved            | the LSCB                                                  | the public                         | must | noted
notify_ofsted       | serious_incident    | the LSCB Chair together with the Head of SQAS             | Ofsted                             | must | noted
family_summary      | publication_planned | the Head of CIN Service                                   | the family                         | none |
debriefing          | approved            | the SCR Sub-Committee                                     | the agencies and services involved | none |
agency_feedback     | approved            | IMR writers and participants (the case panel arranges it) | each of their agencies             | none |
learning_event      | approved            | the LSCB                                                  | the agencies                       | none |
"""

CHECKLISTS = """
first_day_tasks                               | must                                                |
first_day_tasks / safety_of_others            | the Head of SQAS                                    |
first_day_tasks / client_index                | the Head of SQAS                                    |
first_day_tasks / police_and_health           | the Head of SQAS                                    |
first_day_tasks / secure_files                | the Head of SQAS                                    |
first_day_tasks / inform_director             | the Head of SQAS                                    |
first_day_tasks / alert_chief_executives      | the Head of SQAS, supported by the Business Manager |
first_day_tasks / confirm_to_ofsted_and_panel | the Head of SQAS                                    |
screening                                     | none                                                |
screening / written_report                    | the concerned manager                               |
screening / other_processes                   | the concerned manager                               |
screening / agency_lead                       | the agency's SCR Panel lead                         |
screening / agenda                            | the Business Manager                                |
screening / extraordinary_meeting             | the SCR Sub-Committee                               |
screening / position_papers                   | each agency                                         |
screening / involvement_and_concerns          | each agency                                         |
screening / recommendation                    | each agency                                         |
screening / decision                          | the LSCB Chair                                      |
screening / tell_decision                     | the LSCB                                            |
set_up                                        | none                                                |
set_up / letter_to_board                      | the LSCB Chair                                      |
set_up / agencies_confirm                     | each agency                                         |
set_up / other_boards                         | the LSCB Chair                                      |
set_up / case_panel                           | the SCR Sub-Committee                               |
set_up / terms_and_scope                      | the case panel                                      |
set_up / author                               | the case panel                                      |
set_up / contract                             | the Head of SQAS                                    |
set_up / process_meeting                      | the case panel                                      |
procurement                                   | must                                                |
procurement / three_quotes                    | the Head of SQAS                                    |
procurement / council_contract                | the Head of SQAS                                    |
procurement / purchase_order                  | the Head of SQAS                                    |
procurement / fixed_fee                       | the Head of SQAS                                    |
procurement / timescales                      | the Head of SQAS                                    |
completion                                    | none                                                |
completion / draft_discussed                  | the case panel                                      |
completion / draft_plan                       | the case panel                                      |
completion / quality_assurance                | the SCR Sub-Committee                               |
completion / sign_off                         | the SCR Sub-Committee                               |
completion / approval                         | the LSCB                                            |
completion / final_plan                       | the case panel                                      |
completion / publication                      | the LSCB                                            |
completion / advise_panel                     | the LSCB                                            |
completion / share_summary                    | the Head of CIN Service                             |
completion / debriefing                       | the SCR Sub-Committee                               |
completion / feedback                         | the case panel                                      |
completion / learning_event                   | the LSCB                                            |
completion / monitoring                       | the SCR Sub-Committee                               |
completion / dissemination                    | the SCR Sub-Committee                               |
"""

OFFICES = """
chair                          | 7 duties | limited |
board                          | 5 duties |         |
standing_panel                 | 6 duties | limited |
standing_panel_chair           | 1 duty   |         |
case_panel                     | 5 duties | limited |
case_panel_chair               | 1 duty   | limited |
panel_member                   | 2 duties |         |
administrator                  | 2 duties |         |
overview_author                | 2 duties | limited |
imr_author                     | 2 duties | limited |
management_review_author       | 1 duty   | limited |
head_of_safeguarding           | 3 duties | limited |
business_manager               | 3 duties | limited |
agency_lead                    | 1 duty   | limited |
concerned_manager              | 1 duty   |         |
agencies                       | 3 duties |         |
director_of_childrens_services | 1 duty   |         |
head_of_children_in_need       | 1 duty   |         |
"""

MEMBERSHIPS = """
case_panel                                                                                                            | SCR Panel for the case                         |
case_panel / a review panel chair: the Head of SQAS, where there was very little involvement with Children's Services
case_panel / an administrator provided by the LSCB
case_panel / the Designated Doctor
case_panel / the Designated Nurse
case_panel / a senior member of the Police
case_panel / an Education representative
case_panel / senior professionals of other agencies with a relevant contribution
case_panel / the LSCB Business Manager
extraordinary_meeting                                                                                                 | Extraordinary meeting of the SCR Sub-Committee |
extraordinary_meeting / its members
extraordinary_meeting / all relevant agencies
"""

INDEPENDENCE = """
imr_author       | the author of an individual management review or of a management review | should | warns   |
overview_author  | the author of the overview report                                       | should | warns   |
case_panel_chair | the chair of the case panel                                             | none   | refuses |
support_person   | somebody who supports a person at an interview                          | none   | asks    | ours
"""

DOCUMENTS = """
referral                                                                                                       | noted
referral / Meeting                                                                                             | 1 thing  |
referral / Child and adult names, dates of birth and address                                                   | 2 things |
referral / Date                                                                                                | 1 thing  |
referral / Summary                                                                                             | 1 thing  |
referral / Request/Recommendations to the LSCB                                                                 | 1 thing  |
referral / Please state how the case meets the criteria for an SCR using the criteria in Working Together 2013 | 1 thing  |
referral / Name of SCR Panel Member of the referring agency                                                    | 1 thing  |
referral / Telephone                                                                                           | 1 thing  |
referral / Email                                                                                               | 1 thing  |
decision_record                                                                                                |
decision_record / Agencies' recommendations                                                                    | 1 thing  |
decision_record / Information considered                                                                       | 1 thing  |
decision_record / Peer challenge                                                                               | 1 thing  |
decision_record / Decision                                                                                     | 1 thing  |
terms_of_reference                                                                                             | noted
terms_of_reference / Scope                                                                                     | 1 thing  |
terms_of_reference / Interviews                                                                                | 1 thing  |
terms_of_reference / Dates                                                                                     | 2 things | ours
terms_of_reference / Publication                                                                               | 1 thing  | ours
action_plan / Recommendation                                                                                   | 1 thing  |
action_plan / Action                                                                                           | 6 things | ours
action_plan / What is published of it                                                                          | 3 things |
initial_report                                                                                                 | noted
initial_report / Involvement                                                                                   | 1 thing  |
initial_report / Concerns                                                                                      | 1 thing  |
initial_report / Recommendation                                                                                | 1 thing  |
chronology                                                                                                     | noted
chronology / Child's full name                                                                                 | 0 things |
chronology / DOB                                                                                               | 1 thing  |
chronology / Language/s spoken at home                                                                         | 0 things |
chronology / Ethnic origin                                                                                     | 0 things |
chronology / Religion                                                                                          | 0 things |
chronology / Legal status of child                                                                             | 0 things |
chronology / Dates of any period subject to child protection plan                                              | 0 things |
chronology / Dates covered by chronology                                                                       | 0 things |
chronology / Date                                                                                              | 0 things |
chronology / Family Contact: Child                                                                             | 2 things |
chronology / Family Contact: Adult                                                                             | 1 thing  |
chronology / Communication: Within Agency                                                                      | 1 thing  |
chronology / Communication: External to Agency                                                                 | 1 thing  |
chronology / Response for Outcome                                                                              | 1 thing  |
chronology / Source of Evidence                                                                                | 0 things |
chronology / Comment                                                                                           | 0 things |
ofsted_notification                                                                                            | noted
letter_to_chief_executives                                                                                     | noted
letter_to_chief_executives / What is owed                                                                      | 1 thing  |
letter_to_board                                                                                                | noted
letter_to_board / What will happen                                                                             | 1 thing  |
letter_to_board / What each agency confirms                                                                    | 2 things |
letter_to_other_boards                                                                                         | noted
letter_to_other_boards / What is asked                                                                         | 1 thing  |
contract_record                                                                                                |
contract_record / Parties                                                                                      | 3 things |
contract_record / Quotes                                                                                       | 1 thing  |
contract_record / Contract                                                                                     | 1 thing  |
contract_record / Purchase order                                                                               | 0 things |
contract_record / Fee                                                                                          | 1 thing  |
contract_record / Timescales                                                                                   | 1 thing  |
imr                                                                                                            | noted
imr / Chronology                                                                                               | 1 thing  |
imr / Review                                                                                                   | 1 thing  |
imr / Recommendations                                                                                          | 1 thing  |
overview_report                                                                                                | noted
overview_report / Introduction                                                                                 | 7 things |
overview_report / The facts                                                                                    | 5 things |
overview_report / Analysis                                                                                     | 5 things |
overview_report / Conclusions and recommendations                                                              | 4 things |
executive_summary                                                                                              | noted
executive_summary / Overview                                                                                   | 1 thing  |
executive_summary / Terms of reference                                                                         | 0 things |
executive_summary / Summary                                                                                    | 1 thing  |
executive_summary / Themes and lessons                                                                         | 1 thing  |
executive_summary / Recommendations                                                                            | 0 things |
executive_summary / Who took part                                                                              | 2 things |
referral / The child                                                                                           | gone
referral / What happened                                                                                       | gone
referral / When                                                                                                | gone
referral / Who refers                                                                                          | gone
decision_record / What it rests on                                                                             | gone
decision_record / Instead                                                                                      | gone
action_plan / Each action                                                                                      | gone
action_plan / Owner and timescale                                                                              | gone
"""

CONFLICTS = """
whose_decision           | 4 texts | 4 places |
scr_panel                | 2 texts | 2 places |
two_clocks_decision      | 3 texts | 3 places |
two_clocks_completion    | 2 texts | 2 places |
which_notice             | 3 texts | 4 places |
telling_of_a_review      | 3 texts | 3 places |
who_notifies_ofsted      | 3 texts | 3 places |
within_one_day           | 1 text  | 1 place  |
situations_without_abuse | 2 texts | 2 places |
who_appoints             | 3 texts | 3 places |
who_agrees_the_terms     | 2 texts | 2 places |
action_plan_order        | 2 texts | 3 places |
hindsight                | 2 texts | 2 places |
family                   | 2 texts | 2 places |
working_together_2014    | 2 texts | 2 places |
domestic_violence_act    | 1 text  | 1 place  | unverified
numbering                | 2 texts | 2 places |
"""

ANSWERS = """
who_can_refer                     | professional |
who_secures_the_files             | professional |
can_i_keep_working                | professional | ours
will_i_be_interviewed             | professional |
can_i_bring_someone               | professional | ours
do_i_see_what_was_written         | professional | ours
will_i_hear_the_outcome           | professional |
does_my_regulator_get_told        | professional |
what_must_be_notified             | professional |
family_what_will_agencies_provide | family       |
family_must_i_take_part           | family       | ours
family_do_i_get_a_copy            | family       |
"""

TERMS = """
alternative review   | management review (MR)
reviewer             | author of the overview report, or lead reviewer
agency's return      | individual management review (IMR)
board                | Enfield Safeguarding Children Board (ESCB)
standing panel       | SCR Sub-Committee (main or full SCR panel)
case panel           | SCR Panel, or case panel
case panel chair     | SCR Panel Chair, or review panel chair
head of safeguarding | Head of SQAS, the child protection adviser
referral form        | Form for referral of case to SCR Panel
"""

PERIODS = """
dated chair_discussion from incident       | 1 day
dated send_copies from publication_planned | one week, one week, a week
undated completion_date_set                | a day
undated notify_ofsted                      | six months
checklists first_day_tasks                 | one working day
checklists completion                      | one week
offices chair                              | a day
conflicts send_copies                      | one week, one week, seven calendar days
conflicts two_clocks_decision              | a month, a month
conflicts two_clocks_completion            | six months, six months, six months
conflicts which_notice                     | six months
conflicts telling_of_a_review              | a month, one working day
conflicts who_notifies_ofsted              | five working days
conflicts within_one_day                   | 1 day, 1 day
answers who_decides                        | one month, one month
answers where_is_it_published              | a year, one week
answers who_secures_the_files              | one working day
"""
