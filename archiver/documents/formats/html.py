"""HTML: pages and pieces of pages, in the encoding that they declare.

What calls itself HTML is HTML; what only looks like it may be Markdown, and has to look like
nothing else.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from archiver.documents import hypertext
from archiver.documents.decoding import decode
from archiver.expressions import expression
from archiver.model import Omission, Passage

MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml", ".xht")

_PREAMBLE = r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+"
_START = expression(
    _PREAMBLE + r"<(?:!doctype\s+(?:html|netscape-bookmark-file-1)|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PIECE = expression(
    _PREAMBLE + r"<(?:a|abbr|article|aside|b|base|blockquote|br|center|dd|div|dl|dt|em|figure|font"
    r"|footer|h[1-6]|header|hr|i|img|li|link|main|meta|nav|ol|p|pre|script|section|small|span"
    r"|strong|style|table|td|th|title|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = expression(
    r"^(?:\#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|```|~~~|>|\[[^\]\n]{1,200}\]:|[=-]{3,}[ \t]*$)"
    r"|\]\(|\*\*",
    re.MULTILINE,
)
_CLOSING = expression(r"</[a-z][a-z0-9]*\s*>|<(?:p|br|li|hr)\b", re.IGNORECASE)
_END = expression(rb"(?:</[a-z][a-z0-9]*|<br\s*/?|--)\s*>\Z", re.IGNORECASE)
_CHARSET = expression(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LOOK = 65_536

MAX_TAGS = 2_000_000
"""Tags of a page that are read; their tree is held in memory."""


def recognises(data: bytes) -> bool:
    """Say whether the bytes begin as an HTML page does, or are nothing but elements."""
    beginning = _beginning(data[:_LOOK])
    if _START.match(beginning):
        return True
    piece = _PIECE.match(beginning)
    return (
        piece is not None
        and "xmlns" not in piece.group()  # of another vocabulary, or it were a whole page
        and _CLOSING.search(beginning) is not None
        and _END.search(data[-_LOOK:].rstrip()[-32:]) is not None
        and _MARKDOWN.search(beginning) is None
    )


def _beginning(data: bytes) -> str:
    """Return the beginning of a file, letters beyond ASCII being of no importance."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    return data.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield the blocks of a page in order; `line` is that of the source."""
    declared = _CHARSET.search(data, 0, 4096)
    text = decode(data, declared.group(1).decode("ascii", "replace") if declared else None)
    if text.count("<") > MAX_TAGS:
        text = text[: _after(MAX_TAGS, text)]
        yield Omission(f"What stands behind its first {MAX_TAGS:,} tags was not read.")
    root = hypertext.parsed(text)
    if root is not None:
        yield from hypertext.passages([hypertext.Page("", root)])


def _after(number: int, text: str) -> int:
    """Return the offset at which the tag begins that is one more than a number."""
    return next(islice(re.finditer("<", text), number, None)).start()
