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

from archiver.bundle import passages
from archiver.bundle.facts import Carried, Facts, moment
from archiver.ledger import Ledger
from archiver.model import (
    Citation,
    Exchange,
    HistoryEntry,
    Memento,
    Purpose,
    Report,
    Snapshot,
    Standing,
    Tls,
)
from archiver.reports import backed, plain, wording

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

_ABOUT = """<p>What each citation rested on, as this machine received it. Open a citation to see it.
This page needs no network, and runs nothing.</p>
<details class="help"><summary>How to look at the pages themselves, and how to check all of this
</summary>
<p>The pages are in <code>data/evidence.wacz</code>, a web archive. Open it with ReplayWeb.page (on
the web, or its desktop program, which needs no network): choose the file, then the address. Other
viewers of web archives, such as pywb, open it, too. &#8220;In the WACZ&#8221; below says in which
file of it a record lies, and at which byte.</p>
<p><code>VERIFY.md</code> says how to see with standard tools that nothing was altered, and what
that does not prove.</p>
</details>
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
    names = ", ".join(base_name(document.name) for document in told.facts.documents)
    title = f"Evidence for {names}" if names else "Evidence"
    yield _HEAD.format(policy=escape(POLICY), title=_text(title), style=STYLE)
    yield from _header(told, title)
    yield "<main>\n"
    links = _Links(told)
    for document in told.facts.documents:
        yield f'<section><h2 dir="auto">{_text(base_name(document.name))}</h2>\n<ol>\n'
        for citation in told.report.citations:
            if citation.document == document.name:
                yield links.citation(citation)
        yield "</ol></section>\n"
    yield "<section><h2>What was archived</h2>\n"
    for standing in told.report.links:
        yield from links.article(standing)
    yield "</section>\n</main>\n</body>\n</html>\n"


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


class _Links:
    """Every link of the report: what is shown of it where it is cited, and by itself."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._anchors = {each.url: f"l{n:04}" for n, each in enumerate(told.report.links, start=1)}
        self._standings = {each.url: each for each in told.report.links}
        self._cited = _cited(told.report)
        self._said = backed.by_citation(told.report.backings)

    def citation(self, citation: Citation) -> str:
        """Return a citation: where it stands, what it claims, and what it rested on."""
        url = citation.url
        standing = self._standings[url]
        where = wording.place(citation.place) or "cited"
        claim = f'<blockquote dir="auto">{_text(citation.context)}</blockquote>\n'
        return (
            f'<li class="{_class(standing)}"><p class="faint">{_text(where)}</p>\n'
            f"{claim if citation.context else ''}<details><summary>{_badge(standing)}"
            f"{_address(url, [citation])}</summary>\n{_because(standing)}"
            f"{''.join(self._passage(citation))}{_listed(_seen(standing))}"
            f'<p><a href="#{self._anchors[url]}">All that was seen of it, and its text</a></p>\n'
            f"</details></li>\n"
        )

    def _passage(self, citation: Citation) -> Iterator[str]:
        """Yield what the page says to a citation, with the place that was found."""
        if citation.quote:
            yield f'<p>Quoted: <q dir="auto">{_text(citation.quote)}</q></p>\n'
        backing = self._said(citation)
        if backing is None:
            return
        yield f'<p dir="auto">{_text(backing.because)}</p>\n'
        text = self._text(citation.url)
        span = passages.place(text, backing)
        if span is not None:
            yield f'<blockquote class="found" dir="auto">{passages.excerpt(text, span)}'
            yield "</blockquote>\n"
        elif backing.passage:
            words = f"<mark>{_text(backing.passage)}</mark>"
            yield f'<blockquote class="found" dir="auto">{words}</blockquote>\n'

    def article(self, standing: Standing) -> Iterator[str]:
        """Yield all that was seen of a link."""
        url = standing.url
        citations = self._cited.get(url, [])
        history = self._told.extract.history(url)
        entries = history.entries if history is not None else ()
        yield f'<article id="{self._anchors[url]}" class="{_class(standing)}">\n'
        yield f"<h3>{_badge(standing)}{_address(url, citations)}</h3>\n"
        if standing.title:
            yield f'<p class="title" dir="auto">{_text(standing.title)}</p>\n'
        yield _because(standing)
        yield _listed(_facts(self._told, standing, entries))
        yield from _history(entries)
        yield from _mementos(history.mementos if history is not None else ())
        yield from self._archived(url, citations)
        yield "</article>\n"

    def _archived(self, url: str, citations: list[Citation]) -> Iterator[str]:
        name = self._told.texts.get(url)
        if name is None:
            yield '<p class="faint">No text was taken from it.</p>\n'
            return
        text = self._text(url)
        spans = [s for each in citations if (s := passages.place(text, self._said(each)))]
        yield f"<details{' open' if spans else ''}><summary>Archived text (data/{name})</summary>\n"
        yield '<div class="text" dir="auto" tabindex="0">\n'
        yield from passages.paragraphs(text, spans)
        yield "</div></details>\n"

    def _text(self, url: str) -> str:
        name = self._told.texts.get(url)
        return passages.read(self._told.files[name]) if name is not None else ""


def _because(standing: Standing) -> str:
    if standing.verdict is None:
        return ""
    return f'<p dir="auto">{_text(wording.because(standing.verdict))}</p>\n'


def _listed(facts: Iterable[tuple[str, str]]) -> str:
    rows = (f'<dt>{name}</dt><dd dir="auto">{_text(value)}</dd>\n' for name, value in facts)
    return f"<dl>\n{''.join(rows)}</dl>\n"


def _seen(standing: Standing) -> Iterator[tuple[str, str]]:
    """Yield in short when a link was seen, and where the proof lies."""
    if standing.verdict is not None:
        yield "Checked", _when(moment(standing.verdict.checked_at))
    if standing.snapshot is not None:
        yield "Archived", _when(moment(standing.snapshot.date))
        yield from _proof(standing.snapshot)


def _facts(
    told: Told, standing: Standing, entries: tuple[HistoryEntry, ...]
) -> Iterator[tuple[str, str]]:
    """Yield what was seen at the last check, and where it lies."""
    seen: tuple[Exchange, ...] = ()
    if entries:
        seen = told.extract.exchanges(entries[-1].run, standing.url)
    for exchange in (each for each in seen if each.purpose is Purpose.CITED):
        yield "Asked", f"{_when(moment(exchange.started_at))}: {exchange.url}"
        yield "Answered", _answer(exchange)
        if exchange.tls is not None:
            yield "Certificate", _certificate(exchange.tls)
        if exchange.digest:
            yield "Body", f"{exchange.body_length:,} bytes, {exchange.digest}"
    if standing.snapshot is not None:
        yield from _proof(standing.snapshot)
    if standing.url in told.shots:
        yield "Picture", f"data/{told.shots[standing.url]}"


def _answer(exchange: Exchange) -> str:
    parts = [f"{exchange.status} {exchange.reason}".strip()] if exchange.status is not None else []
    parts += [exchange.failure.detail] if exchange.failure is not None else []
    target = exchange.header("Location")
    parts += [f"leads on to {target}"] if target else []
    parts += [f"from {exchange.address}"] if exchange.address else []
    return "; ".join(parts)


def _certificate(tls: Tls) -> str:
    trust = "trusted" if tls.verified else f"not trusted: {tls.error}"
    return f"{trust} ({tls.version}, {tls.cipher})"


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


def _mementos(found: tuple[Memento, ...]) -> Iterator[str]:
    if not found:
        return
    yield "<details><summary>What archives held of it</summary>\n<ul>\n"
    for memento in found:
        told = f"{_when(moment(memento.at))} {memento.url} {memento.because}"
        yield f'<li dir="auto">{_text(told)}</li>\n'
    yield "</ul></details>\n"


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
