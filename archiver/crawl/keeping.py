"""What a run keeps, act by act: what goes into the WARC, then what the ledger says of it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Protocol

from archiver import warc
from archiver.crawl.job import Asked
from archiver.crawl.wire import Take
from archiver.ledger import Ledger
from archiver.model import (
    Article,
    Backing,
    Citation,
    Exchange,
    Memento,
    Place,
    Rendering,
    Save,
    Snapshot,
    Verdict,
)


class Act(Protocol):
    """Something to keep: what goes into the WARC, then what the ledger says of it."""

    def store(self, writer: warc.Writer) -> Snapshot | None:
        """Write what goes into the WARC; return where it lies."""
        ...

    def enter(self, ledger: Ledger, run: str, snapshot: Snapshot | None) -> None:
        """Say it in the ledger."""
        ...


def recording(
    take: Take, asked: Asked, cited: tuple[Citation, ...], original: Exchange | None
) -> warc.Recording:
    """Return what is recorded of an exchange that `cited` are about; see `warc.Recording`."""
    return warc.Recording(
        exchange=take.exchange,
        request=take.request,
        response=take.response or BytesIO(),
        response_length=take.response_length,
        head_length=take.head_length,
        entity_framed=take.framed,
        http=take.head_length > 0,
        cited_by=tuple((each.document, _place(each.place)) for each in cited),
        via=asked.via,
        original=original,
        browser=take.browser,
        redacted=take.redacted,
        link=asked.link,
        visit=asked.visit,
        hop=asked.hop,
    )


def _place(place: Place) -> str:
    """Return where in a document a citation stands, in short words."""
    named = {"page": place.page, "line": place.line, "note": place.note}
    return ", ".join(f"{name} {value}" for name, value in named.items() if value is not None)


@dataclass(frozen=True, slots=True)
class KeepExchange:
    """An exchange with the wire, referred to where it is known already."""

    recording: warc.Recording
    asked: Asked
    sparing: Callable[[warc.Recording], warc.Recording]

    def store(self, writer: warc.Writer) -> Snapshot:
        """Write it; see `Act`."""
        return writer.write(self.sparing(self.recording))

    def enter(self, ledger: Ledger, run: str, snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        exchange = replace(self.recording.exchange, snapshot=snapshot)
        ledger.add_exchange(run, self.asked.link, self.asked.visit, self.asked.hop, exchange)


@dataclass(frozen=True, slots=True)
class KeepArticle:
    """The text of a page that is kept."""

    url: str
    page: Snapshot
    article: Article
    date: datetime
    lies_at: str

    def store(self, writer: warc.Writer) -> Snapshot:
        """Write it; see `Act`."""
        about = {"link": self.url, **asdict(self.article)}
        text = about.pop("text")
        return writer.write_conversion(self.lies_at, self.page, text, self.date, about)

    def enter(self, ledger: Ledger, run: str, snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        ledger.add_article(run, self.url, self.page.record_id, self.article, snapshot)


@dataclass(frozen=True, slots=True)
class KeepRendering:
    """What a browser showed of a page that is kept."""

    link: str
    url: str
    page: Snapshot
    form: Rendering
    data: bytes
    date: datetime

    def store(self, writer: warc.Writer) -> Snapshot:
        """Write it; see `Act`."""
        return writer.write_rendering(self.url, self.page, self.form, self.data, self.date)

    def enter(self, ledger: Ledger, run: str, snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        if snapshot is None:
            raise AssertionError("what a page showed always becomes a snapshot")
        ledger.add_rendering(run, self.link, self.page.record_id, self.form, snapshot)


@dataclass(frozen=True, slots=True)
class Conclude:
    """How a link stands, and which records hold what its page needs."""

    verdict: Verdict
    requisites: tuple[str, ...]

    def store(self, _writer: warc.Writer) -> None:
        """Write it; see `Act`."""
        return

    def enter(self, ledger: Ledger, run: str, _snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        ledger.add_verdict(run, self.verdict)
        ledger.add_requisites(run, self.verdict.url, self.requisites)


@dataclass(frozen=True, slots=True)
class KeepMementos:
    """The mementos of a link that were opened."""

    url: str
    mementos: tuple[Memento, ...]
    offered: Memento | None
    at: datetime

    def store(self, _writer: warc.Writer) -> None:
        """Write it; see `Act`."""
        return

    def enter(self, ledger: Ledger, run: str, _snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        ledger.add_mementos(run, self.url, self.mementos, self.offered, self.at)


@dataclass(frozen=True, slots=True)
class KeepSave:
    """What became of handing a page to an archive."""

    save: Save

    def store(self, _writer: warc.Writer) -> None:
        """Write it; see `Act`."""
        return

    def enter(self, ledger: Ledger, run: str, _snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        ledger.add_save(run, self.save)


@dataclass(frozen=True, slots=True)
class KeepBackings:
    """What a page says to the words that rest on it."""

    backings: tuple[Backing, ...]
    at: datetime

    def store(self, _writer: warc.Writer) -> None:
        """Write it; see `Act`."""
        return

    def enter(self, ledger: Ledger, run: str, _snapshot: Snapshot | None) -> None:
        """Enter it; see `Act`."""
        ledger.add_backings(run, self.backings, self.at)
