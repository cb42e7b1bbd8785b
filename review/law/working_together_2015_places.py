"""The places in Working Together 2015 that several of its tables cite."""

from dataclasses import replace

from review.law.working_together_2015_criteria import cite, ours

FRAMEWORK = cite("paragraphs 3 to 5")
BELOW = cite("paragraph 6 and, after paragraph 21, 'LSCBs should consider'")
PRINCIPLES = cite("Principles for learning and improvement")
FIVE_TESTS = cite("Principles for learning and improvement, how reviews should be conducted")
NATIONAL_PANEL = cite("National panel of independent experts on Serious Case Reviews")
INITIATING = cite("Serious Case Review checklist: Decisions whether to initiate an SCR")
APPOINTING = cite("Serious Case Review checklist: Appointing reviewers")
ADVICE_ON_REVIEWERS = replace(APPOINTING, place=f"{APPOINTING.place}; and {NATIONAL_PANEL.place}")
ENGAGEMENT = cite("Serious Case Review checklist: Engagement of organisations")
TIMESCALE = cite("Serious Case Review checklist: Timescale for SCR completion")
IMPROVEMENT = cite("Serious Case Review checklist: Agreeing improvement action")
PUBLICATION = cite("Serious Case Review checklist: Publication of reports")
CHALLENGED = replace(INITIATING, place=f"{INITIATING.place}, and Publication of reports")
OUR_RECORD = ours("Serious Case Review checklist, what is recorded")
