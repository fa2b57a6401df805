"""Zip archives of XML, which office documents and books are: opened within limits.

The archive is a stranger's: no more than a limit of it is unpacked, no entity is resolved, no
name in it is a path outside it, and nothing but it is looked at. What is wrong with it is an
ArchiverError.
"""

import io
import struct
import zipfile
import zlib
from typing import Final

from lxml import etree

from archiver.model import ArchiverError

MAX_PART = 128 * 1024 * 1024
"""Bytes that one member may unpack to."""

MAX_WHOLE = 256 * 1024 * 1024
"""Bytes that all members read from an archive may unpack to together."""

MAX_MEMBERS = 65_535
"""Members that an archive may list."""

MAX_TAGS = 3_000_000
"""Tags that the XML read from an archive may hold together; a tree of them is held in memory."""

_SIGNATURE = b"PK\x01\x02"  # of an entry in the list of members (APPNOTE.TXT, 4.3.12)
_ENCRYPTED = 0x1  # APPNOTE.TXT, 4.4.4
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # all that OPC, ODF and OCF allow
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
)


class Archive:
    """A zip archive of which no more than the limits are unpacked.

    `what` is what a reader calls such a file, in "This DOCX file is damaged": every method
    raises ArchiverError in these words.
    """

    def __init__(self, data: bytes, what: str) -> None:
        self.what: Final = what
        self._left = MAX_WHOLE
        self._tags = MAX_TAGS
        if data.count(_SIGNATURE) > MAX_MEMBERS:
            raise self._too_much()
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.damaged() from error
        self._members = {_folded(member.filename): member for member in self._archive.infolist()}
        self._members |= {member.filename: member for member in self._archive.infolist()}

    def __contains__(self, name: str) -> bool:
        """Say whether there is such a member, however its letters are cased."""
        return name in self._members or _folded(name) in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order in which the archive lists them."""
        return tuple(dict.fromkeys(self._archive.namelist()))

    def read(self, name: str) -> bytes:
        """Unpack a member; one that is not there makes a damaged file."""
        member = self._members.get(name) or self._members.get(_folded(name))
        if member is None or member.compress_type not in _WAYS:
            raise self.damaged()
        if member.flag_bits & _ENCRYPTED:
            raise self.locked()
        try:
            with self._archive.open(member) as packed:
                data = packed.read(min(MAX_PART, self._left) + 1)
        except (*_BROKEN, RuntimeError) as error:
            raise self.damaged() from error
        self._left -= len(data)
        if len(data) > MAX_PART or self._left < 0:
            self._left = 0
            raise self._too_much()
        return data

    def xml(self, name: str) -> etree._Element:
        """Unpack a member and parse it."""
        return self.parsed(self.read(name))

    def parsed(self, data: bytes, *, doctype: bool = False) -> etree._Element:
        """Parse XML, which has a document type only where the format knows one."""
        self.admit(data)
        return parsed(data, self.what, doctype=doctype)

    def admit(self, data: bytes) -> None:
        """Count the tags of what is about to be parsed, and refuse what is one too many."""
        self._tags -= data.count(b"<")
        if self._tags < 0:
            self._tags = 0
            raise self._too_much()

    def damaged(self) -> ArchiverError:
        """Return what to raise where the archive is not what its format says."""
        return _damaged(self.what)

    def locked(self) -> ArchiverError:
        """Return what to raise where a reader would need a password."""
        return ArchiverError(
            f"This {self.what} file is locked with a password.",
            "Open it in the program it was made with, and save it without one.",
        )

    def _too_much(self) -> ArchiverError:
        return _too_much(self.what)


def parsed(data: bytes, what: str, *, doctype: bool = False) -> etree._Element:
    """Parse XML that stands alone, within the same limits; errors are as those of an Archive."""
    if data.count(b"<") > MAX_TAGS:
        raise _too_much(what)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(what) from error
    if root.getroottree().docinfo.internalDTD is not None and not doctype:
        raise _damaged(what)
    return root


def lists(data: bytes, beginning: str) -> bool:
    """Say whether bytes are a zip archive of a member whose name begins so.

    Of an archive that is damaged it is said where it seems so.
    """
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        names = Archive(data, "").names
    except ArchiverError:
        return beginning.encode() in data
    return any(_folded(name).startswith(_folded(beginning)) for name in names)


def _damaged(what: str) -> ArchiverError:
    return ArchiverError(
        f"This {what} file is damaged and cannot be read.",
        f"Open it in the program it was made with, and save it as a new {what} file.",
    )


def _too_much(what: str) -> ArchiverError:
    return ArchiverError(
        f"This {what} file unfolds to more than a document holds.",
        "If you trust it, save it as PDF, and read that.",
    )


def _folded(name: str) -> str:
    """Return what two names have in common that mean one member (ECMA-376-2, 6.2.2.3)."""
    return name.replace("\\", "/").lstrip("/").lower()
