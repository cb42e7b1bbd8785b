"""Joined accounts, the blind index, drafts that warn, and reminders of more than duties, to more than one audience."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
STRICT = {"sqlite_strict": True}


def upgrade() -> None:
    _people()
    _drafts_and_cases()
    _reminders()


def _people() -> None:
    op.add_column("people", sa.Column("joined_to", sa.Text(), nullable=True))
    op.create_index("people_by_joined_to", "people", ["joined_to"])
    op.create_table(
        "codes",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("made", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("codes_person_known")),
        sa.PrimaryKeyConstraint("person", name=op.f("codes_pk")),
        sa.UniqueConstraint("digest", name=op.f("codes_digest_once")),
        sqlite_strict=True,
    )


def _drafts_and_cases() -> None:
    op.add_column("drafts", sa.Column("warned", NUMBER, nullable=True))
    op.create_index("drafts_by_changed", "drafts", ["changed"])
    op.create_table(
        "likenesses",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("likenesses_case_id_known")),
        sa.PrimaryKeyConstraint("case_id", "digest", name=op.f("likenesses_pk")),
        sqlite_strict=True,
    )
    op.create_index("likenesses_by_digest", "likenesses", ["digest"])


def _reminders() -> None:
    with op.batch_alter_table("reminders", table_kwargs=STRICT, recreate="auto") as table:
        table.drop_constraint("reminders_case_id_duty_due_rung_once", type_="unique")
        table.alter_column("duty", new_column_name="what")
        table.add_column(sa.Column("audience", sa.Text(), nullable=False, server_default="business_channel"))
    with op.batch_alter_table("reminders", table_kwargs=STRICT, recreate="auto") as table:
        table.alter_column("audience", server_default=None)
        table.create_unique_constraint(
            "reminders_case_id_what_due_rung_audience_once", ["case_id", "what", "due", "rung", "audience"]
        )
