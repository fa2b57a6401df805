"""CSV and TSV: what stands between cells, which columns hold URLs, and where each one stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.documents import delimited
from archiver.model import CitationKind, Place


def find(text, name="x.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    return citations.find(documents.read(name, data))


def urls(text, name="x.csv"):
    return [item.url for item in find(text, name)]


NAMED = {
    "a column of URLs": ("name,url\nA,http://a.org/x\n", ["http://a.org/x"]),
    "without a scheme": ("name,url\nA,www.a.org\nB,b.org/x\n", ["http://www.a.org", "http://b.org/x"]),
    "no addresses": ("name,url\nA,none\nB,n/a\nC,-\nD,setup.py\n", []),
    "a name of two words": ("name,Source URL\nA,b.org/x\n", ["http://b.org/x"]),
    "another language": ("nom,Lien\nA,b.org/x\n", ["http://b.org/x"]),
    "headings below a title": ("Sources of 2020,\n,\nname,URL\nA,b.org/x\n", ["http://b.org/x"]),
    "several in a cell": ('n,url\nA,"a.org/x; b.org/y"\n', ["http://a.org/x", "http://b.org/y"]),
    "several between bars": ("n,url\nA,http://a.org|http://b.org\n", ["http://a.org", "http://b.org"]),
    "by most of its cells": (
        "name,source\nA,http://a.org\nB,http://b.org\nC,c.org/x\n",
        ["http://a.org", "http://b.org", "http://c.org/x"],
    ),
    "files in another column": ("name,file\nA,setup.py\nB,main.rs\n", []),
    "DOIs": ("name,DOI\nA,10.1000/x\n", ["https://doi.org/10.1000/x"]),
    "numbers of PubMed": ("name,PubMed ID\nA,12345\n", ["https://pubmed.ncbi.nlm.nih.gov/12345/"]),
    "numbers": ("name,id\nA,12345\n", []),
    "a text": ('n,about\nA,"See http://a.org/x, and more."\n', ["http://a.org/x"]),
    "a comma in quotes": ('n,url\nA,"http://a.org/1,2"\n', ["http://a.org/1,2"]),
    "cells without blanks between": ("http://a.org/x,B\nhttp://b.org,C\n", ["http://a.org/x", "http://b.org"]),
    "a formula": ('n,l\nA,"=HYPERLINK(""http://a.org/x"",""it"")"\n', ["http://a.org/x"]),
    "quotes in a cell": ('n,l\nA,"<a href=""http://a.org/x"">it</a>"\n', ["http://a.org/x"]),
    "semicolons": ("name;url\nA, B;http://a.org/x,y\n", ["http://a.org/x,y"]),
    "bars": ("name|url\nA, B|b.org/x\n", ["http://b.org/x"]),
    "tabs": ("name\turl\nA, B\tb.org/x\n", ["http://b.org/x"]),
    "what it says itself": ("sep=;\nname;url\nA,B;b.org/x\n", ["http://b.org/x"]),
    "one column": ("http://a.org/1,2.html\nhttp://b.org/x;y\n", ["http://a.org/1,2.html", "http://b.org/x;y"]),
    "one column with a heading": ("url\na.org/x\nb.org\n", ["http://a.org/x", "http://b.org"]),
    "rows of any length": ("n,url\nA\n\nB,b.org/x,,,\n,,\n", ["http://b.org/x"]),
    "rows that end in a slash": ("url,n\nhttp://a.org/,\nx-y-z.html,B\n", ["http://a.org/"]),
    "lines of a cell": ('n,about\nA,"http://a.org/\nx-y-z.html"\n', ["http://a.org/"]),
    "a quote that never ends": ('n,url\nA,"http://a.org/x\nB,http://b.org\n', ["http://a.org/x", "http://b.org"]),
    "a quote inside": ('n,url\nA 5" B,http://a.org/x\n', ["http://a.org/x"]),
    "figures at the end": (
        "id,n,s\n1,Item2,http://a.org/x.html1\n2,Item3,http://a.org/x.html2\n",
        ["http://a.org/x.html1", "http://a.org/x.html2"],
    ),
    "a byte of nothing": ("n,url\nA\0,http://a.org/x\0\n", ["http://a.org/x"]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_a_table_names_urls(text, expected):
    """By the heading of a column, by what most of it is, or in the text of a cell."""
    assert urls(text) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_table_is_read_as_programs_write_it(encoding, ending):
    """In any usual encoding, with lines of any end."""
    text = ending.join(["name,url", "Café,b.org/x", ""])
    assert urls(text.encode(encoding)) == ["http://b.org/x"]


def test_tabs_part_cells_by_the_name_alone():
    """A text with tabs in it stays a text."""
    text = "name\turl\nA, B\tb.org/x\n"
    assert urls(text, "x.tsv") == ["http://b.org/x"]
    assert documents.read("x.tsv", text.encode()).media_type == "text/tab-separated-values"
    assert documents.read("x.txt", text.encode()).media_type == "text/plain"


def test_a_citation_knows_its_place_and_its_row():
    """The line and the column of the file, quotes and all; the context is the row."""
    text = 'name,about,url\n"A\nB","said ""so"", http://a.org/x",http://b.org/y\n'
    first, second = find(text)
    assert first.place == Place(line=3, column=18)
    assert text.splitlines()[2][17:].startswith("http://a.org/x")
    assert second.place == Place(line=3, column=34)
    assert text.splitlines()[2][33:].startswith("http://b.org/y")
    assert "said" in second.context
    assert (first.kind, second.kind) == (CitationKind.TEXT, CitationKind.LINK)


def test_the_number_of_a_row_is_no_note():
    """Whatever a row above it says."""
    found = find("id,name,url\n1,Item2,http://a.org/1\n2,Item3,http://a.org/2\n")
    assert [item.place for item in found] == [Place(line=2, column=9), Place(line=3, column=9)]
    assert [item.context for item in found] == [
        "1 Item2 http://a.org/1",
        "2 Item3 http://a.org/2",
    ]


def test_a_list_of_hosts_is_an_inventory():
    """It cites nothing, unless its heading says that they are sites, or `www.` does."""
    assert not find("domain\nvpn.a.org\nmail.b.gov\n")
    assert [item.url for item in find("website\na.org\nb.gov\n")] == [
        "http://a.org",
        "http://b.gov",
    ]
    assert [item.url for item in find("domain\nwww.a.org\nmail.b.gov\n")] == ["http://www.a.org"]


DELIMITERS = {
    "commas": ("a,b,c\n1,2,3\n", ","),
    "semicolons, and commas in numbers": ("a;b;c\n1,5;2,5;3\n", ";"),
    "semicolons, and a comma in each": ("a, b;c;d\ne, f;g;h\n", ";"),
    "tabs": ("a\tb\n1,2\t3\n", "\t"),
    "one column, and a comma in one of it": ("a\nb,c\nd\ne\n", ""),
    "headings, and rows that are shorter": ("a,b,c\n1\n2\n3\n", ","),
    "in quotes alone": ('"a,b"\n"c,d"\n', ""),
}


@pytest.mark.parametrize(("text", "sign"), DELIMITERS.values(), ids=DELIMITERS)
def test_the_delimiter_is_what_most_rows_agree_on(text, sign):
    """And what is in quotes parts nothing."""
    assert delimited.delimiter(text, ",") == sign


@given(st.text('a,;\t\n" ', max_size=60), st.sampled_from([",", ";", ""]))
def test_every_character_keeps_its_place(text, sign):
    """Of cells put together again, a quote a blank, comes a text as long as it was."""
    found = list(delimited.records(text, sign))
    assert sum(len(cell) + 1 for record in found for cell in record.cells) == len(text) + (
        bool(text) and not text.endswith("\n")
    )
    assert [record.line for record in found] == sorted({record.line for record in found})


@given(st.binary(max_size=80), st.sampled_from([",", "\t"]))
def test_any_bytes_are_read(data, usual):
    """Links lie in their passages."""
    for passage in delimited.passages(b"url,x\n" + data, usual):
        assert all(link.end <= len(passage.text) for link in passage.hyperlinks)
