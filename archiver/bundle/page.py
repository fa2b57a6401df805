"""The page that a bundle opens with: every citation, how it stands, and what was archived.

One file that loads nothing and runs nothing: no script, no link to the web, and a policy that
forbids both. What came from a page or a document is text, escaped, and decides its own direction.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from archiver.bundle.facts import Carried, Facts, moment
from archiver.ledger import Ledger
from archiver.model import Citation, Exchange, HistoryEntry, Purpose, Report, Snapshot, Standing
from archiver.reports import plain, wording

STYLE = Path(__file__).with_name("page.css").read_text("utf-8")

_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()

POLICY = f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{_HASH}'"
"""CSP 3: nothing may be loaded, sent or run; the one style is allowed by its hash."""

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""

_ABOUT = """<p>What each citation rested on, as this machine received it. The snapshots are in
<code>data/evidence.wacz</code>, which ReplayWeb.page and other web archive viewers open; this
page shows the text of each. <code>VERIFY.md</code> says how to see that nothing was altered, and
what that does not prove.</p>
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the page is made from; `texts` names the text of a link, `files` says where it is.

    `shots` names the picture of a link.
    """

    extract: Ledger
    facts: Facts
    report: Report
    texts: Mapping[str, str]
    files: Mapping[str, Path]
    shots: Mapping[str, str]


def render(told: Told) -> Iterator[str]:
    """Yield the page, piece by piece."""
    anchors = {each.url: f"l{n:04}" for n, each in enumerate(told.report.links, start=1)}
    names = ", ".join(base_name(document.name) for document in told.facts.documents)
    title = f"Evidence for {names}" if names else "Evidence"
    yield _HEAD.format(policy=escape(POLICY), title=_text(title), style=STYLE)
    yield from _header(told, title)
    yield "<main>\n"
    standings = {each.url: each for each in told.report.links}
    for document in told.facts.documents:
        yield f'<section><h2 dir="auto">{_text(base_name(document.name))}</h2>\n<ol>\n'
        for citation in told.report.citations:
            if citation.document == document.name:
                yield _citation(citation, standings[citation.url], anchors[citation.url])
        yield "</ol></section>\n"
    yield "<h2>What was archived</h2>\n"
    cited = _cited(told.report)
    for standing in told.report.links:
        yield from _link(told, standing, anchors[standing.url], cited.get(standing.url, []))
    yield "</main>\n</body>\n</html>\n"


def _header(told: Told, title: str) -> Iterator[str]:
    facts = told.facts
    yield f'<header>\n<h1 dir="auto">{_text(title)}</h1>\n'
    by = f" by {facts.operator}" if facts.operator else ""
    made = f"Made {_when(moment(facts.at))}{by} with {facts.software}."
    yield f'<p class="faint" dir="auto">{_text(made)}</p>\n'
    yield f"<p>{_text(wording.summary(told.report))}</p>\n{_ABOUT}<ul>\n"
    for document in facts.documents:
        yield f'<li dir="auto">{_carried(document)}</li>\n'
    for lack in facts.lacks:
        missing = f"Missing here: record {lack.record_id} of {lack.warc} ({lack.why})"
        yield f'<li class="missing">{_text(missing)}</li>\n'
    yield "</ul>\n</header>\n"


def _carried(document: Carried) -> str:
    if document.file is None:
        where = f"the document {document.name} is not here: {document.why}"
    else:
        where = f"the document is data/{document.file}"
    return f"{_text(where)}; <code>sha256:{_text(document.sha256)}</code>"


def _citation(citation: Citation, standing: Standing, anchor: str) -> str:
    where = wording.place(citation.place) or "cited"
    said = f'<blockquote dir="auto">{_text(citation.context)}</blockquote>\n'
    quote = f'<p>Quotes: <q dir="auto">{_text(citation.quote)}</q></p>\n' if citation.quote else ""
    link = f'<a href="#{anchor}">{_address(citation.url, [citation])}</a>'
    return (
        f'<li class="{_class(standing)}"><p class="faint">{_text(where)}</p>\n'
        f"{said if citation.context else ''}{quote}<p>{_badge(standing)}{link}</p></li>\n"
    )


def _link(told: Told, standing: Standing, anchor: str, citations: list[Citation]) -> Iterator[str]:
    history = told.extract.history(standing.url)
    entries = history.entries if history is not None else ()
    yield f'<article id="{anchor}" class="{_class(standing)}">\n'
    yield f"<h3>{_badge(standing)}{_address(standing.url, citations)}</h3>\n"
    if standing.title:
        yield f'<p class="title" dir="auto">{_text(standing.title)}</p>\n'
    if standing.verdict is not None:
        yield f'<p dir="auto">{_text(wording.because(standing.verdict))}</p>\n'
    yield "<dl>\n"
    for name, value in _facts(told, standing, entries):
        yield f'<dt>{name}</dt><dd dir="auto">{_text(value)}</dd>\n'
    yield "</dl>\n"
    yield from _history(entries)
    yield from _archived(told, standing.url)
    yield "</article>\n"


def _facts(
    told: Told, standing: Standing, entries: tuple[HistoryEntry, ...]
) -> Iterator[tuple[str, str]]:
    """Yield what was seen at the last check, and where it lies."""
    seen: tuple[Exchange, ...] = ()
    if entries:
        seen = told.extract.exchanges(entries[-1].run, standing.url)
    cited = [each for each in seen if each.purpose is Purpose.CITED]
    for exchange in cited:
        yield "Asked", f"{_when(moment(exchange.started_at))}: {exchange.url}"
        yield "Answered", _answer(exchange)
    if standing.snapshot is not None:
        yield from _proof(standing.snapshot)
    if standing.url in told.shots:
        yield "Picture", f"data/{told.shots[standing.url]}"


def _answer(exchange: Exchange) -> str:
    parts = [str(exchange.status)] if exchange.status is not None else []
    parts += [exchange.failure.detail] if exchange.failure is not None else []
    parts += [f"{exchange.body_length:,} bytes, {exchange.digest}"] if exchange.digest else []
    parts += [f"from {exchange.address}"] if exchange.address else []
    tls = exchange.tls
    if tls is not None:
        trust = "a trusted certificate" if tls.verified else f"no trusted certificate: {tls.error}"
        parts.append(f"{tls.version}, {trust}")
    return "; ".join(parts)


def _proof(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    yield "Record", snapshot.record_id
    yield "In the WACZ", f"archive/{snapshot.warc}, byte {snapshot.offset:,}"


def _history(entries: tuple[HistoryEntry, ...]) -> Iterator[str]:
    if not entries:
        return
    yield f"<details><summary>{wording.count(len(entries), 'check')}</summary>\n<ul>\n"
    for entry in entries:
        verdict = entry.verdict
        stage = f" ({verdict.stage})" if verdict.stage != "none" else ""
        when = _when(moment(verdict.checked_at))
        told = f"{when} {verdict.status}{stage}: {verdict.because}"
        yield f'<li dir="auto">{_text(told)}</li>\n'
    yield "</ul></details>\n"


def _archived(told: Told, url: str) -> Iterator[str]:
    name = told.texts.get(url)
    if name is None:
        yield '<p class="faint">No text was taken from it.</p>\n'
        return
    yield f'<details><summary>Archived text (data/{name})</summary>\n<div class="text" dir="auto">'
    with told.files[name].open("r", encoding="utf-8", errors="replace") as file:
        for line in file:
            yield f'<p dir="auto">{_text(line)}</p>\n' if line.strip() else ""
    yield "</div></details>\n"


def _cited(report: Report) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for citation in report.citations:
        found.setdefault(citation.url, []).append(citation)
    return found


def _badge(standing: Standing) -> str:
    verdict = standing.verdict
    word = verdict.status.value if verdict is not None else wording.UNCHECKED
    return f'<span class="badge">{word}</span> '


def _address(url: str, citations: Iterable[Citation]) -> str:
    return f'<bdi dir="ltr">{escape(wording.address(url, citations))}</bdi>'


def _class(standing: Standing) -> str:
    health = wording.health(standing)
    return "not-checked" if health is None else health.value


def _when(text: str) -> str:
    return f"{text[:10]} {text[11:19]} UTC"


def base_name(name: str) -> str:
    """Return a document's name without the folders that it lay in."""
    return name.replace("\\", "/").rstrip("/").rpartition("/")[2] or name


def _text(raw: str) -> str:
    return escape(plain.text(raw))
