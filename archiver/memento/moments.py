"""The ways in which archives write a moment, read into UTC; what is none is None."""

from datetime import UTC, datetime

from archiver.expressions import expression

FIRST_YEAR, LAST_YEAR = 1990, 2200
"""No page of the web is older, and no archive's clock so far ahead."""

_DIGITS = expression(r"[0-9]{4,14}")
_EARLIEST = "00000101000000"


def of_digits(text: str) -> datetime | None:
    """Read 4 to 14 digits, as in Wayback's addresses; those that are missing are the earliest."""
    if not _DIGITS.fullmatch(text) or len(text) % 2:
        return None
    return _sane(_parsed(text + _EARLIEST[len(text) :]))


def of_http(text: str) -> datetime | None:
    """Read an HTTP date, as in Memento-Datetime (RFC 7089, section 2.1.1)."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  (dear to import)

    try:
        return _sane(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return None


def of_iso(text: str) -> datetime | None:
    """Read a moment of RFC 3339; one without a zone is in UTC."""
    try:
        return _sane(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def of_any(text: str) -> datetime | None:
    """Read any of these."""
    return of_digits(text) or of_iso(text) or of_http(text)


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _sane(moment: datetime | None) -> datetime | None:
    if moment is None or not FIRST_YEAR <= moment.year < LAST_YEAR:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
