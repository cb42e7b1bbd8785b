"""Invented people, boards and cases for the tests. Nothing here is or was real."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from typing import Any

from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.calendar import WorkingDays
from review.case import Case
from review.case_work import InformationAdded, Looked, PassedOn
from review.criteria import Assessment, assess
from review.entries import Actor, Decided, Entry, ProcedureChanged, PutToChair
from review.ladder import Ladder, Rung, rungs
from review.law import procedure
from review.law.terms import Decision, Duty
from review.recorded import DutyDone
from review.referral import Child, Referred, ReferredChild, Referrer
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, Person, PlaceKind, Role, Standing
from review.timetable import Deadline, deadlines_of

#: Monday, 10:30 in London
MONDAY = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)

#: words that must never be found where nothing private may be
CHILD = "Kezia Marlowe-Finch"
ADDRESS = "14 Plumtree Cutting, Rossendale"
SUMMARY = "Found unwell by a neighbour on the Sunday evening."
CANARIES = (CHILD, ADDRESS, SUMMARY, "Marlowe", "Plumtree", "Imogen Tarrant", "2019-08-17")

BUSINESS_SLACK = Address(platform="slack", space="T0001", kind=PlaceKind.CHANNEL, id="C0BUSINESS")
BUSINESS_TEAMS = Address(platform="teams", space="tenant-1", kind=PlaceKind.CHANNEL, id="19:business@thread.tacv2")


def account(user: str = "USOCIAL", platform: str = "slack") -> Account:
    return Account(platform=platform, space="T0001" if platform == "slack" else "tenant-1", user=user)


def direct(user: str = "USOCIAL", platform: str = "slack") -> Address:
    """That person's direct messages with the bot."""
    space = account(user, platform).space
    return Address(platform=platform, space=space, kind=PlaceKind.PERSON, id=user)


def person(**changes: Any) -> Person:
    made = Person(
        id="person-social-worker",
        name="Imogen Tarrant",
        accounts=frozenset({account()}),
        standing=Standing.MEMBER,
    )
    return replace(made, **changes)


def holder(name: str, user: str, platforms: tuple[str, ...] = ("slack", "teams")) -> Holder:
    return Holder(name=name, accounts=frozenset(account(user, platform) for platform in platforms))


def board(**changes: Any) -> Board:
    made = Board(
        key="lancashire",
        name="Pan-Lancashire Safeguarding Children Board",
        procedure="pan-lancashire",
        prefix="LAN",
        areas=("Blackburn with Darwen", "Blackpool", "Lancashire"),
        channels={ChannelKind.BUSINESS: (BUSINESS_SLACK, BUSINESS_TEAMS)},
        offices={
            Office.CHAIR: (holder("Ada Quill", "UCHAIR"),),
            Office.BUSINESS_MANAGER: (holder("Cy Dale", "UMANAGER"),),
        },
    )
    return replace(made, **changes)


def working_days() -> WorkingDays:
    """The bank holidays of England in 2026 and 2027, known to the end of 2027."""
    return WorkingDays(
        holidays=frozenset(
            date.fromisoformat(day)
            for day in (
                *("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"),
                *("2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03"),
                *("2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"),
            )
        ),
        known_until=date(2027, 12, 31),
    )


def answers(**changes: Any) -> Answers:
    """A child who died, where abuse is suspected."""
    made = Answers(
        under_18=YesNo.YES,
        normally_resident=Residence.HERE,
        abuse_or_neglect=Abuse.SUSPECTED,
        what_happened=Harm.DIED,
        suspected_suicide=YesNo.NO,
        working_together_concern=Concern.NOT_SURE,
        detention=Detention.NONE,
        looked_after=YesNo.NO,
        regulated_setting=Setting.NONE,
        at_risk_now=YesNo.NO,
        lessons_or_good_practice=YesNo.YES,
    )
    return replace(made, **changes)


def assessment(**changes: Any) -> Assessment:
    return assess(procedure("pan-lancashire"), answers(**changes))


def actor(role: Role = Role.REFERRER, user: str = "USOCIAL", **changes: Any) -> Actor:
    made = Actor(person="person-social-worker", name="Imogen Tarrant", role=role, account=account(user))
    return replace(made, **changes)


def chair() -> Actor:
    return actor(Role.CHAIR, "UCHAIR", person="person-chair", name="Ada Quill")


def manager() -> Actor:
    return actor(Role.BUSINESS_TEAM, "UMANAGER", person="person-manager", name="Cy Dale")


def referred_child(**changes: Any) -> ReferredChild:
    made = ReferredChild(
        child=Child(name=CHILD, born=date(2019, 8, 17), address=ADDRESS),
        area="Lancashire",
        answers=answers(),
        assessment=assessment(),
    )
    return replace(made, **changes)


def referral(**changes: Any) -> Referred:
    made = Referred(
        draft="draft-1",
        reference="LAN-2026-001",
        board="lancashire",
        procedure="pan-lancashire",
        procedure_version=procedure("pan-lancashire").checked_on,
        children=(referred_child(),),
        incident_on=date(2026, 2, 26),
        la_aware_on=date(2026, 2, 27),
        summary=SUMMARY,
        assessment=assessment(),
        referrer=Referrer(agency="Lancashire County Council", role="Social worker", phone="01632 960123"),
    )
    return replace(made, **changes)


def _entry(content: Any, by: Actor, rule: str, **changes: Any) -> Entry:
    made = Entry(happened=MONDAY, recorded=MONDAY, by=by, rule=rule, content=content)
    return replace(made, **changes)


def referred_entry(**changes: Any) -> Entry:
    """A referral as first entry; `changes` are of the entry where it has such a field, else of its content."""
    of_entry = {one.name for one in fields(Entry)} & changes.keys()
    content = referral(**{name: value for name, value in changes.items() if name not in of_entry})
    kept = {name: changes[name] for name in of_entry}
    return _entry(kept.pop("content", content), kept.pop("by", actor()), kept.pop("rule", "R3"), **kept)


def looked_entry(**changes: Any) -> Entry:
    return _entry(Looked(), manager(), "", **changes)


def put_to_chair_entry(**changes: Any) -> Entry:
    return _entry(PutToChair(), manager(), "", **changes)


def procedure_changed_entry(name: str = "enfield", **changes: Any) -> Entry:
    law = procedure(name)
    moved = ProcedureChanged(
        procedure=name,
        procedure_version=law.checked_on,
        assessment=assess(law, answers()),
        reason="The child lives in another area.",
    )
    return _entry(moved, manager(), "R3", **changes)


def decided_entry(decision: Decision = Decision.SCR, reasons: str = "The criteria are met.", **changes: Any) -> Entry:
    return _entry(Decided(decision=decision, reasons=reasons), chair(), "R3", **changes)


def done_entry(duty: Duty = Duty.NOTIFY_INCIDENT, **changes: Any) -> Entry:
    done = DutyDone(duty=duty, done_on=date(2026, 3, 3), to="Ofsted", how="online form", reference="OF-77")
    return _entry(done, manager(), "", **changes)


def case(*later: Entry, **changes: Any) -> Case:
    """A case just referred, with further entries."""
    return Case(id="case-1", entries=(referred_entry(**changes), *later))


def reckon(found: Case) -> tuple[tuple[Deadline, ...], tuple[Rung, ...]]:
    """What the law says of a case, with one rung of five working days at 09:00 and the overdue one."""
    dated = deadlines_of(found, procedure(found.procedure), working_days())
    return dated, rungs(found, dated, Ladder(at=time(9, 0), days_before=(5,)), working_days())


def additions(case: Case) -> tuple[Entry, ...]:
    """What the referrer and their panel lead said since, in order."""
    return tuple(one for one in case.entries if isinstance(one.content, InformationAdded | PassedOn))
