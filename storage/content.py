"""Entries and drafts to JSON and back. The tag `kind` says which content an entry has."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, AwareDatetime, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError, from_json, to_json

from review.drafts import Draft, Value
from review.entries import Actor, Content, Entry
from review.people import BoardContent, BoardEntry
from storage.content_before import in_todays_shape
from storage.errors import UnkeepableTextError, UnreadableRecordError

T = TypeVar("T")

InUTC = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.astimezone(UTC))]


@dataclass(frozen=True, kw_only=True)
class KeptEntry:
    """An entry as JSON has it: `review.entries.Entry` with the tag named."""

    happened: InUTC
    recorded: InUTC
    by: Actor
    rule: str
    content: Annotated[Content, Field(discriminator="kind")]


@dataclass(frozen=True, kw_only=True)
class KeptAnswers:
    answers: Mapping[str, Value]
    step: str


@dataclass(frozen=True, kw_only=True)
class KeptBoardEntry:
    """A change of a board's people as JSON has it: `review.people.BoardEntry` with the tag named."""

    recorded: InUTC
    by: Actor
    content: Annotated[BoardContent, Field(discriminator="kind")]


ENTRY = TypeAdapter(KeptEntry)
BOARD_ENTRY = TypeAdapter(KeptBoardEntry)
ANSWERS = TypeAdapter(KeptAnswers)


def entry_to_json(entry: Entry) -> bytes:
    return _dump(ENTRY, KeptEntry(**_fields(entry)))


def entry_from_json(text: bytes) -> Entry:
    """Whichever version of the program wrote it."""
    try:
        as_written = from_json(text)
    except ValueError:
        raise UnreadableRecordError from None
    if not isinstance(as_written, Mapping):
        raise UnreadableRecordError
    written = in_todays_shape(as_written)
    return Entry(**_fields(_load(ENTRY, text if written is as_written else to_json(written))))


def board_entry_to_json(entry: BoardEntry) -> bytes:
    return _dump(BOARD_ENTRY, KeptBoardEntry(**_fields(entry)))


def board_entry_from_json(text: bytes) -> BoardEntry:
    return BoardEntry(**_fields(_load(BOARD_ENTRY, text)))


def answers_to_json(draft: Draft) -> bytes:
    return _dump(ANSWERS, KeptAnswers(answers=draft.answers, step=draft.step))


def draft_from_json(text: bytes, draft_id: str, owner: str, changed: datetime) -> Draft:
    kept = _load(ANSWERS, text)
    return Draft(id=draft_id, owner=owner, changed=changed, answers=kept.answers, step=kept.step)


def text_to_bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise UnkeepableTextError from None


def _fields(record: Any) -> dict[str, Any]:
    return {one.name: getattr(record, one.name) for one in fields(record)}


def _dump(adapter: TypeAdapter[T], record: T) -> bytes:
    try:
        return adapter.dump_json(record)
    except (PydanticSerializationError, UnicodeEncodeError):
        raise UnkeepableTextError from None


def _load(adapter: TypeAdapter[T], text: bytes) -> T:
    # Without its cause: that one quotes what was typed.
    try:
        return adapter.validate_json(text)
    except ValidationError:
        raise UnreadableRecordError from None
