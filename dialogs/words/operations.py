"""What is said of what an operator did: a case that was erased."""

from collections.abc import Mapping

OPERATING: Mapping[str, str] = {
    "erased.title": "This case was erased",
    "erased.text": "A case that this message was about was erased. What was said of it can no longer be read by "
    "anybody. There is nothing to do here.",
}
