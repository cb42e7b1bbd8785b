# ruff: noqa: E501 - a thing said is a line, so that it can be compared with the source at a glance
"""What england-today says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
function                    | function       | must | unverified
looked_after_deaths         | function       | none | unverified
notices_passed_on           | function       | none | unverified
responsible_area            | function       | none | unverified
final_decision              | function       | none | unverified
purpose                     | purpose        | none | unverified
one_notice_several_children | referring      | none | unverified
unborn_children             | referring      | none | unverified
no_serious_case_reviews     | review_kinds   | none | unverified
rapid_review_follows        | review_kinds   | none | unverified
local_review                | review_kinds   | none | unverified
child_death_review          | review_kinds   | none | unverified
adults                      | review_kinds   | none | unverified
domestic_homicide           | review_kinds   | none | unverified
wales                       | review_kinds   | none | unverified
scotland                    | review_kinds   | none | unverified
northern_ireland            | review_kinds   | none | unverified
jersey                      | review_kinds   | none | unverified
monitoring                  | conduct        | must | unverified
panel_advises               | national_panel | none | unverified
criminal_proceedings        | proceedings    | none | unverified
publish_improvements        | publication    | must | unverified
edition                     | framework      | none | unverified
act_of_2026                 | framework      | none | unverified
child_protection_authority  | framework      | none | unverified
"""

UNDATED = """
care_leaver            | incident            | the local authority (our reading) | the Secretary of State, Ofsted               | none | unverified, noted
decide_on_local_review | panel_notified      | the safeguarding partners         | the Child Safeguarding Practice Review Panel | none | unverified
monitor_local_review   | initiated           | the safeguarding partners         |                                              | must | unverified
publish_improvements   | publication_doubted | the safeguarding partners         | the public                                   | must | unverified
"""

CHECKLISTS = """
notify                | none                      | unverified
notify / safe_now     | everybody                 | ours, unverified
notify / agree        | the safeguarding partners | unverified
notify / panel        | the local authority       | unverified
notify / partners     | the local authority       | unverified
notify / rapid_review | the safeguarding partners | unverified
"""

OFFICES = """
local_authority       | 2 duties |         | unverified
safeguarding_partners | 3 duties | limited | unverified
national_panel        | 2 duties | limited | unverified
secretary_of_state    | 2 duties |         | unverified
"""

MEMBERSHIPS = """
safeguarding_partners                       | Safeguarding partners | unverified
safeguarding_partners / the local authority
safeguarding_partners / the health service
safeguarding_partners / the police
"""

DOCUMENTS = """
notification               | unverified, noted
notification / Incident    | 1 thing           | unverified
notification / Children    | 1 thing           | unverified
rapid_review               | unverified
rapid_review / Facts       | 1 thing           | unverified
rapid_review / Safety      | 1 thing           | unverified
rapid_review / Improvement | 1 thing           | unverified
rapid_review / Next steps  | 1 thing           | unverified
"""

CONFLICTS = """
edition            | 2 texts | 1 place  | unverified
from_which_day     | 2 texts | 2 places | unverified; unverified
rapid_review_start | 2 texts | 2 places | unverified; unverified
responsible_area   | 2 texts | 2 places | unverified; unverified
unborn_children    | 2 texts | 1 place  | unverified
how_many_notices   | 2 texts | 1 place  | unverified
recalled           | 2 texts | 1 place  | unverified
"""

ANSWERS = """
when_is_there_an_scr     | professional | unverified
what_must_be_notified    | professional | unverified
who_decides              | professional | unverified
who_can_refer            | professional | unverified
what_if_criteria_not_met | professional | unverified
where_is_it_published    | professional | unverified
where_is_the_guidance    | professional | unverified
what_is_a_rapid_review   | professional | unverified
what_is_a_local_review   | professional | unverified
which_area               | professional | unverified
care_leavers             | professional | unverified
looked_after_deaths      | professional | unverified
family_what_is_it        | family       | unverified
family_who_does_it       | family       | unverified
family_how_long          | family       | unverified
family_read_more         | family       | unverified
"""

TERMS = """
serious case review | no longer started in England
alternative review  | local child safeguarding practice review (LCSPR)
board               | safeguarding partners
national panel      | Child Safeguarding Practice Review Panel (CSPRP)
incident            | serious child safeguarding incident
"""

PERIODS = """
definitions la_aware            | five working days
findings R1                     | 18 or over
dated completion from initiated | six months
statements domestic_homicide    | a month
conflicts from_which_day        | five working days, five working days
conflicts rapid_review_start    | 15 working days
conflicts recalled              | seven working days, a year
answers what_must_be_notified   | five working days
answers where_is_it_published   | seven working days, a year
answers what_is_a_rapid_review  | 15 working days
answers family_how_long         | 15 working days, six months, six months
"""
