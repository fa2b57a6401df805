"""The addresses in a `srcset` (HTML, section 4.8.4.2.1, as browsers parse it)."""

from collections.abc import Iterator
from itertools import islice

from archiver.expressions import expression

_CANDIDATE = expression(r"[\s,]*+(\S++)((?:[^,(]|\([^)]*+\)?)*+),?")
"""An address, and its descriptors up to a comma outside parentheses."""


def candidates(text: str, most: int) -> Iterator[str]:
    """Yield at most so many addresses, in their order."""
    return islice(_all(text), most)


def _all(text: str) -> Iterator[str]:
    place = 0
    while (found := _CANDIDATE.match(text, place)) is not None:
        address, place = found[1], found.end()
        if address.endswith(","):  # it has no descriptors: the next begins right after
            place = found.end(1)
        yield address.rstrip(",")
