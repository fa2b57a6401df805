"""Start tags with more attributes than anybody writes: to parse one would take minutes.

libxml2 compares each attribute of a tag with all that come before it.
"""

import re

from archiver.expressions import expression

MOST = 2_000
"""Attributes of a tag that are let through."""

HARMLESS = 128 * 1024
"""Characters of a page that cannot hold so many that it matters."""

# HTML, "before attribute name state" and what follows it; nothing is tried twice.
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+"""
_EACH = expression(_ATTRIBUTE)
_TAG = expression(rf"<(?P<name>[a-zA-Z][^\s/<>]*+)(?P<attributes>(?=[\s/])(?:{_ATTRIBUTE})++)")


def thinned(page: str) -> str:
    """Return a page in which a tag that has more attributes than that has none."""
    return page if len(page) < HARMLESS else _TAG.sub(_borne, page)


def _borne(tag: re.Match[str]) -> str:
    attributes = tag["attributes"]
    if len(attributes) < 2 * MOST or sum(1 for _ in _EACH.finditer(attributes)) <= MOST:
        return tag[0]
    return f"<{tag['name']}"
