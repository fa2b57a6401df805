"""Sources named in Arabic, where no capital letter tells a name.

A name begins with the noun that says what it is, an agency or an observatory, and ends
before the word with which the sentence goes on.
"""

import re
from collections.abc import Iterator

from archiver.citations.printed import Span
from archiver.expressions import expression

_HEADS = (
    "\u0648\u0643\u0627\u0644\u0629|\u0635\u062d\u064a\u0641\u0629|\u0642\u0646\u0627\u0629"
    "|\u0634\u0628\u0643\u0629|\u0645\u0646\u0638\u0645\u0629|\u0645\u0648\u0642\u0639|\u0625\u0630\u0627\u0639\u0629"
    "|\u0648\u0632\u0627\u0631\u0629|\u0647\u064a\u0626\u0629|\u0645\u0631\u0643\u0632|\u0644\u062c\u0646\u0629"
    "|\u0645\u062c\u0644\u0629|\u0645\u0624\u0633\u0633\u0629"
    "|\u0627\u0644\u0645\u0631\u0635\u062f|\u0627\u0644\u0634\u0628\u0643\u0629"
    "|\u0627\u0644\u0645\u0646\u0638\u0645\u0629|\u0627\u0644\u0648\u0643\u0627\u0644\u0629"
)
_KNOWN = (
    "\u0631\u0648\u064a\u062a\u0631\u0632|\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633"
    "|\u0627\u0644\u0623\u0646\u0627\u0636\u0648\u0644|\u0633\u0627\u0646\u0627"
    "|\u0627\u0644\u0623\u0645\u0645 \u0627\u0644\u0645\u062a\u062d\u062f\u0629"
    "|\u0647\u064a\u0648\u0645\u0646 \u0631\u0627\u064a\u062a\u0633 \u0648\u0648\u062a\u0634"
)
_LEADS = (
    "(?:\u0648?\u0641\u0642\u0627\u064b?|\u0648\u0641\u0642|\u0637\u0628\u0642\u0627\u064b?|\u0628\u062d\u0633\u0628"
    "|\u062d\u0633\u0628|\u0646\u0642\u0644\u0627\u064b?\\s+\u0639\u0646|\u0646\u0642\u0644\u062a"
    "|[\u0648\u0641]?\u0630\u0643\u0631\u062a?|[\u0648\u0641]?\u0642\u0627\u0644\u062a?"
    "|[\u0648\u0641]?\u0623\u0641\u0627\u062f\u062a?|[\u0648\u0641]?\u0623\u0639\u0644\u0646\u062a?"
    "|[\u0648\u0641]?\u0623\u0643\u062f\u062a?|[\u0648\u0641]?\u0648\u062b\u0642\u062a?)"
)
_STOPS = (
    "\u0623\u0646|\u0625\u0646|\u0623\u0646\u0647|\u0625\u0646\u0647|\u0641\u064a|\u0639\u0646|\u0639\u0644\u0649"
    "|\u0645\u0646|\u0625\u0644\u0649|\u0628\u0623\u0646|\u0648?\u0647\u064a|\u0648?\u0647\u0648"
    "|\u0627\u0644\u062a\u064a|\u0627\u0644\u0630\u064a|\u0623\u0646\u0647\u0627|\u0625\u0646\u0647\u0627"
    "|\u0641\u0625\u0646|\u0645\u0642\u062a\u0644|\u064a\u0648\u0645|\u0627\u0644\u064a\u0648\u0645"
)
_ATTRIBUTED = expression(
    rf"(?<!\w){_LEADS}\s+\u0644?\u0640?"
    rf"(?P<name>(?:{_HEADS})(?:[ \n](?!(?:{_STOPS})(?!\w))\w{{2,20}}){{1,5}}"
    rf"|(?:{_KNOWN})(?!\w))"
    '(?=[\\s.,:;()"\u060c\u061b\u00ab\u00bb]|\\Z)'
)


def sources(text: str) -> Iterator[Span]:
    """Yield each place where an Arabic text attributes something to a source."""
    for found in _ATTRIBUTED.finditer(text):
        if _ends_itself(text, found):
            yield Span(*found.span("name"))


def _ends_itself(text: str, found: re.Match[str]) -> bool:
    """Whether the name ends where the sentence shows it, and not where patience does."""
    after = text[found.end("name") :][:12].lstrip(" \n")
    return not after[:1].isalpha() or re.match(rf"(?:{_STOPS})(?!\w)", after) is not None
