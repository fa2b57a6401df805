"""Does memory grow with the run, or with a body? `python -m bench.growth`.

Each row is a run of its own into an empty home, without text and pictures, whose work is done in
other processes and would hide what grows. The second part archives one body of each size.
"""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import measure, mix, origin
from bench.compare import DATA
from bench.measure import Cost
from bench.tools import ARCHIVER

_ROW = "{:>14}{:>10}{:>10}{:>10}"
_WITHIN = 3600.0
_MB = 1_000_000
_FLAGS = (
    *("--allow-net", "127.0.0.0/8", "--delay", "0"),
    *("--per-site", "8", "--no-extract", "--requisites", "none", "--browser", "never"),
    *("--max-body", "4000000000"),
)


def main() -> None:
    """Read the command line, archive, and print."""
    chosen = _arguments().parse_args()
    DATA.mkdir(exist_ok=True)
    with origin.serve(DATA, chosen.hosts, 0.0) as served:
        for line in _pages(chosen, served.port):
            print(line, flush=True)
        for line in _bodies(chosen, served.port):
            print(line, flush=True)


def _pages(chosen: argparse.Namespace, port: int) -> Iterator[str]:
    yield _ROW.format("pages", "wall s", "CPU s", "MB")
    costs = []
    for count in chosen.pages:
        names = mix.hosts(chosen.hosts)
        cited = [f"http://{names[n % len(names)]}:{port}/a/{n:06}.html" for n in range(count)]
        costs.append(_archive(cited, chosen.robots))
        yield _told(f"{count:,}", costs[-1])
    yield f"the last is {costs[-1].memory / costs[0].memory:.2f} times the first"


def _bodies(chosen: argparse.Namespace, port: int) -> Iterator[str]:
    yield _ROW.format("body, MB", "wall s", "CPU s", "MB")
    costs = []
    for size in chosen.bodies:
        body = DATA / "www" / f"large-{size}.bin"  # nginx remembers what it opened
        with body.open("wb") as file:
            file.truncate(size * _MB)  # of noughts, which take no room on the disk
        try:
            url = f"http://{mix.hosts(1)[0]}:{port}/{body.name}"
            costs.append(_archive([url], chosen.robots))
        finally:
            body.unlink()
        yield _told(f"{size:,}", costs[-1])
    yield f"the last is {costs[-1].memory / costs[0].memory:.2f} times the first"


def _archive(cited: list[str], robots: str) -> Cost:
    folder = Path(tempfile.mkdtemp(prefix="growth-", dir=DATA))
    try:
        document = folder / "bulletin.txt"
        document.write_text("".join(f"See {url} for it.\n\n" for url in cited))
        home = str(folder / "home")
        command = [ARCHIVER, "run", str(document), "--home", home, "--robots", robots, *_FLAGS]
        cost = measure.run(command, folder, folder / "printed", within=_WITHIN)
        if cost.code:
            raise RuntimeError((folder / "printed.err").read_text()[-2000:])
        return cost
    finally:
        shutil.rmtree(folder)


def _told(name: str, cost: Cost) -> str:
    return _ROW.format(name, f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.memory / _MB:.0f}")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 20000])
    parser.add_argument("--bodies", type=int, nargs="+", default=[1, 2000], help="megabytes")
    parser.add_argument("--hosts", type=int, default=200, help="sites the pages are spread over")
    parser.add_argument("--robots", choices=["ignore", "obey"], default="ignore")
    return parser


if __name__ == "__main__":
    main()
