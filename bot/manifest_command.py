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

UNVERSIONED = "0.1.0"
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Which(StrEnum):
    SLACK = "slack"
    TEAMS = "teams"


Config = Annotated[Path, typer.Option("--config", envvar="APP_CONFIG", help="This deployment's settings.")]
Out = Annotated[Path, typer.Option("--out", help="Where the Teams app package is written.")]
Socket = Annotated[bool, typer.Option("--socket-mode", help="Slack through Socket Mode: no address is needed.")]
AppId = Annotated[str, typer.Option("--app-id", envvar="MICROSOFT_APP_ID", help="The bot's id in Azure, for Teams.")]


def command(
    platform: Which,
    config: Config = Path("app.yaml"),
    out: Out = Path("case-review-teams.zip"),
    *,
    socket_mode: Socket = False,
    app_id: AppId = "",
) -> None:
    """Print the Slack manifest, with each scope's reason; or write the Teams app package."""
    with refusals():
        _write(public_url(config), platform, out, socket_mode=socket_mode, app_id=app_id)


def _write(address: str, platform: Which, out: Path, *, socket_mode: bool, app_id: str) -> None:
    if platform is Which.SLACK:
        typer.echo(_slack(address, socket_mode=socket_mode or bool(os.environ.get("SLACK_APP_TOKEN"))))
        return
    out.write_bytes(teams.package(_teams(address, app_id)))
    typer.echo(f"{out}: upload it in the Teams admin centre (Manage apps, Upload new app).")


def _slack(address: str, *, socket_mode: bool) -> str:
    if not socket_mode:
        _needs_an_address(address)
    made = json.dumps(slack.manifest(address, socket_mode=socket_mode), indent=2)
    for kind, reasons in (("Scopes", slack.SCOPES), ("Events", slack.EVENTS)):
        typer.echo(f"{kind} and why:", err=True)
        for name, why in reasons.items():
            typer.echo(f"  {name}: {why}", err=True)
    return made


def _teams(address: str, app_id: str) -> dict[str, object]:
    _needs_an_address(address)
    if not app_id:
        raise StartRefusedError("Give the bot's id in Azure with --app-id, or as MICROSOFT_APP_ID.")
    if not GUID.fullmatch(app_id):
        raise StartRefusedError(
            "The bot's id in Azure is like 01234567-89ab-cdef-0123-456789abcdef. Copy it from the registration."
        )
    return teams.manifest(app_id, address, _version())


def _needs_an_address(address: str) -> None:
    if not address.startswith("https://"):
        raise StartRefusedError(
            "app.yaml needs listen: public_url, the https address at which the platform reaches this program."
        )


def _version() -> str:
    try:
        return version("case-review")
    except PackageNotFoundError:
        return UNVERSIONED
