"""Who answers for a URL: the host in its one spelling, and the domain somebody registered.

The only module that knows the public suffix list, in the edition that comes with the package:
nothing here asks the network. Its plain rules are read straight from the file; only for the
others is tldextract imported, which brings an HTTP client along.
"""

import ipaddress
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes

import idna

from archiver.expressions import expression

if TYPE_CHECKING:
    from tldextract import TLDExtract

MAX_LABEL = 63  # RFC 1035, section 2.3.4
MAX_NAME = 253

EDGES = "".join(map(chr, range(0x21)))  # WHATWG URL: C0 controls and space
_FORBIDDEN = expression(r"[\x00-\x20\"#%/:<>?@\[\\\]^`{|}\x7f]")  # WHATWG URL, domain code points
_ASCII = expression(r"(?!xn--)[a-z0-9_-]+(?:\.(?!xn--)[a-z0-9_-]+)*")
_FILE = ".tld_set_snapshot"
_RULE = expression(r"^[!*]?[^\s/]\S*$", re.MULTILINE)
_NUMBER = expression(r"0x[0-9a-f]*|[0-9]+")


def canonical_host(text: str) -> str:
    """Return the canonical host; raise ValueError for what cannot be one."""
    if text.startswith("["):
        return _ipv6(text)
    try:
        name = unquote_to_bytes(text).decode("utf-8")
        name = name.lower() if name.isascii() else idna.uts46_remap(name, std3_rules=False)
    except UnicodeError as error:
        raise ValueError(f"{text} is not a host name: {error}") from error
    if forbidden := _FORBIDDEN.search(name):
        raise ValueError(f"a host name cannot contain {forbidden.group()!r}")
    if _NUMBER.fullmatch(name.removesuffix(".").rpartition(".")[2]):
        return _ipv4(name.removesuffix("."))
    return _name(name)


def _ipv6(text: str) -> str:
    inside = text[1:-1] if text.endswith("]") and "%" not in text else ""
    try:
        return str(ipaddress.IPv6Address(inside))
    except ValueError as error:
        raise ValueError(f"{text} is not an IPv6 address") from error


def _ipv4(text: str) -> str:
    """Read the spellings of an IPv4 address that browsers read: `0x7f.1`, `2130706433`, …."""
    numbers = [_number(label) for label in text.split(".")]
    *leading, last = numbers
    room = 256 ** (4 - len(leading))  # the last number fills the bytes that are left
    if len(numbers) > 4 or max(leading, default=0) > 255 or not 0 <= last < room:  # noqa: PLR2004
        raise ValueError(f"{text} is not an IPv4 address")
    high = sum(number << 8 * (3 - place) for place, number in enumerate(leading))
    return str(ipaddress.IPv4Address(high + last))


def _number(label: str) -> int:
    """Return the value of an octal, decimal or hexadecimal number; too much if it is none."""
    octal = label.startswith("0") and label != "0"
    digits, radix = (
        (label[2:] or "0", 16) if label.startswith("0x") else (label, 8 if octal else 10)
    )
    try:
        return int(digits, radix) if _NUMBER.fullmatch(label) else 1 << 32
    except ValueError:
        return 1 << 32


def _name(name: str) -> str:
    labels = [_label(label) for label in name.removesuffix(".").split(".")]
    joined = ".".join(labels)
    if len(joined) > MAX_NAME:
        raise ValueError("its host name is longer than 253 characters")
    return joined + "." if name.endswith(".") else joined


def _label(label: str) -> str:
    # not idna.alabel: browsers, and so the web, are laxer than IDNA 2008 about emoji and `_`
    if len(label) <= MAX_LABEL and not label.isascii():
        label = "xn--" + label.encode("punycode").decode("ascii")
    if not 1 <= len(label) <= MAX_LABEL:
        raise ValueError(
            "its host name has an empty part"
            if not label
            else "a part of its host name is too long"
        )
    return label


class _List(NamedTuple):
    """The rules of the list, and what stands under it that others of them end in."""

    rules: frozenset[str]
    inner: frozenset[str]


def _suffix(host: str) -> str | None:
    """Return the public suffix that a name ends in, or nothing; None where tldextract must tell.

    That is where a rule has a wildcard, or the name is not in plain ASCII.
    """
    rules, inner = _list()
    if not rules or not _ASCII.fullmatch(host):
        return None
    *before, end = host.split(".")
    suffix = end if end in rules else ""
    while end in inner and before:
        if f"*.{end}" in rules:
            return None
        end = f"{before.pop()}.{end}"
        suffix = end if end in rules else suffix
    return suffix


@cache
def _list() -> _List:
    """Return the list from the file that tldextract has beside it, else nothing."""
    spec = find_spec("tldextract")
    if spec is None or spec.origin is None or not isinstance(spec.loader, SourceFileLoader):
        return _List(frozenset(), frozenset())
    try:
        listed = spec.loader.get_data(spec.origin.removesuffix("__init__.py") + _FILE)
    except OSError:
        return _List(frozenset(), frozenset())
    public = listed.partition(b"===BEGIN PRIVATE DOMAINS===")[0].decode()
    rules = frozenset(_RULE.findall(public))
    return _List(rules, frozenset(_inner(rules)))


def _inner(rules: Iterable[str]) -> Iterator[str]:
    for rule in rules:
        end = rule.partition(".")[2]
        while end:
            yield end
            end = end.partition(".")[2]


@cache
def _suffixes() -> "TLDExtract":
    # imported late: it brings an HTTP client along, which costs more than reading a document
    from tldextract import TLDExtract  # noqa: PLC0415

    return TLDExtract(suffix_list_urls=(), cache_dir=None)


@lru_cache(maxsize=1 << 12)
def registrable_domain(url_or_host: str) -> str:
    """Return the domain that somebody registered: `example.co.uk` for `www.example.co.uk`.

    An IP address, a name of one label and a bare public suffix are their own.
    """
    host = _bare_host(url_or_host)
    if ":" in host or _NUMBER.fullmatch(host.rpartition(".")[2]):
        return host
    suffix = _suffix(host)
    if suffix is None:
        suffix = _suffixes().extract_str(host).suffix
    if not suffix:  # the list's own rule for a top-level domain it does not know: `*`
        return ".".join(host.split(".")[-2:])
    return ".".join(host.split(".")[-suffix.count(".") - 2 :])


@lru_cache(maxsize=1 << 12)
def is_registrable(host: str) -> bool:
    """Say whether a host name stands under a public suffix, and is not one itself."""
    name = _bare_host(host)
    suffix = _suffix(name)
    if suffix is not None:
        return bool(suffix) and name != suffix
    found = _suffixes().extract_str(name)
    return bool(found.suffix and found.domain)


def _bare_host(url_or_host: str) -> str:
    text = re.sub(r"^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]{2,}", "", url_or_host.strip(EDGES))
    authority = re.split(r"[/\\?#]", text, maxsplit=1)[0].rpartition("@")[2]
    if authority.count(":") > 1 and not authority.startswith("["):
        authority = f"[{authority}]"
    name = re.sub(r":[0-9]*$", "", authority)
    try:
        return canonical_host(name).removesuffix(".")
    except ValueError:
        return name.lower()
