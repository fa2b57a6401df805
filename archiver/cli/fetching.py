"""Fetches a document that lies on the web, as any link is fetched, and reads what came."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from archiver import documents, warc
from archiver.cli import home, progress
from archiver.crawl import Job, Tally, crawl
from archiver.model import ArchiverError, Document, Snapshot
from archiver.settings import Settings


def fetch(url: str, form: str | None, settings: Settings, folder: Path | None) -> Document:
    """Return the document at an address; raise ArchiverError where there is none.

    Its snapshot stays in the home `folder`, or nowhere.
    """
    if folder is None:
        settings = replace(settings, warcs="")
    with TemporaryDirectory() if folder is None else nullcontext(folder) as kept:
        tally = _crawl(url, settings, Path(kept))
        with home.ledger(Path(kept)) as ledger:
            place = ledger.original(_snapshot(url, tally))
        store = warc.Store.at(Path(kept) / home.WARCS, settings.warcs)
        path = store.find(place.warc) or store.folder / place.warc
        content_type, data = warc.entity(path, place.offset, documents.MAX_SIZE + 1)
    media_type = (content_type or "").partition(";")[0].strip().lower()
    return documents.read(url, data, form, media_type=media_type)


def _crawl(url: str, settings: Settings, folder: Path) -> Tally:
    with home.past(folder) as past, progress.line() as tell:
        job = Job(
            command="fetch",
            documents=(),
            citations=(),
            settings=replace(settings, extract=False),
            started_at=datetime.now(UTC),
            home=folder,
            earlier=past.earlier,
            asked=(url,),
        )
        return crawl(job, tell=tell)


def _snapshot(url: str, tally: Tally) -> Snapshot:
    """Return where a whole, good answer lies; raise ArchiverError where there was none."""
    hint = "Look at it in a browser; save the document, and read the file."
    standing = tally.standings.get(url)
    if standing is None or standing.verdict is None:
        raise ArchiverError(f"{url} was not fetched: {tally.incomplete}", hint, exit_code=4)
    if standing.verdict.http_status != 200 or standing.snapshot is None:  # noqa: PLR2004  (RFC 9110)
        raise ArchiverError(f"{url} could not be fetched: {standing.verdict.because}", hint)
    return standing.snapshot
