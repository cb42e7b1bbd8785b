"""Two cases that may be about the same child: shown to the business team alone, who says whether they are."""

from dialogs.case_work.case_card import spoken
from dialogs.case_work.ending import link
from dialogs.case_work.team_steps import case_pressed, refused
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.parts import Button, Card, Press, Refuse, Reply, Row, Show, Tone, statement
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.calendar import london_date
from review.case import Case
from review.case_work import Verdict
from review.errors import ErasedError
from review.ports import CaseRow
from review.process import is_open
from review.roles import Role
from review.step import Act

#: a card has room for so many
MOST_ALIKE = 10
VERDICT_WORDS = {
    None: "alike.row",
    Verdict.SAME_CHILD: "alike.row.linked",
    Verdict.ANOTHER_CHILD: "alike.row.another",
}


def show(exchange: Exchange) -> Reply:
    """Every case that looks alike, with what was found of it; where there is one, that one."""
    case = case_pressed(exchange)
    no = refused(exchange, Act.COMPARE, case)
    if no:
        return no
    found = exchange.unit.same_child(case)
    if len(found) == 1:
        return Show(card=_pair(exchange, case, found[0]))
    key = "alike.text" if found else "alike.none"
    title, text = (say(one, reference=case.reference) for one in ("alike.title", key))
    rows = tuple(_row(exchange, case, one) for one in found[:MOST_ALIKE])
    more = len(found) - len(rows)
    notes = (say("alike.more", count=more),) if more else ()
    return Show(card=Card(title=title, text=text, lines=(text,), rows=rows, notes=notes))


def _row(exchange: Exchange, case: Case, other: CaseRow) -> Row:
    label = say("alike.look")
    press = Press(act="alike.one", subject=case.id, detail=other.id)
    button = Button(label=label, press=press, spoken=f"{label}: {other.reference}")
    return Row(label=other.reference, text=_stands(exchange, case, other), button=button)


def _stands(exchange: Exchange, case: Case, other: CaseRow) -> str:
    """Which it is, where it stands and since when, and what was found: never a name."""
    found = case.compared.get(other.id)
    try:
        theirs = exchange.unit.case(other.id)
    except ErasedError:
        return say("alike.row.erased", stage=say(f"stage.{other.stage}", panel=say("panel.in_general")))
    when = day_in_words(london_date(theirs.referred.happened))
    return say(VERDICT_WORDS[found.verdict if found else None], stage=stage_in_words(theirs), when=when)


def one(exchange: Exchange) -> Reply:
    case = case_pressed(exchange)
    no = refused(exchange, Act.COMPARE, case)
    if no:
        return no
    other = _named(exchange, case)
    return Show(card=_pair(exchange, case, other)) if other else Refuse(reason=say("refuse.not_alike"))


def _named(exchange: Exchange, case: Case) -> CaseRow | None:
    return next((one for one in exchange.unit.same_child(case) if one.id == exchange.press.detail), None)


def _pair(exchange: Exchange, case: Case, other: CaseRow) -> Card:
    references = {"reference": case.reference, "other": other.reference}
    text = say("alike.one.text", **references)
    buttons = (
        _button(case, other, "alike.same", Tone.MAIN),
        _button(case, other, "alike.another", Tone.PLAIN),
        *_duplicate(case, other),
        _open(other),
    )
    return Card(
        title=say("alike.one.title", **references),
        text=text,
        lines=(text,),
        rows=(Row(label=other.reference, text=_stands(exchange, case, other)),),
        buttons=buttons,
    )


def _button(case: Case, other: CaseRow, act: str, tone: Tone) -> Button:
    label = say(act)
    return Button(
        label=label, press=Press(act=act, subject=case.id, detail=other.id), tone=tone, spoken=spoken(label, case)
    )


def _duplicate(case: Case, other: CaseRow) -> tuple[Button, ...]:
    if not is_open(Act.CLOSE, case, {Role.BUSINESS_TEAM}):
        return ()
    label = say("alike.duplicate")
    press = Press(act="close.ask", subject=case.id, detail=f"duplicate@{other.id}")
    return (Button(label=label, press=press, tone=Tone.GRAVE, spoken=spoken(label, case)),)


def _open(other: CaseRow) -> Button:
    label = say("alike.open_other", reference=other.reference)
    return Button(label=label, press=Press(act="case.open", subject=other.id), private_view=True)


def same(exchange: Exchange) -> Reply:
    return _found(exchange, Verdict.SAME_CHILD)


def another(exchange: Exchange) -> Reply:
    return _found(exchange, Verdict.ANOTHER_CHILD)


def _found(exchange: Exchange, verdict: Verdict) -> Reply:
    """Recorded on both cases. Said again it changes nothing; said otherwise, the latest stands."""
    case = case_pressed(exchange)
    no = refused(exchange, Act.COMPARE, case)
    if no:
        return no
    named = _named(exchange, case)
    if named is None:
        return Refuse(reason=say("refuse.not_alike"))
    other = exchange.case_of_id(named.id)
    known = case.compared.get(other.id)
    if known is None or known.verdict is not verdict:
        link(exchange, case, other, verdict)
    key = "alike.same.done" if verdict is Verdict.SAME_CHILD else "alike.another.done"
    return Show(card=statement(say("alike.done.title"), say(key, reference=case.reference, other=other.reference)))


PRESSES = {"alike.show": show, "alike.one": one, "alike.same": same, "alike.another": another}
