"""Where the text of a page begins and ends, its number and its running headers left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, islice

from archiver.citations.endings import MOST
from archiver.expressions import expression
from archiver.model import Passage

EDGE = 3
"""Lines at the top and the bottom of a page among which headers and footers are."""

_LINE = expression(r"[ \t]*([^\s\u2060][^\n]*)")
_NUMBER = expression(
    r"\W*(?:(?:page|p\.|seite|pagina|p\u00e1gina)\s*)?(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_PIECE = expression(r"(?:\S*[/_=&%?]\S*|\S*\.\w\S*|\S*\d{2}\S*|\S*-\S*)")  # of a URL


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each line begins that is not blank, and the line."""
    for found in _LINE.finditer(text):
        yield found.start(1), found.group(1).rstrip()


def _edges(text: str) -> Iterable[str]:
    first = [line for _, line in islice(_lines(text[:MOST]), EDGE)]
    last = [line for _, line in _lines(text[-MOST:])][-EDGE:]
    return {_form(line) for line in (*first, *last)}


def _form(line: str) -> str:
    return re.sub(r"\d{1,4}", "0", line.casefold())


def of(passages: Sequence[Passage]) -> AbstractSet[str]:
    """Return the lines that stand at the top or the bottom of more than one page."""
    forms = Counter(chain.from_iterable(_edges(passage.text) for passage in passages))
    return {form for form, times in forms.items() if times > 1 + bool(_PIECE.fullmatch(form))}


def _is_between(line: str, repeated: AbstractSet[str]) -> bool:
    return _NUMBER.fullmatch(line) is not None or _form(line) in repeated


def body_end(text: str, repeated: AbstractSet[str]) -> int:
    """Return where a page ends, its footer left out."""
    begin = max(0, len(text) - MOST)
    lines = list(_lines(text[begin:]))
    for at, line in lines[: -EDGE - 1 : -1]:
        if not _is_between(line, repeated):
            return begin + at + len(line)
    return len(text)


def top(text: str, repeated: AbstractSet[str]) -> int:
    """Return where a page begins, its header left out."""
    for at, line in islice(_lines(text[:MOST]), EDGE):
        if not _is_between(line, repeated):
            return at
    return len(text)
