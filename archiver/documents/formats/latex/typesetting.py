"""What is typeset while LaTeX is obeyed: where text goes, which groups are open, what is hidden."""

import re
from collections.abc import Callable

from archiver.documents.formats.latex import bibliography
from archiver.documents.formats.latex.counters import Counters
from archiver.documents.formats.latex.definitions import Definitions
from archiver.documents.formats.latex.flows import Flow
from archiver.documents.formats.latex.source import Source
from archiver.expressions import expression

DEPTH = 10_000
"""Groups within groups; those further down count as one with the group around them."""

_BODY = expression(r"^[^%\n]*?\\begin\s*\{document\}", re.MULTILINE)
SPACING = expression(r"\*?(?:\[[^\[\]]{0,40}\])?")
"""What may stand between a macro and what it shows."""


class Typesetting:
    """The text of a document, and what has been made of it so far."""

    def __init__(self, text: str) -> None:
        self._source = Source(text)
        self._definitions = Definitions(self._source)
        self._cited = bibliography.labels(text)
        self._flows = [Flow()]
        self._groups: list[Callable[[], None] | None] = []
        self._deeper = 0
        self._hidden = _BODY.search(text) is not None
        self._counters = Counters()

    def _write(self, text: str) -> None:
        if not self._hidden:
            self._flows[-1].write(text, self._source.line)

    def _break(self) -> None:
        self._flows[-1].end_paragraph()

    def _open(self, ends: Callable[[], None] | None = None) -> None:
        if len(self._groups) < DEPTH:
            self._groups.append(ends)
        else:
            self._deeper += 1

    def _close(self) -> None:
        if self._deeper:
            self._deeper -= 1
        elif self._groups:
            ends = self._groups.pop()
            if ends is not None:
                ends()

    def _drop(self, arguments: int) -> None:
        while self._source.optional() is not None:
            pass
        for _ in range(arguments):
            self._source.group()
