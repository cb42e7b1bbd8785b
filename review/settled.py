"""Which duties of a case were done or waived, read from its history; also what a corrected decision undid."""

from collections.abc import Sequence

from review.entries import Decided, Entry, latest
from review.law.terms import Duty
from review.recorded import DutyDone, UndatedDone, Waived

#: the duties to tell of the decision, with a date and without
TELLING_IT = frozenset({Duty.NOTIFY_DECISION.value, "tell_decision"})
#: the duties that follow from what was decided, however often that is confirmed
FOLLOWS_IT = frozenset({Duty.FIRST_DAY_TASKS.value})


def settled(entries: Sequence[Entry], what: str) -> Entry | None:
    """The entry that says that this duty, by its value or its key, was done or waived."""
    found = next((one for one in reversed(entries) if _settles(one, what)), None)
    return None if found and _was_of_another(entries, what, found) else found


def decided_first(entries: Sequence[Entry]) -> Entry | None:
    """The first of the entries that decided, one after the other, what stands: confirming it gives no more time."""
    run: list[Entry] = []
    for one in entries:
        if isinstance(one.content, Decided):
            same = run and isinstance(run[0].content, Decided) and run[0].content.decision is one.content.decision
            run = [*run, one] if same else [one]
    return run[0] if run else None


def _was_of_another(entries: Sequence[Entry], what: str, done: Entry) -> bool:
    """Done before the decision was corrected: what was told told of another, and its first day was another's."""
    since = latest(entries, Decided) if what in TELLING_IT else decided_first(entries) if what in FOLLOWS_IT else None
    return since is not None and entries.index(done) < entries.index(since)


def _settles(entry: Entry, what: str) -> bool:
    content = entry.content
    if isinstance(content, DutyDone):
        return content.duty.value == what
    return (isinstance(content, UndatedDone) and content.key == what) or (
        isinstance(content, Waived) and content.what == what
    )
