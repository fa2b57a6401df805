"""CSL-JSON: the fields of items, those of Zotero, and JSON that is broken or something else."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.documents.formats import csl_json
from archiver.model import ArchiverError, CitationKind, Place

ITEM = {
    "id": "smith2020",
    "type": "article-journal",
    "title": "The Title",
    "author": [{"family": "Smith", "given": "J."}],
    "issued": {"date-parts": [[2020, 5]]},
    "URL": "http://a.org/x",
    "DOI": "10.1000/x",
}
DEEP = '{"a":' * 100_000


def item(**fields):
    return {"id": "key", "type": "webpage", "title": "A title", **fields}


def find(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return citations.find(documents.read("x.json", text.encode()))


def urls(data):
    return [found.url for found in find(data)]


NAMED = {
    "a URL": ({"URL": "http://a.org/x"}, ["http://a.org/x"]),
    "a URL without a scheme": ({"URL": "www.a.org/x"}, ["http://www.a.org/x"]),
    "a DOI": ({"DOI": "10.1000/x"}, ["https://doi.org/10.1000/x"]),
    "a DOI as an address": ({"DOI": "https://doi.org/10.1000/x"}, ["https://doi.org/10.1000/x"]),
    "PubMed": ({"PMID": "12345"}, ["https://pubmed.ncbi.nlm.nih.gov/12345/"]),
    "PubMed as a number": ({"PMID": 12345}, ["https://pubmed.ncbi.nlm.nih.gov/12345/"]),
    "a PMCID": ({"PMCID": "PMC123456"}, ["https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/"]),
    "a note": ({"note": "See http://a.org/x."}, ["http://a.org/x"]),
    "fields in a note": (
        {"note": "arXiv: 1706.03762 [cs.CL]\nDOI: 10.1000/x\nPMID: 12345\nURL: www.a.org"},
        [
            "https://arxiv.org/abs/1706.03762",
            "https://doi.org/10.1000/x",
            "https://pubmed.ncbi.nlm.nih.gov/12345/",
            "http://www.a.org",
        ],
    ),
    "lines of a text": ({"abstract": "See http://a.org/\nx-y-z.html"}, ["http://a.org/"]),
    "another value": ({"link": [{"URL": "http://a.org/x.pdf"}]}, ["http://a.org/x.pdf"]),
    "an item's own address": ({"id": "http://b.org/items/1", "uri": "http://b.org/1"}, []),
    "where it was found": ({"source": "www.a.org"}, []),
    "the works that it cites": ({"reference": [{"unstructured": "http://b.org"}]}, []),
    "half a letter": ({"title": "\ud800 http://a.org/x \udc00"}, ["http://a.org/x"]),
    "a number that is none": ({"volume": float("nan"), "URL": "http://a.org"}, ["http://a.org"]),
    "a number of many figures": ({"volume": "N", "URL": "http://a.org"}, ["http://a.org"]),
    "nothing": ({"URL": None, "DOI": "", "note": {}}, []),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), NAMED.values(), ids=NAMED)
def test_a_field_names_urls(fields, expected):
    """By its name, or in its text."""
    text = json.dumps([item(**fields)]).replace('"N"', "9" * 5000)
    assert urls(text) == expected


SHAPES = {
    "a list": [item(URL="http://a.org/x")],
    "an item alone": item(URL="http://a.org/x"),
    "a list in an object": {"items": [item(URL="http://a.org/x")]},
    "by their keys": {"one": item(URL="http://a.org/x")},
    "an item without a type": [{"id": "1", "URL": "http://a.org/x"}],
    "Zotero": {
        "config": {"id": "http://b.org/"},
        "items": [
            {"itemType": "book", "title": "x", "url": "http://a.org/x", "uri": "http://b.org"}
        ],
    },
    "Crossref": {"message": {"type": "journal-article", "title": ["x"], "URL": "http://a.org/x"}},
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_items_are_found_where_programs_put_them(data):
    """And known by themselves."""
    assert csl_json.recognises(json.dumps(data).encode())
    assert urls(data) == ["http://a.org/x"]


def test_a_citation_knows_its_reference():
    """The id is its label, the line is the key's, and the sentence says whose it is."""
    first, second = find(json.dumps([ITEM], indent=1))
    assert first.place == Place(line=20, note="smith2020")
    assert first.context == "Smith, J., 2020, The Title, http://a.org/x"
    assert (second.kind, second.place.line) == (CitationKind.DOI, 21)


BROKEN = {
    "a comma too many": '{"id": "b", "type": "book", "title": "x",}',
    "an item that nests": f'{{"id": "b", "type": "book", "title": {DEEP}1{"}" * 100_000}}}',
    "an item of another size": '{"type": "book", "title": "%s"}' % ("x" * csl_json.MOST),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_an_item_that_cannot_be_read_is_left_out_and_named(broken):
    """The others are read."""
    good = json.dumps(item(URL="http://a.org/x"))
    document = documents.read("x.json", f"[{good},\n{broken},\n{good}]".encode())
    assert [found.url for found in citations.find(document)] == ["http://a.org/x"] * 2
    assert [omission.what for omission in document.omissions] == [
        "The item on line 2 could not be read."
    ]


def test_a_list_that_ends_early_is_read_up_to_there():
    """What was cut is named."""
    good = json.dumps(item(URL="http://a.org/x"))
    document = documents.read("x.json", f"[{good},\n{good[:-9]}".encode())
    assert [found.url for found in citations.find(document)] == ["http://a.org/x"]
    assert len(document.omissions) == 1


NO_REFERENCES = {
    "something else": ('{"name": "x", "url": "http://a.org/"}', "no references"),
    "a list of something": ('[{"id": 1, "name": "http://a.org/"}]', "no references"),
    "deep": ("[" * 100_000, "no references"),
    "deeper": ('{"a":' * 100_000, "no references"),
    "no JSON": ("See http://a.org/.", "not JSON"),
}


@pytest.mark.parametrize(("data", "because"), NO_REFERENCES.values(), ids=NO_REFERENCES)
def test_other_json_says_so(data, because):
    """Two lines: what it is, and what to do."""
    assert not csl_json.recognises(data.encode())
    with pytest.raises(ArchiverError, match=because) as raised:
        documents.read("x.json", data.encode())
    assert raised.value.hint


def test_no_references_are_no_mistake():
    """A list may be empty."""
    assert find("[]\n") == ()


KEYS = st.sampled_from(["id", "type", "title", "author", "issued", "URL", "note", "items", "x"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@given(VALUES, st.integers(0, 200), st.text('[]{}",:\\', max_size=3))
def test_any_json_is_read_or_refused(value, at, damage):
    """Damaged or not."""
    text = json.dumps([item(extra=value), value])
    data = (text[:at] + damage + text[at:]).encode()
    with contextlib.suppress(ArchiverError):
        assert documents.read("x.json", data, "csl-json").size == len(data)
