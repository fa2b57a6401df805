"""What stands for a piece of PDFium's text in ours."""

from typing import NamedTuple


class Edit(NamedTuple):
    """`instead` is written for `text[start:end]`.

    `settled` is False for a break over which a URL may still go on.
    """

    start: int
    end: int
    instead: str
    breaks: int = 0  # line breaks that it takes away
    settled: bool = True
