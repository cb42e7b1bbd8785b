from datetime import timedelta

from storage.contacts import Contact, contact_of, keep_contact
from storage.database import Database
from storage.heartbeat import beat, last_beat
from tests.invented import MONDAY, direct


def test_a_tick_leaves_the_moment_it_last_ran(database: Database) -> None:
    assert last_beat(database.engine, "sweep") is None
    for minute in range(3):
        beat(database.engine, "sweep", MONDAY + timedelta(minutes=minute))
    assert last_beat(database.engine, "sweep") == MONDAY + timedelta(minutes=2)
    assert last_beat(database.engine, "send") is None


def test_where_somebody_can_be_written_to_is_what_was_last_heard(database: Database) -> None:
    somebody = direct("29:somebody", "teams")
    assert contact_of(database.engine, somebody) is None
    for service in ("https://one.example/", "https://two.example/"):
        keep_contact(database.engine, somebody, Contact(service_url=service, conversation="a:1", mri="29:1"), MONDAY)
    kept = contact_of(database.engine, somebody)
    assert kept == Contact(service_url="https://two.example/", conversation="a:1", mri="29:1")
