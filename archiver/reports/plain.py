"""Makes text from pages and documents fit to be shown: nothing in it can command a terminal.

Escape sequences, control characters, overrides of the writing direction and invisible
marks become the replacement character, so that a reader sees that something stood there.
What right-to-left scripts need (joiners, direction marks) stays.
"""

import re
import unicodedata
from collections.abc import Iterable

from archiver.expressions import expression

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
ISOLATE, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"

KEPT = frozenset("\u200c\u200d\u200e\u200f\u061c")
"""Joiners and direction marks: invisible, and needed to read Persian, Arabic and Hebrew."""

DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Invisible marks for line breaking, which a report breaks anew."""

COMMANDS = frozenset({"Cc", "Cf", "Cs"})
"""Unicode's general categories of characters that act instead of being seen."""

UNSAFE = expression(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e0fff]"
)
"""What JSON lets stand and a terminal might obey, or an encoder refuse."""

_SPACE = expression(r"\s+")


def text(raw: str) -> str:
    """Return the text on one line, safe to print and to encode."""
    line = _SPACE.sub(" ", raw.translate(DROPPED)).strip()
    return line if line.isascii() and line.isprintable() else "".join(map(_shown, line))


def isolated(raw: str) -> str:
    """Return `text(raw)`, kept from turning round the numbers and words beside it."""
    line = text(raw)
    return f"{ISOLATE}{line}{END}" if any(map(_is_right_to_left, line)) else line


def clipped(raw: str, length: int) -> str:
    """Return `text(raw)`, cut at a word to at most `length` characters."""
    line = text(raw)
    if len(line) <= length:
        return line
    kept = line[: length - 1]
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept).rstrip() + "…"


def escaped(raw: str) -> str:
    """Return JSON text in which no character commands a terminal."""
    return UNSAFE.sub(_escaped, raw)


def _shown(character: str) -> str:
    unsafe = unicodedata.category(character) in COMMANDS and character not in KEPT
    return REPLACEMENT if unsafe else character


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"\\u{int.from_bytes(pair, 'big'):04x}" for pair in _utf16_pairs(match.group()))


def _utf16_pairs(character: str) -> Iterable[bytes]:
    raw = character.encode("utf-16-be", "surrogatepass")
    return (raw[at : at + 2] for at in range(0, len(raw), 2))
