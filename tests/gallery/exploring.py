"""Walking through every button from where a story stands: each turn is played for real, and then taken back."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from sqlalchemy import Connection, func, select

from bot.slack.words import CONTINUE
from dialogs import notices
from dialogs.parts import Ask, Button, Card, Form, Pressed, Refuse, Reply, Said, Show, Turn
from dialogs.turns import NEED_A_CASE, take
from review.drafts import Value
from review.errors import ErasedError, UnknownCaseError, UnknownDraftError
from review.roles import Account, Address, PlaceKind
from review.tellings import Kind
from storage.tables import outbox
from storage.transaction import Transaction
from storage.unit import StoredUnit
from tests.dialogs.house import House, buttons
from tests.gallery.album import Album, bare, likeness, shown
from tests.gallery.filling import WAYS, emptied, filled, mistyped
from tests.gallery.watched import WatchedHouse
from tests.invented import account, reckon

#: a walk goes so many presses on; a form at its end is filled in and sent all the same
DEEP = 8
#: and from how a case stands after a step
NEAR = 1
DELIVERIES = count(1)
#: what is typed without a case
WORDS = (
    *("help", "hello", "mine", "cases", "deadlines", "people", "join", "join ABCD-EFGH", "refer"),
    *("ask", "ask will I be interviewed", "ask what is the weather", "ask what are the criteria"),
    *("hlep", "what is this", "case", "case LAN-2026-999", "file"),
)


@dataclass
class Walker:
    """Somebody who presses everything once."""

    house: House
    connection: Connection
    album: Album
    account: Account
    name: str
    reference: str

    def says(self, words: str) -> None:
        with self._taken_back():
            reply = self._take(Said(words=words))
            self.album.word(words.partition(" ")[0], shown(reply))
            self.follow(reply, DEEP)

    def follow(self, reply: Reply, deep: int) -> None:
        if isinstance(reply, Ask):
            self._fill(reply.form, deep)
        elif reply.card and deep > 0:
            self.press_all(reply.card, deep)

    def press_all(self, card: Card, deep: int) -> None:
        for button in buttons(card):
            self._press(button, {}, likeness(card), deep)

    def _fill(self, form: Form, deep: int) -> None:
        asked = likeness(form)
        definitions = [one.definition for one in form.fields if one.definition]
        resumed = Button(label=CONTINUE, press=form.resume)
        for button in (*buttons(form), *definitions, resumed):
            if button is not form.submit:
                self._press(button, {}, asked, deep)
        if not form.fields:
            self._press(form.submit, {}, asked, deep)
            return
        ways = [emptied(form), mistyped(form), *(filled(form, way, self.house.now) for way in range(WAYS))]
        for way, answers in enumerate(ways[: 2 if form.errors else None]):
            self._press(form.submit, answers, f"{asked}{way}", deep)

    def _press(self, button: Button, answers: Mapping[str, Value], on: str, deep: int) -> None:
        press = button.press
        mark = f"{on}|{press.act}|{press.subject if press.act == 'command' else bare(press.detail)}"
        if deep < 0 or mark in self.album.walked:
            return
        with self._taken_back():
            before = self._last_letter()
            reply = self._take(Pressed(press=button.press, answers=answers))
            self.album.press(button.press, shown(reply))
            if not isinstance(reply, Refuse) and deep > 0:
                self.album.walked.add(mark)
            self._letters_since(before)
            done = f"{press.act} {bare(reply.card.title)}" if answers and isinstance(reply, Show) else ""
            if done and done not in self.album.walked:
                self.album.walked.add(done)
                self._look_again(button, answers)
            self.follow(reply, deep - 1)

    def _look_again(self, button: Button, answers: Mapping[str, Value]) -> None:
        """After a step: how the case stands now, and the same press once more."""
        for word in ("case", "imr", "panel", "record", "timetable"):
            if self.reference:
                again = self._take(Said(words=f"{word} {self.reference}"))
                self.album.word(word, shown(again))
                self.follow(again, NEAR)
        self.album.press(button.press, shown(self._take(Pressed(press=button.press, answers=answers))))

    # --- one transaction, taken back -----------------------------------------------------------------------------

    @contextmanager
    def _taken_back(self) -> Iterator[None]:
        point = self.connection.begin_nested()
        try:
            yield
        finally:
            point.rollback()

    @contextmanager
    def unit(self, now: datetime) -> Iterator[StoredUnit]:
        """As the storage opens one, within the walk's own transaction."""
        with self.connection.begin_nested():
            vault = self.house.database.vault
            yield StoredUnit(Transaction(connection=self.connection, vault=vault, reckon=reckon, now=now))

    def _take(self, what: Said | Pressed) -> Reply:
        delivery = f"walk-{next(DELIVERIES)}"
        turn = Turn(account=self.account, name=self.name, delivery=delivery, now=self.house.now, what=what)
        return take(self.house.desk, self.unit, turn)

    def _last_letter(self) -> int:
        return int(self.connection.execute(select(func.coalesce(func.max(outbox.c.id), 0))).scalar_one())

    def _letters_since(self, before: int) -> None:
        fresh = select(outbox.c.kind, outbox.c.subject).where(outbox.c.id > before).distinct()
        for row in self.connection.execute(fresh).all():
            try:
                with self.unit(self.house.now) as unit:
                    card = notices.draw(self.house.desk, unit, Kind(row.kind), row.subject)
            except (UnknownCaseError, UnknownDraftError, ErasedError):
                continue
            self.album.letter(Kind(row.kind), card)


def explore(house: WatchedHouse, people: Mapping[str, str], references: Sequence[str] = ()) -> None:
    """Everybody types every word and presses every button, on what stands in their messages too."""
    for user, name in people.items():
        house.person(user, name)
    house.deliver()
    with house.database.engine.connect() as connection, connection.begin() as whole:
        for user, name in people.items():
            walker = Walker(
                house=house,
                connection=connection,
                album=house.album,
                account=account(user),
                name=name,
                reference=references[0] if references else "",
            )
            for card in letters_of(house, user):
                walker.press_all(card, DEEP)
            for words in (*(f"{word} {one}" for one in references for word in sorted(NEED_A_CASE)), *WORDS):
                walker.says(words)
        whole.rollback()


def letters_of(house: House, user: str) -> Iterator[Card]:
    """What stands in somebody's messages, and for the business manager in the channels."""
    for to, kept in house.posted.items():
        if _is_theirs(to, user):
            yield from kept.values()


def _is_theirs(to: Address, user: str) -> bool:
    return to.id == user if to.kind is PlaceKind.PERSON else user == "UMANAGER"
