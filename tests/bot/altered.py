"""What somebody who owns the database can do to it past the program, and its chains have to show."""

from sqlalchemy import Connection, text


def unguarded(connection: Connection, statement: str) -> None:
    """As somebody who owns the database does it: the triggers go first."""
    for history in ("entries", "board_entries"):
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"alter table {history} disable trigger all"))
        else:
            for act in ("update", "delete"):
                connection.execute(text(f"drop trigger if exists {history}_never_{act}"))
    connection.execute(text(statement))


def cut(connection: Connection) -> None:
    unguarded(connection, "delete from entries where seq >= 3")


def alter(connection: Connection) -> None:
    unguarded(connection, "update entries set recorded_at = recorded_at + 1 where seq = 1")
