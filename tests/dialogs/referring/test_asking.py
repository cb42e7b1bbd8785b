"""What anybody may ask: help, where a case stands, a word that is none; and what strangers learn, which is nothing."""

import pytest

from dialogs.parts import Press, Pressed, Refuse
from review.roles import Standing
from tests.dialogs.house import DEATH, House, Speaker, everything, find, text_of
from tests.invented import CANARIES

NO_CASE = "There is no case {} that you may see. Check the reference and try again."


HELPED = {"refer", "case REF", "decide REF", "record REF", "procedure REF", "ask QUESTION", "help"}


@pytest.fixture
def nurse(house: House) -> Speaker:
    speaker = house.person("USOCIAL", "Imogen Tarrant")
    speaker.says("refer")
    speaker.fills(DEATH)
    return speaker


@pytest.mark.parametrize("words", ["help", "HELP", " help! ", "", "   "])
def test_help_lists_what_can_be_typed_and_where_to_turn_first(house: House, words: str) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says(words)
    assert {row.label for section in anybody.card.sections for row in section.rows} >= HELPED
    assert "Call 999." in everything(anybody.card)


@pytest.mark.parametrize(("typed", "nearest"), [("reffer", "refer"), ("cass LAN-2026-001", "case"), ("hlep", "help")])
def test_an_unknown_word_gets_the_nearest_command(house: House, typed: str, nearest: str) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says(typed)
    assert anybody.card.title == f"Did you mean {nearest}?"


def test_the_nearest_command_is_one_press_away(house: House) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says("reffer")
    anybody.presses("Yes, refer")
    assert anybody.form.title == "Is anyone at risk now?"


def test_a_sentence_typed_by_mistake_is_not_repeated(house: House) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says("Kezia Marlowe-Finch was found on Sunday")
    assert "Kezia" not in everything(anybody.card)


@pytest.mark.parametrize("word", ["case", "decide", "record", "procedure"])
def test_a_command_without_its_case_says_what_is_missing(house: House, word: str) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says(word)
    assert anybody.refused.reason == f"Say which case: {word} and its reference, like {word} LAN-2026-001."


def test_the_referrer_follows_the_case_without_what_is_not_theirs(house: House, nurse: Speaker) -> None:
    nurse.says("case lan-2026-1")
    assert text_of(nurse.card, "Stands") == "With the business team"
    assert not [one for one in nurse.card.buttons if one.press.act.startswith(("case.", "decide.", "record."))]
    assert not [one for one in CANARIES if one in everything(nurse.card)]


@pytest.mark.parametrize("typed", ["LAN-2026-001", "LAN-2026-999", "NOR-2026-001"])
def test_a_stranger_who_guesses_references_learns_nothing(house: House, nurse: Speaker, typed: str) -> None:
    stranger = house.person("UOTHER", "Neil Garrow")
    stranger.says(f"case {typed}")
    assert stranger.refused == Refuse(reason=NO_CASE.format(typed))


@pytest.mark.parametrize("typed", ["Kezia", "Marlowe-Finch LAN", "x" * 300, "<!channel>", "LAN-2026-1;--"])
def test_what_cannot_be_a_reference_is_not_repeated(house: House, typed: str) -> None:
    stranger = house.person("UOTHER", "Neil Garrow")
    stranger.says(f"case {typed}")
    assert stranger.refused.reason == "There is no such case that you may see. Check the reference and try again."


@pytest.mark.parametrize("word", ["decide", "record"])
def test_commands_on_somebody_elses_case_tell_nothing_of_it(house: House, nurse: Speaker, word: str) -> None:
    stranger = house.person("UOTHER", "Neil Garrow")
    for reference in ("LAN-2026-999", "LAN-2026-001"):
        stranger.says(f"{word} {reference}")
        assert stranger.refused == Refuse(reason=NO_CASE.format(reference))


def test_a_panel_member_who_is_not_entitled_sees_no_private_detail(house: House, nurse: Speaker) -> None:
    member = house.person("UPOLICE", "Dee Ross")
    member.presses("Open", on=house.channel()[0])
    assert member.refused.reason == "There is no such case that you may see. Check the reference and try again."


@pytest.mark.parametrize(
    ("standing", "begins"),
    [
        (Standing.STRANGER, "The assistant works for the boards' own people only"),
        (Standing.BOT, "The assistant works for the boards' own people only"),
        (Standing.DEACTIVATED, "The assistant works for the boards' own people only"),
        (Standing.GUEST, "Your guest account has not been added yet"),
    ],
)
def test_who_is_not_of_the_board_is_refused(house: House, standing: Standing, begins: str) -> None:
    someone = house.person("UOTHER", "Neil Garrow", standing=standing)
    someone.says("refer")
    assert someone.refused.reason.startswith(begins)


def test_a_guest_in_office_is_admitted(house: House) -> None:
    chair = house.person("UCHAIR", "Ada Quill", standing=Standing.GUEST)
    chair.says("help")
    assert chair.card.title == "What you can do here"


def test_a_referral_by_somebody_who_cannot_be_checked_is_saved_and_flagged(house: House) -> None:
    nurse = house.person("USOCIAL", "Imogen Tarrant", standing=Standing.UNKNOWN)
    nurse.says("refer")
    nurse.fills(DEATH)
    assert "could not be checked" in everything(house.channel()[0])


@pytest.mark.parametrize(
    "press", ["", "|||", "decide.ask", "no.such|x|y", "decide.ask|no-such-case|scr", "case.open|'|"]
)
def test_a_button_that_means_nothing_is_answered_and_changes_nothing(house: House, nurse: Speaker, press: str) -> None:
    nurse.presses_key(Pressed(press=Press.parse(press)))
    assert isinstance(nurse.reply, Refuse)


def test_a_definition_opens_beside_its_question(house: House) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says("refer")
    anybody.fills(DEATH, until="What happened")
    definition = next(one for one in anybody.form.fields if one.key == "what_happened").definition
    assert definition
    anybody.presses_key(Pressed(press=definition.press))
    assert anybody.card.title == "Seriously harmed"
    assert "Working Together 2015" in anybody.card.notes[0]


def test_refer_by_button_is_the_same_as_by_word(house: House) -> None:
    anybody = house.person("UOTHER", "Neil Garrow")
    anybody.says("help")
    anybody.presses("Refer a case")
    assert anybody.form.title == "Is anyone at risk now?"
    assert find("Next", anybody.form)
