"""LaTeX: what is typeset, paragraph by paragraph, with the targets of its links.

Comments, the preamble but for title and authors, and what follows the document are not seen;
what stands verbatim is shown and not cited. Macros that a document defines are expanded, up
to a limit; nothing is included, and nothing runs.
"""

from collections.abc import Iterator

from archiver.documents.decoding import decode
from archiver.expressions import expression
from archiver.model import Passage

MEDIA_TYPE = "application/x-latex"
SUFFIXES = (".tex", ".ltx", ".latex", ".bbl")

_START = expression(
    rb"(?:\xef\xbb\xbf)?(?:\s++|%[^\r\n]*+)*+"
    rb"\\(?:documentclass|documentstyle|DocumentMetadata|begin\s*\{(?:document|thebibliography)\})"
)


def recognises(data: bytes) -> bool:
    """Say whether the bytes begin as a LaTeX document does."""
    return _START.match(data) is not None


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the paragraphs in order, each note after the one with its mark, with their lines."""
    from archiver.documents.formats.latex.reader import Reader  # noqa: PLC0415  (dear to import)

    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    yield from Reader(text).read()
