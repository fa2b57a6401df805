"""The archived text of a link as HTML, with the passages marked that citations rest on.

Every character of it is text. A passage is marked only where it is found to be what was found.
"""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from archiver.model import Backing
from archiver.reports import plain

AROUND = 240
"""Characters of the text that are shown before and after a passage in an excerpt."""

Span = tuple[int, int]


def read(path: Path) -> str:
    """Return an archived text, every character at its place."""
    with path.open("r", encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def place(text: str, backing: Backing | None) -> Span | None:
    """Return where the passage of a backing lies in a text, if it is that passage."""
    if backing is None or None in (backing.start, backing.end, backing.passage):
        return None
    start, end = int(backing.start or 0), int(backing.end or 0)
    said = " ".join(text[start:end].split())
    first, _, last = str(backing.passage).partition(" \u2026 ")
    held = said == backing.passage or (last and said.startswith(first) and said.endswith(last))
    return (start, end) if held else None


def excerpt(text: str, span: Span) -> str:
    """Return a passage, marked, with some of the words around it."""
    start, end = span
    before = text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND]
    if start > AROUND:
        before = "\u2026 " + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " \u2026"
    return f"{piece(before)}<mark>{piece(text[start:end])}</mark>{piece(after)}"


def paragraphs(text: str, spans: Iterable[Span]) -> Iterator[str]:
    """Yield every line of a text as a paragraph, the spans in it marked."""
    marked = _merged(spans)
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield f'<p dir="auto">{"".join(_marked(line, at, marked))}</p>\n'
        at += len(line) + 1


def _marked(line: str, at: int, spans: list[Span]) -> Iterator[str]:
    done = 0
    for start, end in ((start - at, end - at) for start, end in spans):
        first, last = max(start, done), min(end, len(line))
        if first < last:
            yield f"{piece(line[done:first])}<mark>{piece(line[first:last])}</mark>"
            done = last
    yield piece(line[done:])


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(set(spans)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def piece(raw: str) -> str:
    """Return some characters of a line; a space at its edge stays."""
    if not raw.strip():
        return " " if raw else ""
    before = " " if raw[0].isspace() else ""
    after = " " if raw[-1].isspace() else ""
    return f"{before}{escape(plain.text(raw))}{after}"
