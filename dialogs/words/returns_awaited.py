"""The sentences of reminders, digests and lists about what agencies send in for a review."""

from collections.abc import Mapping

RETURNS_AWAITED: Mapping[str, str] = {
    # --- reminders and the panel's Monday
    "reminders.no_day": "Without a day",
    "reminders.return_day": "{reference}: the day for what agencies send in",
    "reminders.return_day.text": "No day is set for {agencies}. The panel sets it: no law gives one.",
    "reminders.return_day.done": "The day is set, or not needed any more.",
    "reminders.seniors.title": "Late at your agency, {day}",
    "reminders.seniors.text": "Late at your agency on {day}: {references}. {summary}.",
    "reminders.seniors.note": "You are told because you are your agency's senior contact for this board. Your "
    "agency's panel member sends what is late, and confirms it here. You have nothing to record.",
    "reminders.return": "{reference}: {agency}, {what} for the review",
    "reminders.return.yours": "{reference}: {what} of your agency ({agency}) for the review",
    "reminders.return.waived": "Not needed any more: waived on {day}.",
    "reminders.return.came": "Sent on {day}.",
    "panel_digest.returns": "Not in yet for the review: {returns}",
    "panel_digest.return.out": "{agency} (since {since})",
    "panel_digest.return.due": "{agency} (since {since}, due by {day})",
    "panel_digest.return.late": "{agency} (since {since}, late: due by {day})",
    "panel_digest.came": "Sent, and not confirmed as received: {agencies}",
    "panel_digest.no_day": "No day is set for {agencies}: set one, type imr {reference}",
    # --- what waits for me
    "mine.return": "Asked of your agency ({agency}). {state}",
    "mine.return.receive": "{agency}: {sent} Confirm that it arrived.",
    "mine.return.read": "{agency}: {state} Accept it or send it back.",
    "mine.return.time": "{agency} asks for time until {day}. Answer it.",
    "mine.return.nobody": "Nobody sits for {agency} any more, and its part is not in. Waive it, or the business team "
    "records it for them.",
    "mine.return.day": "No day is set for {agencies}. Set one.",
    # --- the business team's Monday
    "digest.returns.no_day": "{reference}: no day is set for {agencies}.",
    "digest.returns.came": "{reference}: sent, and not confirmed as received: {agencies}.",
    # --- in the lists of dates
    "deadlines.returns": "Asked of agencies for a review",
    "deadlines.returns.row": "{reference}: {agency}",
    "deadlines.returns.more": "And {count} more. Type imr and the reference of a case to see all of its agencies.",
    # --- who could not be told
    "untold.return": "An agency could not be told on {platform} so far what it is asked for. It is tried again.",
    "untold.return_came": "Whoever confirms receipt could not be told on {platform} so far that something was sent. "
    "It is tried again.",
    "untold.more_time": "Whoever answers could not be told on {platform} so far that more time is asked for. "
    "It is tried again.",
}
