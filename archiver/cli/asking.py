"""Asking a service, by HTTP: by the proxy, never into a private network.

The address that a name leads to is looked at before it is connected to. One that is spelled out
is allowed by being named, where our user did so, and not a stranger's file. Redirects are not
followed.
"""

import http.client
import socket
from dataclasses import replace
from urllib.parse import urlsplit

from archiver import urls, version
from archiver.crawl.wire.guard import Guard, literal
from archiver.crawl.wire.resolver import HaltError, without_asking
from archiver.crawl.wire.routes import Route, Routes
from archiver.settings import Settings

PATIENCE = 30  # seconds for one service
OK = 200


class UnansweredError(OSError):
    """What a service answered that is no answer: its status and its words."""

    def __init__(self, status: int, told: str) -> None:
        super().__init__(f"it answers {status} {told}".strip())
        self.status = status


def ask(
    url: str,
    settings: Settings,
    headers: dict[str, str],
    body: bytes | None,
    most: int,
    *,
    named: bool = True,
) -> bytes:
    """Return what a service answers, up to `most` bytes and one; POST where there is a body.

    `named` says that our user named it: then it may be a private address that is spelled out.

    Raises OSError where nothing comes, ValueError for what is no address that can be asked.
    """
    split = urlsplit(url)
    if split.scheme not in ("http", "https") or not split.hostname:
        raise ValueError("its address is none of http or https")
    route = Routes(settings).to(urls.parts(url))
    guard = Guard(settings.allow_net)
    if named and literal(route.host) is not None:
        route = replace(route, named=True)
    elif route.proxy is not None:
        _demand_public(route.host, guard)
    connection = _connection(route, guard)
    target = (split.path or "/") + (f"?{split.query}" if split.query else "")
    said = {"User-Agent": f"archiver/{version()}", **headers}
    if route.proxy is not None and split.scheme == "http":
        target = url.partition("#")[0]
        said |= _authorization(route)
    try:
        connection.request("GET" if body is None else "POST", target, body, said)
        answer = connection.getresponse()
        found = answer.read(most + 1)
    except http.client.HTTPException as error:
        raise OSError(f"it does not speak HTTP: {error!r}") from error
    finally:
        connection.close()
    if answer.status != OK:
        raise UnansweredError(answer.status, found[:200].decode("ascii", "replace"))
    return found


def _connection(route: Route, guard: Guard) -> http.client.HTTPConnection:
    kind = http.client.HTTPSConnection if route.scheme == "https" else http.client.HTTPConnection
    if route.proxy is None:
        made = kind(route.host, route.port, timeout=PATIENCE)
    else:
        made = kind(route.to_host, route.to_port, timeout=PATIENCE)
        if route.scheme == "https":
            made.set_tunnel(route.host, route.port, _authorization(route))

    def connected(*_: object) -> socket.socket:
        return _connected(route, guard)

    made._create_connection = connected  # type: ignore[attr-defined]  # noqa: SLF001
    return made


def _connected(route: Route, guard: Guard) -> socket.socket:
    """Return a connection to the first address that may be connected to, and answers."""
    error: OSError = OSError("its name has no address")
    for *kind, _, address in socket.getaddrinfo(
        route.to_host, route.to_port, type=socket.SOCK_STREAM
    ):
        found = literal(str(address[0]).partition("%")[0])
        if not route.named and (found is None or guard.refuses(found)):
            error = OSError(_private(str(address[0])))
            continue
        made = socket.socket(*kind)
        made.settimeout(PATIENCE)
        try:
            made.connect(address)
        except OSError as failed:
            made.close()
            error = failed
        else:
            return made
    raise error


def _demand_public(host: str, guard: Guard) -> None:
    """Raise OSError for what a proxy would take us to, and we may not go to."""
    try:
        known = without_asking(host)
    except HaltError as halt:
        raise OSError(str(halt)) from halt
    if any(map(guard.refuses, known or ())):
        raise OSError(_private(host))


def _private(address: str) -> str:
    return f"{address} is a private address; allow_net would allow it"


def _authorization(route: Route) -> dict[str, str]:
    secret = route.proxy.authorization if route.proxy is not None else None
    return {"Proxy-Authorization": secret} if secret else {}
