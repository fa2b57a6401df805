"""What makes citations robust: insertions into the text of a document, which is else left alone.

    edits, left = robust.edits(text, ".html", facts)

Nothing here reads a file. A format is one module with a `find`: text and facts in, edits out.
To add one: write its file, and add its suffixes to `FORMATS`.
"""

from collections.abc import Callable, Iterator, Mapping

from archiver.robust import bibtex, csl_json, html, markdown, text
from archiver.robust.edits import Edit, Facts, applied

__all__ = ["FORMATS", "Edit", "Facts", "applied", "find"]

Find = Callable[[str, Mapping[str, Facts]], Iterator[Edit]]

FORMATS: Mapping[str, Find] = {
    ".html": html.find,
    ".htm": html.find,
    ".xhtml": html.find,
    ".md": markdown.find,
    ".markdown": markdown.find,
    ".txt": text.find,
    ".text": text.find,
    ".bib": bibtex.find,
    ".json": csl_json.find,
}
"""The suffixes of what can be written to, each with what finds the places."""


def find(source: str, suffix: str, facts: Mapping[str, Facts]) -> tuple[Edit, ...]:
    """Return the edits that make the citations in a text robust, in the order of their places.

    `facts` are by URL, as it stands in the document. What is robust already is left alone.
    """
    return tuple(sorted(FORMATS[suffix](source, facts)))
