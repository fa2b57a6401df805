"""Bibliographies in LaTeX: the labels that are printed for their entries, and biblatex's fields."""

from collections.abc import Mapping

from archiver.expressions import expression

FIELD = expression(
    r"\{(url|doi|eprint|urlraw|file)\}\s*\n\s*\\verb[ \t]+([^\n]*?)[ \t]*\n\s*\\endverb"
)
r"""A field that is kept as it is typed, behind its `\verb`, in what Biber writes."""

_ITEM = expression(
    r"\\[\\%]|%[^\n]*+"
    r"|\\bibitem\s*+(?:%\n\s*+)?"
    r"(?:\[((?:[^\[\]{}]|\{[^{}]{0,400}\}){0,400}+)\]\s*+(?:%\n\s*+)?)?\{([^{}]{1,200})\}"
)
_MARKUP = expression(r"\\(?:protect|citeauthoryear|natexlab)|[{}]|\\(?=[%&_#$])")
_LONGEST = 60  # characters of a label


def labels(text: str) -> Mapping[str, str]:
    """Return the labels of the entries by their keys, as they are printed: in brackets."""
    found: dict[str, str] = {}
    number = 0
    for item in _ITEM.finditer(text):
        if item.group(2) is None:
            continue
        label = " ".join(_MARKUP.sub("", item.group(1) or "").split())[:_LONGEST]
        number += not label
        found.setdefault(item.group(2).strip(), f"[{label or number}]")
    return found
