"""LaTeX obeyed, one token after the other: what is typeset is kept.

Groups are counted, never recursed into. A macro that nobody knows is left out, and its
arguments are text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from archiver import urls
from archiver.documents.formats.latex import addresses, bibliography, macros
from archiver.documents.formats.latex.counters import Counters
from archiver.documents.formats.latex.definitions import Definitions
from archiver.documents.formats.latex.flows import Flow
from archiver.documents.formats.latex.source import Source
from archiver.expressions import expression
from archiver.model import CitationKind, Passage

DEPTH = 10_000
"""Groups within groups; those further down count as one with the group around them."""

_TOKEN = expression(
    r"\\(?P<word>[A-Za-z@]++)|\\(?P<symbol>.)|(?P<comment>%[^\n]*+(?:\n[ \t]*+)?)|(?P<blank>\s++)"
    r"|(?P<brace>[{}])|(?P<special>[$&~\\])|(?P<text>[^\\%\s{}$&~]++)",
    re.DOTALL,
)
_SWALLOWED = expression(r"\*?[ \t]*+(?:\n(?![ \t]*+\n)[ \t]*+)?")
_LETTER = expression(r"[ \t]*+(?:\{\s*+)?(\\[ij](?![A-Za-z])|[^\W\d_])?(?:\s*+\})?")
_BODY = expression(r"^[^%\n]*?\\begin\s*\{document\}", re.MULTILINE)
_RANGE = expression(r"(?<=[\d\s])--(?=[\d\s])|\A--\Z")
_SPACING = expression(r"\*?(?:\[[^\[\]]{0,40}\])?")


class Reader:
    """Obeys one macro after the other."""

    def __init__(self, text: str) -> None:
        self._source = Source(text)
        self._definitions = Definitions(self._source)
        self._cited = bibliography.labels(text)
        self._flows = [Flow()]
        self._groups: list[Callable[[], None] | None] = []
        self._deeper = 0
        self._hidden = _BODY.search(text) is not None
        self._verbatim = macros.VERBATIM.union(macros.LISTING.findall(text))
        self._documents = 0  # that have begun, for one may show another
        self._ended = False
        self._commented = False
        self._counters = Counters()
        self._orders: Mapping[str, Callable[[], None]] = {
            "begin": self._begin,
            "end": self._end,
            "bibitem": self._bibitem,
            "footnotemark": self._footnotemark,
            "footnotetext": self._footnotetext,
            "href": self._href,
            "htmladdnormallink": self._text_and_address,
            "htmladdnormallinkfoot": self._text_and_address,
            "iffalse": self._iffalse,
            "lstinline": self._inline_code,
            "mintinline": self._highlighted_code,
            "setcounter": self._setcounter,
            "verb": self._inline_code,
        }
        self._kinds: Mapping[str, Callable[[re.Match[str]], None]] = {
            "word": self._word,
            "symbol": self._symbol,
            "comment": self._comment,
            "blank": self._blank,
            "brace": self._brace,
            "special": self._special,
            "text": self._text,
        }

    def read(self) -> Iterator[Passage]:
        """Yield the passages of the document."""
        body = self._flows[0]
        while not self._ended and (token := self._source.take(_TOKEN)) is not None:
            self._kinds[token.lastgroup or ""](token)
            if body.done and len(self._flows) == 1:
                yield from body.done
                body.done.clear()
        self._deeper = 0
        while self._groups:  # the file was cut short
            self._close()
        body.end_paragraph()
        yield from body.done

    # --- Tokens -------------------------------------------------------------------------

    def _write(self, text: str) -> None:
        if not self._hidden:
            self._flows[-1].write(text, self._source.line)

    def _break(self) -> None:
        self._flows[-1].end_paragraph()

    def _text(self, token: re.Match[str]) -> None:
        text = token.group().replace("``", "\u201c").replace("''", "\u201d")
        self._write(_RANGE.sub("\u2013", text.replace("---", "\u2014")))

    def _blank(self, token: re.Match[str]) -> None:
        lines = token.group().count("\n") + self._commented
        self._commented = False
        if lines > 1:
            self._break()
        elif not self._hidden:
            self._flows[-1].blank(self._source.line)

    def _comment(self, token: re.Match[str]) -> None:
        self._commented = "\n" in token.group()

    def _special(self, token: re.Match[str]) -> None:
        char = token.group()
        if char == "~":  # a blank; in a printed address, what its author meant
            self._write("~" if self._flows[-1].last.endswith("/") else "\u00a0")
        elif char == "&":
            self._write("\t")

    def _brace(self, token: re.Match[str]) -> None:
        if token.group() == "}":
            self._close()
        else:
            self._open()

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

    def _symbol(self, token: re.Match[str]) -> None:
        symbol = token.group("symbol")
        if symbol in macros.ACCENTS:
            self._accent(symbol)
        elif symbol == "\\":
            self._source.take(_SPACING)
            self._write(" ")
        else:
            self._write(macros.SYMBOLS.get(symbol, ""))

    def _accent(self, name: str) -> None:
        found = self._source.take(_LETTER)
        letter = (found.group(1) or "").lstrip("\\") if found is not None else ""
        if letter:
            self._write(unicodedata.normalize("NFC", letter + macros.ACCENTS[name]))
        elif name in "~^":
            self._write(name)

    # --- Macros -------------------------------------------------------------------------

    def _word(self, token: re.Match[str]) -> None:
        word = token.group("word")
        if word == "verb":
            self._verb()
            return
        self._source.take(_SWALLOWED)
        if word in self._orders:
            self._orders[word]()
        elif word in ("url", "nolinkurl"):
            self._address()
        elif word in macros.NOTES:
            self._note(macros.NOTES[word])
        elif not (self._definitions.define(word) or self._definitions.expand(word)):
            self._known(word)

    def _known(self, word: str) -> None:
        """Obey a macro that a document may have redefined, but has not."""
        if word in macros.ADDRESSES:
            self._address()
        elif word in macros.IDENTIFIERS:
            self._identifier(macros.IDENTIFIERS[word])
        elif word in macros.INK:
            self._write(macros.INK[word])
        elif word in macros.TITLES:
            self._title(revealed=word in macros.REVEALED)
        elif word in macros.BREAKS:
            self._break()
        elif word in macros.ACCENTS:
            self._accent(word)
        elif word in macros.DROPPED:
            self._drop(macros.DROPPED[word])
        elif macros.CITING.fullmatch(word):
            self._cite()

    def _drop(self, arguments: int) -> None:
        while self._source.optional() is not None:
            pass
        for _ in range(arguments):
            self._source.group()

    def _title(self, *, revealed: bool) -> None:
        self._source.optional()
        if self._hidden and not revealed:
            return
        if self._source.begins_group():
            hidden, self._hidden = self._hidden, False

            def ends() -> None:
                self._break()
                self._hidden = hidden

            self._break()
            self._open(ends)

    def _begin(self) -> None:
        name = (self._source.group() or "").strip()
        if name in self._verbatim:
            self._source.skip_to(f"\\end{{{name}}}")
            return
        self._break()
        if name == "document":
            self._hidden = False
            self._documents += 1
        self._drop(macros.ENVIRONMENTS.get(name, 0))

    def _end(self) -> None:
        name = (self._source.group() or "").strip()
        self._break()
        if name == "document":
            self._documents -= 1
            self._ended = self._documents <= 0
        elif name == "thebibliography":
            self._stand_in(None, None)

    def _iffalse(self) -> None:
        self._source.skip_condition()

    def _setcounter(self) -> None:
        self._counters.set(self._source.group(), self._source.group())

    # --- Links --------------------------------------------------------------------------

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
        self._source.take(_SPACING)
        shown = self._source.delimited()
        shown = self._source.group(verbatim=True) if shown is None else shown
        self._write("\u2026" if "://" in (shown or "") else shown or "")

    # --- Notes --------------------------------------------------------------------------

    def _cite(self) -> None:
        while self._source.optional() is not None:
            pass
        keys = self._source.group() or ""
        for key in map(str.strip, keys.split(",")):
            if key in self._cited and not self._hidden:
                self._flows[-1].draft.mark(self._cited[key], f"bibitem {key}")

    def _bibitem(self) -> None:
        self._source.optional()
        key = (self._source.group() or "").strip()
        self._break()
        self._stand_in(self._cited.get(key), f"bibitem {key}")

    def _stand_in(self, note: str | None, note_id: str | None) -> None:
        flow = self._flows[-1]
        flow.note, flow.note_id = note, note_id
        flow.end_paragraph()

    def _note(self, counter: str) -> None:
        label = self._source.optional()
        if self._hidden:
            return
        if label is None and counter:
            label = self._counters.step(counter)
        note_id = self._mark(counter, label) if counter and label else None
        self._begin_note(label if counter else None, note_id)

    def _mark(self, counter: str, label: str) -> str:
        """Mark a note here; return what tells it from others with the same label."""
        note_id = self._counters.mark(counter)
        self._flows[-1].begin_at(self._source.line)
        self._flows[-1].draft.mark(label, note_id)
        return note_id

    def _footnotemark(self) -> None:
        label = self._source.optional() or self._counters.step("footnote")
        self._mark("footnote", label)

    def _footnotetext(self) -> None:
        label = self._source.optional() or self._counters.label("footnote")
        self._begin_note(label, self._counters.marked("footnote"))

    def _begin_note(self, label: str | None, note_id: str | None) -> None:
        if not self._hidden and len(self._groups) < DEPTH and self._source.begins_group():
            self._flows.append(Flow(label, note_id))
            self._open(self._end_note)

    def _end_note(self) -> None:
        flow = self._flows.pop()
        flow.end_paragraph()
        self._flows[-1].beside.extend(flow.done)
