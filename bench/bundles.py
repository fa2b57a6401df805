"""What a bundle costs: exported, and verified, against a plain copy. `python -m bench.bundles`.

The home is written with this package's own writer and ledger, one answer a link, so that it takes
no crawl to have some gigabytes. The copy reads every WARC file once and writes it once.
"""

import argparse
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from archiver import citations, documents, version, warc
from archiver.ledger import Ledger
from archiver.model import (
    Article,
    Citation,
    Exchange,
    Health,
    LinkStatus,
    Run,
    Snapshot,
    Stage,
    Verdict,
)
from archiver.settings import Settings
from bench import measure
from bench.compare import DATA
from bench.measure import Cost
from bench.tools import ARCHIVER

_ROW = "{:>10}{:>10}{:>10}{:>10}{:>10}"
_MB = 1_000_000
_WITHIN = 3600.0
_TEXT = "In the evening the routes of the town were withdrawn, one after another, by hand. " * 40


def main() -> None:
    """Read the command line, make a home, export, verify, and print."""
    chosen = _arguments().parse_args()
    folder = DATA / "bundles"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        _fill(folder, chosen.links, chosen.megabytes * _MB // chosen.links)
        for line in _rows(folder):
            print(line, flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _rows(folder: Path) -> Iterator[str]:
    yield _ROW.format("", "wall s", "CPU s", "MB", "of copies")
    copied = _copied(folder)
    size = sum(each.stat().st_size for each in (folder / "warcs").glob("*.gz"))
    yield _ROW.format("copy", f"{copied:.1f}", "", f"{size / _MB:,.0f}", "1.0")
    export = ("export", "document.txt", "-o", "bundle.zip")
    for name, command in (("export", export), ("verify", ("verify", "bundle.zip"))):
        yield _told(name, _run(folder, *command), copied)


def _told(name: str, cost: Cost, copied: float) -> str:
    figures = (f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.memory / _MB:.0f}")
    return _ROW.format(name, *figures, f"{cost.wall / copied:.1f}")


def _run(folder: Path, *arguments: str) -> Cost:
    output = folder / "output"
    cost = measure.run([str(ARCHIVER), *arguments], folder, output, within=_WITHIN)
    if cost.code:
        raise SystemExit(f"archiver {arguments[0]} ended with {cost.code}: {output.read_text()}")
    return cost


def _copied(folder: Path) -> float:
    begun = time.monotonic()
    copy = folder / "copy"
    with copy.open("wb") as out:
        for path in sorted((folder / "warcs").glob("*.gz")):
            with path.open("rb") as file:
                shutil.copyfileobj(file, out, _MB)
        out.flush()
        os.fsync(out.fileno())
    copy.unlink()
    return time.monotonic() - begun


def _fill(home: Path, links: int, size: int) -> None:
    """Archive so many links, each with a body of `size` bytes that no gzip makes smaller."""
    cited = [f"As page {n} says, http://host{n}.example/{n} has it." for n in range(links)]
    (home / "document.txt").write_text("\n\n".join(cited), "ascii")
    at = datetime.now(UTC) - timedelta(hours=1)
    settings = Settings(fsync="never")
    run = Run("bench", "run", at, version(), settings.as_json(), settings.digest(), None)
    os.chdir(home)
    document = documents.load("document.txt")
    found = citations.find(document)
    noise = os.urandom(size)
    writer = warc.Writer(home / "warcs", run, at, settings=settings, user_agent="bench")
    with Ledger.open(home / "ledger.db") as ledger:
        with ledger.transaction():
            ledger.begin_run(run)
            ledger.add_document(run.id, document, found, at)
        for number, citation in enumerate(found):
            body = number.to_bytes(8, "big") + noise[8:]
            with ledger.transaction():
                _add(ledger, writer, citation, body, at)
        ledger.end_run(run.id, at + timedelta(seconds=5), "finished", {})
    writer.close()


def _add(
    ledger: Ledger, writer: warc.Writer, citation: Citation, body: bytes, at: datetime
) -> None:
    url = citation.url
    headers = (("Content-Type", "image/png"), ("Content-Length", str(len(body))))
    head = "HTTP/1.1 200 OK\r\n" + "".join(f"{k}: {v}\r\n" for k, v in headers) + "\r\n"
    digest = f"sha256:{hashlib.sha256(body).hexdigest()}"
    asked = Exchange(
        url,
        at,
        status=200,
        version="HTTP/1.1",
        headers=headers,
        body_length=len(body),
        digest=digest,
    )
    raw = head.encode("ascii") + body
    recording = warc.Recording(asked, b"GET / HTTP/1.1\r\n\r\n", BytesIO(raw), len(raw), len(head))
    snapshot: Snapshot = writer.write(recording)
    ledger.add_exchange("bench", url, 1, 1, replace(asked, snapshot=snapshot))
    records = (snapshot.record_id,)
    told = ("live", "The page answers (200).", at, 200, url, 1, records)
    ledger.add_verdict("bench", Verdict(url, LinkStatus.LIVE, Health.ALIVE, Stage.NONE, *told))
    article = Article("A page", None, None, None, "en", _TEXT)
    converted = writer.write_conversion(url, snapshot, article.text, at)
    ledger.add_article("bench", url, snapshot.record_id, article, converted)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.bundles", description=__doc__)
    parser.add_argument("--links", type=int, default=1000, metavar="N")
    parser.add_argument("--megabytes", type=int, default=1000, metavar="MB")
    return parser


if __name__ == "__main__":
    main()
