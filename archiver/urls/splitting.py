"""A URL in its components, and what of them goes over the wire (RFC 3986, WHATWG URL)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from archiver.expressions import expression
from archiver.urls.hosts import EDGES, canonical_host

PORTS = {"http": 80, "https": 443, "ftp": 21}
"""The port of a scheme whose URL names none."""

WEB = ("http", "https")
"""The schemes we fetch."""


def forward(url: str) -> str:
    """Turn the backslashes of a web address, before its query, into slashes (WHATWG URL)."""
    if not url[:6].lower().startswith(("http:", "https:")):
        return url
    end = next((at for at, char in enumerate(url) if char in "?#"), len(url))
    return url[:end].replace("\\", "/") + url[end:]


class Pieces(NamedTuple):
    """The components of RFC 3986, section 3; None where the delimiter is not there."""

    scheme: str | None
    authority: str | None
    path: str
    query: str | None
    fragment: str | None


_PIECES = expression(  # RFC 3986, appendix B
    r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL
)


def split(url: str) -> Pieces:
    """Take any text apart; the scheme is in lower case."""
    found = _PIECES.fullmatch(url)
    scheme, *rest = found.groups() if found else (None, None, url, None, None)
    return Pieces(scheme.lower() if scheme else None, *rest)


def scheme(url: str) -> str:
    """Return the scheme in lower case, or an empty string."""
    return split(url.strip(EDGES)).scheme or ""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where a request goes and what it asks for.

    `host` is in lower case and ASCII: a name as A-labels, or the canonical text of an IP
    address, without brackets. `target` is path and query for the request line. For a scheme
    that is not of the web, `host` may be empty and `port` 0.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as a URL and the Host field name it, with its port unless that is usual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS.get(self.scheme, 0) else f"{host}:{self.port}"


@lru_cache(maxsize=1 << 11)  # one request asks several times
def parts(url: str) -> Parts:
    """Split a URL for fetching, as browsers do (WHATWG URL); user and password are left out.

    Raise ValueError, with a sentence for a reader, for a URL that nobody can fetch.
    """
    url = url.strip(EDGES)
    if re.search(r"[\x00-\x1f\x7f]", url):
        raise ValueError("it contains control characters")
    pieces = split(absolute(url))
    if pieces.scheme is None:
        raise ValueError("it has no scheme, such as https://")
    web = pieces.scheme in WEB
    if not web and not pieces.authority:
        return Parts(pieces.scheme, "", 0, url[len(pieces.scheme) + 1 :])
    name, port = _authority(pieces.authority or "", pieces.scheme)
    return Parts(pieces.scheme, canonical_host(name), port, _target(pieces.path, pieces.query))


def absolute(url: str) -> str:
    """Write a web address with two slashes, however many it came with."""
    return re.sub(r"^(https?:)/*", r"\1//", forward(url), flags=re.IGNORECASE)


def _authority(text: str, of_scheme: str) -> tuple[str, int]:
    host = text.rpartition("@")[2]
    name, port = host, ""
    if not host.endswith("]"):
        before, colon, after = host.rpartition(":")
        name, port = (before, after) if colon else (host, "")
    if not name:
        raise ValueError("it has no host")
    if not port:
        return name, PORTS.get(of_scheme, 0)
    if not re.fullmatch(r"[0-9]{1,9}", port) or int(port) > 65535:  # noqa: PLR2004  (16 bits)
        raise ValueError(f"{port} is not a port")
    return name, int(port)


def _target(path: str, query: str | None) -> str:
    target = escape(without_dots(path)) or "/"
    return target if query is None else f"{target}?{escape(query)}"


def without_dots(path: str) -> str:
    """Remove dot segments (RFC 3986, section 5.2.4), escaped ones too, as browsers do."""
    if "." not in path and "%2" not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for number, segment in enumerate(segments, start=1):
        plain = segment.lower().replace("%2e", ".")
        if plain == ".." and len(kept) > 1:
            kept.pop()
        if plain not in (".", ".."):
            kept.append(segment)
        elif number == len(segments):
            kept.append("")
    return "/".join(kept)


_UNSAFE = expression(r"[^!#-;=?-\]_a-z|~]")  # all of Unicode but a few: so told, it compiles fast


def escape(text: str) -> str:
    """Percent-encode, as UTF-8, what may not stand in a request; escapes already there stay."""
    return _UNSAFE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found.group().encode("utf-8", "replace"))
