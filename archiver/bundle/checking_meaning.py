"""Compares by meaning what another version has derived, and would word otherwise.

What both versions say must be the same; what one alone says is not compared. A page is not
compared at all, but nothing in it may run or load. What is wrong is yielded in sentences.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Any

from archiver.bundle.checking_wacz import text_lines

_Row = Mapping[str, Any]
_Chunks = Iterable[bytes]

LOOSE = frozenset({"because", "repair", "title", "text", "n", "previous"})
"""What versions word, or number, each in its way."""

ASKED = frozenset({"support"})
"""What is null where a version did not look for it, as another may have."""

MEANT = ("document", "url", "status", "health")
"""What a row must say where ours does: it is what a reader looks for."""

_ELEMENTS = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"),
        *("article", "nav", "aside", "div", "span", "p", "a", "h1", "h2", "h3", "h4", "ul", "ol"),
        *("li", "dl", "dt", "dd", "blockquote", "q", "cite", "code", "pre", "bdi", "bdo"),
        *(
            "details",
            "summary",
            "mark",
            "em",
            "strong",
            "small",
            "sup",
            "time",
            "hr",
            "br",
            "table",
        ),
        *("caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("lang", "dir", "id", "class", "charset", "name", "content", "http-equiv", "href", "open"),
        *("title", "datetime", "tabindex", "scope", "role", "colspan", "rowspan", "start", "value"),
    )
)
_LOADING = ("script-", "img-", "connect-", "frame-", "font-", "media-", "object-", "worker-")


def same_tables(have: _Chunks, true: _Chunks) -> Iterator[tuple[str, str | None]]:
    """Compare two tables in CSV, row by row; yield what differs, and the URL of the row."""
    theirs, mine = (csv.DictReader(text_lines(chunks)) for chunks in (have, true))
    names = theirs.fieldnames or ()
    if len(set(names)) != len(names):
        yield "two of its columns have one name", None
    yield from _same_rows("row", theirs, mine)


def same_citations(have: _Chunks, true: _Chunks) -> Iterator[tuple[str, str | None]]:
    """Compare two reports in JSON; yield what differs, and the URL that it is of."""
    theirs, mine = _json(b"".join(have)), _json(b"".join(true))
    for name in ("documents", "citations", "links"):
        yield from _same_rows(name, theirs[name], mine[name])


def same_acts(have: _Chunks, true: _Chunks) -> Iterator[tuple[str, str | None]]:
    """Compare two chains of custody, act by act."""
    theirs, mine = (map(_json, text_lines(chunks)) for chunks in (have, true))
    yield from _same_rows("act", theirs, mine)


def same_history(have: _Chunks, true: Iterable[tuple[str, _Row]]) -> Iterator[tuple[str, None]]:
    """Compare a history with the rows that the ledger has as it lies there."""
    rows = ({"table": table, **row} for table, row in true)
    for number, (said, row) in enumerate(zip_longest(_json(b"".join(have))["rows"], rows), start=1):
        if said != row:
            yield f"row {number} is not one of the ledger's", None
            return


def same_info(have: bytes, true: bytes) -> Iterator[str]:
    """Compare what two versions say in bag-info.txt."""
    theirs, mine = (
        dict(line.split(": ", 1) for line in raw.decode().splitlines()) for raw in (have, true)
    )
    for name in sorted((theirs.keys() & mine.keys()) - {"External-Description"}):
        if theirs[name] != mine[name]:
            yield f"{name} is not what follows from the bundle's facts"


def agree(one: _Row, other: _Row) -> bool:
    """Say whether two rows say the same of all that both speak of."""
    both = (one.keys() & other.keys()) - LOOSE
    unasked = {name for name in both & ASKED if None in (one[name], other[name])}
    return all(_agree(one[name], other[name]) for name in both - unasked)


def _agree(one: object, other: object) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return agree(one, other)
    return one == other


def _same_rows(
    what: str, theirs: Iterable[_Row], mine: Iterable[_Row]
) -> Iterator[tuple[str, str | None]]:
    for number, (said, row) in enumerate(zip_longest(theirs, mine), start=1):
        if said is None or row is None:
            yield f"{what} {number}: there is one more, or one less, than in the ledger", None
            return
        if not agree(said, row) or any(name in row and name not in said for name in MEANT):
            yield f"{what} {number} says other things than the ledger", row.get("url")


def _json(raw: str | bytes) -> Any:  # noqa: ANN401
    return json.loads(raw, object_pairs_hook=_without_second)


def _without_second(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; raise ValueError where it says one thing twice, to each reader another."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("an object of it says one thing twice")
    return found


COMPARED: Mapping[str, Callable[[_Chunks, _Chunks], Iterator[tuple[str, str | None]]]] = {
    "citations.json": same_citations,
    "citations.csv": same_tables,
    "custody.jsonl": same_acts,
}
"""How each file of facts is compared; `history.json` has the ledger's own rows."""


def unsafe(chunks: _Chunks) -> str | None:
    """Return what in a page could run or load something, or None: tags and attributes are few."""
    seen = _Seen()
    for line in text_lines(chunks):
        seen.feed(line)
        if seen.found is not None:
            return seen.found
    seen.close()
    return seen.found or (None if seen.policy else "it has no policy that forbids to load and run")


class _Seen(HTMLParser):
    """Sees every tag of a page, and that nothing but its beginning stands before its policy.

    Browsers and this parser may read what is oddly written in two ways: it must stand behind what
    forbids all of it.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: str | None = None
        self.policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See a tag."""
        values = dict(attrs)
        if len(values) != len(attrs) or tag not in _ELEMENTS or values.keys() - _ATTRIBUTES:
            self.found = f"its <{tag}> could run or load something"
        elif not (values.get("href") or "#").startswith("#"):
            self.found = "a link of it leads elsewhere"
        elif "http-equiv" in values:
            self._see_policy(values)
        elif tag not in ("html", "head") and values != {"charset": "utf-8"}:
            self._see_other(tag)

    def handle_endtag(self, tag: str) -> None:
        """See the end of an element."""
        self._see_other(tag)

    def handle_data(self, data: str) -> None:
        """See words."""
        self._see_other(data.strip())

    def handle_decl(self, decl: str) -> None:
        """See what kind of page it says it is."""
        self._see_other(decl.lower().removeprefix("doctype html"))

    def handle_comment(self, data: str) -> None:
        """See what only some may take for a comment."""
        self._see_other(f"<!--{data}")

    def handle_pi(self, data: str) -> None:
        """See what is an instruction in XML."""
        self._see_other(f"<?{data}")

    def unknown_decl(self, data: str) -> None:
        """See what is text in XML."""
        self._see_other(f"<![{data}")

    def _see_other(self, what: str) -> None:
        """See what may stand behind the policy only."""
        if what and not self.policy:
            self.found = "something stands before its policy"

    def _see_policy(self, values: Mapping[str, str | None]) -> None:
        parts = (values.get("content") or "").replace(" ", "").split(";")
        known = (values.get("http-equiv") or "").lower() == "content-security-policy"
        strict = "default-src'none'" in parts
        if not (known and strict) or any(part.startswith(_LOADING) for part in parts):
            self.found = "its policy could let something run or load"
        self.policy = True
