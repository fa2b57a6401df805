"""Markdown: what is rendered is read, with the lines it is typed on."""

import pytest

from archiver import citations, documents
from archiver.model import CitationKind


def find(text):
    return citations.find(documents.read("bulletin.md", text.encode()))


CITED = {
    "an inline link": ("See [one](http://a.org/1).", ["http://a.org/1"]),
    "an inline link with a title": ('See [one](http://a.org/1 "One").', ["http://a.org/1"]),
    "brackets in the target": ("See [one](http://a.org/1_(x)).", ["http://a.org/1_(x)"]),
    "letters that are not ASCII": ("[one](http://a.org/\u00e9)", ["http://a.org/\u00e9"]),
    "an escape that is the author's": ("[one](http://a.org/%c3%a9)", ["http://a.org/%c3%a9"]),
    "an entity": ("[one](http://a.org/?a=1&amp;b=2)", ["http://a.org/?a=1&b=2"]),
    "a reference link": ("See [one][1].\n\n[1]: http://a.org/1", ["http://a.org/1"]),
    "a short reference link": ("See [one].\n\n[one]: <http://a.org/1>", ["http://a.org/1"]),
    "a reference used twice": ("[x][1] [y][1]\n\n[1]: http://a.org/1", ["http://a.org/1"] * 2),
    "a definition that is not used": ("See.\n\n[1]: http://a.org/1", []),
    "a robust link": (
        '[a](http://a.org/1){data-versionurl="http://c.org/1" data-originalurl="http://a.org/0"}',
        ["http://a.org/1", "http://c.org/1"],
    ),
    "braces behind a link": (
        "[a](http://a.org/1){see http://a.org/2}",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "an autolink": ("See <http://a.org/1>.", ["http://a.org/1"]),
    "a bare URL": ("See http://a.org/1.", ["http://a.org/1"]),
    "a bare URL with underscores": ("See http://a.org/a_b_c.", ["http://a.org/a_b_c"]),
    "a link whose text is an address": ("[http://a.org/x](http://a.org/1)", ["http://a.org/1"]),
    "in a heading": ("# See http://a.org/1", ["http://a.org/1"]),
    "in a list": (
        "- one\n- http://a.org/1\n  - http://a.org/2",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "in a table": (
        "|a|b|\n|-|-|\n|http://a.org/1|[x](http://a.org/2)|",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "in a quotation": ("> See http://a.org/1", ["http://a.org/1"]),
    "in HTML": ('See <a class="x" href="http://a.org/1">one</a>.', ["http://a.org/1"]),
    "in a block of HTML": ("<p>\n<a href='http://a.org/1'>one</a>\n</p>", ["http://a.org/1"]),
    "in a comment": ("See <!-- http://a.org/1 --> it.\n\n<!--\nhttp://a.org/2\n-->", []),
    "in code": ("See `http://a.org/1`.\n\n    http://a.org/2\n\n```\nhttp://a.org/3\n```", []),
    "in front matter": ("---\nurl: http://a.org/1\n---\nSee http://a.org/2", ["http://a.org/2"]),
    "a picture": ("![one](http://a.org/1.png)", []),
    "a picture that is a link": (
        "[![one](http://a.org/1.png)](http://a.org/1)",
        ["http://a.org/1"],
    ),
    "a mail address, a jump, a file": ("<me@a.org> [x](#one) [y](one.md) [z](mailto:me@a.org)", []),
    "a script": ("[x](javascript:alert(1))", []),
    "underscores around a part of a bare URL": (
        "See http://a.org/_x_/y__z__.html and *http://a.org/1*, _http://a.org/2_.",
        ["http://a.org/_x_/y__z__.html", "http://a.org/1", "http://a.org/2"],
    ),
    "stars in a bare URL": ("http://a.org/*/x*y and *z*", ["http://a.org/*/x*y"]),
    "emphasis around and behind": (
        "**http://a.org/1**, **See: http://a.org/2**. ~~http://a.org/3~~",
        ["http://a.org/1", "http://a.org/2", "http://a.org/3"],
    ),
    "escapes in a bare URL": (r"http://a.org/a\_b\_c", ["http://a.org/a_b_c"]),
    "an entity in a bare URL": ("http://a.org/?a=1&amp;b=2", ["http://a.org/?a=1&b=2"]),
    "angle brackets around the target": ("[x](<http://a.org/1 2> 'y')", ["http://a.org/1%202"]),
    "brackets in the text": ("[a [b] c](http://a.org/1)", ["http://a.org/1"]),
    "a note that nothing refers to": ("See.\n\n[^1]: http://a.org/1", []),
    "a note of several paragraphs": (
        "See[^n].\n\n[^n]: One http://a.org/1\n\n    two <http://a.org/2>\n\n    - http://a.org/3",
        ["http://a.org/1", "http://a.org/2", "http://a.org/3"],
    ),
    "attributes behind a link": ("[x](http://a.org/1){target=_blank}", ["http://a.org/1"]),
    "a citation by its key": ("See [@key, p. 3] and -@key.", []),
    "front matter in TOML": (
        '+++\nurl = "http://a.org/1"\n+++\nSee http://a.org/2',
        ["http://a.org/2"],
    ),
    "in code of HTML": (
        "See <code>http://a.org/1</code> http://a.org/2\n\n<div><code>http://a.org/3</code></div>",
        ["http://a.org/2"],
    ),
    "a line break after a slash": ("See http://a.org/1/\ntwo-three.html", ["http://a.org/1/"]),
}


@pytest.mark.parametrize(("text", "expected"), CITED.values(), ids=CITED)
def test_every_form_of_a_link_is_read(text, expected):
    """As CommonMark renders it, and nothing it does not show."""
    assert [item.url for item in find(text)] == expected


def test_the_line_is_that_of_the_source():
    """In paragraphs of several lines, lists, tables and raw HTML."""
    text = "one\n[two](http://a.org/2)\n\n- three\n  four\n  http://a.org/6\n\n<div>\n<a href='http://a.org/9'>x</a>"
    assert [item.place.line for item in find(text)] == [2, 6, 9]


def test_a_footnote_is_tied_to_its_mark():
    """The claim is the sentence with the mark, the label is the author's, the line the note's."""
    text = "Rain. Dark[^why] was the night. Rain.\n\n[^why]: See <http://a.org/>\n    so.\n\nMore."
    (found,) = find(text)
    assert (found.place.note, found.place.line) == ("why", 3)
    assert found.context == "Dark was the night."
    assert found.kind is CitationKind.LINK


def test_an_inline_footnote_has_the_number_it_is_printed_with():
    """And the line it is written in."""
    (found,) = find("One[^1].\nRain. Dark^[See http://a.org/ for it.] was the night.\n\n[^1]: One.")
    assert (found.place.note, found.place.line) == ("2", 1)
    assert found.context == "Dark was the night."


def test_citations_come_in_the_order_of_the_lines():
    """A footnote is told where it is defined."""
    text = "One[^1].\n\n[^1]: http://a.org/1\n\nTwo http://a.org/2"
    assert [item.url for item in find(text)] == ["http://a.org/1", "http://a.org/2"]
