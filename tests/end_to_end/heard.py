"""What everybody is told, as it comes: every letter of every place, and what a kept one says anew, in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from difflib import ndiff

from review.calendar import LONDON
from tests.end_to_end.four_boards import Cast
from tests.fakes.slack_workspace import SlackWorkspace
from tests.fakes.teams_tenant import FakeTenant

#: what tells a second copy of a letter from a second letter; it changes with every database
NUMBER = re.compile(r"Message ([0-9A-F]{6}): if it comes twice, it is the same message\.")
AWAY = re.compile(r", (in \d+ working days?|today|tomorrow)|\d+ working days? (ago|over)")


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One message that stands in a place now."""

    place: str
    #: the platform's own name of it
    id: str
    words: str


@dataclass
class Heard:
    """`lines` is the record so far; `listen` adds what is new since."""

    cast: Cast
    slack: SlackWorkspace
    teams: FakeTenant
    lines: list[str] = field(default_factory=list)
    #: each letter as it was first seen
    posted: list[Letter] = field(default_factory=list)
    known: dict[tuple[str, str], Letter] = field(default_factory=dict)

    def listen(self, now: datetime, letters: frozenset[str]) -> list[str]:
        """The new lines: each place under its name, what came first first.

        `letters` are the messages that the program sent of itself; the others only answer somebody's press.
        """
        new: list[str] = []
        for letter in (one for one in self._standing() if one.id in letters):
            before = self.known.get((letter.place, letter.id))
            if before is None:
                self.posted.append(letter)
                new += [f"{letter.place}", *(f"    {line}" for line in letter.words.splitlines()), ""]
            elif _lasting(before.words) != _lasting(letter.words):
                new += [
                    f"{letter.place}, anew: {letter.words.splitlines()[0]}",
                    *_changed(before.words, letter.words),
                    "",
                ]
            self.known[letter.place, letter.id] = letter
        if new:
            moment = now.astimezone(LONDON)
            self.lines += [f"== {moment:%A} {moment.day} {moment:%B %Y, %H:%M}", "", *new]
        return new

    def twice(self) -> list[str]:
        """What was posted in one place twice, word for word."""
        posted = [(one.place, one.words) for one in self.posted]
        return sorted({f"{place}: {words}" for place, words in posted if posted.count((place, words)) > 1})

    def all_words(self) -> str:
        return "\n".join(self.lines)

    def _standing(self) -> Iterator[Letter]:
        for name, channel in self.cast.channels.items():
            yield from self._in_channel(name, channel.id)
        for player in self.cast.players:
            yield from self._told(player.key, player.name, player.account.user)

    def _in_channel(self, name: str, channel: str) -> Iterator[Letter]:
        if channel in self.slack.channels:
            for one in self.slack.channels[channel].messages:
                yield from _letter(f"#{name}", one.ts, one.words)
        if channel in self.teams.conversations:
            for sent in self.teams.conversations[channel].messages:
                yield from _letter(f"#{name}", sent.id, sent.kept.words if sent.versions else sent.text)

    def _told(self, key: str, name: str, user: str) -> Iterator[Letter]:
        place = f"{name} ({key})"
        if user in self.slack.people:
            for one in self.slack.people[user].messages:
                yield from _letter(place, one.ts, one.words)
        if user in self.teams.people:
            for sent in self.teams.people[user].chat:
                yield from _letter(place, sent.id, sent.kept.words if sent.versions else sent.text)


def _letter(place: str, remote_id: str, words: str) -> Iterator[Letter]:
    kept = "\n".join(line for line in words.splitlines() if line.strip() and not NUMBER.search(line))
    yield Letter(place=place, id=remote_id, words=kept)


def _lasting(words: str) -> str:
    """Without how far off a day is, which is another tomorrow."""
    return AWAY.sub("", words)


def _changed(before: str, after: str) -> list[str]:
    """The lines that are new in it; where there are none, those that are gone."""
    lines = list(ndiff(_lasting(before).splitlines(), _lasting(after).splitlines()))
    new = [f"  + {line[2:]}" for line in lines if line[0] == "+"]
    return new or [f"  - {line[2:]}" for line in lines if line[0] == "-"]
