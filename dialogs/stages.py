"""Where a case stands, in words; the body that looks at it before the Chair decides has its procedure's name for it."""

from dialogs.words import say
from review.case import Case
from review.law import procedure


def panel_name(case: Case) -> str:
    """As its procedure calls the standing panel ("SCR sub-group"); "" where it has none."""
    panel = procedure(case.procedure).standing_panel
    return panel.name if panel else ""


def the_panel(case: Case) -> str:
    """To go behind "the"; in general words where the procedure has none, as after a move to another."""
    return panel_name(case) or say("panel.in_general")


def stage_in_words(case: Case) -> str:
    return say(f"stage.{case.stage.value}", panel=the_panel(case))
