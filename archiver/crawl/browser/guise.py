"""As whom a browser comes to a page: with what is set for its site, and for no other.

Cookies and credentials are handed to the browser, which itself keeps them to their hosts. The
headers of a site are not: those that Playwright adds go along with every redirect.
"""

from typing import Any

from playwright.async_api import HttpCredentials

from archiver import urls
from archiver.crawl.wire import Sites
from archiver.settings import Cookie

_SECRET = frozenset({"authorization", "cookie"})


class Guise:
    """What Chromium is told before it looks at a URL; `agent` is what it says that it is."""

    def __init__(self, sites: Sites, url: str, agent: str) -> None:
        self._parts = urls.parts(url)
        self._site = sites.of(self._parts.host)
        self._sites = sites
        self.agent = self._site.user_agent or agent

    def cookies(self) -> list[Any]:
        """Return the cookies that each site is sent; over http: only those that may go there."""
        return [
            _told(each, secure=each.secure or not site.plain_http)
            for name, site in self._sites.all().items()
            for each in site.cookies
            if f".{each.domain}".endswith(f".{name}")  # a file of cookies has those of all the web
        ]

    def credentials(self) -> HttpCredentials | None:
        """Return user and password for the page's own origin, where they may go there."""
        safe = self._parts.scheme == "https" or self._site.plain_http
        if not (self._site.auth and safe):
            return None
        user, _, password = self._site.auth.partition(":")
        origin = f"{self._parts.scheme}://{self._parts.authority}"
        return {"username": user, "password": password, "origin": origin}

    def secret(self) -> frozenset[str]:
        """Return which headers, in lower case, are recorded by their names only.

        Of all requests, for the browser's rules say who gets a cookie, and not ours.
        """
        secrets = any(site.auth or site.cookies for site in self._sites.all().values())
        return _SECRET if secrets else frozenset()


def _told(cookie: Cookie, *, secure: bool) -> dict[str, Any]:
    return {
        "name": cookie.name,
        "value": cookie.value,
        "domain": f".{cookie.domain}" if cookie.below else cookie.domain,
        "path": cookie.path,
        "secure": secure,
        "expires": cookie.expires or -1,
    }
