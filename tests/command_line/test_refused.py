"""Bad input: exit status 2 and one sentence that says what is allowed. Nothing typed as an answer is repeated."""

from pathlib import Path

import pytest

from tests.command_line.typed import refused

BRENT = ("--procedure", "brent")


@pytest.mark.parametrize("command", ["assess", "timetable"])
def test_a_procedure_must_be_named(command: str) -> None:
    assert refused(command).startswith("Say which procedure: --procedure and one of working-together-2015,")


@pytest.mark.parametrize(
    "words",
    [
        ("assess", "--procedure", "brend"),
        ("timetable", "--procedure", "Brent"),
        ("law", "--procedure", "brent "),
        ("law", "--diff", "enfield", "brnt"),
        ("law", "--process", "--procedure", "brentt"),
    ],
)
def test_an_unknown_procedure_is_told_the_nearest(words: tuple[str, ...]) -> None:
    sentence = refused(*words)
    assert "There is no procedure called" in sentence
    assert "Did you mean brent? There are: working-together-2015," in sentence


def test_a_word_like_no_other_is_told_all_there_are() -> None:
    sentence = refused("timetable", "--procedure", "xyz")
    assert "Did you mean" not in sentence
    assert "england-today" in sentence


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ("la_awre=2026-03-02", "There is no event called 'la_awre'. Did you mean la_aware? There are: incident,"),
        ("la-aware=2026-03-02", "Did you mean la_aware?"),
        ("la_aware", "'la_aware' is no event with its date. Write it as NAME=WHEN."),
        ("la_aware=", "la_aware: '' is no date and no moment."),
        ("la_aware=2 March 2026", "is no date and no moment. Write it like 2026-03-02"),
        ("la_aware=20260302", "is no date and no moment"),
        ("la_aware=2026-W10-1", "is no date and no moment"),
        ("la_aware=2026-03-02T24:00", "is no date and no moment"),
        ("la_aware=2026-02-30", "la_aware: '2026-02-30' does not exist in the calendar."),
        ("la_aware=2027-02-29T10:00Z", "does not exist in the calendar"),
        ("la_aware=2026-02-28T10:00+25:00", "does not exist in the calendar"),
        ("la_aware=2026-03-29T01:30", "That time does not exist in London: the clocks go forward then."),
        ("la_aware=9999-12-31", "give a year from 1900 to 2199"),
        ("la_aware=0001-01-01", "give a year from 1900 to 2199"),
    ],
)
def test_events_that_cannot_be_read(event: str, sentence: str) -> None:
    assert sentence in refused("timetable", *BRENT, "--event", event)


def test_an_event_is_needed() -> None:
    assert "Give at least one event" in refused("timetable", *BRENT)


def test_an_event_on_two_days_is_a_contradiction() -> None:
    sentence = refused("timetable", *BRENT, "--event", "la_aware=2026-03-02", "--event", "la_aware=2026-03-03")
    assert sentence == "The event la_aware is given twice, with different dates; give it once."


def test_a_decision_without_its_kind() -> None:
    sentence = refused("timetable", *BRENT, "--event", "decided=2026-03-02")
    assert sentence == "Say what was decided: --decision and one of scr, alternative, none."


def test_a_kind_of_decision_that_there_is_not() -> None:
    given = ("timetable", *BRENT, "--event", "decided=2026-03-02", "--decision")
    assert "Did you mean alternative? There are: scr, alternative, none." in refused(*given, "alternatve")
    assert "There is no decision called ''." in refused(*given, "")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ('{"under18": "yes"}', "There is no answer called 'under18'. Did you mean under_18?"),
        ('{"under_18": "maybe"}', "The answer to under_18 is not one that is offered: yes, no, not_known."),
        ('{"under_18": true}', "The answer to under_18 is not one that is offered"),
        ('{"under_18": null}', "Leave it out where it is not known."),
        ('{"under_18": ["yes"]}', "The answer to under_18 is not one that is offered"),
        ('{"at_risk_now": "not_known"}', "The answer to at_risk_now is not one that is offered: yes, no."),
        ('{"working_together_concern": "no"}', "yes, not_sure, clear_there_are_none"),
        ('{"age": -1}', "The answer to age must be a whole number of years, 0 or more."),
        ('{"age": "15"}', "The answer to age must be a whole number"),
        ('{"age": 15.5}', "The answer to age must be a whole number"),
        ('{"age": true}', "The answer to age must be a whole number"),
        ('{"age": NaN}', "The answer to age must be a whole number"),
        ('{"situations": "sexual_abuse"}', "The answer to situations must be a list of these:"),
        ('{"situations": ["other"]}', "The answer to situations must be a list of these:"),
        ('{"situations": [["sexual_abuse"]]}', "The answer to situations must be a list of these:"),
        ('{"situations": ["not_known"]}', "or not_known."),
        ('{"age": 15, "age": 16}', "The answers give 'age' twice; give it once."),
        ("[]", "The answers must be one JSON object, for one child."),
        ("null", "The answers must be one JSON object"),
        ("", "The answers are no JSON (line 1, column 1)."),
        ("{", "The answers are no JSON"),
        ('{"age": ' + "9" * 5000 + "}", "a number or a nesting goes too far"),
        ("[" * 100_000, "a number or a nesting goes too far"),
    ],
)
def test_answers_that_cannot_be_used(given: str, sentence: str) -> None:
    assert sentence in refused("assess", *BRENT, "--answers", "-", standard_input=given)


def test_a_value_that_is_refused_is_not_repeated() -> None:
    given = '{"what_happened": "Zebedee Quill of 4 Elm Row", "under_18": "yes"}'
    assert "Zebedee" not in refused("assess", *BRENT, "--answers", "-", standard_input=given)


def test_a_file_that_is_not_there_is_a_folder_or_is_not_text(tmp_path: Path) -> None:
    picture = tmp_path / "picture.json"
    picture.write_bytes(b"\x89PNG\xff")
    assert "cannot be read (No such file" in refused("assess", *BRENT, "--answers", str(tmp_path / "none.json"))
    assert "cannot be read (Is a directory)" in refused("assess", *BRENT, "--answers", str(tmp_path))
    assert "not text in UTF-8" in refused("assess", *BRENT, "--answers", str(picture))
    assert "Say where the answers are" in refused("assess", *BRENT)


def test_options_of_the_law_that_do_not_go_together(tmp_path: Path) -> None:
    word = str(tmp_path / "law.docx")
    assert "--diff A B stands alone" in refused("law", "--diff", "brent", "enfield", *BRENT)
    assert "goes with --procedure only" in refused("law", *BRENT, "--word", word, "--json")
    assert "Say which procedure" in refused("law", "--word", word)


def test_a_word_document_that_cannot_be_written(tmp_path: Path) -> None:
    assert "ends in .docx" in refused("law", *BRENT, "--word", str(tmp_path / "law.doc"))
    assert "cannot be written (No such file" in refused("law", *BRENT, "--word", str(tmp_path / "none" / "law.docx"))
