"""Pages whose text is printed sideways or upside down, seen as if it stood upright."""

from collections import Counter
from enum import IntEnum
from math import pi
from typing import Any, NamedTuple

from pypdfium2 import raw

_LOOKED_AT = 64  # characters of a page that tell


class Way(IntEnum):
    """Which way the text of a page runs, in the quarter turns that PDFium tells of."""

    UPRIGHT = 0
    DOWN = 1
    OVER = 2
    UP = 3


class Box(NamedTuple):
    """The edges of something, in points."""

    left: float
    bottom: float
    right: float
    top: float


def way(textpage: Any, count: int) -> Way:  # noqa: ANN401  (not typed)
    """Return which way most of the first `count` characters of a page run."""
    places = range(0, count, count // _LOOKED_AT + 1)
    angles = (raw.FPDFText_GetCharAngle(textpage, at) for at in places)
    ways = Counter(round(angle / (pi / 2)) % len(Way) for angle in angles if angle >= 0)
    return Way(ways.most_common(1)[0][0]) if ways else Way.UPRIGHT


def rotation(way: Way) -> int:
    """Return the degrees, clockwise, by which a page is turned to show its text upright."""
    return -90 * way % 360


def upright(box: Box, way: Way) -> Box:
    """Return where something would be if the page were turned until its text is upright."""
    left, bottom, right, top = box
    match way:
        case Way.UPRIGHT:
            return box
        case Way.DOWN:
            return Box(-top, left, -bottom, right)
        case Way.OVER:
            return Box(-right, -top, -left, -bottom)
        case Way.UP:
            return Box(bottom, -right, top, -left)
