"""What keeps the bot from its work, in the order to put it right: empty offices, channels, closed accounts, people.

It names staff, for whoever runs the program. It decides nothing and sends nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.doctor_known import Known, Told
from dialogs.staffing import offices
from review.law import procedure
from review.roles import Account, Address, Board, ChannelKind, Holder, Office, PlaceKind, Standing

#: what Teams answers where a person does not let the bot write to them
BLOCKED = ("MessageWritesBlocked", "ConversationBlockedByUser")
DISABLED = ("BotDisabledByAdmin", "ForbiddenOperationException")
LEFT = ("BotNotInConversationRoster", "ConversationNotFound")
#: Slack's words for why, in ours
IN_WORDS: Mapping[str, str] = {
    "channel_not_found": "the bot does not see it",
    "not_in_channel": "the bot is not in it",
    "missing_scope": "the bot may not look",
}
#: what to do about a channel of Slack, by Slack's word
IN_SLACK: Mapping[str, str] = {
    "channel_not_found": "Slack shows it only to those in it: type /invite @Case review in the channel. If the bot is "
    "in it, the id is another's: click the channel's name, and copy Channel ID at the end of About.",
    "not_in_channel": "Type /invite @Case review in the channel.",
    "missing_scope": "The app lacks a scope: see above.",
}
NOT_IN_TEAM, NO_SUCH_CHANNEL = "the app is not installed in its team", "there is no such channel"
#: what to do about a channel of Teams
IN_TEAMS: Mapping[str, str] = {
    NOT_IN_TEAM: "Have an owner of the team add it: Manage team, Apps. If it is there, the id is of another team's "
    "channel: copy the channel's link again.",
    NO_SUCH_CHANNEL: "Copy the channel's link again, and put the id in it into app.yaml: it begins with 19: and ends "
    "with @thread.tacv2.",
}
CLOSED: Mapping[Standing, str] = {
    Standing.DEACTIVATED: "is deactivated",
    Standing.STRANGER: "belongs to another organisation",
    Standing.BOT: "is a bot's",
}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing, in a sentence that says what to do. A remark is worth knowing, and nothing is wrong."""

    text: str
    remark: bool = False


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the platforms said just now: of channels why nothing can be posted there; and what could not be asked."""

    #: what keeps a whole platform from working, whole sentences in the order to put them right
    faults: tuple[str, ...] = ()
    channels: Mapping[Address, str] = field(default_factory=dict)
    #: channels in which something can be posted now, whatever was refused before
    sound: frozenset[Address] = frozenset()
    #: of accounts, newer than what the database knows
    told: Mapping[Account, Told] = field(default_factory=dict)
    #: what the platform calls whoever has an account
    names: Mapping[Account, str] = field(default_factory=dict)
    #: accounts that the platform does not know
    nobody: frozenset[Account] = frozenset()
    #: what could not be asked, as whole sentences
    not_asked: tuple[str, ...] = ()

    def __add__(self, other: "Asked") -> "Asked":
        return Asked(
            faults=self.faults + other.faults,
            channels={**self.channels, **other.channels},
            sound=self.sound | other.sound,
            told={**self.told, **other.told},
            names={**self.names, **other.names},
            nobody=self.nobody | other.nobody,
            not_asked=tuple(dict.fromkeys(self.not_asked + other.not_asked)),
        )


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """Somebody of a board, with where they stand on its list."""

    holder: Holder
    what: str

    def __str__(self) -> str:
        return f"{self.holder.name} ({self.what})"


def everybody(board: Board, today: date) -> tuple[Somebody, ...]:
    """In office or seated today or later, each once for each thing that they are."""
    held = ((offices.label(office), one) for office, every in board.offices.items() for one in every)
    seats = ((agency.name, one) for agency in board.agencies for one in (*agency.panel_members, *agency.seniors))
    return tuple(
        Somebody(holder=one, what=what) for what, one in (*held, *seats) if one.ends is None or one.ends >= today
    )


def accounts_of(boards: Iterable[Board], today: date) -> tuple[Account, ...]:
    return tuple(sorted({one for board in boards for who in everybody(board, today) for one in who.holder.accounts}))


def direct(account: Account) -> Address:
    return Address(platform=account.platform, space=account.space, kind=PlaceKind.PERSON, id=account.user)


def channels_of(boards: Iterable[Board]) -> tuple[Address, ...]:
    return tuple(one for board in boards for every in board.channels.values() for one in every)


def findings(boards: Iterable[Board], known: Known, asked: Asked, today: date) -> tuple[Finding, ...]:
    """Faults first, in the order to put them right; then what is worth knowing."""
    every, known = tuple(boards), known.with_told(asked.told)
    found = [
        *(Finding(text=one) for one in asked.faults),
        *(one for board in every for one in _offices(board, today)),
        *(one for board in every for one in _channels(board, known, asked)),
        *(one for board in every for one in _nobody(board, asked, today)),
        *(one for board in every for one in _accounts(board, known, today)),
        *(one for board in every for one in _unreachable(board, known, today)),
        *(one for board in every for one in _guests(board, known, today)),
        *(one for board in every for one in _others(board, asked, today)),
        *(Finding(text=one, remark=True) for one in asked.not_asked),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.remark))


# --- offices -----------------------------------------------------------------------------------------------------


def _offices(board: Board, today: date) -> Iterator[Finding]:
    law = procedure(board.procedure)
    for office in offices.empty(board, law, today):
        key = Office.BUSINESS_TEAM if office is Office.BUSINESS_MANAGER else office
        yield Finding(
            text=f"{board.name}: nobody is in the office of {offices.label(office)} today, and {law.title} needs "
            f"somebody there. Add them in app.yaml under boards.{board.key}.offices.{key.value}."
        )


# --- channels ----------------------------------------------------------------------------------------------------


def _channels(board: Board, known: Known, asked: Asked) -> Iterator[Finding]:
    yield from _missing_panel(board)
    for kind, every in board.channels.items():
        for one in every:
            why = asked.channels.get(one) or known.refused.get(one) or _left(known, one)
            if why and one not in asked.sound:
                where = f"{board.name}: nothing can be posted in the {kind.value} channel {one.id} on {one.platform}"
                yield Finding(text=f"{where} ({IN_WORDS.get(why, why)}). {_mended(one, why)}")


def _missing_panel(board: Board) -> Iterator[Finding]:
    if procedure(board.procedure).standing_panel and not board.channels.get(ChannelKind.PANEL):
        yield Finding(
            text=f"{board.name}: there is no channel for the standing panel, so what it owes is said in no channel. "
            f"Add it in app.yaml under boards.{board.key}.channels.panel.",
            remark=True,
        )


def _left(known: Known, channel: Address) -> str:
    """Teams told that the bot was removed; of a channel that was never heard from nothing is known."""
    contact = known.contacts.get(channel)
    return "the bot was removed from it" if contact and not contact.conversation else ""


def _mended(channel: Address, why: str) -> str:
    if "channel is" in why:
        return "Use a private channel of your own, and put its id into app.yaml."
    if channel.platform == "teams":
        return IN_TEAMS.get(why, "Add the app to the team, and check the channel's id in app.yaml.")
    return IN_SLACK.get(why, "Invite the bot to the channel, and check the channel's id in app.yaml.")


# --- accounts ----------------------------------------------------------------------------------------------------


def _nobody(board: Board, asked: Asked, today: date) -> Iterator[Finding]:
    for who, account in _each(board, today):
        if account in asked.nobody:
            yield Finding(
                text=f"{board.name}: nobody has the {account.platform} account {account.user}, which stands for {who}. "
                "Copy the id from their profile there into app.yaml; if they were named in chat, name them anew there."
            )


def _others(board: Board, asked: Asked, today: date) -> Iterator[Finding]:
    """An id that was copied from the wrong person would give somebody else the office."""
    for who, account in _each(board, today):
        called = asked.names.get(account, "")
        if called and not _words(called) & _words(who.holder.name):
            text = f"{board.name}: the {account.platform} account {account.user} of {who} is called {called} there."
            yield Finding(text=f"{text} Check that it is theirs.", remark=True)


def _words(name: str) -> set[str]:
    return set(name.casefold().split())


def _accounts(board: Board, known: Known, today: date) -> Iterator[Finding]:
    for who, account in _each(board, today):
        told = known.told.get(account)
        if told and told.standing in CLOSED:
            yield Finding(
                text=f"{board.name}: the {account.platform} account {account.user} of {who} {CLOSED[told.standing]}, "
                "so it can do nothing here. Put their present account in its place, or name whoever comes after them."
            )


def _guests(board: Board, known: Known, today: date) -> Iterator[Finding]:
    for who, account in _each(board, today):
        told = known.told.get(account)
        if told and told.standing is Standing.GUEST:
            text = f"{board.name}: {who} has a guest account on {account.platform}, which is admitted."
            yield Finding(text=f"{text} Check that this is meant.", remark=True)


def _each(board: Board, today: date) -> Iterator[tuple[Somebody, Account]]:
    for who in everybody(board, today):
        for account in sorted(who.holder.accounts):
            yield who, account


# --- people ------------------------------------------------------------------------------------------------------


def _unreachable(board: Board, known: Known, today: date) -> Iterator[Finding]:
    for who, account in _each(board, today):
        told = known.told.get(account)
        if told and told.standing in CLOSED:
            continue  # said above
        why = _why_on_teams(known, account) if account.platform == "teams" else _why_elsewhere(known, account)
        if why:
            yield Finding(text=f"{board.name}: {who} cannot be written to on {account.platform}: {why}")


def _why_on_teams(known: Known, account: Account) -> str:
    """The newest reason first: what Teams refused stands until a letter arrives."""
    address = direct(account)
    contact, refused = known.contacts.get(address), known.refused.get(address, "")
    if contact is None and not any(one in refused for one in (*BLOCKED, *DISABLED)):
        return (
            "they have never opened the assistant there, so there is no conversation yet. Ask them to open it and say "
            "hello, or have the app installed for them in the Teams admin centre. If they see it already, check that "
            f"{account.user} is their object id in Microsoft Entra."
        )
    if contact and not contact.conversation and not contact.mri:
        return "they removed the assistant. Ask them to add it again."
    if any(one in refused for one in BLOCKED):
        return "they have blocked the assistant. Ask them to unblock it in its chat."
    if any(one in refused for one in DISABLED):
        return "an administrator has disabled the app for them. Ask the Teams administrator to allow it."
    if any(one in refused for one in LEFT):
        return "they have left the conversation. Ask them to open the assistant again and say hello."
    return f"the last letter was refused ({refused}). Ask them to open the assistant and say hello." if refused else ""


def _why_elsewhere(known: Known, account: Account) -> str:
    refused = known.refused.get(direct(account), "")
    return f"the last letter was refused ({refused}). Check the account's id, and that it is open." if refused else ""
