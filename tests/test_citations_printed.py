"""URLs in running text: where they begin and end, and whether they go on in the next line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cases

from archiver import citations
from archiver.citations import printed
from archiver.model import Document, Passage, Repair

PRINTED = cases("citations/urls.txt")
NOT_PRINTED = cases("citations/not_urls.txt")
WRAPPED = cases("citations/wrapped.txt")
NOT_WRAPPED = cases("citations/not_wrapped.txt")
NOTED = {
    "behind a file name": ("http://a.org/page.html2", {"2"}, "http://a.org/page.html"),
    "behind a host": ("http://a.org12", {"12"}, "http://a.org"),
    "behind a file name, whatever is known": (
        "http://a.org/page.html2",
        (),
        "http://a.org/page.html",
    ),
    "behind a host, whatever is known": ("http://a.org12", (), "http://a.org"),
    "in round brackets behind a file name": (
        "http://a.org/page.html(3)",
        (),
        "http://a.org/page.html",
    ),
    "in round brackets behind a word": ("http://a.org/page(3)", (), "http://a.org/page(3)"),
    "behind a comma, in mid-sentence": ("http://a.org/one,3 which", (), "http://a.org/one"),
    "behind a comma, and nothing says so": ("http://a.org/one,3", (), "http://a.org/one,3"),
    "behind the second comma of a URL": ("http://a.org/one,2,3 which", (), "http://a.org/one,2,3"),
    "behind a semicolon, such a note": ("http://a.org/one;3", {"3"}, "http://a.org/one"),
    "behind an ending that had no such version": (
        "http://a.org/page.php8",
        (),
        "http://a.org/page.php",
    ),
    "behind an ending that has a number": ("http://a.org/page.php5", (), "http://a.org/page.php5"),
    "behind such an ending, and a note": ("http://a.org/page.php5", {"5"}, "http://a.org/page.php"),
    "two behind a file name": ("http://a.org/page.pdf3,4", (), "http://a.org/page.pdf"),
    "an ending of its own": ("http://a.org/one.mp3", {"3"}, "http://a.org/one.mp3"),
    "in brackets": ("http://a.org/page[4]", (), "http://a.org/page"),
    "two in brackets": ("http://a.org/page[4][12]", (), "http://a.org/page"),
    "in brackets behind a value": ("http://a.org/?id=4711[4]", (), "http://a.org/?id=4711"),
    "an index of a query": ("http://a.org/?id[4]", (), "http://a.org/?id[4]"),
    "behind the full stop of a file": ("http://a.org/page.html.2", (), "http://a.org/page.html"),
    "behind a full stop": ("http://a.org/page.2 The next", (), "http://a.org/page"),
    "behind a full stop, such a note": ("http://a.org/page.2 and", {"2"}, "http://a.org/page"),
    "a number behind a full stop": ("http://a.org/page.2 and", (), "http://a.org/page.2"),
    "a version": ("http://a.org/v1.2 The next", (), "http://a.org/v1.2"),
    "a port": ("http://a.org:808", {"808"}, "http://a.org:808"),
    "a number the URL may end in": ("http://a.org/page2", {"2"}, "http://a.org/page2"),
    "a directory of that number": ("http://a.org/2", {"2"}, "http://a.org/2"),
}
GLUED = {
    "below a heading": (
        "At http://a.org/long-war1 it is.\nMore.\nNotes:\n1 Seen.",
        "http://a.org/long-war",
    ),
    "below a rule": ("At http://a.org/long-war1 it is.\n---\n1 Seen.", "http://a.org/long-war"),
    "to a year": ("At http://a.org/long-war-20191.\n\n1. Seen.", "http://a.org/long-war-2019"),
    "to a year, no note": (
        "At http://a.org/long-war-20191.\n\n2. Seen.",
        "http://a.org/long-war-20191",
    ),
    "the ending of an archive": ("At http://a.org/x.tar.bz2.\n\n2 Seen.", "http://a.org/x.tar.bz2"),
    "a list of steps has no marks": (
        "See http://a.org/x/dlopen.3 for it:\n\n1. Open it.\n2. Find it.\n3. Close it.",
        "http://a.org/x/dlopen.3",
    ),
    "a list of notes has": (
        "Rain.1 Snow.2 See http://a.org/x/dlopen.3 for it.\n\n1. One.\n2. Two.\n3. Three.",
        "http://a.org/x/dlopen",
    ),
    "an item does not mark the next one": (
        "1. Open it.\n2. See http://a.org/x/dlopen.3\n   for it.\n3. Close it.",
        "http://a.org/x/dlopen.3",
    ),
    "the only note": ("See http://a.org/syria3 and.\n\n3 Reuters.", "http://a.org/syria"),
    "the only note, behind a value": (
        "See http://a.org/?lang=en3 and.\n\n3 Reuters.",
        "http://a.org/?lang=en",
    ),
    "between two marks": (
        "Words one.1 See http://a.org/syria2. Three said.3\n\n1 One\n2 Two\n3 Three",
        "http://a.org/syria",
    ),
    "before a mark": (
        "See http://a.org/syria1, and two said.2\n\n1 One\n2 Two",
        "http://a.org/syria",
    ),
    "a note that has another mark": (
        "One said.1 See http://a.org/syria2. Two said.2\n\n1 One\n2 Two",
        "http://a.org/syria2",
    ),
    "not between its neighbours": (
        "See http://a.org/syria2. One said.1 Three said.3\n\n1 One\n2 Two\n3 Three",
        "http://a.org/syria2",
    ),
    "a list that nothing marks": (
        "Take http://a.org/release2 and\n\n1. unpack\n2. install",
        "http://a.org/release2",
    ),
    "within angle brackets": (
        "See <http://a.org/syria3> and.\n\n3 Reuters.",
        "http://a.org/syria3",
    ),
    "a directory that is a number": (
        "See http://a.org/issues/3 and.\n\n3 Reuters.",
        "http://a.org/issues/3",
    ),
    "behind figures and a full stop": (
        "One said.1 See http://a.org/2019HAUT44.2\n\n1 One\n2 Two",
        "http://a.org/2019HAUT44",
    ),
    "a version": ("See http://a.org/tool-1.2 and.\n\n2 Two", "http://a.org/tool-1.2"),
    "a line of a file": (
        "One said.2 See http://a.org/map#L3, and 4 said.4\n\n2 One\n3 Two\n4 Three",
        "http://a.org/map#L3",
    ),
    "a word that has a number, between two marks": (
        "Words one.1 See http://a.org/page2. Three said.3\n\n1 One\n2 Two\n3 Three",
        "http://a.org/page",
    ),
    "a word that has a number, behind the only other mark": (
        "Words one.1 See http://a.org/page2 text.\n\n1 One\n2 Two",
        "http://a.org/page",
    ),
    "a word that has a number": (
        "See http://a.org/page3 and.\n\n3 Reuters.",
        "http://a.org/page3",
    ),
    "a date below": ("See http://a.org/syria3 and.\n\n3 May 2014", "http://a.org/syria3"),
    "within the note": ("Words.3\n\n3 See http://a.org/syria3 and.", "http://a.org/syria3"),
}
REPAIRED = {
    "nothing": ("See http://a.org/one and", None, ()),
    "a full stop": ("See http://a.org/one. And", None, ()),
    "brackets": ("See (http://a.org/one)and", None, ()),
    "quotes": ("\u201chttp://a.org/one\u201d", None, ()),
    "a genitive": ("http://a.org's", None, ()),
    "a table": ("|http://a.org/one|two|", None, ()),
    "a line break": (
        "See http://a.org/one/\ntwo-three.html and",
        "joined over the line break after \u201c/\u201d",
        ("http://a.org/one/",),
    ),
    "a line break before": (
        "See http://a.org/one\n/two-three.html and",
        "joined over the line break before \u201c/\u201d",
        ("http://a.org/one",),
    ),
    "two line breaks": (
        "See http://a.org/one/\ntwo-three/\nfour-five.html and",
        "joined over the line break after \u201c/\u201d",
        ("http://a.org/one/", "http://a.org/one/two-three/"),
    ),
    "a scheme alone is no reading": (
        "See https:\n//a.org/one and",
        "joined over the line break after \u201c:\u201d",
        (),
    ),
    "a hyphen": (
        "See http://a.org/one-\ntwo and",
        "joined over the line break, and the hyphen at the line's end is its own",
        ("http://a.org/one-", "http://a.org/onetwo"),
    ),
    "the hyphen of PDFium": (
        "See http://a.org/one\ufffe\ntwo and",
        "joined over the line break, and the hyphen at the line's end is its own",
        ("http://a.org/one-", "http://a.org/onetwo"),
    ),
    "a soft hyphen": (
        "See http://a.org/one\u00ad\ntwo and",
        "joined over the line break, and the hyphen at the line's end is its own",
        ("http://a.org/one-", "http://a.org/onetwo"),
    ),
    "a note's mark": (
        "See http://a.org/page.html2 and",
        "the 2 at its end is the mark of note 2",
        ("http://a.org/page.html2",),
    ),
    "a bracket that never opened": (
        "See http://a.org/one)and",
        "it ends before \u201c)\u201d",
        ("http://a.org/one)and",),
    ),
    "markup": (
        "See http://a.org/?a=1&amp;b=2 and",
        "markup writes \u201c&\u201d as \u201c&amp;\u201d",
        ("http://a.org/?a=1&amp;b=2",),
    ),
    "backslashes": ("See http:\\\\a.org\\one", "its beginning was misspelt", ()),
    "a ligature": (
        "See http://a.org/\ufb01le",
        "the typesetter wrote letters of it as one",
        (),
    ),
}
TAIL = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_~/%=&", max_size=60)


def found(text, labels=frozenset()):
    return [item.url for item in printed.find(text, labels)]


@pytest.mark.parametrize("case", PRINTED.values(), ids=PRINTED)
def test_every_printed_url_is_found(case):
    """No more and no less than the author meant is taken for the URL."""
    assert found(case.text) == case.expected


@pytest.mark.parametrize("case", NOT_PRINTED.values(), ids=NOT_PRINTED)
def test_no_url_is_invented(case):
    """What is no URL is not found."""
    assert case.expected == []
    assert found(case.text) == []


@pytest.mark.parametrize("case", WRAPPED.values(), ids=WRAPPED)
def test_a_wrapped_url_is_joined(case):
    """A line break that cut a URL is taken out of it."""
    assert found(case.text) == case.expected


@pytest.mark.parametrize("case", NOT_WRAPPED.values(), ids=NOT_WRAPPED)
def test_a_url_at_the_end_of_a_line_swallows_nothing(case):
    """A list stays a list, and the next word a word."""
    assert found(case.text) == case.expected


@pytest.mark.parametrize(("text", "labels", "expected"), NOTED.values(), ids=NOTED)
def test_a_notes_mark_is_told_from_the_url(text, labels, expected):
    """Only where there is such a note, and no URL ends like that."""
    assert found(text, frozenset(labels)) == [expected]


@pytest.mark.parametrize(("text", "expected"), GLUED.values(), ids=GLUED)
def test_a_glued_mark_is_told_by_the_notes_there_are(text, expected):
    """A number goes only where nothing else marks its note, and the marks are in order."""
    document = Document("one.txt", "text/plain", "0" * 64, 1, (Passage(text),))
    assert [found.url for found in citations.find(document)] == [expected]


def test_glued_marks_tell_of_each_other():
    """A directory that is a number is a mark where the notes around it have theirs on URLs."""
    text = "See http://a.org/rain1 and http://a.org/snow/2, said.3\n\n1 One\n2 Two\n3 Three"
    document = Document("one.txt", "text/plain", "0" * 64, 1, (Passage(text),))
    read = [found.url for found in citations.find(document)]
    assert read == ["http://a.org/rain", "http://a.org/snow/"]


THREE = "\n\nNotes:\n1. One\n2. Two\n3. Three"
FOUR = f"{THREE}\n4. Four"
LED_UP_TO = [
    (
        "http://a.org/rain.html1, http://a.org/snow.pdf2, http://a.org/hail/3, so.4" + FOUR,
        ["http://a.org/rain.html", "http://a.org/snow.pdf", "http://a.org/hail/"],
    ),
    (
        "(http://a.org/rain?id=11)1, http://a.org/snow/2020-06-172. http://a.org/hail/44/3" + THREE,
        ["http://a.org/rain?id=11", "http://a.org/snow/2020-06-17", "http://a.org/hail/44/"],
    ),
    (
        "http://a.org/rain.html1, http://a.org/hail/3, said." + THREE,
        ["http://a.org/rain.html", "http://a.org/hail/3"],
    ),
]
"""Texts with their notes, and what is cited: the third has no mark of its second note."""


@pytest.mark.parametrize(("text", "cited"), LED_UP_TO)
def test_marks_lead_up_to_a_glued_one(text, cited):
    """A number of its own, or the mark of a note: the marks before it tell."""
    document = Document("one.txt", "text/plain", "0" * 64, 1, (Passage(text),))
    assert [found.url for found in citations.find(document)] == cited


def test_a_number_that_may_be_a_mark_is_told_with_the_other_reading():
    """Where its word is one that has a number, and only one note is there."""
    text = "See http://a.org/page3 and.\n\n3 Reuters."
    document = Document("one.txt", "text/plain", "0" * 64, 1, (Passage(text),))
    (found,) = citations.find(document)
    assert (found.url, found.repair.rejected) == ("http://a.org/page3", ("http://a.org/page",))


@pytest.mark.parametrize(("text", "reason", "rejected"), REPAIRED.values(), ids=REPAIRED)
def test_a_repair_says_what_else_could_be_read(text, reason, rejected):
    """And a URL that is as it is printed has none."""
    (item,) = printed.find(text)
    assert (item.repair and item.repair.reason.partition("; ")[0]) == reason
    assert (item.repair.rejected if item.repair else ()) == rejected


SEGMENT = st.text("abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_~%=&+@$!,;:*'", max_size=12).map(
    lambda text: text.rstrip("-!,;:*'") + "z"
)
WHOLE = st.builds(
    "{}://{}{}{}{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP", "ftp"]),
    st.sampled_from(["", "me@", "me:secret@"]),
    st.sampled_from(
        ["a.org", "www.a-b.co.uk", "192.0.2.1", "[2001:db8::1]", "пример.рф", "例子.中国"]
    ),
    st.sampled_from(["", ":8080"]),
    st.one_of(
        st.just(""),
        st.lists(st.one_of(SEGMENT, SEGMENT.map("one_({})".format)), max_size=4).map(
            lambda parts: "/" + "/".join(parts)
        ),
    ),
    st.one_of(st.just(""), SEGMENT.map("?q={}".format)),
    st.one_of(st.just(""), SEGMENT.map("#{}".format)),
)
BEFORE = st.sampled_from(["", "See ", "see\n", "\n\n", "(", "\u201c", "<", "1 ", "\u2022 ", "\t"])
AFTER = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\n\n",
        " and",
        "\nand so on",
        "\nThe next",
        ".\nThe next",
        ", and",
        "\n\nwords",
    ]
)


@given(BEFORE, WHOLE, AFTER)
def test_a_url_that_is_not_wrapped_is_found_whole(before, url, after):
    """Between blanks, line breaks and punctuation, whatever it is made of."""
    closing = {"(": ")", "\u201c": "\u201d", "<": ">"}.get(before, "")
    assert found(f"{before}{url}{closing}{after}") == [url]


@given(TAIL)
def test_no_character_of_a_whole_url_is_lost(tail):
    """A URL that is not wrapped, and ends in a letter, is found to the letter."""
    url = f"http://a.org/{tail}z"
    assert found(f"See {url} for more.") == [url]
    assert found(f"See\n{url}\n\nfor more.") == [url]


@given(st.text(), st.text("htps:/\\ \n.a-()[]'|\ufffe\u00ad1"))
def test_any_text_is_read(text, more):
    """Nothing raises, and every URL lies in the text, after the one before it."""
    found = list(printed.find(text + "http://a.org" + more, frozenset({"1"})))
    ends = [0, *(item.end for item in found)]
    assert all(before <= item.start < item.end for before, item in zip(ends, found, strict=False))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "http://a.org/" + "b" * 3_000_000,
        "http://a.org)/" * 20_000,
        "http://a.org,c/" * 20_000,
        "http://a.org/" * 20_000,
        "http:" * 300_000,
        "http://a.org/" + "(" * 1_000_000,
        "http:\n  " * 100_000,
        "http://a.org/-\n" * 30_000,
        "http://" * 100_000,
        "http:// " * 100_000,
        "http://a.org/" + "[1]" * 300_000,
        "http://a.org/" + "a\u624b" * 300_000,
        "> http://a.org/x-\n> " * 10_000,
    ],
    ids=lambda text: text[:13],
)
def test_time_is_linear_in_the_text(text):
    """Endless lines and runs made to be slow are read like any other."""
    assert sum(item.end - item.start for item in printed.find(text)) <= len(text)


def test_an_end_that_is_not_sure_is_told_with_the_other_reading():
    """A number that begins the next line may be the end of a DOI; a word is not, nor an item."""
    (found,) = printed.find("Perugia: IEEE. https://doi.org/10.1109/X.2008.\n7.\nBoeing")
    assert found.url == "https://doi.org/10.1109/X.2008"
    assert found.repair == Repair(printed.UNSURE, ("https://doi.org/10.1109/X.2008.7",))
    for text in ("http://a.org/x/\nand more", "http://a.org/x\n2. Smith", "http://a.org/x/\n"):
        assert next(printed.find(text)).repair is None
