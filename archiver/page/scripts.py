"""The scripts of a page: which of them may fill it, and whether it asks for them."""

import re
from itertools import islice

from lxml import etree

from archiver.expressions import expression
from archiver.page.texts import MOST_ITEMS, MOST_READ, short, texts

_RUN = expression(r"|module|(?:text|application)/(?:x-)?(?:java|ecma)script", re.IGNORECASE)
"""The types of scripts that are run; all others hold data."""

_COUNTS = expression(
    r"//(?:[\w-]+\.)*(?:googletagmanager\.com|google-analytics\.com|googlesyndication\.com"
    r"|doubleclick\.net|cloudflareinsights\.com|plausible\.io|hotjar\.com|clarity\.ms"
    r"|mc\.yandex\.(?:ru|com)|hm\.baidu\.com|connect\.facebook\.net|top-fwz1\.mail\.ru)/"
    r"|/(?:matomo|piwik)\.js|/wp-(?:includes|content)/"
    r"|/(?:jquery|bootstrap|modernizr)[\w.-]{0,40}\.js",
    re.IGNORECASE,
)
"""Scripts that count readers, show them advertisements or move what is there, and fill no page."""

_COUNTING = expression(
    r"function gtag\(\)\s?\{[^}]{0,80}\}"
    r"|(?:\b(?:gtag|ga)|(?:dataLayer|_paq|_gaq)\.push)\([^;]{0,300};"
)
"""What a script within a page calls to count its readers; what calls nothing else holds data."""

_LONG_SCRIPT = 4_000

_SOME, _BEGINNING = 30, 200
"""Blanks of what is more than an excuse, and characters within which one would be made."""

_WANTS = expression(r"java\s?script|scripts", re.IGNORECASE)
"""What those are told, in any language, who run none."""


def count(root: etree._Element) -> int:
    """Count the scripts that a browser runs and that may fill the page."""
    return sum(map(is_run, root.iter("script")))


def is_run(script: etree._Element) -> bool:
    """Say whether a browser runs a script that is no counter, and does more than hold data."""
    source, text = script.get("src", ""), script.text or ""
    if _COUNTS.search(source[:MOST_READ]):
        return False
    if text and not source and _holds_data(text):
        return False
    return _RUN.fullmatch(script.get("type", "").partition(";")[0].strip()) is not None


def _holds_data(text: str) -> bool:
    """Say whether a script within a page calls nothing but counters, and leads nowhere."""
    if len(text) > _LONG_SCRIPT or "location" in text:
        return False
    return "(" not in text or "(" not in _COUNTING.sub("", text)


def spared(root: etree._Element) -> tuple[etree._Element, ...]:
    """Return what a page has to read for those who run no scripts, and no request to do so."""
    told = list(islice(root.iter("noscript"), MOST_ITEMS))
    return tuple(each for each in told if _is_text(" ".join("".join(texts(each)).split())))


def _is_text(text: str) -> bool:
    return text.count(" ") >= _SOME and _WANTS.search(text[:_BEGINNING]) is None


def are_wanted(root: etree._Element) -> bool:
    """Say whether those who run no scripts are told to do so."""
    told = islice(root.iter("noscript"), MOST_ITEMS)
    return any(_WANTS.search(short(" ".join(texts(each)))) for each in told)
