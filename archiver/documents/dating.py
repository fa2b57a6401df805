"""When a document was written or published, where it says so itself; never the file's own date.

What a document says of itself is found by its pattern, in the bytes or in the one member of an
archive that is made for it. What is broken has no date: nothing here is an error.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from archiver.expressions import expression
from archiver.model import ArchiverError

READ = 1024 * 1024
"""Bytes at the beginning and at the end of a file that are read for its date."""

FIRST_YEAR, LAST_YEAR = 1990, 2200
"""No link is older, and no clock so far ahead."""

_MEMBERS = ("docProps/core.xml", "meta.xml")
_BOOK = ".opf"

_PDF = expression(rb"/CreationDate\s*\(\s*D:(\d{4})(\d\d)?(\d\d)?")
_XMP = expression(rb"<xmp:CreateDate>([0-9T:.+Z-]{4,40})<|xmp:CreateDate=[\"']([0-9T:.+Z-]{4,40})")
_RTF = expression(rb"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_XML = expression(
    rb"<(?:dcterms:modified|dc:date|meta:creation-date|dcterms:created)(?:\s[^<>]{0,200})?>"
    rb"\s*([0-9][0-9T:.+Z-]{3,40})\s*<"
)
_META = expression(
    rb"<meta\s(?=[^<>]{0,400}?\b(?:name|property|itemprop)\s*=\s*[\"']?"
    rb"(?:article:published_time|datepublished|citation_(?:publication_)?date|dc(?:terms)?\.date"
    rb"(?:\.issued)?|dc(?:terms)?\.issued|date|pubdate)[\"'\s/>])"
    rb"[^<>]{0,400}?\bcontent\s*=\s*[\"']?([0-9][0-9T:.+Z/-]{3,40})",
    re.IGNORECASE,
)
_JSON_LD = expression(rb"\"datePublished\"\s*:\s*\"([0-9][0-9T:.+Z-]{3,40})\"")
_MATTER = expression(rb"\A\xef?\xbb?\xbf?---[ \t]*\r?\n((?:(?!---)[^\n]{0,2000}\n){1,200}?)---")
_DATED = expression(rb"^date:[ \t]*[\"']?([0-9][0-9T:.+Z-]{3,40})", re.MULTILINE | re.IGNORECASE)
_MAIL = expression(rb"^date:[ \t]*([^\r\n]{6,80})", re.MULTILINE | re.IGNORECASE)


def date(media_type: str, data: bytes) -> datetime | None:
    """Return the date of a document of one of the FORMATS, or None where it has none.

    A day without an hour is taken at noon, UTC.
    """
    find = _FINDERS.get(media_type)
    found = (_sane(each) for each in find(data)) if find is not None else ()
    return next((each for each in found if each is not None), None)


def _of_pdf(data: bytes) -> Iterable[datetime | None]:
    for part in _ends(data):
        yield from (_day(*match) for match in _PDF.findall(part))
        yield from (_iso(first or second) for first, second in _XMP.findall(part))


def _of_archive(data: bytes) -> Iterable[datetime | None]:
    """Yield the latest: an office file may be made from one that is far older."""
    from archiver.documents.archives import Archive  # noqa: PLC0415  (dear to import)

    try:
        archive = Archive(data, "")
        names = [name for name in archive.names if name in _MEMBERS or name.endswith(_BOOK)]
        said = [_XML.findall(archive.read(name)[:READ]) for name in names[:1]]
    except ArchiverError:
        return
    found = (_sane(_iso(each)) for part in said for each in part)
    yield max((each for each in found if each is not None), default=None)


def _of_rtf(data: bytes) -> Iterable[datetime | None]:
    return (_day(*match) for match in _RTF.findall(data[:READ]))


def _of_html(data: bytes) -> Iterable[datetime | None]:
    yield from map(_iso, _META.findall(data[:READ]))
    yield from map(_iso, _JSON_LD.findall(data[:READ]))


def _of_markdown(data: bytes) -> Iterable[datetime | None]:
    matter = _MATTER.match(data[:READ])
    return map(_iso, _DATED.findall(matter[1]) if matter else ())


def _of_mail(data: bytes) -> Iterable[datetime | None]:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  (dear to import)

    head = re.split(rb"\r?\n\r?\n", data[:READ], maxsplit=1)[0]
    for raw in _MAIL.findall(head):
        try:
            yield parsedate_to_datetime(raw.decode("ascii", "replace"))
        except (ValueError, OverflowError):
            yield None


def _ends(data: bytes) -> Iterable[bytes]:
    yield data[-READ:]
    if len(data) > READ:
        yield data[:READ]


def _iso(raw: bytes) -> datetime | None:
    text = raw.decode("ascii", "replace").replace("/", "-")
    try:
        return datetime.fromisoformat(text) if len(text) > len("2015-05-03") else _noon(text)
    except ValueError:
        return None


def _noon(text: str) -> datetime | None:
    year, month, day = (*text.split("-"), "1", "1")[:3]
    return datetime(int(year), int(month), int(day), 12, tzinfo=UTC)


def _day(year: bytes, month: bytes, day: bytes) -> datetime | None:
    try:
        return datetime(int(year), int(month or b"1"), int(day or b"1"), 12, tzinfo=UTC)
    except ValueError:
        return None


def _sane(moment: datetime | None) -> datetime | None:
    if moment is None or not FIRST_YEAR <= moment.year < LAST_YEAR:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


_OFFICE = "application/vnd.openxmlformats-officedocument."
_FINDERS: Mapping[str, Callable[[bytes], Iterable[datetime | None]]] = {
    "application/pdf": _of_pdf,
    f"{_OFFICE}wordprocessingml.document": _of_archive,
    f"{_OFFICE}spreadsheetml.sheet": _of_archive,
    "application/vnd.oasis.opendocument.text": _of_archive,
    "application/epub+zip": _of_archive,
    "application/rtf": _of_rtf,
    "text/html": _of_html,
    "text/markdown": _of_markdown,
    "message/rfc822": _of_mail,
}
"""How a date is found, by the media type of the format."""
