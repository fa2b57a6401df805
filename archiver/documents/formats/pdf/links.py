"""The rectangles on a page that lead somewhere, as hyperlinks over its text.

A link that wraps is several rectangles, and one hyperlink. What leads into the document, to a
file or to a program is none. Where a rectangle ends with its line and the printed URL goes
on, the printed one is meant.
"""

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pypdfium2 import raw

from archiver import urls
from archiver.citations import printed as in_print
from archiver.documents.formats.pdf.printed import Printed
from archiver.expressions import expression
from archiver.model import CitationKind, Hyperlink, Repair

PATIENCE = 300_000_000
"""Characters that are looked at on one page to find what its rectangles lie over."""

_LINE = 12.0  # points: no first or last line of a rectangle is looked for further inside
_HANGING = "./-?&=#_~%:"  # an empty text is in it, too
_CLOSING = ",;)]>\"'\u201d\u2019\u00bb"
_LONGEST = 65_536  # bytes of a target that is believed

_BRACED = expression(r"\{\\?([_%&#~$])\}")
_SITE = expression(
    r"(?://)?((?:[\w-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#].*)?", re.IGNORECASE | re.DOTALL
)
_TEX = expression(  # what hyperref left of a URL that wraps
    r"(?P<tilde>\\char ?126(?:\\relax ?)?)|\\(?:protect|relax|penalty|hskip|[a-z]*penalty)\b ?"
)
_BLANKS = expression(r"[ \u00a0]+")
_REMARK = expression(r"\s+\([^()]*\)?$")
_NOWHERE = expression(r"https?:/*+(?!localhost\b|\[)[^./?#:]*+(?:[/?#:]|$)", re.IGNORECASE)
_SCHEME = expression(r"^(?:https?:)?/*(?:www\.)?", re.IGNORECASE)

_HOLDS = expression(r"/web/\d{4,14}(?:[a-z]{2}_)?/\Z")  # a memento, and not of what

ENDED_EARLY = "the link ends before the printed URL does"
HAS_BLANKS = "blanks are in the link, and none in the printed URL"


def hyperlinks(document: Any, page: Any, printed: Printed) -> list[Hyperlink]:  # noqa: ANN401
    """Return the hyperlinks of a page, in the order of its text."""
    links = (_narrowed(link, printed.text) for link in _links(document, page, printed))
    found = sorted(links, key=lambda link: (link.start, link.end))
    merged = [_without_blanks(link, printed.text) for link in _merged(found, printed.text)]
    return _whole(merged, printed)


def _links(document: Any, page: Any, printed: Printed) -> Iterator[Hyperlink]:  # noqa: ANN401
    """Yield a hyperlink for each rectangle that leads to a URI."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    looks = PATIENCE // (len(printed.text) + 1)
    while raw.FPDFLink_Enumerate(page, position, link):
        uri = _uri(document, link)
        for left, bottom, right, top in _rectangles(link) if uri else ():
            looks -= 1
            inset = min(top - bottom, _LINE) / 2
            first = printed.at(left + 1, top - inset) if looks > 0 else None
            last = printed.at(right - 1, bottom + inset) if looks > 0 else None
            yield _hyperlink(uri, printed.text, first, last)


def _uri(document: Any, link: Any) -> str:  # noqa: ANN401
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return target(buffer.raw[: length - 1])


def target(written: bytes) -> str:
    """Return the URL that a URI action names, as it should have been written.

    PDF 32000-1, 12.6.4.7, wants ASCII; UTF-8, UTF-16 and Latin-1 are found as well, and so
    are BibTeX's braces, line breaks, remarks, and sites without a scheme. Empty where it names
    no site.
    """
    uri = _BRACED.sub(r"\1", re.sub(r"[\r\n\t\x00]+\s*", "", _decoded(written)).strip())
    uri = _TEX.sub(lambda found: "~" if found["tilde"] else "", _REMARK.sub("", uri))
    if _NOWHERE.match(uri):
        return ""
    site = _SITE.fullmatch(uri)
    if site is None or not urls.is_registrable(site.group(1)):
        return uri
    named = uri.startswith("//") or uri.lower().startswith("www.") or "/" in uri
    return "http://" + uri.lstrip("/") if named else uri


def _decoded(written: bytes) -> str:
    if written.startswith((b"\xfe\xff", b"\xff\xfe")):
        return written.decode("utf-16", "replace")
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("latin-1")


def _rectangles(link: Any) -> Iterator[tuple[float, float, float, float]]:  # noqa: ANN401
    quads = raw.FPDFLink_CountQuadPoints(link)
    for number in range(quads):
        quad = raw.FS_QUADPOINTSF()
        if raw.FPDFLink_GetQuadPoints(link, number, quad):
            across = (quad.x1, quad.x2, quad.x3, quad.x4)
            up = (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(across), min(up), max(across), max(up)
    box = raw.FS_RECTF()
    if not quads and raw.FPDFLink_GetAnnotRect(link, box):
        yield box.left, box.bottom, box.right, box.top


def _hyperlink(uri: str, text: str, first: int | None, last: int | None) -> Hyperlink:
    """Return the hyperlink over the characters at a rectangle's corners, ends included."""
    found = [at for at in (first, last) if at is not None]
    if not found:  # it lies over a picture
        return Hyperlink(uri, len(text), len(text), CitationKind.ANNOTATION)
    start, end = min(found), max(found) + 1
    blanks = len(text[start:end]) - len(text[start:end].lstrip())
    end = max(start, start + len(text[start:end].rstrip()))
    return Hyperlink(uri, min(start + blanks, end), end, CitationKind.ANNOTATION)


def _narrowed(link: Hyperlink, text: str) -> Hyperlink:
    """Return a hyperlink over the URL alone that its rectangle shows among other words."""
    before, shown, behind = text[link.start : link.end].partition(link.url)
    rest = behind.lstrip(_HANGING)
    apart = not before[-1:].isalnum() and not rest.lstrip(_CLOSING)[:1].strip()
    if not shown or not (before or rest) or not apart:
        return link
    start = link.start + len(before)
    return replace(link, start=start, end=start + len(shown) + len(behind) - len(rest))


# --- One link -----------------------------------------------------------------------------


def _merged(links: list[Hyperlink], text: str) -> Iterator[Hyperlink]:
    """Join the rectangles of a link that wraps: one target, with only a break between."""
    last: Hyperlink | None = None
    for link in links:
        if last is None:
            last = link
        elif last.url == link.url and _continues(text, last.end, link.start):
            last = replace(last, end=max(last.end, link.end))
        else:
            yield last
            last = link
    if last is not None:
        yield last


def _continues(text: str, end: int, start: int) -> bool:
    """Whether nothing but a break parts two rectangles, and the second names no new address.

    A sign of the URL may hang over the edge of its rectangle.
    """
    between = text[end:start].strip("\n\ufffe\u2060 ")
    return len(between) <= 1 and between in _HANGING and not text.startswith("http", start)


def _without_blanks(link: Hyperlink, text: str) -> Hyperlink:
    """Take the blanks out of a target whose printed URL has none: a line ended there once."""
    bare = _BLANKS.sub("", link.url)
    if bare == link.url or _bare(bare) != _bare(urls.repair(text[link.start : link.end])):
        return link
    return replace(link, url=bare, repair=Repair(HAS_BLANKS, (urls.repair(link.url),)))


def _whole(links: list[Hyperlink], printed: Printed) -> list[Hyperlink]:
    """Put the printed URL for links that each name only what their own line shows of it."""
    if not any(_stops_short(link, printed) for link in links):
        return links
    starts, kept, done = [link.start for link in links], [], 0
    for found in in_print.find(printed.text, frozenset()):
        before = bisect_left(starts, found.start, done)
        after = bisect_left(starts, found.end, before)
        pieces = links[before:after]
        if pieces and _are_pieces(pieces, found.start, found.end, printed):
            rejected = tuple(dict.fromkeys(piece.url for piece in pieces))
            url, repair = found.url, Repair(ENDED_EARLY, rejected)
            kept += links[done:before]
            kept.append(Hyperlink(url, found.start, found.end, CitationKind.ANNOTATION, repair))
            done = after
    return [*kept, *links[done:]]


def _are_pieces(pieces: Sequence[Hyperlink], start: int, end: int, printed: Printed) -> bool:
    return (
        (pieces[0].start == start or printed.text[pieces[0].start - 1] == "/")
        and pieces[0].end < end
        and _stops_short(pieces[0], printed)
        and all(_shows_itself(piece, printed.text) for piece in pieces)
    )


def _stops_short(link: Hyperlink, printed: Printed) -> bool:
    """Whether a link is over the URL it leads to, and ends where a break was.

    Or within a word: programs that know ASCII only end it before any other letter.
    """
    hyphen = "\ufffe" in printed.text[max(0, link.end - 1) : link.end + 1]
    behind = printed.text[link.end : link.end + 1]
    within = behind.isalpha() and not behind.isascii()
    ends = link.end in printed.joints or _HOLDS.search(link.url)
    return bool(hyphen or within or ends) and _shows_itself(link, printed.text)


def _shows_itself(link: Hyperlink, text: str) -> bool:
    shown = urls.repair(text[link.start : link.end])
    return _bare(shown) == _bare(urls.repair(link.url))


def _bare(url: str) -> str:
    return _SCHEME.sub("", url).rstrip(_HANGING).lower()
