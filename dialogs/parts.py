"""The vocabulary of every exchange: what people say to us (Turn) and what they see (Form, Card, Reply).

It is what both platforms can show. All text here is plain text: a door escapes it for its platform, and nothing that
somebody typed is ever read as markup. Dates are shown in words by the dialogs; values of fields are strings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from review.drafts import Value
from review.roles import Account, Address

# --- what people see ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Press:
    """What a button does when pressed. It carries opaque keys only, and means what the state says on arrival."""

    act: str
    subject: str = ""
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.act}|{self.subject}|{self.detail}"

    @classmethod
    def parse(cls, text: str) -> "Press":
        """From what a platform sends back; anything malformed is a press of an unknown act."""
        parts = text.replace("\x00", "").split("|")
        if len(parts) != 3:  # noqa: PLR2004 (act, subject, detail)
            return cls(act="unknown")
        return cls(act=parts[0], subject=parts[1], detail=parts[2])


class Tone(StrEnum):
    PLAIN = "plain"
    MAIN = "main"  # the one thing most people want here
    GRAVE = "grave"  # cannot be taken back


@dataclass(frozen=True, kw_only=True)
class Button:
    """`label` says the act in at most 30 characters."""

    label: str
    press: Press
    tone: Tone = Tone.PLAIN
    #: opens a view that the platform does not keep (a modal, a dialog): for private detail
    private_view: bool = False
    #: for readers of the screen where several buttons read alike, at most 75 characters
    spoken: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line with at most one press. A private text is never drawn where it would be kept, but as "given"."""

    label: str
    text: str
    button: Button | None = None
    private: bool = False


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading (may be empty) with lines of text and rows under it."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Card:
    """Something shown. `text` stands alone: it is the notification and what a screen reader reads.

    `text` and the title never hold anything private. At most four buttons; `more` opens behind them.
    """

    title: str
    text: str
    #: one or two words that say how things stand ("Overdue", "Decided"); never by colour alone
    tone: str = ""
    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    sections: tuple[Section, ...] = ()
    buttons: tuple[Button, ...] = ()
    more: tuple[Button, ...] = ()
    #: small print under everything: sources, what is kept
    notes: tuple[str, ...] = ()
    #: holds private detail: only ever drawn in a view that the platform does not keep
    private: bool = False


def statement(title: str, text: str, *buttons: Button) -> Card:
    """A card that says one thing: its text is what is read and what is notified."""
    return Card(title=title, text=text, lines=(text,), buttons=buttons)


class FieldKind(StrEnum):
    TEXT = "text"  # one line, at most 200 characters
    LONG_TEXT = "long_text"  # at most 3,000 characters
    CHOICE = "choice"  # one of `options`
    CHOICES = "choices"  # any of `options`
    YES_NO_NOT_KNOWN = "yes_no_not_known"  # "yes", "no", "not_known": its options are given
    DAY = "day"  # "2026-03-02"
    MOMENT = "moment"  # "2026-03-02T14:05", London
    PERSON = "person"  # one of `options`: people we keep
    ACCOUNT = "account"  # somebody in this platform's directory: the value is the immutable user id
    EMAIL = "email"
    PHONE = "phone"


LONGEST: Mapping[FieldKind, int] = {
    FieldKind.TEXT: 200,
    FieldKind.LONG_TEXT: 3000,
    FieldKind.EMAIL: 200,
    FieldKind.PHONE: 40,
}


@dataclass(frozen=True, kw_only=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question. `why` says why it is asked; `definition` opens what its terms mean."""

    key: str
    kind: FieldKind
    label: str
    why: str = ""
    source: str = ""
    example: str = ""
    options: tuple[Option, ...] = ()
    required: bool = True
    private: bool = False
    #: a press that shows the definition beside the form, and its text for doors that can fold it out in place
    definition: Button | None = None
    definition_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Form:
    """Something asked: one step of a dialog. `values` and `errors` are by the keys of the fields.

    `submit` carries the answers; so do the presses of `others` (Back, Save for later). `resume` asks this form again,
    for a door that can open it only after one more press.
    """

    title: str
    submit: Button
    resume: Press
    #: which step this is, and of how many (0 while that is not known); (0, 0) where it stands alone
    step: tuple[int, int] = (0, 0)
    lines: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    fields: tuple[Field, ...] = ()
    rows: tuple[Row, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Button, ...] = ()
    #: what stands on it is kept by every press of `others` too, not by `submit` alone
    kept_by_others: bool = False
    notes: tuple[str, ...] = ()


# --- what a turn answers -----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Show:
    """Show a card to the asker alone. `beside`: without replacing the form or card it was asked from."""

    card: Card
    beside: bool = False


@dataclass(frozen=True, kw_only=True)
class Ask:
    form: Form


@dataclass(frozen=True, kw_only=True)
class Refuse:
    """What was refused, what is kept and what to do; with the fresh card where there is one to show."""

    reason: str
    card: Card | None = None


Reply = Show | Ask | Refuse


# --- what people say to us ---------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words typed after `/scr`, or said to the bot."""

    words: str


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """A button, with the answers that stood on the form it belongs to (empty on a card).

    An answer that is not among them is kept as it was.
    """

    press: Press
    answers: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One delivery of a platform, verified and translated. `delivery` is unique to it; `now` is the one clock's."""

    account: Account
    #: the name in the platform's directory, for the record of who did it
    name: str
    delivery: str
    now: datetime
    what: Said | Pressed
    #: where it was said or pressed, where the platform tells
    where: Address | None = None
