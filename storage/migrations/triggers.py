"""The triggers that keep the history as it is, in one place: a rebuilt table loses them, so they are put back."""

from sqlalchemy import Connection

REFUSED = "the history is never changed"

SQLITE = tuple(
    f"create trigger if not exists entries_never_{act} before {act} on entries "
    f"begin select raise(abort, '{REFUSED}'); end"
    for act in ("update", "delete")
)

POSTGRESQL = (
    f"""create or replace function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception '{REFUSED}'; end $$""",
    """create or replace trigger entries_never_changed before update or delete on entries
       for each row execute function refuse_change()""",
    """create or replace trigger entries_never_truncated before truncate on entries
       for each statement execute function refuse_change()""",
)


def put_triggers(connection: Connection) -> None:
    for statement in POSTGRESQL if connection.dialect.name == "postgresql" else SQLITE:
        connection.exec_driver_sql(statement)
