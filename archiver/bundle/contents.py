"""What is derived: every file of a bundle that follows from its records and its ledger.

The same function makes them when a bundle is made and when one is checked, so that a file that
says something else is found. Files are put into a scratch folder, one after the other.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from archiver import warc
from archiver.bundle import bag, custody, guide, page, wacz
from archiver.bundle.facts import Facts
from archiver.ledger import Ledger
from archiver.model import Report, Snapshot
from archiver.reports import RENDERERS, Layout, plain
from archiver.reports import json as reports_json

LEDGER = "ledger.db"
WACZ = "evidence.wacz"
FACTS = "bundle.json"
CITATIONS = "citations.json"
TABLE = "citations.csv"
HISTORY = "history.json"
CUSTODY = "custody.jsonl"
PAGE = "index.html"
GUIDE = "VERIFY.md"
TEXTS = "texts/"
DOCUMENTS = "documents/"

Place = tuple[Path, int]
"""A WARC file, and where in it a record lies."""


@dataclass(frozen=True, slots=True)
class Source:
    """What derived files are made from.

    `places` says where each snapshot lies in the bundle, `find` where its record can be read.
    """

    extract: Ledger
    facts: Facts
    places: Mapping[str, Snapshot]
    find: Callable[[str], Place | None]
    scratch: Path


def derive(source: Source) -> Iterator[tuple[str, Path]]:
    """Yield every derived file of the payload, by its name; each is good until the next."""
    texts = dict(_texts(source))
    yield from texts.items()
    report = _report(source)
    by_link = {url: name for url, name in _names(report) if name in texts}
    layout = Layout()
    yield CITATIONS, _put(source, CITATIONS, [_citations(report, by_link)])
    yield TABLE, _put(source, TABLE, [RENDERERS["csv"](report, layout)])
    yield HISTORY, _put(source, HISTORY, _history(source.extract))
    chain = custody.of_extract(source.extract, source.facts, source.scratch)
    yield CUSTODY, _put(source, CUSTODY, (f"{line}\n" for line in chain))
    told = page.Told(source.extract, source.facts, report, by_link, texts)
    yield PAGE, _put(source, PAGE, page.render(told))


def tags(
    facts: Facts, public_key: bytes, page_file: Path, written: bag.Written
) -> Iterator[tuple[str, bytes | Path]]:
    """Yield the bag's own files, but for its manifests."""
    yield bag.DECLARATION, bag.DECLARED
    yield bag.INFO, bag.info(facts, title(facts), written)
    yield GUIDE, guide.render(facts, title(facts))
    yield PAGE, page_file
    if public_key:
        yield bag.PUBLIC_KEY, public_key


def title(facts: Facts) -> str:
    """Return what a bundle is called."""
    names = ", ".join(page.base_name(each.name) for each in facts.documents)
    return f"What {names} rests on" if names else "What links led to"


def about(facts: Facts) -> wacz.About:
    """Return what the WACZ says of itself."""
    description = "Snapshots of what is cited, as they were received, and what they need."
    return wacz.About(title(facts), description, facts.at, facts.software)


def text_name(number: int) -> str:
    """Return what the text of a link is called, by the link's number from 1."""
    return f"{TEXTS}{number:04}.txt"


def _report(source: Source) -> Report:
    """Return how the links stand, each proof where it lies in the bundle, or None."""
    report = source.extract.report()
    moved = tuple(replace(each, snapshot=_moved(source, each.snapshot)) for each in report.links)
    return replace(report, links=moved)


def _moved(source: Source, snapshot: Snapshot | None) -> Snapshot | None:
    return source.places.get(snapshot.record_id) if snapshot is not None else None


def _names(report: Report) -> Iterator[tuple[str, str]]:
    for number, standing in enumerate(report.links, start=1):
        yield standing.url, text_name(number)


def _texts(source: Source) -> Iterator[tuple[str, Path]]:
    """Put down the block of each link's latest text, as its record has it."""
    records = source.extract.conversions()
    for number, standing in enumerate(source.extract.report().links, start=1):
        record = records.get(standing.url)
        place = source.find(record) if record and record in source.places else None
        if place is not None:
            name = text_name(number)
            yield name, _put_block(source, name, place)


def _put_block(source: Source, name: str, place: Place) -> Path:
    path = _path(source, name)
    with warc.read(*place) as record, path.open("wb") as file:
        for data in record.blocks():
            file.write(data)
    return path


def _citations(report: Report, texts: Mapping[str, str]) -> str:
    """Return the report as JSON, with where the text of each link is."""
    found = reports_json.rendered(report)
    for row in found["links"]:
        row["text"] = texts.get(row["url"])
    return reports_json.printed(found)


def _history(extract: Ledger) -> Iterator[str]:
    """Yield the rows of the extract as one JSON object, a row a line."""
    yield '{"schema": 1, "rows": [\n'
    before = ""
    for table, row in extract.dump():
        yield f"{before}{plain.escaped(reports_json.line({'table': table, **row}))}"
        before = ",\n"
    yield "\n]}\n"


def _put(source: Source, name: str, pieces: Iterable[str]) -> Path:
    path = _path(source, name)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
    return path


def _path(source: Source, name: str) -> Path:
    path = source.scratch / "derived" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
