"""The single values of app.yaml: each is read from a string, and says what is allowed where it is something else."""

import re
from collections.abc import Callable
from datetime import date, time
from difflib import get_close_matches
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from review.law import PROCEDURES

LARGEST_PORT = 65535
LONGEST = 200
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _pattern(pattern: str, allowed: str) -> Callable[[object], str]:
    whole = re.compile(pattern)

    def read(value: object) -> str:
        if not isinstance(value, str) or not whole.fullmatch(value):
            raise ValueError(f"must be {allowed}.")
        return value

    return read


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be one line of text, in quotes.")  # noqa: TRY004 (pydantic collects ValueError)
    text = value.strip()
    if not text or len(text) > LONGEST or not text.isprintable():
        raise ValueError(f"must be one line of text, at most {LONGEST} characters.")
    return text


def _whole_number(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        text = value if isinstance(value, str) else ""
        if not re.fullmatch(r"[0-9]{1,5}", text, re.ASCII) or not least <= int(text) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}, in quotes.")
        return int(text)

    return read


def _day(value: object) -> date:
    text = value if isinstance(value, str) else ""
    try:
        return date.fromisoformat(re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII)[0])  # type: ignore[index]
    except (TypeError, ValueError):
        raise ValueError('must be a day such as "2026-12-20".') from None


def _time(value: object) -> time:
    text = value if isinstance(value, str) else ""
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text, re.ASCII):
        raise ValueError('must be a time of day such as "09:00", from "00:00" to "23:59".')
    return time.fromisoformat(text)


def _url(value: object) -> str:
    parts = urlsplit(value if isinstance(value, str) else "")
    host = parts.hostname or ""
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))):
        raise ValueError("must be an address that begins with https:// (http:// only on this machine, 127.0.0.1).")
    if parts.username or parts.password:
        raise ValueError("must be an address without a name or a password in it.")
    return str(value)


def _url_with_slash(value: object) -> str:
    return _url(value).rstrip("/") + "/"


def _service_host(value: object) -> str:
    text = value.lower() if isinstance(value, str) else ""
    suffix = r"\.[a-z0-9-]+(\.[a-z0-9-]+)+"
    whole = r"[a-z0-9-]+(\.[a-z0-9-]+)+|localhost"
    if not re.fullmatch(f"{suffix}|{whole}", text):
        raise ValueError(
            'must be the end of a host name with two parts at least, ".trafficmanager.net", or a whole one.'
        )
    return text


def _procedure(value: object) -> str:
    """One by which cases can be run: under a procedure that finds no reviews other people decide."""
    run_by = [name for name, law in PROCEDURES.items() if law.finds_reviews]
    if value in run_by:
        return str(value)
    near = get_close_matches(str(value), run_by, n=1, cutoff=0.5)
    meant = f" Did you mean {near[0]}?" if near else ""
    raise ValueError(f"there is no such procedure to run cases by.{meant} Allowed: {', '.join(run_by)}.")


def _weekday(value: object) -> str:
    if value not in WEEKDAYS:
        raise ValueError(f"must be one of {', '.join(WEEKDAYS)}.")
    return str(value)


Words = Annotated[str, BeforeValidator(_words)]
Port = Annotated[int, BeforeValidator(_whole_number(0, LARGEST_PORT))]
#: 0 is the day itself
FewDays = Annotated[int, BeforeValidator(_whole_number(0, 60))]
#: at least one, since the first working day after a deadline is when it is overdue
WorkingDayCount = Annotated[int, BeforeValidator(_whole_number(1, 60))]
#: for how long something is kept
KeptDays = Annotated[int, BeforeValidator(_whole_number(1, 365))]
Day = Annotated[date, BeforeValidator(_day)]
TimeOfDay = Annotated[time, BeforeValidator(_time)]
Weekday = Annotated[str, BeforeValidator(_weekday)]
ProcedureName = Annotated[str, BeforeValidator(_procedure)]
Url = Annotated[str, BeforeValidator(_url)]
UrlWithSlash = Annotated[str, BeforeValidator(_url_with_slash)]
ServiceHost = Annotated[str, BeforeValidator(_service_host)]
Prefix = Annotated[str, BeforeValidator(_pattern(r"[A-Z]{2,6}", 'two to six capital letters, "LAN"'))]
SlackTeam = Annotated[str, BeforeValidator(_pattern(r"T[A-Z0-9]+", 'a workspace\'s id, which begins with T ("T0001")'))]
SlackApp = Annotated[str, BeforeValidator(_pattern(r"A[A-Z0-9]+", 'an app\'s id, which begins with A ("A0001")'))]
SlackUser = Annotated[
    str, BeforeValidator(_pattern(r"[UW][A-Z0-9]+", "a Slack member's id, which begins with U or W, not a name"))
]
SlackChannel = Annotated[
    str, BeforeValidator(_pattern(r"[CG][A-Z0-9]+", "a Slack channel's id, which begins with C or G, not its name"))
]
TeamsUser = Annotated[
    str, BeforeValidator(_pattern(r"[A-Za-z0-9-]{1,64}", "the object id of the account in Microsoft Entra, not a name"))
]
TeamsTenant = Annotated[str, BeforeValidator(_pattern(r"[A-Za-z0-9-]{1,64}", "the id of the tenant"))]
TeamsChannel = Annotated[
    str, BeforeValidator(_pattern(r"19:\S+", 'a Teams channel\'s id, which begins with 19: ("19:...@thread.tacv2")'))
]
RehearsalName = Annotated[str, BeforeValidator(_pattern(r"[a-z0-9-]{1,40}", "small letters, digits and hyphens"))]
