"""The first tables: keys, people, drafts, cases with their history, reminders, the way in and the way out."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
SECONDS: sa.types.TypeEngine[float] = sa.REAL().with_variant(sa.Double(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("board", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("procedure", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("referrer", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("opened", NUMBER, nullable=False),
        sa.Column("version", NUMBER, nullable=False),
        sa.Column("next_act_by", sa.Text(), nullable=True),
        sa.Column("next_duty", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("cases_pk")),
        sa.UniqueConstraint("draft", name=op.f("cases_draft_once")),
        sa.UniqueConstraint("reference", name=op.f("cases_reference_once")),
        sqlite_strict=True,
    )
    op.create_index("cases_by_board", "cases", ["board", "next_act_by"], unique=False)
    op.create_index("cases_by_referrer", "cases", ["referrer"], unique=False)
    op.create_table(
        "contacts",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("space", sa.Text(), nullable=False),
        sa.Column("place_kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("service_url", sa.Text(), nullable=False),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("mri", sa.Text(), nullable=False),
        sa.Column("heard", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("platform", "space", "place_kind", "place", name=op.f("contacts_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "counters",
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("prefix", "year", name=op.f("counters_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "drafts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("drafts_pk")),
        sqlite_strict=True,
    )
    op.create_index("drafts_by_owner", "drafts", ["owner"], unique=False)
    op.create_table(
        "heartbeats",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("heartbeats_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "inbox",
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("delivery", name=op.f("inbox_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "keys",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("erased", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("owner", name=op.f("keys_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("space", sa.Text(), nullable=False),
        sa.Column("place_kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("notices_pk")),
        sa.UniqueConstraint(
            "platform",
            "space",
            "place_kind",
            "place",
            "day",
            "kind",
            name=op.f("notices_platform_space_place_kind_place_day_kind_once"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("met", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("people_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "places",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("space", sa.Text(), nullable=False),
        sa.Column("place_kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("remote_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("places_pk")),
        sa.UniqueConstraint(
            "platform", "space", "place", "remote_id", name=op.f("places_platform_space_place_remote_id_once")
        ),
        sqlite_strict=True,
    )
    op.create_index("places_by_subject", "places", ["subject"], unique=False)
    op.create_table(
        "accounts",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("space", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("told", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("accounts_person_known")),
        sa.PrimaryKeyConstraint("platform", "space", "user_id", name=op.f("accounts_pk")),
        sqlite_strict=True,
    )
    op.create_index("accounts_by_person", "accounts", ["person"], unique=False)
    op.create_table(
        "deadlines",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("act_by", sa.Text(), nullable=False),
        sa.Column("recommended", sa.Text(), nullable=False),
        sa.Column("done", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("deadlines_case_id_known")),
        sa.PrimaryKeyConstraint("case_id", "place", name=op.f("deadlines_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "entries",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("recorded_at", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("entries_case_id_known")),
        sa.PrimaryKeyConstraint("case_id", "seq", name=op.f("entries_pk")),
        sqlite_strict=True,
    )
    op.create_table(
        "outbox",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("space", sa.Text(), nullable=False),
        sa.Column("place_kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("card", NUMBER, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("next_at", NUMBER, nullable=False),
        sa.Column("attempts", NUMBER, nullable=False),
        sa.Column("first_tried_at", NUMBER, nullable=True),
        sa.Column("look_first", NUMBER, nullable=False),
        sa.Column("lease_until", SECONDS, nullable=True),
        sa.Column("fence", sa.Text(), nullable=True),
        sa.Column("again", NUMBER, nullable=False),
        sa.Column("version", NUMBER, nullable=True),
        sa.Column("remote_id", sa.Text(), nullable=True),
        sa.Column("ended", NUMBER, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint("op in ('post', 'update')", name=op.f("outbox_op_valid")),
        sa.CheckConstraint("state in ('waiting', 'leased', 'sent', 'given_up')", name=op.f("outbox_state_valid")),
        sa.ForeignKeyConstraint(["card"], ["places.id"], name=op.f("outbox_card_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("outbox_pk")),
        sa.UniqueConstraint("key", name=op.f("outbox_key_once")),
        sqlite_strict=True,
    )
    op.create_index("outbox_by_card", "outbox", ["card"], unique=False)
    op.create_index("outbox_by_subject", "outbox", ["subject"], unique=False)
    op.create_index(
        "outbox_unsent",
        "outbox",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'leased')"),
        postgresql_where=sa.text("state IN ('waiting', 'leased')"),
    )
    op.create_table(
        "place_cases",
        sa.Column("place_id", NUMBER, nullable=False),
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("place_cases_case_id_known")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("place_cases_place_id_known")),
        sa.PrimaryKeyConstraint("place_id", "case_id", name=op.f("place_cases_pk")),
        sqlite_strict=True,
    )
    op.create_index("place_cases_by_case", "place_cases", ["case_id"], unique=False)
    op.create_table(
        "reminders",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("state in ('due', 'gathered', 'sent', 'cancelled')", name=op.f("reminders_state_valid")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("reminders_case_id_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("reminders_pk")),
        sa.UniqueConstraint("case_id", "duty", "due", "rung", name=op.f("reminders_case_id_duty_due_rung_once")),
        sqlite_strict=True,
    )
    op.create_index(
        "reminders_due",
        "reminders",
        ["at"],
        unique=False,
        sqlite_where=sa.text("state = 'due'"),
        postgresql_where=sa.text("state = 'due'"),
    )
    op.create_table(
        "notice_reminders",
        sa.Column("notice_id", sa.Text(), nullable=False),
        sa.Column("reminder_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("notice_reminders_notice_id_known")),
        sa.ForeignKeyConstraint(["reminder_id"], ["reminders.id"], name=op.f("notice_reminders_reminder_id_known")),
        sa.PrimaryKeyConstraint("notice_id", "reminder_id", name=op.f("notice_reminders_pk")),
        sqlite_strict=True,
    )
    op.create_index("notice_reminders_by_reminder", "notice_reminders", ["reminder_id"], unique=False)
