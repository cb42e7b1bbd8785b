"""Pan-Lancashire Safeguarding Children Boards, procedure 10.1: Working Together 2015 with the boards' own form."""

from dataclasses import replace

from review.law.working_together_2015 import WORKING_TOGETHER_2015

PAN_LANCASHIRE = replace(
    WORKING_TOGETHER_2015,
    name="pan-lancashire",
    title="Pan-Lancashire procedure 10.1, on Working Together 2015",
    base=WORKING_TOGETHER_2015.name,
    # The form of Blackburn with Darwen carries this name; its fields are not reproduced in the source.
    referral_title="Referral Form for Consideration of a Case Review",
)
