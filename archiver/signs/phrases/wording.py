"""How a language's table of phrases is written, and what it compiles to.

A phrase is written as a native writes it, with `[left out or not]`, `(one|or another)`,
`<slot>` for one of the table's own words, `_` for one word of any kind and `…` for up to
six, `@` for the name of a host, `~` for an ending, and a zero-width non-joiner where writers
put it, a blank or nothing.
Every repetition is bounded.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from archiver.expressions import compiled, expression
from archiver.signs.phrases.clues import Clue, Index, clue
from archiver.signs.phrases.folding import fold

_PIECE = expression(r"<(?P<slot>\w+)>|(?P<mark>[\[\]()|…_@])|(?P<word>[^\s\[\]()|…_@<>]+)|\s+")
_MARKS: Mapping[str, str] = {
    "[": "(?:",
    "]": ")?",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "_": r" [^\s.]\S{0,79}",
    "@": r' "?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"?',
    "…": r"(?: [^\s.]\S{0,79}){0,6}",
}
NOTHING = "(?!)"
"""What never matches: the pattern of an empty table."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language's pages say of themselves when they are not there.

    `missing` are whole headlines; `weak` too, but they are such beside a site's name at most;
    `fillers` stand before or behind them ("sorry", "error"); `mentions` are parts of running
    text, beside all of `missing`; `about` are words of headlines *about* missing pages;
    `parked` is what a domain without a site says. `glued` is a script without blanks.
    """

    language: str
    missing: tuple[str, ...]
    weak: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict[str, str])
    glued: bool = False

    def pattern(self, phrases: Iterable[str]) -> str:
        """Return one expression for the phrases, over folded text that begins with a blank."""
        found = "|".join(_compiled(each, self.slots, glued=self.glued) for each in phrases)
        if not found:
            return NOTHING
        return f"(?:{found})" if self.glued else rf"(?:{found})(?!\w)"

    def clue(self, phrases: Iterable[str]) -> Clue:
        """Return what is in every text that the expression for the phrases matches."""
        return Clue.to_any([clue(each, self.slots, glued=self.glued) for each in phrases])


_LETTERS: Mapping[str, re.Pattern[str]] = {
    "Latin": expression("[a-z]"),
    "Arabic": expression("[\u0600-\u06ff]"),
    "Cyrillic": expression("[\u0400-\u04ff]"),
    "Hebrew": expression("[\u0590-\u05ff]"),
    "East Asian": expression("[\u3040-\u30ff\u3400-\u9fff]"),
    "Korean": expression("[\u1100-\u11ff\uac00-\ud7af]"),
    "Thai": expression("[\u0e00-\u0e7f]"),
    "Greek": expression("[\u0370-\u03ff]"),
}
SCRIPT: Mapping[str, str] = {
    **dict.fromkeys(("ar", "fa", "ur", "ckb"), "Arabic"),
    **dict.fromkeys(("ru", "uk", "bg", "kk"), "Cyrillic"),
    "he": "Hebrew",
    **dict.fromkeys(("ja", "zh"), "East Asian"),
    "ko": "Korean",
    "th": "Thai",
    "el": "Greek",
}
"""The scripts of languages; all others are written in Latin letters."""


@lru_cache(maxsize=64)  # each table asks of one text
def scripts(folded: str) -> frozenset[str]:
    """Return the names of the scripts that a folded text has a letter of."""
    letters = "".join(set(folded))
    return frozenset(name for name, letter in _LETTERS.items() if letter.search(letters))


class Spoken:
    """The expressions of several languages; each is compiled for the first text that may hold it.

    Compiling takes a moment, and hardly a run meets all of them. `rows` are languages with what
    returns the expression, and what returns the clue to it.
    """

    def __init__(self, rows: Iterable[tuple[str, Callable[[], str], Callable[[], Clue]]]) -> None:
        self._rows = tuple(rows)
        self._indexes: dict[str, Index] = {}
        self._compiled: dict[int, re.Pattern[str]] = {}

    def in_letters_of(self, folded: str) -> Iterator[re.Pattern[str]]:
        """Yield the patterns that may be found in a text, in their order."""
        found = (self._index(script).found(folded) for script in scripts(folded))
        for number in sorted({number for numbers in found for number in numbers}):
            if number not in self._compiled:
                self._compiled[number] = compiled(self._rows[number][1]())
            yield self._compiled[number]

    def _index(self, script: str) -> Index:
        if script not in self._indexes:
            self._indexes[script] = Index.of(
                (number, made())
                for number, (language, _, made) in enumerate(self._rows)
                if SCRIPT.get(language, "Latin") == script
            )
        return self._indexes[script]


def _compiled(phrase: str, slots: Mapping[str, str], *, glued: bool) -> str:
    made = []
    for piece in _PIECE.finditer(phrase):
        if piece["slot"]:
            made.append(f"(?:{_compiled(slots[piece['slot']], slots, glued=glued)})")
        elif piece["mark"]:
            made.append(_MARKS[piece["mark"]])
        elif piece["word"]:
            made.append((" ?" if glued else " ") + _word(piece["word"]))
    return "".join(made)


@cache  # tables say the same words again and again
def _word(written: str) -> str:
    parts = (fold(part) for part in written.rstrip("~").split("\u200c"))
    return " ?".join(re.escape(part) for part in parts) + r"\w{0,6}" * written.endswith("~")
