"""The referral as it is sent: everything that was answered, assessed under the procedure of that day."""

from dialogs.checking import as_day
from dialogs.desk import Exchange
from dialogs.referring import reading
from dialogs.referring.check_answers import in_words
from dialogs.referring.questions import Process
from dialogs.referring.reading import Read, agency_of, agency_value
from dialogs.referring.route import Stage, path
from dialogs.referring.whom import Values, Who, adults
from review.drafts import Draft
from review.entries import Entry
from review.referral import Adult, Child, NamedMember, Referred, ReferredChild, Referrer
from review.roles import Board, Role, Standing


def entry(exchange: Exchange, draft: Draft) -> Entry:
    """The first entry of a case. The procedure of that day stays with the case."""
    content = _referred(exchange, draft)
    return Entry(
        happened=exchange.now,
        recorded=exchange.now,
        by=exchange.acting(Role.REFERRER),
        rule=str(content.assessment.reasons[0].citation),
        content=content,
    )


def _referred(exchange: Exchange, draft: Draft) -> Referred:
    boards = exchange.desk.boards
    stages, values = path(draft.answers, boards)
    board, law = reading.board_for(values, boards), reading.procedure_for(values, boards)
    read = reading.each_child(values, boards)
    incident = as_day(values.get("incident_on"))
    assert incident is not None
    return Referred(
        draft=draft.id,
        reference=exchange.unit.next_reference(board.prefix, exchange.today.year),
        board=board.key,
        procedure=law.name,
        procedure_version=law.checked_on,
        children=tuple(_child(one, stages, values) for one in read),
        adults=tuple(_adult(one, values) for one in adults(values)),
        incident_on=incident,
        where=_text(values, "where"),
        la_aware_on=as_day(values.get("la_aware_on")),
        summary=_text(values, "summary"),
        agencies=tuple(one.name for one in board.agencies if agency_value(one.name) in _chosen(values, "agencies")),
        other_agencies=_text(values, "other_agencies"),
        other_processes=tuple(one.value for one in Process if one.value in _chosen(values, "other_processes")),
        about_processes=_text(values, "about_processes"),
        account=_text(values, "account"),
        request=_text(values, "request"),
        assessment=reading.together(read),
        referrer=_referrer(values, board),
        panel_member=_member(values),
        referrer_unchecked=exchange.person.standing is Standing.UNKNOWN,
    )


def _child(one: Read, stages: tuple[Stage, ...], values: Values) -> ReferredChild:
    key = one.who.of
    area = next(field for stage in stages for field in stage.questions if field.key == key("area"))
    return ReferredChild(
        child=Child(
            name=_text(values, key("child_name")),
            born=as_day(values.get(key("born"))),
            address=_text(values, key("address")),
        ),
        area=in_words(area, values.get(key("area"), "")),
        answers=one.answers,
        assessment=one.found,
        asked=tuple(_criteria_asked(one, stages)),
    )


def _criteria_asked(one: Read, stages: tuple[Stage, ...]) -> list[str]:
    """The questions that the criteria read of this child; lessons, asked once, where they say something of it."""
    about = [stage for stage in stages if not stage.step.each or stage.who == one.who]
    keys = [field.key.partition("#")[0] for stage in about for field in stage.questions]
    settled = one.found.finding in reading.SETTLED
    unread = {"lessons_or_good_practice"} if settled else set()
    return [key for key in keys if hasattr(one.answers, key) and key not in unread]


def _adult(who: Who, values: Values) -> Adult:
    return Adult(
        name=_text(values, who.of("adult_name")),
        born=as_day(values.get(who.of("adult_born"))),
        address=_text(values, who.of("adult_address")),
        relationship=_text(values, who.of("relationship")),
    )


def _referrer(values: Values, board: Board) -> Referrer:
    return Referrer(
        agency=agency_of(values, board),
        role=_text(values, "role"),
        phone=_text(values, "phone"),
        email=_text(values, "email"),
        discussed_with=_text(values, "discussed_with"),
    )


def _member(values: Values) -> NamedMember | None:
    name, phone, email = (_text(values, key) for key in ("member_name", "member_phone", "member_email"))
    return NamedMember(name=name, phone=phone, email=email) if name or phone or email else None


def _text(values: Values, key: str) -> str:
    return str(values.get(key, ""))


def _chosen(values: Values, key: str) -> tuple[str, ...]:
    value = values.get(key, ())
    return (value,) if isinstance(value, str) else value
