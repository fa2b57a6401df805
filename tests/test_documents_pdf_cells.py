"""PDF: rows whose cells are read as one line, lines that stick out, letters that are codes."""

import pytest
from built import LEADING, TOP, by_hand, placed

from archiver import citations, documents

WORDS = "Helvetica"
LEFT, MIDDLE, RIGHT = 60, 160, 400


def found(data):
    return [item.url for item in citations.find(documents.read("bulletin.pdf", data))]


def row(top, *cells):
    """Return the pieces of a row: each cell is where it begins, how far below, and its lines."""
    return [
        (x, top - LEADING * (down + at), words, WORDS, 10)
        for x, down, rows in cells
        for at, words in enumerate(rows)
    ]


LONG = "http://a.org/2014/reports/the-state-of-the-reefs-of"
WIDE = "and-of-all-the-others-that-have-been-seen-there-in-the-year-2013"
ROWS = {
    "a date in the next cell is no more of it": (
        (MIDDLE, 0, [LONG, "-all-the-oceans_one"]),
        (RIGHT, 0, ["2014-11-06"]),
        f"{LONG}-all-the-oceans_one",
    ),
    "nor is one between its lines": (
        (MIDDLE, 0, [LONG, "-all-the-oceans_one"]),
        (RIGHT, 0.5, ["2014-11-06"]),
        f"{LONG}-all-the-oceans_one",
    ),
    "nor is one above a line that its cell is too narrow for": (
        (
            MIDDLE,
            0,
            [f"{LONG}/", "and-of-all-the-others-that-have-been-seen-there-in-the-year-2013"],
        ),
        (RIGHT, 0, ["2014-11-06"]),
        f"{LONG}/and-of-all-the-others-that-have-been-seen-there-in-the-year-2013",
    ),
    "nor is one beside an address that another holds": (
        (MIDDLE, 0, ["http://web.archive.org/web/2014/", "http://a.org/one-and-all_two"]),
        (RIGHT, 0, ["2014-11-06"]),
        "http://web.archive.org/web/2014/http://a.org/one-and-all_two",
    ),
    "a word that the cell parts is one": (
        (MIDDLE, 0, [LONG, "f-atolls_and_all"]),
        (RIGHT, 0.5, ["15/3/2008"]),
        f"{LONG}f-atolls_and_all",
    ),
}


@pytest.mark.parametrize(("cell", "beside", "url"), ROWS.values(), ids=ROWS)
def test_the_cells_of_a_row_stand_apart(cell, beside, url):
    """PDFium reads them as one line where they have one baseline."""
    other = "http://a.org/2013/reports/the-state-of-the-lakes-of-"
    pieces = [
        *row(TOP, (LEFT, 0, ["One of them"]), (MIDDLE, 0, [other, "africa_one"])),
        *row(TOP - 40, (LEFT, 0, ["Another"]), cell, beside),
        *row(TOP - 80, (LEFT, 0, ["A third"]), (MIDDLE, 0, ["http://b.org"])),
    ]
    assert found(placed(pieces)) == [f"{other}africa_one", url, "http://b.org"]


def test_columns_are_further_apart_than_words_that_are_stretched():
    """A number and a title beside each other are no measure of the gap behind them."""
    long, rest = "http://a.org/2014/reports/the-state-of-the-r", "eefs_of_all-the-oceans.pdf#page=7"
    above = ("http://b.org/2014/reports/the-state-of-the-lakes", "1 May 2014")
    pieces = [
        *row(
            TOP, (60, 0, ["9"]), (92, 0, ["Lakes"]), (MIDDLE, 0, above[:1]), (RIGHT, 0, above[1:])
        ),
        *row(TOP - 24, (60, 0, ["10"]), (94, 0, ["Reefs"]), (MIDDLE, 0, [long, rest])),
        *row(TOP - 48, (RIGHT, 0, ["15 March 2008"])),
        *row(TOP - 60, (60, 0, ["11"]), (94, 0, ["Rivers"]), (MIDDLE, 0, ["http://c.org"])),
    ]
    assert found(placed(pieces)) == [above[0], f"{long}{rest}", "http://c.org"]


GLUED = {
    "a word": (
        "6University of the Lake. A house. See http://a.org/",
        "http://a.org/journal.04.779",
    ),
    "a URL, behind a slash": ("6http://a.org/2/", "http://a.org/journal.04/"),
}


@pytest.mark.parametrize(("below", "url"), GLUED.values(), ids=GLUED)
def test_a_note_whose_number_is_glued_to_it_is_another_one(below, url):
    """The note above has the number before."""
    rows = [f"5Institute of the Lake. Another house, as it was told once. See {url}", below]
    pieces = [(72, TOP - at * LEADING, words, WORDS, 8) for at, words in enumerate(rows)]
    assert found(placed(pieces))[0] == url


ANCHORS = {
    "a letter": ("http://a.org/the-house/2009.html#n", "27 is where all of it is told"),
    "a word that is numbered": ("http://a.org/2009.html#page=", "27, as it is told once"),
    "a word": ("http://a.org/2009.html#many", "27 of them were in the house"),
}


@pytest.mark.parametrize(("begun", "rest"), ANCHORS.values(), ids=ANCHORS)
def test_a_fragment_that_names_nothing_without_a_number_has_it(begun, rest):
    """Where its line had no room for it."""
    rows = [
        "There was another house, and it stood by that lake",
        "It was seen there in the year that followed, again",
        f"and all of that can be read at {begun}"[-50:],
        rest,
        "and was never seen again, as we have been told it.",
    ]
    pieces = [(72, TOP - at * LEADING, words, "Courier", 10) for at, words in enumerate(rows)]
    assert found(placed(pieces)) == [begun if begun.endswith("many") else f"{begun}27"]


STICKS_OUT = [
    "Of this there is more than one",
    "account. Reed tells of it twice,",
    "as does the third, see http://b.org/",
    "reports/",
    "the-long-and-winding-account-of-the-house-by-the-lake.html",
    "and it has been told again and",
    "again, in many books and letters",
    "that nobody has the time to read.",
]


def test_a_word_that_is_wider_than_its_column_is_no_measure_of_it():
    """The line above it has been full, whatever room that one seems to show."""
    pieces = [(72, TOP - at * LEADING, words, WORDS, 10) for at, words in enumerate(STICKS_OUT)]
    tail = "the-long-and-winding-account-of-the-house-by-the-lake.html"
    assert found(placed(pieces)) == [f"http://b.org/reports/{tail}"]


BROKEN = {
    "before the full stop of its host": (["<http://www.a", ".org/list>"], "http://www.a.org/list"),
    "before a directory": (["http://a.org", "/patient", "/oil"], "http://a.org/patient/oil"),
    "before an octet": (
        ["(http://a.org/border-policy", "/%D0%9F%D1%80)"],
        "http://a.org/border-policy/%D0%9F%D1%80",
    ),
    "behind the commas of a name": (
        ["http://a.org/politik/0,", "1518,712419,", "00.html"],
        "http://a.org/politik/0,1518,712419,00.html",
    ),
}


@pytest.mark.parametrize(("rows", "url"), BROKEN.values(), ids=BROKEN)
def test_a_sign_begins_or_ends_a_line(rows, url):
    """No sentence has it so, however much room there was above."""
    around = ["A line of words that reaches as far as any of this column", *rows]
    pieces = [(72, TOP - at * LEADING, words, WORDS, 10) for at, words in enumerate(around)]
    assert found(placed(pieces)) == [url]


def test_ligatures_are_spelled_out_where_there_are_codes_only():
    """A font of TeX does not always tell what its letters are called."""
    text = "BT /F 10 Tf 20 300 Td (http://a.org/con\\035ict in the \\034elds at a.\\034/de) Tj ET"
    data = by_hand(text, "", "<41> <0041> <1C> <001C> <1D> <001D>")
    data = data.replace(b"1 beginbfchar", b"3 beginbfchar")
    assert "http://a.org/conflict" in found(data)
    (passage,) = documents.read("a.pdf", data).passages
    assert "in the fields at a.fi/de" in passage.text


HYPHENED = {
    "beside signs, twice": (
        ["http://a.org/one-", "/re-", "port?page-", "=13"],
        "http://a.org/one/report?page=13",
    ),
    "within words of the page": (
        ["A tale of treasure hunters. http://a.org/trea-", "sure/hun-", "ters/all.html"],
        "http://a.org/treasure/hunters/all.html",
    ),
    "beside letters only": (
        ["http://a.org/one-", "two/well-", "known/one.html"],
        "http://a.org/one-two/well-known/one.html",
    ),
}


@pytest.mark.parametrize(("rows", "url"), HYPHENED.values(), ids=HYPHENED)
def test_hyphens_that_no_url_has_are_the_typesetter_s(rows, url):
    """And so are all others at which the page parts its URLs."""
    around = ["There is more of it in the second part, which can be seen at", *rows]
    pieces = [(72, TOP - at * LEADING, words, WORDS, 10) for at, words in enumerate(around)]
    assert found(placed(pieces)) == [url]


TELLING = {
    "a file that is shared": (
        ["http://a.org/file/d/1qZ5hXk2Lm8nPv3rTy7wAbCdEfGh/", "view and more of it"],
        "http://a.org/file/d/1qZ5hXk2Lm8nPv3rTy7wAbCdEfGh/view",
    ),
    "the number of a law of the Union": (
        ["http://a.org/TXT/?uri=CELEX:", "32014L2947, and more of it"],
        "http://a.org/TXT/?uri=CELEX:32014L2947",
    ),
    "a number of arXiv": (
        ["https://arxiv.org/abs/", "2108.18818 and more of it"],
        "https://arxiv.org/abs/2108.18818",
    ),
    "the name of a parameter": (
        ["http://a.org/?source=market", "&campaign", "=policy) and more"],
        "http://a.org/?source=market&campaign=policy",
    ),
    "a title that opens a bracket": (
        ["There is more of it at http://a.org/wiki/Access_(trade", ") as well"],
        "http://a.org/wiki/Access_(trade)",
    ),
    "a hyphen that is set again": (
        ["There is more of it at http://a.org/wiki/one-", "-two.html and more"],
        "http://a.org/wiki/one-two.html",
    ),
    "a slash alone": (["There is more of it at http://a.org", "/)."], "http://a.org/"),
    "the host that another address holds": (
        ["http://web.archive.org/web/20230813/https://www", ".a.org", "/list and more"],
        "http://web.archive.org/web/20230813/https://www.a.org/list",
    ),
}


@pytest.mark.parametrize(("rows", "url"), TELLING.values(), ids=TELLING)
def test_what_is_not_whole_goes_on(rows, url):
    """Nobody leads to the directory, or to a parameter without its value."""
    pieces = [(72, TOP - at * LEADING, words, WORDS, 10) for at, words in enumerate(rows)]
    assert found(placed(pieces)) == [url]
