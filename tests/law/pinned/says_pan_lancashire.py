"""What pan-lancashire says besides its dates and criteria, read a second time.

The columns are those of `written`. What a procedure on a base shares with it stands with the base.
"""

STATEMENTS = """
referral_form    | referring | none |
related_guidance | framework | none |
"""

DOCUMENTS = """
referral | noted
"""

TERMS = """
referral | Referral Form for Consideration of a Case Review
"""
