"""The one door: a turn in, a reply out, in one transaction. Whatever is refused keeps nothing and says why."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.case_work import (
    agenda,
    ending,
    finding_out,
    likeness,
    looking,
    questioning,
    switching,
    to_chair,
    transferring,
)
from dialogs.checking import clean
from dialogs.clocks import extending, happened, tasks, timetable, undated_done, waiving
from dialogs.deciding import asking_more, challenge, correcting, decision, declaring, deputy
from dialogs.desk import Desk, Exchange
from dialogs.following import looking_back, receipt, replying, standing
from dialogs.guidance import answers
from dialogs.lists import cases, deadlines_list
from dialogs.own import information, joining, joining_for, mine
from dialogs.own.said import command_of, reference_alone, reference_in
from dialogs.panel_work import asking_reports, meeting, panel_desk, recommending, report_time, reports
from dialogs.parts import Press, Pressed, Refuse, Reply, Said, Show, Turn
from dialogs.referring import referral
from dialogs.returns import imr, more_time, not_read, return_received, return_submitted, returns_asked, returns_words
from dialogs.staffing import agencies_kept, case_panel, joiners, leavers, people, reviewers
from dialogs.words import say
from review.calendar import london_date
from review.errors import ErasedError, ReviewError, StaleCaseError, UnknownCaseError, UnknownDraftError
from review.ports import OpenUnit, Unit
from review.roles import Person, Standing, is_admitted, office_roles

#: what may be typed after /scr or said to the bot
COMMANDS: Mapping[str, Callable[[Exchange, str], Reply]] = {
    "refer": referral.begin,
    "case": standing.typed,
    "decide": decision.typed,
    "record": tasks.typed,
    "timetable": timetable.typed,
    "procedure": switching.typed,
    "panel": panel_desk.typed,
    "imr": imr.typed,
    "file": not_read.typed,
    "ask": answers.typed,
    "mine": mine.typed,
    "cases": cases.typed,
    "deadlines": deadlines_list.typed,
    "people": people.typed,
    "join": joining.typed,
    "help": information.help_card,
    "hello": information.welcome,
}
#: what Slack lets a button hold, which is the less of the two platforms
LONGEST_PRESS = 2000
#: those that need to be told which case
NEED_A_CASE = frozenset({"case", "decide", "record", "timetable", "procedure", "panel", "imr"})
#: what a button may do
PRESSES: Mapping[str, Callable[[Exchange], Reply]] = {
    **referral.PRESSES,
    **to_chair.PRESSES,
    **looking.PRESSES,
    **questioning.PRESSES,
    **finding_out.PRESSES,
    **agenda.PRESSES,
    **panel_desk.PRESSES,
    **meeting.PRESSES,
    **asking_reports.PRESSES,
    **reports.PRESSES,
    **report_time.PRESSES,
    **recommending.PRESSES,
    **likeness.PRESSES,
    **ending.PRESSES,
    **transferring.PRESSES,
    **decision.PRESSES,
    **correcting.PRESSES,
    **asking_more.PRESSES,
    **challenge.PRESSES,
    **deputy.PRESSES,
    **declaring.PRESSES,
    **tasks.PRESSES,
    **undated_done.PRESSES,
    **happened.PRESSES,
    **extending.PRESSES,
    **waiving.PRESSES,
    **timetable.PRESSES,
    **switching.PRESSES,
    **answers.PRESSES,
    **information.PRESSES,
    **standing.PRESSES,
    **replying.PRESSES,
    **looking_back.PRESSES,
    **joining.PRESSES,
    **joining_for.PRESSES,
    **people.PRESSES,
    **agencies_kept.PRESSES,
    **joiners.PRESSES,
    **leavers.PRESSES,
    **case_panel.PRESSES,
    **reviewers.PRESSES,
    **imr.PRESSES,
    **returns_asked.PRESSES,
    **returns_words.PRESSES,
    **return_submitted.PRESSES,
    **return_received.PRESSES,
    **more_time.PRESSES,
    "command": lambda exchange: _command(exchange, exchange.press.subject),
}


def take(desk: Desk, open_unit: OpenUnit, turn: Turn) -> Reply:
    """Answer a turn. Raises StaleCaseError and what storage raises; everything else refused comes back in words."""
    turn = replace(turn, what=_keepable(turn.what))
    try:
        with open_unit(turn.now) as unit:
            return _answer(desk, unit, turn)
    except UnknownDraftError:
        with open_unit(turn.now) as unit:
            return _draft_gone(desk, unit, turn)
    except (UnknownCaseError, ErasedError):  # that there was one is nobody's business either
        return Refuse(reason=_no_case(turn))
    except StaleCaseError:
        raise
    except ReviewError as refusal:
        return Refuse(reason=str(refusal))


def _keepable(what: Said | Pressed) -> Said | Pressed:
    """Without what no database keeps; a press longer than a button can hold is none of ours."""
    if isinstance(what, Said):
        return Said(words=clean(what.words, one_line=False))
    press = Press(**{key: clean(text, one_line=True) for key, text in vars(what.press).items()})
    return replace(what, press=press if len(str(press)) <= LONGEST_PRESS else Press(act="unknown"))


def _answer(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    desk, person = desk.with_people(unit), unit.person(turn.account)
    refused = _not_admitted(desk, person, turn)
    if refused:
        return refused
    repeat = not unit.first_time(turn.delivery)
    exchange = Exchange(desk=desk, unit=unit, turn=turn, person=person, repeat=repeat)
    if isinstance(turn.what, Said):
        return _command(exchange, turn.what.words)
    return PRESSES.get(turn.what.press.act, _unknown_press)(exchange)


def _command(exchange: Exchange, words: str) -> Reply:
    """The first word is the command, the second the case it is about."""
    word, about = command_of(words)
    if not word:
        return information.help_card(exchange)
    if word not in COMMANDS:
        return information.nearest(exchange, word, reference_in(about))
    if word in NEED_A_CASE and not about:
        return Refuse(reason=say("refuse.which", word=word, example=_example(exchange)))
    return COMMANDS[word](exchange, about)


def _example(exchange: Exchange) -> str:
    """A reference as it looks at a board where the asker has a part, or at any here."""
    boards = sorted(exchange.desk.boards.values(), key=lambda one: not exchange.roles_on(one))
    return f"{boards[0].prefix}-{exchange.today.year}-001"


def _unknown_press(_exchange: Exchange) -> Reply:
    return Refuse(reason=say("refuse.unknown_press"))


def _not_admitted(desk: Desk, person: Person, turn: Turn) -> Refuse | None:
    listed = any(office_roles(board, person, london_date(turn.now)) for board in desk.boards.values())
    if is_admitted(person, listed):
        return None
    return Refuse(reason=say("refuse.guest" if person.standing is Standing.GUEST else "refuse.stranger"))


def _draft_gone(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """A button of a referral that was sent meanwhile answers with its receipt."""
    subject = turn.what.press.subject if isinstance(turn.what, Pressed) else ""
    case = unit.case_from_draft(subject)
    if case and unit.person(turn.account).is_one(case.referred.by.person):
        return Show(card=receipt.card(desk, case, unit.now))
    return Refuse(reason=say("refuse.draft_gone"))


def _no_case(turn: Turn) -> str:
    named = reference_alone(turn.what.words) or reference_in(turn.what.words) if isinstance(turn.what, Said) else ""
    return say("refuse.no_case", reference=named) if named else say("refuse.no_such_case")
