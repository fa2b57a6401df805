"""What a page that tells no story may say where nothing is, and what living pages say in short."""

import time
from pathlib import Path

import pytest
from evidence import CITED

from archiver.page import read
from archiver.signs.phrases import hints_that_it_is_gone
from archiver.signs.phrases.kinds import KINDS
from archiver.signs.text import lead

HOME = Path(__file__).parent / "phrases"
FRAME = (
    "<title>Kustbode</title><div><ul><li>Home</li><li>Nieuws</li></ul></div>{said}"
    "<h3>Laatste nieuws</h3><ul><li>Tarweprijs stijgt opnieuw</li></ul>"
)
LONG = "The harbour board met on Tuesday to hear how the storm had moved three of its piles. " * 5
MUCH = (
    "The page of the register that the clerks of the old harbour board had removed from the "
    "binding in the winter of 1911 came back on Friday"
)
OTHERS = (
    ("Lighthouse lens returns to Pell Point after nine years", "en", False, "Kurdish by chance"),
    ("Lighthouse lens returns to Pell Point after nine years", None, False, "or not declared"),
    ("Page not found", "pl", True, "English, as servers speak"),
    ("Moved to another page? Ask at the desk.", "en", False, "a question tells nothing"),
    ("He wrote “This page was removed” on the door.", "en", False, "quoted"),
    (MUCH, "en", False, "more than one thing"),
)  # fmt: skip


def rows(name: str) -> list[tuple[str, str]]:
    """Read the rows of a table: a language, and a sentence."""
    lines = (HOME / f"{name}.txt").read_text("utf-8").splitlines()
    return [(each[: each.index(" ")], each[each.index(" ") + 1 :]) for each in lines[1:]]


@pytest.mark.parametrize(("language", "said"), rows("hints"))
def test_kinds_of_words_meet(language, said):
    """What it is and what became of it; that none was found; how a site ends."""
    assert hints_that_it_is_gone([said], language, None)


@pytest.mark.parametrize(("language", "said"), rows("not_hints"))
def test_living_pages_say_something_else(language, said):
    """Of their comments, of what is kept up no more, and of the world."""
    assert not hints_that_it_is_gone([said], language, None)


@pytest.mark.parametrize(
    ("said", "language", "hints", "why"), OTHERS, ids=[row[3] for row in OTHERS]
)
def test_whose_words_they_are(said, language, hints, why):  # noqa: ARG001
    """Words of one language are asked of texts in it."""
    assert hints_that_it_is_gone([said], language, None) is hints


def test_every_language_has_rows():
    """On either side, but for Sorani, of which we know little."""
    for name in ("hints", "not_hints"):
        assert KINDS.keys() - {"ckb"} == {language for language, _ in rows(name)}


def test_menus_and_names_of_stories_are_no_story():
    """However many; a paragraph or two are."""
    page = read(FRAME.format(said="<p>Dit bericht is weg.</p>").encode(), "text/html", CITED)
    assert page is not None
    assert "Dit bericht is weg." in lead.sayings(page)
    page = read(FRAME.format(said=f"<p>{LONG}</p>").encode(), "text/html", CITED)
    assert page is not None
    assert lead.sayings(page) == ()


@pytest.mark.parametrize("said", ["a" * 1_000_000, "page " * 200_000, "? " * 500_000, "\u201c" * 9])
def test_time_is_bounded(said):
    """Whatever a line holds."""
    start = time.process_time()
    hints_that_it_is_gone([said], None, None)
    assert time.process_time() - start < 2
