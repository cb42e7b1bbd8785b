"""The shape of app.yaml: which keys there are, and which must be given."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.app_values import (
    Day,
    FewDays,
    KeptDays,
    Port,
    Prefix,
    ProcedureName,
    RehearsalName,
    ServiceHost,
    SlackApp,
    SlackChannel,
    SlackTeam,
    SlackUser,
    TeamsChannel,
    TeamsTenant,
    TeamsUser,
    TimeOfDay,
    Url,
    UrlWithSlash,
    Weekday,
    Words,
    WorkingDayCount,
)
from bot.law.counting_shape import CountingShape
from bot.settings import TeamsSettings
from review.drafts import Keeping
from review.ladder import Ladder
from review.roles import ChannelKind, Office


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ListenShape(Shape):
    host: Words = "127.0.0.1"
    port: Port = 3978
    public_url: Url = ""


class SlackShape(Shape):
    team_id: SlackTeam
    app_id: SlackApp
    api_url: UrlWithSlash = "https://slack.com/api/"


class TeamsShape(Shape):
    tenant_id: TeamsTenant
    service_url: UrlWithSlash = "https://smba.trafficmanager.net/uk/"
    service_hosts: tuple[ServiceHost, ...] = (".trafficmanager.net", ".botframework.com")
    login_url: Url = "https://login.microsoftonline.com"
    openid_metadata_url: Url = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    issuer: Url = TeamsSettings.issuer
    scope: Url = TeamsSettings.scope


class RemindersShape(Shape):
    at: TimeOfDay = Field(default="09:00", validate_default=True)
    days_before: tuple[FewDays, ...] = (5,)
    digest_on: Weekday = "monday"
    tell_chair_after_days: WorkingDayCount = 2

    def ladder(self) -> Ladder:
        return Ladder(at=self.at, days_before=self.days_before, tell_chair_after=self.tell_chair_after_days)


class DraftsShape(Shape):
    """After how many calendar days without a change the owner of a draft is warned, and it is erased."""

    warn_after_days: KeptDays = Keeping.warn_after_days
    erase_after_days: KeptDays = Keeping.erase_after_days

    @model_validator(mode="after")
    def _warns_first(self) -> Self:
        if self.warn_after_days >= self.erase_after_days:
            raise ValueError("`warn_after_days` must be smaller than `erase_after_days`: the owner is warned first.")
        return self

    def keeping(self) -> Keeping:
        return Keeping(warn_after_days=self.warn_after_days, erase_after_days=self.erase_after_days)


class HolidaysShape(Shape):
    add: dict[Day, Words] = Field(default_factory=dict)
    remove: tuple[Day, ...] = ()


class HolderShape(Shape):
    name: Words
    slack: SlackUser | None = None
    teams: TeamsUser | None = None
    rehearsal: RehearsalName | None = None
    starts: Day | None = Field(default=None, alias="from")
    ends: Day | None = Field(default=None, alias="to")
    agency: Words = ""

    @model_validator(mode="after")
    def _can_be_known(self) -> Self:
        if not (self.slack or self.teams or self.rehearsal):
            raise ValueError("needs an account, `slack:` or `teams:`, or we cannot know who it is.")
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("`to` must not be before `from`.")
        return self


class ChannelShape(Shape):
    slack: SlackChannel | None = None
    teams: TeamsChannel | None = None
    rehearsal: RehearsalName | None = None


class AgencyShape(Shape):
    name: Words
    panel_members: tuple[HolderShape, ...] = ()
    #: who is told where the agency is late
    senior_contacts: tuple[HolderShape, ...] = ()


class BoardShape(Shape):
    name: Words
    procedure: ProcedureName
    reference: Prefix
    areas: tuple[Words, ...] = Field(min_length=1)
    channels: dict[ChannelKind, ChannelShape]
    offices: dict[Office, tuple[HolderShape, ...]]
    agencies: tuple[AgencyShape, ...] = ()


class AppShape(Shape):
    listen: ListenShape = ListenShape()
    data: Words = "./data"
    slack: SlackShape | None = None
    teams: TeamsShape | None = None
    reminders: RemindersShape = Field(default_factory=RemindersShape)
    drafts: DraftsShape = Field(default_factory=DraftsShape)
    holidays: HolidaysShape = Field(default_factory=HolidaysShape)
    counting: CountingShape = Field(default_factory=CountingShape)
    emergency: tuple[Words, ...] = Field(min_length=1)
    boards: dict[str, BoardShape] = Field(min_length=1)
