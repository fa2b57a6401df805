"""The documents of a bundle, read again from their bytes, as this version reads them."""

from collections.abc import Callable, Mapping

from archiver import documents
from archiver.bundle.facts import Carried
from archiver.documents import FORMATS
from archiver.model import ArchiverError, Document

Data = Callable[[Carried], bytes | None]
"""Returns the bytes of a document; None where it is not carried along."""


class Readings:
    """Reads documents; the last one is kept, as most bundles have one, and it is asked for twice.

    `known` are the documents as the ledger has them, by name.
    """

    def __init__(self, data: Data, known: Mapping[str, Document]) -> None:
        self._data = data
        self._known = known
        self._last: tuple[Carried, Document | None] | None = None

    def of(self, carried: Carried) -> Document | None:
        """Return a document with its text; None where it is not there, or cannot be read."""
        if self._last is None or self._last[0] != carried:
            self._last = (carried, self._read(carried))
        return self._last[1]

    def _read(self, carried: Carried) -> Document | None:
        known = self._known.get(carried.name)
        data = self._data(carried)
        if known is None or data is None:
            return None
        kind = known.media_type
        form = next((name for name, each in FORMATS.items() if kind == each.MEDIA_TYPE), None)
        try:
            return documents.read(known.name, data, form)
        except ArchiverError:
            return None
