"""The databases of every test here."""

from tests.databases import (
    database,
    database_url,
    engine_name,
    postgres_server,
    ready_database,
    ready_file,
    replicas_url,
    units,
)

__all__ = [
    "database",
    "database_url",
    "engine_name",
    "postgres_server",
    "ready_database",
    "ready_file",
    "replicas_url",
    "units",
]
