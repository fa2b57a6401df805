"""The formats that are read, one file or folder each; FORMATS is the registry.

A format is a module with MEDIA_TYPE, SUFFIXES, `recognises` and `passages`. Formats do not know
each other. What is dear to import is imported when a document of the format is read.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from archiver.documents.formats import (
    bibtex,
    csl_json,
    csv,
    docx,
    eml,
    epub,
    html,
    latex,
    markdown,
    odt,
    pdf,
    ris,
    rtf,
    text,
    tsv,
    xlsx,
)
from archiver.model import Omission, Passage

__all__ = ["FORMATS", "READERS", "Format"]


class Format(Protocol):
    """What a module of this package has to offer."""

    @property
    def MEDIA_TYPE(self) -> str:  # noqa: N802  (a module's constant)
        """What the format is called in HTTP and MIME."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """How names of such files end, in lower case."""

    def recognises(self, data: bytes) -> bool:
        """Say whether the bytes are this format, whatever their name."""

    def passages(self, data: bytes) -> Iterable[Passage | Omission]:
        """Yield the passages in order, and what had to be left out where it would have stood.

        Raises ArchiverError for bytes of which nothing can be read.
        """


FORMATS: Mapping[str, Format] = {
    "pdf": pdf,
    "odt": odt,
    "epub": epub,
    "docx": docx,
    "rtf": rtf,
    "latex": latex,
    "eml": eml,
    "html": html,
    "markdown": markdown,
    "bibtex": bibtex,
    "ris": ris,
    "csl-json": csl_json,
    "xlsx": xlsx,
    "csv": csv,
    "tsv": tsv,
    "text": text,
}
"""By name, in the order in which they are asked; text, which is asked last, takes what is left."""

READERS: Mapping[str, Callable[[bytes], Iterable[Passage | Omission]]] = {
    suffix: format_.passages for format_ in FORMATS.values() for suffix in format_.SUFFIXES
}
"""The reader of each suffix."""
