"""The kinds of column there are, the same on both engines: TEXT, INTEGER, REAL and BLOB."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import (
    REAL,
    BigInteger,
    CheckConstraint,
    Column,
    Dialect,
    Double,
    Integer,
    LargeBinary,
    Text,
    TypeDecorator,
)
from sqlalchemy.sql.schema import SchemaItem
from sqlalchemy.types import TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

#: 64 bits on both engines
Number = Integer().with_variant(BigInteger(), "postgresql")
#: seconds of the database's own clock, for leases alone
Seconds: TypeEngine[float] = REAL().with_variant(Double(), "postgresql")


def microseconds(moment: datetime) -> int:
    """An aware moment as it is kept."""
    if moment.tzinfo is None:
        raise ValueError("a moment must know its time zone")
    return (moment - EPOCH) // MICROSECOND


class Moment(TypeDecorator[datetime]):
    """Aware in, aware UTC out, sortable as kept."""

    impl = Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[int]:
        return dialect.type_descriptor(BigInteger() if dialect.name == "postgresql" else Integer())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 (its name)
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else EPOCH + value * MICROSECOND


class Day(TypeDecorator[date]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002 (its name)
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        return None if value is None else date.fromisoformat(value)


def text(name: str, *items: SchemaItem, nullable: bool = False) -> Column[str]:
    return Column(name, Text, *items, nullable=nullable)


def number(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, Number, nullable=nullable)


def moment(name: str, *, nullable: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=nullable)


def day(name: str, *, nullable: bool = False) -> Column[date]:
    return Column(name, Day, nullable=nullable)


def blob(name: str, *, nullable: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=nullable)


def one_of(column: str, *values: str) -> CheckConstraint:
    allowed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} in ({allowed})", name=column)
