"""What is set for one site: `[sites."news.example"]` in archiver.toml, `--site` on a command line.

A secret may stand in the file, or be named by the variable that holds it: `{ env = "NAME" }`.
On a command line everybody on the machine could read it, so there it is refused.
"""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from archiver import urls
from archiver.expressions import expression
from archiver.model import ArchiverError
from archiver.settings import Cookie, Site

ROBOTS = ("obey", "ignore")
SECRETS = ("headers", "auth")
"""The keys that are refused on a command line."""

OURS = ("host", "connection", "content-length", "transfer-encoding", "accept-encoding")
"""Headers on which the recording rests; nobody else sets them."""

EXAMPLE = 'A site looks like this: [sites."news.example"], and below it a line: delay = 2'

_NAME = expression(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_VALUE = expression(r"[\x20-\x7e\t]*")
_COOKIE_FIELDS = 7
COOKIE = "domain, TRUE or FALSE, path, TRUE or FALSE, expiry, name, value"
_HTTP_ONLY = "#HttpOnly_"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a value stands, and what it may refer to: files below `folder`, and variables."""

    where: str
    folder: Path
    environment: Mapping[str, str]

    def wrong(self, what: str, hint: str) -> ArchiverError:
        """Return the error that says so."""
        return ArchiverError(f"{self.where}: {what}", hint)


def take(desk: Desk, raw: object, before: Mapping[str, Site]) -> dict[str, Site]:
    """Return the sites of a file or of flags, set on top of those `before`."""
    found = dict(before)
    for domain, chosen in _rows(desk, raw):
        host = _host(desk, domain)
        here = _below(desk, domain)
        read = {key: _reader(here, key)(here, value) for key, value in chosen.items()}
        found[host] = replace(found.get(host, Site()), **read)
    return found


def _below(desk: Desk, domain: str) -> Desk:
    """Return a desk that names the site, too."""
    return replace(desk, where=f'{desk.where}."{domain}"')


def _rows(desk: Desk, raw: object) -> list[tuple[str, Mapping[str, Any]]]:
    if isinstance(raw, Mapping):
        for domain, chosen in raw.items():
            if not isinstance(chosen, Mapping):
                raise desk.wrong(f"{domain!r} is not a table", EXAMPLE)
        return list(raw.items())
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        return [_flag(desk, str(each)) for each in raw]
    raise desk.wrong(f"{raw!r} is not a table of sites", EXAMPLE)


def _flag(desk: Desk, raw: str) -> tuple[str, Mapping[str, Any]]:
    place, equals, value = raw.partition("=")
    domain, colon, key = place.rpartition(":")
    if not (equals and colon):
        hint = "Write DOMAIN:KEY=VALUE, such as news.example:delay=2."
        raise desk.wrong(f"{raw!r} sets nothing of a site", hint)
    if key in SECRETS:
        hint = f'Set it in archiver.toml, below [sites."{domain}"].'
        raise desk.wrong(f"{key} is secret, and a command line is not", hint)
    return domain, {key: _of_text(key, value)}


def _of_text(key: str, value: str) -> object:
    """Return what the file would hold for a text on the command line."""
    if key == "plain_http":
        return {"true": True, "false": False}.get(value, value)
    try:
        return float(value) if key == "delay" else value
    except ValueError:
        return value


def _host(desk: Desk, domain: str) -> str:
    try:
        parts = urls.parts(f"https://{domain}")
    except ValueError:
        parts = None
    if parts is None or parts.target != "/" or any(sign in domain for sign in "/@?#:"):
        raise desk.wrong(f"{domain!r} is not the name of a site", EXAMPLE)
    return parts.host


def _reader(desk: Desk, key: str) -> Callable[[Desk, Any], Any]:
    if key in READERS:
        return READERS[key]
    near = difflib.get_close_matches(key, READERS, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else f"A site may set {', '.join(READERS)}."
    raise desk.wrong(f"there is no setting {key!r} of a site", hint)


# --- the keys


def _headers(desk: Desk, raw: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(raw, Mapping):
        hint = 'Write headers = { "X-Token" = "…" }, or { "X-Token" = { env = "NAME" } }.'
        raise desk.wrong("headers is not a table of names and values", hint)
    return tuple(
        (_header(desk, str(name)), _said(desk, name, value)) for name, value in raw.items()
    )


def _header(desk: Desk, name: str) -> str:
    if name.lower() in OURS:
        raise desk.wrong(f"the header {name!r} is not yours to set", "Leave it out.")
    if not _NAME.fullmatch(name):
        raise desk.wrong(f"{name!r} is not the name of a header", "Write it as in Accept-Language.")
    return name


def _auth(desk: Desk, raw: object) -> str:
    said = _said(desk, "auth", raw)
    if ":" not in said:
        raise desk.wrong("auth is not a user and a password", 'Write auth = "user:password".')
    return said


def _agent(desk: Desk, raw: object) -> str:
    return _said(desk, "user_agent", raw)


def _said(desk: Desk, name: str, raw: object) -> str:
    """Return a text, or what the variable holds that it names; never show it."""
    value = _of_environment(desk, raw) if isinstance(raw, Mapping) else raw
    if not isinstance(value, str):
        raise desk.wrong(
            f"{name} is not a text", 'Write it in quotation marks, or as { env = "NAME" }.'
        )
    if not _VALUE.fullmatch(value):
        hint = "Only what ASCII can print may be sent in a header."
        raise desk.wrong(f"{name} holds what cannot be sent", hint)
    return value


def _of_environment(desk: Desk, raw: Mapping[str, object]) -> str:
    name = raw.get("env")
    if not isinstance(name, str) or len(raw) != 1:
        raise desk.wrong("a value names no variable", 'Write { env = "NAME" }.')
    if name not in desk.environment:
        raise desk.wrong(f"the environment has no {name}", f"Set it: export {name}=…")
    return desk.environment[name]


def _delay(desk: Desk, raw: object) -> float:
    if not isinstance(raw, int | float) or isinstance(raw, bool) or not 0 <= raw < float("inf"):
        hint = "Write seconds, such as delay = 2.5."
        raise desk.wrong(f"delay: {raw!r} is not a number of seconds, 0 or more", hint)
    return float(raw)


def _robots(desk: Desk, raw: object) -> str:
    if raw not in ROBOTS:
        raise desk.wrong(f"robots: {raw!r} is not obey or ignore", 'Write robots = "ignore".')
    return str(raw)


def _plain_http(desk: Desk, raw: object) -> bool:
    if not isinstance(raw, bool):
        hint = "With true, secrets are sent over http:, too, where others can read them."
        raise desk.wrong(f"plain_http: {raw!r} is not true or false", hint)
    return raw


def _cookies(desk: Desk, raw: object) -> tuple[Cookie, ...]:
    if not isinstance(raw, str):
        raise desk.wrong("cookies is not the name of a file", 'Write cookies = "cookies.txt".')
    path = desk.folder / raw
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        hint = (
            "Save the site's cookies there, as browser extensions and curl do (Netscape's format)."
        )
        raise desk.wrong(f"{path} cannot be read: {error.strerror}", hint) from error
    except UnicodeDecodeError:
        lines = ["\0"]
    return tuple(_cookie(desk, path, number, line) for number, line in _kept(lines))


def _kept(lines: list[str]) -> list[tuple[int, str]]:
    """Return the lines that say something, with their numbers."""
    plain = ((number, line.removeprefix(_HTTP_ONLY)) for number, line in enumerate(lines, start=1))
    return [(number, line) for number, line in plain if line.strip() and not line.startswith("#")]


def _cookie(desk: Desk, path: Path, number: int, line: str) -> Cookie:
    fields = line.split("\t")
    named = len(fields) == _COOKIE_FIELDS and fields[5] and _VALUE.fullmatch(fields[5] + fields[6])
    if not named or not fields[4].split(".")[0].lstrip("-").isdigit():
        hint = f"A line is: {COOKIE}, with tabs between them."
        raise desk.wrong(f"line {number} of {path} is no cookie in Netscape's format", hint)
    domain, below, where, secure, expires, name, value = fields
    return Cookie(
        name,
        value,
        domain.lstrip(".").lower(),
        below.upper() == "TRUE",
        where,
        secure.upper() == "TRUE",
        int(fields[4].split(".")[0]) if expires else 0,
    )


READERS: Mapping[str, Callable[[Desk, Any], Any]] = {
    "headers": _headers,
    "cookies": _cookies,
    "auth": _auth,
    "user_agent": _agent,
    "plain_http": _plain_http,
    "delay": _delay,
    "robots": _robots,
}
"""What can be set for a site, each with what it may be: the fields of Site."""
