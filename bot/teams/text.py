"""Text for Adaptive Cards: whatever people typed is shown as they typed it, and never read as markup."""

import re

#: after it neither a template nor a mention is recognised; it has no width
_NOTHING_SEEN = "\u2060"
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_TEMPLATE = re.compile(r"\{(?=\{)")
_MENTION = re.compile(r"<(?=/?at\b)", re.IGNORECASE)
#: how a list, quotation or heading of Markdown begins
_BLOCK_START = re.compile(r"^\s*(?:[-+#>]|\d+[.)]\s)")
#: clients differ in whether they honour a backslash, so where only Markdown can be shown its signs get look-alikes
_LOOK_ALIKE = str.maketrans({"*": "∗", "_": "＿", "[": "［", "]": "］", "`": "ˋ", "~": "∼", "\\": "＼"})


def keepable(text: str) -> str:
    """Without NUL and lone surrogates, which no database keeps."""
    return _UNKEEPABLE.sub("", text)


def inert(text: str) -> str:
    """Without a date template or a mention that a client would act on; for a TextRun, which knows no Markdown."""
    return _MENTION.sub("<" + _NOTHING_SEEN, _TEMPLATE.sub("{" + _NOTHING_SEEN, keepable(text)))


def unmarked(text: str) -> str:
    """For the few places that are always read as Markdown (an option's title)."""
    signs = inert(text).translate(_LOOK_ALIKE)
    return _NOTHING_SEEN + signs if _BLOCK_START.match(signs) else signs


def is_unmarked(text: str) -> bool:
    return unmarked(text) == text
