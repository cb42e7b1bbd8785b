"""The few sentences that are the platform's own; all others come from the dialogs."""

ANSWERED_PRIVATELY = "Answered privately."
SENT_TO_CHAT = "Sent to you in our chat."
ANSWERED_BELOW = "Answered below."
NOT_KEPT = "This opens in a window that Teams does not keep."
OPEN = "Open"
ONLY_FROM_BUTTON = "This holds private detail. Open it with the button on its card."
NO_CHAT = "I cannot write to you privately yet. Add this app for yourself in Teams, then say it to me there."
NOT_SHOWN = "Teams did not take the answer. Look in our chat, or say what you want to me there."
NOT_RECOGNISED = "Teams does not say who you are, so nothing was done."
NOT_UNDERSTOOD = "This button is not one of mine, so nothing was done."
TROUBLE = "Something went wrong here. Look whether it was recorded before you do it again: say “help” to me."
IN_A_CHANNEL = (
    "In a channel I post the board’s own messages only. Whatever you ask me I answer privately, in our chat: "
    "open it from my name, and say “help”."
)
FAULTS = "There is a problem. Look for “Error” below."
