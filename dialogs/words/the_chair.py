"""What is said to the Chair and to a deputy, and of their decision to those who learn of it."""

from collections.abc import Mapping

CHAIR_MATTERS: Mapping[str, str] = {
    # --- the Chair's card
    "chair.title": "For your decision: {reference}",
    "chair.text": "Case {reference} needs your decision by {day}. Indicated: {indicated}. "
    "Press a button or type decide {reference}.",
    "chair.decide_by": "Decide by",
    "chair.clock": "{how}, {day}",
    "chair.clock.rule_ends": "; the rule ends on {due}",
    "chair.indicated": "Indicated",
    "chair.scr": "Serious case review",
    "chair.alternative": "Another kind of review",
    "chair.none": "No review",
    "chair.other": "{name}: {kind}",
    "chair.note": "Only the Chair decides, or a deputy on the days they act. It is recorded with your reasons and the "
    "rule, and the referrer is told.",
    "chair.note_presumption": "To decide otherwise you have to state that it is clear that there are no concerns about "
    "how agencies worked together, and why.",
    "chair.more": "Ask for more information",
    "chair.peer": "Ask another board's Chair",
    "chair.peer_answered": "Record what they answered",
    "chair.pass": "Pass to the deputy",
    "chair.interest": "I have an interest",
    "chair.correct": "Correct this decision",
    "chair.more_asked.title": "More was asked for: {reference}",
    "chair.more_asked.text": "More information was asked for on {reference} on {when}. The case is with the business "
    "team, who put it to you again. The time limit runs on: decide by {day}.",
    "chair.decided.title": "Decided: {reference}",
    "chair.decided.text": "Case {reference} was decided by {name} on {when}: {decision}.",
    "chair.decided.by": "Decided by",
    "chair.decided.when": "On",
    "chair.decided.rule": "Decided under",
    "chair.decided.what": "Decision",
    "chair.decided.note": "If the decision was wrong, the Chair corrects it: type decide {reference}.",
    "chair.replaced": "Replaces",
    "chair.replaced.text": "{decision}, {name}, {when}",
    "chair.deputy": "{name} (deputy, acting)",
    "chair.deputy.days": "{name} (deputy, acting {days})",
    "chair.deputy.passed": "{name} (deputy, acting {days}, passed by {by})",
    # --- what the Chair was advised
    "advice.panel": "Panel's recommendation",
    "advice.panel.text": "{decision}, recorded on {when}. The reasons are behind Open.",
    "advice.panel.none": "None is recorded.",
    "advice.panel.without": "None: it was put to you without it. The reason is behind Open.",
    "advice.reports": "Agencies' reports",
    "advice.reports.text": "{count} of {of} received.",
    "advice.reports.say": "{count} for {decision}",
    "advice.challenge": "Challenge by another Chair",
    "advice.challenge.asked": "Asked for, recorded on {when}. No answer is recorded.",
    "advice.challenge.answered": "Answered, recorded on {when}. The answer is behind Open.",
    "advice.passed": "Passed to the deputy",
    "advice.passed.text": "{name}, {days}",
    # --- the decision
    "decide.title": "Decide {reference}",
    "decide.lead": "You are deciding: {decision}.",
    "decide.indicated": "The answers indicate: {indicated}. {citation}.",
    "decide.moved": "This case is under {procedure} now. Look again at what is indicated before you record "
    "the decision.",
    "decide.against": "This departs from what the rule indicates. Your reasons should say why.",
    "decide.other": "Which other review is it?",
    "decide.other.why": "These are the kinds that the procedure names. It is recorded and shown with the decision.",
    "decide.reasons.missing": "Enter your reasons for the decision.",
    "decide.why_clear.missing": "Say why it is clear that there are no concerns.",
    "decide.record": "Record the decision",
    "decide.save": "Save for later",
    "decide.note": "Once recorded it stands. If it was wrong, a new decision replaces it: type decide {reference}.",
    "decide.done.title": "Decision recorded",
    "decide.done.text": "Your decision on {reference} is recorded: {decision}. The referrer will be told.",
    "decide.kept.title": "Nothing was recorded",
    "decide.kept.text": "There was nothing to keep: no answer was given. To decide, type decide {reference}.",
    # --- a decision begun and not recorded
    "chair.begun": "You began to decide on {when}: {decision}. Nothing is recorded yet. To go on, press {decision}.",
    "chair.begun.short": "You began to decide on {when}.",
    "chair.begun.correction": "You began a correction on {when}: {decision}. Nothing is recorded yet. To go on, press "
    "Correct this decision, then {decision}.",
    "chair.begun.step": "You began to type on {when}: {decision}. Nothing is recorded yet. To go on, press {decision}. "
    "If you do not see it, press More first.",
    "chair.begun.step_short": "You began to type on {when}: {step}.",
    "decide.begun": "You began this on {when}. What you typed then is kept.",
    "decide.since": "New since you last changed this: {what}. To read it, type decide {reference} and press Open.",
    "decide.news.found_out": "something was found out about the answers",
    "decide.news.report": "an agency's report",
    "decide.news.recommended": "the panel's recommendation",
    "decide.news.challenge": "the other Chair's answer",
    "decide.news.withdrawal": "the referrer wishes to withdraw",
    "decide.typed": "What you typed",
    "decide.typed.text": "Kept for you alone until {day}, or longer if you change it. It is erased when the case is "
    "decided or ends.",
    "decide.typed_kept": "What you typed is kept for you alone, and you can go on with it later.",
    "step.typed.text": "Kept for you alone until {day}, or longer if you change it. It is erased when it is "
    "recorded, and when the case is decided or ends.",
    "step.kept.text": "There was nothing to keep on {reference}: no answer was given.",
    "decide.read": "Read what I typed",
    "decide.read.text": "What you typed for {decision} on {reference}. It is not recorded.",
    "decide.saved.title": "Saved",
    "decide.saved.text": "What you typed for {decision} is saved, and only you can see it. Nothing is recorded. To go "
    "on later, type {word} {reference}.",
    "decide.continue": "Continue",
    "decide.delete": "Delete it",
    "decide.delete.title": "Delete what you typed?",
    "decide.delete.text": "What you typed for {decision} on {reference} is not recorded. If you delete it, nobody can "
    "bring it back.",
    "decide.delete.sure": "Delete what I typed",
    "decide.deleted.text": "What you typed on {reference} is erased. Nothing was recorded.",
    "decide.expiring.title": "A decision is not recorded",
    "decide.expiring.text": "You began a decision on {reference}, last changed on {changed}, and it is not recorded. "
    "What you typed is erased on {day} unless you continue.",
    "decide.expiring.soon": "You began a decision on {reference}, last changed on {changed}, and it is not recorded. "
    "What you typed is erased in a few days unless you continue.",
    "step.expiring.title": "What you typed is not recorded",
    "step.expiring.text": "You began to type on {reference} for {step}, last changed on {changed}, and it is not "
    "recorded. What you typed is erased on {day} unless you continue.",
    "step.expiring.soon": "You began to type on {reference} for {step}, last changed on {changed}, and it is not "
    "recorded. What you typed is erased in a few days unless you continue.",
    "decide.expiring.note": "Nobody else has seen it. The time limit of the case runs on.",
    "refuse.nothing_begun": "Nothing that you typed on {reference} is kept: it was recorded or erased. To see where it "
    "stands, type case {reference}.",
    "refuse.other_days": "This case was passed to you to decide {days}, and at no other time. Nothing was changed.",
    "refuse.more_asked": "{name} asked for more information on {when}, and the case has not come back yet. "
    "The business team puts it to the Chair again. Nothing was changed.",
    "refuse.not_chair_step": "Only the Chair, or a deputy who is acting, does this. Nothing was changed.",
    "refuse.only_chair_passes": "Only the Chair in office passes a case on. Nothing was changed.",
    # --- a correction
    "correct.title": "Correct the decision on {reference}",
    "correct.which": "Case {reference} was decided by {name} on {when}: {decision}. Which decision replaces it? "
    "Both stay on record, and everybody who was told is told anew.",
    "correct.lead": "It replaces the decision of {day}: {decision} ({name}). Say in your reasons why it is replaced.",
    "correct.keep": "Keep it as it is",
    "correct.spoken": "Replace the decision: {decision}",
    "correct.kept.text": "The decision on {reference} stands: {decision}. Nothing was changed.",
    "correct.done.title": "Correction recorded",
    "correct.done.text": "Your decision on {reference} is now: {decision}. It replaces: {before}. Everybody who was "
    "told is told anew.",
    # --- those who are told
    "told.chair": "The Chair",
    "told.deputy": "The deputy, acting for the Chair,",
    "told.title": "Decision on {reference}",
    "told.text": "{who} has decided on {reference}, which you referred: {decision}.",
    "told.corrected.title": "Decision corrected: {reference}",
    "told.corrected.text": "{who} has corrected the decision on {reference}, which you referred: {decision}.",
    "told.replaces": "This replaces the decision of {day}: {decision}.",
    "told.scr": "A serious case review will be carried out. The business team will say how you are involved.",
    "told.alternative": "There will be no serious case review, but another kind of review. The business team will say "
    "how you are involved.",
    "told.none": "There will be no review. You can ask the business team for the reasons.",
    "known.text": "{who} has decided on {reference}: {decision}.",
    "known.corrected.text": "{who} has corrected the decision on {reference}: {decision}.",
    "known.note": "The reasons are kept with the case. To see where it stands, type case {reference}.",
    "untold.decision_known": "Not everybody who should know of the decision could be told on {platform} so far. "
    "It is tried again.",
    # --- more information
    "more.title": "Ask for more: {reference}",
    "more.lead": "The case goes back to the business team. The time limit runs on.",
    "more.what": "What do you still need to know?",
    "more.what.why": "The business team reads it behind Open. It is kept with the case.",
    "more.save": "Ask",
    "more.done.title": "More information asked for",
    "more.done.text": "Case {reference} is back with the business team, who are told. You get it again when they put "
    "it to you. The time limit runs on: decide by {day}.",
    "more.day_not_known": "the day that the business team gives you",
    "more.card.title": "The Chair asks for more: {reference}",
    "more.card.text": "The Chair asked for more information on {reference} on {when}, before deciding. The time limit "
    "runs on: the decision is due by {day}.",
    "more.card.open": "What is asked for is behind Open. When it is there, put the case to the Chair again.",
    "more.again": "To the Chair again",
    "more.settled.title": "No longer waiting: {reference}",
    "more.settled.text": "The Chair had asked for more on {reference}. Since {when} it stands: {stage}.",
    # --- another board's Chair
    "challenge.title": "Challenge by another Chair: {reference}",
    "challenge.lead": "You ask them yourself, outside this assistant. Here it is recorded that you asked, and what "
    "they answered. You can decide at any time.",
    "challenge.whom": "Whom do you ask?",
    "challenge.whom.why": "The name of the Chair and their board. Name nobody of the case.",
    "challenge.whom.example": "For example: the Chair of the Dover board",
    "challenge.save": "Record that I ask",
    "challenge.answer": "What did they answer?",
    "challenge.answer.why": "It is kept with the case and shown behind Open alone.",
    "challenge.save_answer": "Record the answer",
    "challenge.done.title": "Recorded",
    "challenge.asked.text": "Recorded on {reference}: another board's Chair is asked to challenge. Record what they "
    "answer from the same card.",
    "challenge.answered.text": "Recorded on {reference}: what the other Chair answered. It is behind Open.",
    # --- the deputy
    "deputy.title": "Pass {reference} to the deputy",
    "deputy.lead": "On the days that you give, the deputy decides this case. You can still decide it too: the first "
    "decision stands. The days and your name are shown with the decision.",
    "deputy.who": "To which deputy?",
    "deputy.who.why": "These are the deputies that the board has named.",
    "deputy.option": "{name} (named to act {days})",
    "deputy.from": "From which day?",
    "deputy.to": "To which day?",
    "deputy.to.why": "The last day on which the deputy decides it.",
    "deputy.to.before": "The last day is before the first. Check both.",
    "deputy.reason": "Why do you pass it on?",
    "deputy.reason.why": "It is kept with the case for those who ask later, and shown behind Open alone.",
    "deputy.save": "Pass it on",
    "deputy.done.title": "Passed to the deputy",
    "deputy.done.text": "{name} decides {reference} {days}, and is told now.",
    "deputy.none": "The board has no other deputy, so there is nobody to pass it to. Ask whoever runs this assistant "
    "to name one. Nothing was changed.",
    # --- an interest
    "interest.title": "I have an interest: {reference}",
    "interest.lead": "It is recorded and shown to those who decide. It does not stop the decision.",
    "interest.what": "How does this case touch you or your work?",
    "interest.what.why": "It is kept with the case and shown behind Open alone.",
    "interest.save": "Declare it",
    "interest.done.title": "Interest declared",
    "interest.done.text": "Your interest in {reference} is recorded. You may still decide it, or take one of the "
    "ways below. {citation}.",
    "interest.ways": "You can ask another board's Chair to challenge, or pass the case to the deputy: see More.",
    "interest.way": "You can ask another board's Chair to challenge: see More.",
    "interest.yours": "You referred this case, so somebody else decides it.",
    "interest.referred": "{name} referred this case, so somebody else decides it. The Chair passes it to the deputy.",
    "interest.referred.nobody": "{name} referred this case, so somebody else decides it. The board has named no other "
    "deputy: ask whoever runs this assistant to name one.",
    "interest.agency": "The referral names {agency}, which is the agency of {name}. This does not stop the decision. "
    "{ways} {citation}.",
    "interest.declared": "{name} declared an interest on {when}. This does not stop the decision. {ways} {citation}.",
    # --- in the private detail
    "detail.more_asked": "The Chair asks for more",
    "detail.peer_asked": "Another board's Chair was asked to challenge",
    "detail.peer_answered": "What the other Chair answered",
    "detail.passed_to": "Passed to {name}, {days}",
    "detail.interest": "Interest declared",
    "detail.decision.replaced": "An earlier decision, replaced",
    # --- a case that was put to the Chair ends, or goes to the deputy
    "chair.deputy.title": "Passed to the deputy: {reference}",
    "chair.deputy.text": "Case {reference}. {days}",
    "chair.deputy.to_come": "You decide on it {days}. The buttons come on {start}.",
    "chair.deputy.over": "The days on which you decided on it ended on {end}. The Chair decides.",
    "chair.deputy.not_now": "You are not acting for the Chair today. The Chair decides.",
    "chair_told.title": "No decision is needed: {reference}",
    "chair_told.text": "Case {reference}, which was put to you, ended on {when}: {stage}. No decision is needed now.",
    "chair_told.open.title": "Open again: {reference}",
    "chair_told.open.text": "Case {reference} was reopened on {when}. {next}",
    "untold.chair_told": "The Chair could not be told on {platform} so far that the case ended or is open again. "
    "Tell them another way; it is tried again.",
}
