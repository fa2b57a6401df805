"""Named sources: who is one without a URL, who is none, and where each stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cases

from archiver import citations
from archiver.citations.sentences import tidy
from archiver.model import (
    Document,
    Hyperlink,
    NoteMark,
    Passage,
    Place,
    UnlinkedKind,
)

NAMED = cases("citations/unlinked.txt")
NOT_NAMED = cases("citations/not_unlinked.txt")


def unlinked(*passages):
    return citations.unlinked(Document("bulletin", "text/plain", "0" * 64, 1, passages))


def printed(text):
    return unlinked(Passage(text, Place(line=1, column=1)))


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_a_source_without_a_url_is_told(text, expected):
    """By its name as printed, without its article."""
    assert [found.name for found in printed(text)] == expected


@pytest.mark.parametrize("case", NOT_NAMED.values(), ids=NOT_NAMED)
def test_nothing_else_is_a_source(case):
    """A person, a law, a licence or a programme is none, and who has a URL is linked."""
    assert [found.name for found in printed(case.text)] == []


# --- Where, and how it is told -----------------------------------------------------------


def test_a_source_is_told_with_its_place_and_sentence():
    """Page and line are those of the name, and the context is on one line."""
    text = "It was dark.\nNobody saw it, a guard told\nReuters in Beirut. It rained."
    (found,) = unlinked(Passage(text, Place(page=2, line=5)))
    assert found.place == Place(page=2, line=7)
    assert found.context == "Nobody saw it, a guard told Reuters in Beirut."
    assert (found.document, found.kind) == ("bulletin", UnlinkedKind.SOURCE)


def test_a_number_says_what_it_is():
    """Books and journals are told apart."""
    found = printed("One (ISBN 0-306-40615-2) and two (ISSN 0378-5955).")
    assert [item.kind for item in found] == [UnlinkedKind.ISBN, UnlinkedKind.ISSN]


def test_numbers_are_the_same_however_they_are_hyphenated():
    """The first one is told."""
    (found,) = printed("ISBN 978-3-16-148410-0. It is ISBN 9783161484100.")
    assert found.name == "978-3-16-148410-0"


def test_the_visible_text_of_a_hyperlink_is_linked_everywhere():
    """Whoever reads the name once with its link needs no other."""
    text = "See Human Rights Watch. It is so, Human Rights Watch said."
    assert [item.name for item in unlinked(Passage(text))] == ["Human Rights Watch"]
    assert unlinked(Passage(text, hyperlinks=(Hyperlink("http://a.org/", 4, 22),))) == ()


def test_a_note_that_the_format_knows_links_what_it_is_marked_at():
    """Every mark of the note counts, and all of the note."""
    text = "Dark, Reuters said. Rain, the BBC said. Cold, UNICEF said."
    body = Passage(text, marks=(NoteMark("1", 18), NoteMark("1", 38)))
    note = Passage("According to UNESCO. See http://a.org/.", Place(note="1"))
    assert [item.name for item in unlinked(body, note)] == ["UNICEF"]


def test_a_note_without_a_url_links_nothing():
    """The source is named in it, and its label is told."""
    body = Passage("It was dark.", Place(line=1), marks=(NoteMark("1", 11),))
    (found,) = unlinked(body, Passage("According to UNESCO.", Place(line=9, note="1")))
    assert (found.name, found.place) == ("UNESCO", Place(line=9, note="1"))


# --- Whatever the text -------------------------------------------------------------------

ATTRIBUTING = st.lists(
    st.sampled_from(
        [
            *("told", "according", "to", "Reuters", "the", "BBC", "said", "News", "reported"),
            *(",", ".", "(", ")", "&", "and", "of", "'s", "is", "group", "a", "1", "selon", "laut"),
            *("ISBN", "0-306-", "40615-2", "http://a.org/", "\n", "\ufffe", "\u2019", "\u0644"),
            *("\u0648\u0643\u0627\u0644\u0629", "\u0642\u0627\u0644", ""),
        ]
    )
)


@given(ATTRIBUTING, st.sampled_from(["", " ", "\n"]))
def test_any_text_is_read(words, between):
    """Nothing raises, and what is told stands in the text."""
    text = between.join(words)
    for found in printed(text):
        assert found.name in tidy(text)
        assert found.context in tidy(text)


HOSTILE = {
    "attributions": "told ",
    "names": "Reuters ",
    "attributed names": "told Ab News ",
    "verbs": "said said reported ",
    "brackets": "([{",
    "quotes": '\u201c\u2018"',
    "capitals": "A",
    "blanks": "according ",
    "apostrophes": "'s ",
    "digits": "ISBN 9",
    "hyphens": "978-",
    "dots": "A.",
    "Arabic": "\u0642\u0627\u0644 \u0648\u0643\u0627\u0644\u0629 ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.timeout(20)
def test_a_hostile_text_takes_its_length(unit):
    """A hundred thousand characters without an end are read, and little is told of them."""
    assert len(printed(unit * (100_000 // len(unit)))) < 10
