"""Where each character of a page's text was, before some were left out, spelled out or moved."""

from collections.abc import Sequence
from itertools import accumulate


class Order:
    """The places of characters, from the first text that they stood in to the last one."""

    def __init__(self) -> None:
        self._first: list[int] = []  # empty as long as all of them stand where they stood
        self._last: list[int] = []

    def first(self, at: int) -> int:
        """Return where the character stood at first that stands there now."""
        return self._first[at] if self._first else at

    def last(self, at: int) -> int:
        """Return where the character stands now that stood there at first."""
        return self._last[at] if 0 <= at < len(self._last) else at

    def keep(self, kept: Sequence[bool]) -> list[int]:
        """Keep some characters only; return where each one stands now, or what follows it."""
        back = list(accumulate(kept, initial=0))
        self.put([at for at, keep in enumerate(kept) if keep], back)
        return back

    def put(self, order: list[int], back: list[int]) -> None:
        """Put characters where `order` has them, the other way round from `back`."""
        self._first = [self._first[at] for at in order] if self._first else order
        most = len(back) - 1
        self._last = [back[min(at, most)] for at in self._last] if self._last else back
