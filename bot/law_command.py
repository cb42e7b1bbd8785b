"""`python -m bot law`: a procedure printed for a lawyer, in text, JSON or Word; two compared; the process."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.law import word as word_document
from bot.law.as_json import plain, whole, written
from bot.law.differences import Difference, differences
from bot.law.differences import as_json as differences_as_json
from bot.law.process_printed import printed as process_text
from bot.law.process_printed import process as process_of
from bot.law.refused import InputRefusedError, in_one_sentence, law_named
from bot.law.sheet import sheet
from bot.law.text import printed, underlined, wrapped
from dialogs.dates import day_in_words
from review.law import PROCEDURES, provisions
from review.law.terms import Procedure

NOTHING = "(says nothing)"


def law(
    procedure: Annotated[str, typer.Option(help="Which one; without it, the list of them.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    word: Annotated[Path | None, typer.Option(metavar="FILE.docx", help="Write it as a Word document.")] = None,
    diff: Annotated[tuple[str, str] | None, typer.Option(metavar="A B", help="What differs between two.")] = None,
    process: Annotated[bool, typer.Option("--process", help="The steps: who may, when, what follows.")] = False,
) -> None:
    """The law as this program holds it, with where each value is written."""
    with in_one_sentence():
        _one_at_a_time(procedure, word, diff, process=process, as_json=as_json)
        if diff:
            typer.echo(_diff(law_named(diff[0]), law_named(diff[1]), as_json=as_json))
        elif process:
            typer.echo(_process(law_named(procedure) if procedure else None, as_json=as_json))
        elif word:
            _word(law_named(procedure), word)
        elif procedure:
            typer.echo(_whole(law_named(procedure), as_json=as_json))
        else:
            typer.echo(_list(as_json=as_json))


def _one_at_a_time(
    procedure: str, word: Path | None, diff: tuple[str, str] | None, *, process: bool, as_json: bool
) -> None:
    if diff and (procedure or word or process):
        raise InputRefusedError("--diff A B stands alone, or with --json.")
    if word and (process or as_json):
        raise InputRefusedError("--word FILE.docx goes with --procedure only.")


def _whole(found: Procedure, *, as_json: bool) -> str:
    says = provisions(found.name)
    return written(whole(found, says)) if as_json else printed(sheet(found, says))


def _word(found: Procedure, path: Path) -> None:
    word_document.write(sheet(found, provisions(found.name)), path)
    typer.echo(f"{found.title} is in {path}.")


def _list(*, as_json: bool) -> str:
    if as_json:
        return written([_listed(one) for one in PROCEDURES.values()])
    return "\n".join(line for one in PROCEDURES.values() for line in _in_list(one))


def _listed(one: Procedure) -> Mapping[str, str]:
    return {
        "name": one.name,
        "title": one.title,
        "base": one.base,
        "checked_on": one.checked_on.isoformat(),
        "historical": one.historical,
    }


def _in_list(one: Procedure) -> Iterator[str]:
    yield one.name
    yield wrapped(one.title, 2)
    yield wrapped(f"Rests on {one.base}." if one.base else "A base edition.", 2)
    yield wrapped(f"Checked against its source on {day_in_words(one.checked_on)}.", 2)
    if one.historical:
        yield wrapped(one.historical, 2)


def _diff(first: Procedure, second: Procedure, *, as_json: bool) -> str:
    found = differences((first, provisions(first.name)), (second, provisions(second.name)))
    if as_json:
        return written(differences_as_json(found, first.name, second.name))
    return "\n".join(_compared(found, first, second))


def _compared(found: tuple[Difference, ...], first: Procedure, second: Procedure) -> Iterator[str]:
    yield from underlined(f"{first.name} and {second.name}: {len(found)} differences", "=")
    for one in found:
        yield wrapped(one.where, 0)
        yield wrapped(f"{first.name}: {one.first or NOTHING}", 2)
        yield wrapped(f"{second.name}: {one.second or NOTHING}", 2)


def _process(found: Procedure | None, *, as_json: bool) -> str:
    steps = process_of(found, provisions(found.name) if found else None)
    title = f"The process, in the words of {found.title}" if found else "The process"
    return written(plain(steps)) if as_json else process_text(steps, title)
