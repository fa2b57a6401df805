"""What says that a host is meant: words before it, brackets around it, a line of its own.

"At" alone says nothing: a mail address may be printed as "me at example.org".
"""

import re

from archiver.expressions import expression

NEAR = 60
"""Characters before a host in which such words stand."""

_OPEN = r"[\s:\uff1a]*[\"'\u201c\u201e\u00ab(<\[*_`]{0,2}\Z"
_STRONG = expression(
    r"(?:\b(?:web[\s-]?(?:site|page|seite|adresse)|home\s?page|ur[li]|internet|sito|sitio web"
    r"|site web|on the web|online)\s?(?:is|at|address)?\s?[:\uff1a]"
    r"|\b(?:web[\s-]?sites?|home\s?page|visit|the (?:site|domain)(?: of)?|at the url)\s)" + _OPEN,
    re.IGNORECASE,
)
_AT = (
    "available|hosted|found|online|located|accessible|published|posted|listed|archived|maintained"
    "|downloaded|viewed|accessed|retrieved|obtained|taken|quoted|reported|documented|described|shown"
    "|look|read|write|check|apply|order|register|registered|sign up|find out"
    "|information|info|details?|documentation|docs|website|site|page|homepage|blog|archive|project"
    "|reports?|articles?|story|text|version|copy|papers?|data|datasets?|list|material|notes|slides"
    "|videos?|preprint|results"
)
_OTHER_SCRIPTS = (
    r"\b(?:\u0441\u043c\.|\u0441\u0430\u0439\u0442[\u0430\u0435\u0443]?|bkz\.)\s"  # see, site
    r"|\b(?:\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a|kaynak)\s?:"  # source
    "|(?:\u8bbf\u95ee|\u767b\u5f55|\u53c2\u89c1|\u8bf7\u89c1|\u7f51\u5740|\u5b98\u7f51)"  # visit
    "|(?:\u0627\u0646\u0638\u0631|\u0645\u0648\u0642\u0639)[\\s:]"  # see, site
    "|(?:\u0627\u0644\u0645\u0635\u062f\u0631|\u0645\u0646\u0628\u0639)\\s?:"  # source
)
_LEADS = expression(
    r"(?:\b(?:see(?: also)?|cf\.|via|go to|visit|siehe|s\.|unter|voir|v\u00e9ase|vedi|zie|source)\s"
    r"|\b(?:sources?|links?|web|site|quelle|fuente|fonte|available(?: online)?|www|from|at)"
    r"\s?[:\uff1a]"
    rf"|\b(?:{_AT})\s(?:at|from|via|on|under)\s|\b(?:lives|more|is|are|us|it|them|this|here)\sat\s"
    r"|\b(?:disponible|consultable|consultado|abrufbar|verf\u00fcgbar|disponibile)\s"
    r"(?:sur|en|\u00e0|unter|auf|su)\s"
    rf"|{_OTHER_SCRIPTS})" + _OPEN,
    re.IGNORECASE,
)
_LAST = expression(r"([^\W\d_]+)\.?" + _OPEN)
_LEADING = frozenset(  # the last words of all that leads in ASCII
    re.findall(
        r"\S+",
        """
        see also cf via to visit siehe s unter voir vedi zie source sources link links web site
        quelle fuente fonte available online www from at on under sur en auf su bkz kaynak
        """,
    )
)
_LABEL = expression(
    r"(?:ur[li]|web[\s-]?site|web|site|home\s?page|sources?|links?|at|see|www|internet|online):\Z",
    re.IGNORECASE,
)
_FOLLOWS = expression(r"\s{0,2}(?:[,;]|(?:, )?(?:and|or)|und|oder|et|ou|y)\s{1,2}[\"'<`]?")
_LINE_BEGINS = expression(
    r"(?:^|\n)[ \t]*(?:[*\u2022\u25aa\u2013-][ \t]+|\[?\d{1,3}[.)\]][ \t]*)?[<\"'`]?\Z"
)
_LINE_ENDS = expression(r"[>\"'`]?[.,;]?[ \t]*(?:\n|\Z)")
_CALLED = expression(r"[\w.$@]")  # before a bracket: a function's name
_BRACKETS = {"(": ")", "<": ">"}
_GOES_ON = expression(
    r"(?:\b[wW]{3}\.[\w-]+|\w[\ufffe\u00ad\u2010]|\S*(?:://|www\.|@)\S*[^\w\s>)\]\"'.,;]"
    r"|[@/\\=&?%_-])[ \t]*\n(?:\u2060\n)*[ \t]*\Z"
)
_ANCHOR = expression(r"[`*_'\"]{0,2}(?:\]\(|</a)|[@(]", re.IGNORECASE)


def are_strong(before: str) -> bool:
    """Say whether only the address of a site can follow these words."""
    return _STRONG.search(before) is not None


def lead(before: str) -> bool:
    """Say whether words lead to an address of a site."""
    return are_strong(before) or (_may_lead(before) and _LEADS.search(before) is not None)


def _may_lead(before: str) -> bool:
    """Say, at little cost, whether the last word is one that leads; most words are not."""
    word = _LAST.search(before)
    return word is not None and (not word[1].isascii() or word[1].lower() in _LEADING)


def lets_follow(before: str) -> bool:
    """Say whether a colon right before a host is that of a label, and not of a program."""
    return not before.endswith(":") or _LABEL.search(before) is not None


def joins(between: str) -> bool:
    """Say whether what stands between two hosts only lists them."""
    return _FOLLOWS.fullmatch(between) is not None


def is_alone(text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]` is all there is in its brackets, or in its line."""
    closing = _BRACKETS.get(text[start - 1 : start])
    if closing is not None and text.startswith(closing, end):
        return closing != ")" or not _CALLED.match(text, start - 2)
    before = text[max(0, start - NEAR) : start]
    return bool(_LINE_BEGINS.search(before) and _LINE_ENDS.match(text, end))


def goes_on(before: str) -> bool:
    """Say whether the line before ends in a URL or a mail address that is not finished."""
    return _GOES_ON.search(before) is not None


def is_anchor(text: str, start: int, end: int) -> bool:
    """Say whether markup gives the target of what stands here, or a mail address goes on."""
    return text[max(0, start - 2) : start] == "](" or _ANCHOR.match(text, end) is not None
