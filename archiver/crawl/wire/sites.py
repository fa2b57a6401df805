"""What one site is sent, and no other: its headers, its cookies, who we say we are.

What is sent follows from the address of each single request, so a redirect to another host
takes nothing with it. Secrets go over a connection that is encrypted to a host that proved
its name, unless a person said otherwise.
"""

import base64
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archiver import urls
from archiver.model import Headers
from archiver.settings import OPEN_HEADERS, Cookie, Settings, Site


@dataclass(frozen=True, slots=True)
class Sent:
    """Headers for one request, and those of them, in lower case, that nobody else may see."""

    headers: Headers = ()
    secret: frozenset[str] = frozenset()


class Sites:
    """Knows what was set for each site; the nearest name above a host speaks for it."""

    def __init__(self, settings: Settings) -> None:
        self._sites = settings.sites
        self._settings = settings

    def of(self, host: str) -> Site:
        """Return what is set for a host."""
        labels = host.split(".")
        names = (".".join(labels[start:]) for start in range(len(labels)))
        return next((self._sites[name] for name in names if name in self._sites), Site())

    def all(self) -> Mapping[str, Site]:
        """Return all that is set, by the name of the site."""
        return self._sites

    def ignores_robots(self, host: str) -> bool:
        """Say whether the robots.txt of a host is passed over."""
        return (self.of(host).robots or self._settings.robots) == "ignore"

    def keeps_secrets(self, url: str) -> bool:
        """Say whether anything secret is ever sent to the host of a URL."""
        site = self.of(urls.parts(url).host)
        return bool(site.auth or site.cookies or site.secret_headers)

    def sent(self, parts: urls.Parts, *, trusted: bool) -> Sent:
        """Return what is sent to a host; `trusted` says that the connection is safe."""
        site = self.of(parts.host)
        safe = trusted or (parts.scheme == "http" and site.plain_http)
        named = [pair for pair in site.headers if safe or pair[0].lower() in OPEN_HEADERS]
        if site.user_agent:
            named.append(("User-Agent", site.user_agent))
        secret = {name.lower() for name, _ in named} - OPEN_HEADERS
        if safe:
            own = [*_authorization(site), *_cookies(site, parts)]
            named += own
            secret |= {name.lower() for name, _ in own}
        return Sent(tuple(named), frozenset(secret))


def redacted(request: bytes, secret: frozenset[str]) -> bytes:
    """Return a request with a plain mark in place of what is secret, by lower-case name."""
    if not secret:
        return request
    head, end, body = request.partition(b"\r\n\r\n")
    lines = [_marked(line, secret) for line in head.split(b"\r\n")]
    return b"\r\n".join(lines) + end + body


def _marked(line: bytes, secret: frozenset[str]) -> bytes:
    name, colon, _ = line.partition(b":")
    return name + b": ***" if colon and name.decode("latin-1").lower() in secret else line


def _authorization(site: Site) -> Iterator[tuple[str, str]]:
    """Yield user and password as RFC 7617 has them."""
    if site.auth:
        yield "Authorization", "Basic " + base64.b64encode(site.auth.encode()).decode("ascii")


def _cookies(site: Site, parts: urls.Parts) -> Iterator[tuple[str, str]]:
    now = time.time()
    pairs = [f"{each.name}={each.value}" for each in site.cookies if _fits(each, parts, now)]
    if pairs:
        yield "Cookie", "; ".join(pairs)


def _fits(cookie: Cookie, parts: urls.Parts, now: float) -> bool:
    """Say whether a cookie is for this address (RFC 6265, 5.4)."""
    below = cookie.below and parts.host.endswith(f".{cookie.domain}")
    if not (parts.host == cookie.domain or below):
        return False
    path = parts.target.partition("?")[0]
    prefix = cookie.path.rstrip("/")
    in_path = path == cookie.path or path.startswith(f"{prefix}/")
    lasts = not cookie.expires or cookie.expires > now
    return in_path and lasts and (not cookie.secure or parts.scheme == "https")
