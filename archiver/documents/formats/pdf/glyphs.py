"""Where and how a character is printed."""

from typing import NamedTuple

SAME = 0.4
"""Of the height of a glyph: a baseline that differs by less is the same."""


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
