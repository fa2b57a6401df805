"""Markdown: CommonMark with tables and footnotes."""

from collections.abc import Iterator

from archiver.model import Passage

MEDIA_TYPE = "text/markdown"
SUFFIXES = (
    *(".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdtext"),
    *(".mdx", ".qmd", ".rmd"),
)


def recognises(data: bytes) -> bool:
    """Return False: Markdown is text, and only its name says so."""
    del data
    return False


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the paragraphs, headings, cells and notes of a document in the order of its lines."""
    from archiver.documents.formats.markdown import blocks  # noqa: PLC0415  (dear to import)

    return blocks.read(data)
