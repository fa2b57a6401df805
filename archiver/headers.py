"""What a response header says, in values: when a site wants to be asked again.

Whatever a server sends here is taken as an utterance of a stranger: what cannot be read
is None, never an error.
"""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from archiver.model import Exchange

ASKS_FOR_TIME = frozenset({429, 503})
"""The statuses with which a site may say how long to stay away (RFC 6585 4, RFC 9110 15.6.4)."""


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
    moment = _http_date(text)
    return None if moment is None else max(0.0, (moment - exchange.started_at).total_seconds())


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
