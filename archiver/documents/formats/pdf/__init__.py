"""PDF: the text of each page in lines, and the rectangles on it that lead somewhere."""

from collections.abc import Iterator

from archiver.model import Omission, Passage

MEDIA_TYPE = "application/pdf"
SUFFIXES = (".pdf",)

_HEADER = 1024  # bytes in which a PDF begins: PDF 32000-1, appendix H, note 13


def recognises(data: bytes) -> bool:
    """Say whether the bytes are a PDF: its first line may stand below others."""
    return b"%PDF-" in data[:_HEADER]


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield a passage for each page that has text or links, and what was left out."""
    from archiver.documents.formats.pdf import pages  # noqa: PLC0415  (PDFium is dear to import)

    return pages.read(data)
