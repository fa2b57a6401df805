"""The formats that are read, one file or folder each; FORMATS is the registry.

A format is a module with MEDIA_TYPE, SUFFIXES, `recognises` and `passages`. Formats do not know
each other. What is dear to import is imported when a document of the format is read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from archiver.model import Omission, Passage

__all__ = ["FORMATS", "Format", "readers"]


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


_MODULES = {
    "pdf": "pdf",
    "odt": "odt",
    "epub": "epub",
    "docx": "docx",
    "rtf": "rtf",
    "latex": "latex",
    "eml": "eml",
    "html": "html",
    "markdown": "markdown",
    "bibtex": "bibtex",
    "ris": "ris",
    "csl-json": "csl_json",
    "xlsx": "xlsx",
    "csv": "csv",
    "tsv": "tsv",
    "text": "text",
}
"""The module of each format, in the order in which they are asked."""


class _Formats(Mapping[str, Format]):
    """The formats by name, each imported when it is first asked for."""

    def __getitem__(self, name: str) -> Format:
        return cast("Format", import_module(f"{__name__}.{_MODULES[name]}"))

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


FORMATS: Mapping[str, Format] = _Formats()
"""By name, in the order in which they are asked; text, which is asked last, takes what is left."""


@cache
def readers() -> Mapping[str, Callable[[bytes], Iterable[Passage | Omission]]]:
    """Return the reader of each suffix."""
    return {suffix: each.passages for each in FORMATS.values() for suffix in each.SUFFIXES}
