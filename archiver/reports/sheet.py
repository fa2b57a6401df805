"""What every page of ours has in common: a head that forbids it to act, and its colours.

A page is one file that loads nothing and runs nothing. Its one style is allowed by its hash, so
that whoever writes a page gives its style here and nowhere else.
"""

import base64
import hashlib
from dataclasses import dataclass
from html import escape
from pathlib import Path

from archiver.reports import plain

_COMMON = Path(__file__).with_name("sheet.css").read_text("utf-8")

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""

FOOT = "</body>\n</html>\n"
"""How a page ends."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The style of one kind of page: what all of them have, and its own."""

    style: str

    @classmethod
    def of(cls, own: Path) -> "Sheet":
        """Return the sheet with the style in a file behind what is common."""
        return cls(_COMMON + own.read_text("utf-8"))

    @property
    def policy(self) -> str:
        """CSP 3: nothing may be loaded, sent or run; the one style is allowed by its hash."""
        digest = base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()
        return (
            f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'"
        )

    def head(self, title: str) -> str:
        """Return all of a page up to its body; the title may be anybody's words."""
        return _HEAD.format(policy=escape(self.policy), title=text(title), style=self.style)


def text(raw: str) -> str:
    """Return somebody's words on one line, as they may stand in a page or in an attribute."""
    return escape(plain.text(raw))
