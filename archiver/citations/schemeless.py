"""Hosts printed without a scheme: `www.example.org/x`, `example.org/about`, "see example.org".

What begins with `www.` is one. Any other must stand under a real public suffix and be meant:
by a path, by the words before it, or by standing alone. A file, a package, an abbreviation,
a mail address and the name of a company are none.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from archiver import urls
from archiver.citations import leads, packages, rewritten, suffixes
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind, Repair

REASON = "no scheme is printed; a server that wants https leads there from http"

_WIDE = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"  # scripts that put no blank between words
_HOST = expression(
    rf"(?:(?<![\w.@/\\=$&%#~+!?-])|(?<=[{_WIDE}])(?=[wW]{{3}}))"
    r"(?:(?P<www>[wW]{3}\d?\.)(?:[ \t]?\n[ \t]*)?(?=\w)"
    rf"|(?P<bare>(?![{_WIDE}]+[wW]{{3}}\.)(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.){{1,8}}"
    rf"(?:[A-Za-z]{{2,24}}(?=[{_WIDE}])|[^\W\d_]{{2,24}}|xn--[a-z0-9-]{{2,59}}))"
    r"(?P<path>(?::\d{2,5}(?=/))?[/?])?"
    rf"(?(path)|(?![^\W{_WIDE}]|[@(\[=-])(?!\.\w)(?!:[\w:=/\\])))"
)
_GLUED = expression(rf"[{_WIDE}]+(?=[A-Za-z0-9])")
_RUN = expression(  # up to the next host of a list, one a line
    r"(?:\S++|[ \t]*+\n[ \t]*+(?=\S)"
    r"(?:(?<=[wW]\.\n)|(?!(?:[\w-]{1,63}\.){1,5}(?:(?:com|org|net|edu|gov)(?=[/\s]|\Z)|[a-z]{2}/\S))))*+"
)
_WITH_SCHEME = rewritten.Rewriting("http://", _RUN)
_AUTHORITY = expression(r"http://([^/?#]*)(.*)", re.DOTALL)
_TELLING = expression(  # what stands in no path of a file, and in no other of two words
    r"\d{4}|=|(?:[a-z0-9]+-){2}|[a-z][A-Z]\w*\Z|\d[A-Za-z]+\d|\w/\Z"
    r"|\.(?:html?|php\d?|aspx?|jsp|pdf)\Z"
)
_MARKED = expression(r"\d|[-_=]|[a-z][A-Z]")
_BLANKLESS = expression(r"\S*")
_OTHER_HOST = expression(r"/[\w.-]+\.(?:com|org|net)")
_SOURCE = expression(
    r"\.(?:rb|rake|go|rs|sol|kt|swift|tsx?|java|gradle|lock|toml|ya?ml)(?:[:#]\S*)?\Z"
)
_SHOWN = expression(r"/(?:blob|raw|tree|plain|src|master|main|HEAD)/|\A(?:raw|git|svn|cs)\.")
_SHORT = 2  # letters of a name that, with as many in its suffix, is rather an abbreviation


class _Host(NamedTuple):
    """A host that may be meant, the rest of its URL, and what stands around it in a text."""

    name: str
    rest: str
    before: str
    led: bool  # to it, by words
    alone: bool  # in its brackets or its line

    @property
    def suffix(self) -> str:
        """The last label, which is the public suffix or a part of it."""
        return self.name.rpartition(".")[2]


def find(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield the hosts of a text that have no scheme, in order, with their paths.

    `labels` are the notes the document has.
    """
    position = last = 0
    while found := _HOST.search(text, position):
        position = found.end()
        start = _start(found)
        before = text[max(last, start - leads.NEAR) : start]
        led = bool(last) and leads.joins(before)
        if not (found.group("www") or _is_likely(text, found, before, led=led)):
            continue
        reading = _read(text, found, start, labels)
        if reading is None:
            position = max(position, rewritten.beyond(text, start))
            continue
        position = max(position, reading.end)
        if _is_meant(text, found, before, reading, led=led):
            last = reading.end
            yield _occurrence(text, start, reading)


def _start(found: re.Match[str]) -> int:
    """Return where a host begins that no blank parts from the word before it."""
    glued = _GLUED.match(found.group("bare") or "")
    return found.start() + (glued.end() if glued is not None else 0)


def _is_likely(text: str, found: re.Match[str], before: str, *, led: bool) -> bool:
    """Sort out, cheaply, what has neither a path nor words that lead to it."""
    start, end = _start(found), found.end("bare")
    host = text[start:end]
    if "_" in host or not (
        _shows_path(text, found, host)
        or led
        or leads.lead(before)
        or leads.is_alone(text, start, found.end())
    ):
        return False
    return urls.is_registrable(host)


def _shows_path(text: str, found: re.Match[str], host: str) -> bool:
    """Whether there is a path that may tell, behind a name that is too short to."""
    if not found.group("path"):
        return False
    name, _, suffix = host.partition(".")
    short = len(name) <= _SHORT >= len(suffix) and host.isascii()
    if not short or host in suffixes.SHORTENERS:
        return True
    run = _BLANKLESS.match(text, found.end())
    end = run.end() if run is not None else found.end()
    return text[end : end + 1] == "\n" or bool(_MARKED.search(text, found.end("bare") + 1, end))


def _read(
    text: str, found: re.Match[str], start: int, labels: AbstractSet[str]
) -> rewritten.Reading | None:
    end = found.end("bare")
    if found.group("www") or found.group("path"):
        return rewritten.read(text, start, start, _WITH_SCHEME, labels)
    return rewritten.Reading(end, f"http://{text[start:end]}")


def _occurrence(text: str, start: int, reading: rewritten.Reading) -> Occurrence:
    secure = "https" + reading.url.removeprefix("http")
    return Occurrence(
        start,
        reading.end,
        text[start : reading.end],
        reading.url,
        CitationKind.TEXT,
        repair=Repair(REASON, (secure,)),
    )


_ARCHIVED = expression(
    r"(?<![\w.@/\\-])(?:web\.archive\.org/(?:web/|save/)|archive\.(?:ph|is|today|li|md|fo|vn)/)"
    r"[\w*]{0,20}/?(?=https?:/)",
    re.IGNORECASE,
)


_SCHEME_ABOVE = expression(r"https?:/{0,2}[ \t]*\n?[ \t>]*\Z", re.IGNORECASE)
_MARGIN = 60  # characters of a scheme, and of what a line begins with


def find_archived(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield the addresses in archives that have no scheme, but hold one that has: `…/http://…`."""
    for found in _ARCHIVED.finditer(text):
        if _SCHEME_ABOVE.search(text, max(0, found.start() - _MARGIN), found.start()):
            continue
        reading = rewritten.read(text, found.start(), found.start(), _WITH_SCHEME, labels)
        if reading is not None:
            yield _occurrence(text, found.start(), reading)


# --- Whether it is meant ----------------------------------------------------------------------


def _is_meant(
    text: str, found: re.Match[str], before: str, reading: rewritten.Reading, *, led: bool
) -> bool:
    start = _start(found)
    address = _AUTHORITY.match(reading.url)
    name = re.sub(r":\d*\Z", "", address.group(1)) if address is not None else ""
    if (
        address is None
        or suffixes.CATALOGUE.search(address.group(1))
        or not urls.is_registrable(name)
        or leads.is_anchor(text, start, reading.end)
    ):
        return False
    if found.group("www"):  # and no name in itself: `www.conf`, `www.com`, but `www.gov.uk`
        domain = urls.registrable_domain(name).lower()
        return "@" not in name and not (domain.startswith("www") and domain.count(".") == 1)
    alone = leads.is_alone(text, start, reading.end)
    host = _Host(name, address.group(2), before, led or leads.lead(before), alone)
    if _is_something_else(host) or not _is_spelt_as_host(host):
        return False
    if host.rest and packages.is_imported(text, start, reading.end):
        return False
    return _has_path_of_site(host) if host.rest.strip("/") else _is_led_to(host)


def _is_something_else(host: _Host) -> bool:
    """Whether a name is a package's, an attribute's, or a part of what the line before began."""
    name = host.name.lower()
    first = name.partition(".")[0]
    package = first in suffixes.REVERSED and host.suffix not in suffixes.GENERIC
    if package or first in suffixes.OBJECTS or suffixes.NO_SITES.fullmatch(name):
        return True
    return not leads.lets_follow(host.before) or leads.goes_on(host.before)


def _is_spelt_as_host(host: _Host) -> bool:
    """Whether a name is in small letters, as hosts are and `ASP.NET` and `Booking.com` are not."""
    if host.name == host.name.lower():
        return True
    path = host.rest.strip("/")
    return host.suffix.islower() and (host.led if path else leads.are_strong(host.before))


def _has_path_of_site(host: _Host) -> bool:
    """Whether what follows a name is a path, and not the other of two words or of two files."""
    labels = host.name.split(".")
    if host.name in suffixes.SHORTENERS:
        return True
    if host.rest.startswith("?") and ("=" not in host.rest or host.suffix in suffixes.FILES):
        return False
    if _OTHER_HOST.fullmatch(host.rest) or _is_source(host):
        return False
    if all(map(str.isdecimal, labels[:-1])):
        return host.suffix in suffixes.GENERIC
    short = len(labels) == 2 and len(labels[0]) <= _SHORT >= len(host.suffix)  # noqa: PLR2004
    if short and host.name.isascii():
        return _MARKED.search(host.rest) is not None
    return _is_sure(host.suffix) or (
        (host.suffix in suffixes.LATER or len(host.suffix) == _SHORT)
        and (_TELLING.search(host.rest) is not None or (host.led and not _is_file(host)))
    )


def _is_source(host: _Host) -> bool:
    """Whether a path leads to a part of a program, in a folder that is called like its site."""
    return _SOURCE.search(host.rest) is not None and not _SHOWN.search(host.name + host.rest)


def _is_file(host: _Host) -> bool:
    """Whether a name may be a file's, and what follows it another's."""
    return host.suffix in suffixes.FILES and ("." in host.rest or host.rest != host.rest.lower())


def _is_sure(suffix: str) -> bool:
    """Whether a path is enough behind a suffix."""
    return not suffix.isascii() or suffix in (
        suffixes.GENERIC | suffixes.COUNTRIES | suffixes.RARE_WORDS
    )


def _is_led_to(host: _Host) -> bool:
    """Whether a name without a path is meant for that of a site."""
    if not (host.led or host.alone) or host.suffix in suffixes.FILES:
        return False
    if not host.name.isascii():
        return host.suffix in suffixes.FOREIGN
    if host.suffix in suffixes.WORDS | suffixes.LATER or host.suffix == "int":
        return leads.are_strong(host.before)
    if any(map(str.isdecimal, host.name.split(".")[:-1])):
        return host.suffix in suffixes.GENERIC
    known = host.suffix in suffixes.GENERIC | suffixes.COUNTRIES
    return known or (leads.lead(host.before) and len(host.suffix) == _SHORT)
