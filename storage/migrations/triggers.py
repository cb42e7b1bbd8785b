"""The triggers that keep the history as it is, in one place: a rebuilt table loses them, so they are put back."""

from sqlalchemy import Connection, inspect

REFUSED = "the history is never changed"

#: the chained histories: of each case, and of each board's people
HISTORIES = ("entries", "board_entries")

SQLITE = (
    "create trigger if not exists {history}_never_{act} before {act} on {history} "
    "begin select raise(abort, '{said}'); end"
)

FUNCTION = f"""create or replace function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '{REFUSED}'; end $$"""
POSTGRESQL = (
    """create or replace trigger {history}_never_changed before update or delete on {history}
       for each row execute function refuse_change()""",
    """create or replace trigger {history}_never_truncated before truncate on {history}
       for each statement execute function refuse_change()""",
)


def put_triggers(connection: Connection) -> None:
    """On those of the histories that this schema has."""
    there = [one for one in HISTORIES if one in inspect(connection).get_table_names()]
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(FUNCTION)
        statements = [one.format(history=history) for history in there for one in POSTGRESQL]
    else:
        acts = ("update", "delete")
        statements = [SQLITE.format(history=history, act=act, said=REFUSED) for history in there for act in acts]
    for statement in statements:
        connection.exec_driver_sql(statement)
