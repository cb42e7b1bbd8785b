"""What is said of what an operator did: a case that was erased, or exported."""

from collections.abc import Mapping

OPERATING: Mapping[str, str] = {
    "erased.title": "This case was erased",
    "erased.text": "A case that this message was about was erased. What was said of it can no longer be read by "
    "anybody. There is nothing to do here.",
    "detail.exported": "Exported, to be disclosed",
    "detail.exported.silent": "Who asked for it was not said.",
}
