"""PDF: what type and place tell of a URL, and what of a page cannot be read."""

import contextlib
from dataclasses import replace

import pytest
from built import LEADING, TOP, by_hand, pdf, placed, scan
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from archiver import citations, documents
from archiver.model import ArchiverError, Document

# --- What type and place tell -----------------------------------------------------------

WORDS = "Helvetica"
TYPED = "Courier"


def lines(*rows, x=72, font=WORDS, size=10):
    """Return pieces of text, one below the other; a row is text, or pieces set side by side."""
    pieces = []
    for number, row in enumerate(rows):
        at = x
        for words, face in [(row, font)] if isinstance(row, str) else row:
            pieces.append((at, TOP - number * LEADING, words, face, size))
            at += stringWidth(words, face, size)
    return pieces


FULL = "All of this line is filled to its very end"


def tracked(words, by=1.2):
    """Return a piece for each letter, `by` points apart; those behind `|` a little further."""
    pieces, at = [], 72
    for letter in words:
        if letter not in " |":
            pieces.append((at, TOP, letter, WORDS, 10))
        at += 0.8 if letter == "|" else stringWidth(letter, WORDS, 10) + by
    return pieces


SET = {
    "a colon behind what only a URL has": (
        lines(FULL, "of it. He quotes https://www.a.org/", 'index.php?id=72618: "nobody knew"'),
        "https://www.a.org/index.php?id=72618",
    ),
    "an item of a publisher, before its year": (
        lines(
            "weeks of each other. (A",
            "http://a.org/article/S3947-5293",
            "(14)24710-8/fulltext.) It",
        ),
        "http://a.org/article/S3947-5293(14)24710-8/fulltext",
    ),
    "a mail address is another line": (
        lines("http://a.org/articles/", "gallery-museum/list", "info@museum.example"),
        "http://a.org/articles/gallery-museum/list",
    ),
    "a URL alone in a narrow cell, with a hyphen": (
        lines("https://", "www.a.org/", "letter-", "office#fn90"),
        "https://www.a.org/letter-office#fn90",
    ),
    "typewriter ends where words begin": (
        lines(
            FULL,
            [("in the paper at ", WORDS), ("http://a.org/some/", TYPED)],
            [("longer", TYPED), (" and more of it, as it has been told", WORDS)],
        ),
        "http://a.org/some/longer",
    ),
    "words after typewriter are words": (
        lines(
            FULL,
            [("in the paper at ", WORDS), ("http://a.org/some/", TYPED)],
            [("longer and more of it.", WORDS)],
        ),
        "http://a.org/some/",
    ),
    "a line with room was ended on purpose": (
        lines(FULL, "http://a.org/one/", "two words more", FULL),
        "http://a.org/one/",
    ),
    "a page number far below is none of it": (
        [
            *lines(FULL, "which is seen in the whole text of http://a.org/drafts#sp800-95"),
            (300, 60, "33", WORDS, 10),
        ],
        "http://a.org/drafts#sp800-95",
    ),
    "a heading in another size is none of it": (
        [*lines("See http://a.org/one-two/"), (72, TOP - LEADING - 4, "four-five-six", WORDS, 16)],
        "http://a.org/one-two/",
    ),
    "the next cell is none of it": (
        [(72, TOP, "http://a.org/one", WORDS, 10), (300, TOP, "two/three", WORDS, 10)],
        "http://a.org/one",
    ),
    "a word cut at the end of a filled line": (
        lines(
            "http://a.org/abcdefghijk/lmnopqrstuvwxyz/1234567",
            "89abcdef/index.html",
            "and this is what it says there, once and agai",
            "n and this is what it says there, again n",
        ),
        "http://a.org/abcdefghijk/lmnopqrstuvwxyz/123456789abcdef/index.html",
    ),
    "blanks stretched into it": (
        lines("See http : / / www . a . org / one . html for more"),
        "http://www.a.org/one.html",
    ),
    "code without a scheme ends with its line": (
        lines(
            FULL + ", once and again, and once more, and then",
            "IMAGE: registry.example.org/vlc-debian:20241118101328",
            "OTHER_IMAGE: it is the next one",
        ),
        "http://registry.example.org/vlc-debian:20241118101328",
    ),
    "a blank begins the next line": (
        lines("See http://a.org/manticore/tree/dev-evm-eko", " b-three/manticore-four on its site"),
        "http://a.org/manticore/tree/dev-evm-eko",
    ),
    "a stretched line in its middle": (
        lines(
            "Voss. Mode. Version 2. url: http://a.org/",
            "obsolete / info / math / rain / mode /",
            "Mode.pdf (cited on p. 1).",
            "Others. More. Version 1, in all the libraries",
        ),
        "http://a.org/obsolete/info/math/rain/mode/Mode.pdf",
    ),
    "a blank before the scheme's colon, and a break after it": (
        lines(FULL, "and all of this one, up to its end: http :", "//a.org/one/two (2014)."),
        "http://a.org/one/two",
    ),
    "a hyphen of the typesetter's behind a slash": (
        lines(FULL, "and all of this one, too: http://a.org/one/-", "two/three.html (2014)."),
        "http://a.org/one/two/three.html",
    ),
    "a sentence that ends behind a slash": (
        lines("See http://a.org/.", "bibfile=file", "and more of it"),
        "http://a.org/",
    ),
    "a word in another font that touches it": (
        lines([("See http://a.org/pkg/sub_figure", TYPED), ("and more", WORDS)]),
        "http://a.org/pkg/sub_figure",
    ),
    "a file's ending in another font is its own": (
        lines([("See http://a.org/pkg/sub.", TYPED), ("html", WORDS), (" and more", WORDS)]),
        "http://a.org/pkg/sub.html",
    ),
    "within the scheme": (
        lines(FULL, "and all of this one, up to its end: http", "s://a.org/one/two (2014)."),
        "https://a.org/one/two",
    ),
    "letters that touch": (
        [
            (72, TOP, "See http://a.org/clif", WORDS, 10),
            (72 + stringWidth("See http://a.org/clif", WORDS, 10), TOP, " ", WORDS, 0.01),
            (72 + stringWidth("See http://a.org/clif", WORDS, 10), TOP, "f11/one", WORDS, 10),
        ],
        "http://a.org/cliff11/one",
    ),
    "a break after the scheme": (
        lines(FULL, "and all of this one, up to its end: http:", "//a.org/one/two (2014)."),
        "http://a.org/one/two",
    ),
    "blanks stretched into what follows the break": (
        lines(
            FULL,
            "It is filled, and it ends just here: http://a.org/",
            "cgi - bin / cvename . cgi ? name = CVE - 2013.",
        ),
        "http://a.org/cgi-bin/cvename.cgi?name=CVE-2013",
    ),
    "within the scheme, at its first letters": (
        lines(FULL, "and all of this one, up to its end: ht", "tp://a.org/one/two (2014)."),
        "http://a.org/one/two",
    ),
    "typewriter over three lines": (
        lines(
            FULL + ", and it is a long one",
            [("in it, ", WORDS), ("http://a.org/", TYPED)],
            [("newspaper/", TYPED)],
            [("climate", TYPED), (", p. 12, as it has been told", WORDS)],
        ),
        "http://a.org/newspaper/climate",
    ),
    "typewriter goes on though there was room": (
        lines(
            FULL + ", and it is a long one",
            [("in the paper at ", WORDS), ("http://a.org/some/", TYPED)],
            [("29/86", TYPED), (", p. 12, as it has been told", WORDS)],
        ),
        "http://a.org/some/29/86",
    ),
    "a line that one word fills": (
        lines(
            FULL,
            "http://a.org/transfer/2004/08/02/colu",
            "mn-committee); and more of it and so",
            FULL,
        ),
        "http://a.org/transfer/2004/08/02/column-committee",
    ),
    "a line that one word does not fill": (
        lines(
            FULL + ", and it is a longer one",
            "http://a.org/transfer/2004/08/02/colu",
            "mn-committee); and more of it and some",
            FULL + ", and it is a longer one",
        ),
        "http://a.org/transfer/2004/08/02/colu",
    ),
    "letters that are spaced out": (
        tracked("See it at http://a.org/cont|ract for more"),
        "http://a.org/contract",
    ),
    "a narrow gap is no blank": (
        [
            (72, TOP, "See it at http://a.org/2022-10/", WORDS, 10),
            (
                72 + stringWidth("See it at http://a.org/2022-10/", WORDS, 10) + 1.6,
                TOP,
                "39.html now",
                WORDS,
                10,
            ),
        ],
        "http://a.org/2022-10/39.html",
    ),
}


@pytest.mark.parametrize(("pieces", "url"), SET.values(), ids=SET)
def test_the_page_tells_where_a_url_ends(pieces, url):
    """By font, size, room and place, where the letters alone do not."""
    found = citations.find(documents.read("bulletin.pdf", placed(pieces)))
    assert [item.url for item in found] == [url]


HYPHENS = {
    "the word stands elsewhere": ("a manifest of artifacts", "arti", "fact", "artifact"),
    "no word begins so": ("rain", "informa", "tion", "information"),
    "both parts are words": ("the web, the site, the website", "web", "site", "web-site"),
    "nobody knows the word": ("rain", "arti", "fact", "arti-fact"),
    "a word goes on over it": ("of Hasankeyf", "ha", "sankeyfmatters", "hasankeyfmatters"),
    "half of it is another word's": ("a manifest of artifacts", "one", "fact", "one-fact"),
}


@pytest.mark.parametrize(("words", "before", "after", "whole"), HYPHENS.values(), ids=HYPHENS)
def test_the_page_tells_whose_a_hyphen_at_a_line_s_end_is(words, before, after, whole):
    """The typesetter's, where the word is known without it; else the URL's own."""
    page = lines(f"It is {words}.", f"See http://a.org/one/{before}-", f"{after}/two.html there")
    (found,) = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert found.url == f"http://a.org/one/{whole}/two.html"


LISTED = {
    "a number is no archive's date": "http://a.org/advisories/41525/",
    "a path": "http://a.org/one/two/three/",
}


@pytest.mark.parametrize("url", LISTED.values(), ids=LISTED)
def test_a_list_of_urls_stays_a_list(url):
    """Whatever they end in."""
    page = lines(url, "http://b.org/advisories/41471/", "http://c.org/")
    found = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert [item.url for item in found] == [url, "http://b.org/advisories/41471/", "http://c.org/"]


def test_a_machine_s_number_begins_another_address():
    """It is a host of its own."""
    page = lines("www.example.org:80/galeria/index.php", "192.0.2.1/ajax/links.php", "and more")
    found = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert [item.url for item in found] == ["http://www.example.org:80/galeria/index.php"]


def test_an_archive_s_address_goes_on_with_what_it_holds():
    """A scheme at the beginning of a line begins no other."""
    page = lines("http://web.archive.org/web/20140101/", "http://a.org/one.html", "and more")
    (found,) = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert found.url == "http://web.archive.org/web/20140101/http://a.org/one.html"


def test_defanged_hosts_one_a_line_stay_apart():
    """However full their lines are."""
    page = lines("www.a-b-c[.]com", "set133[.]com", "www.d-e-f[.]com", "set134[.]com")
    found = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert [item.url for item in found] == [
        "http://www.a-b-c.com",
        "http://set133.com",
        "http://www.d-e-f.com",
        "http://set134.com",
    ]


def test_a_zero_width_space_is_not_printed_and_lets_a_url_go_on():
    """By whatever its page is set with; a letter before it goes on where all letters have one."""
    spaced = "http://b.o@r@g@/@o@n@" + ") Tj 0 -12 Td (e@/@two@/@" + ") Tj 0 -12 Td (a_b c"
    text = f"BT /F 12 Tf 20 300 Td ({spaced}) Tj ET"
    found = citations.find(documents.read("x.pdf", by_hand(text, "", "<40> <200B>")))
    assert [item.url for item in found] == ["http://b.org/one/two/a_b", "http://a.org/"]


def test_two_breaks_of_a_url_that_is_followed_stay_where_they_were():
    """Those that were taken out before come after all of it."""
    data = pdf(
        [
            "See http://a.org/one-two/",
            "three-four-five/",
            "six-seven-",
            "eight-nine.html for it",
            "Last: http://b.org/",
        ]
    )
    found = citations.find(documents.read("x.pdf", data))
    assert [(item.url, item.place.line) for item in found] == [
        ("http://a.org/one-two/three-four-five/six-seven-eight-nine.html", 1),
        ("http://b.org/", 5),
    ]


def test_a_note_ends_where_the_next_column_begins():
    """It stands above the note, and is larger."""
    said = "The ministry denied it."
    mark = (72 + stringWidth(said, WORDS, 10), TOP + 4, "1", WORDS, 6)
    note = [(72, 100, "1", WORDS, 5), (76, 98, "Smith, http://a.org/one.", WORDS, 8)]
    column = lines("It rained.", "See http://b.org/two for more.", x=330)
    data = placed([*lines(said), mark, *lines("", FULL), *note, *column])
    found = citations.find(documents.read("bulletin.pdf", data))
    assert [(item.url, item.place.note, item.context) for item in found] == [
        ("http://a.org/one", "1", said),
        ("http://b.org/two", None, "See http://b.org/two for more."),
    ]


def test_a_url_in_one_piece_costs_no_line():
    """The break that stood inside it stands behind it."""
    pieces = lines(
        FULL,
        [("in the paper at ", WORDS), ("http://a.org/some/", TYPED)],
        [("longer", TYPED), (" and more", WORDS)],
        "Last: http://b.org/",
    )
    found = citations.find(documents.read("bulletin.pdf", placed(pieces)))
    assert [(item.url, item.place.line) for item in found] == [
        ("http://a.org/some/longer", 2),
        ("http://b.org/", 4),
    ]


RAISED = b"""6 0 obj <</Type/Font/Subtype/Type3/FontBBox[0 -250 600 850]
  /FontMatrix[.001 0 0 .001 0 0]
  /FirstChar 49/LastChar 49/Widths[350]/Encoding<</Type/Encoding/Differences[49/one]>>
  /CharProcs<</one 7 0 R>>/Resources<<>> >> endobj
7 0 obj <</Length 48>> stream
350 0 0 BOTTOM 350 750 d1 0 BOTTOM 300 350 re f
endstream endobj
trailer"""


@pytest.mark.parametrize(("bottom", "text"), [(b"400", "page.html\u00b9"), (b"000", "page.html1")])
def test_a_figure_that_its_font_draws_high_is_a_superscript(bottom, text):
    """Though it stands on the line, in the size of all the others, as Typst sets it."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (http://b.org/page.html) Tj /G 10 Tf (1) Tj ET", "/Rect[0 0 9 9]"
    )
    data = data.replace(b"/Font<<", b"/Font<</G 6 0 R ").replace(
        b"trailer", RAISED.replace(b"BOTTOM", bottom)
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    assert passage.text.endswith(text)


SMALL = {"a note": (8, "http://a.org/one/"), "the text": (10, "http://a.org/one/two/three")}


@pytest.mark.parametrize(("size", "url"), SMALL.values(), ids=SMALL)
def test_a_note_does_not_go_on_in_the_text_of_the_next_page(size, url):
    """As what is set in the size of the text does."""
    end = (72, 100, "See http://a.org/one/", WORDS, size)
    pages = [*lines(*[FULL] * 6), end, (300, 40, "1", WORDS, 9)], lines("two/three and more", FULL)
    (found,) = citations.find(documents.read("bulletin.pdf", placed(*pages)))
    assert found.url == url


def test_a_list_under_its_heading_goes_on_at_the_top_of_the_next_page():
    """Though it is set smaller than the page."""
    end = [(72, 120, "Sources", WORDS, 13), (72, 100, "See http://a.org/one/", WORDS, 8)]
    pages = (
        [*lines(*[FULL] * 6), *end, (300, 40, "1", WORDS, 9)],
        lines("two/three and more", FULL, size=8),
    )
    (found,) = citations.find(documents.read("bulletin.pdf", placed(*pages)))
    assert found.url == "http://a.org/one/two/three"


def test_the_mark_of_a_note_below_is_no_part_of_a_url():
    """It is raised, and stands below where the page ends in the midst of one."""
    end = [(72, 100, "See http://a.org/one/wp-", WORDS, 10)]
    note = [(72, 84, "4", WORDS, 5), (75, 81, "R. Roe, and a house", WORDS, 8)]
    more = [(72, 71, "that is not named", WORDS, 8), (200, 40, "1", WORDS, 10)]
    data = placed([*lines(*[FULL] * 6), *end, *note, *more])
    assert [item.url for item in citations.find(documents.read("bulletin.pdf", data))] == []


def test_a_footer_parts_no_url():
    """It is no note, and the URL goes on at the top of the next page."""
    end = (72, 100, "See http://a.org/one/sum-", WORDS, 10)
    pages = (
        [*lines(*[FULL] * 6), end, (72, 40, "Review 1", WORDS, 8)],
        [*lines("two/three more", FULL), (72, 40, "Review 2", WORDS, 8)],
    )
    (found,) = citations.find(documents.read("bulletin.pdf", placed(*pages)))
    assert found.url == "http://a.org/one/sum-two/three"


UNDERSCORES = {
    "TeX's": ("137 300 3 .4", "http://a.org/one_two.html"),
    "far below": ("137 290 3 .4", "http://a.org/one"),
    "a line under words": ("20 298 160 .4", "http://a.org/one"),
    "beside": ("150 300 3 .4", "http://a.org/one"),
}


@pytest.mark.parametrize(("rule", "url"), UNDERSCORES.values(), ids=UNDERSCORES)
def test_an_underscore_that_is_drawn_is_one(rule, url):
    """A short rule on the line, between two letters; no other one."""
    data = by_hand(
        f"BT /F 10 Tf 40 300 Td (http://a.org/one) Tj 101 0 Td (two.html there) Tj ET {rule} re f",
        "/Rect[0 0 9 9]",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    (found,) = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
    assert found.url == url


def test_an_underscore_is_drawn_behind_a_break_too():
    """What follows it is no word of a sentence then."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (See http://a.org/files/pubs/) Tj 0 -12 Td (names-of-rain) Tj"
        " 82 0 Td (1996.pdf, there) Tj ET 98 288 3 .4 re f",
        "/Rect[0 0 9 9]",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    (found,) = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
    assert found.url == "http://a.org/files/pubs/names-of-rain_1996.pdf"


@pytest.mark.parametrize(("left", "rule"), [(20, "194 300"), (24, "20 288")])
def test_an_underscore_is_drawn_beside_the_end_of_a_line(left, rule):
    """Behind its last letter or before the first of the next: the URL goes on there."""
    data = by_hand(
        f"BT /F 10 Tf 20 300 Td (See http://a.org/files/rain09) Tj {left - 20} -12 Td"
        f" (formatting.doc, and) Tj ET {rule} 3 .4 re f",
        "/Rect[0 0 9 9]",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    (found,) = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
    assert found.url == "http://a.org/files/rain09_formatting.doc"


def test_an_angle_bracket_of_tex_is_no_letter():
    """Its font has it where others have an i."""
    page = lines(
        [("h", "Times-Roman"), ("http://a.org/i", WORDS), ("i", "Times-Roman"), (".", WORDS)]
    )
    (found,) = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert found.url == "http://a.org/i"


PARTED = {
    "by hand, though there was room": (
        lines(FULL, "http://a.org/~rain/papers/", "draft_2.ps", FULL),
        "http://a.org/~rain/papers/draft_2.ps",
    ),
    "a number that a line of its own has no room for": (
        lines(
            "All that is told of it is said to be shown here, and is at",
            "http://a.org/one/photos/48308925/316060523456789",
            "3. All that is told of it is said to be shown here, and so",
            FULL,
        ),
        "http://a.org/one/photos/48308925/3160605234567893",
    ),
    "a number in a caption, beside longer lines": (
        [
            *lines(FULL + ", and so are they, as told", FULL + ", and so it is told", x=290),
            (72, TOP, "Map 8. As told in", WORDS, 10),
            (72, TOP - LEADING, "http://a.org/pmc/articles/PMC4795", WORDS, 10),
            (72, TOP - 2 * LEADING, "813/ (seen in 2011).", WORDS, 10),
            (290, TOP - 5 * LEADING, FULL + ", and so are they, as told", WORDS, 10),
        ],
        "http://a.org/pmc/articles/PMC4795813/",
    ),
    "every line of the page begins with a blank": (
        lines(
            " 4. A group, the right to know, and all of it. URL: https://",
            " www.a.org/government/uploads/attachment-data/reports-of-it/",
            " file/422933/Report_2018.pdf, and more of it",
            font=TYPED,
        ),
        "https://www.a.org/government/uploads/attachment-data/reports-of-it/file/422933/Report_2018.pdf",
    ),
    "an escaped octet, though there was room": (
        lines(FULL + " and then some more", "It was at http://a.org/wiki/", "%D0%9F%D1%80 and so"),
        "http://a.org/wiki/%D0%9F%D1%80",
    ),
    "the next number of a list, below a line that is full": (
        lines(
            "2. What is told of it is said to be shown here, and is at",
            "http://a.org/one/photos/48308925/316060523456789",
            "3. All that is told of it is said to be shown here, and so",
            FULL,
        ),
        "http://a.org/one/photos/48308925/316060523456789",
    ),
    "within a host that has hardly begun": (
        lines(
            "or in a list, as it was, at https://of", "fshore.a.org/nodes/1 and", FULL + " again"
        ),
        "https://offshore.a.org/nodes/1",
    ),
    "in a cell of a table": (
        [
            (72, TOP, "18", WORDS, 12),
            *lines("https://a.org/one/condition", "s/", x=300),
            (72, TOP - 4 * LEADING, "19", WORDS, 12),
            (300, TOP - 4 * LEADING, "Another one is filled like it", WORDS, 10),
        ],
        "https://a.org/one/conditions/",
    ),
    "in a cell of its own": (
        lines("An example", "https://a.org/cell/interest", "ing/page", "Another", x=72),
        "https://a.org/cell/interesting/page",
    ),
    "a number of a name": (
        lines(
            "See the set of data http://a.org/acc.cgi?acc=GSE",
            "109816 [as of 2020], and all that it is about, too: one",
            FULL + " again",
        ),
        "http://a.org/acc.cgi?acc=GSE109816",
    ),
    "before a fragment": (
        lines(
            "See it in http://a.org/wiki/Rain_(city)", "#Geography. It is there, as it was", FULL
        ),
        "http://a.org/wiki/Rain_(city)#Geography",
    ),
    "within a host": (
        lines("or in a blog at www.ha", "sankeyfmatters.com/2019/11/what.html and", FULL),
        "http://www.hasankeyfmatters.com/2019/11/what.html",
    ),
    "a digest": (
        lines(
            "See https://a.org/commit/0123456789abcdef0123456",
            "789abcdef01234567 and what it says",
        ),
        "https://a.org/commit/0123456789abcdef0123456789abcdef01234567",
    ),
    "the page has the word in one piece": (
        lines("A neighbourhood of it", "https://a.org/neighbour", "hood", "and more of these"),
        "https://a.org/neighbourhood",
    ),
    "the next line is a sentence": (
        lines("An example", "https://a.org/cell/interest", "Another", "and more"),
        "https://a.org/cell/interest",
    ),
    "a page that parts its words anywhere": (
        lines(
            "Nobody, whose witnesses had left the whole city, was the",
            "spokesman of those reporters whom they asked in the wit",
            "nesses, and they had come from https://a.org/press/confe",
            "rences which are held there when all of the other spokes",
            "man said so, and more words of it",
        ),
        "https://a.org/press/conferences",
    ),
    "a page that parts none of its words": (
        lines(
            "Nobody, whose witnesses had left the whole city, was the",
            "spokesman of those reporters whom they asked in the end",
            "though, and they had come from https://a.org/press/confe",
            "rences which are held there when all of the other men",
        ),
        "https://a.org/press/confe",
    ),
    "in the widest cell of a column": (
        [
            *lines("northern", "https://a.org/2018/one-two-s", "uspect-three-four-five/", x=300),
            (300, TOP - 6 * LEADING, "All that is in this cell, too", WORDS, 10),
            (300, TOP - 9 * LEADING, "Another one is filled like it", WORDS, 10),
        ],
        "https://a.org/2018/one-two-suspect-three-four-five/",
    ),
    "a long number in a query": (
        lines(
            "See the story at https://a.org/permalink.php?id=100",
            "044123456789 people told that, and more of it was",
            "said in the year that followed, as it was once told.",
        ),
        "https://a.org/permalink.php?id=100044123456789",
    ),
    "an angle bracket closes it": (
        lines("Mail, protest. <https://a.org/statement/L4386/ ", "118/8>.", FULL + " again"),
        "https://a.org/statement/L4386/118/8",
    ),
    "up to the bracket that has opened before it": (
        lines(
            "The story was announced beforehand, and was watched",
            "[https://www.a.org/watch?v=Zt4Kq_9-aBc&list=PLx0sYb",
            "PboYG], but nobody believed it. Former ones say so.",
            "And more of it here, as it was told to all of them",
        ),
        "https://www.a.org/watch?v=Zt4Kq_9-aBc&list=PLx0sYbPboYG",
    ),
    "a number alone at the end of a page": (
        lines(
            "Statement of the ministry, 4. See another one, too",
            "https://twitter.com/rain/status/80543219876543287",
            "32.",
        ),
        "https://twitter.com/rain/status/8054321987654328732",
    ),
    "between http and the rest": (
        lines("The book is at http", "://a.org/one/two.pdf (p. 7)."),
        "http://a.org/one/two.pdf",
    ),
    "a sign begins the line, in another size": (
        [
            (60, TOP - LEADING, "\u2022", WORDS, 4),
            *lines(
                "All of this line is filled to its very end, and all",
                [("so is this one (", WORDS), ("http://a.org/~rain/2020/", TYPED)],
                [("code.html", TYPED), ("): one and two, as it is", WORDS)],
            ),
        ],
        "http://a.org/~rain/2020/code.html",
    ),
}


@pytest.mark.parametrize(("pieces", "url"), PARTED.values(), ids=PARTED)
def test_a_word_that_the_line_s_end_parts_is_joined(pieces, url):
    """Where the page shows that it had no room; a word below stays one."""
    found = citations.find(documents.read("bulletin.pdf", placed(pieces)))
    assert [item.url for item in found] == [url]


def test_a_number_that_is_not_raised_is_no_mark():
    """Though a note has it, and another mark is raised."""
    page = lines("See doi 10.1000/jss.v008.i10 and http://a.org/v008.i10 there.", "", "10. A note")
    found = citations.find(documents.read("bulletin.pdf", placed(page)))
    assert {item.url for item in found} == {
        "https://doi.org/10.1000/jss.v008.i10",
        "http://a.org/v008.i10",
    }


def test_a_raised_figure_of_another_script_is_a_superscript():
    """And no part of a URL."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (http://a.org/one/) Tj /F 6 Tf 102 4 Td (A) Tj ET",
        "/Rect[0 0 9 9]",
        "<41> <06F2>",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    assert passage.text == "http://a.org/one/\u00b2"


FROM_RIGHT = {  # what is seen, from left to right, and what is read; A is an alef
    "within a line": ("AA http://a.org/one AAA", "אאא http://a.org/one אא"),
    "its slash stands on the left": ("AA ./http://a.org/one A", "א http://a.org/one/. אא"),
    "its slash stands on the right": ("AA http://a.org/one/ A", "א http://a.org/one/ אא"),
    "in brackets": ("A (/http://a.org/one) AA", "אא (http://a.org/one/) א"),
    "in brackets that are not turned": ("A (/http://a.org/1( A", "א (http://a.org/1/) א"),
    "two of them": ("http://b.org/2 A http://a.org/1 A", "א http://a.org/1 א http://b.org/2"),
    "letters of both in one": ("A AAA/http://a.org/wiki A", "א http://a.org/wiki/אאא א"),
    "a bracket of its own": ("AA http://a.org/a_(b) A", "א http://a.org/a_(b) אא"),
    "a bracket, and what its line leaves open": (
        "AA http://a.org/one-( A",
        "א (http://a.org/one- אא",
    ),
    "the full stop of its host, or of the sentence": (
        "AA AAA\n.http://a.org/one AAA",
        "אאא אא\nאאא http://a.org/one.",
    ),
    "its bracket at the end of its line": (
        "http://a.org/a_(b) AA AAA",
        "אאא אא http://a.org/a_(b)",
    ),
    "a bracket of its own, begun in the line above": (
        "http://a.org/one_ AAA\n.(two) ,AAA AAA",
        "אאא http://a.org/one_\nאאא אאא, (two).",
    ),
    "its slash, and the full stop of its sentence": (
        ".http://a.org/one/ AAA",
        "אאא http://a.org/one/.",
    ),
    "a year behind it": (".2018 ,http://a.org/one AAA", "אאא http://a.org/one, 2018."),
    "a year that goes on with it": (
        ".http://a.org/one, 2018 AAA",
        "אאא http://a.org/one, 2018.",
    ),
    "an octet that its line begins with": (
        "http://a.org/one/ AAA\n.%D7%92/two",
        "אאא http://a.org/one/%D7%92/two.",
    ),
    "an octet, on a page that tells of nothing": (
        "AAA AAA AAA\n.%D7%92/two",
        "אאא אאא אאא\n%D7%92/two.",
    ),
    "the sign that its line ends in, moved": (
        "AAA AAA AAA\n-http://a.org/one\n.two",
        "אאא אאא אאא\nhttp://a.org/one-two.",
    ),
    "the bracket and the full stop behind it": (
        "AAA AAA AA\nhttp://www.one-\n.)two.org/three",
        "אא אאא אאא\nhttp://www.one-two.org/three).",
    ),
    "a number before it": (
        "http://a.org/one/ :3.5.2014 AAA AA",
        "אא אאא 3.5.2014: http://a.org/one/",
    ),
    "a file, longer than the words": ("A AA one_two_three.pdf", "one_two_three.pdf אא א"),
    "the end of a URL, longer than the words behind it": (
        ".)A A( one-two-three",
        "one-two-three (א א).",
    ),
    "the end of a URL, and of its sentence": ("AAA AAA AAA\n.one-two", "אאא אאא אאא\none-two."),
    "in a line from the left": ("See http://a.org/one AAA or it", "See http://a.org/one אאא or it"),
}


@pytest.mark.parametrize(("seen", "read"), FROM_RIGHT.values(), ids=FROM_RIGHT)
def test_a_line_from_the_right_is_read_from_there(seen, read):
    """With its URLs in one piece, and what has no direction where it belongs."""
    rows = [row.replace("(", "\\(").replace(")", "\\)") for row in seen.split("\n")]
    shown = " 0 -12 Td ".join(f"({row}) Tj" for row in rows)
    data = by_hand(f"BT /F 10 Tf 20 300 Td {shown} ET", "/Rect[0 0 9 9]", "<41> <05D0>")
    (passage,) = documents.read("bulletin.pdf", data).passages
    assert passage.text == read


def test_a_url_that_is_set_apart_goes_on_with_its_last_sign():
    """One line shows that URLs are set apart; the next has a slash on the right of a piece."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (http://a.org/one- AAA) Tj 0 -12 Td (AA .\\(two-three/) Tj ET",
        "/Rect[0 0 9 9]",
        "<41> <05D0>",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    (found,) = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
    assert found.url == "http://a.org/one-two-three/"


def test_a_url_goes_on_in_the_next_line_from_the_right():
    """Though it neither ends nor begins at an edge of the page."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (http://a.org/one- AAA) Tj 0 -12 Td (AA two/three.html) Tj ET",
        "/Rect[20 298 122 308]",
        "<41> <05D0>",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    (link,) = passage.hyperlinks
    assert passage.text[link.start : link.end] == "http://a.org/one-"
    found = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
    assert [item.url for item in found] == ["http://a.org/one-two/three.html"]


NOTED = {  # figures of a note are printed higher, and smaller
    "its mark is on its left": (
        "(AA ) Tj /F 6 Tf 0 4 Td 18 0 Td (12) Tj /F 10 Tf 7.2 -4 Td (.http://a.org/one AAA) Tj",
        "אאא http://a.org/one.12 אא",
    ),
    "its mark is on its left, and nothing between": (
        "(AA ) Tj /F 6 Tf 18 4 Td (12) Tj /F 10 Tf 7.2 -4 Td (http://a.org/one AAA) Tj",
        "אאא http://a.org/one12 אא",
    ),
    "its mark goes on with it": (
        "(AAA http://a.org/one,) Tj /F 6 Tf 126 4 Td (7) Tj",
        "http://a.org/one,7 אאא",
    ),
}


@pytest.mark.parametrize(("shown", "read"), NOTED.values(), ids=NOTED)
def test_marks_of_notes_belong_to_their_line_from_the_right(shown, read):
    """PDFium takes them for a line between two; they are no figures of the URL beside them."""
    data = by_hand(
        f"BT /F 10 Tf 20 324 Td (AAAAAA AAAAA) Tj 0 -12 Td {shown} ET",
        "/Rect[0 0 9 9]",
        "<41> <05D0>",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    words = passage.text.partition("\n")[2]
    plain = str.maketrans("\u00b9\u00b2\u2077", "127")
    assert words.translate(plain) == read
    assert words != read


SPREAD = "(h) -80 (t) -80 (t) -80 (p) -80 (://a.o) -80 (r) -80 (g/o) -80 (n) -80 (e)"
MARKED = {
    "a bullet is read before its URL": (
        "(AAA AA) Tj 0 -12 Td (http://a.org/one-\225) Tj 0 -12 Td (AA two) Tj",
        "http://a.org/one-",
    ),
    "blanks that a URL is too narrow for": (
        f"[(AAA ) {SPREAD} ( AA)] TJ",
        "http://a.org/one",
    ),
}


@pytest.mark.parametrize(("shown", "words"), MARKED.values(), ids=MARKED)
def test_a_url_among_words_from_the_right_stays_whole(shown, words):
    """PDFium makes up blanks where it turns letters, and reads a bullet where it is seen."""
    data = by_hand(f"BT /F 10 Tf 20 300 Td {shown} ET", "/Rect[0 0 9 9]", "<41> <05D0>")
    (passage,) = documents.read("bulletin.pdf", data).passages
    assert words in passage.text
    assert f"{words}\u2022" not in passage.text


def test_the_mark_of_a_note_is_read_before_its_line_from_the_right():
    """PDFium reads it behind: it stands higher, on the right."""
    data = by_hand(
        "BT /F 10 Tf 20 300 Td (http://www. AAA) Tj /F 6 Tf 92 4 Td (14) Tj "
        "/F 10 Tf -52 -16 Td (AA a.org/one) Tj ET",
        "/Rect[0 0 9 9]",
        "<41> <05D0>",
    )
    (passage,) = documents.read("bulletin.pdf", data).passages
    found = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
    assert [item.url for item in found] == ["http://www.a.org/one"]


# --- What cannot be read ----------------------------------------------------------------


def test_a_url_that_fills_its_line_goes_on_below_its_right_end():
    """On a page from the right, with figures only; a shorter one has ended."""
    begun, letters = "http://a.org/status/94947567", 40 * "A"
    for left, url in ((20, f"{begun}12"), (60, begun)):
        data = by_hand(
            f"BT /F 10 Tf 20 324 Td ({letters}) Tj "
            f"{left - 20} -12 Td ({begun}) Tj 156 -12 Td (12) Tj ET",
            "/Rect[0 0 9 9]",
            "<41> <05D0>",
        )
        (passage,) = documents.read("bulletin.pdf", data).passages
        (found,) = citations.find(Document("a.pdf", "", "", 0, (replace(passage, hyperlinks=()),)))
        assert found.url == url


def test_pages_that_are_pictures_are_named():
    """Rather than found to cite nothing."""
    read = documents.read("scan.pdf", scan(3))
    assert read.passages == ()
    assert [each.what for each in read.omissions] == [
        "Pages 1\u20133 have no text: they are pictures, and what they show was not read."
    ]


def test_an_empty_page_is_no_picture():
    """Nothing was left out."""
    assert documents.read("bulletin.pdf", pdf(["One."], [])).omissions == ()


def test_a_damaged_page_does_not_stop_the_others():
    """It is named."""
    data = by_hand("BT /F 10 Tf 20 300 Td (words) Tj ET", "/Rect[20 290 60 310]")
    data = data.replace(b"/Kids[3 0 R]/Count 1", b"/Kids[9 0 R 3 0 R]/Count 2")
    found = documents.read("bulletin.pdf", data)
    assert [each.what for each in found.omissions] == ["Page 1 is damaged and was not read."]
    assert [passage.place.page for passage in found.passages] == [2]


def test_a_pdf_inside_other_bytes_is_read():
    """As a server or a mail program leaves them in front and behind."""
    data = b"HTTP/1.0 200 OK\r\n\r\n" + pdf(["http://a.org/"]) + b"\r\n--end--\r\n"
    (found,) = citations.find(documents.read("download", data))
    assert found.url == "http://a.org/"


def test_what_is_cut_off_is_read_as_far_as_it_goes():
    """Or is an error that says so."""
    data = pdf(["http://a.org/one"], ["http://a.org/two"])
    for size in range(200, len(data), 97):
        try:
            documents.read("cut.pdf", data[:size])
        except ArchiverError as error:
            assert "damaged" in error.message  # noqa: PT017  (either is fine)


WHOLE = pdf(["See http://a.org/one-", ("two.html", "http://a.org/two.html")], ["^1^ http://a.org/"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=40))
def test_damage_raises_nothing_else(changes):
    """Whatever bytes are changed."""
    data = bytearray(WHOLE)
    for at, value in changes:
        data[at] = value
    with contextlib.suppress(ArchiverError):
        citations.find(documents.read("damaged.pdf", bytes(data), "pdf"))


@pytest.mark.timeout(60)
def test_a_page_of_a_million_characters_is_bounded():
    """The rest is named."""
    rows = [
        (10, 800 - number % 130 * 6, "http://a.org/x 12 " * 5, WORDS, 6) for number in range(12_000)
    ]
    found = documents.read("endless.pdf", placed(rows))
    assert [each.what for each in found.omissions] == ["Of page 1, 500000 characters were read."]
