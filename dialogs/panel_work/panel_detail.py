"""What the agencies and the panel said of a case, in their words: only ever in a view that no platform keeps."""

from collections.abc import Container, Iterator

from dialogs.dates import day_in_words, moment_in_words
from dialogs.desk import Exchange
from dialogs.panel_work.panel_card import recommended_in_words
from dialogs.panel_work.reports import theirs
from dialogs.parts import Row, Section
from dialogs.words import say
from review.case import Case
from review.entries import Entry, PutToChair
from review.panel import MeetingHeld, PanelRecommended, ReportReceived
from review.panel_work import PanelWork
from review.report_time import ReportTimeAnswered, ReportTimeAsked
from review.roles import Role

#: who sees what every agency said; an agency's panel member sees their own agency's
SEE_EVERY_REPORT = frozenset(
    {Role.BUSINESS_TEAM, Role.CHAIR, Role.DEPUTY, Role.HEAD_OF_SAFEGUARDING, Role.STANDING_PANEL_CHAIR}
)


def sections(exchange: Exchange, case: Case) -> tuple[Section, ...]:
    """The recommendation first, then each report, the latest first: one that was sent again stands before its first."""
    if exchange.roles_in(case).isdisjoint(SEE_EVERY_REPORT):
        own = theirs(exchange, case)
        return (*(_report(*one) for one in _reports(case) if one[1].agency in own), *_time(case, own))
    reports = tuple(_report(*one) for one in _reports(case))
    return (*_recommended(case), *_unadvised(case), *_attended(case), *_time(case, PanelWork(case).asked), *reports)


def _reports(case: Case) -> Iterator[tuple[Entry, ReportReceived]]:
    for one in reversed(case.entries):
        if isinstance(one.content, ReportReceived):
            yield one, one.content


def _time(case: Case, agencies: Container[str]) -> Iterator[Section]:
    """Why these agencies asked for more time for their reports, and what they were answered; the latest first."""
    for one in reversed(case.entries):
        match one.content:
            case ReportTimeAsked(agency=agency, why=said) if agency in agencies:
                yield _said_of_time(one, agency, "return.read.more_time", said)
            case ReportTimeAnswered(agency=agency, reason=said) if agency in agencies and said:
                yield _said_of_time(one, agency, "return.read.answered", said)


def _said_of_time(entry: Entry, agency: str, heading: str, said: str) -> Section:
    return Section(heading=agency, rows=(Row(label=say(heading), text=said, private=True), _signed(entry)))


def _report(entry: Entry, report: ReportReceived) -> Section:
    what = (
        say(f"chair.{report.recommendation.value}") if report.recommendation else say("report.recommendation.not_yet")
    )
    rows = (
        Row(label=say("report.received"), text=day_in_words(report.received_on)),
        Row(label=say("report.involvement.short"), text=report.involvement, private=True),
        Row(label=say("report.concerns.short"), text=report.concerns, private=True),
        Row(label=say("report.recommendation.short"), text=what),
        *((Row(label=say("detail.reasons"), text=report.reasons, private=True),) if report.reasons else ()),
        _signed(entry),
    )
    return Section(heading=report.agency, rows=rows)


def _signed(entry: Entry) -> Row:
    return Row(
        label=say("panel.recorded_by"),
        text=say("case.by_on", name=entry.by.name, when=moment_in_words(entry.recorded)),
    )


def _recommended(case: Case) -> Iterator[Section]:
    for one in reversed(case.entries):
        if isinstance(one.content, PanelRecommended):
            rows = (
                Row(label=say("report.recommendation.short"), text=recommended_in_words(one)),
                Row(label=say("detail.reasons"), text=one.content.reasons, private=True),
                _signed(one),
            )
            yield Section(heading=say("panel.recommended"), rows=rows)


def _unadvised(case: Case) -> Iterator[Section]:
    """Why it went to the Chair without the panel's advice."""
    for one in reversed(case.entries):
        if isinstance(one.content, PutToChair) and one.content.without_advice:
            row = Row(label=say("detail.reasons"), text=one.content.without_advice, private=True)
            yield Section(heading=say("unadvised.row"), rows=(row, _signed(one)))


def _attended(case: Case) -> Iterator[Section]:
    held = case.latest(MeetingHeld)
    if held and isinstance(held.content, MeetingHeld):
        rows = (
            Row(label=say("panel.held"), text=say("panel.held.on", day=day_in_words(held.content.on))),
            Row(label=say("panel.attended"), text=held.content.attended, private=True),
            _signed(held),
        )
        yield Section(heading=say("panel.meeting"), rows=rows)
