"""What a page needs to look as it does: images, styles, scripts, fonts, frames, icons, media.

Read from the bytes of a page or a style sheet, which are nobody's promise: bounded, in one
pass, and nothing raises. Nothing here fetches.
"""

from itertools import islice

from archiver import media
from archiver.expressions import expression
from archiver.requisites import css, markup
from archiver.requisites.kinds import Kind, Requisite

__all__ = ["MOST_BYTES", "MOST_NAMED", "MOST_READ", "Kind", "Requisite", "find"]

MOST_BYTES = 5_000_000
MOST_NAMED = 5_000
"""Bytes of a page or a style sheet that are read, and addresses in it that are looked at."""

MOST_READ = 10_000_000
"""Characters of the page's own address that are read on the way: with each address, all of it."""

_CHARSET = expression(rb'@charset "([^"\r\n]{1,40})";')


def find(body: bytes, content_type: str | None, url: str) -> tuple[Requisite, ...]:
    """Return what a page or a style sheet found at `url` asks for, each address once.

    In the order in which it should be fetched, when not all can be: what gives a page its
    shape first, films last. Addresses are absolute, http or https, without a fragment.
    """
    body = body[:MOST_BYTES]
    if _is_style(content_type):
        found = css.references(_decoded(body, content_type), url)
    elif media.kind(body, content_type) is media.Kind.HTML:
        found = markup.references(media.decode(body, content_type), url)
    else:
        return ()
    first: dict[str, Requisite] = {}
    for each in islice(found, min(MOST_NAMED, MOST_READ // max(len(url), 1))):
        if each is not None:
            first.setdefault(each.url, each)
    return tuple(sorted(first.values(), key=lambda each: each.kind.rank))


def _is_style(content_type: str | None) -> bool:
    return (content_type or "").partition(";")[0].strip().lower() == "text/css"


def _decoded(body: bytes, content_type: str | None) -> str:
    """Decode a style sheet (CSS Syntax 3, section 3.2)."""
    declared = _CHARSET.match(body)
    if declared is not None and "charset" not in (content_type or "").lower():
        content_type = f"text/css; charset={declared[1].decode('latin-1')}"
    return media.decode(body, content_type)
