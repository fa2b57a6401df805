"""Links as references: what a reference manager can be told of each without making it up."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archiver import urls
from archiver.model import Citation, CitationKind, Report
from archiver.reports import wording

RESOLVER = "https://doi.org/"


@dataclass(frozen=True, slots=True)
class Reference:
    """A link under a key of its own, its title, its DOI if it is one, and where it is cited."""

    key: str
    title: str
    url: str
    doi: str | None
    note: str


def references(report: Report) -> Iterator[Reference]:
    """Yield one reference a link, in order of appearance."""
    cited: dict[str, list[Citation]] = {}
    for citation in report.citations:
        cited.setdefault(citation.url, []).append(citation)
    numbers: Counter[str] = Counter()
    for url, citations in cited.items():
        domain = re.sub(r"[^a-z0-9]+", "-", urls.registrable_domain(url)).strip("-") or "link"
        numbers[domain] += 1
        key = f"{domain}-{numbers[domain]}"
        yield Reference(key, _title(url, citations), url, _doi(citations), _note(citations))


def _title(url: str, citations: Sequence[Citation]) -> str:
    named = (each.anchor for each in citations if each.anchor and "://" not in each.anchor)
    return next(named, wording.address(url, citations))


def _doi(citations: Sequence[Citation]) -> str | None:
    found = (each.url for each in citations if each.kind is CitationKind.DOI)
    return next((url.removeprefix(RESOLVER) for url in found), None)


def _note(citations: Sequence[Citation]) -> str:
    places = [
        ", ".join(filter(None, (each.document, wording.place(each.place)))) for each in citations
    ]
    return f"Cited in {'; '.join(dict.fromkeys(places))}"
