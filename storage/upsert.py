"""`insert ... on conflict`, which both engines know and SQLAlchemy spells once an engine."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def insert_once(connection: Connection, table: Table, **values: object) -> bool:
    """Whether the row was new. A row whose unique key is already there changes nothing."""
    row = insert(connection, table).values(**values).on_conflict_do_nothing().returning(*table.primary_key.columns)
    return connection.execute(row).first() is not None
