"""Which hosts anything may be sent to: a `serviceUrl` is somebody else's word, and a token goes along with it."""

from urllib.parse import urlsplit

from bot.settings import TeamsSettings

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def may_serve(service_url: str, settings: TeamsSettings) -> bool:
    """Whether this is https (or loopback) on a host of the list; local clients only where nothing is signed."""
    try:
        parts = urlsplit(service_url)
        host = parts.hostname or ""
    except ValueError:
        return False
    local = host in LOOPBACK
    if settings.unsigned and local:
        return parts.scheme == "http"
    listed = any(_is_listed(host, one) for one in settings.service_hosts)
    return listed and (parts.scheme == "https" or (local and parts.scheme == "http")) and not parts.username


def _is_listed(host: str, listed: str) -> bool:
    return host.endswith(listed) if listed.startswith(".") else host == listed
