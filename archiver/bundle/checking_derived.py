"""Checks what is derived: made again from the records and the ledger, and compared byte by byte."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

from archiver import citations, custody
from archiver.bundle import bag, checking_bag, contents, guide, manuscript, measuring
from archiver.bundle import checking_meaning as meaning
from archiver.bundle.checking_wacz import text_lines
from archiver.bundle.examination import Examination, footnote
from archiver.bundle.facts import Carried, Facts, moment
from archiver.bundle.measuring import Measure
from archiver.bundle.rereading import Readings
from archiver.bundle.trees import Tree
from archiver.ledger import Ledger
from archiver.model import HEALTH, Citation, Health, Purpose, Report, Stage

MAX_JSON = 512 * 1024 * 1024


def check_files(
    tree: Tree, source: contents.Source, written: bag.Written, found: Examination
) -> None:
    """Make every derived file again, and compare; nothing else may be in the bag."""
    facts = source.facts
    have = set(tree.sizes)
    expected = {bag.DATA + name for name in (contents.FACTS, contents.LEDGER, contents.WACZ)}
    expected |= {bag.DATA + each.file for each in facts.documents if each.file is not None}
    with found.reading("index.html"):
        for name, path in contents.derive(source):
            where = name if name == contents.PAGE else bag.DATA + name
            expected.add(where)
            if where in have and not _same(tree.chunks(where), measuring.blocks(path)):
                _tell(tree, where, source, path, found)
    tags = {bag.DECLARATION, bag.INFO, contents.GUIDE, bag.PUBLIC_KEY}
    for name in (bag.INFO, contents.GUIDE):
        content = _TAGS[name](facts, written)
        expected.add(name)
        if name in have and (said := b"".join(tree.chunks(name))) != content:
            found.differs(name, "it is not what follows from the bundle's facts")
            if found.maker and name == bag.INFO:
                for what in meaning.same_info(said, content):
                    found.fault(name, what)
    known = expected | tags | {f"manifest-{each}.txt" for each in bag.ALGORITHMS}
    known |= {each for each in have if bag.stamp_number(each)}
    for name in sorted(expected - have):
        found.fault(name, "it is missing", found.of_all)
    for name in sorted(have - known - checking_bag.BESIDE):
        found.fault(name, "nothing says what it is: it was not there when the bundle was made")


_TAGS: Mapping[str, Callable[[Facts, bag.Written], bytes]] = {
    bag.INFO: lambda facts, written: bag.info(facts, contents.title(facts), written),
    contents.GUIDE: lambda facts, _: guide.render(facts, contents.title(facts)),
}
"""The tag files that follow from the facts."""


def _same(one: Iterable[bytes], other: Iterable[bytes]) -> bool:
    """Compare two streams, whatever pieces they come in."""
    left, right = Measure.narrow(), Measure.narrow()
    for data in one:
        left.see(data)
    for data in other:
        right.see(data)
    return (left.size, left.sha256) == (right.size, right.sha256)


def _tell(tree: Tree, where: str, source: contents.Source, path: Path, found: Examination) -> None:
    """Say in what a derived file differs; of another version's, in what its facts do."""
    name = where.removeprefix(bag.DATA)
    if not found.maker or name.startswith((contents.TEXTS, contents.SCREENSHOTS)):
        _tell_difference(tree, where, source, path, found)
        return
    found.differs(where, "")
    with found.reading(where):
        if name == contents.PAGE:
            if what := meaning.unsafe(tree.chunks(where)):
                found.fault(where, what)
        elif name == contents.HISTORY:
            for what, _ in meaning.same_history(tree.chunks(where), source.rows()):
                found.fault(where, what, found.of_all)
        else:
            compare = meaning.COMPARED[name]
            for what, url in compare(tree.chunks(where), measuring.blocks(path)):
                found.fault(where, what, found.of_link(url) if url else found.of_all)


def _tell_difference(
    tree: Tree,
    where: str,
    source: contents.Source,
    path: Path,
    found: Examination,
) -> None:
    """Say in which line a derived file differs, and whom that touches."""
    touches: tuple[str, ...] = ()
    name = where.removeprefix(bag.DATA)
    if name.startswith((contents.TEXTS, contents.SCREENSHOTS)):
        number = int(Path(name).stem)
        touches = found.of_link(source.extract.report().links[number - 1].url)
        found.fault(where, "it is not what its record holds", touches)
        return
    if name in (contents.CITATIONS, contents.TABLE):
        with found.reading(where):
            touches = tuple(_touched(name, tree.chunks(where), measuring.blocks(path), found))
    number = _first_difference(tree.chunks(where), measuring.blocks(path))
    what = f"line {number} is not what follows from the ledger and the snapshots"
    found.fault(where, what, touches or found.of_all)


def _first_difference(have: Iterable[bytes], true: Iterable[bytes]) -> int:
    pairs = zip_longest(_raw_lines(have), _raw_lines(true))
    return next((n for n, (one, two) in enumerate(pairs, start=1) if one != two), 0)


def _raw_lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for data in chunks:
        *whole, rest = (rest + data).split(b"\n")
        yield from whole
    yield rest


def _touched(
    name: str, have: Iterable[bytes], true: Iterable[bytes], found: Examination
) -> Iterator[str]:
    """Yield the footnotes whose rows differ."""
    if name == contents.TABLE:
        rows = list(csv.reader(text_lines(true)))[1:]
        for said, row in zip_longest(list(csv.reader(text_lines(have)))[1:], rows):
            if said != row and row:
                yield from found.of_link(row[6])
        return
    mine, theirs = json.loads(b"".join(true)), json.loads(b"".join(have))
    for said, row in zip_longest(theirs["citations"], mine["citations"]):
        if said != row and row:
            yield from found.of_link(row["url"])
    for said, row in zip_longest(theirs["links"], mine["links"]):
        if said != row and row:
            yield from found.of_link(row["url"])


def check_custody(tree: Tree, found: Examination) -> None:
    """See that the chain holds by itself."""
    name = bag.DATA + contents.CUSTODY
    if name in tree.sizes:
        with found.reading(name):
            lines = (line.removesuffix("\n") for line in text_lines(tree.chunks(name)))
            for what in custody.breaks(lines):
                found.fault(name, what)


# --- documents ----------------------------------------------------------------------------


def check_documents(
    readings: Readings,
    facts: Facts,
    report: Report,
    measures: Mapping[str, Measure],
    found: Examination,
) -> None:
    """Compare the documents with the ledger, and read again what they cite."""
    known = {each.name: each for each in report.documents}
    if [each.name for each in facts.documents] != list(known):
        found.fault(contents.FACTS, "it names other documents than the ledger")
    for carried in facts.documents:
        document = known.get(carried.name)
        if document is None:
            continue
        if (carried.sha256, carried.size) != (document.sha256, document.size):
            found.fault(contents.FACTS, f"{carried.name} has another digest in the ledger")
        if carried.file is None:
            found.unproved.append(f"{carried.name} is not in the bundle: {carried.why}.")
            continue
        where = bag.DATA + carried.file
        cited = [each for each in report.citations if each.document == carried.name]
        if where in measures and measures[where].sha256 != document.sha256:
            touches = [footnote(each) for each in cited]
            found.fault(where, "it is not the document that was read", touches)
        elif where in measures:
            with found.reading(where):
                _check_citations(readings, carried, cited, found)


def _check_citations(
    readings: Readings, carried: Carried, cited: list[Citation], found: Examination
) -> None:
    again, where = readings.of(carried), f"{bag.DATA}{carried.file}"
    true = {manuscript.key(each) for each in citations.find(again)} if again is not None else set()
    for citation in cited:
        if manuscript.key(citation) not in true:
            what = f"it does not cite {citation.url} as the ledger says"
            found.differs(where, what, [footnote(citation)])


# --- verdicts and moments -----------------------------------------------------------------


def check_verdicts(
    extract: Ledger, lying: Mapping[str, Any], facts: Facts, found: Examination
) -> None:
    """See that each verdict rests on records that are there, and that none is dated before them."""
    missing = {lack.record_id for lack in facts.lacks}
    rows = list(_rows(extract, "verdicts"))
    asked: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in _rows(extract, "exchanges"):
        asked.setdefault((row["run"], str(row["link"])), []).append(row)
    for row in rows:
        touches = found.of_link(row["url"])
        for what in _of_verdict(row, asked.get((row["run"], row["url"]), []), lying, missing):
            found.fault("ledger.db", f"the verdict on {row['url']}: {what}", touches)


_JUDGED = frozenset({Purpose.CITED, Purpose.TWIN})
"""What is asked for to judge by its status."""


def _of_verdict(
    row: Mapping[str, Any],
    asked: list[Mapping[str, Any]],
    lying: Mapping[str, Any],
    missing: set[str],
) -> Iterator[str]:
    for record in json.loads(row["records"]):
        if record not in lying and record not in missing:
            yield f"it rests on {record}, which is not there"
    confirmed = row["stage"] == Stage.CONFIRMED
    usual = HEALTH[row["status"]]
    allowed = {usual, Health.DEAD if confirmed else usual}
    if row["health"] not in allowed:
        yield f"{row['status']} is not {row['health']}"
    statuses = {each["status"] for each in asked if each["purpose"] in _JUDGED}
    if row["http_status"] is not None and asked and row["http_status"] not in statuses:
        yield f"nothing answered {row['http_status']}"
    if any(each["started_at"] > row["checked_at"] for each in asked if each["purpose"] == "cited"):
        yield "it is dated before what it rests on"


def check_moments(extract: Ledger, facts: Facts, found: Examination) -> None:
    """See that nothing is dated after the bundle, or before the run that it is of."""
    made = moment(facts.at)
    begun = {row["id"]: row["started_at"] for row in _rows(extract, "runs")}
    for table, row in extract.dump():
        for name in ("started_at", "read_at", "checked_at", "ended_at"):
            at = row.get(name)
            if at is None:
                continue
            if str(at) > made:
                found.fault("ledger.db", f"a row of {table} is dated {at}, after the bundle")
            if str(at) < begun.get(str(row.get("run")), ""):
                found.fault("ledger.db", f"a row of {table} is dated {at}, before its run")


def _rows(extract: Ledger, wanted: str) -> Iterator[Mapping[str, Any]]:
    return (row for table, row in extract.dump() if table == wanted)


def latest(extract: Ledger) -> datetime | None:
    """Return the moment of the last verdict."""
    moments = [row["checked_at"] for row in _rows(extract, "verdicts")]
    return datetime.fromisoformat(max(moments)) if moments else None
