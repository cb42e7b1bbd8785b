"""The app package for Teams: a zip of the manifest and two icons, to be uploaded in the Teams admin centre.

Source: Microsoft's app manifest reference, schema 1.16, which every client in use takes.
"""

import io
import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.teams.commands import command_lists

SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json"
ICONS = Path(__file__).parent / "icons"
NAME = "Case review"
#: so that the same settings always make the same package
EPOCH = (2026, 1, 1, 0, 0, 0)


def manifest(app_id: str, public_url: str, version: str) -> dict[str, Any]:
    """`app_id` is the bot's registration (MICROSOFT_APP_ID), which is taken for the package's id too."""
    site = public_url.rstrip("/")
    return {
        "$schema": SCHEMA,
        "manifestVersion": "1.16",
        "version": version,
        "id": app_id,
        "developer": {"name": NAME, "websiteUrl": site, "privacyUrl": site, "termsOfUseUrl": site},
        "name": {"short": NAME, "full": "Case review for safeguarding children boards"},
        "description": {
            "short": "Runs the case reviews of a safeguarding children board",
            "full": "Professionals refer cases, the business team and the panel are reminded of deadlines, panel "
            "members confirm what their agency sent, and the independent Chair decides.",
        },
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#1D4F7C",
        "bots": [
            {
                "botId": app_id,
                "scopes": ["personal", "team"],
                "supportsFiles": False,
                "isNotificationOnly": False,
                "commandLists": command_lists(),
            }
        ],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [urlsplit(site).hostname or ""],
    }


def package(content: dict[str, Any]) -> bytes:
    """The zip that Teams takes: manifest.json, color.png, outline.png, and nothing else."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        parts = {"manifest.json": json.dumps(content, indent=2, ensure_ascii=False).encode()}
        parts |= {name: (ICONS / name).read_bytes() for name in ("color.png", "outline.png")}
        for name, body in parts.items():
            file.writestr(zipfile.ZipInfo(name, EPOCH), body)
    return made.getvalue()
