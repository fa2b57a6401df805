"""PDF: lines, links over them, raised figures, and the hyphens that PDFium marks."""

import pytest
from built import by_hand, pdf, placed

from archiver import citations, documents
from archiver.documents.formats.pdf.links import target
from archiver.model import CitationKind, Place


def read(*pages):
    return documents.read("bulletin.pdf", pdf(*pages))


def find(*pages):
    return citations.find(read(*pages))


def test_a_page_is_a_passage_of_lines():
    """Pages and lines count from 1; a page without text or links is none."""
    document = read(["One,", "two."], [], ["Three."])
    assert [(passage.text, passage.place) for passage in document.passages] == [
        ("One,\ntwo.", Place(page=1, line=1)),
        ("Three.", Place(page=3, line=1)),
    ]


def test_a_printed_url_has_its_page_and_line():
    """And is text."""
    (found,) = find(["One."], ["Two.", "Rain. See http://a.org/one, too."])
    assert (found.url, found.kind) == ("http://a.org/one", CitationKind.TEXT)
    assert found.place == Place(page=2, line=2)
    assert found.context == "See http://a.org/one, too."


WRAPPED = {
    "after a slash": (
        ["See http://a.org/one/", "two-three.html."],
        "http://a.org/one/two-three.html",
    ),
    "after a hyphen": (
        ["See http://a.org/one-", "two.html for more."],
        "http://a.org/one-two.html",
    ),
    "after two hyphens": (["http://a.org/one-", "two-", "three."], "http://a.org/one-two-three"),
    "not at all": (["See http://a.org/one", "and two."], "http://a.org/one"),
}


@pytest.mark.parametrize(("lines", "url"), WRAPPED.values(), ids=WRAPPED)
def test_a_wrapped_url_is_joined(lines, url):
    """With the hyphen that PDFium takes for the typesetter's."""
    (found,) = find(lines)
    assert found.url == url


def test_a_hyphen_at_the_end_of_a_line_costs_no_line():
    """PDFium leaves out the break after it; we count it."""
    (found,) = find(["A word that is hy-", "phenated, and an-", "other one:", "http://a.org/"])
    assert found.place.line == 4
    assert found.context == "A word that is hyphenated, and another one: http://a.org/"


def test_a_soft_hyphen_within_a_line_is_a_hyphen():
    """Whatever it is called in its font, there it is printed."""
    text = "BT /F 12 Tf 20 300 Td (See http://b.org/one-two for more.) Tj ET"
    found = citations.find(documents.read("x.pdf", by_hand(text, "", "<2D> <00AD>")))
    assert [item.url for item in found] == ["http://b.org/one-two", "http://a.org/"]


def test_a_link_wins_over_its_visible_text():
    """Shortened or not."""
    (found,) = find([("http://a.org/on\u2026", "http://a.org/one/two")])
    assert (found.url, found.kind) == ("http://a.org/one/two", CitationKind.ANNOTATION)
    assert found.place == Place(page=1, line=1)


def test_a_link_with_a_blank_gives_way_to_the_printed_url_without_one():
    """A line ended there once; a blank that is printed, too, is the author's."""
    (found,) = find([("http://a.org/one-two", "http://a.org/on e-two")])
    assert (found.url, found.repair.rejected) == (
        "http://a.org/one-two",
        ("http://a.org/on%20e-two",),
    )
    (found,) = find([("http://a.org/one two", "http://a.org/one two")])
    assert found.url == "http://a.org/one%20two"


def test_a_link_over_words_has_them_for_an_anchor():
    """The rectangle tells which."""
    (found,) = find(["Rain.", ("See the book", "http://a.org/"), "and more."])
    assert (found.anchor, found.place.line) == ("See the book", 2)
    assert found.context == "See the book and more."


def test_a_link_that_wraps_is_one():
    """Two rectangles, one occurrence, and the address is whole."""
    url = "http://a.org/one/two-three-four.html"
    found = find(["See it:", ("http://a.org/one/", url), ("two-three-four.html", url), "and more."])
    assert [(item.url, item.anchor) for item in found] == [(url, url)]


def test_a_link_that_wraps_at_a_hyphen_is_one():
    """Where PDFium writes no break."""
    url = "http://a.org/one-two.html"
    found = find([("http://a.org/one-", url), ("two.html", url), "and more."])
    assert [(item.url, item.anchor) for item in found] == [(url, url)]


def test_a_link_of_one_annotation_and_several_quadrilaterals_is_one():
    """Its own rectangle, around them all, says less."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (It is the) Tj 0 -14 Td (book of it all) Tj ET",
        "/Rect[20 280 120 312]/QuadPoints[56 310 74 310 56 298 74 298 20 296 44 296 20 284 44 284]",
    )
    (found,) = citations.find(documents.read("bulletin.pdf", data))
    assert (found.url, found.anchor, found.place.line) == ("http://a.org/", "the book", 1)


def test_letters_beyond_the_first_plane_move_no_link():
    """PDFium counts them twice."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (AA the book) Tj ET", "/Rect[38 298 86 310]", "<41> <D83DDE00>"
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    assert passage.text == "\U0001f600\U0001f600 the book"
    assert [(link.start, link.end) for link in passage.hyperlinks] == [(3, 11)]


def test_a_link_over_a_picture_is_a_citation():
    """Though nothing of it can be read."""
    (found,) = find(["One.", ("", "http://a.org/")])
    assert (found.url, found.anchor) == ("http://a.org/", None)


def test_a_link_that_stands_twice_is_two():
    """With words between, or printed in full on each line."""
    url = "http://a.org/one"
    found = find([("the book", url), "and again", ("the book", url), (url, url), (url, url)])
    assert [item.place.line for item in found] == [1, 3, 4, 5]


def test_a_mail_address_is_no_citation():
    """Whatever the rectangle is over."""
    assert find([("Write to us", "mailto:me@a.org")]) == ()


def test_a_raised_figure_is_a_superscript():
    """A blank that PDFium puts before it goes; figures on the line stay."""
    (passage,) = read(["It was dark.^12^ In 2014 it rained 3 times.", "^12^ See page 4."]).passages
    assert (
        passage.text
        == "It was dark.\u00b9\u00b2 In 2014 it rained 3 times.\n\u00b9\u00b2 See page 4."
    )


@pytest.mark.parametrize("url", ["http://a.org/page", "http://a.org/2017", "http://a.org/1-2"])
def test_a_raised_figure_is_no_part_of_a_url(url):
    """Even where the URL could end in it, or ends in figures of its own."""
    (found,) = find([f"See {url}^12^ and so on."])
    assert found.url == url


def test_a_footnote_is_tied_to_its_mark():
    """On its page, with the claim for its context."""
    found = find(
        [
            "Rain. It was dark.^1^ It was \u201ccold and long.\u201d^2^",
            "",
            "^1^ See http://a.org/1",
            "^2^ http://a.org/2",
        ],
        ["It was the second.^1^", "", ("^1^ http://a.org/3", "http://a.org/3")],
    )
    assert [(item.place.page, item.place.note, item.context) for item in found] == [
        (1, "1", "It was dark."),
        (1, "2", "It was \u201ccold and long.\u201d"),
        (2, "1", "It was the second."),
    ]
    assert found[1].quote == "cold and long."


@pytest.mark.timeout(60)
def test_a_long_document_is_read():
    """Hundreds of pages, each with a link."""
    found = find(
        *(
            [f"Page {number}", (f"http://a.org/{number}", f"http://a.org/{number}")]
            for number in range(300)
        )
    )
    assert [item.place.page for item in found] == list(range(1, 301))


# --- Links that are wrong ---------------------------------------------------------------


def test_links_that_end_with_their_line_give_way_to_the_printed_url():
    """Each names only its own piece; what was rejected is kept."""
    found = find(
        [
            "See:",
            ("http://a.org/one/two-", "http://a.org/one/two-"),
            ("three/index.html", "http://three/index.html"),
            "and more.",
        ]
    )
    (only,) = found
    assert (only.url, only.kind) == (
        "http://a.org/one/two-three/index.html",
        CitationKind.ANNOTATION,
    )
    assert only.repair.rejected == ("http://a.org/one/two-",)


def test_a_sign_between_the_rectangles_of_a_link_is_its_own():
    """Typst leaves out the full stop before which it breaks the line."""
    url = "https://www.a.org/one/two"
    data = placed(
        [(72, 700, "https://www.", "Courier", 10), (72, 688, "a.org/one/two", "Courier", 10)],
        links=[(url, (72, 698, 137, 708)), (url, (72, 686, 150, 696))],
    )
    (found,) = citations.find(documents.read("bulletin.pdf", data))
    assert (found.url, found.anchor) == (url, url)


def test_a_link_that_ends_before_a_letter_of_its_url_gives_way():
    """Programs that know ASCII only end it there."""
    url = "http://a.org/wiki/Il"
    (found,) = citations.find(
        documents.read(
            "bulletin.pdf",
            placed(
                [(72, 700, url + "\u00edsu and more", "Courier", 10)],
                links=[(url, (72, 698, 72 + 6 * len(url), 708))],
            ),
        )
    )
    assert found.url == url + "\u00edsu"


def test_a_link_to_somewhere_else_is_left_alone():
    """Though it ends with its line, it is not the URL that is printed there."""
    (found,) = find(["See:", ("http://a.org/one/two-", "http://b.org/"), "three/index.html"])
    assert found.url == "http://b.org/"


TARGETS = {
    "UTF-16": ("http://a.org/\u00e9".encode("utf-16"), "http://a.org/\u00e9"),
    "UTF-8": ("http://a.org/\u00e9".encode(), "http://a.org/\u00e9"),
    "Latin-1": (b"http://a.org/\xe9", "http://a.org/\u00e9"),
    "line breaks": (b" http://a.org/\r\n one ", "http://a.org/one"),
    "braces of BibTeX": (b"http://a.org/a{_}b{\\%}20c", "http://a.org/a_b%20c"),
    "no scheme, www": (b"www.a.org", "http://www.a.org"),
    "no scheme, a path": (b"example.org/one", "http://example.org/one"),
    "no scheme, slashes": (b"//example.org/one", "http://example.org/one"),
    "a remark behind": (b"https://a.org/ (FTP server)", "https://a.org/"),
    "what hyperref left of a break": (
        b"http://a.org/\\protect \\penalty \\exhyphenpenalty b/\\char 126\\relax c",
        "http://a.org/b/~c",
    ),
    "no site": (b"http://Authentication", ""),
    "no site, a sentence": (b"http://a sentence of its own", ""),
    "a file": (b"chapter.pdf", "chapter.pdf"),
    "localhost": (b"http://localhost:8000/a", "http://localhost:8000/a"),
    "a mail address": (b"mailto:me@a.org", "mailto:me@a.org"),
}


@pytest.mark.parametrize(("written", "url"), TARGETS.values(), ids=TARGETS)
def test_a_target_is_read_as_it_was_meant(written, url):
    """In any encoding, with what other programs leave in it."""
    assert target(written) == url


ELSEWHERE = {
    "a page": "/A<</S/GoTo/D[3 0 R/Fit]>>",
    "another file": "/A<</S/GoToR/F(http://b.org/)>>",
    "a program": "/A<</S/Launch/F(http://b.org/)>>",
    "a script": "/A<</S/JavaScript/JS(http://b.org/)>>",
    "a name": "/Dest(http://b.org/)",
}


@pytest.mark.parametrize("action", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_leads_elsewhere_is_no_citation(action):
    """Into the document, to a file or to a program."""
    data = by_hand("BT /F 10 Tf 20 300 Td (words) Tj ET", "/Rect[20 290 60 310]")
    data = data.replace(b"/A<</S/URI/URI(http://a.org/)>>", action.encode())
    assert citations.find(documents.read("bulletin.pdf", data)) == ()


def test_a_target_is_relative_to_the_base_of_its_document():
    """PDF 32000-1, 12.6.4.7."""
    data = by_hand("BT /F 10 Tf 20 300 Td (words) Tj ET", "/Rect[20 290 60 310]")
    data = data.replace(b"/URI(http://a.org/)", b"/URI(one.html)")
    data = data.replace(b"/Type/Catalog", b"/Type/Catalog/URI<</Base(http://b.org/)>>")
    (found,) = citations.find(documents.read("bulletin.pdf", data))
    assert found.url == "http://b.org/one.html"
