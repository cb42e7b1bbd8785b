"""Nothing that somebody typed or is called is ever logged: canary names are planted everywhere, and found nowhere."""

import asyncio
import gc
import io
import json
import logging
import sys
import threading
import warnings

import pytest
import structlog

from bot import logs
from bot.work import NotKnownError, Worker
from tests.invented import ADDRESS, CANARIES, CHILD

log = structlog.get_logger()


def lines(logged: io.StringIO) -> list[dict[str, object]]:
    assert not any(canary in logged.getvalue() for canary in CANARIES)
    return [json.loads(one) for one in logged.getvalue().splitlines()]


def stumble() -> None:
    raise KeyError(CHILD)


def test_only_listed_fields_are_kept(logged: io.StringIO) -> None:
    log.info("letter_sent", platform="slack", parcel=7, name=CHILD, address_of_child=ADDRESS, body={"text": CHILD})
    (line,) = lines(logged)
    assert line.pop("timestamp")
    assert line == {"event": "letter_sent", "level": "info", "platform": "slack", "parcel": 7}


def test_an_event_is_a_name_and_never_a_sentence(logged: io.StringIO) -> None:
    log.warning("could not send the card of " + CHILD)  # noqa: G003 (what a hasty change might do)
    assert lines(logged)[0]["event"] == "unnamed"


def test_an_exception_is_noted_by_type_and_place(logged: io.StringIO) -> None:
    try:
        stumble()
    except KeyError:
        log.exception("turn_failed")
    assert str(lines(logged)[0]["fault"]).startswith("KeyError at tests/bot/test_logs.py:")


@pytest.mark.parametrize("name", ["botframework", "aiohttp.server", "asyncio", "sqlalchemy.engine", "anything"])
def test_other_libraries_are_noted_by_place_alone(logged: io.StringIO, name: str) -> None:
    library = logging.getLogger(name)
    library.info("Received body: %s", CHILD)
    library.warning("Received body: %s", CHILD)
    try:
        stumble()
    except KeyError:
        library.exception("Failed on " + CHILD)
    first, second = lines(logged)
    assert (first["level"], first["logger"]) == ("warning", name)
    assert str(first["place"]).startswith("tests/bot/test_logs.py:")
    assert str(second["fault"]).startswith("KeyError at ")


def test_bolt_speaks_of_errors_only(logged: io.StringIO) -> None:
    logging.getLogger("slack_bolt.App").warning("a body")
    assert lines(logged) == []


def test_warnings_keep_their_words_to_themselves(logged: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning(UserWarning(CHILD), UserWarning, "file.py", 1)
    assert lines(logged)[0]["logger"] == "py.warnings"


def test_what_nobody_caught_is_noted_by_type_and_place() -> None:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    stream = io.StringIO()
    try:
        logs.configure(stream)
        try:
            stumble()
        except KeyError as trouble:
            sys.excepthook(KeyError, trouble, trouble.__traceback__)
        thread = threading.Thread(target=stumble)
        thread.start()
        thread.join()
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    assert [line["event"] for line in lines(stream)] == ["uncaught", "uncaught"]


async def test_a_job_that_fails_after_nobody_waits_for_it(logged: io.StringIO, worker: Worker) -> None:
    go = threading.Event()

    def late() -> None:
        go.wait(5)
        stumble()

    with pytest.raises(NotKnownError):
        await worker.run(late, 0.05)
    go.set()
    await worker.run(lambda: None, 5)
    gc.collect()
    await asyncio.sleep(0)
    (line,) = lines(logged)
    assert line["event"] == "late_job_failed"
    assert str(line["fault"]).startswith("KeyError at tests/bot/test_logs.py:")


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("channel_not_found", "channel_not_found"),
        ("403", "403"),
        (f"no card for {CHILD}", "in_words"),
        ("", "in_words"),
    ],
)
def test_a_platforms_code_is_kept_and_its_sentences_are_not(reason: str, kept: str) -> None:
    assert logs.code(reason) == kept
