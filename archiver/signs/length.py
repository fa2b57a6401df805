"""How long a text is, in words, whatever script it is in: all limits are in words."""

from archiver.expressions import expression

UNPARTED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
"""Signs of scripts that put no blanks between words: Thai, kana and Chinese, as a range."""

_SIGN = expression(f"[{UNPARTED}]")
_TO_A_WORD = 2  # signs of them: Chinese and Japanese words have about so many


def words(text: str) -> int:
    """Return how many words a text has; of a script without blanks, two signs are about one."""
    parted = len(text.split())
    return parted if text.isascii() else parted + len(_SIGN.findall(text)) // _TO_A_WORD
