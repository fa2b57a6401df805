"""Writing snapshots: one exchange after the other, into files that roll over at a size.

The writer belongs to one thread and reads no clock. No file is made before there is
something to write into it.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from archiver.model import Exchange, Rendering, Run, Snapshot, Tls
from archiver.settings import Settings
from archiver.warc import drafts
from archiver.warc.recording import Recording
from archiver.warc.volume import Draft, Volume

_NOTHING: Mapping[str, str | None] = {}


def run_of(name: str) -> str:
    """Return the id of the run that wrote a file of this name."""
    return name.rpartition("-")[0].rpartition("-")[2]


class Writer:
    """Writes `<time>-<run>-<n>.warc.gz` into `folder`; use it as a context, or `close` it.

    `started_at` gives the files their `<time>`; `user_agent` is what the run sends as
    User-Agent. A file grows to `settings.warc_size` bytes and by at most one exchange more.
    """

    def __init__(
        self, folder: Path, run: Run, started_at: datetime, *, settings: Settings, user_agent: str
    ) -> None:
        self._folder = folder
        self._run = run
        self._stem = f"{started_at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{run.id}"
        self._settings = settings
        self._user_agent = user_agent
        self._volume: Volume | None = None
        self._full: list[Volume] = []
        self._last = 0
        self._warcinfo = ""
        self._chains: dict[bytes, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def write(self, recording: Recording) -> Snapshot:
        """Write an exchange; on return its records survive the death of this process.

        The response is read twice, in blocks. OSError (a full disk) leaves the file as it was.
        """
        seen = recording.exchange
        self._open_volume(seen.started_at)  # in another file, certificates stand anew
        chain = _fingerprint(seen.tls)
        records = drafts.exchange(recording, self._chains.get(chain))
        place = self._append(records, seen.started_at, seen.digest)
        if chain:
            self._chains.setdefault(chain, records[-1].id)
        return place if recording.original is None else _referring(place, recording.original)

    def write_conversion(
        self,
        url: str,
        snapshot: Snapshot,
        text: str,
        date: datetime,
        about: Mapping[str, str | None] = _NOTHING,
    ) -> Snapshot:
        """Write the article text of the page at `url`, captured in `snapshot`, made at `date`.

        `about` is what else is known of it: its link, title and so on.
        """
        draft = drafts.conversion(url, text, snapshot.record_id, date, about)
        return self._append((draft,), date, draft.digest)

    def write_rendering(
        self, url: str, snapshot: Snapshot, form: Rendering, data: bytes, date: datetime
    ) -> Snapshot:
        """Write what a browser showed at `date` of the page at `url`, captured in `snapshot`."""
        draft = drafts.rendering(url, form, data, snapshot.record_id, date)
        return self._append((draft,), date, draft.digest)

    def flush(self, sync: bool) -> None:
        """Return when all is with the operating system; with `sync`, when it is on the disk."""
        for volume in self._volumes if sync else ():
            volume.sync()

    def committed(self) -> bool:
        """Finish the files that are full, and say whether there were any.

        What they hold is known to others by now. Before that they stay open, so that nothing
        bears its final name which nobody knows of.
        """
        any_full = bool(self._full)
        while self._full:
            self._full[0].finish(sync=self._syncs)
            del self._full[0]
        return any_full

    def cut(self, committed_end: Callable[[str], int | None]) -> None:
        """Take back what was written to open files after their last committed byte."""
        for volume in self._volumes:
            volume.cut(committed_end(volume.name) or 0)
        self._chains.clear()

    def close(self) -> None:
        """Finish every file. The writer may be used again, and then begins another."""
        self.committed()
        if self._volume is not None:
            self._volume.finish(sync=self._syncs)
            self._volume = None

    @property
    def _volumes(self) -> list[Volume]:
        return [*self._full, *([self._volume] if self._volume is not None else [])]

    @property
    def _syncs(self) -> bool:
        return self._settings.fsync != "never"

    def _append(self, records: tuple[Draft, ...], date: datetime, digest: str | None) -> Snapshot:
        volume = self._open_volume(date)
        start, end = volume.append(records, ("WARC-Warcinfo-ID", f"<{self._warcinfo}>"))
        first, *others = records
        return Snapshot(
            volume.name,
            start,
            end,
            first.id,
            tuple(draft.id for draft in others),
            date.astimezone(UTC),
            digest,
            payload=first.payload,
        )

    def _open_volume(self, date: datetime) -> Volume:
        if self._volume is not None and self._volume.size >= self._settings.warc_size:
            self._full.append(self._volume)
            self._volume = None
        if self._volume is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._volume = Volume(self._folder, self._stem, self._last + 1)
            self._last = self._volume.number
            self._chains.clear()
        if not self._volume.size:
            self._begin(self._volume, date)
        return self._volume

    def _begin(self, volume: Volume, date: datetime) -> None:
        info = drafts.warcinfo(volume.name, self._run, date, self._settings, self._user_agent)
        self._warcinfo = info.id
        volume.append((info,))


def _fingerprint(tls: Tls | None) -> bytes:
    """Return what tells one chain of certificates from another; nothing where there is none."""
    if tls is None or not tls.chain:
        return b""
    return hashlib.sha256(b"".join(tls.chain)).digest()


def _referring(place: Snapshot, original: Exchange) -> Snapshot:
    """Say of a revisit what it refers to: the body is that of the original."""
    kept = original.snapshot
    if kept is None:
        raise AssertionError("a recording refers to nothing else")
    return replace(place, digest=original.digest, refers_to=kept.record_id)
