"""Entries as earlier versions of the program wrote them, in today's shape. The history itself is never rewritten.

Until the referral of several children, `Referred` had the one child's fields beside the others, and `ProcedureChanged`
had the one assessment alone.
"""

from collections.abc import Callable, Mapping
from typing import Any

Content = Mapping[str, Any]
#: what was said of the one child, and is now said of each
OF_THE_CHILD = ("child", "area", "answers", "assessment", "asked")
#: what stands in a child's place alone by now; the assessment stands in both
MOVED = ("child", "area", "answers", "asked")


def _referred(content: Content) -> Content:
    if "child" not in content:
        return content
    only = {name: content[name] for name in OF_THE_CHILD if name in content}
    kept = {name: value for name, value in content.items() if name not in MOVED}
    return {**kept, "children": [only]}


def _procedure_changed(content: Content) -> Content:
    if "by_child" in content or "assessment" not in content:
        return content
    return {**content, "by_child": [content["assessment"]]}


TODAY: Mapping[str, Callable[[Content], Content]] = {
    "referred": _referred,
    "procedure_changed": _procedure_changed,
}


def in_todays_shape(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """An entry's JSON, whichever version wrote it. What is no entry of ours is left for the reader to refuse."""
    content = entry.get("content")
    if not isinstance(content, Mapping):
        return entry
    change = TODAY.get(str(content.get("kind")))
    changed = change(content) if change else content
    return entry if changed is content else {**entry, "content": changed}
