"""RIS: the tags that name a URL or an identifier, and lines that are not as they should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.documents.formats import ris
from archiver.model import CitationKind, Place

WHOLE = """TY  - JOUR
AU  - Smith, J.
AU  - Doe, J.
PY  - 2020
TI  - The Title
UR  - http://a.org/x
DO  - 10.1000/x
ID  - smith2020
ER  -
"""


def find(data):
    return citations.find(documents.read("x.ris", data.encode()))


def reference(*lines):
    return "\n".join(("TY  - JOUR", *lines, "ER  - ", ""))


NAMED = {
    "a URL": (["UR  - http://a.org/x"], ["http://a.org/x"]),
    "a URL without a scheme": (["UR  - www.a.org/x"], ["http://www.a.org/x"]),
    "several in one": (["UR  - http://a.org/x; http://b.org"], ["http://a.org/x", "http://b.org"]),
    "several without a blank": (["UR  - http://a.org;http://b.org"], ["http://a.org", "http://b.org"]),
    "a semicolon of its own": (["UR  - http://a.org/x;y=1"], ["http://a.org/x;y=1"]),
    "several tags": (["UR  - http://a.org", "UR  - http://b.org"], ["http://a.org", "http://b.org"]),
    "on lines without a tag": (["UR  - http://a.org", "http://b.org"], ["http://a.org", "http://b.org"]),
    "one that is cut": (["UR  - http://a.org/one-", "two/x.html"], ["http://a.org/one-two/x.html"]),
    "one, and words": (["UR  - http://a.org/", "seen on Monday"], ["http://a.org/"]),
    "a text that ends in one": (["AB  - See http://a.org/", "x-y-z.html"], ["http://a.org/"]),
    "a full text on the web": (["L1  - http://a.org/x.pdf"], ["http://a.org/x.pdf"]),
    "a full text beside it": (["L1  - files/1/x.pdf", "L1  - internal-pdf://1/x.pdf"], []),
    "a related record": (["L2  - http://a.org/r"], ["http://a.org/r"]),
    "a DOI": (["DO  - 10.1000/x"], ["https://doi.org/10.1000/x"]),
    "a DOI as an address": (["DO  - https://doi.org/10.1000/x"], ["https://doi.org/10.1000/x"]),
    "a DOI elsewhere": (["M3  - 10.1000/x"], ["https://doi.org/10.1000/x"]),
    "a DOI in a note": (["N1  - doi: 10.1000/x"], ["https://doi.org/10.1000/x"]),
    "a DOI for a URL": (["UR  - doi:10.1000/x"], ["https://doi.org/10.1000/x"]),
    "a number": (["AN  - 12345"], []),
    "a number of PubMed": (["AN  - 12345", "DB  - PubMed"], ["https://pubmed.ncbi.nlm.nih.gov/12345/"]),
    "a PMCID": (["C2  - PMC123456"], ["https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/"]),
    "where it was found": (["DP  - www.a.org"], []),
    "one blank": (["UR - http://a.org/x"], ["http://a.org/x"]),
    "a tag in small letters": (["ur  - http://a.org/x"], ["http://a.org/x"]),
    "the date of a visit": (["Y2  - 2020/05/01"], []),
    "an empty tag": (["UR  - ", "UR  -"], []),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), NAMED.values(), ids=NAMED)
def test_a_tag_names_urls(lines, expected):
    """By what the tag says, or in its text; no line goes on in the next."""
    assert [item.url for item in find(reference(*lines))] == expected


@pytest.mark.parametrize(
    "data",
    [
        WHOLE,
        "\ufeff" + WHOLE,
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("ER  -\n", ""),
        WHOLE * 2,
    ],
    ids=["as it should be", "a mark before it", "other line ends", "no end", "two"],
)
def test_a_citation_knows_its_reference(data):
    """Its ID is its label, the line is the tag's, and the sentence says whose it is."""
    first, second = find(data)[:2]
    assert first.place == Place(line=6, note="smith2020")
    assert first.context == "Smith, J., 2020, The Title, http://a.org/x"
    assert (second.kind, second.place.line) == (CitationKind.DOI, 7)


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (WHOLE, True),
        ("\ufeff\r\n" + WHOLE, True),
        ("TY - JOUR\r\nUR - x", True),
        ("Provider: A\nDatabase: B\nContent: text/plain\n\n\n" + WHOLE, True),
        ("TY, I said.", False),
        ("A reference begins with:\nTY  - JOUR\n", False),
        ("", False),
    ],
)
def test_references_show_themselves(data, known):
    """By their first tag."""
    assert ris.recognises(data.encode()) is known


@given(st.text("TYURDO01 -:/.\nhtp;\r", max_size=200))
def test_any_text_is_read(data):
    """Its links lie in their passages."""
    for passage in ris.passages(data.encode()):
        assert all(link.end <= len(passage.text) for link in passage.hyperlinks)
