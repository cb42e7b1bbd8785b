"""What was begun is seen by nobody else, and stands in no list of referrals."""

from bot.slack.draw import card_view
from bot.teams.draw import draw_card
from bot.teams.elements import Manner
from dialogs.parts import Press, Pressed
from tests.dialogs.chaired import Chaired
from tests.dialogs.deciding.called_away import LATER, TYPED, acting_deputy, begins, kept_by, typed_by
from tests.dialogs.house import House, everything, find, text_of
from tests.dialogs.referred import press


def test_nobody_else_sees_that_or_what_was_begun(house: House, of: Chaired) -> None:
    begins(of.chair)
    ben = acting_deputy(house)
    ben.says("decide LAN-2026-001")
    assert "began" not in everything(ben.card)
    ben.presses("Serious case review")
    assert not ben.form.values
    press(ben, "begun.read", of.case, kept_by(house, of.chair.account)[0].step)
    assert ben.refused.reason.startswith("Nothing that you typed on LAN-2026-001 is kept")
    for place in house.posted.values():
        for card in place.values():
            assert "began" not in everything(card)
            assert TYPED not in everything(card)


def test_it_is_no_referral(house: House, of: Chaired) -> None:
    begins(of.chair)
    (draft,) = kept_by(house, of.chair.account)
    of.chair.says("mine")
    assert "Referrals not sent: 0." in of.chair.card.text
    assert "My referrals not sent" not in everything(of.chair.card)
    assert "You began to decide on 2 March 2026 at 10:30." in everything(of.chair.card)
    assert TYPED not in everything(of.chair.card)
    of.chair.says("refer")
    assert of.chair.form.title == "Is anyone at risk now?"
    for act in ("refer.resume", "refer.next", "refer.save", "refer.delete", "refer.deleted", "refer.send"):
        of.chair.presses_key(Pressed(press=Press(act=act, subject=draft.id)))
        assert of.chair.refused.reason.startswith("This referral is no longer open")
    assert draft in kept_by(house, of.chair.account)


def test_it_is_read_again_only_where_nothing_is_kept(of: Chaired) -> None:
    begins(of.chair)
    assert find("Read what I typed", of.chair.card).private_view
    of.chair.presses("Continue")
    assert find("Read what I typed", of.chair.form).private_view
    of.chair.presses("Read what I typed")
    card = of.chair.card
    assert card.private
    assert text_of(card, "Your reasons") == TYPED
    assert TYPED not in card.text + card.title
    assert TYPED in str(card_view(card))
    assert TYPED in str(draw_card(card, Manner.DIALOG))


def test_it_is_deleted_when_they_say_so_twice(house: House, of: Chaired) -> None:
    begins(of.chair)
    saved = of.chair.card
    of.chair.presses("Delete it")
    of.chair.presses("Keep it as it is")
    assert of.chair.form.values["reasons"] == TYPED
    of.chair.presses("Delete it", on=saved)
    of.chair.presses("Delete what I typed")
    assert of.chair.card.text == "What you typed on LAN-2026-001 is erased. Nothing was recorded."
    assert kept_by(house, of.chair.account) == ()
    of.chair.presses("Read what I typed", on=saved)
    assert of.chair.refused.reason.startswith("Nothing that you typed on LAN-2026-001 is kept")
    begins(of.chair, reasons=LATER)
    assert typed_by(house, of.chair.account) == [LATER]
