"""What brent says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
purpose            | purpose         | none |
who_may_refer      | referring       | none |
expected_conduct   | conduct         | none |
macr               | below_threshold | none |
macr_followed_up   | below_threshold | none |
full_report        | publication     | none |
request_in_writing | publication     | none |
learning_for_all   | learning        | none |
national_learning  | learning        | none |
"""

UNDATED = """
tell_decision | decided | Brent LSCB | Ofsted, the national panel | must | noted
"""

OFFICES = """
lead_reviewer  | 1 duty   | limited |
standing_panel | 3 duties | limited |
"""

MEMBERSHIPS = """
macr                   | Taking part in a multi-agency case review, whenever possible |
macr / frontline staff
macr / managers
macr / parents
macr / carers
macr / young people
"""

INDEPENDENCE = """
lead_reviewer | Lead reviewer | must | refuses |
"""

DOCUMENTS = """
brent_report                   | noted
brent_report / Process         | 1 thing  |
brent_report / Key issues      | 1 thing  |
brent_report / Recommendations | 1 thing  |
request_for_report             | noted
request_for_report / Who asks  | 2 things | ours
request_for_report / Report    | 3 things | ours
"""

CONFLICTS = """
who_is_told_of_the_decision | 2 texts | 2 places |
how_long_published          | 2 texts | 2 places |
decision_normally           | 2 texts | 2 places |
reviewer_independence       | 2 texts | 2 places |
what_the_page_leaves_out    | 2 texts | 3 places |
"""

ANSWERS = """
national_scrs | professional |
"""

TERMS = """
alternative review | multi-agency case review (MACR), local learning review
decider            | Independent Chair
standing panel     | SCR sub-group
"""

PERIODS = """
dated notify_decision from decided    | five working days
dated keep_published from published   | 12 months, 12 months
statements request_in_writing         | 12 months
undated tell_decision                 | five working days
documents request_for_report          | 12 months
conflicts who_is_told_of_the_decision | five working days, five working days
conflicts how_long_published          | 12 months, 12 months, 12 months
conflicts decision_normally           | one month, one month, one month
answers family_who_sees_it            | 12 months
answers national_scrs                 | ten years
"""
