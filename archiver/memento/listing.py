"""What an archive says that it holds: answers of its doors, in every shape they come in.

An answer that says nothing is not an answer that nothing is there: Wayback's availability
often says `{}` of what it holds.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from archiver import urls
from archiver.expressions import expression
from archiver.memento import moments, weblinks
from archiver.memento.archive import Archive
from archiver.memento.held import held
from archiver.model import Exchange, Memento

MOST = 20_000
"""Mementos that are taken from one answer."""

READ = 4 * 1024 * 1024
"""Bytes of an answer that are read."""

MAY_BE_CUT = 1024 * 1024
"""Bytes from which on an answer may be the beginning of a longer one."""

Rows = Iterator[Memento]
_SUCCESS = range(200, 300)
_REDIRECTS = range(300, 400)
_NOT_FOUND = 404
_NAMES = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
_SESSION = expression(
    r"(?<=[?&])(?:jsessionid|phpsessid|aspsessionid[a-z]{8}|sid)=[0-9a-z]{8,}(?:&|$)"
    r"|;jsessionid=[0-9a-z.!-]+",
    re.IGNORECASE,
)
"""What Wayback leaves out of an address when it looks for a page: the name of somebody's visit."""

_SLASHES = expression(r"(?<=[^:/])/{2,}(?=[^?]*(?:\?|$))")
_BLOCKED = "x-archive-wayback-runtime-error"


@dataclass(frozen=True, slots=True)
class Listing:
    """The mementos that a door named; `known` where it really says what is there, or not.

    `newest` says that the newest of all is among them, whatever moment was asked for.
    """

    mementos: tuple[Memento, ...] = ()
    known: bool = False
    newest: bool = False


def listing(archive: Archive, door: str, url: str, answer: Exchange, body: bytes) -> Listing:
    """Read what a door answered when it was asked about `url`.

    What it names of another page is passed over: it is no copy of this one.
    """
    found = _listing(archive, door, url, answer, body)
    found = replace(found, mementos=tuple(_placed(each, answer.url) for each in found.mementos))
    page, spellings = _page(url), {each.original for each in found.mementos}
    of_page = {each for each in spellings if each == url or _page(each) == page}
    of_it = tuple(each for each in found.mementos if each.original in of_page)
    if len(of_it) == len(found.mementos):
        return found
    return Listing(of_it, known=bool(of_it), newest=found.newest and bool(of_it))


def _placed(memento: Memento, base: str) -> Memento:
    """Return a memento with its whole address: a list may name it from where the list is."""
    if memento.url.startswith(("https:", "http:")):
        return memento
    return replace(memento, url=urls.resolve(base, memento.url))


def _page(url: str) -> str:
    """Return one key for the many spellings of an address under which archives hold a page."""
    bare = _SESSION.sub("", url).rstrip("?&")
    return urls.surt(_SLASHES.sub("/", bare))


def _listing(archive: Archive, door: str, url: str, answer: Exchange, body: bytes) -> Listing:
    if answer.failure is not None or answer.status is None:
        return Listing()
    if door == "timegate":
        return _of_timegate(archive, url, answer)
    if door == "timemap" and answer.status == _NOT_FOUND and answer.header(_BLOCKED) is None:
        return Listing(known=True)
    if answer.status not in _SUCCESS or _is_page(answer):
        return Listing()
    text = body[:READ].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    found = tuple(islice(_READERS[door](archive, url, text), MOST))
    whole = door != "availability" and _is_whole(answer, body, text) and len(found) < MOST
    nothing = whole and (not text or text[0] in "[<{")
    return Listing(found, known=bool(found) or nothing, newest=whole and bool(found))


def _is_whole(answer: Exchange, body: bytes, text: str) -> bool:
    """Whether all that an archive lists was read, and no other list names more (RFC 7089, 5.1)."""
    if answer.truncated is not None or len(body) >= MAY_BE_CUT:
        return False
    return not (text.startswith("<") and any(map(_leads_on, weblinks.parse(text))))


def _leads_on(link: weblinks.WebLink) -> bool:
    """Whether a link leads to another part of a list: a page of it, or the next."""
    part = "timemap" in link.relations and {"from", "until"} & link.parameters.keys()
    return "self" not in link.relations and ("next" in link.relations or bool(part))


def _is_page(answer: Exchange) -> bool:
    """Whether a page for people came: no archive lists what it holds in one."""
    return (answer.header("content-type") or "").lower().startswith("text/html")


# --- Availability


def _availability(archive: Archive, url: str, text: str) -> Rows:
    closest = _at(_json(text), "archived_snapshots", "closest")
    if not isinstance(closest, Mapping) or not closest.get("available"):
        return
    at = moments.of_digits(str(closest.get("timestamp", "")))
    address = _secure(str(closest.get("url", "")), archive)
    inside = held(address)
    if at is not None and inside is not None:
        code = _code(closest.get("status"))
        yield Memento(archive.name, address, inside.original or url, at, code)


def _secure(address: str, archive: Archive) -> str:
    """Write an address with https: where the archive's own is so: Wayback names them with http:."""
    https = archive.address("memento", "", None).startswith("https:") or not archive.memento
    return "https:" + address[5:] if https and address.startswith("http:") else address


# --- CDX


def _cdx(archive: Archive, url: str, text: str) -> Rows:
    if text.startswith("["):
        rows = _rows(text)
        names = tuple(map(str, rows[0])) if rows and isinstance(rows[0], list) else ()
        fields = (dict(zip(names, row, strict=False)) for row in rows[1:] if isinstance(row, list))
        yield from _captures(archive, url, fields)
        return
    if text.startswith("{") or " {" in text.partition("\n")[0]:
        yield from _lines(archive, url, text)
        return
    lines = text.partition("\n\n")[0].splitlines()  # behind a blank line stands the resume key
    yield from _captures(
        archive, url, (dict(zip(_NAMES, line.split(), strict=False)) for line in lines)
    )


def _rows(text: str) -> list[Any]:
    """Return the rows of a table, of one that was cut those that came whole: a line is a row."""
    table = _json(text)
    if isinstance(table, list):
        return table
    lines = (line.strip().removeprefix("[[").strip("[],") for line in text.splitlines())
    rows = (_json(f"[{line}]") for line in lines if line)
    return [row for row in rows if isinstance(row, list)]


def _captures(archive: Archive, url: str, found: Iterable[Mapping[str, Any]]) -> Rows:
    for each in found:
        at = moments.of_digits(str(each.get("timestamp", "")))
        original = str(each.get("original") or each.get("url") or url)
        address = archive.address("memento", original, at)
        if at is not None and address:
            code = _code(each.get("statuscode") or each.get("status"))
            yield Memento(archive.name, address, original, at, code)


def _code(raw: object) -> int | None:
    """Read a status; a repeat (`warc/revisit`) and what is missing have `-`."""
    text = str(raw)
    return int(text) if len(text) == 3 and text.isascii() and text.isdigit() else None  # noqa: PLR2004


# --- TimeMaps


def _timemap(archive: Archive, url: str, text: str) -> Rows:
    if text.startswith("<"):
        return _links(archive, url, text)
    if text.startswith("{") and _is_one_object(text):
        return _object(archive, url, _json(text))
    return _lines(archive, url, text)


def _links(archive: Archive, url: str, text: str) -> Rows:
    for link in weblinks.parse(text):
        at = moments.of_http(link.parameters.get("datetime", ""))
        if at is not None and "memento" in link.relations:
            yield _named(archive, url, link.target, at)


def _named(archive: Archive, url: str, address: str, at: Any, code: int | None = None) -> Memento:  # noqa: ANN401
    inside = held(address)
    original = inside.original if inside is not None and inside.original else url
    return Memento(archive.name, address, original, at, code)


def _is_one_object(text: str) -> bool:
    first = text.partition("\n")[0].rstrip()
    return not first.endswith("}") or first == text.strip()


def _object(archive: Archive, url: str, found: object) -> Rows:
    """Read the JSON of aggregators: lists of what there is, or what is around a moment."""
    around = _at(found, "mementos")
    if not isinstance(around, Mapping):
        if isinstance(found, Mapping) and "timestamp" in found:
            yield from _captures(archive, url, (found,))
        return
    listed = around.get("list")
    each = listed if isinstance(listed, list) else list(around.values())
    for row in each:
        at = moments.of_any(str(_at(row, "datetime") or ""))
        uri = _at(row, "uri")
        for address in uri if isinstance(uri, list) else [uri]:
            if at is not None and isinstance(address, str):
                yield _named(archive, url, address, at)


def _lines(archive: Archive, url: str, text: str) -> Rows:
    """Read a line a capture: JSON, or CDXJ with a key and a timestamp before it."""
    for line in text.splitlines():
        before, brace, rest = line.partition("{")
        found = _json(brace + rest) if brace and not before.startswith(("!", "@")) else None
        if not isinstance(found, dict):
            continue
        if before.split():
            found.setdefault("timestamp", before.split()[-1])
        at = moments.of_digits(str(found.get("timestamp", "")))
        uri = found.get("uri")
        if isinstance(uri, str) and at is not None:
            yield _named(archive, url, uri, at)
        elif uri is None:
            yield from _captures(archive, url, (found,))


# --- TimeGates


def _of_timegate(archive: Archive, url: str, answer: Exchange) -> Listing:
    """Read a redirect to a memento, or a memento itself (RFC 7089, sections 4.1 and 4.2)."""
    link = _link_header(answer)
    linked = tuple(islice(_links(archive, url, link), MOST))
    newest = any("last" in each.relations for each in weblinks.parse(link))
    at = moments.of_http(answer.header("memento-datetime") or "")
    led = _led_to(archive, url, answer)
    if led is not None:
        return Listing((led, *linked), known=True, newest=newest)
    if at is not None:
        where = answer.header("content-location") or answer.url
        address = urls.resolve(answer.url, where)
        here = _named(archive, url, address, at, answer.status)
        return Listing((here, *linked), known=True, newest=newest)
    gone = answer.status == _NOT_FOUND and answer.header(_BLOCKED) is None
    return Listing(linked, known=gone or bool(linked), newest=newest)


def _led_to(archive: Archive, url: str, answer: Exchange) -> Memento | None:
    location = answer.header("location")
    if answer.status not in _REDIRECTS or location is None:
        return None
    address = urls.resolve(answer.url, location)
    inside = held(address)
    if inside is None or inside.at is None:
        return None
    return Memento(archive.name, address, inside.original or url, inside.at)


def _link_header(answer: Exchange) -> str:
    return ", ".join(value for name, value in answer.headers if name.lower() == "link")


# --- JSON


def _json(text: str) -> Any:  # noqa: ANN401  (whatever JSON can hold)
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _at(found: object, *names: str) -> Any:  # noqa: ANN401
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


_READERS: Mapping[str, Callable[[Archive, str, str], Rows]] = {
    "cdx": _cdx,
    "timemap": _timemap,
    "availability": _availability,
}
