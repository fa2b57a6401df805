"""Identifiers and their resolvers: where a DOI, an arXiv number or a PMID leads.

A resolver's URL is made of an identifier that has its own form, and of nothing else. Nothing
here asks whether the identifier has been given to anything.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from archiver.expressions import expression
from archiver.model import CitationKind
from archiver.urls.repairs import repair

ARCHIVES = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg"
    "|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph"
    "|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int"
    "|supr-con"
)
"""The archives of arXiv whose names stand in its numbers up to March 2007."""


class _Form(NamedTuple):
    """How an identifier is written, the group `id` being what its resolver wants of it."""

    written: re.Pattern[str]
    resolver: str
    after: str = ""


def _form(written: str, resolver: str, after: str = "") -> _Form:
    return _Form(expression(written, re.IGNORECASE), resolver, after)


_WEB = r"(?:https?://)?"
_FORMS: Mapping[CitationKind, _Form] = {
    CitationKind.DOI: _form(
        rf"(?:(?:info:|urn:)?doi[:/]?\s*)?(?P<web>{_WEB}(?:dx\.|www\.)?doi\.org/)?"
        r"(?P<id>10\.\d{4,9}(?:\.\d+)*/\S+)",
        "https://doi.org/",
    ),
    CitationKind.ARXIV: _form(
        rf"(?:arxiv:?\s*)?(?:{_WEB}(?:\w+\.)?arxiv\.org/(?:abs|pdf)/)?"
        rf"(?P<id>(?:\d{{4}}\.\d{{4,5}}|(?:{ARCHIVES})(?:\.[a-z]{{2}})?/\d{{7}})(?:v\d{{1,2}})?)"
        r"(?:\.pdf)?(?:\s*\[[a-z.-]+\])?",
        "https://arxiv.org/abs/",
    ),
    CitationKind.PMID: _form(
        rf"(?:pmid:?\s*)?(?:{_WEB}(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/)?"
        r"(?P<id>[1-9]\d{0,7})/?",
        "https://pubmed.ncbi.nlm.nih.gov/",
        "/",
    ),
    CitationKind.PMCID: _form(
        rf"(?:pmc(?:id)?:?\s*)?(?:{_WEB}(?:pmc|www)\.ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/)?"
        r"(?:PMC\s?)?(?P<id>[1-9]\d{0,8})(?:\.\d+)?/?",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC",
        "/",
    ),
    CitationKind.HANDLE: _form(
        rf"(?:(?:info:)?(?:hdl|handle)[:/]\s*)?(?P<web>{_WEB}hdl\.handle\.net/)?"
        r"(?P<id>[\w.-]+/\S+)",
        "https://hdl.handle.net/",
    ),
    CitationKind.ARK: _form(
        rf"(?:{_WEB}n2t\.net/)?ark:/?(?P<id>[0-9b-df-hjkmnp-tv-xz]{{5,}}/\S+)",
        "https://n2t.net/ark:/",
    ),
    CitationKind.URN: _form(
        rf"(?:{_WEB}nbn-resolving\.(?:org|de)/)?(?P<id>urn:nbn:[a-z]{{2}}[:-]\S+)",
        "https://nbn-resolving.org/",
    ),
}
_NO_PATH = expression(r'%(?![0-9A-Fa-f]{2})|[<>"{}|\\^`?#]')  # WHATWG URL, path percent-encode
_NO_URL = expression(r'%(?![0-9A-Fa-f]{2})|[<>"{}|\\^`]')


def identified(kind: CitationKind, text: str) -> str | None:
    """Return the resolver's URL of an identifier as people write it, or None where it is none.

    Its label (`doi:`) or its resolver (`dx.doi.org/`, with or without a scheme) may stand
    before it. Case is kept; what no path can hold is percent-encoded, once.
    """
    if kind not in _FORMS:
        return None
    form = _FORMS[kind]
    found = form.written.fullmatch(text.strip())
    if found is None:
        return None
    unsafe = _NO_URL if found.groupdict().get("web") else _NO_PATH
    name = unsafe.sub(lambda char: f"%{ord(char.group()):02X}", repair(found.group("id")))
    return form.resolver + name + form.after
