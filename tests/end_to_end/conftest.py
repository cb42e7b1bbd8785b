from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.databases import *  # noqa: F403 (its fixtures)
from tests.end_to_end.deployment import Deployment, deployed


@pytest_asyncio.fixture
async def deployment(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Deployment]:
    """A board on Slack and on Teams, on each engine."""
    async with deployed(database_url, tmp_path / "data", monkeypatch) as made:
        yield made
