"""From the words that somebody typed to a command and what it is about. Nothing typed is kept or said again."""

import re
from collections.abc import Mapping

#: what can be a reference; nothing else that was typed is repeated, since it may be a name
REFERENCE = re.compile(r"[A-Z]{2,6}-?[0-9]{4}-?[0-9]{1,6}")
#: what people say instead of a command, as a whole
PHRASES: Mapping[str, str] = {
    **dict.fromkeys(("hi", "hey", "start", "get started", "good morning", "good afternoon"), "hello"),
    **dict.fromkeys(("refer a case", "refer case", "refer a child", "make a referral", "new referral"), "refer"),
    **dict.fromkeys(("my referrals", "my cases", "my tasks", "my drafts", "referrals", "tasks", "drafts"), "mine"),
    **dict.fromkeys(("join my accounts", "join accounts", "link my accounts"), "join"),
    **dict.fromkeys(("what can you do", "what can i do", "menu", "commands", "?"), "help"),
}
#: what people say instead of a command's word, alone or before a reference
OTHER_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("status", "show", "open", "see", "answer", "add", "withdraw"), "case"),
    **dict.fromkeys(("referral", "report"), "refer"),
    "decision": "decide",
}
#: of these a reference that follows makes something else: an agency's report on that case
OF_A_CASE: Mapping[str, str] = {"report": "panel"}
AROUND = " \t\n.,!?:;/"


def command_of(words: str) -> tuple[str, str]:
    """The command's word, small, and the rest; a reference by itself asks where that case stands."""
    said = " ".join(words.casefold().strip(AROUND).split())
    if said in PHRASES:
        return PHRASES[said], ""
    if reference_alone(words):
        return "case", reference_alone(words)
    first, *rest = words.strip().lstrip("/").split(maxsplit=1) or [""]
    word, about = first.casefold().strip(AROUND), rest[0].strip() if rest else ""
    if reference_in(about):
        word = OF_A_CASE.get(word, word)
    if not about or reference_in(about):
        word = OTHER_WORDS.get(word, word)
    return word, about


def reference_alone(words: str) -> str:
    together = re.sub(r"[\s-]+", "-", words.strip(AROUND)).upper()
    return together if REFERENCE.fullmatch(together) else ""


def reference_in(words: str) -> str:
    """The first that stands among the words; "" where there is none."""
    typed = (one.strip(AROUND).upper() for one in words.split())
    return next((one for one in typed if REFERENCE.fullmatch(one)), "")
