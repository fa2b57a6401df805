"""From a page to its article: what it says, without what surrounds it.

Dear, so the crawl has it done in worker processes, and sets the time limit. Whatever the
page holds, the answer is an article or None.
"""

import logging
from typing import Any

from archiver import media, tags
from archiver.expressions import expression
from archiver.model import Article

MOST_BYTES = 5_000_000
_MOST_CHARS = 1_000

_OPTIONS: dict[str, Any] = {
    "fast": True,
    "include_comments": False,
    "include_tables": True,
    "with_metadata": True,
    # Only where the page says its date: a guess from a footer would pass for a fact.
    "date_extraction_params": {"original_date": True, "extensive_search": False},
}

_UNHEARD_OF = expression(
    r"&#(?:0*(?:[1-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9])"
    r"|[xX]0*(?:[1-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF])(?![0-9a-fA-F]));?"
)
"""References to characters that XML 1.0 (2.2) has not: one of them, and no text would be found."""

# It warns of every page it can make nothing of; we answer None, and that is enough.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def extract(body: bytes, content_type: str | None, url: str) -> Article | None:
    """Return what a page or a plain text says, or None where there is nothing to read.

    Title, author, date, site and language are the page's own claims, at most 1,000
    characters each; the host stands in for a site that does not name itself. Comments are
    left out, tables are kept. No more than 5 MB are read.
    """
    body = body[:MOST_BYTES]
    kind = media.kind(body, content_type)
    text = media.decode(body, content_type) if kind is not media.Kind.OTHER else ""
    if kind is media.Kind.TEXT:
        return Article(None, None, None, None, None, text.strip()) if text.strip() else None
    return _from_html(text, url) if text.strip() else None


def _from_html(html: str, url: str) -> Article | None:
    import trafilatura  # noqa: PLC0415  (dear to import, and only workers need it)

    try:
        tree = trafilatura.load_html(_UNHEARD_OF.sub(" ", tags.thinned(html)))
        if tree is None:
            return None
        language = tree.get("lang") or tree.get("xml:lang")
        found: Any = trafilatura.bare_extraction(tree, url=url, **_OPTIONS)
    except Exception:  # noqa: BLE001  (hostile pages break it in ways nobody has listed)
        return None
    if found is None or not (text := _whole(found.text)):
        return None
    return Article(
        title=_claim(found.title),
        author=_claim(found.author),
        date=_claim(found.date),
        site=_claim(found.sitename),
        language=_claim(language),
        text=text,
    )


def _claim(text: str | None) -> str | None:
    return _whole((text or "")[:_MOST_CHARS]) or None


def _whole(text: str | None) -> str:
    """Return the text without surrounding space; half of a surrogate pair becomes U+FFFD."""
    return (text or "").strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
