"""Web links: the Link header (RFC 8288) and lists of them (application/link-format, RFC 6690).

A target stands in angle brackets and may hold commas and semicolons. What is broken in
between is passed over.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archiver.expressions import expression

_TOKEN = expression(r'<([^<>]*)>|"((?:[^"\\]|\\.){0,4000})"|([,;=])|([^\s<>",;=]+)')
_QUOTED = expression(r"\\(.)")


@dataclass(frozen=True, slots=True)
class WebLink:
    """A target with its parameters, whose names are in lower case; the first of a name counts."""

    target: str
    parameters: Mapping[str, str]

    @property
    def relations(self) -> frozenset[str]:
        """The words of `rel`, in lower case."""
        return frozenset(self.parameters.get("rel", "").lower().split())


def parse(text: str) -> Iterator[WebLink]:
    """Yield the links of a header or a list."""
    target: str | None = None
    parameters: dict[str, str] = {}
    name, value = "", False
    for bracketed, quoted, mark, word in _TOKEN.findall(text):
        if mark in (",", ";") or bracketed:
            name, value = "", False
        if bracketed:
            if target is not None:
                yield WebLink(target, parameters)
            target, parameters = bracketed.strip(), {}
        elif mark == "=":
            value = bool(name)
        elif value and not mark:
            parameters.setdefault(name, word or _QUOTED.sub(r"\1", quoted))
            name, value = "", False
        elif word:
            name = word.lower()
    if target is not None:
        yield WebLink(target, parameters)
