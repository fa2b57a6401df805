"""The one command: `python -m bench.compare check|run|all`.

Tools take turns, round by round, so that a noisy minute strikes all of them; the table
holds medians, and under each pair the ratios of wall, CPU and memory.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench import measure, mix, origin, score, tools
from bench.measure import Cost
from bench.tools import Pair, Task, Tool

DATA = Path(__file__).resolve().parent / ".data"
WITHIN = 900.0  # seconds for one turn
_MB = 1_000_000

Outcome = score.Answers | score.Archive


@dataclass
class Results:
    """What the turns of one tool cost, and what came of the last."""

    costs: list[Cost] = field(default_factory=list)
    outcome: Outcome | None = None

    @property
    def wall(self) -> float:
        """The median, in seconds."""
        return median(cost.wall for cost in self.costs)

    @property
    def cpu(self) -> float:
        """The median, in seconds."""
        return median(cost.cpu for cost in self.costs)

    @property
    def memory(self) -> float:
        """The median of the peaks, in bytes."""
        return median(cost.memory for cost in self.costs)


def compare(what: str, links: Sequence[mix.Link], rounds: int) -> dict[str, Results]:
    """Let every tool that is here do the job, in turns; return results by name."""
    taking_part = {tool.name: tool for tool in _tools(what) if not tool.missing}
    results = {name: Results() for name in taking_part}
    for _ in range(rounds):
        for name, tool in taking_part.items():
            cost, results[name].outcome = _turn(tool, links)
            results[name].costs.append(cost)
    return results


def _tools(what: str) -> Iterator[Tool]:
    for pair in tools.PAIRS[what]:
        yield from (pair.ours, pair.peer)


def _turn(tool: Tool, links: Sequence[mix.Link]) -> tuple[Cost, Outcome]:
    folder = Path(tempfile.mkdtemp(prefix="turn-", dir=DATA))
    try:
        task = _task(folder, links)
        printed = folder / "printed"
        cost = measure.run(tool.command(task), task.folder, printed, within=WITHIN)
        if cost.code not in tool.codes:
            said = printed.with_suffix(".err").read_text()[-2000:]
            raise RuntimeError(f"{tool.name} ended with code {cost.code}: {said}")
        if tool.read is None:
            return cost, score.archive(task.folder)
        return cost, score.answers(links, tool.read(printed.read_text()))
    finally:
        shutil.rmtree(folder)


def _task(folder: Path, links: Sequence[mix.Link]) -> Task:
    task = Task(folder / "bulletin.txt", folder / "urls.txt", folder / "home")
    task.document.write_text(mix.document(list(links)))
    task.urls.write_text("".join(f"{link.url}\n" for link in links))
    task.folder.mkdir()
    return task


# --- the table

_CHECK = "{:26}{:>8}{:>8}{:>8}{:>8}{:>9}{:>9}{:>9}"
_CHECK_HEADINGS = ("", "links/s", "wall s", "CPU s", "MB", "statuses", "verdicts", "soft rot")
_RUN_HEADINGS = ("", "links/s", "wall s", "CPU s", "MB", "answers", "KB each", "valid")


def lines(what: str, links: int, results: Mapping[str, Results]) -> Iterator[str]:
    """Yield the table of a comparison."""
    yield _CHECK.format(*(_CHECK_HEADINGS if what == "check" else _RUN_HEADINGS))
    for pair in tools.PAIRS[what]:
        for tool in (pair.ours, pair.peer):
            if tool.missing:
                yield f"{tool.name:26}skipped: {tool.missing}"
            else:
                yield _row(tool.name, links, results[tool.name])
        yield from _ratios(pair, results)


def _row(name: str, links: int, row: Results) -> str:
    cost = (f"{links / row.wall:.0f}", f"{row.wall:.2f}", f"{row.cpu:.2f}")
    return _CHECK.format(name, *cost, f"{row.memory / _MB:.0f}", *_outcome(row.outcome))


def _outcome(outcome: Outcome | None) -> tuple[str, str, str]:
    if isinstance(outcome, score.Answers):
        return (f"{outcome.status:.1%}", f"{outcome.verdict:.1%}", f"{outcome.soft:.1%}")
    if isinstance(outcome, score.Archive):
        each = f"{outcome.size_each / 1000:.1f}"
        return (str(outcome.responses), each, "yes" if outcome.valid else "NO")
    return ("", "", "")


def _ratios(pair: Pair, results: Mapping[str, Results]) -> Iterator[str]:
    if pair.ours.name in results and pair.peer.name in results:
        ours, peer = results[pair.ours.name], results[pair.peer.name]
        ratios = (ours.wall / peer.wall, ours.cpu / peer.cpu, ours.memory / peer.memory)
        texts = (f"{ratio:.2f}" for ratio in ratios)
        yield _CHECK.format("  ours : theirs", "", *texts, "", _sizes(ours, peer), "")
    yield ""


def _sizes(ours: Results, peer: Results) -> str:
    """Return the ratio of what an answer takes in WARC files, where that is compared."""
    one, other = ours.outcome, peer.outcome
    if isinstance(one, score.Archive) and isinstance(other, score.Archive):
        return f"{one.size_each / other.size_each:.2f}"
    return ""


# --- the command


def main() -> None:
    """Read the command line, compare, and print."""
    chosen = _arguments().parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the origin ends with us
    DATA.mkdir(exist_ok=True)
    with origin.serve(DATA, chosen.hosts, chosen.latency / 1000) as served:
        links = mix.links(chosen.links, chosen.hosts, served.port)
        for what in tools.PAIRS if chosen.what == "all" else (chosen.what,):
            print(_title(what, chosen, served))
            results = compare(what, links, chosen.rounds)
            print("\n".join(lines(what, len(links), results)), flush=True)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.compare", description=__doc__)
    parser.add_argument("what", choices=[*tools.PAIRS, "all"])
    parser.add_argument("--links", type=int, default=1000, help="distinct links cited")
    parser.add_argument("--hosts", type=int, default=50, help="sites they are spread over")
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before an answer")
    parser.add_argument("--rounds", type=int, default=3, help="turns of each tool")
    return parser


def _title(what: str, chosen: argparse.Namespace, served: origin.Origin) -> str:
    return (
        f"{what}: {chosen.links} links, {chosen.hosts} sites, {chosen.latency:g} ms, "
        f"median of {chosen.rounds}, {os.cpu_count()} cores; origin: {served.server}"
    )


if __name__ == "__main__":
    main()
