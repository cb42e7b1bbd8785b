"""What lies before one player: the open form or view, and what only they can see in a place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.rehearsal.moving import Moved
from dialogs.parts import Ask, Card, Form, Press, Refuse, Reply, Show
from review.drafts import Value
from review.roles import Address


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A form, or a card that is not kept, laid over the place it was asked from."""

    what: Form | Card
    where: Address
    #: why the last act was refused
    reason: str = ""
    #: shown above the form without replacing it
    beside: Card | None = None


@dataclass(frozen=True, kw_only=True)
class Passing:
    """An answer in a place that only the asker sees, until the next one."""

    where: Address
    reason: str = ""
    card: Card | None = None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a reply answers: where, and with which answers if it came from the panel."""

    where: Address
    from_panel: bool
    answers: Mapping[str, Value]


@dataclass(kw_only=True)
class Desk:
    """Kept in memory only, since a form may hold what is private."""

    panel: Panel | None = None
    passing: Passing | None = None
    #: how the date was moved, said on the next page alone
    moved: Moved | None = None
    #: the board under which somebody of no board was last looked for
    board: str = ""

    def receive(self, reply: Reply, asked: Asked) -> None:
        match reply:
            case Ask(form=form):
                self.panel, self.passing = Panel(what=form, where=asked.where), None
            case Show(card=card, beside=True) if self.panel and asked.from_panel:
                self.panel = replace(self._with_answers(self.panel, asked), beside=card, reason="")
            case Show(card=card):
                self._show(card, asked)
            case Refuse(reason=reason, card=card):
                self._refuse(reason, card, asked)

    def fill(self, answers: Mapping[str, Value]) -> None:
        """Put these into the open form, with nothing sent."""
        if self.panel and isinstance(self.panel.what, Form):
            form = replace(self.panel.what, values=answers, errors={})
            self.panel = replace(self.panel, what=form, reason="", beside=None)

    def close(self) -> None:
        self.panel = self.passing = None

    @property
    def resume(self) -> Press | None:
        """How the open form is asked again."""
        return self.panel.what.resume if self.panel and isinstance(self.panel.what, Form) else None

    def _show(self, card: Card, asked: Asked) -> None:
        if asked.from_panel or card.private:
            self.panel, self.passing = Panel(what=card, where=asked.where), None
        else:
            self.passing = Passing(where=asked.where, card=card)

    def _refuse(self, reason: str, card: Card | None, asked: Asked) -> None:
        """What was typed stays, unless there is a fresh card to look at instead."""
        if self.panel and asked.from_panel:
            kept = self._with_answers(self.panel, asked)
            self.panel = replace(kept, what=card or kept.what, reason=reason, beside=None)
        elif card and card.private:
            self.panel = Panel(what=card, where=asked.where, reason=reason)
        else:
            self.passing = Passing(where=asked.where, reason=reason, card=card)

    @staticmethod
    def _with_answers(panel: Panel, asked: Asked) -> Panel:
        if isinstance(panel.what, Card):
            return panel
        values = {**panel.what.values, **asked.answers}
        return replace(panel, what=replace(panel.what, values=values))
