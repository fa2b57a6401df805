"""Citations: one for each occurrence, with its place and the sentence that rests on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cases

from archiver import citations
from archiver.model import CitationKind, Document, Hyperlink, NoteMark, Passage, Place

TEXT, LINK, ANNOTATION = CitationKind.TEXT, CitationKind.LINK, CitationKind.ANNOTATION


def find(*passages):
    return citations.find(Document("bulletin", "text/plain", "0" * 64, 1, passages))


def printed(text):
    return find(Passage(text, Place(line=1, column=1)))


BULLETIN = """
The port was closed in the night of the ninth, and the

telephones of the quarter with it1.  \u201cNobody could

call a doctor,\u201d a pharmacist told the Courier.

The notice of the council spoke of a storm, which

was seen by nobody, and of a \u201ccable that was

cut.2\u201d It was withdrawn on

11 March.
 1   According to the union of the fishers, who keep a record
of such nights.
 NOTES
 2   See our bulletin on the earlier cuts.

http://courier.example/2024/565956-the-night-of-the-ninth
http://www.union.example/wp-content/uploads/2024/Record-9-The-port.pdf
http://www.union.example/wp-content/uploads/2024/Record-9-The-port.pdf
http://www.union.example/radio-silence/
http://www.union.example
"""


def test_a_list_of_urls_is_read_line_by_line():
    """Each line is a citation, twice the same one too, and nothing comes from the body."""
    found = printed(BULLETIN)
    assert [(item.place.line, item.place.column) for item in found] == [
        (line, 1) for line in range(20, 25)
    ]
    assert len({item.url for item in found}) == 4
    assert all(item.kind is TEXT and item.url == item.as_printed for item in found)
    assert all(item.context == "" and item.place.note is None for item in found)


# --- Places ------------------------------------------------------------------------------


def test_a_place_is_counted_from_that_of_its_passage():
    """Page and line are the document's, and a column counts from where the passage begins."""
    passage = Passage("On http://a.org/1\nand\n  http://a.org/2", Place(page=3, line=7, column=5))
    first, second = find(passage)
    assert first.place == Place(page=3, line=7, column=8)
    assert second.place == Place(page=3, line=9, column=3)


def test_a_format_without_lines_has_no_lines():
    """Nothing is made up where the format does not say."""
    (found,) = find(Passage("One\nhttp://a.org/", Place()))
    assert found.place == Place()


def test_what_is_printed_is_kept_beside_what_is_fetched():
    """A wrapped URL is told both ways."""
    (found,) = printed("See http://a.org/one/\n  two-three.html for more.")
    assert found.url == "http://a.org/one/two-three.html"
    assert found.as_printed == "http://a.org/one/\n  two-three.html"


# --- Hyperlinks --------------------------------------------------------------------------


def test_a_hyperlink_wins_over_its_own_text():
    """A shortened address under a link is not a second one."""
    text = "See http://a.org/on\u2026 and http://b.org/."
    link = Hyperlink("http://a.org/one/two", 4, 20, ANNOTATION)
    first, second = find(Passage(text, hyperlinks=(link,)))
    assert (first.url, first.kind) == ("http://a.org/one/two", ANNOTATION)
    assert (second.url, second.kind) == ("http://b.org/", TEXT)


def test_a_hyperlink_over_part_of_an_address_wins_too():
    """A rectangle over the first line of a wrapped address does not leave the rest."""
    text = "See http://a.org/one/\ntwo-three.html."
    (found,) = find(Passage(text, hyperlinks=(Hyperlink("http://a.org/one/two-three", 4, 21),)))
    assert found.url == "http://a.org/one/two-three"


def test_the_visible_text_of_a_hyperlink_is_its_anchor():
    """On one line, and none where nothing is visible."""
    links = (Hyperlink("http://a.org/", 4, 14), Hyperlink("http://b.org/", 15, 15))
    first, second = find(Passage("See the\nbook  .", hyperlinks=links))
    assert first.anchor == "the book"
    assert second.anchor is None


@pytest.mark.parametrize(
    "url", ["#top", "mailto:me@a.org", "javascript:void(0)", "tel:1", "one/two.html", "", "data:,x"]
)
def test_what_cites_nothing_is_no_citation(url):
    """A jump within the page, a mail address or a script is a hyperlink, and no citation."""
    assert find(Passage("See the book.", hyperlinks=(Hyperlink(url, 4, 12),))) == ()


def test_an_address_under_a_jump_is_cited():
    """A link that cites nothing does not hide the address that is printed in it."""
    (found,) = find(Passage("http://a.org/one", hyperlinks=(Hyperlink("#top", 0, 16),)))
    assert (found.url, found.kind) == ("http://a.org/one", TEXT)


def test_a_hyperlink_that_nobody_can_fetch_is_a_citation():
    """It stands in the document, and its status will say what is wrong."""
    (found,) = find(Passage("See it.", hyperlinks=(Hyperlink("http://a.org:x/", 0, 3),)))
    assert found.url == "http://a.org:x/"


SPELLED = [
    ("http://a.org/wiki/cárceles", "http://a.org/wiki/c%C3%A1rceles", "http://a.org/wiki/cárceles"),
    ("https://докцентр.рф/x", "https://xn--d1aconcpn3a.xn--p1ai/x", "https://докцентр.рф/x"),
    ("https://a.org", "https://a.org/", "https://a.org"),
    ("https://a.org/b\nc/d", "https://a.org/bc/d", "https://a.org/bc/d"),
    ("http://a.org/long…", "http://a.org/long-path", "http://a.org/long-path"),
    ("http://a.org/x", "https://a.org/x", "https://a.org/x"),
    ("http://a.org/x", "http://a.org/x#part", "http://a.org/x#part"),
    ("http://a.org/x/", "http://a.org/x", "http://a.org/x"),
    ("http://a.org/x/.", "http://a.org/x/", "http://a.org/x/"),  # the sentence's, linked with it
    (
        "http://a.org/wiki/cárceles.",
        "http://a.org/wiki/c%C3%A1rceles",
        "http://a.org/wiki/cárceles",
    ),
]
"""What is printed, what its annotation leads to, and what is cited."""


@pytest.mark.parametrize(("printed", "target", "cited"), SPELLED)
def test_an_annotated_link_is_spelled_as_its_author_did(printed: str, target: str, cited: str):
    """Where both ask for the same, what is printed is the author's, and the target its maker's."""
    link = Hyperlink(target, 4, 4 + len(printed), ANNOTATION)
    found = find(Passage(f"See {printed} (2014).", hyperlinks=(link,)))
    assert [each.url for each in found] == [cited]


@pytest.mark.parametrize(
    "url", ["https://:443/press/44.html", "http://[2001:db8::17/press/index.html"]
)
def test_a_hyperlink_whose_host_is_broken_is_reported(url):
    """A page was meant, and nobody can come to it: whoever wrote it needs to hear so."""
    (found,) = find(Passage("See it.", hyperlinks=(Hyperlink(url, 0, 3),)))
    assert found.url == url


@pytest.mark.parametrize(
    "url", ["http://", "http:///one", "https:///", "https://[::1", "http://?x", "http://:80/", "//"]
)
def test_a_hyperlink_without_a_host_is_no_citation(url):
    """It leads nowhere, and nothing was meant by it that anybody could look for."""
    assert find(Passage("See it.", hyperlinks=(Hyperlink(url, 0, 3),))) == ()


LABELLED = {
    "of a chat": "<http://a.org/one|a.org/one>",
    "of an outliner": "[[http://a.org/one][www.a.org/one]]",
    "of a forum": "[url=http://a.org/one]www.a.org/one[/url]",
    "of an encyclopaedia": "[http://a.org/one a.org/one]",
    "before it": "www.a.org/one <http://a.org/one>",
    "without its path": "www.a.org (http://a.org/one)",
}


@pytest.mark.parametrize("text", LABELLED.values(), ids=LABELLED)
def test_the_name_of_a_site_beside_its_url_is_a_label(text):
    """It is not cited a second time, with another scheme."""
    assert [item.url for item in find(Passage(text))] == ["http://a.org/one"]


def test_another_site_beside_a_url_is_no_label():
    """It is a citation of its own."""
    found = find(Passage("http://a.org/one (www.b.org/one)"))
    assert [item.url for item in found] == ["http://a.org/one", "http://www.b.org/one"]


def test_citations_are_in_the_order_of_the_text():
    """Hyperlinks and printed addresses are told as they stand."""
    links = (Hyperlink("http://c.org/", 29, 32), Hyperlink("http://a.org/", 0, 3))
    found = find(Passage("One, and http://b.org/x, and two.", hyperlinks=links))
    assert [item.url for item in found] == ["http://a.org/", "http://b.org/x", "http://c.org/"]


# --- Sentences ---------------------------------------------------------------------------

SENTENCES = {
    "between two others": (
        "It was dark. Nobody saw it (http://a.org/). Then it rained.",
        "Nobody saw it (http://a.org/).",
    ),
    "over a line break": (
        "Dark.\nNobody saw\nit http://a.org/ then.",
        "Nobody saw it http://a.org/ then.",
    ),
    "a new paragraph": ("A title\n\nNobody saw http://a.org/\n\nMore", "Nobody saw http://a.org/"),
    "a heading above it": (
        "What was seen\nNobody saw it in that long and rainy night, says http://a.org/ too.",
        "Nobody saw it in that long and rainy night, says http://a.org/ too.",
    ),
    "an abbreviation": ("Dr. No saw J. F. at http://a.org/.", "Dr. No saw J. F. at http://a.org/."),
    "a full stop inside a quotation": (
        "He said: \u201cIt was. It is.\u201d See http://a.org/.",
        "See http://a.org/.",
    ),
    "a note's mark behind the full stop": ("It was.3 See http://a.org/.", "See http://a.org/."),
    "an item of a list": (
        "\u2022 one\n\u2022 two http://a.org/\n\u2022 three",
        "\u2022 two http://a.org/",
    ),
    "an address below what it is for": ("The record:\nhttp://a.org/", "The record: http://a.org/"),
    "nothing but the address": ("http://a.org/", ""),
    "the address in brackets": ("Yes.\n\n(http://a.org/).", ""),
    "Arabic": (
        "\u0643\u0627\u0646 \u0647\u0646\u0627\u061f \u0645\u0646 http://a.org/ \u0646\u0639\u0645",
        "\u0645\u0646 http://a.org/ \u0646\u0639\u0645",
    ),
    "Chinese": (
        "\u662f\u3002\u8be6\u89c1http://a.org/\u3002\u5426\u3002",
        "\u8be6\u89c1http://a.org/\u3002",
    ),
    "the hyphen of PDFium in a word": (
        "It rai\ufffe\nned on http://a.org/",
        "It rained on http://a.org/",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_the_context_is_the_sentence(text, expected):
    """It begins and ends where a reader would say, on one line."""
    (found,) = printed(text)
    assert found.context == expected


QUOTES = cases("citations/quotes.txt")


@pytest.mark.parametrize(("text", "expected"), QUOTES.values(), ids=QUOTES)
def test_the_quote_is_what_the_sentence_quotes(text, expected):
    """The passage in quotation marks that is nearest to the citation."""
    assert [found.quote or "none" for found in printed(text)] == expected


QUOTE_LINKS = {
    "over the quotation": (8, 26, "it was dark then"),
    "over it and what leads to it": (3, 26, "it was dark then"),
    "inside a quotation": (36, 42, "it rained all night"),
    "between two": (27, 30, "it was dark then"),
}


@pytest.mark.parametrize(("start", "end", "quote"), QUOTE_LINKS.values(), ids=QUOTE_LINKS)
def test_a_hyperlink_rests_on_the_quotation_that_it_lies_over(start, end, quote):
    """Its anchor is nearer than any other quotation."""
    text = "He said \u201cit was dark then\u201d and \u201cit rained all night\u201d there."
    (found,) = find(Passage(text, hyperlinks=(Hyperlink("http://a.org/", start, end),)))
    assert found.quote == quote


# --- Notes -------------------------------------------------------------------------------


def test_a_claim_is_the_context_of_its_note():
    """Where a format knows its notes, a note's citation rests on the sentence with its mark."""
    claim = "It was dark. Nobody \u201csaw a light\u201d there. It rained."
    body = Passage(claim, Place(line=1), marks=(NoteMark("7", 39),))
    note = Passage("The record: http://a.org/.", Place(line=9, note="7"))
    (found,) = find(body, note)
    assert found.context == "Nobody \u201csaw a light\u201d there."
    assert (found.quote, found.place) == ("saw a light", Place(line=9, note="7"))


def test_a_note_without_a_mark_speaks_for_itself():
    """Its own sentence is all there is."""
    (found,) = find(Passage("The record: http://a.org/.", Place(note="7")))
    assert (found.context, found.place.note) == ("The record: http://a.org/.", "7")


SAID = "Nobody saw it."
MARKED = {
    "figures glued to a word": ("Rain. Nobody saw it1. Rain.\n\n 1  http://a.org/", "1", SAID),
    "figures behind a full stop": ("Rain. Nobody saw it.1 Rain.\n\n1 http://a.org/", "1", SAID),
    "figures in a quotation": (
        "Rain. It was \u201cseen by nobody.2\u201d\n\n 2   http://a.org/one",
        "2",
        "It was \u201cseen by nobody.\u201d",
    ),
    "figures behind a quotation": (
        "Rain. It was \u201cseen by nobody\u201d3\n\n3. http://a.org/one",
        "3",
        "It was \u201cseen by nobody\u201d",
    ),
    "brackets": ("Rain. Dark [12]. Rain.\n\n[12] http://a.org/one", "12", "Dark [12]."),
    "brackets, several": ("Dark [3, 4]. Rain.\n\n[3] No.\n[4] http://a.org/", "4", "Dark [3, 4]."),
    "brackets, from and to": ("Dark [3-5]. Rain.\n\n[4] http://a.org/one", "4", "Dark [3-5]."),
    "brackets, a list with full stops": ("Dark [3].\n\n3. http://a.org/one", "3", "Dark [3]."),
    "superscripts": ("Nobody saw it.\u00b9\u2070\n\n\u00b9\u2070 http://a.org/", "10", SAID),
    "a note glued to its number": ("Nobody saw it.1 Rain.\n\n1See http://a.org/one", "1", SAID),
    "an address glued to its number": ("Nobody saw it.1 Rain.\n\n1http://a.org/", "1", SAID),
    "a note of two lines": ("Nobody saw it.1 Rain.\n\n 1 So:\n   http://a.org/", "1", SAID),
}


@pytest.mark.parametrize(("text", "label", "claim"), MARKED.values(), ids=MARKED)
def test_a_printed_note_is_tied_to_its_mark(text, label, claim):
    """The sentence that carries the mark is the context, without a mark that is glued to it."""
    (found,) = printed(text)
    assert (found.place.note, found.context) == (label, claim)


CLAIMS = cases("citations/claims.txt")


@pytest.mark.parametrize(("text", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_a_citation_rests_on_its_claim(text, expected):
    """The sentence with the mark of its note, where one is tied; its own otherwise."""
    pages = [
        Passage(page, Place(page=number, line=1, column=1))
        for number, page in enumerate(text.split("\f"), start=1)
    ]
    told = [f"{found.place.note or '-'}: {found.context}" for found in find(*pages)]
    assert told == expected


UNMARKED = {
    "no mark": "Nobody saw it.\n\n 1  See http://a.org/one",
    "a mark after it": " 1  See http://a.org/one\n\nNobody saw it.1",
    "a date": "Nobody saw it.1\n\n19 September is told by http://a.org/one",
    "a list of its own": "Nobody saw it.\n1. Rain.\n2. http://a.org/one",
    "a number in an address": "At http://b.org/page1 Rain.\n\n 1  See http://a.org/one",
    "a blank line ends it": "Nobody saw it.1\n\n 1  See this.\n\nAnd http://a.org/one",
    "a word with a number": "Nobody saw MP3 or G20.\n\n3 men wrote http://a.org/one",
}


@pytest.mark.parametrize("text", UNMARKED.values(), ids=UNMARKED)
def test_what_is_not_marked_is_no_note(text):
    """A number at the beginning of a line is not enough."""
    assert printed(text)[-1].place.note is None


def test_labels_that_begin_again_are_tied_page_by_page():
    """Note 1 of the second page rests on the second page."""
    pages = (
        Passage("Dark was the first.1\n\n 1  http://a.org/one", Place(page=1, line=1)),
        Passage("Dark was the second.1\n\n 1  http://a.org/two", Place(page=2, line=1)),
    )
    first, second = find(*pages)
    assert (first.context, second.context) == ("Dark was the first.", "Dark was the second.")


def test_endnotes_are_tied_over_pages():
    """The mark may stand pages before its note."""
    body = Passage("Dark was the night.1 So it was.2", Place(page=1, line=1))
    notes = Passage("NOTES\n 1  http://a.org/one\n 2  http://a.org/two", Place(page=9, line=1))
    first, second = find(body, notes)
    assert (first.place, first.context) == (
        Place(page=9, line=2, note="1"),
        "Dark was the night.",
    )
    assert second.context == "So it was."


def test_a_row_of_notes_is_told_from_numbers_beside_it():
    """A box of figures does not take a note's place."""
    text = (
        "It was dark.1 Nobody saw.2 It rained.3\n\n"
        " 1  http://a.org/one\n 2  http://a.org/two\n 3  http://a.org/three\n\n"
        "AT A GLANCE\n2 nights http://b.org/"
    )
    assert [item.place.note for item in printed(text)] == ["1", "2", "3", None]


def test_marks_in_double_spaced_text_are_found():
    """Blank lines between the lines of a paragraph do not part its sentences."""
    text = BULLETIN.replace("such nights.", "such nights http://a.org/one")
    found = printed(text)[0]
    assert found.place.note == "1"
    assert found.context.startswith(
        "The port was closed in the night of the ninth, and the telephones"
    )


def test_a_mark_inside_a_quotation_is_not_quoted():
    """The quoted words are those of the source."""
    text = BULLETIN.replace("earlier cuts.", "earlier cuts: http://a.org/two")
    found = printed(text)[0]
    assert (found.place.note, found.quote) == ("2", "cable that was cut.")


@given(
    st.lists(st.text("ab. \n1[]\u00b9\u201c\u201dhttp:/x.org2"), max_size=4),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3),
)
def test_any_passage_is_read(texts, spans):
    """Nothing raises, whatever the text, the hyperlinks and the marks, and nothing is made up."""
    links = tuple(Hyperlink("http://a.org/", min(span), max(span)) for span in spans)
    passages = [Passage(text, Place(line=1, column=1), links) for text in texts]
    found = find(*passages)
    assert len(found) >= len(links) * len(texts)
    for told in (*(item.context for item in found), *(item.quote or "" for item in found)):
        letters = iter("".join(texts))
        assert all(letter in letters for letter in told if not letter.isspace())


BESIDE = """The council said so.1 There is more (http://c.example/x, accessed 5 June 2016) of it.
And http://d.example/y. Retrieved 7 July 2017.

[3] Smith, J. Title. Accessed August 3, 2018. https://e.example/z
[4] Smith, K. Title. https://f.example/z, accessed September 3, 2019.

 1  Council, notice: http://a.example/1 (accessed 3 May 2015); and http://a.example/2
    (last visited 4 May 2015).
"""


def test_what_stands_beside_an_address_is_kept():
    """Of its own note, entry or sentence and the next, up to the next address."""
    assert {each.url: each.beside for each in printed(BESIDE)} == {
        "http://c.example/x": ("There is more (", ", accessed 5 June 2016) of it. And"),
        "http://d.example/y": ("And", ". Retrieved 7 July 2017."),
        "https://e.example/z": ("Accessed August 3, 2018.", "[4] Smith, K. Title."),
        "https://f.example/z": ("[4] Smith, K. Title.", ", accessed September 3, 2019."),
        "http://a.example/1": ("Council, notice:", "(accessed 3 May 2015); and"),
        "http://a.example/2": ("(accessed 3 May 2015); and", "(last visited 4 May 2015)."),
    }
