"""The sentences of two conversations, by key: a case moved to another procedure, and questions with their answers."""

from collections.abc import Mapping

MOVING: Mapping[str, str] = {
    "move.button": "Wrong procedure?",
    "move.title": "Procedure of {reference}",
    "move.choose.text": "Case {reference} is under {procedure}. Which is the right procedure? Nothing changes before "
    "you have seen what would.",
    "move.compare": "See the difference",
    "move.lead": "Now: {now}. It would be: {to}.",
    "move.findings": "Now and then",
    "move.decider": "Decides",
    "move.dates": "Dates, now and then",
    "move.by": "by {day}",
    "move.no_date": "no date is counted",
    "move.same": "No change: {now}.",
    "move.differs": "Now: {now}. Then: {then}.",
    "move.recorded": "Recorded as done.",
    "move.reason": "Why is this the right procedure?",
    "move.reason.why": "It is kept with the case, for those who ask later. No names.",
    "move.move": "Move the case",
    "move.keep": "Leave it as it is",
    "move.note": "The move is recorded with your name and the reason, and everybody's messages show the new dates. The "
    "referrer is told if the finding changes.",
    "move.kept.title": "Nothing was changed",
    "move.kept.text": "Case {reference} stays under {procedure}.",
    "move.done.title": "Case moved",
    "move.done.text": "Case {reference} is under {procedure} since {when}. Indicated: {indicated}.",
    "move.since": "{procedure}, since {day} ({name})",
}

ANSWERING: Mapping[str, str] = {
    "ask.topics": "Questions by topic",
    "ask.topics.title": "What do you want to know?",
    "ask.topics.text": "Choose a topic, or type ask and your question, like: ask will I be interviewed. Name nobody.",
    "ask.topic.review": "The review",
    "ask.topic.mine": "My part in it",
    "ask.topic.after": "Afterwards",
    "ask.topic.family": "For a family",
    "ask.topic.rules": "Rules and the board",
    "ask.topic.text": "Questions: {topic}. Choose one to read its answer.",
    "ask.nothing": "Nothing is kept here that this board's guidance answers. Ask your business team.",
    "ask.read": "Read",
    "ask.for_you": "For you",
    "ask.pass_on": "To pass on",
    "ask.to_pass_on": "This is written for families. Pass it on yourself: they do not use this assistant.",
    "ask.source": "Source: {citation}. Checked on {day}.",
    "ask.board": "As answered for {board}.",
    "ask.near.title": "Did you mean one of these?",
    "ask.near.text": "The assistant is not sure what you mean. Choose the nearest question.",
    "ask.near.none": "If it is none of these, ask your business team.",
    "ask.none.title": "That is not in the guidance",
    "ask.none.text": "That is not in the guidance. Ask your business team.",
    "ask.boards.title": "Which board do you mean?",
    "ask.boards.text": "The answers differ from board to board. Choose the board of the area where the child lives.",
    "ask.choose": "Choose",
    "ask.other_board": "Another board",
    # --- leaflets
    "leaflet.family.title": "When a case is reviewed: for families",
    "leaflet.practitioner.title": "When a case is reviewed: for practitioners",
    "leaflet.family.lead": "This is about the review of a serious case: what it is, why there is one, and what it "
    "means for you.",
    "leaflet.practitioner.lead": "This is about the review of a serious case: what it is, and what it means for "
    "your work.",
    "leaflet.board": "As answered for {board}.",
    "leaflet.sources": "Where this comes from",
    "leaflet.source": "{question} {citation}. Checked on {day}.",
    "leaflet.procedure": "Procedure: {procedure}.",
    "leaflet.none": "The text of {procedure} answers none of these questions, so there is no such leaflet.",
}
