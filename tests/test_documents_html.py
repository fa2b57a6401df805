"""HTML: what a reader of the page sees, and where its links lead."""

import pytest

from archiver import citations, documents
from archiver.model import ArchiverError


def read(markup):
    data = markup if isinstance(markup, bytes) else markup.encode()
    return documents.read("bulletin.html", data)


def find(markup):
    return citations.find(read(markup))


CITED = {
    "a link": ('<p>See <a href="http://a.org/1">one</a>.', ["http://a.org/1"]),
    "a link as it is written": (
        '<a href="HTTP://A.org/\u00e9%c3 x">x</a>',
        ["HTTP://A.org/\u00e9%c3%20x"],
    ),
    "an entity": ('<a href="http://a.org/?a&amp;b">x</a>', ["http://a.org/?a&b"]),
    "blanks around it": ('<a href=" http://a.org/1\n">x</a>', ["http://a.org/1"]),
    "an area of a picture": ('<map><area href="http://a.org/1"></map>', ["http://a.org/1"]),
    "a picture in a link": (
        '<a href="http://a.org/1"><img src="http://a.org/2"></a>',
        ["http://a.org/1"],
    ),
    "a link around a block": (
        '<a href="http://a.org/1"><div><p>x</p><p>y</p></div></a>',
        ["http://a.org/1"],
    ),
    "what stands behind the end of a page": (
        "<html><body><p>x</body></html>\n___\nhttp://a.org/1 <a href='http://a.org/2'>y</a>",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "a link around nothing": ('<a href="http://a.org/1"></a>', ["http://a.org/1"]),
    "one link in two elements": (
        '<a href="http://a.org/1">o</a><a href="http://a.org/1">ne</a>',
        ["http://a.org/1"],
    ),
    "one link twice": (
        '<a href="http://a.org/1">x</a> <a href="http://a.org/1">y</a>',
        ["http://a.org/1"] * 2,
    ),
    "the source of a quotation, which nobody sees": (
        '<blockquote cite="http://a.org/1"><p>x</blockquote>',
        [],
    ),
    "printed": ("<p>See http://a.org/1.</p>", ["http://a.org/1"]),
    "printed over elements": ("<p>See http://a.org/<b>1</b>.</p>", ["http://a.org/1"]),
    "printed with a break": ("<p>See http://a.org/1/<wbr>2.</p>", ["http://a.org/1/2"]),
    "printed in table cells": (
        "<tr><td>http://a.org/1<td>http://a.org/2",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "printed line by line": (
        "http://a.org/1/<br>http://a.org/2-<br>x",
        ["http://a.org/1/", "http://a.org/2-"],
    ),
    "a line break in the source": ("<p>http://a.org/1/\ntwo-three.html", ["http://a.org/1/"]),
    "a line break in a letter": (
        "<pre>http://a.org/1/\ntwo-three.html</pre>",
        ["http://a.org/1/two-three.html"],
    ),
    "an address over an address": (
        '<a href="http://a.org/1">http://a.org/x</a>',
        ["http://a.org/1"],
    ),
    "a jump, a mail address, a script": (
        '<a href="#x">x</a><a href="mailto:a@b">y</a><a href="javascript:z()">z</a>',
        [],
    ),
    "a relative link": ('<a href="one.html">x</a>', []),
    "a relative link with a base": (
        '<base href="http://a.org/1/"><a href="../2?x y#z">x</a><a href="/\u00e9">y</a>',
        ["http://a.org/2?x%20y#z", "http://a.org/%C3%A9"],
    ),
    "a base that is relative": ('<base href="/1/"><a href="2">x</a>', []),
    "a link that leaves the scheme open": ('<a href="//a.org/1">x</a>', ["https://a.org/1"]),
    "a link that leaves it to the base": (
        '<base href="http://b.org/"><a href="//a.org/1">x</a>',
        ["http://a.org/1"],
    ),
    "scripts, styles and templates": (
        "<script>'http://a.org/1'</script><style>'http://a.org/2'</style><template>http://a.org/3",
        [],
    ),
    "a comment": ("<p>x<!-- http://a.org/1 --></p>", []),
    "the head": ('<head><title>http://a.org/1</title><link href="http://a.org/2"></head>x', []),
    "a link in a drawing": ('<svg><a xlink:href="http://a.org/1">x</a></svg>', ["http://a.org/1"]),
    "an address in capitals, tags too": ("<A HREF=http://a.org/1>x</A>", ["http://a.org/1"]),
    "a line break in an address": ('<a href="http://a.org/\n 1">x</a>', ["http://a.org/1"]),
    "a link that never ends": (
        '<a href="http://a.org/1">one <a href="http://a.org/2">two</a> http://a.org/3',
        ["http://a.org/1", "http://a.org/2", "http://a.org/3"],
    ),
    "an element that is closed at once": (
        '<p><a id="x"/>http://a.org/1 <a href="http://a.org/2"/>',
        ["http://a.org/1", "http://a.org/2"],
    ),
    "a raised number behind an address": ("<p>http://a.org/1<sup>2</sup>", ["http://a.org/1"]),
    "a way back behind an address": (
        '<p id="n">http://a.org/1.<a href="#m">\u21a9\ufe0e</a>',
        ["http://a.org/1"],
    ),
    "a raised number behind a word": ("<p>x<sup>2</sup>://a.org/1", []),
    "no head written": (
        "<!doctype html><title>t</title><article><p><a href='http://a.org/1'>x</a></article>",
        ["http://a.org/1"],
    ),
    "without scripts": ('<noscript><a href="http://a.org/1">x</a></noscript>', ["http://a.org/1"]),
    "what is put into the page": (
        (
            '<iframe src="http://a.org/1">http://a.org/2</iframe><img src="http://a.org/3">'
            '<video src="http://a.org/4"></video><embed src="http://a.org/5">'
            '<object data="http://a.org/6"></object><form action="http://a.org/7"></form>'
        ),
        [],
    ),
    "what only a program sees": (
        '<p title="http://a.org/1" data-href="http://a.org/2"><a ping="http://a.org/3">x</a>',
        [],
    ),
    "a letter as it was sent": (
        "<pre>See\nhttp://a.org/1\n&lt;http://a.org/2&gt;</pre>",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "nested beyond what libxml2 reads": (
        "<div>" * 3000 + '<a href="http://a.org/1">x</a>' + "</div>" * 3000 + "http://a.org/2",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "code": ("<p>Ask <code>curl http://a.org/1</code> or <kbd>http://a.org/2</kbd>", []),
    "a link in code": (
        '<code><a href="http://a.org/1">http://a.org/x</a></code>',
        ["http://a.org/1"],
    ),
}


@pytest.mark.parametrize(("markup", "expected"), CITED.values(), ids=CITED)
def test_what_a_reader_sees_is_read(markup, expected):
    """Links to elsewhere, and what is printed; not what a browser alone looks at."""
    assert [item.url for item in find(markup)] == expected


def test_the_line_is_that_of_the_source():
    """Line breaks inside tags, scripts and comments are counted."""
    markup = (
        "<!doctype html>\n<html><head>\n<script>\n\n</script></head>\n<body>\n<p>One\n"
        "two <a\n  href='http://a.org/9'>x</a> three <!--\n\n--> http://a.org/11\n</p>\n\n"
        "<ul><li>http://a.org/14\n<li>http://a.org/15</ul>"
    )
    assert [(item.url, item.place.line) for item in find(markup)] == [
        (f"http://a.org/{line}", line) for line in (9, 11, 14, 15)
    ]


def test_the_context_keeps_to_its_block():
    """A cell, an item or a paragraph ends a sentence."""
    found = find(
        "<h1>News</h1><p>It was <i>dark</i> (<a href='http://a.org/'>one</a>) then</p><p>Rain"
    )
    assert found[0].context == "It was dark (one) then"
    assert found[0].anchor == "one"


PIECES = {
    "a paragraph": '<p>See <a href="http://a.org/1">one</a>.</p>',
    "a letter": '<div dir="ltr">See http://a.org/1<br></div>\n',
    "a table behind a comment": "<!-- x -->\n<TABLE><TR><TD>http://a.org/1</TABLE>",
    "a link": '<a href="http://a.org/1">one</a> and more<br/>',
    "a list of bookmarks": "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF='http://a.org/1'>x</A>",
    "a page behind a long comment": f"<!--{'x' * 9000}--><html>http://a.org/1",
    "a page behind instructions": "<?xml version='1.0'?><?x y?><!doctype html>http://a.org/1",
}
NO_PIECES = {
    "an address": "<http://a.org/1>",
    "a letter's head": "<a@b.org> wrote: x",
    "a text about tags": "<p> is an element of HTML. See http://a.org/1",
    "a heading of Markdown": '<p align="center">x</p>\n\n# Title\n\n<p>x</p>',
    "a link of Markdown": "<div>\n\nSee [x](http://a.org/1)\n\n</div>",
    "a list of Markdown": "<div>\n\n- one\n- two\n\n</div>",
    "another vocabulary": '<article xmlns="http://docbook.org/ns"><p>x</p></article>',
    "a comparison": "x < y </p>",
    "nothing": "",
}


@pytest.mark.parametrize("markup", PIECES.values(), ids=PIECES)
def test_a_piece_of_a_page_is_known_by_its_content(markup):
    """Whatever it is called."""
    document = documents.read("bulletin", markup.encode())
    assert document.media_type == "text/html"
    assert [item.url for item in citations.find(document)] == ["http://a.org/1"]


@pytest.mark.parametrize("text", NO_PIECES.values(), ids=NO_PIECES)
def test_text_with_tags_is_text(text):
    """Markdown may hold elements, and a text may be about them."""
    assert not documents.FORMATS["html"].recognises(text.encode())


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", ["<!---->", "<?", "<!--", "<p", "<p ", "</p", " ", "<p>"])
def test_what_only_begins_like_a_page_is_told_quickly(piece):
    """However often it begins."""
    assert not documents.FORMATS["html"].recognises(piece.encode() * 100_000 + b"x")


def test_a_printed_page_number_is_the_place_of_what_follows():
    """Where the page says so."""
    found = find(
        '<p>http://a.org/0</p><span role="doc-pagebreak" aria-label="12"></span>'
        '<p>http://a.org/12</p><span role="doc-pagebreak" title="Page 13">13</span>'
        '<p>http://a.org/13</p><span role="doc-pagebreak">xiv</span><p>http://a.org/x'
    )
    assert [item.place.page for item in found] == [None, 12, 13, None]


SAID = "<p>Rain. Dark{} it was.</p>"
MARKS = {
    "raised": (
        '<sup><a href="#n">1</a></sup>',
        '<ol><li id="n">See http://a.org/ <a href="#b">^</a></ol>',
    ),
    "in brackets": (
        '<a href="#n">[1]</a>',
        '<p id="n"><a href="#b">[1]</a> See http://a.org/',
    ),
    "called a note": (
        '<a role="doc-noteref" href="#n">1</a>',
        '<aside id="n">http://a.org/</aside>',
    ),
    "as Word writes it": (
        '<a href="#_ftn1" name="_ftnref1">[1]</a>',
        '<div><p><a href="#_ftnref1" name="_ftn1">[1]</a> See http://a.org/</div>',
    ),
    "as Pandoc writes it": (
        '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
        '<ol><li id="fn1"><p>See http://a.org/<a href="#fnref1">\u21a9</a></p></li></ol>',
    ),
}


@pytest.mark.parametrize(("mark", "note"), MARKS.values(), ids=MARKS)
def test_a_note_is_tied_to_its_mark(mark, note):
    """The label is as printed, without brackets, and the claim is the context."""
    (found,) = find(SAID.format(mark) + note)
    assert found.place.note == "1"
    assert found.context in ("Dark1 it was.", "Dark[1] it was.")


NO_MARKS = {
    "a table of contents": '<p><a href="#n">Chapter</a></p><p id="n">See http://a.org/</p>',
    "a link back": '<p id="n">See http://a.org/</p><p>x<sup><a href="#n">1</a></sup>',
    "a number in a list of pages": '<p><a href="#n">1</a> <a href="#m">2</a></p><p id="n">http://a.org/</p>',
    "a link to nowhere": '<p>x<sup><a href="#z">1</a></sup></p><p id="n">See http://a.org/</p>',
}


@pytest.mark.parametrize("markup", NO_MARKS.values(), ids=NO_MARKS)
def test_a_jump_is_not_a_mark(markup):
    """Only what is evidently one."""
    assert [item.place.note for item in find(markup)] == [None]


ENCODED = {
    "UTF-8 that is not said": "<p>\u0633\u0648\u0631\u064a\u0627 http://a.org/".encode(),
    "said in a meta element": '<meta charset="windows-1256"><p>\u0633\u0648\u0631\u064a\u0627 http://a.org/'.encode(
        "windows-1256"
    ),
    "said, and wrong": '<meta charset="windows-1256"><p>\u0633\u0648\u0631\u064a\u0627 http://a.org/'.encode(),
    "an encoding nobody knows": '<meta charset="klingon"><p>\u0633\u0648\u0631\u064a\u0627 http://a.org/'.encode(),
    "an encoding that is none": '<meta charset="zlib"><p>\u0633\u0648\u0631\u064a\u0627 http://a.org/'.encode(),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_the_encoding_is_the_pages_own(data):
    """UTF-8 where it is UTF-8, else as the page says."""
    (found,) = find(data)
    assert found.context == "\u0633\u0648\u0631\u064a\u0627 http://a.org/"


def test_a_page_of_too_many_elements_is_read_in_part(monkeypatch):
    """And the report says so."""
    monkeypatch.setattr(documents.FORMATS["html"], "MAX_TAGS", 10)
    document = read("".join(f"<p>http://a.org/{number}</p>" for number in range(20)))
    assert [item.url for item in citations.find(document)] == [
        f"http://a.org/{number}" for number in range(5)
    ]
    assert ["first 10 tags" in omission.what for omission in document.omissions] == [True]


def test_an_entity_from_outside_is_not_fetched(tmp_path):
    """Neither a file nor a URL."""
    secret = tmp_path / "secret"
    secret.write_text("http://secret.org/")
    markup = f'<!doctype html [<!entity x system "file://{secret}">]><p>&x; http://a.org/</p>'
    assert [item.url for item in find(markup)] == ["http://a.org/"]


@pytest.mark.parametrize("markup", ["", " ", "\x00", "<!-- -->", "<p>", "<a href"])
def test_a_page_without_text_is_read(markup):
    """There is nothing in it."""
    assert find(markup) == ()


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "markup",
    ["<div>", "<a href=http://a.org/>", "<b>x", "<table>", "<p id=a><a href=#a>1</a>", "&amp;"],
)
def test_a_page_made_to_be_slow_is_read(markup):
    """Deep and long pages take no more than their share."""
    try:
        document = read(markup * 20_000)
    except ArchiverError:
        return
    assert document.size == 20_000 * len(markup)


def test_a_robust_link_cites_its_copy():
    """The address first; what it was before is no citation, nor is the copy of what is unseen."""
    robust = 'href="http://a.org/1" data-versionurl="/web/2/1" data-originalurl="http://a.org/0"'
    found = find(f'<base href="http://c.org/"><p>See <a {robust}>it</a>. <textarea><a {robust}>')
    assert [item.url for item in found] == ["http://a.org/1", "http://c.org/web/2/1"]
