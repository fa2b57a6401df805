"""Reading PDFs side by side: `python -m bench.reading FILE.pdf ...`.

Each tool is started anew for each file, for linkrot and pdfx take one at a time; what ours costs
when it reads them all in one go is a row of its own. Tools take turns, and the table holds
medians over the files.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
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
        Reader("linkrot", shutil.which("linkrot", path=path), _one),
        Reader("pdfx", shutil.which("pdfx", path=path), _one),
    )


def _one(program: str, files: Sequence[str]) -> list[str]:
    return [program, "-v", *files]


Turns = list[list[measure.Cost]]
"""What each start cost, in each round."""


def compare(files: Sequence[Path], rounds: int) -> dict[str, Turns]:
    """Let every reader that is here read each file, in turns, and ours then all in one go."""
    there = [reader for reader in readers() if reader.program]
    names = [str(file.resolve()) for file in files]
    turns: dict[str, Turns] = {reader.name: [[] for _ in names] for reader in there}
    ours, at_once = there[0], f"{there[0].name}, all in one go"
    turns[at_once] = [[]]
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for number, name in enumerate(names):
                for reader in there:
                    turns[reader.name][number].append(_cost(reader, [name], Path(folder)))
            turns[at_once][0].append(_cost(ours, names, Path(folder)))
    return turns


def _cost(reader: Reader, names: Sequence[str], folder: Path) -> measure.Cost:
    command = reader.command(reader.program or "", names)
    return measure.run(command, folder, folder / "output", within=WITHIN)


Medians = list[tuple[float, float, float]]
"""Wall seconds, CPU seconds and bytes of each file, in the median of its rounds."""


def table(turns: dict[str, Turns]) -> str:
    """Return a row a reader: medians over the files, and beside ours, how often ours took less.

    The ratios are medians over the files, too, each file's to its own. What is read in one go
    is divided by the number of files, but for the memory.
    """
    rows = [
        "| | wall s | CPU s | MB | most MB | wall | CPU | memory | ours faster | lighter | exit |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    costs = {name: [_medians(each) for each in files] for name, files in turns.items()}
    ours = next(iter(costs.values()))
    for name, files in costs.items():
        codes = {cost.code for each in turns[name] for cost in each}
        told = ",".join(map(str, sorted(codes)))
        share = len(ours) if len(files) < len(ours) else 1
        wall, cpu, memory = (median(each) for each in zip(*files, strict=True))
        cells = [name, f"{wall / share:.2f}", f"{cpu / share:.2f}", f"{memory / _MB:.0f}"]
        cells.append(f"{max(each[-1] for each in files) / _MB:.0f}")
        beside = [""] * 5 if share > 1 or files is ours else _beside(files, ours)
        rows.append(f"| {' | '.join([*cells, *beside, told])} |")
    return "\n".join(rows)


def _medians(costs: Sequence[measure.Cost]) -> tuple[float, float, float]:
    wall, cpu, memory = zip(*((cost.wall, cost.cpu, cost.memory) for cost in costs), strict=True)
    return median(wall), median(cpu), median(memory)


def _beside(files: Medians, ours: Medians) -> list[str]:
    """Return the three ratios to ours, and in how many files ours is faster and lighter."""
    pairs = list(zip(files, ours, strict=True))
    ratios = [f"{median(it[at] / own[at] for it, own in pairs):.2f}" for at in range(3)]
    won = [sum(own[at] < it[at] for it, own in pairs) for at in (0, 2)]
    return [*ratios, *(f"{files} of {len(pairs)}" for files in won)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; peers that are missing are named."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print every turn, not the table")
    asked = parser.parse_args(arguments)
    turns = compare(asked.files, asked.rounds)
    if asked.json:
        print(json.dumps(turns, default=asdict))
    else:
        print(table(turns))
    for reader in readers():
        if reader.program is None:
            print(f"{reader.name} is not installed: bench/README.md tells how", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
