"""Whether a page is the list of a folder that has no file: what a server shows where a site was."""

import re

from archiver.expressions import expression
from archiver.model import Page

MOST_WORDS = 60
"""Of a list with no file in it."""

_LIST = expression(r"(?:index of|directory listing for) /", re.IGNORECASE)
_NO_FILE = expression(
    r"(?:index of|directory listing for) /\S*|\[?to parent directory\]?|parent directory|\.\./"
    r"|\b(?:file )?(?:name|size|last modified|description|date)\b|cgi-bin/?|\.well-known/?"
    r"|\d{4}-\d\d-\d\d|\d\d-[a-z]{3}-\d{4}|\d\d:\d\d(?::\d\d)?"
    r"|(?:apache|nginx|litespeed|openresty)\S*(?: \(\S+\))?"
    r"|(?:proudly served by|web server|server) (?:\w+ )*at \S+ port \d+",
    re.IGNORECASE,
)


def is_empty(page: Page) -> bool:
    """Say whether a page is headed as the list of a folder, and no file's name stands in it."""
    headlines = (page.title, *page.headings[:1])
    if page.words > MOST_WORDS or not any(map(_LIST.match, headlines)):
        return False
    return re.search(r"\w", _NO_FILE.sub(" ", page.text)) is None
