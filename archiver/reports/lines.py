"""Lines for a terminal: headings, wrapped and indented text, and nothing that commands it."""

from collections.abc import Iterable
from textwrap import wrap

from click import style

from archiver.model import Document
from archiver.reports import plain, wording
from archiver.reports.layout import Layout

INDENT = 4


def bold(text: str, colour: str | None = None) -> str:
    """Return text that stands out, or nothing for nothing."""
    return style(text, bold=True, fg=colour) if text else ""


def faint(text: str) -> str:
    """Return text that stands back."""
    return style(text, dim=True) if text else ""


def wrapped(text: str, layout: Layout, indent: int = INDENT) -> list[str]:
    """Return text in lines of the layout's width, all indented."""
    return folded(text, layout.width, first=" " * indent, rest=" " * indent)


def folded(text: str, width: int, *, first: str, rest: str) -> list[str]:
    """Return text in lines that begin with `first`, then with `rest`; no word is broken."""
    lines = wrap(
        text,
        max(width, 40),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return list(_isolated(lines, rest))


def _isolated(lines: Iterable[str], indent: str) -> Iterable[str]:
    """Close each isolate at the end of its line and open it anew on the next (UAX 9, 3.3.1)."""
    unclosed = False
    for line in lines:
        whole = f"{indent}{plain.ISOLATE}{line.lstrip()}" if unclosed else line
        unclosed = whole.count(plain.ISOLATE) > whole.count(plain.END)
        yield whole + plain.END if unclosed else whole


def heading(document: Document, citations: int, links: int) -> str:
    """Return a document's name, how much it cites, and what of it was not read."""
    counts = wording.extent(citations, links)
    left_out = [f"  {plain.text(omission.what)}" for omission in document.omissions]
    return "\n".join([f"{bold(plain.text(document.name))}  {counts}", *left_out])


def joined(blocks: Iterable[str]) -> str:
    """Return blocks parted by blank lines, the empty ones left out."""
    return "\n\n".join(filter(None, blocks)) + "\n"
