"""When each tick of the clock last ran: the health check reads this row, not whether a thread says it runs."""

from datetime import datetime

from sqlalchemy import Engine, select

from storage.tables import heartbeats
from storage.upsert import insert


def beat(engine: Engine, name: str, now: datetime) -> None:
    with engine.begin() as connection:
        row = insert(connection, heartbeats).values(name=name, at=now)
        connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"at": now}))


def last_beat(engine: Engine, name: str) -> datetime | None:
    with engine.begin() as connection:
        return connection.execute(select(heartbeats.c.at).where(heartbeats.c.name == name)).scalar()
