"""The pretend platform: its channels and direct messages, and what stands in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Engine, delete, func, insert, select, update
from sqlalchemy import Row as Found
from sqlalchemy.dialects.sqlite import insert as insert_or_change

from bot.platform import RefusedForGoodError
from bot.rehearsal.kept import MESSAGES, OPEN_FORMS, SEEN, read, written
from bot.rehearsal.players import PLATFORM
from dialogs.parts import Card, Press, Row, Section
from review.roles import Address

CARDS = TypeAdapter(Card)
GIVEN = "given"
#: how many messages of a place are shown
NEWEST = 200


@dataclass(frozen=True, kw_only=True)
class Message:
    """What stands in a place: a card, or what a person said."""

    id: int
    posted_at: datetime
    updated_at: datetime
    author: str = ""
    words: str = ""
    card: Card | None = None


class Workspace:
    """What the rehearsal's platform keeps; it fulfils `bot.platform.Platform`."""

    name = PLATFORM

    def __init__(self, kept: Engine, *, now: Callable[[], datetime], places: frozenset[Address]) -> None:
        self._kept, self._now, self._places = kept, now, places

    # The file is local and small, and one person plays: it is read and written on the loop, in a millisecond.

    async def post(self, to: Address, card: Card, key: str) -> str:
        return self._add(to, key=key, author="", content=_json(card))

    async def update(self, to: Address, remote_id: str, card: Card) -> None:
        """Redraw a card that was posted there."""
        self._check(to)
        standing = (MESSAGES.c.place == place_key(to)) & (MESSAGES.c.id == remote_id) & (MESSAGES.c.author == "")
        with self._kept.begin() as connection:
            changed = connection.execute(
                update(MESSAGES).where(standing).values(content=_json(card), updated_at=written(self._now()))
            )
        if not changed.rowcount:
            raise RefusedForGoodError("no such message there")

    async def find(self, to: Address, key: str, since: datetime) -> str | None:
        self._check(to)
        marked = (MESSAGES.c.place == place_key(to)) & (MESSAGES.c.key == key)
        with self._kept.connect() as connection:
            found = connection.execute(
                select(MESSAGES.c.id).where(marked, MESSAGES.c.posted_at >= written(since)).order_by(MESSAGES.c.id)
            ).first()
        return str(found.id) if found else None

    def say(self, to: Address, user: str, words: str) -> None:
        """What a person said there, for everybody who sees the place."""
        self._add(to, key="", author=user, content=words)

    def messages(self, place: Address) -> tuple[Message, ...]:
        """The newest of a place, the oldest of them first."""
        there = select(MESSAGES).where(MESSAGES.c.place == place_key(place))
        with self._kept.connect() as connection:
            found = connection.execute(there.order_by(MESSAGES.c.id.desc()).limit(NEWEST)).all()
        return tuple(_message(row) for row in reversed(found))

    def unseen(self, user: str) -> Mapping[Address, int]:
        """How many messages of others stand in each place that this person has not opened since."""
        seen = (SEEN.c.place == MESSAGES.c.place) & (SEEN.c.user == user)
        fresh = (MESSAGES.c.id > func.coalesce(SEEN.c.message, 0)) & (MESSAGES.c.author != user)
        counted = (
            select(MESSAGES.c.place, func.count().label("fresh"))
            .select_from(MESSAGES.outerjoin(SEEN, seen))
            .where(fresh)
            .group_by(MESSAGES.c.place)
        )
        with self._kept.connect() as connection:
            by_key = {row.place: row.fresh for row in connection.execute(counted)}
        return {place: by_key.get(place_key(place), 0) for place in self._places}

    def changed_since(self, moment: datetime) -> Mapping[Address, int]:
        """The first message of each place that was posted or redrawn at that moment or after."""
        first = select(MESSAGES.c.place, func.min(MESSAGES.c.id).label("first"))
        since = first.where(MESSAGES.c.updated_at >= written(moment), MESSAGES.c.author == "").group_by(
            MESSAGES.c.place
        )
        with self._kept.connect() as connection:
            by_key = {row.place: row.first for row in connection.execute(since)}
        return {place: by_key[place_key(place)] for place in self._places if place_key(place) in by_key}

    def mark_seen(self, user: str, place: Address, message: int) -> None:
        """This person has the place before them, up to and with this message."""
        values = {"user": user, "place": place_key(place), "message": message}
        with self._kept.begin() as connection:
            connection.execute(insert_or_change(SEEN).values(values).on_conflict_do_update(set_={"message": message}))

    def keep_open_form(self, user: str, resume: Press | None) -> None:
        """Remember how the form before this person is asked again after a restart, or that there is none."""
        with self._kept.begin() as connection:
            connection.execute(delete(OPEN_FORMS).where(OPEN_FORMS.c.user == user))
            if resume:
                connection.execute(insert(OPEN_FORMS).values(user=user, resume=str(resume)))

    def open_form(self, user: str) -> Press | None:
        with self._kept.connect() as connection:
            found = connection.execute(select(OPEN_FORMS.c.resume).where(OPEN_FORMS.c.user == user)).first()
        return Press.parse(found.resume) if found else None

    def close(self) -> None:
        self._kept.dispose()

    def _add(self, to: Address, *, key: str, author: str, content: str) -> str:
        self._check(to)
        now = written(self._now())
        message = {"place": place_key(to), "key": key, "author": author, "content": content}
        with self._kept.begin() as connection:
            added = connection.execute(insert(MESSAGES).values(**message, posted_at=now, updated_at=now))
        return str(added.lastrowid)

    def _check(self, to: Address) -> None:
        if to not in self._places:
            raise RefusedForGoodError("no such place in the rehearsal")


def place_key(place: Address) -> str:
    return f"{place.kind}:{place.id}"


def for_keeping(card: Card) -> Card:
    """The card as it may stand where others read it: what is private is only said to be given."""
    if card.private:
        raise RefusedForGoodError("a card with private detail is never kept")
    return replace(
        card,
        rows=_without_private(card.rows),
        sections=tuple(_section_for_keeping(section) for section in card.sections),
    )


def _section_for_keeping(section: Section) -> Section:
    return replace(section, rows=_without_private(section.rows))


def _without_private(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(replace(row, text=GIVEN) if row.private else row for row in rows)


def _json(card: Card) -> str:
    return CARDS.dump_json(for_keeping(card)).decode()


def _message(row: Found[tuple[object, ...]]) -> Message:
    return Message(
        id=row.id,
        posted_at=read(row.posted_at),
        updated_at=read(row.updated_at),
        author=row.author,
        words=row.content if row.author else "",
        card=None if row.author else CARDS.validate_json(row.content),
    )
