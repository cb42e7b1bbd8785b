"""What the panel lead of the referring agency gets, where the procedure gives them a part. Nothing waits for them."""

from datetime import datetime

from dialogs.dates import moment_in_words
from dialogs.desk import Desk
from dialogs.following import ended, receipt, senders
from dialogs.parts import Card, Row
from dialogs.words import say
from review.case import Case


def card(desk: Desk, case: Case, _now: datetime) -> Card:
    """Without names: it is kept in a direct message."""
    lead = desk.procedure_of(case).panel_lead
    text = say("lead.text", reference=case.reference, board=desk.board_of(case).name)
    further = ended.lines(case) if case.ended else (say("lead.may"),)
    return Card(
        title=say("lead.title", reference=case.reference),
        text=text,
        lines=(text, *further),
        rows=(*receipt.where_it_stands(case), *_passed_on(case)),
        buttons=senders.for_panel_lead(case),
        notes=((say("lead.rule", citation=lead),) if lead else ()),
    )


def _passed_on(case: Case) -> tuple[Row, ...]:
    entry = case.passed_on
    if entry is None:
        return ()
    text = say("lead.passed_on.by", name=entry.by.name, when=moment_in_words(entry.happened))
    return (Row(label=say("lead.passed_on"), text=text),)
