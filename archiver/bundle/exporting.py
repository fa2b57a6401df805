"""Makes what is handed on: a WACZ, or a bundle with one in it.

Nothing stands under the final name until all of it is there. The moment is an argument, so that
the same ledger and moment give the same bytes.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from archiver import warc
from archiver.bundle import bag, contents, measuring, packing, placing, selecting, wacz
from archiver.bundle.collecting import Lack
from archiver.bundle.facts import Carried, Facts
from archiver.bundle.packing import Entry
from archiver.bundle.rereading import Readings
from archiver.bundle.signing import Key
from archiver.expressions import expression
from archiver.ledger import Ledger, Wanted
from archiver.model import ArchiverError, Document

_UNSAFE = expression(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Order:
    """What to export, and how: the home's WARC folder, what is wanted, and who is asking.

    `allow_missing` makes a bundle although records are missing, and says so inside. `split` is
    the size of a part in bytes, or None for one file.
    """

    warcs: warc.Store
    wanted: Wanted
    software: str
    operator: str = ""
    contact: str = ""
    allow_missing: bool = False
    split: int | None = None
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were made, and what is not in them though the ledger knows of it.

    `root` is the digest that stands for a whole bundle, `sha256:` and hex.
    """

    files: tuple[Path, ...]
    records: int
    lacks: tuple[Lack, ...] = ()
    absent: tuple[Carried, ...] = ()
    root: str = ""


def export_wacz(ledger: Ledger, order: Order, output: Path) -> Exported:
    """Write the records of a selection as a WACZ; raise ArchiverError where that cannot be."""
    with placing.room(output) as scratch:
        making = _Making(ledger, order, scratch)
        with making.extract as extract:
            entries = making.wacz(extract)
        files = _pack(entries, scratch, output, order.split)
    return making.exported(files)


def export_bag(ledger: Ledger, order: Order, output: Path, *, folder: bool = False) -> Exported:
    """Write a bundle, as a ZIP file or as a folder; raise ArchiverError where that cannot be."""
    with placing.room(output) as scratch:
        making = _Making(ledger, order, scratch)
        written = bag.Written()
        with making.extract as extract:
            entries = making.bag(extract, written)
            if folder:
                files = [placing.as_folder(entries, scratch, output)]
            else:
                based = (_below(f"{making.facts.base}/", entry) for entry in entries)
                files = _pack(based, scratch, output, order.split)
    return making.exported(files, written.root)


class _Making:
    """One export under way: what was selected, and what is said of it."""

    def __init__(self, ledger: Ledger, order: Order, scratch: Path) -> None:
        self._order = order
        self._scratch = scratch
        self._selected = selecting.select(ledger, order.warcs, order.wanted, scratch)
        self._collected = self._selected.collected
        selecting.demand_whole(self._collected.lacks, allowed=order.allow_missing)
        with self.extract as extract:
            documents = extract.report().documents
        self._carried = [_carried(number, each) for number, each in enumerate(documents, start=1)]
        self.facts = Facts(
            at=order.wanted.at,
            software=order.software,
            base=_base(documents),
            operator=order.operator,
            contact=order.contact,
            key=order.key.public.name if order.key is not None else "",
            documents=tuple(self._carried),
            links=order.wanted.links or (),
            lacks=tuple(self._collected.lacks),
        )

    @property
    def extract(self) -> Ledger:
        """The part of the ledger, opened for reading."""
        return Ledger.open_extract(self._selected.extract)

    def exported(self, files: Iterable[Path], root: str = "") -> Exported:
        """Return what was made."""
        absent = tuple(each for each in self._carried if each.file is None)
        records = len(self._collected.places)
        return Exported(tuple(files), records, self.facts.lacks, absent, root)

    def wacz(self, extract: Ledger) -> list[Entry]:
        """Return the files of the WACZ."""
        key = self._order.key
        sign = key.sign_wacz if key is not None and key.signs_wacz else None
        about = contents.about(self.facts)
        return wacz.entries(extract, self._collected, self._scratch, about, sign)

    def bag(self, extract: Ledger, written: bag.Written) -> Iterator[Entry]:
        """Yield the files of the bag."""
        key = self._order.key
        source = contents.Source(
            extract,
            self.facts,
            self._collected.places,
            self._find,
            self._scratch,
            Readings(_data, {each.name: each for each in extract.report().documents}),
        )
        derived = dict(contents.derive(source))
        page = derived.pop(contents.PAGE)
        tags = partial(contents.tags, self.facts, key.public.pem if key else b"", page)
        sign = key.sign if key is not None else None
        return bag.entries(self._payload(extract, derived), tags, sign, written)

    def _payload(self, extract: Ledger, derived: dict[str, Path]) -> Iterator[Entry]:
        for document in self._carried:
            if document.file is not None:
                yield _document(document)
        yield measuring.in_memory(contents.FACTS, self.facts.as_json())[0]
        yield measuring.on_disk(contents.LEDGER, self._selected.extract)[0]
        for name, path in derived.items():
            yield measuring.on_disk(name, path)[0]
        inner = self.wacz(extract)
        size = packing.packed_size(inner)
        yield Entry(contents.WACZ, size, partial(packing.packed, inner))

    def _find(self, record: str) -> contents.Place | None:
        """Return where a record lies in the home."""
        return self._collected.sources.get(record)


def _carried(number: int, document: Document) -> Carried:
    """Return what becomes of a document: carried along where it is still what was read."""
    row = (document.name, document.sha256, document.size)
    path = Path(document.name)
    if "://" in document.name:
        return Carried(*row, None, "it lies on the web")
    try:
        found = measuring.of_file(path)
    except (OSError, ValueError):
        return Carried(*row, None, "its file is not there any more")
    if found.sha256 != document.sha256:
        return Carried(*row, None, "its file is not the one that was read")
    return Carried(*row, f"{contents.DOCUMENTS}{number:04}-{_safe(document.name)}")


def _data(document: Carried) -> bytes | None:
    return Path(document.name).read_bytes() if document.file is not None else None


def _document(document: Carried) -> Entry:
    """Return a document as an entry that must be what was read."""
    entry, measure = measuring.on_disk(str(document.file), Path(document.name))
    if measure.sha256 != document.sha256:
        raise ArchiverError(
            f"{document.name} was changed while it was exported", "Export it again.", exit_code=4
        )
    return entry


def _safe(name: str) -> str:
    """Return the last part of a document's name, fit for any file system."""
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = _UNSAFE.sub("_", last).strip("._") or "document"
    if plain == last and len(plain) <= _LONGEST_NAME:
        return plain
    mark = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
    stem, dot, suffix = plain[-_LONGEST_NAME:].rpartition(".")
    return f"{stem}-{mark}{dot}{suffix}" if dot else f"{suffix}-{mark}"


def _base(documents: Iterable[Document]) -> str:
    """Return what the bag's folder is called: after the first document."""
    first = next(iter(documents), None)
    stem = _safe(first.name).rpartition(".")[0] if first is not None else ""
    return f"{stem or 'links'}-evidence"


def _below(base: str, entry: Entry) -> Entry:
    return Entry(base + entry.name, entry.size, entry.chunks, entry.crc)


def _pack(entries: Iterable[Entry], scratch: Path, output: Path, split: int | None) -> list[Path]:
    with placing.Parts(scratch, output.name, split) as parts:
        for data in packing.packed(entries, parts.patch):
            parts.write(data)
        return parts.place(output)
