"""The notes at the foot of a page, told by their size.

A note may go on at the foot of the next page, never at its top.
"""

from archiver.documents.formats.pdf.sheet import Sheet

_FOOTER = 3  # lines of a footer at most
_LINES = 60  # of a page, by which its size is known
_NOTE = 0.92  # of that size: a note


def is_in_last_note(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a URL ends a page in the small type of its notes: the next page begins with others.

    The size of the page is that of most lines that it has above.
    """
    own = sheet.line(start)
    if own is None or sheet.text.count("\n", end) > _FOOTER or sheet.text[end : end + 1].strip():
        return False
    heights = sorted(line.first.height for line in sheet.lines_before(start, _LINES))
    return len(heights) > _FOOTER and own.first.height < _NOTE * heights[len(heights) // 2]
