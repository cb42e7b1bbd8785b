"""A short scripted play for the room: a reception that answers a few words and presses, and records every turn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from aiohttp import web

from bot.platform import Reception
from bot.rehearsal.cast import CAST, CHANNELS, places_of
from bot.rehearsal.clock import MovableClock
from bot.rehearsal.door import RehearsalRoom
from bot.rehearsal.guard import guard
from bot.rehearsal.guide import GuideKept
from bot.rehearsal.kept import open_kept
from bot.rehearsal.records import Due, PlayedCase
from bot.rehearsal.workspace import Workspace
from dialogs.parts import (
    Ask,
    Button,
    Card,
    Field,
    FieldKind,
    Form,
    Option,
    Press,
    Pressed,
    Refuse,
    Reply,
    Row,
    Said,
    Section,
    Show,
    Tone,
    Turn,
)
from review.calendar import WorkingDays
from review.roles import Account, Standing

#: Thursday 2 April 2026, 10:30 in London: the day before Good Friday
THURSDAY = datetime(2026, 4, 2, 9, 30, tzinfo=UTC)
EASTER = WorkingDays(
    holidays=frozenset({date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4)}), known_until=date(2026, 5, 6)
)
BUSINESS, PANEL, *_ = CHANNELS
OF_USER = {player.user: player for player in CAST}
EMERGENCY = ("Call 999 if a child is in danger.", "Social care: (01632) 960-000 at any hour.")

YES_NO = (
    Option(value="yes", label="Yes"),
    Option(value="no", label="No"),
    Option(value="not_known", label="Not known"),
)
FIELDS = (
    Field(key="name", kind=FieldKind.TEXT, label="The child’s full name", why="To tell children apart.", private=True),
    Field(
        key="born",
        kind=FieldKind.DAY,
        label="Date of birth",
        why="A review is for children under 18.",
        example="For example 27 3 2019",
        private=True,
    ),
    Field(key="happened", kind=FieldKind.LONG_TEXT, label="What happened?", source="Working Together 2015, 4.12"),
    Field(
        key="abuse",
        kind=FieldKind.CHOICE,
        label="Is abuse or neglect known or suspected?",
        options=(
            Option(value="known", label="Known"),
            Option(value="suspected", label="Suspected"),
            Option(value="no", label="No: looked at, and neither known nor suspected"),
        ),
        definition=Button(label="What abuse and neglect mean", press=Press(act="define", subject="abuse")),
        definition_text="A form of maltreatment of a child: inflicting harm, or failing to act to prevent harm.",
    ),
    Field(
        key="agencies",
        kind=FieldKind.CHOICES,
        label="Which agencies know the child?",
        options=(Option(value="police", label="Police"), Option(value="health", label="Health")),
    ),
    Field(key="looked_after", kind=FieldKind.YES_NO_NOT_KNOWN, label="Was the child looked after?", options=YES_NO),
    Field(key="aware", kind=FieldKind.MOMENT, label="When did the local authority become aware?"),
    Field(
        key="manager",
        kind=FieldKind.PERSON,
        label="Your manager",
        options=(Option(value="p1", label="Dana Whitlow"), Option(value="p2", label="Idris Bell")),
        required=False,
    ),
    Field(key="email", kind=FieldKind.EMAIL, label="Your work e-mail"),
    Field(key="phone", kind=FieldKind.PHONE, label="Your telephone number", required=False),
)
FORM = Form(
    title="The child and what happened",
    step=(2, 7),
    lines=("Leave out what you do not know. Nothing is sent until you have checked your answers.",),
    fields=FIELDS,
    submit=Button(label="Next", press=Press(act="next", subject="d1", detail="child")),
    others=(
        Button(label="Back", press=Press(act="back", subject="d1")),
        Button(label="Save for later", press=Press(act="save", subject="d1")),
    ),
    resume=Press(act="resume", subject="d1", detail="child"),
    notes=("What stands on this step is kept when you press Next, Back or Save for later.",),
)
#: as many buttons as a form has, and answers to check in sections, with one of all that can stand in them
FULL = replace(
    FORM,
    title="Who this is about, and everything else that you have told us so far",
    sections=tuple(
        Section(
            heading=f"Child {number}",
            lines=EMERGENCY,
            rows=tuple(
                Row(
                    label=label,
                    text="Kezia Marlowe-Finch, of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                    button=Button(
                        label="Change",
                        press=Press(act="change", subject="d1", detail=f"{label}#{number}"),
                        spoken=f"Change: {label} of child {number}",
                    ),
                    private=True,
                )
                for label in ("Name", "How the case meets the criteria for an SCR using the criteria in the guidance")
            ),
        )
        for number in (1, 2)
    ),
    others=tuple(
        Button(label=label, press=Press(act="save", subject="d1", detail=label))
        for label in ("Back", "Save for later", "Add another child", "Add an adult", "Remove this child")
    ),
)
SAVED = Card(title="Saved for later", text="Your referral is saved. Say “continue” to go on with it.")
CASE = Card(
    title="LAN-2026-001: a serious case review is indicated",
    text="LAN-2026-001: a serious case review is indicated. Decision due by Friday 1 May 2026.",
    tone="New",
    lines=("A child has died, and abuse or neglect is suspected.",),
    rows=(
        Row(label="Rule", text="R3: the board must review (regulation 5(2)(b)(i))"),
        Row(label="Notifiable", text="Yes, criterion 1. The local authority notifies Ofsted."),
        Row(label="Child", text="Kezia Marlowe-Finch", private=True),
    ),
    sections=(
        Section(
            heading="What falls due",
            rows=(
                Row(
                    label="Tell Ofsted of the incident",
                    text="by Thursday 9 April 2026 (5 working days)",
                    button=Button(
                        label="Record as done",
                        press=Press(act="done", subject="c1", detail="notify"),
                        spoken="Record as done: tell Ofsted of the incident",
                    ),
                ),
                Row(label="The Chair’s decision", text="by Friday 1 May 2026 (one month)"),
            ),
        ),
    ),
    buttons=(
        Button(label="To the Chair", press=Press(act="put", subject="c1"), tone=Tone.MAIN),
        Button(label="Open", press=Press(act="look", subject="c1"), private_view=True),
    ),
    more=(Button(label="Withdraw", press=Press(act="withdraw", subject="c1"), tone=Tone.GRAVE),),
    notes=("Working Together 2015, chapter 4. The bot indicates; the Chair decides.",),
)
OPENED = Card(title="The detail of LAN-2026-001", text="Only you see this.", lines=("Kezia M-F",), private=True)
MINE = Card(
    title="My referrals and tasks",
    text="My referrals and tasks: 1 referral not sent.",
    rows=(
        Row(
            label="Referral begun on Thursday 2 April 2026",
            text="Not sent. At step 2.",
            button=Button(label="Continue", press=Press(act="resume", subject="d1", detail="child")),
        ),
    ),
    buttons=(Button(label="Refer a case", press=Press(act="begin"), tone=Tone.MAIN),),
)
HELP = Card(title="What you can say", text="What you can say: refer, cases, help.", lines=("refer", "cases", "help"))
DEFINITION = Card(title="Abuse and neglect", text="A form of maltreatment of a child.")


@dataclass
class Play:
    """The reception. It answers what stands in its two tables, and anything else with a refusal."""

    words: dict[str, Reply] = field(
        default_factory=lambda: {
            "help": Show(card=HELP),
            "refer": Ask(form=FORM),
            "everything": Ask(form=FULL),
            "mine": Show(card=MINE),
            "": Show(card=HELP),
        }
    )
    acts: dict[str, Callable[[Pressed], Reply]] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    #: those by which somebody's own page was made
    homes: list[Turn] = field(default_factory=list)
    introduced: dict[Account, Standing] = field(default_factory=dict)

    def __post_init__(self) -> None:
        plain: dict[str, Callable[[Pressed], Reply]] = {
            "next": lambda pressed: Ask(form=corrected(pressed)),
            "back": lambda _: Ask(form=replace(FORM, title="Safety first", fields=FIELDS[:1], step=(1, 7))),
            "begin": lambda _: Ask(form=FORM),
            "resume": lambda _: Ask(form=FORM),
            "save": lambda _: Show(card=SAVED),
            "define": lambda _: Show(card=DEFINITION, beside=True),
            "look": lambda _: Show(card=OPENED),
            "put": lambda _: Refuse(reason="This step belongs to somebody else.", card=CASE),
            "withdraw": lambda _: Refuse(reason="This could not be saved. Press again."),
            "lose": lambda _: Refuse(reason="This referral was sent already.", card=SAVED),
        }
        self.acts = plain | self.acts

    async def take(self, turn: Turn) -> Reply:
        (self.homes if turn.what == Said(words="mine") else self.turns).append(turn)
        match turn.what:
            case Said(words=words):
                return self.words.get(words, Refuse(reason=f"I do not know “{words}”.", card=HELP))
            case Pressed(press=press) as pressed:
                act = self.acts.get(press.act)
                return act(pressed) if act else Refuse(reason="Unknown.")

    async def introduce(self, account: Account, name: str, standing: Standing) -> None:
        self.introduced[account] = standing

    async def known(self, account: Account) -> tuple[str, Standing] | None:
        return ("known", self.introduced[account]) if account in self.introduced else None


@dataclass
class Told:
    """The records: what a test says of the board's cases."""

    case: PlayedCase | None = None
    since: datetime | None = None
    days: tuple[Due, ...] = ()

    async def newest_case(self, board: str, since: datetime) -> PlayedCase | None:
        self.since = since
        return self.case if board == "northmoor" else None

    async def open_days(self, board: str) -> tuple[Due, ...]:
        return self.days if board == "northmoor" else ()


def corrected(pressed: Pressed) -> Form:
    """The same step asked again, with what was typed and a sentence on every empty answer."""
    empty: Mapping[str, str] = {key: f"Answer this: {key}" for key, value in pressed.answers.items() if not value}
    return replace(FORM, values=pressed.answers, errors=empty)


@dataclass(kw_only=True)
class Stood:
    """A room with its play, on a file: `again` is the same after a restart."""

    path: Path
    play: Play
    clock: MovableClock
    workspace: Workspace
    room: RehearsalRoom
    app: web.Application
    settled: list[datetime]
    records: Told
    real: list[datetime]


def stand_up(path: Path, real: list[datetime] | None = None) -> Stood:
    now = real or [THURSDAY]
    kept = open_kept(path)
    clock = MovableClock(kept, EASTER, real=lambda: now[-1])
    workspace = Workspace(kept, now=clock.now, places=places_of(CAST, CHANNELS))
    play, settled, records = Play(), list[datetime](), Told()

    async def settle() -> None:
        settled.append(clock.now())

    async def after_move() -> None:
        await workspace.post(BUSINESS.address, replace(CASE, title="Reminders of the morning"), f"r{clock.now()}")

    reception = Reception(take=play.take, introduce=play.introduce, known=play.known, now=clock.now)
    room = RehearsalRoom(
        cast=CAST,
        channels=CHANNELS,
        reception=reception,
        workspace=workspace,
        clock=clock,
        settle=settle,
        after_move=after_move,
        records=records,
        guide=GuideKept(kept),
        emergency=EMERGENCY,
    )
    app = web.Application(middlewares=[guard])
    room.routes(app)
    return Stood(
        path=path,
        play=play,
        clock=clock,
        workspace=workspace,
        room=room,
        app=app,
        settled=settled,
        records=records,
        real=now,
    )
