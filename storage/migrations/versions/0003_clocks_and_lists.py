"""The boards' people as they are kept in chat, lists that stay good, digests, and reminders that nobody was to get."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
STRICT = {"sqlite_strict": True}
#: after every day there is
NEVER = "9999-12-31"


def upgrade() -> None:
    _board_entries()
    _cases()
    _deadlines()
    _case_agencies()
    _digests()
    _reminders()


def _board_entries() -> None:
    op.create_table(
        "board_entries",
        sa.Column("board", sa.Text(), nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("recorded_at", NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("board", "seq", name=op.f("board_entries_pk")),
        sqlite_strict=True,
    )


def _cases() -> None:
    with op.batch_alter_table("cases", table_kwargs=STRICT, recreate="auto") as table:
        table.drop_index("cases_by_board")
        table.add_column(sa.Column("pressing", sa.Text(), nullable=False, server_default=NEVER))
    op.execute("update cases set pressing = next_act_by where next_act_by is not null")
    with op.batch_alter_table("cases", table_kwargs=STRICT, recreate="auto") as table:
        table.alter_column("pressing", server_default=None)
        table.create_index("cases_listed", ["board", "pressing", "opened", "id", "stage", "referrer"])


def _deadlines() -> None:
    """What is open is reckoned anew at the next start; until then, what is not done."""
    with op.batch_alter_table("deadlines", table_kwargs=STRICT, recreate="auto") as table:
        table.add_column(sa.Column("board", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("reference", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("open", NUMBER, nullable=False, server_default="0"))
    op.execute(
        "update deadlines set open = 1 - done,"
        " board = (select board from cases where cases.id = deadlines.case_id),"
        " reference = (select reference from cases where cases.id = deadlines.case_id)"
    )
    with op.batch_alter_table("deadlines", table_kwargs=STRICT, recreate="auto") as table:
        for name in ("board", "reference", "open"):
            table.alter_column(name, server_default=None)
    op.create_index(
        "deadlines_open",
        "deadlines",
        ["board", "act_by", "reference", "place", "case_id"],
        sqlite_where=sa.text("open = 1"),
        postgresql_where=sa.text("open = 1"),
    )


def _case_agencies() -> None:
    op.create_table(
        "case_agencies",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("agency", sa.LargeBinary(), nullable=False),
        sa.Column("owes", NUMBER, nullable=False),
        sa.Column("pressing", sa.Text(), nullable=False),
        sa.Column("opened", NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("referrer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("case_agencies_case_id_known")),
        sa.PrimaryKeyConstraint("case_id", "agency", name=op.f("case_agencies_pk")),
        sqlite_strict=True,
    )
    op.create_index(
        "case_agencies_listed", "case_agencies", ["agency", "pressing", "opened", "case_id", "stage", "referrer"]
    )


def _digests() -> None:
    op.create_table(
        "digests",
        sa.Column("board", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("board", "week", name=op.f("digests_pk")),
        sqlite_strict=True,
    )


def _reminders() -> None:
    with op.batch_alter_table("reminders", table_kwargs=STRICT, recreate="auto") as table:
        table.drop_constraint(op.f("reminders_state_valid"), type_="check")
        table.create_check_constraint(
            op.f("reminders_state_valid"), "state in ('due', 'gathered', 'sent', 'cancelled', 'untold')"
        )
