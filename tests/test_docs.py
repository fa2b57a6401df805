"""Documents that are made from the program say what the program says."""

import subprocess
import sys
from pathlib import Path

import pytest

from archiver import rot

ROOT = Path(__file__).parent.parent
GENERATED = [
    path
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
    if "[[[cog" in path.read_text(encoding="utf-8")
]


def cog(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run cog in the root of the tree, as `make docs` does."""
    command = [sys.executable, "-m", "cogapp", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: str(path.relative_to(ROOT)))
def test_generated_part_is_fresh(path: Path) -> None:
    """Running the generator again changes nothing; where it would, `make docs` does."""
    done = cog("--check", "--diff", path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_stale_document_is_noticed(tmp_path: Path) -> None:
    """One rule too few in the table, and the check fails."""
    page = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    stale = tmp_path / "verdicts.md"
    stale.write_text(page.replace("| 1 | `invalid-url` |", "| 1 | `spelling` |"), encoding="utf-8")
    assert cog("--check", stale).returncode != 0


def test_every_rule_is_documented_in_its_order() -> None:
    """A reader finds each rule that a verdict can name, in the order in which they are asked."""
    page = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    rows = [page.index(f"| {n} | `{rule.name}` |") for n, rule in enumerate(rot.RULES, start=1)]
    assert rows == sorted(rows)
