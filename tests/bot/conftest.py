import io
import logging
import sys
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
import structlog

from bot import logs
from bot.work import Worker
from tests.bot.time_moved import MovedClock
from tests.databases import *  # noqa: F403 (its fixtures)


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest_asyncio.fixture
async def worker() -> AsyncIterator[Worker]:
    made = Worker()
    yield made
    await made.close()


@pytest.fixture(autouse=True)
def logged() -> Iterator[io.StringIO]:
    """Everything that is logged during a test, as it would be in earnest; afterwards all is as it was."""
    root = logging.getLogger()
    before = list(root.handlers), root.level, {name: logging.getLogger(name).level for name in logs.QUIETER}
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    stream = io.StringIO()
    logs.configure(stream)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    yield stream
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.handlers[:], root.level = before[0], before[1]
    for name, level in before[2].items():
        logging.getLogger(name).setLevel(level)
