"""Identifiers and their resolvers: where a DOI, an arXiv number or a PMID leads.

A resolver's URL is made of an identifier that has its own form, and of nothing else.
"""

import re
from collections.abc import Mapping

from archiver.model import CitationKind

_FORMS: Mapping[CitationKind, tuple[re.Pattern[str], str]] = {
    CitationKind.DOI: (
        re.compile(
            r"(?:doi:\s*|(?:https?://)?(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE
        ),
        "https://doi.org/",
    ),
    CitationKind.PMID: (
        re.compile(r"(?:pmid:?\s*)?(\d{1,8})", re.IGNORECASE),
        "https://pubmed.ncbi.nlm.nih.gov/",
    ),
}


def identified(kind: CitationKind, text: str) -> str | None:
    """Return the resolver's URL of an identifier as people write it, or None where it is none."""
    if kind not in _FORMS:
        return None
    form, resolver = _FORMS[kind]
    found = form.fullmatch(text.strip())
    return resolver + found.group(1) if found is not None else None
