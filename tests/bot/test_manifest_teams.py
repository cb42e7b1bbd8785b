"""`manifest teams`: the app package is what Teams takes, and asks for what the program uses."""

import io
import json
import re
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.manifest_command import UNVERSIONED
from bot.teams.commands import NOT_IN_A_CHANNEL, TYPED_ONLY
from dialogs.own.information import COMMANDS
from tests.bot.manifests import APP_YAML, config, refused
from tests.command_line.typed import typed
from tests.end_to_end import readme_teams as readme
from tests.fakes.teams_new_tenant import NewTenant
from tests.fakes.teams_package import BadPackageError, app_of

__all__ = ["config"]  # the fixture

ROOT = Path(__file__).parents[2]
APP_ID = "01234567-89ab-cdef-0123-456789abcdef"
Json = dict[str, Any]


def package(config: Path, out: Path, *more: str) -> bytes:
    result = typed("manifest", "teams", "--config", str(config), "--out", str(out), "--app-id", APP_ID, *more)
    assert result.exit_code == 0, result.output
    return out.read_bytes()


@pytest.fixture
def made(config: Path, tmp_path: Path) -> bytes:
    return package(config, tmp_path / "app.zip")


def test_teams_takes_it(made: bytes) -> None:
    app = app_of(made)
    assert app.id == app.bot_id == APP_ID
    assert app.scopes == {"personal", "team"}
    assert app.version == UNVERSIONED


def test_the_menu_is_what_help_lists_but_for_what_is_typed_only(made: bytes) -> None:
    menus = app_of(made).menus
    assert menus["personal"] == tuple(one for one in COMMANDS if one not in TYPED_ONLY)
    assert set(menus["personal"]) - set(menus["team"]) == NOT_IN_A_CHANNEL


def test_the_address_is_the_deployments(made: bytes) -> None:
    manifest = json.loads(parts(made)["manifest.json"])
    assert manifest["validDomains"] == ["scr.example.org"]
    assert {manifest["developer"][one] for one in ("websiteUrl", "privacyUrl", "termsOfUseUrl")} == {
        "https://scr.example.org"
    }


def test_the_same_settings_make_the_same_package_and_a_version_may_be_given(config: Path, tmp_path: Path) -> None:
    one, two = (package(config, tmp_path / name) for name in ("one.zip", "two.zip"))
    assert one == two
    assert app_of(package(config, tmp_path / "three.zip", "--app-version", "0.1.1")).version == "0.1.1"


async def test_a_changed_package_is_taken_with_a_higher_version(config: Path, tmp_path: Path) -> None:
    async with NewTenant() as tenant:
        tenant.makes_bot(APP_ID, "https://scr.example.org/api/messages")
        tenant.uploads(package(config, tmp_path / "one.zip"))
        with pytest.raises(BadPackageError, match="a higher one"):
            tenant.uploads(package(config, tmp_path / "two.zip"))
        (option,) = re.findall(r"`(--app-version \S+)`", readme.section())
        assert tenant.uploads(package(config, tmp_path / "three.zip", *option.split())).version > UNVERSIONED


def test_the_version_is_the_programs() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["project"]["version"] == UNVERSIONED


# --- the check itself can refuse ----------------------------------------------------------------------------------


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        for name, body in parts.items():
            file.writestr(name, body)
    return whole.getvalue()


def longer(*place: str | int, by: str = "x" * 5000) -> Callable[[Json], None]:
    def change(manifest: Json) -> None:
        at: Any = manifest
        for key in place[:-1]:
            at = at[key]
        at[place[-1]] = by

    return change


def eleventh_command(manifest: Json) -> None:
    manifest["bots"][0]["commandLists"][0]["commands"] += [{"title": "eleventh", "description": "One too many."}]


BROKEN: dict[str, Callable[[Json], None]] = {
    "id": longer("id", by="case-review"),
    "version": longer("version", by="1.0"),
    "name.short": longer("name", "short", by="x" * 31),
    "name.full": longer("name", "full", by="x" * 101),
    "description.short": longer("description", "short", by="x" * 81),
    "description.full": longer("description", "full"),
    "accentColor": longer("accentColor", by="blue"),
    "validDomains": longer("validDomains", by="https://scr.example.org"),
    "developer.privacyUrl": longer("developer", "privacyUrl", by="http://scr.example.org"),
    "bots.0.scopes": longer("bots", 0, "scopes", by="everywhere"),
    "bots.0.commandLists.0.commands": eleventh_command,
    "bots.0.commandLists.0.commands.0.title": longer("bots", 0, "commandLists", 0, "commands", 0, "title"),
    "bots.0.commandLists.0.commands.0.description": longer("bots", 0, "commandLists", 0, "commands", 0, "description"),
    "icons.color": longer("icons", "color", by="colour.png"),
    "not allowed": longer("slashCommands", by="/scr"),
}


@pytest.mark.parametrize("said", BROKEN)
def test_a_manifest_that_breaks_a_rule_is_not_taken(made: bytes, said: str) -> None:
    content = parts(made)
    manifest = json.loads(content["manifest.json"])
    BROKEN[said](manifest)
    with pytest.raises(BadPackageError, match=said):
        app_of(zipped(content | {"manifest.json": json.dumps(manifest).encode()}))


def test_icons_of_another_size_or_colour_are_not_taken(made: bytes) -> None:
    content = parts(made)
    exchanged = {"color.png": content["outline.png"], "outline.png": content["color.png"]}
    with pytest.raises(BadPackageError, match=r"32 by 32, not 192.*something that is not white.*no transparent ground"):
        app_of(zipped(content | exchanged))
    with pytest.raises(BadPackageError, match="damaged"):
        app_of(zipped(content | {"color.png": content["color.png"][:-20] + b"x" * 20}))


# --- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "http://scr.example.org"])
def test_without_an_https_address_nothing_is_made(address: str, config: Path, tmp_path: Path) -> None:
    config.write_text(APP_YAML.replace("https://scr.example.org", address))
    words = ("--config", str(config), "--app-id", APP_ID, "--out", str(tmp_path / "app.zip"))
    said = refused(typed("manifest", "teams", *words))
    assert "public_url" in said
    assert not (tmp_path / "app.zip").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--app-id, or as MICROSOFT_APP_ID"),
        (("--app-id", "case-review"), "id in Azure is like 01234567-"),
        (("--app-id", APP_ID, "--app-version", "two"), "three numbers, such as 0.1.1"),
        (("--app-id", APP_ID, "--out", "nowhere/there/app.zip"), "No such file or directory"),
        (("--config", "nowhere.yaml"), "nowhere.yaml cannot be read"),
    ],
)
def test_what_is_missing_for_teams_is_said(words: tuple[str, ...], said: str, config: Path) -> None:
    assert said in refused(typed("manifest", "teams", "--config", str(config), *words))
