"""LaTeX's links: addresses that are shown, or lie under other words, and those of code."""

from archiver import urls
from archiver.documents.formats.latex import addresses, bibliography
from archiver.documents.formats.latex.typesetting import SPACING, Typesetting
from archiver.model import CitationKind


class Links(Typesetting):
    """Obeys the macros that show an address, or something of its form."""

    def _written(self, argument: str | None) -> str:
        if argument is None:
            return ""
        return addresses.written(argument, self._definitions.constants) or ""

    def _address(self) -> None:
        line = self._source.line
        self._source.optional()
        url = "".join(self._written(self._source.address()).split())
        draft = self._flows[-1].draft
        if url and not self._hidden:
            linked = draft.linking
            self._flows[-1].begin_at(line)
            if not linked:
                draft.link(url)
            self._write(url)
            if not linked:
                draft.unlink()

    def _href(self) -> None:
        line = self._source.line
        self._source.optional()
        url = self._written(self._source.group(verbatim=True))
        if self._hidden or self._flows[-1].draft.linking:
            return
        self._flows[-1].begin_at(line)
        if url:
            self._flows[-1].draft.link(url)
        if self._source.begins_group():
            self._open(self._unlink)
        else:
            self._unlink()

    def _unlink(self) -> None:
        self._flows[-1].draft.unlink()

    def _text_and_address(self) -> None:
        """Read a link of LaTeX2HTML, whose text comes first."""
        text = self._source.group()
        url = self._written(self._source.group(verbatim=True))
        if text is not None and url and not self._hidden:
            self._source.expand(f"\\href{{{url}}}{{{text}}}")

    def _identifier(self, kind: CitationKind) -> None:
        self._source.optional()
        value = "".join(self._written(self._source.address()).split())
        url = urls.identified(kind, value)
        if not self._hidden:
            self._flows[-1].identify(url, kind, value, self._source.line)

    def _verb(self) -> None:
        field = self._source.take(bibliography.FIELD) if self._source.verbatim_fields else None
        if field is None:
            self._inline_code()
        elif field.group(1) == "url":
            self._source.expand(f"\\url{{{field.group(2)}}}\\par ")
        elif field.group(1) == "doi":
            self._source.expand(f"\\doi{{{field.group(2)}}}\\par ")

    def _highlighted_code(self) -> None:
        self._source.optional()
        self._source.group()  # the language
        self._inline_code()

    def _inline_code(self) -> None:
        self._source.take(SPACING)
        shown = self._source.delimited()
        shown = self._source.group(verbatim=True) if shown is None else shown
        self._write("\u2026" if "://" in (shown or "") else shown or "")
