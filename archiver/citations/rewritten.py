"""A URL that is not printed as one, read as if it were.

What is missing is put before it, what is in the way is replaced, and the rules for printed
URLs find its end, over line breaks too. Every offset is one of the text as it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from archiver.citations import printed
from archiver.citations.printed import Span
from archiver.expressions import expression

_USUAL = (100, 300)  # characters of a URL; few are longer
_AROUND = 600  # characters on either side, by which the width of a column is known
_NEXT_LINE = expression(r"[ \t]*\n[ \t]*\S")
_BLANKLESS = expression(r"\S*")
_SLASHES = str.maketrans(":/\\", "xxx")  # without which no URL begins

WORD = expression(r"(?:\S++|[ \t]*+\n[ \t]*+(?=\S))*+")
"""A run without blanks, and those that follow it at the beginnings of the next lines."""


class Reading(NamedTuple):
    """Where a URL ends in its text, and what it is."""

    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """How a text is read: `beginning` stands for `text[start:at]`, edits for what they match."""

    beginning: str
    run: re.Pattern[str] = WORD
    edits: re.Pattern[str] | None = None
    edited: Callable[[re.Match[str]], str] = re.Match.group


def read(
    text: str, start: int, at: int, how: Rewriting, labels: AbstractSet[str] = frozenset()
) -> Reading | None:
    """Return the URL that begins at `start`, the rest of it at `at`; None where there is none.

    Most URLs are short: only where one goes beyond that, all that it may be is looked at.
    """
    for most in (*_USUAL, printed.MOST):
        run = how.run.match(text, at, at + most)
        stop = run.end() if run is not None else at
        reading = _read(text, start, Span(at, stop), how, labels)
        if reading is None or stop < at + most or reading.end < stop:
            break
    return reading


def beyond(text: str, start: int) -> int:
    """Return the end of a run without blanks in which nothing begins, as it is too long."""
    run = _BLANKLESS.match(text, start)
    end = run.end() if run is not None else start
    return end if end - start > printed.MOST else start


def _read(
    text: str, start: int, run: Span, how: Rewriting, labels: AbstractSet[str]
) -> Reading | None:
    rest, changes = _edited(text, run.start, run.end, how)
    before = text[max(0, start - 1) : start]
    if "\n" in text[start : run.end + 1]:  # only then does it matter how wide the lines are
        before = _before(text, start, len(how.beginning) - (run.start - start))
    after = text[run.end : run.end + _AROUND]
    composed = f"{before}{how.beginning}{rest}{_barrier(after)}{after}"
    item = printed.at(composed, len(before), labels)
    if item is None:
        return None
    end = item.end - len(before) - len(how.beginning)
    return Reading(_offset(changes, end, run.start), item.url) if end > 0 else None


def _barrier(after: str) -> str:
    """Return what keeps a run from going on in what follows it, where nothing else does."""
    if after[:1].strip():
        return " "
    return "\n" if _NEXT_LINE.match(after) else ""


def _edited(text: str, at: int, stop: int, how: Rewriting) -> tuple[str, list[tuple[int, int]]]:
    """Return a stretch with its edits, and after each edit: how far in the result, in the text."""
    if how.edits is None:
        return text[at:stop], [(0, at)]
    edited, changes, last = "", [(0, at)], at
    for found in how.edits.finditer(text, at, stop):
        begin, end = found.span()
        edited += text[last:begin] + how.edited(found)
        last = end
        changes.append((len(edited), end))
    return edited + text[last:stop], changes


def _offset(changes: list[tuple[int, int]], length: int, at: int) -> int:
    """Return where the first `length` characters of an edited stretch end in the text."""
    number = bisect_right(changes, (length, at + (1 << 40))) - 1
    done, where = changes[number]
    following = changes[number + 1][1] if number + 1 < len(changes) else None
    end = where + length - done
    return end if following is None else min(end, following)


def _before(text: str, start: int, longer: int) -> str:
    """Return what precedes, without the signs of a URL in it, its last line shortened.

    The line is then as long as it is printed, and is known to be full where it was.
    """
    if not start:
        return ""
    lines = text[max(0, start - _AROUND) : start - 1].translate(_SLASHES)
    begin = lines.rfind("\n") + 1 if text[start - 1] != "\n" else len(lines)
    kept = max(0, len(lines) - begin - max(0, longer))
    return lines[: begin + kept] + text[start - 1]
