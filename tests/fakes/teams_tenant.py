"""A Microsoft 365 tenant with Teams, on loopback: login host, signing keys, Bot Connector service, and people.

    async with FakeTenant() as tenant:
        settings = tenant.settings()                      # TeamsSettings that point here
        ...start the bot; it answers at http://127.0.0.1:PORT/api/messages...
        tenant.bot_at = "http://127.0.0.1:PORT/api/messages"

        worker = tenant.person("aad-worker", "Wyn Okafor")            # role="guest", tenant="other" for others
        team = tenant.channel("19:business@thread.tacv2")

        await worker.installs()                                       # the app, for themselves: opens their chat
        await worker.removes()                                        # removes it; also installs_in(team), removes_from
        await worker.says("refer")                                    # in their one-to-one chat
        card = worker.card                                            # the latest card of their chat
        await worker.press(card, "Next", {"The child's full name": "Robin"})
        assert "Step 2 of 6" in worker.card.words                     # replaced in place: the same message
        await worker.says_in(team, "case LAN-2026-001")
        await manager.press(team.card, "To the Chair")                # `.told` is the short answer where it was pressed
        await manager.opens(team.card, "Open")                        # a window: `.window` is the card in it, or None
        await manager.submits("Close")                                # a press in that window

A message is a `Message`: `.card` (a `Seen`: `.words .title .buttons .inputs .fold_out(label)`), `.text`, `.summary`,
`.alerted`, `.versions` (every card it ever had, as kept by Teams; `.kept` is the latest of them). A person's press
that is answered by a card shows that card to them at once (`.card`); others see `.kept`.
Answers are named by label, or by the field's key; a choice by its words or its value; several as a tuple; a moment as
"2026-03-02T14:05". What a client would not send raises NotSentError: no such button, a required answer missing.
`press(..., about="What happened")` tells apart buttons that read alike; `execute=False` is the client that knows
Action.Submit only; `again=True` sends the last delivery once more.

Faults: `tenant.fails("send", status=429, headers={"Retry-After": "3"})` for the next call of that kind ("create",
"send", "update", "member", "login", "keys"); `after_applying=True` applies it and then closes the connection;
`seconds=5` is slow. `tenant.calls` lists (kind, conversation, body) of all that was accepted.
`tenant.bot_is_down = True` is while `serve` does not run: an install then tells nobody. With
`tenant.teams_open_chats` the bot may write to whoever is in a team that has the app, as Microsoft documents; without
it, to those who have it themselves. `channel.left.append(person)` takes somebody out of the team.
Everything is signed (RS256, own key); every answer of the bot is timed and must come within `tenant.patience` seconds.
`tenant.token(**claims)` and `tenant.post(body, authorization)` are for attacks;
`tenant.activity(person, conversation_id)` is what all activities of a person have.
A card that Teams or a telephone would not show fails the test when the tenant is left (`tenant.bad_cards`).
"""

import io
import json
import time
from typing import Any

import jwt

from bot.settings import TeamsSettings
from tests.fakes.teams_cards import Json
from tests.fakes.teams_people import BOT_NAME, Conversation, Person
from tests.fakes.teams_service import APP_ID, KEY_ID, SECRET, TENANT, Service, signing_key


class SlowAnswerError(AssertionError):
    """The bot answered later than Teams' clients wait."""


class FakeTenant(Service):
    """The tenant and the services around it. Use as an async context manager."""

    people_are: type[Person] = Person

    def __init__(self, *, tenant_id: str = TENANT, app_id: str = APP_ID) -> None:
        super().__init__(tenant_id=tenant_id, app_id=app_id)
        self.patience = 2.0
        self.slowest = 0.0
        self.bot_at = ""
        #: while the bot is not there, what Teams delivers is lost for good
        self.bot_is_down = False

    def settings(self, **others: Any) -> TeamsSettings:
        """What app.yaml and the environment would say for this tenant."""
        return TeamsSettings(
            **{
                "tenant_id": self.tenant_id,
                "service_url": self.service_url,
                "service_hosts": ("127.0.0.1",),
                "login_url": self.url,
                "openid_metadata_url": f"{self.url}/openid",
                "app_id": self.app_id,
                "app_password": SECRET,
                **others,
            }
        )

    def person(self, aad: str, name: str, *, role: str = "user", tenant: str = "") -> Person:
        if aad not in self.people:
            someone = self.people_are(self, aad, name, role, tenant or self.tenant_id)
            self.people[aad] = someone
            self.conversations[someone.conversation.id] = someone.conversation
        return self.people[aad]

    def channel(self, channel_id: str) -> Conversation:
        return self.conversations.setdefault(channel_id, Conversation(channel_id, list(self.people.values())))

    # --- what comes from Teams ---------------------------------------------------------------------------------------

    def activity(self, who: Person, conversation: str) -> Json:
        """What every activity of this person in this conversation has."""
        personal = conversation == who.conversation.id
        self._numbers += 1
        told: Json = {"tenant": {"id": self.tenant_id}}
        if not personal:
            told["channel"] = {"id": conversation.partition(";")[0]}
        return {
            "id": f"f:{self._numbers}",
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": who.mri, "name": who.name, "aadObjectId": who.aad},
            "recipient": {"id": self.bot_id, "name": BOT_NAME},
            "conversation": {
                "id": conversation,
                "conversationType": "personal" if personal else "channel",
                "tenantId": self.tenant_id,
            },
            "channelData": told,
        }

    def token(self, key: Any = None, algorithm: str = "RS256", kid: str | None = KEY_ID, **claims: Any) -> str:
        """What the Bot Framework signs a request with; a claim given as None is left out."""
        now = int(time.time())
        said = {
            "iss": self.issuer,
            "aud": self.app_id,
            "serviceurl": self.service_url,
            "nbf": now - 60,
            "exp": now + 3600,
        }
        said = {name: value for name, value in (said | claims).items() if value is not None}
        return jwt.encode(
            said, signing_key() if key is None else key, algorithm=algorithm, headers={"kid": kid} if kid else {}
        )

    async def deliver(self, activity: Json) -> Json:
        """As Teams sends it; the bot must answer with 200 in time."""
        if self.bot_is_down:
            return {}
        signed = f"Bearer {self.token()}" if self.signs else None
        status, told = await self.post(json.dumps(activity).encode(), signed)
        assert status == 200, f"the bot answered {status}"
        answer = json.loads(told) if told else {}
        assert isinstance(answer, dict)
        return answer

    async def post(
        self, body: bytes, authorization: str | None, content_type: str = "application/json"
    ) -> tuple[int, bytes]:
        """Anything, by anybody: the status and the body of what came back."""
        headers = {"Content-Type": content_type} | ({"Authorization": authorization} if authorization else {})
        began = time.monotonic()
        async with self._session.post(self.bot_at, data=io.BytesIO(body), headers=headers) as answer:
            told = await answer.read()
        took = time.monotonic() - began
        self.slowest = max(self.slowest, took)
        if took > self.patience:
            raise SlowAnswerError(f"{took:.2f} s")
        return answer.status, told
