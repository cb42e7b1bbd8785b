"""What keeps the rehearsal to this machine: other hosts and other sites are refused, and no page is kept."""

import ipaddress
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """For every path of the server: what a page of ours asked for on this machine, or somebody typed."""
    if not is_loopback(request.host):
        raise web.HTTPForbidden(text="The rehearsal is open on this machine only.")
    if request.method == "POST" and not is_own(request):
        raise web.HTTPForbidden(text="This was sent from another site.")
    response = await handler(request)
    response.headers.update(HEADERS)
    return response


def is_loopback(host: str) -> bool:
    """Whether a Host header names this machine itself, so that no name of another site was turned to it."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def is_own(request: web.Request) -> bool:
    """Every browser says which site posts a form; what says nothing is no browser, and has no page to be tricked."""
    origin = request.headers.get("Origin")
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return False
    return origin is None or origin == f"http://{request.host}"
