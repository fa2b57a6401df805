"""BibTeX and BibLaTeX: the fields of each entry, in TeX, with the entry's key as their label.

What stands outside entries, and in @comment, is no reference. Every entry is looked for at the
beginning of a line, so that one that is broken spoils no other; time is linear in any case.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from archiver import urls
from archiver.documents import fields, references, tex
from archiver.documents.decoding import decode
from archiver.documents.references import Field
from archiver.expressions import expression
from archiver.model import CitationKind, Hyperlink, Passage

MEDIA_TYPE = "text/x-bibtex"
SUFFIXES = (".bib", ".bibtex", ".biblatex")

SAMPLE = 1 << 16
"""Bytes in which a file shows itself."""

LONGEST = 1024
"""Characters of the longest macro."""

MOST_EXPANDED = 1 << 24
"""Characters that the macros of a file become."""

HEAD = (("author", "editor", "organization", "institution"), ("year", "date"), ("title",))
"""Which fields say whose reference it is: of each the first that is there."""

_COMMENTS = r"\ufeff?(?:\s|%[^\n]*\n)*+"
_ENTRY = (  # a key and a comma, or no key and a field
    r"@[ \t]*[A-Za-z][\w-]*\s*+(?:[{(]\s*+[^\s,{}()=\"#%]++\s*+,\s*+(?:[\w:+.-]+\s*+=|[})]|\Z)"
    r"|\{,?\s*+[A-Za-z][\w-]*+\s*+=\s*+[{\"\d])"
)
_RECOGNISED = expression(
    rf"{_COMMENTS}(?:@(?:string|preamble|comment)\s*+[{{(](?:[^\n]*+\n)|{_ENTRY})", re.IGNORECASE
)
_BEGIN = expression(r"^[ \t]*+@[ \t]*+[A-Za-z][\w-]*\s*+[{(]", re.MULTILINE)
_HEAD = expression(r"@[ \t]*+([A-Za-z][\w-]*)\s*+([{(])")
_KEY = expression(r"\s*+([^,={}\"#%\n]*+)(?=,|[})]|\Z|\n)")
_NAME = expression(r"(?:[\s,]|%[^\n]*+)*+([^\s,=@{}()\"#%]++)\s*+=\s*+")
_NEXT = expression(r"\n[ \t]*+,?[ \t]*+(?=[A-Za-z][\w:+.-]*+[ \t]*+=[ \t]*+[{\"\w])")
_ONWARD = expression(r"[})][\s,})]*+(?=[A-Za-z][\w:+.-]*+\s*+=\s*+[{\"\d])")
_CLOSING = expression(r"(?:[\s,]|%[^\n]*+)*+[})]")
_PERCENT = expression(r"(?<!\\)%")
_QUOTE = expression(r'[{"]')
_PLAIN = expression(r"[^\s,#{}()\"]++")
_JOIN = expression(r"\s*+#\s*+")
_ACCESSED = ("urldate", "lastchecked", "lastaccessed", "accessed")
_LOCAL = frozenset({"file", "localurl", "localfile", "timestamp", "urldate", "owner", "groups"})
_KEYS = frozenset({"crossref", "xref", "xdata", "related", "entryset", "ids", "sortkey"})
_CORR = expression(r"abs/(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)?")
"""The volume in which DBLP has the number of a preprint."""

_JSTOR = "https://www.jstor.org/stable/"


def recognises(data: bytes) -> bool:
    """Say whether the first thing in the bytes, after comments, is an entry."""
    return _RECOGNISED.match(decode(data[:SAMPLE])) is not None


def passages(data: bytes) -> Iterator[Passage]:
    """Yield the fields that name something, entry by entry, with the lines of their names."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    lines = references.Lines(text)
    macros = _Macros()
    for start, end in _stretches(text):
        for entry in _Stretch(text, start, end, macros).entries():
            read = [_field(item, lines.of(item.at)) for item in entry.values]
            known = {item.name: item for item in reversed(read) if item.text}
            body = [_preprint(item, known) for item in read]
            yield from references.passages(
                entry.key or None, _head(known), body, _accessed(entry.values)
            )


def _accessed(values: "list[_Value]") -> str:
    found = (item.value for item in values if item.name in _ACCESSED)
    return tex.verbatim(next(found, ""))


# --- Entries ----------------------------------------------------------------------------


class _Value(NamedTuple):
    """A field as it is written: its value in TeX, and the offset of its name."""

    name: str
    value: str
    at: int


class _Entry(NamedTuple):
    """A reference as it is written."""

    key: str
    values: list[_Value]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where to look for entries: from the beginning of each up to that of the next."""
    begins = [found.start() for found in _BEGIN.finditer(text)]
    commented = 0
    closing: Mapping[int, int] | None = None
    for begin, end in pairwise([*begins, len(text)]):
        head, start = _HEAD.search(text, begin), begin
        if head is None or begin < commented:
            continue
        if head.group(1).lower() == "comment":  # what it holds may begin like entries
            closing = tex.closing(text, 0, len(text)) if closing is None else closing
            commented = start = closing.get(head.end() - 1, end)
        if start < end:
            yield start, end


class _Macros:
    """What @string says, and no more of it than a limit, for macros may be made of macros."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._left = MOST_EXPANDED

    def define(self, name: str, value: str) -> None:
        """Remember what a name stands for, if it is no longer than people write it."""
        if len(value) <= LONGEST:
            self._values[name] = value

    def value(self, word: str) -> str:
        """Return what a name stands for; of what is none, the word itself."""
        found = self._values.get(word.lower())
        if found is None:
            return word
        self._left -= len(found)
        return found if self._left >= 0 else ""


class _Stretch:
    """A stretch of text with an entry, or several that begin in one line."""

    def __init__(self, text: str, start: int, end: int, macros: _Macros) -> None:
        self._text = text
        self._at = start
        self._end = end
        self._macros = macros
        self._closing = tex.closing(text, start, end)

    def entries(self) -> Iterator[_Entry]:
        """Yield what entries there are, and remember what @string says."""
        while head := _HEAD.search(self._text, self._at, self._end):
            line = max(self._at, self._text.rfind("\n", 0, head.start()) + 1)
            commented = _PERCENT.search(self._text, line, head.start())
            kind, self._at = head.group(1).lower(), head.end()
            if commented:
                continue
            if kind in ("comment", "preamble"):
                self._at = self._closing.get(self._at - 1, self._end)
            elif kind == "string":
                for item in self._values():
                    self._macros.define(item.name, item.value)
            else:
                yield _Entry(self._key(), list(self._values()))

    def _key(self) -> str:
        found = _KEY.match(self._text, self._at, self._end)
        if found is None:
            return ""
        self._at = found.end()
        return found.group(1).strip()

    def _values(self) -> Iterator[_Value]:
        """Yield the fields of an entry up to its end, over what is broken in it."""
        while self._at < self._end:
            if name := _NAME.match(self._text, self._at, self._end):
                self._at = name.end()
                yield _Value(name.group(1).lower(), self._value(), name.start(1))
            elif closing := _CLOSING.match(self._text, self._at, self._end):
                self._at = closing.end()
                onward = _ONWARD.match(self._text, self._at - 1, self._end)
                if onward is None:
                    return
                self._at = onward.end()  # one brace too many
            else:
                following = _NEXT.search(self._text, self._at, self._end)
                self._at = following.end() if following is not None else self._end

    def _value(self) -> str:
        parts = [self._part()]
        while join := _JOIN.match(self._text, self._at, self._end):
            self._at = join.end()
            parts.append(self._part())
        return "".join(parts)

    def _part(self) -> str:
        """Return a string in braces or quotes, a number, or what a macro stands for."""
        text, start = self._text, self._at
        opening = text[start] if start < self._end else ""
        if opening not in ("{", '"'):
            word = _PLAIN.match(text, start, self._end)
            self._at = word.end() if word is not None else start
            return self._macros.value(word.group()) if word is not None else ""
        close = self._closing.get(start) if opening == "{" else self._quoted(start + 1)
        if close is not None and not self._swallows(start, close):
            self._at = close
            return text[start + 1 : close - 1]
        following = _NEXT.search(text, start, self._end)  # never closed: up to the next field
        self._at = following.start() if following is not None else self._end
        return text[start + 1 : self._at].rstrip('}",) \t\n')

    def _quoted(self, at: int) -> int | None:
        """Return the offset after the quote that ends a value, or None; braces hide quotes."""
        while found := _QUOTE.search(self._text, at, self._end):
            if found.group() == '"':
                return found.end()
            at = self._closing.get(found.start(), found.end())
        return None

    def _swallows(self, start: int, close: int) -> bool:
        """Whether a value is closed by the brace of its entry, and has fields after it inside."""
        last = self._text.find("}", close, self._end) < 0
        return last and _NEXT.search(self._text, start, close) is not None


# --- Fields -----------------------------------------------------------------------------


def _field(item: _Value, line: int) -> Field:
    """Return a field as it would be printed, with what it links to."""
    letters = "".join(filter(str.isalpha, item.name))
    if letters in _KEYS or letters in _LOCAL or letters.startswith("bdskfile"):
        return Field(item.name, _remote(item.value) if letters == "file" else "", line)
    if fields.named(item.name) and "\\href" not in item.value:
        return references.field(item.name, tex.verbatim(item.value), line)
    text, links = tex.printed(item.value)
    return Field(item.name, text, line, links) if links else references.field(item.name, text, line)


def _remote(value: str) -> str:
    r"""Return what is no file in a file field: a URL, or those among its parts.

    The parts are ended by `:` and `;` that have no backslash before them.
    """
    if fields.is_address(value.strip()):
        return value
    parts = re.split(r"(?<!\\)[:;]", value)
    return " ".join(part.replace("\\:", ":") for part in parts if "\\://" in part)


def _head(known: Mapping[str, Field]) -> Iterator[Field]:
    for names in HEAD:
        found = next((known[name] for name in names if name in known), None)
        if found is not None:
            yield found


def _preprint(item: Field, known: Mapping[str, Field]) -> Field:
    """Return an eprint with what it leads to, by the type that another field names."""
    if item.name == "volume" and _CORR.fullmatch(item.text):
        url = urls.identified(CitationKind.ARXIV, item.text.removeprefix("abs/"))
        link = Hyperlink(url or "", 0, len(item.text), CitationKind.ARXIV)
        return replace(item, hyperlinks=(link,))
    if item.name != "eprint":
        return item
    said = known.get("eprinttype") or known.get("archiveprefix")
    if said and said.text.lower() == "jstor" and item.text.isdecimal():  # as BibLaTeX prints it
        link = Hyperlink(_JSTOR + item.text, 0, len(item.text))
        return replace(item, hyperlinks=(link,))
    kind = fields.named(said.text) if said else CitationKind.ARXIV
    return references.field(item.name, item.text, item.line, kind or CitationKind.LINK)
