"""What an examination of a bundle finds: what is wrong, what was proved, and what was not.

What is wrong is told with the footnotes that rest on it, as far as the bundle's own ledger says
so. What a stranger wrote into a bundle is data: nothing in it stops an examination.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import TracebackType

from archiver.ledger import UnusableError
from archiver.model import ArchiverError, Citation, Examined, Violation
from archiver.reports import wording

HOSTILE = (
    ArchiverError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    UnusableError,
    struct.error,
    zlib.error,
)
"""What reading somebody else's bytes as ours may end in."""


@dataclass(slots=True)
class Examination:
    """The findings, in the order in which they were made.

    `maker` is the version that made the bundle where it is another one than ours; what that
    derives otherwise is `differing`, and no fault by that alone.
    """

    faults: list[Violation] = field(default_factory=list)
    proved: list[str] = field(default_factory=list)
    unproved: list[str] = field(default_factory=list)
    root: str = ""
    maker: str = ""
    differing: list[str] = field(default_factory=list)
    _footnotes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _links: dict[str, set[str]] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    def told(self, name: str) -> Examined:
        """Return the findings under the name of what was examined."""
        violations = tuple(self.faults)
        return Examined(name, violations, tuple(self.proved), tuple(self.unproved), self.root)

    def fault(self, file: str, what: str, touches: Iterable[str] = ()) -> None:
        """Add something that is wrong, once."""
        found = Violation(file, what, tuple(dict.fromkeys(touches)))
        if found not in self.faults:
            self.faults.append(found)

    def differs(self, file: str, what: str, touches: Iterable[str] = ()) -> None:
        """Add that a file is not as this version makes it: wrong where this version made it."""
        if not self.maker:
            self.fault(file, what, touches)
        elif file not in self.differing:
            self.differing.append(file)

    def tells(self, file: str) -> bool:
        """Whether anything is wrong with a file."""
        return any(each.file == file for each in self.faults)

    def reading(self, file: str) -> "_Reading":
        """Return a context that tells it where something cannot be read as what it should be."""
        return _Reading(self, file)

    def attribute(self, citations: Iterable[Citation], records: Iterable[tuple[str, str]]) -> None:
        """Learn which footnotes rest on which link, and which record speaks of which link."""
        found: dict[str, list[str]] = {}
        for citation in citations:
            found.setdefault(citation.url, []).append(footnote(citation))
        self._footnotes = {url: tuple(places) for url, places in found.items()}
        for record, link in records:
            self._links.setdefault(record, set()).add(link)

    def of_link(self, url: str) -> tuple[str, ...]:
        """Return the footnotes that rest on a link."""
        return self._footnotes.get(url, ())

    def of_record(self, record: str) -> tuple[str, ...]:
        """Return the footnotes that rest on what a record holds."""
        links = sorted(self._links.get(record, ()))
        return tuple(place for url in links for place in self.of_link(url))

    @property
    def of_all(self) -> tuple[str, ...]:
        """Every footnote."""
        return tuple(dict.fromkeys(each for found in self._footnotes.values() for each in found))


class _Reading:
    """Ends at the first thing that cannot be read, and tells it; our own bugs pass."""

    def __init__(self, found: Examination, file: str) -> None:
        self._found = found
        self._file = file

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if not isinstance(error, HOSTILE):
            return False
        said = error.message if isinstance(error, ArchiverError) else str(error)
        what = f"it cannot be read as what it should be: {said or type(error).__name__}"
        self._found.fault(self._file, what, self._found.of_all)
        return True


def footnote(citation: Citation) -> str:
    """Return a citation as a person finds it: the document, and where in it."""
    name = citation.document.replace("\\", "/").rpartition("/")[2]
    place = wording.place(citation.place)
    return f"{name}, {place}" if place else name
