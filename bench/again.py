"""What a second run over an unchanged web costs: `python -m bench.again`.

The same links are archived twice into one home; the table says what each run wrote, by kind
of file, and took. The origin sends entity tags and dates, as nginx does of files; without
`--revalidate` every page is sent anew, and only its body is not kept again.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench import measure, mix, origin
from bench.compare import DATA, WITHIN
from bench.tools import ARCHIVER

_ROW = "{:10}{:>9}{:>9}{:>11}{:>11}{:>11}{:>11}"
_KINDS = {".gz": "warc", ".cdxj": "index", ".db": "ledger"}
_FLAGS = (
    "--format",
    "json",
    "--allow-net",
    "127.0.0.0/8",
    "--delay",
    "0",
    "--per-site",
    "8",
    "--requisites",
    "none",
)


def main() -> None:
    """Read the command line, archive twice, and print."""
    chosen = _arguments().parse_args()
    DATA.mkdir(exist_ok=True)
    with (
        origin.serve(DATA, chosen.hosts, 0.0) as served,
        tempfile.TemporaryDirectory(prefix="again-", dir=DATA) as name,
    ):
        folder = Path(name)
        document = folder / "bulletin.txt"
        cited = [mix.Link(each, mix.KINDS[0]) for each in _urls(chosen, served.port)]
        document.write_text(mix.document(cited))
        command = [ARCHIVER, "run", str(document), "--home", str(folder / "home"), *_FLAGS]
        if not chosen.revalidate:
            command.append("--no-revalidate")
        print(f"{chosen.links} unchanged pages, {chosen.hosts} sites; origin: {served.server}")
        print("\n".join(_lines(command, folder)))


def _urls(chosen: argparse.Namespace, port: int) -> Iterator[str]:
    hosts = mix.hosts(chosen.hosts)
    for number in range(chosen.links):
        yield f"http://{hosts[number % len(hosts)]}:{port}/a/{number:06}.html"


def _lines(command: list[str], folder: Path) -> Iterator[str]:
    yield _ROW.format("", "wall s", "CPU s", "warc kB", "index kB", "ledger kB", "all kB")
    before: Counter[str] = Counter()
    written: list[Counter[str]] = []
    for name in ("first", "second"):
        cost = measure.run(command, folder, folder / "printed", within=WITHIN)
        if cost.code:
            raise RuntimeError((folder / "printed.err").read_text()[-2000:])
        held = _sizes(folder / "home")
        written.append(held - before)
        before = held
        yield _ROW.format(name, f"{cost.wall:.1f}", f"{cost.cpu:.1f}", *_told(written[-1]))
    first, second = written
    shares = [second[kind] / first[kind] for kind in ("warc", "index", "ledger")]
    shares.append(second.total() / first.total())
    yield _ROW.format("share", "", "", *(f"{share:.1%}" for share in shares))


def _sizes(home: Path) -> Counter[str]:
    files = (path for path in home.rglob("*") if path.is_file())
    sizes: Counter[str] = Counter()
    for path in files:
        sizes[_KINDS.get(path.suffix, "other")] += path.stat().st_size
    return sizes


def _told(sizes: Counter[str]) -> list[str]:
    whole = [sizes["warc"], sizes["index"], sizes["ledger"], sizes.total()]
    return [f"{size / 1000:,.0f}" for size in whole]


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.again", description=__doc__)
    parser.add_argument("--links", type=int, default=500, help="distinct pages")
    parser.add_argument("--hosts", type=int, default=50, help="sites they are spread over")
    parser.add_argument("--revalidate", action=argparse.BooleanOptionalAction, default=True)
    return parser


if __name__ == "__main__":
    main()
