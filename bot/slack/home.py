"""Somebody's Home tab: what `mine` shows, published anew whenever they open it or something they did may show there.

Slack keeps a Home tab until the next is published, so nothing private is drawn in it.
"""

import logging
from collections import OrderedDict
from dataclasses import dataclass, field, replace

from bot.platform import Reception
from bot.slack.afterwards import Afterwards
from bot.slack.asked import Asked
from bot.slack.directory import Directory
from bot.slack.draw import home_view
from bot.slack.speech import Speech
from bot.slack.taken import taken
from bot.slack.text import Json
from bot.slack.words import PRIVATE_AT_HOME, TROUBLE
from dialogs.parts import Refuse, Reply, Said, Show

REMEMBERED = 1000

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Home:
    reception: Reception
    directory: Directory
    speech: Speech
    afterwards: Afterwards
    #: who opened theirs in this run, whoever did so last at the end
    _known: OrderedDict[str, None] = field(default_factory=OrderedDict)
    #: whose is being published, and what came in meanwhile
    _next: dict[str, Asked | None] = field(default_factory=dict)

    def show(self, asked: Asked) -> None:
        """To whoever opened it, or pressed in it."""
        self._known[asked.user] = None
        self._known.move_to_end(asked.user)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self._begin(asked)

    def renew(self, asked: Asked) -> None:
        """After something done elsewhere, for those who have it open behind their window."""
        if asked.user in self._known:
            self._begin(asked)

    def _begin(self, asked: Asked) -> None:
        """One at a time for each person, so that the last one published is the last one asked for."""
        under_way = asked.user in self._next
        self._next[asked.user] = replace(asked, delivery=f"{asked.delivery}:home", what=Said(words="mine"), channel="")
        if not under_way:
            self.afterwards.do(self._publish_what_waits(asked.user))

    async def _publish_what_waits(self, user: str) -> None:
        try:
            while asked := self._next[user]:
                self._next[user] = None
                reply = await taken(self.reception, self.directory, asked)
                await self.speech.publish_home(user, self._drawn(reply))
        finally:
            del self._next[user]

    def _drawn(self, reply: Reply) -> Json:
        if isinstance(reply, Show) and reply.card.private:
            reply = Refuse(reason=PRIVATE_AT_HOME)
        now = self.reception.now()
        try:
            return home_view(reply, now)
        except Exception as error:  # noqa: BLE001 (any fault here would otherwise leave an empty page)
            log.error("a Home tab could not be drawn: %s", type(error).__name__)  # noqa: TRY400 (its text is private)
            return home_view(Refuse(reason=TROUBLE), now)
