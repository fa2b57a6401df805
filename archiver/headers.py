"""What a response header says, in values: when a site wants to be asked again, and for what.

Whatever a server sends here is taken as an utterance of a stranger: what cannot be read
is None, never an error.
"""

from datetime import UTC, datetime

from archiver.expressions import expression
from archiver.model import Exchange, Headers

ASKS_FOR_TIME = frozenset({429, 503})
"""The statuses with which a site may say how long to stay away (RFC 6585 4, RFC 9110 15.6.4)."""

_NOT_MODIFIED = 304
_TAG = expression(r'(?:W/)?"[!#-~]*"')
_OF_THE_BODY = "content-"


def conditions(kept: Exchange) -> Headers:
    """Return what to ask with, so that a body which is kept need not be sent again.

    That is its entity tag and its date (RFC 9110, 13.1); nothing where it has neither.
    """
    tag = (kept.header("etag") or "").strip()
    since = (kept.header("last-modified") or "").strip()
    asked: list[tuple[str, str]] = []
    if _TAG.fullmatch(tag):
        asked.append(("If-None-Match", tag))
    if since.isascii() and since.isprintable() and http_date(since) is not None:
        asked.append(("If-Modified-Since", since))
    return tuple(asked)


def still_holds(kept: Exchange, answer: Exchange) -> bool:
    """Say whether an answer to such a question means that the kept body still holds.

    A 304 that names another entity tag speaks of something that we do not have.
    """
    tag, named = kept.header("etag"), answer.header("etag")
    same = tag is None or named is None or _opaque(tag) == _opaque(named)
    return answer.status == _NOT_MODIFIED and same


def freshened(kept: Headers, news: Headers) -> Headers:
    """Return the headers of a kept answer with what a 304 says anew (RFC 9111, 3.2).

    What describes the body stays.
    """
    said = {name.lower() for name, _ in news}
    replaced = {name for name in said if not name.startswith(_OF_THE_BODY)}
    replaced.discard("transfer-encoding")
    stays = tuple(pair for pair in kept if pair[0].lower() not in replaced)
    return stays + tuple(pair for pair in news if pair[0].lower() in replaced)


def _opaque(tag: str) -> str:
    """Return an entity tag without its weakness: they are compared weakly (RFC 9110, 13.1.2)."""
    return tag.strip().removeprefix("W/")


def retry_after(exchange: Exchange) -> float | None:
    """Return the seconds from the start of the exchange that the site asks us to stay away.

    `Retry-After` is a number of seconds or an HTTP-date (RFC 9110, 10.2.3). None where a 429
    or a 503 has none, or one that nobody can read, and for every other status.
    """
    value = exchange.header("retry-after")
    if value is None or exchange.status not in ASKS_FOR_TIME:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    moment = http_date(text)
    return None if moment is None else max(0.0, (moment - exchange.started_at).total_seconds())


def http_date(text: str) -> datetime | None:
    """Return the moment that a header names, in any of the forms of old; or None."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  (dear to import)

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
