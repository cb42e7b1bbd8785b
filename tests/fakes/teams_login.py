"""Why Microsoft signs a bot in or not, by its own numbers (learn: Microsoft Entra authentication error codes)."""

from collections.abc import Mapping
from typing import Any

NO_SUCH_TENANT, NO_SUCH_APP, WRONG_SECRET, EXPIRED_SECRET, WRONG_SCOPE = 90002, 700016, 7000215, 7000222, 70011
#: answered with 401; the others with 400
UNAUTHORISED = {WRONG_SECRET, EXPIRED_SECRET}


def why_not(form: Mapping[str, Any], app_id: str, secrets: Mapping[str, bool], scope: str) -> int:
    """0 where nothing is wrong. `secrets` are those that were made for the app, and whether each is still good."""
    secret = str(form.get("client_secret", ""))
    if not app_id or form.get("client_id") != app_id:
        return NO_SUCH_APP
    if secret not in secrets:
        return WRONG_SECRET
    if not secrets[secret]:
        return EXPIRED_SECRET
    wanted = {"grant_type": "client_credentials", "scope": f"{scope}/.default"}
    return 0 if all(form.get(name) == value for name, value in wanted.items()) else WRONG_SCOPE


def refusal(number: int) -> dict[str, Any]:
    """The sentence quotes more than anybody should read in a report, as Microsoft's does."""
    sentence = f"AADSTS{number}: No. Trace ID: 5d1e Correlation ID: 9c2f"
    return {"error": "invalid_client", "error_codes": [number], "error_description": sentence}
