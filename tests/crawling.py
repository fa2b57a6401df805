"""Crawls for tests: links in, a tally out, and what the WARC files then hold."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from archiver.crawl import Job, Tally, crawl
from archiver.model import Citation, CitationKind, Document, Place, Verdict
from archiver.settings import Settings

IMPATIENT = {
    "delay": 0.0,
    "retry_wait": 0.05,
    "per_site": 32,
    "extract": False,
    "requisites": "none",
    "archives": "never",
    "browser": "never",
}
"""Settings for a web that is on this machine and in no hurry to be polite to."""

SHOWN = ("urn:archiver:dom:", "urn:archiver:screenshot:")
"""What the names of records begin with that hold what a browser showed."""

DOCUMENT = Document("draft.txt", "text/plain", "0" * 64, 1)


def visit(*links: str, home: Path | None = None, **settings: object) -> Tally:
    """Crawl some links as one document cites them, one a line."""
    return crawl(job(*links, home=home, **settings), tell=lambda _: None)


def job(*links: str, context: str = "", home: Path | None = None, **settings: object) -> Job:
    """Return a job over links that one document cites, one a line, each in that sentence."""
    cited = tuple(
        Citation(DOCUMENT.name, url, url, CitationKind.TEXT, Place(line=line), context)
        for line, url in enumerate(links, start=1)
    )
    return Job(
        command="check" if home is None else "run",
        documents=(DOCUMENT,),
        citations=cited,
        settings=Settings(**{**IMPATIENT, **settings}),
        started_at=datetime.now(UTC),
        home=home,
    )


def statuses(tally: Tally) -> dict[str, str]:
    """Return how each link stands."""
    return {verdict.url: verdict.status.value for verdict in judged(tally)}


def judged(tally: Tally) -> list[Verdict]:
    """Return the verdict on each link, in the order of the links."""
    return [each.verdict for each in tally.standings.values() if each.verdict is not None]


def of_each(tally: Tally, of: str) -> dict[str, object]:
    """Return what is told of links beside their verdicts, by URL, where there is anything."""
    every = {url: getattr(each, of) for url, each in tally.standings.items()}
    return {url: value for url, value in every.items() if value is not None}


@dataclass
class Kept:
    """One exchange as a foreign reader finds it in the WARC files."""

    url: str
    date: str
    request: bytes = b""
    response: bytes = b""
    kind: str = ""
    truncated: str | None = None
    facts: dict | None = None

    @property
    def heard(self) -> bytes:
        """Everything that came from the server, interim heads included."""
        interim = (self.facts or {}).get("interim") or ()
        return "".join(interim).encode("latin-1") + self.response


def kept(home: Path) -> list[Kept]:
    """Return the exchanges in a home's WARC files, in order, as warcio reads their blocks."""
    return [each for path in sorted((home / "warcs").glob("*.gz")) for each in _kept(path)]


def _kept(path: Path) -> Iterator[Kept]:
    current: dict[str, Kept] = {}
    for record, block in _records(path):
        headers = record.rec_headers
        kind = record.rec_type
        uri = headers.get_header("WARC-Target-URI") or ""
        if kind in ("warcinfo", "conversion") or uri.startswith(SHOWN):
            continue
        own = headers.get_header("WARC-Record-ID")
        first = headers.get_header("WARC-Concurrent-To") or headers.get_header("WARC-Refers-To")
        if kind == "revisit" or first is None:  # a revisit refers to an exchange of another time
            first = own
        date = headers.get_header("WARC-Date")
        exchange = current.setdefault(first, Kept(uri, date))
        if kind == "request":
            exchange.request = block
        elif kind == "metadata":
            exchange.facts = json.loads(block)
            exchange.url = exchange.facts["url"]
            exchange.request = exchange.request or (exchange.facts["request"] or "").encode()
        else:
            exchange.response, exchange.kind = block, kind
            exchange.truncated = headers.get_header("WARC-Truncated")
    yield from current.values()


def _records(path: Path) -> Iterable[tuple[object, bytes]]:
    with path.open("rb") as file:
        for record in ArchiveIterator(file, no_record_parse=True):
            yield record, record.raw_stream.read()
