"""Three months of four business teams with twelve cases, to the word: `three_months.txt` is what everybody is told."""

from datetime import date
from difflib import unified_diff
from pathlib import Path
from tempfile import gettempdir

import pytest

from tests.databases import _emptied
from tests.end_to_end.acts import CHILDREN
from tests.end_to_end.story import Story, begun, plays
from tests.end_to_end.three_months import PLAN
from tests.end_to_end.three_months_due import DUE
from tests.end_to_end.three_months_said import FIRST, LAST, day

#: the Chair had asked for more: the case comes before them once more, as it was
PUT_AGAIN = ["Ada Quill (lan_chair): For your decision: LAN-2026-001"]
TWO_WEEKS = date(2026, 10, 18)
EXPECTED = Path(__file__).with_name("three_months.txt")
#: the record as the last run made it: to be read, and put in the place of the other once it is right
HEARD = Path(gettempdir()) / "three_months.heard.txt"


async def test_everybody_is_told_what_is_due_once_and_to_the_word(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(database_url, tmp_path / "data", FIRST, monkeypatch) as story:
        try:
            await plays(story, PLAN, FIRST, LAST)
            found = {reference: due(story, reference) for reference in DUE}
        finally:
            HEARD.write_text(story.heard.all_words())
    heard = story.heard.all_words()
    assert found == {reference: {name: day(one) for name, one in dates.items()} for reference, dates in DUE.items()}
    assert [one.partition("\n")[0] for one in story.heard.twice()] == PUT_AGAIN
    assert not [name for name in CHILDREN if name in heard]
    differs = difference(EXPECTED.read_text().splitlines(), heard.splitlines())
    assert not differs, f"told otherwise than three_months.txt says ({HEARD}):\n{differs}"


def difference(expected: list[str], heard: list[str]) -> str:
    return "\n".join(unified_diff(expected, heard, "three_months.txt", "heard", lineterm="", n=1))


def due(story: Story, reference: str) -> dict[str, date]:
    """The days of a case as the program has them; the later of two under one name is called so."""
    assert story.process
    program, now = story.process.program, story.clock.now()
    with program.units(now) as unit:
        case = unit.case_called(reference)
        found: dict[str, date] = {}
        for one in program.desk.deadlines_of(case, now):
            name = one.duty.value
            found[f"{name}, the later" if name in found else name] = one.due
    return found


async def test_two_processes_on_one_database_tell_everything_once(
    ready_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(_emptied(ready_database), tmp_path / "data", FIRST, monkeypatch, processes=2) as story:
        await plays(story, PLAN, FIRST, TWO_WEEKS)
    assert not story.heard.twice()
    heard = story.heard.all_words()
    expected = EXPECTED.read_text().partition("== Monday 19 October 2026")[0]
    differs = difference(blocks(expected), blocks(heard))
    assert not differs, differs


def blocks(record: str) -> list[str]:
    """What is told at each moment in each place: of two letters that go out at once, either may be the first."""
    found, moment = [], ""
    for block in record.split("\n\n"):
        if block.strip().startswith("== "):
            moment = block.strip()
        elif block.strip():
            found.append(f"{moment}\n{block.strip()}")
    return sorted(found)
