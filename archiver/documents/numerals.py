"""The numbers that notes are printed with."""

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """Return a number from 1 in Roman numerals."""
    pieces = []
    for value, letters in _ROMAN:
        pieces.append(letters * (number // value))
        number %= value
    return "".join(pieces)


def letters(number: int) -> str:
    """Count from 1 in letters as word processors do: A to Z, then AA to ZZ."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperRoman": roman,
    "lowerLetter": lambda number: letters(number).lower(),
    "upperLetter": letters,
}
"""By the names of ISO/IEC 29500-1, 17.18.59; the others are counted in digits."""
