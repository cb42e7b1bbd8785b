"""What every command of an operator begins with."""

import os
from contextlib import AbstractContextManager
from getpass import getuser
from pathlib import Path
from socket import gethostname
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.configuration import load
from bot.settings import Settings
from review.entries import Actor
from review.roles import Account, Role
from storage.snapshot import brief_change, snapshot

Config = Annotated[Path, typer.Option("--config", envvar="APP_CONFIG", help="This deployment's settings.")]
APP_YAML = Path("app.yaml")


def settings_of(config: Path) -> Settings:
    """Without what the platforms need: the commands reach none."""
    return load(config, os.environ, platforms=False)


def reading(settings: Settings, *, any_schema: bool = False) -> AbstractContextManager[Connection]:
    """What is kept at this moment, beside the program that may be serving it."""
    return snapshot(settings.database_url, settings.data, settings.master_key, any_schema=any_schema)


def adding(settings: Settings) -> AbstractContextManager[Connection]:
    """One short transaction that writes, beside the program that may be serving it."""
    return brief_change(settings.database_url, settings.data, settings.master_key)


def operator() -> Actor:
    """Whoever types the command, by the name of their account on this machine."""
    login = os.environ.get("OPERATOR") or os.environ.get("SUDO_USER") or getuser()
    account = Account(platform="machine", space=gethostname(), user=login)
    return Actor(person=f"operator:{login}", name=login, role=Role.OPERATOR, account=account)
