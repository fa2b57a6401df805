"""The architecture holds, and a breach of it would be noticed: one is planted per contract."""

# ruff: noqa: E501  (a row is a line)

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {each["id"]: each["name"] for each in PROJECT["tool"]["importlinter"]["contracts"]}

PLANTED = [
    # contract, the module that breaks it, the line that does
    ("layers", "archiver/urls/__init__.py", "import archiver.rot", "from below"),
    ("layers", "archiver/model/verdicts.py", "import archiver.settings", "the words know no module"),
    ("layers", "archiver/ledger/__init__.py", "import archiver.warc", "siblings"),
    ("layers", "archiver/reports/__init__.py", "import archiver.crawl", "a report that fetches"),
    ("layers", "archiver/unheard_of.py", "", "a module without a layer"),
    ("spiders", "archiver/crawl/__init__.py", "import spiders.citations", "from below"),
    ("spiders", "spiders/citations.py", "import archiver.cli", "a spider that knows the command"),
    ("pure", "archiver/inquiry.py", "import random", "lots"),
    ("pure", "archiver/rot/dns.py", "from socket import getaddrinfo", "a rule that asks"),
    ("pure", "archiver/memento/choosing.py", "import asyncio", "a memento that is asked for"),
    ("pure", "archiver/watch.py", "import time", "a clock that says what is due"),
    ("pure", "archiver/rot/stage.py", "import time", "a clock"),
    ("pure", "archiver/gate.py", "import time", "a gate that reads the clock"),
    ("pure", "archiver/robust/edits.py", "import pathlib", "an edit that reads a file"),
    ("pure", "archiver/model/verdicts.py", "import scrapy", "an engine in the words"),
    ("pure", "archiver/urls/__init__.py", "import logging", "a line in a log"),
    ("signs", "archiver/signs/text/length.py", "import archiver.signs.walls", "words that know a wall"),
    ("signs", "archiver/signs/unheard_of.py", "", "a module beside the groups"),
    ("rules", "archiver/rot/gone.py", "from archiver.rot import live", "a rule asks another"),
    ("shared", "archiver/documents/draft.py", "from archiver.documents.formats import pdf", "what they share knows no format"),
    ("readers", "archiver/documents/formats/text.py", "from archiver.documents.formats import pdf", "so does a reader"),
    ("reports", "archiver/reports/json.py", "from archiver.reports import html", "so does a report"),
    ("door-domains", "archiver/rot/home.py", "import tldextract", "past urls"),
    ("door-domains", "archiver/crawl/wire/resolver.py", "import idna", "past urls"),
    ("door-trafilatura", "archiver/page/__init__.py", "from trafilatura import extract", "past article"),
    ("door-warcio", "archiver/crawl/keeper.py", "from warcio import archiveiterator", "past warc"),
    ("door-isal", "archiver/warc/volume.py", "from isal import isal_zlib", "past the folding"),
    ("door-sqlite", "archiver/crawl/keeper.py", "import sqlite3", "past the ledger"),
    ("door-sqlite", "archiver/cli/__init__.py", "import sqlite_utils", "past the ledger"),
    ("door-cryptography", "archiver/bundle/verifying.py", "from cryptography import x509", "past the signing"),
    ("door-qr", "archiver/cli/__init__.py", "import segno", "past the line to publish"),
    ("door-fsspec", "archiver/warc/read.py", "import fsspec", "past the store"),
    ("door-scrapy", "archiver/cli/__init__.py", "from scrapy import Request", "past crawl"),
    ("door-wire", "archiver/demo/web.py", "import h11", "past crawl"),
    ("door-wire", "archiver/crawl/visits.py", "import h11", "past the wire"),
    ("door-robots", "archiver/crawl/visits.py", "import protego", "past robots"),
    ("door-browser", "archiver/crawl/visits.py", "import playwright", "past crawl.browser"),
    ("wire", "archiver/crawl/wire/guard.py", "from archiver.crawl.wire import client", "from below"),
    ("wire-alone", "archiver/crawl/wire/client.py", "import scrapy", "Scrapy on the wire"),
    ("door-alerts", "archiver/cli/telling.py", "import apprise", "past alerts"),
    ("door-lxml", "archiver/reports/html.py", "from lxml import etree", "past page"),
    ("door-pdf", "archiver/documents/formats/html.py", "import pypdfium2", "past the reader of PDF"),
    ("door-markdown", "archiver/reports/html.py", "import markdown_it", "past its reader"),
    ("door-click", "archiver/crawl/process.py", "import click", "past the command line"),
]  # fmt: skip


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of a tree, as `make lint` does."""
    program = Path(sys.executable).with_name("lint-imports")
    command = [program, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> str:
    """Return what is said of a tree in which all is planted."""
    tree = tmp_path_factory.mktemp("tree")
    for package in ("archiver", "spiders"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / package, tree / package, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tree)
    for _, module, line, _ in PLANTED:
        path = tree / module
        text = path.read_text(encoding="utf-8") if path.exists() else '"""New."""\n'
        path.write_text(f"{text}\n{line}\n", encoding="utf-8")
    done = lint(tree)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def breach(module: str, line: str) -> str:
    """Return what finds a breach among those that are told: who imports what, and in which line."""
    name = module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    if not line:
        return rf"^- +{re.escape(name)}$"
    _, imported, *more = line.split()
    within = rf"(\.{more[-1]})?" if more else ""
    return rf"\b{re.escape(name)} -> {re.escape(imported)}{within} \(l\.[0-9, l.]+\)"


def test_contracts_are_kept() -> None:
    """Layers, the pure core and the doors are as ARCHITECTURE.md tells them."""
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("contract", "module", "line"),
    [pytest.param(*row[:3], id=f"{row[0]}: {row[3]}") for row in PLANTED],
)
def test_planted_breach_is_caught(told: str, contract: str, module: str, line: str) -> None:
    """One offending line, and it is named below the contract that it breaks."""
    name = CONTRACTS[contract]
    assert f"\n{name} BROKEN" in told
    _, below = told.split(f"\n{name}\n{'-' * len(name)}\n")
    section = re.split(r"\n-{5,}\n", below)[0]
    assert re.search(breach(module, line), section, re.MULTILINE), section[:2000]


def test_what_is_not_planted_is_not_told(told: str) -> None:
    """What finds a breach finds none that is not there."""
    assert not re.search(breach("archiver/gate.py", "import random"), told, re.MULTILINE)


def test_every_contract_has_a_planted_breach() -> None:
    """A contract that is added comes with the breach that shows what it forbids."""
    assert {row[0] for row in PLANTED} == set(CONTRACTS)
