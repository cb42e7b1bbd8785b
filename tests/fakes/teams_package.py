"""The app package as the Teams admin centre takes it: a zip, its manifest and its two icons. Strict.

Rules: the public app manifest schema 1.16 (every key that is not in it is refused, as Microsoft's is closed too), and
what Microsoft asks of icons: a colour one of 192 by 192, and an outline of 32 by 32 in white on nothing.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

from tests.fakes.teams_icons import BadIconError, Icon, icon

Json = dict[str, Any]
VERSION = "1.16"
SCHEMA_AT = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
MANIFEST = "manifest.json"
COLOUR_SIDE, OUTLINE_SIDE = 192, 32
WHITE, SEEN = (255, 255, 255), 0
LARGEST = 500_000


class BadPackageError(AssertionError):
    """The admin centre would not take it. The text names every fault."""


def _text(most: int) -> Json:
    return {"type": "string", "minLength": 1, "maxLength": most}


def _closed(required: Mapping[str, Json], **optional: Json) -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": {**required, **optional},
    }


def _few(most: int, item: Json, least: int = 1) -> Json:
    return {"type": "array", "minItems": least, "maxItems": most, "uniqueItems": True, "items": item}


GUID: Json = {"type": "string", "pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"}
HTTPS: Json = {"type": "string", "maxLength": 2048, "pattern": r"^https://[^\s/]+\S*$"}
SCOPES = _few(3, {"enum": ["personal", "team", "groupchat"]})
COMMAND = _closed({"title": _text(32), "description": _text(128)})
MENU = _closed({"scopes": SCOPES, "commands": _few(10, COMMAND)})
BOT = _closed(
    {"botId": GUID, "scopes": SCOPES},
    supportsFiles={"type": "boolean"},
    isNotificationOnly={"type": "boolean"},
    commandLists=_few(3, MENU),
)
RULES = _closed(
    {
        "$schema": {"const": SCHEMA_AT},
        "manifestVersion": {"const": VERSION},
        "version": {"type": "string", "maxLength": 256, "pattern": r"^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$"},
        "id": GUID,
        "developer": _closed({"name": _text(32), "websiteUrl": HTTPS, "privacyUrl": HTTPS, "termsOfUseUrl": HTTPS}),
        "name": _closed({"short": _text(30)}, full=_text(100)),
        "description": _closed({"short": _text(80), "full": _text(4000)}),
        "icons": _closed({"color": _text(2048), "outline": _text(2048)}),
        "accentColor": {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"},
        "bots": _few(1, BOT),
    },
    permissions=_few(2, {"enum": ["identity", "messageTeamMembers"]}),
    validDomains=_few(16, {"type": "string", "maxLength": 128, "pattern": r"^[a-z0-9.-]+$"}, least=0),
)


@dataclass(frozen=True, kw_only=True)
class App:
    """What Teams knows of an app from its package."""

    id: str
    bot_id: str
    name: str
    version: str
    scopes: frozenset[str]
    #: for each scope, the words of the menu above the box to write in
    menus: Mapping[str, tuple[str, ...]]


def app_of(package: bytes) -> App:
    """Raises BadPackageError."""
    parts = _parts(package)
    manifest = _manifest(parts[MANIFEST])
    faults = [*_manifest_faults(manifest), *_icon_faults(manifest, parts)]
    if faults:
        raise BadPackageError("; ".join(faults))
    bot = manifest["bots"][0]
    menus = {scope: one["commands"] for one in bot.get("commandLists", ()) for scope in one["scopes"]}
    return App(
        id=manifest["id"],
        bot_id=bot["botId"],
        name=manifest["name"]["short"],
        version=manifest["version"],
        scopes=frozenset(bot["scopes"]),
        menus={scope: tuple(one["title"] for one in commands) for scope, commands in menus.items()},
    )


def _parts(package: bytes) -> dict[str, bytes]:
    if len(package) > LARGEST:
        raise BadPackageError(f"larger than {LARGEST} bytes")
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
    except zipfile.BadZipFile as bad:
        raise BadPackageError(str(bad)) from None
    if MANIFEST not in parts:
        raise BadPackageError(f"no {MANIFEST} at the top: {sorted(parts)}")
    return parts


def _manifest(text: bytes) -> Json:
    try:
        found = json.loads(text.decode("utf-8"))
    except ValueError as bad:
        raise BadPackageError(f"{MANIFEST}: {bad}") from None
    return found if isinstance(found, dict) else {}


def _manifest_faults(manifest: Json) -> Iterator[str]:
    for error in Draft202012Validator(RULES).iter_errors(manifest):
        yield f"{'.'.join(map(str, error.absolute_path)) or 'manifest'}: {error.message[:200]}"
    for bot in manifest.get("bots", ()):
        yield from _menu_faults(bot)


def _menu_faults(bot: Json) -> Iterator[str]:
    """A menu belongs to one scope, which the bot has; a word stands in it once."""
    shown = [scope for menu in bot.get("commandLists", ()) for scope in menu["scopes"]]
    if len(shown) != len(set(shown)):
        yield f"commandLists: a scope with two menus: {shown}"
    if not set(shown) <= set(bot.get("scopes", ())):
        yield f"commandLists: a menu for a scope that the bot does not have: {shown}"
    for menu in bot.get("commandLists", ()):
        titles = [one["title"].casefold() for one in menu["commands"]]
        if len(titles) != len(set(titles)):
            yield f"commandLists: a word twice: {titles}"


def _icon_faults(manifest: Json, parts: Mapping[str, bytes]) -> Iterator[str]:
    named = manifest.get("icons", {})
    extra = set(parts) - {MANIFEST, *named.values()}
    if extra:
        yield f"files that the manifest does not name: {sorted(extra)}"
    for key, side in (("color", COLOUR_SIDE), ("outline", OUTLINE_SIDE)):
        name = str(named.get(key, ""))
        if name not in parts or re.search(r"[\\/]|\.\.", name):
            yield f"icons.{key}: no {name!r} at the top of the package"
            continue
        try:
            seen = icon(parts[name])
        except BadIconError as bad:
            yield f"icons.{key}: {bad}"
            continue
        if (seen.width, seen.height) != (side, side):
            yield f"icons.{key}: {seen.width} by {seen.height}, not {side} by {side}"
        yield from _colour_faults(key, seen)


def _colour_faults(key: str, seen: Icon) -> Iterator[str]:
    drawn = [pixel for pixel in seen.pixels if pixel[3] > SEEN]
    if not drawn:
        yield f"icons.{key}: nothing can be seen"
    if key == "outline" and any(pixel[:3] != WHITE for pixel in drawn):
        yield "icons.outline: something that is not white"
    if key == "outline" and len(drawn) == len(seen.pixels):
        yield "icons.outline: no transparent ground"
    if key == "color" and len({pixel[:3] for pixel in drawn}) == 1:
        yield "icons.color: one flat colour"
