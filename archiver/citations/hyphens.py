"""Whose a hyphen at the end of a line is: the URL's own, or the typesetter's."""

from archiver.expressions import expression

TYPESET = "\u2010"
"""What no keyboard has: typesetters part words with it, and some write every hyphen so."""

MARKS = ("-", TYPESET, "\u2011", "\ufffe", "\u00ad")
"""What a hyphen at a line's end can be written with."""

PARTED = "\u2060"
"""Where the hyphen of a typesetter was."""

_WITHIN = expression(rf"{TYPESET}(?!\s*\n|\Z)")


def part_words(text: str) -> bool:
    """Say whether TYPESET stands at the ends of lines only, and is no sign of the author's."""
    signs = text.count(TYPESET)
    if not signs or _WITHIN.search(text):
        return False
    return signs > 1 or "-" in text


def read(piece: str, *, parted: bool) -> str:
    """Return a piece of a URL with the hyphen at its end as the URL has it.

    One may be written twice; if words are `parted` with TYPESET, it is none.
    """
    if piece.endswith(TYPESET) and parted and piece[-2:-1].isalnum():
        return piece[:-1] + PARTED
    if piece.endswith(("\u00ad", "\ufffe")):
        return piece[:-1] + ("\u00ad" if piece.endswith("-", 0, -1) else "-")
    return piece
