"""Hosts by which programs name what they import: `import "github.com/a/b"` is no address.

Go names its packages so, in its files, on its command line and where a program of it stopped.
"""

from archiver.expressions import expression

_LINE = 120  # characters of a line that are looked at, on either side
_IMPORT = expression(r"\bimport[ \t]+(?:[\w.]+[ \t]+)?\"\Z")
_ALONE = expression(r"(?:^|\n)[ \t]*(?:[\w.]+[ \t]+)?\"\Z")
_NAMED = expression(
    r"(?:\bgo[ \t]+(?:get|install|run|build|test|mod[ \t]+\w+)(?:[ \t]+-\S+)*"
    r"|(?:^|\n)(?:module|package|replace|exclude|require)|=>)[ \t]+\Z"
)
_CLOSES = expression(r"\"[ \t]*(?://[^\n]*)?(?:\n|\Z|;|\))")
_VERSION = expression(r"(?:/go\.mod)?[ \t]+v\d+\.\d+\.\d+|@(?:v\d|latest\b|main\b|master\b)")
_WITHIN = expression(r"\.go:\d+|\.\(\*|@(?:v\d|latest\b)")


def is_imported(text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]`, a host and a path without a scheme, names a package."""
    before = text[max(0, start - _LINE) : start]
    if _NAMED.search(before) or _WITHIN.search(text, start, end) or _VERSION.match(text, end):
        return True
    if _IMPORT.search(before):
        return True
    return bool(_ALONE.search(before) and _CLOSES.match(text, end))
