"""The few sentences that are Slack's own: about its windows, its triggers and its Home tab."""

PRODUCT = "Case review"
CLOSE = "Close"
MORE = "More"
CONTINUE = "Continue"
REFRESH = "Refresh"
TROUBLE = "This could not be shown. What was saved is kept. Please try again, or type /scr help."
PRIVATE_BY_COMMAND = (
    "This is private, so it is not shown in a conversation that Slack keeps. "
    "Type /scr and the same words: it then opens in a window that is not kept."
)
PRIVATE_AT_HOME = (
    "This is private, so it is not shown on a page that Slack keeps. "
    "Type /scr mine: it then opens in a window that is not kept."
)
NOT_OPENED = f"Slack did not open the window in time. Nothing is lost: press {CONTINUE}."
NOT_OPENED_WORDS = "Slack did not open the window in time. Nothing is lost: please do the same again."
DIVERTED = "The window could not be changed. Please close it and try again: what was saved is kept."
ANSWERED = "Answered privately."
ONE_MOMENT = "One moment. This is taking a little longer than usual. What you asked for will appear here."
LOSES = "What you enter on this step is saved when you press {saving}. Closing the window loses it."
LONG_SUBMIT = "The button “{short}” means: {whole}"
AS_AT = "As at {moment}."
