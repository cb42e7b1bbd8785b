"""The records that the tables of law are made of. No value of any law stands here."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from review.errors import UnknownTermError


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Where a value is written. `ours` marks a reading or a choice of this program that no source supports.

    `unverified` marks what is not checked against the guidance now in force; it is said wherever the value is used.
    """

    document: str
    place: str
    ours: bool = False
    unverified: bool = False

    def __str__(self) -> str:
        marks = (" (our reading)" if self.ours else "") + (" (not verified)" if self.unverified else "")
        return f"{self.document}, {self.place}{marks}"


class Unit(StrEnum):
    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    MONTHS = "months"


@dataclass(frozen=True, kw_only=True)
class Period:
    """A count of days or months; `back` counts towards the past from the event."""

    count: int
    unit: Unit
    back: bool = False

    def __str__(self) -> str:
        unit = self.unit.value.removesuffix("s") if self.count == 1 else self.unit.value
        return f"{self.count} {unit}" + (" before" if self.back else "")


class Strength(StrEnum):
    """The word of the source."""

    MUST = "must"
    SHOULD = "should"
    AIMS = "aims"
    NONE = "none"


class Sense(StrEnum):
    LATEST = "latest"  # act by this day
    EARLIEST = "earliest"  # keep at least until this day


class Event(StrEnum):
    """What happened that a period is counted from."""

    INCIDENT = "incident"
    LA_AWARE = "la_aware"
    BOARD_NOTIFIED = "board_notified"
    CHAIR_AWARE = "chair_aware"
    OFSTED_NOTIFIED = "ofsted_notified"
    DECIDED = "decided"
    INITIATED = "initiated"
    PUBLICATION_PLANNED = "publication_planned"
    PUBLISHED = "published"
    PANEL_NOTIFIED = "panel_notified"


class Milestone(StrEnum):
    """What opens a duty without a date, where no event does that a period is counted from."""

    SERIOUS_INCIDENT = "serious_incident"  # the referral says so
    REVIEWER_APPOINTED = "reviewer_appointed"
    REVIEW_PANEL_MET = "review_panel_met"  # those who oversee the review met for the first time
    NATIONAL_PANEL_ASKED = "national_panel_asked"
    NATIONAL_PANEL_CHALLENGED = "national_panel_challenged"
    PROCEEDINGS_KNOWN = "proceedings_known"
    SIX_MONTHS_NOT_POSSIBLE = "six_months_not_possible"
    FINDINGS_AGREED = "findings_agreed"
    APPROVED = "approved"  # by the board: the review is complete (our reading)
    PUBLICATION_DOUBTED = "publication_doubted"  # the board considers that it should not be published


class Duty(StrEnum):
    """The dated duties, under the names that other programs call them by."""

    NOTIFY_INCIDENT = "notify_incident"
    CHAIR_DISCUSSION = "chair_discussion"
    DECISION = "decision"
    NOTIFY_DECISION = "notify_decision"
    NOTIFY_INTENTION = "notify_intention"
    FIRST_DAY_TASKS = "first_day_tasks"
    COMPLETION = "completion"
    COMPLETION_AIM = "completion_aim"
    SEND_COPIES = "send_copies"
    KEEP_PUBLISHED = "keep_published"
    RAPID_REVIEW = "rapid_review"


class Decision(StrEnum):
    SCR = "scr"
    ALTERNATIVE = "alternative"
    NONE = "none"


class Finding(StrEnum):
    OUT_OF_SCOPE = "out_of_scope"
    ROUTE_ELSEWHERE = "route_elsewhere"
    MUST_COMMISSION = "must_commission"
    MUST_COMMISSION_UNLESS_CLEAR = "must_commission_unless_clear"
    SHOULD_ALWAYS_COMMISSION = "should_always_commission"
    MAY_COMMISSION = "may_commission"
    NOTIFIABLE_ONLY = "notifiable_only"
    SHOULD_CONSIDER = "should_consider"
    INSUFFICIENT_INFORMATION = "insufficient_information"
    NOT_MET = "not_met"


@dataclass(frozen=True, kw_only=True)
class DatedDuty:
    """A duty with a date: who does what, to whom, within how long of which event."""

    duty: Duty
    #: what people call it, as the object of "reminder for"
    label: str
    #: what is to be done, as a whole sentence
    task: str
    counted_from: Event
    #: the event in words, for "counted from ..."
    event_words: str
    period: Period
    who: str
    to: tuple[str, ...]
    strength: Strength
    citation: Citation
    sense: Sense = Sense.LATEST
    #: the decisions that start it; empty for all
    decisions: frozenset[Decision] = frozenset()
    #: offer the day one working day earlier, where the rule can be read in clear days
    clear_days: bool = False
    #: only where the incident is, or may be, notifiable
    if_notifiable: bool = False
    #: who may agree another day; "" where the rule knows no such agreement
    extended_by: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class FindingRule:
    """What one row of the decision table says. Which answers it holds for is in `review.criteria`."""

    code: str
    finding: Finding
    #: what it means, in words that a professional can repeat
    meaning: str
    #: the board may still commission a review, whatever the finding says
    still_open: bool
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class NotifiableCriterion:
    number: int
    text: str
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A situation of a seriously harmed child in which a procedure says that a review should be considered."""

    key: str
    text: str
    #: it is abuse or neglect in itself, so that "no abuse" contradicts it
    is_abuse: bool
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class Definition:
    """What a term means, in our own words, with the place it is defined."""

    key: str
    term: str
    text: str
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class OtherReview:
    """A kind of review, other than a serious case review, that the Chair can decide on."""

    key: str
    label: str
    citation: Citation


@dataclass(frozen=True, kw_only=True)
class StandingPanel:
    """The body that a referral goes to before the Chair decides, where the procedure has one."""

    name: str
    citation: Citation
    #: where it says that an extraordinary meeting with all relevant agencies is called
    extraordinary_meeting: Citation | None = None


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """Everything one procedure says, as far as the program runs by it."""

    name: str
    title: str
    #: the day on which this table was last compared with its source; also its version
    checked_on: date
    referral_title: str
    definitions: tuple[Definition, ...]
    findings: tuple[FindingRule, ...]
    #: what the LSCB may still do where the criteria are not met
    still_open: str
    still_open_citation: Citation
    #: that a review should also be conducted where there are lessons, or good practice
    lessons_citation: Citation
    presumption: Citation
    #: from this age on nobody is a child
    adult_age: int
    adult_citation: Citation
    listed_detentions: frozenset[str]
    #: the ages at which a deprivation of liberty under the Mental Capacity Act 2005 is listed; empty for any age
    mental_capacity_ages: frozenset[int]
    detention_citation: Citation
    notifiable: tuple[NotifiableCriterion, ...]
    notifier: str
    dated: tuple[DatedDuty, ...]
    decider: str
    #: what a review that is no serious case review is called here
    alternative_review: str
    #: whether it is in use, and since when not
    historical: str
    #: the edition that it rests on; empty for a base edition
    base: str = ""
    #: the "should consider" situations, where the procedure has them
    situations: tuple[Situation, ...] = ()
    #: False where the question is only whether an incident is notifiable, and to whom
    finds_reviews: bool = True
    #: where it says that a referral goes through the agency's panel member; None where it does not
    panel_lead: Citation | None = None
    #: None where nothing stands between the business team and the Chair
    standing_panel: StandingPanel | None = None
    #: the kinds of other review, the usual one first
    other_reviews: tuple[OtherReview, ...] = ()

    @property
    def has_meetings(self) -> bool:
        """Whether its standing panel calls extraordinary meetings, for which the agencies report."""
        return self.standing_panel is not None and self.standing_panel.extraordinary_meeting is not None

    def definition(self, key: str) -> Definition:
        """Raises UnknownTermError."""
        found = next((one for one in self.definitions if one.key == key), None)
        if found is None:
            raise UnknownTermError
        return found

    def finding_rule(self, code: str) -> FindingRule:
        return next(one for one in self.findings if one.code == code)

    def dated_duty(self, duty: Duty) -> DatedDuty:
        return next(one for one in self.dated if one.duty is duty)
