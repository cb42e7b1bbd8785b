"""Every table. Columns are TEXT, INTEGER, REAL and BLOB; what is personal stands only in columns called `sealed`.

Nothing deletes by cascade. A moment is microseconds since 1970 in UTC, a day is "2026-03-02".
"""

from sqlalchemy import Column, ForeignKey, Index, MetaData, PrimaryKeyConstraint, Table, UniqueConstraint
from sqlalchemy.sql.schema import SchemaItem

from storage.columns import Number, Seconds, blob, day, moment, number, one_of, text

METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
        "fk": "%(table_name)s_%(column_0_N_name)s_known",
        "ck": "%(table_name)s_%(constraint_name)s_valid",
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
    }
)


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, METADATA, *items, sqlite_strict=True)


#: the data key of each case, draft and person, wrapped by the ring; an erased key leaves its row, so it stays erased
keys = _table("keys", text("owner"), blob("wrapped", nullable=True), moment("erased", nullable=True),
              PrimaryKeyConstraint("owner"))  # fmt: skip

# --- people -------------------------------------------------------------------------------------------------------

people = _table(
    "people",
    text("id"),
    moment("met"),
    text("joined_to", nullable=True),  # who they turned out to be, by `join`
    PrimaryKeyConstraint("id"),
    Index("people_by_joined_to", "joined_to"),
)

#: a code that joins another account to a person: only its digest is kept
codes = _table(
    "codes",
    text("person", ForeignKey("people.id")),
    blob("digest"),
    moment("made"),
    PrimaryKeyConstraint("person"),
    UniqueConstraint("digest"),
)

accounts = _table(
    "accounts",
    text("platform"),
    text("space"),
    text("user_id"),
    text("person", ForeignKey("people.id")),
    blob("sealed", nullable=True),  # the name in the platform's directory
    text("standing"),
    moment("told", nullable=True),  # when the directory last told
    PrimaryKeyConstraint("platform", "space", "user_id"),
    Index("accounts_by_person", "person"),
)

# --- drafts and cases ---------------------------------------------------------------------------------------------

drafts = _table(
    "drafts",
    text("id"),
    text("owner"),
    blob("sealed"),  # the answers and the step
    moment("changed"),
    moment("warned", nullable=True),  # when its owner was told that it will be erased
    PrimaryKeyConstraint("id"),
    Index("drafts_by_owner", "owner"),
    Index("drafts_by_changed", "changed"),
)

counters = _table("counters", text("prefix"), number("year"), number("last"), PrimaryKeyConstraint("prefix", "year"))

cases = _table(
    "cases",
    text("id"),
    text("board"),
    text("reference"),
    text("procedure"),
    text("stage"),
    text("referrer"),
    text("draft"),
    moment("opened"),
    number("version"),
    day("next_act_by", nullable=True),
    text("next_duty", nullable=True),
    day("pressing"),  # `next_act_by`, or a day after all others: the order of the lists
    PrimaryKeyConstraint("id"),
    UniqueConstraint("reference"),
    UniqueConstraint("draft"),
    Index("cases_listed", "board", "pressing", "opened", "id", "stage", "referrer"),
    Index("cases_by_referrer", "referrer"),
)

#: the blind index: which cases may be about the same child, without saying who that is
likenesses = _table(
    "likenesses",
    text("case_id", ForeignKey("cases.id")),
    blob("digest"),
    PrimaryKeyConstraint("case_id", "digest"),
    Index("likenesses_by_digest", "digest"),
)

#: the history: triggers refuse every change; each hash covers the one before it
entries = _table(
    "entries",
    text("case_id", ForeignKey("cases.id")),
    number("seq"),
    text("kind"),
    moment("recorded_at"),
    blob("sealed"),  # the whole entry
    blob("previous"),
    blob("hash"),
    PrimaryKeyConstraint("case_id", "seq"),
)

deadlines = _table(
    "deadlines",
    text("case_id", ForeignKey("cases.id")),
    number("place"),  # in the order of the procedure
    text("board"),
    text("reference"),
    text("duty"),
    day("due"),
    day("act_by"),
    day("recommended"),
    number("done"),
    number("open"),  # somebody has to act by it still
    PrimaryKeyConstraint("case_id", "place"),
)
_OPEN = deadlines.c.open == 1
Index(
    "deadlines_open",
    *(deadlines.c[name] for name in ("board", "act_by", "reference", "place", "case_id")),
    sqlite_where=_OPEN,
    postgresql_where=_OPEN,
)

#: the agencies that a case concerns, each as a keyed digest of its name: who referred, and those that owe a report
case_agencies = _table(
    "case_agencies",
    text("case_id", ForeignKey("cases.id")),
    blob("agency"),
    number("owes"),
    day("pressing"),  # this and the rest as the case has it, so that an agency's list is read from one index
    moment("opened"),
    text("stage"),
    text("referrer"),
    PrimaryKeyConstraint("case_id", "agency"),
    Index("case_agencies_listed", "agency", "pressing", "opened", "case_id", "stage", "referrer"),
)

# --- boards -------------------------------------------------------------------------------------------------------

#: how a board's people were changed in chat, kept as the history of a case is
board_entries = _table(
    "board_entries",
    text("board"),
    number("seq"),
    text("kind"),
    moment("recorded_at"),
    blob("sealed"),  # the whole entry
    blob("previous"),
    blob("hash"),
    PrimaryKeyConstraint("board", "seq"),
)

#: the weeks ("2026-W10") of which a board's digests were put down
digests = _table("digests", text("board"), text("week"), moment("at"), PrimaryKeyConstraint("board", "week"))

# --- reminders ----------------------------------------------------------------------------------------------------

reminders = _table(
    "reminders",
    Column("id", Number, nullable=False),
    text("case_id", ForeignKey("cases.id")),
    text("what"),  # a duty, or what is awaited from somebody
    day("due"),
    text("rung"),
    text("audience"),
    moment("at"),
    text("state"),
    one_of("state", "due", "gathered", "sent", "cancelled", "untold"),  # untold: nobody was to get it at its time
    PrimaryKeyConstraint("id"),
    UniqueConstraint("case_id", "what", "due", "rung", "audience"),
)
Index(
    "reminders_due",
    reminders.c.at,
    sqlite_where=reminders.c.state == "due",
    postgresql_where=reminders.c.state == "due",
)

notices = _table(
    "notices",
    text("id"),
    text("platform"),
    text("space"),
    text("place_kind"),
    text("place"),
    day("day"),
    text("kind"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("platform", "space", "place_kind", "place", "day", "kind"),
)

notice_reminders = _table(
    "notice_reminders",
    text("notice_id", ForeignKey("notices.id")),
    Column("reminder_id", Number, ForeignKey("reminders.id"), nullable=False),
    PrimaryKeyConstraint("notice_id", "reminder_id"),
    Index("notice_reminders_by_reminder", "reminder_id"),
)

# --- in and out ---------------------------------------------------------------------------------------------------

inbox = _table("inbox", text("delivery"), moment("at"), PrimaryKeyConstraint("delivery"))

#: the cards that the platforms keep, to be redrawn whenever a case that they speak of changes
places = _table(
    "places",
    Column("id", Number, nullable=False),
    text("platform"),
    text("space"),
    text("place_kind"),
    text("place"),
    text("remote_id"),
    text("kind"),
    text("subject"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("platform", "space", "place", "remote_id"),
    Index("places_by_subject", "subject"),
)

place_cases = _table(
    "place_cases",
    Column("place_id", Number, ForeignKey("places.id"), nullable=False),
    text("case_id", ForeignKey("cases.id")),
    PrimaryKeyConstraint("place_id", "case_id"),
    Index("place_cases_by_case", "case_id"),
)

outbox = _table(
    "outbox",
    Column("id", Number, nullable=False),
    text("op"),
    text("key"),
    text("platform"),
    text("space"),
    text("place_kind"),
    text("place"),
    text("kind"),
    text("subject"),
    Column("card", Number, ForeignKey("places.id")),  # of an update: the kept card
    text("state"),
    moment("next_at"),
    number("attempts"),
    moment("first_tried_at", nullable=True),
    number("look_first"),
    Column("lease_until", Seconds),
    text("fence", nullable=True),
    number("again"),  # the case changed while the update was on its way
    number("version", nullable=True),  # of what it speaks of, before it was first drawn
    text("remote_id", nullable=True),
    moment("ended", nullable=True),
    text("reason", nullable=True),  # why it was given up
    one_of("op", "post", "update"),
    one_of("state", "waiting", "leased", "sent", "given_up"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("key"),
    Index("outbox_by_subject", "subject"),
    Index("outbox_by_card", "card"),
)
_UNSENT = outbox.c.state.in_(("waiting", "leased"))
Index("outbox_unsent", outbox.c.next_at, sqlite_where=_UNSENT, postgresql_where=_UNSENT)

heartbeats = _table("heartbeats", text("name"), moment("at"), PrimaryKeyConstraint("name"))

# --- where a platform has people and channels ---------------------------------------------------------------------

#: what a platform told of an address when last heard of; without it nobody can be written to before they speak again
contacts = _table(
    "contacts",
    text("platform"),
    text("space"),
    text("place_kind"),
    text("place"),
    text("service_url"),
    text("conversation"),
    text("mri"),
    moment("heard"),
    PrimaryKeyConstraint("platform", "space", "place_kind", "place"),
)
