"""Invented cases for the tests of `review`: nobody here exists."""

from dataclasses import replace
from datetime import UTC, date, datetime

from review.answers import Abuse, Answers, Concern, Detention, Harm, Residence, Setting, YesNo
from review.case import Case
from review.case_work import Closed, Closing, PutOnAgenda, QuestionAsked, Reopened, Transferred, WithdrawalAsked
from review.criteria import assess, strongest
from review.entries import Actor, Content, Decided, Entry, ProcedureChanged, PutToChair
from review.law import procedure
from review.law.terms import Decision, Duty
from review.panel import MeetingCalled
from review.recorded import DutyDone
from review.referral import Child, Referred, ReferredChild, Referrer
from review.roles import Account, Role
from review.stages import Stage

#: a death, abuse suspected: a review must be commissioned, and the incident is notifiable
DEATH = Answers(
    under_18=YesNo.YES,
    normally_resident=Residence.HERE,
    abuse_or_neglect=Abuse.SUSPECTED,
    what_happened=Harm.DIED,
    detention=Detention.NONE,
    looked_after=YesNo.NO,
    regulated_setting=Setting.NONE,
)
#: serious harm, where nobody is sure how agencies worked together: must, unless it is clear
PRESUMED = Answers(
    under_18=YesNo.YES,
    normally_resident=Residence.HERE,
    abuse_or_neglect=Abuse.KNOWN,
    what_happened=Harm.SERIOUSLY_HARMED,
    working_together_concern=Concern.NOT_SURE,
)
#: nobody died or was seriously harmed: nothing to notify
NOTHING_SERIOUS = Answers(under_18=YesNo.YES, normally_resident=Residence.HERE, what_happened=Harm.NEITHER)

MORNING = datetime(2026, 11, 9, 10, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)


def actor(role: Role) -> Actor:
    account = Account(platform="rehearsal", space="T0", user=f"U-{role}")
    return Actor(person=f"p-{role}", name=f"Somebody ({role})", role=role, account=account)


def entry(content: Content, role: Role, at: datetime) -> Entry:
    return Entry(happened=at, recorded=at, by=actor(role), rule="R3", content=content)


def referral(answers: Answers = DEATH, la_aware_on: date | None = None) -> Referred:
    law = procedure("pan-lancashire")
    return Referred(
        draft="d-1",
        reference="LAN-2026-001",
        board="lancashire",
        procedure=law.name,
        procedure_version=law.checked_on,
        children=(
            ReferredChild(
                child=Child(name="Robin Example", born=date(2019, 5, 4), address="1 Invented Row"),
                area="Blackburn with Darwen",
                answers=answers,
                assessment=assess(law, answers),
            ),
        ),
        incident_on=date(2026, 11, 6),
        la_aware_on=la_aware_on,
        summary="Invented for a test.",
        assessment=assess(law, answers),
        referrer=Referrer(agency="An invented school", role="Head teacher", phone="01632 960001"),
    )


def referral_of(*children: Answers) -> Referred:
    """Of several children, each with their own answers, in their order."""
    law, one = procedure("pan-lancashire"), referral()
    named = tuple(replace(one.children[0], answers=answers, assessment=assess(law, answers)) for answers in children)
    return replace(one, children=named, assessment=strongest([child.assessment for child in named]))


def referred_case(answers: Answers = DEATH, at: datetime = MORNING, la_aware_on: date | None = None) -> Case:
    return Case(id="c-1", entries=(entry(referral(answers, la_aware_on), Role.REFERRER, at),))


def put_to_chair(case: Case, at: datetime = MORNING) -> Case:
    return case.with_entry(entry(PutToChair(), Role.BUSINESS_TEAM, at))


def decided(case: Case, decision: Decision = Decision.SCR, at: datetime = MORNING) -> Case:
    return put_to_chair(case, at).with_entry(
        entry(Decided(decision=decision, reasons="Invented reasons."), Role.CHAIR, at)
    )


def corrected_to(case: Case, decision: Decision, at: datetime = LATER) -> Case:
    return case.with_entry(entry(Decided(decision=decision, reasons="Other reasons."), Role.CHAIR, at))


def done(duty: Duty = Duty.NOTIFY_INCIDENT, on: date = date(2026, 11, 10)) -> DutyDone:
    return DutyDone(duty=duty, done_on=on, to="Ofsted", how="by its form", reference="OF-1")


def procedure_changed(name: str = "working-together-2015", answers: Answers = DEATH) -> ProcedureChanged:
    law = procedure(name)
    return ProcedureChanged(
        procedure=name,
        procedure_version=law.checked_on,
        assessment=assess(law, answers),
        reason="The child lives in another area.",
    )


def transferred() -> Transferred:
    return Transferred(to="An invented board", told="Its business team, by telephone.", reason="The child lives there.")


def closed(why: Closing = Closing.WITHDRAWN) -> Closed:
    return Closed(why=why, reason="Invented reasons.", other="LAN-2026-009" if why is Closing.DUPLICATE else "")


def reopened() -> Reopened:
    return Reopened(reason="There is something new.")


def withdrawal() -> WithdrawalAsked:
    return WithdrawalAsked(reason="It was about another child.")


def question(number: int = 1, by: date = date(2026, 11, 18)) -> QuestionAsked:
    return QuestionAsked(number=number, question="Which school was it?", answer_by=by)


def on_the_panels_agenda() -> PutOnAgenda:
    return PutOnAgenda(meeting="The standing panel", on=date(2026, 11, 26), screening=True)


def meeting_called() -> MeetingCalled:
    at = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    return MeetingCalled(at=at, place="An invented hall", agencies=("Police", "Health"))


def then(case: Case, *contents: Content, role: Role = Role.BUSINESS_TEAM, at: datetime = MORNING) -> Case:
    """The case with these entries after its own; whether they were allowed is not asked."""
    for content in contents:
        case = case.with_entry(entry(content, role, at))
    return case


def aware_case() -> Case:
    """A notifiable incident, of which the local authority's day of awareness is known."""
    return referred_case(la_aware_on=date(2026, 11, 6))


def unsure_case() -> Case:
    """Whether the child is at risk now was asked, and nobody knew."""
    told = referral(la_aware_on=date(2026, 11, 6))
    child = replace(told.children[0], asked=("at_risk_now",))
    return Case(id="c-1", entries=(entry(replace(told, children=(child,)), Role.REFERRER, MORNING),))


def enfield_case(at: datetime = MORNING) -> Case:
    """A case that runs under Enfield's procedure."""
    return then(aware_case(), procedure_changed("enfield"), at=at)


def case_at(stage: Stage, case: Case | None = None) -> Case:
    """A case that has come to this stage, one step after the other."""
    case = case or aware_case()
    return {
        Stage.REFERRED: case,
        Stage.SCREENING: then(case, on_the_panels_agenda()),
        Stage.DISCUSSION: then(case, on_the_panels_agenda(), meeting_called()),
        Stage.AWAITING_CHAIR: put_to_chair(case),
        Stage.INITIATED: decided(case, Decision.SCR),
        Stage.ALTERNATIVE_REVIEW: decided(case, Decision.ALTERNATIVE),
        Stage.DECLINED: decided(case, Decision.NONE),
        Stage.TRANSFERRED: then(case, transferred()),
        Stage.WITHDRAWN: then(case, closed()),
        Stage.DUPLICATE: then(case, closed(Closing.DUPLICATE)),
    }[stage]
