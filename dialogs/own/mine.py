"""`mine`: my tasks, my referrals not sent and those sent. It is the Home tab too, and holds nothing private."""

from dataclasses import replace

from dialogs.clocks.duties import next_step
from dialogs.dates import day_in_words
from dialogs.desk import Exchange
from dialogs.following import senders
from dialogs.lists.boards_listed import boards_of
from dialogs.own import my_tasks
from dialogs.own.joining import platforms
from dialogs.parts import Button, Card, Press, Reply, Row, Section, Show, Tone
from dialogs.referring import drafts_listed
from dialogs.stages import stage_in_words
from dialogs.words import say
from review.case import Case
from review.drafts import Draft, referrals_among
from review.roles import Role

#: so many lines of each are shown, then how many more there are
MOST = 10
MOST_DRAFTS = 5


def typed(exchange: Exchange, _words: str = "") -> Reply:
    return Show(card=card(exchange))


def card(exchange: Exchange) -> Card:
    drafts = referrals_among(exchange.unit.drafts_of(exchange.person))
    cases = _cases(exchange)
    tasks = my_tasks.tasks(exchange, cases)
    return Card(
        title=say("mine.title"),
        text=say("mine.text", tasks=len(tasks), drafts=len(drafts), sent=len(cases)),
        sections=(
            _tasks(tasks),
            *_counted(my_tasks.open_cases(exchange)),
            *_drafts(exchange, drafts),
            *_sent(exchange, cases),
            *_none(drafts, cases),
        ),
        buttons=(Button(label=say("mine.refer"), press=Press(act="refer"), tone=Tone.MAIN),),
        more=(*_lists(exchange), *_people(exchange), _command("mine.join", "join"), _command("mine.help", "help")),
        notes=_accounts(exchange),
    )


def _cases(exchange: Exchange) -> tuple[Case, ...]:
    """The latest sent first."""
    found = (exchange.unit.case(one.id) for one in exchange.unit.cases_referred_by(exchange.person))
    return tuple(sorted(found, key=lambda one: (one.referred.recorded, one.reference), reverse=True))


def _tasks(rows: tuple[Row, ...]) -> Section:
    lines = () if rows else (say("mine.no_tasks"),)
    return Section(heading=say("mine.tasks"), lines=lines, rows=_first(rows))


def _counted(rows: tuple[Row, ...]) -> tuple[Section, ...]:
    return (Section(rows=rows),) if rows else ()


def _drafts(exchange: Exchange, drafts: tuple[Draft, ...]) -> tuple[Section, ...]:
    if not drafts:
        return ()
    left = len(drafts) - MOST_DRAFTS
    more = (Row(label="", text=say("mine.more_drafts", count=left)),) if left > 0 else ()
    rows = tuple(_draft(exchange, one) for one in drafts[:MOST_DRAFTS])
    return (Section(heading=say("mine.drafts"), rows=(*rows, *more)),)


def _draft(exchange: Exchange, draft: Draft) -> Row:
    """By when it was begun and where it stands, never by a name; and until when it is kept."""
    row, day = drafts_listed.row(draft, exchange.desk.boards), exchange.desk.keeping.erased_on(draft.changed)
    kept = say("mine.kept" if day > exchange.today else "mine.kept_shortly", day=day_in_words(day))
    assert row.button
    button = replace(row.button, tone=Tone.PLAIN, spoken=f"{row.button.label}: {row.label}"[:75])
    return replace(row, text=f"{row.text} {kept}", button=button)


def _sent(exchange: Exchange, cases: tuple[Case, ...]) -> tuple[Section, ...]:
    rows = tuple(_case(exchange, one) for one in cases)
    return (Section(heading=say("mine.sent"), rows=_first(rows)),) if rows else ()


def _case(exchange: Exchange, case: Case) -> Row:
    stage = stage_in_words(case)
    text = stage + "."
    if not (case.decided or case.ended):
        text = say("mine.stands", stage=stage, next=next_step(exchange.desk, case, exchange.now))
    return Row(label=case.reference, text=text, button=senders.see(case.id, case.reference))


def _first(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    left = len(rows) - MOST
    more = (Row(label="", text=say("mine.more", count=left)),) if left > 0 else ()
    return (*rows[:MOST], *more)


def _none(drafts: tuple[Draft, ...], cases: tuple[Case, ...]) -> tuple[Section, ...]:
    return () if drafts or cases else (Section(lines=(say("mine.none"),)),)


def _command(label: str, word: str) -> Button:
    return Button(label=say(label), press=Press(act="command", subject=word))


def _lists(exchange: Exchange) -> tuple[Button, ...]:
    """For those who may see the lists of a board."""
    if not boards_of(exchange):
        return ()
    return (_command("cases.button", "cases"), _command("deadlines.button", "deadlines"))


def _people(exchange: Exchange) -> tuple[Button, ...]:
    """For a business team, which keeps them."""
    teams = (Role.BUSINESS_TEAM in exchange.roles_on(board) for board in exchange.desk.boards.values())
    return (_command("people.button", "people"),) if any(teams) else ()


def _accounts(exchange: Exchange) -> tuple[str, ...]:
    """So that somebody sees an account that was joined to theirs."""
    if len(exchange.person.accounts) == 1:
        return ()
    return (say("mine.accounts", platforms=platforms(exchange.person)),)
