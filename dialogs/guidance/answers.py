"""`ask WORDS`: what a procedure's text answers, by board, each answer with its source; and never a guess."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.guidance.matching import Index, Match, best
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Show, Tone, statement
from dialogs.words import say
from review.errors import ErasedError
from review.law import procedure, provisions
from review.law.provisions import Answered, Asker
from review.ports import CaseRow
from review.roles import Board

#: what may be asked about, in the order of the buttons, and which questions belong there
TOPICS: Mapping[str, tuple[str, ...]] = {
    "review": (
        *("when_is_there_an_scr", "what_is_its_purpose", "what_will_it_not_do", "what_happens_in_the_review"),
        *("who_decides", "what_if_criteria_not_met"),
    ),
    "mine": (
        *("will_i_be_involved", "can_i_keep_working", "will_i_be_interviewed", "can_i_bring_someone"),
        *("do_i_see_what_was_written", "disciplinary_risk", "who_secures_the_files", "what_is_an_imr"),
    ),
    "after": ("what_happens_at_the_end", "will_i_hear_the_outcome", "where_is_it_published", "national_scrs"),
    "family": (),  # every question that families ask
    "rules": (),  # every other
}
BUTTONS = 4
#: how many near ones are offered
OFFERED = 5
LONG_AGO = datetime.min.replace(tzinfo=UTC)


def answers_of(procedure_name: str) -> tuple[Answered, ...]:
    return provisions(procedure_name).answers


def answered(board: Board, key: str) -> Answered | None:
    return next((one for one in answers_of(board.procedure) if one.key == key), None)


def topic_of(one: Answered) -> str:
    if one.asker is Asker.FAMILY:
        return "family"
    return next((topic for topic, keys in TOPICS.items() if one.key in keys), "rules")


def typed(exchange: Exchange, words: str = "") -> Reply:
    """The answer, the near ones to choose from, or that there is none. What was typed is said nowhere again."""
    boards = _boards_of(exchange)
    if len(boards) > 1:
        return _which_board(boards, words)
    if not words:
        return _topics(exchange, boards[0])
    matches = Index(answers_of(boards[0].procedure)).near(words)
    return _found(exchange, boards[0], matches)


def _found(exchange: Exchange, board: Board, matches: tuple[Match, ...]) -> Reply:
    meant = best(matches)
    if meant:
        return Show(card=_answer(exchange, board, meant))
    return _offer(exchange, board, tuple(one.answered for one in matches[:OFFERED]))


def _offer(exchange: Exchange, board: Board, near: tuple[Answered, ...]) -> Reply:
    if not near:
        by_topic = _to_topics(board)
        return Show(card=statement(say("ask.none.title"), say("ask.none.text"), by_topic))
    text = say("ask.near.text")
    return Show(
        card=Card(
            title=say("ask.near.title"),
            text=text,
            lines=(text,),
            rows=_rows(board, near),
            buttons=(_to_topics(board), *_other_board(exchange)),
            notes=(say("ask.near.none"), say("ask.board", board=board.name)),
        )
    )


# --- which board -------------------------------------------------------------------------------------------------


def _boards_of(exchange: Exchange) -> tuple[Board, ...]:
    """The boards that the asker may mean: of their office; else of their latest referral; else each there is."""
    every = tuple(exchange.desk.boards.values())
    in_office = tuple(one for one in every if _serves(exchange, one))
    return in_office or _of_latest_referral(exchange) or every


def _serves(exchange: Exchange, board: Board) -> bool:
    holders = (one for office in board.offices for one in board.holders(office, exchange.today))
    return bool(exchange.roles_on(board)) or any(one.accounts & exchange.person.accounts for one in holders)


def _of_latest_referral(exchange: Exchange) -> tuple[Board, ...]:
    rows = [one for one in exchange.unit.cases_referred_by(exchange.person) if one.board in exchange.desk.boards]
    if not rows:
        return ()
    several = len({one.board for one in rows}) > 1
    latest = max(rows, key=lambda row: _referred(exchange, row)) if several else rows[0]
    return (exchange.desk.boards[latest.board],)


def _referred(exchange: Exchange, row: CaseRow) -> datetime:
    """When it was referred; what was erased is no guide."""
    try:
        return exchange.unit.case(row.id).referred.recorded
    except ErasedError:
        return LONG_AGO


def _which_board(boards: tuple[Board, ...], words: str) -> Reply:
    """A press carries the keys of what was found on that board, never the words."""
    text = say("ask.boards.text")
    rows = tuple(
        Row(
            label=one.name,
            text=procedure(one.procedure).title,
            button=Button(
                label=say("ask.choose"),
                press=Press(act="ask.board", subject=one.key, detail=_keys(one, words)),
                spoken=f"{say('ask.choose')}: {one.name}"[:75],
            ),
        )
        for one in boards
    )
    return Show(card=Card(title=say("ask.boards.title"), text=text, lines=(text,), rows=rows))


NOTHING_NEAR = "-"


def _keys(board: Board, words: str) -> str:
    if not words:
        return ""
    matches = Index(answers_of(board.procedure)).near(words)
    meant = best(matches)
    found = (meant,) if meant else tuple(one.answered for one in matches[:OFFERED])
    return ",".join(one.key for one in found) or NOTHING_NEAR


# --- presses -----------------------------------------------------------------------------------------------------


def _on_board(then: Callable[[Exchange, Board], Reply]) -> Callable[[Exchange], Reply]:
    """Every press names its board; one of a board that is gone means nothing."""

    def press(exchange: Exchange) -> Reply:
        board = exchange.desk.boards.get(exchange.press.subject)
        return then(exchange, board) if board else Refuse(reason=say("refuse.unknown_press"))

    return press


def _board_chosen(exchange: Exchange, board: Board) -> Reply:
    keys = list(dict.fromkeys(one for one in exchange.press.detail.split(",") if one))[:OFFERED]
    if not keys:
        return _topics(exchange, board)
    found = tuple(one for one in (answered(board, key) for key in keys) if one)
    return Show(card=_answer(exchange, board, found[0])) if len(found) == 1 else _offer(exchange, board, found)


def _topics(exchange: Exchange, board: Board) -> Reply:
    """Everything there is, by topic."""
    held = {topic_of(one) for one in answers_of(board.procedure)}
    buttons = tuple(
        Button(label=say(f"ask.topic.{one}"), press=Press(act="ask.topic", subject=board.key, detail=one))
        for one in TOPICS
        if one in held
    )
    every = (*buttons, *_other_board(exchange))
    text = say("ask.topics.text") if buttons else say("ask.nothing")
    return Show(
        card=Card(
            title=say("ask.topics.title"),
            text=text,
            lines=(text,),
            buttons=every[:BUTTONS],
            more=every[BUTTONS:],
            notes=(say("ask.board", board=board.name),),
        )
    )


def _topic(exchange: Exchange, board: Board) -> Reply:
    topic = exchange.press.detail
    found = tuple(one for one in answers_of(board.procedure) if topic_of(one) == topic)
    if not found:
        return _topics(exchange, board)
    title = say(f"ask.topic.{topic}")
    lines = (say("ask.to_pass_on"),) if topic == "family" else ()
    return Show(
        card=Card(
            title=title,
            text=say("ask.topic.text", topic=title),
            lines=lines,
            rows=_rows(board, found),
            buttons=(_to_topics(board),),
            notes=(say("ask.board", board=board.name),),
        )
    )


def _shown(exchange: Exchange, board: Board) -> Reply:
    one = answered(board, exchange.press.detail)
    return Show(card=_answer(exchange, board, one)) if one else _topics(exchange, board)


# --- cards -------------------------------------------------------------------------------------------------------


def _answer(exchange: Exchange, board: Board, one: Answered) -> Card:
    """The answer, with its source, the day it was checked and what the procedure is worth today."""
    law = procedure(board.procedure)
    family = one.asker is Asker.FAMILY
    return Card(
        title=one.question,
        text=one.answer,
        tone=say("ask.pass_on") if family else "",
        lines=(one.answer, *((say("ask.to_pass_on"),) if family else ())),
        buttons=(_to_topics(board), *_other_board(exchange)),
        notes=(
            say("ask.source", citation=one.citation, day=day_in_words(one.checked_on)),
            say("ask.board", board=board.name),
            *((law.historical,) if law.historical else ()),
        ),
    )


def _rows(board: Board, found: tuple[Answered, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            label=one.question,
            text=say("ask.pass_on") if one.asker is Asker.FAMILY else say("ask.for_you"),
            button=Button(
                label=say("ask.read"),
                press=Press(act="ask.show", subject=board.key, detail=one.key),
                spoken=f"{say('ask.read')}: {one.question}"[:75],
            ),
        )
        for one in found
    )


def _to_topics(board: Board) -> Button:
    return Button(label=say("ask.topics"), press=Press(act="ask.topics", subject=board.key), tone=Tone.MAIN)


def _other_board(exchange: Exchange) -> tuple[Button, ...]:
    several = len(exchange.desk.boards) > 1
    return (Button(label=say("ask.other_board"), press=Press(act="ask.boards")),) if several else ()


PRESSES = {
    "ask.board": _on_board(_board_chosen),
    "ask.boards": lambda exchange: _which_board(tuple(exchange.desk.boards.values()), ""),
    "ask.topics": _on_board(_topics),
    "ask.topic": _on_board(_topic),
    "ask.show": _on_board(_shown),
}
