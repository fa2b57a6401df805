"""The page that a bundle opens with: the documents to read, and what each citation rested on.

One file that loads nothing and runs nothing: no script, no link to the web, and a policy that
forbids both. A citation in the text is a link within the page, to what was seen of it. What came
from a page or a document is text, escaped, and decides its own direction.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from archiver.bundle import manuscript, passages, seen
from archiver.bundle.facts import Carried, Facts, moment
from archiver.bundle.manuscript import Tags
from archiver.ledger import Ledger
from archiver.model import Citation, Document, Report, Standing
from archiver.reports import backed, wording
from archiver.reports.sheet import FOOT, Sheet
from archiver.reports.sheet import text as _text

SHEET = Sheet.of(Path(__file__).with_name("page.css"))

_ABOUT = """<p>The text, and what each citation in it rested on, as this machine received it. Choose
a citation to see that. This page needs no network, and runs nothing.</p>
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

Read = Callable[[Carried], Document | None]
"""Reads a document of the bundle again; None where its text cannot be had."""


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
    read: Read


def render(told: Told) -> Iterator[str]:
    """Yield the page, piece by piece."""
    names = ", ".join(base_name(document.name) for document in told.facts.documents)
    title = f"Evidence for {names}" if names else "Evidence"
    yield SHEET.head(title)
    yield from _header(told, title)
    yield "<main>\n"
    links = _Links(told)
    for number, document in enumerate(told.facts.documents, start=1):
        yield from links.document(number, document)
    yield '<section class="rests"><h2>What each citation rested on</h2>\n'
    yield from links.rests()
    yield "</section>\n<section><h2>What was archived</h2>\n"
    for standing in told.report.links:
        yield from links.article(standing)
    yield f"</section>\n</main>\n{FOOT}"


def _header(told: Told, title: str) -> Iterator[str]:
    facts = told.facts
    yield f'<header>\n<h1 dir="auto">{_text(title)}</h1>\n'
    by = f" by {facts.operator}" if facts.operator else ""
    made = f"Made {seen.when(moment(facts.at))}{by} with {facts.software}."
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
        self._numbered = list(enumerate(told.report.citations, start=1))
        self._said = backed.by_citation(told.report.backings)
        self._cited: dict[str, list[tuple[int, Citation]]] = {}
        for number, citation in self._numbered:
            self._cited.setdefault(citation.url, []).append((number, citation))
        self._shown: set[int] = set()

    def document(self, number: int, carried: Carried) -> Iterator[str]:
        """Yield the text of a document with its citations, then those that are not in it."""
        yield f'<section><h2 dir="auto">{_text(base_name(carried.name))}</h2>\n'
        here = [pair for pair in self._numbered if pair[1].document == carried.name]
        document = self._told.read(carried)
        if document is not None:
            yield '<div class="manuscript">\n'
            yield from manuscript.render(number, document, self._linking(here))
            yield "</div>\n"
        rest = [pair for pair in here if pair[0] not in self._shown]
        if rest:
            why = "Cited, but not found at its place in the text" if document else "What it cites"
            yield f'<p class="faint">{why}:</p>\n<ol class="cited">\n'
            yield from map(self._item, rest)
            yield "</ol>\n"
        yield "</section>\n"

    def _linking(self, here: list[tuple[int, Citation]]) -> manuscript.Linked:
        waiting: dict[tuple[object, ...], list[int]] = {}
        for number, citation in reversed(here):
            waiting.setdefault(manuscript.key(citation), []).append(number)

        def linked(citation: Citation) -> Tags | None:
            numbers = waiting.get(manuscript.key(citation))
            if not numbers:
                return None
            number = numbers.pop()
            self._shown.add(number)
            return self._tags(number, citation)

        return linked

    def _tags(self, number: int, citation: Citation) -> Tags:
        standing = self._standings[citation.url]
        kind = seen.kind(standing)
        before = f'<a class="cite {kind}" id="c{number:04}" href="#e{number:04}"><bdi>'
        shown = seen.address(citation.url, [citation])
        return Tags(before, f"</bdi> {seen.badge(standing)}</a>", shown)

    def _item(self, numbered: tuple[int, Citation]) -> str:
        number, citation = numbered
        tags = self._tags(number, citation)
        where = wording.place(citation.place) or "cited"
        claim = f'<blockquote dir="auto">{_text(citation.context)}</blockquote>\n'
        return (
            f'<li><p class="faint">{_text(where)}</p>\n{claim if citation.context else ""}'
            f"<p>{tags.before}{tags.instead}{tags.after}</p></li>\n"
        )

    def rests(self) -> Iterator[str]:
        """Yield what each citation rested on; on a screen, one is shown at a time."""
        for number, citation in self._numbered:
            yield from self._rest(number, citation)

    def _rest(self, number: int, citation: Citation) -> Iterator[str]:
        url = citation.url
        standing = self._standings[url]
        where = wording.place(citation.place) or "cited"
        yield f'<article class="rest {seen.kind(standing)}" id="e{number:04}" tabindex="-1">\n'
        yield f'<p class="back"><a href="#c{number:04}">Close</a></p>\n'
        yield f"<h3>{seen.badge(standing)} {seen.address(url, [citation])}</h3>\n"
        yield f'<p class="faint">{_text(where)}</p>\n'
        if citation.context:
            claim = f'<blockquote dir="auto">{_text(citation.context)}</blockquote>'
            yield f'<p class="faint">It is cited for:</p>\n{claim}\n'
        yield from self._passage(citation)
        yield f'<p class="faint">How the link stood:</p>\n{seen.because(standing)}'
        yield self._facts(standing)
        yield f'<p><a href="#{self._anchors[url]}">Every check of it, and its text</a></p>\n'
        yield "</article>\n"

    def _facts(self, standing: Standing) -> str:
        history = self._told.extract.history(standing.url)
        entries = history.entries if history is not None else ()
        shot = self._told.shots.get(standing.url)
        return seen.listed(seen.facts(self._told.extract, standing, entries, shot))

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
        cited = self._cited.get(url, [])
        citations = [citation for _, citation in cited]
        history = self._told.extract.history(url)
        yield f'<article id="{self._anchors[url]}" class="{seen.kind(standing)}" tabindex="-1">\n'
        yield f"<h3>{seen.badge(standing)} {seen.address(url, citations)}</h3>\n"
        if standing.title:
            yield f'<p class="title" dir="auto">{_text(standing.title)}</p>\n'
        yield seen.because(standing)
        places = ", ".join(f'<a href="#c{number:04}">{_place(each)}</a>' for number, each in cited)
        yield f'<p class="faint">Cited: {places}</p>\n' if places else self._facts(standing)
        yield from seen.history(history.entries if history is not None else ())
        yield from seen.mementos(history.mementos if history is not None else ())
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


def _place(citation: Citation) -> str:
    return _text(wording.place(citation.place) or base_name(citation.document))


def base_name(name: str) -> str:
    """Return a document's name without the folders that it lay in."""
    return name.replace("\\", "/").rstrip("/").rpartition("/")[2] or name
