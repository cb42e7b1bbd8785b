"""The gallery's pictures of the standing panel and of the lists."""

from typing import TYPE_CHECKING

from tests.dialogs.house import Speaker

if TYPE_CHECKING:
    from tests.gallery import Scene

#: a case under Enfield's procedure that was referred already
REFERENCE = "ENF-2026-009"


def the_panel(scene: "Scene") -> None:
    gallery, manager = scene.gallery, scene.manager
    _step(scene, manager, "Agenda", step_meeting="Standing panel", step_meeting_on="2026-03-12")
    asked = {"step_at": "2026-03-12T14:00", "step_place": "Civic Centre, room 2"}
    _step(scene, manager, "Call the meeting", **asked, step_agencies=_agencies(scene, "Call the meeting"))
    _step(
        scene,
        manager,
        "Ask for reports",
        step_report="short_report",
        step_by="2026-03-11",
        step_agencies=_agencies(scene, "Ask for reports"),
    )
    gallery.message("report asked for", scene.house.messages("UPOLICE")[-1])
    gallery.reply("panel steps", manager.says(f"panel {REFERENCE}"))
    gallery.reply("panel steps of an agency", scene.house.person("UPOLICE", "Sol Harker").says(f"panel {REFERENCE}"))


def _step(scene: "Scene", speaker: Speaker, label: str, **answers: str | tuple[str, ...]) -> None:
    speaker.says(f"panel {REFERENCE}")
    speaker.presses(label)
    scene.asked_and_done(label.lower(), speaker, **answers)


def _agencies(scene: "Scene", label: str) -> tuple[str, ...]:
    """All that the form offers."""
    scene.manager.says(f"panel {REFERENCE}")
    scene.manager.presses(label)
    return tuple(option.value for one in scene.manager.form.fields for option in one.options if _of_agencies(one.key))


def _of_agencies(key: str) -> bool:
    return key == "step_agencies"


def the_lists(scene: "Scene") -> None:
    for words in ("cases", "deadlines", "people", f"timetable {REFERENCE}", f"record {REFERENCE}"):
        scene.gallery.reply(words.split()[0] + ", the list", scene.manager.says(words))
