"""Where a procedure has a printed form of its own: its questions under their printed names, and its fixed lines."""

from collections.abc import Mapping

#: by procedure, then by question; a step's own name stands for what is printed over all that it asks
PRINTED: Mapping[str, Mapping[str, str]] = {
    "enfield": {
        "people": "Child and adult names, dates of birth and address",
        "summary": "Summary",
        "request": "Request/Recommendations to the LSCB",
        "account": "Please state how the case meets the criteria for an SCR using the criteria in Working Together "
        "2013",
        "member_name": "Name of SCR Panel Member of the referring agency",
        "member_phone": "Telephone",
        "member_email": "Email",
    },
}
#: what is printed and not asked, by procedure: the label, and what stands beside it; "" for the day it is sent
FIXED: Mapping[str, tuple[tuple[str, str], ...]] = {"enfield": (("Meeting", "SCR"), ("Date", ""))}


def printed(procedure: str, key: str) -> str:
    """The printed name of a question or a step; "" where the procedure prints none."""
    return PRINTED.get(procedure, {}).get(key, "")
