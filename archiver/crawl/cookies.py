"""Cookies for the length of one visit, each back to the host that set it and no other.

Many sites set a cookie and redirect to the same address; without it they do so for ever.
Nothing is kept from one visit to the next. What is taken, replaced and taken back is what
browsers do (RFC 6265bis, 5.6 to 5.8), but for a Domain, which widens nothing here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from archiver import headers
from archiver.expressions import expression
from archiver.model import Headers
from archiver.urls import Parts

LARGEST = 4096
"""Characters of a cookie's name and value together."""

_BLANKS = " \t"
_CONTROL = expression(r"[\x00-\x08\x0a-\x1f\x7f]")
_SECONDS = expression(r"-?[0-9]+")

_Key = tuple[str, str, str, str]
"""What makes two cookies one: the host, the name, the domain and the path."""


@dataclass(frozen=True, slots=True)
class _Cookie:
    pair: str
    host: str
    path: str
    secure: bool

    def goes_to(self, parts: Parts) -> bool:
        return (
            parts.host == self.host
            and (parts.scheme == "https" or not self.secure)
            and _lies_below(_path(parts), self.path)
        )


class VisitCookies:
    """What the hosts of one redirect chain have set so far."""

    def __init__(self) -> None:
        self._set: dict[_Key, _Cookie] = {}

    def hear(self, parts: Parts, answered: Headers, at: datetime) -> None:
        """Take the Set-Cookie headers of an answer, as of its Date, or else of our moment."""
        dated = next((value for name, value in answered if name.lower() == "date"), "")
        at = headers.http_date(dated) or at
        for name, value in answered:
            if name.lower() == "set-cookie" and not _CONTROL.search(value):
                self._take(parts, value, at)

    def _take(self, parts: Parts, text: str, at: datetime) -> None:
        first, *rest = text.split(";")
        name, equals, value = (piece.strip(_BLANKS) for piece in first.partition("="))
        if not equals:
            name, value = "", name  # a cookie without a name
        if not 0 < len(name) + len(value) <= LARGEST:
            return
        said = dict(_attribute(each) for each in rest)  # of two, the last is meant
        path = said.get("path", "")
        if not path.startswith("/"):
            path = _path(parts).rpartition("/")[0] or "/"
        key = (parts.host, name, said.get("domain", "").lower().removeprefix("."), path)
        if _is_over(said, at):
            self._set.pop(key, None)
            return
        pair = f"{name}={value}" if name else value
        self._set[key] = _Cookie(pair, parts.host, path, "secure" in said)

    def headers(self, parts: Parts) -> Headers:
        """Return the Cookie header for a request; none where the host has set nothing for it."""
        found = [each for each in self._set.values() if each.goes_to(parts)]
        found.sort(key=lambda each: -len(each.path))  # the oldest first, of one length
        return (("Cookie", "; ".join(each.pair for each in found)),) if found else ()


def _attribute(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(_BLANKS).lower(), value.strip(_BLANKS)


def _is_over(said: Mapping[str, str], at: datetime) -> bool:
    """Say whether a cookie is taken back; what cannot be read takes back nothing."""
    seconds = said.get("max-age", "")
    if _SECONDS.fullmatch(seconds):
        return seconds.startswith("-") or not seconds.strip("0")
    until = headers.http_date(said.get("expires", ""))
    return until is not None and until <= at


def _path(parts: Parts) -> str:
    return parts.target.partition("?")[0]


def _lies_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder if folder.endswith("/") else f"{folder}/")
