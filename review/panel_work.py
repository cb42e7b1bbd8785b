"""What panels and the Chair did on a case before the decision, and who staffs its review, read from its history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from review.calendar import london_date
from review.case import Case
from review.entries import Content, Entry, PutToChair
from review.panel import (
    CasePanelNamed,
    InterestDeclared,
    MeetingCalled,
    MeetingHeld,
    MoreInformationAsked,
    PanelRecommended,
    PeerChallengeAnswered,
    PeerChallengeAsked,
    ReportReceived,
    ReportsAsked,
    ReviewerAppointed,
)
from review.report_time import ReportTimeAnswered, ReportTimeAsked


@dataclass(frozen=True)
class PanelWork:
    """Each property reads the latest of its kind; None, or empty, where there is none."""

    case: Case

    @property
    def meeting(self) -> MeetingCalled | None:
        entry = self.case.latest(MeetingCalled)
        return entry.content if entry and isinstance(entry.content, MeetingCalled) else None

    @property
    def held(self) -> Entry | None:
        return self.case.latest(MeetingHeld)

    @property
    def asked(self) -> Mapping[str, Entry]:
        """The latest request for a report, by agency."""
        requests = [(one, one.content) for one in self.case.entries if isinstance(one.content, ReportsAsked)]
        return {agency: one for one, asked in requests for agency in asked.agencies}

    @property
    def reports(self) -> Mapping[str, ReportReceived]:
        """What came in last, by agency."""
        return {one.content.agency: one.content for one in self.case.entries if isinstance(one.content, ReportReceived)}

    @property
    def outstanding(self) -> tuple[str, ...]:
        """The agencies whose report has not come since it was last asked for."""
        return tuple(agency for agency, asked in self.asked.items() if not self._came_since(agency, asked))

    def _came_since(self, agency: str, asked: Entry) -> bool:
        return any(isinstance(one, ReportReceived) and one.agency == agency for one in self._since(asked))

    def _since(self, asked: Entry) -> tuple[Content, ...]:
        since = next(number for number, one in enumerate(self.case.entries) if one is asked)
        return tuple(one.content for one in self.case.entries[since:])

    def due(self, agency: str) -> date:
        """The last day for its report: as asked for, or as more time was given since; never after the meeting."""
        asked = self.asked[agency]
        assert isinstance(asked.content, ReportsAsked)
        answers = [one for one in self._since(asked) if isinstance(one, ReportTimeAnswered) and one.agency == agency]
        by = next((one.until for one in reversed(answers) if one.until), asked.content.by)
        return min(by, self._called_since(asked) or by)

    def _called_since(self, asked: Entry) -> date | None:
        """The day of the meeting that was called, or moved, after the report was asked for."""
        called = (one.at for one in reversed(self._since(asked)) if isinstance(one, MeetingCalled))
        day = next(map(london_date, called), None)
        return day if day and day >= london_date(asked.recorded) else None

    @property
    def wishes(self) -> Mapping[str, ReportTimeAsked]:
        """The wishes for more time that wait for an answer, by agency."""
        found = {agency: self._wish(agency) for agency in self.outstanding}
        return {agency: one for agency, one in found.items() if one}

    def _wish(self, agency: str) -> ReportTimeAsked | None:
        """The last that was said of it since it was asked for; over where the day is that of the wish by now."""
        kinds = (ReportTimeAsked, ReportTimeAnswered)
        said = (one for one in reversed(self._since(self.asked[agency])) if isinstance(one, kinds))
        last = next((one for one in said if one.agency == agency), None)
        return last if isinstance(last, ReportTimeAsked) and last.until > self.due(agency) else None

    @property
    def recommended(self) -> Entry | None:
        return self.case.latest(PanelRecommended)

    @property
    def more_asked(self) -> Entry | None:
        """What the Chair still wants to know before deciding."""
        entry = self.case.latest(PutToChair, MoreInformationAsked)
        return entry if entry and isinstance(entry.content, MoreInformationAsked) else None

    @property
    def challenge(self) -> Entry | None:
        """That another board's Chair was asked to challenge, or what they answered: the later of the two."""
        return self.case.latest(PeerChallengeAsked, PeerChallengeAnswered)

    @property
    def interest(self) -> Entry | None:
        return self.case.latest(InterestDeclared)

    @property
    def reviewer(self) -> ReviewerAppointed | None:
        entry = self.case.latest(ReviewerAppointed)
        return entry.content if entry and isinstance(entry.content, ReviewerAppointed) else None

    @property
    def case_panel(self) -> CasePanelNamed | None:
        entry = self.case.latest(CasePanelNamed)
        return entry.content if entry and isinstance(entry.content, CasePanelNamed) else None
