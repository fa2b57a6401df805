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


def is_plain(url: str) -> bool:
    """Say whether a URL has but letters and signs of ASCII, whatever its hyphens are."""
    return all(char.isascii() or char in MARKS for char in url)


def is_repeated(before: str, following: str) -> bool:
    """Say whether a hyphen of its own stands at the end of a line and again in the next one.

    So do typesetters of Portuguese, Polish, Czech and others; no line is broken between two.
    """
    if not before.endswith(MARKS) or not following.startswith("-"):
        return False
    return before[-2:-1].isalnum() and following[1:2].isalnum()


def read(piece: str, *, parted: bool, following: str = "") -> str:
    """Return a piece of a URL with the hyphen at its end as the URL has it.

    One may be written twice, or again before what is `following`; if words are `parted` with
    TYPESET, it is none.
    """
    if is_repeated(piece, following):
        return piece[:-1] + PARTED
    if piece.endswith(TYPESET) and parted and piece[-2:-1].isalnum():
        return piece[:-1] + PARTED
    if piece.endswith(("\u00ad", "\ufffe")):
        return piece[:-1] + ("\u00ad" if piece.endswith("-", 0, -1) else "-")
    return piece
