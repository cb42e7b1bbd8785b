"""What both manifests are made from: a deployment's app.yaml, and what a refusal of the command line looks like."""

from pathlib import Path

import pytest
from typer.testing import Result

from tests.bot.app_yaml import SMALL

APP_YAML = f'listen: {{host: "127.0.0.1", port: "3978", public_url: "https://scr.example.org"}}\n{SMALL}'


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SLACK_APP_TOKEN", "SLACK_APP_TOKEN_FILE", "MICROSOFT_APP_ID", "APP_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "app.yaml"
    path.write_text(APP_YAML, encoding="utf-8")
    return path


def refused(result: Result) -> str:
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    return result.stderr
