"""Books and journals that are named by their numbers: ISBN and ISSN.

A number whose check digit is wrong is none: it is a misprint, or something else.
"""

import re
from collections.abc import Iterator

from archiver.citations.printed import Span
from archiver.expressions import expression
from archiver.model import UnlinkedKind

_DASH = "\u2010\u2011\u2012\u2013\\-"
_ISBN = expression(
    rf"\bISBN(?:[{_DASH} ]?1[03])?(?:\s?\([^()\n]{{1,20}}\))?\s?[:.]?\s{{0,3}}"
    rf"(?P<word>(?:97[89][{_DASH} ]?)?\d(?:[{_DASH} ]?\d){{8}}[{_DASH} ]?[\dXx])(?![\dXx])"
    rf"|(?<![\d{_DASH}/.=])(?P<bare>97[89][{_DASH}]\d{{1,5}}[{_DASH}]\d{{1,7}}[{_DASH}]\d{{1,7}}[{_DASH}]\d)"
    rf"(?![\d{_DASH}])",
    re.IGNORECASE,
)
_ISSN = expression(
    rf"\b[ep]?-?ISSN(?:-L)?(?:\s?\([^()\n]{{1,20}}\))?\s?[:.]?\s{{0,3}}"
    rf"(?P<word>\d{{4}}[{_DASH}]?\d{{3}}[\dXx])(?!\w)",
    re.IGNORECASE,
)
_BARE = expression(r"[^\dX]")


def numbered(text: str) -> Iterator[tuple[Span, UnlinkedKind]]:
    """Yield where the valid numbers stand, without the word before them."""
    for pattern, kind, valid in (
        (_ISBN, UnlinkedKind.ISBN, _is_isbn),
        (_ISSN, UnlinkedKind.ISSN, _is_issn),
    ):
        for found in pattern.finditer(text):
            span = Span(*found.span(found.lastgroup or 0))
            if valid(bare(text[span.start : span.end])):
                yield span, kind


def bare(number: str) -> str:
    """Return the digits of a number alone, by which two of them are the same."""
    return _BARE.sub("", number.upper())


def _is_isbn(digits: str) -> bool:
    """Whether the check digit is right: ISO 2108, of ten digits until 2006, then thirteen."""
    if len(digits) == len("9780000000000"):
        return "X" not in digits and not _sum(digits, (1, 3)) % 10
    return len(digits) == len("0000000000") and not _weighted(digits) % 11


def _is_issn(digits: str) -> bool:
    """Whether the check digit is right: ISO 3297."""
    return not _weighted(digits) % 11


def _sum(digits: str, weights: tuple[int, int]) -> int:
    return sum(int(digit) * weights[at % 2] for at, digit in enumerate(digits))


def _weighted(digits: str) -> int:
    """Return the sum of the last digit, twice the one before it, and so on; X is ten."""
    return sum(at * (10 if d == "X" else int(d)) for at, d in enumerate(reversed(digits), 1))
