"""How near a question in somebody's own words is to the questions that have an answer. No model, no guess: words.

What was typed is only compared, and never kept, said again or sent anywhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from math import log

from review.law.provisions import Answered, Asker

WORD = re.compile(r"[^\W_]+")
#: words that stand in nearly every question and tell none apart
EMPTY_WORDS = (
    "a an the is are am was were be been being to of in on at for from and or it its this that these those i me my we "
    "us our you your he she they them their will would can could should shall may might do does did have has had with "
    "about please if there then so who what how any some get tell know want need happen happens case review serious scr"
)
EMPTY = frozenset(EMPTY_WORDS.split())
ENDINGS = ("ings", "ing", "ed", "es", "s", "e")
SHORTEST_STEM = 3
#: from this length on, a slip of the finger still counts
SHORTEST_FUZZY, ALIKE, FUZZY_COUNTS = 4, 0.84, 0.8
#: a word that no answer knows counts half: it may be a name, or what the question turns on
UNKNOWN_COUNTS = 0.5
#: how much of a match rests on the typed words, and how much on the answer's own question being asked
OF_TYPED, OF_QUESTION = 0.7, 0.3
NEAR, SURE, AHEAD = 0.2, 0.6, 0.12
#: an answer written for families is not given for one to professionals that fits about as well
OTHERS_TOO = 0.65


#: a question is short; of anything longer the beginning is looked up, so that nobody else waits for it
LONGEST, MOST_WORDS = 400, 30


@dataclass(frozen=True, kw_only=True)
class Match:
    answered: Answered
    #: from 0 (nothing in common) to 1
    score: float
    #: its own question was typed, word for word
    asked: bool


class Index:
    """The answers of one procedure, ready to be compared with a question."""

    def __init__(self, answers: Iterable[Answered]) -> None:
        self._entries = [_Entry(one) for one in answers]

    def near(self, question: str) -> tuple[Match, ...]:
        """Those with enough in common, the nearest first."""
        every = _words(question[:LONGEST])[:MOST_WORDS]
        typed = list(dict.fromkeys(_stem(one) for one in every if one not in EMPTY))
        said = f" {' '.join(every)} "
        matches = [
            Match(answered=one.answered, score=self._score(one, said, typed), asked=one.is_said(said))
            for one in self._entries
        ]
        near = [one for one in matches if one.asked or one.score >= NEAR]
        return tuple(sorted(near, key=lambda one: (not one.asked, -one.score)))

    def _score(self, entry: "_Entry", said: str, typed: list[str]) -> float:
        phrases = sum(1 for phrase in entry.phrases if f" {phrase} " in said) * self._rarest
        found = sum(entry.likeness(word) * self._weight(word) for word in typed) + phrases
        wanted = sum(self._weight(word) for word in typed) + phrases
        if not wanted:
            return 0.0
        return found / wanted * (OF_TYPED + OF_QUESTION * entry.asked_by(typed))

    def _weight(self, word: str) -> float:
        """The rarer among the answers, the more it tells."""
        holding = sum(1 for one in self._entries if one.likeness(word))
        return log(1 + len(self._entries) / holding) if holding else self._rarest * UNKNOWN_COUNTS

    @property
    def _rarest(self) -> float:
        return log(1 + len(self._entries))


def best(matches: tuple[Match, ...]) -> Answered | None:
    """The one that is meant, where that is plain; None where somebody should choose."""
    if not matches or not (matches[0].asked or matches[0].score >= SURE):
        return None
    first, others = matches[0], matches[1:]
    if first.asked:
        return first.answered
    close = any(one.score > first.score - AHEAD for one in others)
    of_professionals = any(one.answered.asker is Asker.PROFESSIONAL and one.score >= OTHERS_TOO for one in others)
    doubtful = close or (first.answered.asker is Asker.FAMILY and of_professionals)
    return None if doubtful else first.answered


@dataclass(frozen=True)
class _Entry:
    answered: Answered

    @cached_property
    def phrases(self) -> frozenset[str]:
        """What people say in several words."""
        listed = (" ".join(_words(one)) for one in (*self.answered.words, self.answered.question))
        return frozenset(one for one in listed if " " in one)

    @cached_property
    def question(self) -> frozenset[str]:
        return _stems(self.answered.question)

    @cached_property
    def stems(self) -> frozenset[str]:
        return self.question.union(*(_stems(one) for one in self.answered.words))

    def likeness(self, word: str) -> float:
        return max((_alike(word, one) for one in self.stems), default=0.0)

    def is_said(self, said: str) -> bool:
        return f" {' '.join(_words(self.answered.question))} " in said

    def asked_by(self, typed: list[str]) -> float:
        """The share of this answer's own question that was typed."""
        met = sum(1 for one in self.question if any(_alike(word, one) for word in typed))
        return met / len(self.question) if self.question else 0.0


def _alike(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if min(len(word), len(other)) < SHORTEST_FUZZY or word[0] != other[0]:
        return 0.0
    return FUZZY_COUNTS if SequenceMatcher(None, word, other).ratio() >= ALIKE else 0.0


def _words(text: str) -> list[str]:
    written = text.casefold().replace("’", "'").replace("'s", "").replace("can't", "can not").replace("n't", " not")
    return WORD.findall(written)


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(one) for one in _words(text) if one not in EMPTY)


def _stem(word: str) -> str:
    """Without its ending, so that "interviews" and "interviewed" are one."""
    ending = next((one for one in ENDINGS if word.endswith(one) and len(word) - len(one) >= SHORTEST_STEM), "")
    bare = word.removesuffix(ending)
    return bare[:-1] if ending and bare[-2:-1] == bare[-1:] else bare
