"""What the Pan-Lancashire boards' page says of its own around Working Together 2015: a form, and where to read on."""

from dataclasses import replace

from review.law.pan_lancashire import PAN_LANCASHIRE
from review.law.provisions import Provisions, Statement, Topic, over
from review.law.terms import Citation, Strength
from review.law.working_together_2015_documents import REFERRAL
from review.law.working_together_2015_questions import answered
from review.law.working_together_2015_says import WORKING_TOGETHER_2015_SAYS

PAGE = "Pan-Lancashire procedure 10.1"
FORM = Citation(document=PAGE, place="under 'Blackburn with Darwen'")
LINKS = Citation(document=PAGE, place="the links at its head")

PAN_LANCASHIRE_SAYS = over(
    WORKING_TOGETHER_2015_SAYS,
    Provisions(
        statements=(
            Statement(
                key="referral_form",
                topic=Topic.REFERRING,
                text="In Blackburn with Darwen a case is put forward on the board's own referral form.",
                strength=Strength.NONE,
                citation=FORM,
            ),
            Statement(
                key="related_guidance",
                topic=Topic.FRAMEWORK,
                text="Read beside the procedure: the North West Learning & Improvement Framework, the police chiefs' "
                "(ACPO) guide to investigating child deaths, and the Serious Case Review Quality Markers.",
                strength=Strength.NONE,
                citation=LINKS,
            ),
        ),
        documents=(
            replace(
                REFERRAL,
                title=PAN_LANCASHIRE.referral_title,
                citation=FORM,
                note="The form of Blackburn with Darwen carries this title. Its fields are not in the source: those "
                "here are ours.",
            ),
        ),
        answers=(
            answered(
                "who_can_refer",
                "The procedure names nobody and rules nobody out. Blackburn with Darwen has a form for it, the "
                "Referral Form for Consideration of a Case Review. A notifiable incident should be reported to Ofsted "
                "and the board by the local authority.",
                FORM,
            ),
            answered(
                "where_is_the_guidance",
                "In procedure 10.1 of the Pan-Lancashire boards, which sets out Working Together 2015, chapter 4. It "
                "links to the North West Learning & Improvement Framework, the ACPO guide to investigating child "
                "deaths and the SCR Quality Markers. The forms and contacts for notifying an incident are on Ofsted's "
                "website.",
                LINKS,
            ),
        ),
        terms=(("referral", PAN_LANCASHIRE.referral_title),),
    ),
)
