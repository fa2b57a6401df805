"""Where and how a character is printed."""

from typing import NamedTuple

SAME = 0.4
"""Of the height of a glyph: a baseline that differs by less is the same."""

_SMALLER = 0.85  # of the height of its neighbours: what a raised figure is at most
_RAISED = 0.1  # of that height: what it is raised at least
_HIGH = 0.3  # of that height: what it is raised at least where it is hardly smaller
_LINE_UP = 0.8  # of that height: raised by more, it stands in another line


class Glyph(NamedTuple):
    """Where a character is printed, in points from the lower left of the page."""

    left: float
    right: float
    baseline: float
    height: float

    @property
    def width(self) -> float:
        """How much of its line it takes."""
        return self.right - self.left


class Style(NamedTuple):
    """How a character is printed: the name of its font, and its red, green, blue and alpha."""

    font: str
    colour: tuple[int, ...]


class Line(NamedTuple):
    """A line, over `text[start:end]`, its break included, and its first and last glyph."""

    start: int
    end: int
    first: Glyph
    last: Glyph


def is_raised(figure: Glyph | None, beside: Glyph | None, *, drawn: bool) -> bool:
    """Say whether a figure is smaller than its neighbour and stands higher, in the same line.

    `drawn` says that the font itself has it so, on the line of all others.
    """
    if figure is None or beside is None:
        return False
    if drawn:
        return abs(figure.baseline - beside.baseline) <= _RAISED * beside.height
    smaller = figure.height <= _SMALLER * beside.height
    least = _RAISED if smaller else _HIGH
    if figure.height >= beside.height:
        return False
    return least * beside.height <= figure.baseline - beside.baseline <= _LINE_UP * beside.height
