"""What a page says of a break in a URL; and what it says by where the next piece stands."""

from enum import Enum, auto

from archiver.documents.formats.pdf.glyphs import SAME, Glyph
from archiver.documents.formats.pdf.margins import SIZES
from archiver.documents.formats.pdf.sheet import Sheet

_GAP = 3.2  # of that height: what is further below is no next line
_UP = (0.8, 4.0)  # of that height: what stands so far above is another line of the row
_LINE = 1.3  # of that height: a line, above which what is beside may begin
_ALIKE = (0.93, 1.08)  # of the height, at the top of another column


class Onward(Enum):
    """What the page says of a break."""

    GOES_ON = auto()
    ENDS = auto()
    OPEN = auto()


def placed(before: Glyph, after: Glyph, size: float) -> Onward:
    """Tell by where the next piece stands: beside, far below, or set in another `size`."""
    height = max(before.height, after.height)
    down = before.baseline - after.baseline
    if abs(down) <= SAME * height:
        return Onward.ENDS if after.left > before.right else Onward.OPEN
    if down > _GAP * height or (after.left > before.right and abs(down) < height):
        return Onward.ENDS
    if down < -height and not _ALIKE[0] <= size <= _ALIKE[1]:  # in the next column
        return Onward.ENDS
    if _UP[0] * height < -down < _UP[1] * height and after.left < before.right:
        return Onward.ENDS  # in the next cell, which its own is too narrow for
    if down > 0 and not SIZES[0] <= size <= SIZES[1]:
        return Onward.ENDS
    return Onward.OPEN


def is_beside(sheet: Sheet, start: int, before: Glyph, after: Glyph) -> bool:
    """Say whether a piece stands beside the lines of a URL from `start`, to the right of them all.

    So do the cells of a row.
    """
    own, first = sheet.line(start), sheet.glyph(start)
    if own is None or first is None or after.left <= max(before.right, own.last.right):
        return False
    tall, line = SAME * first.height, _LINE * first.height
    return before.baseline - tall <= after.baseline <= first.baseline + line
