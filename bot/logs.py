"""Logs as JSON lines on stderr: named events with allow-listed fields, and never a value that somebody typed.

Exceptions are noted by type and place. Of other libraries' messages only the place is kept: they may quote bodies.
"""

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import MutableMapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog

#: what may stand beside an event. Ids, counts and codes; nothing that a person typed or is called
FIELDS = frozenset(
    [
        *(
            "timestamp",
            "level",
            "fault",
            "reference",
            "reason",
            "code",
            "place",
            "state",
            "seconds",
            "count",
            "version",
        ),
        *("platform", "board", "procedure", "parcel", "kind", "op", "attempts", "tick", "host", "port", "address"),
    ]
)
LONGEST = 120
EVENT = re.compile(r"[a-z][a-z0-9_]{1,60}")
#: a code of a platform ("channel_not_found", "403"), as opposed to a sentence
CODE = re.compile(r"[A-Za-z0-9_.:-]{1,60}")
ROOT = Path(__file__).resolve().parent.parent
QUIETER = {"slack_bolt": logging.ERROR, "apscheduler": logging.ERROR}

Event = MutableMapping[str, Any]


def configure(stream: TextIO | None = None) -> None:
    """Send structlog, the standard library's loggers and uncaught exceptions to `stream` (stderr) as JSON lines."""
    out = stream or sys.stderr
    structlog.configure(
        processors=[_stamp, structlog.processors.add_log_level, _allow_listed, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(out),
        cache_logger_on_first_use=False,
    )
    _foreign(out)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def fault(trouble: BaseException) -> str:
    """The type and the innermost place of ours, without any value: `KeyError at bot/work.py:45`."""
    frames = traceback.extract_tb(trouble.__traceback__)
    ours = [one for one in frames if Path(one.filename).is_relative_to(ROOT) and ".venv" not in one.filename]
    last = (ours or frames)[-1:]
    where = "".join(f" at {_short(one.filename)}:{one.lineno}" for one in last)
    return f"{type(trouble).__name__}{where}"


def code(reason: object) -> str:
    """A platform's code as it is; of anything that reads like a sentence, only that there was one."""
    text = str(reason)
    return text if CODE.fullmatch(text) else "in_words"


def _stamp(_: Any, __: str, event: Event) -> Event:
    event["timestamp"] = datetime.now(UTC).isoformat(timespec="milliseconds")
    return event


def _allow_listed(_: Any, __: str, event: Event) -> Event:
    name = str(event.pop("event", ""))
    kept = {key: _value(value) for key, value in event.items() if key in FIELDS}
    trouble = sys.exc_info()[1] if event.get("exc_info") is True else event.get("exc_info")
    if isinstance(trouble, BaseException):
        kept["fault"] = fault(trouble)
    return {"event": name if EVENT.fullmatch(name) else "unnamed", **kept}


def _value(value: object) -> object:
    return value if value is None or isinstance(value, bool | int | float) else str(value)[:LONGEST]


class _PlaceOnly(logging.Formatter):
    """A record of another library: who logged it, where, and which exception; never its text."""

    def format(self, record: logging.LogRecord) -> str:
        said = {
            "event": "library_log",
            "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "place": f"{_short(record.pathname)}:{record.lineno}",
        }
        if record.exc_info and record.exc_info[1]:
            said["fault"] = fault(record.exc_info[1])
        return json.dumps(said)


def _foreign(out: TextIO) -> None:
    handler = logging.StreamHandler(out)
    handler.setFormatter(_PlaceOnly())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)
    for name, level in QUIETER.items():
        logging.getLogger(name).setLevel(level)


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) and ".venv" not in filename else path.name


def _uncaught(_: type[BaseException], trouble: BaseException | None, __: TracebackType | None) -> None:
    if trouble is not None and not isinstance(trouble, KeyboardInterrupt):
        structlog.get_logger().critical("uncaught", fault=fault(trouble))
