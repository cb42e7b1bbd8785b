"""Every sentence that people read, by key. Plain words, one thing at a time, what to do next.

The law's own words (meanings, tasks, definitions) stand in the tables of `review.law`; what is asked in a referral
stands in `dialogs.referring.questions_asked`. Test data and real names never stand here.
"""

from collections.abc import Mapping

from dialogs.referring.questions_asked import QUESTIONS
from dialogs.words.answers import ANSWERING, MOVING
from dialogs.words.beyond_the_case import BEYOND_THE_CASE
from dialogs.words.dates import DATES
from dialogs.words.lists import LISTING
from dialogs.words.operations import OPERATING
from dialogs.words.people import PEOPLE
from dialogs.words.returns import RETURNING
from dialogs.words.returns_awaited import RETURNS_AWAITED
from dialogs.words.the_case import CASE_WORK
from dialogs.words.the_chair import CHAIR_MATTERS
from dialogs.words.the_panel import PANEL_WORK
from dialogs.words.the_referral import REFERRING
from dialogs.words.your_own import OWN_MATTERS

SENTENCES: Mapping[str, str] = {
    # --- faults in what was typed
    "error.empty": "Enter an answer.",
    "error.choose": "Choose one of the answers.",
    "error.day_missing": "Enter the date.",
    "error.day": "Enter a real date, like 2 March 2026.",
    "error.moment": "Enter a real date and time, like 2 March 2026, 14:05.",
    "error.future": "This date is in the future. Enter today or a day before.",
    "error.too_long": "Use at most {limit} characters; this has {length}.",
    "error.too_short": "Say a little more: at least a sentence, so that it is understood years later.",
    "error.phone": "Enter a telephone number, like 01632 960001. Figures, spaces and + are fine.",
    "error.email": "Enter an e-mail address, like name@example.org.",
    "error.born_after": "The date of birth is after the incident. Check both dates.",
    "error.aware_before": "The local authority cannot have become aware before the incident. Check both dates.",
    "error.done_before": "This is before the day from which the time limit runs ({day}). Check the date.",
    # --- who is asking
    "refuse.stranger": "The assistant works for the boards' own people only, so it cannot help this account. "
    "In an emergency call 999. To refer a case, contact your board's business team.",
    "refuse.guest": "Your guest account has not been added yet. Ask the board's business team to add you.",
    "refuse.unchecked": "Your account could not be checked just now, and a decision needs that. Nothing was recorded. "
    "Try again in a few minutes.",
    "refuse.unknown_press": "This button is from an older message and no longer does anything. Nothing was changed. "
    "Type help to see what you can do.",
    "refuse.no_case": "There is no case {reference} that you may see. Check the reference and try again.",
    "refuse.no_such_case": "There is no such case that you may see. Check the reference and try again.",
    "refuse.which": "Say which case: {word} and its reference, like {word} {example}.",
    "refuse.not_chair": "Only the Chair in office decides. Nothing was changed.",
    "refuse.not_team": "Only the board's business team does this. Nothing was changed.",
    "refuse.not_private": "The private detail is for the business team and the Chair. Nothing was shown.",
    "refuse.already_with_chair": "This is already with the Chair: {name} passed it on, on {when}. Nothing was changed.",
    "refuse.already_decided": "{name} decided this on {when}: {decision}. Nothing was changed.",
    "refuse.not_yet_with_chair": "This case has not been put to the Chair yet. The business team does that.",
    "refuse.already_done": "{name} recorded this on {when}. Nothing was changed.",
    "refuse.nothing_to_record": "There is no such duty to record on this case now. Nothing was changed.",
    "refuse.decided_under": "This case was decided under {procedure}, and the decision rests on it. "
    "Nothing was changed.",
    "refuse.draft_gone": "This referral is no longer open: it was sent or withdrawn, or it is somebody else's. "
    "Type refer to begin one.",
    # --- what the answers indicate
    "indicated.heading": "What the answers indicate",
    "indicated.lead": "The assistant indicates; {decider} decides.",
    "indicated.rule": "Rule: {citation}.",
    "indicated.further": "This also holds: {meaning} ({citation})",
    "notifiable.heading": "Is the incident notifiable?",
    "notifiable.yes": "Yes. It is a notifiable incident, because {criteria} ({citation}). "
    "It is the duty of {notifier}, not yours, to tell {to}{by}.",
    "notifiable.not_quoted": "This procedure quotes no criteria for that. {notifier} should be asked today whether the "
    "incident has to be notified, and to whom.",
    "notifiable.by": " by {day}",
    "notifiable.ask": "That is not settled by your answers. {notifier} should be asked today whether it is a "
    "notifiable incident ({citation}).",
    "notifiable.no": "On your answers it is not a notifiable incident ({citation}).",
    "flag.residence_not_known": "Where the child normally lives is not known: that settles which board decides.",
    "flag.age_contradicts": "The age and the other answers contradict each other.",
    "flag.child_at_risk_now": "A child is said to be at risk now, and action was taken.",
    "flag.found_at_risk": "A child was found to be at risk now. Open it to see what was done, and act at once if "
    "nobody has.",
    "flag.lessons": "There are said to be lessons or good practice, which speak for a review.",
    "flag.aware_not_known": "When the local authority became aware is not known. Ask today: its time limit runs from "
    "then.",
    "flag.suicide_contradicts": "Suicide is said to be suspected, but not that the child died. Ask again.",
    "flag.care_leaver": "If this was a young care leaver, the death may have to be told to the Secretary of State and "
    "Ofsted, without a rapid review.",
    "flag.setting": "The child was in a regulated setting. Ask whether that has to be told, and to whom.",
    "flag.risk_not_known": "The referrer could not say whether a child is at risk now. Find out at once.",
    "flag.suspected_suicide": "Suspected suicide: the death counts, and abuse or neglect is asked all the same.",
    "flag.referrer_unchecked": "The referrer's account could not be checked when this was sent. Check who they are.",
    "form.source": "Source: {citation}",
    "form.what_means": "What this means",
    # --- findings, shortly
    "finding.out_of_scope": "Not a child: outside these rules",
    "finding.route_elsewhere": "Another area's board decides",
    "finding.must_commission": "A serious case review must be commissioned",
    "finding.must_commission_unless_clear": "A serious case review must be commissioned, unless it is clear that there "
    "are no concerns about how agencies worked together",
    "finding.should_always_commission": "A serious case review should always be carried out",
    "finding.may_commission": "Criteria not met; a review may still be commissioned",
    "finding.notifiable_only": "Criteria not met, but notifiable; a review may still be commissioned",
    "finding.should_consider": "A serious case review should be considered",
    "finding.insufficient_information": "More information is needed; the time limits run",
    "finding.not_met": "Criteria not met; a review may still be commissioned",
    "notify.yes": "Yes ({criteria}). {notifier} has to notify it",
    "notify.ask": "To be asked. {notifier} has to notify it if it is notifiable",
    "notify.no": "No, on these answers",
    # --- recording a duty
    "record.title": "Record as done: {reference}",
    "record.pick.text": "Which duty of {reference} was done?",
    "record.nothing": "Every duty of {reference} that can be recorded now is recorded.",
    "record.lead": "{task} {who} {strength} do this by {day}. {citation}.",
    "record.save": "Record as done",
    "record.done.title": "Recorded",
    "record.done.text": "{duty} ({reference}): recorded as done on {day}.",
    # --- reminders
    "reminders.title": "Deadlines, {day}",
    "reminders.text": "Deadlines on {day}: {summary}.",
    "reminders.overdue": "Overdue",
    "reminders.today": "Today",
    "reminders.coming": "Coming",
    "reminders.done": "Done since",
    "reminders.count": "{count} {what}",
    "reminders.late": "What says that this notice came late could not be sent on its day.",
    "reminders.row": "{reference}: {duty}",
    "reminders.more": "And {count} more: {references}.",
    "reminders.note": "Each date with its rule: type case and the reference.",
    "reminders.record.spoken": "{reference}: record as done: {duty}",
    "untold.for_deputy": "The deputy could not be told on {platform} so far. Tell them another way; it is tried again.",
    "untold.for_decision": "The Chair could not be told on {platform} so far. Tell them another way; "
    "it is tried again.",
    "untold.case": "The business team's card could not be posted on {platform} so far. It is tried again.",
    "untold.decision_told": "The referrer could not be told of the decision on {platform} so far. It is tried again.",
    "untold.receipt": "The referrer's receipt could not be sent on {platform} so far. It is tried again.",
    "error.long_ago": "This date is too long ago to be right. Check the year.",
    "letter.number": "Message {number}: if it comes twice, it is the same message.",
    # --- yes, no
    "yes": "Yes",
    "no": "No",
    "not_known": "Not known",
    **REFERRING,
    **CASE_WORK,
    **BEYOND_THE_CASE,
    **CHAIR_MATTERS,
    **PANEL_WORK,
    **DATES,
    **OWN_MATTERS,
    **MOVING,
    **ANSWERING,
    **LISTING,
    **OPERATING,
    **PEOPLE,
    **RETURNING,
    **RETURNS_AWAITED,
}


def say(key: str, /, **values: object) -> str:
    """The sentence of that key, filled in. Raises KeyError where there is none: a key without words is a fault."""
    return SENTENCES[key].format(**values)


def asked(key: str) -> str:
    """A word of the referral's questions ("child_name.label"); "" where a question has none of that kind."""
    return QUESTIONS.get(key, "")
