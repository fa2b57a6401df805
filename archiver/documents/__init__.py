"""Files that cite: bytes to passages, no network and nothing trusted.

What the bytes are is asked of the bytes first and of the name after; `formats` holds one file
a format, the modules beside it what several of them share. A file that cannot be read is an
ArchiverError, never a traceback.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from archiver.documents import dating, packing
from archiver.documents.formats import FORMATS, Format, readers
from archiver.model import ArchiverError, Document, Omission, Passage

__all__ = ["FORMATS", "MAX_SIZE", "MAX_TEXT", "Format", "is_one", "load", "read", "readers"]

MAX_SIZE = 512 * 1024 * 1024
"""Bytes of the largest file that is read."""

MAX_TEXT = 50_000_000
"""Characters of a document's text, and of what it links to, that are read."""

OF_PROGRAMS = frozenset({".json"})
"""Suffixes that tell nothing of what is in a file."""

SAMPLE = 1 << 18
"""Bytes by which such a file is told."""

_SAVE_AS = "Save it as PDF, DOCX, HTML or text, and read that."
_UNREAD = (
    (b"PK\x03\x04", "is an archive, and no office document or book that is read", _SAVE_AS),
    (b"\xd0\xcf\x11\xe0", "is an old or a locked office file", _SAVE_AS),
    (b"BZh", "is compressed", "Unpack it, and read what was in it."),
    (b"\xfd7zXZ", "is compressed", "Unpack it, and read what was in it."),
    (b"\x28\xb5\x2f\xfd", "is compressed", "Unpack it, and read what was in it."),
    (b"\x89PNG", "is a picture", "Give the document itself; text in pictures is not read."),
    (b"\xff\xd8\xff", "is a picture", "Give the document itself; text in pictures is not read."),
    (b"GIF8", "is a picture", "Give the document itself; text in pictures is not read."),
    (b"\x7fELF", "is a program", "Give the document that cites."),
    (b"SQLite format 3", "is a database", "Give the document that cites."),
)
"""How files begin that would only look like text, what they are, and what to do."""


def load(name: str, form: str | None = None) -> Document:
    """Read the file called `name`, as one of FORMATS or as what it shows itself to be."""
    path = Path(name)
    try:
        size = path.stat().st_size
        if size > MAX_SIZE:
            raise ArchiverError(
                f"{name} is larger than {MAX_SIZE >> 20} MiB.", "Divide it, and read the parts."
            )
        return read(name, path.read_bytes(), form)
    except IsADirectoryError as error:
        raise ArchiverError(f"{name} is a folder.", "Name the documents in it.") from error
    except FileNotFoundError as error:
        raise ArchiverError(f"There is no file {name}.", "Check the name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArchiverError(f"{name} cannot be read: {reason}.", "Check the file.") from error


def read(name: str, data: bytes, form: str | None = None, *, media_type: str = "") -> Document:
    """Read a document from its bytes, gzip-ed or not; `name` is what it is called from now on.

    `form` is one of FORMATS, and settles what the bytes are; `media_type` is what a server
    called them, and is believed where they do not show it themselves.
    """
    passages: list[Passage] = []
    omissions: list[Omission] = []
    try:
        unpacked = packing.unpacked(data, MAX_SIZE)
        format_ = FORMATS[form] if form else _format(name, unpacked, media_type)
        for found in _bounded(format_.passages(unpacked)):
            if isinstance(found, Omission):
                omissions.append(found)
            else:
                passages.append(found)
    except ArchiverError as error:
        raise ArchiverError(f"{name}: {error.message}", error.hint) from error
    return Document(
        name,
        format_.MEDIA_TYPE,
        hashlib.sha256(data).hexdigest(),
        len(data),
        tuple(passages),
        tuple(omissions),
        dating.date(format_.MEDIA_TYPE, unpacked),
    )


def _bounded(found: Iterable[Passage | Omission]) -> Iterator[Passage | Omission]:
    """Yield what was found, up to MAX_TEXT, and say so where there is more."""
    left = MAX_TEXT
    for item in found:
        if isinstance(item, Passage):
            left -= len(item.text) + sum(len(link.url) for link in item.hyperlinks)
        if left < 0 and isinstance(item, Passage):
            yield _beginning(item, max(0, len(item.text) + left))
            yield Omission(f"What follows its first {MAX_TEXT:,} characters was not read.")
            return
        yield item


def _beginning(passage: Passage, end: int) -> Passage:
    """Return a passage up to the last blank before an offset, so that no URL is cut in two."""
    end = max(passage.text.rfind(blank, 0, end) for blank in (" ", "\n", "\t")) + 1
    return replace(
        passage,
        text=passage.text[:end],
        hyperlinks=tuple(link for link in passage.hyperlinks if link.end <= end),
        marks=tuple(mark for mark in passage.marks if mark.offset <= end),
    )


def _format(name: str, data: bytes, media_type: str) -> Format:
    """Return the format of a file: by its content, its media type, its suffix, else text."""
    for format_ in FORMATS.values():
        if format_.recognises(data):
            return format_
    for beginning, what, hint in _UNREAD:
        if data.startswith(beginning):
            raise ArchiverError(f"This {what}.", hint)
    suffix, plain = _suffix(name), FORMATS["text"]
    typed = (each for each in FORMATS.values() if media_type == each.MEDIA_TYPE != plain.MEDIA_TYPE)
    named = (each for each in FORMATS.values() if suffix in each.SUFFIXES)
    return next(typed, None) or next(named, plain)


def _suffix(name: str) -> str:
    """Return how a name ends, before it was packed; of an address, its path."""
    path = re.split(r"[?#]", name, maxsplit=1)[0] if "://" in name else name
    return PurePath(packing.unpacked_name(path)).suffix.lower()


def is_one(path: str) -> bool:
    """Say whether a file that nobody named is a document: it is called as documents are.

    What programs call their data, too, must show itself to be one.
    """
    suffix = _suffix(path)
    if suffix not in OF_PROGRAMS:
        return suffix in readers()
    try:
        with Path(path).open("rb") as file:
            beginning = file.read(SAMPLE)
    except OSError:
        return True  # whoever reads it is told why it cannot be
    packed = beginning.startswith(packing.MAGIC)
    return packed or any(format_.recognises(beginning) for format_ in FORMATS.values())
