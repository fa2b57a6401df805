"""What a home holds already, so that it need be neither sent nor stored again.

Nothing is referred to unless it was read again and is what it was; otherwise the body is
asked for and stored in full. So what was lost or damaged comes back with the next run.
"""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from archiver import headers, warc
from archiver.crawl.job import WARCS
from archiver.crawl.wire import Reading
from archiver.ledger import Ledger
from archiver.model import ArchiverError, Exchange, Headers, Purpose, Snapshot
from archiver.settings import Settings

SMALLEST = 512
"""Bytes of a body for which it pays to refer to it: a reference has a size of its own."""

_FRAMING = ("transfer-encoding", "content-encoding")


@dataclass(frozen=True, slots=True)
class Known:
    """The last good answer of an address, and the exchange whose record holds its body."""

    answer: Exchange
    original: Exchange

    def renewed(self, not_modified: Exchange) -> Exchange:
        """Return what a 304 stands for: the answer that was kept, as of now (RFC 9111, 4.3.4)."""
        kept = self.answer
        return replace(
            not_modified,
            status=kept.status,
            reason=kept.reason,
            headers=headers.freshened(kept.headers, not_modified.headers),
            body_length=kept.body_length,
            digest=kept.digest,
        )


class Shelf:
    """Looks up what is kept; `ledger` belongs to the thread that asks."""

    def __init__(self, ledger: Ledger, home: Path, settings: Settings) -> None:
        self._ledger = ledger
        self._store = warc.Store.at(home / WARCS, settings.warcs)
        self._settings = settings

    def close(self) -> None:
        """Let the ledger go."""
        self._ledger.close()

    def known(self, url: str) -> Known | None:
        """Return what is known of exactly this URL, and may be asked after."""
        answer = self._ledger.last_good(url) if self._settings.revalidate else None
        if answer is None or answer.snapshot is None or not headers.conditions(answer):
            return None
        referred = answer.snapshot.refers_to
        original = self._ledger.exchange(referred) if referred else answer
        place = original.snapshot if original is not None else None
        if original is None or place is None or not (place.payload and self._path(place)):
            return None
        return Known(answer, original)

    def same(self, recording: warc.Recording) -> Exchange | None:
        """Return a kept exchange with the same body in the same framing, or None."""
        seen = recording.exchange
        spares = recording.http and recording.response_length - recording.head_length >= SMALLEST
        if not spares or seen.digest is None or seen.truncated is not None:
            return None
        alike = (each for each in self._ledger.holding(seen.digest) if _alike(each, seen))
        return next((each for each in alike if self._is_whole(each.snapshot)), None)

    def has_text(self, url: str, snapshot: Snapshot) -> tuple[str | None] | None:
        """Return, in a tuple, the title of a link's text, kept when the same body came before."""
        if snapshot.refers_to is None:
            return None
        return self._ledger.title_of(url, snapshot.refers_to)

    def original(self, snapshot: Snapshot) -> Snapshot:
        """Return where the body of a snapshot lies."""
        return self._ledger.original(snapshot)

    async def text(self, known: Known) -> bytes | None:
        """Return the readable beginning of a kept body; None where it is not what it was."""
        kept = known.original.snapshot
        path = self._path(kept) if kept is not None else None
        if kept is None or path is None:
            return None
        reading = Reading(
            known.answer.headers,
            limit=self._settings.max_inflated,
            ratio=self._settings.max_ratio,
            any_type=known.answer.purpose is Purpose.ROBOTS,
        )
        whole = await asyncio.to_thread(_is_whole, path, kept, reading.feed)
        return reading.text if whole and not reading.bomb else None

    def _is_whole(self, snapshot: Snapshot | None) -> bool:
        path = self._path(snapshot) if snapshot is not None else None
        return snapshot is not None and path is not None and _is_whole(path, snapshot)

    def _path(self, snapshot: Snapshot) -> Path | None:
        """Return the file a snapshot lies in, finished or not; None where it is not all there."""
        path = self.find(snapshot.warc)
        try:
            return path if path is not None and path.stat().st_size >= snapshot.end else None
        except OSError:
            return None

    def find(self, name: str) -> Path | None:
        """Return where a WARC file lies, finished or not."""
        return self._store.find(name)


def _alike(one: Exchange, other: Exchange) -> bool:
    """Say whether the bytes of one may stand under the head of the other."""
    return all(_said(one.headers, name) == _said(other.headers, name) for name in _FRAMING)


def _said(fields: Headers, name: str) -> list[str]:
    return [value.strip().lower() for key, value in fields if key.lower() == name]


def _nobody(_piece: bytes) -> None:
    return None


def _is_whole(path: Path, kept: Snapshot, taker: Callable[[bytes], None] = _nobody) -> bool:
    """Read a kept body, let somebody have it, and say whether it is what it was."""
    entity = hashlib.sha256()
    try:
        for piece in warc.body(path, kept.offset):
            entity.update(piece)
            taker(piece)
    except (ArchiverError, OSError, ValueError):
        return False
    return f"sha256:{entity.hexdigest()}" == kept.digest
