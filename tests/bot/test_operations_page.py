"""OPERATIONS.md and deploy/: every command and every metric is one that there is, and the unit is hardened."""

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bot.__main__ import app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "OPERATIONS.md").read_text(encoding="utf-8")
DEPLOY = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "deploy").iterdir()}
UNIT, CONTAINER = DEPLOY["case-review.service"], DEPLOY["Containerfile"]
COMMANDS = typer.main.get_group(app).commands
SECRETS = (
    "SLACK_BOT_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_APP_TOKEN",
    "MICROSOFT_APP_ID",
    "MICROSOFT_APP_PASSWORD",
    "MICROSOFT_APP_TENANT_ID",
    "SCR_MASTER_KEY",
    "DATABASE_URL",
)


def typed() -> Iterator[tuple[str, ...]]:
    """What follows `python -m bot` on the page and in the scripts of deploy."""
    for found in re.findall(r"(?:python -m bot|deploy/operate) ([a-z][^`\n>)]*)", PAGE):
        yield tuple(shlex.split(found))
    for script in (DEPLOY["nightly"], DEPLOY["operate"]):
        for found in re.findall(r'^"\$operate" ([^>\n]*)', script, re.MULTILINE):
            yield tuple(found.split())
    yield ("serve",)


def test_every_command_of_the_page_exists_with_what_is_given_to_it() -> None:
    for words in typed():
        command = COMMANDS[words[0]]
        options = {name for one in command.params for name in one.opts if name.startswith("-")}
        arguments = [one for one in command.params if one.param_type_name == "argument"]
        given = [one for one in words[1:] if not one.startswith("-")]
        assert {one for one in words if one.startswith("-")} <= options, words
        assert len(given) >= sum(one.required for one in arguments), words


def test_every_operators_command_stands_on_the_page() -> None:
    named = {words[0] for words in typed()}
    assert {"backup", "restore", "export", "erase", "checkpoint", "verify", "migrate", "doctor", "key"} <= named


def metrics() -> set[str]:
    """The names that the program gives its gauges."""
    found = set()
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Gauge", "Counter"):
                found |= {ast.literal_eval(one.value) for one in node.keywords if one.arg == "name"}
    return found


def test_the_page_and_the_alerts_name_the_metrics_that_there_are() -> None:
    assert metrics()
    assert set(re.findall(r"scr_[a-z_]+", PAGE)) == metrics()
    assert set(re.findall(r"scr_[a-z_]+", DEPLOY["alerts.yaml"])) == metrics()


def test_each_alert_says_what_it_means_and_what_to_do() -> None:
    (group,) = yaml.safe_load(DEPLOY["alerts.yaml"])["groups"]
    rules: list[dict[str, Any]] = group["rules"]
    assert len({one["alert"] for one in rules}) == len(rules) == 6
    for one in rules:
        assert one["expr"]
        assert one["labels"]["severity"] in ("page", "ticket")
        assert one["annotations"]["summary"]
        told = one["annotations"]["description"]
        for heading in re.findall(r'"([^"]+)" in OPERATIONS.md', told):
            assert f"**{heading}.**" in PAGE


def test_files_that_the_page_names_are_there() -> None:
    named = set(re.findall(r"\b(deploy/[\w.-]+\w)", PAGE))
    assert named == {f"deploy/{name}" for name in DEPLOY}
    for script in ("operate", "nightly"):
        assert (ROOT / "deploy" / script).stat().st_mode & 0o111, script


@pytest.mark.parametrize("secret", SECRETS)
def test_the_unit_takes_each_secret_from_a_credential_and_none_from_the_unit(secret: str) -> None:
    assert f"LoadCredential={secret}:/etc/case-review/secrets/{secret}\n" in UNIT
    assert f"Environment={secret}_FILE=%d/{secret}\n" in UNIT
    assert f"Environment={secret}=" not in UNIT


@pytest.mark.parametrize(
    "line",
    [
        "User=case-review",
        "Restart=on-failure",
        "RestartPreventExitStatus=2 243",
        "ProtectSystem=strict",
        "ReadWritePaths=/var/lib/case-review",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "PrivateTmp=yes",
        "ProtectHome=yes",
        "LimitCORE=0",
        "ExecStart=/opt/case-review/.venv/bin/python -m bot serve",
    ],
)
def test_the_unit_is_hardened(line: str) -> None:
    assert line in UNIT.splitlines()


def test_the_container_is_nobody_s_root_and_installs_what_the_lock_names() -> None:
    lines = CONTAINER.splitlines()
    (base,) = [line for line in lines if line.startswith("FROM ")]
    assert base == "FROM python:3.13-slim-bookworm"  # a tag that is kept up; of a patch version only the last is
    assert "USER 10001" in lines
    assert lines.index("USER 10001") < lines.index('ENTRYPOINT ["python", "-m", "bot"]')
    assert "--require-hashes -r requirements.lock" in CONTAINER
    assert "/healthz" in CONTAINER
    copied = re.findall(r"^COPY (\w+) \./\1$", CONTAINER, re.MULTILINE)
    assert sorted(copied) == ["bot", "dialogs", "review", "storage"]


def test_nothing_secret_or_of_a_machine_stands_in_deploy() -> None:
    for name, content in DEPLOY.items():
        assert re.findall(r"xox[abp]-|[0-9a-f]{64}|/home/|docker\.io|ghcr\.io", content) == [], name
