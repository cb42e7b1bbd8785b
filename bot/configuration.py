"""`load`: app.yaml and the environment to Settings. Everything wrong is said at once, or the program does not start."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from bot import app_yaml, surroundings
from bot.app_boards import board_of, wrong_with_boards
from bot.app_shape import AppShape
from bot.app_values import is_loopback
from bot.app_yaml import NO_SECRETS, Place, Typed
from bot.holidays_england import is_bank_holiday
from bot.settings import Fault, Settings, SettingsError, SlackSettings, StartRefusedError, TeamsSettings

SECRET_WORDS = ("token", "secret", "password", "key", "credential")
LAW_WORDS = ("deadline", "month", "day", "period", "statutory", "law", "criteria", "decision", "completion", "notify")
NO_LAW = "what the law and the procedures say stands in review/law and is not set here"
#: the sentences for what pydantic finds by itself
SENTENCES: Mapping[str, str] = {
    "missing": "is missing.",
    "too_short": "is missing: give at least one.",
    "list_type": "must be a list.",
    "tuple_type": "must be a list.",
    "dict_type": "must be keys with values under it.",
    "model_type": "must be keys with values under it.",
}


def load(
    path: Path,
    environment: Mapping[str, str],
    *,
    unsigned_teams: bool = False,
    rehearsal: bool = False,
    platforms: bool = True,
) -> Settings:
    """What app.yaml and the environment say.

    Raises SettingsError for the file, StartRefusedError for what is missing or unsafe around it. `rehearsal` is for
    the rehearsal's own configuration, which reaches no platform and names people by their `rehearsal:` names.
    Without `platforms`, for work on the database alone, no secret of Slack or Teams is asked for.
    """
    app = _read(path, rehearsal=rehearsal)
    given = surroundings.Given(environment)
    if platforms:
        return _started(app, given, path, unsigned_teams=unsigned_teams, rehearsal=rehearsal)
    alone = app.model_copy(update={"slack": None, "teams": None})
    return _started(app, given, path, unsigned_teams=False, rehearsal=rehearsal, reaching=alone)


def public_url(path: Path) -> str:
    """Where the platforms reach this program, from app.yaml alone. Raises SettingsError."""
    return _read(path, rehearsal=False).listen.public_url


def _read(path: Path, *, rehearsal: bool) -> AppShape:
    typed = app_yaml.read(_text(path), path.name)
    app = _app(typed, path.name)
    faults = [*typed.faults, *(typed.fault(place, sentence) for place, sentence in _wrong(app, rehearsal=rehearsal))]
    if faults:
        raise SettingsError(path.name, faults)
    return app


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsError(path.name, [Fault(line=1, key="", sentence="this is not text in UTF-8.")]) from None
    except OSError as trouble:
        why = trouble.strerror
        raise StartRefusedError(f"{path} cannot be read ({why}). Name the file with --config or APP_CONFIG.") from None


def _app(typed: Typed, file: str) -> AppShape:
    try:
        return AppShape.model_validate(typed.content)
    except ValidationError as found:
        faults = [_fault(typed, dict(one)) for one in found.errors(include_url=False, include_input=False)]
        raise SettingsError(file, [*typed.faults, *faults]) from None


def _fault(typed: Typed, found: dict[str, Any]) -> Fault:
    place: Place = tuple(part for part in found["loc"] if part != "[key]")
    kind = found["type"]
    if kind == "value_error":
        return typed.fault(place, str(found["ctx"]["error"]))
    if kind == "extra_forbidden":
        return typed.fault(place, unknown_key(str(place[-1]), _allowed_at(place[:-1])))
    if kind == "enum":
        return typed.fault(place, unknown_key(str(place[-1]), _words(found["ctx"]["expected"])))
    return typed.fault(place, SENTENCES.get(kind, "cannot be read."))


def unknown_key(key: str, allowed: tuple[str, ...]) -> str:
    """What is said of a key that is not known: secrets and statutory numbers have sentences of their own."""
    near = get_close_matches(key, allowed, n=1)
    if near:
        return f"is not known here. Did you mean {near[0]}? Allowed: {', '.join(allowed)}."
    if any(word in key.lower() for word in SECRET_WORDS):
        return f"is not known here, and {NO_SECRETS}."
    if any(word in key.lower() for word in LAW_WORDS):
        return f"is not known here, and {NO_LAW}. Allowed: {', '.join(allowed)}."
    return f"is not known here. Allowed: {', '.join(allowed)}."


def _words(expected: str) -> tuple[str, ...]:
    """From pydantic's "'chair', 'deputy' or 'administrator'"."""
    return tuple(expected.replace(" or ", ", ").replace("'", "").split(", "))


def _allowed_at(place: Place) -> tuple[str, ...]:
    shape: Any = AppShape
    for part in place:
        shape = _inside(shape, part)
    return tuple(one.alias or name for name, one in shape.model_fields.items())


def _inside(shape: Any, part: str | int) -> Any:
    """The shape under a key; of a list or a mapping, that of what it holds."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        fields = shape.model_fields
        return _bare(next(one.annotation for name, one in fields.items() if part in (name, one.alias)))
    inner = [one for one in get_args(shape) if one is not Ellipsis]
    return _bare(inner[-1])


def _bare(annotation: Any) -> Any:
    """Without the "or None"."""
    kept = [one for one in get_args(annotation) if one is not type(None)]
    return kept[0] if len(kept) == 1 and type(None) in get_args(annotation) else annotation


def _wrong(app: AppShape, *, rehearsal: bool) -> Iterator[tuple[Place, str]]:
    for index, day in enumerate(app.holidays.remove):
        if not is_bank_holiday(day):
            yield ("holidays", "remove", index), "is not a bank holiday in England, so it cannot be removed."
    if app.teams and not _may_post(app.teams.service_url, app.teams.service_hosts):
        yield ("teams", "service_url"), "must be at one of teams.service_hosts."
    if rehearsal:
        yield from (
            ((name,), "the rehearsal reaches no platform.") for name in ("slack", "teams") if getattr(app, name)
        )
    yield from wrong_with_boards(app, rehearsal=rehearsal)


def _may_post(url: str, hosts: tuple[str, ...]) -> bool:
    host = (url.split("://", 1)[1].split("/", 1)[0]).rsplit(":", 1)[0].lower()
    return any(host == one or (one.startswith(".") and host.endswith(one)) for one in hosts)


def _started(
    app: AppShape,
    given: surroundings.Given,
    path: Path,
    *,
    unsigned_teams: bool,
    rehearsal: bool,
    reaching: AppShape | None = None,
) -> Settings:
    """`reaching` is what is served of it, where that is less."""
    served = reaching or app
    data = (path.parent / app.data).resolve()
    host, port = surroundings.address(given, app.listen.host, app.listen.port)
    settings = Settings(
        host=host,
        port=port,
        data=data,
        database_url=surroundings.database_url(given),
        master_key=surroundings.master_key(given),
        slack=None if served.slack is None else _slack(app, given),
        teams=None if served.teams is None else _teams(app, given, unsigned=unsigned_teams),
        ladder=app.reminders.ladder(),
        boards={key: board_of(key, app) for key in app.boards},
        emergency=app.emergency,
        holidays_added=frozenset(day.isoformat() for day in app.holidays.add),
        holidays_removed=frozenset(day.isoformat() for day in app.holidays.remove),
        keeping=app.drafts.keeping(),
        conventions=app.counting.conventions(),
        public_url=app.listen.public_url,
        digest_on=app.reminders.digest_on,
    )
    _refuse(settings, given, unsigned_teams=unsigned_teams, rehearsal=rehearsal, serves=reaching is None)
    return settings


def _slack(app: AppShape, given: surroundings.Given) -> SlackSettings:
    assert app.slack
    return SlackSettings(
        team_id=app.slack.team_id,
        app_id=app.slack.app_id,
        api_url=app.slack.api_url,
        bot_token=given.secret("SLACK_BOT_TOKEN"),
        signing_secret=given.secret("SLACK_SIGNING_SECRET"),
        app_token=given.secret("SLACK_APP_TOKEN"),
    )


def _teams(app: AppShape, given: surroundings.Given, *, unsigned: bool) -> TeamsSettings:
    assert app.teams
    return TeamsSettings(
        tenant_id=app.teams.tenant_id,
        service_url=app.teams.service_url,
        service_hosts=app.teams.service_hosts,
        login_url=app.teams.login_url,
        openid_metadata_url=app.teams.openid_metadata_url,
        issuer=app.teams.issuer,
        scope=app.teams.scope,
        app_id=given.secret("MICROSOFT_APP_ID"),
        app_password=given.secret("MICROSOFT_APP_PASSWORD"),
        unsigned=unsigned,
    )


def _refuse(
    settings: Settings, given: surroundings.Given, *, unsigned_teams: bool, rehearsal: bool, serves: bool
) -> None:
    """Every reason at once. No reason quotes a value from the environment."""
    reasons = list(given.reasons)
    if settings.slack:
        reasons += surroundings.wrong_with_slack(settings.slack)
    if settings.teams and not unsigned_teams:
        reasons += surroundings.wrong_with_teams(settings.teams, given.secret("MICROSOFT_APP_TENANT_ID"))
    if unsigned_teams and not is_loopback(settings.host):
        reasons.append("--unsigned-teams is only for this machine: bind to 127.0.0.1, or leave it out.")
    if unsigned_teams and not settings.teams:
        reasons.append("--unsigned-teams needs `teams:` in app.yaml.")
    if serves and not rehearsal and surroundings.could_be_guessed(settings.master_key):
        reasons.append(surroundings.GUESSED)
    if serves and not rehearsal and not (settings.slack or settings.teams):
        reasons.append("There is no platform to serve: give `slack:` or `teams:` in app.yaml.")
    if rehearsal and not is_loopback(settings.host):
        reasons.append("The rehearsal is only for this machine: bind to 127.0.0.1.")
    if reasons:
        raise StartRefusedError(*reasons)
