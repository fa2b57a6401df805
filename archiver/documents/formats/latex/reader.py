"""LaTeX obeyed, one token after the other: what is typeset is kept.

Groups are counted, never recursed into. A macro that nobody knows is left out, and its
arguments are text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from archiver.documents.formats.latex import macros
from archiver.documents.formats.latex.links import Links
from archiver.documents.formats.latex.notes import Notes
from archiver.documents.formats.latex.typesetting import SPACING
from archiver.expressions import expression
from archiver.model import Passage

_TOKEN = expression(
    r"\\(?P<word>[A-Za-z@]++)|\\(?P<symbol>.)|(?P<comment>%[^\n]*+(?:\n[ \t]*+)?)|(?P<blank>\s++)"
    r"|(?P<brace>[{}])|(?P<special>[$&~\\])|(?P<text>[^\\%\s{}$&~]++)",
    re.DOTALL,
)
_SWALLOWED = expression(r"\*?[ \t]*+(?:\n(?![ \t]*+\n)[ \t]*+)?")
_LETTER = expression(r"[ \t]*+(?:\{\s*+)?(\\[ij](?![A-Za-z])|[^\W\d_])?(?:\s*+\})?")
_RANGE = expression(r"(?<=[\d\s])--(?=[\d\s])|\A--\Z")


class Reader(Links, Notes):
    """Obeys one macro after the other."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._verbatim = macros.VERBATIM.union(macros.LISTING.findall(text))
        self._documents = 0  # that have begun, for one may show another
        self._ended = False
        self._commented = False
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

    def _symbol(self, token: re.Match[str]) -> None:
        symbol = token.group("symbol")
        if symbol in macros.ACCENTS:
            self._accent(symbol)
        elif symbol == "\\":
            self._source.take(SPACING)
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
