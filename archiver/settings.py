"""Everything a person can set, once: names, defaults, and what they mean.

The command line, `archiver.toml`, `archiver config` and the documentation are all made from
this one table. Nothing here reads a file or the environment; `cli` does.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from archiver.expressions import expression
from archiver.model import ArchiverError

PROXIES = ("proxy", "http_proxy", "https_proxy")

_USERINFO = expression(r"^((?:[a-z0-9+.-]+://)?).*@", re.IGNORECASE)
"""User and password before a host (RFC 3986, 3.2.1), as a proxy URL may carry them."""


def proxy_of(recorded: str) -> str | None:
    """Return the proxy that the settings of a run, as recorded, name first; None without one."""
    told = json.loads(recorded)
    return next((told[name] for name in PROXIES if told.get(name)), None)


def _key(default: Any, meaning: str) -> Any:  # noqa: ANN401  (dataclasses.field is untyped too)
    factory = (lambda: dict(default)) if isinstance(default, dict) else None
    if factory is not None:
        return field(default_factory=factory, metadata={"meaning": meaning})
    return field(default=default, metadata={"meaning": meaning})


OPEN_HEADERS = frozenset({"accept", "accept-language", "dnt", "referer", "sec-gpc", "user-agent"})
"""Headers of a site, in lower case, that are recorded as they were sent; all others are secret."""


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie as Netscape's format has it; `below` says that hosts below `domain` get it, too.

    `expires` is in seconds since 1970, 0 for a cookie that has no end.
    """

    name: str
    value: str = field(repr=False)
    domain: str
    below: bool = False
    path: str = "/"
    secure: bool = False
    expires: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """What is set for one host and those below it; what is not set is as for all others.

    `auth` is `user:password`. With `plain_http`, secrets are sent over http:, too.
    """

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[Cookie, ...] = field(default=(), repr=False)
    auth: str = field(default="", repr=False)
    user_agent: str = ""
    plain_http: bool = False
    delay: float | None = None
    robots: str = ""

    @property
    def secret_headers(self) -> tuple[str, ...]:
        """The names of the headers that nobody else may see."""
        return tuple(name for name, _ in self.headers if name.lower() not in OPEN_HEADERS)

    def shown(self) -> dict[str, Any]:
        """Return what is set, without any secret."""
        secret = self.secret_headers
        rows = {
            "headers": {name: "***" if name in secret else value for name, value in self.headers},
            "cookies": sorted({each.name for each in self.cookies}),
            "auth": "***" if self.auth else "",
            "user_agent": self.user_agent,
            "plain_http": self.plain_http,
            "robots": self.robots,
        }
        delay = {} if self.delay is None else {"delay": self.delay}
        return {key: value for key, value in rows.items() if value} | delay


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force for one run. Sizes are bytes, durations are seconds."""

    # who we are
    contact: str = _key("", "URL or mail address that the User-Agent gives to site owners")
    operator: str = _key("", "who runs this, as recorded in every WARC and run")
    vantage: bool = _key(True, "record this machine's public address and its name servers")

    trusted_keys: tuple[str, ...] = _key((), "keys (sha256:…) that a bundle must be signed with")
    timestamp: tuple[str, ...] = _key((), "timestamp authorities (RFC 3161) that bundles are shown")
    calendars: tuple[str, ...] = _key((), "OpenTimestamps calendars that bundles are shown")
    timestamp_roots: tuple[str, ...] = _key((), "PEM files by which timestamps are believed")

    # manners
    robots: str = _key("obey", "robots.txt: obey or ignore")
    sites: dict[str, Site] = _key({}, "what is set for a host and those below it: robots, delay …")  # noqa: RUF009  (it returns a field)
    concurrency: int = _key(64, "requests under way at once, all sites together")
    per_site: int = _key(4, "requests under way at once per registrable domain")
    delay: float = _key(0.25, "seconds between two requests to one registrable domain")
    max_wait: float = _key(30.0, "longest Retry-After, in seconds, that is waited for")

    # patience
    tries: int = _key(3, "tries before a failure that may pass is believed")
    retry_wait: float = _key(1.0, "seconds before the second try; doubled for each further one")
    timeout: float = _key(60.0, "seconds for one request, from name look-up to last byte")
    connect_timeout: float = _key(15.0, "seconds for a connection to be made")
    link_time: float = _key(180.0, "seconds of looking after which a link is looked at no more")
    max_redirects: int = _key(20, "redirects followed")

    # limits
    max_head: int = _key(256 * 1024, "bytes of response headers taken")
    max_body: int = _key(512 * 1024 * 1024, "bytes of response body taken, as sent")
    max_inflated: int = _key(8 * 1024 * 1024, "bytes of a body that are read, once unfolded")
    max_ratio: int = _key(200, "times its size that a compressed body may unfold to")

    # what a page needs to look as it does
    requisites: str = _key("page", "images, styles and scripts of a page: page or none")
    max_requisites: int = _key(200, "things fetched for the looks of one page")
    max_requisites_size: int = _key(64 * 1024 * 1024, "bytes fetched for the looks of one page")
    max_requisite_body: int = _key(32 * 1024 * 1024, "bytes taken of one of them")
    requisites_time: float = _key(60.0, "seconds after which no more is begun for one page")

    # public archives
    archives: str = _key("dead", "links whose copies archives are asked for: never, dead or all")
    archive: tuple[str, ...] = _key(("wayback",), "archives asked: wayback, or NAME and its doors")
    archive_at_once: int = _key(4, "questions under way at once to one archive")
    archive_delay: float = _key(
        2.5, "seconds between two questions that an archive has to search for; a tenth for others"
    )
    archive_pause: float = _key(60.0, "seconds of rest after a 429 that does not say how many")
    archive_time: float = _key(600.0, "seconds that one archive may take of a run, in all")
    save_at_once: int = _key(3, "pages that an archive saves for us at the same time")
    save_poll: float = _key(5.0, "seconds between two looks at how far a save is")
    save_time: float = _key(180.0, "seconds that a save is waited for")
    save_within: str = _key("3d", "age of a capture that makes a new one needless, such as 3d")
    # what a browser sees
    browser: str = _key("auto", "a browser's look at a page: never, auto (where needed) or always")
    browser_program: str = _key("", "the Chromium to use, where it is not on the PATH")
    browser_pages: int = _key(2, "pages that the browser looks at at once")
    browser_time: float = _key(45.0, "seconds for a browser's look at one page")
    browser_quiet: float = _key(0.5, "seconds without a request, after which a page has settled")

    # where we may go
    allow_net: tuple[str, ...] = _key((), "private networks (CIDR) that may be visited")
    connect_to: tuple[str, ...] = _key((), "HOST1:PORT1:HOST2:PORT2, as curl's --connect-to")
    proxy: str = _key("", "proxy URL for all requests")
    http_proxy: str = _key("", "proxy URL for http: where `proxy` is not set; HTTP_PROXY")
    https_proxy: str = _key("", "proxy URL for https: where `proxy` is not set; HTTPS_PROXY")
    no_proxy: tuple[str, ...] = _key((), "hosts and domains asked without a proxy; NO_PROXY")

    # what is kept
    warcs: str = _key("", "where WARC files lie if not in the home: a folder, or a storage's URL")
    warc_size: int = _key(1_000_000_000, "bytes after which a new WARC file is begun")
    fsync: str = _key("batch", "when snapshots are forced to disk: batch or never")
    revalidate: bool = _key(True, "ask whether what was kept has changed, not for all of it anew")
    extract: bool = _key(True, "extract article text from archived pages")

    # the clock
    min_interval: str = _key("1d", "age of a verdict before which a link is left alone, as 12h")
    max_interval: str = _key("30d", "age of a verdict after which a link is looked at again")
    max_time: float = _key(0.0, "seconds that a run may take, 0 for no bound; the rest waits")
    max_bytes: int = _key(0, "bytes of answers that a run may take, 0 for no bound")
    max_links: int = _key(0, "due links that a run looks at, 0 for all; the longest due first")
    alerts: tuple[str, ...] = _key((), "where to tell what changed: an Apprise URL, as mailto://…")
    alert_digest: str = _key("", "time for which news are gathered before they are told, as 7d")

    @classmethod
    def of_json(cls, text: str) -> "Settings":
        """Return the defaults with some keys chosen in a JSON object; raise ArchiverError."""
        try:
            chosen: dict[str, Any] = json.loads(text)
            lists = {key: tuple(value) for key, value in chosen.items() if isinstance(value, list)}
            sites = {name: Site(**each) for name, each in chosen.get("sites", {}).items()}
            return cls(**(played(chosen) | chosen | lists | {"sites": sites}))
        except (AttributeError, TypeError, ValueError) as error:
            raise ArchiverError(
                f"these are no settings: {error}",
                'Write a JSON object of the keys of archiver.toml, such as {"delay": 1.5}.',
            ) from error

    def shown(self) -> dict[str, Any]:
        """Return every key with its value, without the secrets of proxies, sites and alerts."""
        rows = {item.name: getattr(self, item.name) for item in fields(self)}
        rows["sites"] = {name: site.shown() for name, site in self.sites.items()}
        rows["alerts"] = tuple(f"{each.partition(':')[0]}://***" for each in self.alerts)
        return rows | {key: _USERINFO.sub(r"\1***@", rows[key]) for key in self._bearing_secrets()}

    def _bearing_secrets(self) -> tuple[str, ...]:
        return (*PROXIES, "warcs") if "://" in self.warcs else PROXIES

    def as_json(self) -> str:
        """Return the settings as canonical JSON: what a run records of itself. No secrets."""
        return json.dumps(self.shown(), sort_keys=True, separators=(",", ":"))

    def digest(self) -> str:
        """Return `sha256:` and the hex digest of `as_json()`."""
        return "sha256:" + hashlib.sha256(self.as_json().encode()).hexdigest()


def played(chosen: Mapping[str, Any]) -> dict[str, Any]:
    """Return what follows where somebody plays a web: it has no archives but those they name."""
    return {"archive": ()} if chosen.get("connect_to") and "archive" not in chosen else {}


def meanings() -> dict[str, str]:
    """Return what each key means, in the order of the table."""
    return {item.name: str(item.metadata["meaning"]) for item in fields(Settings)}
