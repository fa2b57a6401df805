"""The line that a maker publishes of a bundle, so that others can tell it from every other.

It is text, and a QR code (ISO/IEC 18004) of that text, for what is printed. Neither lies in the
bundle: they are of use where they were published without it.
"""

from pathlib import Path

import segno

from archiver.bundle import adding
from archiver.model import ArchiverError

FORMS = (".svg", ".png")
_SCALE = {".svg": 4, ".png": 8}
"""Pixels of a module: the smallest square of a code."""


def line(path: Path) -> str:
    """Return a bundle's name and its root digest; raise ArchiverError for what is no bundle."""
    return f"{path.name} {adding.root(path)}"


def draw(text: str, path: Path) -> None:
    """Write a QR code of a text as SVG or PNG, by the ending of the name.

    Raise ArchiverError for another ending, and for a place that takes no file.
    """
    if path.suffix not in FORMS:
        raise ArchiverError(f"{path} is no name for a QR code", "Name FILE.svg or FILE.png.")
    try:
        segno.make(text, micro=False, error="m").save(str(path), scale=_SCALE[path.suffix])
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be written: {error.strerror}", "Name a file in a folder that you own."
        ) from error


def drawn(text: str) -> str:
    """Return a QR code of a text as lines of block characters, light on dark."""
    matrix = [list(row) for row in segno.make(text, micro=False, error="m").matrix_iter(border=4)]
    if len(matrix) % 2:
        matrix.append([0] * len(matrix[0]))
    pairs = zip(matrix[::2], matrix[1::2], strict=True)
    return "\n".join("".join(map(_block, *pair)) for pair in pairs)


def _block(upper: int, lower: int) -> str:
    """Return the character of two modules, one above the other, that are dark or not."""
    return {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}[bool(upper), bool(lower)]
