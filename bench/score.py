"""What came of it: how many links a checker got right, and what lies in an archiver's WARCs."""

import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from bench.mix import Link
from bench.tools import Said


@dataclass(frozen=True, slots=True)
class Answers:
    """Shares from 0 to 1: of final statuses told rightly, of verdicts that fit, of soft rot seen.

    Soft rot, where no status tells, is counted in the last only.
    """

    status: float
    verdict: float
    soft: float


@dataclass(frozen=True, slots=True)
class Archive:
    """What lies in the WARCs of a turn: responses, bytes, and whether `warcio check` passes."""

    responses: int
    size: int
    valid: bool

    @property
    def size_each(self) -> float:
        """Bytes for each response."""
        return self.size / max(1, self.responses)


def answers(links: Sequence[Link], said: Mapping[str, Said]) -> Answers:
    """Compare what was said with what is so; a link left out is wrong."""
    told = [(link.kind, said.get(link.url)) for link in links]
    plain = [(kind, each) for kind, each in told if kind.alive is not None]
    soft = [each for kind, each in told if kind.alive is None]
    return Answers(
        status=_share([each is not None and each.status == kind.final for kind, each in told]),
        verdict=_share([each is not None and each.fine == kind.alive for kind, each in plain]),
        soft=_share([each is not None and not each.fine for each in soft]),
    )


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 1.0


def archive(folder: Path) -> Archive:
    """Read every WARC below a folder."""
    files = sorted(folder.rglob("*.warc.gz"))
    types = sum((_types(path) for path in files), Counter[str]())
    size = sum(path.stat().st_size for path in files)
    return Archive(types["response"] + types["revisit"], size, bool(files) and _valid(files))


def _types(path: Path) -> Counter[str]:
    with path.open("rb") as stream:
        return Counter(record.rec_type for record in ArchiveIterator(stream))


def _valid(files: Sequence[Path]) -> bool:
    program = Path(sys.executable).with_name("warcio")
    checked = subprocess.run([program, "check", *files], capture_output=True, check=False)
    return checked.returncode == 0
