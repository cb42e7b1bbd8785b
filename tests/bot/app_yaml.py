"""A small app.yaml and the secrets beside it, written as a deployment does, and how it is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.configuration import load
from bot.settings import SettingsError, StartRefusedError
from tests.databases import MASTER_KEY

TENANT = "00000000-0000-0000-0000-000000000000"
#: every interface of a machine
EVERYWHERE = "0.0.0.0"  # noqa: S104 (what a deployment sets, and what must be refused)
SECRETS = {
    "SCR_MASTER_KEY": MASTER_KEY.hex(),
    "SLACK_BOT_TOKEN": "xoxb-invented",
    "SLACK_SIGNING_SECRET": "signing-invented",
    "MICROSOFT_APP_ID": "app-invented",
    "MICROSOFT_APP_PASSWORD": "password-invented",
    "MICROSOFT_APP_TENANT_ID": TENANT,
}
SMALL = """\
slack: {team_id: "T0001", app_id: "A0001"}
emergency: ["999 in an emergency"]
boards:
  northmoor:
    name: "Northmoor Safeguarding Children Board"
    procedure: "pan-lancashire"
    reference: "LAN"
    areas: ["Northmoor"]
    channels:
      business: {slack: "C1"}
    offices:
      chair: [{name: "Ada Quill", slack: "UCHAIR"}]
      business_manager: [{name: "Cy Dale", slack: "UMANAGER"}]
"""
Typed = Callable[[str], Path]


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    def write(text: str) -> Path:
        path = tmp_path / "app.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def wrong(path: Path) -> str:
    with pytest.raises(SettingsError) as refused:
        load(path, SECRETS)
    return str(refused.value)


def refusal(path: Path, environment: dict[str, str], **how: bool) -> str:
    with pytest.raises(StartRefusedError) as refused:
        load(path, environment, **how)
    return str(refused.value)
