"""The rehearsal's own small file: what was posted, who has seen it, which form was open, the clock and the guide.

It holds invented people only, so it is neither encrypted nor migrated. The cases themselves are kept by `storage`.
"""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Column, Engine, Float, Index, Integer, MetaData, Table, Text, create_engine

SHAPE = MetaData()

MESSAGES = Table(
    "messages",
    SHAPE,
    Column("id", Integer, primary_key=True),
    Column("place", Text, nullable=False),
    #: the outbox's mark; empty for what a person said
    Column("key", Text, nullable=False),
    #: the user who said it; empty for a card that was posted
    Column("author", Text, nullable=False),
    #: the words of a person, or a card as JSON
    Column("content", Text, nullable=False),
    Column("posted_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Index("messages_of_place", "place", "key"),
    sqlite_autoincrement=True,
)

SEEN = Table(
    "seen",
    SHAPE,
    Column("user", Text, primary_key=True),
    Column("place", Text, primary_key=True),
    Column("message", Integer, nullable=False),
)

#: where somebody was when the program stopped: opaque keys only, never an answer
OPEN_FORMS = Table(
    "open_forms",
    SHAPE,
    Column("user", Text, primary_key=True),
    Column("resume", Text, nullable=False),
)

CLOCK = Table(
    "clock",
    SHAPE,
    Column("id", Integer, primary_key=True),
    #: how far the rehearsal is ahead of the real clock
    Column("ahead_seconds", Float, nullable=False),
    #: the moment last moved to: time never stands before it
    Column("latest", Text, nullable=False),
)

#: since when a case that is referred to a board is the one that the guide speaks of, and whether the guide is put away
GUIDES = Table(
    "guides",
    SHAPE,
    Column("board", Text, primary_key=True),
    Column("since", Text, nullable=False),
    Column("is_away", Integer, nullable=False),
)


def open_kept(path: Path) -> Engine:
    """The file at `path`, made where it is missing, readable by its owner alone; what is new in it is added."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    engine = create_engine(f"sqlite:///{path}")
    SHAPE.create_all(engine)
    return engine


def written(moment: datetime) -> str:
    """As text that sorts as the moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str) -> datetime:
    return datetime.fromisoformat(text)
