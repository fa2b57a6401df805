"""URLs that a page cuts: joined where the next page shows the rest of them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archiver import citations
from archiver.model import Document, Passage, Place, UnlinkedKind

JOINED = {
    "after a slash": (
        ["See http://a.org/one/", "two-three-four.html for more."],
        "http://a.org/one/two-three-four.html",
    ),
    "over a page number and another": (
        ["See http://a.org/one/\n\n3\n", "\n4\n\ntwo-three-four.html for more."],
        "http://a.org/one/two-three-four.html",
    ),
    "over a footer and a header": (
        ["On peace\nSee http://a.org/one-\nPage 3 of 9", "On peace\ntwo and more.\nPage 4 of 9"],
        "http://a.org/one-two",
    ),
    "the hyphen of PDFium": (["See http://a.org/one\ufffe", "two."], "http://a.org/one-two"),
    "a soft hyphen": (["See http://a.org/one\u00ad", "two."], "http://a.org/one-two"),
    "after an equals sign": (["See http://a.org/?id=", "4711 and"], "http://a.org/?id=4711"),
    "before a slash": (["See http://a.org/one", "/two/three and"], "http://a.org/one/two/three"),
    "before an ending": (["See http://a.org/one.", "html and"], "http://a.org/one.html"),
    "within an ending": (
        ["See http://a.org/one-two.h", "tml) for it"],
        "http://a.org/one-two.html",
    ),
    "within a host": (
        ["See https://www.laws\n3", ".gov.uk/2000/one.html for more."],
        "https://www.laws.gov.uk/2000/one.html",
    ),
    "over a line and a page": (
        ["See http://a.org/one/\ntwo-three-four/", "five-six-seven.html and"],
        "http://a.org/one/two-three-four/five-six-seven.html",
    ),
    "in a word, what follows being no word": (
        [
            "Rain fell on all of the town and in\nit, http://a.org/one/two/three-four/0",
            "5/one-two.html",
        ],
        "http://a.org/one/two/three-four/05/one-two.html",
    ),
    "in a digest": (
        ["See http://a.org/2ad9c2072679890c0f702e3a2ce5a3272fce53", "bd, and more"],
        "http://a.org/2ad9c2072679890c0f702e3a2ce5a3272fce53bd",
    ),
    "up to the bracket that closes": (
        ["See <http://a.org/one/2014", "0921> and more"],
        "http://a.org/one/20140921",
    ),
    "after a comma": (
        ["See http://a.org/one,", "4,2799379,two-three.html and more"],
        "http://a.org/one,4,2799379,two-three.html",
    ),
    "over a footer that follows the breaks of a URL": (
        ["See http://a.org/one/\n\u2060\n3", "two-three-four.html for more."],
        "http://a.org/one/two-three-four.html",
    ),
    "a typesetter's hyphen": (
        ["The dis\u2010\ntrict: http://a.org/one/de\u2010", "fence/two.html for more."],
        "http://a.org/one/defence/two.html",
    ),
}
CUT = {
    "a word": (["See http://a.org/one/", "and more."], ["http://a.org/one/"]),
    "a sentence": (["See http://a.org/one/", "The Next-two-three."], ["http://a.org/one/"]),
    "a number in the middle": (["See http://a.org/one/2014", "0921"], ["http://a.org/one/2014"]),
    "a word with a hyphen": (["See http://a.org/one", "so-called news"], ["http://a.org/one"]),
    "another host": (
        ["See http://a.org/one", "b.org/two-three/x"],
        ["http://a.org/one", "http://b.org/two-three/x"],
    ),
    "a name": (["See http://a.org/one-", "Two"], []),
    "another URL": (
        ["http://a.org/one/", "http://b.org/two"],
        ["http://a.org/one/", "http://b.org/two"],
    ),
    "text after it on its page": (
        ["See http://a.org/one/\nwords", "two-three-four.html"],
        ["http://a.org/one/"],
    ),
    "a page number is none of it": (
        ["See http://a.org/one/\n3", "4\nWords"],
        ["http://a.org/one/"],
    ),
    "a footer is none of it": (
        ["See http://a.org/one/\nPage 3", "Words\nPage 4"],
        ["http://a.org/one/"],
    ),
}


def found(pages):
    numbered = enumerate(pages, start=3)
    passages = tuple(Passage(text, Place(page=number, line=1)) for number, text in numbered)
    return citations.find(Document("one.pdf", "application/pdf", "0" * 64, 1, passages))


@pytest.mark.parametrize(("pages", "expected"), JOINED.values(), ids=JOINED)
def test_a_url_goes_on_at_the_top_of_the_next_page(pages, expected):
    """It is one citation, stands on the first page, and says what it could have been."""
    (citation,) = found(pages)
    assert citation.url == expected
    assert citation.place.page == 3
    assert citation.repair is not None
    assert "over the page break" in citation.repair.reason
    assert citation.repair.rejected


@pytest.mark.parametrize(("pages", "expected"), CUT.values(), ids=CUT)
def test_a_url_at_the_end_of_its_page_swallows_nothing(pages, expected):
    """Neither the next page, nor what is printed below the text of its own."""
    assert [citation.url for citation in found(pages)] == expected


OVER_NOTES = {  # the text of a page | its notes
    "in the text": (
        ["Rain. See http://a.org/one/\n|\n1 A note", "two-three.html, or not.\n|\n2 B note"],
        ["http://a.org/one/two-three.html"],
    ),
    "in the text, behind a hyphen": (
        ["See http://a.org/one\ufffe \n|\n\u00b9 A note", "two.html.\nAll of it.\n|\n\u00b2 B"],
        ["http://a.org/one-two.html"],
    ),
    "in a note": (
        ["Rain\n|\n1 See http://a.org/one-\n3", "Snow and sun\n|\ntwo.html.\n2 B note\n4"],
        ["http://a.org/one-two.html"],
    ),
    "in a note, which goes on in the notes only": (
        ["Rain\n|\n1 See http://a.org/one/\u2060\n3", "two-three.html\n|\nin May.\n2 B note\n4"],
        ["http://a.org/one/"],
    ),
    "another note begins": (
        ["Rain\n|\n1 See http://a.org/one/\u2060\n3", "Snow\n|\n2 B-note-and-more.html\n3 C\n4"],
        ["http://a.org/one/"],
    ),
    "below is the foot of the page only": (
        ["Rain\n|\n1 See http://a.org/one/\u2060\n3", "Snow\n|\ntwo-three.html"],
        ["http://a.org/one/"],
    ),
    "the text has ended": (
        ["See http://a.org/one/\n|\n1 A note", "Two of them.\n|\n2 B note"],
        ["http://a.org/one/"],
    ),
    "words follow": (
        ["See http://a.org/one/ now\n|\n1 A note", "two-three.html.\n|\n2 B note"],
        ["http://a.org/one/"],
    ),
}


@pytest.mark.parametrize(("pages", "expected"), OVER_NOTES.values(), ids=OVER_NOTES)
def test_text_goes_on_in_the_text_and_notes_go_on_in_the_notes(pages, expected):
    """Where the page tells where the ones end and the others begin."""
    passages = []
    for number, page in enumerate(pages, 3):
        above, _, notes = page.partition("|\n")
        place = Place(page=number, line=1)
        passages.append(Passage(above + notes, place, raised=True, foot=len(above)))
    document = Document("one.pdf", "application/pdf", "0" * 64, 1, tuple(passages))
    assert [citation.url for citation in citations.find(document)] == expected


@pytest.mark.parametrize(
    ("scheme", "rest"),
    [
        ("https:", "//www.e-a.org/en/, and more"),
        ("https://", "www.e-a.org/en/ is"),
        ("https:/", "/www.e-a.org/en/."),
        ("https://www.", "e-a.org/en/."),
        ("https://www.\n8", "e-a.org/en/."),
    ],
)
def test_a_scheme_at_the_end_of_a_page_begins_a_url(scheme, rest):
    """It stands where its scheme does, once."""
    pages = [f"See it at {scheme}\nUnit, p. 3", f"Unit, p. 4\n{rest}\nUnit, p. 4", "Unit, p. 5"]
    (citation,) = found(pages)
    assert (citation.url, citation.place.page) == ("https://www.e-a.org/en/", 3)
    assert citation.repair is not None
    assert "over the page break" in citation.repair.reason


def test_a_host_is_cut_behind_its_first_hyphen():
    """The name in the next page is none of its own."""
    (citation,) = found(["See it at https://eur-", "lex.europa.eu/report/one and more"])
    assert citation.url == "https://eur-lex.europa.eu/report/one"


def test_a_scheme_at_the_end_of_a_page_is_a_word_where_no_host_follows():
    """As in a sentence on schemes."""
    assert found(["It has to begin with https:", "and more of it, or it has not"]) == ()


@pytest.mark.parametrize("end", "-\u2010\ufffe_=&%")
def test_a_url_that_is_known_to_be_cut_is_told_but_not_asked(end):
    """It ends with its page, in a sign that none ends in, and goes on nowhere."""
    passages = (
        Passage(f"See http://a.org/one{end}\n3", Place(page=3, line=1)),
        Passage("Words, and more.\n4", Place(page=4, line=1)),
    )
    document = Document("one.pdf", "application/pdf", "0" * 64, 1, passages)
    assert citations.find(document) == ()
    (part,) = citations.unlinked(document)
    assert (part.kind, part.place.page) == (UnlinkedKind.PART, 3)
    assert part.name.startswith("http://a.org/one")


def test_only_the_page_that_follows_is_read_on():
    """A page is missing between the two."""
    passages = (
        Passage("See http://a.org/one/", Place(page=1)),
        Passage("two-three-four.html", Place(page=3)),
    )
    document = Document("one.pdf", "application/pdf", "0" * 64, 1, passages)
    assert [citation.url for citation in citations.find(document)] == ["http://a.org/one/"]


def test_what_stands_alone_goes_on_in_nothing_and_marks_no_note():
    """Rows and fields have numbers of their own, and pages that are sheets."""
    texts = ["1\tRain fell.2 See http://a.org/one-", "two.html", "1 http://a.org/x2", "2 See it."]
    passages = [
        Passage(text, Place(page=number, line=1), alone=True)
        for number, text in enumerate(texts, 1)
    ]
    cited = citations.find(Document("x", "text/csv", "", 0, tuple(passages)))
    assert [item.url for item in cited] == ["http://a.org/one-", "http://a.org/x2"]
    assert not any(item.place.note for item in cited)


def test_a_note_is_no_page():
    """What follows a page's text there is not the rest of a URL in it."""
    passages = (
        Passage("See http://a.org/one/", Place(page=1)),
        Passage("two-three-four.html", Place(page=2, note="1")),
    )
    document = Document("one.pdf", "application/pdf", "0" * 64, 1, passages)
    assert [citation.url for citation in citations.find(document)] == ["http://a.org/one/"]


@given(st.lists(st.text("http:/a.org-\n1 \ufffe\u00ad.?=x"), max_size=4))
@example(["http:\n1", "", ""])
@example(["http://a.org/x-\n1", "http:\n1"])
def test_any_pages_are_read(pages):
    """Nothing raises, and no citation is without a URL."""
    assert all(citation.url for citation in found([page + " http://a.org/x-" for page in pages]))
