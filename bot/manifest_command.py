"""`manifest slack|teams`: what the two platforms need to be told of this program, made from app.yaml."""

import json
import os
import re
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from bot.configuration import public_url
from bot.refused import refusals
from bot.settings import StartRefusedError
from bot.slack import manifest as slack
from bot.teams import manifest as teams

#: that of pyproject.toml, where the program runs from its folder without being installed
UNVERSIONED = "0.1.0"
VERSION = re.compile(r"(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}")
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Which(StrEnum):
    SLACK = "slack"
    TEAMS = "teams"


Config = Annotated[Path, typer.Option("--config", envvar="APP_CONFIG", help="This deployment's settings.")]
Out = Annotated[Path, typer.Option("--out", help="Where the Teams app package is written.")]
Socket = Annotated[bool, typer.Option("--socket-mode", help="Slack through Socket Mode: no address is needed.")]
AppId = Annotated[str, typer.Option("--app-id", envvar="MICROSOFT_APP_ID", help="The bot's id in Azure, for Teams.")]
AppVersion = Annotated[
    str, typer.Option("--app-version", help="The Teams package's version: higher than that of the one uploaded before.")
]


def command(
    platform: Which,
    config: Config = Path("app.yaml"),
    out: Out = Path("case-review-teams.zip"),
    *,
    socket_mode: Socket = False,
    app_id: AppId = "",
    app_version: AppVersion = "",
) -> None:
    """Print the Slack manifest, with each scope's reason; or write the Teams app package."""
    with refusals():
        address = public_url(config)
        if platform is Which.SLACK:
            typer.echo(_slack(address, socket_mode=socket_mode or _has_app_token()))
        else:
            out.write_bytes(teams.package(_teams(address, app_id, app_version or _version())))
            typer.echo(
                f"{out}: upload it in the Teams admin centre (Teams apps, Manage apps, Actions, Upload new app)."
            )


def _has_app_token() -> bool:
    return bool(os.environ.get("SLACK_APP_TOKEN") or os.environ.get("SLACK_APP_TOKEN_FILE"))


def _slack(address: str, *, socket_mode: bool) -> str:
    if not socket_mode:
        _needs_an_address(address)
        _ends_before(address, slack.EVENTS_PATH)
    made = json.dumps(slack.manifest(address, socket_mode=socket_mode), indent=2)
    for kind, reasons in (("Scopes", slack.SCOPES), ("Events", slack.EVENTS)):
        typer.echo(f"{kind} and why:", err=True)
        for name, why in reasons.items():
            typer.echo(f"  {name}: {why}", err=True)
    return made


def _teams(address: str, app_id: str, app_version: str) -> dict[str, object]:
    _needs_an_address(address)
    if not app_id:
        raise StartRefusedError("Give the bot's id in Azure with --app-id, or as MICROSOFT_APP_ID.")
    if not GUID.fullmatch(app_id):
        raise StartRefusedError(
            "The bot's id in Azure is like 01234567-89ab-cdef-0123-456789abcdef. Copy it from the registration."
        )
    if not VERSION.fullmatch(app_version):
        raise StartRefusedError("--app-version is three numbers, such as 0.1.1.")
    return teams.manifest(app_id, address, app_version)


def _needs_an_address(address: str) -> None:
    if not address.startswith("https://"):
        raise StartRefusedError(
            "app.yaml needs listen: public_url, the https address at which the platform reaches this program."
        )


def _ends_before(address: str, path: str) -> None:
    if address.rstrip("/").endswith(path):
        raise StartRefusedError(f"Leave {path} out of listen: public_url in app.yaml: it is added where it is needed.")


def _version() -> str:
    try:
        return version("case-review")
    except PackageNotFoundError:
        return UNVERSIONED
