"""PDF: numbers beside the lines, pages that lie on their side, links that show a part only."""

import pytest
from built import LEADING, TOP, by_hand, placed
from reportlab.pdfbase.pdfmetrics import stringWidth

from archiver import citations, documents
from archiver.documents.formats.pdf.glyphs import Glyph
from archiver.documents.formats.pdf.turned import read as read_turned

WORDS = "Helvetica"


def found(data):
    return [item.url for item in citations.find(documents.read("bulletin.pdf", data))]


def numbered(rows, numbers):
    """Return pieces of text: each row, with its number in the margin before it, if it has one."""
    pieces = []
    for at, (row, number) in enumerate(zip(rows, numbers, strict=True)):
        y = TOP - at * LEADING
        if number is not None:
            pieces.append((40, y, str(number), WORDS, 10))
        pieces.append((72, y, row, WORDS, 10))
    return placed(pieces)


PROSE = [
    "The archive was opened in the spring of that year, and has been",
    "asked for by many since. Its list is at http://a.org/lists/",
    "spring-2014/all.html, and was last changed in May. A reader",
    "who wants more of it is asked to write to the office, which",
    "answers within a week. The figures are kept at http://a.org/",
    "figures/2014.html and in a book that can be seen on the spot,",
    "on any day but Sunday. What has been left out of it is said in",
    "the preface, with the reasons for each of the names.",
    "",
    "It has been told before that the house was closed for a year,",
    "and that nobody knew what to do. See https://",
    "a.org/history/closed-2009.html for an account of that.",
]
URLS = [
    "http://a.org/lists/spring-2014/all.html",
    "http://a.org/figures/2014.html",
    "https://a.org/history/closed-2009.html",
]


@pytest.mark.parametrize(
    "numbers",
    [
        [*range(1, 9), None, *range(9, 12)],
        [*range(37, 49)],
        [f"{number}:" for number in range(1, 13)],
    ],
    ids=["every line that has words", "every line, from another page on", "with colons"],
)
def test_numbers_of_lines_are_no_text(numbers):
    """A URL goes on behind them."""
    assert found(numbered(PROSE, numbers)) == URLS
    (passage,) = documents.read("bulletin.pdf", numbered(PROSE, numbers)).passages
    assert passage.text.startswith("The archive was opened")


def test_numbers_behind_every_fifth_line_are_no_text():
    """They stand in the other margin."""
    rows = [row for row in [*PROSE, *PROSE] if row]
    pieces = [(72, TOP - at * LEADING, row, WORDS, 10) for at, row in enumerate(rows)]
    pieces += [(420, TOP - at * LEADING, str(at + 1), WORDS, 10) for at in range(4, len(rows), 5)]
    pieces.sort(key=lambda piece: (-piece[1], piece[0]))
    assert found(placed(pieces)) == URLS * 2


def test_numbers_beside_a_list_that_has_its_own_are_no_text():
    """Its items go over more than one line, and one number may be missing."""
    rows = [
        "[1] Miller, A report of the spring, seen on 3 May at http://a.org/",
        "one/spring-2014.html",
        "[2] Brown, Another of them, in The Daily Herald of the same day,",
        "3 June 2014. It can be had at http://a.org/",
        "two/summer-2014.html",
        "[3] Jones, A third. Office of the Registrar",
        "",
        "[4] Smith, The last of them, The Herald, September",
        "4, 2014",
    ]
    numbers = [number if row else None for number, row in enumerate(rows, 20)]
    assert found(numbered(rows, numbers)) == [
        "http://a.org/one/spring-2014.html",
        "http://a.org/two/summer-2014.html",
    ]


def test_numbers_of_a_list_stay():
    """Its items begin anew."""
    rows = [f"The report of {name}, http://{name.lower()}.org/report/" for name in "ABCDEFGHIJ"]
    (passage,) = documents.read("a.pdf", numbered(rows, range(1, 11))).passages
    assert passage.text.startswith("1 The report of A")


def test_numbers_of_short_notes_stay():
    """Though each begins in small letters, as the one before has ended."""
    rows = [f"see {name}, http://{name.lower()}.org/report/." for name in "ABCDEFGHIJ"]
    (passage,) = documents.read("a.pdf", numbered(rows, range(1, 11))).passages
    assert passage.text.startswith("1 see A")


def turned(matrix, leading):
    """Return a page whose lines are set with a matrix."""
    lines = ["See the whole of it in http://a.org/2014/", "05/two-three.html, and more of", "it."]
    across, down = leading
    a, b, c, d = matrix
    text = " ".join(
        f"BT /F 8 Tf {a} {b} {c} {d} {200 + at * across} {200 + at * down} Tm ({line}) Tj ET"
        for at, line in enumerate(lines)
    )
    return by_hand(text, "/Rect[0 0 9 9]")


@pytest.mark.parametrize(
    ("matrix", "leading"),
    [
        ((1, 0, 0, 1), (0, -10)),
        ((0, 1, -1, 0), (10, 0)),
        ((0, -1, 1, 0), (-10, 0)),
        ((-1, 0, 0, -1), (0, 10)),
    ],
    ids=["upright", "upwards", "downwards", "upside down"],
)
def test_text_that_runs_another_way_is_read_as_if_upright(matrix, leading):
    """What a line is filled with is told along it."""
    assert found(turned(matrix, leading))[0] == "http://a.org/2014/05/two-three.html"


def test_a_page_that_is_shown_sideways_keeps_its_order():
    """PDFium would mix up its lines."""
    upright = turned((1, 0, 0, 1), (0, -10))
    sideways = upright.replace(b"/MediaBox", b"/Rotate 90/MediaBox")
    assert found(sideways) == found(upright)


MEMENTO = "http://archive.org/web/20140101000000/"
PARTS = {
    "and the full stop that it ends with": (
        ["at http://a.org/one.", "html, and more of it"],
        [("http://a.org/one", 0)],
        ["http://a.org/one.html"],
    ),
    "each over the whole of its line": (
        [f"See {MEMENTO}http://b.", "org/one.html, and more of it"],
        [(f"{MEMENTO}http://b", 0)],
        [f"{MEMENTO}http://b.org/one.html"],
    ),
    "a memento, and not of what": (
        [f"See {MEMENTO}", "http://b.org/one.html, and more of it"],
        [(MEMENTO, 0), ("http://b.org/one.html", 1)],
        [f"{MEMENTO}http://b.org/one.html"],
    ),
    "and the words beside it, with all of the URL": (
        ["See http://a.org/one for more."],
        [("http://a.org/one", 0)],
        ["http://a.org/one"],
    ),
}


@pytest.mark.parametrize(("rows", "links", "expected"), PARTS.values(), ids=PARTS)
def test_a_link_over_a_line_that_shows_a_part_leads_to_the_whole(rows, links, expected):
    """As programs make them that look for URLs line by line."""
    pieces = [(72, TOP - at * LEADING, row, WORDS, 10) for at, row in enumerate(rows)]
    boxes = []
    for url, at in links:
        y = TOP - at * LEADING
        boxes.append((url, (72, y - 2, 72 + stringWidth(rows[at], WORDS, 10), y + 8)))
    assert found(placed(pieces, links=boxes)) == expected


def test_letters_that_stand_apart_all_along_their_line_are_words():
    """PDFium puts a blank between any two of them."""
    rows = ["See it in http://a.org/2014/", "05/two-three.html, all of it."]
    shown = (" ".join(f"({letter}) -250" for letter in row) for row in rows)
    drawn = " 0 -14 Td ".join(f"[{row}] TJ" for row in shown)
    data = by_hand(f"BT /F 8 Tf 20 300 Td {drawn} ET", "/Rect[0 0 9 9]")
    (passage,) = documents.read("bulletin.pdf", data).passages
    assert passage.text.startswith("See it in http://a.org/2014/05/two-three.html, all of it.")


def column(rows, x, y, size):
    return [(x, y - at * 1.2 * size, row, WORDS, size) for at, row in enumerate(rows)]


COLUMNS = {
    "behind a hyphen": ("spring-", "2014/all.html, and", "http://a.org/lists/spring-2014/all.html"),
    "before a hyphen": ("spring", "-2014/all.html, and", "http://a.org/lists/spring-2014/all.html"),
    "behind a slash": ("2014/", "all-of-it.html, and", "http://a.org/lists/2014/all-of-it.html"),
    "with a word of a sentence, not at all": ("2014", "and in May", "http://a.org/lists/2014"),
    "with a word in large letters, not at all": ("2014/", "It was", "http://a.org/lists/2014/"),
}


@pytest.mark.parametrize(("end", "top", "url"), COLUMNS.values(), ids=COLUMNS)
def test_a_url_goes_on_in_the_next_column_beyond_the_notes_of_its_own(end, top, url):
    """Notes are told by their size, and what goes on by standing above them."""
    left = column(
        ["The archive was opened in", f"the spring, http://a.org/lists/{end}"], 50, 700, 10
    )
    notes = column(["1 Smith, The House, 2014, p. 3.", "2 Jones, More of it, 2015."], 50, 660, 8)
    right = column([top, "of the whole house, and of its"], 320, 700, 10)
    assert found(placed([*left, *notes, *right])) == [url]


def test_a_url_that_no_column_goes_on_with_takes_nothing_from_the_notes():
    """Though its hyphen wants more."""
    left = column(["The archive was opened in", "the spring, http://a.org/spring-"], 50, 700, 10)
    notes = column(["1 Smith, The House, 2014, p. 3.", "2 Jones, More of it, 2015."], 50, 660, 8)
    document = documents.read("bulletin.pdf", placed([*left, *notes]))
    assert citations.find(document) == ()
    assert [item.name for item in citations.unlinked(document)] == ["http://a.org/spring"]


FOOTED = [
    (["Rain fell on the town.", "Nobody went out."], ["1 One note", "and its end"], "1 One"),
    (["Rain fell on the town.", "Nobody went out."], ["and its end", "2 Another"], "and its"),
    (["Rain fell on the town.", "Nobody went out."], [], None),
    ([], ["1 One note", "and its end"], None),
]


@pytest.mark.parametrize(("words", "notes", "begins"), FOOTED)
def test_the_notes_of_a_page_are_told_by_their_size(words, notes, begins):
    """They end it, but for its number."""
    rows = [*((row, 10) for row in words), *((row, 8) for row in notes), ("7", 10)]
    page = [(72, TOP - at * LEADING, row, WORDS, size) for at, (row, size) in enumerate(rows)]
    passage = documents.read("bulletin.pdf", placed(page, page)).passages[0]
    if begins is None:
        assert passage.foot is None
    else:
        assert passage.text[passage.foot :].startswith(begins)


def test_a_page_of_columns_has_no_foot():
    """What its notes stand below is not known."""
    columns = [
        [(x, TOP - at * LEADING, row, WORDS, size) for at, (row, size) in enumerate(rows)]
        for x, rows in (
            (72, [("Rain fell on", 10), ("the town", 10), ("1 One note", 8)]),
            (300, [("and Nobody", 10), ("went out", 10), ("2 Another", 8), ("note", 8)]),
        )
    ]
    page = [piece for column in columns for piece in column]
    assert documents.read("bulletin.pdf", placed(page, page)).passages[0].foot is None


def laid_out(*rows):
    """Return a text of rows, where they begin, and a function that tells where a glyph is.

    A row is its characters, and the left edge, the width, the baseline and the height of each.
    """
    text, starts, glyphs = "", [], {}
    for words, left, width, baseline, height in rows:
        starts.append(len(text))
        for at, _ in enumerate(words):
            x = left + at * width
            glyphs[len(text) + at] = Glyph(x, x + width, baseline, height)
        text += f"{words}\r\n"
    return text, starts, glyphs.get


@pytest.mark.parametrize(("up", "is_one"), [(4, True), (-3, True), (9, False)])
def test_a_mark_on_a_letter_parts_no_line_from_the_right(up, is_one):
    """PDFium begins a line with one that has a place of its own, and another behind it."""
    rows = [
        ("http://one- \u05d0\u05d0\u05d0\u05d0", 20, 6, 300, 10),
        ("\u05d0\u05b8", 116, 1, 300 + up, 5),
        (".1", 119, 6, 300, 10),
        ("\u05d0 two.org/three", 20, 6, 288, 10),
    ]
    from_right, read = read_turned(*laid_out(*rows))
    text = "".join(each.char for each in read)
    assert from_right
    assert ("http://one-\r\ntwo.org/three" in text) is is_one
