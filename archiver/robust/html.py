"""HTML: the attributes of Robust Links, before the end of the tag of a link."""

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape

from archiver.expressions import expression
from archiver.robust.edits import Edit, Facts, attributes

_PART = expression(
    r"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b.*?</(?P=raw)\s*>"
    r"""|<a(?P<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)"""
    r"(?P<end>\s*/?>)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = expression(
    r"""\s+(?P<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s"'=<>`]+)))?"""
)


def find(source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    """Yield the attributes that links lack, and where they lead now."""
    for part in _PART.finditer(source):
        if part["attributes"]:
            yield from _edits(part, facts)


def _edits(tag: re.Match[str], facts: Mapping[str, Facts]) -> Iterator[Edit]:
    found: dict[str, re.Match[str]] = {}
    for each in _ATTRIBUTE.finditer(tag["attributes"]):
        found.setdefault(each["name"].lower(), each)  # of two with one name, HTML takes the first
    if "href" not in found:
        return
    href = found["href"]
    group = next((name for name in "abc" if href[name] is not None), None)
    url = unescape(href[group]).strip() if group else ""
    known = facts.get(url)
    if known is None or group is None:
        return
    start = tag.start("attributes")
    if known.moved_to is not None:
        new = escape(known.moved_to, quote=True)
        quoted = new if group != "c" else f'"{new}"'
        yield Edit(start + href.start(group), start + href.end(group), quoted)
    lacking = {name: value for name, value in attributes(url, known).items() if name not in found}
    if "data-versionurl" in found or "data-versiondate" in found or not lacking:
        return
    told = "".join(f' {name}="{escape(value, quote=True)}"' for name, value in lacking.items())
    yield Edit(tag.start("end"), tag.start("end"), told)
