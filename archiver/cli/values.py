"""What each setting may be: one row a key, whether a flag, the file or the environment gave it."""

import ipaddress
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archiver import memento, watch
from archiver.cli import sites
from archiver.model import ArchiverError
from archiver.settings import Site, meanings


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value is written (`metavar`), what is wanted, in words, and how it is read.

    `read` takes what TOML or a flag gave and returns what Settings holds. For anything else
    it raises ValueError, with the part of it that is wrong where there are several.
    """

    metavar: str
    wanted: str
    read: Callable[[Any], Any]


def take(where: str, key: str, raw: object) -> Any:  # noqa: ANN401  (as many types as settings)
    """Return the value for `key`; raise ArchiverError, naming `where`, when it cannot be one."""
    kind = KINDS[key]
    try:
        return kind.read(raw)
    except ValueError as error:
        offender = error.args[0] if error.args else raw
        message = f"{where}: {offender!r} is not {kind.wanted}"
        raise ArchiverError(message, f"It sets {meanings()[key]}.") from None


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise ValueError  # noqa: TRY004  (one error for all that is not wanted)
    return raw


def _sendable(raw: object) -> str:
    if not re.fullmatch(r"[ -~]*", _text(raw)):
        raise ValueError
    return _text(raw)


def _list(raw: object) -> Sequence[object]:
    if isinstance(raw, str) or not isinstance(raw, Sequence):
        raise ValueError  # noqa: TRY004
    return raw


def _flag(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise ValueError  # noqa: TRY004
    return raw


def _one_of(*words: str) -> Kind:
    def read(raw: object) -> str:
        if raw not in words:
            raise ValueError
        return str(raw)

    return Kind("|".join(words), " or ".join(words), read)


def _whole(least: int) -> Kind:
    def read(raw: object) -> int:
        if not isinstance(raw, int) or isinstance(raw, bool) or raw < least:
            raise ValueError
        return raw

    return Kind("N", f"a whole number, {least} or more", read)


def _seconds(*, positive: bool) -> Kind:
    def read(raw: object) -> float:
        if not isinstance(raw, int | float) or isinstance(raw, bool) or not math.isfinite(raw):
            raise ValueError
        if raw < 0 or (positive and raw == 0):
            raise ValueError
        return float(raw)

    wanted = "a number of seconds" + (" above 0" if positive else ", 0 or more")
    return Kind("SECONDS", wanted, read)


def _several(metavar: str, wanted: str, one: Callable[[str], str]) -> Kind:
    def read(raw: object) -> tuple[str, ...]:
        return tuple(one(_text(each)) for each in _list(raw))

    return Kind(metavar, wanted, read)


def _fingerprint(raw: str) -> str:
    if not re.fullmatch(r"sha256:[0-9a-fA-F]{64}", raw):
        raise ValueError(raw)
    return raw.lower()


def _address(raw: str) -> str:
    if not re.match("https?://[^/]", raw):
        raise ValueError(raw)
    return raw


def _network(raw: str) -> str:
    try:
        return str(ipaddress.ip_network(raw, strict=False))
    except ValueError:
        raise ValueError(raw) from None


def _connect_to(raw: str) -> str:
    from archiver.crawl.wire.routes import ConnectTo  # noqa: PLC0415  (needed for this value only)

    return _understood(ConnectTo.parse, raw)


def _archives(raw: object) -> tuple[str, ...]:
    texts = tuple(_understood(memento.parse, _archive(each)) for each in _list(raw))
    names = [memento.parse(text).name for text in texts]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"{twice}, named twice,")
    return texts


def _archive(raw: object) -> str:
    """Write an archive that stands as a table in the file as it stands behind a flag."""
    if not isinstance(raw, Mapping):
        return _text(raw)
    doors = {key: _text(value) for key, value in raw.items() if key != "name"}
    name = _text(raw.get("name", ""))
    return " ".join([name, *(f"{door}={template}" for door, template in doors.items())])


def _age(raw: object) -> str:
    if not re.fullmatch(r"([0-9]{1,6}[dhms]?)?", _text(raw)):
        raise ValueError
    return _text(raw)


def _span(raw: object) -> str:
    watch.span(_text(raw))
    return _text(raw)


def _channel(raw: str) -> str:
    if not re.match(r"[a-z][a-z0-9+.-]*://", raw):
        raise ValueError("what was given")  # it may hold a secret
    return raw


def _proxy(raw: object) -> str:
    from archiver.crawl.wire.routes import Proxy  # noqa: PLC0415

    return _understood(Proxy.parse, _text(raw)) if raw else _text(raw)


def _understood(parse: Callable[[str], object], raw: str) -> str:
    try:
        parse(raw)
    except ArchiverError:
        raise ValueError(raw) from None
    return raw


def _sites(raw: object) -> dict[str, Site]:
    return sites.take(sites.Desk("a site", Path(), {}), raw, {})


TEXT = Kind("TEXT", "a text", _text)
PROXY = Kind("URL", "a proxy that can be used, such as http://proxy.example:3128", _proxy)

KINDS: Mapping[str, Kind] = {
    "contact": Kind("URL|MAIL", "a text that can be sent: printable ASCII", _sendable),
    "operator": TEXT,
    "vantage": Kind("true|false", "true or false", _flag),
    "trusted_keys": _several("FINGERPRINT", "a key's fingerprint: sha256: and hex", _fingerprint),
    "timestamp": _several("URL", "the address of a timestamp authority", _address),
    "calendars": _several("URL", "the address of an OpenTimestamps calendar", _address),
    "timestamp_roots": _several("FILE", "a file of root certificates", str),
    "robots": _one_of(*sites.ROBOTS),
    "sites": Kind("DOMAIN:KEY=VALUE", "what is set for a site", _sites),
    "concurrency": _whole(1),
    "per_site": _whole(1),
    "delay": _seconds(positive=False),
    "max_wait": _seconds(positive=False),
    "tries": _whole(1),
    "retry_wait": _seconds(positive=False),
    "timeout": _seconds(positive=True),
    "connect_timeout": _seconds(positive=True),
    "link_time": _seconds(positive=True),
    "max_redirects": _whole(0),
    "max_head": _whole(1),
    "max_body": _whole(1),
    "max_inflated": _whole(1),
    "max_ratio": _whole(1),
    "requisites": _one_of("page", "none"),
    "max_requisites": _whole(0),
    "max_requisites_size": _whole(1),
    "max_requisite_body": _whole(1),
    "requisites_time": _seconds(positive=True),
    "archives": _one_of("never", "dead", "all"),
    "archive": Kind(
        "ARCHIVE",
        "an archive: " + " or ".join(memento.KNOWN) + ", or NAME and its doors",
        _archives,
    ),
    "archive_at_once": _whole(1),
    "archive_delay": _seconds(positive=False),
    "archive_pause": _seconds(positive=False),
    "archive_time": _seconds(positive=True),
    "save_at_once": _whole(1),
    "save_poll": _seconds(positive=True),
    "save_time": _seconds(positive=True),
    "save_within": Kind("AGE", "an age such as 3d or 12h", _age),
    "browser": _one_of("never", "auto", "always"),
    "browser_program": Kind("FILE", "a program", _text),
    "browser_pages": _whole(1),
    "browser_time": _seconds(positive=True),
    "browser_quiet": _seconds(positive=True),
    "allow_net": _several("CIDR", "a network such as 192.168.0.0/16", _network),
    "connect_to": _several("HOST1:PORT1:HOST2:PORT2", "where to connect instead", _connect_to),
    "proxy": PROXY,
    "http_proxy": PROXY,
    "https_proxy": PROXY,
    "no_proxy": _several("HOST", "hosts and domains", _text),
    "warcs": Kind("DIR|URL", "a folder, or a URL such as s3://bucket/warcs", _text),
    "warc_size": _whole(1),
    "fsync": _one_of("batch", "never"),
    "revalidate": Kind("true|false", "true or false", _flag),
    "extract": Kind("true|false", "true or false", _flag),
    "min_interval": Kind("AGE", "an age such as 12h or 1d", _span),
    "max_interval": Kind("AGE", "an age such as 30d", _span),
    "max_time": _seconds(positive=False),
    "max_bytes": _whole(0),
    "max_links": _whole(0),
    "alerts": _several("URL", "an Apprise URL such as mailto://…", _channel),
    "alert_digest": Kind("AGE", "an age such as 1d or 7d", _age),
}
"""Every key of Settings."""
