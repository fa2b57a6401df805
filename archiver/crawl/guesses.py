"""How many requests a run spends on mere suspicion: few, unless they find something.

A healthy document must not cost its sites more than its links; one full of rot may.
"""

LEAST = 12
IN_A_HUNDRED = 3
"""Guesses that a run may take at least, and for each hundred of its links."""

EARNED = 4
"""What a guess that came true is worth in further ones."""


class Guesses:
    """The guesses that a run has left."""

    def __init__(self, links: int) -> None:
        self._left = max(LEAST, links * IN_A_HUNDRED // 100)

    def allowed(self) -> bool:
        """Say whether there is one left."""
        return self._left > 0

    def take(self) -> None:
        """Spend one."""
        self._left -= 1

    def came_true(self) -> None:
        """Earn more."""
        self._left += EARNED
