"""A case as JSON, for programs: each entry as it is kept, and the deadlines that follow from them."""

import json

from review.case import Case
from review.timetable import Deadline
from storage.content import entry_to_json


def as_json(case: Case, dated: tuple[Deadline, ...]) -> str:
    content = {
        "reference": case.reference,
        "board": case.referral.board,
        "procedure": case.procedure,
        "stage": case.stage.value,
        "entries": [json.loads(entry_to_json(one)) for one in case.entries],
        "deadlines": [_deadline(case, one) for one in dated],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _deadline(case: Case, one: Deadline) -> dict[str, object]:
    done = case.done(one.duty)
    return {
        "duty": one.duty.value,
        "label": one.law.label,
        "due": one.due.isoformat(),
        "act_by": one.act_by.isoformat(),
        "counted_on": one.counted_on.isoformat(),
        "how_counted": one.how_counted,
        "citation": str(one.law.citation),
        "done": done.happened.isoformat() if done else None,
    }
