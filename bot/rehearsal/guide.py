"""Play a referral in five minutes: who to be, where to press, whether it is done, and what to try next."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.dialects.sqlite import insert as insert_or_change

from bot.rehearsal.kept import GUIDES, read, written
from bot.rehearsal.news import link_to
from bot.rehearsal.players import InventedBoard, Player
from bot.rehearsal.records import PlayedCase
from review.law import procedure
from review.roles import Office

HOME, DIRECT = "home", "direct"


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One step: what it comes to, who takes it, in which of their places, and what they press there."""

    title: str
    who: Player
    place: str
    place_name: str
    press: str

    @property
    def as_whom(self) -> str:
        return f"{self.who.name}, {self.who.what[:1].lower()}{self.who.what[1:]}"

    @property
    def there(self) -> str:
        return self.who.name if self.place == HOME else f"{self.who.name}, in {self.place_name}"


@dataclass(frozen=True, kw_only=True)
class Try:
    """What to try next, and the way there; `words` stand ready to be said."""

    what: str
    link: str
    link_text: str


@dataclass(frozen=True, kw_only=True)
class Progress:
    lessons: tuple[Lesson, ...]
    #: how many of them are done
    done: int
    tries: tuple[Try, ...] = ()

    @property
    def now(self) -> Lesson | None:
        return self.lessons[self.done] if self.done < len(self.lessons) else None


def progress(invented: InventedBoard, case: PlayedCase | None, *, was_told: bool) -> Progress:
    """`was_told`: whether the referrer has looked at their messages since the decision."""
    marks = (
        case is not None,
        case is not None and (case.is_with_chair or case.settled is not None),
        case is not None and case.settled is not None,
        case is not None and case.settled is not None and was_told,
    )
    done = marks.index(False) if False in marks else len(marks)
    reference = case.reference if case else "the new case"
    tries = _tries(invented, case) if case and done == len(marks) else ()
    return Progress(lessons=_lessons(invented, reference), done=done, tries=tries)


def _lessons(invented: InventedBoard, reference: str) -> tuple[Lesson, ...]:
    referrer, manager = invented.referrer, invented.holding(Office.BUSINESS_MANAGER)
    chair, channel = invented.holding(Office.CHAIR), invented.business
    return (
        Lesson(
            title="Refer a case",
            who=referrer,
            place=HOME,
            place_name="Home",
            press="Press “Refer a case”. On each page press “Fill in with invented answers”, read them, and go on with "
            "“Next”, or “Next page”. At the end send the referral.",
        ),
        Lesson(
            title="Send it to the Chair",
            who=manager,
            place=channel.id,
            place_name=channel.name,
            press=f"Read what was found of {reference}, and press “To the Chair” on it.{_without_panel(invented)}",
        ),
        Lesson(
            title="Decide",
            who=chair,
            place=DIRECT,
            place_name="Direct messages",
            press=f"Read what the answers on {reference} indicate, choose a decision, and give your reasons.",
        ),
        Lesson(
            title="The referrer is told",
            who=referrer,
            place=DIRECT,
            place_name="Direct messages",
            press=f"Read what was decided on {reference}.",
        ),
    )


def _without_panel(invented: InventedBoard) -> str:
    if procedure(invented.procedure).standing_panel is None:
        return ""
    return (
        " If it is not in sight, look under “More”. Here the panel usually advises first, so you are asked why the "
        "case goes to the Chair without that."
    )


def _tries(invented: InventedBoard, case: PlayedCase) -> tuple[Try, ...]:
    manager = invented.holding(Office.BUSINESS_MANAGER)
    channel, reference = invented.business, case.reference
    agencies = Try(
        what="Ask the agencies for their reports, and see who is in and who is out.",
        link=link_to(manager.user, channel.id, "words", words=f"imr {reference}"),
        link_text=f"As {manager.name}, say “imr {reference}”",
    )
    return (
        Try(
            what="Press as somebody whose step it is not: nobody but the Chair decides.",
            link=link_to(manager.user, DIRECT, "words", words=f"decide {reference}"),
            link_text=f"As {manager.name}, say “decide {reference}”",
        ),
        Try(
            what="Move the date with “Go to the next deadline” at the top, and read the reminder that comes.",
            link=link_to(manager.user, channel.id, "date"),
            link_text=f"As {manager.name}, in {channel.name}",
        ),
        *((agencies,) if case.is_reviewed else ()),
        Try(
            what="Ask what the procedure says; each answer comes with its source.",
            link=link_to(invented.referrer.user, DIRECT, "words", words="ask will I be interviewed"),
            link_text=f"As {invented.referrer.name}, say “ask will I be interviewed”",
        ),
        Try(
            what="Refer again, and decide otherwise; or choose another board, with another procedure.",
            link=link_to(invented.referrer.user, HOME, "boards"),
            link_text="Choose a board",
        ),
    )


class GuideKept:
    """Where the guide stands at each board: since when a case counts as the one played, and whether it is put away."""

    def __init__(self, kept: Engine) -> None:
        self._kept = kept

    def since(self, board: str, now: datetime) -> datetime:
        """From the first time that it is asked."""
        with self._kept.begin() as connection:
            found = connection.execute(select(GUIDES.c.since).where(GUIDES.c.board == board)).scalar()
        if found is None:
            self.begin(board, now)
        return read(found) if found else now

    def is_away(self, board: str) -> bool:
        with self._kept.connect() as connection:
            return bool(connection.execute(select(GUIDES.c.is_away).where(GUIDES.c.board == board)).scalar())

    def begin(self, board: str, now: datetime) -> None:
        """Only cases referred from now on count."""
        self._put(board, since=written(now), is_away=0)

    def put_away(self, board: str, now: datetime, *, away: bool) -> None:
        """Out of sight, or back where it was."""
        self._put(board, since=written(self.since(board, now)), is_away=int(away))

    def _put(self, board: str, **values: object) -> None:
        with self._kept.begin() as connection:
            put = insert_or_change(GUIDES).values(board=board, **values)
            connection.execute(put.on_conflict_do_update(set_=values))
