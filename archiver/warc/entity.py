"""The entity of a recorded answer: its body as a reader would have it, codings undone."""

from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from archiver.model import ArchiverError
from archiver.warc.read import DamagedError


def entity(path: Path, offset: int, limit: int) -> tuple[str | None, bytes]:
    """Return the Content-Type and the decoded body of the response record at `offset`.

    At most `limit` bytes of it. Raises DamagedError where no whole response is recorded, and
    ArchiverError where it is packed with Brotli, which nobody asked for and warcio cannot undo.
    """
    with path.open("rb") as file:
        file.seek(offset)
        record = next(iter(ArchiveIterator(file)), None)
        if record is None or record.rec_type != "response" or record.http_headers is None:
            raise DamagedError(path, offset, "no response is recorded there")
        coding = record.http_headers.get_header("Content-Encoding") or ""
        if coding.strip().lower() == "br":
            hint = "Look at it in a browser; save the document, and read the file."
            raise ArchiverError("It was sent in a packing that is not read: br", hint)
        body: bytes = record.content_stream().read(limit)
        return record.http_headers.get_header("Content-Type"), body
