"""XLSX: every way in which a workbook keeps a link, and what is damaged or too much in one."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import LINKS, MAIN, NAMES, book, cell, links, relationships, root, rows

from archiver import citations, documents
from archiver.documents.formats import xlsx
from archiver.model import ArchiverError, CitationKind, Place


def formula(text, shown="", at="A1", more=""):
    return f'<c r="{at}" t="str"><f{more}>{escape(text)}</f><v>{escape(shown)}</v></c>'


def find(data):
    return citations.find(documents.read("x.xlsx", data))


def urls(data):
    return [item.url for item in find(data)]


FOOTER = "&amp;L&amp;8http://a.org/x&amp;RPage &amp;P"
MARGIN = f"<headerFooter><oddFooter>{FOOTER}</oddFooter></headerFooter>"
NAMED = {
    "printed": (rows(["See http://a.org/x."]), ["http://a.org/x"]),
    "a link": (rows(["here"], after=links(("A1", "r1"))), ["http://a.org/1"]),
    "a link of several cells": (rows(["x", "y"], after=links(("A1:B1", "r1"))), ["http://a.org/1"]),
    "a link with a fragment": (
        rows(["x"], after=links(("A1", "r1"), more=' location="two"')),
        ["http://a.org/1#two"],
    ),
    "a link over its own text": (
        rows(["http://a.org/1"], after=links(("A1", "r1"))),
        ["http://a.org/1"],
    ),
    "a link over text that is cut": (
        rows(["http://a.org/…"], after=links(("A1", "r1"))),
        ["http://a.org/1"],
    ),
    "a link beside other URLs": (
        rows(["http://a.org/1 and http://b.org"], after=links(("A1", "r1"))),
        ["http://a.org/1", "http://b.org"],
    ),
    "a link of a number": (
        rows(['<c r="A1"><v>2020</v></c>'], after=links(("A1", "r1"))),
        ["http://a.org/1"],
    ),
    "a link of an empty cell": (rows(["x"], after=links(("C7", "r1"))), ["http://a.org/1"]),
    "a jump": (rows(["x"], after=links(("A1", ""), more=' location="b!A1"')), []),
    "a mail address": (rows(["x"], after=links(("A1", "m"))), []),
    "a link that leads nowhere": (rows(["x"], after=links(("A1", "r9"))), []),
    "a relationship that nothing refers to": (rows(["x"]), []),
    "a formula": (rows([formula('HYPERLINK("http://a.org/f","it")', "it")]), ["http://a.org/f"]),
    "a formula alone": (
        rows([formula('HYPERLINK("http://a.org/f")', "http://a.org/f")]),
        ["http://a.org/f"],
    ),
    "a formula in a formula": (
        rows([formula('IF(B1="","",HYPERLINK("http://a.org/f","it"))', "it")]),
        ["http://a.org/f"],
    ),
    "a formula of texts": (
        rows([formula('HYPERLINK("http://a.org/"&"f","it")', "it")]),
        ["http://a.org/f"],
    ),
    "a formula of another cell": (
        rows([formula('HYPERLINK("http://a.org/"&B1,"it")', "it"), cell("f")]),
        ["http://a.org/f"],
    ),
    "a formula that joins by a function": (
        rows([formula('HYPERLINK(CONCATENATE("http://a.org/",B1,"?x"),"it")', "it"), cell("f")]),
        ["http://a.org/f?x"],
    ),
    "a formula of another row": (rows([formula('HYPERLINK("http://a.org/"&B2,"it")', "it")]), []),
    "a formula that calculates": (
        rows([formula('HYPERLINK("http://a.org/"&LEN(B1),"it")', "it")]),
        [],
    ),
    "what it comes to": (
        rows([formula('HYPERLINK("http://a.org/"&LEN(B1))', "http://a.org/3")]),
        ["http://a.org/3"],
    ),
    "a formula that cells share": (
        rows(
            [formula('HYPERLINK("http://a.org/"&B1,"x")', "x", more=' t="shared" si="0"'), "f"],
            [formula("", "x", "A2", ' t="shared" si="0"'), "g"],
        ),
        ["http://a.org/f", "http://a.org/g"],
    ),
    "a jump by formula": (rows([formula('HYPERLINK("#b!A1","it")', "it")]), []),
    "a column of URLs": (rows(["name", "URL"], ["A", "b.org/x"]), ["http://b.org/x"]),
    "a column of DOIs": (rows(["DOI"], ["10.1000/x"]), ["https://doi.org/10.1000/x"]),
    "numbers of PubMed": (
        rows(["PMID", "n"], ["<c><v>12345</v></c>", "<c><v>12345</v></c>"]),
        ["https://pubmed.ncbi.nlm.nih.gov/12345/"],
    ),
    "rows that end in a slash": (rows(["http://a.org/"], ["x-y-z.html"]), ["http://a.org/"]),
    "lines of a cell": (rows(["http://a.org/\nx-y-z.html"]), ["http://a.org/"]),
    "an error": (rows(['<c t="e"><v>http://a.org/</v></c>']), []),
    "a margin": (
        rows(["x"], after=MARGIN),
        ["http://a.org/x"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheet", "expected"), NAMED.values(), ids=NAMED)
def test_a_sheet_names_urls(sheet, expected):
    """Each as its author meant it."""
    assert urls(book(sheet)) == expected


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("<si><t>http://a.org/x</t></si>", ["http://a.org/x"]),
        ("<si><r><t>http://a.</t></r><r><rPr/><t>org/x</t></r></si>", ["http://a.org/x"]),
        ("<si><t>http://a.org/x</t><rPh sb='0' eb='1'><t>y</t></rPh></si>", ["http://a.org/x"]),
        ("<si><t>http://a.org/x_x000D__x005F_x</t></si>", ["http://a.org/x"]),
        ("", []),
    ],
    ids=["plain", "in runs", "with its pronunciation", "with escapes", "that is not there"],
)
def test_a_string_that_cells_share_is_read(string, expected):
    """By its number."""
    assert urls(book(rows(['<c t="s"><v>0</v></c>']), strings=string)) == expected


def test_a_citation_knows_its_sheet_its_row_and_its_column():
    """A page is a sheet in the order of the workbook, a line a row, the context the row."""
    smith = '<c r="A7"><v>3</v></c><c r="B7" t="inlineStr"><is><t>Smith</t></is></c>'
    first = f'<sheetData><row r="7">{smith}{cell("http://a.org/x")}</row></sheetData>'
    second = rows(["here", "http://b.org/"], after=links(("A1", "r1")))
    found = find(book(first, second, order=[1, 0]))
    assert [item.place for item in found] == [Place(1, 1, 1), Place(1, 1, 2), Place(2, 7, 3)]
    assert [item.anchor for item in found] == ["here", "http://b.org/", "http://a.org/x"]
    assert found[2].context == "Smith http://a.org/x"
    assert [item.kind for item in found[:2]] == [CitationKind.LINK, CitationKind.TEXT]


COMMENT = (
    '<comments {}><commentList><comment ref="B3"><text>{}</text></comment></commentList></comments>'
)
THREAD = (
    '<ThreadedComments><threadedComment ref="B3"><text>http://a.org/t</text></threadedComment>'
    "</ThreadedComments>"
)
NOTICE = (
    "<t>[Threaded comment] https://go.microsoft.com/fwlink/?linkid=870924\n"
    "Comment: http://a.org/t</t>"
)
SHAPE = (
    '<p:x xmlns:p="p"><p:cNvPr id="1" descr="a picture"><a:hlinkClick r:id="r1"/></p:cNvPr>'
    "<a:p><a:r><a:t>See </a:t></a:r>"
    '<a:r><a:rPr><a:hlinkClick r:id="r2"/></a:rPr><a:t>this</a:t></a:r>'
    "<a:r><a:t>, or http://a.org/3.</a:t></a:r></a:p></p:x>"
)
BESIDE = {
    "a comment": (
        {"inside": {"c": ("comments", "../comments1.xml")}},
        {"xl/comments1.xml": COMMENT.format(NAMES, "<r><t>http://a.</t></r><r><t>org/x</t></r>")},
        [("http://a.org/x", 3)],
    ),
    "a thread, and what stands for it": (
        {"inside": {"c": ("comments", "../c.xml"), "t": ("threadedComment", "../t.xml")}},
        {"xl/c.xml": COMMENT.format(NAMES, NOTICE), "xl/t.xml": THREAD},
        [("http://a.org/t", 3)],
    ),
    "what stands for a thread alone": (
        {"inside": {"c": ("comments", "../c.xml")}},
        {"xl/c.xml": COMMENT.format(NAMES, NOTICE)},
        [("http://a.org/t", 3)],
    ),
    "shapes": (
        {"inside": {"d": ("drawing", "../drawings/d.xml")}},
        {
            "xl/drawings/d.xml": root("wsDr", SHAPE),
            "xl/drawings/_rels/d.xml.rels": relationships({"c": ("chart", "../c.xml")}, LINKS),
            "xl/c.xml": root("chart", "<a:p><a:r><a:t>Source: http://a.org/4</a:t></a:r></a:p>"),
        },
        [(f"http://a.org/{number}", None) for number in (1, 2, 3, 4)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheet", "parts", "expected"), BESIDE.values(), ids=BESIDE)
def test_what_stands_beside_the_cells_is_read(sheet, parts, expected):
    """Comments with their rows, shapes, and what is written in charts."""
    found = find(book({"xml": rows(["x"]), **sheet}, changed=parts))
    assert [(item.url, item.place.line) for item in found] == expected


def test_a_sheet_that_is_damaged_is_left_out_and_named():
    """The others are read."""
    data = book(rows(["http://a.org/1"]), "<sheetData><row>", rows(["http://a.org/3"]))
    document = documents.read("x.xlsx", data)
    assert [item.url for item in citations.find(document)] == ["http://a.org/1", "http://a.org/3"]
    assert [omission.what[:7] for omission in document.omissions] == ["Sheet 2"]


HARMLESS = {
    "rows that are claimed": (
        '<dimension ref="A1:XFD1048576"/>'
        '<sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData>'
    ),
    "numbers that are none": (
        '<sheetData><row r="x"><c r="?" t="s"><v>-1</v></c><c t="s"><v>x</v></c></row></sheetData>'
    ),
    "columns beyond the last": '<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>',
    "cells that are merged": (
        '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ),
    "links of every cell": links(("A1:XFD1048576", "m")),
}


@pytest.mark.parametrize("sheet", HARMLESS.values(), ids=HARMLESS)
def test_what_a_sheet_claims_costs_nothing(sheet):
    """Only what is there is read."""
    assert urls(book(sheet, rows(["http://a.org/"]))) == ["http://a.org/"]


def test_an_entity_is_not_resolved():
    """Nor does one in the workbook's list of sheets."""
    bomb = '<!DOCTYPE x [<!ENTITY a "http://b.org/">]><worksheet xmlns="{}">{}</worksheet>'.format(
        MAIN, rows([cell("").replace("</t>", "&a;</t>"), "http://a.org/"])
    )
    document = documents.read(
        "x.xlsx", book(rows(["x"]), changed={"xl/worksheets/sheet0.xml": bomb})
    )
    assert "http://b.org/" not in [item.url for item in citations.find(document)]


def test_a_sheet_of_many_rows_is_read_a_row_at_a_time():
    """A hundred thousand, the last with its link."""
    many = "".join(f"<row><c><v>{number}</v></c></row>" for number in range(100_000))
    last = f"<row>{cell('http://a.org/')}</row>"
    (found,) = find(book(f"<sheetData>{many}{last}</sheetData>"))
    assert found.place == Place(page=1, line=100_001, column=1)


def test_a_sheet_that_unfolds_without_end_is_left_out():
    """As a bomb does."""
    bomb = book(rows(["http://a.org/"]), changed={"xl/sharedStrings.xml": b" " * (1 << 28)})
    with pytest.raises(ArchiverError, match="more than a document holds"):
        documents.read("x.xlsx", bomb)


GOOD = book(
    rows(["name", "URL"], ["A", "http://a.org/"], after=links(("A2", "r1"))), strings="<si/>"
)


def test_a_workbook_shows_itself():
    """By its name among the members, whatever the file is called."""
    assert xlsx.recognises(GOOD)
    assert documents.read("x.docx", GOOD).media_type == xlsx.MEDIA_TYPE


@settings(max_examples=150)
@given(st.integers(0, len(GOOD)), st.binary(min_size=1, max_size=6), st.booleans())
def test_any_damage_is_survived(at, damage, cut):
    """With two lines for a reader, or what is left."""
    broken = GOOD[:at] + damage + (b"" if cut else GOOD[at + len(damage) :])
    try:
        found = documents.read("x.xlsx", broken, "xlsx").passages
    except ArchiverError:
        return
    assert all(link.end <= len(passage.text) for passage in found for link in passage.hyperlinks)


SHEET = rows(["name", "URL"], ["A", "http://a.org/"], after=links(("A2", "r1")))


@settings(max_examples=150)
@given(st.integers(0, len(SHEET)), st.text('<>/="&;AZ9-', max_size=5), st.integers(0, 3))
def test_any_damage_to_a_sheet_is_survived(at, damage, cut):
    """A sheet that is no XML, or says what none does."""
    broken = SHEET[:at] + damage + SHEET[at + cut :]
    for passage in documents.read("x.xlsx", book(broken, rows(["x"]))).passages:
        assert all(link.end <= len(passage.text) for link in passage.hyperlinks)
