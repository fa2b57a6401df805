"""WACZ 1.1.1: records with their index and a list of pages in one file, for replay.

https://specs.webrecorder.net/wacz/1.1.1/ and, for the signature, wacz-auth 0.1.0. Everything in
it follows from the extract of the ledger and the records, so that it can be made again and
compared.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from archiver.bundle import measuring
from archiver.bundle.collecting import Collected
from archiver.bundle.packing import Entry
from archiver.ledger import Ledger, PageSeen

VERSION = "1.1.1"
AUTH_VERSION = "0.1.0"
SUFFIX = ".wacz"

ARCHIVE = "archive/"
INDEX = "indexes/index.cdx.gz"
INDEX_OF_INDEX = "indexes/index.idx"
PAGES = "pages/pages.jsonl"
PACKAGE = "datapackage.json"
DIGEST = "datapackage-digest.json"

BLOCK = 300
"""Lines of the index in one gzip member, as cdxj-indexer makes them."""

Sign = Callable[[str], Mapping[str, str]]
"""Signs a digest; returns the `signature` and `publicKey` of WACZ-auth."""


@dataclass(frozen=True, slots=True)
class About:
    """What a bundle says of itself: its title, its moment, and the software that made it."""

    title: str
    description: str
    at: datetime
    software: str

    @property
    def created(self) -> str:
        """The moment as WACZ has it: RFC 3339, UTC, whole seconds."""
        return f"{self.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def entries(
    extract: Ledger, collected: Collected, scratch: Path, about: About, sign: Sign | None = None
) -> list[Entry]:
    """Return the files of a WACZ, in their order; what is large is put into `scratch`."""
    resources: list[dict[str, Any]] = []
    found: list[Entry] = []
    for taken in collected.files:
        name = ARCHIVE + taken.name
        found.append(Entry(name, taken.size, taken.chunks, taken.crc))
        resources.append(_resource(name, taken.sha256, taken.size))
    write_index(collected.lines.sorted(), scratch / "cdx", scratch / "idx")
    _write(scratch / "pages", pages(extract.pages(), collected.places))
    for name, file in ((INDEX, "cdx"), (INDEX_OF_INDEX, "idx"), (PAGES, "pages")):
        entry, measure = measuring.on_disk(name, scratch / file)
        found.append(entry)
        resources.append(resource(name, measure))
    main = next(iter(extract.pages()), None)
    package = as_json(package_of(resources, about, main))
    found.append(measuring.in_memory(PACKAGE, package)[0])
    digest = as_json(digest_of(package, about, sign))
    found.append(measuring.in_memory(DIGEST, digest)[0])
    return found


def package_of(
    resources: list[dict[str, Any]], about: About, main: PageSeen | None
) -> dict[str, Any]:
    """Return the Frictionless Data Package that lists what is inside."""
    first = {"mainPageUrl": main.url, "mainPageDate": _moment(main.at)} if main else {}
    return {
        "profile": "data-package",
        "wacz_version": VERSION,
        "title": about.title,
        "description": about.description,
        "created": about.created,
        "modified": about.created,
        "software": about.software,
        **first,
        "resources": resources,
    }


def digest_of(package: bytes, about: About, sign: Sign | None) -> dict[str, Any]:
    """Return the digest of the package, with the anonymous signature where there is a key."""
    digest = "sha256:" + hashlib.sha256(package).hexdigest()
    found: dict[str, Any] = {"path": PACKAGE, "hash": digest}
    if sign is not None:
        found["signedData"] = {
            "hash": digest,
            "created": about.created,
            "software": about.software,
            "version": AUTH_VERSION,
            **sign(digest),
        }
    return found


def pages(seen: Iterable[PageSeen], have: Mapping[str, object]) -> Iterator[str]:
    """Yield the list of pages, one JSON object a line: each answer to a cited address."""
    header = {"format": "json-pages-1.0", "id": "pages", "title": "Cited pages", "hasText": True}
    yield _line(header)
    for page in seen:
        if page.record_id in have:
            facts = {"id": page.record_id, "url": page.url, "ts": _moment(page.at)}
            facts |= {"title": page.title} if page.title else {}
            yield _line(facts | ({"text": page.text} if page.text else {}))


def write_index(lines: Iterable[str], index: Path, index_of_index: Path) -> None:
    """Write sorted lines in gzip members of some each, and the list of these (cdxj-gzip-1.0)."""
    offset = 0
    with index.open("wb") as data, index_of_index.open("w", encoding="ascii") as out:
        out.write(index_header())
        unread = iter(lines)
        while block := list(islice(unread, BLOCK)):
            member = _gzipped("".join(block).encode("ascii"))
            digest = "sha256:" + hashlib.sha256(member).hexdigest()
            out.write(index_line(block[0], offset, len(member), digest))
            data.write(member)
            offset += len(member)


def as_json(found: Mapping[str, Any]) -> bytes:
    """Return JSON for people and programs, in ASCII, ended by a line end."""
    return (json.dumps(found, indent=2) + "\n").encode("ascii")


def resource(path: str, measure: measuring.Measure) -> dict[str, Any]:
    """Return how a package lists a file."""
    return _resource(path, measure.sha256, measure.size)


def index_header() -> str:
    """Return the first line of the list of the index's blocks."""
    name = INDEX.rpartition("/")[2]
    return "!meta 0 " + json.dumps({"format": "cdxj-gzip-1.0", "filename": name}) + "\n"


def index_line(first: str, offset: int, length: int, digest: str) -> str:
    """Return the line of a block of the index, which begins with the line `first`."""
    place = {"offset": offset, "length": length, "digest": digest}
    return f"{first.partition('{')[0].strip()} {json.dumps(place)}\n"


def _resource(path: str, sha256: str, size: int) -> dict[str, Any]:
    name = path.rpartition("/")[2].lower()
    return {"name": name, "path": path, "hash": f"sha256:{sha256}", "bytes": size}


def _gzipped(data: bytes) -> bytes:
    deflate = zlib.compressobj(wbits=zlib.MAX_WBITS + 16)
    return deflate.compress(data) + deflate.flush()


def _line(found: Mapping[str, Any]) -> str:
    return json.dumps(found) + "\n"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="ascii") as file:
        file.writelines(lines)
