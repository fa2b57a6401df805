"""What somebody types finds what was archived, in Latin and in Arabic letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledger_samples import LINK, OTHER, article, begun, exchange, snapshot

from archiver.ledger import Ledger
from archiver.ledger.searching import fold
from archiver.model import SearchHit

ENGLISH = "The harbour council met after the storm. No vote was taken. Café Élan stayed open."
ARABIC = "قالَ الشُّهودُ إنّ الأمم المتحدة زارت المدينة القديمة في آذار، ثم عـــادت إلى مرسى زين."


@pytest.fixture(scope="module")
def ledger():
    """A ledger with an English and an Arabic article."""
    with begun() as ledger:
        for number, (url, text) in enumerate([(LINK, ENGLISH), (OTHER, ARABIC)], start=1):
            ledger.add_exchange("r1", url, 1, 1, exchange(number, url))
            said = article(text, "Night at the harbour" if url == LINK else "ليلة في الميناء")
            ledger.add_article("r1", url, snapshot(number).record_id, said)
        yield ledger


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("harbour", [LINK], id="a word"),
        pytest.param("HARBOUR", [LINK], id="capitals"),
        pytest.param("storm council", [LINK], id="all the words, in any order"),
        pytest.param("storm volcano", [], id="not when one is missing"),
        pytest.param('"harbour council"', [LINK], id="a phrase"),
        pytest.param('"council harbour"', [], id="a phrase keeps its order"),
        pytest.param('vote "after the storm"', [LINK], id="a word and a phrase"),
        pytest.param('"after the storm', [LINK], id="a phrase left open"),
        pytest.param("night", [LINK], id="in the title"),
        pytest.param("cafe elan", [LINK], id="accents left out"),
        pytest.param("cafe\u0301", [LINK], id="accents as characters of their own"),
        pytest.param("no vote", [LINK], id="NO is a word"),
        pytest.param("storm NOT council", [], id="NOT is a word, and it is not there"),
        pytest.param("title:night", [], id="a column's name is a word"),
        pytest.param("stor*", [], id="a star is nothing"),
        pytest.param("الشهود", [OTHER], id="vowel marks left out"),
        pytest.param("الشُّهودُ", [OTHER], id="vowel marks written"),
        pytest.param("ان الامم", [OTHER], id="alef without its hamza"),
        pytest.param("المدينه", [OTHER], id="heh for teh marbuta"),
        pytest.param("عادت", [OTHER], id="stretched in the text"),
        pytest.param("الـقـديـمـة", [OTHER], id="stretched in the question"),
        pytest.param('"مرسي زين"', [OTHER], id="yeh for alef maqsura, in a phrase"),
        pytest.param("آذار", [OTHER], id="alef with madda, before a comma"),
        pytest.param("الميناء", [OTHER], id="in the Arabic title"),
        pytest.param("", [], id="nothing"),
        pytest.param('" "', [], id="an empty phrase"),
        pytest.param("...", [], id="no word at all"),
        pytest.param("storm ...", [LINK], id="no word beside a word"),
        pytest.param("storm\0council", [LINK], id="a NUL parts words"),
    ],
)
def test_words_find_pages(ledger: Ledger, words: str, found: list[str]) -> None:
    """All words must be there; phrases keep together; spelling habits do not matter."""
    assert [hit.url for hit in ledger.search(words)] == found


@given(st.text(st.sampled_from("\"'()*^:+-~{}[]\\,.ANDORTNE \0\ud83dـًإé") | st.characters()))
def test_nothing_typed_is_an_error(ledger: Ledger, words: str) -> None:
    """Whatever is typed, the answer is a list of pages that hold it, or an empty one."""
    assert {hit.url for hit in ledger.search(words)} <= {LINK, OTHER}


def test_a_hit_shows_the_words_as_the_page_wrote_them(ledger: Ledger) -> None:
    """The excerpt marks the page's own spelling, and the snapshot says where it lies."""
    (hit,) = ledger.search("الشهود عادت")
    assert "قالَ [الشُّهودُ] إنّ" in hit.excerpt
    assert "ثم [عـــادت] إلى" in hit.excerpt
    assert hit == SearchHit(OTHER, "ليلة في الميناء", hit.excerpt, snapshot(2))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("سنة ١٤٤٥ ـ رقم عشرة", "عشرة", id="a stretch standing alone"),
        pytest.param("ــــ عنوان ــــ رقم", "رقم", id="a line of stretches"),
        pytest.param("حرف ً منفصل رقم", "رقم", id="a vowel mark standing alone"),
        pytest.param("ـه رقم", "رقم", id="a stretch before a letter"),
    ],
)
def test_folding_keeps_every_word_in_its_place(text: str, words: str) -> None:
    """Marks that stand alone stay words, so that the right word is marked after them."""
    with begun() as ledger:
        ledger.add_exchange("r1", LINK, 1, 1, exchange(1))
        ledger.add_article("r1", LINK, snapshot(1).record_id, article(text))
        assert [hit.excerpt for hit in ledger.search(words)] == [text.replace(words, f"[{words}]")]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What was folded for the index meets what is folded for the question."""
    assert fold(fold(text)) == fold(text)


def test_a_page_archived_often_is_found_once() -> None:
    """Its latest text that holds the words answers; an older one where only that does."""
    with begun() as ledger:
        for number, text in enumerate(["storm", "storm and calm", "calm"], start=1):
            ledger.add_exchange("r1", LINK, 1, number, exchange(number))
            ledger.add_article("r1", LINK, snapshot(number).record_id, article(text))
        assert [hit.excerpt for hit in ledger.search("calm")] == ["[calm]"]
        (hit,) = ledger.search("storm")
        assert (hit.excerpt, hit.snapshot) == ("[storm] and calm", snapshot(2))


def test_the_best_come_first_and_no_more_than_asked_for() -> None:
    """A page that is about the words stands before one that mentions them."""
    with begun() as ledger:
        texts = {"https://a.example/": "rain " + "other " * 90, "https://b.example/": "rain rain"}
        for number, (url, text) in enumerate(texts.items(), start=1):
            ledger.add_exchange("r1", url, 1, 1, exchange(number, url))
            ledger.add_article("r1", url, snapshot(number).record_id, article(text))
        assert [hit.url for hit in ledger.search("rain")] == [*reversed(texts)]
        assert [hit.url for hit in ledger.search("rain", limit=1)] == ["https://b.example/"]
