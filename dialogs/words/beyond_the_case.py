"""What is said where a case meets another board or case, and of what has happened to it since."""

from collections.abc import Mapping

BEYOND_THE_CASE: Mapping[str, str] = {
    # --- another area's case
    "transfer.title": "Another area's case: {reference}",
    "transfer.choose.text": "Case {reference}: which board decides? It is the board of the area where the child "
    "normally lives.",
    "transfer.choose": "Choose",
    "transfer.elsewhere": "Another board",
    "transfer.elsewhere.text": "A board that does not use this assistant",
    "transfer.ours.text": "Uses this assistant: it gets the referral at once",
    "transfer.lead": "The case ends here and {to} decides.",
    "transfer.lead.ours": "It gets the referral under a reference of its own, with the first day of this one: its time "
    "limits run from then.",
    "transfer.to": "Which board?",
    "transfer.to.why": "Its name, without people's names: the channel and the referrer see it.",
    "transfer.told": "Who was told there, when and how?",
    "transfer.told.why": "So that it can be proved later. It is shown behind Open alone.",
    "transfer.told.example": "For example: their business manager, by telephone today, and by secure e-mail",
    "transfer.reason": "Why is it theirs?",
    "transfer.reason.why": "It is kept with the case for those who ask later, and shown behind Open alone.",
    "transfer.save": "Transfer the case",
    "transfer.done.title": "Case transferred",
    "transfer.done.text": "Case {reference} was transferred to {to}. The referrer is told.",
    "transfer.done.ours": "Case {reference} was transferred to {to}, which has it as {other}. Its business team and "
    "the referrer are told.",
    "transfer.again.reason": "{reference} was transferred again to this board.",
    "untold.question": "The referrer could not be asked on {platform} so far. Ask them another way; it is tried again.",
    "untold.ended": "The referrer could not be told on {platform} so far what became of this. It is tried again.",
    # --- two cases that may be about the same child
    "alike.title": "Possibly the same child: {reference}",
    "alike.text": "Other cases of this board may be about a child of {reference}. Open both before you say so.",
    "alike.none": "No other case of this board looks like the same child's as {reference}.",
    "alike.row": "{stage}. Referred on {when}.",
    "alike.row.linked": "{stage}. Referred on {when}. Linked.",
    "alike.row.another": "{stage}. Referred on {when}. Found to be another child.",
    "alike.row.erased": "{stage}. What was said in it has been erased.",
    "alike.more": "And {count} more.",
    "alike.look": "Compare",
    "alike.one.title": "{reference} and {other}",
    "alike.one.text": "A child of {reference} may be a child of {other}: the name agrees, and the date of birth does "
    "or is not known.",
    "alike.same": "Link: the same child",
    "alike.another": "Another child",
    "alike.duplicate": "Close this as a duplicate",
    "alike.open_other": "Open {reference}",
    "alike.same.done": "{reference} and {other} are linked: the same child. Both cards say so.",
    "alike.another.done": "Recorded: {reference} and {other} are about different children.",
    "alike.done.title": "Recorded",
    # --- news in the channel
    "news.title": "New: {reference}",
    "news.text": "Something new on {reference}: {what}, {when}. Open shows it.",
    "news.answer": "Answer to question {number}",
    "news.information": "Information from the referrer",
    "news.comment": "Comment of the agency's panel lead",
    "news.passed_on": "Passed on by the agency's panel lead",
    "news.at_risk": "A child was found to be at risk now",
    "news.at_risk.corrected": "Corrected: what was recorded of a child at risk now",
    "news.reopened": "Reopened: the case goes on",
    "news.before": "And {count} more before these.",
    "news.nothing": "Nothing new was said on {reference}.",
    "withdrawal.title": "Withdrawal asked: {reference}",
    "withdrawal.text": "The referrer of {reference} asked on {when} to withdraw it. The board decides whether it goes "
    "on: the duty to review is the board's.",
    "withdrawal.reason": "The referrer's reason is behind Open.",
    "withdrawal.close": "Close the case",
    "withdrawal.go_on": "Go on with it",
    "withdrawal.settled": "Settled: {reference}",
    "withdrawal.settled.text": "The wish to withdraw {reference} was settled by {name} on {when}. It stands: {stage}.",
    "withdrawal.settled.transferred": "{name} transferred {reference} on {when}, so the wish to withdraw it is settled "
    "here. It stands: {stage}.",
    "withdrawal.settled.decided": "{name} decided {reference} on {when}, so the wish to withdraw it is settled. It "
    "stands: {stage}.",
    # --- the Chair
    "chair.news": "New since this was put to you: {what}, {when}. Open shows it.",
    "chair_told.risk.title": "A child at risk now: {reference}",
    "chair_told.risk.text": "On case {reference}, which was put to you, a child was found to be at risk now, on "
    "{when}. The business team's channel is told. {next}",
    "chair_told.risk_over.title": "Corrected: {reference}",
    "chair_told.risk_over.text": "On case {reference}, which was put to you, it was corrected on {when} that a child "
    "is at risk now. Type case {reference} and press Open to see what was recorded. {next}",
    "chair_told.changed.title": "Indicated anew: {reference}",
    "chair_told.changed.text": "On case {reference}, which was put to you, what the answers indicate changed on "
    "{when}. Before: {before}. Now: {now}. {next}",
    "chair.deputy.taken.title": "Passed to another deputy: {reference}",
    "chair.deputy.taken.text": "The Chair passed case {reference} on to {name}, so there is nothing for you to decide.",
    "refuse.taken": "The Chair passed this case on to {name}, so there is nothing for you to decide. Nothing was "
    "changed.",
    "chair.ended.title": "Ended: {reference}",
    "chair.ended.text": "Case {reference} ended on {when}: {stage}. There is nothing to decide.",
    # --- reminders of what somebody is asked for
    "reminders.answer": "{reference}: answer of the referrer, question {number}",
    "reminders.answer.yours": "{reference}: your answer to question {number}",
    "reminders.answer.by": "By {day}, {away}.",
    "reminders.answer.today": "By today.",
    "reminders.answer.overdue": "Overdue: it was due by {day}.",
    "reminders.answer.done": "Answered on {day}.",
    "reminders.answer.ended": "No longer needed: the case has ended.",
    "reminders.answer.button": "Answer",
    "reminders.answer.spoken": "{reference}: answer question {number}",
    "reminders.yours.title": "Your answer is asked for, {day}",
    "reminders.yours.text": "The business team asks for your answer: {references}. {summary}.",
    "reminders.yours.note": "Type case and the reference to see where it stands.",
    "reminders.settled": "nothing is left to do",
}
