"""What every command of an operator begins with."""

import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.configuration import load
from bot.settings import Settings
from storage.snapshot import snapshot

Config = Annotated[Path, typer.Option("--config", envvar="APP_CONFIG", help="This deployment's settings.")]
APP_YAML = Path("app.yaml")


def settings_of(config: Path) -> Settings:
    """Without what the platforms need: the commands reach none."""
    return load(config, os.environ, platforms=False)


def reading(settings: Settings, *, any_schema: bool = False) -> AbstractContextManager[Connection]:
    """What is kept at this moment, beside the program that may be serving it."""
    return snapshot(settings.database_url, settings.data, settings.master_key, any_schema=any_schema)
