"""What people do in the story, in the words of their own screens. Each gives an act to be put into a plan."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from review.drafts import Value
from tests.end_to_end.story import Story

Act = Callable[[Story], Awaitable[None]]

#: what every referral of the story answers alike; the names must stand in no channel
ALIKE: Mapping[str, Value] = {
    "at_risk_now": "no",
    "born": "2019-08-17",
    "address": "14 Plumtree Cutting",
    "where": "At home",
    "suspected_suicide": "no",
    "detention": "none",
    "looked_after": "no",
    "regulated_setting": "none",
    "other_processes": ("none",),
    "lessons_or_good_practice": "yes",
    "account": "Two agencies each knew a part, and neither asked the other.",
    "request": "That a review is considered.",
    "agency_listed": "other",
    "role": "Named professional",
    "phone": "01632 960123",
    "email": "referrer@example.org",
    "member_name": "Dee Ross",
    "member_phone": "01632 960124",
    "member_email": "panel@example.org",
}
#: neglect is suspected, and the child died: a review must be commissioned
DIED: Mapping[str, Value] = {"what_happened": "died", "abuse_or_neglect": "suspected"}
#: serious harm, and nobody is sure how agencies worked together: must, unless it is clear
HARMED: Mapping[str, Value] = {
    "what_happened": "seriously_harmed",
    "abuse_or_neglect": "known",
    "working_together_concern": "not_sure",
}
#: serious harm without abuse or neglect: the criteria are not met
NOT_MET: Mapping[str, Value] = {
    "what_happened": "seriously_harmed",
    "abuse_or_neglect": "no",
    "working_together_concern": "clear_there_are_none",
    "situations": ("none",),
}
#: where something private would be seen if it were told
CHILDREN = ("Kezia", "Marlowe", "Tobin", "Ashgrove", "Plumtree", "2019-08-17", "17 August 2019")
AGENCY = {
    "Saltby": "Saltby School",
    "Northmoor": "Northmoor Hospital",
    "Eastmere": "Eastmere Hospital",
    "Wendle": "Wendle School",
    "Fenby": "Fenby School",
}


def refers(
    who: str, area: str, child: str, incident: date, aware: date, finding: Mapping[str, Value], **more: Value
) -> Act:
    """A whole referral, to its receipt."""
    said = {"area": area, "child_name": child, "incident_on": incident.isoformat(), "la_aware_on": aware.isoformat()}
    answers = {**ALIKE, **said, "agency": AGENCY[area], "summary": f"{child} was taken to hospital.", **finding, **more}

    async def act(story: Story) -> None:
        hand = story.who(who)
        await hand.says("refer")
        await hand.goes_through(answers)
        assert "Referral sent" in hand.words, hand.words

    return act


def puts_to_chair(who: str, reference: str, without: str = "") -> Act:
    """`without`: why it goes without the advice of the panel that the procedure has."""
    reason = (("To the Chair", {"step_reason": without}),) if without else ()
    return asks(who, f"case {reference}", ("To the Chair", {}), *reason, says=f"Case {reference} is with the Chair")


def asks(who: str, words: str, *then: tuple[str, Mapping[str, Value]], says: str = "") -> Act:
    """A command, and then one press or form after another; a press has no answers."""

    async def act(story: Story) -> None:
        hand = story.who(who)
        await hand.says(words)
        for label, answers in then:
            await (hand.sends(label, answers) if answers else hand.press(*label.split("|")))
        assert says in hand.words, hand.words

    return act


def decides(who: str, reference: str, label: str, answers: Mapping[str, Value]) -> Act:
    return asks(
        who, f"decide {reference}", (label, {}), ("Record the decision", answers), says=f"Your decision on {reference}"
    )


def records(who: str, reference: str, duty: str, done: date, how: str, to: str = "", number: str = "") -> Act:
    """`record REF`, the duty by its name, and what was done."""
    told = {"done_to": to} if to else {}
    answers: dict[str, Value] = {"done_on": done.isoformat(), **told, "done_how": how, "done_reference": number}
    return asks(
        who, f"record {reference}", (f"Record as done|{duty}", {}), ("Record as done", answers), says="recorded as done"
    )


async def goes_down(story: Story) -> None:
    """The machine is switched off."""
    await story.down()


async def comes_up(story: Story) -> None:
    await story.up()
    assert story.process
    await story.process.ticks()
