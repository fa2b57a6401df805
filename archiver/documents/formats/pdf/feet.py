"""The notes at the foot of a page, told by their size.

A note may go on at the foot of the next page, never at its top.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from archiver.documents.formats.pdf.glyphs import Line
from archiver.documents.formats.pdf.sheet import Sheet
from archiver.expressions import expression

_FOOTER = 3  # lines of a footer at most
_LINES = 60  # of a page, by which its size is known
_NOTE = 0.92  # of that size: a note
_HEADING = 1.1  # of that size: a heading
_FOOTER_ALONE = expression(r"\W*\d{1,4}\W*|[^\W\d][^\r\n]{0,60}\d\W*")


def turns(sheet: Sheet) -> Iterator[int]:
    """Yield where larger type goes on above smaller, as in the column beside the notes of one."""
    for last, line in pairwise(sheet.lines()):
        up = line.first.baseline - last.first.baseline
        if up > _size(last) and _size(last) < _NOTE * _size(line):
            yield line.start


def beyond(sheet: Sheet, at: int) -> int | None:
    """Return where the text goes on that the notes of a column part from the line of `at`.

    None where no note stands below that line; the end of the text where nothing in the line's
    size stands above it afterwards.
    """
    own, size = sheet.line(at), sheet.size(at)
    below = sheet.line(own.end) if own is not None else None
    if own is None or below is None or below.first.baseline >= own.first.baseline:
        return None
    line: Line | None = below
    for _ in range(_LINES):
        if line is None or max(sheet.size(line.start), _last_size(sheet, line)) >= _NOTE * size:
            break
        line = sheet.line(line.end) if line.end < len(sheet.text) else None
    if line is below:
        return None
    if line is None and _FOOTER_ALONE.fullmatch(sheet.text, below.start):
        return None
    goes_on = line is not None and line.first.baseline > own.first.baseline
    return line.start if line is not None and goes_on else len(sheet.text)


def begins(sheet: Sheet) -> int | None:
    """Return where the notes begin that a page of one column ends in, but for its footer."""
    lines = list(sheet.lines())
    for last in range(len(lines) - 1, max(len(lines) - 2 - _FOOTER, 0), -1):
        usual = above = _middle_size(sheet, lines[last])
        at = last
        while at and _NOTE * usual <= above <= usual / _NOTE:
            at -= 1
            above = _middle_size(sheet, lines[at])
        if above > usual / _NOTE:
            return lines[at + 1].start if _is_one_column(lines) else None
        if above >= _NOTE * usual:  # all of it has one size
            return None
    return None


def _is_one_column(lines: Sequence[Line]) -> bool:
    """Whether each line stands below the one before it, or beside it."""
    return all(
        line.first.baseline - last.first.baseline <= _size(last) for last, line in pairwise(lines)
    )


def _middle_size(sheet: Sheet, line: Line) -> float:
    """Return the size of a line's letters: the mark that it begins or ends with has another."""
    words = sheet.text[line.start : line.end].rstrip("\r\n\ufffe\t ")
    places = (0, len(words) // 2, len(words) - 1)
    return sorted(sheet.size(line.start + at) for at in places)[1]


def _last_size(sheet: Sheet, line: Line) -> float:
    words = sheet.text[line.start : line.end].rstrip("\r\n\ufffe\t ")
    return sheet.size(line.start + len(words) - 1)


def _size(line: Line) -> float:
    return max(line.first.height, line.last.height)


def is_in_last_note(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a URL ends a page in the small type of its notes: the next page begins with others.

    The size of the page is that of most lines that it has above. What stands under a heading is a
    list, which goes on at the top.
    """
    own = sheet.line(start)
    if own is None or sheet.text.count("\n", end) > _FOOTER or sheet.text[end : end + 1].strip():
        return False
    above = list(sheet.lines_before(start, _LINES))
    heights = sorted(line.first.height for line in above)
    if len(heights) <= _FOOTER or own.first.height >= _NOTE * heights[len(heights) // 2]:
        return False
    usual = heights[len(heights) // 2]
    larger = next((line for line in reversed(above) if _size(line) >= _NOTE * usual), None)
    return larger is None or _size(larger) < _HEADING * usual
