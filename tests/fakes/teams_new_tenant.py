"""A tenant in which nothing has been set up: no bot, no app, nobody for whom it is installed. Strict by the package.

    async with NewTenant() as tenant:
        tenant.makes_bot(app_id, endpoint="https://scr.example.org/api/messages")   # the Azure portal
        secret = tenant.makes_secret()              # its value; `tenant.secrets[secret] = False` is when it expires
        tenant.behind["https://scr.example.org"] = "http://127.0.0.1:PORT"          # the reverse proxy

        ada = tenant.resident("Ada Quill")                                          # Entra; `.aad` is her object id
        team = tenant.team("Business team", cy, fay)                                # Teams; the first owns it
        link = team.channel("Reviews")                                              # what "Get link to channel" gives

        tenant.uploads(zip_bytes)                                                   # the Teams admin centre
        tenant.installs_for(ada, cy)                                                # a setup policy
        await ada.starts_teams()                                                    # only now it reaches her
        await cy.adds_to_team(team, "Reviews")                                      # the app, for a team

Until then nothing comes through: a bot that is not registered, has no app or is not installed is not written to, and
what it sends is answered 403. A scope that the manifest does not declare is not delivered. A guest adds no apps, and
reaches the bot by its name in a team that has it (`reaches_bot_in`). `tenant.menu("personal")` is what a client offers.
"""

from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit
from uuid import uuid4

from tests.fakes.teams_cards import Json, NotSentError
from tests.fakes.teams_package import App, BadPackageError, app_of
from tests.fakes.teams_people import Conversation, Person
from tests.fakes.teams_service import TENANT, _require
from tests.fakes.teams_tenant import FakeTenant

NOT_INSTALLED = "BotNotInConversationRoster"
#: the scope of the manifest under which a conversation falls
SCOPES = {"personal": "personal", "channel": "team", "groupChat": "groupchat"}
MESSAGES = "/api/messages"


@dataclass
class Team:
    """A closed team with its standard channels."""

    name: str
    tenant: "NewTenant"
    members: list[Person]
    channels: dict[str, Conversation] = field(default_factory=dict)
    has_app: bool = False

    def channel(self, name: str) -> str:
        """Made where it is new. Gives the link to it, as its menu does."""
        if name not in self.channels:
            made = Conversation(f"19:{uuid4().hex}@thread.tacv2", self.members, refuses=NOT_INSTALLED)
            self.channels[name] = self.tenant.conversations[made.id] = made
        told = f"groupId={uuid4()}&tenantId={self.tenant.tenant_id}"
        return f"https://teams.microsoft.com/l/channel/{quote(self.channels[name].id, safe='')}/{quote(name)}?{told}"


class Resident(Person):
    """Somebody of the tenant, or a guest of it."""

    tenant: "NewTenant"

    async def starts_teams(self) -> None:
        """The next start after the policy has come through: what it installs is there."""
        if self.aad in self.tenant.to_have_it and not self.installed:
            await self.installs()

    async def installs(self, *, upgrade: bool = False) -> None:
        self.tenant.require_app("personal")
        if self.role == "guest":
            raise NotSentError("a guest adds no apps")
        await super().installs(upgrade=upgrade)

    async def adds_to_team(self, team: Team, channel: str) -> None:
        self.tenant.require_app("team")
        if self is not team.members[0]:
            raise NotSentError(f"{self.name} does not own {team.name}")
        team.has_app = True
        for one in team.channels.values():
            one.refuses = ""
        await self.installs_in(team.channels[channel])

    def reaches_bot_in(self, team: Team) -> None:
        """Press the bot's name in a channel, and write to it from there: no event tells of it."""
        if self not in team.members or not team.has_app:
            raise NotSentError(f"the bot is not to be seen by {self.name} in {team.name}")
        self.tenant.require_app("personal")
        self.installed = True

    async def says_in(self, channel: Conversation, words: str) -> Conversation:
        if self not in channel.members or channel.refuses:
            raise NotSentError(f"{self.name} cannot mention the bot there")
        return await super().says_in(channel, words)

    def _open_chat(self) -> None:
        if not self.installed:
            raise NotSentError(f"{self.name} does not have the app")


class NewTenant(FakeTenant):
    people_are = Resident
    people: dict[str, Resident]  # type: ignore[assignment]  # narrower: all are made by `person`

    def __init__(self, *, tenant_id: str = TENANT) -> None:
        super().__init__(tenant_id=tenant_id, app_id="")
        self.secrets = {}
        self.app: App | None = None
        #: who has it by a policy
        self.to_have_it: set[str] = set()
        #: what stands behind each public address
        self.behind: dict[str, str] = {}
        self.teams: list[Team] = []
        self._endpoint = ""

    # --- the Azure portal and Entra -----------------------------------------------------------------------------------

    def makes_bot(self, app_id: str, endpoint: str) -> None:
        """An Azure Bot, single tenant, with the Microsoft Teams channel."""
        self.app_id, self.bot_id, self._endpoint = app_id, f"28:{app_id}", endpoint

    def makes_secret(self) -> str:
        """Its value; its id would not do."""
        made = f"{uuid4().hex}~Q"
        self.secrets[made] = True
        return made

    def resident(self, name: str) -> Resident:
        """A person of the tenant, with an object id of their own."""
        return self._resident(str(uuid4()), name)

    def guest(self, name: str) -> Resident:
        """Somebody of another tenant who was invited to this one."""
        return self._resident(str(uuid4()), name, role="guest", tenant=str(uuid4()))

    def _resident(self, aad: str, name: str, **others: str) -> Resident:
        made = self.person(aad, name, **others)
        assert isinstance(made, Resident)
        return made

    # --- the Teams admin centre, and Teams ----------------------------------------------------------------------------

    def uploads(self, package: bytes) -> App:
        """A new app, or a newer one in its place. Raises BadPackageError."""
        found = app_of(package)
        if found.bot_id != self.app_id:
            raise BadPackageError(f"there is no bot {found.bot_id} in this tenant")
        if self.app and self.app.id == found.id and _numbers(found.version) <= _numbers(self.app.version):
            raise BadPackageError(f"version {found.version} is there already: an update has a higher one")
        self.app = found
        return found

    def installs_for(self, *people: Person) -> None:
        """By a setup policy of one's own, which is given to people of the tenant alone."""
        self.require_app("personal")
        assert not [one.name for one in people if one.role == "guest"], "the policy is not given to guests"
        self.to_have_it |= {one.aad for one in people}

    def team(self, name: str, *members: Person) -> Team:
        made = Team(name, self, list(members))
        self.teams.append(made)
        return made

    def menu(self, scope: str) -> tuple[str, ...]:
        return self.require_app(scope).menus.get(scope, ())

    def require_app(self, scope: str) -> App:
        """Raises NotSentError."""
        if self.app is None:
            raise NotSentError("no such app in this organisation")
        if scope not in self.app.scopes:
            raise NotSentError(f"the app is not made for {scope}")
        return self.app

    # --- what comes through -------------------------------------------------------------------------------------------

    async def deliver(self, activity: Json) -> Json:
        self.require_app(SCOPES[activity["conversation"]["conversationType"]])
        if not self.bot_is_down:
            self.bot_at = self._address()
        return await super().deliver(activity)

    def _address(self) -> str:
        parts = urlsplit(self._endpoint)
        behind = self.behind.get(f"{parts.scheme}://{parts.netloc}")
        if behind is None:
            raise NotSentError(f"nothing answers at {self._endpoint}")
        return behind.rstrip("/") + parts.path

    def _is_in(self, conversation: Conversation, who: Person) -> bool:
        """Only of a conversation in which the bot is, and only of those who are in it."""
        alone = [one for one in self.people.values() if one.conversation is conversation]
        _require(not alone or alone[0].installed, 403, NOT_INSTALLED)
        _require(not conversation.refuses, 403, conversation.refuses)
        return who in conversation.members


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
