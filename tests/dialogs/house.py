"""A board at work without any platform: people who speak to the dialogs, and what is posted to them.

The dialogs, the law and the storage are real; only the platform is not there: letters are drawn as they would be sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count

from dialogs import notices
from dialogs.desk import Desk
from dialogs.parts import Ask, Button, Card, Form, Pressed, Refuse, Reply, Row, Said, Show, Turn
from dialogs.telling import addresses
from dialogs.turns import take
from review.calendar import london_date
from review.drafts import Value
from review.roles import Account, Address, Board, ChannelKind, Standing
from storage.database import Database
from storage.outbox import Outbox, Parcel
from storage.unit import Units
from tests import invented

PLATFORMS = ("slack", "teams")
DELIVERIES = count(1)

#: a referral answered throughout, by question; dates are of the invented Monday, 2 March 2026
DEATH: Mapping[str, Value] = {
    "at_risk_now": "no",
    "child_name": invented.CHILD,
    "born": "2019-08-17",
    "address": invented.ADDRESS,
    "area": "Blackpool",
    "what_happened": "died",
    "incident_on": "2026-02-26",
    "where": "At home",
    "la_aware_on": "2026-02-27",
    "summary": invented.SUMMARY,
    "other_processes": ("coronial",),
    "account": "The child died, and neglect had been suspected since the autumn.",
    "request": "That a serious case review is carried out.",
    "agency_listed": "other",
    "suspected_suicide": "no",
    "abuse_or_neglect": "suspected",
    "detention": "none",
    "looked_after": "no",
    "regulated_setting": "none",
    "agency": "Blackpool Hospital",
    "role": "Named nurse",
    "phone": "01632 960123",
    "email": "nurse@example.org",
    "member_name": "Dee Ross",
    "member_phone": "01632 960124",
    "member_email": "panel@example.org",
}
HARM: Mapping[str, Value] = {
    **DEATH,
    "what_happened": "seriously_harmed",
    "abuse_or_neglect": "known",
    "working_together_concern": "not_sure",
}


@dataclass
class House:
    """The clock, the boards, and what stands in every place."""

    database: Database
    open_unit: Units
    now: datetime = invented.MONDAY
    boards: dict[str, Board] = field(default_factory=lambda: {"lancashire": invented.board()})
    posted: dict[Address, dict[str, Card]] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        return Desk(boards=self.boards, emergency=("Call 999.",), days_at=lambda _now: invented.working_days())

    def person(
        self, user: str, name: str, *, platform: str = "slack", standing: Standing = Standing.MEMBER
    ) -> "Speaker":
        account = invented.account(user, platform)
        with self.open_unit(self.now) as unit:
            unit.introduce(account, name, standing)
        return Speaker(house=self, account=account, name=name)

    def deliver(self) -> None:
        """Send all that waits, as the platforms would show it."""
        outbox = Outbox(self.database.engine)
        while parcels := outbox.claim(self.now, PLATFORMS, 50):
            for parcel in parcels:
                self._send(outbox, parcel)

    def _send(self, outbox: Outbox, parcel: Parcel) -> None:
        with self.open_unit(self.now) as unit:
            card = notices.draw(self.desk, unit, parcel.kind, parcel.subject, parcel.to)
        place = self.posted.setdefault(parcel.to, {})
        remote_id = parcel.remote_id or f"m{next(DELIVERIES)}"
        assert parcel.op == "post" or remote_id in place
        place[remote_id] = card
        outbox.sent(parcel, remote_id, self.now)

    def moves_to(self, day: date, hour: int = 9) -> None:
        """To a London morning; reminders are gathered and sent."""
        self.now = datetime(day.year, day.month, day.day, hour, 0, 30, tzinfo=self.now.tzinfo)
        with self.open_unit(self.now) as unit:
            unit.gather(
                lambda case, audience, what: addresses(
                    self.desk.with_people(unit), case, audience, london_date(self.now), what
                )
            )
        self.deliver()

    def lives_until(self, day: date, hour: int = 9) -> None:
        """Morning after morning, so that everything is told on its day."""
        while london_date(self.now) < day:
            self.moves_to(london_date(self.now) + timedelta(days=1), hour)

    def _channels(self, board: str) -> tuple[Address, ...]:
        return self.boards[board].channels.get(ChannelKind.BUSINESS, ())

    def channel(self, platform: str = "slack") -> list[Card]:
        """What stands in the business team's channel."""
        self.deliver()
        address = next(one for one in self._channels("lancashire") if one.platform == platform)
        return list(self.posted.get(address, {}).values())

    def messages(self, user: str, platform: str = "slack") -> list[Card]:
        """What stands in somebody's direct messages."""
        self.deliver()
        return list(self.posted.get(invented.direct(user, platform), {}).values())

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Speaker:
    """Somebody at their telephone. `reply` is what they see now."""

    house: House
    account: Account
    name: str
    reply: Reply | None = None
    last: Turn | None = None

    def says(self, words: str) -> Reply:
        return self._turn(Said(words=words))

    def presses(self, label: str, answers: Mapping[str, Value] | None = None, *, on: Card | None = None) -> Reply:
        """Press what is in sight under this label (on the reply, or on a card that was posted)."""
        button = find(label, on or self.seen)
        return self._turn(Pressed(press=button.press, answers=answers or {}))

    def presses_key(self, pressed: Pressed) -> Reply:
        return self._turn(pressed)

    def again(self) -> Reply:
        """The very same delivery once more, as a platform resends it."""
        assert self.last
        self.reply = take(self.house.desk, self.house.open_unit, replace(self.last, now=self.house.now))
        return self.reply

    def fills(self, answers: Mapping[str, Value], until: str = "") -> Reply:
        """Answer form after form, until one of that title (or line, or step) or until it is no form any more."""
        while isinstance(self.reply, Ask) and not (until and self.stands_at(until)):
            given = {one.key: answers[one.key] for one in self.form.fields if one.key in answers}
            before = self.form
            self._turn(Pressed(press=self.form.submit.press, answers=given))
            assert not isinstance(self.reply, Ask) or self.form.resume != before.resume, self.form.errors
        assert self.reply
        return self.reply

    def stands_at(self, step: str) -> bool:
        """On the form of that title, with that line, or of that step ("harm#2")."""
        headings = (one.partition(" (")[0] for one in self.form.lines)  # "Check your answers (1 of 2)"
        return step in (self.form.title, self.form.resume.detail, *self.form.lines, *headings)

    @property
    def form(self) -> Form:
        assert isinstance(self.reply, Ask), self.reply
        return self.reply.form

    @property
    def card(self) -> Card:
        assert isinstance(self.reply, Show), self.reply
        return self.reply.card

    @property
    def refused(self) -> Refuse:
        assert isinstance(self.reply, Refuse), self.reply
        return self.reply

    @property
    def seen(self) -> Card | Form:
        return self.form if isinstance(self.reply, Ask) else self.card

    def _turn(self, what: Said | Pressed) -> Reply:
        delivery = f"delivery-{next(DELIVERIES)}"
        self.last = Turn(account=self.account, name=self.name, delivery=delivery, now=self.house.now, what=what)
        self.reply = take(self.house.desk, self.house.open_unit, self.last)
        return self.reply


def buttons(shown: Card | Form) -> list[Button]:
    """Every button in sight, rows and sections included."""
    rows = [*shown.rows, *(row for section in getattr(shown, "sections", ()) for row in section.rows)]
    of_rows = [row.button for row in rows if row.button]
    if isinstance(shown, Form):
        return [shown.submit, *shown.others, *of_rows]
    return [*shown.buttons, *shown.more, *of_rows]


def find(label: str, shown: Card | Form) -> Button:
    found = [one for one in buttons(shown) if label in (one.label, one.spoken)]
    assert found, f"no button {label!r} among {[one.label for one in buttons(shown)]}"
    return found[0]


def rows_of(speaker: Speaker) -> list[Row]:
    """Every line of the form in sight."""
    form = speaker.form
    return [*form.rows, *(row for section in form.sections for row in section.rows)]


def checks(speaker: Speaker) -> dict[str, str]:
    """What stands on the check page, over all its pages, by label; the speaker is on the last then."""
    found = {row.label: row.text for row in rows_of(speaker)}
    while speaker.form.submit.label == "Next page":
        speaker.presses("Next page")
        found |= {row.label: row.text for row in rows_of(speaker)}
    return found


def everything(shown: Card | Form) -> str:
    """All text that is drawn, for looking something up in it."""
    return repr(shown)


def text_of(card: Card, label: str) -> str:
    """What stands beside a label."""
    rows = [*card.rows, *(row for section in card.sections for row in section.rows)]
    return next(row.text for row in rows if row.label == label)
