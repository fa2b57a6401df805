"""Identifiers, de-fanged URLs and hosts without a scheme: what is one, and what never is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cases

from archiver import citations, urls
from archiver.citations import defanged, doi, identifiers, schemeless
from archiver.model import CitationKind, Document, Passage

FINDERS = {
    "identifiers": identifiers.find,
    "defanged": defanged.find,
    "schemeless": schemeless.find,
}
ALL = (*FINDERS.values(), doi.find, doi.find_broken, schemeless.find_archived)
FOUND = [
    pytest.param(find, case, id=f"{name}: {reason}")
    for name, find in FINDERS.items()
    for reason, case in cases(f"citations/{name}.txt").items()
]
NOT_FOUND = [
    pytest.param(case, id=f"{name}: {reason}")
    for name in FINDERS
    for reason, case in cases(f"citations/not_{name}.txt").items()
]
KINDS = {
    "doi:10.1000/182": CitationKind.DOI,
    "dx.doi.org/10.1000/182": CitationKind.DOI,
    "https://doi.org/10.1000/182": CitationKind.TEXT,
    "arXiv:2101.00001": CitationKind.ARXIV,
    "arxiv.org/abs/2101.00001": CitationKind.ARXIV,
    "PMID: 12345678": CitationKind.PMID,
    "PMC1234567": CitationKind.PMCID,
    "hdl:2027/abc": CitationKind.HANDLE,
    "ark:/12148/btv1b8449691v": CitationKind.ARK,
    "urn:nbn:de:bvb:12-bsb00012345-6": CitationKind.URN,
    "hxxp://example[.]org": CitationKind.TEXT,
    "www.example.org": CitationKind.TEXT,
}
NOTED = {
    "arXiv:2101.000012": ("2", "https://arxiv.org/abs/2101.00001"),
    "arXiv:2101.00001v23": ("3", "https://arxiv.org/abs/2101.00001v23"),
    "PMID: 123456783": ("3", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
    "PMC123456789": ("9", "https://pmc.ncbi.nlm.nih.gov/articles/PMC12345678/"),
    "doi:10.1371/journal.pone.012345612": ("12", "https://doi.org/10.1371/journal.pone.0123456"),
    "doi:10.1038/s41586-020-2649-23": ("3", "https://doi.org/10.1038/s41586-020-2649-2"),
    "doi:10.1000/1823": ("3", "https://doi.org/10.1000/1823"),
    "www.example.org/page.html2": ("2", "http://www.example.org/page.html"),
}
PRECEDENCE = {
    "a de-fanged URL over the printed one that its first dot would end": (
        "http://www.example[.]org/x",
        ["http://www.example.org/x"],
    ),
    "a printed URL over the identifier in it": (
        "https://doi.org/10.1000/182 http://a.org/doi:10.1000/182?id=PMC1234567",
        ["https://doi.org/10.1000/182", "http://a.org/doi:10.1000/182?id=PMC1234567"],
    ),
    "a printed URL over the host in it": (
        "https://web.archive.org/web/2020/www.example.org/x",
        ["https://web.archive.org/web/2020/www.example.org/x"],
    ),
    "an identifier over the host of its resolver": (
        "doi.org/10.1000/182",
        ["https://doi.org/10.1000/182"],
    ),
    "a blank behind the resolver": (
        "https://doi.org/ 10.1000/182",
        ["https://doi.org/10.1000/182"],
    ),
    "a blank behind the registrant": (
        "https://doi.org/10.1016/ j.cell.2010.01.002",
        ["https://doi.org/10.1016/j.cell.2010.01.002"],
    ),
    "no blank, but the next word": (
        "https://doi.org/10.1016/x in 2010",
        ["https://doi.org/10.1016/x"],
    ),
    "the signs of a SICI": (
        "http://dx.doi.org/10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O.",
        ["http://dx.doi.org/10.1002/(SICI)1097-4571(1998)49:8%3C693::AID-ASI4%3E3.0.CO;2-O"],
    ),
}
HOSTILE = [
    "." * 1_000_000,
    "[.]" * 300_000,
    "a[.]" * 200_000,
    "a[.] " * 200_000,
    "a[.]\n" * 100_000,
    "a.[.] " * 100_000,
    "a\\.b " * 100_000,
    "http[:]//a[.] " * 6_000,
    "(www.a.b" * 20_000,
    "www.a.de " * 10_000,
    "www.a.de/-\n" * 10_000,
    "hxxp://" * 100_000,
    "hxxp://a[.]b " * 6_000,
    "hxxp://a\n" * 20_000,
    "hxxp://a[.]b[.]" * 8_000,
    "http:// a .b " * 15_000,
    "10.1000/" * 100_000,
    "10.1000/a1b2c3 " * 6_000,
    "doi:10.1000/\n" * 5_000,
    "arXiv:" * 150_000,
    "PMID: 1234567, " * 50_000,
    "1" * 1_000_000,
    "/" * 1_000_000,
    "a." * 500_000,
    "a.de/" * 200_000,
    "at a.de " * 30_000,
    "a-" * 500_000,
    " " * 1_000_000 + "10.1000/1",
    ("www.a.de" + " " * 2_000) * 400,
    "<" * 500_000 + ">3.0.CO;",
    "http://a<b>3.0.CO;" * 30_000,
]


def found(text):
    return [item.url for item in find(text)]


def find(text):
    return citations.find(Document("bulletin", "text/plain", "0" * 64, 1, (Passage(text),)))


@pytest.mark.parametrize(("finder", "case"), FOUND)
def test_what_is_printed_is_found(finder, case):
    """No more and no less than the author meant; and its own finder adds nothing to that."""
    assert found(case.text) == case.expected
    own = [item.url for item in finder(case.text)]
    assert set(own) <= set(case.expected)


@pytest.mark.parametrize("case", NOT_FOUND)
def test_nothing_is_invented(case):
    """What only looks like one is not found, by any finder."""
    assert found(case.text) == case.expected == []


@pytest.mark.parametrize(("text", "kind"), KINDS.items(), ids=KINDS)
def test_the_kind_is_how_the_document_names_it(text, kind):
    """An identifier says of which registry it is; a URL is text, even of a resolver."""
    assert [item.kind for item in find(text)] == [kind]


@pytest.mark.parametrize(("text", "expected"), PRECEDENCE.values(), ids=PRECEDENCE)
def test_nothing_is_listed_twice(text, expected):
    """Where two finders claim the same characters, the surer one has them."""
    assert found(text) == expected


@pytest.mark.parametrize(("text", "label", "url"), [(a, *b) for a, b in NOTED.items()], ids=NOTED)
def test_a_notes_mark_is_told_from_the_identifier(text, label, url):
    """Where its form is of one length, and the document has such a note."""
    assert [item.url for find in ALL for item in find(f"See {text} now.", {label})][:1] == [url]


def test_a_defanged_url_is_marked():
    """Whoever shows it is told that it was printed so that nobody follows it."""
    (item,) = find("hxxp://example[.]org/x")
    assert (item.as_printed, item.url) == ("hxxp://example[.]org/x", "http://example.org/x")
    assert item.defanged
    assert item.repair == defanged.REPAIR


def test_a_missing_scheme_is_a_repair():
    """The other scheme is the reading that was rejected."""
    (item,) = find("www.example.org/x")
    assert item.url == "http://www.example.org/x"
    assert item.repair.reason == schemeless.REASON
    assert item.repair.rejected == ("https://www.example.org/x",)
    assert not item.defanged


HOSTS = st.sampled_from(
    [
        "doi:10.1000/a",
        "arXiv:2101.00001",
        "PMID: 1234567",
        "hxxp://a[.]org",
        "www.a.org/",
        "a[.]org",
    ]
)


@given(st.text(), HOSTS, st.text("htpwx:/\\ \n.a-()[]{}'|<>;#%\ufffe\u00ad1"))
def test_any_text_is_read(text, host, more):
    """Nothing raises; what a finder finds lies in the text, in order, and is as printed."""
    whole = text + host + more
    for finder in ALL:
        end = 0
        for item in finder(whole, frozenset({"1"})):
            assert end <= item.start < item.end <= len(whole)
            assert item.as_printed == whole[item.start : item.end]
            assert urls.scheme(item.url) in {"http", "https"}
            assert not re.search(r"[\s<>]", item.url)
            end = item.end


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:14]))
def test_time_is_linear_in_the_text(text):
    """Long texts that are made to be slow are read like any others."""
    assert sum(item.end - item.start for finder in ALL for item in finder(text)) <= 2 * len(text)
