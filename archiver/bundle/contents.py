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
from archiver.bundle.rereading import Readings
from archiver.ledger import Ledger
from archiver.model import Report, Snapshot
from archiver.reports import RENDERERS, Layout, objects, plain
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
SCREENSHOTS = "screenshots/"
DOCUMENTS = "documents/"

Place = tuple[Path, int]
"""A WARC file, and where in it a record lies."""


@dataclass(frozen=True, slots=True)
class Source:
    """What derived files are made from.

    `places` says where each snapshot lies in the bundle, `find` where its record can be read,
    `readings` what the documents say.
    `rows` are those of the extract as it was written, before its tables were brought up to date.
    """

    extract: Ledger
    facts: Facts
    places: Mapping[str, Snapshot]
    find: Callable[[str], Place | None]
    scratch: Path
    readings: Readings
    rows: Callable[[], Iterable[tuple[str, Mapping[str, object]]]] = tuple


def derive(source: Source) -> Iterator[tuple[str, Path]]:
    """Yield every derived file of the payload, by its name; each is good until the next."""
    report = _report(source)
    texts = _Blocks(source, report, source.extract.conversions(), TEXTS, "txt")
    shots = _Blocks(source, report, source.extract.screenshots(), SCREENSHOTS, "png")
    yield from texts.files.items()
    yield from shots.files.items()
    layout = Layout()
    yield CITATIONS, _put(source, CITATIONS, [_citations(report, texts.names, shots.names)])
    yield TABLE, _put(source, TABLE, [RENDERERS["csv"](report, layout)])
    yield HISTORY, _put(source, HISTORY, _history(source.extract))
    chain = custody.of_extract(source.extract, source.facts, source.scratch)
    yield CUSTODY, _put(source, CUSTODY, (f"{line}\n" for line in chain))
    told = page.Told(
        source.extract,
        source.facts,
        report,
        texts.names,
        texts.files,
        shots.names,
        source.readings.of,
    )
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


class _Blocks:
    """The blocks of one record a link, as files of their own: `names` by link, `files` by name.

    A file is numbered as its link is, from 1.
    """

    def __init__(
        self, source: Source, report: Report, records: Mapping[str, str], folder: str, suffix: str
    ) -> None:
        self.names: dict[str, str] = {}
        self.files: dict[str, Path] = {}
        for number, standing in enumerate(report.links, start=1):
            record = records.get(standing.url)
            place = source.find(record) if record and record in source.places else None
            if place is not None:
                name = f"{folder}{number:04}.{suffix}"
                self.names[standing.url] = name
                self.files[name] = _put_block(source, name, place)


def _report(source: Source) -> Report:
    """Return how the links stand, each proof where it lies in the bundle, or None."""
    report = source.extract.report()
    moved = tuple(replace(each, snapshot=_moved(source, each.snapshot)) for each in report.links)
    return replace(report, links=moved)


def _moved(source: Source, snapshot: Snapshot | None) -> Snapshot | None:
    return source.places.get(snapshot.record_id) if snapshot is not None else None


def _put_block(source: Source, name: str, place: Place) -> Path:
    path = _path(source, name)
    with warc.read(*place) as record, path.open("wb") as file:
        for data in record.blocks():
            file.write(data)
    return path


def _citations(report: Report, texts: Mapping[str, str], shots: Mapping[str, str]) -> str:
    """Return the report as JSON, with where the text and the picture of each link are."""
    found = reports_json.rendered(report)
    for row in found["links"]:
        row |= {"text": texts.get(row["url"]), "screenshot": shots.get(row["url"])}
    return reports_json.printed(found)


def _history(extract: Ledger) -> Iterator[str]:
    """Yield the rows of the extract as one JSON object, a row a line."""
    yield '{"schema": 1, "rows": [\n'
    before = ""
    for table, row in extract.dump():
        yield f"{before}{plain.escaped(objects.line({'table': table, **row}))}"
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
