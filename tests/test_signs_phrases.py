"""What pages say of themselves: tables a native speaker can add to, each with its silent twin."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.signs import phrases
from archiver.signs.phrases.languages import LANGUAGES
from archiver.signs.phrases.wording import Wording

HOME = Path(__file__).parent / "phrases"
Says = Callable[[str], bool]

TOLD: dict[str, Says] = {
    "missing": phrases.says_missing,
    "mentions": phrases.mentions_missing,
    "parked": phrases.says_parked,
    "default_server": phrases.says_default_server,
}
LONG = [
    "the page you are looking for ",
    "sorry ",
    "\u0301\u0323",
    "\u1dc0\u0f71",
    "页面",
    "\ufdfa",
    "404 | ",
    '"',
    "a",
]


def table(name: str) -> list[tuple[str, str]]:
    """Read the rows of a table: a language, and what is written in it."""
    lines = (HOME / f"{name}.txt").read_text("utf-8").splitlines()
    rows = [line.split(" ", 1) for line in lines if line and not line.startswith("#")]
    return [(language, text) for language, text in rows]


def rows(prefix: str) -> list[object]:
    return [
        pytest.param(name, text, id=f"{prefix}{name}: {language}: {text}")
        for name in TOLD
        for language, text in table(prefix + name)
    ]


@pytest.mark.parametrize(("name", "text"), rows(""))
def test_speaks(name: str, text: str) -> None:
    """A page that says it is none is believed, in each language."""
    assert TOLD[name](text)


@pytest.mark.parametrize(("name", "text"), rows("not_"))
def test_silent(name: str, text: str) -> None:
    """A page that only speaks of such things is left alone."""
    assert not TOLD[name](text)


@pytest.mark.parametrize("name", ["missing", "mentions"])
@pytest.mark.parametrize("wording", LANGUAGES, ids=lambda each: each.language)
def test_every_language_has_rows(name: str, wording: Wording) -> None:
    """No table of phrases goes unseen, on either side."""
    for prefix in ("", "not_"):
        assert sum(language == wording.language for language, _ in table(prefix + name)) >= 2


@pytest.mark.parametrize("name", ["missing", "mentions"])
def test_articles_are_not_missing(name: str) -> None:
    """What is about missing pages is not missing, whatever name stands beside it."""
    for _, text in table(f"not_{name}"):
        assert not TOLD[name](f"{text} | Example News")


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("unit", LONG, ids=ascii)
@pytest.mark.parametrize("size", [399, 3_900, 5_900, 1_000_000])
def test_time_is_bounded(name: str, unit: str, size: int) -> None:
    """A second is enough for any text: what is read has an end, and so has every repetition."""
    text = (unit * (size // len(unit) + 1))[:size]
    start = time.process_time()
    TOLD[name](text)
    assert time.process_time() - start < 1


@given(st.text(), st.sampled_from(sorted(TOLD)))
def test_nothing_raises(text: str, name: str) -> None:
    """Whatever a page says, there is an answer."""
    assert TOLD[name](text) in {True, False}


@given(st.lists(st.sampled_from(["404", "not found", "|", " - ", ":", '"', "page", "x.org", "…"])))
def test_no_headline_raises(pieces: list[str]) -> None:
    """Neither do headlines of nothing but separators and phrases."""
    assert phrases.says_missing(" ".join(pieces)) in {True, False}


@pytest.mark.parametrize("headline", ["harbour.example", "www.harbour-board.example", "Harbour"])
def test_the_name_of_a_host_regrets_nothing(headline: str) -> None:
    """It is the title of many a page of frames or pictures."""
    assert not phrases.regrets(headline)
    assert phrases.regrets(f"Oops! | {headline}") is ("." in headline)
