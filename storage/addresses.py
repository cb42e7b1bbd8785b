"""An address in its four columns, as notices, kept cards and the outbox have it."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, and_

from review.roles import Address, PlaceKind


def columns_of(address: Address) -> dict[str, str]:
    return {
        "platform": address.platform,
        "space": address.space,
        "place_kind": address.kind.value,
        "place": address.id,
    }


def address_of(row: Row[Any]) -> Address:
    return Address(platform=row.platform, space=row.space, kind=PlaceKind(row.place_kind), id=row.place)


def same_address(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    return and_(*(one.c[name] == other.c[name] for name in ("platform", "space", "place_kind", "place")))


def is_at(table: FromClause, address: Address) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in columns_of(address).items()))
