"""A procedure's printed form: each of its fields under its printed name, as the law's table has it."""

import pytest

from dialogs.parts import Ask
from dialogs.referring.printed_form import PRINTED
from review.law import PROCEDURES, provisions
from review.law.terms import Procedure
from tests.dialogs.house import DEATH, HARM, House, everything
from tests.invented import board

RUN_BY = [law for law in PROCEDURES.values() if law.finds_reviews]
every_procedure = pytest.mark.parametrize("law", RUN_BY, ids=lambda law: law.name)


def printed_fields(name: str) -> set[str]:
    return {part.name for paper in provisions(name).documents if paper.key == "referral" for part in paper.parts}


def walked(house: House, law: Procedure, answers: dict[str, object]) -> list[str]:
    """Every form of a referral, as text."""
    house.boards["lancashire"] = board(procedure=law.name)
    nurse = house.person("USOCIAL", "Imogen Tarrant")
    nurse.says("refer")
    forms: list[str] = []
    while isinstance(nurse.reply, Ask):
        forms.append(everything(nurse.form))
        given = {one.key: answers[one.key] for one in nurse.form.fields if one.key in answers}
        nurse.presses(nurse.form.submit.label, given)  # type: ignore[arg-type]
    return forms


def test_each_field_of_enfields_form_is_asked_or_stands_under_its_printed_name(house: House) -> None:
    fields = printed_fields("enfield")
    assert len(fields) == 9
    forms = walked(house, PROCEDURES["enfield"], dict(DEATH))
    missing = {name for name in fields if not any(f"'{name}'" in form for form in forms)}
    assert not missing
    check = "".join(form for form in forms if "Check your answers" in form)
    assert not {name for name in fields if f"'{name}'" not in check}


def test_the_fixed_lines_of_enfields_form_stand_on_the_check_page(house: House) -> None:
    forms = walked(house, PROCEDURES["enfield"], dict(DEATH))
    assert any("label='Meeting', text='SCR'" in form for form in forms)
    assert any("label='Date', text='2 March 2026'" in form for form in forms)


def test_every_printed_name_is_one_of_the_laws() -> None:
    for name, printed in PRINTED.items():
        assert set(printed.values()) <= printed_fields(name)


@every_procedure
def test_the_check_page_bears_the_title_of_the_procedures_own_form(house: House, law: Procedure) -> None:
    check = next(form for form in walked(house, law, dict(DEATH)) if "Check your answers" in form)
    assert check.startswith(f"Form(title={law.referral_title!r}")


@every_procedure
@pytest.mark.parametrize("answers", [DEATH, HARM], ids=["death", "harm"])
@pytest.mark.parametrize("abuse", ["known", "suspected"])
def test_a_plain_referral_takes_at_most_twelve_steps(
    house: House, law: Procedure, answers: dict[str, object], abuse: str
) -> None:
    forms = walked(house, law, {**answers, "abuse_or_neglect": abuse})
    steps = {form.split("step=")[1].split(")")[0] for form in forms}
    assert max(int(one.split(", ")[1]) for one in steps) <= 12
    assert "Check your answers" in forms[-1]
