"""What the Chair was advised: what the panel recommends and what the agencies say, counted. Never their words."""

from collections.abc import Iterable

from dialogs.dates import listed, moment_in_words, span_in_words
from dialogs.deciding import decision_told
from dialogs.parts import Row
from dialogs.words import say
from review.case import Case
from review.entries import PutToChair
from review.law.terms import Decision, Procedure
from review.panel import PanelRecommended, PeerChallengeAnswered
from review.panel_work import PanelWork


def advice(law: Procedure, case: Case) -> Iterable[Row]:
    """The panel's recommendation, the agencies' reports, a peer challenge, and to whom the case was passed."""
    yield from _recommended(law, case)
    yield from _reports(case)
    yield from _challenge(case)
    if case.delegation:
        passed = case.delegation
        text = say("advice.passed.text", name=passed.deputy, days=span_in_words(passed.starts, passed.ends))
        yield Row(label=say("advice.passed"), text=text)


def _recommended(law: Procedure, case: Case) -> Iterable[Row]:
    found = PanelWork(case).recommended
    if found and isinstance(found.content, PanelRecommended):
        what, when = decision_told.named(law, found.content.recommendation), moment_in_words(found.recorded)
        yield Row(label=say("advice.panel"), text=say("advice.panel.text", decision=what, when=when))
    elif law.standing_panel:
        put = case.put_to_chair
        without = put and isinstance(put.content, PutToChair) and put.content.without_advice
        yield Row(label=say("advice.panel"), text=say("advice.panel.without" if without else "advice.panel.none"))


def _reports(case: Case) -> Iterable[Row]:
    work = PanelWork(case)
    if not work.asked and not work.reports:
        return
    text = say("advice.reports.text", count=len(work.reports), of=len({*work.asked, *work.reports}))
    said = [one.recommendation for one in work.reports.values()]
    counted = tuple(
        say("advice.reports.say", count=said.count(one), decision=say(f"chair.{one.value}"))
        for one in Decision
        if one in said
    )
    yield Row(label=say("advice.reports"), text=f"{text} {listed(counted)}.".strip() if counted else text)


def _challenge(case: Case) -> Iterable[Row]:
    found = PanelWork(case).challenge
    if found:
        answered = isinstance(found.content, PeerChallengeAnswered)
        key = "advice.challenge.answered" if answered else "advice.challenge.asked"
        yield Row(label=say("advice.challenge"), text=say(key, when=moment_in_words(found.recorded)))
