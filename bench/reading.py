"""Reading PDFs side by side: `python -m bench.reading FILE.pdf ...`.

Ours reads all the files in one go; linkrot and pdfx take one at a time, and each file is a
start of theirs. Tools take turns, and the table holds medians and ratios.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import measure

WITHIN = 900.0  # seconds for one turn
_HERE = Path(__file__).resolve().parent
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that lists the links of PDFs; `command` makes the command line for files."""

    name: str
    program: str | None
    command: Callable[[str, Sequence[str]], list[str]]


def readers() -> tuple[Reader, ...]:
    """Return who is compared: ours first, then the peers, installed or not."""
    homes = [str(_HERE.parent / home / "bin") for home in (".venv-bench", ".venv-pdfx")]
    path = os.pathsep.join([*homes, os.environ.get("PATH", os.defpath)])
    ours = str(Path(sys.executable).with_name("archiver"))
    return (
        Reader("archiver links", ours, lambda it, files: [it, "links", *files, "--format", "json"]),
        Reader("linkrot", shutil.which("linkrot", path=path), _one_by_one),
        Reader("pdfx", shutil.which("pdfx", path=path), _one_by_one),
    )


def _one_by_one(program: str, files: Sequence[str]) -> list[str]:
    loop = (
        'program="$1"; shift; for file; do "$program" -v "$file" || code=$?; done; exit ${code:-0}'
    )
    return ["sh", "-c", loop, "sh", program, *files]


def compare(files: Sequence[Path], rounds: int) -> dict[str, list[measure.Cost]]:
    """Let every reader that is here read the files, in turns; return what each turn cost."""
    there = [reader for reader in readers() if reader.program]
    costs: dict[str, list[measure.Cost]] = {reader.name: [] for reader in there}
    names = [str(file.resolve()) for file in files]
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for reader in there:
                command = reader.command(reader.program or "", names)
                output = Path(folder, "output")
                cost = measure.run(command, Path(folder), output, within=WITHIN)
                costs[reader.name].append(cost)
    return costs


def table(costs: dict[str, list[measure.Cost]]) -> str:
    """Return the medians, a row a reader, each with its ratios to ours."""
    rows = [
        "| | wall s | CPU s | MB | wall | CPU | memory | exit |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    ours: list[float] = []
    for name, turns in costs.items():
        found = [
            median(each) for each in zip(*((t.wall, t.cpu, t.memory) for t in turns), strict=True)
        ]
        ours = ours or found
        ratios = [f"{value / own:.2f}" for value, own in zip(found, ours, strict=True)]
        wall, cpu, memory = found
        cells = [
            name,
            f"{wall:.2f}",
            f"{cpu:.2f}",
            f"{memory / _MB:.0f}",
            *ratios,
            str(turns[-1].code),
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; peers that are missing are named."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print every turn, not the table")
    asked = parser.parse_args(arguments)
    costs = compare(asked.files, asked.rounds)
    if asked.json:
        turns = {name: [(t.wall, t.cpu, t.memory) for t in all_] for name, all_ in costs.items()}
        print(json.dumps(turns))
    else:
        print(table(costs))
    for reader in readers():
        if reader.program is None:
            print(f"{reader.name} is not installed: bench/README.md tells how", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
