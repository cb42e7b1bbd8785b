"""The invented boards of the rehearsal: one for each procedure by which cases are run."""

from bot.rehearsal.boards.eastmere import EASTMERE
from bot.rehearsal.boards.northmoor import NORTHMOOR
from bot.rehearsal.boards.others import FENMARCH, OXMARSH, THORNHYTHE, WENDLE

INVENTED = (NORTHMOOR, EASTMERE, WENDLE, FENMARCH, THORNHYTHE, OXMARSH)
BOARDS = {one.key: one.board for one in INVENTED}

EMERGENCY = (
    "Call 999 if a child is in danger at this moment.",
    "Children's social care, at any hour: 01632 960000 (an invented number).",
    "Tell your agency's safeguarding lead. Then come back here: nothing is lost.",
)
