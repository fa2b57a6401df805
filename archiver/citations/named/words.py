"""The words of a stretch of text, and where one of them ends a name.

Only letters and punctuation are looked at here; what a word means is in `nouns`.
"""

from typing import NamedTuple

from archiver.citations.named import nouns
from archiver.expressions import expression

_TOKEN = expression(
    r"\w(?:[\w.&]|['\u2019](?=\w)|[-\u2010\u2011\ufffe\u00ad/](?:[ \t]*\n\s*)?(?=\w))*"
    r"['\u2019]?|&|[^\w\s]"
)
_DOTTED = expression(r"(?:\w\.)+\Z")
_POSSESSIVE = expression(r"(?<=\w)(?:['\u2019]s|(?<=s)['\u2019])\Z")
_ELIDED = expression(r"[lLdD]['\u2019](?=\w)")
_ARTICLED = expression(r"(?:[aA][dlnrstz]|[eE]l)-(?=\w)")
_OPENING = frozenset("\"\u201c\u201e\u00ab'\u2018")


class Word(NamedTuple):
    """A word as printed over `start:end`; `stops` when nothing after it is of the same name."""

    text: str
    start: int
    end: int
    stops: bool

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital letter, and is no day or month."""
        at = 3 if _ARTICLED.match(self.text) else 0
        return self.text[at : at + 1].isupper() and self.text not in nouns.DAYS

    @property
    def is_kind(self) -> bool:
        """Whether it says, beside a name, that this is a publisher's."""
        return self.text[:1].islower() and self.text in nouns.KINDS | {"news", "network"}

    @property
    def owner(self) -> str:
        """The word without a possessive ending: "Turkey" of "Turkey's"."""
        return _POSSESSIVE.sub("", self.text)

    @property
    def owns(self) -> bool:
        """Whether it ends in a possessive."""
        return self.owner != self.text


def words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a stretch, without what is glued to them."""
    found = [Word("", start, start, stops=True)]
    for token in _TOKEN.finditer(text, start, end):
        printed, at = token.group(), token.start()
        if not printed[0].isalnum() and printed != "&":
            if printed not in _OPENING:
                found[-1] = found[-1]._replace(stops=True)
            continue
        if elided := _ELIDED.match(printed):
            found.append(Word(printed[:2], at, at + 2, stops=False))
            printed, at = printed[elided.end() :], at + elided.end()
        trimmed = printed if _DOTTED.match(printed) else printed.rstrip(".")
        found.append(Word(trimmed, at, at + len(trimmed), trimmed != printed))
    return found[1:]
