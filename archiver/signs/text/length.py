"""How long a text is, in words, whatever script it is in: all limits are in words."""

from collections.abc import Sequence

from archiver.expressions import expression

UNPARTED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
"""Signs of scripts that put no blanks between words: Thai, kana and Chinese, as a range."""

_SIGN = expression(f"[{UNPARTED}]")
_TO_A_WORD = 2  # signs of them: Chinese and Japanese words have about so many


def words(text: str) -> int:
    """Return how many words a text has; of a script without blanks, two signs are about one."""
    return counted(text, text.split())


def counted(text: str, parted: Sequence[str]) -> int:
    """Return how many words a text has that was parted at its blanks already."""
    if text.isascii():
        return len(parted)
    foreign = "".join(each for each in parted if not each.isascii())
    return len(parted) + len(_SIGN.findall(foreign)) // _TO_A_WORD


def fewer(text: str, most: int) -> bool:
    """Say whether a text has fewer words than that; of a long one, not all are counted."""
    beginning = text.split(None, most)
    return len(beginning) < most and words(text) < most
