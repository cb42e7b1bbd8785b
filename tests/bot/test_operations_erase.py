"""`erase`: nobody can read the case any more, and the rest stays sound."""

from stat import S_IMODE

import pytest
from sqlalchemy import Connection, select

from review.errors import ErasedError
from review.ports import CasesAsked, Letter
from storage.outbox import Outbox
from storage.tables import case_agencies, cases, deadlines, keys, likenesses
from storage.vault import case_key
from tests.bot.altered import alter
from tests.bot.noticeboard import Noticeboard
from tests.bot.operated import ONE, OTHER, Operated, operated
from tests.invented import MONDAY
from tests.storage.post import claim

__all__ = ["operated"]


def test_an_erased_case_can_be_read_by_nobody(operated: Operated) -> None:
    operated.said("erase", ONE, given=f"{ONE}\n")
    with pytest.raises(ErasedError):
        operated.case(ONE)
    assert operated.case(OTHER).reference == OTHER
    with operated.open() as program, program.database.engine.connect() as connection:
        kept = select(keys.c.wrapped).where(keys.c.owner == case_key(_id(connection)))
        assert connection.execute(kept).scalar_one() is None


def _id(connection: Connection) -> str:
    return str(connection.execute(select(cases.c.id).where(cases.c.reference == ONE)).scalar_one())


def test_an_erased_case_stands_in_no_list_any_more(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program:
        with program.units(MONDAY) as unit:
            assert [one.reference for one in unit.cases_of_board("lancashire")] == [OTHER]
            assert unit.case_ids() == (unit.case_called(OTHER).id,)
            assert unit.cases_like(CasesAsked(board="lancashire")).total == 1
            assert unit.same_child(unit.case_called(OTHER)) == ()
        with program.database.engine.connect() as connection:
            for table in (likenesses, case_agencies, deadlines):
                left = select(table).where(table.c.case_id == _id(connection))
                assert connection.execute(left).all() == [], table.name


def test_after_an_erasure_the_rest_is_sound_and_the_erasure_is_said(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    assert "Sound: every chain holds" in operated.said("verify")
    assert "Erased: 1." in operated.said("verify")


def test_an_erased_case_s_chain_is_still_checked(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program, program.database.engine.begin() as connection:
        alter(connection)
    assert "entry 1 does not follow" in operated.refused("verify", status=1)


@pytest.mark.parametrize("typed", ["", OTHER, "yes"])
def test_an_erasure_that_is_not_asked_for_twice_is_none(typed: str, operated: Operated) -> None:
    assert "Nothing was erased" in operated.refused("erase", ONE, given=f"{typed}\n")
    assert "Nothing was erased" in operated.refused("erase", ONE, "--yes", OTHER)
    assert operated.case(ONE).reference == ONE
    assert not (operated.data / "erased.txt").exists()


def test_erasing_twice_says_so_and_changes_nothing(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    assert "was erased before" in operated.said("erase", ONE, "--yes", ONE)
    assert len((operated.data / "erased.txt").read_text().splitlines()) == 1


def test_the_list_of_what_was_erased_names_nobody(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    (line,) = (operated.data / "erased.txt").read_text().splitlines()
    assert line.split()[2] == ONE
    assert S_IMODE((operated.data / "erased.txt").stat().st_mode) == 0o600


async def test_kept_cards_of_an_erased_case_say_so_and_letters_on_their_way_are_called_off(operated: Operated) -> None:
    with operated.open() as program:
        box, wall = Outbox(program.database.engine), Noticeboard(program.clock.now, name="slack")
        sent = next(one for one in claim(box, MONDAY) if one.key == f"case:{ONE}")
        drawn = program.draw(Letter(key=sent.key, to=sent.to, kind=sent.kind, subject=sent.subject), MONDAY)
        box.sent(sent, await wall.post(sent.to, drawn, sent.key), MONDAY)
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program:
        program.platforms["slack"] = wall
        await program.deliverer().drain()
        assert Outbox(program.database.engine).given_up() == 0
        await program.worker.close()
    assert wall.texts[0].startswith("A case that this message was about was erased.")
    assert wall.kept["message-1"].card.buttons == ()


def test_a_letter_of_an_erased_case_that_was_not_sent_is_called_off(operated: Operated) -> None:
    operated.said("erase", ONE, "--yes", ONE)
    with operated.open() as program:
        box = Outbox(program.database.engine)
        assert [one.key for one in claim(box, MONDAY)] == [f"case:{OTHER}"]
        assert box.given_up() == 0


def test_erasing_beside_the_serving_program_is_refused_on_the_embedded_engine(
    operated: Operated, engine_name: str
) -> None:
    with operated.open():
        if engine_name == "sqlite":
            assert "Another process is using" in operated.refused("erase", ONE, "--yes", ONE)
        else:
            assert "is erased" in operated.said("erase", ONE, "--yes", ONE)
