"""Where a request for a host is really sent: there, to another place, or to a proxy.

`--connect-to HOST1:PORT1:HOST2:PORT2` works as curl's does: an empty HOST1 or PORT1 stands
for any, an empty HOST2 or PORT2 for the one asked for, IPv6 addresses stand in brackets,
and the first entry that fits is used.
"""

import base64
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]

from archiver.expressions import expression
from archiver.model import ArchiverError
from archiver.settings import Settings
from archiver.urls import Parts

_HOST = r"(\[[0-9A-Fa-f:.]+\]|[^:\[\]]*)"
_CONNECT_TO = expression(rf"{_HOST}:(\d*):{_HOST}:(\d*)")


@dataclass(frozen=True, slots=True)
class ConnectTo:
    """One `--connect-to`: requests for `host:port` go to `to_host:to_port`."""

    host: str
    port: int | None
    to_host: str
    to_port: int | None

    @classmethod
    def parse(cls, text: str) -> "ConnectTo":
        """Read HOST1:PORT1:HOST2:PORT2; raise ArchiverError when it is something else."""
        match = _CONNECT_TO.fullmatch(text)
        if match is None:
            raise ArchiverError(
                f"{text!r} is not a --connect-to",
                "Write HOST1:PORT1:HOST2:PORT2, as for curl; IPv6 addresses in brackets.",
            )
        host, port, to_host, to_port = match.groups()
        return cls(
            host=host.strip("[]").lower(),
            port=int(port) if port else None,
            to_host=to_host.strip("[]"),
            to_port=int(to_port) if to_port else None,
        )

    def fits(self, host: str, port: int) -> bool:
        """Tell whether a request for this host and port is meant."""
        return self.host in ("", host) and self.port in (None, port)


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy, and what it wants in Proxy-Authorization, if anything."""

    host: str
    port: int
    authorization: str | None = None

    @classmethod
    def parse(cls, url: str) -> "Proxy":
        """Read an http: proxy URL; raise ArchiverError for any other."""
        split = urlsplit(url if "://" in url else f"http://{url}")
        try:
            port = split.port or 80
        except ValueError:
            port = 0
        if split.scheme != "http" or not split.hostname or not port:
            raise ArchiverError(
                f"{url!r} is not a proxy that can be used",
                "Write http://host:port, with user:password@ before the host if it needs one.",
            )
        if split.username is None:
            return cls(split.hostname, port)
        secret = f"{unquote(split.username)}:{unquote(split.password or '')}".encode()
        return cls(split.hostname, port, "Basic " + base64.b64encode(secret).decode("ascii"))

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Route:
    """The way to an origin: what it is called, and the host and port to connect to.

    `named` is True where somebody named the target (`--connect-to`), which allows it.
    """

    scheme: str
    host: str
    port: int
    to_host: str
    to_port: int
    named: bool = False
    proxy: Proxy | None = None


class Routes:
    """Finds the way to each origin, from the settings."""

    def __init__(self, settings: Settings) -> None:
        self._connect_to = tuple(ConnectTo.parse(text) for text in settings.connect_to)
        self._proxies = {
            "http": _proxy(settings.proxy or settings.http_proxy),
            "https": _proxy(settings.proxy or settings.https_proxy),
        }
        self._no_proxy = ",".join(settings.no_proxy)

    def to(self, parts: Parts) -> Route:
        """Return the way to the origin of a URL."""
        origin = (parts.scheme, parts.host, parts.port)
        for entry in self._connect_to:
            if entry.fits(parts.host, parts.port):
                target = (entry.to_host or parts.host, entry.to_port or parts.port)
                return Route(*origin, *target, named=bool(entry.to_host))
        proxy = self._proxies.get(parts.scheme)
        if proxy is None or self._direct(parts.host, parts.port):
            return Route(*origin, parts.host, parts.port)
        return Route(*origin, proxy.host, proxy.port, named=True, proxy=proxy)

    def _direct(self, host: str, port: int) -> bool:
        return bool(proxy_bypass_environment(f"{host}:{port}", {"no": self._no_proxy}))


def _proxy(url: str) -> Proxy | None:
    return Proxy.parse(url) if url else None
