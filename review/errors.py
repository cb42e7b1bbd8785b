"""What can be refused. The docstring of each is the message that a person reads, unless one is given."""


class ReviewError(Exception):
    """Something was refused."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else (self.__doc__ or "")


class UnknownCaseError(ReviewError):
    """There is no case with that reference that you may see. Check the reference and try again."""


class UnknownDraftError(ReviewError):
    """This referral is no longer open for changes: it was sent, withdrawn, or is somebody else's."""


class UnknownCodeError(ReviewError):
    """That code does not join accounts: it was mistyped, used, or is too old. Nothing was changed. Make a new one."""


class CannotJoinError(ReviewError):
    """These two accounts cannot be joined: one of the two people has an account on that platform already."""


class NotYoursError(ReviewError):
    """This step belongs to somebody else. Nothing has been changed."""


class PassedOnError(ReviewError):
    """The Chair passed this case on to another deputy, who decides it. Nothing has been changed."""


class UncheckedPersonError(ReviewError):
    """Your account could not be checked just now, and this step needs that. Nothing was recorded. Try again shortly."""


class OwnReferralError(ReviewError):
    """You referred this case, so somebody else decides it: pass it to the deputy. Nothing has been changed."""


class OwnAgencyError(ReviewError):
    """You sit for this agency, so somebody else does this: the business team can. Nothing was changed."""


class NotIndependentError(ReviewError):
    """Here the reviewer must be independent of the board and of the organisations involved. Nothing was recorded."""


class NotNowError(ReviewError):
    """This step is not open at this stage of the case. Nothing has been changed."""


class ReasonsMissingError(ReviewError):
    """A decision needs its reasons; one against the presumption also needs why it is clear. Nothing was recorded."""


class NoReasonGivenError(ReviewError):
    """This step needs a reason. Nothing was recorded."""


class NothingSaidError(ReviewError):
    """There was nothing in it. Nothing was recorded."""


class UnsuitableProcedureError(ReviewError):
    """The case cannot be moved there: it is under that procedure already, or no review is decided on by it."""


class NoLeafletError(ReviewError):
    """That procedure's text answers none of these readers' questions, so there is no such leaflet."""


class StaleCaseError(ReviewError):
    """Somebody else changed this case at the same moment. Look at it again and try once more."""


class ErasedError(ReviewError):
    """The key of this record has been erased, so what it held can no longer be read."""


class UnknownDayError(ReviewError):
    """The list of bank holidays does not reach that day, so no date can be given with certainty."""


class ImpossibleTimeError(ReviewError):
    """That time does not exist in London: the clocks go forward then. Give a time before or after the change."""


class UnknownTermError(ReviewError):
    """This procedure does not define that term. Nothing was changed."""


class UnknownProcedureError(ReviewError):
    """There is no procedure of that name."""
