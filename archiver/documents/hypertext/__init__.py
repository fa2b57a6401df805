"""Hypertext, which pages, books and letters are written in: what a reader of it sees.

Nothing is fetched and no script runs. A relative link is followed only where the page says
what it is relative to. What stands in code is shown and not cited.
"""

from archiver.documents.hypertext.trees import Page, address, parsed, types
from archiver.documents.hypertext.walk import passages

__all__ = ["Page", "address", "parsed", "passages", "types"]
