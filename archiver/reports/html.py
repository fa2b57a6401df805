"""A report as one file that opens anywhere: no script, no image, no request to anyone.

Everything is escaped, a policy in the page forbids it to load anything at all, and only an
http or https address becomes a link. Text decides its own direction, so that Arabic reads
from the right.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from archiver import urls
from archiver.model import (
    Backing,
    Citation,
    Document,
    Health,
    Report,
    Snapshot,
    Standing,
    Verdict,
)
from archiver.reports import backed, plain, sheet, wording
from archiver.reports.layout import Layout
from archiver.reports.sheet import text as _text

_Said = Callable[[Citation], Backing | None]

SHEET = sheet.Sheet.of(Path(__file__).with_name("report.css"))


def render(report: Report, _layout: Layout) -> str:
    """Return how every link stands, as a whole HTML page."""
    names = ", ".join(document.name for document in report.documents)
    parts = [*_header(report), *(_document(report, each) for each in report.documents)]
    title = f"Links of {names}" if names else "Links"
    body = "\n".join(filter(None, parts))
    return f"{SHEET.head(title)}{body}\n{sheet.FOOT}"


def _header(report: Report) -> Iterable[str]:
    yield "<header>"
    yield "<h1>How the links stand</h1>"
    yield f'<p class="faint">{_text(_extent(report))}</p>'
    yield _counts(report)
    if report.incomplete:
        yield f"<p><b>Incomplete:</b> {_text(report.incomplete)}</p>"
    if report.hints:
        items = "".join(f"<li>{_text(hint)}</li>" for hint in report.hints)
        yield f'<section class="hints"><h3>What to do</h3><ul>{items}</ul></section>'
    yield "</header>"


def _extent(report: Report) -> str:
    cited = (
        f"{wording.count(len(report.citations), 'citation')} of "
        f"{wording.count(len(report.links), 'link')} in "
        f"{wording.count(len(report.documents), 'document')}"
    )
    moments = [each.verdict.checked_at for each in report.links if each.verdict is not None]
    return f"{cited}, last checked {max(moments):%Y-%m-%d %H:%M} UTC" if moments else cited


def _counts(report: Report) -> str:
    members = wording.groups(report, {each.url: None for each in report.links})
    items = (
        f'<li class="{_class(kind)}"><b>{len(links):,}</b>{wording.title(kind)}</li>'
        for kind, links in members
    )
    return f'<ul class="counts">{"".join(items)}</ul>'


def _document(report: Report, document: Document) -> str:
    cited, said = wording.cited_in(report, document), backed.by_citation(report.backings)
    parts = [f'<section>\n<h2 dir="auto">{_text(document.name)}</h2>']
    parts += [f'<p class="faint">{_text(omission.what)}</p>' for omission in document.omissions]
    for kind, members in wording.groups(report, cited):
        heading = wording.title(kind).capitalize()
        parts.append(f'<h3 class="{_class(kind)}">{heading} ({len(members):,})</h3>')
        parts += [_link(each, cited[each.url], said, _excused(each, report)) for each in members]
    return "\n".join([*parts, "</section>"])


def _excused(standing: Standing, report: Report) -> str:
    told = wording.excused(report, standing.url)
    return f"<p>{_text(told)}</p>" if told else ""


def _link(standing: Standing, citations: Sequence[Citation], said: _Said, excused: str = "") -> str:
    verdict = standing.verdict
    lines = [
        f'<article class="{_class(wording.health(standing))}">',
        f'<p class="url">{_badge(verdict)}{_address(standing.url, citations)}</p>',
        f'<p class="title" dir="auto">{_text(standing.title)}</p>' if standing.title else "",
        *(_reason(verdict, citations) if verdict is not None else ()),
        excused,
        *_archives(standing, citations),
        f'<ul class="cited">{"".join(_citation(each, said(each)) for each in citations)}</ul>',
        *_past(standing),
        _proof(standing.snapshot),
        "</article>",
    ]
    return "\n".join(filter(None, lines))


def _archives(standing: Standing, citations: Sequence[Citation]) -> Iterable[str]:
    """Say what archives have to do with a link."""
    if holds := wording.holds(standing, citations):
        yield f"<p>It is {_text(holds)}.</p>"
    if standing.memento is not None:
        address = _address(standing.memento.url, citations)
        yield f'<p class="url">{_text(wording.copy(standing.memento))}: {address}</p>'
    if saved := wording.saved(standing):
        yield f'<p class="faint">{_text(saved)}</p>'


def _badge(verdict: Verdict | None) -> str:
    word = verdict.status.value if verdict is not None else wording.UNCHECKED
    return f'<span class="badge">{word}</span>'


def _reason(verdict: Verdict, citations: Sequence[Citation]) -> Iterable[str]:
    """Say why, and where it led: a link where the sentence names it, or else below."""
    sentence = wording.because(verdict, dated=True)
    led = verdict.final_url if verdict.final_url != verdict.url else None
    link = _address(led, citations) if led else ""
    shown = re.escape(plain.text(led or ""))
    named = re.search(rf"(?<=\s){shown}(?=[.,;]?(\s|$))", sentence) if shown else None
    if named:
        before, after = sentence[: named.start()], sentence[named.end() :]
        yield f"<p>{escape(before)}{link}{escape(after)}</p>"
    else:
        yield f"<p>{_text(sentence)}</p>"
        yield f'<p class="url">→ {link}</p>' if link else ""
    stage = f", {verdict.stage}" if verdict.stage != "none" else ""
    yield f'<p class="faint">Checked {verdict.checked_at:%Y-%m-%d %H:%M} UTC{stage}</p>'


def _citation(citation: Citation, backing: Backing | None) -> str:
    where = wording.place(citation.place) or "cited"
    said = f'<q dir="auto">{_text(citation.context)}</q>' if citation.context else ""
    told = f'<span class="faint" dir="auto">{_text(backed.told(backing))}</span>' if backing else ""
    return f'<li><span class="faint">{_text(where)}</span>{said}{told}</li>'


def _past(standing: Standing) -> Iterable[str]:
    """Tell what is kept of a link, how its text begins, and how it stood."""
    if standing.kept is not None and standing.kept != standing.snapshot:
        yield f'<p class="faint">{_text(wording.kept(standing.kept))}</p>'
    if standing.excerpt:
        yield '<p class="faint">The text that was kept begins:</p>'
        yield f'<blockquote class="faint" dir="auto">{_text(standing.excerpt)}</blockquote>'
    if course := wording.course(standing.course):
        yield f'<p class="faint">History: {_text(course)}</p>'


def _proof(snapshot: Snapshot | None) -> str:
    if snapshot is None:
        return ""
    recorded = f"This answer is recorded in warcs/{snapshot.warc}"
    return f'<p class="faint proof">{_text(recorded)}, byte {snapshot.offset:,}</p>'


def _address(url: str, citations: Sequence[Citation]) -> str:
    shown = f'<bdi dir="ltr">{escape(wording.address(url, citations))}</bdi>'
    if wording.is_defanged(citations) or not url.lower().startswith(("http://", "https://")):
        return shown
    leads = url if plain.text(url) == url else urls.escape(url)
    return f'<a href="{escape(leads)}" rel="noreferrer noopener nofollow">{shown}</a>'


def _class(kind: Health | None) -> str:
    return "not-checked" if kind is None else kind.value
