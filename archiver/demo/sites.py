"""The sites of the small web: what each host answers at each path.

A site is a directory under `sites/`, named after its host, and a file in it is served at
its own path: `index.html` at `/`, `about/board.html` at `/about/board.html`. What a file
alone cannot say stands in the site's `site.toml`, one table for a path, with the fields of
`Resource`. Every other path is a 404, with the site's own `404.html` where it has one.
Nothing here opens a socket.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

FOLDER = Path(__file__).parent / "sites"

NOT_PAGES = ("site.toml", "404.html")

CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Resource:
    """What one path answers; `delay` is in seconds.

    `file` is the site's file that is the body. `gzip` and `chunked` are how the body
    travels. `failures` is how many times the path answers 500 before it answers this.
    """

    status: int = 200
    file: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    gzip: bool = False
    chunked: bool = False
    delay: float = 0.0
    failures: int = 0
    body: bytes = field(default=b"", repr=False)

    @property
    def content_type(self) -> str:
        """The media type that goes with the file's name."""
        return CONTENT_TYPES[PurePosixPath(self.file or "page.html").suffix]


Site = Mapping[str, Resource]

MISSING = Resource(
    status=404,
    body=b"<!doctype html>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n"
    b"<p>The requested URL was not found on this server.</p>\n",
)
"""What a site without a `404.html` says of a path that it does not have."""


def load(folder: Path = FOLDER) -> dict[str, Site]:
    """Return every site under `folder` by its host."""
    return {path.name: read(path) for path in sorted(folder.iterdir()) if path.is_dir()}


def read(site: Path) -> Site:
    """Return what the site in this directory answers, by path."""
    pages = {_path(site, file): _of_file(site, file) for file in sorted(_pages(site))}
    return pages | {path: _of_table(site, row) for path, row in _tables(site).items()}


def answer(site: Site, path: str) -> Resource:
    """Return what the site says at `path`, its own 404 included."""
    return site.get(path) or site.get("404") or MISSING


def _pages(site: Path) -> list[Path]:
    return [file for file in site.rglob("*") if file.is_file() and file.name not in NOT_PAGES]


def _path(site: Path, file: Path) -> str:
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")


def _of_file(site: Path, file: Path) -> Resource:
    return Resource(file=file.relative_to(site).as_posix(), body=file.read_bytes())


def _tables(site: Path) -> dict[str, dict[str, Any]]:
    config = site / "site.toml"
    rows = tomllib.loads(config.read_text("utf-8")) if config.exists() else {}
    if (site / "404.html").exists():
        rows["404"] = {"status": 404, "file": "404.html"}
    return rows


def _of_table(site: Path, row: dict[str, Any]) -> Resource:
    body = (site / row["file"]).read_bytes() if "file" in row else b""
    return Resource(**row, body=body)
