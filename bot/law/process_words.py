"""What the printed process calls each step, role, record, audience and message."""

from collections.abc import Mapping

from review.case import ENDED, Stage
from review.steps import NOT_ENDED

STEP_WORDS: Mapping[str, str] = {
    "refer": "Refer a case",
    "look": "Open the private detail",
    "look_back": "Read one's own referral again",
    "add_information": "Add information",
    "hand_on": "Pass the referral on, with a comment or without",
    "ask_referrer": "Ask the referrer",
    "answer": "Answer a question",
    "ask_withdrawal": "Ask that the referral be withdrawn",
    "go_on": "Go on although the referrer asked to withdraw",
    "close": "Close the case: withdrawn, or a duplicate",
    "reopen": "Open the case again",
    "transfer": "Transfer the case to the area that decides on it",
    "compare": "Link the case with another of the same child, or say that it is another child",
    "put_on_agenda": "Put the case on the agenda of a meeting",
    "put_to_chair": "Put the case to the Chair",
    "decide": "Decide",
    "record_done": "Record that a duty was done",
    "move_procedure": "Move the case to another procedure",
}
ROLE_WORDS: Mapping[str, str] = {
    "chair": "the Chair",
    "deputy": "the deputy (while acting)",
    "business_team": "the business team",
    "panel_lead": "the panel lead of the referring agency",
    "panel_member": "a panel member",
    "referrer": "the referrer",
}
#: before there is a case there is no referrer of it
ANY_PROFESSIONAL = "any professional"
RECORD_WORDS: Mapping[str, str] = {
    "Referred": "the referral, with what its answers indicated and by which rule",
    "Looked": "who looked, and when",
    "InformationAdded": "what was added, and by whom",
    "PassedOn": "that it was passed on, and the comment",
    "QuestionAsked": "the question, and the day by which an answer is asked for",
    "QuestionAnswered": "the answer, and to which question",
    "WithdrawalAsked": "why the referral should be withdrawn; the case goes on until that is settled",
    "Closed": "why it was closed, and of a duplicate which case goes on",
    "Reopened": "why the case goes on",
    "Transferred": "where to and why, and who was told there, when and how",
    "Compared": "which two cases were compared, and whether they are about the same child",
    "PutOnAgenda": "the meeting and its day; said again, the latest stands",
    "PutToChair": "when it went to the Chair, and who passed it on",
    "Decided": "the decision, with its reasons",
    "ProcedureChanged": "the procedure before and after, why, and what it changes in the finding",
    "DutyDone": "when the duty was done, to whom, how and under what reference",
}
#: what else has to hold of the case, where a step asks for more than its stage
CONDITION_WORDS: Mapping[str, str] = {
    "hand_on": "it was not passed on yet",
    "answer": "a question has no answer yet",
    "ask_withdrawal": "no such wish waits to be settled",
    "go_on": "the referrer's wish to withdraw is not settled",
    "record_done": "there is a duty that was not recorded as done",
}
AUDIENCE_WORDS: Mapping[str, str] = {
    "business_channel": "the business team's channel",
    "chair": "the Chair",
    "referrer": "the referrer",
    "panel_lead": "the panel lead of the referring agency",
}
#: what the message is about
KIND_WORDS: Mapping[str, str] = {
    "case": "the case",
    "receipt": "a confirmation",
    "for_decision": "a case for decision",
    "decision_told": "the decision",
    "question": "the question",
    "news": "that there is something new",
    "withdrawal": "the wish to withdraw, to be settled",
    "ended": "what became of the case, and why",
    "for_panel_lead": "a referral from their agency",
}
#: stages that people know by one name together
STAGES_TOGETHER: Mapping[frozenset[Stage], str] = {
    frozenset(): "before there is a case",
    frozenset(Stage): "any stage",
    NOT_ENDED: "any stage, until the case is closed or transferred",
    ENDED: "once the case was closed or transferred",
}
