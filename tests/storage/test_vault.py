"""What is personal is sealed, in its place, under a key that can be erased; nothing else opens it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from review.drafts import Draft, Keeping
from review.errors import ErasedError
from review.roles import Standing
from storage.database import Database, open_database
from storage.errors import UnsealedError, WrongMasterKeyError
from storage.seals import Seal, derive
from storage.tables import METADATA
from storage.unit import Units
from storage.vault import case_key, open_vault
from tests.databases import MASTER_KEY
from tests.invented import BUSINESS_SLACK, CANARIES, CHILD, MONDAY, account, decided_entry, referred_entry

KEY, OTHER = bytes(32), bytes([1]) * 32


def test_what_is_sealed_opens_in_its_place_alone() -> None:
    sealed = Seal(KEY).seal(b"private", "drafts|sealed|1")
    assert b"private" not in sealed
    assert Seal(KEY).open(sealed, "drafts|sealed|1") == b"private"
    with pytest.raises(UnsealedError):
        Seal(KEY).open(sealed, "drafts|sealed|2")
    with pytest.raises(UnsealedError):
        Seal(OTHER).open(sealed, "drafts|sealed|1")


def test_whatever_byte_is_altered_it_does_not_open() -> None:
    sealed = Seal(KEY).seal(b"private", "a|b|c")
    for index in range(len(sealed)):
        altered = sealed[:index] + bytes([sealed[index] ^ 1]) + sealed[index + 1 :]
        with pytest.raises(UnsealedError):
            Seal(KEY).open(altered, "a|b|c")
    for length in range(len(sealed)):
        with pytest.raises(UnsealedError):
            Seal(KEY).open(sealed[:length], "a|b|c")


def test_the_same_words_never_seal_alike() -> None:
    assert Seal(KEY).seal(b"private", "a|b|c") != Seal(KEY).seal(b"private", "a|b|c")


def test_each_use_of_the_master_key_has_a_key_of_its_own() -> None:
    assert len({derive(KEY, label) for label in ("file", "ring", "index", "checkpoint")} | {KEY}) == 5


def test_another_master_key_is_refused_in_one_sentence(database: Database) -> None:
    with database.engine.begin() as connection, pytest.raises(WrongMasterKeyError) as refused:
        open_vault(connection, OTHER)
    assert str(refused.value) == "SCR_MASTER_KEY does not open this database. Put back the key that it was made with."


def test_a_database_opens_again_with_its_own_key_alone(database_url: str, tmp_path: Path) -> None:
    open_database(database_url, tmp_path, MASTER_KEY).close()
    with pytest.raises(WrongMasterKeyError):
        open_database(database_url, tmp_path, OTHER)
    open_database(database_url, tmp_path, MASTER_KEY).close()


def test_a_key_is_made_once_and_stays_erased(database: Database) -> None:
    with database.engine.begin() as connection:
        sealed = database.vault.make(connection, "case/1").seal(b"private", "a|b|c")
        assert database.vault.make(connection, "case/1").open(sealed, "a|b|c") == b"private"
        with pytest.raises(UnsealedError):
            database.vault.make(connection, "case/2").open(sealed, "a|b|c")
        database.vault.erase(connection, "case/1", MONDAY)
        for ask in (database.vault.key, database.vault.make):
            with pytest.raises(ErasedError):
                ask(connection, "case/1")


def test_a_case_whose_key_was_erased_can_no_longer_be_read(database: Database, units: Units) -> None:
    with units(MONDAY) as unit:
        case = unit.open_case(referred_entry())
    with database.engine.begin() as connection:
        database.vault.erase(connection, case_key(case.id), MONDAY)
    with units(MONDAY) as unit, pytest.raises(ErasedError):
        unit.case(case.id)


def say_everything(units: Units) -> None:
    """Every private word there is, in every place that can hold one."""
    with units(MONDAY) as unit:
        unit.introduce(account(), "Imogen Tarrant", Standing.MEMBER)
        answers = {str(number): word for number, word in enumerate(CANARIES)}
        draft = Draft(id="d", owner="p", answers=answers, step="s", changed=MONDAY)
        unit.keep_draft(draft)
        unit.keep_draft(replace(draft, id="e"))
        unit.erase_draft("e")
        unit.append(unit.open_case(referred_entry()), decided_entry(reasons=f"{CHILD} died."))
        unit.make_code(account())
    with units(MONDAY + timedelta(days=21)) as unit:
        unit.tend_drafts(Keeping())
        unit.gather(lambda _case, _audience, _what: (BUSINESS_SLACK,))


def test_no_column_holds_anything_private(database: Database, units: Units) -> None:
    say_everything(units)
    with database.engine.begin() as connection:
        dump = b"".join(
            value if isinstance(value, bytes) else str(value).encode()
            for table in METADATA.tables
            for row in connection.execute(text(f"select * from {table}"))  # noqa: S608 (ours)
            for value in row
        )
    assert b"LAN-2026-001" in dump
    assert [word for word in CANARIES if word.encode() in dump] == []


@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
def test_no_file_of_the_embedded_database_holds_a_readable_word(
    database: Database, units: Units, tmp_path: Path
) -> None:
    say_everything(units)
    files = {path.name: path.read_bytes() for path in (tmp_path / "data").iterdir()}
    assert {name for name in files if name.endswith(("sqlite", "-wal"))} == {
        "case-review.sqlite",
        "case-review.sqlite-wal",
    }
    for word in (*CANARIES, "LAN-2026-001", "create table", "CREATE TABLE", "lancashire", "SQLite format"):
        assert [name for name, content in files.items() if word.encode() in content] == []


def test_an_error_of_the_database_quotes_no_value(database: Database) -> None:
    with pytest.raises(Exception, match="SQL parameters hidden") as failed, database.engine.begin() as connection:
        connection.execute(text("insert into drafts (id) values (:private)"), {"private": CHILD})
    assert CHILD not in str(failed.value).split("DETAIL")[0]
