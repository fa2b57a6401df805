"""The links of a share and what cites them, as bytes, for the process that does the share.

Forked processes share their memory until one of them writes, and Python writes to whatever it
looks at: it counts references. Bytes are looked at in pieces that are let go at once.
"""

import pickle
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from archiver.model import Citation

Cited = tuple[Citation, ...]

AT_HAND = 128
"""Links whose citations are not made anew when they are asked for again."""


class Packed:
    """Links in their order, and the citations of each."""

    def __init__(self, links: Sequence[str], cited: Mapping[str, Cited]) -> None:
        pieces = [pickle.dumps(cited.get(url, ())) for url in links]
        self._links = pickle.dumps(links)
        self._ends = array("Q", accumulate(map(len, pieces), initial=0))
        self._pieces = b"".join(pieces)

    def links(self) -> tuple[str, ...]:
        """Return the links."""
        found: tuple[str, ...] = pickle.loads(self._links)  # noqa: S301  (our own bytes)
        return found

    def citations(self, number: int) -> Cited:
        """Return what cites a link, by its number."""
        piece = memoryview(self._pieces)[self._ends[number] : self._ends[number + 1]]
        found: Cited = pickle.loads(piece)  # noqa: S301  (our own bytes)
        return found


class Unpacked(Mapping[str, Cited]):
    """The citations of each link of a share."""

    def __init__(self, packed: Packed) -> None:
        self._numbers = {url: number for number, url in enumerate(packed.links())}
        self._citations = lru_cache(AT_HAND)(packed.citations)

    def __getitem__(self, url: str) -> Cited:
        """Return what cites a link; raise KeyError for one of another share."""
        return self._citations(self._numbers[url])

    def __iter__(self) -> Iterator[str]:
        """Return the links in their order."""
        return iter(self._numbers)

    def __len__(self) -> int:
        """Return how many links there are."""
        return len(self._numbers)
